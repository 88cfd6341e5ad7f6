"""`check-paper`: every verdict, each from stores it really happens to."""

import sqlite3
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from equipment_app.documents.press import Press
from equipment_app.domain import anchors, words
from equipment_app.domain.entries import Entry
from equipment_app.domain.kinds import Kind
from equipment_app.scanning.pictures import looked_into
from equipment_app.store import seen
from equipment_app.store.database import Database
from tests.cli.shell import Said, Shell, make, tamper
from tests.documents.reading import Paper
from tests.world import ADAM, EVA, PASSWORD

KEYS = {"verdict", "seq", "anchored", "entries"}


class Issued:
    """A handover's paper: the file, the text of its QR, the code for people."""

    def __init__(self, shell: Shell, thing: str, who: str = ADAM) -> None:
        self.path = shell.store.with_name(f"{shell.store.stem}-{thing}.pdf")
        answer = shell.ask("issue", "--to", who, thing, "--pdf", self.path)
        self.number, self.entry = answer["number"], answer["entry"]
        paper = Paper(self.path.read_bytes())
        self.qr = next(code.text for code in paper.codes(0, 300) if code.text.startswith("AKP."))


def checked(shell: Shell, what: object, code: int) -> dict:
    said = shell("check-paper", what, "--json")
    assert (said.code, said.err) == (code, "")
    assert set(said.json) >= KEYS
    return said.json


@pytest.fixture
def paper(shell: Shell) -> Issued:
    return Issued(shell, "R-001")


def test_a_paper_that_is_the_filed_one_matches(shell, paper):
    answer = checked(shell, paper.path, 0)
    assert (answer["verdict"], answer["seq"], answer["anchored"]) == ("MATCH", paper.entry, paper.entry)
    assert (answer["entries"], answer["number"], answer["filed"]) == (paper.entry + 1, paper.number, True)
    assert shell("check-paper", paper.path).out.startswith(f"SHODA  {paper.number}")
    assert f"Anchored {paper.entry} of {paper.entry + 1}" in shell("--lang", "en", "check-paper", paper.path).out


def test_its_qr_and_its_typed_code_match_too(shell, paper):
    for what in (paper.qr, paper.qr.lower(), typed(paper), typed(paper).lower().replace(" ", "")):
        answer = checked(shell, what, 0)
        assert (answer["verdict"], answer["seq"], answer["filed"]) == ("MATCH", paper.entry, None)


def test_a_cancelled_paper_matches_and_says_first_that_it_was_cancelled(shell, paper):
    shell.ask("undo", paper.number, "--reason", "omyl")
    for what in (paper.path, paper.qr, typed(paper)):
        answer = checked(shell, what, 0)
        assert (answer["verdict"], answer["cancelled"]) == ("MATCH", f"{paper.number}-S")
        assert shell("check-paper", what).out.startswith(f"STORNOVÁNO, KÓD SOUHLASÍ ({paper.number}-S, ")
    assert "CANCELLED, CODE MATCHES" in shell("--lang", "en", "check-paper", paper.qr).out


def typed(paper: Issued) -> str:
    code = looked_into("a", paper.path.read_bytes()).typed
    assert len(code) == 26
    return code


def test_a_photograph_of_it_matches_and_the_rest_is_to_be_compared(shell, paper, tmp_path):
    """No photograph has the bytes of a PDF; that is nothing against the paper in it."""
    picture = tmp_path / "foto.png"
    Image.fromarray(Paper(paper.path.read_bytes()).picture(0, 200)).save(picture)
    answer = checked(shell, picture, 0)
    assert (answer["verdict"], answer["filed"]) == ("MATCH", None)
    assert "what else the paper says is not checked" in shell("--lang", "en", "check-paper", picture).out


def test_a_file_with_a_genuine_code_and_other_bytes_is_told_apart(shell, paper):
    paper.path.write_bytes(paper.path.read_bytes() + b"\n% dopsano\n")
    answer = checked(shell, paper.path, 3)
    assert (answer["verdict"], answer["filed"]) == ("MATCH", False)


def test_it_matches_after_more_was_written_and_after_its_storno(shell, paper, tmp_path):
    Issued(shell, "R-002", EVA)
    shell.ask("undo", paper.number, "--reason", "omyl", "--pdf", tmp_path / "storno.pdf")
    for path, number in ((paper.path, paper.number), (tmp_path / "storno.pdf", f"{paper.number}-S")):
        answer = checked(shell, path, 0)
        assert (answer["verdict"], answer["filed"], answer["number"]) == ("MATCH", True, number)


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """From now on it is another computer, which has never seen the store."""
    return lambda: monkeypatch.setenv(seen.PROFILE, str(tmp_path / "jinde"))


