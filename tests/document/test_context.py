"""What a document knows of this computer, also where the computer knows little."""

import getpass

import pytest

from coalitiedesk.document.context import account_name


@pytest.mark.parametrize("error", [OSError, KeyError, ImportError])
def test_account_that_the_system_cannot_tell_is_empty(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fail() -> str:
        raise error

    monkeypatch.setattr(getpass, "getuser", fail)

    assert account_name() == ""
