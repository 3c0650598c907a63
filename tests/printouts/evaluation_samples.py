"""An invented evaluation: one with everything, and one of which nothing is known."""

import datetime as dt

from coalitiedesk.domain.evaluation import Consent
from coalitiedesk.domain.visit_figures import FirstTimers, VisitTally
from coalitiedesk.printouts.evaluation_content import (
    EvaluationContent,
    LessonContent,
    Request,
    StoryContent,
)
from coalitiedesk.printouts.evaluation_figures import (
    ActivityFigures,
    AreaFigures,
    Coverage,
    CoverageRow,
    DayFigures,
    EarlierEdition,
)
from tests.printouts.pillar_samples import pillar_scan
from tests.printouts.programme_samples import EDITION, FIRST, LONG_TITLE

VISITS = (
    (212, 4, 0),
    (148, 4, 0),
    (131, 3, 1),
    (118, 3, 0),
    (97, 4, 1),
    (142, 4, 0),
    (126, 4, 0),
    (172, 3, 0),
)


def tally(counted: int, moments: int = 1, *, estimated: int = 0, silent: int = 0) -> VisitTally:
    return VisitTally(
        counted=counted,
        counted_moments=moments,
        estimated=estimated,
        estimated_moments=1 if estimated else 0,
        silent_moments=silent,
    )


DAYS = tuple(
    DayFigures(
        day=FIRST + dt.timedelta(days=offset), held=held, tally=tally(visits, held - silent, silent=silent)
    )
    for offset, (visits, held, silent) in enumerate(VISITS)
)
AREAS = ("Centrum", "Havenwijk", "Lindebuurt", "Klein Voorbeeld", "Buitengebied")
COVERAGE = Coverage(
    areas=AREAS,
    rows=tuple(
        CoverageRow(group=group, counts=counts)
        for group, counts in (
            ("75-plussers", (6, 4, 7, 3, 1)),
            ("Mantelzorgers", (1, 2, 1, 0, 0)),
            ("Jongvolwassenen", (2, 0, 0, 0, 0)),
            ("Mensen met weinig geld", (3, 4, 2, 1, 0)),
            ("Mensen met een beperking", (2, 1, 3, 1, 0)),
            ("Nieuwkomers", (1, 2, 0, 0, 0)),
        )
    ),
)
FULL = EvaluationContent(
    edition=EDITION,
    printed_on=dt.date(2026, 11, 20),
    reader="Voor de wethouder",
    promise="In elke wijk kan iedereen deze week minstens één keer ergens aanschuiven, zonder kosten en "
    "zonder zich te hoeven verantwoorden. Dat lukte in vier van de vijf gebieden. In het buitengebied was "
    "er één activiteit, en die kostte een autorit.",
    announced=32,
    held=31,
    total=VisitTally(counted=1146, counted_moments=27, silent_moments=2),
    first_timers=FirstTimers(people=214, asked_moments=24),
    days=DAYS,
    activities=tuple(
        ActivityFigures(
            title=title,
            venue="Buurthuis De Linde",
            area=AREAS[number % 5],
            tally=figures,
            first_timers=FirstTimers(people=number, asked_moments=number % 2),
            words=("druk, mensen stonden tot op de gang",) if number == 3 else (),
            is_cancelled=number == 5,
        )
        for number, (title, figures) in enumerate(
            (
                ("Opening met koffie en appeltaart", tally(85)),
                (
                    LONG_TITLE,
                    tally(41),
                ),
                ("Spreekuur telefoon en tablet", tally(12, 2)),
                ("Zing mee! Zonder noten, zonder les", VisitTally(worded_moments=1)),
                ("Wandelen met koffie toe", tally(30, 2, silent=1)),
                ("Varen over de Plas", VisitTally()),
                ("Vrijdagsoep aan de lange tafel", tally(22, 1, estimated=15)),
                ("Dansen op muziek van vroeger", VisitTally(silent_moments=1)),
            )
        )
    ),
    areas=tuple(
        AreaFigures(
            name=name, held=held, tally=tally(visits, held) if visits else VisitTally(silent_moments=held)
        )
        for name, held, visits in zip(AREAS, (12, 8, 7, 3, 1), (520, 310, 240, 76, 0), strict=True)
    ),
    coverage=COVERAGE,
    pillars=pillar_scan(),
    earlier=(
        EarlierEdition(
            name="Week", year=2024, held=18, tally=VisitTally(estimated=700, estimated_moments=18)
        ),
        EarlierEdition(
            name="Week",
            year=2025,
            held=25,
            tally=VisitTally(counted=980, counted_moments=24, silent_moments=1),
        ),
    ),
    stories=(
        StoryContent(
            text="Ik kwam voor de tablet en bleef voor de soep. Nu dek ik elke donderdag mee de tafel. "
            "Ze missen me als ik er niet ben. Dat is lang geleden.",
            consent=Consent.WITHOUT_NAME,
            teller="Bezoeker van de bibliotheek, 71 jaar",
        ),
        StoryContent(text="Dit verhaal mag niet.", consent=Consent.REFUSED),
        StoryContent(text="Dit verhaal is nog niet gevraagd.", consent=Consent.NOT_ASKED),
        StoryContent(
            text="Mijn buurvrouw nam me mee. Volgend jaar neem ik iemand mee.",
            consent=Consent.WITH_NAME,
            teller="Şenol, 34 jaar",
            activity_title="Wandelen met koffie toe",
        ),
    ),
    lessons=(
        LessonContent(text="Vraag de vervoersdienst in mei, niet in september.", is_task=True),
        LessonContent(text="Zet bij elke activiteit een gastvrouw bij de deur.", activity_title="Zing mee!"),
    ),
    requests=(
        Request(
            text="Neem de Week op in het collegeprogramma 2026–2030.",
            reason="Een vaste plek, met een wethouder die ervoor staat.",
        ),
        Request(
            text="Geef € 18.000 per jaar, vier jaar lang.",
            reason="Nu is het elk jaar opnieuw afwachten; drie partners haakten daarop af.",
        ),
        Request(
            text="Help ons het buitengebied te bereiken.",
            reason="Eén dag per week een buurtbus: daar zit de grootste lege plek.",
        ),
    ),
    decision="Gevraagd besluit in het college van dinsdag 8 december 2026",
    decision_note="Daarna ligt het voorstel in januari bij de raad, vóór de voorjaarsnota.",
)
EMPTY = EvaluationContent(edition=EDITION, printed_on=dt.date(2026, 11, 20))
