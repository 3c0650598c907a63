import datetime as dt

from coalitiedesk.domain.budget import BudgetLine
from coalitiedesk.domain.figures import Figure, FigureMeasure
from coalitiedesk.domain.ids import BudgetLineId, FigureId
from coalitiedesk.domain.milestones import PlanTopic
from coalitiedesk.dutch.formats import NO_BREAK
from coalitiedesk.printouts.pitch_content import PitchContent
from coalitiedesk.services.demo import fill_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.figures import save_figure
from coalitiedesk.services.planning import save_budget_line, write_plan_text
from coalitiedesk.services.printing import collect

TODAY = dt.date(2026, 11, 22)


def pitch_of(desk: Desk, **options: str) -> PitchContent:
    found = collect(desk, "pitch_page", options=options, today=TODAY).own
    assert isinstance(found, PitchContent)
    return found


def test_local_figure_stands_above_the_national_one(desk: Desk) -> None:
    common = {"id": FigureId(0), "measure": FigureMeasure.LONELY, "year": 2022, "source": "RIVM"}
    save_figure(desk, Figure(**common, thousandths=60_000, region_name="Wijk 1", region_code="WK000101"))
    save_figure(
        desk,
        Figure(
            **common, thousandths=49_200, region_name="Lindermeer", region_code="GM0001", is_estimate=True
        ),
    )

    lonely, strongly, _ = pitch_of(desk).numbers

    assert lonely.value == f"49,2{NO_BREAK}%"
    assert lonely.how == (
        "Lindermeer, 2022. RIVM, schatting.",
        f"In Nederland: 47{NO_BREAK}% van de volwassenen (2020).",
    )
    assert (strongly.value, strongly.how[0]) == ("", "Cijfers van hier staan nog niet in het bestand.")


def test_what_is_lacking_comes_with_the_request_for_money_if_wanted(desk: Desk) -> None:
    save_budget_line(desk, BudgetLine(id=BudgetLineId(0), title="Soep", year=2027, planned_cents=650_00))
    write_plan_text(desk, PlanTopic.GOAL, "Iedereen iemand.")

    found = pitch_of(desk)

    assert found.goal == "Iedereen iemand."
    assert [f"Voor 2027 is nog €{NO_BREAK}650 niet gedekt." in one.reason for one in found.asks] == [
        False,
        True,
        False,
    ]
    assert "650" not in pitch_of(desk, money="no").asks[1].reason


def test_moment_after_elections_is_left_out_when_there_are_none(desk: Desk) -> None:
    found = [
        any("verkiezingen" in one for one in pitch_of(desk, elections=key).why_now) for key in ("yes", "no")
    ]

    assert found == [True, False]


def test_last_week_tells_what_was_reached(desk: Desk) -> None:
    fill_demo(desk, activities=10, partners=8, years=2)

    reached = pitch_of(desk).numbers[-1]

    assert reached.value
    assert reached.what.startswith("bezoeken in de Week")
    assert reached.how[1] == "8 partners doen mee."


def test_without_a_week_or_partners_a_seat_stays_open(desk: Desk) -> None:
    reached = pitch_of(desk).numbers[-1]

    assert (reached.value, reached.what) == ("", "Partners")
