"""Whom a list of partners that was kept under a name shows today."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy.orm import Session

from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.domain.ids import PartnerId, SavedViewId
from coalitiedesk.domain.partners import PartnerLine
from coalitiedesk.domain.saved_views import SavedView
from coalitiedesk.dutch.formats import fold
from coalitiedesk.dutch.haystack import Haystack
from coalitiedesk.dutch.output_messages import no_such_list
from coalitiedesk.dutch.partner_search import partner_words, wanted_words
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.saved_views import saved_views


class UnknownListError(LookupError):
    """No list was kept under this name; the text is a Dutch sentence that names those that were."""


def find_kept_list(desk: Desk, name: str) -> SavedView:
    """The list of this name, whatever its capitals and accents.

    Raises:
        UnknownListError: There is none.
    """
    with desk.read() as session:
        views = saved_views(session)
    found = next((one for one in views if fold(one.name) == fold(name)), None)
    if found is None:
        raise UnknownListError(no_such_list(name, [one.name for one in views]))
    return found


def partners_on(session: Session, view: SavedView, *, today: dt.date) -> tuple[PartnerId, ...]:
    """Whom it shows, by name, within an open session."""
    return _shown(partner_queries.partner_lines(session, today=today), view, today)


def list_kept_partners(desk: Desk, view: SavedView, *, today: dt.date) -> tuple[PartnerId, ...]:
    """As :func:`partners_on`."""
    with desk.read() as session:
        return partners_on(session, view, today=today)


def list_kept_lists(desk: Desk, *, today: dt.date) -> dict[str, frozenset[PartnerId]]:
    """Every list that was kept, by name, with whom it shows; the partners are read once."""
    with desk.read() as session:
        views = saved_views(session)
        lines = partner_queries.partner_lines(session, today=today) if views else ()
    return {view.name: frozenset(_shown(lines, view, today)) for view in views}


def kept_list_in(session: Session, view_id: SavedViewId) -> SavedView | None:
    """The list of this number, or None when it was forgotten; within an open session."""
    return next((one for one in saved_views(session) if one.id == view_id), None)


def _shown(lines: Sequence[PartnerLine], view: SavedView, today: dt.date) -> tuple[PartnerId, ...]:
    """As the list on the screen does it: by words and by everything else."""
    wanted, kept = view.filter, lines
    if wanted.words:
        found = Haystack([partner_words(line) for line in lines]).search(wanted_words(wanted.words))
        kept = [lines[at] for at in found]
    return tuple(line.id for line in kept if wanted.keeps(line, today))
