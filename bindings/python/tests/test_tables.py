"""Whole tables: equal to project by project, from every library, and hostile ones."""

from __future__ import annotations

import datetime
import os
import pathlib
import signal
import threading
from decimal import Decimal
from typing import Any

import duckdb
import fundrules
import fundrules.polars
import hypothesis
import hypothesis.strategies as st
import pandas
import polars
import pyarrow
import pyarrow.parquet
import pytest
from fundrules import FundrulesError, Project, TableError

DAY = datetime.date(2025, 6, 1)
EXAMPLES = pathlib.Path(__file__).resolve().parents[3] / "docs" / "examples"


@pytest.fixture(scope="module")
def regime() -> fundrules.Regime:
    return fundrules.regime("guangyuan")


def _text(value: Any) -> Any:
    """A fact as a cell of text."""
    if isinstance(value, (frozenset, tuple)):
        if any(isinstance(one, fundrules.Indicator) for one in value):
            return None
        return "、".join(sorted(_text(one) for one in value)) or "none"
    if isinstance(value, fundrules.Word):
        return value.value
    if isinstance(value, Decimal):
        return f"{value}元"
    if isinstance(value, bool):
        return "是" if value else "否"
    return str(value)


def _rows(projects: list[Project]) -> dict[str, list[Any]]:
    """Projects as columns of text, by the names of facts."""
    columns: dict[str, list[Any]] = {"id": [f"row {row}" for row in range(len(projects))]}
    for row, project in enumerate(projects):
        for name, value in project.facts.items():
            columns.setdefault(name, [None] * len(projects))[row] = _text(value)
    return columns


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, fundrules.Word) else value


def _same(regime: fundrules.Regime, projects: list[Project], table: Any, **options: Any) -> None:
    """Each row of the answers is the answer to its project."""
    include = ("clauses", "missing", "findings", "notes", "open", "settings", "readings")
    answers = regime.assess_table(table, DAY, include=include, **options).to_pyarrow().to_pylist()
    assert len(answers) == len(projects)
    for row, project in zip(answers, projects):
        for answer in regime.assess(project, DAY).answers:
            question = answer.question
            assert row[f"{question}_outcome"] == answer.outcome.value
            for name, value in answer.values.items():
                assert row[f"{question}_{name}"] == _plain(value), (question, name, project)
            for name in include:
                wanted = [
                    {"clause": one.clause, "severity": one.severity.value}
                    if name == "findings"
                    else one
                    for one in getattr(answer, name)
                ]
                assert row[f"{question}_{name}"] == wanted, (question, name, project)


def _case_projects(cases: list[dict[str, Any]], regime: str) -> list[Project]:
    projects = [Project.from_dict(case["project"]) for case in cases if case["regime"] == regime]
    return [one for one in projects if one.project_indicators is None]


@pytest.mark.parametrize("name", ["guangyuan", "luoyang"])
def test_every_case_is_the_same_as_a_row(cases: list[dict[str, Any]], name: str) -> None:
    projects = _case_projects(cases, name)
    assert len(projects) > 50
    columns = _rows(projects)
    regime = fundrules.regime(name)
    _same(regime, projects, pyarrow.table(columns))
    frame = polars.DataFrame(columns)
    _same(regime, projects, frame.select(polars.all().cast(polars.Categorical)))


def test_indicators_are_lists_of_structs(regime: fundrules.Regime) -> None:
    indicators = [{"name": "产值", "target": "100", "actual": "90"}]
    project = Project("P", project_indicators=indicators, award_basis="总投资")
    columns = {"id": ["P"], "project.indicators": [indicators], "award.basis": [["总投资"]]}
    _same(regime, [project], pyarrow.table(columns))
    columns["project.indicators_met"] = [True]
    with pytest.raises(TableError) as raised:
        regime.assess_table(pyarrow.table(columns), DAY)
    assert raised.value.rows.to_pyarrow().column("code").to_pylist() == ["project.contradiction"]


def test_small_values_are_numbers_or_texts() -> None:
    """Headcounts, industry codes and times of day: columns as narrow as their kinds ask for."""
    kinds = {"headcount": [7, None, 63], "industry_code": [3251, None, 2610]}
    times = {"time": ["15:00", None, "09:30"]}
    facts = {name: kind for name, kind, *_rest in fundrules._native.facts() if kind in kinds | times}
    assert set(facts.values()) == {*kinds, *times}
    regime = fundrules.regime("guangyuan")
    texts = {
        name: [None if one is None else str(one) for one in (kinds | times)[kind]]
        for name, kind in facts.items()
    }
    numbers = {name: kinds.get(kind, texts[name]) for name, kind in facts.items()}
    projects = [
        Project.from_dict({"id": str(row), **{name: values[row] for name, values in texts.items()}})
        for row in range(3)
    ]
    for columns in (texts, numbers):
        _same(regime, projects, pyarrow.table({"id": ["0", "1", "2"], **columns}))


