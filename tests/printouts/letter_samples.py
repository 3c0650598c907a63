"""Letters as odd as they come: braces, a long name, more than a page."""

import datetime as dt

from coalitiedesk.printouts.letter_content import LetterContent, LetterPage
from tests.printouts.programme_samples import EDITION

TODAY = dt.date(2026, 10, 12)
LONG_NAME = (
    "Stichting Samenwerkende Vrijwilligersorganisaties voor Ontmoeting en Gezelligheid Lindermeer-Noord"
)
PLAIN = LetterPage(
    address=("Buurthuis De Brug", "t.a.v. Samira Voorbeeld", "Dorpsstraat 1", "1234 AB  Proefstad"),
    subject="Dank je wel",
    text="Beste Samira <b>{naam}</b>,\n\nDank je wel.\n\n\n\nNoor\nCoalitie Proef",
)
ODD = LetterPage(
    address=(
        LONG_NAME,
        f"t.a.v. {LONG_NAME}",
        "Een heel lange straatnaam in het centrum 1234-bis",
        "1234 AB  X",
    ),
    subject=f"Dank je wel, {LONG_NAME}",
    text="\n\n".join(["Een hele alinea over wat er allemaal gebeurde. " * 9] * 12),
)


def letters(*pages: LetterPage, missing: tuple[str, ...] = ()) -> LetterContent:
    """Letters of the sample coalition."""
    return LetterContent(
        edition=EDITION, printed_on=TODAY, letters=pages, signed_by="Noor Janssen", missing=missing
    )
