"""Make a coalition, or open one that is there."""

from pathlib import Path

from sqlalchemy.orm import Session

from coalitiedesk import paths
from coalitiedesk.db.tables import metadata
from coalitiedesk.document.open_document import OpenDocument
from coalitiedesk.domain.coalition import Coalition
from coalitiedesk.services.coalition import store_coalition
from coalitiedesk.services.desk import Desk

SUFFIX = ".coalitie"
