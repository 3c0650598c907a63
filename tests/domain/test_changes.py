from coalitiedesk.domain.changes import ChangeSet


def test_change_set_knows_the_tables_it_touches() -> None:
    changes = ChangeSet(kinds={"partner": frozenset({1})}, label="partner gewijzigd")

    assert changes.touches("venue", "partner")
    assert not changes.touches("venue")
