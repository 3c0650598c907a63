"""An invented programme for pages: an ordinary Week, and everything that can be odd about one."""

import datetime as dt

from coalitiedesk.domain.activities import ActivityKind, ActivityStatus, Facility, SignUp
from coalitiedesk.printouts.content import (
    ActivityContent,
    CoalitionIdentity,
    EditionContent,
    MomentContent,
    PartnerLogo,
)
from coalitiedesk.printouts.programme_content import ProgrammeContent

FIRST = dt.date(2026, 10, 1)
IDENTITY = CoalitionIdentity(
    name="Coalitie Samen Voorbeeldrecht",
    municipality="Voorbeeldrecht",
    web_address="voorbeeldrecht.test/komerbij",
    phone="0123 – 45 67 89",
    phone_hours="op werkdagen van 9.00 tot 12.00 uur",
    email="komerbij@voorbeeldrecht.test",
)
EDITION = EditionContent(
    name="Week van de Ontmoeting",
    year=2026,
    identity=IDENTITY,
    first_day=FIRST,
    last_day=dt.date(2026, 10, 8),
    version=3,
    version_date=dt.date(2026, 9, 14),
    logos=(
        PartnerLogo(name="Gemeente Voorbeeldrecht"),
        PartnerLogo(name="Welzijn De Linde"),
        PartnerLogo(name="Bibliotheek Voorbeeldrecht"),
    ),
)
ALL_FACILITIES = frozenset(Facility)
WHEELCHAIR = frozenset({Facility.WHEELCHAIR})
LOOP = frozenset({Facility.WHEELCHAIR, Facility.HEARING_LOOP})


def day(offset: int) -> dt.date:
    """A day of the Week, 0 is the first."""
    return FIRST + dt.timedelta(days=offset)


