"""What there is to say of a list that is brought in: of the file, of the list as a whole, and of each row."""

import datetime as dt
from collections.abc import Mapping

from coalitiedesk.domain.import_codes import ImportCode, SourceFault
from coalitiedesk.domain.import_fields import ImportField
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.figure_messages import FIGURE_FAULTS, FIGURE_ROWS, too_much
from coalitiedesk.dutch.formats import long_date

Facts = Mapping[str, str | int]

FIELD_LABELS: dict[ImportField, str] = {
    ImportField.TITLE: "Naam van de activiteit",
    ImportField.DATE: "Datum",
    ImportField.LAST_DATE: "Laatste dag",
    ImportField.WEEKDAY: "Dag van de week",
    ImportField.PERIOD: "Periode",
    ImportField.DAY_COLUMN: "Dag (kruisje of tijd)",
    ImportField.TIME: "Tijd (van–tot)",
    ImportField.START: "Begintijd",
    ImportField.END: "Eindtijd",
    ImportField.DOORS_OPEN: "Inloop vanaf",
    ImportField.VENUE: "Locatie",
    ImportField.HALL: "Zaal",
    ImportField.ADDRESS: "Adres",
    ImportField.POSTCODE: "Postcode",
    ImportField.PLACE: "Plaats",
    ImportField.AREA: "Wijk of kern",
    ImportField.ORGANISER: "Organisator",
    ImportField.TARGET_GROUP: "Voor wie",
    ImportField.DESCRIPTION: "Omschrijving",
    ImportField.PRICE: "Kosten",
    ImportField.FREE: "Gratis (ja of nee)",
    ImportField.SIGN_UP: "Aanmelden",
    ImportField.SIGN_UP_UNTIL: "Aanmelden tot en met",
    ImportField.ACCESSIBILITY: "Toegankelijkheid",
    ImportField.OPENNESS: "Open of besloten",
    ImportField.CAPACITY: "Aantal plekken",
    ImportField.STATUS: "Status",
    ImportField.NOVELTY: "Nieuw of bestaand",
    ImportField.NAME: "Naam partner",
    ImportField.SECTOR: "Soort of sector",
    ImportField.CONTACT_NAME: "Contactpersoon",
    ImportField.FIRST_NAME: "Voornaam",
    ImportField.NAME_PREFIX: "Tussenvoegsel",
    ImportField.LAST_NAME: "Achternaam",
    ImportField.CONTACT_ROLE: "Functie",
    ImportField.CONTACT: "Contactgegevens (alles in één)",
    ImportField.PHONE: "Telefoon",
    ImportField.MOBILE: "Mobiel",
    ImportField.EMAIL: "E-mail",
    ImportField.WEB: "Website",
    ImportField.SINCE: "Doet mee sinds",
    ImportField.ALSO_IN: "Werkt ook in",
    ImportField.REMARK: "Opmerking",
    ImportField.NUMBER: "Volgnummer (niet bewaren)",
    ImportField.OTHER: "Bij de opmerkingen zetten",
    ImportField.IGNORED: "Niet meenemen",
}

