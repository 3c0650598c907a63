import io
from dataclasses import replace

import pytest
from PIL import Image

from coalitiedesk.domain.activities import SignUp
from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.printouts import poster
from coalitiedesk.printouts.content import MomentContent
from coalitiedesk.printouts.poster import PosterOptions, PosterPaper, PosterTemplate, file_names
from tests.printouts.page_checks import SAFE_MM, has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import (
    EDITION,
    IDENTITY,
    LONG_TITLE,
    ODD,
    ORDINARY,
    SENTENCE,
    activity,
    at,
    day,
    programme,
)

OPENING = ORDINARY[0]
TEMPLATES = list(PosterTemplate)


def photo(size=(1600, 1200)):
    buffer = io.BytesIO()
    Image.new("RGB", size, (180, 90, 30)).save(buffer, "JPEG")
    return buffer.getvalue()


def printed(*activities, edition=EDITION, **options):
    return Printed(poster.render, programme(*activities, edition=edition), PosterOptions(**options))


def codes(made):
    return [problem.code for problem in made.result.problems]


def with_photo(one):
    return replace(one, photo=photo())


@pytest.mark.parametrize("template", TEMPLATES)
def test_poster_says_what_when_where_and_whom_to_ask(template):
    made = printed(with_photo(OPENING), template=template)

    assert_accessible(made)
    assert made.sizes == {(210, 297)}
    assert codes(made) == []
    text = made.text().lower()
    for words in (
        "kom erbij",
        "opening met koffie en appeltaart",
        "donderdag 1 oktober",
        "10.00 – 12.00 uur",
        "buurthuis de linde",
        "lindelaan 12",
        "de wethouder schenkt de eerste kop in",
        "0123 – 45 67 89",
        "rolstoel welkom",
        "gratis",
        "programmaversie 3 · 14 september 2026",
        "voorbeeldrecht.test/komerbij",
    ):
        assert words in text


@pytest.mark.parametrize("template", TEMPLATES)
def test_poster_keeps_all_drawing_marked_and_inside_the_safe_margin(template):
    made = printed(with_photo(OPENING), *map(with_photo, ODD), template=template)

    assert unmarked_operators(made.data) == []
    assert min(white_margins_mm(picture) for picture in pictures(made.data)) >= SAFE_MM


def test_poster_is_read_in_the_order_of_its_words():
    made = printed(OPENING)

    assert made.tags == [
        "Document",
        "Sect",
        *("P", "H1", "P", "P", "P", "P", "P"),
        *("L", "LI", "LBody", "LI", "LBody", "LI", "LBody"),
        "Figure",
        *("P", "P", "P", "P", "P", "P"),
    ]


def test_poster_of_a_photo_describes_it():
    made = printed(with_photo(OPENING), template=PosterTemplate.FOTO)

    assert made.descriptions == [
        "Foto bij Opening met koffie en appeltaart",
        "QR-code naar voorbeeldrecht.test/komerbij",
    ]


def test_poster_without_a_web_address_or_wish_has_no_code():
    edition = replace(EDITION, identity=replace(IDENTITY, web_address=""))

    assert printed(OPENING, edition=edition).descriptions == []
    assert printed(OPENING, with_qr=False).descriptions == []


@pytest.mark.parametrize(
    ("content", "code"), [(None, PrintCode.PHOTO_MISSING), (b"geen foto", PrintCode.PHOTO_UNUSABLE)]
)
def test_poster_without_a_usable_photo_is_a_kring(content, code):
    made = printed(replace(OPENING, photo=content), template=PosterTemplate.FOTO)

    assert codes(made) == [code]
    assert made.text() == printed(OPENING).text()


def test_poster_on_a3_is_the_same_poster_larger():
    small, large = printed(OPENING), printed(OPENING, paper=PosterPaper.A3)

    assert large.sizes == {(297, 420)}
    assert large.text() == small.text()
    assert large.tags == small.tags


@pytest.mark.parametrize("template", TEMPLATES)
def test_poster_in_one_ink_has_no_colour(template):
    edition = replace(EDITION, identity=replace(IDENTITY, primary_colour="#FF0000", logo=photo((300, 200))))
    made = printed(with_photo(OPENING), edition=edition, template=template, one_ink=True)

    assert not any(has_colour(picture) for picture in pictures(made.data))


@pytest.mark.parametrize("template", TEMPLATES)
def test_poster_survives_everything_odd(template):
    made = printed(*ODD, template=template)

    text = made.text()
    assert made.result.pages == len(ODD)
    assert "■" not in text
    assert all(made.fonts.values())
    assert "<b>R&D" in text
    assert "Şenol" in text
    assert PrintCode.LOST_CHARACTERS in codes(made)


def test_poster_never_invents_a_time_or_a_day():
    timeless = printed(activity(1, "Zonder tijd", at(2)))
    dayless = printed(activity(1, "Zonder dag"))

    assert "tijd nog niet bekend" in timeless.text()
    assert codes(timeless) == [PrintCode.NO_TIME]
    assert "Dag nog niet bekend" in dayless.text()
    assert set(codes(dayless)) == {PrintCode.NO_DAY, PrintCode.NO_PLACE}


def test_poster_past_midnight_keeps_its_day():
    text = printed(activity(1, "Dansen", at(1, 20, 25))).text()

    assert "Vrijdag 2 oktober" in text
    assert "20.00 – 1.00 uur" in text


def test_poster_prints_the_words_that_were_not_understood():
    made = printed(activity(1, "Film", MomentContent(when_text="elke tweede dinsdag", venue="De Schuur")))

    assert "Elke tweede dinsdag" in made.text()
    assert codes(made) == []


