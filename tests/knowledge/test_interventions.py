from collections import Counter

import pytest

from coalitiedesk.domain.approach import LonelinessForm
from coalitiedesk.domain.interventions import InterventionKind
from coalitiedesk.domain.inventory import ProvisionEvidence
from coalitiedesk.domain.knowledge import SourceDocument
from coalitiedesk.knowledge import interventions, reading, target_groups
from coalitiedesk.knowledge.reading import KnowledgeError
from coalitiedesk.resources import read_text
from tests.knowledge.damage import damage, refuse
from tests.knowledge.source_lists import listed

SECTIONS = {
    (
        ProvisionEvidence.SUBSTANTIATED,
        InterventionKind.MEETING,
    ): "B001 hoofdstuk 3, onderbouwde activiteiten, Ontm",
    (
        ProvisionEvidence.SUBSTANTIATED,
        InterventionKind.ONE_TO_ONE,
    ): "B001 hoofdstuk 3, onderbouwde activiteiten, Eén",
    (
        ProvisionEvidence.SUBSTANTIATED,
        InterventionKind.COURSE,
    ): "B001 hoofdstuk 3, onderbouwde activiteiten, Curs",
    (ProvisionEvidence.PROMISING, InterventionKind.MEETING): "B001 hoofdstuk 3, kansrijke activiteiten, Ontm",
    (
        ProvisionEvidence.PROMISING,
        InterventionKind.ONE_TO_ONE,
    ): "B001 hoofdstuk 3, kansrijke activiteiten, Eén",
    (ProvisionEvidence.PROMISING, InterventionKind.COURSE): "B001 hoofdstuk 3, kansrijke activiteiten, Curs",
}


@pytest.fixture(autouse=True)
def unread() -> None:
    interventions._read.cache_clear()


@pytest.mark.parametrize("section", SECTIONS, ids="-".join)
def test_every_intervention_of_the_guide_has_its_entry_in_its_section(
    section: tuple[ProvisionEvidence, InterventionKind],
) -> None:
    ours = [one.key for one in interventions.interventions() if (one.evidence, one.kind) == section]

    assert ours == listed("interventions", start=SECTIONS[section])


def test_there_are_as_many_as_the_guide_counts() -> None:
    counted = Counter((one.evidence, one.kind) for one in interventions.interventions())

    assert [counted[section] for section in SECTIONS] == [9, 7, 5, 19, 18, 5]


def test_every_entry_says_what_it_is_and_where_that_comes_from() -> None:
    found = interventions.interventions()

    assert [one.key for one in found if not (one.name and one.essence and one.forms)] == []
    assert {one.provenance.document for one in found if one.provenance} == {SourceDocument.LOCAL_APPROACH}
    assert [one.key for one in found if one.is_own or one.cost or one.preparation] == []


def test_what_is_substantiated_says_what_was_found() -> None:
    found = [one for one in interventions.interventions() if one.evidence is ProvisionEvidence.SUBSTANTIATED]

    assert [one.key for one in found if not one.finding] == []
    assert [one.key for one in found if not one.finding_years] == ["zin_in_vriendschap"]


def test_meeting_people_always_has_its_caution() -> None:
    found = [one for one in interventions.interventions() if one.kind is InterventionKind.MEETING]

    assert [one.key for one in found if not one.caution] == []


def test_every_form_is_served() -> None:
    assert {form for one in interventions.interventions() for form in one.forms} == set(LonelinessForm)


def test_target_groups_are_named_as_in_their_own_file() -> None:
    known = {group.name for group in target_groups.target_groups()}

    assert {name for one in interventions.interventions() for name in one.target_groups} - known == set()


def test_our_judgement_is_called_so() -> None:
    assert "ons eigen oordeel" in interventions.intervention_notes()["forms"].text


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'finding = "Deelnemers zeggen na de vakantie',
            'found = "Deelnemers zeggen na de vakantie',
            "intervention allegoeds_vakanties, key 'finding': is missing: what is substantiated",
        ),
        (
            'effort = "Een of twee',
            'pace = "Een of twee',
            "intervention resto_vanharte, key 'pace': is not a known key",
        ),
        ("finding_years = [2012]", "finding_years = [20122]", "key 'finding_years': 20122 is not a year"),
        ("finding_years = [2012]", 'finding_years = ["2012"]', "key 'finding_years': is not a whole number"),
        (
            'caution = "Na de reis',
            'care = "Na de reis',
            "key 'caution': is missing: meeting people may do harm",
        ),
        ('["older_people", "care_users"]', '["oma"]', "key 'target_groups': 'oma' is not a group of"),
        ('forms = ["social"]', 'forms = ["sociaal"]', "key 'forms': 'sociaal' is not a LonelinessForm"),
        ('evidence = "substantiated"', 'evidence = "unknown"', "key 'evidence': is 'unknown', which"),
        ('evidence = "substantiated"', "evidence = 1", "key 'evidence': is not text"),
        ('kind = "meeting"', "", "key 'kind': is missing"),
        ('key = "bij_bosshardt"', 'key = "allegoeds_vakanties"', "key 'key': stands in the file twice"),
        (
            'reviewed = 2026-11-22\n\n[[intervention]]\nkey = "bij',
            'reviewed = "nu"\n\n[[intervention]]\nkey = "bij',
            "'reviewed': is not a date",
        ),
        ('key = "listen_first"', 'key = "listen"', "note listen_first: is missing"),
        ("[[note]]", "[[note", "interventions.toml: cannot be read"),
    ],
)
def test_damage_is_named(monkeypatch: pytest.MonkeyPatch, old: str, new: str, message: str) -> None:
    damage(monkeypatch, "interventions.toml", old, new)

    assert message in refuse(interventions.interventions)


def test_years_without_a_finding_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    text = read_text("knowledge/interventions.toml")
    start = text.index('key = "careclowns"')
    line = next(part for part in text[start:].splitlines() if part.startswith("finding = "))
    damage(monkeypatch, "interventions.toml", line, "")

    assert "intervention careclowns, key 'finding'" in refuse(interventions.interventions)


def test_file_is_read_when_first_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(name: str) -> str:
        raise AssertionError(name)

    interventions.interventions()
    monkeypatch.setattr(reading, "read_text", stop)

    assert interventions.interventions()
    interventions._read.cache_clear()
    with pytest.raises(AssertionError):
        interventions.interventions()
    assert issubclass(KnowledgeError, ValueError)
