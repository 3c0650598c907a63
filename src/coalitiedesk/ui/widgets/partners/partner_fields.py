"""The fields of a partner, and how they become a record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.partners import Partner, PartnerKind
from coalitiedesk.dutch.partner_kinds import kind_choices
from coalitiedesk.ui.widgets.form_fields import Field, Value

_TEXTS = ("name", "sector", "phone", "email", "web_address", "since", "address", "postcode", "place", "note")
_TICKS = ("on_print",)


def partner_fields(areas: Sequence[Area]) -> tuple[Field, ...]:
    """The fields from top to bottom."""
    districts = (("", "Geen wijk"), *((str(area.id), area.name) for area in areas))
    return (
        Field(key="name", label="Naam", longest=300),
        Field(key="kind", label="Soort", kind="choice", choices=kind_choices()),
        Field(key="sector", label="Branche, in eigen woorden", beside=True, longest=200),
        Field(key="phone", label="Telefoon", longest=60),
        Field(key="email", label="E-mail", beside=True, longest=200),
        Field(key="web_address", label="Website", longest=300),
        Field(key="since", label="Doet mee sinds", hint="2024", beside=True, longest=60),
        Field(key="address", label="Straat en nummer", longest=300),
        Field(key="area_id", label="Wijk", kind="choice", choices=districts, beside=True),
        Field(key="postcode", label="Postcode", hint="1234 AB", longest=20),
        Field(key="place", label="Plaats", beside=True, longest=120),
        Field(key="note", label="Notitie", kind="text", lines=2),
        Field(key="on_print", label="Staat op drukwerk", kind="tick"),
    )


def draft_of(partner: Partner) -> dict[str, Value]:
    """A partner as values of the form."""
    draft: dict[str, Value] = {key: str(getattr(partner, key)) for key in _TEXTS}
    draft |= {key: bool(getattr(partner, key)) for key in _TICKS}
    draft["kind"] = partner.kind.value
    draft["area_id"] = str(partner.area_id) if partner.area_id else ""
    return draft


def with_draft(partner: Partner, draft: Mapping[str, Value]) -> Partner:
    """The partner with the values of the form."""
    area = str(draft["area_id"])
    texts: dict[str, Any] = {key: str(draft[key]) for key in _TEXTS}
    return replace(
        partner,
        kind=PartnerKind(str(draft["kind"])),
        area_id=AreaId(int(area)) if area else None,
        on_print=bool(draft["on_print"]),
        **texts,
    )
