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
from numbers import Integral
from typing import Any, NamedTuple, Optional, Union

from . import _fonts, _native, _words
from ._duties import Obligation, Obligations
from ._exceptions import FundrulesError, InputError
from ._extras import need

__all__ = ["Curve", "Threshold", "cap_curve", "clawback_curve", "curve", "portfolio", "timeline"]

_Day = Union[datetime.date, str]
_Amount = Union[Decimal, int, str]
_Font = Optional[Union[str, "os.PathLike[str]"]]
_FEN = Decimal("0.01")
_WAN = Decimal(10_000)
# So much apart are neighbouring values of a fact, by its kind.
_STEPS = {"money": _FEN, "integer": Decimal(1), "headcount": Decimal(1)}
_OPEN = "尚不能认定"
_SILENT = _words.Outcome.SILENT.zh
_WRONG = "数据有误"
_NO_COUNTY = "未填"
_STATUS = _words.ObligationStatus
_STATUS_COLOURS = {
    _STATUS.LATE: "#c53030",
    _STATUS.DONE_LATE: "#dd6b20",
    _STATUS.IN_TIME: "#2f855a",
    _STATUS.NOT_DUE: "#2b6cb0",
    _STATUS.UNKNOWN: "#a0aec0",
}
_COLOURS = {"Pass": "#2f855a", "Fail": "#c53030", "Rectify": "#d69e2e", _OPEN: "#a0aec0"}
_COLOURS |= {_SILENT: "#e2e8f0", _WRONG: "#6b46c1"}


class Threshold(NamedTuple):
    """A value of the fact from which on other clauses apply, exact to the fen or the unit."""

    at: Decimal
    clauses: tuple[str, ...]
    printed: str


