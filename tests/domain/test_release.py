"""The manifest of a release: one form of its bytes, and nothing else is taken for one."""

import json
from dataclasses import replace

import pytest

from equipment_app.domain.canonical import canonical
from equipment_app.domain.release import LaterForm, NoRelease, SignedRelease, order
from tests.releases import KEY, release, signed


def test_it_is_read_as_it_was_written():
    made = signed(release())
    assert SignedRelease.of_bytes(made.to_bytes()) == made


def test_a_second_signature_stands_beside_the_first_and_a_new_one_in_place_of_the_old():
    made = signed(release()).signed("00" * 32, "11" * 64)
    assert [key for key, _ in made.signatures] == sorted(["00" * 32, KEY.public.hex()])
    assert made.signed("00" * 32, "22" * 64).signatures[0] == ("00" * 32, "22" * 64)
    assert SignedRelease.of_bytes(made.to_bytes()).release.signed_bytes() == release().signed_bytes()


def changed(**more: object) -> bytes:
    """The manifest, unsigned, that says this."""
    return canonical({"release": release().to_value() | more, "signatures": []})


FILE = release().to_value()["files"][0]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"release": {"form": 1}}',
        signed(release()).to_bytes() + b"\n",
        json.dumps({"release": release().to_value(), "signatures": []}).encode(),
        changed(version="1.0"),
        changed(version="1.0.0\n"),
        changed(more="than there is"),
        changed(oldest=3, newest=2),
        changed(form=0),
        changed(day="yesterday"),
        changed(files=[FILE, FILE]),
        changed(files=[FILE | {"name": "../setup.exe"}]),
        changed(files=[FILE | {"name": "a/b"}]),
        changed(files=[FILE | {"name": "nul"}]),
        changed(files=[FILE | {"kind": "macos"}]),
        changed(files=[FILE | {"size": -1}]),
        changed(files=[FILE | {"size": "1"}]),
        changed(files=[FILE | {"sha256": "AB" * 32}]),
        changed(news={"cs": ["\x1b[2J"], "en": []}),
        changed(news={"cs": "text", "en": []}),
        changed(news={"en": []}),
    ],
)
def test_what_is_none_is_none(content):
    with pytest.raises(NoRelease):
        SignedRelease.of_bytes(content)


def test_a_later_form_is_told_as_such_whatever_else_it_holds():
    with pytest.raises(LaterForm):
        SignedRelease.of_bytes(b'{"release": {"form": 2, "anything": 1.5}}')


def test_every_part_of_it_is_signed():
    said = {replace(release(), **one).signed_bytes() for one in ({}, {"commit": "c"}, {"newest": 9}, {"files": ()})}
    assert len(said) == 4


def test_versions_are_told_by_their_numbers():
    assert order("0.10.0") > order("0.9.9")


@pytest.mark.parametrize("text", ["1", "1.2", "01.0.0", "1.0.0rc1", "1.0.0 ", "²·0.0"])
def test_nothing_else_is_a_version(text):
    with pytest.raises(NoRelease):
        SignedRelease.of_bytes(changed(version=text))
