import datetime as dt

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId, StageChangeId
from coalitiedesk.domain.problem import Problem
from coalitiedesk.domain.stages import StageChange, StageObjection
from coalitiedesk.dutch.stage_words import stage_change_words, stage_days, stage_sentence, stage_since_words

TODAY = dt.date(2026, 10, 1)


def test_days_in_a_stage_read_as_a_person_says_them() -> None:
    days = (TODAY, TODAY - dt.timedelta(days=1), TODAY - dt.timedelta(days=45), None)

    assert [stage_days(day, TODAY) for day in days] == ["sinds vandaag", "1 dag", "45 dagen", ""]


def test_since_tells_the_date_and_how_long_ago_it_is() -> None:
    connect = EngagementStage.CONNECT

    assert stage_since_words(connect, dt.date(2026, 8, 17), TODAY) == "Sinds 17 augustus 2026, 45 dagen"
    assert stage_since_words(connect, TODAY, TODAY) == "Sinds 1 oktober 2026, vandaag"
    assert stage_since_words(connect, None, TODAY) == "Sinds wanneer is niet bekend"


def test_change_tells_day_stage_and_why() -> None:
    change = StageChange(
        id=StageChangeId(1),
        partner_id=PartnerId(1),
        stage=EngagementStage.ENTICE,
        day=TODAY,
        note="Wil een kletstafel.",
    )

    assert stage_change_words(change) == "1 oktober 2026: verleiden. Wil een kletstafel."


def test_every_objection_has_a_sentence() -> None:
    sentences = {stage_sentence(Problem(code=code)) for code in StageObjection}

    assert len(sentences) == len(StageObjection)
