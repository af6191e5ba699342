"""Presenting: the page's things one at a time, by keys, a clicker and buttons."""

import json
import os
import re
import shutil
import subprocess

import numpy
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import FIXTURES, READY, Opened, tell
from PIL import Image

SCREENS = [(1280, 720), (1024, 768), (360, 740)]
STAGE = "[...document.querySelectorAll('.hero, main')].find((one) => !one.hasAttribute('data-away'))"


@pytest.fixture(scope="session")
def talk(tmp_path_factory):
    """A short lesson with notes, exercises and answers, told with a picture of many colours."""
    folder = tmp_path_factory.mktemp("talk")
    y, x = numpy.mgrid[0:48, 0:64]
    pixels = numpy.stack([x * 4, y * 5, (x * y * 7 + x) % 256], axis=2).astype(numpy.uint8)
    Image.fromarray(pixels).save(folder / "small.png")
    shutil.copy(FIXTURES / "talk.md", folder)
    return tell(folder / "talk.md", folder)


@pytest.fixture
def present(browser, talk):
    """Opens the talk: presenting, unless another address is asked for."""
    opened = []

    def open_one(address="?present", folder=talk, **options):
        options.setdefault("viewport", {"width": 1280, "height": 720})
        opened.append(Talk(browser, folder, address, **options))
        return opened[-1]

    yield open_one
    for one in opened:
        assert one.complaints == []
        one.context.close()


class Talk(Opened):
    def part(self, name):
        return self.page.locator(f".present [data-present='{name}']")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    @property
    def at(self):
        return int(self.part("count").inner_text().split(" / ")[0])

    @property
    def total(self):
        return int(self.part("count").inner_text().split(" / ")[1])

    @property
    def is_on(self):
        return self.page.evaluate("document.documentElement.classList.contains('presenting')")

    @property
    def shown(self):
        """The text that can be seen on the stage."""
        return self.page.evaluate(f"{STAGE}.innerText")

    def things(self):
        """Goes from thing to thing, from the first to the last."""
        self.press("Home")
        for number in range(1, self.total + 1):
            assert self.at == number
            yield number
            self.press("Shift+PageDown")

    def to(self, selector):
        for _ in self.things():
            if self.page.locator(selector).first.is_visible():
                return self
        pytest.fail(f"never shown: {selector}")


def test_it_is_entered_by_the_button_and_by_the_address(present):
    opened = present("")
    assert not opened.is_on
    opened.page.get_by_role("button", name="Present").click()
    assert opened.is_on and opened.at == 1
    assert present("?present").is_on


def test_one_thing_at_a_time_and_every_one_of_them(present):
    opened = present()
    seen = []
    for _ in opened.things():
        seen.append(opened.shown)
    assert "A talk" in seen[0] and "Watch it happen" not in seen[0]
    assert sum("Assign pixels" in text for text in seen) == 2
    assert sum("Table 1" in text for text in seen) == 1
    assert [text for text in seen if "Exercise 1" in text and "Exercise 2" in text] == []
    assert not any("frames of" in text or "4 of" in text for text in seen)  # the strip only stands in for the player
    for words in ["Think of every pixel", "Table 1", "Figure 1", "import numpy", "Exercise 1", "Exercise 2"]:
        assert sum(words in text for text in seen) == 1, words


def test_what_announces_a_thing_stands_with_it(present):
    opened = present()
    seen = [opened.shown for _ in opened.things()]
    [result] = [text for text in seen if "And this is what comes out:" in text]
    assert "The result:" in result and "A palette holds" not in result
    [order] = [text for text in seen if "In this order:" in text]
    assert "A list" in order and "Compare the colours." in order


@pytest.mark.parametrize("keys", [("PageDown", "PageUp"), ("ArrowRight", "ArrowLeft"), ("Space", "Shift+Space")])
def test_keys_go_on_and_back(present, keys):
    opened = present()
    on, back = keys
    opened.press(on)
    assert opened.at == 2
    opened.press(back)
    assert opened.at == 1
    opened.press(back)
    assert opened.at == 1
    opened.press("End")
    assert opened.at == opened.total
    opened.press(on, on, on)
    assert opened.at == opened.total
    opened.press("Home")
    assert opened.at == 1
    opened.press("Control+PageDown")
    assert opened.at == 1


