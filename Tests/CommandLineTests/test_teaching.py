"""The teaching guide: every example in it is a lesson, or a piece of one, that builds; every number in it is right."""

import html
import re

import pytest

from conftest import PICTURES, ROOT

GUIDE = (ROOT / "lessons" / "TEACHING.md").read_text()
EXAMPLES = re.findall(r"^````markdown\n(.*?)^````$", GUIDE, re.M | re.S)
LESSONS = [example for example in EXAMPLES if example.startswith("---\n")]
PIECES = [example for example in EXAMPLES if not example.startswith("---\n")]
FRONT_MATTER = "---\ntitle: All pieces of the guide\npicture: pictures/brushes.png\nclusters: 8\nseed: 1\ncomparison:\n  seeds: 2\n---\n\n## Pieces\n\n"
# `` {value}`picture.pixels` `` | 206 336 |
VALUES = re.findall(r"^\| `` \{value\}`([^`]+)` `` \| (.*?) \|", GUIDE, re.M)
SENTENCES = re.findall(r"^\| `` \{value\}`(sentence\.[^`]+)` ``", GUIDE, re.M)


@pytest.fixture(scope="module")
def build(visualiser, tmp_path_factory):
    """Builds lessons beside copies of the pictures that ship, and gives their pages."""
    folder = tmp_path_factory.mktemp("guide")
    (folder / "pictures").mkdir()
    for picture in PICTURES.iterdir():
        (folder / "pictures" / picture.name).write_bytes(picture.read_bytes())

    def build(name, text):
        (folder / f"{name}.md").write_text(text)
        visualiser.run("lesson", f"{name}.md", "--frames", "none", cwd=folder).assert_success()
        return (folder / "output" / name / "index.html").read_text()

    return build


@pytest.mark.parametrize("number", range(len(LESSONS)))
def test_every_lesson_of_the_guide_builds(build, number):
    title = re.search(r"^title: (.*)$", LESSONS[number], re.M).group(1)
    assert f"<h1>{html.escape(title)}</h1>" in build(f"lesson-{number}", LESSONS[number])


def test_every_piece_of_the_guide_builds(build):
    page = build("pieces", FRONT_MATTER + "\n".join(PIECES))
    wanted = {name for piece in PIECES for name in re.findall(r"^```\{([\w-]+)\}", piece, re.M)}
    assert len(wanted) >= 14, wanted
    assert "```" not in page.split("<main")[1]


def test_every_value_of_the_guide_is_what_it_says(build):
    numbers = [(name, example) for name, example in VALUES if not name.startswith("sentence.")]
    assert len(numbers) >= 29
    text = "\n\n".join(f"¦{name}¦{{value}}`{name}`¦" for name, _ in numbers)
    page = build("values", FRONT_MATTER + text)
    for name, example in numbers:
        said = re.search(f"¦{re.escape(name)}¦(.*?)¦", page)
        assert html.unescape(said.group(1)).replace("\u202f", " ") == example, name


def test_every_sentence_of_the_guide_can_be_said(build):
    assert len(SENTENCES) >= 20
    text = "\n\n".join(f"¦{name}¦{{value}}`{name}`¦" for name in SENTENCES)
    page = build("sentences", FRONT_MATTER + text)
    for name in SENTENCES:
        said = html.unescape(re.search(f"¦{re.escape(name)}¦(.*?)¦", page, re.S).group(1))
        assert said.endswith((".", ")")) and "{" not in said, (name, said)
