"""The table that all peers decide, and the files in which outputs are handed over."""

import pathlib

import numpy

COLUMNS = {
    "tier": "u1",
    "timing": "u1",
    "total_planned": "i8",
    "total_actual": "i8",
    "fixed_planned": "i8",
    "fixed_actual": "i8",
    "award": "i8",
    "paid": "i8",
    "progress": "i8",
    "end_approved": "i4",
    "end_actual": "i4",
    "content_completed": "?",
    "recorded": "u1",
}
OUTPUTS = {
    "cap": "i8",
    "verdict": "u1",
    "entitled": "i8",
    "payable": "i8",
    "loss": "i8",
    "repay": "i8",
}
UNKNOWN = {"i8": -1, "u1": 255}


def load(directory, rows):
    """The first rows of each column."""
    directory = pathlib.Path(directory)
    return {
        name: numpy.fromfile(directory / f"{name}.bin", f"<{kind}" if kind != "?" else kind, rows)
        for name, kind in COLUMNS.items()
    }


def known(directory, rows):
    """Which values of each column are known."""
    directory = pathlib.Path(directory)
    bits = {name: numpy.fromfile(directory / f"{name}.known.bin", "u1") for name in COLUMNS}
    return {
        name: numpy.unpackbits(words, bitorder="little")[:rows].astype("?")
        for name, words in bits.items()
    }


def store(directory, outputs):
    """Writes outputs; a masked value is one that is not known."""
    directory = pathlib.Path(directory)
    directory.mkdir(parents=True, exist_ok=True)
    for name, kind in OUTPUTS.items():
        values = numpy.ma.filled(outputs[name], UNKNOWN[kind])
        checked = numpy.asarray(values)
        written = checked.astype(f"<{kind}")
        if not numpy.array_equal(written, checked):
            raise ValueError(f"`{name}` holds what is no whole number")
        written.tofile(directory / f"{name}.bin")
