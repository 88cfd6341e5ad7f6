"""Every register that says what it is offered as is offered, once."""

from importlib import import_module
from pkgutil import iter_modules

from equipment_app import queries
from equipment_app.domain.kinds import AWAY
from equipment_app.queries.register_kind import RegisterKind
from equipment_app.queries.registers import REGISTERS


def test_each_row_of_a_room_is_in_the_list():
    rooms = [import_module(f"equipment_app.queries.{room.name}") for room in iter_modules(queries.__path__)]
    named = (said if isinstance(said, tuple) else (said,) for room in rooms for said in vars(room).values())
    rows = {id(row): row for some in named for row in some if isinstance(row, RegisterKind)}
    offered = [id(kind) for kind in REGISTERS.values()]
    assert sorted(rows[one].name for one in rows if one not in offered) == []
    assert len({row.name for row in rows.values()}) == len(rows) == len(REGISTERS)


def test_whatever_is_away_until_a_day_has_its_register():
    assert {away.state.en.replace(" ", "-") for away in AWAY.values()} <= REGISTERS.keys()
