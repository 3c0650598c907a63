from coalitiedesk.domain.kind_gaps import SOUGHT_KINDS
from coalitiedesk.knowledge.partner_kinds import partner_kinds
from tests.knowledge.source_lists import listed


def test_every_kind_that_is_sought_is_explained_in_its_order() -> None:
    assert tuple(partner_kinds()) == SOUGHT_KINDS
    assert [f"kind.{kind}" for kind in partner_kinds()] == listed("partner_kinds")


def test_every_kind_gives_somebody_to_think_of() -> None:
    assert [kind for kind, guide in partner_kinds().items() if len(guide.think_of) < 2] == []
