import pytest

from coalitiedesk.ui.addresses import mail_address, site_address


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("www.bieb.nl", "https://www.bieb.nl"),
        ("http://bieb.nl/week?x=1", "http://bieb.nl/week?x=1"),
        ("HTTPS://Bieb.nl", "HTTPS://Bieb.nl"),
        ("bieb.nl:8080/a", "https://bieb.nl:8080/a"),
        ("", ""),
        ("geen", ""),
        ("zie de site", ""),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1).nl", ""),
        ("info@bieb.nl", ""),
    ],
)
def test_only_what_looks_like_a_website_opens(text: str, wanted: str) -> None:
    assert site_address(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("info@bieb.nl", "mailto:info@bieb.nl"),
        ("a+b?subject=x@bieb.nl", "mailto:a+b%3Fsubject%3Dx@bieb.nl"),
        ("info", ""),
        ("", ""),
    ],
)
def test_only_one_mail_address_opens(text: str, wanted: str) -> None:
    assert mail_address(text) == wanted
