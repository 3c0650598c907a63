from coalitiedesk.domain.ids import EditionId
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.printing import offered_options
from coalitiedesk.services.printing.kinds import known_kind


def test_activities_places_and_days_are_offered_by_name(desk: Desk, edition_id: EditionId) -> None:
    options = offered_options(desk, known_kind("attendance_form"), edition_id)

    words = {option.key: [word for _, word in option.choices] for option in options}
    assert words["activity"] == [
        "Alle activiteiten",
        "Breicafé",
        "Lotgenoten",
        "Nachtwandeling",
        "Soep en een praatje",
        "Varen",
    ]
    assert words["venue"] == ["Alle plekken", "Buurthuis De Brug"]
    assert words["day"][:2] == ["Alle dagen", "donderdag 1 oktober"]
    assert len(words["day"]) == 9


def test_without_a_week_there_are_only_the_usual_choices(desk: Desk) -> None:
    kind = known_kind("attendance_form")

    assert offered_options(desk, kind, None) == kind.options