_TOO_MUCH = (SourceFault.TOO_LARGE, SourceFault.TOO_MANY_ROWS)
_UNCHANGED = "Er is niets veranderd."
_FAULTS: dict[SourceFault, str] = {
    SourceFault.MISSING: (
        "‘{name}’ is er niet meer. {same} Kijk of het bestand is verplaatst en kies het opnieuw."
    ),
    SourceFault.FOLDER: (
        "‘{name}’ is een map, geen bestand. {same} Open de map en kies de lijst die erin staat."
    ),
    SourceFault.NO_RIGHTS: (
        "Je mag ‘{name}’ niet openen. {same} Vraag de eigenaar om toegang, of "
        "bewaar een kopie in je eigen map."
    ),
    SourceFault.UNREADABLE: (
        "‘{name}’ kan nu niet worden gelezen. {same} Kijk of de schijf of het "
        "netwerk er nog is en probeer het opnieuw."
    ),
    SourceFault.EMPTY: "‘{name}’ is leeg. {same} Vraag de afzender om de lijst nog eens te sturen.",
    SourceFault.TOO_LARGE: (
        "‘{name}’ is te groot: er past hooguit {limit} MB in één keer. {same} "
        "Haal plaatjes weg of verdeel de lijst over meer bestanden."
    ),
    SourceFault.TOO_MANY_ROWS: (
        "‘{name}’ heeft meer dan {limit} rijen. {same} Verdeel de lijst over meer bestanden."
    ),
    SourceFault.NOT_A_TABLE: (
        "‘{name}’ is {found_words}, geen lijst met rijen en kolommen. {same} "
        "Vraag de lijst als Excel- of csv-bestand."
    ),
    SourceFault.PASSWORD: (
        "‘{name}’ is met een wachtwoord beveiligd. {same} Open het in Excel of "
        "LibreOffice, bewaar een kopie zonder wachtwoord en kies die."
    ),
    SourceFault.DAMAGED: (
        "‘{name}’ is beschadigd en niet te lezen. {same} Vraag de afzender om het bestand nog eens te sturen."
    ),
    SourceFault.NO_ROWS: (
        "In ‘{name}’ staan kolomkoppen, maar geen rijen. {same} Kijk of je het goede bestand of blad hebt."
    ),
    SourceFault.IS_FIGURES: (
        "‘{name}’ is een tabel met cijfers, geen lijst met {kind_words}. "
        "{same} Haal de tabel binnen bij Plan, stap 2, met de knop Cijfers."
    ),
    **FIGURE_FAULTS,
}
_FOUND = {
    "pdf": "een pdf",
    "picture": "een plaatje",
    "document": "een tekstdocument",
    "slides": "een presentatie",
    "database": "een database",
    "archive": "een zip-bestand",
    "program": "een programma",
    "sound": "een geluidsbestand",
    "web_page": "een webpagina",
    "calendar": "een agendabestand",
    "address_card": "een visitekaartje",
    "mail": "een e-mail",
    "data": "een databestand",
    "device": "geen gewoon bestand",
}
_KINDS = {"partners": "partners", "activities": "activiteiten", "figures": "cijfers"}

