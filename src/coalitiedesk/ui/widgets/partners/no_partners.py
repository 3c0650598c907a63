"""What stands on the tab of the partners while there are none: whom to think of, by kind."""

from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.ui.widgets.empty_screen import EmptyText, Idea

NO_PARTNERS = EmptyText(
    question="Wie doet er mee?",
    explanation="Een partner is ieder die meehelpt tegen eenzaamheid: een organisatie, een winkel, "
    "een club of één bewoner. Hier bewaar je wie het is en wie je er spreekt.",
    main_words="Haal een lijst binnen…",
    main_icon="page",
    second_words="Voeg partner toe",
    footnote="Geen lijst? Begin met wie je al kent. Twee partners is genoeg om te starten.",
    ideas=(
        Idea(key=PartnerKind.MUNICIPALITY, title="Gemeente en wijkteam", reason="Beleid, Wmo-loket, sport"),
        Idea(key=PartnerKind.WELFARE, title="Welzijn en zorg", reason="Buurtwerk, thuiszorg, huisarts"),
        Idea(key=PartnerKind.SPORTS, title="Verenigingen", reason="Sport, muziek, ouderenbond"),
        Idea(key=PartnerKind.RELIGIOUS, title="Kerk en moskee", reason="Koffieochtend, bezoekgroep"),
        Idea(key=PartnerKind.BUSINESS, title="Winkels en bedrijven", reason="Bakker, kapper, supermarkt"),
        Idea(key=PartnerKind.RESIDENTS, title="Bewoners", reason="Ook wie het zelf kent"),
        Idea(key=PartnerKind.LIBRARY, title="Bibliotheek en school", reason="Zaal, cursus, leerlingen"),
        Idea(key=PartnerKind.HOUSING, title="Wonen", reason="Woningcorporatie, huismeester"),
    ),
)
