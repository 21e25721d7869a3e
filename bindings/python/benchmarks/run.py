"""What a Python user waits for, beside what the Rust core takes for the same work in the same run.

Called by `cargo xtask bench python`, which builds the wheel and the program of the Rust side.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import statistics
import subprocess
import sys
import threading
import time
from datetime import date
from decimal import Decimal
from typing import Any

AS_OF = date(2025, 3, 10)


def import_time() -> None:
    """Least time of a fresh interpreter's import, less an empty one's."""

    def least(code: str) -> float:
        times = []
        for _ in range(9):
            begin = time.perf_counter()
            subprocess.run([sys.executable, "-I", "-c", code], check=True)
            times.append(time.perf_counter() - begin)
        return min(times)

    print(f"import                     {(least('import fundrules') - least('pass')) * 1e3:8.1f} ms")


def one_project(fundrules: Any, projects: list[Any]) -> None:
    """One assessment of a built project, and reading from it."""
    regime = fundrules.regime("guangyuan")
    some = projects[:500]

    def least(action: Any) -> float:
        for project in some:
            action(project)
        best = float("inf")
        for _ in range(30):
            begin = time.perf_counter()
            for project in some:
                action(project)
            best = min(best, (time.perf_counter() - begin) / len(some))
        return best * 1e6

    print(f"assess                     {least(lambda p: regime.assess(p, AS_OF)):8.2f} us")
    read = least(lambda p: regime.assess(p, AS_OF).acceptance.verdict)
    print(f"assess, read a verdict     {read:8.2f} us")
    clauses = least(lambda p: regime.assess(p, AS_OF).acceptance.clauses)
    print(f"assess, read clauses       {clauses:8.2f} us")
    print(f"explain                    {least(lambda p: regime.explain(p, AS_OF)):8.2f} us")


def frame(projects: list[Any], rows: int) -> Any:
    """A Polars frame of so many projects, each column of the type that fits its fact."""
    import polars

    columns: dict[str, list[Any]] = {}
    for place, project in enumerate(projects):
        for name, value in project.facts.items():
            if name not in columns:
                columns[name] = [None] * len(projects)
            columns[name][place] = value
    series = []
    for name, values in columns.items():
        known = next(value for value in values if value is not None)
        if isinstance(known, Decimal):
            fen = [None if value is None else int(value * 100) for value in values]
            series.append(polars.Series(f"{name}（分）", fen, polars.Int64))
        elif isinstance(known, (bool, date)) and all(
            isinstance(value, type(known)) or value is None for value in values
        ):
            series.append(polars.Series(name, values))
        elif isinstance(known, int):
            series.append(polars.Series(name, values))
        else:
            texts = [None if value is None else _text(value) for value in values]
            series.append(polars.Series(name, texts, polars.Categorical))
    small = polars.DataFrame(series)
    times = -(-rows // len(projects))
    return polars.concat([small] * times).head(rows).rechunk()


def _text(value: Any) -> str:
    if isinstance(value, (tuple, frozenset)):
        return "、".join(sorted(_text(one) for one in value)) or "none"
    return str(getattr(value, "value", value))


class _Peak(threading.Thread):
    """The most memory that the process has while something runs."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        import psutil

        self.process = psutil.Process()
        self.before = self.process.memory_info().rss
        self.most = self.before
        self.ended = threading.Event()

    def run(self) -> None:
        while not self.ended.wait(0.002):
            self.most = max(self.most, self.process.memory_info().rss)


def give_back(fundrules: Any) -> None:
    """Lets everybody give back what they keep, which would hide what is taken next."""
    import ctypes

    fundrules.release_memory()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def table_size(table: Any) -> int:
    """The bytes of a table's buffers, those that columns share counted once."""
    import pyarrow

    buffers = {}
    for column in pyarrow.table(table).columns:
        for chunk in column.chunks:
            for buffer in chunk.buffers():
                if buffer is not None:
                    buffers[buffer.address] = max(buffer.size, buffers.get(buffer.address, 0))
    return sum(buffers.values())