def test_a_journal_that_ends_before_it_is_truncated(shell, elsewhere):
    before = shell.copy("drive.equip")
    paper = Issued(shell, "R-001")
    elsewhere()
    answer = checked(before, paper.path, 3)
    assert (answer["verdict"], answer["seq"], answer["anchored"]) == ("TRUNCATED", paper.entry, 0)
    assert answer["entries"] == before.head()[0] < paper.entry
    assert checked(before, typed(paper), 3)["verdict"] == "UNKNOWN"


def test_a_journal_that_went_another_way_is_rewritten(shell, elsewhere):
    other = shell.copy("jinak.equip")
    paper = Issued(shell, "R-001")
    elsewhere()
    Issued(other, "R-002", EVA)
    answer = checked(other, paper.path, 3)
    assert (answer["verdict"], answer["seq"], answer["anchored"]) == ("REWRITTEN", paper.entry, 0)
    told = other("--lang", "en", "check-paper", paper.path).out
    assert told.startswith("REWRITTEN")
    assert "Genuine" not in told
    assert checked(other, typed(paper), 3)["verdict"] == "UNKNOWN"


def test_a_tampered_entry_makes_its_paper_rewritten(shell, paper):
    statement = f"UPDATE entry SET entry_hash = zeroblob(32) WHERE seq = {paper.entry}"
    triggers = _guards(shell)
    tamper(shell.store, *(f"DROP TRIGGER {name}" for name, _ in triggers), statement, *(sql for _, sql in triggers))
    assert checked(shell, paper.path, 3)["verdict"] == "REWRITTEN"


def _guards(shell: Shell) -> list[tuple[str, str]]:
    raw = sqlite3.connect(shell.store)
    found = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'entry'").fetchall()
    raw.close()
    return found


def test_another_stores_paper_is_foreign(shell, tmp_path, heard):
    (tmp_path / "jiny").mkdir()
    other = make(tmp_path / "jiny" / "sklad.equip", heard)
    paper = Issued(other, "R-001")
    assert checked(shell, paper.path, 3)["verdict"] == "FOREIGN"
    assert checked(shell, typed(paper), 3)["verdict"] == "UNKNOWN"


@pytest.mark.parametrize("place", [5, 20, 40, 60, 88])
def test_a_code_that_contradicts_itself_is_forged(shell, paper, place):
    letter = "0" if paper.qr[place] != "0" else "1"
    forged = paper.qr[:place] + letter + paper.qr[place + 1 :]
    assert checked(shell, forged, 3)["verdict"] == "FORGED"


def test_a_qr_put_on_another_document_is_forged(shell, paper):
    """The anchor is sound, its document tag is of a paper that this entry never was."""
    anchor = anchors.decode(paper.qr)
    other = anchors.encode(anchors.Anchor(anchor.store, bytes(8), anchor.seq, anchor.entry_hash))
    assert [checked(shell, other, 3)[fact] for fact in ("verdict", "why")] == ["FORGED", "document"]
    assert "Je to kód jiného dokladu." in shell("check-paper", other).out


def test_what_a_verdict_rests_on_has_words_in_both_languages():
    assert all(one.words.cs for one in anchors.VerdictReason)


def test_a_mistyped_code_is_unknown_and_says_what_to_do(shell, paper):
    code = typed(paper)
    wrong = ("1" if code[0] != "1" else "2") + code[1:]
    answer = checked(shell, wrong, 3)
    assert (answer["verdict"], answer["seq"], answer["anchored"]) == ("UNKNOWN", 0, 0)
    assert answer["entries"] == paper.entry + 1
    assert "mistyped, other store, or rewritten: scan the QR" in shell("--lang", "en", "check-paper", wrong).out


@pytest.mark.parametrize("what", ["nic.pdf", "", ".", "AKP.1", "AKP.9" + "0" * 85, "AKT.0000001.97", "x" * 300])
def test_what_has_no_code_is_refused(shell, what):
    assert shell.refused("check-paper", what)


@pytest.mark.parametrize("content", [b"", b"text", b"%PDF-1.7 nic", b"\x89PNG\r\n\x1a\nnic", b"SQLite format 3\0"])
def test_a_file_that_is_no_paper_is_refused(shell, tmp_path, content):
    path = tmp_path / "soubor"
    path.write_bytes(content)
    assert "There is no code of a paper here" in shell.refused("check-paper", path)


def test_a_report_matches_though_it_is_not_filed(shell, paper, tmp_path):
    """It bears the code of the journal's last entry, of which no paper is made."""
    report = tmp_path / "sestava.pdf"
    shell.ask("report", "holdings", "--at", shell.today(), "--pdf", report)
    answer = checked(shell, report, 0)
    assert (answer["verdict"], answer["seq"], answer["filed"]) == ("MATCH", shell.head()[0], None)


def test_a_report_made_right_after_an_import_matches_too(shell, tmp_path):
    report = tmp_path / "sestava.pdf"
    shell.ask("report", "holdings", "--at", shell.today(), "--pdf", report)
    assert checked(shell, report, 0)["filed"] is None