def test_buttons_go_on_and_back_and_leave(present):
    opened = present(has_touch=True)
    opened.part("next").tap()
    assert opened.at == 2
    opened.part("previous").tap()
    assert opened.at == 1
    opened.part("leave").tap()
    assert not opened.is_on


def test_the_clicker_goes_through_the_player_to_its_end_beyond_it_and_back(present):
    opened = present().to("kmeans-player [data-part='title']")
    here = opened.at
    last = opened.player("player => player.last")
    stops = opened.player("""player => {
        const stops = [];
        for (let at = 0; at !== null; at = player.playback.next(at)) stops.push(at);
        return stops;
    }""")
    assert stops[-1] == last and len(stops) <= 20 < last
    for stop in stops[1:]:
        opened.press("PageDown")
        assert (opened.at, opened.step) == (here, stop)
    opened.press("PageDown")
    assert opened.at == here + 1
    opened.press("PageUp")
    assert (opened.at, opened.step) == (here, last)
    for stop in stops[-2::-1]:
        opened.press("PageUp")
        assert (opened.at, opened.step) == (here, stop)
    opened.press("PageUp")
    assert opened.at == here - 1


def test_a_run_by_hand_goes_from_half_step_to_half_step(present):
    opened = present()
    steps = opened.page.locator(".hand-step")
    shown = [[step.is_visible() for step in steps.all()] for _ in opened.things()]
    assert [row.index(True) for row in shown if any(row)] == list(range(steps.count()))
    assert all(sum(row) <= 1 for row in shown)


def test_a_second_player_is_stepped_by_itself(present):
    opened = present().to(".hand-step")
    second = opened.page.locator("kmeans-player").nth(1)
    while not second.is_visible():
        opened.press("Shift+PageDown")
    last, here = second.evaluate("player => player.last"), opened.at
    for step in range(1, last + 1):
        opened.press("PageDown")
        assert (opened.at, second.evaluate("player => player.step"), opened.step) == (here, step, 0)
    opened.press("PageDown")
    assert opened.at == here + 1


def test_the_clicker_asks_first_and_then_tells_where_questions_are_wanted(present):
    opened = present().to("kmeans-player [data-part='title']")
    opened.page.locator("kmeans-player [data-part='predict']").first.check()
    question = "player => player.questions.question !== null"
    here, asked = opened.at, 0
    for _ in range(12):
        before = opened.step
        opened.press("PageDown")
        if not opened.player(question):
            continue
        asked += 1
        assert opened.step == before
        primary = opened.page.locator("kmeans-player [data-part='primary']").first.bounding_box()
        assert primary["y"] + primary["height"] <= opened.page.locator(".present").bounding_box()["y"] + 1
        opened.press("PageDown")
        assert opened.step == before + 1 and not opened.player(question)
    assert asked >= 2 and opened.at == here


def test_a_clicker_works_wherever_the_focus_is(present):
    opened = present().to("kmeans-player [data-part='title']")
    for part in ["scrubber", "speed", "marks", "cube", "primary"]:
        opened.page.locator(f"kmeans-player [data-part='{part}']").first.focus()
        before = opened.step
        opened.press("PageDown")
        assert opened.step > before, part
    opened.page.locator("kmeans-player [data-part='scrubber']").first.focus()
    before = opened.step
    opened.press("ArrowLeft")
    assert opened.step == before - 1


def test_whole_things_can_be_skipped(present):
    opened = present().to("kmeans-player [data-part='title']")
    here = opened.at
    opened.press("Shift+ArrowRight")
    assert opened.at == here + 1
    opened.press("Shift+PageUp", "Shift+ArrowLeft")
    assert opened.at == here - 1


