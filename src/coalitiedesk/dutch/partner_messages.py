"""What may be wrong with the details of a partner or coalition, in words."""

from coalitiedesk.domain.partner_checks import PartnerObjection
from coalitiedesk.domain.problem import Problem

_SENTENCES = {
    PartnerObjection.NO_NAME: "Vul een naam in.",
    PartnerObjection.ODD_EMAIL: "Klopt dit adres? Het ziet er niet uit als een e-mailadres.",
    PartnerObjection.ODD_COLOUR: "Schrijf een kleur als #1D4B44.",
    PartnerObjection.FAINT_COLOUR: "Deze kleur is te licht voor letters op wit papier.",
}


def objection_sentence(problem: Problem) -> str:
    """One sentence to stand beside the field."""
    return _SENTENCES[PartnerObjection(problem.code)].replace("{subject}", problem.subject)
