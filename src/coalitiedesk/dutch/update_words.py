"""Where a list and the file differ, in words: "telefoon van An: ‘010-1’ → ‘06-2’"."""

from collections.abc import Sequence

from coalitiedesk.domain.import_fields import ImportField
from coalitiedesk.domain.import_report import ImportReport
from coalitiedesk.domain.import_updates import Difference, RowChange
from coalitiedesk.dutch.formats import count, number
from coalitiedesk.dutch.import_messages import field_label

_BLANK = "nog leeg"


def fact_words(difference: Difference) -> str:
    """What it is about: "Telefoon van An", or "Adres"."""
    words = field_label(difference.field)
    has_person = difference.person and difference.field is not ImportField.CONTACT_NAME
    return f"{words} van {difference.person}" if has_person else words


def difference_words(difference: Difference) -> str:
    """What it is about, with both values."""
    about = fact_words(difference)
    old = f"‘{difference.old}’" if difference.old else _BLANK
    return f"{about[0].lower()}{about[1:]}: {old} → ‘{difference.new}’"


def changes_sentence(report: ImportReport, *, is_done: bool) -> str:
    """How many rows are new, change something and are passed over; what is replaced is counted."""
    changes, tail = report.changes, ""
    if report.replaced:
        verb = ("is", "zijn") if is_done else ("wordt", "worden")
        amount = count(report.replaced, "gegeven", "gegevens")
        tail = f"; daarbij {verb[report.replaced > 1]} {amount} vervangen"
    return (
        f"{number(changes[RowChange.NEW])} nieuw, {number(changes[RowChange.UPDATED])} bijgewerkt en "
        f"{number(changes[RowChange.NOTHING])} overgeslagen{tail}."
    )


def differences_words(differences: Sequence[Difference]) -> str:
    """Several of them, one after the other."""
    return "; ".join(difference_words(one) for one in differences)
