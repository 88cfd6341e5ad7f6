"""`decode`: the codes in pictures and PDFs, without a store."""

import pytest

from equipment_app import apart
from tests.hostile_files import laughing_pdf
from tests.scanning import scenes

CODES = scenes.codes(3, first=120)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "stůl.png"
    path.write_bytes(scenes.saved(scenes.scattered(CODES)))
    return path


def test_the_codes_of_a_photo_are_printed_one_a_line(shell, photo):
    said = shell.plain("decode", photo)
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert [line.split()[0] for line in lines] == CODES
    assert lines[0].split()[1:4] == ["věc", "str.", "1"]
    assert "thing  p. 1" in shell.plain("--lang", "en", "decode", photo).out


def test_json_tells_family_page_and_position(shell, photo, tmp_path):
    pdf = tmp_path / "sken.pdf"
    first, second = scenes.scattered(CODES[:1], (600, 600)), scenes.scattered(["AKM.0000007.92"], (600, 600))
    pdf.write_bytes(scenes.saved(first, "PDF", resolution=144, save_all=True, append_images=[second]))
    said = shell.plain("decode", photo, pdf, "--json")
    assert said.code == 0
    [one, other] = said.json["files"]
    assert (one["path"], one["refused"], len(one["codes"])) == (str(photo), None, 3)
    assert {code["unit"] for code in one["codes"]} == {"px"}
    thing, badge = other["codes"]
    assert (thing["text"], thing["family"], thing["page"], thing["symbol"]) == (CODES[0], "AKT", 1, "QRCode")
    assert (badge["family"], badge["page"], badge["unit"]) == ("AKM", 2, "mm")
    assert (thing["x"], thing["y"]) == pytest.approx((52.9, 52.9), abs=0.6)
    assert len(thing["corners"]) == 4


def test_a_code_whose_check_does_not_fit_and_foreign_ones_are_told_apart(shell, tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(scenes.saved(scenes.scattered(["AKT.0000001.11", "\x1b[31mhttps://a.example", "ahoj"])))
    damaged, hostile, plain = shell.plain("decode", path, "--json").json["files"][0]["codes"]
    assert (damaged["family"], damaged["valid"]) == ("AKT", False)
    assert (hostile["family"], plain["family"], plain["valid"]) == (None, None, True)
    told = shell.plain("decode", path).out
    assert "\x1b" not in told
    assert "poškozený kód" in told
    assert "cizí kód" in told


def test_makers_codes_are_read_when_asked_for(shell, tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(scenes.saved(scenes.symbol("8590000000015", 3, "EAN13")))
    assert shell.plain("decode", path).code == 1
    assert shell.plain("decode", "--makers", path).out.startswith("8590000000015")


def test_no_code_and_no_picture_are_told_apart(shell, photo, tmp_path):
    bare, text = tmp_path / "prázdný.png", tmp_path / "dopis.txt"
    bare.write_bytes(scenes.saved(scenes.scattered([CODES[0]]).crop((0, 0, 90, 90))))
    text.write_text("Milý deníčku", encoding="utf-8")
    said = shell.plain("decode", bare)
    assert (said.code, said.out.strip(), said.err) == (1, "", "Žádný kód tu není.\n")
    said = shell.plain("--lang", "en", "decode", photo, text, tmp_path / "neni.png")
    assert said.code == 1
    assert CODES[2] in said.out
    assert "dopis.txt cannot be read" in said.err
    assert "neni.png: there is no such folder or file" in said.err


def test_a_file_that_would_never_be_read_is_left_and_the_others_are_read(shell, photo, tmp_path, monkeypatch):
    monkeypatch.setattr(apart, "SECONDS", 2)
    path = tmp_path / "nabídka.pdf"
    path.write_bytes(laughing_pdf())
    said = shell.plain("decode", path, photo, "--json")
    assert said.code == 1 and "příliš času" in said.json["files"][0]["refused"]
    assert [code["text"] for code in said.json["files"][1]["codes"]] == CODES
    assert "too much time" in shell.refused("check-paper", path)
