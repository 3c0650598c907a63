"""A coalition with people in every corner, and packages made of it."""

import datetime as dt
import json
from pathlib import Path

import pytest

from coalitiedesk.db.tables import (
    AttentionRow,
)
from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.evaluation import Consent, Story
from coalitiedesk.domain.handover import HandoverPackage, HandoverScope
from coalitiedesk.domain.ids import DecisionId, EditionId, GuestId, MeetingId, PartnerId, StoryId, TaskId
from coalitiedesk.domain.meetings import Guest, Meeting
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.coalition import add_area, get_coalition, save_coalition
from coalitiedesk.services.contact_log import let_rest, log_interaction, set_account_holder
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_release, save_edition
from coalitiedesk.services.evaluation import save_story
from coalitiedesk.services.handover import write_note
from coalitiedesk.services.handover_package import PackageWish, begin_package
from coalitiedesk.services.meetings import list_invitables, save_meeting
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.plan import save_task, write_step_note
from coalitiedesk.services.step_answers import write_answer
from tests.builders import a_commitment, a_contact, a_partner, an_activity, an_interaction, an_occurrence

NOW = dt.datetime(2026, 9, 6, 12, 3, tzinfo=dt.UTC)
WORDS = "molen-fluit-koek"
MARKS = ("Jansenxyz", "jansenxyz", "0612987654", "12 98 76 54", "geheim", "Mirthe", "Tellerse", "Wilmaxyz")
EVERYTHING, WITHOUT = HandoverScope.EVERYTHING, HandoverScope.WITHOUT_PEOPLE


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def crowded(desk: Desk) -> Desk:
    """People in every corner."""
    own = get_coalition(desk)
    save_coalition(desk, type(own)(**{**_fields(own), "coordinator": "Wilmaxyz de Boer"}))
    person = a_contact(name="Zoë Jansenxyz", phone="06-12 98 76 54", email="zoe@jansenxyz.nl", note="geheim")
    save_partner(
        desk,
        a_partner(contacts=(person,), note="geheim", email="zoe@jansenxyz.nl", phone="0123 456 789"),
    )
    save_partner(desk, a_partner(name="Zoë Jansenxyz", kind=PartnerKind.BUSINESS))
    save_partner(desk, a_partner(name="Mirthe Klei", kind=PartnerKind.RESIDENTS, address="Geheimlaan 1"))
    week = save_edition(desk, a_week())
    save_activity(
        desk,
        an_activity(
            edition_id=week,
            title="Soep met Zoë",
            description="Kom bij Zoë Jansenxyz of bel 06 12987654. Vraag Mirthe.",
            sign_up_how="mail zoe@jansenxyz.nl",
            contact_name="Zoë Jansenxyz",
            contact_phone="0612987654",
            remark="geheim",
            occurrences=(an_occurrence(when_text="als Jansenxyz kan"),),
        ),
    )
    snapshot = json.dumps({"activities": [{"title": "Jansenxyz"}]})
    add_release(desk, week, released_on=dt.date(2026, 9, 1), snapshot=snapshot, note="geheim")
    save_task(desk, Task(id=TaskId(0), title="Bel Zoë Jansenxyz", owner="Mirthe Klei", note="geheim"))
    write_step_note(desk, PlanStep.ORGANISE, "geheim")
    write_answer(desk, "organise_who", "Vraag Zoë Jansenxyz of Mirthe Klei.", today=NOW.date())
    save_meeting(
        desk,
        Meeting(
            id=MeetingId(0),
            title="Start met Mirthe Klei",
            agenda="Welkom door Zoë Jansenxyz",
            report="geheim",
            guests=(Guest(id=GuestId(0), name="Trui Tellerse"), *list_invitables(desk)),
        ),
        decisions=[
            Decision(id=DecisionId(0), title="Mirthe Klei zit voor", decided_by="Zoë Jansenxyz, geheim")
        ],
    )
    write_note(desk, "geheim")
    write_note(desk, "geheim", partner_id=PartnerId(1))
    talk = an_interaction(
        day=dt.date(2026, 1, 8),
        text="geheim",
        by_whom="Mirthe Klei",
        follow_up="geheim",
        follow_up_on=NOW.date(),
    )
    log_interaction(desk, talk, commitment=a_commitment(text="Soep van Zoë Jansenxyz, bel 0612987654"))
    set_account_holder(desk, PartnerId(1), "Wilmaxyz de Boer")
    let_rest(desk, PartnerId(1), NOW.date(), "geheim")
    add_area(desk, "Hof van Zoë Jansenxyz")
    for number, consent in enumerate(Consent):
        text = f"Verhaal {number}" + (" geheim" if consent is not Consent.WITHOUT_NAME else "")
        save_story(
            desk,
            Story(id=StoryId(0), edition_id=week, text=text, teller="Trui Tellerse", consent=consent),
        )
    with desk.change("lijst inlezen") as session:
        session.add(AttentionRow(id=1, code="x", question="Jansenxyz?", cells='{"Naam": "Jansenxyz"}'))
    return desk


def a_week() -> Edition:
    return Edition(id=EditionId(0), name="Week", year=2026)


def _fields(record: object) -> dict:
    return {name: getattr(record, name) for name in record.__slots__}


def made(desk: Desk, target: Path, scope: HandoverScope = EVERYTHING, words: str = "") -> HandoverPackage:
    return begin_package(desk, PackageWish(target=target, made_at=NOW, scope=scope, passphrase=words)).run()


def traces(path: Path) -> list[str]:
    content = path.read_bytes()
    return [
        mark
        for mark in MARKS
        if any(mark.encode(encoding) in content for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
    ]


def leftovers(home: Path) -> list[str]:
    return [path.name for path in home.rglob("*") if "package" in path.name or path.name == "snapshot.db"]
