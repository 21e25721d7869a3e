"""A font with Chinese letters for pictures."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any, Optional, Union

from ._exceptions import FontError
from ._extras import need

# Parts of the file names of fonts that have Chinese letters, the better ones first.
_KNOWN = (
    "notosanscjk",
    "notosanssc",
    "sourcehansans",
    "pingfang",
    "msyh",
    "wqy-microhei",
    "wqy-zenhei",
    "hiraginosansgb",
    "stheiti",
    "simhei",
    "notoserifcjk",
    "simsun",
    "uming",
    "ukai",
)
_ADVICE = (
    "install one, such as `fonts-wqy-microhei` or `fonts-noto-cjk` on Debian, or pass the path of "
    "a font file as `font`"
)


def _letters(path: str) -> set[int]:
    ft2font = need("matplotlib.ft2font", "plot")
    return set(ft2font.FT2Font(path).get_charmap())


def _wanted(texts: Iterable[str]) -> set[int]:
    return {ord(letter) for text in texts for letter in text if not letter.isspace()}


def find(texts: Iterable[str], font: Optional[Union[str, "os.PathLike[str]"]] = None) -> str:
    """The family name of a font that has every letter of the texts; it is made known first."""
    manager: Any = need("matplotlib.font_manager", "plot")
    wanted = _wanted(texts)
    if font is not None:
        path = os.fspath(font)
        if not os.path.isfile(path):
            raise FontError(f"no font file `{path}`", code="font.missing", hint=_ADVICE)
        lacking = wanted - _letters(path)
        if lacking:
            raise FontError(
                f"the font `{path}` has no letter `{chr(min(lacking))}`",
                code="font.letters",
                hint=_ADVICE,
            )
        return _made_known(manager, path)
    fewest: Optional[set[int]] = None
    for path in _candidates(manager.findSystemFonts()):
        try:
            lacking = wanted - _letters(path)
        except (OSError, RuntimeError):
            continue
        if not lacking:
            return _made_known(manager, path)
        if fewest is None or len(lacking) < len(fewest):
            fewest = lacking
    raise FontError(
        "no font on this machine has the Chinese letters of the picture"
        + (f", the best one lacks `{chr(min(fewest))}`" if fewest else ""),
        code="font.missing",
        hint=_ADVICE,
    )


def _candidates(paths: Iterable[str]) -> list[str]:
    found = []
    for path in sorted(paths):
        name = os.path.basename(path).lower()
        rank = next((place for place, known in enumerate(_KNOWN) if known in name), None)
        if rank is not None:
            found.append((rank, "bold" in name, path))
    return [path for _, _, path in sorted(found)]


def _made_known(manager: Any, path: str) -> str:
    manager.fontManager.addfont(path)
    return str(manager.FontProperties(fname=path).get_name())
