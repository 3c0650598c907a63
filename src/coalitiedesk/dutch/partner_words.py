"""Words for kinds of partners, what ties them, and the columns of their list."""

from enum import StrEnum

from coalitiedesk.domain.network import TieKind
from coalitiedesk.domain.partner_families import PartnerFamily
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.saved_views import PartnerColumn

PARTNER_WORDS: tuple[tuple[StrEnum, str], ...] = (
    (PartnerColumn.NAME, "Partner"),
    (PartnerColumn.WARMTH, "Contact"),
    (PartnerColumn.KIND, "Soort"),
    (PartnerColumn.PERSON, "Contactpersoon"),
    (PartnerColumn.PHONE, "Telefoon"),
    (PartnerColumn.PLACE, "Plaats"),
    (PartnerColumn.ACTIVITIES, "Activiteiten"),
    (PartnerColumn.EMAIL, "E-mail"),
    (PartnerColumn.AREA, "Wijk"),
    (PartnerColumn.LABELS, "Labels"),
    (PartnerColumn.STAGE, "Fase"),
    (PartnerColumn.HOLDER, "Wie houdt contact"),
    (PartnerColumn.LAST_CONTACT, "Laatste contact"),
    (PartnerKind.MUNICIPALITY, "Gemeente"),
    (PartnerKind.NEIGHBOURHOOD_TEAM, "Wijkteam"),
    (PartnerKind.WELFARE, "Welzijn"),
    (PartnerKind.NEIGHBOURHOOD, "Wijkorganisatie"),
    (PartnerKind.SOCIAL_WORK, "Sociaal werk"),
    (PartnerKind.CARE, "Zorg"),
    (PartnerKind.CARERS, "Mantelzorg"),
    (PartnerKind.PATIENTS, "Patiëntenvereniging"),
    (PartnerKind.HOUSING, "Wonen"),
    (PartnerKind.SENIORS, "Ouderenorganisatie"),
    (PartnerKind.VOLUNTEERS, "Vrijwilligers"),
    (PartnerKind.SPORTS, "Sport"),
    (PartnerKind.CULTURE, "Cultuur"),
    (PartnerKind.NATURE, "Natuur"),
    (PartnerKind.LIBRARY, "Bibliotheek"),
    (PartnerKind.RELIGIOUS, "Kerk of moskee"),
    (PartnerKind.EDUCATION, "Onderwijs"),
    (PartnerKind.YOUTH, "Jongerenwerk"),
    (PartnerKind.HOSPITALITY, "Horeca"),
    (PartnerKind.BUSINESS, "Winkel of bedrijf"),
    (PartnerKind.HOME_SERVICE, "Bedrijf aan huis"),
    (PartnerKind.RESIDENTS, "Bewoners"),
    (PartnerKind.OTHER, "Iets anders"),
    (PartnerKind.UNKNOWN, "Nog onbekend"),
    (PartnerFamily.PUBLIC, "Gemeente en onderwijs"),
    (PartnerFamily.CARE, "Welzijn, zorg en wonen"),
    (PartnerFamily.CLUBS, "Verenigingen"),
    (PartnerFamily.FAITH, "Kerk of moskee"),
    (PartnerFamily.BUSINESS, "Ondernemers"),
    (PartnerFamily.PEOPLE, "Bewoners en anderen"),
    (TieKind.ACTIVITY, "Activiteit"),
    (TieKind.MEETING, "Bijeenkomst"),
    (TieKind.COMMITMENT, "Toezegging"),
)
