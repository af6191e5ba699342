"""The race: several runs, one step, and every label of every run as the program records it."""

import base64
import json
import re
import shutil
import subprocess

import numpy
import pytest
from conftest import FIXTURES, PROGRAM, Opened, tell
from PIL import Image
from recorded import labels_of_steps
from test_page import violations

# How many labels of each run differ from these, at one step.
COMPARE = """async (race, { step, labels }) => {
    const found = await race.labels(step);
    return found.map((got, run) => {
        const wanted = Uint8Array.from(atob(labels[run]), (letter) => letter.charCodeAt(0));
        return got.length === wanted.length ? got.filter((label, at) => label !== wanted[at]).length : Infinity;
    });
}"""
STATES = "race => [...race.querySelectorAll('.race-run')].map((run) => [run.classList.contains('done'), run.querySelector('.race-state').textContent])"
PAINTED = "race => [...race.querySelectorAll(\"[data-part='picture']\")].map((canvas) => canvas.toDataURL())"


# Goes to a step and waits until all of it is painted: within a frame or, on a slow machine, when the step has rested.
TO = """async (race, step) => {
    race.step = step;
    do await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    while (race.chart.step !== race.at);
}"""


class Race(Opened):
    element = "kmeans-race"

    def to(self, step):
        self.player(TO, step)

    def text(self, part):
        return self.player("(race, part) => race.part(part).textContent", part)

    @property
    def runs(self):
        return self.player("race => race.data.runs.map(({ name, inertias, iterations, numbers }) => ({ name, inertias, iterations, numbers }))")


@pytest.fixture(scope="session")
def told(tmp_path_factory):
    folder = tmp_path_factory.mktemp("race")
    y, x = numpy.mgrid[0:48, 0:64]
    pixels = numpy.stack([x * 4, y * 5, (x * y * 7 + x) % 256], axis=2).astype(numpy.uint8)
    Image.fromarray(pixels).save(folder / "small.png")
    shutil.copy(FIXTURES / "race.md", folder)
    return tell(folder / "race.md", folder)


@pytest.fixture
def race(browser, told):
    opened = []

    def open_one(fragment="", **options):
        opened.append(Race(browser, told, fragment, **options))
        return opened[-1]

    yield open_one
    for one in opened:
        assert one.complaints == []
        one.context.close()


def recorded(name, told, folder):
    """Trace and labels of a run, as the program writes them when it is run alone."""
    strategy, _, seed = name.partition(" ")
    out = folder / "alone"
    options = ["-k", "6", "--init", strategy, "--seed", seed or "1", "--frames", "none", "--quiet", "--force"]
    command = [PROGRAM, "report", told.parent / "small.png", *options, "--assignments", folder / "alone.npy", "-o", out]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return json.loads((out / "trace.json").read_text()), numpy.load(folder / "alone.npy")


def test_every_label_of_every_run_is_the_recorded_one(race, told, tmp_path):
    opened = race()
    image = numpy.array(Image.open(told.parent / "small.png")).astype(numpy.uint32)
    colours = image[..., 0] << 16 | image[..., 1] << 8 | image[..., 2]
    runs = opened.runs
    assert len(runs) == 6
    wanted = []
    for run in runs:
        trace, assignments = recorded(run["name"], told, tmp_path)
        assert run["inertias"] == [step["inertia"] for step in trace["steps"][1:]], run["name"]
        wanted.append(labels_of_steps(trace, assignments, colours))
    for step in range(1, max(map(len, wanted))):
        rows = [run[min(step, len(run) - 1)].astype(numpy.uint8).tobytes() for run in wanted]
        labels = [base64.b64encode(row).decode() for row in rows]
        assert opened.player(COMPARE, {"step": step, "labels": labels}) == [0] * 6, step


def test_keys_move_all_runs_together(race):
    opened = race()
    opened.player("race => race.focus()")
    last = opened.player("race => race.last")
    for key, step in [("ArrowRight", 1), ("PageDown", 2), ("ArrowLeft", 1), ("Shift+ArrowRight", 3), ("End", last), ("Home", 0)]:
        opened.page.keyboard.press(key)
        assert opened.step == step, key
    first = opened.player("race => Math.min(...race.runners.map((runner) => runner.last))")
    opened.page.keyboard.press("]")
    assert opened.step == first
    opened.page.keyboard.press("Space")
    assert opened.player("race => race.playback.playing")
    assert opened.player("race => race.part('story').getAttribute('aria-live')") == "off"
    opened.page.keyboard.press("ArrowRight")
    assert not opened.player("race => race.playback.playing")
    assert opened.player("race => race.part('story').getAttribute('aria-live')") == "polite"
    opened.page.keyboard.press("1")  # shows a cluster in a player, and nothing here
    assert opened.step == first + 1 and opened.page.evaluate("location.hash") == ""


