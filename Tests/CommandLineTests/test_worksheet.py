"""`visualiser worksheet`: the sheet for paper and its key, against K-means reckoned here in fractions."""

import html
import os
import re
import shutil
import subprocess
from fractions import Fraction

import pytest
from playwright.sync_api import sync_playwright

PIXELS = [[(20, 0, 0), (40, 0, 0), (60, 0, 0), (20, 0, 0)],
          [(60, 0, 0), (180, 40, 0), (200, 40, 0), (220, 40, 0)],
          [(60, 0, 0), (200, 40, 0), (220, 40, 0), (20, 0, 0)]]
START = [(20, 0, 0), (60, 0, 0)]
LESSON = """---
title: By hand
picture: not-there.png
runs:
  hand:
    pixels:
{pixels}
    centroids:
{centroids}
  other:
    points: ["1,2", "5,9", "6,9", "200,7"]
    centroids: ["1,2", "5,9"]
---

Some text.

```{{by-hand}}
run: hand
```
""".format(
    pixels="\n".join("      - " + "  ".join("%d,%d,%d" % p for p in row) for row in PIXELS),
    centroids="\n".join("      - %d,%d,%d" % c for c in START))


def squared(pixel, centroid):
    return sum((Fraction(a) - b) ** 2 for a, b in zip(pixel, centroid))


def by_hand():
    """Lloyd's iteration in exact fractions, pixel by pixel: the inertias, the centroids and the changes, in order."""
    pixels = [pixel for row in PIXELS for pixel in row]
    centroids, labels, inertias, means, changes = [tuple(map(Fraction, c)) for c in START], None, [], [], []
    while True:
        distances = [[squared(pixel, c) for c in centroids] for pixel in pixels]
        new = [row.index(min(row)) for row in distances]
        inertias.append(sum(min(row) for row in distances))
        changes.append(len(pixels) if labels is None else sum(a != b for a, b in zip(labels, new)))
        labels = new
        if changes[-1] == 0:
            return inertias, means, changes
        centroids = []
        for cluster in range(len(START)):
            own = [pixel for pixel, label in zip(pixels, labels) if label == cluster]
            centroids.append(tuple(Fraction(sum(p[i] for p in own), len(own)) for i in range(3)))
        means.append(centroids)
        inertias.append(sum(squared(p, centroids[label]) for p, label in zip(pixels, labels)))


def grouped(number):
    return f"{int(number):,}".replace(",", "\u202f")


def place(centroid):
    return "(" + ", ".join(str(int(c)) for c in centroid) + ")"


@pytest.fixture
def lesson(tmp_path):
    path = tmp_path / "hand.md"
    path.write_text(LESSON)
    return path


def sheet(visualiser, folder, *options):
    outcome = visualiser.run("worksheet", "hand.md", *options, cwd=folder).assert_success()
    return (folder / outcome.out.decode().rstrip("\n")).read_text()


def blanks(page, name):
    return [html.unescape(text) for text in re.findall(f'<span class="{name}">([^<]*)</span>', page)]


def test_the_key_has_what_fractions_give(visualiser, lesson, tmp_path):
    key = sheet(visualiser, tmp_path, "--answers")
    inertias, means, changes = by_hand()
    assert [int(s) for s in inertias] == [113200, 43300, 20800, 3520, 3520]
    found = [text for text in blanks(key, "blank") if not text.startswith("(")]
    assert found == [grouped(s) for s in inertias]
    assert blanks(key, "blank short") == [str(n) for n in changes[1:]]
    headings = [text for text in blanks(key, "blank") if text.startswith("(")]
    assert headings == [place(c) for step in means for c in step]
    for row in PIXELS:
        for pixel in row:
            for centroid in [tuple(map(Fraction, c)) for c in START] + [c for step in means for c in step]:
                assert f"= {grouped(squared(pixel, centroid))}".replace(" ", "\u00a0") in key


