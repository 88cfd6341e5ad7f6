"""Entries as the first programs signed them: an id of four bytes, no place, a first key brought unsigned, one hand."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from equipment_app.operations import operators
from equipment_app.store.ledger import journal
from equipment_app.store.ledger.signing import SHORT, Signing, SigningKey


@contextmanager
def as_before() -> Iterator[None]:
    """Inside, the program writes as it did then."""
    key_row, signers = operators.key_row, Signing.signers

    def short(key: str, *rest: Any, **more: Any) -> Any:
        return key_row(key[: 2 * SHORT], *rest, **more)

    def one(self: Signing, operator: int, _second: int, _brings: Any = None) -> tuple[SigningKey, ...]:
        return signers(self, operator, 0)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(operators, "key_row", short)
        patched.setattr(Signing, "signers", one)
        patched.setattr(Signing, "refuse_foreign", lambda *_: None)
        patched.setattr(journal, "signed", former)
        yield


def former(signers: Sequence[SigningKey], _origin: str, _seq: int, digest: bytes) -> tuple[bytes | None, bytes | None]:
    return (signers[0].id[:SHORT], signers[0].sign(digest)) if signers else (None, None)
