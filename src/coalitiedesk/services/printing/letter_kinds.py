"""What can be printed for partners: thanks and certificates. Data only."""

from coalitiedesk.services.printing.print_kind import INK, PrintKind

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
)
