"""Whole ledgers through the command line tool on one core: seconds and memory, and where the time goes."""

import argparse
import csv
import os
import pathlib
import subprocess
import time

import xlsxwriter

import page

DAY = "2025-03-10"
# A workbook has so many times fewer rows.
WORKBOOK = 10


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--page", type=pathlib.Path)
    parser.add_argument("--tool", type=pathlib.Path, required=True)
    parser.add_argument("--stages", type=pathlib.Path, required=True)
    parser.add_argument("--example", type=pathlib.Path, required=True)
    parser.add_argument("--rows", type=int, default=1_000_000)
    arguments = parser.parse_args()
    work = arguments.work
    work.mkdir(parents=True, exist_ok=True)
    fewer = max(1, arguments.rows // WORKBOOK)
    ledgers = [
        (f"CSV, {arguments.rows:,} rows", enlarge(arguments, arguments.rows, work / "ledger.csv")),
        (f"CSV, {fewer:,} rows", enlarge(arguments, fewer, work / "ledger-small.csv")),
    ]
    workbook = work / "ledger.xlsx"
    write_workbook(ledgers[1][1], workbook)
    ledgers.append((f"XLSX, {fewer:,} rows", workbook))
    lines = [
        "| ledger | seconds | processor seconds | peak memory | reading | deciding | writing | library alone |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for label, ledger in ledgers:
        whole, processor, memory = decide(arguments.tool, ledger, work / "answers.csv")
        command = [arguments.stages, ledger, work / "answers.csv"]
        output = subprocess.run(
            command, capture_output=True, text=True, check=True, preexec_fn=stay
        ).stdout
        *stages, library = [int(figure) for figure in output.split()]
        shares = " | ".join(f"{100 * stage / sum(stages):.0f}%" for stage in stages)
        # What reading cannot fall below: the library hands over every cell and nobody looks at it.
        library = f"{100 * library / sum(stages):.0f}%" if library else ""
        lines.append(
            f"| {label} | {whole:.1f} | {processor:.1f} | {memory:.0f} MB | {shares} | {library} |"
        )
    whole, processor, memory = decide(arguments.tool, workbook, work / "answers.xlsx")
    label = f"XLSX, {fewer:,} rows, answers with reasons as XLSX"
    lines.append(f"| {label} | {whole:.1f} | {processor:.1f} | {memory:.0f} MB | | | | |")
    lines += ["", f"Load {os.getloadavg()[0]:.1f} while measuring."]
    text = "\n".join(lines)
    print(text)
    if arguments.page:
        page.replace(arguments.page, "ledgers", text)
    for path in [ledger for _, ledger in ledgers] + [work / "answers.csv", work / "answers.xlsx"]:
        path.unlink()


def stay():
    """Keeps a process on one core."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def enlarge(arguments, rows, path):
    """The example ledger over and over, each project with a key of its own."""
    with arguments.example.open(encoding="utf-8-sig", newline="") as file:
        head, *body = csv.reader(file)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        for number in range(rows):
            row = body[number % len(body)]
            writer.writerow([f"P-{number + 1:07}", *row[1:]])
    return path


def write_workbook(ledger, path):
    """The same cells; amounts and percentages as numbers."""
    with ledger.open(encoding="utf-8", newline="") as file, xlsxwriter.Workbook(
        path, {"constant_memory": True}
    ) as workbook:
        sheet = workbook.add_worksheet()
        reader = csv.reader(file)
        head = next(reader)
        sheet.write_row(0, 0, head)
        numbers = [column.endswith(("（万元）", "（%）")) for column in head]
        for place, row in enumerate(reader, 1):
            for column, (cell, is_number) in enumerate(zip(row, numbers)):
                if is_number and cell:
                    sheet.write_number(place, column, float(cell))
                elif cell:
                    sheet.write_string(place, column, cell)


def decide(tool, ledger, answers):
    """Seconds by the clock and on the processor, and megabytes at the peak."""
    command = [tool, "--quiet", "decide", ledger, "--regime", "guangyuan", "--as-of", DAY]
    begin = time.monotonic()
    process = subprocess.Popen([*map(str, command), "--output", str(answers)], preexec_fn=stay)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise RuntimeError(f"`decide` ended with {status}")
    processor = usage.ru_utime + usage.ru_stime
    return time.monotonic() - begin, processor, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
