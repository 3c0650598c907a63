"""One printed kind from an open coalition, timed apart from starting, importing and opening.

    _own_documents.py KIND FILE OUT [option=value …]      prints making=ms

An OUT without .pdf is a folder that gets a file for each poster.
"""

import sys
import time
from pathlib import Path

from coalitiedesk.printouts import booklet, poster  # noqa: F401 - imported in the background by the window
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.printing import collect, print_posters_to_folder, print_to_file

key, file, out, *settings = sys.argv[1:]
options = dict(setting.split("=", 1) for setting in settings)
desk = open_coalition(Path(file), view_only=True)
# The example's newest Week is still to come; a report is about the one before.
editions = list_editions(desk)
edition = editions[1] if key == "evaluation_report" and len(editions) > 1 else editions[0]
begin = time.monotonic()
if out.endswith(".pdf"):
    print_to_file(desk, key, Path(out), edition_id=edition.id, options=options)
else:
    print_posters_to_folder(collect(desk, key, edition_id=edition.id, options=options), Path(out))
print(f"making={(time.monotonic() - begin) * 1000:.1f}")
desk.close()
