"""Predict, then reveal: what is asked, that the answer called right is right, and how one answers."""

import re

import numpy
import pytest

from recorded import channels, colours, labels_of_steps
from test_labels import shown
from test_page import violations

ALL = """player => {
    const { questions } = player.questions;
    return questions.plan.map(({ at }) => questions.before(at));
}"""
PANEL = "player => player.part('prediction')"
OPEN = "player => player.questions.question !== null"
FEEDBACK = "player => player.part('prediction-feedback').textContent"
SCORE = "player => player.part('prediction-score').textContent"
FOCUSED = "player => document.activeElement.dataset.part ?? document.activeElement.dataset.command ?? document.activeElement.localName"


@pytest.fixture(scope="module")
def questions(open_report):
    return open_report().player(ALL)


@pytest.fixture
def asking(report):
    """The report with the switch on, just before its first question, and that question."""
    found = report.player(ALL)
    if not found:
        pytest.skip("this run has nothing to ask")
    report.player("player => player.part('predict').click()")
    report.player("(player, step) => { player.step = step }", found[0]["step"] - 1)
    report.focus_player()
    return report, found[0]


def of_kind(questions, kind):
    return [question for question in questions if question["kind"] == kind]


def moves(trace, step):
    """How far each centroid moves in an update; None for one that is dropped."""
    before, after = trace["steps"][step - 1]["centroids"], trace["steps"][step]["centroids"]
    pairs = zip(before, after)
    return [None if None in (old, new) else sum((a - b) ** 2 for a, b in zip(old, new)) ** 0.5 for old, new in pairs]


def number(text):
    return float(text.replace("\u202f", "").replace("\u2212", "-"))


def test_the_same_run_always_asks_the_same(questions, report):
    assert report.player(ALL) == questions


def test_questions_come_at_most_every_second_step_and_never_before_the_first(questions, trace):
    steps = [question["step"] for question in questions]
    assert all(later - earlier >= 2 for earlier, later in zip(steps, steps[1:]))
    assert all(2 <= step < len(trace["steps"]) for step in steps)
    first = [step for step in steps if trace["steps"][step]["iteration"] <= 5]
    assert len(first) <= 5


def test_the_furthest_mover_is_the_one_that_the_recorded_centroids_tell(questions, trace):
    for question in of_kind(questions, "mover"):
        assert trace["steps"][question["step"]]["phase"] == "update"
        moved = moves(trace, question["step"])
        order = sorted((distance for distance in moved if distance is not None), reverse=True)
        options = question["options"]
        assert moved[options[question["right"]]] == order[0] > order[1]
        assert len(set(options)) == len(options) == min(4, len(order))
        assert options == sorted(options)


def test_the_marked_pixel_changes_or_stays_as_recorded(questions, report, trace, assignments):
    labels = labels_of_steps(trace, shown(assignments, report), colours(report))
    answers = []
    for question in of_kind(questions, "pixel"):
        step, (x, y) = question["step"], (question["pixel"]["x"], question["pixel"]["y"])
        assert trace["steps"][step]["phase"] == "assign"
        before, after = labels[step - 1][y, x], labels[step][y, x]
        assert (question["from"], question["to"]) == (before, after)
        answers.append(bool(before != after))
        assert question["options"][question["right"]] == ("yes" if answers[-1] else "no")
    if len(answers) >= 4:
        assert set(answers) == {True, False}


def test_its_distances_are_those_to_the_recorded_centroids(questions, report, trace):
    picture = channels(colours(report)).astype(float)
    for question in of_kind(questions, "pixel"):
        colour = picture[question["pixel"]["y"], question["pixel"]["x"]]
        centroids = trace["steps"][question["step"]]["centroids"]
        squared = {at: ((colour - centroid) ** 2).sum() for at, centroid in enumerate(centroids) if centroid}
        assert question["squared"] == pytest.approx(min(squared.values()), rel=1e-12)
        assert question["squared"] == pytest.approx(squared[question["to"]], rel=1e-12)
        assert question["otherSquared"] == pytest.approx(squared[question["other"]], rel=1e-12)
        if question["from"] != question["to"]:
            assert question["other"] == question["from"]
        else:
            assert squared[question["other"]] == min(value for at, value in squared.items() if at != question["to"])


