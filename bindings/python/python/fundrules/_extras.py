"""Optional packages: imported when they are needed, named when they are not there."""

from __future__ import annotations

import importlib
from typing import Any


def need(module: str, extra: str) -> Any:
    """The module, or an exception that says how to install it."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        message = f"this needs `{package}`; install it with `pip install 'fundrules[{extra}]'`"
        raise ImportError(message, name=package) from error