def test_polars_words_are_read_by_their_numbers(cases: list[dict[str, Any]]) -> None:
    """Categories of every kind, of which some columns have few of many, and nulls."""
    columns = _rows(_case_projects(cases, "guangyuan"))
    regime = fundrules.regime("guangyuan")
    texts = polars.DataFrame(columns)
    kinds: list[Any] = [polars.Categorical]
    if hasattr(polars, "Categories"):
        own = polars.Categories("of this test", physical=polars.UInt16)
        kinds.append(polars.Categorical(own))
    frames = [texts.select(polars.all().cast(kind)) for kind in kinds]
    frames.append(
        texts.select(
            polars.col(name).cast(polars.Enum(texts[name].drop_nulls().unique().sort()))
            for name in texts.columns
        )
    )
    wanted = regime.assess_table(texts, DAY).to_pyarrow().drop_columns("id")
    for frame in frames:
        for chunks in (frame, polars.concat([frame[:7], frame[7:]], rechunk=False)):
            found = regime.assess_table(chunks, DAY).to_pyarrow()
            assert found.column("id").to_pylist() == columns["id"]
            assert found.drop_columns("id").to_pylist() == wanted.to_pylist()


def test_polars_frames_longer_than_a_slice(regime: fundrules.Regime) -> None:
    rows = 65_536 * 2 + 77
    ids = [str(row) for row in range(rows)]
    verdicts = ["Pass", "Fail", None, "None"]
    frame = polars.DataFrame(
        {
            "id": ids,
            "accept.verdict": polars.Series(
                [verdicts[row % 4] for row in range(rows)], dtype=polars.Categorical
            ),
            "invest.total_planned（分）": [row * 1_000 for row in range(rows)],
        }
    )
    found = regime.assess_table(frame, DAY).to_pyarrow()
    assert found.column("id").to_pylist() == ids
    wanted = regime.assess_table(frame.to_arrow(), DAY).to_pyarrow()
    assert found.drop_columns("id").to_pylist() == wanted.drop_columns("id").to_pylist()
    wrong = frame.with_columns(polars.col("accept.verdict").cast(str).cast(polars.Categorical))
    wrong[rows - 1, "accept.verdict"] = "Perhaps"
    with pytest.raises(TableError) as raised:
        regime.assess_table(wrong, DAY)
    mistake = raised.value.rows.to_pyarrow().to_pylist()[0]
    assert (mistake["row"], mistake["value"]) == (rows, "Perhaps")


def test_memory_of_results_is_used_again_only_once_nobody_reads_them() -> None:
    regime = fundrules.regime("luoyang")
    rows = 65_536 + 100

    def planned(yuan: int) -> Any:
        columns = {
            "project.tier": pyarrow.array(["点"] * rows).dictionary_encode(),
            "invest.total_planned（分）": [yuan * 100] * rows,
        }
        return regime.assess_table(pyarrow.table(columns), DAY).to_pyarrow()

    fundrules.release_memory()
    first = planned(10_000_000)
    column = first.column("support_cap_ceiling")
    wanted = [Decimal("2000000.00")] * rows
    assert column.to_pylist() == wanted
    del first
    # Whoever holds a column keeps its memory, and no other's.
    others = [planned(20_000_000).column("support_cap_ceiling") for _ in range(2)]
    assert column.to_pylist() == wanted
    assert others[0].equals(others[1]) and not others[0].equals(column)
    del column, others
    given_back = fundrules.release_memory()
    assert rows * 16 < given_back <= 320 * 2**20
    assert fundrules.release_memory() == 0


def test_some_questions_of_a_table(regime: fundrules.Regime) -> None:
    columns = {"id": ["A"], "accept.verdict": ["Pass"], "project.funding_timing": ["Mid"]}
    table = pyarrow.table(columns)
    whole = regime.assess_table(table, DAY).to_pyarrow()
    asked = ["clawback", "acceptance"]
    for include in ((), ("clauses",), ("clauses", "missing")):
        some = regime.assess_table(table, DAY, questions=asked, include=include).to_pyarrow()
        names = [name for name in some.column_names if name != "id"]
        assert all(name.startswith(("clawback_", "acceptance_")) for name in names)
        for name in names:
            if not name.endswith("_missing"):
                assert some.column(name).to_pylist() == whole.column(name).to_pylist(), name
    narrow = regime.with_questions(asked)
    names = narrow.assess_table(table, DAY).column_names
    assert {name.rsplit("_outcome")[0] for name in names if name.endswith("_outcome")} == {*asked}
    with pytest.raises(fundrules.InputError, match="does not answer `support_cap`"):
        narrow.assess_table(table, DAY, questions=["support_cap"])


