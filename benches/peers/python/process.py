"""Peers as processes that stay up and are asked a word a line."""

import dataclasses
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
# Above this many rows a peer of the slow kind is asked for the first rows only.
SLOW = 20_000
MIDDLING = 100_000


@dataclasses.dataclass(frozen=True)
class Peer:
    name: str
    label: str
    packages: tuple = ()
    threads: int = 1
    most: int = 10**9
    holes: bool = False
    # Written in Rust beside fundrules itself, so no rival in another language.
    rust: bool = False
    # Whether there are outputs to compare.
    answers: bool = True


PEERS = [
    Peer("floor", "reading all input and writing all output", rust=True, answers=False),
    Peer("hand", "Rust by hand, columns, best instruction set", rust=True, holes=True),
    Peer("hand-avx2", "Rust by hand, columns, AVX2", rust=True),
    Peer("hand-sse2", "Rust by hand, columns, no run-time choice", rust=True),
    Peer("rows", "Rust by hand, rows, whole numbers", rust=True, holes=True),
    Peer("decimal", "Rust by hand, rows, `rust_decimal`", ("rust_decimal",), rust=True),
    Peer("fundrules", "**fundrules**, columns", rust=True, holes=True),
    Peer("fundrules-all", "**fundrules**, columns, all values and clauses", rust=True, holes=True),
    Peer("fundrules-2", "**fundrules**, columns, 2 threads", rust=True, threads=2, holes=True),
    Peer("fundrules-rows", "**fundrules**, one project at a time", rust=True, most=MIDDLING, holes=True),
    Peer("numpy", "NumPy, whole columns", ("numpy",)),
    Peer("numpy-pieces", "NumPy, pieces of 8,192 rows", ("numpy",)),
    Peer("pandas", "pandas", ("pandas",)),
    Peer("polars", "Polars, in memory", ("polars",), holes=True),
    Peer("polars-streaming", "Polars, streaming", ("polars",), holes=True),
    Peer("polars-streaming-2", "Polars, streaming, 2 threads", ("polars",), threads=2, holes=True),
    Peer("duckdb", "DuckDB", ("duckdb",), holes=True),
    Peer("duckdb-2", "DuckDB, 2 threads", ("duckdb",), threads=2, holes=True),
    Peer("openfisca", "OpenFisca-Core", ("openfisca-core",)),
    Peer("plain", "Python, a row at a time", most=MIDDLING),
    Peer("axiom-float", "axiom-rules-engine, dense, floats", ("axiom-rules-engine",), rust=True, most=MIDDLING),
    Peer("axiom", "axiom-rules-engine, dense, decimals", ("axiom-rules-engine",), rust=True, most=MIDDLING),
    Peer("cel", "CEL (`cel`)", ("cel",), rust=True, most=SLOW),
    Peer("regorus", "Rego (`regorus`)", ("regorus",), rust=True, most=SLOW),
    Peer("zen", "GoRules ZEN", ("zen-engine",), most=SLOW),
    Peer("lemma", "Lemma (`lemma-engine`)", ("lemma-engine",), rust=True, most=SLOW),
]


class Refused(Exception):
    """A peer that does not run, with the reason."""


class Process:
    """A peer that is up."""

    def __init__(self, peer, program, directory, rows, holes=False):
        self.peer, self.rows = peer, min(rows, peer.most)
        command = [program, "serve"] if peer.rust else [sys.executable, HERE / "serve.py"]
        kind = "holes" if holes else "full"
        self.process = subprocess.Popen(
            [*command, peer.name, directory, str(self.rows), kind],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.note = self.answer().partition(" ")[2]

    def answer(self):
        line = self.process.stdout.readline().strip()
        if not line:
            said = self.process.stderr.read().strip().splitlines()
            raise Refused(said[-1] if said else "it stopped without a word")
        return line

    def ask(self, request):
        self.process.stdin.write(f"{request}\n")
        self.process.stdin.flush()
        return self.answer()

    def run(self):
        """Nanoseconds a row by the clock and of processor time."""
        return tuple(float(word) * 1e9 / self.rows for word in self.ask("run").split())

    def memory(self):
        """Bytes beyond what was there before."""
        return int(self.ask("memory")) * 1024

    def store(self, directory):
        self.ask(f"store {directory}")

    def end(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()