def same_answers(fundrules: Any, program: str, projects: list[Any]) -> None:
    """Stops unless both sides have the same number of values and the same sum in every column."""
    import pyarrow
    from pyarrow import compute

    rows = len(projects)
    answers = fundrules.regime("guangyuan").assess_table(frame(projects, rows), AS_OF, money="fen")
    table = pyarrow.table(answers)

    def total(chunk: Any) -> int:
        if isinstance(chunk, pyarrow.DictionaryArray):
            chunk = chunk.indices
        elif isinstance(chunk, pyarrow.ListArray):
            return len(chunk.flatten())
        elif pyarrow.types.is_date32(chunk.type):
            chunk = chunk.cast(pyarrow.int32())
        return compute.sum(chunk).as_py() or 0

    lines = subprocess.run(
        [program, "sums", str(rows)], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    for line in lines:
        name, known, wanted = line.split()
        column = table[f"{name}_fen" if f"{name}_fen" in table.column_names else name]
        found = (rows - column.null_count, sum(map(total, column.chunks)))
        assert found == (int(known), int(wanted)), (name, found, known, wanted)
    assert len(lines) == len(table.column_names) - 1
    print(f"equal columns              {len(lines):8} of {rows} rows")


def _spread(seconds: list[float]) -> str:
    least, median = min(seconds) * 1e3, statistics.median(seconds) * 1e3
    return f"{least:5.1f} ms (median {median:.1f})"


def tables(fundrules: Any, program: str, projects: list[Any], rows: int, rounds: int) -> None:
    """A whole table, in turns with the columnar driver of Rust."""
    regime = fundrules.regime("guangyuan")
    table = frame(projects, rows)
    threads = os.cpu_count() or 1
    import psutil

    rust = subprocess.Popen(
        [program, "time", str(rows), str(threads)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert rust.stdin is not None and rust.stdout is not None
    assert rust.stdout.readline() == "ready\n"
    child = psutil.Process(rust.pid)

    def rust_once(asked: str) -> float:
        rust.stdin.write(asked + "\n")  # type: ignore[union-attr]
        rust.stdin.flush()  # type: ignore[union-attr]
        return float(rust.stdout.readline())  # type: ignore[union-attr]

    # Each beside the driver that is asked for the same answers: from plain arrays, at whose values it
    # has to look as the package does, and from columns that somebody has looked at before.
    money = ("support_cap", "disbursement", "acceptance", "clawback")
    variants: dict[str, tuple[str, dict[str, Any]]] = {
        "all, values in fen": ("all values", {"include": (), "money": "fen"}),
        "all, values in yuan": ("all values", {"include": ()}),
        "all, yuan, clauses": ("all clauses", {}),
        "money, values in fen": (
            "money values",
            {"include": (), "money": "fen", "questions": money},
        ),
        "money, values in yuan": ("money values", {"include": (), "questions": money}),
        "money, yuan, clauses": ("money clauses", {"questions": money}),
    }
    print(f"rows {rows}, threads {threads}, rounds {rounds}")
    for name, (asked, options) in variants.items():
        arrays = f"{asked} arrays"
        # The first turn makes plans, which are kept.
        rust_once(arrays)
        regime.assess_table(table, AS_OF, **options)
        base, checked, seconds, used, rust_used = [], [], [], 0.0, 0.0
        for _ in range(rounds):
            begin = sum(child.cpu_times()[:2])
            base.append(rust_once(arrays))
            rust_used += sum(child.cpu_times()[:2]) - begin
            begin = time.process_time()
            clock = time.perf_counter()
            regime.assess_table(table, AS_OF, **options)
            seconds.append(time.perf_counter() - clock)
            used += time.process_time() - begin
            checked.append(rust_once(f"{asked} checked"))
        ratios = [one / other for one, other in zip(seconds, base)]
        of_checked = [one / other for one, other in zip(seconds, checked)]
        print(
            f"{name:22} assess_table {_spread(seconds)}, Rust {asked:13} {_spread(base)}, ratio of "
            f"pairs: median {statistics.median(ratios):.2f}, least {min(ratios):.2f}; processor "
            f"time {used / rounds * 1e3:.1f} ms to {rust_used / rounds * 1e3:.1f} ms, ratio "
            f"{used / rust_used:.2f}; Rust from checked columns {_spread(checked)}, ratio of pairs: "
            f"median {statistics.median(of_checked):.2f}"
        )
    rust.stdin.close()
    for name, (_, options) in variants.items():
        give_back(fundrules)
        peak = _Peak()
        peak.start()
        answers = regime.assess_table(table, AS_OF, **options)
        peak.ended.set()
        peak.join()
        beyond = peak.most - peak.before - table_size(answers)
        print(
            f"{name:22} memory beyond the output {beyond / 2**20:8.1f} MiB "
            f"of {table_size(answers) / 2**20:.0f}"
        )
        del answers


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("program", help="the program of the Rust side")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    import fundrules

    import_time()
    lines = subprocess.run(
        [arguments.program, "projects", "20000"], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    projects = [fundrules.Project.from_dict(json.loads(line)) for line in lines]
    one_project(fundrules, projects)
    same_answers(fundrules, arguments.program, projects)
    tables(fundrules, arguments.program, projects, arguments.rows, arguments.rounds)


if __name__ == "__main__":
    main()
