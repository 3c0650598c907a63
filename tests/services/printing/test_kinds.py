import pytest

from coalitiedesk.domain.print_codes import PrintFault
from coalitiedesk.services.printing import PRINT_GROUPS, PRINT_KINDS, PrintChoiceError, PrintKind
from coalitiedesk.services.printing.kinds import known_kind, settled_options


def test_kinds_have_the_keys_that_commands_use() -> None:
    assert {kind.key for kind in PRINT_KINDS} == {
        "week_poster",
        "poster",
        "booklet",
        "large_print",
        "hall_sheet",
        "attendance_form",
        "evaluation_report",
        "partner_list",
        "handover_dossier",
        "meeting_agenda",
        "meeting_report",
        "pillar_profile",
        "shortlist_matrix",
        "conversation_sheet",
        "coverage_sheet",
        "thank_you_letters",
        "certificates",
        "meeting_kit",
        "newsletter",
        "lists",
        "figures_sheet",
        "plan_of_action",
        "step_report",
        "pitch_page",
        "network_picture",
        "signal_card",
    }


@pytest.mark.parametrize("kind", PRINT_KINDS, ids=lambda kind: kind.key)
def test_kind_is_in_a_known_group_and_its_defaults_are_choices(kind: PrintKind) -> None:
    assert kind.group in dict(PRINT_GROUPS)
    assert [option.key for option in kind.options if not option.accepts(option.default)] == []
    assert len({option.key for option in kind.options}) == len(kind.options)


def test_settled_options_fill_in_the_defaults() -> None:
    settled = settled_options(known_kind("booklet"), {"layout": "imposed"})

    assert settled["layout"] == "imposed"
    assert settled["ink"] == "colour"
    assert set(settled) == {option.key for option in known_kind("booklet").options}


@pytest.mark.parametrize(
    ("key", "options", "fault", "words"),
    [
        ("weer", {}, PrintFault.UNKNOWN_KIND, "‘weer’ bestaat hier niet"),
        (
            "poster",
            {"lettertype": "groot"},
            PrintFault.UNKNOWN_OPTION,
            "‘lettertype’ is geen keuze bij poster",
        ),
        ("poster", {"ink": "goud"}, PrintFault.UNKNOWN_VALUE, "‘goud’ kan niet bij ink; wel: colour, one."),
        ("poster", {"activity": "soep"}, PrintFault.UNKNOWN_VALUE, "wel: all, nummer."),
        ("hall_sheet", {"day": "morgen"}, PrintFault.UNKNOWN_VALUE, "wel: all, 2026-10-01."),
    ],
)
def test_what_does_not_exist_is_refused_in_a_sentence(
    key: str, options: dict[str, str], fault: PrintFault, words: str
) -> None:
    with pytest.raises(PrintChoiceError) as caught:
        settled_options(known_kind(key), options)

    assert caught.value.code is fault
    assert words in caught.value.sentence
