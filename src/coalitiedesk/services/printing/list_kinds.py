"""Every list of the program on paper, with the choices for it. Data only."""

from coalitiedesk.domain.listed import ProgramList
from coalitiedesk.dutch.labels import label
from coalitiedesk.services.printing.print_kind import ALL, INK, KEPT_LIST, PrintKind, PrintOption, switch

LISTS = PrintKind(
    key="lists",
    title="Lijsten",
    group="own",
    paper="A4",
    is_for_all=False,
    needs_edition=False,
    has_logos=False,
    comes_in_rows=True,
    options=(
        PrintOption(
            key="which",
            title="Welke",
            choices=tuple((one.value, label(one)) for one in ProgramList),
            default=ProgramList.PARTNERS.value,
        ),
        PrintOption(
            key="partners",
            title="Partners",
            choices=((ALL, "Alle partners"),),
            default=ALL,
            names=KEPT_LIST,
            tip="Alleen wat over de partners op een bewaarde lijst gaat",
        ),
        INK,
        switch("people", "Gegevens van mensen", tip="Zonder mag de lijst rondgaan"),
    ),
)
