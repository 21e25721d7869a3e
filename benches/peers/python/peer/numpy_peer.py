"""NumPy: the whole table at once, or in pieces that stay in the cache."""

import numpy

import table

PIECE = 8_192


class Peer:
    def __init__(self, columns, known, variant):
        rows = len(columns["award"])
        size = PIECE if variant == "pieces" else rows
        self.output = {name: numpy.empty(rows, kind) for name, kind in table.OUTPUTS.items()}
        self.pieces = []
        for first in range(0, rows, size):
            piece = slice(first, first + size)
            given = {name: values[piece] for name, values in columns.items()}
            self.pieces.append((given, {name: one[piece] for name, one in self.output.items()}))

    def run(self):
        for columns, output in self.pieces:
            decide(columns, output)

    def outputs(self):
        return self.output


def share(of, part, whole):
    """Rounded down: an estimate, corrected by the exact remainder, which wraps around."""
    quotient = (of.astype("f8") * part / whole).astype("i8")
    rest = of * part - quotient * whole
    quotient -= rest < 0
    quotient += rest >= whole
    return quotient


def decide(columns, output):
    """The rules; also those of OpenFisca's formulas, piece by piece."""
    c = columns
    numpy.minimum(
        c["total_planned"] * (4 - c["tier"].astype("i8")) // 20,
        (c["tier"].astype("i8") + 1) * 1_000_000_000,
        out=output["cap"],
    )
    cut = numpy.maximum(c["total_planned"] - c["total_actual"], 0)
    fixed_cut = numpy.maximum(c["fixed_planned"] - c["fixed_actual"], 0)
    after = c["timing"] == 2
    fails = (
        (cut * 5 >= c["total_planned"])
        | (fixed_cut * 10 >= c["fixed_planned"] * 3)
        | (c["end_actual"] > c["end_approved"] + 730)
    ) & ~after
    rectify = ~c["content_completed"] | (c["end_actual"] > c["end_approved"])
    verdict = output["verdict"]
    numpy.copyto(verdict, rectify)
    verdict[fails] = 2
    verdict[after] = 3
    award, paid = c["award"], c["paid"]
    entitled, payable = output["entitled"], output["payable"]
    half = c["progress"] >= 500_000_000_000
    numpy.floor_divide(award * numpy.where(half, 7, 4), 10, out=entitled)
    numpy.copyto(entitled, award, where=(c["recorded"] == 1) | after)
    numpy.copyto(entitled, 0, where=c["recorded"] == 3)
    numpy.subtract(entitled, paid, out=payable)
    numpy.maximum(payable, 0, out=payable)
    loss, repay = output["loss"], output["repay"]
    numpy.copyto(loss, share(award, cut, c["total_planned"]))
    numpy.copyto(loss, 0, where=after)
    numpy.copyto(loss, award, where=fails)
    numpy.subtract(paid + loss, award, out=repay)
    numpy.maximum(repay, 0, out=repay)
    numpy.minimum(repay, loss, out=repay)
