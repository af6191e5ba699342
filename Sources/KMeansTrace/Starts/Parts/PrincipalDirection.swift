extension Covariance {
    /// The first principal component: the eigenvector of the largest eigenvalue, of length 2^20, rounded to whole
    /// numbers, its coordinate of greatest size positive.
    ///
    /// Jacobi's method (1846) turns the matrix by one plane after another until it is diagonal. Equal eigenvalues go to
    /// the first. Only +, -, *, / and the square root are used, in a fixed order: every machine finds the same.
    var principalDirection: Direction {
        var matrix = [
            [Double(red), Double(redGreen), Double(redBlue)],
            [Double(redGreen), Double(green), Double(greenBlue)],
            [Double(redBlue), Double(greenBlue), Double(blue)],
        ]
        var axes: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        // The convergence is quadratic: of 3 x 3 numbers nothing is left beside the diagonal after five or six sweeps.
        for _ in 0..<12 {
            for (p, q) in [(0, 1), (0, 2), (1, 2)] where matrix[p][q] != 0 {
                let (cosine, sine) = rotation(matrix[p][p], matrix[p][q], matrix[q][q])
                for k in 0..<3 {
                    (matrix[k][p], matrix[k][q]) = turned(matrix[k][p], matrix[k][q], cosine, sine)
                    (axes[k][p], axes[k][q]) = turned(axes[k][p], axes[k][q], cosine, sine)
                }
                for k in 0..<3 {
                    (matrix[p][k], matrix[q][k]) = turned(matrix[p][k], matrix[q][k], cosine, sine)
                }
                (matrix[p][q], matrix[q][p]) = (0, 0)
            }
        }
        var first = 0
        for axis in 1..<3 where matrix[axis][axis] > matrix[first][first] { first = axis }
        return Direction(axes[0][first], axes[1][first], axes[2][first])
    }

    /// Cosine and sine of the turn that makes the off-diagonal element of a symmetric 2 x 2 matrix nothing.
    private func rotation(_ pp: Double, _ pq: Double, _ qq: Double) -> (cosine: Double, sine: Double) {
        let cotangent = (qq - pp) / (2 * pq)
        let root = (cotangent * cotangent + 1).squareRoot()
        let tangent = cotangent < 0 ? -1 / (root - cotangent) : 1 / (root + cotangent)
        let cosine = 1 / (tangent * tangent + 1).squareRoot()
        return (cosine, tangent * cosine)
    }

    private func turned(_ p: Double, _ q: Double, _ cosine: Double, _ sine: Double) -> (Double, Double) {
        (cosine * p - sine * q, sine * p + cosine * q)
    }
}

extension Direction {
    /// Rounds a unit vector to whole 2^20ths and gives it its sign.
    fileprivate init(_ red: Double, _ green: Double, _ blue: Double) {
        self.init(red: Self.rounded(red), green: Self.rounded(green), blue: Self.rounded(blue))
        let most = max(abs(self.red), abs(self.green), abs(self.blue))
        let leading = abs(self.red) == most ? self.red : abs(self.green) == most ? self.green : self.blue
        if leading < 0 { self = Direction(red: -self.red, green: -self.green, blue: -self.blue) }
    }

    private static func rounded(_ coordinate: Double) -> Int64 {
        Int64(coordinate * 1_048_576 + (coordinate < 0 ? -0.5 : 0.5))
    }
}