def test_inertia_falls_or_stays_as_summed_over_the_pixels(questions, report, trace, assignments):
    labels = labels_of_steps(trace, shown(assignments, report), colours(report))
    picture = channels(colours(report)).astype(float)

    def inertia(step):
        centroids = numpy.array([centroid or [numpy.nan] * 3 for centroid in trace["steps"][step]["centroids"]])
        return ((picture - centroids[labels[step]]) ** 2).sum()

    for question in of_kind(questions, "inertia"):
        before, after = inertia(question["step"] - 1), inertia(question["step"])
        assert question["before"] == pytest.approx(before, rel=1e-10)
        assert question["after"] == pytest.approx(after, rel=1e-10)
        right = question["options"][question["right"]]
        assert right == ("same" if after == pytest.approx(before, rel=1e-12) else "down")
    falls = [trace["steps"][question["step"]]["phase"] for question in of_kind(questions, "inertia") if question["right"] == 2]
    assert len(falls) == len(set(falls))


def test_the_last_question_asks_about_the_step_in_which_nothing_changes(questions, trace):
    if trace["outcome"] != "converged":
        pytest.skip("at the limit the last step may change something")
    assert (questions[-1]["step"], questions[-1]["kind"]) == (len(trace["steps"]) - 1, "inertia")
    assert questions[-1]["options"][questions[-1]["right"]] == "same"


# Runs that no picture of the tests has: only the numbers of their steps are looked at.
PLAN = """(player, { clusters, dropped, steps }) => {
    const row = (number) => new Float64Array(3 * clusters).map((_, at) => number > 0 && Math.floor(at / 3) === dropped ? NaN : 0);
    const engine = { clusters, data: { steps }, row };
    return new Visualiser.Questions(engine).plan;
}"""


