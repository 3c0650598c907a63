"""What can be printed about winning partners, with the choices for each. Data only."""

from coalitiedesk.services.printing.print_kind import (
    ALL,
    ANY_PARTNER,
    AT_HAND,
    INK,
    KEPT_LIST,
    YES,
    PrintKind,
    PrintOption,
    switch,
)

_FORM = PrintOption(
    key="form",
    title="Vorm",
    choices=(("filled", "Met de kruisjes"), ("empty", "Leeg, om in te vullen")),
    default="filled",
    tip="Leeg: een tabel om samen aan tafel in te vullen",
)
_WHO = PrintOption(
    key="partners",
    title="Wie",
    choices=(
        ("crossed", "Wie een kruisje heeft"),
        ("waiting", "Wie op de longlist staat"),
        (ALL, "Alle partners"),
    ),
    default="crossed",
    names=KEPT_LIST,
    tip="Op de longlist: nog niet begonnen, of in voorbereiding",
)

SHORTLIST_MATRIX = PrintKind(
    key="shortlist_matrix",
    title="Longlist en shortlist",
    group="plan",
    paper="A4",
    is_for_all=False,
    needs_edition=False,
    options=(_FORM, _WHO, INK),
)

CONVERSATION_SHEET = PrintKind(
    key="conversation_sheet",
    title="Gespreksblad",
    group="partners",
    paper="A4",
    is_for_all=False,
    needs_edition=False,
    options=(
        PrintOption(
            key="partner",
            title="Partner",
            choices=((AT_HAND, "Wie het eerst aan de beurt is"),),
            default=AT_HAND,
            names=ANY_PARTNER,
        ),
        INK,
        switch("people", "Namen en nummers", default=YES, tip="Zonder mag het blad rondgaan"),
    ),
)
