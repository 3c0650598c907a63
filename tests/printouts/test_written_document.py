import datetime as dt
from dataclasses import replace

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.domain.written import (
    Chapter,
    Listing,
    ListLine,
    Passage,
    Subheading,
    WordColumn,
    WordTable,
    WrittenDocument,
)
from coalitiedesk.printouts.written_content import WrittenContent
from coalitiedesk.printouts.written_document import WrittenDocumentOptions, render
from tests.printouts.page_checks import SAFE_MM, has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import EDITION

TODAY = dt.date(2026, 11, 22)
LONG = "Hottentottententententoonstellingsorganisatie <b>voor</b> & door ouderen in het buitengebied "
COLUMNS = (WordColumn(title="Post", share=0.7), WordColumn(title="Begroot", share=0.3, is_amount=True))
MONEY = Chapter(
    title="Geld",
    parts=(
        Subheading(text="Begroting 2027"),
        Passage(text="Nog te vinden: € 650."),
        WordTable(columns=COLUMNS, rows=(("Soep", "€ 12"), ("Zaal", ""))),
        Passage(text="Een schatting.", is_quiet=True),
    ),
)
CHOICES = Chapter(
    title="Wat we kiezen",
    parts=(
        Subheading(text="Dit gaan we doen"),
        Listing(lines=(ListLine(text="Maatjes", detail="Het helpt.", note="Ouderen"), ListLine(text="Soep"))),
    ),
)
PLAN = WrittenDocument(
    title="Plan van aanpak",
    above="Onze aanpak",
    chapters=(
        Chapter(title="Waarom", parts=(Passage(text="Voor <wie>?"),)),
        CHOICES,
        Chapter(title="Leeg"),
        MONEY,
    ),
    has_cover=True,
    empty_words="Dit plan is nog leeg.",
)


def printed(words: WrittenDocument = PLAN, **options: bool) -> Printed:
    content = WrittenContent(edition=EDITION, printed_on=TODAY, document=words)
    return Printed(render, content, WrittenDocumentOptions(**options))


def test_plan_says_everything_in_order_and_is_accessible() -> None:
    found = printed()
    text = found.text()

    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    order = [
        "Plan van aanpak",
        "22 november 2026",
        "Wat staat waar",
        "Voor <wie>?",
        "Dit gaan we doen Maatjes Het helpt. Ouderen Soep",
        "Begroting 2027 Nog te vinden: € 650. Post Begroot Soep € 12 Zaal –",
        "Een schatting.",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)
    assert {"TOC", "H2", "H3", "LI", "TH", "TD"} <= set(found.tags)


def test_contents_name_the_page_of_every_chapter_that_says_something() -> None:
    many = replace(CHOICES, parts=CHOICES.parts * 40)
    found = printed(replace(PLAN, chapters=(*PLAN.chapters[:1], many, *PLAN.chapters[2:])))

    cover = found.text(0)
    for title in ("Waarom", "Wat we kiezen", "Geld"):
        number = int(cover.split(f" {title}")[0].split()[-1])
        assert title in found.text(number - 1)
    assert "Leeg" not in found.text()


def test_chapter_without_content_is_told() -> None:
    assert printed().result.problems == (Problem(code=PrintCode.CHAPTER_EMPTY, subject="Leeg"),)


def test_character_that_cannot_be_printed_is_told_with_its_chapter() -> None:
    odd = replace(PLAN, chapters=(Chapter(title="Waarom", parts=(Passage(text="Ja 漢"),)),))

    assert printed(odd).result.problems == (
        Problem(code=PrintCode.LOST_CHARACTERS, subject="Waarom", facts={"characters": "漢"}),
    )


def test_empty_plan_says_where_to_begin() -> None:
    bare = replace(PLAN, chapters=(Chapter(title="Leeg"),))
    found = printed(bare)

    assert_accessible(found)
    assert "Dit plan is nog leeg." in found.text(1)
    assert found.result.problems == ()


def test_without_cover_the_text_begins_on_the_first_page() -> None:
    found = printed(replace(PLAN, has_cover=False))

    assert_accessible(found)
    assert "Voor <wie>?" in found.text(0)


def test_long_texts_go_on_over_pages_within_their_margins() -> None:
    line = ListLine(text=LONG * 2, detail="Omdat het nodig is. " * 300, note=LONG)
    long = WrittenDocument(
        title="Plan van aanpak",
        chapters=(
            Chapter(title="Waarom", parts=(Passage(text="Een zin met woorden. " * 400),)),
            Chapter(title="Keuzes", parts=(Listing(lines=(line,) * 30),)),
            Chapter(title="Geld", parts=(WordTable(columns=COLUMNS, rows=((LONG, "€ 1"),) * 60),)),
        ),
        has_cover=True,
    )
    found = printed(long)

    assert found.result.pages > 10
    assert found.text().count("Post Begroot") > 2
    assert min(white_margins_mm(picture) for picture in pictures(found.data)) >= SAFE_MM


def test_one_ink_has_no_colour() -> None:
    assert not any(has_colour(picture) for picture in pictures(printed(one_ink=True).data))
