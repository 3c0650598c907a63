from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.ui.changes import ChangeNotifier


def test_plain_callback_becomes_a_signal() -> None:
    notifier = ChangeNotifier()
    heard: list[object] = []
    notifier.changed.connect(heard.append)
    change = ChangeSet(kinds={"partner": frozenset({3})}, label="Partner wijzigen")

    notifier.publish(change)

    assert heard == [change]
