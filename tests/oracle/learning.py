"""Learning a fact never contradicts an answer: tried on every question, without the oracle.

A whole project and the same project with holes are put to the tool. What is settled with the holes
stays as it is; an outcome that the holes leave open is one of those that were called possible; and
what was missing names at least one of the facts that settled the answer.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import regimes
from compare import Tool, names, without
from generate import Project, projects

Seen = tuple[str, Project, list[str]]


def _fields(answer: Any) -> dict[str, Any]:
    known = answer["value"] or answer.get("known") or {}
    return {name: value for name, value in known.items() if value is not None}


def contradictions(holed: Any, whole: Any, left_out: set[str]) -> Iterator[str]:
    """What the whole project says against the project with holes."""
    whole_fields = _fields(whole)
    if holed["outcome"] != "undetermined" and holed["outcome"] != whole["outcome"]:
        yield f"outcome {holed['outcome']}, then {whole['outcome']}"
    for name, value in _fields(holed).items():
        if whole_fields.get(name, value) != value:
            yield f"{name} settled, then different"
    if holed["outcome"] != "undetermined" or whole["outcome"] == "undetermined":
        return
    if not left_out & set(holed["missing"]):
        yield "settled by facts that were not missing"
    if whole["outcome"] == "silent":
        if None not in holed["possible"]:
            yield "silent, which was not possible"
    elif not any(_fits(outcome, whole_fields) for outcome in holed["possible"]):
        yield "an outcome that was not possible"


def _fits(outcome: dict[str, Any] | None, fields: dict[str, Any]) -> bool:
    if outcome is None:
        return False
    return all(fields.get(name, value) == value for name, value in outcome.items())


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", required=True, help="the command line tool")
    parser.add_argument("--rulebook", action="append", default=[], help="a rulebook file to try")
    parser.add_argument("--projects", type=int, default=300, help="projects for each regime")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random projects")
    arguments = parser.parse_args()
    tool, rng = Tool(arguments.tool, arguments.rulebook), random.Random(arguments.seed)
    found: dict[str, list[Seen]] = defaultdict(list)
    for regime in regimes.ALL:
        for as_of in regime.days:
            count = -(-arguments.projects // len(regime.days))
            whole = list(projects(regime.table, count, arguments.seed, as_of))
            cuts = [[name for name in names(p) if rng.random() < 0.15] for p in whole]
            holed = [without(p, cut) for p, cut in zip(whole, cuts, strict=True)]
            before, after = tool.decide(regime, as_of, holed), tool.decide(regime, as_of, whole)
            for project, cut, first, then in zip(whole, cuts, before, after, strict=True):
                for question in first:
                    for what in contradictions(first[question], then[question], set(cut)):
                        found[f"{regime.name} {question}: {what}"].append(
                            (str(as_of), project, cut)
                        )
    for what, cases in sorted(found.items()):
        as_of, project, cut = min(cases, key=lambda case: len(names(case[1])) + len(case[2]))
        print(f"{what} ({len(cases)} times); {as_of}, without {', '.join(cut)}")
        print(f"    {json.dumps(project, ensure_ascii=False)}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
