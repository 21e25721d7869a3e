"""pandas: a frame, and Series for each step."""

import pandas

import table


class Peer:
    def __init__(self, columns, known, variant):
        self.frame = pandas.DataFrame(columns)

    def run(self):
        f = self.frame
        tier = f["tier"].astype("int64")
        cap = (f["total_planned"] * (4 - tier) // 20).clip(upper=(tier + 1) * 1_000_000_000)
        cut = (f["total_planned"] - f["total_actual"]).clip(lower=0)
        fixed_cut = (f["fixed_planned"] - f["fixed_actual"]).clip(lower=0)
        after = f["timing"] == 2
        fails = (
            (cut * 5 >= f["total_planned"])
            | (fixed_cut * 10 >= f["fixed_planned"] * 3)
            | (f["end_actual"] > f["end_approved"] + 730)
        ) & ~after
        rectify = ~f["content_completed"] | (f["end_actual"] > f["end_approved"])
        verdict = rectify.astype("uint8").mask(fails, 2).mask(after, 3)
        award, paid = f["award"], f["paid"]
        half = f["progress"] >= 500_000_000_000
        entitled = (award * 2 // 5).mask(half, award * 7 // 10)
        entitled = entitled.mask((f["recorded"] == 1) | after, award).mask(f["recorded"] == 3, 0)
        # An estimate, corrected by the exact remainder, which wraps around.
        lost = (award.astype("float64") * cut / f["total_planned"]).astype("int64")
        rest = award * cut - lost * f["total_planned"]
        lost = lost - (rest < 0) + (rest >= f["total_planned"])
        loss = lost.mask(after, 0).mask(fails, award)
        self.decided = pandas.DataFrame(
            {
                "cap": cap,
                "verdict": verdict,
                "entitled": entitled,
                "payable": (entitled - paid).clip(lower=0),
                "loss": loss,
                "repay": (paid + loss - award).clip(lower=0, upper=loss),
            }
        )

    def outputs(self):
        return {name: self.decided[name].to_numpy() for name in table.OUTPUTS}
