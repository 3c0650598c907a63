"""Meetings that are ready to be held, from ``resources/knowledge/meetings.toml``."""

from functools import cache

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.meeting_formats import AgendaItem, MeetingFormat, RoleCard
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


def _file() -> KnowledgeFile:
    return KnowledgeFile(FILE, "meeting", "role")


def _meeting(entry: Entry) -> MeetingFormat:
    items = tuple(
        AgendaItem(key=one.text("key"), minutes=one.number("minutes"), text=one.text("text"))
        for one in entry.entries("item")
    )
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
        preparation=entry.texts("preparation"),
        invitation=entry.text("invitation"),
        follow_up=entry.texts("follow_up"),
        story=entry.text("story") if entry.has("story") else "",
        items=items,
        provenance=entry.provenance(),
    )
    if not found.shortest_minutes <= sum(item.minutes for item in items) <= found.longest_minutes:
        raise entry.fault("has other minutes than the meeting takes", "item")
    return found


def _role(entry: Entry) -> RoleCard:
    return RoleCard(
        key=entry.text("key"),
        title=entry.text("title"),
        story=entry.text("story"),
        questions=entry.texts("questions"),
        provenance=entry.provenance(),
    )
