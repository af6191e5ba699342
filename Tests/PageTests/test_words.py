"""The words of the page stand in one file for each language; templates and script find every one of theirs in it."""

import json
import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "Sources" / "CAssets" / "page"
SECTIONS = json.loads((PAGE / "words.en.json").read_text())


def test_templates_find_their_words():
    words = {word for section in SECTIONS.values() for word in section}
    asked = {word for file in PAGE.glob("*.mustache") for word in re.findall(r"\bwords\.(\w+)", file.read_text())}
    assert asked - words == set()


def test_the_script_gets_the_words_it_asks_for_and_no_others():
    words = {*SECTIONS["player"], *SECTIONS["race"], *SECTIONS["numbers"]}
    asked = set()
    for file in PAGE.glob("*.js"):
        text = file.read_text()
        asked |= set(re.findall(r"\bwords\.(\w+)", text))
        for taken in re.findall(r"\bconst \{([^}]*)\} = this\.words\b", text):
            asked |= {word.strip() for word in taken.split(",")}
    asked -= {"number", "list", "percent", "apart", "fill", "speak"}  # the helpers that write numbers and fill sentences
    assert asked == words