def steps_of(moved, inertia, changed):
    """A run of one iteration more than there are updates; step 1 is the first assign."""
    steps = [{"phase": "initialise", "iteration": 0, "row": 0}]
    for at, value in enumerate(inertia):
        iteration = at // 2 + 1
        pixels = [1] * len(moved[0])
        phase = {"phase": "update", "row": at // 2 + 1, "moved": moved[at // 2]} if at % 2 else {"phase": "assign", "changed": changed[at // 2]}
        steps.append({"iteration": iteration, "row": at // 2, "inertia": value, "pixels": pixels, **phase})
    return steps


@pytest.mark.parametrize(
    "moved, inertia, changed, wanted",
    [
        ([[12.0]], [90, 40, 40], [9, 0], ["inertia"]),  # one cluster
        ([[0.0, 0.0, 0.0]], [0, 0, 0], [9, 0], ["inertia"]),  # an exact picture
        ([[5.0, 5.0], [1.0, 0.0]], [90, 60, 50, 40, 40], [9, 2, 0], ["inertia", "inertia"]),  # two move equally far
        ([[7.0, 5.0], [1.0, 0.0]], [90, 60, 50, 40, 40], [9, 2, 0], ["mover", "inertia"]),
        ([[7.0, 0.0], [1.0, 0.0]], [90, 60, 50, 40, 40], [9, 2, 0], ["mover", "inertia"]),
        ([[7.0, 5.0]], [90, 60, 50], [9, 2], ["mover"]),  # the limit
    ],
)
def test_only_what_makes_sense_is_asked(report, moved, inertia, changed, wanted):
    run = {"clusters": len(moved[0]), "dropped": None, "steps": steps_of(moved, inertia, changed)}
    assert [planned["kind"] for planned in report.player(PLAN, run)] == wanted


def test_a_dropped_cluster_is_no_answer(report):
    run = {"clusters": 2, "dropped": 1, "steps": steps_of([[7.0, 0.0], [1.0, 0.0]], [90, 60, 50, 40, 40], [9, 2, 0])}
    assert [planned["kind"] for planned in report.player(PLAN, run)] == ["inertia", "inertia"]


def test_why_inertia_falls_is_not_asked_where_an_empty_cluster_takes_over_a_colour(report):
    steps = steps_of([[5.0, 5.0], [1.0, 0.0]], [90, 60, 50, 40, 40], [9, 2, 0])
    steps[2]["relocated"] = [[1, 9, 9, 9]]
    planned = report.player(PLAN, {"clusters": 2, "dropped": None, "steps": steps})
    assert [question["at"] for question in planned if question["kind"] == "inertia"] == [4]


def test_off_at_first_and_then_nothing_is_asked(report, questions):
    assert report.player("player => player.part('predict').checked") is False
    report.focus_player()
    for _ in range(6):
        report.page.keyboard.press("ArrowRight")
    assert report.step == min(6, report.player("player => player.last"))
    assert not report.page.locator("kmeans-player [data-part='prediction']").first.is_visible()


@pytest.mark.parametrize("key", ["ArrowRight", "PageDown", "button"])
def test_a_question_takes_the_steps_place_and_the_answer_takes_the_step(asking, key):
    report, question = asking
    at = question["step"] - 1
    if key == "button":
        report.page.locator("kmeans-player [data-part='primary']").first.click()
    else:
        report.page.keyboard.press(key)
    assert (report.player(OPEN), report.step, report.player(FOCUSED)) == (True, at, "prediction")
    report.page.keyboard.press("abcd"[question["right"]])
    assert (report.player(OPEN), report.step) == (False, at + 1)
    assert report.player(FOCUSED) == ("primary" if key == "button" else "kmeans-player")
    assert report.player(FEEDBACK).startswith("Right!")
    assert report.player(SCORE) == "1 of 1 so far"
    if at + 2 <= report.player("player => player.last"):
        report.page.keyboard.press("ArrowRight")
        assert (report.step, report.player(FEEDBACK)) == (at + 2, "")


def test_a_wrong_answer_is_told_kindly_with_this_runs_numbers(asking, trace):
    report, question = asking
    if question["kind"] != "mover":
        pytest.skip("the first question is another one")
    wrong = next(place for place in range(len(question["options"])) if place != question["right"])
    report.page.keyboard.press("ArrowRight")
    report.page.keyboard.press("abcd"[wrong].upper())
    moved = moves(trace, question["step"])
    told = report.player(FEEDBACK)
    found = re.fullmatch(r"Not this time\. Centroid (\d+), by ([\d.\u202f]+) in RGB distance; (\d+) moved ([\d.\u202f]+)\.", told)
    furthest, other = question["options"][question["right"]], question["options"][wrong]
    assert (int(found[1]), int(found[3])) == (furthest + 1, other + 1)
    assert number(found[2]) == pytest.approx(moved[furthest], abs=0.0501)
    assert number(found[4]) == pytest.approx(moved[other], abs=0.0501)
    assert report.player(SCORE) == "0 of 1 so far"


def test_every_question_of_the_run_can_be_answered_by_key_and_told(report, questions, trace):
    report.player("player => player.part('predict').click()")
    for asked, question in enumerate(questions, 1):
        report.player("(player, step) => { player.step = step }", question["step"] - 1)
        report.focus_player()
        report.page.keyboard.press("ArrowRight")
        assert report.player(OPEN)
        report.page.keyboard.press("abcd"[question["right"]])
        told = report.player(FEEDBACK)
        assert told.startswith("Right! ") and not re.search(r"[{}]|NaN|undefined|null", told)
        assert report.player(SCORE) == f"{asked} of {asked} so far"
        if question["kind"] == "pixel":
            first, second = sorted([question["squared"], question["otherSquared"]])
            squared = [number(value) for value in re.findall(r"[\d\u202f]+\.\d+", told)]
            assert squared == pytest.approx([first, second], abs=0.0501)
            assert squared[0] < squared[1] or first == second
    assert report.complaints == []


def test_digits_go_on_showing_clusters_while_a_question_is_open(asking):
    report, question = asking
    report.page.keyboard.press("ArrowRight")
    report.page.keyboard.press("1")
    assert report.player(OPEN)
    assert report.player("player => player.shown") == 0


def test_going_on_or_skipping_tells_the_answer_and_counts_nothing(asking):
    report, question = asking
    report.page.keyboard.press("ArrowRight")
    report.page.keyboard.press("ArrowRight")
    assert (report.step, report.player(SCORE)) == (question["step"], "")
    told = report.player(FEEDBACK)
    assert told and "Right" not in told and "Not this time" not in told
    report.player("player => { player.questions.switchTo(true) }")
    report.page.keyboard.press("ArrowLeft")
    report.page.keyboard.press("ArrowRight")
    report.page.get_by_role("button", name="Skip").click()
    assert (report.step, report.player(SCORE), report.player(FEEDBACK)) == (question["step"], "", told)
    report.page.keyboard.press("ArrowLeft")
    report.page.keyboard.press("ArrowRight")
    assert (report.step, report.player(OPEN)) == (question["step"], False), "a question comes once"


def test_a_double_click_or_a_held_key_does_not_run_over_a_question(asking):
    report, question = asking
    at = question["step"] - 1
    report.page.locator("kmeans-player [data-part='primary']").first.dblclick()
    assert (report.step, report.player(OPEN)) == (at, True)
    report.page.keyboard.press("Escape")
    report.player("(player, step) => { player.questions.switchTo(true); player.step = step }", at)
    report.focus_player()
    for _ in range(4):
        report.page.keyboard.down("ArrowRight")
    report.page.keyboard.up("ArrowRight")
    assert (report.step, report.player(OPEN)) == (at, True)
    report.page.keyboard.press("ArrowRight")
    assert (report.step, report.player(OPEN)) == (at + 1, False)


def test_escape_waves_a_question_off_and_another_step_puts_it_back(asking):
    report, question = asking
    at = question["step"] - 1
    report.page.keyboard.press("ArrowRight")
    report.page.keyboard.press("ArrowLeft")
    assert (report.step, report.player(OPEN)) == (at - 1, False)
    report.player("(player, step) => { player.step = step }", at)
    report.page.keyboard.press("ArrowRight")
    assert report.player(OPEN)
    report.page.keyboard.press("Escape")
    assert (report.step, report.player(OPEN), report.player(FOCUSED)) == (at, False, "kmeans-player")
    report.page.keyboard.press("ArrowRight")
    assert (report.step, report.player(OPEN)) == (at + 1, False)


def test_keys_switch_questions_and_maps_on_and_off(report):
    switches = "player => ['predict', 'map', 'settled'].map((name) => player.part(name).checked)"
    report.focus_player()
    for key, wanted in [("q", [True, False, False]), ("m", [True, True, False]), ("s", [True, True, True])]:
        report.page.keyboard.press(key)
        assert report.player(switches) == wanted
    for key in "qms":
        report.page.keyboard.press(key)
    assert report.player(switches) == [False, False, False]
    assert report.player("player => [player.questions.on, player.map, player.settled]") == [False, False, False]


def test_playing_asks_nothing(asking):
    report, question = asking
    report.page.locator("[data-part='speed']").first.select_option("4")
    report.page.keyboard.press("ArrowRight")
    report.page.keyboard.press("Space")
    assert report.player(OPEN) is False
    report.wait_until(f"player => player.step >= {question['step']}")
    assert report.player(OPEN) is False


def test_without_single_keys_tab_and_enter_answer(asking):
    report, question = asking
    report.player("player => { player.part('single-keys').checked = false }")
    report.page.keyboard.press("ArrowRight")
    report.page.keyboard.press("a")
    assert report.player(OPEN)
    for _ in range(question["right"] + 1):
        report.page.keyboard.press("Tab")
    report.page.keyboard.press("Enter")
    assert report.player(FEEDBACK).startswith("Right!")
    assert (report.step, report.player(FOCUSED)) == (question["step"], "kmeans-player")


def test_a_screen_reader_gets_the_question_with_the_focus_and_the_answer_as_a_status(asking):
    report, question = asking
    names = """player => {
        const panel = player.part("prediction");
        const status = player.part("prediction-feedback");
        return [panel.getAttribute("role"), document.getElementById(panel.getAttribute("aria-labelledby")).textContent,
            status.getAttribute("role"), status.checkVisibility()];
    }"""
    report.page.keyboard.press("ArrowRight")
    role, name, status, visible = report.player(names)
    assert (role, status, visible) == ("group", "status", True)
    assert name.endswith("?")
    buttons = report.page.locator("[data-part='prediction-options'] button")
    assert buttons.count() == len(question["options"]) + 1
    for place in range(len(question["options"])):
        assert buttons.nth(place).get_attribute("aria-keyshortcuts") == "ABCD"[place]
        assert buttons.nth(place).inner_text().startswith("ABCD"[place])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_question_and_beside_a_map(open_report, questions, scheme):
    opened = open_report(color_scheme=scheme, reduced_motion="reduce")
    opened.player("player => { player.part('predict').click(); player.part('map').click() }")
    opened.wait_until("player => player.settling !== null", seconds=20)
    if questions:
        opened.player("(player, step) => { player.step = step - 1; player.run('next') }", questions[0]["step"])
        assert opened.player(OPEN)
        assert violations(opened) == []
        opened.player("player => player.run('answer', 0)")
    assert violations(opened) == []


def test_the_cube_numbers_the_clusters_that_are_asked_about(report, questions):
    movers = of_kind(questions, "mover")
    if not movers:
        pytest.skip("this run asks about no centroids")
    report.player("(player, step) => { player.part('predict').click(); player.step = step - 1; player.run('next') }", movers[0]["step"])
    named = report.player("player => [...player.cube.namedClusters()]")
    assert set(movers[0]["options"]) <= set(named)


def test_the_marked_pixel_shows_a_crosshair_and_keeps_its_distances_until_the_answer(report, questions):
    pixels = of_kind(questions, "pixel")
    if not pixels:
        pytest.skip("this run asks about no pixel")
    report.player("player => player.part('predict').click()")
    report.player("(player, step) => { player.step = step }", pixels[0]["step"] - 1)
    report.focus_player()
    report.page.keyboard.press("ArrowRight")
    marked = "player => { const { x, y } = player.picture.state.follow; return { x, y } }"
    assert report.player(marked) == pixels[0]["pixel"]
    assert not re.search(r"\d\.\d", report.player("player => player.part('prediction').innerText"))
    assert report.player("player => player.part('follow-scroll').hidden")
    report.page.keyboard.press("a")
    assert report.player(marked) == pixels[0]["pixel"]
    report.page.keyboard.press("ArrowRight")
    assert report.player("player => player.picture.state.follow") is None


def test_no_button_moves_under_the_hand(asking):
    report, question = asking
    primary = report.page.locator("kmeans-player [data-part='primary']").first
    place = "player => player.part('primary').getBoundingClientRect().top - player.getBoundingClientRect().top"
    before = report.player(place)
    primary.click()
    assert report.player(OPEN)
    assert report.player(place) == pytest.approx(before, abs=0.5)
    report.page.keyboard.press("b")
    assert report.player(place) == pytest.approx(before, abs=0.5)


@pytest.mark.parametrize("width", [320, 360])
def test_on_a_phone_question_picture_and_buttons_are_in_reach(open_report, questions, width):
    if not questions:
        pytest.skip("this run has nothing to ask")
    opened = open_report(viewport={"width": width, "height": 780}, has_touch=True)
    opened.player("player => player.part('predict').click()")
    for question in [next(one for one in questions if one["kind"] == kind) for kind in {one["kind"] for one in questions}]:
        opened.player("(player, step) => { player.step = step; player.scrollIntoView({ behavior: 'instant' }) }", question["step"] - 1)
        opened.page.locator("kmeans-player [data-part='primary']").first.tap()
        opened.page.wait_for_timeout(700)
        assert opened.player(OPEN)
        controls = opened.page.locator("kmeans-player .player-controls").first.bounding_box()
        assert controls["y"] + controls["height"] <= 780
        buttons = opened.page.locator("[data-part='prediction-options'] button")
        for at in range(buttons.count()):
            box = buttons.nth(at).bounding_box()
            assert box["height"] >= 24 and 0 <= box["x"] and box["x"] + box["width"] <= width
            assert box["y"] + box["height"] <= controls["y"], "the sticky buttons cover an answer"
        assert opened.page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth") <= 0
        opened.page.locator("[data-part='prediction-options'] button").first.tap()
        assert opened.step == question["step"]


def test_a_step_is_quick_with_a_question_before_it(report, questions):
    took = """async (player, steps) => {
        player.part("predict").click();
        const times = [];
        for (const step of steps) {
            player.step = step - 1;
            player.engine.colourLabels(step); // as the player does while the reader looks
            const start = performance.now();
            player.run("next");
            times.push(performance.now() - start);
        }
        return times.sort((one, other) => one - other)[times.length >> 1];
    }"""
    assert report.player(took, [question["step"] for question in questions[:8]]) < 100