def clock(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


def at(
    offset: int | None, start: float | None = None, end: float | None = None, **place: str
) -> MomentContent:
    """A moment; hours as ``13.5`` for half past one."""
    return MomentContent(
        day=None if offset is None else day(offset),
        start=None if start is None else round(start * 60),
        end=None if end is None else round(end * 60),
        **{"venue": "Buurthuis De Linde", "address": "Lindelaan 12", "area": "Centrum", **place},
    )


def activity(number: int, title: str, *moments: MomentContent, **more: object) -> ActivityContent:
    return ActivityContent(id=number, title=title, moments=moments, **more)


LONG_TITLE = (
    "Samen soep koken met groenten uit de buurttuin en daarna aan lange tafels "
    "eten met buren van alle leeftijden"
)
ORDINARY = (
    activity(
        1,
        "Opening met koffie en appeltaart",
        at(0, 10, 12),
        kind=ActivityKind.COFFEE,
        facilities=LOOP,
        is_free=True,
        description="De wethouder schenkt de eerste kop in. De taart komt van bakker Van Voorbeeld. "
        "Kom alleen, of neem iemand mee.",
    ),
    activity(
        2,
        LONG_TITLE,
        at(0, 12.5, 14.5, venue="Buurttuin De Akker", address="Akkerweg 7", area="Lindebuurt"),
        kind=ActivityKind.MEAL,
        facilities=WHEELCHAIR,
        price="€ 2,50",
        sign_up=SignUp.REQUIRED,
        sign_up_how="bel Welzijn De Linde, 0123 – 45 67 80",
        sign_up_until=dt.date(2026, 9, 28),
        description="We snijden, roeren en proeven. Kun je niet lang staan? Dan schil je zittend mee. "
        "Bij regen koken we in Het Anker.",
    ),
    activity(
        3,
        "Spreekuur telefoon en tablet",
        at(0, 14, 16, venue="Bibliotheek Marktplein", address="Marktplein 3"),
        kind=ActivityKind.DIGITAL,
        facilities=WHEELCHAIR,
        is_free=True,
        description="Neem je eigen telefoon of tablet mee. Een vrijwilliger kijkt rustig met je mee, "
        "zo lang als nodig is.",
    ),
    activity(
        4,
        "Zing mee! Zonder noten, zonder les",
        at(0, 19.5, 21.5, venue="Kerkzaal De Ark", address="Kerkpad 1", area="Havenwijk"),
        kind=ActivityKind.MUSIC,
        facilities=LOOP,
        is_free=True,
        description="Bekende liedjes bij de piano. De teksten staan groot op het scherm. Luisteren mag ook.",
    ),
    activity(
        5,
        "Wandelen met koffie toe",
        *(at(offset, 9.5, 11) for offset in (1, 4, 6)),
        kind=ActivityKind.WALKING,
        is_free=True,
        description="We lopen een rustig rondje van 3 kilometer. Na afloop drinken we koffie.",
    ),
    activity(
        6,
        "Vrijdagsoep aan de lange tafel",
        at(1, 17.5, 19.5, venue="Eetcafé De Brug", address="Brugstraat 22", area="Havenwijk"),
        kind=ActivityKind.MEAL,
        facilities=WHEELCHAIR,
        price="€ 5",
        sign_up=SignUp.REQUIRED,
        description="Soep, brood en een toetje. Bel tot woensdag, dan dekken we ook voor jou.",
    ),
    activity(
        7,
        "Dansen op muziek van vroeger",
        at(1, 20, None, venue="Theater De Schuur", address="Schuurlaan 5"),
        kind=ActivityKind.MUSIC,
        price="€ 3",
    ),
    activity(
        8,
        "Kletskassa: afrekenen zonder haast",
        MomentContent(whole_week=True, venue="Supermarkt De Hoek"),
        kind=ActivityKind.CONVERSATION,
        facilities=WHEELCHAIR,
        is_free=True,
        description="Aan deze kassa hoef je niet op te schieten. Maak gerust een praatje.",
    ),
)
SENTENCE = (
    "Kom gerust langs, ook als je nog niemand kent; er staat koffie klaar en je hoeft niets te kunnen. "
)
ODD = (
    activity(20, "’t Hooft & Şenol lezen voor in Noardeast-Fryslân 🎉 <b>R&D", at(2, 10, 11), is_free=None),
    activity(21, "Lange tekst", at(2, 11, 12), description=(SENTENCE * 8)[:700], facilities=ALL_FACILITIES),
    activity(22, "Zonder plek", MomentContent(day=day(2), start=clock(14), end=clock(15))),
    activity(23, "Zonder tijd", at(2)),
    activity(24, "Tot diep in de nacht", at(2, 22, 25.5)),
    activity(25, "Twaalf keer hetzelfde", *(at(offset % 6, 9 + offset, 10 + offset) for offset in range(12))),
    activity(26, "Nog niets bekend"),
    activity(27, "Wanneer precies?", MomentContent(when_text="een avond in de Week", venue="Het Anker")),
    activity(28, "Tentoonstelling", MomentContent(day=day(1), last_day=day(4), venue="Bibliotheek")),
    activity(
        29,
        "Varen over de Plas",
        at(3, 14, 16, area=""),
        status=ActivityStatus.CANCELLED,
        cancelled_reason="De boot is in reparatie.",
    ),
    activity(
        30,
        "Bewegen op muziek",
        MomentContent(
            day=day(3),
            start=clock(15, 30),
            venue="De Linde",
            is_cancelled=True,
            moved_note="maandag 5 okt. 15.30 uur",
        ),
    ),
    activity(
        31, "Donaudampfschifffahrtsgesellschaftskapitänsmützenbewonersontmoetingsmiddagen" * 2, at(3, 16, 17)
    ),
    activity(32, "Heel lang verhaal", at(3, 17, 18), description="\n".join([SENTENCE * 12] * 3)),
    activity(
        33,
        "Met alles erop en eraan",
        at(
            4,
            10,
            12,
            venue="Wijkcentrum Het Anker",
            room="Zaal 2, eerste verdieping",
            place="Dorp aan de Vaart",
        ),
        facilities=ALL_FACILITIES,
        sign_up=SignUp.APPRECIATED,
        sign_up_how="via aanmelden@voorbeeldrecht.test",
        price="€ 2,50 inclusief soep, brood en koffie; met minimapas gratis",
        contact_name="Fatma ’t Hooft-van der Wielen",
        contact_phone="06 12 34 56 78",
        contact_email="fatma@voorbeeldrecht.test",
        web_address="voorbeeldrecht.test/alles-erop",
    ),
)


def programme(*activities: ActivityContent, edition: EditionContent = EDITION) -> ProgrammeContent:
    return ProgrammeContent(edition=edition, activities=activities)


def many(count: int, *, days: int = 8) -> ProgrammeContent:
    """So many activities of ordinary length, spread over the days."""
    return programme(
        *(
            activity(
                number,
                f"Activiteit {number}: samen koken en eten in de buurt",
                at(number % days, 9 + number % 11, 11 + number % 11),
                description=SENTENCE * (1 + number % 3),
                facilities=LOOP,
                is_free=True,
                kind=list(ActivityKind)[number % len(ActivityKind)],
            )
            for number in range(1, count + 1)
        )
    )
