"""What can be printed of the plan, with the choices for each. Data only."""

from coalitiedesk.services.printing.print_kind import INK, PrintKind, PrintOption

_VIEW = PrintOption(
    key="view",
    title="Waarlangs",
    choices=(
        ("group_area", "Doelgroep en wijk"),
        ("group_form", "Doelgroep en vorm"),
        ("part_group", "Onderdeel en doelgroep"),
    ),
    default="group_area",
    tip="Leg het aanbod langs twee kanten; elke kant laat andere witte vlekken zien",
)

COVERAGE_SHEET = PrintKind(
    key="coverage_sheet",
    title="Witte vlekken",
    group="plan",
    paper="A4",
    is_for_all=False,
    needs_edition=False,
    options=(_VIEW, INK),
)