_money = st.none() | st.integers(0, 10**13)
_rows_of_facts = st.lists(
    st.fixed_dictionaries(
        {
            "invest.total_planned": _money,
            "invest.total_actual": _money,
            "award.amount": _money,
            "payment.paid_total": _money,
            "award.basis": st.none() | st.sampled_from(["TotalInvestment", "Software", "none"]),
            "change.kind": st.none() | st.sampled_from(["none", "Period", "Period、Content"]),
            "project.funding_timing": st.none() | st.sampled_from(["Mid", "ExAnte", "ExPost"]),
            "project.end_actual": st.none()
            | st.dates(datetime.date(2020, 1, 1), datetime.date(2026, 1, 1)),
            "project.progress_pct": st.none() | st.integers(0, 100),
            "accept.panel_agrees": st.none() | st.booleans(),
            "accept.verdict": st.none() | st.sampled_from(["None", "Pass", "Fail"]),
            "accept.fail_grounds": st.none() | st.sampled_from(["none", "guangyuan-mgmt/20.3.3"]),
            "payment.seq": st.none() | st.integers(0, 5),
        }
    ),
    max_size=70,
)
_TYPES = {
    "invest.total_planned": pyarrow.int64(),
    "invest.total_actual": pyarrow.decimal128(30, 4),
    "award.amount": pyarrow.string(),
    "payment.paid_total": pyarrow.decimal128(20, 6),
    "award.basis": pyarrow.dictionary(pyarrow.int16(), pyarrow.string()),
    "change.kind": pyarrow.large_string(),
    "project.funding_timing": pyarrow.string_view(),
    "project.end_actual": pyarrow.date32(),
    "project.progress_pct": pyarrow.decimal128(10, 3),
    "accept.panel_agrees": pyarrow.bool_(),
    "accept.verdict": pyarrow.string(),
    "accept.fail_grounds": pyarrow.dictionary(pyarrow.uint8(), pyarrow.large_string()),
    "payment.seq": pyarrow.uint16(),
}
_NAMES = {
    "invest.total_planned": "项目总投资（分）",
    "invest.total_actual": "实际完成总投资（元）",
    "payment.paid_total": "已拨付金额（万元）",
}


@hypothesis.settings(max_examples=60, deadline=None, derandomize=True)
@hypothesis.given(_rows_of_facts, st.integers(0, 3))
def test_tables_with_nulls_answer_as_their_rows_do(rows: list[dict[str, Any]], skip: int) -> None:
    regime = fundrules.regime("guangyuan")
    projects = []
    for row in rows:
        facts = {name.replace(".", "_"): value for name, value in row.items()}
        for name in ("invest_total_planned", "invest_total_actual", "award_amount"):
            if facts[name] is not None:
                facts[name] = Decimal(facts[name]) / 100
        if facts["payment_paid_total"] is not None:
            facts["payment_paid_total"] = Decimal(facts["payment_paid_total"]) / 100
        if facts["project_progress_pct"] is not None:
            facts["project_progress_pct"] = f"{facts['project_progress_pct']}%"
        projects.append(Project("", **facts))
    columns = {}
    for name, kind in _TYPES.items():
        values = [row[name] for row in rows]
        if name == "invest.total_actual":
            values = [None if one is None else Decimal(one) / 100 for one in values]
        if name == "award.amount":
            values = [None if one is None else f"{Decimal(one) / 100}元" for one in values]
        if name == "payment.paid_total":
            values = [None if one is None else Decimal(one) / 1_000_000 for one in values]
        columns[_NAMES.get(name, name)] = pyarrow.array(values, kind)
    table = pyarrow.table(columns)
    # Slices have offsets, and their bits do not start at a byte.
    _same(regime, projects[skip:], table.slice(skip))


