"""Paper about the partners of a list that was kept."""

import pytest

from coalitiedesk.domain.ids import EditionId, SavedViewId
from coalitiedesk.domain.partner_filter import PartnerFilter
from coalitiedesk.domain.print_codes import PrintFault
from coalitiedesk.domain.saved_views import SavedView
from coalitiedesk.printouts.letter_content import LetterContent
from coalitiedesk.printouts.shortlist_content import ShortlistContent
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.partners import list_partners, save_partner
from coalitiedesk.services.printing import PrintChoiceError, collect, find_print_kind, offered_options
from coalitiedesk.services.saved_views import remove_view, save_view
from tests.builders import a_partner
from tests.services.printing.conftest import TODAY


@pytest.fixture
def north(desk: Desk) -> SavedViewId:
    """A list of those with the label; one of them has left."""
    save_partner(desk, a_partner(name="Bakker", labels=("noord",)))
    save_partner(desk, a_partner(name="Vertrokken", labels=("noord",), is_active=False))
    save_partner(desk, a_partner(name="Koor"))
    wanted = PartnerFilter(labels=frozenset({"noord"}))
    return save_view(desk, SavedView(id=SavedViewId(0), name="In Noord", filter=wanted))


def test_list_of_partners_covers_the_kept_list_and_is_called_after_it(desk: Desk, north: SavedViewId) -> None:
    job = collect(desk, "partner_list", options={"partners": str(north)}, today=TODAY)

    assert [one.name for one in job.partners] == ["Bakker", "Vertrokken"]
    assert (job.list_name, job.file_stem.split(" - ")[0]) == ("In Noord", "In Noord")


def test_matrix_and_letters_cover_the_kept_list(
    desk: Desk, edition_id: EditionId, north: SavedViewId
) -> None:
    options = {"partners": str(north)}

    matrix = collect(desk, "shortlist_matrix", options=options, today=TODAY).own
    letters = collect(desk, "thank_you_letters", edition_id=edition_id, options=options, today=TODAY).own

    assert isinstance(matrix, ShortlistContent)
    assert [one.name for one in matrix.shortlist.candidates] == ["Bakker"]
    assert isinstance(letters, LetterContent)
    assert letters.letters == ()  # the baker did nothing in this Week


def test_kept_lists_are_offered_by_name(desk: Desk, north: SavedViewId) -> None:
    kind = find_print_kind("partner_list")
    assert kind is not None

    (who, *_) = offered_options(desk, kind, None)

    assert who.choices == (("active", "Wie nu meedoet"), ("all", "Alle partners"), (str(north), "In Noord"))
    remove_view(desk, north)
    assert offered_options(desk, kind, None)[0].names == ""
    assert len(list_partners(desk)) >= 3


def test_list_that_is_gone_is_told(desk: Desk) -> None:
    with pytest.raises(PrintChoiceError) as caught:
        collect(desk, "partner_list", options={"partners": "99"}, today=TODAY)

    assert caught.value.code is PrintFault.NO_SUCH_LIST
