"""Takes back the import statement that PySide6 puts in the place of Python's own.

PySide6 reads the source of every module that is imported after it, to see whether the module asks for its
``__feature__`` switches (snake_case, true_property), and keeps the lines in memory. We ask for none.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - puts its import statement in place


def restore() -> None:
    """Read no source of what is imported from now on.

    WORKAROUND for PySide6 (PYSIDE-2029, ``shibokensupport/feature.py``); goes when PySide6 no longer reads
    the source of modules that are not its own.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