def test_every_library_gives_and_takes_tables(regime: fundrules.Regime) -> None:
    columns: dict[str, Any] = {
        "id": ["a", "b"],
        "项目总投资（万元）": [1000, 1000],
        "invest.total_actual": ["799.99万元", "800.01万元"],
        "award.basis": ["总投资", "总投资"],
        "project.funding_timing": ["事中", "事中"],
        "change.kind": ["无", "无"],
    }
    table = pyarrow.table(columns)
    wanted = regime.assess_table(table, DAY).to_pyarrow()
    assert wanted.column("acceptance_verdict").to_pylist()[0] == "Fail"
    connection = duckdb.connect()
    connection.register("ledger", table)
    sources = [
        polars.DataFrame(columns),
        pandas.DataFrame(columns),
        pandas.DataFrame(columns, index=["x", "y"]),
        connection.sql("select * from ledger"),
        table.to_batches()[0],
        pyarrow.RecordBatchReader.from_batches(table.schema, table.to_batches()),
    ]
    for source in sources:
        answers = regime.assess_table(source, DAY)
        assert answers.to_pyarrow().to_pylist() == wanted.to_pylist(), type(source)
    answers = regime.assess_table(table, DAY)
    assert answers.to_polars()["acceptance_verdict"].to_list()[0] == "Fail"
    assert answers.to_pandas()["acceptance_verdict"][0] == "Fail"
    connection.register("answers", answers.to_pyarrow())
    found = connection.sql("select id from answers where acceptance_verdict = 'Fail'").fetchall()
    assert found[0] == ("a",)


def test_structs_and_plain_text(regime: fundrules.Regime) -> None:
    table = pyarrow.table({"id": [1], "invest": [{"total_planned": "1000万元"}]})
    flat = regime.assess_table(table, DAY, dictionaries=False).to_pyarrow()
    nested = regime.assess_table(table, DAY, layout="struct", questions=["acceptance"]).to_pyarrow()
    assert nested.column_names == ["id", "acceptance"]
    row, inner = flat.to_pylist()[0], nested.to_pylist()[0]["acceptance"]
    assert {f"acceptance_{name}": value for name, value in inner.items()}.items() <= row.items()
    assert flat.schema.field("acceptance_verdict").type == pyarrow.string()
    reasons = regime.assess_table(table, DAY, reasons="zh").to_pyarrow().column("reasons")
    wanted = regime.explain(Project(invest_total_planned="1000万元"), DAY).text("zh")
    assert reasons.to_pylist() == [wanted]


def test_answers_in_fen(regime: fundrules.Regime) -> None:
    table = pyarrow.table({"项目总投资": [600_000_000_000], "project.tier": ["点"]})
    luoyang = fundrules.regime("luoyang")
    yuan = luoyang.assess_table(table, DAY, unit="fen").to_pyarrow()
    fen = luoyang.assess_table(table, DAY, unit="fen", money="fen").to_pyarrow()
    assert yuan.column("support_cap_ceiling").to_pylist() == [Decimal("10000000.00")]
    assert fen.column("support_cap_ceiling_fen").to_pylist() == [1_000_000_000]


def test_files(regime: fundrules.Regime, tmp_path: pathlib.Path) -> None:
    by_csv = regime.assess_table(EXAMPLES / "guangyuan-2024.csv", DAY)
    by_xlsx = regime.assess_table(str(EXAMPLES / "guangyuan-2024.xlsx"), DAY)
    assert len(by_csv) == 44
    assert by_csv.to_pyarrow() == by_xlsx.to_pyarrow()
    table = pyarrow.table({"id": ["a"], "invest.total_planned": ["1000万元"]})
    pyarrow.parquet.write_table(table, tmp_path / "ledger.parquet")
    answers = regime.assess_table(tmp_path / "ledger.parquet", DAY)
    assert answers.to_pyarrow() == regime.assess_table(table, DAY).to_pyarrow()
    (tmp_path / "bad.parquet").write_bytes(b"no parquet")
    (tmp_path / "bad.csv").write_text("项目编号,项目总投资\na,1000\n", "utf-8")
    for name in ("bad.parquet", "missing.csv", "what.doc"):
        with pytest.raises(fundrules.InputError):
            regime.assess_table(tmp_path / name, DAY)
    with pytest.raises(TableError, match="no unit"):
        regime.assess_table(tmp_path / "bad.csv", DAY)


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ({"项目总投资": [1000]}, "amount.unit-missing"),
        ({"项目总投资（万元）": [1000.5]}, "table.float"),
        ({"project.start_planned": [5]}, "table.wrong-type"),
        ({"project.funding_timing": [1]}, "table.wrong-type"),
        ({"accept.panel_agrees": [1]}, "table.wrong-type"),
        ({"invest.total_planned": [True]}, "table.wrong-type"),
        ({"invest.total_planned": [b"1000"]}, "table.wrong-type"),
        ({"project.progress_pct": [b"1"]}, "table.wrong-type"),
        ({"备注": ["x"]}, "ledger.unknown-column"),
        ({"invest.total_planed": ["1万元"]}, "ledger.unknown-column"),
        ({"项目总投资": ["1万元"], "invest.total_planned": ["1万元"]}, "ledger.column-twice"),
        ({"支持额度（%）": ["5"]}, "ledger.mark-not-fitting"),
        (
            {"project.start_planned": [datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)]},
            "table.time-zone",
        ),
    ],
)
def test_columns_that_cannot_be_read_are_refused(
    regime: fundrules.Regime, columns: dict[str, list[Any]], code: str
) -> None:
    with pytest.raises(FundrulesError) as raised:
        regime.assess_table(pyarrow.table(columns), DAY)
    assert raised.value.code == code, raised.value
    assert not isinstance(raised.value, TableError)