class Curve(NamedTuple):
    """How an amount of an answer moves with one fact; amounts are in yuan, ``None`` is not known."""

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
    start: _Amount,
    stop: _Amount,
    points: int = 201,
) -> Curve:
    """The values of a field over a range of a fact, with the exact thresholds in it.

    The fact is an amount, and ``start`` and ``stop`` are yuan or text with a unit such as ``"100万元"``,
    or it is a whole number such as ``payment.seq``.

    A threshold is where the clauses of the answer change, or where the amount begins or ceases to
    stay the same, as where a ceiling begins to bind. Where two lie between neighbouring points one of them is
    found, so take enough points.
    """
    unit = _unit(fact)
    first = int(_place("start", start, fact) / unit)
    last = int(_place("stop", stop, fact) / unit)
    if not isinstance(points, int) or points < 2 or last <= first:
        raise InputError(
            f"expected a range with at least two points, found {points} from `{start}` to `{stop}`",
            code="plot.range",
        )
    keyword = fact.replace(".", "_", 1)

    def answer(at: int) -> _native.Answer:
        facts: dict[str, Any] = {keyword: at * unit if unit == _FEN else at}
        changed = project.replace(**facts)
        return regime.ask(question, changed, as_of)

    _need_field(answer(first), field)
    places = sorted({first + (last - first) * step // (points - 1) for step in range(points)})
    answers = [answer(at) for at in places]
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
        thresholds.append(_threshold(regime, right * unit, before, after))
    amounts = tuple(one[field] for one in answers)
    marked = [int(one.at / unit) for one in thresholds]
    for at in sorted(_kinks(places, list(amounts), lambda at: answer(at)[field])):
        if not any(abs(at - known) <= 1 for known in marked):
            here = answer(at)
            printed = regime.clause(here.clauses[0]).printed if here.clauses else here.outcome.zh
            thresholds.append(Threshold(at * unit, here.clauses, printed))
    thresholds.sort(key=lambda one: one.at)
    return Curve(tuple(at * unit for at in places), amounts, tuple(thresholds))


def _unit(fact: str) -> Decimal:
    """How far apart the values of a fact are."""
    kind = next((kind for name, kind, *_ in _native.facts() if name == fact), None)
    if kind is None:
        raise InputError(
            f"unknown fact `{fact}`",
            code="plot.fact",
            hint="pass its dotted name, such as `invest.total_planned`",
        )
    if kind not in _STEPS:
        raise InputError(
            f"`{fact}` is of kind `{kind}`, expected an amount or a whole number", code="plot.fact"
        )
    return _STEPS[kind]


def _place(name: str, given: object, fact: str) -> Decimal:
    """One end of the range, read as the fact itself is; a whole number for an amount is yuan."""
    value: Any = given
    if isinstance(given, Integral) and not isinstance(given, bool):
        value = Decimal(int(given)) if _unit(fact) == _FEN else int(given)
    try:
        facts: dict[str, Any] = {fact.replace(".", "_", 1): value}
        read = _native.Project("", **facts)[fact]
    except FundrulesError as error:
        raise InputError(
            f"`{name}`: {error.message}", code="plot.range", hint=error.hint
        ) from error
    if isinstance(read, (Decimal, int)):
        return Decimal(read)
    raise InputError(f"expected a number for `{name}`, found `{given!r}`", code="plot.range")


def _need_field(answer: _native.Answer, field: str) -> None:
    if field not in answer.values:
        known = "`, `".join(answer.values)
        raise InputError(
            f"`{answer.question}` has no field `{field}`, it has `{known}`", code="plot.field"
        )


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
    start: _Amount,
    stop: _Amount,
    fact: str = "invest.total_planned",
    field: Optional[str] = None,
    points: int = 201,
    font: _Font = None,
    ax: Any = None,
) -> Any:
    """The support cap over a fact of the project, thresholds marked; returns the axes.

    Without ``field`` it is the first of ``limit``, ``ceiling`` and ``floor`` that is known somewhere in
    the range.
    """
    fields = ("limit", "ceiling", "floor") if field is None else (field,)
    return _draw_curve(
        regime, project, as_of, (fact, "support_cap", fields), (start, stop, points), font, ax
    )


def clawback_curve(
    regime: _native.Regime,
    project: _native.Project,
    as_of: _Day,
    *,
    start: _Amount,
    stop: _Amount,
    fact: str = "invest.total_actual",
    field: str = "repay_now",
    points: int = 201,
    font: _Font = None,
    ax: Any = None,
) -> Any:
    """What must be paid back over a fact of the project, thresholds marked; returns the axes."""
    return _draw_curve(
        regime, project, as_of, (fact, "clawback", (field,)), (start, stop, points), font, ax
    )


def _draw_curve(
    regime: _native.Regime,
    project: _native.Project,
    as_of: _Day,
    what: tuple[str, str, tuple[str, ...]],
    over: tuple[_Amount, _Amount, int],
    font: _Font,
    ax: Any,
) -> Any:
    fact, question, fields = what
    start, stop, points = over
    curves: dict[str, Curve] = {}
    for one in fields:
        curves[one] = curve(
            regime,
            project,
            as_of,
            fact=fact,
            question=question,
            field=one,
            start=start,
            stop=stop,
            points=points,
        )
        if _known(curves[one]):
            break
    field = next((one for one in curves if _known(curves[one])), fields[0])
    found = curves[field]
    if not all(one is None or isinstance(one, Decimal) for one in found.amounts):
        raise InputError(f"`{field}` of `{question}` is no amount", code="plot.field")
    label = {name: zh for name, _kind, zh, _en, _aliases in _native.facts()}[fact]
    in_wan = _unit(fact) == _FEN
    scale = _WAN if in_wan else Decimal(1)
    last: dict[str, Any] = {
        fact.replace(".", "_", 1): found.values[-1] if in_wan else int(found.values[-1])
    }
    answer = regime.ask(question, project.replace(**last), as_of)
    title = f"{answer.labels('zh')[field]}（万元）"
    axes = _axes(ax)
    x = [float(value / scale) for value in found.values]
    y = [float("nan") if one is None else float(one / _WAN) for one in found.amounts]
    if not _known(found):
        axes.text(
            0.5,
            0.5,
            _why_empty(answer, title),
            ha="center",
            va="center",
            transform=axes.transAxes,
            parse_math=False,
        )
    axes.plot(x, y, color="#2b6cb0", linewidth=2)
    for threshold in found.thresholds:
        at = threshold.at / scale
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
            parse_math=False,
        )
    axes.set_xlabel(f"{label}（万元）" if in_wan else label)
    axes.set_ylabel(title)
    day = answer.assessment.as_of
    axes.set_title(f"{regime.title('zh')}（截至 {day}）", fontsize=10, parse_math=False)
    axes.grid(alpha=0.3)
    _letter(axes, font)
    return axes


def _known(curve: Curve) -> bool:
    return any(one is not None for one in curve.amounts)


def _why_empty(answer: _native.Answer, title: str) -> str:
    """Why no amount is known: what is missing, or that there is none."""
    if answer.is_decided:
        return f"{title}：无此项"
    return "\n".join([answer.outcome.zh, *answer.missing[:6]])


