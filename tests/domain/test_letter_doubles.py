from collections.abc import Iterable

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.letter_doubles import DoubleReason, find_doubles
from coalitiedesk.domain.letters import Recipient
from coalitiedesk.domain.partners import PartnerKind

HOME = ("Dorpsstraat 1", "1234 AB  Proefstad")


def a_recipient(key: int, **changes: object) -> Recipient:
    values = {"partner_id": PartnerId(key), "partner": f"Partner {key}", "kind": PartnerKind.WELFARE}
    return Recipient(**{**values, **changes})  # type: ignore[arg-type]


def doubles(*recipients: Recipient, had: Iterable[int] = ()) -> dict[int, tuple[DoubleReason, str]]:
    found = find_doubles(recipients, had=[PartnerId(key) for key in had])
    return {int(key): (double.reason, double.other) for key, double in found.items()}


def test_same_person_at_two_partners_gets_one() -> None:
    one = a_recipient(1, person="Samira van den Berg", email="samira@proef.test")
    two = a_recipient(2, person="samira  van den berg")

    assert doubles(one, two) == {2: (DoubleReason.PERSON, "Partner 1")}


def test_same_mail_address_gets_one() -> None:
    one, two = a_recipient(1, email="info@proef.test"), a_recipient(2, email=" Info@Proef.test ")

    assert doubles(one, two) == {2: (DoubleReason.EMAIL, "Partner 1")}


def test_two_residents_at_one_address_are_a_household() -> None:
    one, two = (a_recipient(key, kind=PartnerKind.RESIDENTS, address=HOME) for key in (1, 2))

    assert doubles(one, two) == {2: (DoubleReason.HOUSEHOLD, "Partner 1")}


def test_two_clubs_in_one_building_both_get_theirs() -> None:
    assert doubles(a_recipient(1, address=HOME), a_recipient(2, address=HOME)) == {}


def test_first_names_alone_tell_nobody_apart() -> None:
    assert doubles(a_recipient(1, person="Jan"), a_recipient(2, person="Jan")) == {}


def test_who_had_it_stands_for_the_other_and_is_no_double_itself() -> None:
    one = a_recipient(1, person="Samira van den Berg")
    two = a_recipient(2, person="Samira van den Berg")

    assert doubles(one, two, had=[2]) == {1: (DoubleReason.PERSON, "Partner 2")}
    assert doubles(one, two, had=[1, 2]) == {}
