"""The answers to each question, with the fields that they have.

Made by `cargo xtask generate` from the tables of the core.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any, Optional, cast

from . import _words
from ._native import Answer


class SupportCapAnswer(Answer):
    """The answer of support cap (支持上限)."""

    __slots__ = ()

    @property
    def ceiling(self) -> Optional[Decimal]:
        """Ceiling of support (支持上限)."""
        return cast("Optional[Decimal]", self["ceiling"])

    @property
    def floor(self) -> Optional[Decimal]:
        """Floor of support (支持下限)."""
        return cast("Optional[Decimal]", self["floor"])

    @property
    def limit(self) -> Optional[Decimal]:
        """Limit by eligible cost (可支持费用限额)."""
        return cast("Optional[Decimal]", self["limit"])

    @property
    def standing(self) -> Optional[_words.AwardStanding]:
        """Standing of the award (支持额度与限额)."""
        return cast("Optional[_words.AwardStanding]", self["standing"])

    @property
    def admissible(self) -> Optional[Decimal]:
        """Amount of the award that may be granted (可予支持金额)."""
        return cast("Optional[Decimal]", self["admissible"])


class DisbursementAnswer(Answer):
    """The answer of disbursement (资金拨付)."""

    __slots__ = ()

    @property
    def entitled(self) -> Optional[Decimal]:
        """Amount that may have been paid altogether (累计可拨付)."""
        return cast("Optional[Decimal]", self["entitled"])

    @property
    def payable_now(self) -> Optional[Decimal]:
        """Payable now (本次可拨付)."""
        return cast("Optional[Decimal]", self["payable_now"])

    @property
    def progress_ceiling(self) -> Optional[Decimal]:
        """Award times progress (按进度折算上限)."""
        return cast("Optional[Decimal]", self["progress_ceiling"])

    @property
    def paid_beyond(self) -> Optional[Decimal]:
        """Paid beyond the schedule (超前拨付)."""
        return cast("Optional[Decimal]", self["paid_beyond"])

    @property
    def withheld(self) -> Optional[bool]:
        """Payment is withheld (暂不拨付)."""
        return cast("Optional[bool]", self["withheld"])

    @property
    def recovery(self) -> Optional[_words.RecoveryState]:
        """Recovery beside, see clawback (另见收回情况)."""
        return cast("Optional[_words.RecoveryState]", self["recovery"])


class AcceptanceAnswer(Answer):
    """The answer of acceptance (验收结论)."""

    __slots__ = ()

    @property
    def verdict(self) -> Optional[_words.AcceptanceVerdict]:
        """Verdict that follows from the clauses (推定验收结论)."""
        return cast("Optional[_words.AcceptanceVerdict]", self["verdict"])

    @property
    def recorded_verdict(self) -> Optional[_words.Verdict]:
        """Verdict that was recorded (已出具验收结论)."""
        return cast("Optional[_words.Verdict]", self["recorded_verdict"])

    @property
    def rectification_ordered(self) -> Optional[bool]:
        """Rectification is to be ordered (应责令限期整改)."""
        return cast("Optional[bool]", self["rectification_ordered"])

    @property
    def rectification_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of rectification (整改期限（名义日）)."""
        return cast("Optional[datetime.date]", self["rectification_nominal_due"])

    @property
    def rectification_due(self) -> Optional[datetime.date]:
        """Effective last day of rectification (整改期限（有效日）)."""
        return cast("Optional[datetime.date]", self["rectification_due"])

    @property
    def rectification_status(self) -> Optional[_words.DeadlineStatus]:
        """How rectification stands (整改期限状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["rectification_status"])

    @property
    def filing_nominal_due(self) -> Optional[datetime.date]:
        """Nominal last day of filing the verdict (结论备案期限（名义日）)."""
        return cast("Optional[datetime.date]", self["filing_nominal_due"])

    @property
    def filing_due(self) -> Optional[datetime.date]:
        """Effective last day of filing the verdict (结论备案期限（有效日）)."""
        return cast("Optional[datetime.date]", self["filing_due"])

    @property
    def filing_status(self) -> Optional[_words.DeadlineStatus]:
        """How filing stands (结论备案状态)."""
        return cast("Optional[_words.DeadlineStatus]", self["filing_status"])


class ClawbackAnswer(Answer):
    """The answer of clawback (资金收回)."""

    __slots__ = ()

    @property
    def state(self) -> Optional[_words.RecoveryState]:
        """What recovery comes to (收回情况)."""
        return cast("Optional[_words.RecoveryState]", self["state"])

    @property
    def loss(self) -> Optional[Decimal]:
        """Part of the award that is lost (核减支持额度)."""
        return cast("Optional[Decimal]", self["loss"])

    @property
    def final_support(self) -> Optional[Decimal]:
        """Support that stays (最终支持额度)."""
        return cast("Optional[Decimal]", self["final_support"])

    @property
    def repay_now(self) -> Optional[Decimal]:
        """To be repaid now (应收回金额)."""
        return cast("Optional[Decimal]", self["repay_now"])

    @property
    def cancel(self) -> Optional[Decimal]:
        """Cancelled before it was paid (不再拨付金额)."""
        return cast("Optional[Decimal]", self["cancel"])

    @property
    def still_due(self) -> Optional[Decimal]:
        """Part of the support that stays and was not paid yet (仍可拨付金额)."""
        return cast("Optional[Decimal]", self["still_due"])


CLASSES: dict[str, Any] = {
    "support_cap": SupportCapAnswer,
    "disbursement": DisbursementAnswer,
    "acceptance": AcceptanceAnswer,
    "clawback": ClawbackAnswer,
}

__all__ = [
    "AcceptanceAnswer",
    "ClawbackAnswer",
    "DisbursementAnswer",
    "SupportCapAnswer",
]
