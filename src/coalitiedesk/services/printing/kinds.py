"""Everything that can be printed, with the choices a coordinator has for each. Data only."""

from collections.abc import Mapping

from coalitiedesk.domain.print_codes import PrintFault
from coalitiedesk.services.printing.choice_error import PrintChoiceError
from coalitiedesk.services.printing.letter_kinds import LETTER_KINDS
from coalitiedesk.services.printing.list_kinds import LISTS
from coalitiedesk.services.printing.partner_kinds import CONVERSATION_SHEET, SHORTLIST_MATRIX
from coalitiedesk.services.printing.plan_kinds import PLAN_KINDS
from coalitiedesk.services.printing.print_kind import (
    ACTIVITY,
    ALL,
    AT_HAND,
    DAY,
    INK,
    KEPT_LIST,
    MEETING,
    VENUE,
    YES,
    PrintKind,
    PrintOption,
    switch,
)

PRINT_GROUPS = (
    ("wall", "Voor de muur"),
    ("hand", "Voor in de hand"),
    ("hall", "Voor de zaal"),
    ("partners", "Voor partners"),
    ("plan", "Voor het plan"),
    ("council", "Voor de wethouder"),
    ("own", "Voor jezelf"),
)


_LOGOS = switch("logos", "Logo’s partners", default=YES)
_ORDER = PrintOption(
    key="order", title="Volgorde", choices=(("day", "Per dag"), ("area", "Per wijk")), default="day"
)
_INCLUDE = PrintOption(
    key="include",
    title="Welke",
    choices=(
        ("confirmed", "Alleen bevestigd"),
        ("promised", "Ook toegezegd"),
        ("all", "Ook toegezegd en ideeën"),
    ),
    default="confirmed",
)
_CLOSED = switch("include_closed", "Besloten groep", tip="Ook wat niet voor iedereen open is")
_CANCELLED = switch("include_cancelled", "Gaat niet door", tip="Ook wat niet doorgaat; dat staat er dan bij")
_WHICH = (_INCLUDE, _CLOSED, _CANCELLED)
_ONE_ACTIVITY = PrintOption(
    key="activity", title="Activiteit", choices=((ALL, "Alle activiteiten"),), default=ALL, names=ACTIVITY
)
_ONE_DAY = PrintOption(key="day", title="Dag", choices=((ALL, "Alle dagen"),), default=ALL, names=DAY)
_ONE_VENUE = PrintOption(
    key="venue", title="Plek", choices=((ALL, "Alle plekken"),), default=ALL, names=VENUE
)


def _meeting(words: str) -> PrintOption:
    return PrintOption(
        key="meeting", title="Bijeenkomst", choices=((AT_HAND, words),), default=AT_HAND, names=MEETING
    )


