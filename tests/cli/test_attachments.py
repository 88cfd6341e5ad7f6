"""attach, remove-photo, attachments, attachment: what belongs to somebody or something, from the command line."""

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.documents.reading import Paper
from tests.world import ADAM

PDF = b"%PDF-1.7\nfaktura\n%%EOF"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "Faktura č. 7.bin"
    path.write_bytes(PDF)
    return path


@pytest.fixture
def photo(tmp_path):
    path, out = tmp_path / "já.png", io.BytesIO()
    Image.new("RGB", (900, 300), "green").save(out, "PNG")
    path.write_bytes(out.getvalue())
    return path


def test_a_file_is_attached_listed_and_saved_byte_for_byte(shell, file, tmp_path):
    said = shell.ask("attach", file, "--member", ADAM)
    assert said["number"].startswith("PA-")
    (one,) = shell.ask("attachments", "--member", ADAM)["attachments"]
    assert (one["number"], one["what"], one["type"], one["bytes"]) == (said["number"], "file", "pdf", len(PDF))
    assert one["name"] == "Faktura č. 7.bin.pdf"
    copy = tmp_path / "kopie.pdf"
    assert shell.ask("attachment", said["number"].lower(), "--to", copy)["sha256"] == one["sha256"]
    assert copy.read_bytes() == PDF
    assert shell.ask("verify")["ok"]


@pytest.mark.parametrize(
    "whose",
    [("--unit", "KRPA"), ("--thing", "V-001"), ("--article", "VESTA"), ("--member", ADAM)],
    ids=lambda one: one[0],
)
def test_it_belongs_to_whom_or_what_was_said(shell, file, whose):
    number = shell.ask("attach", file, *whose, "--name", "smlouva")["number"]
    (one,) = shell.ask("attachments", *whose)["attachments"]
    assert (one["number"], one["name"]) == (number, "smlouva.pdf")


def test_the_signed_scan_of_a_paper(shell, file):
    number = shell.ask("issue", "--to", ADAM, "V-001")["number"]
    scan = shell.ask("attach", file, "--paper", number, "--as", "scan")["number"]
    (one,) = shell.ask("attachments", "--paper", number)["attachments"]
    assert (one["what"], one["read"]) == ("scan", False), "there is no code in it"
    assert "nepřečtený sken" in shell("attachments", "--paper", number).out
    shell.ask("undo", scan, "--reason", "cizí")
    assert shell.ask("attachments", "--paper", number)["attachments"] == []
    assert shell("attachments", "--paper", number).out == "Nic tu přiložené není.\n"


def test_cancelling_a_signed_paper_says_first_that_its_scan_is_filed(shell, tmp_path):
    paper, scan = tmp_path / "doklad.pdf", tmp_path / "sken.png"
    number = shell.ask("issue", "--to", ADAM, "V-001", "--pdf", paper)["number"]
    assert "ne jeho sken" in shell("attach", paper, "--paper", number, "--as", "scan").err
    Image.fromarray(Paper(paper.read_bytes()).picture(0, 200)).save(scan)
    filed = shell.ask("attach", scan, "--paper", number, "--as", "scan")
    assert filed["signed"]
    said = shell("undo", number, "--reason", "omyl")
    assert said.code == 1 and filed["number"] in said.err and "--signed" in said.err
    assert shell.ask("undo", number, "--reason", "omyl", "--signed")["number"] == f"{number}-S"


def test_a_photo_is_put_up_and_removed(shell, photo):
    shell.ask("attach", photo, "--member", ADAM, "--as", "photo")
    (one,) = shell.ask("attachments", "--member", ADAM)["attachments"]
    assert (one["what"], one["type"], one["name"]) == ("photo", "jpeg", "já.jpg")
    shell.ask("remove-photo", "--member", ADAM, "--reason", "na žádost")
    assert shell.ask("attachments", "--member", ADAM)["attachments"] == []
    assert shell.refused("remove-photo", "--member", ADAM, "--reason", "znovu")


def test_everything_goes_out_with_the_ending_of_what_it_is(shell, file, photo, tmp_path):
    shell.ask("attach", file, "--member", ADAM)
    shell.ask("attach", photo, "--article", "VESTA", "--as", "photo")
    shell.ask("export-all", tmp_path / "ven")
    names = [path.name for path in Path(tmp_path / "ven" / "papers").glob("PA-*")]
    assert sorted(Path(name).suffix for name in names) == [".jpg", ".pdf"]
    assert PDF in [path.read_bytes() for path in (tmp_path / "ven" / "papers").glob("*.pdf")]


@pytest.mark.parametrize(
    "words",
    [
        ("attachment", "PA-2026-000099", "--to", "{0}/x.pdf"),
        ("attach", "{0}/prazdny", "--member", ADAM),
        ("attach", "{0}/prazdny", "--unit", "NENI"),
        ("attach", "{0}/soubor.exe", "--member", ADAM),
        ("attachments", "--thing", "NENI"),
        ("attachments", "--article", "NENI"),
        ("attachments", "--member", "000000"),
    ],
)
def test_what_cannot_be_is_refused(shell, tmp_path, words):
    (tmp_path / "prazdny").touch()
    (tmp_path / "soubor.exe").write_bytes(b"MZ\x00\x01")
    assert shell.refused(*(word.format(tmp_path) for word in words))


def test_a_backup_carries_it_and_a_restore_brings_it_back(shell, file, tmp_path, another_process):
    number = shell.ask("attach", file, "--member", ADAM)["number"]
    backup = shell.ask("backup", tmp_path / "zalohy")["path"]
    later = tmp_path / "pozdeji.txt"
    later.write_text("až potom")
    lost = shell.ask("attach", later, "--member", ADAM)["number"]
    assert lost in shell.plain("restore", backup, shell.store, "--dry-run").out
    assert shell.plain("restore", backup, shell.store, "--reason", "zkouška").code == 0
    assert [one["number"] for one in shell.ask("attachments", "--member", ADAM)["attachments"]] == [number]
    shell.ask("attachment", number, "--to", tmp_path / "zpet.pdf")
    assert (tmp_path / "zpet.pdf").read_bytes() == PDF and shell.ask("verify")["ok"]
