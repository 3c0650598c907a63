"""Breaking one knowledge file in one place, and what is then said."""

from collections.abc import Callable

import pytest

from coalitiedesk.knowledge import reading
from coalitiedesk.knowledge.reading import KnowledgeError
from coalitiedesk.resources import read_text


def damage(monkeypatch: pytest.MonkeyPatch, file: str, old: str, new: str) -> None:
    """Let ``file`` be read with the first ``old`` replaced; all other files stay whole."""
    text = read_text(f"knowledge/{file}")
    assert old in text
    broken = text.replace(old, new, 1)

    def read(name: str) -> str:
        return broken if name == f"knowledge/{file}" else read_text(name)

    monkeypatch.setattr(reading, "read_text", read)


def refuse(read: Callable[[], object]) -> str:
    """The one line that is said when reading stops."""
    with pytest.raises(KnowledgeError) as caught:
        read()
    return str(caught.value)
