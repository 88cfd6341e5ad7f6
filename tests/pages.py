"""The pages of the program, as its own list has them: a new one is tried wherever every page is."""

from equipment_app.ui.program.page_list import PAGES as ROWS

PAGES = tuple(id for id, *_ in ROWS)
IN_RAIL = tuple(id for id, _, icon, *_ in ROWS if icon)
