"""What to tell the coordinator about the file: what happened, that nothing is lost, and what to do."""

import datetime as dt
from collections.abc import Mapping

from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.dutch.formats import clock, long_date

Fact = str | int | dt.datetime

_SAFE_HERE = "Je wijzigingen staan veilig op deze computer."
_UNTOUCHED = "Aan het bestand is niets veranderd."

MESSAGES: dict[DocumentCode, str] = {
    DocumentCode.NOT_FOUND: (
        "Het bestand ‘{name}’ staat niet meer op deze plek. "
        "Zoek het op of kies een eerdere versie; er is niets veranderd."
    ),
    DocumentCode.IS_A_FOLDER: "‘{name}’ is een map en geen bestand. Kies een bestand in die map.",
    DocumentCode.NO_ACCESS: (
        "Je mag het bestand ‘{name}’ op deze computer niet openen. "
        f"{_UNTOUCHED} Vraag de eigenaar of de helpdesk om toegang."
    ),
    DocumentCode.EMPTY_FILE: (
        "Het bestand ‘{name}’ is leeg; waarschijnlijk is het kopiëren misgegaan. "
        f"{_UNTOUCHED} Zet een eerdere versie terug of kopieer het bestand opnieuw."
    ),
    DocumentCode.DAMAGED: (
        "Het bestand ‘{name}’ is beschadigd of niet helemaal gekopieerd. "
        "Het blijft bewaard zoals het is. Zet een eerdere versie terug of kopieer het bestand opnieuw."
    ),
    DocumentCode.SEAL_BROKEN: (
        "De inhoud van ‘{name}’ klopt niet met het zegel: het bestand is beschadigd geraakt "
        f"of buiten CoalitieDesk veranderd. {_UNTOUCHED} "
        "Kies een eerdere versie, of controleer de gegevens en ga dan verder."
    ),
    DocumentCode.NOT_OURS: (
        "‘{name}’ is geen bestand van CoalitieDesk; het lijkt {kind}. "
        f"{_UNTOUCHED} Wil je gegevens overnemen? Kies dan Lijst binnenhalen."
    ),
    DocumentCode.OTHER_PROGRAM: (
        f"‘{{name}}’ hoort bij een ander programma. {_UNTOUCHED} Kies een bestand van CoalitieDesk."
    ),
    DocumentCode.ENCRYPTED_PACKAGE: (
        "‘{name}’ is een overdrachtspakket met een wachtwoord. Er is niets veranderd. "
        "Kies in CoalitieDesk Bestand, Openen… en typ het wachtwoord."
    ),
    DocumentCode.FOREIGN_CONTENT: (
        "In ‘{name}’ zit iets wat niet in een bestand van CoalitieDesk hoort. "
        "Voor de zekerheid is het niet geopend en niet veranderd. Vraag de afzender om een nieuw bestand."
    ),
    DocumentCode.LARGE_FILE: (
        f"‘{{name}}’ is ongewoon groot ({{size_bytes}}). {_UNTOUCHED} Wil je het toch openen?"
    ),
    DocumentCode.TOO_LARGE: (
        "‘{name}’ is te groot ({size_bytes}); CoalitieDesk opent bestanden tot 1 GB. "
        f"{_UNTOUCHED} Controleer of je het goede bestand hebt."
    ),
    DocumentCode.TOO_SLOW: (
        "Het controleren van ‘{name}’ duurde te lang en is gestopt. "
        f"{_UNTOUCHED} Probeer het opnieuw of kies een eerdere versie."
    ),
    DocumentCode.NEWER_FORMAT: (
        "‘{name}’ is gemaakt met een nieuwere CoalitieDesk (versie {theirs}; jij hebt {ours}). "
        f"{_UNTOUCHED} Werk CoalitieDesk bij om het te openen."
    ),
    DocumentCode.NEWER_FORMAT_VIEWABLE: (
        "‘{name}’ is gemaakt met een nieuwere CoalitieDesk (versie {theirs}; jij hebt {ours}). "
        "Je kunt het bekijken. Werk CoalitieDesk bij om het te veranderen."
    ),
    DocumentCode.UPDATE_FAILED: (
        f"Het bijwerken naar de nieuwe versie is niet gelukt. {_UNTOUCHED} "
        "Meld het, en werk zolang verder met de vorige versie van CoalitieDesk."
    ),
    DocumentCode.CLOUD_ONLY: (
        "‘{name}’ staat alleen in de cloud en is nu niet op te halen. Er is niets verloren. "
        "Open het één keer met internet, of kies een eerdere versie."
    ),
    DocumentCode.TARGET_EXISTS: (
        f"Er staat al een bestand met de naam ‘{{name}}’. {_UNTOUCHED} Kies een andere naam."
    ),
    DocumentCode.ALREADY_OPEN_HERE: (
        "Dit bestand is op deze computer al open. Er is niets verloren. Ga naar het andere venster."
    ),
    DocumentCode.OPEN_ELSEWHERE: (
        "{person} heeft ‘{name}’ open op {computer} (sinds {since}). Je kunt het bekijken of toch bewerken. "
        "Werken jullie tegelijk, dan bewaren we een aparte versie en gaat er niets verloren."
    ),
    DocumentCode.OPEN_ELSEWHERE_LONG_AGO: (
        "{person} had ‘{name}’ open op {computer} sinds {since}; waarschijnlijk is dat een oude melding. "
        "Je kunt het bekijken of toch bewerken. Er gaat niets verloren."
    ),
    DocumentCode.TARGET_GONE: (
        "De plek waar ‘{name}’ stond is er niet meer; misschien is de stick eruit. "
        f"{_SAFE_HERE} Plaats de stick terug of kies een andere plek."
    ),
    DocumentCode.HELD_BY_OTHER: (
        "Een ander programma, bijvoorbeeld OneDrive, houdt ‘{name}’ even vast. "
        f"{_SAFE_HERE} We proberen het vanzelf opnieuw."
    ),
    DocumentCode.NETWORK_UNREACHABLE: (
        f"De netwerkmap met ‘{{name}}’ reageert niet. {_SAFE_HERE} "
        "Je kunt doorwerken; we proberen het vanzelf opnieuw."
    ),
    DocumentCode.READ_ONLY: (
        "Je kunt ‘{name}’ alleen bekijken, want het is beveiligd tegen schrijven. "
        "Er is niets verloren. Maak een kopie op een andere plek om te bewerken."
    ),
    DocumentCode.TARGET_DISK_FULL: (
        "Er is geen ruimte meer in ‘{folder}’ (nodig: {needed_bytes}, vrij: {free_bytes}). "
        f"{_SAFE_HERE} Maak ruimte of kies een andere plek."
    ),
    DocumentCode.WRITE_LIMIT: (
        "‘{name}’ kan daar niet groter worden; misschien is je opslaglimiet bereikt. "
        f"{_SAFE_HERE} Maak ruimte of kies een andere plek."
    ),
    DocumentCode.MEDIUM_FAILING: (
        "De stick of schijf met ‘{name}’ geeft fouten. "
        f"{_SAFE_HERE} Bewaar een kopie op een andere plek en gebruik deze stick niet meer."
    ),
    DocumentCode.NAME_TOO_LONG: (
        f"De naam ‘{{name}}’ is te lang voor deze plek. {_SAFE_HERE} Kies een kortere naam."
    ),
    DocumentCode.LOCAL_DISK_FULL: (
        "De schijf van deze computer is vol (vrij: {free_bytes}). Wat je eerder bewaarde is er nog; "
        "deze stap is niet gedaan. Maak ruimte en probeer het opnieuw."
    ),
    DocumentCode.LOCAL_DISK_FAILING: (
        "De schijf van deze computer geeft fouten. Wat je eerder bewaarde is er nog. "
        "Bewaar nu een kopie op een stick en vraag de helpdesk om hulp."
    ),
    DocumentCode.LOCAL_NO_ACCESS: (
        "CoalitieDesk mag niet schrijven in zijn eigen map op deze computer. "
        "Wat je eerder bewaarde is er nog. Vraag de helpdesk om toegang tot ‘{folder}’."
    ),
    DocumentCode.WORKING_COPY_DAMAGED: (
        "De kopie waarmee je werkt is beschadigd. Het bestand zelf en de eerdere versies zijn er nog. "
        "Zet een eerdere versie terug."
    ),
    DocumentCode.BACKUP_FAILED: (
        "Het maken van een reservekopie is niet gelukt. Je gegevens zelf zijn veilig. "
        "Maak ruimte op deze computer en probeer het opnieuw."
    ),
    DocumentCode.BACKUP_DAMAGED: (
        "Deze eerdere versie is beschadigd en niet gebruikt. Er is niets verloren. Kies een andere versie."
    ),
    DocumentCode.UNKNOWN: (
        "Er ging iets mis met ‘{name}’ ({detail}). "
        f"{_SAFE_HERE} Probeer het opnieuw of kies een andere plek."
    ),
    DocumentCode.RECOVERED: (
        "CoalitieDesk is de vorige keer onverwacht gestopt. "
        "Je laatste wijzigingen ({changed_at}) zijn terug. Kijk ze na; we schrijven ze nu naar het bestand."
    ),
    DocumentCode.LEFTOVER_REPAIRED: (
        "‘{name}’ is met een ander programma open geweest en niet goed gesloten. "
        "We hebben het hersteld in een kopie; er is niets verloren. Kijk je gegevens na."
    ),
    DocumentCode.UPDATED_FROM_OLDER: (
        "‘{name}’ is van een oudere versie en is bijgewerkt. De oude versie is bewaard. "
        "Je kunt gewoon verder werken."
    ),
    DocumentCode.IS_A_COPY: (
        "‘{name}’ is een kopie van ‘{other}’. Wat je hier verandert, verandert daar niet. "
        "Er is niets verloren. Controleer of je de goede hebt geopend."
    ),
    DocumentCode.OTHER_VERSION_BESIDE: (
        "In dezelfde map staat nog een nieuwere versie: ‘{other}’ ({changed_at}). "
        "Er is niets verloren. Controleer met welke versie je verder wilt."
    ),
    DocumentCode.KEPT_APART: (
        "‘{name}’ is intussen door iemand anders veranderd. Jouw versie is apart bewaard als ‘{apart}’. "
        "Er is niets verloren. Vergelijk de twee en ga verder met de goede."
    ),
    DocumentCode.TARGET_WAS_REMOVED: (
        "‘{name}’ was verdwenen. We hebben het opnieuw neergezet; er is niets verloren. "
        "Je kunt gewoon verder werken."
    ),
    DocumentCode.VIEW_ONLY: (
        "Je hebt ‘{name}’ geopend om te bekijken. Er is niets veranderd. "
        "Maak een kopie op een andere plek om te bewerken."
    ),
}

