"""The example coalition as it is written in ``resources/demo``; an unknown word in a file is an error."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from coalitiedesk import resources
from coalitiedesk.domain.activities import ActivityKind, ActivityStatus, Facility, Novelty, Openness, SignUp
from coalitiedesk.domain.evaluation import Consent
from coalitiedesk.domain.partners import ContactLevel, PartnerKind
from coalitiedesk.domain.plan import PlanStep, StepState

ACTIVITY_FILES = ("meeting", "moving", "making", "talking")


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaText:
    """An area; ``inside`` says where in the words of a title ("in de Molenbuurt")."""

    name: str
    inside: str
    streets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueText:
    """A building with halls, or a place without address.

    Attributes:
        owner: Key of the partner whose it is, where that is another than its own key.
        halls: Name by key.
    """

    key: str
    name: str
    area: str = ""
    address: str = ""
    phone: str = ""
    facilities: frozenset[Facility] = frozenset()
    note: str = ""
    online: bool = False
    owner: str = ""
    halls: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactText:
    """A person at a partner."""

    name: str
    role: str
    level: ContactLevel
    mandate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerText:
    """A partner that takes part from the start; ``also_in`` are areas besides its own."""

    key: str
    name: str
    kind: PartnerKind
    sector: str
    area: str
    address: str
    since: str
    note: str = ""
    active: bool = True
    also_in: tuple[str, ...] = ()
    contacts: tuple[ContactText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentText:
    """When and where; days are weekdays of the Week, minutes count from midnight, the rest is unknown."""

    days: tuple[str, ...] = ()
    last: str = ""
    start: int | None = None
    end: int | None = None
    doors: int | None = None
    venue: str = ""
    place: str = ""
    week: bool = False
    all_day: bool = False
    when: str = ""
    cancelled: bool = False
    moved: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityText:
    """An activity as the public reads it; ``by`` names partners, ``sign_up_before`` counts days."""

    title: str
    kind: ActivityKind
    text: str
    by: tuple[str, ...]
    groups: tuple[str, ...]
    moments: tuple[MomentText, ...]
    novelty: Novelty = Novelty.EXISTING
    status: ActivityStatus = ActivityStatus.CONFIRMED
    openness: Openness = Openness.OPEN
    free: bool = True
    price: str = ""
    sign_up: SignUp = SignUp.NOT_NEEDED
    sign_up_how: str = ""
    sign_up_before: int | None = None
    capacity: int | None = None
    access: str = ""
    facilities: frozenset[Facility] = frozenset()
    reason: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryText:
    """A story with the consent of who told it."""

    text: str
    teller: str
    consent: Consent


@dataclass(frozen=True, slots=True, kw_only=True)
class StepText:
    """A step of the plan; days count from the first day of the newest Week."""

    step: PlanStep
    state: StepState
    note: str
    started: int | None = None
    finished: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskText:
    """A task; ``by`` names a partner, ``due`` counts days from the first day of the newest Week."""

    title: str
    step: PlanStep | None = None
    by: str = ""
    owner: str = ""
    due: int | None = None
    done: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionText:
    """A question that waits."""

    code: str
    row: int
    question: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleText:
    """What names and functions are made of."""

    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    roles: tuple[tuple[str, ContactLevel], ...]
    mandates: tuple[str, ...]
    street_heads: tuple[str, ...]
    street_tails: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoTexts:
    """Everything that is written for the example."""

    coalition: Mapping[str, str]
    edition_name: str
    themes: tuple[str, ...]
    release_notes: tuple[str, ...]
    coalition_logo: str
    partner_logos: Mapping[str, str]
    question_source: str
    questions: tuple[QuestionText, ...]
    areas: tuple[AreaText, ...]
    venues: tuple[VenueText, ...]
    more_venues: tuple[str, ...]
    more_halls: tuple[str, ...]
    partners: tuple[PartnerText, ...]
    more_partners: Mapping[PartnerKind, tuple[str, ...]]
    people: PeopleText
    activities: tuple[ActivityText, ...]
    attendance_words: tuple[str, ...]
    attendance_remarks: tuple[str, ...]
    stories: tuple[StoryText, ...]
    lessons: tuple[str, ...]
    steps: tuple[StepText, ...]
    tasks: tuple[TaskText, ...]


@lru_cache(maxsize=1)
def read_texts() -> DemoTexts:
    """Read the example once.

    Raises:
        TypeError: A file holds a word that nobody reads, or lacks one that is needed.
        ValueError: A code does not exist.
    """
    main, venues, outcomes, plan = (_toml(name) for name in ("coalition", "venues", "outcomes", "plan"))
    first, later = _toml("partners"), _toml("partners_later")
    return DemoTexts(
        coalition=main["coalition"],
        edition_name=main["editions"]["name"],
        themes=tuple(main["editions"]["themes"]),
        release_notes=tuple(main["releases"]["notes"]),
        coalition_logo=main["logos"]["coalition"],
        partner_logos=main["logos"]["partners"],
        question_source=main["attention"]["source"],
        questions=tuple(QuestionText(**one) for one in main["attention"]["questions"]),
        areas=tuple(AreaText(**{**one, "streets": tuple(one["streets"])}) for one in main["areas"]),
        venues=tuple(_venue(one) for one in venues["venues"]),
        more_venues=tuple(venues["more"]["names"]),
        more_halls=tuple(venues["more"]["halls"]),
        partners=tuple(_partner(one) for one in (*first["partners"], *later["partners"])),
        more_partners={PartnerKind(kind): tuple(names) for kind, names in later["more"].items()},
        people=_people(_toml("people")),
        activities=_activities(),
        attendance_words=tuple(outcomes["attendance_words"]),
        attendance_remarks=tuple(outcomes["remarks"]),
        stories=tuple(
            StoryText(**{**one, "consent": Consent(one["consent"])}) for one in outcomes["stories"]
        ),
        lessons=tuple(one["text"] for one in outcomes["lessons"]),
        steps=tuple(_step(one) for one in plan["steps"]),
        tasks=tuple(_task(one) for one in plan["tasks"]),
    )


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.read_text(f"demo/{name}.toml"))


def _activities() -> tuple[ActivityText, ...]:
    """The files in turn, so that a short list is as varied as a long one."""
    columns = [
        [_activity(one) for one in _toml(f"activities_{name}")["activities"]] for name in ACTIVITY_FILES
    ]
    longest = max(len(column) for column in columns)
    return tuple(column[row] for row in range(longest) for column in columns if row < len(column))


def _activity(values: dict[str, Any]) -> ActivityText:
    moments = tuple(_moment(one) for one in values.pop("moments"))
    codes = {"kind": ActivityKind, "novelty": Novelty, "status": ActivityStatus, "openness": Openness}
    read: dict[str, Any] = {name: code(values.pop(name)) for name, code in codes.items() if name in values}
    return ActivityText(
        moments=moments,
        by=tuple(values.pop("by")),
        groups=tuple(values.pop("groups")),
        facilities=_facilities(values.pop("facilities", ())),
        sign_up=SignUp(values.pop("sign_up", SignUp.NOT_NEEDED)),
        **read,
        **values,
    )


def _moment(values: dict[str, Any]) -> MomentText:
    times = [name for name in ("start", "end", "doors") if name in values]
    minutes: dict[str, Any] = {name: _minutes(values.pop(name)) for name in times}
    days = (values.pop("day"),) if "day" in values else tuple(values.pop("days", ()))
    return MomentText(days=days, **minutes, **values)


def _minutes(text: str) -> int:
    hour, minute = text.split(".")
    return int(hour) * 60 + int(minute)


def _facilities(codes: Iterable[str]) -> frozenset[Facility]:
    return frozenset(Facility(code) for code in codes)


def _venue(values: dict[str, Any]) -> VenueText:
    halls = values.pop("halls", {})
    return VenueText(facilities=_facilities(values.pop("facilities", ())), halls=halls, **values)


def _partner(values: dict[str, Any]) -> PartnerText:
    contacts = tuple(
        ContactText(name=name, role=role, level=ContactLevel(level), mandate=mandate)
        for name, role, level, mandate in values.pop("contacts")
    )
    also_in = tuple(values.pop("also_in", ()))
    return PartnerText(kind=PartnerKind(values.pop("kind")), contacts=contacts, also_in=also_in, **values)


def _people(values: dict[str, Any]) -> PeopleText:
    roles = tuple((role, ContactLevel(level)) for role, level in values.pop("roles"))
    return PeopleText(roles=roles, **{name: tuple(words) for name, words in values.items()})


def _step(values: dict[str, Any]) -> StepText:
    return StepText(step=PlanStep(values.pop("step")), state=StepState(values.pop("state")), **values)


def _task(values: dict[str, Any]) -> TaskText:
    step = PlanStep(values.pop("step")) if "step" in values else None
    return TaskText(step=step, **values)
