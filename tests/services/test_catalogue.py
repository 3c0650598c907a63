"""The catalogue is found in, added to, and put to work; the programme's own entries stay as they are."""

from dataclasses import replace
from typing import Any

import pytest

from coalitiedesk.document.errors import DocumentError
from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, OwnInterventionId
from coalitiedesk.domain.interventions import Intervention, InterventionKind
from coalitiedesk.domain.inventory import ProvisionEvidence
from coalitiedesk.knowledge import reading
from coalitiedesk.knowledge.reading import KnowledgeError
from coalitiedesk.services.activities import get_activity
from coalitiedesk.services.catalogue import (
    CatalogueWish,
    catalogue_guide,
    delete_own_interventions,
    find_interventions,
    known_target_groups,
    list_catalogue,
    make_week_activity,
    put_in_inventory,
    save_own_intervention,
)
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.inventory import list_provisions
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.sentences import sentence_for


def an_own_one(**changes: Any) -> Intervention:
    values: dict[str, Any] = {"own_id": OwnInterventionId(0), "name": "Breicafé Noord"}
    return Intervention(**{**values, **changes})


def named(desk: Desk, name: str) -> Intervention:
    return next(one for one in list_catalogue(desk) if one.name == name)


def own_names(desk: Desk) -> list[str]:
    return [one.name for one in list_catalogue(desk) if one.is_own]


def test_own_entry_comes_back_as_it_was_kept_among_the_others_by_name(desk: Desk) -> None:
    wanted = an_own_one(
        kind=InterventionKind.COURSE,
        evidence=ProvisionEvidence.EXPERIENCE,
        essence="Breien en praten.",
        finding="Wie kwam, kwam terug.",
        forms=(LonelinessForm.SOCIAL, LonelinessForm.EXISTENTIAL),
        target_groups=("Ouderen; ook mannen", "Mantelzorgers"),
        cost="€ 40 per keer",
        preparation="Een week",
        caution="Niet voor wie rust zoekt.",
        source="Buurthuis De Brug",
        note="Wol ligt in de kast.",
    )

    key = save_own_intervention(desk, wanted)

    found = list_catalogue(desk)
    assert named(desk, "Breicafé Noord") == replace(wanted, own_id=key)
    assert len(found) == 64
    around = [one.name for one in found][found.index(named(desk, "Breicafé Noord")) - 1 :][:3]
    assert around == ["Bij Bosshardt", "Breicafé Noord", "Bridgen: denken en doen"]


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (CatalogueWish(words="danspaleis"), ["Danspaleis"]),
        (CatalogueWish(words="BREICAFE noord"), ["Breicafé Noord"]),
        (CatalogueWish(words="bridgen nivel"), ["Bridgen: denken en doen"]),
        (CatalogueWish(words="bridgen olifant"), []),
        (CatalogueWish(is_own=True), ["Breicafé Noord"]),
        (
            CatalogueWish(kind=InterventionKind.COURSE, evidence=ProvisionEvidence.SUBSTANTIATED),
            [
                "Community Support",
                "Grip en Glans",
                "Online vriendschapscursus 50+",
                "Vrienden maken kun je leren",
                "Zin in vriendschap",
            ],
        ),
        (CatalogueWish(target_group="Mensen met dementie"), ["CareClowns", "Food for Good"]),
        (
            CatalogueWish(form=LonelinessForm.EXISTENTIAL, kind=InterventionKind.COURSE),
            ["Cultuursensitieve aanpak", "Cursus Creatief leven", "Grip en Glans"],
        ),
    ],
)
def test_wish_finds_what_fits_all_of_it(desk: Desk, wish: CatalogueWish, expected: list[str]) -> None:
    save_own_intervention(desk, an_own_one())

    assert [one.name for one in find_interventions(list_catalogue(desk), wish)] == expected


def test_empty_wish_finds_everything(desk: Desk) -> None:
    assert CatalogueWish().is_empty
    assert len(find_interventions(list_catalogue(desk), CatalogueWish())) == 63


