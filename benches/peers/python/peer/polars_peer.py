"""Polars: lazy expressions, collected in memory or by the streaming engine."""

import numpy
import polars
from polars import col, lit, when

import table


class Peer:
    def __init__(self, columns, known, variant):
        frame = polars.DataFrame(columns)
        if known is not None:
            masks = polars.DataFrame(known)
            frame = frame.with_columns(
                when(masks[name]).then(col(name)).alias(name) for name in table.COLUMNS
            ).rechunk()
        engine = "streaming" if variant.startswith("streaming") else "in-memory"
        query = frame.lazy().select(expressions() if known is None else with_holes())
        self.collect = lambda: query.collect(engine=engine)
        self.note = f"{polars.thread_pool_size()} threads"

    def run(self):
        self.decided = self.collect()

    def outputs(self):
        outputs = {}
        for name in table.OUTPUTS:
            column = self.decided[name]
            empty = column.is_null().to_numpy()
            outputs[name] = numpy.ma.masked_array(column.fill_null(0).to_numpy(), empty)
        return outputs


def parts():
    cut = (col("total_planned") - col("total_actual")).clip(lower_bound=0)
    fixed_cut = (col("fixed_planned") - col("fixed_actual")).clip(lower_bound=0)
    tier = col("tier").cast(polars.Int64)
    cap = polars.min_horizontal(
        col("total_planned") * (4 - tier) // 20, (tier + 1) * 1_000_000_000
    )
    after = col("timing") == 2
    fails = (
        (cut * 5 >= col("total_planned"))
        | (fixed_cut * 10 >= col("fixed_planned") * 3)
        | (col("end_actual") > col("end_approved") + 730)
    )
    rectify = ~col("content_completed") | (col("end_actual") > col("end_approved"))
    half = col("progress") >= 500_000_000_000
    part = col("award") * when(half).then(7).otherwise(4) // 10
    # An estimate, corrected by the exact remainder, which wraps around.
    lost = (col("award").cast(polars.Float64) * cut / col("total_planned")).cast(polars.Int64)
    rest = col("award") * cut - lost * col("total_planned")
    lost = lost - (rest < 0).cast(polars.Int64) + (rest >= col("total_planned")).cast(polars.Int64)
    return cap, after, fails, rectify, part, lost


def expressions():
    cap, after, fails, rectify, part, lost = parts()
    verdict = when(after).then(3).when(fails).then(2).when(rectify).then(1).otherwise(0)
    whole = (col("recorded") == 1) | after
    entitled = when(col("recorded") == 3).then(0).when(whole).then(col("award")).otherwise(part)
    loss = when(after).then(0).when(fails).then(col("award")).otherwise(lost)
    repay = polars.min_horizontal((col("paid") + loss - col("award")).clip(lower_bound=0), loss)
    return named(cap, verdict, entitled, loss, repay)


def named(cap, verdict, entitled, loss, repay):
    return [
        cap.alias("cap"),
        verdict.cast(polars.UInt8).alias("verdict"),
        entitled.alias("entitled"),
        (entitled - col("paid")).clip(lower_bound=0).alias("payable"),
        loss.alias("loss"),
        repay.alias("repay"),
    ]


def with_holes():
    """`and` and `or` of Polars are Kleene's; a choice by what is not known has to be said."""
    cap, after, fails, rectify, part, lost = parts()
    cap = when(col("tier").is_not_null() & col("total_planned").is_not_null()).then(cap)
    nothing = lit(None)
    verdict = (
        when(after).then(3).when(after.is_null()).then(nothing)
        .when(fails).then(2).when(fails.is_null()).then(nothing)
        .when(rectify).then(1).when(rectify.is_null()).then(nothing).otherwise(0)
    )
    whole = (col("recorded") == 1) | after
    part = when(col("progress").is_not_null()).then(part)
    entitled = (
        when(col("recorded").is_null()).then(nothing)
        .when(col("recorded") == 3).then(0)
        .when(whole).then(col("award"))
        .when(whole.is_null()).then(nothing).otherwise(part)
    )
    loss = (
        when(verdict == 3).then(0).when(verdict == 2).then(col("award"))
        .when(verdict.is_null()).then(nothing).otherwise(lost)
    )
    back = (col("paid") + lost - col("award")).clip(lower_bound=0)
    back = when(back < lost).then(back).when(back.is_not_null()).then(lost)
    repay = (
        when(verdict == 3).then(0).when(verdict == 2).then(col("paid"))
        .when(verdict.is_null()).then(nothing).otherwise(back)
    )
    return named(cap, verdict, entitled, loss, repay)
