"""Decisions with their reason."""

import datetime as dt

import pytest

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import DecisionId
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.services.decisions import delete_decisions, list_decisions, save_decision
from coalitiedesk.services.desk import Desk

MONDAY = dt.date(2026, 9, 7)


def decided(desk: Desk, title: str, **more: object) -> DecisionId:
    return save_decision(desk, Decision(id=DecisionId(0), title=title, **more))


def test_decision_comes_back_as_it_was_kept(desk: Desk) -> None:
    key = decided(
        desk,
        "We beginnen in Noord",
        reason="Daar verdween het buurthuis.",
        step=PlanStep.MAKE_PLAN,
        decided_on=MONDAY,
        decided_by="de werkgroep",
    )

    (found,) = list_decisions(desk)

    assert found == Decision(
        id=key,
        title="We beginnen in Noord",
        reason="Daar verdween het buurthuis.",
        step=PlanStep.MAKE_PLAN,
        decided_on=MONDAY,
        decided_by="de werkgroep",
    )


def test_newest_decision_comes_first_and_one_without_a_date_last(desk: Desk) -> None:
    decided(desk, "Ooit")
    decided(desk, "Eerst", decided_on=MONDAY)
    decided(desk, "Later", decided_on=MONDAY + dt.timedelta(days=7))

    assert [one.title for one in list_decisions(desk)] == ["Later", "Eerst", "Ooit"]


def test_removed_decision_is_gone_until_undo(desk: Desk) -> None:
    key = decided(desk, "Samen eten")

    delete_decisions(desk, [key])
    assert list_decisions(desk) == ()
    desk.undo()

    assert [one.title for one in list_decisions(desk)] == ["Samen eten"]
    with pytest.raises(LookupError):
        save_decision(desk, Decision(id=DecisionId(99), title="Weg"))
