"""How time and memory grow: with the rows of a table, and with the clauses of a rulebook."""

import argparse
import os
import pathlib
import shutil
import subprocess

import matplotlib

matplotlib.use("svg")
# The same text in the same places gives the same file.
matplotlib.rcParams["svg.hashsalt"] = "fundrules"
matplotlib.rcParams["svg.fonttype"] = "none"

from matplotlib import pyplot  # noqa: E402

import page  # noqa: E402
from process import PEERS, Peer, Process  # noqa: E402

ROWS = [1_000, 10_000, 100_000, 1_000_000, 10_000_000]
CLAUSES = [1, 10, 100, 1_000]
# Rows of the tables on which clauses are counted.
CLAUSE_ROWS = 100_000
SHOWN = ["hand", "fundrules", "polars", "duckdb"]
# About so many rows are decided to measure one point.
EFFORT = 20_000_000


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--page", type=pathlib.Path)
    parser.add_argument("--images", type=pathlib.Path, required=True)
    parser.add_argument("--rows", type=int, default=ROWS[-1])
    arguments = parser.parse_args()
    by_rows = grow_rows(arguments)
    by_clauses = grow_clauses(arguments)
    text = tables(by_rows, by_clauses)
    print(text)
    if arguments.page:
        arguments.images.mkdir(exist_ok=True)
        draw(by_rows, "rows", arguments.images / "growth-rows.svg")
        clauses = {"**fundrules**, columns": by_clauses}
        draw(clauses, "clauses", arguments.images / "growth-clauses.svg")
        page.replace(arguments.page, "growth", text)


def given(arguments, rows):
    directory = arguments.work / f"table-{rows}"
    if not (directory / "recorded.known.bin").exists():
        subprocess.run([arguments.program, "generate", directory, str(rows)], check=True)
    return directory


def grow_rows(arguments):
    known = {peer.name: peer for peer in PEERS}
    points = {known[name].label: {} for name in SHOWN}
    for rows in [rows for rows in ROWS if rows <= arguments.rows]:
        directory = given(arguments, rows)
        for name in SHOWN:
            points[known[name].label][rows] = measure(arguments, known[name], directory, rows)
        # The largest takes nearly a gigabyte.
        shutil.rmtree(directory)
    return points


def grow_clauses(arguments):
    directory = given(arguments, CLAUSE_ROWS)
    points = {}
    for clauses in CLAUSES:
        peer = Peer(f"fundrules-clauses-{clauses}", f"{clauses} clauses", rust=True)
        points[clauses] = measure(arguments, peer, directory, CLAUSE_ROWS)
    return points


def measure(arguments, peer, directory, rows):
    """The least time of a row in many runs, and the memory that a later run takes beyond the first."""
    process = Process(peer, arguments.program, directory, rows)
    first = process.run()[0] * rows / 1e9
    runs = max(3, min(200, int(EFFORT / rows), int(3 / max(first, 1e-6))))
    time = min(process.run()[0] for _ in range(runs))
    memory = max(process.memory() for _ in range(3))
    process.end()
    return {"time": time, "memory": memory}


def megabytes(count):
    return f"{count / 1e6:,.1f}"


def tables(by_rows, by_clauses):
    sizes = sorted(next(iter(by_rows.values())))
    head = ["| rows | " + " | ".join(f"{size:,}" for size in sizes) + " |"]
    head.append("|---|" + "--:|" * len(sizes))
    lines = ["Nanoseconds a row, the least of many runs:", "", *head]
    for label, points in by_rows.items():
        lines.append(f"| {label} | " + " | ".join(page.number(points[n]["time"]) for n in sizes) + " |")
    lines += ["", "MB at the peak of a run beyond what a first run has left, so beyond input and output:", "", *head]
    for label, points in by_rows.items():
        lines.append(f"| {label} | " + " | ".join(megabytes(points[n]["memory"]) for n in sizes) + " |")
    lines += ["", f"By clauses, on {CLAUSE_ROWS:,} rows:", ""]
    lines.append("| clauses | " + " | ".join(f"{count:,}" for count in by_clauses) + " |")
    lines.append("|---|" + "--:|" * len(by_clauses))
    times = [page.number(point["time"]) for point in by_clauses.values()]
    lines.append("| nanoseconds a row | " + " | ".join(times) + " |")
    each = [page.number(point["time"] / count) for count, point in by_clauses.items()]
    lines.append("| the same for a clause | " + " | ".join(each) + " |")
    memory = [megabytes(point["memory"]) for point in by_clauses.values()]
    lines.append("| MB beyond input and output | " + " | ".join(memory) + " |")
    lines += ["", "![Time and memory by rows](images/growth-rows.svg)", ""]
    lines += ["![Time and memory by clauses](images/growth-clauses.svg)", ""]
    lines.append(f"Load {os.getloadavg()[0]:.1f} while measuring.")
    return "\n".join(lines)


def draw(series, what, path):
    figure, (times, memory) = pyplot.subplots(1, 2, figsize=(9, 3.4))
    for label, points in series.items():
        label = label.replace("*", "")
        sizes = sorted(points)
        times.plot(sizes, [points[n]["time"] for n in sizes], marker="o", label=label)
        memory.plot(sizes, [points[n]["memory"] / 1e6 for n in sizes], marker="o", label=label)
    times.set(xscale="log", yscale="log", xlabel=what, ylabel="nanoseconds a row")
    memory.set(xscale="log", yscale="symlog", xlabel=what, ylabel="MB beyond input and output")
    times.set_ylim(bottom=1)
    memory.set_ylim(bottom=0)
    for one in (times, memory):
        one.grid(True, alpha=0.3)
    times.legend(fontsize="small")
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)


if __name__ == "__main__":
    main()
