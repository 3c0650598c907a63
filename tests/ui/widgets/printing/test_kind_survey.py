"""Finding out about every kind of printed matter, one by one, and never in the way."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from coalitiedesk.services.printing import PrintJob
from coalitiedesk.ui.jobs import JobRunner
from coalitiedesk.ui.widgets.printing import kind_survey
from coalitiedesk.ui.widgets.printing.kind_list import KindFacts
from coalitiedesk.ui.widgets.printing.kind_survey import KindSurvey


class Kinds:
    """What there is to collect, and what was found out."""

    def __init__(self, jobs: JobRunner) -> None:
        self.asked: list[str] = []
        self.known: list[tuple[str, KindFacts]] = []
        self.missing: set[str] = set()
        self.survey = KindSurvey(jobs, self.collect)
        self.survey.surveyed.connect(lambda one: self.known.append((one.key, one.facts)))

    def collect(self, key: str) -> PrintJob | None:
        self.asked.append(key)
        return None if key in self.missing else key  # type: ignore[return-value]  # as good as a job here


def facts(job: object, _progress: object) -> KindFacts:
    if job == "booklet":
        raise ValueError(job)
    return KindFacts(size=f"A4 van {job}", trouble=0, image=None)


@pytest.fixture
def kinds(monkeypatch: pytest.MonkeyPatch) -> Iterator[Kinds]:
    monkeypatch.setattr(kind_survey, "_survey", facts)
    jobs = JobRunner()
    yield Kinds(jobs)
    jobs.close()


def idle(kinds: Kinds) -> bool:
    return not kinds.survey.is_busy


def test_kinds_are_found_out_one_by_one(kinds: Kinds, qtbot: QtBot) -> None:
    kinds.missing = {"report"}
    kinds.survey.want(["poster", "report", "agenda"])

    kinds.survey.go_on()
    kinds.survey.go_on()
    qtbot.waitUntil(lambda: idle(kinds))

    assert [key for key, _ in kinds.known] == ["poster", "agenda"]
    assert kinds.asked == ["poster", "report", "agenda"]


def test_kind_that_fails_is_passed_over(kinds: Kinds, qtbot: QtBot) -> None:
    kinds.survey.want(["booklet", "agenda"])

    kinds.survey.go_on()
    qtbot.waitUntil(lambda: len(kinds.known) == 1 and idle(kinds))

    assert kinds.known[0][0] == "agenda"


def test_kind_that_is_known_already_is_dropped(kinds: Kinds, qtbot: QtBot) -> None:
    kinds.survey.want(["poster", "agenda"])
    kinds.survey.drop("poster")

    kinds.survey.go_on()
    qtbot.waitUntil(lambda: idle(kinds))

    assert [key for key, _ in kinds.known] == ["agenda"]


def test_pause_lets_something_else_go_first_and_is_made_up_for(kinds: Kinds, qtbot: QtBot) -> None:
    kinds.survey.want(["poster"])
    kinds.survey.go_on()

    kinds.survey.pause()
    kinds.survey.pause()
    assert idle(kinds)
    kinds.survey.go_on()
    qtbot.waitUntil(lambda: idle(kinds) and len(kinds.known) == 1)

    assert kinds.known[0][0] == "poster"