def portfolio(
    answers: _native.Table,
    counties: Iterable[Any],
    *,
    font: _Font = None,
) -> Any:
    """Verdicts by county, and what must be paid back by its state; returns the figure.

    ``answers`` are those of ``Regime.assess_table`` in their flat layout with amounts in yuan, and
    ``counties`` names the county of each row: a list, or a column of pyarrow, pandas or Polars. Rows
    with mistakes are shown apart, and amounts that are not known are counted beside the sums of those
    that are.
    """
    pyplot = need("matplotlib.figure", "plot")
    rows = answers.to_pyarrow()
    asked = ("acceptance_outcome", "acceptance_verdict")
    owed = ("clawback_outcome", "clawback_state", "clawback_repay_now")
    for needed in (*asked, *owed):
        if needed not in rows.column_names:
            raise InputError(
                f"the answers have no column `{needed}`",
                code="plot.column",
                hint="take them from `assess_table` with its standard layout and questions",
            )
    named = _counties(counties)
    if len(named) != rows.num_rows:
        raise InputError(f"{rows.num_rows} answers, but {len(named)} counties", code="plot.rows")
    figure = pyplot.Figure(figsize=(11, 4.2), layout="constrained")
    left, right = figure.subplots(1, 2)
    _verdicts(left, _words_shown(*(rows.column(name).to_pylist() for name in asked)), named)
    outcomes, states, amounts = (rows.column(name).to_pylist() for name in owed)
    _money(right, _words_shown(outcomes, states), amounts)
    for axes in (left, right):
        _letter(axes, font)
    return figure


def _counties(given: Any) -> list[str]:
    """The name of the county of each row."""
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise InputError(
            f"expected a list or a column of counties, found `{given!r}`", code="plot.rows"
        )
    return [_county(one) for one in given]


def _county(given: Any) -> str:
    value = given.as_py() if hasattr(given, "as_py") else given
    if isinstance(value, str):
        return value.strip() or _NO_COUNTY
    # A missing value of pandas or numpy is not equal to itself, or does not say whether it is.
    if value is None or type(value).__name__ == "NAType" or value != value:
        return _NO_COUNTY
    return str(value)


def _words_shown(
    outcomes: Iterable[Optional[str]], words: Iterable[Optional[str]]
) -> list[str]:
    """The word of each row, or why there is none; a row with a mistake has no outcome."""
    silent = _words.Outcome.SILENT.value
    why = {None: _WRONG, silent: _SILENT}
    return [word or why.get(outcome, _OPEN) for outcome, word in zip(outcomes, words)]


def _labels(words: Iterable[_words.Word]) -> dict[str, str]:
    labels = {one.value: one.zh for one in words}
    return labels | {one: one for one in (_OPEN, _SILENT, _WRONG)}


def _verdicts(axes: Any, verdicts: Iterable[str], counties: Iterable[str]) -> None:
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for verdict, county in zip(verdicts, counties):
        counted[county][verdict] += 1
    names = sorted(counted)
    below = [0] * len(names)
    for verdict, label in _labels(_words.AcceptanceVerdict).items():
        counts = [counted[name][verdict] for name in names]
        if any(counts):
            colour = _COLOURS.get(verdict)
            axes.bar(range(len(names)), counts, bottom=below, label=label, color=colour)
            below = [one + count for one, count in zip(below, counts)]
    # Names are shown as they are: a `$` in them begins no formula.
    axes.set_xticks(range(len(names)), names, parse_math=False)
    axes.set_title("验收结论（项目数）")
    axes.tick_params(axis="x", rotation=30)
    # Room for the legend above the bars.
    axes.set_ylim(top=max(below, default=1) * 1.4)
    if names:
        axes.legend(fontsize=8)


def _money(axes: Any, states: Iterable[str], amounts: Iterable[Optional[Decimal]]) -> None:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    known: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    for state, amount in zip(states, amounts):
        sums[state] += amount or 0
        (unknown if amount is None else known)[state] += 1
    labels = _labels(_words.RecoveryState)
    shown = [state for state in labels if state in sums]
    bars = axes.barh(
        range(len(shown)), [float(sums[state] / _WAN) for state in shown], color="#2b6cb0"
    )
    written = []
    for state in shown:
        parts = [f"{sums[state] / _WAN:,.2f}"] if known[state] else []
        if unknown[state]:
            parts.append(f"{unknown[state]} 项金额未知")
        written.append("，另 ".join(parts))
    axes.bar_label(bars, written, fontsize=8, padding=3)
    axes.set_yticks(range(len(shown)), [labels[state] for state in shown])
    # Room for what is written behind the longest bar.
    axes.margins(x=0.45)
    axes.set_xlim(left=0)
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
        parse_math=False,
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
    duties = [_named(obligations, one) for one in dated]
    axes.set_yticks(range(len(dated)), duties, fontsize=8, parse_math=False)
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
    # Asked for, the labels of ticks are written now and not when the picture is drawn.
    axes.get_xticklabels()
    axes.get_yticklabels()
    texts = [one for one in axes.findobj(text_class)]
    written = [one.get_text().replace("$", "") for one in texts]
    family = _fonts.find([*written, "0123456789.,-+"], font)
    for one in texts:
        one.set_fontfamily(family)
    axes.tick_params(labelfontfamily=family)

