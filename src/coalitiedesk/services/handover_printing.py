"""The paper that goes with a package: the dossier with its cover, and the password on a sheet of its own."""

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

from coalitiedesk.domain.handover import HandoverPackage, HandoverScope
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.output import write_output
from coalitiedesk.services.printing.collecting import collect
from coalitiedesk.services.printing.job import PrintJob
from coalitiedesk.services.printing.print_kind import NO, YES
from coalitiedesk.services.printing.programme import identity

DOSSIER = "handover_dossier"


def dossier_job(desk: Desk, package: HandoverPackage | None, *, today: dt.date) -> PrintJob:
    """The dossier with the facts of the package on its cover; people stand in it when the package has them.

    To be made with ``services.printing.render``, in any thread.
    """
    has_people = package is None or package.scope is HandoverScope.EVERYTHING
    job = collect(desk, DOSSIER, options={"people": YES if has_people else NO}, today=today)
    assert job.handover is not None  # noqa: S101 - collected for this kind
    return replace(job, handover=replace(job.handover, package=package))


def passphrase_page(desk: Desk, passphrase: str, package: str, *, today: dt.date) -> bytes:
    """The sheet with the password of a package, as a PDF of one page A4 in memory."""
    from coalitiedesk.printouts.passphrase_sheet import PassphraseSheet, render

    with desk.read() as session:
        edition = EditionContent(name="", year=today.year, identity=identity(session))
    sheet = PassphraseSheet(
        edition=edition, words=tuple(passphrase.split("-")), package=package, printed_on=today
    )
    made = io.BytesIO()
    render(sheet, made)
    return made.getvalue()


def print_passphrase(desk: Desk, passphrase: str, package: str, target: Path, *, today: dt.date) -> None:
    """Write the sheet with the password of a package.

    Raises:
        OutputError: It could not be written; what stood there before is untouched.
    """
    write_output(target, passphrase_page(desk, passphrase, package, today=today))
