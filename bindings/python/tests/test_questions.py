"""Regimes that answer only some questions."""

from __future__ import annotations

import copy
import pickle

import fundrules
import pytest
from fundrules import Project

DAY = "2025-06-01"
ALL = tuple(name for name, _zh, _en in fundrules._native.questions())


def test_a_narrowed_regime_answers_as_the_whole_one() -> None:
    whole = fundrules.regime("guangyuan")
    assert whole.questions == ALL
    project = Project("P", accept_verdict="Pass", invest_total_planned="1000万元")
    for question in ALL:
        narrow = whole.with_questions([question])
        assert question in narrow.questions and len(narrow.questions) < len(ALL)
        assert narrow.questions == tuple(name for name in ALL if name in narrow.questions)
        assessment = narrow.assess(project, DAY)
        assert tuple(assessment) == narrow.questions and len(assessment) == len(narrow.questions)
        full = whole.assess(project, DAY)
        for answer in assessment.answers:
            assert answer.to_dict() == full[answer.question].to_dict()
    assert whole.questions == ALL


def test_a_question_left_out_is_refused() -> None:
    narrow = fundrules.regime("luoyang").with_questions(["support_cap"])
    assert narrow.questions == ("support_cap", "acceptance")
    assessment = narrow.assess(Project("P"), DAY)
    for ask in (
        lambda: assessment.clawback,
        lambda: assessment["clawback"],
        lambda: narrow.ask("clawback", Project("P"), DAY),
        lambda: fundrules.Answer(assessment, "clawback"),
    ):
        with pytest.raises(fundrules.InputError) as raised:
            ask()
        assert raised.value.code == "question.not-answered"
        assert "`support_cap`, `acceptance`" in (raised.value.hint or "")
    with pytest.raises(fundrules.InputError, match="unknown question `support`"):
        narrow.with_questions(["support"])
    with pytest.raises(fundrules.InputError, match="expected a list of questions"):
        narrow.with_questions("support_cap")


def test_the_choice_is_part_of_the_regime() -> None:
    whole = fundrules.regime("guangyuan")
    narrow = whole.with_questions(question for question in ("acceptance", "support_cap"))
    again = whole.with_questions(["support_cap"])
    assert narrow == again and hash(narrow) == hash(again) and narrow != whole
    assert pickle.loads(pickle.dumps(narrow)) == narrow == copy.deepcopy(narrow)
    assert repr(narrow).endswith("; only support_cap, acceptance>")
    changed = narrow.with_setting("recovery_rounding", "up")
    assert changed.questions == narrow.questions
    assert changed.with_questions(ALL).questions == ALL


def test_duties_do_not_depend_on_the_choice() -> None:
    whole = fundrules.regime("guangyuan")
    narrow = whole.with_questions(["support_cap"])
    project = Project("P", accept_verdict="Fail", accept_notified_on="2025-01-02")
    wanted = whole.obligations(project, DAY).to_dict()
    assert narrow.obligations(project, DAY).to_dict() == wanted


def test_in_force_has_every_state_of_the_core() -> None:
    states = fundrules._native.states_in_force()
    assert [(one.value, one.zh, one.en) for one in fundrules.InForce] == states
