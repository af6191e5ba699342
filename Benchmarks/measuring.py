"""Taking turns: two or more programs do the same work one after the other, again and again, in one run."""

import dataclasses
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Hashable

# One thread for all; what slows numpy's BLAS on request is taken away.
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name not in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
} | {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")}
MEGABYTE = 1e6


@dataclasses.dataclass
class Samples:
    """What one side did: seconds of each time, all that it reported, and the most memory it ever had, in bytes."""

    cpu: list[float] = dataclasses.field(default_factory=list)
    wall: list[float] = dataclasses.field(default_factory=list)
    answers: list[dict] = dataclasses.field(default_factory=list)
    peak: int = 0

    def add(self, answer: dict) -> None:
        self.cpu.append(answer["cost"]["cpu"])
        self.wall.append(answer["cost"]["wall"])
        self.answers.append(answer)

    @property
    def said(self) -> dict:
        """What it reported last: counts are the same each time."""
        return self.answers[-1]

    def median_of(self, part: str) -> float:
        """Processor time of a part of the work."""
        return statistics.median(answer[part]["cpu"] for answer in self.answers)

    @property
    def median_cpu(self) -> float:
        return statistics.median(self.cpu)

    @property
    def median_wall(self) -> float:
        return statistics.median(self.wall)


class Server:
    """A process that does its work once for each line it gets, and answers with a line of JSON."""

    def __init__(self, command: list[str]) -> None:
        self.command = command
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1, env=ENVIRONMENT)

    def ask(self) -> dict:
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"no answer from {' '.join(self.command)}")
        return json.loads(line)

    def close(self) -> int:
        """End it, and tell the most memory it had, in bytes."""
        self.process.stdin.close()
        self.process.stdout.close()
        _, status, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        return peak(usage)


def peak(usage) -> int:
    """The most memory of a process in bytes: Linux counts in KiB. A child counts what its parent had before, so this
    program imports little."""
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


class Others:
    """How many processors others keep busy, on the mean since it was made; None where the system does not tell."""

    def __init__(self) -> None:
        self.begin = time.monotonic(), self.spent()

    def processors(self) -> float | None:
        before, now = self.begin[1], self.spent()
        return None if before is None or now is None else (now - before) / (time.monotonic() - self.begin[0])

    @staticmethod
    def spent() -> float | None:
        """Processor time that others have had since the machine started; what a host took away counts as theirs."""
        file = pathlib.Path("/proc/stat")
        if not file.exists():
            return None
        user, nice, system, _, _, *rest = map(int, file.read_text().split("\n", 1)[0].split()[1:9])
        usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return (user + nice + system + sum(rest)) / os.sysconf("SC_CLK_TCK") - sum(
            usage.ru_utime + usage.ru_stime for usage in usages)


def take_turns(commands: dict[Hashable, list[str]], times: int, warm_up: bool = True) -> dict[Hashable, Samples]:
    """Each command is a server's; each does its work `times` times in turn, once more before that where it warms up."""
    servers = {name: Server(command) for name, command in commands.items()}
    samples = {name: Samples() for name in commands}
    try:
        for turn in range(-1 if warm_up else 0, times):
            for name, server in servers.items():
                answer = server.ask()
                if turn >= 0:
                    samples[name].add(answer)
    finally:
        for name, server in servers.items():
            samples[name].peak = server.close()
    return samples


def run_in_turns(commands: dict[str, list[str]], times: int, warm_up: bool = True) -> dict[str, Samples]:
    """The same for whole processes, from their start to their end."""
    samples = {name: Samples() for name in commands}
    for turn in range(-1 if warm_up else 0, times):
        for name, command in commands.items():
            cost, memory = run(command)
            if turn >= 0:
                samples[name].add({"cost": cost})
            samples[name].peak = max(samples[name].peak, memory)
    return samples


def run(command: list[str]) -> tuple[dict, int]:
    """Run a program to its end: its cost and its peak of memory. Its output is shown where it fails."""
    with tempfile.TemporaryFile() as output:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=ENVIRONMENT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            raise RuntimeError(f"{' '.join(command)}: {output.read().decode(errors='replace')}")
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": wall}, peak(usage)
