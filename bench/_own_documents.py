"""One printed kind from an open coalition, timed apart from starting and opening.

_own_documents.py KIND FILE OUT [option=value …]      prints making=ms
"""

import sys
import time
from pathlib import Path

from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.printing import print_to_file

key, file, out, *settings = sys.argv[1:]
desk = open_coalition(Path(file), view_only=True)
# The example's newest Week is still to come; a report is about the one before.
editions = list_editions(desk)
edition = editions[1] if key == "report" and len(editions) > 1 else editions[0]
begin = time.monotonic()
print_to_file(
    desk,
    key,
    Path(out),
    edition_id=edition.id,
    options=dict(setting.split("=", 1) for setting in settings),
)
print(f"making={(time.monotonic() - begin) * 1000:.1f}")
desk.close()
