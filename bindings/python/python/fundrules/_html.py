"""How objects look in Jupyter. Imported when something is first shown."""

from __future__ import annotations

import datetime
from decimal import Decimal
from html import escape
from typing import Any, Iterable

from . import _native
from ._allocation import Allocation
from ._duties import Obligation, Obligations
from ._procedure import Procedure, Step
from ._records import Reason
from ._words import ObligationStatus, Outcome, StepState, Word

_COLOURS = {"decided": "#1b7f3b", "undetermined": "#b26a00", "silent": "#6b7280"}
_TABLE = "border-collapse:collapse;font-size:90%"
_CELL = "text-align:left;vertical-align:top;padding:2px 10px;border-bottom:1px solid #ddd"


def _cell(content: str, tag: str = "td") -> str:
    return f'<{tag} style="{_CELL}">{content}</{tag}>'


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    header = "".join(_cell(one, "th") for one in head)
    body = "".join("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in rows)
    return f'<table style="{_TABLE}"><thead><tr>{header}</tr></thead><tbody>{body}</tbody></table>'


def value(given: Any) -> str:
    """A value as a reader of Chinese documents expects it."""
    if given is None:
        return "—"
    if isinstance(given, Word):
        return escape(f"{given.zh} ({given.value})")
    if isinstance(given, bool):
        return "是" if given else "否"
    if isinstance(given, Decimal):
        return escape(f"{given:,}") + " 元"
    if isinstance(given, (frozenset, set)):
        return "、".join(sorted(map(value, given))) or "无"
    if isinstance(given, tuple) and not hasattr(given, "_fields"):
        return "、".join(map(value, given)) or "无"
    if isinstance(given, datetime.date):
        return given.isoformat()
    return escape(str(given))


def _outcome(given: Outcome) -> str:
    colour = _COLOURS[given.value]
    return f'<b style="color:{colour}">{escape(given.zh)}</b> <small>{escape(given.value)}</small>'


def _labels() -> dict[str, str]:
    return {name: zh for name, _kind, zh, _en, _aliases in _native.facts()}


def _question(of: _native.Answer) -> str:
    zh = next(zh for name, zh, _en in _native.questions() if name == of.question)
    return f"{escape(zh)} <small>{escape(of.question)}</small>"


def _values(of: _native.Answer) -> str:
    labels = of.labels("zh")
    known = ((name, one) for name, one in of.values.items() if one is not None)
    return "<br>".join(f"{escape(labels[name])}：{value(one)}" for name, one in known)


def _clauses(of: _native.Answer) -> str:
    regime = of.assessment.regime
    shown = []
    for name in of.clauses:
        clause = regime.clause(name)
        summary = escape(clause.summary("zh"), quote=True)
        shown.append(f'<span title="{summary}">{escape(clause.printed)}</span>')
    for name, severity in of.findings:
        if name not in of.clauses:
            shown.append(f"{escape(regime.clause(name).printed)}（{escape(severity.zh)}）")
    return "<br>".join(shown)


def _waits(of: _native.Answer) -> str:
    labels = _labels()
    facts = [f"{escape(labels.get(name, name))} <small>{escape(name)}</small>" for name in of.missing]
    settings = [f"<i>{escape(name)}</i>" for name in of.settings]
    return "<br>".join(facts + settings)


_HEAD = ("问题", "认定情况", "结果", "依据条款", "尚缺")


def _row(of: _native.Answer) -> list[str]:
    return [_question(of), _outcome(of.outcome), _values(of), _clauses(of), _waits(of)]


def answer(of: _native.Answer) -> str:
    """One answer as a table of one line."""
    return _table(_HEAD, [_row(of)])


def assessment(of: _native.Assessment) -> str:
    """All answers, one line each."""
    standing = "；".join(
        f"{one.rulebook}: {one.status.zh}, {one.in_force.zh}" for one in of.rulebooks
    )
    caption = (
        f"<div><b>{escape(of.id)}</b> {escape(of.regime.title('zh'))}，截至 {of.as_of}"
        f"<br><small>{escape(standing)}</small></div>"
    )
    return caption + _table(_HEAD, map(_row, of.answers))


def project(of: _native.Project) -> str:
    """The facts that are known."""
    labels = _labels()
    rows = (
        [escape(labels[name]), f"<code>{escape(name)}</code>", value(one)]
        for name, one in of.facts.items()
    )
    return f"<div><b>{escape(of.id)}</b></div>" + _table(("事实", "名称", "值"), rows)


def explanation(of: _native.Explanation) -> str:
    """The tree of reasons."""

    def items(reasons: Iterable[Reason]) -> str:
        lines = "".join(f"<li>{escape(one.zh)}{items(one.reasons)}</li>" for one in reasons)
        return f"<ul>{lines}</ul>" if lines else ""

    return items(of.reasons)


_LATE = (ObligationStatus.LATE, ObligationStatus.DONE_LATE)
_WRONG = (StepState.INCOMPLETE, StepState.OUT_OF_ORDER, StepState.SKIPPED)


def _marked(word: Word, wrong: bool) -> str:
    return f'<b style="color:#c53030">{escape(word.zh)}</b>' if wrong else escape(word.zh)


def _printed(regime: _native.Regime, ids: Iterable[str]) -> str:
    return "<br>".join(escape(regime.clause(one).printed) for one in ids)


def _duty(regime: _native.Regime, labels: dict[str, str], of: Obligation) -> list[str]:
    stake = f"<br>涉及 {value(of.at_stake)}" if of.at_stake is not None else ""
    return [
        escape(of.due.zh),
        _marked(of.status, of.status in _LATE),
        "、".join(escape(one.zh) for one in of.who),
        escape(of.zh) + stake,
        _printed(regime, [of.clause]),
        _printed(regime, of.follows),
        "<br>".join(escape(labels.get(name, name)) for name in of.missing),
    ]


def obligations(of: Obligations) -> str:
    """The duties: those with a day, or that wait for one; the others are counted."""
    labels = _labels()
    shown = [one for one in of.entries if one.status is not ObligationStatus.UNSPECIFIED]
    rows = (_duty(of.regime, labels, one) for one in shown)
    caption = f"<div><b>{escape(of.id)}</b> {escape(of.regime.title('zh'))}，截至 {of.as_of}</div>"
    others = len(of.entries) - len(shown)
    rest = f"<div><small>另有 {others} 项义务，文件未定日期</small></div>" if others else ""
    head = ("到期", "状态", "责任方", "事项", "条款", "逾期后果", "尚缺")
    return caption + _table(head, rows) + rest


def _step(of: Step) -> list[str]:
    wants = [one.zh for one in of.missing_signatures] + [zh for zh, _en in of.missing_evidence]
    if of.before is not None:
        wants.append(f"早于 {of.before}")
    return [
        str(of.order),
        escape(of.clause),
        escape(of.zh),
        _marked(of.state, of.state in _WRONG),
        value(of.done_on),
        escape("、".join(wants)),
    ]


def procedure(of: Procedure) -> str:
    """The steps in order."""
    return _table(("次序", "条款", "步骤", "状态", "日期", "缺少"), map(_step, of.steps))


def allocation(of: Allocation) -> str:
    """What each recipient gets, and what is left."""
    rows = [
        [
            escape(one.id),
            value(one.computed),
            value(one.granted),
            escape(one.state.zh),
            escape(one.zh),
            "<br>".join(map(escape, one.clauses)),
        ]
        for one in of.entries
    ]
    rows += [["", "", value(one.amount), "未分配", escape(one.zh), ""] for one in of.unallocated]
    rows.append(["合计", "", value(of.pool), "", "", ""])
    return _table(("对象", "测算", "核定", "结果", "算式", "条款"), rows)
