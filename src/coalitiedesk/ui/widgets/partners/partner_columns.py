"""The columns of the list of partners, and the text each partner is found by."""

import datetime as dt
from collections.abc import Callable

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.partners import PartnerLine
from coalitiedesk.domain.warmth import Warmth, warmth_of
from coalitiedesk.dutch.contact_words import last_contact_words, warmth_words
from coalitiedesk.dutch.formats import fold, number, short_date, sort_key
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.person_names import person_sort_key
from coalitiedesk.ui.models.lines_model import Column
from coalitiedesk.ui.models.mark import warmth_mark

NAME_AT = 0
DROP_ORDER = (6, 5, 4, 2, 3, 12, 11, 10, 9, 8, 7, 1)
"""Columns that make room for the name when the table is narrow, the first to go first."""
_WARMTH_TONES = {
    Warmth.LOSING: "bad",
    Warmth.TIME_TO_CALL: "warn",
    Warmth.NEVER: "muted",
    Warmth.RESTING: "muted",
    Warmth.LEFT: "muted",
}
_RANKS = {how: at for at, how in enumerate(Warmth)}
_STAGE_RANKS = {stage: at for at, stage in enumerate(EngagementStage)}
_LAST = "\uffff"  # what is not filled in stands below


def partner_name(line: PartnerLine) -> str:
    """The name, with a word for who has left."""
    return line.name if line.is_active else f"{line.name} (doet niet meer mee)"


def kind_word(line: PartnerLine) -> str:
    """The kind, as people read it."""
    return word_of(line.kind)


def partner_columns(
    place_of: Callable[[PartnerLine], int],
    today: Callable[[], dt.date],
    area_of: Callable[[PartnerLine], str],
) -> tuple[Column[PartnerLine], ...]:
    """The columns from left to right, in the order of :class:`PartnerColumn`.

    Args:
        place_of: Place of a partner in the list by name; folding 50,000 names for every sort is too slow.
        today: The local date, against which the last contact is held.
        area_of: Name of the area of a partner.
    """

    def warmth(line: PartnerLine) -> Warmth:
        return warmth_of(line.upkeep, today())

    return (
        Column(
            title="Partner",
            text=partner_name,
            tone=_name_tone,
            bold=True,
            sort_key=place_of,
            tip=partner_name,
        ),
        Column(
            title="Contact",
            text=lambda line: word_of(warmth(line)),
            mark=lambda line: warmth_mark(warmth(line)),
            tone=lambda line: _WARMTH_TONES.get(warmth(line), ""),
            width=184,
            sort_key=lambda line: _urgency(line, today()),
            tip=lambda line: _contact_tip(line, today()),
        ),
        Column(title="Soort", text=kind_word, width=140, sort_key=kind_word),
        Column(title="Contactpersoon", text=_person, width=160, sort_key=_person_order, tip=_all_people),
        Column(title="Telefoon", text=_phone, width=118),
        Column(title="Plaats", text=_place, width=116, sort_key=_place_order),
        Column(title="Activiteiten", text=_activities, width=100, sort_key=_activity_order),
        Column(title="E-mail", text=_email, width=190, sort_key=_email_order, tip=_email),
        Column(title="Wijk", text=area_of, width=116, sort_key=lambda line: sort_key(area_of(line)) or _LAST),
        Column(title="Labels", text=_labels, width=150, sort_key=_label_order, tip=_labels),
        Column(title="Fase", text=_stage, width=120, sort_key=_stage_order),
        Column(title="Wie houdt contact", text=_holder, width=140, sort_key=_holder_order),
        Column(title="Laatste contact", text=_last_contact, width=124, sort_key=_last_order),
    )


def _urgency(line: PartnerLine, today: dt.date) -> tuple[int, int]:
    """Who is being lost first, and of those who was silent longest."""
    last = line.upkeep.last_contact
    return _RANKS[warmth_of(line.upkeep, today)], last.toordinal() if last else 0


def _contact_tip(line: PartnerLine, today: dt.date) -> str:
    holder = line.upkeep.account_holder
    words = (warmth_words(line.upkeep, today), last_contact_words(line.upkeep, today))
    return ". ".join((*words, *((f"Vast contact: {holder}",) if holder else ())))


def _name_tone(line: PartnerLine) -> str:
    return "" if line.is_active else "muted"


def _person(line: PartnerLine) -> str:
    return line.contact_name


def _all_people(line: PartnerLine) -> str:
    return line.contact_names


def _person_order(line: PartnerLine) -> str:
    return person_sort_key(line.contact_name) or _LAST


def _phone(line: PartnerLine) -> str:
    return line.phone


def _place(line: PartnerLine) -> str:
    return line.place


def _place_order(line: PartnerLine) -> str:
    return _quick_fold(line.place)


def _email(line: PartnerLine) -> str:
    return line.email


def _email_order(line: PartnerLine) -> str:
    return _quick_fold(line.email)


def _labels(line: PartnerLine) -> str:
    return ", ".join(line.labels)


def _label_order(line: PartnerLine) -> str:
    return _quick_fold(_labels(line))


def _stage(line: PartnerLine) -> str:
    return word_of(line.stage)


def _stage_order(line: PartnerLine) -> int:
    return _STAGE_RANKS[line.stage]


def _holder(line: PartnerLine) -> str:
    return line.upkeep.account_holder


def _holder_order(line: PartnerLine) -> str:
    return person_sort_key(line.upkeep.account_holder) or _LAST


def _last_contact(line: PartnerLine) -> str:
    last = line.upkeep.last_contact
    return f"{short_date(last)} {last.year}" if last else ""


def _last_order(line: PartnerLine) -> int:
    last = line.upkeep.last_contact
    return last.toordinal() if last else 0


def _quick_fold(text: str) -> str:
    return (text.lower() if text.isascii() else fold(text)) or _LAST


def _activities(line: PartnerLine) -> str:
    return number(line.activity_count) if line.activity_count else "–"


def _activity_order(line: PartnerLine) -> int:
    return line.activity_count
