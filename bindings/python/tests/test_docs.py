"""The examples of the pages about this package run, and give what they say."""

from __future__ import annotations

import ast
import pathlib
import re
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[3]
PAGES = ["docs/src/python.md", "bindings/python/README.md"]
# Needs a cluster, which the tests of Spark have.
ELSEWHERE = "import fundrules.spark"


def _examples(page: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [block for block in blocks if ELSEWHERE not in block]


def _is_as_said(value: Any, said: str) -> bool:
    """Whether a value is what the comment behind its line says; `…` leaves the rest out."""
    known = [repr(value), str(value)]
    if hasattr(value, "name"):
        known.append(f"{type(value).__name__}.{value.name}")
    begin, _, _ = said.partition("…")
    return any(one.startswith(begin.rstrip()) if "…" in said else one == said for one in known)


def _is_value(said: str) -> bool:
    """Whether a comment says a value and not what a line is for."""
    return re.match(r"[(\['\"]|[A-Z][A-Za-z]*[.(]|-?\d", said) is not None


@pytest.mark.parametrize("page", PAGES)
def test_examples_run_and_give_what_they_say(
    page: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ledger = {"id": ["A"], "county": ["剑阁县"], "invest.total_planned": ["1000万元"]}
    pyarrow.parquet.write_table(pyarrow.table(ledger), "ledger.parquet")
    names: dict[str, Any] = {}
    examples = _examples(page)
    assert examples
    for example in examples:
        lines = example.splitlines()
        for statement in ast.parse(example).body:
            source = ast.get_source_segment(example, statement)
            assert source is not None
            if not isinstance(statement, ast.Expr):
                exec(source, names)
                continue
            value = eval(source, names)
            line = lines[statement.end_lineno - 1][statement.end_col_offset or 0 :]
            said = line.partition("#")[2].strip()
            if _is_value(said):
                assert _is_as_said(value, said), f"{page}: {source} is {value!r}, not {said}"
