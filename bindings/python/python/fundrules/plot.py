"""Pictures: a portfolio at a glance, how an answer moves with one fact, and what is due when.

They need matplotlib (``pip install 'fundrules[plot]'``) and a font with Chinese letters: one of the
machine is found by itself, or pass the path of a font file as ``font``.
"""

from __future__ import annotations

import datetime
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, Optional, Union

from . import _fonts, _native, _words
from ._duties import Obligation, Obligations
from ._exceptions import InputError
from ._extras import need

__all__ = ["Curve", "Threshold", "cap_curve", "clawback_curve", "curve", "portfolio", "timeline"]

_Day = Union[datetime.date, str]
_Font = Optional[Union[str, "os.PathLike[str]"]]
_FEN = Decimal("0.01")
_WAN = Decimal(10_000)
_OPEN = "尚不能认定"
_STATUS = _words.ObligationStatus
_STATUS_COLOURS = {
    _STATUS.LATE: "#c53030",
    _STATUS.DONE_LATE: "#dd6b20",
    _STATUS.IN_TIME: "#2f855a",
    _STATUS.NOT_DUE: "#2b6cb0",
    _STATUS.UNKNOWN: "#a0aec0",
}
_COLOURS = {"Pass": "#2f855a", "Fail": "#c53030", "Rectify": "#d69e2e", _OPEN: "#a0aec0"}


class Threshold(NamedTuple):
    """A value of the fact from which on other clauses apply, exact to the fen."""

    at: Decimal
    clauses: tuple[str, ...]
    printed: str


class Curve(NamedTuple):
    """How an amount of an answer moves with one fact, in yuan; ``None`` where it is not known."""

    values: tuple[Decimal, ...]
    amounts: tuple[Optional[Decimal], ...]
    thresholds: tuple[Threshold, ...]


