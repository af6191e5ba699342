"""A page in German: its words, its numbers in the script as in the text, and room for longer words."""

import pytest
from conftest import Opened, tell
from test_page import violations

NARROW = "\u202f"
TEXTS = "button, summary, figcaption, caption, th, label, option, h1, h2, p, .slider-label"
OVERFLOWING = f"""() => [...document.querySelectorAll({TEXTS!r})]
    .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.textContent)"""


@pytest.fixture(scope="session")
def german_report(tmp_path_factory):
    return tell("german.md", tmp_path_factory.mktemp("german"))


@pytest.fixture
def open_german(browser, german_report):
    opened = []

    def open_one(**options):
        opened.append(Opened(browser, german_report, **options))
        return opened[-1]

    yield open_one
    for one in opened:
        assert one.complaints == []
        one.context.close()


@pytest.fixture
def german(open_german):
    return open_german()


def part(report, name):
    return report.player("(player, name) => player.part(name).textContent", name)


def test_the_steps_are_told_in_german(german):
    german.player("player => { player.step = 2; }")
    assert german.page.evaluate("document.documentElement.lang") == "de"
    assert part(german, "title") == "Iteration 1 von 3: Verschiebung"
    assert "Zentroid 2 bewegte sich am weitesten, um 93,4 im RGB-Raum." in part(german, "caption")
    assert part(german, "primary") == "Pixel zuordnen"


def test_the_script_writes_numbers_as_the_text_does(german):
    written = german.player("""() => {
        const { number, percent, list } = Visualiser.words;
        return [number(-1234.56, 1), number(25131), percent(0.1218), list(["1,5", "2,0"])];
    }""")
    assert written == [f"−1{NARROW}234,6", f"25{NARROW}131", f"12,2{NARROW}%", "1,5; 2,0"]
    large = "player => [113200, 4.28e6, 80.24e6, 555e6, 4.3e9].map((value) => player.inertia.plain(value))"
    assert german.player(large) == [f"113{NARROW}200", "4,28 Millionen", "80,2 Millionen", "555 Millionen", "4,30 Milliarden"]


def test_a_followed_pixel_is_reckoned_with_commas(german):
    # After the first update the centroids are (25, 0, 0) and (150, 25, 0); the pixel (2, 0) is (60, 0, 0).
    german.player("player => { player.step = 2; player.follow({ x: 2, y: 0 }); }")
    rows = german.player("player => [...player.part('follow-rows').rows].map((row) => row.innerText.split('\\t'))")
    assert [row[1:4] for row in rows] == [
        ["25,0; 0,0; 0,0", "(35,0)² + (0,0)² + (0,0)²", f"1{NARROW}225,0"],
        ["150,0; 25,0; 0,0", "(−90,0)² + (−25,0)² + (0,0)²", f"8{NARROW}725,0"],
    ]
    assert "nach der Verschiebung ist 1 näher" in part(german, "follow-summary")


def test_palette_and_inertia_have_german_numbers(german):
    german.player("player => { for (const details of player.querySelectorAll('details')) details.open = true; player.step = 3; }")
    german.wait_until("player => player.part('inertia').querySelector('.now') !== null")
    assert f"20{NARROW}800" in part(german, "inertia")
    # From 43 300 to 20 800, and 7 of 12 pixels in the first cluster.
    assert f"−52,0{NARROW}% in diesem Schritt" in part(german, "inertia")
    assert german.player("player => player.querySelector('.swatch-share').textContent") == f"58,3{NARROW}%"


@pytest.mark.parametrize("width", [360, 1280])
def test_long_words_have_room(open_german, width):
    one = open_german(viewport={"width": width, "height": 800})
    one.player("player => { for (const details of player.querySelectorAll('details')) details.open = true; }")
    for step in range(6):
        one.player("(player, step) => { player.step = step; }", step)
        assert one.page.evaluate(OVERFLOWING) == []
        assert one.page.evaluate("document.documentElement.scrollWidth") == width


def test_the_page_is_sound(german):
    assert violations(german) == []
