"""The settling map: every pixel in the colour of the iteration in which it changed cluster for the last time."""

import re

import numpy
import pytest

from recorded import channels, colours, labels_of_steps, last_changes
from test_labels import canvas, shown

CAPTION = "player => player.part('picture-caption').textContent"
LEGEND = """player => [...player.querySelectorAll("[data-part='settling-legend'] li")].map((item) => ({
    text: item.innerText,
    colour: getComputedStyle(item.firstChild).backgroundColor,
    ahead: item.classList.contains("ahead"),
}))"""


@pytest.fixture
def mapped(report):
    """The report with its map switched on."""
    report.player("player => player.part('map').click()")
    report.wait_until("player => player.settling !== null", seconds=20)
    return report


@pytest.fixture
def last(mapped, trace, assignments):
    labels = shown(assignments, mapped)
    return last_changes(labels_of_steps(trace, labels, colours(mapped)))


def iterations(trace, last):
    return numpy.array([step["iteration"] for step in trace["steps"]])[last]


def wanted_colours(mapped, trace, last):
    """Doubling bands, in the colours that the page's data name."""
    bands = mapped.player("player => player.data.settling")
    painted = numpy.zeros((*last.shape, 3), dtype=numpy.uint8)
    for band in bands:
        inside = (iterations(trace, last) >= band["first"]) & (iterations(trace, last) <= band["last"])
        painted[inside] = [int(band["colour"][at : at + 2], 16) for at in (1, 3, 5)]
    return painted


@pytest.mark.parametrize("step", [0, 1, 2, -1])
def test_the_map_is_that_of_the_whole_run_at_every_step(mapped, trace, last, step):
    mapped.player("(player, step) => { player.step = step }", step % len(trace["steps"]))
    assert (canvas(mapped) == wanted_colours(mapped, trace, last)).all()


@pytest.mark.parametrize("share", [0.1, 0.5])
def test_with_settled_pixels_only_the_others_are_grey(mapped, trace, last, share):
    step = max(1, int(share * (len(trace["steps"]) - 1)))
    mapped.player("(player, step) => { player.step = step; player.part('settled').click() }", step)
    painted = canvas(mapped).astype(int)
    settled = last <= step
    assert (painted[settled] == wanted_colours(mapped, trace, last)[settled]).all()
    luma = channels(colours(mapped)) @ numpy.array([0.299, 0.587, 0.114])
    assert (abs(painted[~settled] - luma[~settled][:, None]) <= 0.51).all()


def test_the_caption_tells_when_half_and_when_all_have_settled(mapped, trace, last):
    caption = mapped.player(CAPTION)
    settled = numpy.sort(iterations(trace, last).ravel())
    numbers = [int(number) for number in re.findall(r"iteration (\d+)", caption)]
    if trace["outcome"] == "converged" and settled[-1] > 1:
        assert numbers == [settled[(settled.size - 1) // 2], settled[-1]]
    else:
        assert numbers[0] == settled[(settled.size - 1) // 2]


def test_the_legend_names_every_band_and_marks_what_is_still_to_come(mapped, trace, last):
    bands = mapped.player("player => player.data.settling")
    by_iteration = iterations(trace, last)
    for step in [1, len(trace["steps"]) - 1]:
        mapped.player("(player, step) => { player.step = step }", step)
        legend = mapped.player(LEGEND)
        assert len(legend) == len(bands)
        for item, band in zip(legend, bands):
            share = 100 * numpy.mean((by_iteration >= band["first"]) & (by_iteration <= band["last"]))
            told = float(re.search(r"([\d.]+)\u202f%", item["text"])[1])
            assert told == pytest.approx(share, abs=0.051)
            assert item["text"].startswith(band["label"])
            assert item["colour"] == "rgb({}, {}, {})".format(*(int(band["colour"][at : at + 2], 16) for at in (1, 3, 5)))
            assert item["ahead"] is (band["first"] > trace["steps"][step]["iteration"])
    heading = mapped.player("player => { player.step = 1; return player.part('settling-heading').textContent }")
    told = float(re.search(r"([\d.]+)\u202f%", heading)[1])
    assert told == pytest.approx(100 * numpy.mean(last <= 1), abs=0.051)


def test_a_followed_pixel_says_when_it_settled(mapped, trace, last):
    if trace["outcome"] != "converged":
        pytest.skip("at the limit not every pixel has settled")
    rows, columns = last.shape
    late = numpy.unravel_index(last.argmax(), last.shape)
    for y, x in [late, (rows // 2, columns // 3), (rows - 1, 0)]:
        iteration = iterations(trace, last)[y, x]
        mapped.player("(player, at) => { player.step = 1; player.follow(at) }", {"x": int(x), "y": int(y)})
        sentence = mapped.player("player => player.part('follow-summary').textContent")
        assert re.search(r"settle.*iteration (\d+) on|settles in iteration (\d+)", sentence), sentence
        assert f"iteration {iteration}" in sentence.rsplit("So far", 1)[1].split(".", 1)[1]


def test_without_the_map_a_followed_pixel_says_nothing_of_its_future(report):
    told = """player => {
        player.step = 1;
        player.follow({ x: 3, y: 3 });
        return player.part('follow-summary').textContent;
    }"""
    assert "settle" not in report.player(told)
    last = "player => { player.step = player.last; return player.part('follow-summary').textContent }"
    assert re.search("settled|still changes", report.player(last))


def test_the_map_can_be_switched_off_again_and_one_cluster_goes_before_it(mapped):
    mapped.player("player => { player.step = 2; player.show(0) }")
    assert mapped.player("player => [player.picture.mode, player.part('settling').hidden]") == ["one", True]
    mapped.player("player => { player.show(null); player.part('map').click() }")
    assert mapped.player("player => [player.picture.mode, player.part('settling').hidden]") == ["update", True]
    assert mapped.complaints == []


def test_the_page_stays_quick_while_the_map_is_worked_out(report):
    longest = """player => new Promise((resolve) => {
        let [longest, before] = [0, performance.now()];
        player.part("map").click();
        const tick = () => {
            const now = performance.now();
            longest = Math.max(longest, now - before);
            before = now;
            if (player.settling) resolve(longest);
            else setTimeout(tick, 0);
        };
        setTimeout(tick, 0);
    })"""
    assert report.player(longest) < 400


@pytest.mark.parametrize("width", [320, 360])
def test_on_a_phone_the_map_and_its_legend_fit(open_report, width):
    opened = open_report(viewport={"width": width, "height": 780}, has_touch=True)
    opened.player("player => { player.step = 3; player.part('map').click() }")
    opened.wait_until("player => player.settling !== null", seconds=20)
    legend = opened.page.locator("kmeans-player [data-part='settling-legend']").first
    assert legend.is_visible()
    assert opened.page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert legend.evaluate("list => [...list.querySelectorAll('span')].every((one) => one.scrollWidth <= one.clientWidth + 1)")
