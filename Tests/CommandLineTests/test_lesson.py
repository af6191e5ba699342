"""Lessons of one's own: told like the built-in one, and their errors named by file and line."""

import json

import pytest

LESSON = """---
title: Two reds
picture: small.png
clusters: 3
initialisation: first
---
The picture has {value}`picture.pixels` pixels.

## What happens

```{player}
```
"""


def tell(visualiser, folder, text, *options):
    (folder / "reds.md").write_text(text)
    return visualiser.run("lesson", "reds.md", "--frames", "none", *options, cwd=folder)


def test_a_lesson_is_told_with_its_own_picture_and_settings(visualiser, small, tmp_path):
    tell(visualiser, tmp_path, LESSON).assert_success()
    folder = tmp_path / "output" / "reds"
    settings = json.loads((folder / "trace.json").read_text())["settings"]
    assert (settings["clusters"], settings["initialisation"]) == (3, "first")
    page = (folder / "index.html").read_text()
    assert "Two reds" in page and "The picture has 384 pixels." in page


def test_an_option_overrides_the_front_matter(visualiser, small, tmp_path):
    tell(visualiser, tmp_path, LESSON, "-k", 2).assert_success()
    settings = json.loads((tmp_path / "output/reds/trace.json").read_text())["settings"]
    assert (settings["clusters"], settings["initialisation"]) == (2, "first")


def test_a_german_lesson_gets_a_german_page_and_frames_but_the_same_record(visualiser, small, tmp_path):
    records, frames, pages = [], [], []
    for language in ["en", "de"]:
        text = LESSON.replace("---\nThe", f"lang: {language}\n---\nThe")
        result = tell(visualiser, tmp_path, text, "--frames", "all", "--frame-size", "800x450", "-o", language)
        result.assert_success()
        records.append((tmp_path / language / "trace.json").read_bytes())
        frames.append((tmp_path / language / "frames" / "001-assign.png").read_bytes())
        pages.append((tmp_path / language / "index.html").read_text())
    assert records[0] == records[1] and frames[0] != frames[1]
    assert ": Zuordnung" in pages[1] and ": Zuordnung" not in pages[0]


@pytest.mark.parametrize("old, new, line, words", [
    ("{player}", "{plyer}", 11, ["plyer", "player"]),
    ("{value}`picture.pixels`", "{value}`picture.pixles`", 7, ["picture.pixles", "picture.pixels"]),
    ("clusters: 3", "clutsers: 3", 4, ["clutsers", "clusters"]),
    ("clusters: 3", "clusters: 300", 4, ["clusters"]),
    ("```{player}\n", "```{player}\nspeed: fast\n", 12, ["speed"]),
])
def test_a_mistake_is_named_with_its_line(visualiser, small, tmp_path, old, new, line, words):
    outcome = tell(visualiser, tmp_path, LESSON.replace(old, new))
    outcome.assert_one_line_of_error(65, "reds.md", str(line), *words)
    assert not (tmp_path / "output").exists() or list((tmp_path / "output").iterdir()) == []


@pytest.mark.parametrize("path", ["../outside.png", "/etc/hostname", "link.png"])
def test_a_picture_outside_the_lessons_folder_is_refused(visualiser, small, tmp_path, path):
    folder = tmp_path / "lessons"
    folder.mkdir()
    (tmp_path / "outside.png").write_bytes(small.read_bytes())
    (folder / "link.png").symlink_to(tmp_path / "outside.png")
    tell(visualiser, folder, LESSON.replace("small.png", path)).assert_one_line_of_error(65, "reds.md")


@pytest.mark.parametrize("text", [
    b"", b"\xff\xfe\x00", b"---\n", b"---\ntitle: [\n---\n", b"---\na: &a [*a, *a]\n---\n", b"x" * (2**20 + 1)])
def test_what_is_no_lesson_ends_with_65(visualiser, tmp_path, text):
    (tmp_path / "bad.md").write_bytes(text)
    visualiser.run("lesson", "bad.md", cwd=tmp_path).assert_one_line_of_error(65, "bad.md")