def test_two_columns_of_one_name_are_refused(regime: fundrules.Regime) -> None:
    column = pyarrow.array(["1万元"])
    table = pyarrow.Table.from_arrays([column, column], names=["项目总投资", "项目总投资"])
    with pytest.raises(fundrules.InputError, match="both give"):
        regime.assess_table(table, DAY)


def test_a_label_of_two_facts_is_ambiguous(regime: fundrules.Regime) -> None:
    labels: dict[str, list[str]] = {}
    from fundrules import _native

    for name, _kind, _zh, en, _aliases in fundrules._native.facts():
        labels.setdefault(en.lower(), []).append(name)
    # None has today; whoever adds one sees that it is refused and not guessed.
    for label in (label for label, names in labels.items() if len(names) > 1):
        with pytest.raises(fundrules.InputError, match="can mean"):
            regime.assess_table(pyarrow.table({label: ["1"]}), DAY)
    struct = pyarrow.array([{"total_planned": "1万元"}])
    twice = pyarrow.table({"invest": struct, "invest.total_planned": ["1万元"]})
    with pytest.raises(fundrules.InputError, match="both give"):
        regime.assess_table(twice, DAY)


@pytest.mark.parametrize(
    ("name", "values", "code"),
    [
        ("项目总投资（元）", pyarrow.array([Decimal("0.001")]), "amount.finer-than-fen"),
        ("项目总投资（元）", pyarrow.array([-1]), "amount.negative"),
        ("项目总投资（元）", pyarrow.array([2**62]), "amount.overflow"),
        ("项目总投资（元）", pyarrow.array([10**16]), "amount.too-large"),
        ("项目总投资（分）", pyarrow.array([-1]), "amount.negative"),
        ("invest.total_planned", pyarrow.array(["1000"]), "amount.unit-missing"),
        ("project.progress_pct", pyarrow.array([101]), "rate.range"),
        ("payment.seq", pyarrow.array([-1]), "fact.wrong-type"),
        ("award.basis", pyarrow.array(["总投入"]), "fact.unknown-word"),
        ("award.basis", pyarrow.array([["总投入"]]), "fact.unknown-word"),
        ("accept.fail_grounds", pyarrow.array(["guangyuan-mgmt/99"]), "project.unknown-clause"),
        ("project.start_planned", pyarrow.array([10**6], pyarrow.int32()).cast("date32"), "date"),
        (
            "project.start_planned",
            pyarrow.array([datetime.datetime(2024, 1, 1, 12)]),
            "date.time-of-day",
        ),
    ],
)
def test_cells_that_cannot_be_read_are_mistakes_of_their_row(
    regime: fundrules.Regime, name: str, values: Any, code: str
) -> None:
    good = pyarrow.nulls(1, values.type)
    table = pyarrow.table({name: pyarrow.chunked_array([good, values, good])})
    with pytest.raises(TableError) as raised:
        regime.assess_table(table, DAY)
    assert raised.value.rows.to_pyarrow().column("row").to_pylist() == [2]
    answers = regime.assess_table(table, DAY, errors="collect")
    (mistake,) = answers.errors.to_pyarrow().to_pylist()
    assert mistake["row"] == 2 and mistake["code"].startswith(code), mistake
    assert mistake["column"] == name
    rows = answers.to_pyarrow().to_pylist()
    assert rows[1]["acceptance_outcome"] is None and rows[1]["acceptance_clauses"] is None
    assert rows[0]["acceptance_outcome"] is not None
    assert answers.error_count == 1


def test_contradictions_are_mistakes_of_their_row(regime: fundrules.Regime) -> None:
    days = [datetime.date(2024, 1, 2), datetime.date(2024, 1, 1)]
    table = pyarrow.table({"project.start_planned": days, "project.end_planned": days[::-1]})
    answers = regime.assess_table(table, DAY, errors="collect")
    (mistake,) = answers.errors.to_pyarrow().to_pylist()
    assert (mistake["row"], mistake["code"]) == (1, "project.days-out-of-order")
    assert (mistake["column"], mistake["fact"]) == (None, "project.end_planned")


