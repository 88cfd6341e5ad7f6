"""Codes in files: what people photograph, save and scan; and files that mean harm."""

import io
import struct
import zlib

import pikepdf
import pytest
from PIL import Image

from equipment_app.domain.label_errors import PictureDamaged, PictureLocked, PictureTooLarge, TooManyPages
from equipment_app.scanning import pictures
from equipment_app.scanning.pictures import codes_on, content_of, looked_into
from tests.scanning import scenes

CODES = scenes.codes(7)
TABLE = scenes.scattered(CODES)


def texts(content: bytes, **how) -> list[str]:
    return [found.text for found in codes_on("snímek", content, **how)]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF"])
def test_pictures_of_every_kind_are_read(kind):
    assert texts(scenes.saved(TABLE, kind)) == CODES


def test_colours_and_what_can_be_seen_through_are_read():
    ink = Image.new("RGBA", TABLE.size, (20, 20, 60, 0))
    ink.putalpha(Image.eval(TABLE, lambda value: 255 if value < 80 else 0))
    assert texts(scenes.saved(ink)) == CODES
    assert texts(scenes.saved(TABLE.convert("P"), transparency=255)) == CODES
    assert texts(scenes.saved(TABLE.convert("CMYK"), "JPEG")) == CODES
    assert texts(scenes.saved(TABLE.convert("I"), "TIFF")) == CODES


@pytest.mark.parametrize("kind", ["PDF", "TIFF"])
def test_a_scan_of_many_pages_tells_its_pages_and_its_steps(kind):
    sheets = [scenes.scattered(CODES[at : at + 2], (900, 600)) for at in range(0, 6, 2)]
    steps: list[tuple[int, int]] = []
    content = scenes.saved(sheets[0], kind, save_all=True, append_images=sheets[1:])
    found = codes_on("scan", content, step=lambda done, total: steps.append((done, total)))
    assert [(one.page, one.text) for one in found] == [(at // 2 + 1, CODES[at]) for at in range(6)]
    told = [one for one in steps if one[1]]  # none, while it is not known how many there are
    assert (told[0], told[-1]) == ((0, 3), (3, 3))


def test_places_are_pixels_of_a_picture_and_millimetres_of_a_page():
    [picture] = codes_on("a", scenes.saved(scenes.scattered(CODES[:1], (720, 720))))
    assert picture.unit == "px"
    assert picture.middle == pytest.approx((360, 360), abs=3)
    [page] = codes_on("a", scenes.saved(scenes.scattered(CODES[:1], (720, 720)), "PDF", resolution=144))
    assert page.unit == "mm"
    assert page.middle == pytest.approx((63.5, 63.5), abs=0.6)


def test_a_label_sheet_as_we_print_it_is_read():
    sheet = scenes.codes(21, first=900)
    assert sorted(texts(scenes.labels(sheet))) == sheet


def test_who_asks_may_stop_after_any_page():
    class Enough(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done == 1:
            raise Enough

    content = scenes.saved(TABLE, "PDF", save_all=True, append_images=[TABLE] * 5)
    with pytest.raises(Enough):
        codes_on("scan", content, step=stop)


def test_each_text_of_a_file_is_told_once():
    assert looked_into("scan", scenes.saved(TABLE, "PDF", save_all=True, append_images=[TABLE])).texts == CODES


# Files that mean harm


def bomb() -> bytes:
    """A PNG of a few kilobytes that unpacks to 100,000 × 100,000 pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("side", [9_000, 10_000])
def test_a_picture_of_too_many_pixels_is_not_unpacked(side):
    """The first is ours to refuse, the second Pillow refuses as well; the bomb it never opens."""
    content = scenes.saved(Image.new("1", (side, side)), "TIFF", compression="group4")
    assert len(content) < 1_000_000
    with pytest.raises(PictureTooLarge, match="Mpx"):
        texts(content)
    with pytest.raises(PictureTooLarge):
        texts(bomb())


def test_a_plan_as_large_as_a_wall_is_drawn_smaller(monkeypatch):
    """A page may be 14,400 points wide: at 300 dpi, 3,600 Mpx."""
    monkeypatch.setattr(pictures, "MEGAPIXELS", 4)
    with pikepdf.open(io.BytesIO(scenes.saved(scenes.scattered(CODES[:2]), "PDF", resolution=30))) as plan:
        content = io.BytesIO()
        plan.save(content)
    found = pictures.look(content.getvalue(), name="plán").said["codes"]
    assert [text for text, *_ in found] == CODES[:2]
    for wide, high in ((14_400, 14_400), (1, 14_400), (0, 0), (3, 3)):
        assert texts(blank(wide, high)) == []


def blank(wide: float, high: float, pages: int = 1, **encryption) -> bytes:
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page(page_size=(max(wide, 3), max(high, 3)))
            document.pages[-1].mediabox = [0, 0, wide, high]
        file = io.BytesIO()
        document.save(file, **encryption)
    return file.getvalue()


def test_more_pages_than_anybody_scans_are_refused():
    with pytest.raises(TooManyPages) as refused:
        texts(blank(100, 100, 501))
    assert (refused.value.pages, refused.value.most) == (501, 500)


def test_a_locked_pdf_says_so():
    with pytest.raises(PictureLocked):
        texts(blank(100, 100, encryption=pikepdf.Encryption(owner="vlastník", user="heslo")))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7",
        b"%PDF-1.7\n" + b"\x00\xff" * 5_000,
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"GIF89a" + bytes(30),
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
        "Milý deníčku".encode(),
        scenes.saved(TABLE)[:4000],
        scenes.saved(TABLE, "JPEG")[:900],
        scenes.saved(TABLE, "TIFF")[:900],
        scenes.saved(TABLE, "WEBP")[:900],
    ],
)
def test_what_is_broken_or_no_picture_is_refused_in_words(content):
    with pytest.raises(PictureDamaged) as refused:
        texts(content)
    assert refused.value.name == "snímek"


def test_a_file_is_measured_before_it_is_read(tmp_path):
    path = tmp_path / "velky.png"
    with path.open("wb") as file:
        file.truncate(101_000_000)
    with pytest.raises(PictureTooLarge) as refused:
        content_of(path)
    assert (refused.value.name, refused.value.measure) == ("velky.png", "101 MB")
    with pytest.raises(FileNotFoundError):
        content_of(tmp_path / "neni.png")
