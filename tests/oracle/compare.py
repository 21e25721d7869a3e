"""Puts random projects to the tool and to the oracle and shows where they differ."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import regimes
from answers import Answer
from facts import Facts
from generate import Project, projects
from regimes import Regime

Found = dict[str, str]


@dataclass
class Tool:
    """The command line tool, with the rulebooks that are to be tried."""

    path: str
    rulebooks: Sequence[str]

    def decide(self, regime: Regime, as_of: date, ledger: Sequence[Project]) -> list[Any]:
        """The answers to each project, in order."""
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            for number, project in enumerate(ledger):
                row = project | {"id": f"{project['id']}-{number}"}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
            file.flush()
            command = [self.path, "decide", file.name, "--input-format", "jsonl", "--quiet"]
            command += ["--regime", regime.name, "--as-of", as_of.isoformat(), "--format", "jsonl"]
            for rulebook in self.rulebooks:
                if Path(rulebook).stem in regime.rulebooks:
                    command += ["--rulebook", rulebook]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"{' '.join(command)}\n{done.stderr}")
        return [json.loads(line)["answers"] for line in done.stdout.splitlines()]


WEAK = " (the tool could know)"


def differences(question: str, ours: Answer, theirs: Any) -> Iterator[tuple[str, str]]:
    """(what, ours against theirs) for one question of one project."""
    if not ours.outcome:
        pass
    elif ours.outcome != "undetermined" and theirs["outcome"] == "undetermined":
        yield f"{question}: outcome{WEAK}", f"oracle {ours.outcome}, tool undetermined"
    elif ours.outcome != theirs["outcome"]:
        yield f"{question}: outcome", f"oracle {ours.outcome}, tool {theirs['outcome']}"
    fields = theirs["value"] or theirs.get("known") or {}
    for name, value in ours.fields.items():
        other = fields.get(name)
        if value is not None and other is None:
            yield f"{question}: {name}{WEAK}", f"oracle {value}, tool None"
        elif value != other:
            yield f"{question}: {name}", f"oracle {value}, tool {other}"
    fired, still_open = set(theirs["clauses"]), set(theirs["open"])
    for clause, truth in ours.clauses.items():
        state = True if clause in fired else None if clause in still_open else False
        if truth is not None and state is None:
            yield f"{question}: {clause}{WEAK}", f"oracle {truth}, tool None"
        elif truth != state:
            yield f"{question}: {clause}", f"oracle {truth}, tool {state}"


def compare(regime: Regime, as_of: date, project: Project, answers: Any, strict: bool) -> Found:
    """All differences of one project; without `strict` not those in which the tool knows less."""
    facts = Facts(project, as_of)
    found: Found = {}
    for question, answer in regime.questions.items():
        for what, difference in differences(question, answer(facts), answers[question]):
            if strict or not what.endswith(WEAK):
                found[what] = difference
    return found


def without(project: Project, names: Sequence[str]) -> Project:
    """The project without some of its facts."""
    gone = set(names)
    left: Project = {"id": project["id"]}
    for group, members in project.items():
        if group != "id":
            kept = {name: value for name, value in members.items() if f"{group}.{name}" not in gone}
            if kept:
                left[group] = kept
    return left


def names(project: Project) -> list[str]:
    """The facts of a project."""
    return [
        f"{group}.{name}" for group, members in project.items() if group != "id" for name in members
    ]


def smallest(
    project: Project, what: str, difference: str, tried: Callable[[list[Project]], list[Found]]
) -> Project:
    """The project with as few facts as still show the difference."""
    while True:
        facts = names(project)
        shown = [
            found.get(what) == difference for found in tried([without(project, [n]) for n in facts])
        ]
        idle = [name for name, still in zip(facts, shown, strict=True) if still]
        if not idle:
            return project
        prefixes = [without(project, idle[:count]) for count in range(1, len(idle) + 1)]
        kept = [
            p for p, f in zip(prefixes, tried(prefixes), strict=True) if f.get(what) == difference
        ]
        project = kept[-1]


def report(
    tool: Tool, regime: Regime, as_of: date, found: list[tuple[Project, Found]], strict: bool
) -> int:
    """Prints each kind of difference once, with the smallest project that shows it."""
    kinds: dict[str, list[tuple[Project, str]]] = defaultdict(list)
    for project, differences_found in found:
        for what, difference in differences_found.items():
            kinds[what].append((project, difference))

    def tried(ledger: list[Project]) -> list[Found]:
        answers = tool.decide(regime, as_of, ledger)
        pairs = zip(ledger, answers, strict=True)
        return [compare(regime, as_of, project, answer, strict) for project, answer in pairs]

    for what, cases in sorted(kinds.items()):
        print(f"{regime.name} {as_of} {what} ({len(cases)} projects)")
        for difference in sorted({difference for _, difference in cases}, key=len)[:3]:
            project = next(project for project, shown in cases if shown == difference)
            least = smallest(project, what, difference, tried)
            print(f"    {difference}\n    {json.dumps(least, ensure_ascii=False)}")
    return len(kinds)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", required=True, help="the command line tool")
    parser.add_argument("--rulebook", action="append", default=[], help="a rulebook file to try")
    parser.add_argument("--projects", type=int, default=300, help="projects for each regime")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random projects")
    parser.add_argument("--regime", action="append", help="only this regime")
    parser.add_argument("--strict", action="store_true", help="also where the tool knows less")
    arguments = parser.parse_args()
    tool = Tool(arguments.tool, arguments.rulebook)
    kinds = 0
    for regime in regimes.ALL:
        if arguments.regime and regime.name not in arguments.regime:
            continue
        different = 0
        for as_of in regime.days:
            count = -(-arguments.projects // len(regime.days))
            ledger = list(projects(regime.table, count, arguments.seed, as_of))
            answers = tool.decide(regime, as_of, ledger)
            found = [
                (project, shown)
                for project, answer in zip(ledger, answers, strict=True)
                if (shown := compare(regime, as_of, project, answer, arguments.strict))
            ]
            different += len(found)
            kinds += report(tool, regime, as_of, found, arguments.strict)
        print(f"{regime.name}: {arguments.projects} projects, {different} differ")
    return 1 if kinds else 0


if __name__ == "__main__":
    sys.exit(main())
