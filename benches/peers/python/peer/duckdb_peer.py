"""DuckDB: a table in memory, one statement in SQL, the result a table."""

import re

import duckdb
import numpy

import table

# A quotient of large products is a long division in two digits of 20 bits: no product leaves 64
# bits, and it is quicker here than the type of 128 bits.
PARTS = """
WITH parts AS (
    SELECT *,
        greatest(total_planned - total_actual, 0) AS cut,
        greatest(fixed_planned - fixed_actual, 0) AS fixed_cut,
        timing = 2 AS after
    FROM given
), steps AS (
    SELECT *,
        cut * 5 >= total_planned OR fixed_cut * 10 >= fixed_planned * 3
            OR end_actual > end_approved + 730 AS fails,
        NOT content_completed OR end_actual > end_approved AS rectify,
        award * (CASE WHEN progress >= 500000000000 THEN 7 ELSE 4 END) // 10 AS part,
        award * (cut // 1048576) AS high
    FROM parts
), shares AS (
    SELECT *,
        high // total_planned * 1048576
            + (high % total_planned * 1048576 + award * (cut % 1048576)) // total_planned AS lost
    FROM steps
)"""
FULL = """, verdicts AS (
    SELECT *,
        (CASE WHEN after THEN 3 WHEN fails THEN 2 WHEN rectify THEN 1 ELSE 0 END)::UTINYINT AS verdict,
        CASE WHEN recorded = 3 THEN 0 WHEN recorded = 1 OR after THEN award ELSE part END AS entitled
    FROM shares
), losses AS (
    SELECT *,
        CASE verdict WHEN 3 THEN 0 WHEN 2 THEN award ELSE lost END AS loss
    FROM verdicts
)
SELECT
    least(total_planned * (4 - tier::BIGINT) // 20, (tier::BIGINT + 1) * 1000000000) AS cap,
    verdict, entitled, greatest(entitled - paid, 0) AS payable, loss,
    least(greatest(paid + loss - award, 0), loss) AS repay
FROM losses"""
# `least` and `greatest` of DuckDB pass over what is not known, so that is said case by case.
OPEN_PARTS = re.sub(
    r"greatest\((\w+) - (\w+), 0\)",
    r"CASE WHEN \1 >= \2 THEN \1 - \2 WHEN \1 < \2 THEN 0 END",
    PARTS,
)
HOLES = """, verdicts AS (
    SELECT *,
        (CASE WHEN after THEN 3 WHEN after IS NULL THEN NULL
            WHEN fails THEN 2 WHEN fails IS NULL THEN NULL
            WHEN rectify THEN 1 WHEN rectify IS NULL THEN NULL ELSE 0 END)::UTINYINT AS verdict,
        CASE WHEN recorded IS NULL THEN NULL WHEN recorded = 3 THEN 0
            WHEN recorded = 1 OR after THEN award
            WHEN (recorded = 1 OR after) IS NULL OR progress IS NULL THEN NULL ELSE part END AS entitled
    FROM shares
), losses AS (
    SELECT *,
        CASE WHEN verdict IS NULL THEN NULL WHEN verdict = 3 THEN 0
            WHEN verdict = 2 THEN award ELSE lost END AS loss
    FROM verdicts
)
SELECT
    CASE WHEN total_planned IS NOT NULL AND tier IS NOT NULL
        THEN least(total_planned * (4 - tier::BIGINT) // 20, (tier::BIGINT + 1) * 1000000000) END AS cap,
    verdict, entitled,
    CASE WHEN entitled - paid IS NOT NULL THEN greatest(entitled - paid, 0) END AS payable,
    loss,
    CASE WHEN verdict IS NULL THEN NULL WHEN verdict = 3 THEN 0 WHEN verdict = 2 THEN paid
        WHEN paid + loss - award IS NOT NULL
        THEN least(greatest(paid + loss - award, 0), loss) END AS repay
FROM losses"""


class Peer:
    def __init__(self, columns, known, variant):
        self.connection = duckdb.connect(":memory:")
        threads = 2 if variant == "2" else 1
        self.connection.execute(f"SET threads = {threads}")
        names = []
        source = {}
        for name, values in columns.items():
            source[name] = values
            if known is None:
                names.append(name)
            else:
                source[f"{name}_known"] = known[name]
                names.append(f"CASE WHEN {name}_known THEN {name} END AS {name}")
        self.connection.register("source", source)
        self.connection.execute(f"CREATE TABLE given AS SELECT {', '.join(names)} FROM source")
        self.connection.unregister("source")
        statement = PARTS + FULL if known is None else OPEN_PARTS + HOLES
        self.statement = f"CREATE OR REPLACE TABLE decided AS {statement}"
        self.note = f"{threads} threads"

    def run(self):
        self.connection.execute(self.statement)

    def outputs(self):
        query = f"SELECT {', '.join(table.OUTPUTS)} FROM decided"
        decided = self.connection.execute(query).fetchnumpy()
        return {name: numpy.ma.asarray(values) for name, values in decided.items()}
