"""What is done to Qt for Python before anything is made of it: for a short start, and for faults that are told.

What each trick of the start saves of its CPU time; beside them there is only lateness of imports,
and what makes values (`domain/value.py`, 90 ms):

- No module of ours is searched by Qt for Python for the features it can switch: 40 ms and 6 MB. Of every module that is
  imported after it, it reads the source (`inspect.getsource`) and looks for its own name, in case the module asks for
  other names of Qt's members (`from __feature__ import ...`). We ask for none. A frozen program has no source and is
  not searched either.
- Python's collector of cycles keeps out of the way: 26 ms. A start makes a hundred thousand objects and hardly any
  garbage. Later it would go through all of them again, 30 to 60 ms at a stretch, in the middle of whatever is done
  then. Nearly all of it stays as long as the program, so it is set aside; what of it could have gone, such as the parts
  of a first page that is made anew for another operator or in another language, stays with it, once.

A fault in what overrides Qt is told like any other fault, and does not end the program. Before Python 3.12 an exception
raised in C, as by `int("x")` or by the use of a deleted widget, may leave a function as a bare message. Qt for Python
takes that for an exception when it leaves an override (`PepException_GetArgs`, in 6.10 to 6.12 at least), and the
process dies without a word. A handler on the way makes a whole exception of it; so every override of every class
derived from Qt gets one, when the class is made.
"""

import gc
import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

import shiboken6 as shiboken6  # loads the module below
from shiboken6 import Shiboken

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


_OF_QT = ("PySide6.", "Shiboken")


def told_whole(override: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(override)
    def call(*values: Any, **named: Any) -> Any:
        try:
            return override(*values, **named)
        except BaseException:
            raise  # to be caught is enough: what is raised again is whole

    return call


def _derived(cls: type, /, **named: Any) -> None:
    super(Shiboken.Object, cls).__init_subclass__(**named)  # type: ignore[misc]
    of_qt = [base for base in cls.__mro__[1:] if base.__module__.startswith(_OF_QT)]
    for name, own in list(vars(cls).items()):
        if isinstance(own, FunctionType) and not name.startswith("__") and any(name in vars(base) for base in of_qt):
            setattr(cls, name, told_whole(own))


if sys.version_info < (3, 12):
    Shiboken.Object.__init_subclass__ = classmethod(_derived)  # type: ignore[assignment]