def test_the_empty_sheet_gives_nothing_away(visualiser, lesson, tmp_path):
    empty = sheet(visualiser, tmp_path)
    inertias, means, _ = by_hand()
    for secret in [grouped(s) for s in inertias] + [place(c) for step in means for c in step]:
        assert secret not in empty
    assert set(blanks(empty, "blank") + blanks(empty, "blank short") + blanks(empty, "answer")) <= {"", " "}
    assert "<script" not in empty


def test_it_goes_where_nobody_elses_work_is(visualiser, lesson, tmp_path):
    usual = tmp_path / "output" / "hand-worksheet.html"
    first = visualiser.run("worksheet", "hand.md", cwd=tmp_path).assert_success()
    assert first.out == b"output/hand-worksheet.html\n"
    visualiser.run("worksheet", "hand.md", cwd=tmp_path).assert_success()
    usual.write_text("mine")
    visualiser.run("worksheet", "hand.md", cwd=tmp_path).assert_one_line_of_error(73, "hand-worksheet.html")
    assert usual.read_text() == "mine"
    visualiser.run("worksheet", "hand.md", "--force", cwd=tmp_path).assert_success()
    assert "mine" not in usual.read_text()[:10]
    visualiser.run("worksheet", "hand.md", "--answers", "-o", "key.html", cwd=tmp_path).assert_success()
    visualiser.run("worksheet", "hand.md", "-o", "key.html", cwd=tmp_path).assert_one_line_of_error(73, "key.html")
    visualiser.run("worksheet", "hand.md", "-o", "no/key.html", cwd=tmp_path).assert_one_line_of_error(73)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["hand.md", "key.html", "output"]


def test_a_failure_leaves_no_folder_behind(visualiser, tmp_path):
    (tmp_path / "hand.md").write_text("---\ntitle: None\n---\nNothing by hand.\n")
    visualiser.run("worksheet", "hand.md", cwd=tmp_path).assert_one_line_of_error(65, "hand.md", "{by-hand}")
    assert [p.name for p in tmp_path.iterdir()] == ["hand.md"]


def test_another_run_is_named_and_a_wrong_name_is_a_usage_error(visualiser, lesson, tmp_path):
    page = sheet(visualiser, tmp_path, "--run", "other", "--answers")
    assert "(5.5, 9)" in page or "(70.33, 8.33)" in page
    visualiser.run("worksheet", "hand.md", "--run", "othr", cwd=tmp_path).assert_usage_error("othr", "nearest: other")
    visualiser.run("worksheet", "hand.md", "--run", "main", cwd=tmp_path).assert_one_line_of_error(65, "not-there.png")


def test_a_run_too_large_for_paper_is_blamed_on_the_option_that_names_it(visualiser, tmp_path):
    row = "  ".join(f"{red},0,0" for red in range(20))
    (tmp_path / "hand.md").write_text(
        f"---\ntitle: t\npixels:\n  - 1,2,3  4,5,6\nclusters: 1\nruns:\n  large:\n    pixels:\n      - {row}\n---\n\n"
        "```{by-hand}\n```\n")
    visualiser.run("worksheet", "hand.md", "--run", "large", cwd=tmp_path).assert_usage_error("--run large", "16")


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="poppler is not here")
@pytest.mark.parametrize("options", [[], ["--answers"], ["--run", "other"]])
def test_a_small_run_fits_one_page_of_paper_and_a_phone(visualiser, lesson, tmp_path, options):
    page = sheet(visualiser, tmp_path, *options)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-dev-shm-usage"])
        opened = browser.new_page(viewport={"width": 360, "height": 780})
        complaints = []
        opened.on("console", lambda message: complaints.append(message.text))
        opened.set_content(page)
        wide = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
        assert opened.evaluate(wide) <= 0
        opened.pdf(path=str(tmp_path / "sheet.pdf"), prefer_css_page_size=True)
        browser.close()
    assert complaints == []
    facts = subprocess.run(["pdfinfo", str(tmp_path / "sheet.pdf")], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Pages:\s+1\n", facts)
    assert "A4" in facts
