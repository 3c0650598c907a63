import pytest

from coalitiedesk.domain.intervention_profiles import Coping, Motivation, ProblemDuration
from coalitiedesk.knowledge import intervention_profiles
from tests.knowledge.damage import damage, refuse
from tests.knowledge.source_lists import listed


@pytest.fixture(autouse=True)
def unread() -> None:
    intervention_profiles._read.cache_clear()


def test_every_profile_of_the_source_has_its_entry_in_order() -> None:
    assert [one.key for one in intervention_profiles.intervention_profiles()] == listed("profiles")


def test_profiles_fill_the_scheme() -> None:
    seats = {
        one.name: (one.duration, one.coping, one.motivation)
        for one in intervention_profiles.intervention_profiles()
    }

    assert len(set(seats.values())) == 8
    assert seats["Actieven"] == (ProblemDuration.SITUATIONAL, Coping.ACTIVE, Motivation.TOWARDS)
    assert seats["Overlevers"] == (ProblemDuration.STRUCTURAL, Coping.PASSIVE, Motivation.NOT_CLEARLY)


def test_profiles_come_with_their_warning() -> None:
    notes = intervention_profiles.profile_notes()

    assert "eigen leven" in notes["warning"].text
    assert "bewaart nooit" in notes["never_recorded"].text


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'coping = "active"',
            'coping = "passive"',
            "key 'profile': do not fill the scheme of two by four, each place once",
        ),
        ('key = "warning"', 'key = "caution"', "note warning: is missing"),
        (
            'duration = "structural"',
            'duration = "long"',
            "profile compensating, key 'duration': 'long' is not a ProblemDuration",
        ),
    ],
)
def test_damage_is_named(monkeypatch: pytest.MonkeyPatch, old: str, new: str, message: str) -> None:
    damage(monkeypatch, "profiles.toml", old, new)

    assert refuse(intervention_profiles.intervention_profiles) == f"profiles.toml, {message}"