def test_change_and_removal_can_be_taken_back(desk: Desk) -> None:
    key = save_own_intervention(desk, an_own_one())
    save_own_intervention(desk, replace(named(desk, "Breicafé Noord"), name="Breicafé Zuid"))
    assert desk.undo_label == "eigen werkwijze wijzigen"
    delete_own_interventions(desk, [key])
    assert desk.undo_label == "1 eigen werkwijze verwijderen"

    seen = [own_names(desk)]
    for _ in range(3):
        desk.undo()
        seen.append(own_names(desk))

    assert seen == [[], ["Breicafé Zuid"], ["Breicafé Noord"], []]


def test_entry_of_the_programme_cannot_be_changed(desk: Desk) -> None:
    with pytest.raises(ValueError, match="resto_vanharte"):
        save_own_intervention(desk, named(desk, "Resto VanHarte"))


def test_entry_that_was_removed_meanwhile_is_not_kept(desk: Desk) -> None:
    with pytest.raises(LookupError):
        save_own_intervention(desk, an_own_one(own_id=OwnInterventionId(7)))


def test_own_entries_are_in_the_file_and_not_in_the_programme(desk: Desk) -> None:
    save_own_intervention(desk, an_own_one())
    path = desk.path
    desk.publish()
    desk.close()

    again = open_coalition(path)

    assert own_names(again) == ["Breicafé Noord"]
    again.close()


def test_week_activity_is_an_idea_with_texts_for_the_coordinator_only(desk: Desk) -> None:
    edition_id = save_edition(desk, Edition(id=EditionId(0), name="Week", year=2026))

    key = make_week_activity(desk, named(desk, "Resto VanHarte"), edition_id=edition_id)

    activity = get_activity(desk, key)
    assert activity is not None
    assert (activity.title, activity.status, activity.edition_id) == (
        "Resto VanHarte",
        ActivityStatus.IDEA,
        edition_id,
    )
    assert activity.description == ""
    assert activity.remark.startswith("Naar ‘Resto VanHarte’ in de catalogus.\nEen school of buurthuis")
    assert "Let op: Aan een volle tafel" in activity.remark
    assert desk.undo_label == "activiteit maken uit de catalogus"
    desk.undo()
    assert get_activity(desk, key) is None


def test_inventory_takes_over_what_the_catalogue_knows(desk: Desk) -> None:
    put_in_inventory(desk, named(desk, "Vriendschapskringen"))

    (provision,) = list_provisions(desk)
    assert (provision.name, provision.intervention) == ("Vriendschapskringen", "vriendschapskringen")
    assert provision.evidence is ProvisionEvidence.PROMISING
    assert provision.how_often == "Elke twee weken."
    assert provision.target_groups == ("Mensen met een verstandelijke beperking",)
    assert (provision.forms, provision.parts) == ((LonelinessForm.SOCIAL,), (PlanPart.SUPPORT,))
    assert desk.undo_label == "in de inventaris zetten"


def test_own_entry_is_named_in_the_inventory_by_its_id(desk: Desk) -> None:
    key = save_own_intervention(desk, an_own_one())

    put_in_inventory(desk, named(desk, "Breicafé Noord"))

    assert list_provisions(desk)[0].intervention == f"own:{key}"


def test_file_that_is_only_looked_at_takes_nothing(desk: Desk) -> None:
    path = desk.path
    desk.close()
    viewing = open_coalition(path, view_only=True)

    with pytest.raises(DocumentError):
        save_own_intervention(viewing, an_own_one())

    assert len(list_catalogue(viewing)) == 63
    viewing.close()


def test_guide_has_words_for_every_form_and_says_what_is_our_judgement() -> None:
    guide = catalogue_guide()

    assert [one.form for one in guide.forms] == list(LonelinessForm)
    assert "eigen oordeel" in guide.notes["forms"].text
    assert "Ouderen" in known_target_groups()


def test_damaged_file_is_told_in_a_sentence(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from coalitiedesk.knowledge import interventions

    interventions._read.cache_clear()
    monkeypatch.setattr(reading, "read_text", lambda _: "[[intervention")

    with pytest.raises(KnowledgeError) as caught:
        list_catalogue(desk)

    assert sentence_for(caught.value).startswith("Het kennisbestand ‘interventions.toml’ klopt niet")
