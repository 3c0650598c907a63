"""What can be printed of the plan, with the choices for each. Data only."""

from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.dutch.labels import label
from coalitiedesk.services.printing.print_kind import ALL, INK, PrintKind, PrintOption, switch

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
PLAN_OF_ACTION = PrintKind(
    key="plan_of_action",
    title="Plan van aanpak",
    group="plan",
    paper="A4",
    is_for_all=False,
    needs_edition=False,
    comes_in_words=True,
    page_words=("bladzijde", "bladzijden"),
    options=(INK, switch("provisions", "Het hele aanbod", tip="Ook de lijst van alles wat er al is")),
)
STEP_REPORT = PrintKind(
    key="step_report",
    title="Stap voor de werkgroep",
    group="plan",
    paper="A4",
    is_for_all=False,
    needs_edition=False,
    comes_in_words=True,
    page_words=("bladzijde", "bladzijden"),
    options=(
        PrintOption(
            key="step",
            title="Welke stap",
            choices=((ALL, "Alle zes stappen"), *((step.value, label(step)) for step in PlanStep)),
            default=ALL,
        ),
        INK,
    ),
)

PLAN_KINDS = (PLAN_OF_ACTION, COVERAGE_SHEET, STEP_REPORT)
