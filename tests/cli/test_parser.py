import pytest

from coalitiedesk import __main__
from coalitiedesk.cli.dutch_parser import refusal_sentence
from coalitiedesk.cli.main import VERBS
from coalitiedesk.cli.parser import build_parser
from tests.cli.conftest import Say


def test_the_verbs_are_the_same_everywhere() -> None:
    (verbs,) = (action for action in build_parser()._actions if action.dest == "verb")

    assert set(VERBS) == set(__main__.VERBS) == set(verbs.choices)


@pytest.mark.parametrize("verb", ["", *sorted(VERBS)])
def test_help_is_dutch(say: Say, verb: str) -> None:
    answer = say(*filter(None, [verb]), "--help")

    assert answer.code == 0
    assert answer.out.startswith("Gebruik: coalitiedesk")
    for english in ("usage", "options", "positional", "show this", "optional"):
        assert english not in answer.out


def test_version_is_told(say: Say) -> None:
    answer = say("--version")

    assert (answer.code, answer.out.split()[0]) == (0, "CoalitieDesk")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["weer"], "‘weer’ bestaat hier niet; wel: "),
        (["new", "a"], "Er ontbreekt iets: --name, --municipality."),
        (["new", "a", "--name", " ", "--municipality", "b"], "Geef achter --name de naam van de coalitie."),
        (["new", "a", "--name"], "Achter --name ontbreekt een waarde."),
        (["demo", "a", "--years", "veel"], "Bij --years hoort een getal, niet ‘veel’."),
        (["demo", "a", "--years", "11"], "Bij --years hoort een getal van 1 tot en met 10."),
        (["demo", "a", "--partners", "0"], "Bij --partners hoort een getal van 1 tot en met 5.000."),
        (["demo", "a", "b"], "Dit hoort er niet bij: b."),
        (["check"], "Er ontbreekt iets: FILE."),
        (
            ["import", "weer", "a", "--into", "b"],
            "‘weer’ bestaat hier niet; wel: partners, activities, figures.",
        ),
        (["export"], "Er ontbreekt iets: KIND, FILE, --out."),
        (["export", "partners", "a", "--out", "a.pdf"], "eindigt op ‘.xlsx’ of ‘.csv’."),
        (["export", "weer", "a", "--out", "a.pdf"], "‘weer’ bestaat hier niet; wel: partners, contact_log, "),
        (["print"], "Er ontbreekt iets: KIND, FILE, --out."),
        (["print", "weer", "a", "--out", "a.pdf"], "‘weer’ bestaat hier niet; wel: "),
        (["print", "booklet", "a", "--out", "a.docx"], "eindigt op ‘.pdf’."),
        (["print", "booklet", "a", "--out", "a.pdf", "--set", "ink"], "keuze=waarde, niet ‘ink’."),
        (["print", "booklet", "a", "--out", "a.pdf", "--set", "ink=roze"], "‘roze’ kan niet bij ink; wel: "),
        (["print", "booklet", "a", "--out", "a.pdf", "--set", "x=1"], "‘x’ is geen keuze bij booklet; wel: "),
    ],
)
def test_wrong_use_is_one_dutch_sentence(say: Say, words: list[str], sentence: str) -> None:
    answer = say(*words)

    assert answer.code == 2
    assert sentence in answer.err
    assert answer.err.count("\n") == 1
    assert answer.out == ""


def test_unknown_refusal_is_shown_as_it_is() -> None:
    assert refusal_sentence("something new") == "something new"


def test_without_a_screen_the_window_is_named(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(__main__, "_has_screen", lambda: False)

    for words in ([], ["iets.coalitie"], ["iets.coalitie.age"]):
        answer = say(*words)
        assert answer.code == 2
        assert answer.err.startswith("Er is hier geen scherm")
