"""What is the same however often it is asked, campaigns ask once."""

from collections.abc import Iterator
from functools import cache

import pytest

from equipment_app import verifier


@pytest.fixture(scope="session", autouse=True)
def each_signature_once() -> Iterator[None]:
    """The auditor's own arithmetic takes a millisecond for each, and the stores of a campaign have most in common."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(verifier, "genuine", cache(verifier.genuine))
        yield
