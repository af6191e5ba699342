"""The player's controls, keys, playing and address."""

import pytest

LAST = "player => player.data.steps.length - 1"


def test_it_opens_paused_at_the_start(report):
    assert report.step == 0
    assert report.player("player => player.playback.playing") is False
    report.page.wait_for_timeout(1800)
    assert report.step == 0


@pytest.mark.parametrize(
    "keys, wanted",
    [
        (["ArrowRight"], 1),
        (["ArrowRight", "ArrowRight", "ArrowLeft"], 1),
        (["PageDown", "PageDown", "PageUp"], 1),
        (["Shift+ArrowRight"], 2),
        (["ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft"], 1),
        (["End"], "last"),
        (["End", "Home"], 0),
        (["End", "ArrowRight"], "last"),
        (["ArrowLeft"], 0),
        (["Control+ArrowRight"], 0),
        (["Alt+End"], 0),
    ],
)
def test_keys_step_while_the_player_has_the_focus(report, keys, wanted):
    last = report.player(LAST)
    report.focus_player()
    for key in keys:
        report.page.keyboard.press(key)
    assert report.step == (last if wanted == "last" else min(last, wanted))


def test_keys_leave_the_player_alone_while_the_page_has_the_focus(report):
    for key in ["ArrowRight", "End", "Space"]:
        report.page.keyboard.press(key)
    assert report.step == 0


def test_brackets_jump_between_the_moments(report):
    marks = report.player("player => player.data.marks.map((mark) => mark.step)")
    report.focus_player()
    for mark in [step for step in marks if step > 0]:
        report.page.keyboard.press("]")
        assert report.step == mark
    report.page.keyboard.press("[")
    assert report.step == ([0, *marks])[-2]


def test_digits_show_one_cluster_and_nought_shows_all(report):
    report.focus_player()
    report.page.keyboard.press("End")
    report.page.keyboard.press("2")
    assert report.player("player => player.shown") == 1
    report.page.keyboard.press("0")
    assert report.player("player => player.shown") is None


def test_single_letters_can_be_switched_off(report):
    report.focus_player()
    report.page.keyboard.press("?")
    assert report.player("player => player.part('help').open")
    report.page.locator("[data-part='single-keys']").first.uncheck()
    report.page.keyboard.press("Escape")
    assert report.player("player => player.part('help').open") is False
    report.focus_player()
    report.page.keyboard.press("]")
    report.page.keyboard.press("1")
    assert (report.step, report.player("player => player.shown")) == (0, None)
    report.page.keyboard.press("ArrowRight")
    assert report.step == 1


def test_the_primary_button_names_the_next_half_and_does_it(report):
    primary = report.page.locator("kmeans-player .primary[data-part='primary']").first
    names = []
    for step in range(3):
        names.append(primary.inner_text())
        assert names[-1] == report.player("player => player.data.steps[player.step].next")
        primary.click()
        assert report.step == step + 1
    assert len(set(names)) == 2


def test_a_step_never_moves_the_focus(report):
    report.page.locator("kmeans-player [data-command='next']").first.focus()
    focused = "document.activeElement.getAttribute('data-command')"
    for _ in range(3):
        report.page.keyboard.press("Enter")
        assert report.page.evaluate(focused) == "next"
    assert report.step == 3


def test_ends_are_disabled_at_the_ends_but_keep_the_focus(report):
    disabled = """player => ["first", "previous", "next", "last"].map((name) =>
        player.querySelector(`.player-buttons [data-command="${name}"]`).getAttribute("aria-disabled") === "true")"""
    assert report.player(disabled) == [True, True, False, False]
    report.page.locator("kmeans-player [data-command='last']").first.focus()
    report.page.keyboard.press("Enter")
    assert report.player(disabled) == [False, False, True, True]
    report.page.keyboard.press("ArrowLeft")
    assert report.step == report.player(LAST) - 1


def test_the_scrubber_tells_the_step_in_words(report):
    for step in [0, 1, 2]:
        report.player("(player, step) => { player.step = step }", step)
        told = report.player("player => player.part('scrubber').getAttribute('aria-valuetext')")
        assert told == report.player("player => player.data.steps[player.step].valuetext")


def test_space_plays_and_pauses_and_a_step_by_hand_stops_play(report):
    live = "player => player.part('story').getAttribute('aria-live')"
    report.focus_player()
    report.page.keyboard.press("Space")
    assert report.player("player => player.playback.playing")
    report.wait_until("player => player.step === 1", seconds=4)
    assert report.player(live) == "off"
    report.page.keyboard.press("ArrowRight")
    assert report.player("player => player.playback.playing") is False
    assert (report.step, report.player(live)) == (2, "polite")
    report.page.wait_for_timeout(1700)
    assert report.step == 2


