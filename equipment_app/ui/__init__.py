"""Qt lives here and nowhere below."""

from equipment_app.ui import no_features as no_features  # before more is imported
from equipment_app.ui import overrides as overrides  # before anything is derived from Qt
