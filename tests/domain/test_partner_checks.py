import pytest

from coalitiedesk.domain.partner_checks import PartnerObjection, check_partner, is_odd_email


@pytest.mark.parametrize("text", ["", "jan@welzijn.nl", "j.de-vries+week@sub.gemeente.nl"])
def test_email_that_looks_right_is_not_odd(text: str) -> None:
    assert not is_odd_email(text)


@pytest.mark.parametrize(
    "text", ["jan", "jan@", "jan@welzijn", "a@b.nl, c@d.nl", "jan @welzijn.nl", "<jan@x.nl>"]
)
def test_email_that_cannot_work_is_odd(text: str) -> None:
    assert is_odd_email(text)


def test_partner_without_a_name_gets_one_objection_about_it() -> None:
    found = check_partner(name="", email="jan")

    assert {key: problem.code for key, problem in found.items()} == {
        "name": PartnerObjection.NO_NAME,
        "email": PartnerObjection.ODD_EMAIL,
    }
