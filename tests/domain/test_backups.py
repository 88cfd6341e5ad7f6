"""What a manifest says is what it said when it is read again; what is no manifest is none."""

import json
from dataclasses import replace
from datetime import UTC, timedelta, timezone

import pytest

from equipment_app.domain.backups import Manifest, NoManifest, Why
from tests.domain.backups_made import MADE, ONE


@pytest.mark.parametrize(
    "manifest",
    [ONE, replace(ONE, verified=None), replace(ONE, sealed=True, erased=("u-1", "u-2")), replace(ONE, why=Why.IMPORT)],
)
def test_it_is_read_as_it_was_written(manifest):
    assert Manifest.from_json(manifest.to_json()) == manifest


def test_people_and_programs_can_read_it():
    said = json.loads(ONE.to_json())
    assert (said["seq"], said["why"], said["verified"]) == (123, "half-hour", "2026-03-02T08:00:10+00:00")
    assert said["store"] == "0a1b2c3d-0000-4000-8000-000000000000"
    assert said["erased"] == []


def test_only_what_was_verified_counts():
    assert ONE.counts
    assert not replace(ONE, verified=None).counts


def test_the_identity_has_no_incarnation():
    assert replace(ONE, origin="abc/17").store == "abc"


def test_a_time_of_another_zone_is_the_same_moment():
    said = json.loads(ONE.to_json()) | {"made": MADE.astimezone(timezone(timedelta(hours=2))).isoformat()}
    found = Manifest.from_json(json.dumps(said))
    assert found.made == MADE
    assert found.made.tzinfo is UTC


def without(*names):
    said = json.loads(ONE.to_json())
    return json.dumps({name: value for name, value in said.items() if name not in names})


def changed(**facts):
    return json.dumps(json.loads(ONE.to_json()) | facts)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "7",
        '"text"',
        ONE.to_json()[:-40],
        *[without(name) for name in json.loads(ONE.to_json()) if name != "store"],
        changed(form="equipment-app backup 2"),
        changed(why="whim"),
        changed(made="yesterday"),
        changed(made="2026-03-02T08:00:01"),
        changed(seq=None),
        changed(size=[]),
        changed(erased=3),
    ],
)
def test_anything_else_is_no_manifest(text):
    with pytest.raises(NoManifest):
        Manifest.from_json(text)


@pytest.mark.parametrize("file", ["../x.equip-backup", "a/b", "C:\\b", "a\\b", "/etc/passwd", "", ".", ".."])
def test_it_names_a_file_of_its_own_folder_and_no_other(file):
    with pytest.raises(NoManifest):
        Manifest.from_json(changed(file=file))
