"""What window and commands may know of trouble with a file; who finds it stays out of their sight."""

from coalitiedesk.document.delivery import Delivery, Outcome
from coalitiedesk.document.errors import DocumentError, Notice
from coalitiedesk.document.working_copy import Leftover
from coalitiedesk.exchange.source_error import SourceError
from coalitiedesk.resources import MissingResourceError
from coalitiedesk.services.output import OutputError

__all__ = [
    "Delivery",
    "DocumentError",
    "Leftover",
    "MissingResourceError",
    "Notice",
    "Outcome",
    "OutputError",
    "SourceError",
]
