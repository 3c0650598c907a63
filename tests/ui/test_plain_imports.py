"""The import statement while the window runs."""

import subprocess
import sys

STATEMENTS = """
import linecache
from coalitiedesk.ui import plain_imports
plain_imports.restore()
import wave
print(wave.__file__ in linecache.cache)
"""


def test_plain_imports_keeps_no_source_of_imported_modules() -> None:
    done = subprocess.run([sys.executable, "-c", STATEMENTS], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["False"]