_KINDS = {
    "pdf": "een PDF",
    "picture": "een foto of afbeelding",
    "excel": "een Excel-bestand",
    "word": "een Word-bestand",
    "office": "een Office-bestand",
    "zip": "een ingepakte map (zip)",
    "text": "een tekstbestand",
    "unknown": "een ander soort bestand",
}
_UNITS = ("bytes", "kB", "MB", "GB", "TB")


class _Words(dict[str, str]):
    """A fact that is missing must never keep a message from being shown."""

    def __missing__(self, key: str) -> str:
        return "onbekend"


def document_message(code: DocumentCode, facts: Mapping[str, Fact]) -> str:
    """The sentences for a code; moments in UTC are shown in local time."""
    return MESSAGES[code].format_map(_Words({key: _words(key, value) for key, value in facts.items()}))


def size_words(size_bytes: int) -> str:
    """``2,1 MB``: decimal units, as file managers show them."""
    amount, unit = float(size_bytes), 0
    while amount >= 1000 and unit < len(_UNITS) - 1:
        amount, unit = amount / 1000, unit + 1
    decimals = 1 if unit > 1 and amount < 100 else 0
    return f"{amount:.{decimals}f} {_UNITS[unit]}".replace(".", ",")


def moment_words(moment: dt.datetime) -> str:
    """``zondag 22 november om 14.03 uur``, in the time of this computer."""
    local = moment.astimezone()
    return f"{long_date(local.date())} om {clock(local.hour * 60 + local.minute)} uur"


def _words(key: str, value: Fact) -> str:
    if isinstance(value, dt.datetime):
        return moment_words(value)
    if key.endswith("_bytes"):
        return size_words(int(value))
    if key == "kind":
        return _KINDS.get(str(value), _KINDS["unknown"])
    if key == "person" and not value:
        return "Iemand anders"
    return str(value)
