import pytest

from coalitiedesk.domain.activities import Openness, SignUp
from coalitiedesk.domain.import_codes import SourceFault
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.exchange.propose import propose
from coalitiedesk.exchange.source_error import SourceError
from tests.exchange.proposals import codes, example, moments, outcomes, programme
from tests.exchange.spreadsheets import VOORBEELDEN


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("programmas/2018_woudenberg.csv", {"imported": 3}),
        ("programmas/2019_haaksbergen.csv", {"imported": 5}),
        ("programmas/2020_westerwolde_wensboom.csv", {"imported": 4, "needs_attention": 1}),
        ("programmas/2021_purmerend.csv", {"imported": 5}),
        ("programmas/2022_harderwijk.csv", {"imported": 4, "needs_attention": 2}),
        ("programmas/2023_overbetuwe.csv", {"imported": 7}),
        ("programmas/2025_veendam.csv", {"imported": 9}),
        ("partners/albrandswaard.csv", {"imported": 6}),
        ("partners/haaksbergen_2019.csv", {"imported": 15}),
        (
            "partners/rommelig_windows1252.csv",
            {"imported": 15, "needs_attention": 7, "duplicate": 1, "skipped_empty": 3},
        ),
    ],
)
def test_every_example_goes_in_with_every_row(name: str, expected: dict[str, int]) -> None:
    path = VOORBEELDEN / name
    is_programme = name.startswith("programmas")

    proposal = programme(path, int(path.name[:4])) if is_programme else propose(path, ImportKind.PARTNERS)

    assert outcomes(proposal) == expected


def test_doors_open_price_and_sign_up_of_2018() -> None:
    proposal = example("2018_woudenberg.csv")

    assert moments(proposal, 0) == ["2018-09-27 18:00- open 17:00 @ Voorhof"]
    assert proposal.activities[0].record.sign_up is SignUp.REQUIRED
    assert proposal.activities[2].record.price == "€\u00a02,50"


def test_one_wish_tree_in_five_shops_of_2020() -> None:
    proposal = example("2020_westerwolde_wensboom.csv")

    assert len(proposal.activities) == 1
    assert proposal.activities[0].record.title == "Westerwolde wensboom"
    assert moments(proposal, 0) == [
        "week @ Jumbo, Ter Apel",
        "week @ Coop, Sellingen",
        "week @ Jumbo, Vlagtwedde",
        "week @ Spar, Blijham",
        "week @ Coop, Bellingwolde",
    ]
    assert codes(proposal, 2) == ["title_from_list"]


def test_series_on_three_places_is_one_activity_of_2021() -> None:
    proposal = example("2021_purmerend.csv")

    assert [one.record.title for one in proposal.activities] == [
        "Webinar over eenzaamheid",
        "Onthulling buurtbankje",
        "Koffie en een praatje (mobiele koffiebar)",
    ]
    assert len(moments(proposal, 2)) == 3
    assert [proposal.partners[index].record.name for index in proposal.activities[0].organisers] == [
        "gemeente Purmerend",
        "WelzijnWonenPlus",
    ]
    assert proposal.activities[1].record.remark == "Organisator: gemeente (twee wethouders)"
    assert [venue.record.name for venue in proposal.venues if venue.record.is_online] == ["online"]


def test_times_per_weekday_two_places_and_unknown_of_2022() -> None:
    proposal = example("2022_harderwijk.csv")

    assert moments(proposal, 1) == ["2022-10-07 @ WOC de Aanleg", "2022-10-07 @ WOC Drielanden"]
    assert codes(proposal, 3) == ["outside_week", "venues_split"]
    assert sorted(moments(proposal, 3)) == [
        "2022-09-29 13:30-16:00 @ Leger des Heils",
        "2022-09-30 09:30-13:30 @ Leger des Heils",
        "2022-10-03 09:30-13:30 @ Leger des Heils",
        "2022-10-05 09:30-11:30 @ Leger des Heils",
        "2022-10-06 13:30-16:00 @ Leger des Heils",
    ]
    assert codes(proposal, 6) == ["moment_unknown", "venue_vague"]
    assert moments(proposal, 4) == ["- 'nog onbekend'"]


def test_afterwards_and_whole_week_of_2023() -> None:
    proposal = example("2023_overbetuwe.csv")

    assert moments(proposal, 0) == ["2023-09-28 11:00- @ Marktplein voor het gemeentehuis, Elst"]
    assert moments(proposal, 1) == ["2023-09-28 'daarna' @ De Wieken"]
    assert moments(proposal, 2) == ["week all day @ gemeente Overbetuwe"]
    assert proposal.activities[2].record.is_free is True
    assert moments(proposal, 3) == []


def test_dates_before_the_week_and_closed_group_of_2025() -> None:
    proposal = example("2025_veendam.csv")

    assert moments(proposal, 1) == ["2025-09-23", "2025-09-25", "2025-09-30"]
    assert moments(proposal, 8) == [
        "2025-09-30 '’s morgens' @ De Ontmoeting",
        "2025-09-30 '’s morgens' @ de Breehorn",
    ]
    assert proposal.activities[8].record.openness is Openness.CLOSED


def test_messy_partners_are_proposed_and_never_merged_by_themselves() -> None:
    proposal = propose(VOORBEELDEN / "partners" / "rommelig_windows1252.csv", ImportKind.PARTNERS)

    pairs = [
        (
            proposal.partners[merge.index].record.name,
            proposal.partners[merge.other].record.name,
            merge.likeness.value,
        )
        for merge in proposal.merges
    ]
    assert pairs == [
        ("Nationale Vereniging de Zonnebloem", "De Zonnebloem", "near"),
        ("Zonnebloem", "De Zonnebloem", "elsewhere"),
        ("De Skule Welzijn", "De Skûle Welzijn", "near"),
        ("De Skûle Welzijn", "De Skûle Welzijn", "elsewhere"),
        ("gem. Noardeast Fryslan", "Gemeente Noardeast-Fryslân", "near"),
        ("Alzheimer Café Haaksbergen", "Alzheimercafé Haaksbergen", "near"),
        ("Ons Welzijn", "ONS welzijn", "elsewhere"),
    ]
    assert codes(proposal, 5) == ["duplicate_in_list"]
    assert codes(proposal, 29) == ["closing_line"]
    assert len(proposal.partners) == 22


@pytest.mark.parametrize("name", sorted(path.name for path in (VOORBEELDEN / "cijfers").glob("*.csv")))
@pytest.mark.parametrize("kind", [ImportKind.PARTNERS, ImportKind.ACTIVITIES])
def test_figures_are_refused_kindly(name: str, kind: ImportKind) -> None:
    with pytest.raises(SourceError) as caught:
        propose(VOORBEELDEN / "cijfers" / name, kind)

    assert caught.value.code is SourceFault.IS_FIGURES