def test_long_text_is_gone_through_screen_by_screen(present):
    opened = present().to(".listing")
    here, tops = opened.at, []
    while opened.at == here:
        tops.append(opened.page.evaluate(f"{STAGE}.scrollTop"))
        opened.press("PageDown")
    assert len(tops) >= 2 and tops == sorted(tops)


def test_answers_stay_folded_until_the_key_and_come_one_exercise_at_a_time(present):
    opened = present().to(".exercise")
    assert "3 072" not in opened.shown.replace("\u202f", " ")
    opened.press("a")
    assert "3 072" in opened.shown.replace("\u202f", " ")
    assert opened.part("answers").get_attribute("aria-expanded") == "true"
    opened.press("a")
    assert "3 072" not in opened.shown.replace("\u202f", " ")
    opened.press("Shift+PageDown")
    opened.part("answers").click()
    assert "Three times" in opened.shown and "In other words" in opened.shown
    assert opened.page.locator("details.answer[open]").count() == 2


def test_an_answer_that_the_reader_had_opened_is_folded_for_the_room(present):
    opened = present("")
    opened.page.locator("details.answer").first.evaluate("answer => { answer.open = true }")
    opened.page.locator(".present-open").click()
    assert opened.page.locator("details.answer[open]").count() == 0


def test_notes_are_shown_by_their_key_and_nowhere_else(present):
    opened = present("")
    assert not opened.page.locator(".speaker-note").first.is_visible()
    assert "Welcome everybody" not in opened.page.evaluate("document.body.innerText")
    opened.page.emulate_media(media="print")
    assert not opened.page.locator(".speaker-note").first.is_visible()
    opened.page.emulate_media(media="screen")
    opened.page.locator(".present-open").click()
    notes = opened.part("notes")
    assert not notes.is_visible()
    opened.press("n")
    assert notes.inner_text().strip() == "Welcome everybody."
    opened.press("Shift+PageDown")
    assert notes.inner_text().strip() == "No notes here."
    opened.press("Shift+PageDown")
    assert notes.inner_text().strip() == "Two steps, in turn."
    opened.press("n")
    assert not notes.is_visible()


def test_escape_leaves_at_the_same_place(present):
    opened = present().to(".exercise")
    opened.press("Escape")
    assert not opened.is_on
    top = opened.page.locator(".exercise").first.bounding_box()["y"]
    assert -1 <= top < 500 and opened.page.url.endswith("#exercises") and "present" not in opened.page.url
    opened.page.locator(".present-open").click()
    assert "Exercise 1" in opened.shown
    opened.press("Escape")
    assert opened.page.locator("[data-away]").count() == 0
    assert opened.page.locator("footer").is_visible()


def test_escape_lets_go_of_a_cluster_first(present):
    opened = present().to("kmeans-player [data-part='title']")
    opened.press("PageDown", "2")
    assert opened.player("player => player.shown") == 1
    opened.press("Escape")
    assert opened.is_on and opened.player("player => player.shown") is None
    opened.press("Escape")
    assert not opened.is_on


def test_the_place_survives_a_reload_and_the_players_step_too(present):
    opened = present()
    opened.press("Shift+PageDown", "Shift+PageDown")
    opened.page.reload()
    opened.player(READY)
    assert opened.is_on and opened.at == 3
    opened.to("kmeans-player [data-part='title']").press("PageDown", "PageDown", "PageDown")
    here, step = opened.at, opened.step
    opened.page.reload()
    opened.player(READY)
    assert (opened.at, opened.step) == (here, step)


@pytest.mark.parametrize("fragment, words", [("exercises", "Exercise 1"), ("step=1a", "Iteration 1"), ("palette", "Table 1")])
def test_a_place_of_the_page_opens_at_it(present, fragment, words):
    assert words in present(f"?present#{fragment}").shown


