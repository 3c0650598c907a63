"""The programme as a booklet: A5, for reading or for stapling."""

from coalitiedesk.printouts.booklet.making import render
from coalitiedesk.printouts.booklet.options import BookletForm, BookletOptions

__all__ = ["BookletForm", "BookletOptions", "render"]
