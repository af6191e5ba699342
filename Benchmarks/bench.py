"""Measure the program beside what people use today, and write what was found.

    python bench.py [--quick] [WORK ...]

Prints a Markdown report. The full run also keeps it in `results`, with its curves; the quick one keeps nothing.
"""

import argparse
import json
import sys
import time

from measuring import run
from report import Report
from sides import HERE, SCRATCH, script
from works import FULL, QUICK, WORKS

RESULTS = HERE / "results"


def main() -> int:
    works = {work.__name__: work for work in WORKS}
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="at most two minutes: small pictures, K = 8 and 256")
    parser.add_argument("works", nargs="*", metavar="WORK", help=f"some of the works alone: {', '.join(works)}")
    options = parser.parse_args()
    if strangers := set(options.works) - set(works):
        parser.error(f"no such work: {', '.join(sorted(strangers))}")

    report = Report()
    effort = QUICK if options.quick else FULL
    run(script("pictures.py", SCRATCH))
    begin = time.monotonic()
    for name in options.works or works:
        print(f"bench: {name}", file=sys.stderr)
        works[name](report, effort)
    report.notes.append(f"The run took {(time.monotonic() - begin) / 60:.1f} minutes.")
    print(report.markdown())
    if not options.quick and not options.works:
        keep(report)
    return 0


def keep(report: Report) -> None:
    """Write the report and its curves into `results`."""
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "bench.md").write_text(report.markdown())
    curves = SCRATCH / "curves.json"
    curves.write_text(json.dumps(report.curves))
    run(script("curves.py", curves, RESULTS))


if __name__ == "__main__":
    sys.exit(main())
