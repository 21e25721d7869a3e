"""The exceptions: one class for each kind of error of the core."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional


class Location(NamedTuple):
    """A place in a text; line and column are counted from one."""

    file: Optional[str]
    line: int
    column: int

    def __str__(self) -> str:
        place = f"line {self.line}, column {self.column}"
        return place if self.file is None else f"{self.file}, {place}"


class FundrulesError(Exception):
    """Why something failed; the base class of every exception of this package.

    ``code`` names the exact reason, such as ``amount.unit-missing``, and never changes its
    meaning. ``str()`` gives one line: the message, the place if it is known, and the hint.
    """

    kind: str = "error"

    def __init__(
        self,
        message: str,
        *,
        code: str = "",
        hint: Optional[str] = None,
        location: Optional[Location] = None,
        subject: Optional[str] = None,
        errors: tuple[FundrulesError, ...] = (),
    ) -> None:
        super().__init__(message)
        self.code = code
        """The stable name of the exact reason."""
        self.message = message
        """What was found and what was expected."""
        self.hint = hint
        """Advice on what to write or do instead."""
        self.location = location
        """Where the fault stands in the text that was read."""
        self.subject = subject
        """The name of what the error is about, such as a fact."""
        self.errors = errors or (self,)
        """The errors that this one is made of; itself when it is a single one."""

    def __str__(self) -> str:
        place = "" if self.location is None else f" ({self.location})"
        hint = "" if self.hint is None else f"; {self.hint}"
        return f"{self.message}{place}{hint}"

    def __reduce__(self) -> tuple[Any, ...]:
        errors = () if self.errors == (self,) else self.errors
        details = (self.code, self.hint, self.location, self.subject, errors)
        return _restore, (type(self), self.message, *details)


class AmountError(FundrulesError, ValueError):
    """An amount of money cannot be read or used."""

    kind = "amount"


class RateError(FundrulesError, ValueError):
    """A rate cannot be read or used."""

    kind = "rate"


class SpanError(FundrulesError, ValueError):
    """A length of time cannot be read or used."""

    kind = "span"


class DateError(FundrulesError, ValueError):
    """A date or an hour cannot be read or is outside the supported years."""

    kind = "date"


class CalendarError(FundrulesError, ValueError):
    """A working-day calendar is missing or cannot be read."""

    kind = "calendar"


class FactError(FundrulesError, ValueError):
    """A fact is unknown or has a value of the wrong kind."""

    kind = "fact"


class ProjectError(FundrulesError, ValueError):
    """A project is described in a way that contradicts itself."""

    kind = "project"


class RulebookError(FundrulesError, ValueError):
    """A rulebook cannot be read or contradicts itself."""

    kind = "rulebook"


class SettingError(FundrulesError, ValueError):
    """A setting is unknown or has a value it cannot have."""

    kind = "setting"


class RegimeError(FundrulesError, LookupError):
    """No rulebook governs, or more than one claims to."""

    kind = "regime"


class RangeError(FundrulesError, ArithmeticError):
    """An exact result does not fit the range of the library's numbers."""

    kind = "overflow"


class InputError(FundrulesError, ValueError):
    """A file, text or table given by the caller cannot be read."""

    kind = "input"


class TableError(InputError):
    """Rows of a table cannot be read; ``rows`` is a table of every mistake."""

    rows: Any = None


class FontError(FundrulesError, LookupError):
    """No font on this machine has the letters of a picture."""

    kind = "font"


_CLASSES: dict[str, type[FundrulesError]] = {
    one.kind: one
    for one in (
        AmountError,
        RateError,
        SpanError,
        DateError,
        CalendarError,
        FactError,
        ProjectError,
        RulebookError,
        SettingError,
        RegimeError,
        RangeError,
        InputError,
    )
}


def _restore(
    cls: type[FundrulesError],
    message: str,
    code: str,
    hint: Optional[str],
    location: Optional[Location],
    subject: Optional[str],
    errors: tuple[FundrulesError, ...],
) -> FundrulesError:
    return cls(
        message, code=code, hint=hint, location=location, subject=subject, errors=errors
    )


def build(
    *,
    kind: str,
    code: str,
    message: str,
    hint: Optional[str],
    subject: Optional[str],
    location: Optional[tuple[Optional[str], int, int]],
    errors: list[FundrulesError],
) -> FundrulesError:
    """Makes the exception for an error of the core; called by the native module."""
    place = None if location is None else Location(*location)
    cls = _CLASSES.get(kind, FundrulesError)
    return _restore(cls, message, code, hint, place, subject, tuple(errors))
