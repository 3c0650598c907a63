"""What can be printed of the plan, with the choices for each. Data only."""

from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.dutch.labels import label
from coalitiedesk.services.printing.print_kind import ALL, INK, PARTNER, YES, PrintKind, PrintOption, switch

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
            title="Stap",
            choices=((ALL, "Alle zes stappen"), *((step.value, label(step)) for step in PlanStep)),
            default=ALL,
        ),
        INK,
    ),
)

PITCH_PAGE = PrintKind(
    key="pitch_page",
    title="Pleidooi op één blad",
    group="council",
    paper="A4",
    is_for_all=False,
    needs_edition=False,
    options=(
        PrintOption(
            key="reader",
            title="Voor wie",
            choices=(
                ("both", "Raad en wethouder"),
                ("council", "De gemeenteraad"),
                ("alderman", "De wethouder"),
            ),
            default="both",
        ),
        INK,
        switch(
            "elections", "Na verkiezingen", default=YES, tip="Zegt dat partijen nu nieuwe afspraken maken"
        ),
        switch(
            "money", "Wat er aan geld ontbreekt", default=YES, tip="Uit de begroting van het nieuwste jaar"
        ),
    ),
)

MARKED, NOBODY = "marked", "nobody"
SIGNAL_CARD = PrintKind(
    key="signal_card",
    title="Kaart: valt je iets op?",
    group="hand",
    paper="A4",
    is_for_all=False,
    needs_edition=False,
    options=(
        PrintOption(
            key="paper",
            title="Papier",
            choices=(("a4", "Vier op een A4"), ("a6", "Eén op een A6")),
            default="a4",
        ),
        PrintOption(
            key="partner",
            title="Wie bellen",
            choices=((MARKED, "Partners met ‘op drukwerk’"), (NOBODY, "Alleen wijzelf")),
            default=MARKED,
            names=PARTNER,
            tip="Een partner in welzijn, zorg of wijkteam met een telefoonnummer",
        ),
        PrintOption(
            key="partner_too",
            title="En wie nog",
            choices=((NOBODY, "Niemand"),),
            default=NOBODY,
            names=PARTNER,
        ),
        INK,
    ),
)

NETWORK_PICTURE = PrintKind(
    key="network_picture",
    title="Wie werkt met wie",
    group="plan",
    paper="A4",
    is_for_all=False,
    needs_edition=False,
    options=(
        PrintOption(key="paper", title="Papier", choices=(("a4", "A4"), ("a3", "A3")), default="a4"),
        INK,
        switch("residents", "Namen van bewoners", tip="Zonder staat er alleen ‘Bewoners’ met een nummer"),
    ),
)

PLAN_KINDS = (PLAN_OF_ACTION, COVERAGE_SHEET, STEP_REPORT, NETWORK_PICTURE, PITCH_PAGE, SIGNAL_CARD)
