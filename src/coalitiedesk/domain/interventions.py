"""Ways of working against loneliness: those of the guide (B001, chapter 3) and of the coalition itself."""

from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.approach import LonelinessForm
from coalitiedesk.domain.ids import OwnInterventionId
from coalitiedesk.domain.inventory import ProvisionEvidence
from coalitiedesk.domain.knowledge import Provenance


class InterventionKind(StrEnum):
    """The three kinds of the guide."""

    MEETING = "meeting"  # meeting and doing things in a group
    ONE_TO_ONE = "one_to_one"
    COURSE = "course"  # courses, conversation groups and therapy


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention:
    """One way of working, of the programme or of the coalition.

    Attributes:
        key: Stable name of what the programme knows; empty for what the coalition added.
        own_id: Of what the coalition added; None for what the programme knows, 0 for one to be added.
        essence: What it is and why it may help, in two or three sentences.
        finding: What research or a survey says, with its year; may be empty.
        finding_years: Years of that research, as far as the source names them.
        forms: Which loneliness it may help against: our judgement, or the coalition's.
        caution: Where meeting people may do harm; may be empty.
        target_groups: Names of groups that the source names; empty when it names none.
        effort: How often or how long, where the source says so.
        cost: In words; only the coalition fills it in, as the guide names none.
        preparation: In words; see ``cost``.
        source: Where the coalition knows it from, in its own words.
        provenance: Where the programme knows it from; None for what the coalition added.
    """

    name: str
    kind: InterventionKind = InterventionKind.MEETING
    evidence: ProvisionEvidence = ProvisionEvidence.UNKNOWN
    essence: str = ""
    key: str = ""
    own_id: OwnInterventionId | None = None
    finding: str = ""
    finding_years: tuple[int, ...] = ()
    forms: tuple[LonelinessForm, ...] = ()
    caution: str = ""
    target_groups: tuple[str, ...] = ()
    effort: str = ""
    cost: str = ""
    preparation: str = ""
    source: str = ""
    note: str = ""
    provenance: Provenance | None = None

    @property
    def reference(self) -> str:
        """By which other records name it; never changes."""
        return self.key or f"own:{self.own_id}"

    @property
    def is_own(self) -> bool:
        """Whether the coalition added it."""
        return self.own_id is not None
