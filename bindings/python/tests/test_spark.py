"""The same answers from a real cluster of Spark: a master, two workers, executors of their own."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import fundrules
import fundrules.spark
import pyarrow
import pytest

DAY = datetime.date(2025, 6, 1)

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.memory", "1g")
        .config("spark.executor.memory", "1g")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "300")
        .config("spark.python.worker.faulthandler.enabled", "false")
        .getOrCreate()
    )
    yield session
    session.stop()


def _ledger(rows: int) -> Any:
    """Projects of which every third lacks a figure, and every 50th has one that is wrong."""

    def text(row: int) -> Any:
        return None if row % 3 == 0 else f"{799_000 + row}.{row % 100:02}元"

    return pyarrow.table(
        {
            "id": [f"P-{row:05}" for row in range(rows)],
            "county": [("剑阁县", "苍溪县", "旺苍县")[row % 3] for row in range(rows)],
            "invest.total_planned": ["100万元"] * rows,
            "invest.total_actual": [text(row) for row in range(rows)],
            "award.basis": ["总投资"] * rows,
            "change.kind": ["无"] * rows,
            "project.funding_timing": ["事中" if row % 2 else "事后" for row in range(rows)],
            "project.end_actual": [DAY - datetime.timedelta(days=row % 900) for row in range(rows)],
        }
    )


def test_a_cluster_answers_as_one_machine_does(spark: Any) -> None:
    table = _ledger(2_000)
    regime = fundrules.regime("guangyuan").with_setting("recovery_rounding", "up")
    wanted = regime.assess_table(table.drop_columns("county"), DAY).to_pyarrow().to_pylist()
    frame = spark.createDataFrame(table.to_pandas()).repartition(4)
    answers = fundrules.spark.assess(
        frame, DAY, regime=regime, keep=["county"], columns={"county": None}
    )
    found = [row.asDict(recursive=True) for row in answers.orderBy("id").collect()]
    counties = [row.pop("county") for row in found]
    assert counties == table.column("county").to_pylist()
    assert found == wanted
    assert {row["acceptance_outcome"] for row in found} >= {"decided", "undetermined"}


def test_several_executors_share_the_work(spark: Any) -> None:
    def where(batches: Iterator[Any]) -> Iterator[Any]:
        import time

        for _ in batches:
            pass
        # Long enough that one executor cannot take all of the tasks.
        time.sleep(1)
        yield pyarrow.RecordBatch.from_pylist([{"root": os.getcwd()}])

    found = spark.range(8).repartition(8).mapInArrow(where, "root string").collect()
    # Each executor works in a directory of its own.
    assert len({row.root for row in found}) == 2


def test_mistakes_stand_in_their_rows(spark: Any) -> None:
    frame = spark.createDataFrame(
        [("a", "1000万元"), ("b", "x"), ("c", None)], "id string, `项目总投资` string"
    )
    answers = fundrules.spark.assess(frame, DAY, regime="guangyuan", errors="collect")
    rows = {row.id: row for row in answers.collect()}
    assert rows["b"].errors[0].startswith("amount.not-a-number")
    assert rows["b"].acceptance_outcome is None
    assert rows["a"].errors == [] and rows["a"].acceptance_outcome is not None
    with pytest.raises(Exception, match="amount|mistake"):
        fundrules.spark.assess(frame, DAY, regime="guangyuan").collect()


def test_what_is_wrong_is_said_before_the_job(spark: Any) -> None:
    frame = spark.createDataFrame([("1000万元",)], "`项目总投资` string")
    with pytest.raises(fundrules.InputError, match="key"):
        fundrules.spark.assess(frame, DAY, regime="guangyuan")
    with pytest.raises(fundrules.InputError, match="`nowhere`"):
        fundrules.spark.assess(frame, DAY, regime="guangyuan", keep=["nowhere"])
    unknown = spark.createDataFrame([("a", "x")], "id string, remark string")
    with pytest.raises(fundrules.InputError, match="remark"):
        fundrules.spark.assess(unknown, DAY, regime="guangyuan")


def test_columns_without_nulls_and_moments_are_no_obstacle(spark: Any) -> None:
    asked: dict[str, Any] = {"regime": "luoyang", "questions": ["support_cap"], "include": []}
    words = spark.sql(
        "select 'a' as id, named_struct('tier', '点') as project, '6000万元' as `项目总投资`"
    )
    (row,) = fundrules.spark.assess(words, DAY, **asked).collect()
    assert (row.id, row.support_cap_ceiling) == ("a", Decimal("10000000.00"))
    numbers = spark.range(2).selectExpr("id", "id * 100 as `项目总投资（分）`")
    rows = fundrules.spark.assess(numbers, DAY, **asked).collect()
    assert {row.id for row in rows} == {0, 1}
    moment = spark.sql(
        "select 'a' as id, timestamp'2024-01-01 00:00:00' as `project.start_planned`"
    )
    with pytest.raises(fundrules.InputError, match="time zone") as raised:
        fundrules.spark.assess(moment, DAY, **asked)
    assert raised.value.code == "table.time-zone"
    name = "project.start_planned"
    kept = fundrules.spark.assess(moment, DAY, columns={name: None}, keep=[name], **asked)
    assert kept.collect()[0][name] == datetime.datetime(2024, 1, 1)
    plain = moment.selectExpr("id", f"cast(`{name}` as timestamp_ntz) as `{name}`")
    assert len(fundrules.spark.assess(plain, DAY, **asked).collect()) == 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"keep": ["id"]}, "cannot be kept"),
        ({"keep": ["county", "COUNTY"]}, "cannot be kept"),
        ({"keep": ["errors"], "errors": "collect"}, "cannot be kept"),
        ({"keep": ["county", "county"]}, "twice"),
        ({"keep": ["remark"]}, "two columns"),
        ({"keep": "county"}, "pass a list"),
        ({"include": "clauses"}, "pass a list"),
    ],
)
def test_what_cannot_be_kept_is_said_before_the_job(
    spark: Any, options: dict[str, Any], message: str
) -> None:
    row = ("a", "剑阁县", "苍溪县", "x", "y", "z")
    names = ("id", "county", "COUNTY", "errors", "remark", "remark")
    frame = spark.createDataFrame([row], [f"c{place}" for place in range(6)]).toDF(*names)
    with pytest.raises(fundrules.InputError, match=message) as raised:
        fundrules.spark.assess(
            frame, DAY, regime="guangyuan", other_columns="ignore", **options
        )
    assert raised.value.code == "table.option"
