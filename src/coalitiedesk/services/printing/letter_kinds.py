"""What can be printed for partners: thanks and certificates. Data only."""

from coalitiedesk.services.printing.print_kind import (
    ALL,
    AT_HAND,
    INK,
    KEPT_LIST,
    MEETING,
    NO,
    PrintKind,
    PrintOption,
)

NEW = "new"
_LIST = PrintOption(
    key="partners",
    title="Partners",
    choices=((ALL, "Alle partners"),),
    default=ALL,
    names=KEPT_LIST,
    tip="Van een bewaarde lijst krijgt hem wie meedeed",
)
_WHO = PrintOption(
    key="who",
    title="Wie",
    choices=((NEW, "Wie hem nog niet kreeg"), (ALL, "Iedereen die meedeed")),
    default=NEW,
    tip="Wat je drukt of opslaat, staat daarna bij de partners als gestuurd",
)

NEWSLETTER = PrintKind(
    key="newsletter",
    title="Nieuwsbrief",
    group="partners",
    paper="A4",
    is_for_all=False,
    needs_edition=False,
    comes_in_words=True,
    page_words=("bladzijde", "bladzijden"),
    options=(INK,),
)

LETTER_KINDS = (
    PrintKind(
        key="thank_you_letters",
        title="Bedankbrieven",
        group="partners",
        paper="A4",
        is_for_all=False,
        options=(_WHO, _LIST, INK),
        page_words=("brief", "brieven"),
    ),
    PrintKind(
        key="certificates",
        title="Certificaten",
        group="partners",
        paper="A4",
        is_for_all=False,
        options=(_WHO, _LIST, INK),
    ),
    NEWSLETTER,
    PrintKind(
        key="meeting_kit",
        title="Alles voor een bijeenkomst",
        group="partners",
        paper="A4",
        is_for_all=False,
        needs_edition=False,
        options=(
            PrintOption(
                key="meeting",
                title="Bijeenkomst",
                choices=((AT_HAND, "De eerstvolgende"), (NO, "Nog niet gepland")),
                default=AT_HAND,
                names=MEETING,
                tip="Dan staan de dag, de tijden en de namen van de genodigden erop",
            ),
            PrintOption(
                key="part",
                title="Wat",
                choices=(
                    ("all", "Het hele pakket"),
                    ("script", "Draaiboek en lijstjes"),
                    ("invitations", "Uitnodigingen op naam"),
                    ("programme", "Programma voor op de deur"),
                    ("flips", "Teksten voor de flip-over"),
                    ("roles", "Verhaal en rolkaarten"),
                    ("attendance", "Presentielijst"),
                    ("tags", "Naamkaartjes"),
                    ("form", "Formulier ‘Hoe was het?’"),
                    ("thanks", "Dank je wel, aan wie er was"),
                ),
                default="all",
            ),
            PrintOption(
                key="format",
                title="Soort",
                choices=(
                    ("planned", "Zoals gepland"),
                    ("colleagues", "Oefening met collega’s"),
                    ("inspiration", "Inspiratiesessie"),
                    ("work_session", "Werksessie met rollen"),
                ),
                default="planned",
                tip="Collega’s: 8 mensen, een uur. Inspiratie: 20 tot 30, twee tot drie uur",
            ),
            PrintOption(
                key="tags",
                title="Naamkaartjes",
                choices=(("cut", "Knippen, 90 × 54 mm"), ("label", "Etiketten, 80 × 50 mm")),
                default="cut",
                tip="Etiketten: vellen met tien stuks, zoals Avery L4785",
            ),
            INK,
        ),
    ),
)
