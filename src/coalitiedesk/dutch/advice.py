"""The one thing to do now, as a heading, a reason and a button."""

from dataclasses import dataclass

from coalitiedesk.domain.overview import Advice, AdviceCode
from coalitiedesk.dutch.formats import count


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceWords:
    """What the card says; an empty button means that nothing needs to be done."""

    title: str
    reason: str
    button: str


def advice_words(advice: Advice) -> AdviceWords:
    """The words for an advice."""
    facts = advice.facts
    amount = int(facts.get("count", 0))
    days = int(facts.get("days", 0))
    year = facts.get("year", "")
    words = {
        AdviceCode.MAKE_WEEK: (
            "Maak je eerste Week",
            "Kies een jaar. De bekende dagen staan klaar; je kunt ze aanpassen.",
            "Maak een Week…",
        ),
        AdviceCode.CONFIRM_DATES: (
            f"Kloppen de dagen van de Week in {year}?",
            "De dagen zijn een voorstel. Controleer ze voordat je gaat plannen.",
            "Bekijk de dagen…",
        ),
        AdviceCode.ADD_PARTNERS: (
            "Zet je eerste partners erin",
            "Heb je een lijst? Haal die binnen. Anders begin je met één naam.",
            "Naar Partners",
        ),
        AdviceCode.ADD_ACTIVITIES: (
            f"Vul de Week van {year}",
            "Er staan nog geen activiteiten in. Haal een lijst binnen of typ ze in.",
            "Naar de Week",
        ),
        AdviceCode.ENTER_ATTENDANCE: (
            "Vul in hoeveel mensen er kwamen",
            f"Van {count(amount, 'moment', 'momenten')} weten we het nog niet.",
            "Naar Evaluatie",
        ),
        AdviceCode.SOLVE_CLASH: (
            f"Bekijk {count(amount, 'botsing', 'botsingen')} in de Week",
            "Een zaal of organisatie staat op hetzelfde moment twee keer ingepland.",
            "Toon in de Week",
        ),
        AdviceCode.ANSWER_QUESTIONS: (
            f"Beantwoord {count(amount, 'vraag', 'vragen')} over je lijsten",
            "Bij het binnenhalen was niet alles duidelijk. Er is niets kwijt.",
            "Toon de vragen…",
        ),
        AdviceCode.DO_LATE_TASK: (
            str(facts.get("title", "")),
            "De datum van deze taak is voorbij.",
            "Naar het plan",
        ),
        AdviceCode.PLAN_DAYS: (
            f"Geef {count(amount, 'activiteit', 'activiteiten')} een dag",
            "Ze wachten naast de Week. Sleep ze naar een dag, of kies ze met de spatiebalk.",
            "Naar de Week",
        ),
        AdviceCode.CONFIRM_ACTIVITIES: (
            f"Vraag of {count(amount, 'activiteit', 'activiteiten')} doorgaat"
            if amount == 1
            else f"Vraag of {count(amount, 'activiteit', 'activiteiten')} doorgaan",
            f"De Week begint over {count(days, 'dag', 'dagen')}. Wat niet zeker is, komt niet op papier.",
            "Naar de Week",
        ),
        AdviceCode.PRINT_PROGRAMME: (
            "Druk het programma en de posters",
            f"De Week begint over {count(days, 'dag', 'dagen')}.",
            "Naar Drukwerk",
        ),
        AdviceCode.THANK: (
            f"Bedank {count(amount, 'partner', 'partners')} van de Week van {year}",
            "Ze deden mee en kregen nog geen bedankbrief. Druk de brieven, of schrijf er zelf een.",
            "Naar de brieven",
        ),
        AdviceCode.PRINT_REPORT: (
            "Maak het verslag",
            f"De Week van {year} is geweest en de opkomst is ingevuld.",
            "Naar Drukwerk",
        ),
        AdviceCode.PREPARE_NEXT: (
            f"Begin met de Week van {year}",
            "Kijk eerst naar de lessen van de vorige keer.",
            "Maak een Week…",
        ),
        AdviceCode.ALL_WELL: ("Alles is op orde", "Er is nu niets dat voorgaat.", ""),
    }
    title, reason, button = words[advice.code]
    return AdviceWords(title=title, reason=reason, button=button)