def test_floats_need_a_rounding(regime: fundrules.Regime) -> None:
    luoyang = fundrules.regime("luoyang")
    table = pyarrow.table(
        {"项目总投资（元）": [0.1 + 0.2, float("nan"), float("inf"), None, 1e300], "project.tier": ["点"] * 5}
    )
    answers = luoyang.assess_table(table, DAY, float_rounding="nearest", errors="collect")
    mistakes = answers.errors.to_pyarrow().to_pylist()
    assert [one["row"] for one in mistakes] == [2, 3, 5]
    exact = luoyang.support_cap(Project(project_tier="点", invest_total_planned="0.30元"), DAY)
    assert answers.to_pyarrow().column("support_cap_ceiling")[0].as_py() == exact.ceiling
    with pytest.raises(fundrules.InputError):
        luoyang.assess_table(table, DAY, float_rounding="even")  # type: ignore[arg-type]


def test_other_names_are_mapped(regime: fundrules.Regime) -> None:
    table = pyarrow.table(
        {"code": ["A"], "worth": [1000], "when": [None], "remark": ["x"], "state": ["busy"]},
        schema=pyarrow.schema(
            {
                "code": pyarrow.string(),
                "worth": pyarrow.int32(),
                "when": pyarrow.date32(),
                "remark": pyarrow.string(),
                "state": pyarrow.string(),
            }
        ),
    )
    columns: dict[str, Any] = {
        "code": "id",
        "worth": {"fact": "invest.total_planned", "unit": "wan"},
        "when": {"fact": "project.end_actual", "empty": "none"},
        "state": {"fact": "project.stage", "words": {"busy": "UnderConstruction"}},
    }
    with pytest.raises(fundrules.InputError, match="remark"):
        regime.assess_table(table, DAY, columns=columns)
    project = Project(
        "A",
        invest_total_planned="1000万元",
        project_end_actual="none",
        project_stage="UnderConstruction",
    )
    _same(regime, [project], table, columns=columns, other_columns="ignore")
    _same(regime, [project], table, columns={**columns, "remark": None})
    with pytest.raises(FundrulesError, match="did you mean"):
        regime.assess_table(table, DAY, columns={**columns, "remark": "invest.total_planed"})
    mapping = """
        [columns]
        code = "id"
        worth = { fact = "invest.total_planned", unit = "wan" }
        when = { fact = "project.end_actual", empty = "none" }
        state = { fact = "project.stage", words = { busy = "UnderConstruction" } }
        remark = "ignore"
    """
    _same(regime, [project], table, mapping=mapping)
    for options in ({"columns": columns}, {"other_columns": "ignore"}):
        with pytest.raises(fundrules.InputError, match="a mapping says what columns mean"):
            regime.assess_table(table, DAY, mapping=mapping, **options)


def test_empty_tables_have_answers_without_rows(regime: fundrules.Regime) -> None:
    for source in (
        pyarrow.table({"invest.total_planned": pyarrow.array([], pyarrow.string())}),
        polars.DataFrame(schema={"id": polars.String}),
        pyarrow.table({}),
    ):
        answers = regime.assess_table(source, DAY)
        assert len(answers) == 0
        assert "acceptance_verdict" in answers.to_pyarrow().column_names


