from coalitiedesk.exchange.contacts import read_reach


def test_two_numbers_with_a_slash_between_are_two() -> None:
    assert read_reach("06 1234 5678 / 0513-654321").phones == ("06 1234 5678", "0513-654321")
    assert read_reach("0513/654321").phones == ("0513/654321",)
