"""The questions about an activity, and how its values go into a form and come out of it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from coalitiedesk.domain.activities import (
    Activity,
    ActivityKind,
    ActivityStatus,
    Facility,
    Novelty,
    Openness,
    SignUp,
)
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.widgets.form_fields import Field, Value

YES, NO, UNKNOWN = "yes", "no", ""
_TEXTS = (
    "title",
    "description",
    "price",
    "sign_up_how",
    "accessibility",
    "contact_name",
    "contact_phone",
    "contact_email",
    "web_address",
    "remark",
    "cancelled_reason",
)


def _codes(enum: type[StrEnum]) -> list[tuple[str, str]]:
    return [(member.value, word_of(member)) for member in enum]


PUBLIC_FIELDS = (
    Field(key="title", label="Titel", longest=200),
    Field(key="description", label="Tekst voor bezoekers", kind="text", lines=4),
    Field(key="kind", label="Wat doe je er?", kind="choice", choices=_codes(ActivityKind)),
    Field(key="openness", label="Wie mag er komen?", kind="choice", choices=_codes(Openness), beside=True),
    Field(
        key="is_free",
        label="Gratis?",
        kind="choice",
        choices=[(UNKNOWN, "Nog onbekend"), (YES, "Gratis"), (NO, "Kost iets")],
    ),
    Field(key="price", label="Prijs in woorden", hint="€ 2,50 met soep", beside=True),
    Field(key="sign_up", label="Aanmelden", kind="choice", choices=_codes(SignUp)),
    Field(key="sign_up_how", label="Hoe meld je je aan?", hint="bel of mail", beside=True),
    Field(key="sign_up_until", label="Aanmelden tot en met", hint="28 september 2026"),
    Field(key="capacity", label="Hoeveel mensen passen er?", hint="30", beside=True),
    Field(key="contact_name", label="Vragen aan"),
    Field(key="contact_phone", label="Telefoon", beside=True),
    Field(key="contact_email", label="E-mail"),
    Field(key="web_address", label="Webadres", beside=True),
    *(
        Field(key=f"has_{facility.value}", label=word_of(facility), kind="tick", beside=at % 2 == 1)
        for at, facility in enumerate(Facility)
    ),
    Field(key="accessibility", label="Verder over toegankelijkheid"),
)
OWN_FIELDS = (
    Field(key="novelty", label="Bestond dit al?", kind="choice", choices=_codes(Novelty)),
    Field(key="cancelled_reason", label="Als het niet doorgaat: waarom?", beside=True),
    Field(key="remark", label="Voor jezelf (komt niet op papier)", kind="text", lines=3),
)


def draft_of(activity: Activity) -> dict[str, Value]:
    """The values of an activity for the form."""
    draft: dict[str, Value] = {key: str(getattr(activity, key)) for key in _TEXTS}
    for key in ("kind", "openness", "sign_up", "novelty"):
        draft[key] = getattr(activity, key).value
    draft["is_free"] = UNKNOWN if activity.is_free is None else (YES if activity.is_free else NO)
    draft["sign_up_until"] = plain_date(activity.sign_up_until) if activity.sign_up_until else ""
    draft["capacity"] = "" if activity.capacity is None else str(activity.capacity)
    draft |= {f"has_{facility.value}": facility in activity.facilities for facility in Facility}
    return draft


def with_draft(activity: Activity, draft: Mapping[str, Value], *, until: dt.date | None) -> Activity:
    """The activity with the values of the form; ``until`` is what *Aanmelden tot en met* came to."""
    capacity = str(draft["capacity"])
    texts: dict[str, Any] = {key: str(draft[key]) for key in _TEXTS}
    return replace(
        activity,
        **texts,
        kind=ActivityKind(str(draft["kind"])),
        openness=Openness(str(draft["openness"])),
        sign_up=SignUp(str(draft["sign_up"])),
        novelty=Novelty(str(draft["novelty"])),
        is_free={YES: True, NO: False}.get(str(draft["is_free"])),
        sign_up_until=until,
        capacity=int(capacity) if capacity.isdecimal() else None,
        facilities=frozenset(facility for facility in Facility if draft[f"has_{facility.value}"]),
    )


STATUS_CHOICES = _codes(ActivityStatus)
