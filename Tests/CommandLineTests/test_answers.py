"""`--answers`: folded in the page, left out of it wholly, or on a page of their own."""

import re

import pytest

LESSON = """---
title: Questions
picture: small.png
clusters: 3
---
Before.

## Exercises

```{exercise}
How many pixels?
```

```{answer}
There are {value}`picture.pixels`, as the secret is.
```

```{exercise}
Why?
```

```{answer}
Another secret.
```
"""
ANSWERS = ["There are 384, as the secret is.", "Another secret."]


def tell(visualiser, folder, *options):
    (folder / "questions.md").write_text(LESSON)
    return visualiser.run("lesson", "questions.md", "--frames", "none", "-k", 3, *options, cwd=folder)


def files(folder):
    return sorted(path.name for path in (folder / "output/questions").iterdir())


@pytest.mark.parametrize("options", [[], ["--answers", "show"]])
def test_answers_stand_folded_in_the_page(visualiser, small, tmp_path, options):
    tell(visualiser, tmp_path, *options).assert_success()
    page = (tmp_path / "output/questions/index.html").read_text()
    assert all(answer in page for answer in ANSWERS)
    assert len(re.findall(r'<details class="answer"[^>]*>', page)) == 2 and '<details class="answer" open' not in page
    assert "answers.html" not in files(tmp_path)


def test_hidden_answers_are_nowhere_in_the_output(visualiser, small, tmp_path):
    tell(visualiser, tmp_path, "--answers", "hide").assert_success()
    folder = tmp_path / "output/questions"
    assert files(tmp_path) == ["index.html", "quantised.png", "trace.json"]
    for path in folder.iterdir():
        assert b"secret" not in path.read_bytes(), path
    assert "How many pixels?" in (folder / "index.html").read_text()


def test_separate_answers_stand_on_a_page_of_their_own(visualiser, small, tmp_path):
    tell(visualiser, tmp_path, "--answers", "separate").assert_success()
    folder = tmp_path / "output/questions"
    page, answers = (folder / "index.html").read_text(), (folder / "answers.html").read_text()
    assert "secret" not in page
    assert all(text in answers for text in [*ANSWERS, "How many pixels?", "Why?", "Exercise 1", "Exercise 2"])
    policy = r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">'
    assert re.search(policy, page)[1] == re.search(policy, answers)[1]
    assert re.findall(r'(?:src|href)="(?!data:|#)[^"]*"', re.sub(r"(?s)<script>.*?</script>", "", answers)) == []


def test_another_mode_replaces_the_folder_whole(visualiser, small, tmp_path):
    for mode, there in [("separate", True), ("hide", False), ("separate", True), ("show", False)]:
        tell(visualiser, tmp_path, "--answers", mode).assert_success()
        assert ("answers.html" in files(tmp_path)) is there


def test_the_built_in_lesson_takes_the_option_too(visualiser, small, tmp_path):
    command = ["report", small, "-k", 2, "--frames", "none", "--answers", "separate"]
    visualiser.run(*command, cwd=tmp_path).assert_success()
    assert (tmp_path / "output/small/answers.html").is_file()
    assert "--answers separate" in (tmp_path / "output/small/index.html").read_text()


def test_another_word_is_a_usage_error(visualiser, small, tmp_path):
    outcome = tell(visualiser, tmp_path, "--answers", "never")
    outcome.assert_usage_error("--answers", "show", "hide", "separate")
    assert not (tmp_path / "output").exists()


def test_an_answer_without_an_exercise_is_named_with_its_line(visualiser, small, tmp_path):
    (tmp_path / "bad.md").write_text("---\ntitle: a\npicture: small.png\n---\nText\n\n```{answer}\nx\n```\n")
    visualiser.run("lesson", "bad.md", cwd=tmp_path).assert_one_line_of_error(65, "bad.md, line 7", "{exercise}")
