"""What several tests use."""

from __future__ import annotations

import json
import os
import pathlib
from typing import Any

import pytest


@pytest.fixture(scope="session")
def cases_directory() -> pathlib.Path:
    """Where `cargo xtask test` wrote the conformance cases and the answers of Rust."""
    directory = os.environ.get("FUNDRULES_CASES")
    if directory is None:
        root = pathlib.Path(__file__).resolve().parents[3]
        directory = str(root / "target" / "python-cases")
    path = pathlib.Path(directory)
    assert (path / "cases.json").is_file(), "run `cargo xtask test --only python` first"
    return path


@pytest.fixture(scope="session")
def cases(cases_directory: pathlib.Path) -> list[dict[str, Any]]:
    """Every conformance case."""
    return json.loads((cases_directory / "cases.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def rust_answers(cases_directory: pathlib.Path) -> list[str]:
    """For each case the assessment as Rust writes it."""
    return (cases_directory / "answers.jsonl").read_text("utf-8").splitlines()


@pytest.fixture(scope="session")
def rust_obligations(cases_directory: pathlib.Path) -> list[str]:
    """For each case the obligations as Rust writes them."""
    return (cases_directory / "obligations.jsonl").read_text("utf-8").splitlines()
