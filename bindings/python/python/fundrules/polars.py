"""Answers as a Polars expression."""

from __future__ import annotations

import datetime
from typing import Any, Union

from . import _native
from ._extras import need

__all__ = ["expression"]


def expression(
    regime: _native.Regime,
    as_of: Union[datetime.date, str],
    *columns: Any,
    **options: Any,
) -> Any:
    """All answers about a row as one struct, for ``select`` and ``with_columns``, eager or lazy.

    ``columns`` are the columns that are read, all by default; ``options`` are those of
    ``Regime.assess_table``. The part ``id`` of the struct is always text.

    >>> import polars, fundrules, fundrules.polars
    >>> frame = polars.DataFrame({"id": ["A"], "project.tier": ["Point"], "项目总投资（万元）": [6000]})
    >>> answers = fundrules.polars.expression(fundrules.regime("luoyang"), "2026-03-01")
    >>> frame.select(answers.struct.field("support_cap_ceiling")).item()
    Decimal('10000000.00')
    """
    polars = need("polars", "polars")

    def assess(rows: Any) -> Any:
        table = regime.assess_table(rows.struct.unnest(), as_of, **options)
        frame = polars.DataFrame(table).with_columns(polars.col("id").cast(polars.String))
        return frame.to_struct(rows.name)

    nothing = polars.DataFrame(schema={"id": polars.String})
    schema = polars.DataFrame(regime.assess_table(nothing, as_of, **options)).schema
    read = polars.struct(*columns) if columns else polars.struct(polars.all())
    return read.map_batches(
        assess, return_dtype=polars.Struct(dict(schema)), is_elementwise=True
    ).alias("answers")
