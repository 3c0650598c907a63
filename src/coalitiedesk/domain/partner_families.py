"""Kinds of partners taken together, where sixteen are too many to tell apart at a glance."""

from enum import StrEnum

from coalitiedesk.domain.partners import PartnerKind


class PartnerFamily(StrEnum):
    """Where partners come from; in the order of the picture."""

    PUBLIC = "public"  # municipality and what is open to everybody
    CARE = "care"  # welfare, care and housing
    CLUBS = "clubs"
    FAITH = "faith"
    BUSINESS = "business"
    PEOPLE = "people"  # residents, and whoever fits nowhere else


_FAMILIES = {
    PartnerFamily.PUBLIC: (
        PartnerKind.MUNICIPALITY,
        PartnerKind.NEIGHBOURHOOD_TEAM,
        PartnerKind.LIBRARY,
        PartnerKind.EDUCATION,
    ),
    PartnerFamily.CARE: (
        PartnerKind.WELFARE,
        PartnerKind.SOCIAL_WORK,
        PartnerKind.CARE,
        PartnerKind.CARERS,
        PartnerKind.HOUSING,
    ),
    PartnerFamily.CLUBS: (
        PartnerKind.SENIORS,
        PartnerKind.VOLUNTEERS,
        PartnerKind.SPORTS,
        PartnerKind.CULTURE,
        PartnerKind.NATURE,
        PartnerKind.PATIENTS,
        PartnerKind.YOUTH,
    ),
    PartnerFamily.FAITH: (PartnerKind.RELIGIOUS,),
    PartnerFamily.BUSINESS: (PartnerKind.HOSPITALITY, PartnerKind.BUSINESS, PartnerKind.HOME_SERVICE),
    PartnerFamily.PEOPLE: (
        PartnerKind.RESIDENTS,
        PartnerKind.NEIGHBOURHOOD,
        PartnerKind.OTHER,
        PartnerKind.UNKNOWN,
    ),
}
FAMILY_OF = {kind: family for family, kinds in _FAMILIES.items() for kind in kinds}
