"""A report in a browser: the folder comes from the environment, the browser is the system's Chromium.

REPORT       folder with index.html, trace.json and quantised.png
ASSIGNMENTS  the same run's labels, written by `--assignments`; without it the one .npy in the folder
VISUALISER   the program, for pages of other lessons; .build/release/visualiser if not said otherwise
CHROMIUM     the browser, /usr/bin/chromium if not said otherwise
"""

import json
import os
import subprocess
from pathlib import Path

import numpy
import pytest
from playwright.sync_api import sync_playwright

# The player's own promise never comes true where it could not start: then say why.
READY = """player => Promise.race([player.ready, new Promise((_, fail) => setTimeout(() => {
    fail(new Error(player.part("trouble").title || "the player took too long to start"));
}, 20000))])"""
PROGRAM = Path(
    os.environ.get("VISUALISER", Path(__file__).resolve().parents[2] / ".build/release/visualiser")
).resolve()
FIXTURES = Path(__file__).parent / "Fixtures"
DESKTOP = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def folder():
    if "REPORT" not in os.environ:
        pytest.exit("say where the report is: REPORT=output/brushes", returncode=2)
    return Path(os.environ["REPORT"]).resolve()


@pytest.fixture(scope="session")
def trace(folder):
    return json.loads((folder / "trace.json").read_text())


@pytest.fixture(scope="session")
def assignments(folder):
    named = os.environ.get("ASSIGNMENTS")
    path = Path(named) if named else next(iter(sorted(folder.glob("*.npy"))), None)
    if path is None:
        pytest.exit("say where the labels are: ASSIGNMENTS=labels.npy", returncode=2)
    return numpy.load(path)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-dev-shm-usage"],
        )
        yield found
        found.close()


def tell(lesson, folder, *options):
    """Makes the page of a lesson, by its path from the fixtures; returns the folder it is in."""
    command = [PROGRAM, "lesson", FIXTURES / lesson, "--quiet", "--frames", "none", *options, "-o", folder / "out"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder / "out"


class Opened:
    """A page of the report, with everything it complained about and asked for."""

    # What the page is opened for: a player, or another that steps.
    element = "kmeans-player"

    def __init__(self, browser, folder, fragment="", **options):
        options.setdefault("viewport", DESKTOP)
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.complaints = []
        self.requests = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto((folder / "index.html").as_uri() + fragment)
        if options.get("java_script_enabled", True):
            self.player(READY)

    def player(self, script, argument=None):
        """Runs a function of the page's first player."""
        call = f"argument => ({script})(document.querySelector('{self.element}'), argument)"
        return self.page.evaluate(call, argument)

    def wait_until(self, script, seconds=8):
        """Asks again until the player says yes. (The page's own policy forbids Playwright's way, which needs eval.)"""
        for _ in range(int(seconds * 20)):
            if self.player(script):
                return
            self.page.wait_for_timeout(50)
        pytest.fail(f"never came true: {script}")

    def focus_player(self):
        self.player("player => player.focus()")

    @property
    def step(self):
        return self.player("player => player.step")


@pytest.fixture(scope="session")
def open_report(browser, folder):
    opened = []

    def open_one(fragment="", **options):
        opened.append(Opened(browser, folder, fragment, **options))
        return opened[-1]

    yield open_one
    for one in opened:
        one.context.close()


@pytest.fixture
def report(browser, folder):
    """A freshly opened report, on a desk, in daylight."""
    one = Opened(browser, folder)
    yield one
    one.context.close()
