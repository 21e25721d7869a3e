"""Runs the notebooks of the book and writes them, with what they print and draw, as pages of it.

``notebooks.py`` writes ``docs/src/notebooks``; ``notebooks.py --check`` fails when a page is not what
its notebook gives now. A cell that raises fails either way.
"""

from __future__ import annotations

import pathlib
import sys
from typing import Any

import nbclient
import nbconvert
import nbformat

ROOT = pathlib.Path(__file__).resolve().parents[3]
NOTEBOOKS = ROOT / "docs" / "notebooks"
PAGES = ROOT / "docs" / "src" / "notebooks"


def page(path: pathlib.Path) -> tuple[str, dict[str, bytes]]:
    """The page of a notebook and its pictures."""
    notebook: Any = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(
        notebook, timeout=300, resources={"metadata": {"path": str(ROOT)}}
    ).execute()
    resources = {"output_files_dir": f"{path.stem}_files", "unique_key": path.stem}
    text, resources = nbconvert.MarkdownExporter().from_notebook_node(notebook, resources)
    note = f"<!-- Made from docs/notebooks/{path.name} by bindings/python/tools/notebooks.py. -->\n\n"
    lines = "\n".join(line.rstrip() for line in (note + text).splitlines())
    return lines.rstrip() + "\n", resources["outputs"]


def main() -> None:
    check = sys.argv[1:] == ["--check"]
    stale = []
    paths = sorted(NOTEBOOKS.glob("*.ipynb"))
    assert paths, "no notebooks"
    for path in paths:
        text, pictures = page(path)
        target = PAGES / f"{path.stem}.md"
        if check:
            # The bytes of pictures depend on the machine's font; that they are there does not.
            there = target.is_file() and target.read_text("utf-8") == text
            if not there or not all((PAGES / name).is_file() for name in pictures):
                stale.append(str(target.relative_to(ROOT)))
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
        for name, picture in pictures.items():
            (PAGES / name).parent.mkdir(parents=True, exist_ok=True)
            (PAGES / name).write_bytes(picture)
        print(f"wrote {target.relative_to(ROOT)}")
    if stale:
        sys.exit(f"out of date: {', '.join(stale)}; run `python bindings/python/tools/notebooks.py`")


if __name__ == "__main__":
    main()
