"""Meetings that are ready to be held, from ``resources/knowledge/meetings.toml``."""

from functools import cache

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.meeting_formats import AgendaItem, Chore, MeetingFormat, MeetingThanks, RoleCard
from coalitiedesk.knowledge.reading import Entry, KnowledgeFile

FILE = "meetings.toml"


@cache
def meeting_formats() -> tuple[MeetingFormat, ...]:
    """All three, in the order of the stages.

    Raises:
        KnowledgeError: The file is damaged, or an agenda is not as long as its meeting.
    """
    return tuple(_file().read("meeting", _meeting).values())


@cache
def role_cards() -> tuple[RoleCard, ...]:
    """The four roles of the work session.

    Raises:
        KnowledgeError: The file is damaged.
    """
    return tuple(_file().read("role", _role).values())


@cache
def meeting_thanks() -> MeetingThanks:
    """Thanks to who was at a meeting, whichever it was.

    Raises:
        KnowledgeError: The file is damaged.
    """
    return _file().read("thanks", _thanks)["thanks"]


def _file() -> KnowledgeFile:
    return KnowledgeFile(FILE, "meeting", "role", "thanks")


def _meeting(entry: Entry) -> MeetingFormat:
    found = MeetingFormat(
        key=entry.text("key"),
        stage=entry.code("stage", EngagementStage),
        title=entry.text("title"),
        goal=entry.text("goal"),
        people=entry.text("people"),
        fewest=entry.number("fewest"),
        most=entry.number("most"),
        shortest_minutes=entry.number("shortest_minutes"),
        longest_minutes=entry.number("longest_minutes"),
        ask=entry.text("ask"),
        outcome=entry.text("outcome"),
        before=_chores(entry, "before"),
        materials=entry.texts("materials"),
        evaluation=entry.texts("evaluation"),
        invitation=entry.text("invitation"),
        after=_chores(entry, "after"),
        story=entry.text("story") if entry.has("story") else "",
        items=tuple(_item(one) for one in entry.entries("item")),
        has_call_cards=entry.flag("call_cards") if entry.has("call_cards") else False,
        provenance=entry.provenance(),
    )
    if not found.shortest_minutes <= found.minutes <= found.longest_minutes:
        raise entry.fault("has other minutes than the meeting takes", "item")
    return found


def _item(entry: Entry) -> AgendaItem:
    return AgendaItem(
        key=entry.text("key"),
        minutes=entry.number("minutes"),
        title=entry.text("title"),
        text=entry.text("text"),
        lead=entry.texts("lead"),
        flip=entry.texts("flip") if entry.has("flip") else (),
    )


def _chores(entry: Entry, key: str) -> tuple[Chore, ...]:
    return tuple(Chore(days=one.number("days"), text=one.text("text")) for one in entry.entries(key))


def _thanks(entry: Entry) -> MeetingThanks:
    entry.text("key")
    return MeetingThanks(
        opening=entry.text("opening"),
        agreed=entry.text("agreed"),
        closing=entry.text("closing"),
        provenance=entry.provenance(),
    )


def _role(entry: Entry) -> RoleCard:
    return RoleCard(
        key=entry.text("key"),
        title=entry.text("title"),
        who=entry.text("who"),
        story=entry.text("story"),
        has=entry.text("has"),
        questions=entry.texts("questions"),
        provenance=entry.provenance(),
    )
