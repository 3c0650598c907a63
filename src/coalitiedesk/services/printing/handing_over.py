"""What the handover dossier is about: who is who, the year, the plan, what is open and what was learned."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import contact_log as log_queries
from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import evaluation as evaluation_queries
from coalitiedesk.db.queries import handover as queries
from coalitiedesk.db.queries import imports as import_queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import plan as plan_queries
from coalitiedesk.domain.contact_log import Commitment
from coalitiedesk.domain.handover import OpenEnd, OpenEndKind, open_ends, wheel_months
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import Contact, ContactLevel, Partner, PartnerKind
from coalitiedesk.domain.people_words import PeopleWords
from coalitiedesk.domain.step_answers import answers_to
from coalitiedesk.domain.warmth import Upkeep, Warmth, warmth_of
from coalitiedesk.dutch.contact_words import promise_words, warmth_words
from coalitiedesk.dutch.formats import NO_BREAK, short_date
from coalitiedesk.dutch.labels import label
from coalitiedesk.knowledge.handover import handover_advice
from coalitiedesk.knowledge.steps import step_guides
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.handover_content import GivenAnswer, HandoverContent, KnownPartner, PastLesson
from coalitiedesk.services.handover_reducing import people_words, resident_name
from coalitiedesk.services.overview import situation_in
from coalitiedesk.services.printing.kept_programme import changes_from

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_OF_PEOPLE = (OpenEndKind.QUESTION, OpenEndKind.FOLLOW_UP)
"""What a package without people has nothing of."""
USUAL_MONTH = 9
"""The month in which the Week falls in most years, while nobody knows better."""


def open_ends_in(session: "Session", *, today: dt.date) -> tuple[OpenEnd, ...]:
    """Everything that is not finished, for the Week at hand."""
    now = situation_in(session, today=today)
    releases = edition_queries.releases(session, now.edition.id) if now.edition else ()
    release = next(iter(releases), None)
    return open_ends(
        now,
        questions=import_queries.attention_items(session),
        steps=plan_queries.steps(session),
        unprinted=len(changes_from(session, release)) if release else 0,
        owners={key: name for key, name, _ in partner_queries.partner_names(session)},
        interactions=log_queries.waiting_interactions(session),
        commitments=log_queries.open_commitments(session),
    )


def handover_content(
    session: "Session", content: EditionContent, *, today: dt.date, has_people: bool
) -> HandoverContent:
    """Everything the dossier says.

    Args:
        session: To ask with.
        content: The newest Week as other paper has it; without a name when there is none.
        today: Date on the dossier.
        has_people: Names and numbers of people, and what the coordinator wrote about them.
    """
    notes = {note.partner_id: note.text for note in queries.notes(session)}
    month = content.first_day.month if content.first_day else 0
    advice = handover_advice()
    found = HandoverContent(
        edition=content,
        printed_on=today,
        coordinator=coalition_queries.coalition(session).coordinator,
        letter=notes.get(None, ""),
        first_days=advice.first_days,
        partners=_partners(session, notes, today=today) if has_people else _bare_partners(session),
        wheel=wheel_months(advice, month or USUAL_MONTH),
        week_month=month,
        steps=plan_queries.steps(session),
        answers=_answers(session),
        decisions=plan_queries.decisions(session),
        open_ends=open_ends_in(session, today=today),
        lessons=_lessons(session),
    )
    return found if has_people else _without_people(found, people_words(session))


def _without_people(content: HandoverContent, people: PeopleWords) -> HandoverContent:
    """The same rules as for a package without people."""
    return replace(
        content,
        coordinator="",
        letter="",
        has_people=False,
        partners=tuple(replace(one, name=people.without_names(one.name)) for one in content.partners),
        steps=tuple(replace(one, note="") for one in content.steps),
        answers=tuple(replace(one, text=people.without_people(one.text)) for one in content.answers),
        decisions=tuple(
            replace(
                one,
                title=people.without_people(one.title),
                reason=people.without_people(one.reason),
                decided_by="",
            )
            for one in content.decisions
        ),
        open_ends=tuple(
            replace(
                one,
                subject=people.without_people(one.subject),
                detail="" if one.kind is OpenEndKind.TASK else one.detail,
                partner=people.without_names(one.partner),
            )
            for one in content.open_ends
            if one.kind not in _OF_PEOPLE
        ),
        lessons=tuple(replace(one, text=people.without_people(one.text)) for one in content.lessons),
    )


def _partners(
    session: "Session", notes: Mapping[PartnerId | None, str], *, today: dt.date
) -> tuple[KnownPartner, ...]:
    promised: dict[PartnerId, list[Commitment]] = {}
    for commitment in log_queries.open_commitments(session):
        promised.setdefault(commitment.partner_id, []).append(commitment)
    lines = {line.id: line for line in partner_queries.partner_lines(session)}
    return tuple(
        replace(
            _partner(partner, notes.get(partner.id, ""), lines[partner.id].activity_count),
            people=_people(partner, today),
            contact=_contact_lines(lines[partner.id].upkeep, today),
            promises=tuple(_promise_line(one, today) for one in promised.get(partner.id, ())),
        )
        for partner in partner_queries.partners(session)
    )


def _bare_partners(session: "Session") -> tuple[KnownPartner, ...]:
    amounts = partner_queries.activity_counts(session)
    return tuple(
        _bare_partner(partner, amounts.get(partner.id, 0)) for partner in partner_queries.partners(session)
    )


def _partner(partner: Partner, note: str, amount: int) -> KnownPartner:
    return KnownPartner(
        name=partner.name,
        kind=_kind(partner),
        note="\n".join(part for part in (note, partner.note) if part),
        amount=amount,
        is_active=partner.is_active,
    )


def _contact_lines(upkeep: Upkeep, today: dt.date) -> tuple[str, ...]:
    """How warm it is, when it was last, why it rests, and who keeps contact."""
    how = warmth_of(upkeep, today)
    lines = (
        "" if how is Warmth.LEFT else warmth_words(upkeep, today),
        upkeep.rest_reason if how is Warmth.RESTING else "",
        f"laatst op {_near(upkeep.last_contact)}" if upkeep.last_contact else "",
        f"vast contact: {upkeep.account_holder}" if upkeep.account_holder else "",
    )
    return tuple(line for line in lines if line)


def _near(day: dt.date) -> str:
    return f"{short_date(day)} {day.year}".replace(" ", NO_BREAK)


def _promise_line(commitment: Commitment, today: dt.date) -> str:
    due = commitment.due
    when = f" ({'was' if due < today else 'vóór'} {_near(due)})" if due else ""
    return f"{promise_words(commitment)}{when}"


def _bare_partner(partner: Partner, amount: int) -> KnownPartner:
    is_resident = partner.kind is PartnerKind.RESIDENTS
    name = resident_name(partner.id) if is_resident else partner.name
    return KnownPartner(name=name, kind=_kind(partner), amount=amount, is_active=partner.is_active)


def _kind(partner: Partner) -> str:
    return label(partner.kind) if partner.kind is not PartnerKind.UNKNOWN else ""


def _people(partner: Partner, today: dt.date) -> tuple[str, ...]:
    """Everybody who is there now; the number of the organisation itself when nobody is known."""
    present = [contact for contact in partner.contacts if not contact.has_left(today)]
    if present:
        return tuple(line for contact in present for line in _person(contact))
    return _ways(partner.phone, partner.email)


def _person(contact: Contact) -> tuple[str, ...]:
    """Who, how to reach them, and what they may decide, below each other."""
    level = "" if contact.level is ContactLevel.UNKNOWN else label(contact.level).lower()
    who = ", ".join(part for part in (contact.name, contact.role or level) if part)
    return (who, *_ways(contact.phone, contact.email), *((contact.mandate,) if contact.mandate else ()))


def _ways(phone: str, email: str) -> tuple[str, ...]:
    return tuple(way for way in (phone.replace(" ", NO_BREAK), email) if way)


def _answers(session: "Session") -> tuple[GivenAnswer, ...]:
    """The newest answer to every question that has one, in the order of the steps."""
    answers = plan_queries.answers(session)
    newest = {
        (guide.step, question.text): next(iter(answers_to(question.key, answers)), None)
        for guide in step_guides()
        for question in guide.questions
    }
    return tuple(
        GivenAnswer(step=step, question=question, text=answer.text)
        for (step, question), answer in newest.items()
        if answer is not None and answer.text
    )


def _lessons(session: "Session") -> tuple[PastLesson, ...]:
    return tuple(
        PastLesson(text=lesson.text, week=f"{edition.name} {edition.year}")
        for edition in edition_queries.editions(session)
        for lesson in evaluation_queries.lessons(session, edition.id)
    )