def test_a_run_that_is_done_stays_as_it_ended(race):
    opened = race()
    runs = opened.runs
    ends = [len(run["inertias"]) for run in runs]
    assert min(ends) < max(ends)
    opened.to(min(ends))
    before, states = opened.player(PAINTED), opened.player(STATES)
    assert [done for done, _ in states] == [end == min(ends) for end in ends]
    for run, end, (done, text) in zip(runs, ends, states):
        assert (f"done after {run['iterations']} iterations" in text) == done
    opened.to(max(ends))
    after = opened.player(PAINTED)
    for run in range(len(runs)):
        if ends[run] == min(ends):
            assert before[run] == after[run]
    assert all(done for done, _ in opened.player(STATES))
    assert opened.player("race => race.querySelectorAll('.race-chart .race-end').length") == 6


def test_the_sentence_says_who_leads_and_who_is_done(race):
    opened = race()
    runs = opened.runs
    pixels = 64 * 48
    ends = [len(run["inertias"]) for run in runs]
    for step in range(1, max(ends)):
        opened.to(step)
        errors = [(run["inertias"][min(step, end) - 1] / pixels) ** 0.5 for run, end in zip(runs, ends)]
        said = opened.text("caption")
        done = sum(step >= end for end in ends)
        assert (f"{done} of 6 runs" in said) == (done > 0), (step, said)
        best, worst = min(errors), max(errors)
        if best < worst * (1 - 1e-9):
            leaders = [run["name"] for run, error in zip(runs, errors) if error < best * (1 + 1e-10)]
            assert all(name in said for name in leaders) or f"{len(leaders)} runs" in said, (step, said)
            leading, trailing = [float(number) for number in re.findall(r"(?:error of|last with) ([\d.]+\d)", said)]
            assert abs(leading - best) < 0.051 and abs(trailing - worst) < 0.051 and leading < trailing
    opened.to(max(ends))
    iterations = [run["iterations"] for run in runs]
    assert f"after {min(iterations)} to {max(iterations)} iterations" in opened.text("caption")


def test_the_chart_shows_the_past_and_never_the_future(race):
    opened = race()
    for step in [0, 1, 4, 9]:
        opened.to(step)
        paths = opened.player("race => [...race.querySelectorAll('.race-chart .race-line')].map((path) => path.getAttribute('d'))")
        drawn = [path.count("H") for path in paths]
        ends = [len(run["inertias"]) for run in opened.runs]
        assert drawn == [min(step, end) if step else 1 for end in ends]


def test_like_clusters_have_one_number_and_each_run_has_all(race):
    opened = race()
    for run in opened.runs:
        assert sorted(run["numbers"]) == [1, 2, 3, 4, 5, 6]


def test_the_cubes_turn_together(race):
    opened = race()
    cubes = opened.page.locator(".race").first.locator("[data-part='cube']")
    shots = "race => [...race.querySelectorAll(\"[data-part='cube']\")].map((cube) => cube.toDataURL())"
    opened.page.wait_for_timeout(200)
    before = opened.player(shots)
    cubes.first.focus()
    opened.page.keyboard.press("ArrowLeft")
    opened.page.wait_for_timeout(200)
    assert all(one != other for one, other in zip(before, opened.player(shots)))
    assert opened.step == 0


def test_playing_stops_at_every_end_and_ever_more_seldom(race):
    opened = race()
    stops = opened.player("""race => {
        const found = [];
        for (let step = 0; step !== null; step = race.playback.next(step)) found.push(step);
        return found;
    }""")
    ends = {len(run["inertias"]) for run in opened.runs}
    assert ends <= set(stops) and stops == sorted(set(stops))
    assert stops[:11] == list(range(11)) and len(stops) < 11 + 22 + len(ends)


@pytest.mark.parametrize("view, shown, hidden", [("pictures", ".race-picture", ".race-cube"), ("cubes", ".race-cube", ".race-picture")])
def test_pictures_or_cubes_can_be_had_alone(race, view, shown, hidden):
    opened = race()
    opened.page.locator(f"[data-view='{view}']").first.click()
    place = opened.page.locator(".race").first
    assert place.locator(shown).first.is_visible() and not place.locator(hidden).first.is_visible()


@pytest.mark.parametrize("width, scheme", [(1280, "light"), (1280, "dark"), (768, "light"), (320, "light")])
def test_the_page_is_for_everybody(race, width, scheme):
    opened = race(viewport={"width": width, "height": 800}, color_scheme=scheme)
    for view in ["pictures", "both"]:
        opened.page.locator(f"[data-view='{view}']").first.click()
        for step in [0, 3, 10_000]:
            opened.to(step)
            assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
            right = opened.player("race => Math.max(...[...race.querySelectorAll('.stage, .race-chart text')].map((one) => one.getBoundingClientRect().right))")
            assert right <= width
    opened.page.set_viewport_size({"width": width, "height": 4000})  # no controls that stick to the screen lie on a button
    assert violations(opened) == []


