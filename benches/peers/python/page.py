"""What is written into the page on performance, between markers."""

import re

from process import PEERS


def replace(path, name, text):
    """Puts `text` between the markers of `name`."""
    begin, end = f"<!-- {name}: written by `cargo xtask bench {name}` -->", f"<!-- end of {name} -->"
    page = path.read_text(encoding="utf-8")
    found = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if not found.search(page):
        raise LookupError(f"`{path}` has no place marked `{begin}`")
    path.write_text(found.sub(lambda _: f"{begin}\n{text.strip()}\n{end}", page), encoding="utf-8")


def number(value):
    if value < 10:
        return f"{value:.1f}"
    return f"{value:,.0f}"


def factor(value):
    return f"{value:.2f}" if value < 10 else number(value)


def peers(results):
    machine = results["machine"]
    full, holes = results["full"], results["holes"]
    return "\n".join(
        [
            f"{results['rows']:,} rows; {machine['model']}, {machine['processors']} processors, "
            f"{machine['widest']}; load {results['load']:.1f} while measuring. All outputs of the ways "
            "listed with a time are equal, in each row and column. Times are nanoseconds a row by "
            "the clock.",
            "",
            rows_of(full),
            "",
            "With a tenth of each column missing, and three-valued answers:",
            "",
            rows_of(holes, beside=full["measured"]),
            "",
            *left_out(full["refused"], holes["refused"]),
            "Versions: " + ", ".join(f"{name} {version}" for name, version in results["versions"].items())
            + ".",
        ]
    )


def rows_of(part, beside=None):
    """A line for each peer, the quickest first."""
    measured = part["measured"]
    hand, own = measured["hand"]["median"], measured["fundrules"]["median"]
    last = "full table" if beside else "rows"
    lines = [
        f"| way | median | least | processor time | to by hand | to fundrules | {last} |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    known = {peer.name: peer for peer in PEERS}
    for name, one in sorted(measured.items(), key=lambda item: item[1]["median"]):
        median = one["median"]
        end = f"{one['rows']:,}"
        if beside:
            end = factor(median / beside[name]["median"]) if name in beside else ""
        lines.append(
            f"| {known[name].label} | {number(median)} | {number(one['least'])} "
            f"| {number(one['processor'])} | {factor(median / hand)} | {factor(median / own)} | {end} |"
        )
    return "\n".join(lines)


def left_out(*refused):
    known = {peer.name: peer for peer in PEERS}
    found = {name: reason for part in refused for name, reason in part.items()}
    if not found:
        return []
    lines = ["Without a time:", ""]
    lines += [f"- {known[name].label}: {reason}" for name, reason in found.items()]
    return [*lines, ""]