def test_signatures_and_restores_are_told(shell, tmp_path):
    """As words and as facts: that it is signed, that there are two histories, that a restore lost it."""
    secret = tmp_path / "heslo"
    secret.touch(0o600)
    secret.write_text(PASSWORD, encoding="utf-8")
    assert shell("operators", "password", "--new-password-file", secret).code == 0
    signed = Signed(shell, secret)
    other, older = Signed(shell.copy("druha.equip"), secret), Signed(shell.copy("starsi.equip"), secret)
    paper, theirs = signed.issue("R-001", ADAM), other.issue("R-002", EVA)
    answer = signed.checked(paper)
    assert (answer.code, answer.json["signed"], answer.json["restored"]) == (0, True, "")
    assert "Je podepsaný klíčem uživatele" in signed("check-paper", paper).out
    answer = signed.checked(theirs)
    assert (answer.code, answer.json["verdict"], answer.json["signed"]) == (3, "REWRITTEN", True)
    assert answer.json["proof"] is True
    assert "this proves two histories" in signed("--lang", "en", "check-paper", theirs).out
    with Database.open(older.shell.store, Press()) as database:
        database.door.sign_in("Skladníková", PASSWORD)
        with database.books() as books:
            books.journal.origin = books.journal.origin.replace("/1", "/2")
            books.journal.append(Entry(Kind.RESTORE))
            day = books.journal.today()
    answer = older.checked(paper)
    assert (answer.code, answer.json["verdict"], answer.json["restored"]) == (3, "TRUNCATED", day.isoformat())
    assert f"Ztraceno obnovou ze zálohy {words.tied_day(day, 'cs')}." in older("check-paper", paper).out


class Signed:
    """A shell whose operator signs in."""

    def __init__(self, shell: Shell, secret: Path) -> None:
        self.shell, self._secret = shell, secret

    def __call__(self, *said: object) -> Said:
        return self.shell("--operator", "Skladníková", "--password-file", self._secret, *said)

    def issue(self, thing: str, who: str) -> Path:
        path = self.shell.store.with_suffix(f".{thing}.pdf")
        assert self("issue", "--to", who, thing, "--pdf", path).code == 0
        return path

    def checked(self, paper: Path) -> Said:
        return self("check-paper", paper, "--json")


def scans(*papers: Issued) -> list[Image.Image]:
    return [Image.fromarray(Paper(one.path.read_bytes()).picture(0, 200)) for one in papers]


def test_a_scan_saved_as_pdf_is_judged_as_the_same_page_as_a_picture(shell, paper, tmp_path):
    [page] = scans(paper)
    for name in ("sken.pdf", "sken.jpg"):
        page.save(tmp_path / name)
        answer = checked(shell, tmp_path / name, 0)
        assert (answer["verdict"], answer["filed"]) == ("MATCH", None), name


def test_a_scan_whose_text_was_recognised_is_still_a_scan(shell, paper, tmp_path):
    """Scanners put the text they read under the picture, where nobody sees it; it may have the code for people."""
    [page], path = scans(paper), tmp_path / "sken.pdf"
    page.save(path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Courier)
        code = typed(paper)
        lines = " ".join((code[:4], code[4:8], code[8:13], code[13:17], code[17:21], code[21:]))
        pdf.pages[0].contents_add(f"BT 3 Tr /OCR 9 Tf 40 60 Td ({lines}) Tj ET".encode())
        pdf.pages[0].add_resource(font, pikepdf.Name.Font, pikepdf.Name.OCR)
        pdf.save(path)
    assert looked_into("sken", path.read_bytes()).typed == code
    answer = checked(shell, path, 0)
    assert (answer["verdict"], answer["filed"]) == ("MATCH", None)


def test_a_changed_copy_is_told_from_a_scan_in_a_pile_too(shell, paper, tmp_path):
    """Two files joined into one are no scan, whatever stands in them."""
    other, pile = Issued(shell, "R-002", EVA), tmp_path / "spolu.pdf"
    with pikepdf.open(paper.path) as joined, pikepdf.open(other.path) as more:
        joined.pages.extend(more.pages)
        joined.save(pile)
    answer = checked(shell, pile, 3)
    assert [(one["verdict"], one["filed"]) for one in answer["papers"]] == [("MATCH", False)] * 2


def test_of_a_pile_every_paper_is_told_and_one_that_does_not_match_spoils_it(shell, paper, elsewhere, tmp_path):
    before = shell.copy("dříve.equip")
    other = Issued(shell, "R-002", EVA)
    pages, pile = scans(paper, other), tmp_path / "hromádka.pdf"
    pages[0].save(pile, save_all=True, append_images=pages[1:])
    answer = checked(shell, pile, 0)
    assert [one["number"] for one in answer["papers"]] == [paper.number, other.number]
    told = shell("check-paper", pile).out
    assert paper.number in told and other.number in told
    elsewhere()
    answer = checked(before, pile, 3)
    assert [one["verdict"] for one in answer["papers"]] == ["MATCH", "TRUNCATED"] and answer["verdict"] == "TRUNCATED"
