from tests.cli.conftest import Say


def test_self_test_tries_everything_and_says_ok(say: Say) -> None:
    answer = say("self-test")

    assert answer.code == 0, answer.out + answer.err
    lines = answer.out.splitlines()
    assert lines[-1] == "OK"
    assert "goed    venster tekenen" in lines
    assert "goed    meegeven: calendar.ics" in lines


def test_self_test_names_what_fails(say: Say, monkeypatch: object) -> None:
    from coalitiedesk.services import self_testing

    def fail(*_: object, **__: object) -> None:
        raise OSError("weg")

    monkeypatch.setattr(self_testing, "check_file", fail)  # type: ignore[attr-defined]

    answer = say("self-test")

    assert answer.code == 1
    assert answer.out.splitlines()[-1] == "Niet in orde: coalitie nakijken."
    assert "coalitie nakijken: Er ging iets mis" in answer.err
