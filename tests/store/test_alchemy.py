"""SQLAlchemy stands over the store's one connection and inside its transaction; it begins and ends none."""

import gc

import pytest
from sqlalchemy import select

from equipment_app.store.encryption.connection import raw_connection
from equipment_app.store.tables import schema

CART = "INSERT INTO scratch_cart VALUES (1, '{}', 0, 1)"
CARTS = "SELECT count(*) FROM scratch_cart"


def test_statements_built_from_the_tables(world):
    names = select(schema.setting.c.key, schema.setting.c.value).where(schema.setting.c.key == "store.name")
    assert world.ask(lambda books: [tuple(row) for row in books.connection.execute(names)]) == [
        ("store.name", world.ask(lambda books: books.settings["store.name"]))
    ]


def test_what_it_writes_is_kept_with_the_rest(world):
    with world.database.books() as books:
        books.connection.exec_driver_sql(CART)
        assert books.ask(CARTS)[0] == (1,)
    assert world.sql(CARTS) == [(1,)]


def test_what_it_writes_goes_with_the_rest(world):
    with pytest.raises(KeyError), world.database.books() as books:
        books.connection.exec_driver_sql(CART)
        raise KeyError
    assert world.sql(CARTS) == [(0,)]


@pytest.mark.parametrize("end", ["close", "rollback"])
def test_its_end_is_not_the_end_of_the_transaction(world, end):
    with world.database.books() as books:
        books.connection.exec_driver_sql(CART)
        getattr(books.connection, end)()
        del books.connection
        gc.collect()
    assert world.sql(CARTS) == [(1,)]


def test_the_next_transaction_begins_with_none_of_it(world):
    """Left behind by one, it is in nobody's way in the next, nor when the store is closed."""
    left = [world.ask(lambda books: books.connection) for _ in range(3)]
    with world.database.books() as books:
        assert raw_connection(left[0]).in_transaction
        books.connection.exec_driver_sql(CART)
    assert not raw_connection(left[0]).in_transaction
    world.close()
    del left
    gc.collect()
