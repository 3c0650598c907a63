"""How covering, expert and varied the provision is (B001, step 3): blank spots and thin ice in a matrix.

A square counts what is there. What is meant for a group in the whole municipality, or for everybody in one
place, reaches a square too, but does not fill it: a square with nothing of its own is reached in general
only. What is for everybody everywhere would hide every blank spot, so it stands in no square. One organiser
is thin ice, however much it does: when it stops, the square is empty. Nobody is helped by a form of
loneliness or a part that was not filled in, so there nothing is general.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.ids import AreaId, ProvisionId
from coalitiedesk.domain.inventory import Provision, ProvisionEvidence


class CoverageAxis(StrEnum):
    """Along what the provision is laid out."""

    TARGET_GROUP = "target_group"
    AREA = "area"
    FORM = "form"
    PART = "part"


class Cover(StrEnum):
    """How well a square is filled."""

    BLANK = "blank"  # nothing at all
    GENERAL = "general"  # only what is for this group everywhere, or for everybody here
    THIN = "thin"  # all of it hangs on one organiser
    COVERED = "covered"


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView:
    """Which two axes are laid against each other."""

    rows: CoverageAxis
    columns: CoverageAxis


VIEWS = (
    CoverageView(rows=CoverageAxis.TARGET_GROUP, columns=CoverageAxis.AREA),
    CoverageView(rows=CoverageAxis.TARGET_GROUP, columns=CoverageAxis.FORM),
    CoverageView(rows=CoverageAxis.PART, columns=CoverageAxis.TARGET_GROUP),
)
"""The three ways to look, as the guide lays out target groups, places, forms and parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageSquare:
    """One square of the matrix.

    Attributes:
        own: What is meant for just this, in the order given.
        general: What reaches it too, being for this group everywhere or for everybody here.
    """

    row: str
    column: str
    cover: Cover
    own: tuple[ProvisionId, ...] = ()
    general: tuple[ProvisionId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageMatrix:
    """The whole matrix; keys are names of target groups, ids of areas, or codes.

    Attributes:
        squares: Row after row, each in the order of ``columns``.
        everywhere: What is for everybody everywhere, and so in no square.
        unplaced: What stands nowhere, because its form or part is not filled in.
    """

    view: CoverageView
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    squares: tuple[CoverageSquare, ...]
    everywhere: tuple[ProvisionId, ...] = ()
    unplaced: tuple[ProvisionId, ...] = ()

    def square(self, row: str, column: str) -> CoverageSquare:
        """The square at these keys."""
        return self.squares[self.rows.index(row) * len(self.columns) + self.columns.index(column)]

    def amount(self, cover: Cover) -> int:
        """How many squares are so."""
        return sum(square.cover is cover for square in self.squares)


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageVerdict:
    """Covering, expert, varied: in counts, for a person to judge.

    Attributes:
        known_to_help: Substantiated or promising.
        forms: How much there is for each form of loneliness, all three named.
        organisers: How many different ones.
        largest_share: The most that one organiser does, of all.
        largest_organiser: Who that is.
    """

    amount: int
    known_to_help: int
    forms: tuple[tuple[LonelinessForm, int], ...]
    organisers: int
    largest_share: int
    largest_organiser: str


def coverage(
    provisions: Sequence[Provision],
    view: CoverageView,
    *,
    target_groups: Sequence[str],
    areas: Sequence[AreaId],
) -> CoverageMatrix:
    """Lay out what is going on along two axes; what has stopped does not count.

    Args:
        provisions: All of them.
        view: Which axes.
        target_groups: Names that deserve a line of their own, whether or not anything is there.
        areas: Likewise; an area that nobody names is all the more a blank spot.
    """
    keys = {
        CoverageAxis.TARGET_GROUP: tuple(filter(is_target_group, target_groups)),
        CoverageAxis.AREA: tuple(str(area) for area in areas),
        CoverageAxis.FORM: tuple(form.value for form in LonelinessForm),
        CoverageAxis.PART: tuple(part.value for part in PlanPart),
    }
    going = [one for one in provisions if one.is_active]
    by_pair = _by_pair(going, view)
    organisers = {one.id: organiser_key(one) for one in going}
    rows, columns = keys[view.rows], keys[view.columns]
    squares = tuple(_square(row, column, by_pair, organisers) for row in rows for column in columns)
    placed = {key for keys in by_pair.values() for key in keys}
    return CoverageMatrix(
        view=view,
        rows=rows,
        columns=columns,
        squares=squares,
        everywhere=tuple(by_pair.get((_EVERY, _EVERY), ())),
        unplaced=tuple(one.id for one in going if one.id not in placed),
    )


def verdict(provisions: Sequence[Provision]) -> CoverageVerdict:
    """What can be counted of everything that is going on."""
    going = [one for one in provisions if one.is_active]
    known = (ProvisionEvidence.SUBSTANTIATED, ProvisionEvidence.PROMISING)
    named = sorted((one for one in going if organiser_key(one)), key=organiser_key)
    shares = [list(group) for _, group in groupby(named, key=organiser_key)]
    largest = max(shares, key=len, default=[])
    return CoverageVerdict(
        amount=len(going),
        known_to_help=sum(one.evidence in known for one in going),
        forms=tuple((form, sum(form in one.forms for one in going)) for form in LonelinessForm),
        organisers=len(shares),
        largest_share=len(largest),
        largest_organiser=largest[0].organiser if largest else "",
    )


def is_target_group(name: str) -> bool:
    """Whether it is about some people; *iedereen* is no target group, though people write it as one."""
    return name.strip().casefold() not in _EVERYBODY


def organiser_key(provision: Provision) -> str:
    """Tells organisers apart; empty when nobody is named."""
    if provision.partner_id:
        return f"partner {provision.partner_id}"
    return " ".join(provision.organiser.casefold().split())


_EVERYBODY = frozenset({"iedereen", "alle inwoners", "alle bewoners", "alle doelgroepen"})
_EVERY = ""  # the key of what is for everybody or everywhere


def _by_pair(going: Sequence[Provision], view: CoverageView) -> dict[tuple[str, str], list[ProvisionId]]:
    found: dict[tuple[str, str], list[ProvisionId]] = {}
    for one in going:
        for row in _keys(view.rows, one):
            for column in _keys(view.columns, one):
                found.setdefault((row, column), []).append(one.id)
    return found


def _keys(axis: CoverageAxis, provision: Provision) -> tuple[str, ...]:
    found = _KEYS[axis](provision)
    return found or ((_EVERY,) if axis in (CoverageAxis.TARGET_GROUP, CoverageAxis.AREA) else ())


def _square(
    row: str,
    column: str,
    by_pair: Mapping[tuple[str, str], Sequence[ProvisionId]],
    organisers: Mapping[ProvisionId, str],
) -> CoverageSquare:
    own = tuple(by_pair.get((row, column), ()))
    wide = [*by_pair.get((row, _EVERY), ()), *by_pair.get((_EVERY, column), ())]
    general = tuple(dict.fromkeys(wide))
    return CoverageSquare(
        row=row, column=column, cover=_cover(own, general, organisers), own=own, general=general
    )


def _cover(
    own: Sequence[ProvisionId], general: Sequence[ProvisionId], organisers: Mapping[ProvisionId, str]
) -> Cover:
    if not own:
        return Cover.GENERAL if general else Cover.BLANK
    # Each one without a named organiser stands by itself: nobody knows that it is the same.
    different = {organisers[one] or f"unknown {one}" for one in own}
    return Cover.THIN if len(different) == 1 else Cover.COVERED


_KEYS: Mapping[CoverageAxis, Callable[[Provision], tuple[str, ...]]] = {
    CoverageAxis.TARGET_GROUP: lambda one: tuple(filter(is_target_group, one.target_groups)),
    CoverageAxis.AREA: lambda one: tuple(str(area) for area in one.area_ids),
    CoverageAxis.FORM: lambda one: tuple(form.value for form in one.forms),
    CoverageAxis.PART: lambda one: tuple(part.value for part in one.parts),
}
