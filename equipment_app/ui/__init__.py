"""Qt lives here and nowhere below."""

from equipment_app.ui import faster_start as faster_start  # before more is imported
from equipment_app.ui import overrides as overrides  # before anything is derived from Qt
