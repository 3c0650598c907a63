import pytest

from coalitiedesk.domain.partner_checks import PartnerObjection
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.partner_messages import objection_sentence


@pytest.mark.parametrize("objection", PartnerObjection)
def test_every_objection_is_a_sentence(objection: PartnerObjection) -> None:
    sentence = objection_sentence(Problem(code=objection, subject="’t Trefpunt"))

    assert sentence[0].isupper() or sentence[0] == "‘"
    assert sentence.endswith(".")
    assert "{" not in sentence
