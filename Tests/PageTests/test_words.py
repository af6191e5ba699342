"""The words of the page stand in one file; templates and script find every one of theirs in it."""

import json
import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "Sources" / "CAssets" / "page"
WORDS = json.loads((PAGE / "words.en.json").read_text())


def test_templates_find_their_words():
    asked = {word for file in PAGE.glob("*.mustache") for word in re.findall(r"\{\{words\.(\w+)\}\}", file.read_text())}
    assert asked - set(WORDS) == set()


def test_the_script_finds_its_words():
    asked = {word for file in PAGE.glob("*.js") for word in re.findall(r"\bwords\.(\w+)", file.read_text())}
    asked -= {"number", "percent", "fill"}  # the helpers that write numbers and fill sentences
    assert asked - set(WORDS) == set()