def test_poster_of_a_long_title_and_text_has_both():
    made = printed(replace(OPENING, title=LONG_TITLE, description=SENTENCE * 3))

    assert codes(made) == []
    assert LONG_TITLE in made.text()
    assert made.text().count("Kom gerust langs") == 3


def test_poster_of_a_text_of_700_characters_has_all_of_it():
    made = printed(replace(OPENING, description=(SENTENCE * 8)[:700]))

    assert codes(made) == []
    assert made.text().count("Kom gerust langs") == 7


def test_poster_leaves_a_text_off_as_a_whole_and_says_so():
    made = printed(replace(OPENING, description=SENTENCE * 40))

    assert codes(made) == [PrintCode.TEXT_LEFT_OFF]
    assert "Kom gerust langs" not in made.text()


def test_poster_names_the_activity_whose_title_does_not_fit():
    made = printed(replace(OPENING, title="Ontmoetingsmiddagorganisatie" * 4))

    assert [(problem.code, problem.record_id) for problem in made.result.problems] == [
        (PrintCode.TITLE_DOES_NOT_FIT, OPENING.id)
    ]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("count", [2, 3, 5, 8, 12])
def test_poster_lists_every_moment_of_a_series(template, count):
    moments = [at(offset, 10 + offset * 0.25, 12 + offset * 0.25) for offset in range(count)]
    made = printed(with_photo(activity(1, "Handwerkcafé", *moments)), template=template)

    text = made.text()
    assert codes(made) == []
    for moment in moments:
        assert f"{moment.day.day} okt" in text
        assert f"{moment.start // 60}.{moment.start % 60:02d}–" in text


def test_poster_takes_days_at_the_same_time_together():
    text = printed(activity(1, "Wandelen", *(at(offset, 10, 12) for offset in range(12)))).text()

    assert "Do 1, vr 2, za 3, zo 4" in text
    assert text.count("10.00–12.00 uur") == 1


def test_poster_of_too_many_moments_says_how_many_there_are():
    moments = [at(offset % 9, 8 + offset * 0.25, 9 + offset * 0.25) for offset in range(60)]
    made = printed(activity(1, "Spreekuur", *moments))

    assert codes(made) == [PrintCode.MOMENTS_SUMMARISED]
    assert "60 keer" in made.text()


def test_poster_of_a_series_strikes_the_moment_that_is_off():
    moments = [at(0, 10, 12), replace(at(1, 10, 12), is_cancelled=True), at(2, 14, 15)]
    text = printed(activity(1, "Handwerkcafé", *moments)).text()

    assert text.count("gaat niet door") == 1


def test_poster_that_is_cancelled_can_hang_over_the_old_one():
    off = next(one for one in ODD if one.is_cancelled)
    made = printed(off)

    text = made.text()
    assert_accessible(made)
    assert codes(made) == []
    for words in (
        "Zondag 4 oktober",
        "Varen over de Plas",
        "Gaat niet door",
        "De boot is in reparatie.",
        "Bel",
    ):
        assert words in text


def test_poster_prints_a_taboo_word_as_written_and_reports_it():
    made = printed(replace(OPENING, title="Samen tegen eenzaamheid"))

    assert "Samen tegen eenzaamheid" in made.text()
    assert [(problem.code, problem.facts["word"]) for problem in made.result.problems] == [
        (PrintCode.TABOO_WORD, "eenzaamheid")
    ]


def test_poster_asks_to_sign_up_where_one_must():
    text = printed(
        replace(OPENING, sign_up=SignUp.REQUIRED, sign_up_until=day(-3), contact_phone="06 12 34 56 78")
    ).text()

    assert "Eerst aanmelden" in text
    assert "Bel 06 12 34 56 78" in text
    assert "t/m ma 28 september" in text


def test_poster_darkens_a_light_colour_and_says_so():
    edition = replace(EDITION, identity=replace(IDENTITY, primary_colour="#FFEE00"))

    assert codes(printed(OPENING, edition=edition)) == [PrintCode.COLOUR_DARKENED]


def test_poster_of_nothing_says_so():
    made = printed()

    assert_accessible(made)
    assert codes(made) == [PrintCode.NOTHING_TO_PRINT]
    assert "volgt" in made.text()


def test_poster_of_the_same_content_has_the_same_bytes():
    assert printed(*ORDINARY).data == printed(*ORDINARY).data


def test_render_files_makes_a_file_for_each(tmp_path):
    told = []

    class Listener:
        def step(self, done, total, text=""):
            told.append((done, total, text))

    result = poster.render_files(programme(*ORDINARY), PosterOptions(), tmp_path, progress=Listener())

    assert [path.name for path in result.files] == sorted(path.name for path in tmp_path.iterdir())
    assert result.files[0].name == "poster-01-opening-met-koffie-en-appeltaart.pdf"
    assert result.pages == len(ORDINARY) == len(told)


def test_render_that_is_stopped_leaves_no_file(tmp_path):
    class Stop:
        def step(self, done, total, text=""):
            raise InterruptedError

    with pytest.raises(InterruptedError):
        poster.render(programme(*ORDINARY), PosterOptions(), tmp_path / "posters.pdf", progress=Stop())

    assert list(tmp_path.iterdir()) == []


def test_file_names_are_safe_and_different():
    names = file_names([activity(1, "../CON: <b>?"), activity(2, "🎉"), activity(3, "Şenol’s café " * 9)])

    assert names == [
        "poster-01-con-b.pdf",
        "poster-02-activiteit.pdf",
        "poster-03-senols-cafe-senols-cafe-senols-cafe-senols-cafe.pdf",
    ]