_LIST: dict[ImportCode, str] = {
    ImportCode.NO_HEADING: "In ‘{name}’ staan geen kolomkoppen. Kijk of elke kolom goed is herkend.",
    ImportCode.HEADING_GUESSED: "Deze kolommen zijn geraden: {columns}. Kijk of het klopt.",
    ImportCode.LOOKS_LIKE_OTHER_KIND: (
        "‘{name}’ lijkt een lijst met {found_kind}. Je leest hem nu in als {kind_words}. Klopt dat?"
    ),
    ImportCode.YEAR_FROM_LIST: "De datums hebben geen jaar. Het jaar {year} komt uit de lijst ‘{name}’.",
}
_ROWS: dict[ImportCode, str] = {
    ImportCode.EMPTY_ROW: "deze rij is leeg en overgeslagen.",
    ImportCode.REPEATED_HEADING: "hier staan de kolomkoppen nog een keer. De rij is overgeslagen.",
    ImportCode.CLOSING_LINE: "‘{text}’ hoort niet bij de lijst zelf. De rij is overgeslagen.",
    ImportCode.DAY_HEADING: "‘{text}’ is gelezen als de dag van de rijen eronder.",
    ImportCode.SECTION_HEADING: (
        "‘{text}’ is gelezen als kopje. Het staat bij de rijen eronder als opmerking."
    ),
    ImportCode.DUPLICATE_IN_LIST: "‘{text}’ staat al in deze lijst{other_row_words}. De rij voegt niets toe.",
    ImportCode.DUPLICATE_EARLIER: "‘{text}’ had je al. De rij voegt niets toe.",
    ImportCode.FILLS_BLANKS: "‘{text}’ had je al. Wat nog ontbrak, is aangevuld.",
    ImportCode.DIFFERS: (
        "‘{text}’ had je al, maar hier staat iets anders: {values}. Wat klopt? "
        "Het nieuwe staat bij de notitie."
    ),
    ImportCode.REPLACES: "‘{text}’ had je al. De lijst gaat voor: {values}.",
    ImportCode.LEFT_ALONE: "‘{text}’ had je al. Die blijft zoals hij is.",
    ImportCode.TITLE_MISSING: (
        "de naam van de activiteit ontbreekt.{previous_words} Hoe heet deze activiteit?"
    ),
    ImportCode.TITLE_FROM_LIST: (
        "deze lijst heeft geen kolom met namen. De activiteit heet nu ‘{text}’. Klopt die naam?"
    ),
    ImportCode.NAME_MISSING: "de naam van de partner ontbreekt. Welke organisatie is dit?",
    ImportCode.TOO_MANY_CELLS: (
        "deze rij heeft meer cellen dan er kolomkoppen zijn. Staat alles in de goede kolom?"
    ),
    ImportCode.OTHER_DELIMITER: (
        "deze rij was anders gescheiden dan de rest. Hij is toch over de kolommen verdeeld."
    ),
    ImportCode.LOST_LETTERS: "in ‘{text}’ lijken letters verloren gegaan. Hoe hoort het?",
    ImportCode.EMAIL_ODD: (
        "‘{text}’ is geen volledig e-mailadres. Het staat bij de opmerkingen. Wat is het goede adres?"
    ),
    ImportCode.EMAIL_SEVERAL: (
        "hier staan meer e-mailadressen. ‘{first}’ is het eerste; de rest staat bij de notitie."
    ),
    ImportCode.PHONE_ODD: "‘{text}’ lijkt geen volledig telefoonnummer. Wat is het goede nummer?",
    ImportCode.CAPACITY_ODD: (
        "uit ‘{text}’ is geen aantal plekken te lezen. De tekst staat bij de opmerkingen."
    ),
    ImportCode.DATE_ODD: "‘{text}’ is niet als datum te lezen. De tekst staat bij het aanmelden.",
    ImportCode.DAY_MISSING: "er staat geen datum bij. De activiteit staat bij ‘nog niet ingepland’.",
    ImportCode.DAY_UNKNOWN: "er staat ‘{text}’. Op welke dag is deze activiteit?",
    ImportCode.DAY_AS_ABOVE: "er staat wel een tijd, maar geen dag. Is het ook op {day_words}?",
    ImportCode.MOMENT_UNKNOWN: "er staat ‘{text}’. Wanneer is deze activiteit?",
    ImportCode.MOMENT_UNCLEAR: (
        "uit ‘{text}’ is niet te lezen wanneer dit is. De tekst is bewaard. Welke dag en tijd zijn het?"
    ),
    ImportCode.TIME_UNKNOWN: "er staat ‘{text}’. Hoe laat is deze activiteit?",
    ImportCode.TIME_UNCLEAR: "de tijd ‘{text}’ is niet duidelijk. De tekst is bewaard. Hoe laat begint het?",
    ImportCode.TIME_IMPOSSIBLE: "de tijd ‘{text}’ bestaat niet. De tekst is bewaard. Hoe laat is het?",
    ImportCode.TIME_HALF_DAY: "‘{text}’ is gelezen als {read} uur. Pas het aan als dat niet klopt.",
    ImportCode.TIME_BY_DAYPART: "er staat ‘{text}’ en geen tijd. De tekst is bewaard.",
    ImportCode.TIME_AFTER_PREVIOUS: "er staat ‘{text}’. De begintijd is niet ingevuld; de tekst is bewaard.",
    ImportCode.TIME_APPROXIMATE: "‘{text}’ is bij benadering. De tekst is bewaard.",
    ImportCode.END_BEFORE_START: "in ‘{text}’ ligt het einde voor het begin. De tekst is bewaard. Wat klopt?",
    ImportCode.TIMES_AND_DAYS: (
        "in ‘{text}’ staan evenveel tijden als dagen. Horen ze bij elkaar, of geldt elke tijd op elke dag?"
    ),
    ImportCode.DATE_IMPOSSIBLE: "de datum ‘{text}’ bestaat niet. De tekst is bewaard. Welke dag is het?",
    ImportCode.DATE_AMERICAN: (
        "in ‘{text}’ lijkt de maand voorop te staan. De tekst is bewaard. Welke dag is het?"
    ),
    ImportCode.MONTH_UNKNOWN: "bij ‘{text}’ staat geen maand. De tekst is bewaard. Welke dag is het?",
    ImportCode.YEAR_UNKNOWN: (
        "bij ‘{text}’ staat geen jaar. De tekst is bewaard. Van welk jaar is deze lijst?"
    ),
    ImportCode.OTHER_YEAR: "‘{text}’ valt in {year}, maar de Week is in {expected}. Klopt dat?",
    ImportCode.WEEKDAY_MISMATCH: (
        "‘{text}’ kan niet: {date} is een {weekday}. De tekst is bewaard. Welke dag is het?"
    ),
    ImportCode.WEEKDAY_TWICE: (
        "‘{text}’ komt in de Week twee keer voor: {first} en {second}. Welke dag is het?"
    ),
    ImportCode.WEEKDAY_NOT_IN_WEEK: "‘{text}’ valt niet in de Week. De tekst is bewaard. Welke dag is het?",
    ImportCode.WEEK_DATES_UNKNOWN: (
        "‘{text}’ is pas te plaatsen als de datums van de Week bekend zijn. De "
        "tekst is bewaard. Welke dagen zijn het?"
    ),
    ImportCode.OPEN_PERIOD: (
        "‘{text}’ heeft geen begin of geen einde. De tekst is bewaard. Welke dagen zijn het?"
    ),
    ImportCode.OUTSIDE_WEEK: "{day_words} valt {side_words} de Week. De activiteit is wel meegenomen.",
    ImportCode.WORDS_KEPT: "‘{text}’ is niet als dag of tijd gelezen. De tekst is bewaard.",
    ImportCode.VENUE_VAGUE: "‘{text}’ is geen vaste plek. De tekst staat bij de opmerkingen. Waar is het?",
    ImportCode.VENUES_SPLIT: "‘{text}’ is gelezen als {count} plekken.",
    ImportCode.ORGANISERS_SPLIT: "‘{text}’ is gelezen als {count} organisaties.",
    ImportCode.SAME_PARTNER: (
        "is ‘{text}’ dezelfde als "
        "‘{other}’{other_place_words}{other_row_words}? Ze staan nu allebei in "
        "de lijst."
    ),
    ImportCode.SAME_ELSEWHERE: (
        "is ‘{text}’ dezelfde als "
        "‘{other}’{other_place_words}{other_row_words}? De naam is gelijk, de "
        "plaats niet."
    ),
    ImportCode.SAME_VENUE: (
        "is de plek ‘{text}’ dezelfde als ‘{other}’{other_place_words}? Ze staan nu allebei in de lijst."
    ),
    **FIGURE_ROWS,
}


