"""One plain sentence for whatever went wrong; what nobody foresaw goes to the log for the helpdesk."""

import logging

from coalitiedesk.document.errors import DocumentError, Notice
from coalitiedesk.dutch.document_messages import document_message
from coalitiedesk.dutch.import_messages import fault_sentence
from coalitiedesk.dutch.knowledge_messages import knowledge_sentence
from coalitiedesk.dutch.output_messages import output_sentence
from coalitiedesk.exchange.source_error import SourceError
from coalitiedesk.knowledge.reading import KnowledgeError
from coalitiedesk.services.output import OutputError
from coalitiedesk.services.pictures import PictureError
from coalitiedesk.services.printing.choice_error import PrintChoiceError

_LOG = logging.getLogger(__name__)
_UNFORESEEN = (
    "Er ging iets mis wat we niet verwachtten. Wat je eerder deed, is bewaard. "
    "Probeer het nog eens; lukt het niet, stuur dan het logboek naar de helpdesk."
)


def notice_sentence(notice: Notice) -> str:
    """Something worth telling about a file that was opened."""
    return document_message(notice.code, notice.facts)


def sentence_for(error: object) -> str:
    """What happened, that nothing is lost, and what to do."""
    if isinstance(error, DocumentError):
        return document_message(error.code, error.facts)
    if isinstance(error, SourceError):
        return fault_sentence(error.code, error.facts)
    if isinstance(error, OutputError):
        return output_sentence(error.code, error.facts)
    if isinstance(error, PictureError | PrintChoiceError):
        return error.sentence
    if isinstance(error, KnowledgeError):
        _LOG.error("Knowledge: %s", error)
        return knowledge_sentence(error.file, error.entry)
    if isinstance(error, BaseException):
        _LOG.error("Unforeseen", exc_info=error)
    return _UNFORESEEN
