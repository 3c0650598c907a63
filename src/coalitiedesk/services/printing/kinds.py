"""Everything that can be printed, with the choices a coordinator has for each. Data only."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from coalitiedesk.domain.print_codes import PrintFault
from coalitiedesk.services.printing.choice_error import PrintChoiceError

ALL, YES, NO = "all", "yes", "no"
ACTIVITY, VENUE, DAY, MEETING = "activity", "venue", "day", "meeting"
AT_HAND = "at_hand"
PRINT_GROUPS = (
    ("wall", "Voor de muur"),
    ("hand", "Voor in de hand"),
    ("hall", "Voor de zaal"),
    ("council", "Voor de wethouder"),
    ("own", "Voor jezelf"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOption:
    """One choice.

    Attributes:
        choices: Values with their words.
        names: What else may be given: the id of an ``activity``, ``venue`` or ``meeting``, or a ``day``
            (2026-10-01).
        tip: Why one would choose otherwise; may be empty.
    """

    key: str
    title: str
    choices: tuple[tuple[str, str], ...]
    default: str
    names: str = ""
    tip: str = ""

    @property
    def is_switch(self) -> bool:
        """Yes or no."""
        return {value for value, _ in self.choices} == {YES, NO}

    def accepts(self, value: str) -> bool:
        """Whether the value is one of the choices or names something that can be named."""
        if value in {known for known, _ in self.choices}:
            return True
        return _is_date(value) if self.names == DAY else bool(self.names) and value.isdecimal()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintKind:
    """Something that can be printed.

    Attributes:
        group: Key of one of ``PRINT_GROUPS``.
        paper: Size as a person says it; an option may change it.
        is_for_all: For the public, so that what is unsure, closed or cancelled is left off.
        needs_edition: Makes no sense without a Week.
        page_words: One page and more of them ("blad", "bladen").
    """

    key: str
    title: str
    group: str
    paper: str
    options: tuple[PrintOption, ...] = ()
    is_for_all: bool = True
    needs_edition: bool = True
    page_words: tuple[str, str] = ("blad", "bladen")

    def option(self, key: str) -> PrintOption | None:
        """The option of this key, or None."""
        return next((one for one in self.options if one.key == key), None)


def _switch(key: str, title: str, *, default: str = NO, tip: str = "") -> PrintOption:
    return PrintOption(key=key, title=title, choices=((YES, "Ja"), (NO, "Nee")), default=default, tip=tip)


_INK = PrintOption(
    key="ink",
    title="Inkt",
    choices=(("colour", "Kleur"), ("one", "Eén inkt")),
    default="colour",
    tip="Eén inkt spaart toner en blijft goed op de kopieermachine",
)
_LOGOS = _switch("logos", "Logo’s partners", default=YES)
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
_CLOSED = _switch("include_closed", "Besloten groep", tip="Ook wat niet voor iedereen open is")
_CANCELLED = _switch("include_cancelled", "Gaat niet door", tip="Ook wat niet doorgaat; dat staat er dan bij")
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
        options=(_INK, _ORDER, *_WHICH, _LOGOS),
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
            _INK,
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
            _INK,
            *_WHICH,
            _LOGOS,
        ),
    ),
    PrintKind(
        key="large_print",
        title="Programma in het groot",
        group="hand",
        paper="A4",
        options=(_ORDER, _INK, *_WHICH, _LOGOS),
    ),
    PrintKind(
        key="hall_sheet",
        title="Zaalblad voor de deur",
        group="hall",
        paper="A4",
        options=(_ONE_VENUE, _ONE_DAY, _INK, *_WHICH),
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
            _INK,
            _INCLUDE,
            _switch("include_closed", "Besloten groep", default=YES, tip=_CLOSED.tip),
        ),
    ),
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
            _INK,
            _switch("charts", "Grafieken", default=YES),
            _switch("table", "Alle activiteiten", default=YES),
            _switch("stories", "Verhalen en lessen", default=YES, tip="Alleen verhalen die mogen"),
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
            _INK,
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
            ),
            _INK,
            _switch("contacts", "Namen en nummers", default=YES, tip="Zonder mag de lijst rondgaan"),
        ),
    ),
    PrintKind(
        key="meeting_agenda",
        title="Agenda van een bijeenkomst",
        group="own",
        paper="A4",
        is_for_all=False,
        needs_edition=False,
        options=(_meeting("De eerstvolgende"), _INK, _switch("people", "Wie er komen", default=YES)),
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
            _INK,
            _switch("people", "Wie er waren", default=YES, tip="Zonder staat er alleen een aantal"),
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
            _INK,
            _switch("people", "Namen en nummers", default=YES, tip="Zonder ook geen brief en notities"),
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


def _is_date(value: str) -> bool:
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True
