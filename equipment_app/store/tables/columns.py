"""How the tables are put together: strict ones, with columns of three kinds."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()


def table(name: str, *parts: Column[object] | CheckConstraint | Index, rowid: bool = True) -> Table:
    return Table(name, metadata, *parts, sqlite_strict=True, sqlite_with_rowid=rowid)


def integer(name: str, *, key: bool = False, null: bool = False) -> Column[object]:
    return Column(name, Integer, primary_key=key, nullable=null and not key, autoincrement=False)


def words(name: str, *, key: bool = False, null: bool = False) -> Column[object]:
    return Column(name, Text, primary_key=key, nullable=null and not key)


def binary(name: str, *, key: bool = False, null: bool = False) -> Column[object]:
    return Column(name, LargeBinary, primary_key=key, nullable=null and not key)
