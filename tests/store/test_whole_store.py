"""A store is its file and its papers, under one name: without them, or by a link, it is refused in words."""

import pytest

from equipment_app.domain.place_errors import PapersMissing, SecondName, StoreIsLink
from equipment_app.operations.issue import Issue
from equipment_app.operations.restore import Restore
from equipment_app.store.database import Database
from equipment_app.store.file.files import beside
from equipment_app.store.opening import glance
from tests.systems import links
from tests.world import ADAM, PlainPress, World


@pytest.fixture
def store(tmp_path):
    """Closed, with a paper."""
    world = World.make(tmp_path / "sklad.equip")
    world.do(Issue(ADAM, ("V-001",)))
    world.close()
    return world.path


def names(store):
    return sorted(file.name for file in store.parent.iterdir() if not file.name.endswith(("-lock", ".csv")))


def test_without_its_papers_it_is_refused_and_nothing_is_made_in_their_place(store):
    beside(store).rename(store.with_name("jinde"))
    for _ in range(2):
        with pytest.raises(PapersMissing) as refused:
            World.of(store)
    assert names(store) == ["jinde", "sklad.equip"]
    for lang in ("cs", "en"):
        assert "sklad.equip-files" in refused.value.said(lang)
    store.with_name("jinde").rename(beside(store))
    World.of(store).close()


def test_looked_at_without_its_papers_it_is_told_which_are_missing_and_none_are_made(store):
    """Else the next opening would find a file, with nothing in it, and take it for theirs."""
    beside(store).unlink()
    with Database.open(store, PlainPress(), altered=True) as database:
        assert "file" in {problem.table for problem in database.verified().problems}
    assert names(store) == ["sklad.equip"]


def test_one_that_never_filed_a_paper_needs_none(tmp_path):
    world = World.make(tmp_path / "nová.equip")
    world.close()
    beside(world.path).unlink()
    World.of(world.path).close()
    assert beside(world.path).exists()


@links
def test_a_symbolic_link_is_refused_and_says_where_it_leads(store, tmp_path):
    (tmp_path / "plocha").mkdir()
    link = tmp_path / "plocha" / "odkaz.equip"
    link.symlink_to(store)
    for opened in (World.of, glance, lambda path: Restore(store, path, PlainPress())):
        with pytest.raises(StoreIsLink) as refused:
            opened(link)
        assert refused.value.target == str(store)
    assert names(link) == ["odkaz.equip"], "no lock, no papers, no log beside the link"
    World.of(store).close()


@pytest.mark.parametrize("end", ["", "-files"])
def test_a_second_name_is_refused_under_both(store, tmp_path, end):
    file = store.with_name(store.name + end)
    (tmp_path / "druhé").mkdir()
    other = tmp_path / "druhé" / file.name
    other.hardlink_to(file)
    with pytest.raises(SecondName) as refused:
        World.of(store)
    assert refused.value.file == str(file)
    if not end:
        with pytest.raises(SecondName):
            World.of(other)
        assert names(other) == ["sklad.equip"]
    other.unlink()
    World.of(store).close()


@links
def test_papers_that_are_a_link_are_refused(store, tmp_path):
    (tmp_path / "jinde").mkdir()
    real = beside(store).rename(tmp_path / "jinde" / "sklad.equip-files")
    beside(store).symlink_to(real)
    with pytest.raises(SecondName) as refused:
        World.of(store)
    assert "-files" in refused.value.said("cs")


@links
def test_a_folder_may_be_a_link(store, tmp_path):
    (tmp_path / "zkratka").symlink_to(store.parent, target_is_directory=True)
    World.of(tmp_path / "zkratka" / "sklad.equip").close()
