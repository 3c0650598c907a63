"""What the catalogue says of an intervention: how sure it is, and where it comes from."""

from coalitiedesk.domain.interventions import Intervention
from coalitiedesk.domain.inventory import ProvisionEvidence
from coalitiedesk.dutch.formats import count, plain_date
from coalitiedesk.dutch.labels import label
from coalitiedesk.dutch.source_words import source_words

EVERYBODY = "De bron noemt geen bepaalde groep."


def evidence_words(one: Intervention) -> str:
    """``Onderbouwd · onderzoek uit 2012, 2013 en 2014``."""
    word = label(one.evidence)
    if one.finding_years:
        return f"{word} · onderzoek uit {_listed(one.finding_years)}"
    if one.evidence is ProvisionEvidence.PROMISING and not one.finding and not one.is_own:
        return f"{word} · niet onderzocht"
    return word


def origin_words(one: Intervention) -> str:
    """Where we know it from, and when we last looked; for an own entry what the coalition wrote."""
    if one.provenance is None:
        return f"Zelf toegevoegd. {one.source}".strip()
    reviewed = plain_date(one.provenance.reviewed)
    return f"{source_words(one.provenance)}. In eigen woorden; nagekeken op {reviewed}."


def catalogue_words(shown: int, total: int, own: int) -> str:
    """How much of the catalogue is shown, and how much of it is the coalition's own."""
    everything = count(total, "werkwijze", "werkwijzen")
    amount = everything if shown == total else f"{shown} van {everything}"
    return f"{amount}, {own} van jezelf." if own else f"{amount}."


def _listed(years: tuple[int, ...]) -> str:
    *first, last = map(str, years)
    return f"{', '.join(first)} en {last}" if first else last
