"""Templates of letters, a letter filled in for each partner, and keeping who got what.

A bundled template is never overwritten: a changed one stands beside it in the file, and goes when the
coalition wants the proposal back.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import letters as queries
from coalitiedesk.db.tables import InteractionRow, LetterSentRow, LetterTemplateRow, PartnerRow
from coalitiedesk.domain.contact_log import InteractionKind
from coalitiedesk.domain.ids import LetterTemplateId, PartnerId
from coalitiedesk.domain.letters import (
    BundledLetter,
    Letter,
    LetterField,
    LetterKind,
    LetterTemplate,
    LetterWay,
    Recipient,
    SentLetter,
    check_template,
    fill,
    words_asked,
)
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.letter_words import (
    FIELD_WORDS,
    NO_ADDRESS,
    NO_EMAIL,
    blank_words,
    field_of,
    sent_words,
    words_of,
)
from coalitiedesk.knowledge.letters import bundled_letters
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import assign

TEMPLATE_FIELDS = ("key", "name", "kind", "subject", "text")
_SENT_KINDS = {LetterWay.PAPER: InteractionKind.LETTER, LetterWay.MAIL: InteractionKind.MAIL}


def list_templates(desk: Desk) -> tuple[LetterTemplate, ...]:
    """The bundled ones in the order of the year, changed where the coalition did; then its own by name."""
    with desk.read() as session:
        return templates_in(session)


def templates_in(session: Session) -> tuple[LetterTemplate, ...]:
    """As :func:`list_templates`, within an open session."""
    kept = queries.letter_templates(session)
    changed = {one.key: one for one in kept if one.key}
    bundled = bundled_letters()
    known = {one.key for one in bundled}
    return (
        *(changed.get(one.key) or _as_template(one) for one in bundled),
        *(one for one in kept if one.key not in known),
    )


def template_in(session: Session, key: str) -> LetterTemplate:
    """A bundled template, or what the coalition made of it."""
    return next(one for one in templates_in(session) if one.key == key)


def find_proposal(key: str) -> BundledLetter | None:
    """The template that comes with the programme, with where it was taken from."""
    return next((one for one in bundled_letters() if one.key == key), None)


def check(template: LetterTemplate) -> tuple[Problem, ...]:
    """Everything that is the matter with a template."""
    return check_template(template, FIELD_WORDS)


def save_template(desk: Desk, template: LetterTemplate, *, initiator: str | None = None) -> LetterTemplateId:
    """Keep a template: a new one, a changed one, or the coalition's version of a bundled one.

    Raises:
        LookupError: It was removed meanwhile.
    """
    label = f"brief {'wijzigen' if template.id or template.key else 'toevoegen'}"
    with desk.change(label, initiator=initiator) as session:
        row = session.get(LetterTemplateRow, template.id) if template.id else LetterTemplateRow()
        if row is None:
            raise LookupError(template.id)
        assign(row, template, TEMPLATE_FIELDS)
        session.add(row)
        session.flush()
        return LetterTemplateId(row.id)


def remove_template(desk: Desk, template: LetterTemplate, *, initiator: str | None = None) -> None:
    """Take the coalition's version away; of a bundled template the proposal is back."""
    label = "terug naar het voorstel" if template.key else "brief verwijderen"
    with desk.change(label, initiator=initiator) as session:
        row = session.get(LetterTemplateRow, template.id)
        if row is not None:
            session.delete(row)


def merge(template: LetterTemplate, recipient: Recipient) -> Letter:
    """The letter to one recipient; what is not known is shown in the text and named."""
    values = words_of(recipient.values)
    subject = fill(template.subject, values, blank=blank_words)
    text = fill(template.text, values, blank=blank_words)
    return Letter(
        recipient=recipient,
        subject=subject.text,
        text=text.text,
        missing=tuple(dict.fromkeys((*subject.missing, *text.missing))),
    )


def merge_general(template: LetterTemplate, values: Mapping[LetterField, str]) -> tuple[str, str]:
    """Subject and text of a template that is not about one partner."""
    words = words_of(values)
    return (
        fill(template.subject, words, blank=blank_words).text,
        fill(template.text, words, blank=blank_words).text,
    )


def gaps(template: LetterTemplate, recipient: Recipient) -> tuple[str, ...]:
    """Words of what this letter needs for one recipient and is not known, its address last."""
    values = recipient.values
    asked = ((word, field_of(word)) for word in words_asked(template))
    found = [word for word, field in asked if field is None or not values.get(field)]
    if template.kind is LetterKind.MAIL and not recipient.email:
        found.append(NO_EMAIL)
    if template.kind is LetterKind.LETTER and not recipient.address:
        found.append(NO_ADDRESS)
    return tuple(found)


def list_sent(desk: Desk, partner_id: PartnerId) -> tuple[SentLetter, ...]:
    """Which letters a partner got, the latest first."""
    with desk.read() as session:
        return queries.sent_letters(session, partner_id)


def log_sent(
    desk: Desk,
    template: LetterTemplate,
    recipients: Sequence[Recipient],
    *,
    way: LetterWay,
    day: dt.date,
    initiator: str | None = None,
) -> int:
    """Keep that these got the letter, and note it as contact; the letter itself is not kept.

    Who is no longer in the file, or never was, is passed over; who has it from this day already, too.

    Returns:
        With how many partners it was kept now.
    """
    with desk.read() as session:
        known = {row.id for row in session.execute(select(PartnerRow.id))}
        had = queries.letters_sent(session)
    kept = [
        one
        for one in recipients
        if one.partner_id in known and had.get(one.partner_id, {}).get(template.sent_key) != day
    ]
    if not kept:
        return 0
    label = f"{count(len(kept), 'brief', 'brieven')} vastleggen"
    with desk.change(label, initiator=initiator) as session:
        by_whom = coalition_queries.coalition(session).coordinator
        for recipient in kept:
            _store_sent(session, template, recipient, way=way, day=day, by_whom=by_whom)
    return len(kept)


def _store_sent(
    session: Session,
    template: LetterTemplate,
    recipient: Recipient,
    *,
    way: LetterWay,
    day: dt.date,
    by_whom: str,
) -> None:
    session.add(
        LetterSentRow(
            partner_id=recipient.partner_id,
            contact_id=recipient.contact_id,
            key=template.sent_key,
            name=template.name,
            way=way.value,
            day=day,
        )
    )
    session.add(
        InteractionRow(
            partner_id=recipient.partner_id,
            contact_id=recipient.contact_id,
            kind=_SENT_KINDS[way].value,
            day=day,
            text=sent_words(template.name, template.kind, way),
            by_whom=by_whom,
        )
    )


def _as_template(one: BundledLetter) -> LetterTemplate:
    return LetterTemplate(
        id=LetterTemplateId(0),
        key=one.key,
        name=one.name,
        kind=one.kind,
        subject=one.subject,
        text=one.text,
    )