def test_what_is_no_table_is_refused(regime: fundrules.Regime) -> None:
    for source in ([1, 2], {"id": [1]}, 5, None, object(), (5, []), pandas.Series([1])):
        with pytest.raises(fundrules.InputError, match="expected a table"):
            regime.assess_table(source, DAY)
    with pytest.raises(fundrules.InputError):
        regime.assess_table(pandas.DataFrame({"id": [1, "x", object()]}), DAY)
    with pytest.raises(fundrules.InputError, match="`id` twice$"):
        regime.assess_table(pandas.DataFrame([[1, 2]], columns=["id", "id"]), DAY)
    # What the package hands to its native part is not for others.
    frame = polars.DataFrame({"id": ["a"]})
    with pytest.raises(fundrules.InputError, match="expected a table"):
        regime.assess_table((frame, []), DAY)
    with pytest.raises(fundrules.InputError, match="clauses"):
        regime.assess_table(pyarrow.table({}), DAY, include=["clause"])
    with pytest.raises(fundrules.InputError, match="did you mean"):
        regime.assess_table(pyarrow.table({}), DAY, questions=["acceptence"])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"include": "clauses"}, "pass a list"),
        ({"include": ["clauses", "clauses"]}, "twice"),
        ({"include": [1]}, "found `1`"),
        ({"include": None}, "found `None`"),
        ({"questions": "acceptance"}, "pass a list"),
        ({"questions": ["acceptance", "acceptance"]}, "twice"),
        ({"questions": 5}, "found `5`"),
        ({"threads": 0}, "found `0`"),
        ({"threads": -1}, "found `-1`"),
        ({"threads": "4"}, "found `'4'`"),
        ({"threads": True}, "found `True`"),
        ({"unit": 5}, "expected text for `unit`"),
        ({"mapping": 5}, "expected text for `mapping`"),
        ({"layout": 5}, "expected text for `layout`"),
        ({"reasons": 5}, "expected text for `reasons`"),
        ({"float_rounding": 5}, "expected text for `float_rounding`"),
        ({"dictionaries": "no"}, "`dictionaries`"),
        ({"columns": ["id"]}, "expected a dict"),
        ({"progress": "x"}, "expected `True` or a function"),
        ({"sheet": "台账"}, "workbooks"),
        ({"errors": "ignore"}, "`raise` or `collect`"),
        ({"other_columns": "drop"}, "`error` or `ignore`"),
    ],
)
def test_options_that_are_none_are_refused(
    regime: fundrules.Regime, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(fundrules.InputError, match=message) as raised:
        regime.assess_table(pyarrow.table({"id": ["a"]}), DAY, **options)
    assert raised.value.code == "table.option"


def test_options_that_a_file_cannot_heed_are_refused(
    regime: fundrules.Regime, tmp_path: pathlib.Path
) -> None:
    for options in ({"sheet": "台账"}, {"float_rounding": "nearest"}, {"unit": "fen"}):
        with pytest.raises(fundrules.InputError) as raised:
            regime.assess_table(EXAMPLES / "guangyuan-2024.csv", DAY, **options)
        assert raised.value.code == "table.option"
    table = pyarrow.table({"id": ["a"], "项目总投资（元）": [1.5]})
    pyarrow.parquet.write_table(table, tmp_path / "ledger.parquet")
    with pytest.raises(fundrules.InputError, match="workbooks"):
        regime.assess_table(tmp_path / "ledger.parquet", DAY, sheet="台账")
    answers = regime.assess_table(tmp_path / "ledger.parquet", DAY, float_rounding="nearest")
    assert len(answers) == 1


def test_a_sheet_of_a_workbook(regime: fundrules.Regime, tmp_path: pathlib.Path) -> None:
    columns = {"项目编号": ["a", "b"], "项目总投资": ["1000万元", "2000万元"]}
    with pandas.ExcelWriter(tmp_path / "ledger.XLSX", engine="openpyxl") as book:
        pandas.DataFrame({"说明": ["x"]}).to_excel(book, sheet_name="说明", index=False)
        pandas.DataFrame(columns).to_excel(book, sheet_name="台账", index=False)
    found = regime.assess_table(tmp_path / "ledger.XLSX", DAY, sheet="台账").to_pyarrow()
    assert found == regime.assess_table(pyarrow.table(columns), DAY).to_pyarrow()
    with pytest.raises(FundrulesError):
        regime.assess_table(tmp_path / "ledger.XLSX", DAY)
    with pytest.raises(FundrulesError, match="台账"):
        regime.assess_table(tmp_path / "ledger.XLSX", DAY, sheet="总账")


def test_lines_of_json(regime: fundrules.Regime, tmp_path: pathlib.Path) -> None:
    projects = [
        Project("a", invest_total_planned="1000万元", award_basis="总投资"),
        Project("b", project_end_actual="none"),
    ]
    path = tmp_path / "ledger.jsonl"
    path.write_text("".join(f"{one.to_json()}\n" for one in projects), "utf-8")
    answers = regime.assess_table(path, DAY).to_pyarrow()
    wanted = regime.assess_table(pyarrow.table(_rows(projects)), DAY).to_pyarrow()
    assert answers.column("id").to_pylist() == ["a", "b"]
    assert answers.drop_columns("id") == wanted.drop_columns("id")


def test_what_pandas_lacks_is_not_known() -> None:
    luoyang = fundrules.regime("luoyang")
    lacking = [Decimal("50000000"), Decimal("NaN"), None, float("nan"), pandas.NA]
    frame = pandas.DataFrame(
        {
            "id": list("abcde"),
            "project.tier": ["点", "点", "点", float("nan"), None],
            "项目总投资（元）": lacking,
        }
    )
    answers = luoyang.assess_table(frame, DAY).to_pyarrow()
    ceilings = answers.column("support_cap_ceiling").to_pylist()
    assert ceilings == [Decimal("10000000.00"), None, None, None, None]


def test_a_stream_that_fails_is_an_exception(regime: fundrules.Regime) -> None:
    schema = pyarrow.schema({"invest.total_planned": pyarrow.string()})

    def batches() -> Any:
        yield pyarrow.RecordBatch.from_pylist([{"invest.total_planned": "1万元"}], schema=schema)
        raise RuntimeError("the disk is gone")

    reader = pyarrow.RecordBatchReader.from_batches(schema, batches())
    with pytest.raises(fundrules.InputError, match="the disk is gone"):
        regime.assess_table(reader, DAY)


def test_progress_is_told_and_can_stop(regime: fundrules.Regime) -> None:
    table = pyarrow.table({"invest.total_planned": ["1万元"] * 200_000})
    told: list[tuple[int, Any]] = []
    regime.assess_table(table, DAY, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (200_000, 200_000) and sorted(told) == told
    regime.assess_table(table.slice(0, 10), DAY, progress=True)

    def stop(done: int, total: Any) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        regime.assess_table(table, DAY, progress=stop)


def test_control_c_is_heard(regime: fundrules.Regime) -> None:
    table = pyarrow.table({"invest.total_planned": ["1万元"] * 500_000})
    timer = threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        regime.assess_table(table, DAY, reasons="zh")
    timer.join()


def test_any_number_of_threads_gives_the_same(regime: fundrules.Regime) -> None:
    amounts = [f"{row % 977}.{row % 100:02}元" for row in range(150_000)]
    table = pyarrow.table({"invest.total_planned": ["1000元"] * 150_000, "invest.total_actual": amounts})
    one = regime.assess_table(table, DAY, threads=1).to_pyarrow()
    four = regime.assess_table(table, DAY, threads=4).to_pyarrow()
    assert one == four
    assert one.column("id")[149_999].as_py() == "150000"


def test_polars_expressions(regime: fundrules.Regime) -> None:
    frame = polars.DataFrame(
        {
            "id": ["a", "b"],
            "county": ["x", "y"],
            "invest.total_planned": ["1000万元"] * 2,
            "invest.total_actual": ["1万元", "1000万元"],
        }
    )
    read = ["id", "invest.total_planned", "invest.total_actual"]
    answers = fundrules.polars.expression(regime, DAY, *read)
    eager = frame.with_columns(answers).unnest("answers", separator=":")
    lazy = frame.lazy().with_columns(answers).unnest("answers", separator=":").collect()
    assert eager.equals(lazy)
    wanted = regime.assess_table(frame.select(read), DAY).to_polars()
    assert eager["answers:acceptance_outcome"].to_list() == wanted["acceptance_outcome"].to_list()


def test_polars_expressions_read_columns_of_other_names(regime: fundrules.Regime) -> None:
    frame = polars.DataFrame({"code": ["a", "b"], "worth": [1000, 2000], "county": ["x", "y"]})
    worth = {"fact": "invest.total_planned", "unit": "wan"}
    columns = {"code": "id", "worth": worth}
    mapping = """
        [columns]
        code = "id"
        worth = { fact = "invest.total_planned", unit = "wan" }
    """
    wanted = regime.assess_table(frame, DAY, columns=columns, other_columns="ignore").to_polars()
    meanings: list[dict[str, Any]] = [{"columns": columns}, {"mapping": mapping}]
    for meaning in meanings:
        answers = fundrules.polars.expression(regime, DAY, "code", "worth", **meaning)
        found = frame.lazy().select(answers).unnest("answers").collect()
        assert found["id"].to_list() == ["a", "b"]
        assert found["scope_outcome"].to_list() == wanted["scope_outcome"].to_list()


def test_polars_expressions_need_a_key(regime: fundrules.Regime) -> None:
    frame = polars.DataFrame({"county": ["x", "x", "y"], "invest.total_planned": ["1万元"] * 3})
    answers = fundrules.polars.expression(regime, DAY, "invest.total_planned")
    for ask in (
        lambda: frame.select(answers),
        lambda: frame.lazy().select(answers).collect(engine="streaming"),
        lambda: frame.group_by("county").agg(answers),
    ):
        with pytest.raises(fundrules.InputError, match="no column is the key"):
            ask()
    unnamed = frame.with_columns(id=polars.lit(None, polars.String))
    answers = fundrules.polars.expression(regime, DAY, "id", "invest.total_planned")
    assert unnamed.select(answers).unnest("answers")["id"].to_list() == [None] * 3


def test_polars_expressions_refuse_what_they_cannot_heed(regime: fundrules.Regime) -> None:
    for options, message in (
        ({"errors": "collect"}, "assess_table"),
        ({"progress": True}, "`progress`"),
        ({"sheet": "台账"}, "`sheet`"),
        ({"include": "clauses"}, "pass a list"),
    ):
        with pytest.raises(fundrules.InputError, match=message) as raised:
            fundrules.polars.expression(regime, DAY, **options)
        assert raised.value.code == "table.option"
    frame = polars.DataFrame({"id": ["a"], "invest.total_planned": ["x"]})
    # Polars makes a new exception of the class and the text.
    with pytest.raises(TableError, match="row 1, column `invest.total_planned`.*not an amount"):
        frame.select(fundrules.polars.expression(regime, DAY))
