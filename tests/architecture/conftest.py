"""The tree as data: every rule here is read from the files themselves."""

import pytest

from tests.sources import Source
from tests.sources import sources as read


@pytest.fixture(scope="session")
def sources() -> tuple[Source, ...]:
    """Every file of the program. A rule asks for the list of those that offend, and it is empty."""
    return read()
