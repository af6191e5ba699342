"""The page as a whole: quiet, self-contained, accessible, narrow, dark, on paper and without a script."""

import json
import os
import re
import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(opened):
    result = Axe().run(opened.page, options={"runOnly": {"type": "tag", "values": TAGS}})
    return [(found["id"], [node["target"] for node in found["nodes"]][:3]) for found in result.response["violations"]]


def open_everything(opened):
    opened.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    opened.player("player => { player.step = 2; player.follow({ x: 1, y: 1 }) }")
    opened.page.wait_for_timeout(200)


def test_the_page_complains_of_nothing_and_asks_for_nothing(report):
    open_everything(report)
    for key in ["End", "Home", "Space", "Space"]:
        report.focus_player()
        report.page.keyboard.press(key)
    report.page.wait_for_timeout(300)
    assert report.complaints == []
    others = [url for url in report.requests if not re.match(r"(data|blob):", url)]
    assert [url.split("#")[0] for url in others] == [report.page.url.split("#")[0]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_report, scheme):
    opened = open_report(color_scheme=scheme, reduced_motion="reduce")
    assert violations(opened) == []
    open_everything(opened)
    assert violations(opened) == []


@pytest.mark.parametrize("width", [320, 360, 768])
def test_a_narrow_screen_never_scrolls_sideways(open_report, width):
    opened = open_report(viewport={"width": width, "height": 780}, has_touch=True)
    open_everything(opened)
    wide = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
    assert opened.page.evaluate(wide) <= 0


def test_on_a_phone_nothing_to_press_is_smaller_than_a_fingertip(open_report):
    """24 pixels each way, but for links inside a sentence."""
    page = open_report(viewport={"width": 360, "height": 740}).page
    small = page.evaluate("""() => [...document.querySelectorAll("button, a[href], input, select, summary")]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && getComputedStyle(one).display !== "inline")
        .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24)).map(([html]) => html)""")
    assert small == []


def test_on_a_phone_sentence_picture_and_buttons_stand_in_one_screen(open_report):
    opened = open_report(viewport={"width": 360, "height": 780}, has_touch=True)
    opened.player("player => { player.step = 1; player.scrollIntoView({ behavior: 'instant' }) }")
    opened.page.wait_for_timeout(200)
    top = opened.page.locator("kmeans-player [data-part='title']").first.bounding_box()["y"]
    button = opened.page.locator("kmeans-player [data-part='primary']").first.bounding_box()
    assert top >= 0
    assert button["y"] + button["height"] <= 780


def test_on_a_phone_the_cube_is_a_second_tab(open_report):
    opened = open_report(viewport={"width": 360, "height": 780}, has_touch=True)
    cube = opened.page.locator("kmeans-player [data-part='cube']").first
    assert not cube.is_visible()
    opened.page.locator("kmeans-player [data-view='cube']").first.tap()
    assert cube.is_visible()


def test_without_a_script_the_text_and_the_film_strip_are_there_and_no_dead_control(open_report, report):
    plain = open_report(java_script_enabled=False)
    words = "document.querySelector('main').innerText.length"
    assert plain.page.evaluate(words) > 0.8 * report.page.evaluate(words)
    assert plain.page.locator(".strip img").last.is_visible()
    dead = """[...document.querySelectorAll("button, input, select, canvas")].filter((one) => one.checkVisibility()).length"""
    assert plain.page.evaluate(dead) == 0


def test_a_browser_that_cannot_run_the_player_keeps_the_film_strip_and_says_so(browser, folder):
    context = browser.new_context()
    context.add_init_script("delete globalThis.DecompressionStream")
    page = context.new_page()
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((folder / "index.html").as_uri())
    page.wait_for_timeout(500)
    assert page.locator("kmeans-player [data-part='trouble']").first.is_visible()
    assert not page.locator("kmeans-player [data-part='scrubber']").first.is_visible()
    assert page.locator(".strip img").last.is_visible()
    assert complaints == []
    context.close()


def test_with_the_script_the_film_strip_is_folded(report):
    assert report.page.evaluate("[...document.querySelectorAll('.strip-details')].some((one) => one.open)") is False


def test_paper_gets_every_page_filled_and_the_strip_unfolded(report, tmp_path):
    path = tmp_path / "report.pdf"
    report.page.pdf(path=str(path), format="A4", print_background=True)
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    listing = subprocess.run(["pdfimages", "-list", str(path)], capture_output=True, text=True, check=True).stdout
    pictured = {int(line.split()[0]) for line in listing.splitlines()[2:]}
    pages = text.split("\f")[:-1]
    assert len(pages) >= 2
    assert [number for number, page in enumerate(pages, 1) if len(page.strip()) < 5 and number not in pictured] == []
    frames = report.page.locator(".strip-details img").count()
    assert len(listing.splitlines()) - 2 >= frames
    report.page.emulate_media(media="print")
    visible = """[...document.querySelectorAll("button, input, select, canvas")].filter((one) => one.checkVisibility()).length"""
    assert report.page.evaluate(visible) == 0


def test_the_slider_moves_by_key_and_flips_by_space(report):
    slider = report.page.locator("image-slider .slider-range").first
    slider.focus()
    report.page.keyboard.press("Home")
    assert slider.input_value() == "0"
    report.page.keyboard.press("ArrowRight")
    assert slider.input_value() == "1"
    report.page.keyboard.press("Space")
    assert slider.input_value() == "100"
    report.page.keyboard.press("Space")
    assert slider.input_value() == "0"
    sides = """["original", "result"].map((side) => document.querySelector(`.slider-${side} img`).getBoundingClientRect().left)"""
    window = "document.querySelector('.slider-result').getBoundingClientRect().left"
    original, result = report.page.evaluate(sides)
    assert original == pytest.approx(result, abs=0.5)
    assert report.page.evaluate(window) == pytest.approx(original, abs=0.5)
    report.page.keyboard.press("Space")
    assert report.page.evaluate(window) > original + 100
    assert report.page.evaluate(sides) == pytest.approx([original, result], abs=0.5)


def test_the_first_view_fits_one_screen(open_report):
    opened = open_report(viewport={"width": 1280, "height": 800})
    assert opened.page.locator(".hero").bounding_box()["height"] <= 800


def test_the_original_stands_in_the_page_once(folder):
    text = (folder / "index.html").read_text()
    longest = max(re.findall(r"data:image/png;base64,([A-Za-z0-9+/=]+)", text), key=len)
    assert text.count(longest) == 1


@pytest.mark.skipif(not (os.environ.get("VNU_JAR") and shutil.which("java")), reason="the Nu checker is not here")
def test_the_nu_checker_finds_no_error(folder):
    command = ["java", "-Xss16m", "-jar", os.environ["VNU_JAR"], "--format", "json", "--stdout", "--exit-zero-always"]
    found = subprocess.run([*command, str(folder / "index.html")], capture_output=True, text=True, check=True)
    messages = json.loads(found.stdout)["messages"]
    assert [message["message"] for message in messages if message["type"] == "error"] == []
