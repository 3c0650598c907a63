import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, MeetingId
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.print_codes import LeftOff, PrintCode
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.meetings import save_meeting
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.printing import PRINT_KINDS, PrintKind, collect, render
from tests.builders import a_partner, an_activity
from tests.services.printing.conftest import TODAY

EVERYTHING = {"include": "all", "include_closed": "yes", "include_cancelled": "yes"}


class StoppedError(Exception):
    pass


class Stopping:
    def step(self, done: int, total: int, text: str = "") -> None:
        raise StoppedError


def variants() -> list[tuple[PrintKind, dict[str, str]]]:
    """Every kind as it is, and once with each other choice of each option that has fixed choices."""
    found: list[tuple[PrintKind, dict[str, str]]] = []
    for kind in PRINT_KINDS:
        known = {key: value for key, value in EVERYTHING.items() if kind.option(key)}
        found.append((kind, known))
        for option in kind.options:
            found += [(kind, {**known, option.key: value}) for value, _ in option.choices]
    return found


@pytest.mark.parametrize(
    ("kind", "options"),
    variants(),
    ids=lambda part: part.key if isinstance(part, PrintKind) else ",".join(list(part.values())[-1:]),
)
def test_every_kind_is_printed_with_every_choice(
    desk: Desk, edition_id: EditionId, kind: PrintKind, options: dict[str, str]
) -> None:
    made = io.BytesIO()

    result = render(collect(desk, kind.key, edition_id=edition_id, options=options, today=TODAY), made)

    assert result.pages == len(PdfReader(made).pages) > 0


@pytest.mark.parametrize("kind", PRINT_KINDS, ids=lambda kind: kind.key)
def test_a_week_without_activities_gives_a_page_and_says_so(desk: Desk, kind: PrintKind) -> None:
    save_edition(desk, Edition(id=EditionId(0), name="Week", year=2026))
    save_meeting(desk, Meeting(id=MeetingId(0), title="Start"))
    save_partner(desk, a_partner())
    made = io.BytesIO()

    result = render(collect(desk, kind.key, today=TODAY), made)

    assert len(PdfReader(made).pages) == result.pages > 0
    if kind.is_for_all:
        assert PrintCode.NOTHING_TO_PRINT in {problem.code for problem in result.problems}


def test_result_says_how_many_were_left_off(desk: Desk, edition_id: EditionId) -> None:
    result = render(collect(desk, "booklet", edition_id=edition_id, today=TODAY), io.BytesIO())

    assert result.left_off == {LeftOff.CANCELLED: 1, LeftOff.CLOSED: 1, LeftOff.UNCONFIRMED: 2}


@pytest.mark.parametrize("kind", ["booklet", "large_print"])
def test_words_on_getting_in_reach_the_paper(desk: Desk, edition_id: EditionId, kind: str) -> None:
    words = "Met een rollator < 60 cm & een hulphond kom je er goed in."
    save_activity(desk, an_activity(edition_id=edition_id, title="Schelpenpad", accessibility=words))
    made = io.BytesIO()

    render(collect(desk, kind, edition_id=edition_id, today=TODAY), made)

    printed = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(made).pages)
    assert words in printed


def test_same_content_gives_the_same_bytes(desk: Desk, edition_id: EditionId) -> None:
    job = collect(desk, "booklet", edition_id=edition_id, today=TODAY)
    one, other = io.BytesIO(), io.BytesIO()

    render(job, one)
    render(job, other)

    assert one.getvalue() == other.getvalue()


@pytest.mark.parametrize("kind", PRINT_KINDS, ids=lambda kind: kind.key)
def test_a_stop_goes_through_and_leaves_no_file(
    desk: Desk, edition_id: EditionId, kind: PrintKind, tmp_path: Path
) -> None:
    job = collect(desk, kind.key, edition_id=edition_id, today=TODAY)
    folder = tmp_path / "uit"
    folder.mkdir()

    with pytest.raises(StoppedError):
        render(job, folder / "uit.pdf", Stopping())

    assert list(folder.iterdir()) == []