def field_label(field: ImportField) -> str:
    """The word for what a column can be read as."""
    return FIELD_LABELS[field]


def fault_sentence(code: SourceFault, facts: Facts) -> str:
    """Why a file cannot be read, that nothing was changed, and what to do."""
    words = {
        "name": "Dit bestand",
        "same": _UNCHANGED,
        "limit": "",
        **facts,
        "found_words": _FOUND.get(str(facts.get("found", "")), "geen tekstbestand"),
        "kind_words": _KINDS.get(str(facts.get("kind", "")), "rijen"),
    }
    if code is SourceFault.NOT_A_TABLE and str(words["found_words"]).startswith("geen"):
        template = (
            "‘{name}’ is geen lijst met rijen en kolommen. {same} Vraag de lijst als Excel- of csv-bestand."
        )
        return template.format_map(words)
    if code in _TOO_MUCH and facts.get("kind") == "figures":
        return too_much(code, words)
    return _FAULTS[code].format_map(words)


def list_sentence(problem: Problem) -> str:
    """What there is to say of the list as a whole."""
    facts = problem.facts
    words = {
        **facts,
        "found_kind": _KINDS.get(str(facts.get("found", "")), "iets anders"),
        "kind_words": _KINDS.get(str(facts.get("kind", "")), "lijst"),
    }
    sentence = _LIST[ImportCode(problem.code)].format_map(words)
    if facts.get("row"):
        return f"{_where(facts)}: {sentence}"
    return f"Blad ‘{facts['sheet']}’: {sentence}" if facts.get("sheet") else sentence


def row_sentence(problem: Problem) -> str:
    """What there is to say of one row, beginning with where it stands: ``Rij 4, kolom Datum: …``."""
    code = ImportCode(problem.code)
    if code in _LIST:
        return list_sentence(problem)
    words = {"text": "", **problem.facts, **_more_words(problem.facts)}
    return f"{_where(problem.facts)}: {_ROWS[code].format_map(words)}"


def _where(facts: Facts) -> str:
    parts = [f"blad ‘{facts['sheet']}’"] if facts.get("sheet") else []
    parts.append(f"rij {facts.get('row', '?')}")
    if facts.get("column"):
        parts.append(f"kolom {facts['column']}")
    text = ", ".join(parts)
    return text[0].upper() + text[1:]


def _more_words(facts: Facts) -> dict[str, str]:
    other_row = facts.get("other") if isinstance(facts.get("other"), int) else facts.get("other_row")
    previous, place = facts.get("previous"), facts.get("place")
    return {
        "other_row_words": f" (rij {other_row})" if other_row else "",
        "other_place_words": f" in {place}" if place else "",
        "previous_words": f" Misschien hoort de rij bij ‘{previous}’." if previous else "",
        "side_words": "voor" if facts.get("side") == "before" else "na",
        "day_words": _day(str(facts.get("text", ""))),
    }


def _day(text: str) -> str:
    try:
        return long_date(dt.date.fromisoformat(text), year=True)
    except ValueError:
        return text
