import pytest

from coalitiedesk.domain.output_codes import OutputFault, OutputNotice
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.output_messages import notice_sentence, output_sentence


@pytest.mark.parametrize("code", OutputFault)
def test_every_fault_has_a_sentence_that_names_the_file(code: OutputFault) -> None:
    sentence = output_sentence(code, {"name": "lijst.csv", "folder": "/map", "detail": "EIO"})

    assert "‘lijst.csv’" in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize("code", OutputNotice)
def test_every_notice_has_a_sentence(code: OutputNotice) -> None:
    assert "‘Koffie’" in notice_sentence(Problem(code=code, subject="Koffie"))
