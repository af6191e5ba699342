"""A page with several runs: a player for each, small pictures magnified, a table that lays them side by side."""

import pytest
from conftest import Opened, tell
from test_page import violations

PLAYERS = "[...document.querySelectorAll('kmeans-player')]"


@pytest.fixture(scope="session")
def runs(tmp_path_factory):
    return tell("runs.md", tmp_path_factory.mktemp("runs"))


@pytest.fixture
def opened(browser, runs):
    pages = []

    def open_one(fragment="", **options):
        pages.append(Opened(browser, runs, fragment, **options))
        pages[-1].page.evaluate(f"Promise.all({PLAYERS}.map((player) => player.ready))")
        return pages[-1]

    yield open_one
    for one in pages:
        assert one.complaints == []
        one.context.close()


def steps(one):
    return one.page.evaluate(f"{PLAYERS}.map((player) => player.step)")


def test_each_player_goes_its_own_way(opened):
    one = opened()
    assert one.page.evaluate(f"{PLAYERS}.map((player) => player.data.clusters)") == [3, 2]
    one.page.locator("kmeans-player").nth(1).locator("[data-part=primary]").click()
    assert steps(one) == [0, 1]
    one.page.evaluate(f"{PLAYERS}[1].focus()")
    one.page.keyboard.press("End")
    # By hand: 113 200, 43 300, 20 800, 3 520, and an assign that changes nothing.
    assert steps(one) == [0, 5]
    inertias = one.page.evaluate(f"{PLAYERS}[1].data.steps.map((step) => step.inertia)")
    assert inertias[1:] == [113200, 43300, 20800, 3520, 3520]
    assert one.page.evaluate("location.hash") == ""


def test_the_address_is_the_first_players(opened):
    one = opened("#step=1u")
    assert steps(one) == [2, 0]
    one.page.evaluate(f"{PLAYERS}[1].step = 3")
    assert one.page.evaluate("location.hash") == "#step=1u"


def test_every_picture_of_few_pixels_is_large_and_sharp(opened):
    one = opened()
    found = one.page.evaluate("""[...document.querySelectorAll("main img, .hero img")].map((image) => [
        image.naturalWidth, image.clientWidth, getComputedStyle(image).imageRendering])""")
    assert len(found) >= 10
    for natural, shown, rendering in found:
        assert (natural, rendering) == (4, "pixelated")
        assert shown >= 12 * natural


@pytest.mark.parametrize("width, scheme", [(1280, "light"), (1280, "dark"), (360, "light")])
def test_the_page_is_for_everybody(opened, width, scheme):
    one = opened(viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert violations(one) == []
    assert one.page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_caption_stays_in_sight_while_its_table_is_scrolled(opened):
    one = opened(viewport={"width": 360, "height": 740})
    table = one.page.locator(".runs-table")
    for by in [0, 400]:
        table.evaluate("(table, by) => (table.parentElement.scrollLeft = by)", by)
        box = table.locator("caption").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 360


def test_like_colours_stand_below_each_other(opened):
    one = opened()
    rows = one.page.evaluate("""[...document.querySelectorAll(".runs-palette")].map((row) =>
        [...row.children].map((swatch) => swatch.style.background))""")
    # Two of the three colours have a counterpart; the dark one of the run by hand stands below the dark ones' mean.
    assert len(rows) == 2 and len(rows[0]) == len(rows[1]) == 3
    assert sorted(map(bool, rows[1])) == [False, True, True]
    assert "rgb(204, 40, 0)" in rows[1] and "rgb(40, 0, 0)" in rows[1]
