{
  // Small drawing habits that every canvas of the page shares.

  /** Makes a canvas as sharp as the screen; returns its context, measured in CSS pixels, and its size. */
  const sharpen = (canvas) => {
    const scale = Math.min(3, window.devicePixelRatio || 1);
    const { clientWidth: width, clientHeight: height } = canvas;
    const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
    if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
    const context = canvas.getContext("2d");
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    return { context, width, height };
  };

  /** A number in black with a white halo: legible on every colour. */
  const haloText = (context, text, x, y) => {
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = "#ffffff";
    context.strokeText(text, x, y);
    context.fillStyle = "#111111";
    context.fillText(text, x, y);
  };

  /** A line that shows on black and on white: dark with a white edge. */
  const edgedStroke = (context, width, ink = "#111111", edge = "#ffffff") => {
    context.lineCap = "round";
    context.lineJoin = "round";
    context.lineWidth = width + 2.5;
    context.strokeStyle = edge;
    context.stroke();
    context.lineWidth = width;
    context.strokeStyle = ink;
    context.stroke();
  };

  const ring = (context, x, y, radius, width = 1.8) => {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    edgedStroke(context, width);
  };

  /** Calls back once a frame however often it is asked. @param {() => void} paint */
  const oncePerFrame = (paint) => {
    let waiting = false;
    return () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        paint();
      });
    };
  };

  Visualiser.draw = { sharpen, haloText, edgedStroke, ring, oncePerFrame };
}
