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
    is known, their number. ``threads`` is for tables and ``.parquet`` files: the other files are read
    in one thread. ``sheet`` names the sheet of a workbook.
    """
    if errors not in ("raise", "collect"):
        raise InputError(
            f"unknown choice `{errors}` for errors, expected `raise` or `collect`",
            code="table.option",
        )
    options = {
        "unit": _text("unit", unit),
        "mapping": _mapping(columns, other_columns, _text("mapping", mapping)),
        "float_rounding": _text("float_rounding", float_rounding),
        "questions": None if questions is None else names("questions", questions),
        "include": names("include", include),
        "layout": _text("layout", layout),
        "money": _text("money", money),
        "reasons": _text("reasons", reasons),
        "dictionaries": _flag("dictionaries", dictionaries),
        "sheet": _text("sheet", sheet),
        "threads": _threads(threads),
    }
    source, total = _source(table)
    _only_for_files(source, sheet, float_rounding)
    with _Progress(progress, total) as tell:
        if isinstance(source, str):
            answers = _native.assess_ledger(self, source, as_of, options, tell)
        else:
            answers = _native.assess_stream(self, source, as_of, options, tell)
    if errors == "raise" and answers.error_count:
        raise _table_error(answers)
    return answers


def _bad_option(expected: str, name: str, found: object) -> InputError:
    return InputError(
        f"expected {expected} for `{name}`, found `{found!r}`", code="table.option"
    )


def _text(name: str, value: Any) -> Optional[str]:
    if value is None or isinstance(value, str):
        return value
    raise _bad_option("text", name, value)


def _flag(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise _bad_option("`True` or `False`", name, value)


def names(option: str, given: Any) -> list[str]:
    """The names that an option lists."""
    # A text would be taken for the list of its letters.
    if isinstance(given, str):
        raise InputError(
            f"expected a list of names for `{option}`, found the text `{given}`",
            code="table.option",
            hint=f"pass a list: `{option}=[\"{given}\"]`",
        )
    if not isinstance(given, Iterable):
        raise _bad_option("a list of names", option, given)
    listed = list(given)
    for name in listed:
        if not isinstance(name, str):
            raise _bad_option("names", option, name)
    return listed


def _threads(given: Any) -> Optional[int]:
    if given is None:
        return None
    if isinstance(given, int) and not isinstance(given, bool) and given > 0:
        # Far more than any machine has, and no more than the native part takes.
        return min(given, 1_024)
    raise _bad_option("a whole number from 1", "threads", given)


def _only_for_files(source: Any, sheet: Optional[str], float_rounding: Optional[str]) -> None:
    """Refuses what would be left unheard: what is for workbooks, or not for ledger files."""
    is_ledger = isinstance(source, str)
    if sheet is not None and not (is_ledger and source.lower().endswith(".xlsx")):
        raise InputError(
            "`sheet` is for workbooks; no other table has sheets", code="table.option"
        )
    if float_rounding is not None and is_ledger:
        raise InputError(
            "`float_rounding` is for columns of binary floats, which a ledger file does not have",
            code="table.option",
            hint="leave it out: the numbers of a ledger file are read as they are written",
        )


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
    if columns is not None and not isinstance(columns, Mapping):
        raise InputError(
            f"expected a dict for `columns`, found `{columns!r}`",
            code="table.option",
            hint="say what each column means: `columns={\"code\": \"id\"}`",
        )
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
    if isinstance(table, tuple):
        # A pair would reach the native part as if it were a frame of Polars with its words.
        raise InputError(
            "expected a table, found a tuple",
            code="table.unknown",
            hint="pass a table of pyarrow, Polars, pandas or DuckDB, or the path of a file",
        )
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
    if not hasattr(frame, "columns"):
        raise InputError(
            f"expected a table, found a `{type(frame).__name__}` of pandas",
            code="table.unknown",
            hint="pass a frame, such as `series.to_frame()`",
        )
    if not frame.columns.is_unique:
        twice = frame.columns[frame.columns.duplicated()][0]
        raise InputError(f"the frame has the column `{twice}` twice", code="table.arrow")
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
    frame = _with_types(polars, frame)
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


def _with_types(polars: Any, frame: Any) -> Any:
    """The frame with text instead of the type of columns that hold nothing: what Polars hands over
    for that type is not what others expect."""
    typed = {
        name: _with_type(polars, dtype)
        for name, dtype in frame.schema.items()
        if dtype == polars.Null or dtype.is_nested()
    }
    changed = {name: dtype for name, dtype in typed.items() if dtype != frame.schema[name]}
    return frame.cast(changed) if changed else frame


def _with_type(polars: Any, dtype: Any) -> Any:
    if dtype == polars.Null:
        return polars.String
    if isinstance(dtype, polars.List):
        return polars.List(_with_type(polars, dtype.inner))
    if isinstance(dtype, polars.Array):
        return polars.Array(_with_type(polars, dtype.inner), dtype.shape[0])
    if isinstance(dtype, polars.Struct):
        return polars.Struct({one.name: _with_type(polars, one.dtype) for one in dtype.fields})
    return dtype


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
        if self.asked is not True and not callable(self.asked):
            raise _bad_option("`True` or a function", "progress", self.asked)
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
