#!/usr/bin/env python3
"""Add up what the steps of `make test` found, and fail if anything did: `summary.py FOLDER`.

The folder holds steps.txt, whose lines are `step exit-status seconds`, and a JUnit file STEP*.xml for each step that
runs tests. A step that failed though none of its tests did (it did not build, say) counts as one failure.
"""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

folder = pathlib.Path(sys.argv[1])
sums = {"passed": 0, "failed": 0, "skipped": 0}
print()
for line in (folder / "steps.txt").read_text().splitlines():
    step, status, seconds = line.split()
    counts = dict.fromkeys(sums, 0)
    for path in sorted(folder.glob(step + "*.xml")):
        for suite in ElementTree.parse(path).getroot().iter("testsuite"):
            found = {key: int(suite.get(key, 0)) for key in ["tests", "failures", "errors", "skipped"]}
            counts["failed"] += found["failures"] + found["errors"]
            counts["skipped"] += found["skipped"]
            counts["passed"] += found["tests"] - found["failures"] - found["errors"] - found["skipped"]
    if status != "0" and counts["failed"] == 0:
        counts["failed"] = 1
    if status == "0" and sum(counts.values()) == 0:
        counts["passed"] = 1
    shown = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
    print(f"{step:20} {seconds:>4} s  {shown}")
    for word, count in counts.items():
        sums[word] += count
print(f"{sums['passed']} passed, {sums['failed']} failed" + (f", {sums['skipped']} skipped" if sums["skipped"] else ""))
sys.exit(1 if sums["failed"] else 0)
