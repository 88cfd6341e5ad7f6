"""The tables as SQLAlchemy Core knows them, for questions that are put together of what is wanted.

Importing it takes as long as painting two windows, so it is imported with the first such question, or while nobody
waits.
"""

from typing import Any, TypeAlias

from sqlalchemy import Column, Integer, Join, LargeBinary, MetaData, Select, Table, Text, TextualSelect, column, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

from equipment_app.store.dialect import JOIN_IN_ORDER
from equipment_app.store.tables import schema

_DIALECT = sqlite.dialect(paramstyle="qmark")
_TYPES = {"TEXT": Text, "INTEGER": Integer, "BLOB": LargeBinary}
_METADATA = MetaData()
TABLES = {
    one.name: Table(one.name, _METADATA, *(Column(column.name, _TYPES[column.kind]) for column in one.columns))
    for one in schema.TABLES.values()
}


Question: TypeAlias = tuple[Any, ...]
"""The text of a question and its parameters in their order, as `Books.ask` takes them."""


class CompiledQuestion:
    """The text of a question that was put together. It is kept, for to write it out takes longer than to answer it.

    A list is no parameter of it: how many there are in it would not be known.
    """

    def __init__(self, question: Select[Any]) -> None:
        compiled = question.compile(dialect=_DIALECT)
        assert isinstance(compiled, SQLCompiler)
        self._text, self._names = str(compiled), tuple(compiled.positiontup or ())
        self._known = {name: value for name, value in compiled.params.items() if value is not None}

    def given(self, **values: object) -> Question:
        """With the values of the parameters that it names."""
        values = self._known | values
        return self._text, *(values[name] for name in self._names)


def among(question: str, name: str) -> TextualSelect:
    """A fixed question for one column of ids, to be asked within another; its one parameter has this name there."""
    return text(question.replace("?", f":{name}")).columns(column("id"))


class InOrder(Join):
    """A join that goes through its left side first, see `dialect.JOIN_IN_ORDER`."""

    inherit_cache = True


@compiles(InOrder)
def _in_order(join: InOrder, compiler: SQLCompiler, **how: Any) -> str:
    how["asfrom"] = True
    left, right = (compiler.process(side, **how) for side in (join.left, join.right))
    assert join.onclause is not None
    return f"{left} {JOIN_IN_ORDER} {right} ON {compiler.process(join.onclause)}"
