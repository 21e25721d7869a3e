"""Compares the outputs of all peers, then their times, and writes the table into the docs."""

import argparse
import importlib.metadata
import json
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess

import numpy

import page
import table
from process import PEERS, Process, Refused

ROUNDS = 7
# Counted runs of a turn, after one that is not counted.
RUNS = 3
REFERENCE = "rows"


def main():
    arguments = read_arguments()
    work = arguments.work
    given = work / f"table-{arguments.rows}"
    if not (given / "recorded.known.bin").exists():
        subprocess.run([arguments.program, "generate", given, str(arguments.rows)], check=True)
    results = {
        "rows": arguments.rows,
        "machine": machine(),
        "versions": versions(arguments.lock),
        "full": measure(arguments, given, holes=False),
        "holes": measure(arguments, given, holes=True),
    }
    results["load"] = os.getloadavg()[0]
    (work / "results.json").write_text(json.dumps(results, indent=1))
    text = page.peers(results)
    print(text)
    if arguments.page:
        page.replace(arguments.page, "peers", text)


def read_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--lock", type=pathlib.Path, required=True)
    parser.add_argument("--page", type=pathlib.Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--only", action="append", default=[])
    return parser.parse_args()


def measure(arguments, given, holes):
    """Starts the peers, sees that they agree, and times them in turns."""
    wanted = [peer for peer in PEERS if peer.holes or not holes]
    if arguments.only:
        always = {REFERENCE, "hand", "fundrules"}
        wanted = [peer for peer in wanted if peer.name in always.union(arguments.only)]
    running, refused = [], {}
    for peer in wanted:
        try:
            running.append(Process(peer, arguments.program, given, arguments.rows, holes))
        except Refused as reason:
            refused[peer.name] = str(reason)
    agreeing = agree(running, arguments.work / ("holes" if holes else "full"), refused)
    times = {process.peer.name: [] for process in agreeing}
    for turn in range(ROUNDS):
        for process in agreeing:
            process.run()
            times[process.peer.name].extend(process.run() for _ in range(RUNS))
        print(f"round {turn + 1} of {ROUNDS}", flush=True)
    for process in running:
        process.end()
    measured = {process.peer.name: figures(process, times[process.peer.name]) for process in agreeing}
    return {"measured": measured, "refused": refused}


def figures(process, times):
    clock, processor = zip(*times)
    return {
        "median": statistics.median(clock),
        "least": min(clock),
        "most": max(clock),
        "processor": statistics.median(processor),
        "rows": process.rows,
        "note": process.note,
    }


def agree(running, directory, refused):
    """The peers whose outputs are those of the reference, row by row."""
    outputs = {}
    for process in running:
        if not process.peer.answers:
            continue
        name = process.peer.name
        try:
            process.run()
            process.store(directory / name)
            outputs[name] = read(directory / name)
            shutil.rmtree(directory / name)
        except Refused as reason:
            refused[name] = str(reason)
    agreeing = []
    for process in running:
        name = process.peer.name
        difference = None
        if process.peer.answers and name not in refused:
            difference = first_difference(outputs[REFERENCE], outputs[name], process.rows)
        if difference:
            refused[name] = difference
        elif name not in refused:
            agreeing.append(process)
    return agreeing


def read(directory):
    return {
        name: numpy.fromfile(directory / f"{name}.bin", f"<{kind}")
        for name, kind in table.OUTPUTS.items()
    }


def first_difference(expected, found, rows):
    for name in table.OUTPUTS:
        if len(found[name]) != rows:
            return f"`{name}` has {len(found[name])} rows and not {rows}"
        different = numpy.flatnonzero(found[name] != expected[name][:rows])
        if len(different):
            row = different[0]
            return (
                f"`{name}` differs in {len(different)} rows, first in row {row}: "
                f"{found[name][row]} and not {expected[name][row]}"
            )
    return None


def machine():
    text = pathlib.Path("/proc/cpuinfo").read_text()
    model = re.search(r"model name\s*: (.*)", text)
    flags = re.search(r"flags\s*: (.*)", text)
    widest = [word for word in ("avx512dq", "avx2", "sse2") if flags and word in flags[1].split()]
    return {
        "model": model[1] if model else platform.processor(),
        "widest": widest[0] if widest else platform.machine(),
        "processors": os.cpu_count(),
    }


def versions(lock):
    """What was compared, each with its version."""
    found = {"Python": platform.python_version()}
    text = lock.read_text()
    for package in sorted({package for peer in PEERS for package in peer.packages}):
        locked = re.search(rf'name = "{package}"\nversion = "([^"]+)"', text)
        found[package] = locked[1] if locked else importlib.metadata.version(package)
    found["fundrules"] = re.search(r'name = "fundrules"\nversion = "([^"]+)"', text)[1]
    rust = subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=True)
    found["Rust"] = rust.stdout.split()[1]
    return found


if __name__ == "__main__":
    main()
