"""Of what a local approach consists: six parts, three forms of loneliness, what it aims at."""

from enum import StrEnum


class PlanPart(StrEnum):
    """The six parts to choose from (B001 ch. 2)."""

    AWARENESS = "awareness"
    FINDING = "finding"
    SUPPORT = "support"
    QUALITY = "quality"
    COOPERATION = "cooperation"
    INFORMATION = "information"


class LonelinessForm(StrEnum):
    """What somebody misses (B004 ch. 2): others, one person near, or a place in the world."""

    SOCIAL = "social"
    EMOTIONAL = "emotional"
    EXISTENTIAL = "existential"