def curve(
    regime: _native.Regime,
    project: _native.Project,
    as_of: _Day,
    *,
    fact: str,
    question: str,
    field: str,
    start: Union[Decimal, int],
    stop: Union[Decimal, int],
    points: int = 201,
) -> Curve:
    """The values of a field over a range of an amount, in yuan, with the exact thresholds in it.

    A threshold is where the clauses of the answer change, or where the amount begins or ceases to
    stay the same, as where a ceiling begins to bind. Where two lie between neighbouring points one of them is
    found, so take enough points.
    """
    first, last = int(Decimal(start) / _FEN), int(Decimal(stop) / _FEN)
    if points < 2 or last <= first:
        raise InputError("expected a range with at least two points", code="plot.range")
    keyword = fact.replace(".", "_", 1)

    def answer(fen: int) -> _native.Answer:
        facts: dict[str, Any] = {keyword: fen * _FEN}
        changed = project.replace(**facts)
        return regime.ask(question, changed, as_of)

    places = sorted({first + (last - first) * step // (points - 1) for step in range(points)})
    answers = [answer(fen) for fen in places]
    thresholds = []
    for left, right, before, after in zip(places, places[1:], answers, answers[1:]):
        if _state(before) == _state(after):
            continue
        while right - left > 1:
            middle = (left + right) // 2
            found = answer(middle)
            if _state(found) == _state(before):
                left = middle
            else:
                right, after = middle, found
        thresholds.append(_threshold(regime, right * _FEN, before, after))
    amounts = tuple(one[field] for one in answers)
    marked = [int(one.at / _FEN) for one in thresholds]
    for at in sorted(_kinks(places, list(amounts), lambda fen: answer(fen)[field])):
        if not any(abs(at - known) <= 1 for known in marked):
            here = answer(at)
            printed = regime.clause(here.clauses[0]).printed if here.clauses else here.outcome.zh
            thresholds.append(Threshold(at * _FEN, here.clauses, printed))
    thresholds.sort(key=lambda one: one.at)
    return Curve(tuple(fen * _FEN for fen in places), amounts, tuple(thresholds))


def _kinks(
    places: list[int], amounts: list[Any], amount: Callable[[int], Any]
) -> set[int]:
    """Where an amount begins or ceases to stay the same, as where a ceiling begins to bind."""
    points = list(zip(places, amounts))
    found = set()
    for before, left, right, after in zip(points, points[1:], points[2:], points[3:]):
        if any(not isinstance(one, Decimal) for _, one in (before, left, right, after)):
            continue
        starts = before[1] != left[1] and right[1] == after[1]
        ends = before[1] == left[1] and right[1] != after[1]
        if not starts and not ends:
            continue
        level = right[1] if starts else left[1]
        low, high = before[0], after[0]
        # The amount is at its level on one side only, so that halving finds the very fen.
        while high - low > 1:
            middle = (low + high) // 2
            if (amount(middle) == level) == starts:
                high = middle
            else:
                low = middle
        found.add(high if starts else low)
    return found


def _state(answer: _native.Answer) -> tuple[Any, ...]:
    words = (value for value in answer.values.values() if not isinstance(value, Decimal))
    return (answer.outcome, answer.clauses, tuple(words))


def _threshold(
    regime: _native.Regime, at: Decimal, before: _native.Answer, after: _native.Answer
) -> Threshold:
    new = [one for one in after.clauses if one not in before.clauses]
    gone = [one for one in before.clauses if one not in after.clauses]
    named = (new or gone)[:1]
    printed = regime.clause(named[0]).printed if named else after.outcome.zh
    return Threshold(at, after.clauses, printed)


def cap_curve(
    regime: _native.Regime,
    project: _native.Project,
    as_of: _Day,
    *,
    start: Union[Decimal, int],
    stop: Union[Decimal, int],
    fact: str = "invest.total_planned",
    field: str = "limit",
    points: int = 201,
    font: _Font = None,
    ax: Any = None,
) -> Any:
    """The support cap over an amount of the project, thresholds marked; returns the axes."""
    return _draw_curve(
        regime, project, as_of, (fact, "support_cap", field), (start, stop, points), font, ax
    )


def clawback_curve(
    regime: _native.Regime,
    project: _native.Project,
    as_of: _Day,
    *,
    start: Union[Decimal, int],
    stop: Union[Decimal, int],
    fact: str = "invest.total_actual",
    field: str = "repay_now",
    points: int = 201,
    font: _Font = None,
    ax: Any = None,
) -> Any:
    """What must be paid back over an amount of the project, thresholds marked; returns the axes."""
    return _draw_curve(
        regime, project, as_of, (fact, "clawback", field), (start, stop, points), font, ax
    )


def _draw_curve(
    regime: _native.Regime,
    project: _native.Project,
    as_of: _Day,
    what: tuple[str, str, str],
    over: tuple[Union[Decimal, int], Union[Decimal, int], int],
    font: _Font,
    ax: Any,
) -> Any:
    fact, question, field = what
    start, stop, points = over
    found = curve(
        regime,
        project,
        as_of,
        fact=fact,
        question=question,
        field=field,
        start=start,
        stop=stop,
        points=points,
    )
    label = {name: zh for name, _kind, zh, _en, _aliases in _native.facts()}[fact]
    answer = regime.ask(question, project, as_of)
    title = f"{answer.labels('zh')[field]}（万元）"
    axes = _axes(ax)
    x = [float(value / _WAN) for value in found.values]
    y = [float("nan") if one is None else float(one / _WAN) for one in found.amounts]
    if all(one is None for one in found.amounts):
        waits = "\n".join(answer.missing[:6])
        axes.text(
            0.5,
            0.5,
            f"{answer.outcome.zh}\n{waits}",
            ha="center",
            va="center",
            transform=axes.transAxes,
        )
    axes.plot(x, y, color="#2b6cb0", linewidth=2)
    for threshold in found.thresholds:
        at = threshold.at / _WAN
        mark = f"{threshold.printed}\n{at.normalize():f}"
        axes.axvline(float(at), color="#c53030", linestyle="--", linewidth=1)
        axes.annotate(
            mark,
            (float(at), 1.0),
            xycoords=("data", "axes fraction"),
            textcoords="offset points",
            xytext=(3, -3),
            va="top",
            fontsize=8,
            color="#c53030",
        )
    axes.set_xlabel(f"{label}（万元）")
    axes.set_ylabel(title)
    axes.set_title(f"{regime.title('zh')}（截至 {answer.assessment.as_of}）", fontsize=10)
    axes.grid(alpha=0.3)
    _letter(axes, font)
    return axes


def portfolio(
    answers: _native.Table,
    counties: Sequence[Optional[str]],
    *,
    font: _Font = None,
) -> Any:
    """Verdicts by county, and what must be paid back by its state; returns the figure.

    ``answers`` are those of ``Regime.assess_table`` in their flat layout with amounts in yuan, and
    ``counties`` names the county of each row.
    """
    pyplot = need("matplotlib.figure", "plot")
    rows = answers.to_pyarrow()
    for needed in ("acceptance_verdict", "clawback_state", "clawback_repay_now"):
        if needed not in rows.column_names:
            raise InputError(
                f"the answers have no column `{needed}`",
                code="plot.column",
                hint="take them from `assess_table` with its standard layout and questions",
            )
    if len(counties) != rows.num_rows:
        raise InputError(
            f"{rows.num_rows} answers, but {len(counties)} counties", code="plot.rows"
        )
    figure = pyplot.Figure(figsize=(11, 4.2), layout="constrained")
    left, right = figure.subplots(1, 2)
    _verdicts(left, rows.column("acceptance_verdict").to_pylist(), counties)
    _money(right, rows.column("clawback_state").to_pylist(), rows.column("clawback_repay_now").to_pylist())
    for axes in (left, right):
        _letter(axes, font)
    return figure


def _verdicts(
    axes: Any, verdicts: Iterable[Optional[str]], counties: Iterable[Optional[str]]
) -> None:
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for verdict, county in zip(verdicts, counties):
        counted[county or "未填"][verdict or _OPEN] += 1
    names = sorted(counted)
    below = [0] * len(names)
    labels = {one.value: one.zh for one in _words.AcceptanceVerdict} | {_OPEN: _OPEN}
    for verdict, label in labels.items():
        counts = [counted[name][verdict] for name in names]
        if any(counts):
            axes.bar(names, counts, bottom=below, label=label, color=_COLOURS.get(verdict))
            below = [one + count for one, count in zip(below, counts)]
    axes.set_title("验收结论（项目数）")
    axes.tick_params(axis="x", rotation=30)
    # Room for the legend above the bars.
    axes.set_ylim(top=max(below, default=1) * 1.4)
    axes.legend(fontsize=8)


def _money(
    axes: Any, states: Iterable[Optional[str]], amounts: Iterable[Optional[Decimal]]
) -> None:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for state, amount in zip(states, amounts):
        sums[state or _OPEN] += amount or 0
    labels = {one.value: one.zh for one in _words.RecoveryState} | {_OPEN: _OPEN}
    shown = [(labels[state], sums[state]) for state in labels if state in sums]
    names = [name for name, _ in shown]
    bars = axes.barh(names, [float(amount / _WAN) for _, amount in shown], color="#2b6cb0")
    axes.bar_label(bars, [f"{amount / _WAN:,.2f}" for _, amount in shown], fontsize=8, padding=3)
    axes.margins(x=0.2)
    axes.invert_yaxis()
    axes.set_title("应收回金额（万元）")


def timeline(
    obligations: Obligations,
    *,
    statuses: Optional[Iterable[_words.ObligationStatus]] = None,
    font: _Font = None,
    ax: Any = None,
) -> Any:
    """The dated duties of a project on an axis of days, the next ones on top; returns the axes.

    A dot stands on the effective day, which decides, a ring on the nominal day where that is another
    one, a diamond on the day on which the duty was done. A grey line is the term, from the day of
    its event; a red one the delay, up to the day on which it was done or that of the list, which is
    the upright line. Duties without a day are counted below. ``statuses`` leaves only these in.
    """
    wanted = None if statuses is None else frozenset(statuses)
    kept = [one for one in obligations if wanted is None or one.status in wanted]
    dated = [one for one in kept if one.due.day is not None]
    axes = _axes(ax, (10, 1.6 + 0.42 * max(len(dated), 2)))
    for place, one in enumerate(dated):
        if one.due.day is not None:
            _duty(axes, place, one, one.due.day, obligations.as_of)
    axes.set_title(
        f"{obligations.id} 义务时间表，{obligations.regime.title('zh')}"
        f"（截至 {obligations.as_of}）",
        fontsize=10,
    )
    if dated:
        _days(axes, obligations, dated)
    else:
        axes.set_axis_off()
        axes.text(0.5, 0.5, "没有已定日期的义务", ha="center", transform=axes.transAxes)
    axes.set_xlabel(_undated(one for one in kept if one.due.day is None))
    _letter(axes, font)
    return axes


def _duty(
    axes: Any, place: int, one: Obligation, due: datetime.date, as_of: datetime.date
) -> None:
    """One duty on its line."""
    colour = _STATUS_COLOURS.get(one.status, "#4a5568")
    if one.start_day is not None and one.start_day < due:
        axes.plot([one.start_day, due], [place, place], color="#cbd5e0", linewidth=4, zorder=1)
    words = str(due)
    nominal = one.due.nominal
    if nominal is not None and nominal != due:
        words += f"（名义日 {nominal:%m-%d}）"
        axes.plot([nominal, due], [place, place], color=colour, linewidth=1, zorder=2)
        axes.plot([nominal], [place], "o", mfc="white", mec=colour, gid="nominal", zorder=3)
    until = as_of if one.status is _STATUS.LATE else one.done_on
    remark = one.status.zh
    if until is not None and until > due:
        axes.plot([due, until], [place, place], color="#c53030", linewidth=2, gid="delay", zorder=2)
        remark += f" {(until - due).days} 天"
    axes.plot([due], [place], "o", color=colour, gid="effective", zorder=4)
    if one.done_on is not None:
        axes.plot([one.done_on], [place], "D", color=colour, ms=5, gid="done", zorder=5)
    last = max(day for day in (due, until, one.done_on) if day is not None)
    axes.annotate(
        f"{words}　{remark}",
        (last, place),
        textcoords="offset points",
        xytext=(8, 0),
        va="center",
        fontsize=8,
        color=colour,
    )


def _days(axes: Any, obligations: Obligations, dated: Sequence[Obligation]) -> None:
    """The axis of days, the names of the duties, and what the marks mean."""
    dates = need("matplotlib.dates", "plot")
    line = need("matplotlib.lines", "plot").Line2D
    axes.axvline(obligations.as_of, color="#1a202c", linestyle="--", linewidth=1)
    locator = dates.AutoDateLocator(maxticks=8)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(dates.DateFormatter("%Y-%m-%d"))
    axes.tick_params(axis="x", labelsize=8)
    axes.set_yticks(range(len(dated)), [_named(obligations, one) for one in dated], fontsize=8)
    # Room for the words behind the last day, and for the legend below the last duty.
    first, last = axes.get_xlim()
    axes.set_xlim(first, last + (last - first) * 0.36)
    axes.set_ylim(len(dated) + 0.6, -0.7)
    axes.grid(axis="x", alpha=0.3)

    def mark(shape: str, label: str, colour: str, **look: Any) -> Any:
        return line([], [], marker=shape, color=colour, linestyle="", label=label, **look)

    statuses = {one.status for one in dated}
    marks = [
        mark("o", status.zh, colour)
        for status, colour in _STATUS_COLOURS.items()
        if status in statuses
    ]
    marks.append(mark("o", "名义日（遇休息日顺延）", "#4a5568", mfc="white"))
    marks.append(mark("D", "完成日", "#4a5568", ms=5))
    axes.legend(handles=marks, loc="lower left", ncols=len(marks), fontsize=7, frameon=False)


def _named(obligations: Obligations, one: Obligation) -> str:
    """Who has to do what, by which clause."""
    what = one.zh if len(one.zh) <= 22 else one.zh[:21] + "…"
    who = "、".join(party.zh for party in one.who)
    return f"{who}：{what}\n{obligations.regime.clause(one.clause).printed}"


def _undated(others: Iterable[Obligation]) -> str:
    counted = Counter(one.status for one in others)
    parts = [f"{status.zh} {counted[status]} 项" for status in _STATUS if counted[status]]
    return f"未列入：{'，'.join(parts)}" if parts else ""


def _axes(ax: Any, size: tuple[float, float] = (7, 4.2)) -> Any:
    if ax is not None:
        return ax
    figure = need("matplotlib.figure", "plot").Figure(figsize=size, layout="constrained")
    return figure.subplots()


def _letter(axes: Any, font: _Font) -> None:
    """Gives every text a font that has its letters."""
    text_class = need("matplotlib.text", "plot").Text
    texts = [one for one in axes.findobj(text_class)]
    written = [one.get_text().replace("$", "") for one in texts]
    family = _fonts.find([*written, "0123456789.,-+"], font)
    for one in texts:
        one.set_fontfamily(family)
    axes.tick_params(labelfontfamily=family)

