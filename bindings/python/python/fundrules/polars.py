"""Answers as a Polars expression."""

from __future__ import annotations

import datetime
from typing import Any, Union

from . import _native
from ._exceptions import InputError
from ._extras import need
from ._tables import names

__all__ = ["expression"]

# The options that say what columns mean.
_MEANINGS = ("columns", "other_columns", "mapping")


def expression(
    regime: _native.Regime,
    as_of: Union[datetime.date, str],
    *columns: Any,
    **options: Any,
) -> Any:
    """All answers about a row as one struct, for ``select`` and ``with_columns``, eager or lazy.

    ``columns`` are the columns that are read, all by default; one of them must be the key of each
    project: rows of an expression have no numbers. The part ``id`` of the struct is always text.

    ``options`` are those of ``Regime.assess_table`` but ``progress``, ``sheet`` and
    ``errors="collect"``. Any mistake raises. Polars makes a new exception of the same class, whose
    text tells the first mistakes; its ``code`` and ``rows`` are empty: ``assess_table`` has them.

    >>> import polars, fundrules, fundrules.polars
    >>> frame = polars.DataFrame({"id": ["A"], "project.tier": ["Point"], "项目总投资（万元）": [6000]})
    >>> answers = fundrules.polars.expression(fundrules.regime("luoyang"), "2026-03-01")
    >>> frame.select(answers.struct.field("support_cap_ceiling")).item()
    Decimal('10000000.00')
    """
    polars = need("polars", "polars")
    _refuse(options)
    for name in options.keys() & {"include", "questions"}:
        # They are read for each part of the rows.
        if options[name] is not None:
            options[name] = names(name, options[name])
    keyed: set[tuple[str, ...]] = set()

    def assess(rows: Any) -> Any:
        frame = rows.struct.unnest()
        read = tuple(frame.columns)
        if read not in keyed:
            _need_key(regime, frame, as_of, options)
            keyed.add(read)
        table = regime.assess_table(frame, as_of, **options)
        answers = polars.DataFrame(table).with_columns(polars.col("id").cast(polars.String))
        return answers.to_struct(rows.name)

    # What the answers are does not depend on what the columns mean.
    nothing = polars.DataFrame(schema={"id": polars.String})
    shape = {name: value for name, value in options.items() if name not in _MEANINGS}
    schema = polars.DataFrame(regime.assess_table(nothing, as_of, **shape)).schema
    read = polars.struct(*columns) if columns else polars.struct(polars.all())
    return read.map_batches(
        assess, return_dtype=polars.Struct(dict(schema)), is_elementwise=True
    ).alias("answers")


def _refuse(options: dict[str, Any]) -> None:
    """Refuses options that an expression cannot heed."""
    if options.get("errors", "raise") == "collect":
        raise InputError(
            "an expression has no place for collected mistakes",
            code="table.option",
            hint="take `Regime.assess_table`, whose result has them in `errors`",
        )
    for name in ("progress", "sheet"):
        if name in options:
            raise InputError(f"`{name}` has no meaning in an expression", code="table.option")


def _need_key(
    regime: _native.Regime, frame: Any, as_of: Union[datetime.date, str], options: dict[str, Any]
) -> None:
    """Polars hands the rows over in parts, so that numbers of rows would name several alike."""
    polars = need("polars", "polars")
    # In a row of nothing but nulls the key is null; without a column for it, it is a number.
    probe = {**options, "questions": [], "errors": "collect"}
    answers = regime.assess_table(frame.clear(1), as_of, **probe)
    if not polars.DataFrame(answers)["id"].null_count():
        raise InputError(
            "no column is the key of each project",
            code="table.no-key",
            hint="name one `id` or `项目编号`, or say so by `columns={\"…\": \"id\"}`",
        )
