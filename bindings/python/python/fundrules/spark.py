"""Answers for tables that are spread over many machines, with Spark."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, Union

from . import _native
from ._exceptions import InputError
from ._extras import need
from ._tables import names

__all__ = ["assess"]


def assess(
    df: Any,
    as_of: Union[datetime.date, str],
    *,
    regime: Union[_native.Regime, str],
    keep: Iterable[str] = (),
    errors: Literal["raise", "collect"] = "raise",
    **options: Any,
) -> Any:
    """Answers every question for each row of a Spark data frame, where the rows are.

    The columns are those of ``Regime.assess_table``, and so are the ``options``. One of them must be
    the key of each project: rows of a data frame have no numbers. ``keep`` lists columns that stand
    beside the answers; the key is always there as ``id``. With ``errors="collect"`` a row with a
    mistake has no answers, and the column ``errors`` says what is wrong; by default a mistake ends the
    job.

    The result is lazy, as every data frame of Spark is.
    """
    arrow = need("pyarrow", "spark")
    types = need("pyspark.sql.pandas.types", "spark")
    if errors not in ("raise", "collect"):
        raise InputError(
            f"unknown choice `{errors}` for errors, expected `raise` or `collect`",
            code="table.option",
        )
    for name in ("progress", "threads", "dictionaries", "sheet"):
        if name in options:
            raise InputError(f"`{name}` has no meaning under spark", code="table.option")
    if isinstance(regime, str):
        regime = _native.Regime(regime)
    kept = _kept(df.columns, keep)
    # Each task has a core of its own; Spark knows no dictionaries.
    options |= {"threads": 1, "dictionaries": False, "errors": errors}
    for name in options.keys() & {"include", "questions"}:
        # They are read more than once, and sent to the executors.
        if options[name] is not None:
            options[name] = names(name, options[name])
    work = _work(regime, as_of, tuple(df.columns), kept, options)
    schema = _arrow_schema(df, types)
    first = next(work(iter([arrow.RecordBatch.from_pylist([], schema=schema)])))
    _refuse_same_names(first.schema.names)
    if not _has_key(regime, schema, as_of, options):
        raise InputError(
            "no column is the key of each project",
            code="table.no-key",
            hint="name one `id` or `项目编号`, or say so by `columns={\"…\": \"id\"}`",
        )
    # Spark would read the dots in names of facts as parts of structs.
    plain = df.toDF(*(f"c{place}" for place in range(len(df.columns))))
    return plain.mapInArrow(work, types.from_arrow_schema(first.schema))


def _kept(columns: list[str], keep: Iterable[str]) -> tuple[str, ...]:
    """The columns to keep, each of which is there once."""
    kept = tuple(names("keep", keep))
    for name in kept:
        if kept.count(name) > 1:
            raise InputError(f"`keep` names `{name}` twice", code="table.option")
        if name not in columns:
            raise InputError(f"no column `{name}` to keep", code="table.option")
        if columns.count(name) > 1:
            raise InputError(f"two columns are named `{name}`", code="table.option")
    return kept


def _refuse_same_names(columns: list[str]) -> None:
    """Refuses two columns of one name, the kept ones being last; Spark takes `ID` for `id`."""
    seen = set()
    for name in columns:
        if name.lower() in seen:
            raise InputError(
                f"the column `{name}` cannot be kept, the result has one of that name",
                code="table.option",
                hint="the key is always there as `id`; give any other column a name of its own first",
            )
        seen.add(name.lower())


def _arrow_schema(df: Any, types: Any) -> Any:
    """The columns as the executors will see them."""
    try:
        # A `timestamp` of Spark is a moment, which is shown in the time zone of the session.
        zone = df.sparkSession.conf.get("spark.sql.session.timeZone")
        return types.to_arrow_schema(df.schema, timezone=zone)
    except TypeError:
        # Older releases ask for no zone.
        return types.to_arrow_schema(df.schema)


def _has_key(
    regime: _native.Regime, schema: Any, as_of: Union[datetime.date, str], options: dict[str, Any]
) -> bool:
    """Whether a column gives the key: a row without a key is named by its number."""
    arrow = need("pyarrow", "spark")
    # Nulls made type by type: a column may say of itself that it has none.
    nulls = [arrow.nulls(1, kind) for kind in schema.types]
    row = arrow.RecordBatch.from_arrays(nulls, names=schema.names)
    answers = regime.assess_table(row, as_of, **{**options, "errors": "collect"})
    return bool(answers.to_pyarrow().column("id").null_count)


def _work(
    regime: _native.Regime,
    as_of: Union[datetime.date, str],
    names: tuple[str, ...],
    keep: tuple[str, ...],
    options: dict[str, Any],
) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """The function that Spark sends to its executors."""

    def work(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow

        for batch in batches:
            batch = pyarrow.RecordBatch.from_arrays(batch.columns, names=list(names))
            answers = regime.assess_table(batch, as_of, **options)
            table = answers.to_pyarrow()
            if options["errors"] == "collect":
                column = pyarrow.array(_messages(answers), pyarrow.list_(pyarrow.string()))
                table = table.append_column("errors", column)
            for name in keep:
                table = table.append_column(name, batch.column(name))
            yield from table.combine_chunks().to_batches() or [
                pyarrow.RecordBatch.from_pylist([], schema=table.schema)
            ]

    return work


def _messages(answers: _native.Table) -> list[list[str]]:
    """For each row what is wrong with it."""
    messages: list[list[str]] = [[] for _ in range(len(answers))]
    if answers.error_count:
        for mistake in answers.errors.to_pyarrow().to_pylist():
            messages[mistake["row"] - 1].append(f"{mistake['code']}: {mistake['message']}")
    return messages
