"""What can be printed for partners: thanks and certificates. Data only."""

from coalitiedesk.services.printing.print_kind import INK, MEETING, NO, PrintKind, PrintOption

LETTER_KINDS = (
    PrintKind(
        key="thank_you_letters",
        title="Bedankbrieven",
        group="partners",
        paper="A4",
        is_for_all=False,
        options=(INK,),
        page_words=("brief", "brieven"),
    ),
    PrintKind(
        key="certificates",
        title="Certificaten",
        group="partners",
        paper="A4",
        is_for_all=False,
        options=(INK,),
    ),
    PrintKind(
        key="meeting_kit",
        title="Draaiboek met alles erbij",
        group="partners",
        paper="A4",
        is_for_all=False,
        needs_edition=False,
        options=(
            PrintOption(
                key="format",
                title="Soort",
                choices=(
                    ("colleagues", "Oefening met collega’s"),
                    ("inspiration", "Inspiratiesessie"),
                    ("work_session", "Werksessie met rollen"),
                ),
                default="inspiration",
                tip="Collega’s: 8 mensen, een uur. Inspiratie: 20 tot 30, twee tot drie uur",
            ),
            PrintOption(
                key="meeting",
                title="Bijeenkomst",
                choices=((NO, "Nog niet gepland"),),
                default=NO,
                names=MEETING,
                tip="Dan staan de dag, de tijden en de namen van de genodigden erop",
            ),
            INK,
        ),
    ),
)
