"""Every verb with what it takes; the words a person reads are Dutch."""

import argparse
from pathlib import Path

from coalitiedesk import __version__
from coalitiedesk.cli.dutch_parser import DutchParser

EPILOGUE = """Zonder opdracht opent het venster: coalitiedesk [BESTAND]

Na afloop zegt de uitgangscode hoe het ging: 0 gedaan, 1 gedaan maar er is iets om na te kijken,
2 verkeerd gebruikt, 3 het bestand kon niet open, 4 de uitvoer kon niet worden geschreven."""


def build_parser() -> DutchParser:
    """The parser of all verbs; what it returns has the verb in ``verb``."""
    parser = DutchParser(
        prog="coalitiedesk",
        description="Het bureau van de coördinator van een coalitie tegen eenzaamheid.",
        epilog=EPILOGUE,
        formatter_class=_keeping_lines(),
    )
    parser.add_argument(
        "--version", action="version", version=f"CoalitieDesk {__version__}", help="welke versie dit is"
    )
    verbs = parser.add_subparsers(
        dest="verb", required=True, metavar="VERB", title="Opdrachten", parser_class=DutchParser
    )
    _add_new(verbs)
    _add_demo(verbs)
    _add_import(verbs)
    _add_print(verbs)
    _add_export(verbs)
    _add_check(verbs)
    _add_screenshots(verbs)
    _verb(verbs, "self-test", "nagaan of het programma hier compleet is en werkt")
    return parser


_Verbs = argparse._SubParsersAction  # noqa: SLF001 - argparse gives it no public name


def _verb(verbs: "_Verbs[DutchParser]", name: str, purpose: str) -> DutchParser:
    return verbs.add_parser(name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}.")


def _add_new(verbs: "_Verbs[DutchParser]") -> None:
    verb = _verb(verbs, "new", "een nieuwe coalitie maken")
    _file(verb)
    verb.add_argument("--name", required=True, metavar="NAAM", help="naam van de coalitie")
    verb.add_argument("--municipality", required=True, metavar="GEMEENTE", help="naam van de gemeente")


def _add_demo(verbs: "_Verbs[DutchParser]") -> None:
    verb = _verb(verbs, "demo", "een verzonnen coalitie maken om mee te oefenen")
    _file(verb)
    for name, default, words in (
        ("activities", 60, "activiteiten in de nieuwste Week; eerdere Weken zijn wat kleiner (0 tot 10.000)"),
        ("partners", 40, "partners (1 tot 5.000)"),
        ("years", 3, "jaren met een Week (1 tot 10)"),
    ):
        verb.add_argument(
            f"--{name}", type=int, default=default, metavar="N", help=f"aantal {words}; anders {default}"
        )


def _add_import(verbs: "_Verbs[DutchParser]") -> None:
    verb = _verb(verbs, "import", "een lijst van een partner inlezen")
    verb.add_argument(
        "kind",
        choices=("partners", "activities", "figures"),
        metavar="KIND",
        help="wat er in de lijst staat: partners, activities of figures",
    )
    verb.add_argument("source", type=Path, metavar="SOURCE", help="de lijst: .csv, .xlsx, .xls of .ods")
    verb.add_argument(
        "--into", type=Path, required=True, metavar="FILE", help="de coalitie die de lijst krijgt"
    )
    _year(verb, "de Week waar de activiteiten bij horen; bij figures het jaar van de meting")
    verb.add_argument(
        "--municipality", metavar="GEMEENTE", help="bij figures: welke gemeente van de tabel; anders de eigen"
    )
    verb.add_argument("--dry-run", action="store_true", help="alleen kijken; er verandert niets")
    verb.add_argument(
        "--update",
        nargs="?",
        const="all",
        metavar="WHAT",
        help="bij partners die er al zijn gaat de lijst voor; zonder wordt alleen aangevuld wat leeg is. "
        "Met ‘phone,email’ gaan alleen die voor, met ‘none’ blijven ze zoals ze zijn",
    )
    verb.add_argument("--report", type=Path, metavar="REPORT.json", help="verslag per rij, als JSON")


def _add_print(verbs: "_Verbs[DutchParser]") -> None:
    verb = _verb(verbs, "print", "een poster, boekje, lijst of verslag maken als PDF")
    _kind_and_file(verb, "wat er gemaakt wordt; zie --list")
    verb.add_argument("--out", type=Path, metavar="PDF", help="waar de PDF komt")
    _year(verb, "de Week waar het over gaat; anders de nieuwste")
    verb.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="OPTION=VALUE",
        dest="settings",
        help="een keuze bij dit drukwerk; mag vaker",
    )
    _list(verb, "tonen wat er gemaakt kan worden, met de keuzes")


def _add_export(verbs: "_Verbs[DutchParser]") -> None:
    verb = _verb(verbs, "export", "gegevens meegeven aan een ander programma")
    _kind_and_file(verb, "wat er wordt meegegeven; zie --list")
    verb.add_argument(
        "--out", type=Path, metavar="PATH", help="waar het komt; het achtervoegsel kiest de vorm"
    )
    _year(verb, "de Week waar het over gaat; anders de nieuwste")
    _list(verb, "tonen wat er meegegeven kan worden")


def _add_check(verbs: "_Verbs[DutchParser]") -> None:
    _file(_verb(verbs, "check", "een coalitie nakijken: is het bestand heel, en wat is er nog te doen"))


def _add_screenshots(verbs: "_Verbs[DutchParser]") -> None:
    verb = _verb(verbs, "screenshots", "van elk scherm een afbeelding maken")
    _file(verb)
    verb.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="de map waar de afbeeldingen komen"
    )


def _file(verb: DutchParser) -> None:
    verb.add_argument("file", type=Path, metavar="FILE", help="het bestand van de coalitie")


def _kind_and_file(verb: DutchParser, kind_help: str) -> None:
    # Optional here, because --list goes without; the command itself asks for them.
    verb.add_argument("kind", nargs="?", metavar="KIND", help=kind_help)
    verb.add_argument("file", nargs="?", type=Path, metavar="FILE", help="het bestand van de coalitie")


def _list(verb: DutchParser, words: str) -> None:
    """Without a name the kinds are told; nothing else of the command is then needed."""
    verb.add_argument(
        "--list",
        nargs="?",
        const="",
        metavar="NAAM",
        help=f"{words}; met een naam: alleen de partners op die bewaarde lijst",
    )


def _year(verb: DutchParser, words: str) -> None:
    verb.add_argument("--year", type=int, metavar="Y", help=words)


def _keeping_lines() -> type[argparse.HelpFormatter]:
    from coalitiedesk.cli.dutch_parser import _DutchHelp

    class Keeping(_DutchHelp, argparse.RawDescriptionHelpFormatter):
        pass

    return Keeping
