"""Wrong options are usage errors, exit code 64; help and version are results."""

import re

import pytest


@pytest.mark.parametrize("arguments", [
    ["report"],
    ["report", "{picture}", "--no-such-option"],
    ["report", "{picture}", "{picture}"],
    ["no-such-command"],
    ["trace", "{picture}", "-k", "0"],
    ["trace", "{picture}", "-k", "257"],
    ["trace", "{picture}", "-k", "-1"],
    ["trace", "{picture}", "-k", "eight"],
    ["trace", "{picture}", "-k", "99999999999999999999"],
    ["trace", "{picture}", "--init", "no-such-start"],
    ["trace", "{picture}", "--seed", "-1"],
    ["trace", "{picture}", "--seed", str(2**53)],
    ["trace", "{picture}", "--max-iterations", "0"],
    ["trace", "{picture}", "--max-iterations", "10001"],
    ["trace", "{picture}", "--empty-clusters", "ignore"],
    ["trace", "{picture}", "--jobs", "0"],
    ["trace", "{picture}", "--pick", "1"],
    ["trace", "{picture}", "--pick", "one,two"],
    ["trace", "{picture}", "--centroids", "{csv}", "--pick", "1,1"],
    ["trace", "{picture}", "--centroids", "{csv}", "-k", "3"],
    ["trace", "{picture}", "--pick", "1,1", "--pick", "2,2", "-k", "3"],
    ["report", "{picture}", "--frames", "some"],
    ["quantise", "{picture}"],
])
def test_wrong_usage_ends_with_64_and_says_why(visualiser, small, tmp_path, arguments):
    csv = tmp_path / "start.csv"
    csv.write_text("0,0,0\n255,255,255\n")
    before = sorted(tmp_path.iterdir())
    outcome = visualiser.run(*(a.format(picture=small, csv=csv) for a in arguments), cwd=tmp_path)
    outcome.assert_usage_error()
    assert outcome.err.strip(), outcome
    assert sorted(tmp_path.iterdir()) == before, "a usage error makes nothing"


@pytest.mark.parametrize("option, value, said", [
    ("-k", "257", "'257'"), ("-k", "257", "1 to 256"), ("--jobs", "0", "1 to 256"), ("--seed", "-1", "0 to 9007199254740991"),
    ("--max-iterations", "10001", "1 to 10000"), ("--pick", "-1,0", "from 0"), ("--init", "kmeans", "kmeans"),
])
def test_a_usage_error_names_the_value_and_the_limit(visualiser, small, option, value, said):
    visualiser.run("trace", small, option, value).assert_usage_error(said)


def test_the_largest_seed_is_taken(visualiser, small):
    visualiser.run("trace", small, "-k", 2, "--seed", str(2**53 - 1)).assert_success()


def test_help_names_the_commands_but_not_the_hidden_one(visualiser):
    text = visualiser.run("--help").assert_success().out.decode()
    for command in ["report", "lesson", "trace", "quantise"]:
        assert re.search(rf"^\s+{command}\b", text, re.MULTILINE), text
    assert not re.search(r"^\s+decode\b", text, re.MULTILINE), text


@pytest.mark.parametrize("command", ["report", "lesson", "trace", "quantise", "decode"])
def test_each_command_has_its_help(visualiser, command):
    text = visualiser.run(command, "--help").assert_success().out.decode()
    assert "USAGE" in text.upper()


def test_the_version_is_the_one_of_the_trace(visualiser, small):
    version = visualiser.run("--version").assert_success().out.decode().strip()
    assert re.fullmatch(r"(visualiser )?\d+\.\d+\.\d+", version), version
    trace = visualiser.run("trace", small, "-k", 2).assert_success().out.decode()
    assert f'visualiser {version.removeprefix("visualiser ")}' in trace