def test_a_link_in_the_text_leads_to_its_thing(present):
    opened = present()
    opened.page.evaluate("location.hash = '#exercises'")
    opened.page.wait_for_timeout(100)
    assert "Exercise 1" in opened.shown
    opened.page.evaluate("location.hash = '#step=2u'")
    opened.page.wait_for_timeout(100)
    assert "Iteration 2" in opened.shown and opened.step == 4
    opened.press("PageDown")
    assert opened.page.url.endswith("?present#step=3a")


def test_help_lists_the_keys_and_single_letters_can_be_switched_off(present):
    opened = present()
    opened.press("?")
    dialog = opened.part("keys")
    assert dialog.is_visible() and "PageDown" in dialog.inner_text()
    opened.press("PageDown")
    assert opened.at == 1
    opened.part("single-keys").uncheck()
    opened.press("Escape")
    assert not dialog.is_visible() and opened.is_on
    opened.press("n")
    assert not opened.part("notes").is_visible()


def test_where_we_are_is_shown_and_announced_once(present):
    opened = present()
    opened.press("Shift+PageDown", "Shift+PageDown")
    assert opened.part("place").inner_text() == "1. What is K-means?"
    announced = opened.part("announcement")
    assert announced.inner_text() == f"1. What is K-means?, 3 of {opened.total}"
    assert announced.get_attribute("aria-live") == "polite"
    focused = "document.activeElement.matches('main, .hero, kmeans-player')"
    assert opened.page.evaluate(focused)
    opened.part("next").focus()
    opened.press("Enter")
    assert opened.page.evaluate("document.activeElement.dataset.present") == "next"


def test_the_screen_is_asked_to_stay_on_and_refusal_does_no_harm(browser, talk):
    context = browser.new_context()
    context.add_init_script("""globalThis.asked = [];
        Object.defineProperty(navigator, "wakeLock", { value: { request: async (kind) => {
            asked.push(kind);
            return { release: async () => asked.push("released") };
        } } });""")
    page = context.new_page()
    page.goto((talk / "index.html").as_uri() + "?present")
    assert page.evaluate("asked") == ["screen"]
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.evaluate("asked") == ["screen", "screen"]
    page.keyboard.press("Escape")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.evaluate("asked") == ["screen", "screen", "released"]
    context.close()


def test_the_screen_is_filled_and_left_again(present):
    opened = present()

    def is_full():
        opened.page.wait_for_timeout(300)
        return opened.page.evaluate("document.fullscreenElement !== null")

    opened.press("f")
    assert is_full()
    opened.press("f")
    assert not is_full()
    opened.press("f")
    assert is_full()
    opened.part("leave").click()
    assert not is_full() and not opened.is_on


def test_a_page_whose_player_cannot_run_presents_the_film_strip_frame_by_frame(browser, talk):
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    context.add_init_script("delete globalThis.DecompressionStream")
    page = context.new_page()
    page.goto((talk / "index.html").as_uri() + "?present")
    page.wait_for_timeout(500)
    shown = []
    for _ in range(int(page.locator('[data-present=count]').inner_text().split(' / ')[1])):
        shown.append([frame.is_visible() for frame in page.locator(".strip-details li").all()])
        page.keyboard.press("Shift+PageDown")
    assert [row.index(True) for row in shown if any(row)] == [0, 1, 2, 3]
    assert all(sum(row) <= 1 for row in shown)
    context.close()


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("which", ["talk", "report"])
def test_nothing_scrolls_sideways_and_the_player_fits_the_screen(present, talk, folder, size, which):
    width, height = size
    options = {"viewport": {"width": width, "height": height}, "has_touch": width < 500}
    opened = present(folder=talk if which == "talk" else folder, **options)
    for number in opened.things():
        page = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
        assert opened.page.evaluate(page) == [width, height], number
        assert opened.page.evaluate(f"{STAGE}.scrollWidth <= {STAGE}.clientWidth"), number
        if opened.page.evaluate("document.documentElement.dataset.thing") == "player":
            bar = opened.page.locator(".present").bounding_box()["y"]
            for part in ["title", "picture", "primary"]:
                shown = opened.page.locator(f"kmeans-player [data-part='{part}']").locator("visible=true")
                box = shown.bounding_box()
                assert box["y"] >= 0 and box["y"] + box["height"] <= bar + 1, part


