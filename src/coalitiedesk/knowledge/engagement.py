"""How partners become and stay involved, from ``resources/knowledge/engagement.toml``."""

from functools import cache

from coalitiedesk.domain.engagement import (
    ContributionGuide,
    ContributionKind,
    CriterionGuide,
    EngagementKnowledge,
    EngagementMotive,
    EngagementStage,
    Means,
    MeansGuide,
    MotiveGuide,
    MunicipalOffer,
    Principle,
    PrincipleGuide,
    ShortlistCriterion,
    StageCheck,
    StageGuide,
)
from coalitiedesk.knowledge.reading import Entry, KnowledgeFile

_STAGES = tuple(stage for stage in EngagementStage if stage is not EngagementStage.UNKNOWN)
_KINDS = ("motive", "means", "contribution", "offer", "principle", "criterion", "stage")


@cache
def engagement_knowledge() -> EngagementKnowledge:
    """All of it.

    Raises:
        KnowledgeError: The file lacks a code or is otherwise damaged.
    """
    file = KnowledgeFile("engagement.toml", *_KINDS)
    return EngagementKnowledge(
        motives=file.read_each("motive", EngagementMotive, _motive),
        means=file.read_each("means", Means, _means),
        contributions=file.read_each("contribution", ContributionKind, _contribution),
        offers=tuple(file.read("offer", _offer).values()),
        principles=file.read_each("principle", Principle, _principle),
        criteria=file.read_each("criterion", ShortlistCriterion, _criterion),
        stages=file.read_each("stage", _STAGES, _stage),
    )


def _motive(entry: Entry) -> MotiveGuide:
    return MotiveGuide(
        motive=entry.code("key", EngagementMotive),
        text=entry.text("text"),
        ask=entry.text("ask"),
        provenance=entry.provenance(),
    )


def _means(entry: Entry) -> MeansGuide:
    return MeansGuide(
        means=entry.code("key", Means),
        text=entry.text("text"),
        ask=entry.text("ask"),
        provenance=entry.provenance(),
    )


def _contribution(entry: Entry) -> ContributionGuide:
    return ContributionGuide(
        contribution=entry.code("key", ContributionKind),
        text=entry.text("text"),
        example=entry.text("example"),
        provenance=entry.provenance(),
    )


def _offer(entry: Entry) -> MunicipalOffer:
    return MunicipalOffer(key=entry.text("key"), text=entry.text("text"), provenance=entry.provenance())


def _principle(entry: Entry) -> PrincipleGuide:
    return PrincipleGuide(
        principle=entry.code("key", Principle), text=entry.text("text"), provenance=entry.provenance()
    )


def _criterion(entry: Entry) -> CriterionGuide:
    return CriterionGuide(
        criterion=entry.code("key", ShortlistCriterion),
        text=entry.text("text"),
        provenance=entry.provenance(),
    )


def _stage(entry: Entry) -> StageGuide:
    return StageGuide(
        stage=entry.code("key", EngagementStage),
        what=entry.text("what"),
        helps=entry.texts("helps"),
        checks=tuple(
            StageCheck(key=one.text("key"), text=one.text("text")) for one in entry.entries("check")
        ),
        provenance=entry.provenance(),
    )
