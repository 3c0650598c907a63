import datetime as dt
from dataclasses import replace

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.handover import (
    FirstDays,
    HandoverPackage,
    HandoverScope,
    OpenEnd,
    OpenEndKind,
    wheel_months,
)
from coalitiedesk.domain.ids import DecisionId
from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState
from coalitiedesk.knowledge.handover import handover_advice
from coalitiedesk.printouts.content import CoalitionIdentity, EditionContent
from coalitiedesk.printouts.handover_content import GivenAnswer, HandoverContent, KnownPartner, PastLesson
from coalitiedesk.printouts.handover_dossier import HandoverDossierOptions, render
from tests.printouts.page_checks import SAFE_MM, has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import EDITION

TODAY = dt.date(2026, 11, 22)
PACKAGE = HandoverPackage(
    name="Samen overdracht.coalitie.age",
    folder="E:/",
    scope=HandoverScope.EVERYTHING,
    is_locked=True,
    made_at=dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC),
    size_bytes=3_500_000,
    sha256="0123456789abcdef" * 4,
    counts={"partner": 1, "contact": 1200},
)
CONTENT = HandoverContent(
    edition=EDITION,
    printed_on=TODAY,
    coordinator="Mirthe <van> Oosten",
    letter="Beste opvolger,\n\nGa koffie drinken & luister.",
    first_days=(FirstDays(title="Dag 1", texts=("Open het bestand.",)),),
    partners=(
        KnownPartner(name="De Linde", people=("Anneke, beheerder", "0123 45 67 89"), note="Bel op dinsdag."),
        KnownPartner(name="R&D", amount=2, is_active=False),
        KnownPartner(name="Bakkerij", amount=1),
        KnownPartner(name="Leeg"),
    ),
    wheel=wheel_months(handover_advice(), 10),
    week_month=10,
    steps=(
        StepProgress(step=PlanStep.ORGANISE, state=StepState.DONE, started_on=TODAY, note="Werkgroep van 6."),
        StepProgress(step=PlanStep.SUSTAIN),
    ),
    answers=(
        GivenAnswer(step=PlanStep.ORGANISE, question="Wie ontbreekt nog?", text="De bakker <en> de bus."),
    ),
    decisions=(
        Decision(id=DecisionId(1), title="Elke maand overleg", step=PlanStep.ORGANISE, decided_by="de groep"),
        Decision(
            id=DecisionId(2),
            title="Geen folders <meer>",
            reason="Niemand las ze.",
            step=PlanStep.CARRY_OUT,
            decided_on=dt.date(2026, 5, 21),
        ),
        Decision(id=DecisionId(3), title="Los besluit"),
    ),
    open_ends=(
        OpenEnd(kind=OpenEndKind.TASK, subject="Zaal vragen", detail="Mirthe", day=dt.date(2026, 11, 1)),
        OpenEnd(kind=OpenEndKind.UNCONFIRMED, subject="Soep", detail="idea", day=TODAY),
        OpenEnd(kind=OpenEndKind.STEP, subject="sustain", detail="busy"),
        OpenEnd(kind=OpenEndKind.UNPRINTED, subject="Week 2026", amount=2),
    ),
    lessons=(
        PastLesson(text="Eerder drukken", week="Week 2026"),
        PastLesson(text="Meer soep", week="Week 2025"),
        PastLesson(text="Minder toespraken", week="Week 2025"),
    ),
    package=PACKAGE,
)


def printed(content: HandoverContent = CONTENT, **options: bool) -> Printed:
    return Printed(render, content, HandoverDossierOptions(**options))


def test_dossier_says_everything_in_order_and_is_accessible() -> None:
    found = printed()

    text = found.text()
    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    order = [
        "Samen overdracht.coalitie.age",
        "3,3 MB",
        "1 partner en 1.200 contactpersonen",
        "0123 4567 89ab cdef",
        "Open het bestand.",
        "Ga koffie drinken & luister.",
        "Mirthe <van> Oosten",
        "Anneke, beheerder",
        "Oktober: de Week",
        "Werkgroep van 6.",
        "Zaal vragen",
        "had klaar moeten zijn op 1 november 2026",
        "2 wijzigingen sinds de laatste programmaversie",
        "Minder toespraken",
    ]
    places = [text.index(words) if at < 6 else text.rindex(words) for at, words in enumerate(order)]
    assert places == sorted(places)
    assert "November: cijfers en verhalen (nu)" in text
    assert any("twaalf maanden" in words for words in found.descriptions)
    assert "niet verspreiden" in found.text(1)


def test_password_is_nowhere_and_how_to_open_depends_on_it() -> None:
    assert "Er zit een wachtwoord op" in printed().text(0)
    open_package = replace(CONTENT, package=replace(PACKAGE, is_locked=False))
    assert "Er zit geen wachtwoord op" in printed(open_package).text(0)


def test_cover_names_the_page_of_every_part() -> None:
    found = printed()

    cover = found.text(0)
    for title in ("De eerste dertig dagen", "Wie is wie", "Het jaarwiel", "Wat we leerden"):
        number = int(cover.split(f" {title}")[0].split()[-1])
        assert title in found.text(number - 1)


def test_dossier_without_people_names_nobody() -> None:
    bare = replace(CONTENT, has_people=False, coordinator="", letter="")
    text = printed(bare).text()

    assert "Anneke" not in text
    assert "Bel op dinsdag" not in text
    assert "niet verspreiden" not in text
    assert "schreef geen brief" in text


def test_empty_dossier_is_still_of_use() -> None:
    own = EditionContent(name="", year=2026, identity=CoalitionIdentity(name="Nieuw", municipality=""))
    found = printed(HandoverContent(edition=own, printed_on=TODAY))

    text = found.text()
    assert_accessible(found)
    assert "hoort nog geen pakket" in text
    assert "Er staat niets open" in text
    assert "nog geen lessen" in text


def test_long_texts_go_on_over_pages() -> None:
    long = replace(
        CONTENT,
        letter="Een lange zin met veel woorden erin. " * 300,
        edition=replace(EDITION, identity=replace(EDITION.identity, name="Coalitie " + "van heel veel " * 9)),
        partners=tuple(KnownPartner(name=f"Partner {at}", note="Woorden " * 60) for at in range(40)),
        open_ends=CONTENT.open_ends * 30,
    )
    found = printed(long)

    assert found.result.pages > 10
    assert all(white_margins_mm(picture) >= SAFE_MM for picture in pictures(found.data))
    assert found.text().count("Partner 39") == 1


def test_answers_stand_below_their_question_in_the_step() -> None:
    text = " ".join(printed().text().split())

    places = [
        text.find(words) for words in ("Werkgroep van 6.", "Wie ontbreekt nog?", "De bakker <en> de bus.")
    ]
    assert -1 not in places
    assert places == sorted(places)


def test_decisions_stand_with_their_reason_step_after_step() -> None:
    text = " ".join(printed().text().split()).replace("\u00a0", " ")

    order = [
        "Besluiten met hun reden",
        "3. Beginnen met organiseren",
        "Elke maand overleg",
        "Zonder reden opgeschreven. (de groep)",
        "5. Plan uitvoeren",
        "Geen folders <meer>",
        "Niemand las ze. (21 mei 2026)",
        "Buiten de stappen",
        "Los besluit",
    ]
    start = text.rindex(order[0])
    places = [text.find(words, start) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def test_one_ink_has_no_colour() -> None:
    assert not any(has_colour(picture) for picture in pictures(printed(one_ink=True).data))
