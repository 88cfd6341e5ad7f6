"""Every register that says what it is offered as is offered, once."""

from importlib import import_module
from pkgutil import iter_modules

from equipment_app import queries
from equipment_app.queries.register_kind import RegisterKind
from equipment_app.queries.registers import REGISTERS


def test_each_row_of_a_room_is_in_the_list():
    rooms = [import_module(f"equipment_app.queries.{room.name}") for room in iter_modules(queries.__path__)]
    rows = {id(row): row for room in rooms for row in vars(room).values() if isinstance(row, RegisterKind)}
    offered = [id(kind) for kind in REGISTERS.values()]
    assert sorted(rows[one].name for one in rows if one not in offered) == []
    assert len({row.name for row in rows.values()}) == len(rows) == len(REGISTERS)
