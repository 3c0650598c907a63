"""What is worth knowing of content before it is printed; each printed thing adds what it meets itself."""

from collections.abc import Iterator

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.taboo import taboo_words
from coalitiedesk.printouts.content import ActivityContent, EditionContent, MomentContent
from coalitiedesk.printouts.kit.images import is_usable
from coalitiedesk.printouts.kit.style import HOUSE_ACCENT, HOUSE_PRIMARY, legible
from coalitiedesk.printouts.kit.text import lost_characters


def remark(code: PrintCode, activity: ActivityContent | None = None, **facts: str | int) -> Problem:
    """A problem about an activity, or about the document as a whole."""
    if activity is None:
        return Problem(code=code, facts=facts)
    return Problem(code=code, subject=activity.title, facts=facts, record_id=activity.id)


def about_texts(activity: ActivityContent) -> Iterator[Problem]:
    """Words that keep people away, and characters that cannot be printed."""
    public = f"{activity.title}\n{activity.description}"
    for word in taboo_words(public):
        yield remark(PrintCode.TABOO_WORD, activity, word=word)
    lost = lost_characters("\n".join([public, *_small_texts(activity)]))
    if lost:
        yield remark(PrintCode.LOST_CHARACTERS, activity, characters=" ".join(lost))


def about_gaps(activity: ActivityContent, edition: EditionContent) -> Iterator[Problem]:
    """What a visitor needs and is not known."""
    moments = [moment for moment in activity.moments if not moment.is_cancelled]
    if not moments or any(_has_no_day(moment) for moment in moments):
        yield remark(PrintCode.NO_DAY, activity)
    elif any(_has_no_time(moment) for moment in moments):
        yield remark(PrintCode.NO_TIME, activity)
    if not moments or not all(moment.venue or moment.address for moment in moments):
        yield remark(PrintCode.NO_PLACE, activity)
    own = edition.identity
    if not any((activity.contact_phone, activity.contact_email, own.phone, own.email)):
        yield remark(PrintCode.NO_CONTACT, activity)


def about_identity(edition: EditionContent) -> Iterator[Problem]:
    """Colours that had to be darkened, logos that cannot be used."""
    own = edition.identity
    for colour, house in ((own.primary_colour, HOUSE_PRIMARY), (own.accent_colour, HOUSE_ACCENT)):
        if colour and legible(colour, house).upper() != colour.upper():
            yield remark(PrintCode.COLOUR_DARKENED, colour=colour)
    pictures = [(own.name, own.logo), *((logo.name, logo.image) for logo in edition.logos)]
    for name, picture in pictures:
        if picture is not None and not is_usable(picture):
            yield Problem(code=PrintCode.LOGO_UNUSABLE, subject=name)


def _small_texts(activity: ActivityContent) -> Iterator[str]:
    yield from (activity.price, activity.sign_up_how, activity.cancelled_reason, activity.contact_name)
    for moment in activity.moments:
        yield from (moment.venue, moment.room, moment.address, moment.when_text, moment.moved_note)


def _has_no_day(moment: MomentContent) -> bool:
    return moment.day is None and not moment.whole_week and not moment.when_text.strip()


def _has_no_time(moment: MomentContent) -> bool:
    is_told = moment.all_day or moment.whole_week or bool(moment.when_text.strip())
    return moment.start is None and not is_told
