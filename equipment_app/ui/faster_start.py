"""What the start does to be short, with what each trick saves of its CPU time; beside them only lateness of imports.

- No module of ours is searched by Qt for Python for the features it can switch: 40 ms and 6 MB. Of every module that is
  imported after it, it reads the source (`inspect.getsource`) and looks for its own name, in case the module asks for
  other names of Qt's members (`from __feature__ import ...`). We ask for none. A frozen program has no source and is
  not searched either.
- Python's collector of cycles keeps out of the way: 26 ms. A start makes a hundred thousand objects and hardly any
  garbage. Later it would go through all of them again, 30 to 60 ms at a stretch, in the middle of whatever is done
  then. Nearly all of it stays as long as the program, so it is set aside; what of it could have gone, such as the parts
  of a first page that is made anew for another operator or in another language, stays with it, once.
"""

import gc
import sys
from typing import Any

import shiboken6 as shiboken6  # loads the module below

_feature: Any = sys.modules.get("shibokensupport.feature")

if hasattr(_feature, "_mod_uses_pyside"):
    _feature._mod_uses_pyside = lambda module: False

STARTED_MS = 5_000
"""By then the first page stands on a slow computer as well, where nobody has to sign in for it."""


def wait_for_the_start() -> None:
    """From now on nothing is collected, until the program has started."""
    from PySide6.QtCore import QTimer

    gc.disable()
    QTimer.singleShot(STARTED_MS, _begin)


def _begin() -> None:
    gc.freeze()
    gc.enable()