PRINT_KINDS = (
    PrintKind(
        key="week_poster",
        title="Poster van de week",
        group="wall",
        paper="A3",
        options=(INK, _ORDER, *_WHICH, _LOGOS),
    ),
    PrintKind(
        key="poster",
        title="Poster per activiteit",
        group="wall",
        paper="A4",
        options=(
            _ONE_ACTIVITY,
            PrintOption(
                key="template",
                title="Opmaak",
                choices=(("kring", "Kring"), ("foto", "Foto"), ("rustig", "Rustig")),
                default="kring",
            ),
            PrintOption(key="paper", title="Papier", choices=(("a4", "A4"), ("a3", "A3")), default="a4"),
            INK,
            *_WHICH,
            _LOGOS,
        ),
    ),
    PrintKind(
        key="booklet",
        title="Programmaboekje",
        group="hand",
        paper="A5",
        page_words=("bladzijde", "bladzijden"),
        options=(
            PrintOption(
                key="layout",
                title="Vorm",
                choices=(("reading", "Om te lezen"), ("imposed", "Om te nieten")),
                default="reading",
                tip="Om te nieten: twee op een A4. Druk dubbelzijdig over de korte kant, vouw en niet.",
            ),
            _ORDER,
            INK,
            *_WHICH,
            _LOGOS,
        ),
    ),
    PrintKind(
        key="large_print",
        title="Programma in het groot",
        group="hand",
        paper="A4",
        options=(_ORDER, INK, *_WHICH, _LOGOS),
    ),
    PrintKind(
        key="hall_sheet",
        title="Zaalblad voor de deur",
        group="hall",
        paper="A4",
        options=(_ONE_VENUE, _ONE_DAY, INK, *_WHICH),
    ),
    PrintKind(
        key="attendance_form",
        title="Turflijst",
        group="hall",
        paper="A4",
        options=(
            _ONE_ACTIVITY,
            _ONE_VENUE,
            _ONE_DAY,
            INK,
            _INCLUDE,
            switch("include_closed", "Besloten groep", default=YES, tip=_CLOSED.tip),
        ),
    ),
    *PLAN_KINDS,
    *LETTER_KINDS,
    SHORTLIST_MATRIX,
    CONVERSATION_SHEET,
    PrintKind(
        key="evaluation_report",
        title="Verslag met cijfers",
        group="council",
        paper="A4",
        is_for_all=False,
        options=(
            PrintOption(
                key="reader",
                title="Voor wie",
                choices=(
                    ("alderman", "De wethouder"),
                    ("council", "De gemeenteraad"),
                    ("partners", "De partners"),
                    ("nobody", "Niemand genoemd"),
                ),
                default="alderman",
            ),
            INK,
            switch("charts", "Grafieken", default=YES),
            switch("table", "Alle activiteiten", default=YES),
            switch("stories", "Verhalen en lessen", default=YES, tip="Alleen verhalen die mogen"),
        ),
    ),
    PrintKind(
        key="pillar_profile",
        title="Vijf pijlers",
        group="council",
        paper="A4",
        is_for_all=False,
        needs_edition=False,
        options=(
            PrintOption(
                key="form",
                title="Vorm",
                choices=(("filled", "Met de antwoorden"), ("empty", "Leeg, om in te vullen")),
                default="filled",
                tip="Leeg: een formulier om samen aan tafel in te vullen",
            ),
            INK,
        ),
    ),
    PrintKind(
        key="figures_sheet",
        title="Feiten en cijfers",
        group="plan",
        paper="A4",
        is_for_all=False,
        needs_edition=False,
        options=(
            PrintOption(
                key="which",
                title="Welke",
                choices=(("loneliness", "Over eenzaamheid"), (ALL, "Alle cijfers")),
                default="loneliness",
                tip="Zonder cijfers over eenzaamheid komen alle cijfers op papier",
            ),
            switch("table", "Tabel per gebied", default=YES, tip="Met jaar, marge en bron van elk cijfer"),
            INK,
        ),
    ),
    PrintKind(
        key="partner_list",
        title="Partnerlijst",
        group="own",
        paper="A4",
        is_for_all=False,
        needs_edition=False,
        options=(
            PrintOption(
                key="partners",
                title="Wie",
                choices=(("active", "Wie nu meedoet"), ("all", "Alle partners")),
                default="active",
                names=KEPT_LIST,
            ),
            INK,
            switch("contacts", "Namen en nummers", default=YES, tip="Zonder mag de lijst rondgaan"),
        ),
    ),
    LISTS,
    PrintKind(
        key="meeting_agenda",
        title="Agenda van een bijeenkomst",
        group="own",
        paper="A4",
        is_for_all=False,
        needs_edition=False,
        options=(_meeting("De eerstvolgende"), INK, switch("people", "Wie er komen", default=YES)),
    ),
    PrintKind(
        key="meeting_report",
        title="Verslag van een bijeenkomst",
        group="own",
        paper="A4",
        is_for_all=False,
        needs_edition=False,
        options=(
            _meeting("De laatste"),
            INK,
            switch("people", "Wie er waren", default=YES, tip="Zonder staat er alleen een aantal"),
        ),
    ),
    PrintKind(
        key="handover_dossier",
        title="Overdrachtsdossier",
        group="own",
        paper="A4",
        is_for_all=False,
        needs_edition=False,
        options=(
            INK,
            switch("people", "Namen en nummers", default=YES, tip="Zonder ook geen brief en notities"),
        ),
    ),
)


def find_print_kind(key: str) -> PrintKind | None:
    """The kind of this key, or None."""
    return next((kind for kind in PRINT_KINDS if kind.key == key), None)


def known_kind(key: str) -> PrintKind:
    """The kind of this key.

    Raises:
        PrintChoiceError: There is none.
    """
    kind = find_print_kind(key)
    if kind is None:
        known = ", ".join(one.key for one in PRINT_KINDS)
        raise PrintChoiceError(PrintFault.UNKNOWN_KIND, {"value": key, "known": known})
    return kind


def settled_options(kind: PrintKind, given: Mapping[str, str]) -> dict[str, str]:
    """What was given, with the default for the rest.

    Raises:
        PrintChoiceError: An option or value does not exist for this kind.
    """
    for key, value in given.items():
        option = kind.option(key)
        if option is None:
            known = ", ".join(one.key for one in kind.options)
            raise PrintChoiceError(
                PrintFault.UNKNOWN_OPTION, {"kind": kind.key, "option": key, "known": known}
            )
        if not option.accepts(value):
            allowed = [known for known, _ in option.choices]
            allowed += {DAY: ["2026-10-01"], "": []}.get(option.names, ["nummer"])
            raise PrintChoiceError(
                PrintFault.UNKNOWN_VALUE, {"option": key, "value": value, "known": ", ".join(allowed)}
            )
    return {option.key: given.get(option.key, option.default) for option in kind.options}
