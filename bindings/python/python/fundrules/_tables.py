"""Answers for whole tables: what stands around the native part."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, Optional, Union

from . import _native
from ._exceptions import InputError, TableError
from ._extras import need

_LEDGERS = (".csv", ".xlsx", ".jsonl")
_Path = Union[str, "os.PathLike[str]"]


def assess_table(
    self: _native.Regime,
    table: Any,
    as_of: Union[datetime.date, str],
    *,
    unit: Optional[str] = None,
    columns: Optional[Mapping[str, Any]] = None,
    other_columns: Literal["error", "ignore"] = "error",
    mapping: Optional[str] = None,
    float_rounding: Optional[Literal["nearest", "down", "up"]] = None,
    questions: Optional[Iterable[str]] = None,
    include: Iterable[str] = ("clauses",),
    layout: Literal["flat", "struct"] = "flat",
    money: Literal["yuan", "fen"] = "yuan",
    reasons: Optional[Literal["zh", "en"]] = None,
    dictionaries: bool = True,
    errors: Literal["raise", "collect"] = "raise",
    sheet: Optional[str] = None,
    threads: Optional[int] = None,
    progress: Union[bool, Callable[[int, Optional[int]], object]] = False,
) -> _native.Table:
    """Answers every question for each row of a table.

    ``table`` is anything that speaks the Arrow PyCapsule interface (a table or frame of pyarrow,
    Polars, pandas or DuckDB), or the path of a ``.csv``, ``.xlsx``, ``.jsonl`` or ``.parquet`` file.
    Columns are known by the names of facts, such as ``invest.total_planned``, by their Chinese
    headers, and by a struct for each group.

    ``unit`` is the unit of amounts that carry none: ``yuan``, ``wan``, ``yi`` or ``fen``. ``columns``
    says what other columns mean: the name of a fact, ``"id"``, ``None`` to leave it aside, or a dict
    with ``fact`` and ``unit``, ``words``, ``empty`` or ``format``; ``other_columns="ignore"`` leaves all
    unknown columns aside. ``mapping`` is the TOML text of a mapping file instead.
    ``float_rounding`` lets columns of binary floats in, rounded to the fen.

    ``include`` names the lists beside the values: ``clauses``, ``missing``, ``findings``, ``notes``,
    ``open``, ``settings``, ``readings``. All but ``clauses`` are worked out row by row. ``reasons``
    adds a column of explanations. ``layout="struct"`` makes one column for each question,
    ``money="fen"`` whole numbers of fen, ``dictionaries=False`` plain text for words.

    A row with a mistake has no answer. By default any mistake raises :class:`TableError`, whose
    ``rows`` lists all of them; with ``errors="collect"`` they stand in ``errors`` of the result.

    ``progress=True`` shows a bar (``tqdm``); a function is called with the rows done and, where it
    is known, their number.
    """
    if errors not in ("raise", "collect"):
        raise InputError(
            f"unknown choice `{errors}` for errors, expected `raise` or `collect`",
            code="table.option",
        )
    options = {
        "unit": unit,
        "mapping": _mapping(columns, other_columns, mapping),
        "float_rounding": float_rounding,
        "questions": None if questions is None else list(questions),
        "include": list(include),
        "layout": layout,
        "money": money,
        "reasons": reasons,
        "dictionaries": dictionaries,
        "sheet": sheet,
        "threads": threads,
    }
    source, total = _source(table)
    with _Progress(progress, total) as tell:
        if isinstance(source, str):
            answers = _native.assess_ledger(self, source, as_of, options, tell)
        else:
            answers = _native.assess_stream(self, source, as_of, options, tell)
    if errors == "raise" and answers.error_count:
        raise _table_error(answers)
    return answers


def _table_error(answers: _native.Table) -> TableError:
    first = _first_messages(answers.errors)
    message = f"{answers.error_count} mistakes in the table: {first}"
    hint = "see `rows` of this exception, or pass `errors=\"collect\"`"
    error = TableError(message, code="table.rows", hint=hint)
    error.rows = answers.errors
    return error


def _first_messages(mistakes: _native.Table) -> str:
    shown = []
    for row, column, message in mistakes.first(3):
        place = f"row {row}" if column is None else f"row {row}, column `{column}`"
        shown.append(f"{place}: {message}")
    return "; ".join(shown)


def _mapping(
    columns: Optional[Mapping[str, Any]], other_columns: str, mapping: Optional[str]
) -> Optional[str]:
    """A mapping file, as text."""
    if other_columns not in ("error", "ignore"):
        raise InputError(
            f"unknown choice `{other_columns}` for other columns, expected `error` or `ignore`",
            code="table.option",
        )
    if mapping is not None:
        if columns is not None or other_columns == "ignore":
            raise InputError(
                "a mapping says what columns mean, so `columns` and `other_columns` cannot",
                code="table.option",
            )
        return mapping
    if columns is None and other_columns == "error":
        return None
    lines = [f"ignore_other_columns = {_toml(other_columns == 'ignore')}", "[columns]"]
    for header, meaning in (columns or {}).items():
        lines.append(f"{_toml(str(header))} = {_toml('ignore' if meaning is None else meaning)}")
    return "\n".join(lines)


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        import json

        # What JSON writes between quotes is TOML as well, but for the delete character.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, Mapping):
        inner = ", ".join(f"{_toml(str(key))} = {_toml(one)}" for key, one in value.items())
        return f"{{ {inner} }}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_toml, value))}]"
    raise InputError(
        f"expected the name of a fact or a dict, found `{value!r}`", code="table.option"
    )


def _source(table: Any) -> tuple[Any, Optional[int]]:
    """What is read, and how many rows it has where that is known."""
    if isinstance(table, (str, os.PathLike)):
        path = os.fspath(table)
        if path.lower().endswith(".parquet"):
            return _parquet(path)
        if not path.lower().endswith(_LEDGERS):
            raise InputError(
                f"the format of `{path}` is not known by its name",
                code="table.format-unknown",
                hint="pass a .csv, .xlsx, .jsonl or .parquet file, or a table",
            )
        return path, None
    if type(table).__module__.partition(".")[0] == "pandas":
        return _pandas(table)
    if type(table).__module__.partition(".")[0] == "polars" and hasattr(table, "iter_slices"):
        return _polars(table), table.height
    total = getattr(table, "num_rows", None)
    if total is None and hasattr(table, "height"):
        total = table.height
    return table, total if isinstance(total, int) else None


def _pandas(frame: Any) -> tuple[Any, int]:
    arrow = need("pyarrow", "pandas")
    try:
        return arrow.Table.from_pandas(frame, preserve_index=False), len(frame)
    except (arrow.ArrowException, TypeError, ValueError, AttributeError) as error:
        raise InputError(
            f"the frame does not make an arrow table: {' '.join(str(error).split())}",
            code="table.arrow",
            hint="give every column values of one type",
        ) from error


# Longer lists of words are handed over by Polars, which leaves out those that no row has.
_MOST_WORDS = 65_536


def _polars(frame: Any) -> tuple[Any, list[tuple[int, Any]]]:
    """A frame in which columns of words are numbers, and the words that the numbers stand for.

    Polars would look at every row of these columns to hand them over as they are, which takes longer
    than to assess them.
    """
    polars = need("polars", "polars")
    words: list[tuple[int, Any]] = []
    lists: dict[Any, Any] = {}
    for place, dtype in enumerate(frame.dtypes):
        if getattr(dtype, "categories", None) is None:
            continue
        if dtype not in lists:
            of_type = _words(polars, dtype)
            lists[dtype] = None
            if of_type is not None and len(of_type) <= _MOST_WORDS:
                lists[dtype] = polars.DataFrame({"words": of_type.rechunk()})
        list_of_type = lists[dtype]
        if list_of_type is not None:
            # Columns of one type have one list, which is handed over once.
            words.append((place, list_of_type))
    if not words:
        return frame, words
    numbers = polars.selectors.by_index(*(place for place, _ in words)).to_physical()
    return frame.with_columns(numbers), words


def _words(polars: Any, dtype: Any) -> Any:
    """The words of a type in the order of their numbers; ``None`` where it has none, or where
    Polars does not tell."""
    categories: Any = getattr(dtype, "categories", None)
    if categories is None or isinstance(categories, polars.Series):
        return categories
    # Older releases have no such list for categorical columns.
    return categories.to_series() if hasattr(categories, "to_series") else None


def _parquet(path: str) -> tuple[Any, int]:
    arrow = need("pyarrow", "arrow")
    parquet = need("pyarrow.parquet", "arrow")
    try:
        file = parquet.ParquetFile(path)
    except (OSError, arrow.ArrowException) as error:
        raise InputError(
            f"`{path}` cannot be read: {' '.join(str(error).split())}", code="table.read"
        ) from error
    batches = file.iter_batches(batch_size=65_536)
    reader = arrow.RecordBatchReader.from_batches(file.schema_arrow, batches)
    return reader, file.metadata.num_rows


class _Progress:
    """Tells how far the work is, as the caller asked for it."""

    def __init__(
        self, asked: Union[bool, Callable[[int, Optional[int]], object]], total: Optional[int]
    ) -> None:
        self.asked = asked
        self.total = total
        self.bar: Any = None

    def __enter__(self) -> Optional[Callable[[int], object]]:
        if self.asked is False or self.asked is None:
            return None
        if self.asked is True:
            self.bar = need("tqdm.auto", "progress").tqdm(total=self.total, unit="projects")
            return self._move
        return self._call

    def _move(self, done: int) -> None:
        self.bar.update(done - self.bar.n)

    def _call(self, done: int) -> None:
        if callable(self.asked):
            self.asked(done, self.total)

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            self.bar.close()


def to_pyarrow(table: _native.Table) -> Any:
    """The table as pyarrow has it."""
    return need("pyarrow", "arrow").table(table)


def to_polars(table: _native.Table) -> Any:
    """The table as Polars has it."""
    return need("polars", "polars").DataFrame(table)


def to_pandas(table: _native.Table) -> Any:
    """The table as pandas has it."""
    need("pandas", "pandas")
    return to_pyarrow(table).to_pandas()