def test_runs_that_fit_the_screen_are_not_made_a_tower_for_a_little_more_size(race):
    narrow = race(viewport={"width": 320, "height": 900})
    narrow.page.locator("[data-view='pictures']").first.click()
    columns = narrow.player("""race => {
        race.aspect = 1.5; // two columns: 80 pixels high; one: the least of 84, and twice the screen
        race.layOut();
        return race.part("views").style.getPropertyValue("--columns");
    }""")
    assert columns == "2"


def test_without_script_and_on_paper_a_chart_and_a_table_tell_it(race):
    plain = race(java_script_enabled=False)
    place = plain.page.locator(".race").first
    assert place.locator(".race-still svg").is_visible() and not place.locator("kmeans-race").is_visible()
    assert plain.page.locator(".race-table").first.is_visible()
    assert plain.page.locator(".race-table").first.locator("img").count() == 18
    paper = race()
    assert not paper.page.locator(".race-still").first.is_visible() and not paper.page.locator(".race-table").first.is_visible()
    paper.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    paper.page.emulate_media(media="print")
    assert paper.page.locator(".race-still").first.is_visible() and not paper.page.locator("kmeans-race").first.is_visible()
    assert paper.page.locator(".race-table").first.is_visible()


@pytest.mark.parametrize("width, height", [(1280, 720), (1024, 768), (1920, 1080)])
def test_a_presentation_shows_it_whole_and_a_clicker_drives_it(race, width, height):
    opened = race("?present#race", viewport={"width": width, "height": height})
    opened.page.wait_for_timeout(300)
    bar = opened.page.locator(".present").bounding_box()["y"]
    for part in [".player-title", ".race-run:last-child .stage", ".race-chart", ".player-controls"]:
        box = opened.page.locator("kmeans-race").first.locator(part).first.bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= bar, part
    for step in [1, 2, 3]:
        opened.page.keyboard.press("PageDown")
        assert opened.step == step
    opened.page.keyboard.press("PageUp")
    assert opened.step == 2 and opened.page.evaluate("location.hash") == "#the-race"
    opened.page.keyboard.press("Escape")
    opened.page.wait_for_timeout(300)
    assert opened.player("race => race.part('chart').style.blockSize") == ""


def test_the_cubes_follow_the_theme_while_the_page_is_open(race):
    cubes = """async (race) => {
        const frame = () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
        await frame();
        await frame();
        return race.runners.map((runner) => runner.cube.canvas.toDataURL());
    }"""
    turned = race()
    turned.to(4)
    light = turned.player(cubes)
    turned.page.emulate_media(color_scheme="dark")
    dark = race(color_scheme="dark")
    dark.to(4)
    assert turned.player(cubes) == dark.player(cubes) != light


def test_reduced_motion_moves_at_once(race):
    calm = race(reduced_motion="reduce")
    calm.page.locator("kmeans-race").first.focus()
    calm.page.keyboard.press("ArrowRight")
    calm.page.keyboard.press("ArrowRight")
    # Infinity does not travel as JSON.
    assert calm.player("race => race.runners.every((runner) => runner.cube.moveFrom === -Infinity)")


def test_on_a_slow_machine_the_words_come_first_and_the_numbers_when_a_step_has_rested(race):
    opened = race()
    opened.to(4)
    seen = opened.player("""async (race) => {
        const frame = () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
        const [runner] = race.runners;
        const seen = () => [race.part("title").textContent, runner.at, getComputedStyle(runner.marks).visibility, race.chart.step];
        race.frameTime = 1000;
        race.paintedAt = performance.now();
        race.step = 5;
        race.step = 6;
        await frame();
        const first = seen();
        while (runner.at !== 6) await new Promise((later) => setTimeout(later));
        const second = seen();
        while (race.chart.step !== 6) await frame();
        return [first, second, seen()];
    }""")
    title = opened.player("race => race.steps[6].title")
    assert seen == [[title, 4, "visible", 4], [title, 6, "hidden", 4], [title, 6, "visible", 6]]


def test_a_step_is_quick(browser, tmp_path):
    shutil.copytree(FIXTURES.parents[2] / "lessons" / "pictures", tmp_path / "pictures")
    (tmp_path / "quick.md").write_text(
        "---\ntitle: Quick\npicture: pictures/brushes.png\nclusters: 8\nmaximum-iterations: 12\n"
        "comparison:\n  starts: [forgy, first, maximin, k-means++]\n  seeds: 2\n---\n\nText\n\n## Race\n\n```{race}\n```\n"
    )
    opened = Race(browser, tell(tmp_path / "quick.md", tmp_path))
    times = opened.player("""race => [3, 5, 7, 9, 11].map((step) => {
        for (const { engine } of race.runners) engine.cache.clear();
        race.frameTime = 0;
        const start = performance.now();
        race.step = step;
        race.paintPictures();
        return performance.now() - start;
    })""")
    assert opened.complaints == []
    assert sorted(times)[2] < 300  # a fifth of that on an idle machine
    opened.context.close()
