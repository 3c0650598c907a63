import pytest

from coalitiedesk.domain.print_codes import LeftOff, PrintCode, PrintFault
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.print_messages import (
    left_off_reason,
    left_off_rest,
    left_off_sentence,
    print_fault_sentence,
    print_sentence,
)

FACTS = {"words": "telefoon", "word": "eenzaam", "characters": "🎉", "number": 2, "colour": "#FFFF00"}


@pytest.mark.parametrize("code", list(PrintCode))
def test_every_code_has_a_sentence(code):
    sentence = print_sentence(Problem(code=code, subject="Koffie", facts=FACTS))

    assert sentence.endswith((".", "?"))
    assert "{" not in sentence


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ({}, ""),
        ({LeftOff.CLOSED: 1}, "1 activiteit staat er niet op: die is voor een besloten groep."),
        ({LeftOff.UNCONFIRMED: 3}, "3 activiteiten staan er niet op: die zijn nog niet bevestigd."),
        (
            {LeftOff.UNCONFIRMED: 3, LeftOff.CANCELLED: 1},
            "4 activiteiten staan er niet op: 1 gaat niet door en 3 zijn nog niet bevestigd.",
        ),
    ],
)
def test_left_off_sentence_counts_and_explains(counts, sentence):
    assert left_off_sentence(counts) == sentence


@pytest.mark.parametrize("code", PrintFault)
def test_every_fault_has_a_sentence(code):
    facts = {"kind": "poster", "option": "ink", "value": "goud", "known": "colour, one"}

    assert print_fault_sentence(code, facts).endswith(".")


def test_left_off_is_told_in_parts():
    assert left_off_reason(LeftOff.UNCONFIRMED, 1) == "is nog niet bevestigd"
    assert left_off_reason(LeftOff.UNCONFIRMED, 3) == "zijn nog niet bevestigd"
    assert left_off_rest({LeftOff.CLOSED: 2, LeftOff.CANCELLED: 1}) == (
        "2 voor een besloten groep en 1 die niet doorgaat"
    )
    assert left_off_rest({}) == ""
