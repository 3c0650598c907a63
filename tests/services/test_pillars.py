from coalitiedesk.domain.pillars import Pillar, PillarAnswer
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.pillars import choose_answer, list_scan_years, pillar_scan, write_proof

KEY = "network_leader"


def answer_of(desk: Desk, year: int) -> tuple[PillarAnswer, str]:
    line = next(line for line in pillar_scan(desk, year).lines if line.question.key == KEY)
    return line.now.answer, line.now.proof


def test_scan_of_a_new_coalition_is_empty(desk: Desk) -> None:
    found = pillar_scan(desk, 2026)

    assert [standing.guide.pillar for standing in found.standings] == list(Pillar)
    assert (found.answered, found.before, list_scan_years(desk)) == (0, None, ())


def test_answer_and_proof_are_kept_each_on_its_own(desk: Desk) -> None:
    write_proof(desk, 2026, KEY, " Sterk, twaalf uur per week\x00 ")
    choose_answer(desk, 2026, KEY, PillarAnswer.PARTLY)
    choose_answer(desk, 2026, KEY, PillarAnswer.YES)

    assert answer_of(desk, 2026) == (PillarAnswer.YES, "Sterk, twaalf uur per week")
    assert answer_of(desk, 2025) == (PillarAnswer.UNKNOWN, "")


def test_answer_that_is_taken_away_leaves_no_trace(desk: Desk) -> None:
    choose_answer(desk, 2026, KEY, PillarAnswer.YES)

    choose_answer(desk, 2026, KEY, PillarAnswer.UNKNOWN)

    assert list_scan_years(desk) == ()


def test_every_answer_can_be_undone(desk: Desk) -> None:
    choose_answer(desk, 2026, KEY, PillarAnswer.NOT_YET)
    choose_answer(desk, 2026, KEY, PillarAnswer.YES)
    write_proof(desk, 2026, KEY, "Notulen van mei")

    desk.undo()
    assert answer_of(desk, 2026) == (PillarAnswer.YES, "")
    desk.undo()
    assert answer_of(desk, 2026) == (PillarAnswer.NOT_YET, "")
    desk.redo()
    assert answer_of(desk, 2026) == (PillarAnswer.YES, "")


def test_change_is_told_as_an_answer_to_a_pillar(desk: Desk) -> None:
    heard = []
    desk.subscribe(heard.append)

    choose_answer(desk, 2026, KEY, PillarAnswer.PARTLY)

    assert list(heard[-1].kinds) == ["pillar_answer"]
    assert heard[-1].label == "antwoord ‘deels’ bij de pijlers van 2026"


def test_years_are_compared(desk: Desk) -> None:
    choose_answer(desk, 2024, KEY, PillarAnswer.NOT_YET)
    choose_answer(desk, 2026, KEY, PillarAnswer.YES)

    found = pillar_scan(desk, 2026)

    network = found.standings[1]
    assert (found.before, network.score.percent, network.gain) == (2024, 100, 100)
    assert list_scan_years(desk) == (2024, 2026)
