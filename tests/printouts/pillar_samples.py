"""A self-scan with everything in it: three years, a fall, an open question, a long proof."""

from coalitiedesk.domain.pillars import PillarAnswer, PillarReply, PillarScan, scan
from coalitiedesk.knowledge.pillars import pillar_guides

NO, PARTLY, YES = PillarAnswer.NOT_YET, PillarAnswer.PARTLY, PillarAnswer.YES
LONG_PROOF = "Nota <samen> & verder, met een bladzijde vol uitleg. " * 12


def pillar_scan(*, year: int = 2026, years: int = 3) -> PillarScan:
    """The scan of a year after as many years in all."""
    replies = []
    for back in range(years):
        for at, question in enumerate(one for guide in pillar_guides() for one in guide.questions):
            if question.key == "people_voice" and back == 0:
                continue
            answer = (NO, PARTLY, YES)[(at + back) % 3]
            proof = LONG_PROOF if question.key == "commitment_budget" and back == 0 else ""
            replies.append(
                PillarReply(year=year - back, question_key=question.key, answer=answer, proof=proof)
            )
    return scan(pillar_guides(), replies, year=year)
