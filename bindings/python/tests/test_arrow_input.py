"""What comes through the Arrow interface is looked at before it is believed."""

from __future__ import annotations

from typing import Any

import fundrules
import polars
import pyarrow
import pytest

DAY = "2025-06-01"


@pytest.fixture(scope="module")
def luoyang() -> fundrules.Regime:
    return fundrules.regime("luoyang")


def _no_text() -> Any:
    """An array that calls bytes text which are none."""
    return pyarrow.array([b"\xff\xfe\xd6\xd0"], pyarrow.binary()).view(pyarrow.string())


def _key_of_no_word() -> Any:
    keys = pyarrow.array([0, 7], pyarrow.int8())
    return pyarrow.DictionaryArray.from_arrays(keys, pyarrow.array(["点"]), safe=False)


def _rows_with_a_null(whole: bool) -> Any:
    rows = pyarrow.StructArray.from_arrays(
        [pyarrow.array(["a", "b"]), pyarrow.array(["6000万元"] * 2)],
        ["id", "invest.total_planned"],
        mask=pyarrow.array([False, True]),
    )
    return rows if whole else pyarrow.chunked_array([rows.slice(0, 1), rows.slice(1)])


@pytest.mark.parametrize(
    ("table", "code", "part"),
    [
        (pyarrow.table({"project.tier": _no_text()}), "table.arrow", "column `project.tier`"),
        (pyarrow.table({"id": _no_text()}), "table.arrow", "column `id`"),
        (
            pyarrow.table({"project.tier": _no_text().dictionary_encode()}),
            "table.arrow",
            "column `project.tier`",
        ),
        (pyarrow.table({"project.tier": _key_of_no_word()}), "table.arrow", "out of bounds"),
        (pyarrow.table({"id": [b"a"]}), "table.wrong-type", "ids of rows"),
        (_rows_with_a_null(True), "table.null-row", "row 2 of the table is null"),
        (_rows_with_a_null(False), "table.null-row", "row 2 of the table is null"),
    ],
)
def test_what_is_not_as_it_says_is_refused(
    luoyang: fundrules.Regime, table: Any, code: str, part: str
) -> None:
    with pytest.raises(fundrules.InputError, match=part) as caught:
        luoyang.assess_table(table, DAY)
    assert caught.value.code == code


def test_what_stands_behind_a_null_does_not_matter(luoyang: fundrules.Regime) -> None:
    """Keys of nulls may be anything."""
    words = pyarrow.array(["点"])
    buffers = [pyarrow.py_buffer(b"\x01"), pyarrow.py_buffer(bytes([0, 99]))]
    kind = pyarrow.dictionary(pyarrow.int8(), pyarrow.string())
    tiers = pyarrow.DictionaryArray.from_buffers(kind, 2, buffers, words)
    plain = pyarrow.array(["点", None])
    answers = [
        pyarrow.table(luoyang.assess_table(pyarrow.table({"project.tier": column}), DAY))
        for column in (tiers, plain)
    ]
    assert answers[0].equals(answers[1])


def test_parameters_stay_what_they_are(luoyang: fundrules.Regime) -> None:
    for name, value, part in [
        ("point_ceiling", "-5万元", "is negative"),
        ("point_ceiling", "30%", "expected an amount"),
        ("share_of_investment", "-1%", "is negative"),
        ("share_of_investment", "五成", "expected a rate"),
    ]:
        with pytest.raises(fundrules.FundrulesError, match=part) as caught:
            luoyang.with_parameter("luoyang", name, value)
        assert caught.value.code == "rulebook.value"


def test_columns_of_polars_that_hold_nothing(luoyang: fundrules.Regime) -> None:
    nothing = {"id": ["a", "b"], "project.tier": [None, None], "invest": [{"total_planned": None}] * 2}
    frame = polars.DataFrame(nothing)
    assert frame.schema["project.tier"] == polars.Null
    same = pyarrow.table({"id": ["a", "b"]})
    for table in (frame, frame.lazy().collect(), frame.with_columns(polars.lit(None).alias("备注"))):
        answers = luoyang.assess_table(table, DAY, other_columns="ignore")
        assert pyarrow.table(answers).equals(_with_ids(luoyang.assess_table(same, DAY), answers))


def _with_ids(answers: Any, like: Any) -> Any:
    """The answers with ids of the same type of text."""
    table = pyarrow.table(answers)
    return table.set_column(0, "id", pyarrow.table(like).column("id"))
