import datetime as dt
from enum import StrEnum

import pytest

from coalitiedesk.domain.knowledge import Provenance, SourceDocument
from coalitiedesk.knowledge import reading
from coalitiedesk.knowledge.reading import Entry, KnowledgeError, read_entries


class Shade(StrEnum):
    LIGHT = "light"
    DARK = "dark"


GOOD = """
[[lamp]]
key = "desk"
title = "Bureaulamp"
shade = "light"
shades = ["dark", "light"]
watts = 8
years = [2024, 2026]
is_on = true
uses = ["lezen", "schrijven"]
document = "week"
place = "deel 1"
reviewed = 2026-11-22

[[lamp.switch]]
key = "front"
title = "Voor"
"""


def read_lamp(entry: Entry) -> tuple[object, ...]:
    switches = tuple((one.text("key"), one.text("title")) for one in entry.entries("switch"))
    return (
        entry.text("title"),
        entry.code("shade", Shade),
        entry.codes("shades", Shade),
        entry.number("watts"),
        entry.numbers("years"),
        entry.flag("is_on"),
        entry.texts("uses"),
        entry.provenance(),
        switches,
    )


def read(monkeypatch: pytest.MonkeyPatch, text: str) -> dict[str, tuple[object, ...]]:
    monkeypatch.setattr(reading, "read_text", lambda _: text)
    return read_entries("lamps.toml", lamp=read_lamp)["lamp"]


def test_entry_is_read_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, GOOD) == {
        "desk": (
            "Bureaulamp",
            Shade.LIGHT,
            (Shade.DARK, Shade.LIGHT),
            8,
            (2024, 2026),
            True,
            ("lezen", "schrijven"),
            Provenance(document=SourceDocument.WEEK, place="deel 1", reviewed=dt.date(2026, 11, 22)),
            (("front", "Voor"),),
        )
    }


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('title = "Bureaulamp"', "", "lamps.toml, lamp desk, key 'title': is missing"),
        ('"Bureaulamp"', '" "', "lamps.toml, lamp desk, key 'title': is empty or has white space around it"),
        ('"Bureaulamp"', "7", "lamps.toml, lamp desk, key 'title': is not text"),
        ("watts = 8", "watts = true", "lamps.toml, lamp desk, key 'watts': is not a whole number"),
        ("[2024, 2026]", '["2024"]', "lamps.toml, lamp desk, key 'years': is not a whole number"),
        ("is_on = true", 'is_on = "ja"', "lamps.toml, lamp desk, key 'is_on': is not true or false"),
        ("watts = 8", "watts = 8\ncolour = 1", "lamps.toml, lamp desk, key 'colour': is not a known key"),
        (
            'title = "Voor"',
            'title = "Voor"\nx = 1',
            "lamps.toml, lamp desk front, key 'x': is not a known key",
        ),
        ('shade = "light"', 'shade = "red"', "lamps.toml, lamp desk, key 'shade': 'red' is not a Shade"),
        ('["dark", "light"]', '["dark", "dark"]', "lamps.toml, lamp desk, key 'shades': says the same twice"),
        ('["lezen", "schrijven"]', "[]", "lamps.toml, lamp desk, key 'uses': is an empty list"),
        ('["lezen", "schrijven"]', '"lezen"', "lamps.toml, lamp desk, key 'uses': is not a list"),
        ('["lezen", "schrijven"]', "[1]", "lamps.toml, lamp desk, key 'uses': is not text"),
        ("2026-11-22", '"22 november"', "lamps.toml, lamp desk, key 'reviewed': is not a date"),
        ("2026-11-22", "2026-11-22T10:00:00", "lamps.toml, lamp desk, key 'reviewed': is not a date"),
        ('key = "desk"', 'key = "Desk top"', "lamps.toml, lamp Desk top, key 'key': is not lower case"),
        ('key = "desk"', "", "lamps.toml, lamp, key 'key': is missing"),
        (
            'title = "Voor"',
            'title = "Voor"\n[[lamp.switch]]\nkey = "front"\ntitle = "Achter"',
            "lamps.toml, lamp desk front, key 'key': stands in the entry twice",
        ),
        ("[[lamp]]", "[[candle]]", "lamps.toml, key 'candle': is not a known kind of entry"),
        (GOOD, "lamp = 3", "lamps.toml, key 'lamp': has no entries"),
        (GOOD, "", "lamps.toml, key 'lamp': has no entries"),
        (GOOD, GOOD + GOOD, "lamps.toml, lamp desk, key 'key': stands in the file twice"),
        (GOOD, "[[lamp", "lamps.toml: cannot be read"),
    ],
)
def test_mistake_names_file_entry_and_key(
    monkeypatch: pytest.MonkeyPatch, old: str, new: str, message: str
) -> None:
    assert old in GOOD

    with pytest.raises(KnowledgeError) as caught:
        read(monkeypatch, GOOD.replace(old, new, 1))

    assert str(caught.value).startswith(message)


def test_optional_key_can_be_asked_for() -> None:
    entry = Entry({"title": "x"}, file="lamps.toml", name="lamp desk")

    assert (entry.has("title"), entry.has("watts")) == (True, False)
