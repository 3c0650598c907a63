"""What can be printed about winning partners, with the choices for each. Data only."""

from coalitiedesk.services.printing.print_kind import ALL, INK, PrintKind, PrintOption

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
