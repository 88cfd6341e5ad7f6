"""No module of ours is searched by Qt for Python for the features it can switch.

Of every module that is imported after it, Qt for Python reads the source (`inspect.getsource`) and looks for its own
name, in case the module asks for other names of Qt's members (`from __feature__ import ...`). We ask for none. Reading
300 files costs every start 40 ms and 6 MB. A frozen program has no source and is not searched either.
"""

import sys
from typing import Any

import shiboken6 as shiboken6  # loads the module below

_feature: Any = sys.modules.get("shibokensupport.feature")

if hasattr(_feature, "_mod_uses_pyside"):
    _feature._mod_uses_pyside = lambda module: False
