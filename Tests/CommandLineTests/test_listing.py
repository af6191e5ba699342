"""The lesson's Python, taken from the page and run as it stands beside the picture, gives this run's figures."""

import html
import json
import re
import shutil
import subprocess
import sys

import numpy
import pytest
from conftest import PICTURES, TIMEOUT

# Runs the listing and reports the fitted model that it leaves behind.
DRIVER = """
import json, runpy
from sklearn.cluster import KMeans
names = runpy.run_path("listing.py")
models = [value for value in names.values() if isinstance(value, KMeans) and hasattr(value, "n_iter_")]
print("MODEL", json.dumps([[m.n_iter_, m.inertia_, m.cluster_centers_.tolist()] for m in models]))
"""


def listings(page):
    """The Python of every listing of a page."""
    found = re.findall(r'<figure\b[^>]*class="[^"]*\blisting\b[^"]*"[^>]*>.*?</figure>', page, re.DOTALL)
    code = [re.search(r"<code\b[^>]*>(.*?)</code>", figure, re.DOTALL).group(1) for figure in found]
    return [html.unescape(re.sub(r"<[^>]+>", "", text)) for text in code]


@pytest.mark.parametrize("name, clusters", [("brushes.png", 8), ("coffee.png", 4), ("dahlia.jpg", 5)])
def test_the_listing_gives_this_runs_iterations_and_centroids(visualiser, tmp_path, name, clusters):
    shutil.copy(PICTURES / name, tmp_path)
    visualiser.run("report", name, "-k", clusters, "--frames", "none", cwd=tmp_path).assert_success()
    folder = tmp_path / "output" / name.split(".")[0]
    trace = json.loads((folder / "trace.json").read_text())
    fitting = [code for code in listings((folder / "index.html").read_text()) if "KMeans(" in code]
    assert len(fitting) == 1, "one listing of the page fits a KMeans"
    (tmp_path / "listing.py").write_text(fitting[0])
    done = subprocess.run(
        [sys.executable, "-c", DRIVER], cwd=tmp_path, capture_output=True, text=True, timeout=TIMEOUT)
    assert done.returncode == 0, done.stderr
    models = json.loads(done.stdout.split("MODEL")[1])
    assert [model[0] for model in models] == [trace["iterations"]]
    numpy.testing.assert_allclose(models[0][1], trace["result"]["inertia"], rtol=1e-9)
    numpy.testing.assert_allclose(models[0][2], trace["result"]["centroids"], rtol=0, atol=1e-6)
