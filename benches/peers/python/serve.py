"""Makes a peer ready and does what standard input says; see `src/main.rs` for the words."""

import importlib
import os
import pathlib
import sys
import time

# Before any library reads it.
os.environ["POLARS_MAX_THREADS"] = "2" if sys.argv[1].endswith("-2") else "1"
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_NUM_THREADS"):
    os.environ[name] = "1"

import table  # noqa: E402


def kilobytes(name):
    for line in pathlib.Path("/proc/self/status").read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    raise LookupError(name)


def main():
    name, directory, rows, holes = sys.argv[1:]
    module, _, variant = name.partition("-")
    columns = table.load(directory, int(rows))
    known = table.known(directory, int(rows)) if holes == "holes" else None
    peer = importlib.import_module(f"peer.{module}_peer").Peer(columns, known, variant)
    print("ready", getattr(peer, "note", ""), flush=True)
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        if word == "run":
            clock, processor = time.perf_counter(), time.process_time()
            peer.run()
            clock, processor = time.perf_counter() - clock, time.process_time() - processor
            print(clock, processor, flush=True)
        elif word == "memory":
            pathlib.Path("/proc/self/clear_refs").write_text("5")
            before = kilobytes("VmRSS")
            peer.run()
            print(kilobytes("VmHWM") - before, flush=True)
        elif word == "store":
            table.store(rest, peer.outputs())
            print("stored", flush=True)
        else:
            raise ValueError(word)


main()
