"""A fault in what overrides Qt is told like any other fault, and does not end the program.

Before Python 3.12 an exception raised in C, as by `int("x")` or by the use of a deleted widget, may leave a function as
a bare message. Qt for Python takes that for an exception when it leaves an override (`PepException_GetArgs`, in 6.10 to
6.12 at least), and the process dies without a word. A handler on the way makes a whole exception of it; so every
override of every class derived from Qt gets one, when the class is made.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from shiboken6 import Shiboken

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
