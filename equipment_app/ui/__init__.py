"""Qt lives here and nowhere below."""

from equipment_app.ui import pyside as pyside  # before more is imported, or anything is derived from Qt
