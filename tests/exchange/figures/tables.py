"""The two tables of figures, and variants made from what their descriptions say of the format."""

import csv
from collections.abc import Sequence
from pathlib import Path

FIGURES = Path(__file__).resolve().parents[2] / "voorbeelden" / "cijfers"
HEALTH = FIGURES / "rivm_50120NED_2022_indeling2022.csv"
STATUS = FIGURES / "SES_WOA_scores_per_wijk_en_buurt_25042023_160857.csv"
CROSS = (
    '"Gezondheid per wijk en buurt; 2022 (indeling 2022)"\n'
    '""\n'
    '"";"Leeftijd";"18 jaar of ouder";"18 jaar of ouder";"65 jaar of ouder";"65 jaar of ouder"\n'
    '"";"Onderwerp";"Eenzaam";"Ernstig eenzaam";"Eenzaam";"Ernstig eenzaam"\n'
    '"Wijken en buurten";"Perioden";"%";"%";"%";"%"\n'
    '"Nederland";"2022";"49,2";"14,4";"51,5";"16,7"\n'
    '"Voorbeeldstad";"2022";"47,8";"13,1";".";"x"\n'
    '"Bron: RIVM, GGD\'en, CBS"\n'
)


def plain_rows(path: Path) -> list[dict[str, str]]:
    """The file as Python's own csv module reads it: nothing of ours in between."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            {heading: text.strip() for heading, text in row.items()}
            for row in csv.DictReader(file, delimiter=";")
        ]


def rewritten(folder: Path, rows: Sequence[Sequence[str]], *, delimiter: str, encoding: str) -> Path:
    path = folder / "tabel.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def raw_rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))
