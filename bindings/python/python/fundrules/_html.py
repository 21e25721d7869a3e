"""How objects look in Jupyter. Imported when something is first shown."""

from __future__ import annotations

import datetime
from decimal import Decimal
from html import escape
from typing import Any, Iterable

from . import _native
from ._records import Reason
from ._words import Outcome, Word

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