def test_play_shows_half_steps_of_five_iterations_then_moments_or_every_step(report):
    stops = """(player, every) => {
        player.playback.everyStep = every;
        const found = [];
        for (let step = 0; step !== null; step = player.playback.next(step)) found.push(step);
        return found;
    }"""
    steps = report.player("player => player.data.steps.map(({ iteration }) => iteration)")
    marks = report.player("player => player.data.marks.map((mark) => mark.step)")
    last = len(steps) - 1
    half_steps = [step for step, iteration in enumerate(steps) if iteration <= 5]
    later = [mark for mark in marks if mark > half_steps[-1]]
    assert report.player(stops, False) == sorted({*half_steps, *later, last})
    assert report.player(stops, True) == list(range(last + 1))


def test_no_speed_changes_more_than_three_times_a_second(report):
    report.player("player => { player.playback.everyStep = true }")
    report.page.locator("[data-part='speed']").first.select_option("4")
    report.focus_player()
    report.page.keyboard.press("Space")
    report.page.wait_for_timeout(1200)
    assert 1 <= report.step <= 4


def test_the_address_keeps_the_step_and_a_link_opens_it(report, open_report):
    report.player("player => { player.step = 3 }")
    assert report.page.evaluate("location.hash") == "#step=2a"
    assert open_report("#step=2a").step == 3
    assert open_report("#step=1u").step == 2
    assert open_report("#step=99999a").step == 0
    assert open_report("#step=").step == 0


def test_the_speed_is_remembered(report):
    report.page.locator("[data-part='speed']").first.select_option("2")
    report.page.reload()
    report.wait_until("player => player.playback !== undefined")
    assert report.player("player => [player.part('speed').value, player.playback.speed]") == ["2", 2]


def test_every_moment_has_its_tick_and_the_scrubber_names_it_under_the_pointer(report):
    report.player("player => player.part('scrubber').scrollIntoView({ block: 'center', behavior: 'instant' })")
    marks = report.player("player => player.data.marks")
    ticks = """player => [...player.querySelectorAll("[data-part='ticks'] span")].map((tick) => {
        const { left, width, top } = tick.getBoundingClientRect();
        return { x: left + width / 2, y: top };
    })"""
    found = report.player(ticks)
    assert len(found) == len(marks) > 0
    named = "player => player.part('scrubber').title"
    alone = [place for place, tick in enumerate(found) if all(abs(tick["x"] - other["x"]) > 3 for other in found if other is not tick)]
    for place in alone:
        report.page.mouse.move(found[place]["x"] + 1, found[place]["y"])
        assert report.player(named) == marks[place]["label"]
    steps = report.player(LAST)
    far = next((x for x in range(40, 400) if all(abs(found[0]["x"] + x - tick["x"]) > 12 for tick in found)), None)
    if steps > 20 and far is not None:
        report.page.mouse.move(found[0]["x"] + far, found[0]["y"])
        assert report.player(named) == ""


def test_arrow_keys_turn_the_cube_and_do_not_step(report):
    cube = report.page.locator("kmeans-player [data-part='cube']")
    before = report.player("player => ({ ...player.cube.view })")
    cube.focus()
    report.page.keyboard.press("ArrowRight")
    report.page.keyboard.press("ArrowUp")
    assert report.player("player => ({ ...player.cube.view })") != before
    report.page.locator("kmeans-player [data-turn='reset']").click()
    assert report.player("player => ({ ...player.cube.view })") == before
    assert report.step == 0


def test_the_cube_never_swallows_vertical_scrolling(report):
    assert report.player("player => getComputedStyle(player.part('cube')).touchAction") == "pan-y"


def test_a_step_is_quick(report):
    took = """async (player) => {
        const times = [];
        for (let step = 1; step < Math.min(10, player.data.steps.length); step += 1) {
            player.engine.cache.clear();
            const start = performance.now();
            player.engine.colourLabels(step);
            times.push(performance.now() - start);
        }
        return times.sort((one, other) => one - other)[times.length >> 1];
    }"""
    assert report.player(took) < 200


def test_reduced_motion_cuts(open_report):
    calm = open_report(reduced_motion="reduce")
    calm.player("player => { player.step = 1; player.step = 2 }")
    assert calm.player("player => player.cube.moveFrom") is None or calm.player("player => player.cube.moveFrom === -Infinity")
    assert calm.page.evaluate("document.getAnimations().filter((one) => one.playState === 'running').length") == 0
