import pytest

from coalitiedesk.domain.approach import LonelinessForm
from coalitiedesk.knowledge import loneliness
from tests.knowledge.damage import damage, refuse
from tests.knowledge.source_lists import listed


@pytest.fixture(autouse=True)
def unread() -> None:
    loneliness.form_guides.cache_clear()


def test_every_form_of_the_source_is_explained_in_order() -> None:
    found = loneliness.form_guides()

    assert [guide.form for guide in found] == list(LonelinessForm)
    assert [guide.form.value for guide in found] == listed("forms")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'key = "social"',
            'key = "other"',
            "forms.toml, form other, key 'key': 'other' is not a LonelinessForm",
        ),
        ("harms = ", "hurts = ", "forms.toml, form social, key 'harms': is missing"),
    ],
)
def test_damage_is_named(monkeypatch: pytest.MonkeyPatch, old: str, new: str, message: str) -> None:
    damage(monkeypatch, "forms.toml", old, new)

    assert refuse(loneliness.form_guides) == message
