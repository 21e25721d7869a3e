"""Python as one writes it, a row at a time."""

import numpy

import table


class Peer:
    def __init__(self, columns, known, variant):
        self.rows = list(zip(*(columns[name].tolist() for name in table.COLUMNS)))

    def run(self):
        self.decided = [decide(*row) for row in self.rows]

    def outputs(self):
        columns = zip(*self.decided)
        return {name: numpy.array(values) for name, values in zip(table.OUTPUTS, columns)}


def decide(
    tier, timing, total_planned, total_actual, fixed_planned, fixed_actual, award, paid, progress,
    end_approved, end_actual, content_completed, recorded,
):
    if tier == 0:
        cap = min(total_planned // 5, 1_000_000_000)
    elif tier == 1:
        cap = min(total_planned * 3 // 20, 2_000_000_000)
    else:
        cap = min(total_planned // 10, 3_000_000_000)
    cut = max(total_planned - total_actual, 0)
    fixed_cut = max(fixed_planned - fixed_actual, 0)
    if timing == 2:
        verdict = 3
    elif (
        cut * 5 >= total_planned
        or fixed_cut * 10 >= fixed_planned * 3
        or end_actual > end_approved + 730
    ):
        verdict = 2
    elif not content_completed or end_actual > end_approved:
        verdict = 1
    else:
        verdict = 0
    if recorded == 3:
        entitled = 0
    elif recorded == 1 or timing == 2:
        entitled = award
    elif progress >= 500_000_000_000:
        entitled = award * 7 // 10
    else:
        entitled = award * 2 // 5
    if verdict == 2:
        loss, repay = award, paid
    elif verdict == 3:
        loss, repay = 0, 0
    else:
        loss = award * cut // total_planned
        repay = min(max(paid - (award - loss), 0), loss)
    return cap, verdict, entitled, max(entitled - paid, 0), loss, repay
