"""Qt lives here and nowhere below."""

from equipment_app.ui import at_the_start as at_the_start  # before more is imported
from equipment_app.ui import overrides as overrides  # before anything is derived from Qt