def test_type_can_be_read_from_the_last_row(present, folder):
    opened = present(folder=folder)
    smallest = """[...document.querySelectorAll("main > section > :is(p, ul, ol), .hero > p")].filter((one) => one.checkVisibility())
        .map((one) => parseFloat(getComputedStyle(one).fontSize))"""
    for number in opened.things():
        assert all(size >= 720 / 37 for size in opened.page.evaluate(smallest)), number


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_presenting(present, scheme):
    opened = present(color_scheme=scheme)
    opened.press("n")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    for number in opened.things():
        found = Axe().run(opened.page, options={"runOnly": {"type": "tag", "values": tags}}).response["violations"]
        assert [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found] == [], number


def test_paper_gets_the_page_and_not_the_presentation(present, tmp_path):
    opened = present().to(".exercise")
    opened.page.pdf(path=str(tmp_path / "talk.pdf"), format="A4")
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "talk.pdf"), "-"], capture_output=True, text=True, check=True).stdout
    assert "Exercise 2" in text and "Table 1" in text and "A talk" in text
    assert "Welcome" not in text and not re.search(rf"\d+ / {opened.total}", text)


def test_without_a_script_nothing_changes(present, browser, talk):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((talk / "index.html").as_uri() + "?present")
    assert page.locator("footer").is_visible() and page.locator(".exercise").count() == 2
    for selector in [".present", ".present-open", ".speaker-note"]:
        assert not page.locator(selector).first.is_visible()
    context.close()


def test_an_exercise_on_paper_has_room_unless_its_answer_is_printed(present):
    opened = present("")
    opened.page.locator("details.answer").nth(1).evaluate("answer => { answer.open = true }")
    opened.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    opened.page.emulate_media(media="print")
    assert [room.is_visible() for room in opened.page.locator(".writing-room").all()] == [True, False]
    assert [answer.is_visible() for answer in opened.page.locator(".answer").all()] == [False, True, False]
    assert opened.page.locator(".name-and-date").count() == 1 and opened.page.locator(".name-and-date").is_visible()
    assert not opened.page.locator(".heading > .permalink").first.is_visible()
    opened.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    opened.page.emulate_media(media="screen")
    assert not opened.page.locator(".name-and-date").is_visible()


def test_permalinks_lead_to_their_places(present):
    opened = present("")
    edges = [opened.page.locator(f"main > section {one}").first.bounding_box()["x"] for one in ["> .heading h2", "> p"]]
    assert edges[0] == pytest.approx(edges[1], abs=1)
    links = opened.page.locator("a.permalink")
    assert links.count() >= 10
    for link in links.all():
        assert opened.page.locator(link.get_attribute("href")).count() == 1
    heading = opened.page.get_by_role("heading", name="Exercises", exact=True)
    assert heading.count() == 1
    link = opened.page.get_by_role("link", name="Link to “Exercises”")
    link.focus()
    assert link.evaluate("link => getComputedStyle(link).opacity") == "1"


@pytest.mark.skipif(not (os.environ.get("VNU_JAR") and shutil.which("java")), reason="the Nu checker is not here")
def test_the_nu_checker_finds_no_error_in_talk_and_answers(talk, tmp_path):
    tell(talk.parent / "talk.md", tmp_path, "--answers", "separate")
    for page in [talk / "index.html", tmp_path / "out/index.html", tmp_path / "out/answers.html"]:
        command = ["java", "-Xss16m", "-jar", os.environ["VNU_JAR"], "--format", "json", "--stdout", "--exit-zero-always"]
        found = subprocess.run([*command, str(page)], capture_output=True, text=True, check=True)
        messages = json.loads(found.stdout)["messages"]
        assert [message["message"] for message in messages if message["type"] == "error"] == [], page
    assert re.search(r"<title>Answers: A talk</title>", (tmp_path / "out/answers.html").read_text())
