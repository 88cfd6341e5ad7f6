"""The syntax of the file, and what is not ours."""

import io

import pikepdf
import pytest

from equipment_app.documents.pdfa import FiledPdf, NotOurs, Objects, pack, plain_stream, stream, whole

TRAILER = "/Root 1 0 R"
SMALL = {
    1: b"<</Type/Catalog/Pages 2 0 R>>",
    2: b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
    3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<<>>/Contents 4 0 R>>",
    4: stream("", b"0 0 10 10 re f"),
}


def test_another_reader_finds_every_object():
    with pikepdf.open(io.BytesIO(whole(Objects(SMALL), TRAILER))) as pdf:
        assert pdf.get_warnings() == []
        assert bytes(pdf.pages[0].Contents.read_bytes()) == b"0 0 10 10 re f"


def test_objects_may_be_packed_together():
    packed = {1: SMALL[1], 2: SMALL[2]}
    plain = {3: SMALL[3], 4: SMALL[4], 5: pack(packed)}
    data = whole(Objects(plain, {5: tuple(packed)}), TRAILER)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.get_warnings() == []
        assert len(pdf.pages) == 1


def test_numbers_may_have_gaps():
    objects = {**SMALL, 3: SMALL[3].replace(b"4 0 R", b"9 0 R"), 9: SMALL[4]}
    del objects[4]
    with pikepdf.open(io.BytesIO(whole(Objects(objects), TRAILER))) as pdf:
        assert pdf.get_warnings() == []
        assert bytes(pdf.pages[0].Contents.read_bytes()) == b"0 0 10 10 re f"


def test_a_revision_stands_behind_the_filed_bytes():
    data = whole(Objects(SMALL), TRAILER)
    filed = FiledPdf(data)
    revised = filed.revised(Objects({4: stream("", b"1 1 2 2 re f"), filed.size: b"(new)"}), TRAILER)
    assert revised.startswith(data)
    with pikepdf.open(io.BytesIO(revised)) as pdf:
        assert pdf.get_warnings() == []
        assert bytes(pdf.pages[0].Contents.read_bytes()) == b"1 1 2 2 re f"


def test_revisions_are_counted_and_the_newest_body_counts():
    data = whole(Objects(SMALL), TRAILER)
    once = FiledPdf(data).revised(Objects({2: b"<</Once true>>"}), TRAILER)
    twice = FiledPdf(once).revised(Objects({2: b"<</Twice true>>"}), TRAILER)
    assert [FiledPdf(each).revisions for each in (data, once, twice)] == [1, 2, 3]
    assert [FiledPdf(each).body(2) for each in (data, once, twice)] == [SMALL[2], b"<</Once true>>", b"<</Twice true>>"]
    assert FiledPdf(twice).body(3) == SMALL[3]


def test_the_first_identifier_stays_and_the_second_changes():
    data = whole(Objects(SMALL), TRAILER)
    revised = FiledPdf(data).revised(Objects({9: b"(new)"}), TRAILER)
    with pikepdf.open(io.BytesIO(data)) as one, pikepdf.open(io.BytesIO(revised)) as two:
        assert bytes(one.trailer.ID[0]) == bytes(one.trailer.ID[1]) == bytes(two.trailer.ID[0])
        assert bytes(two.trailer.ID[1]) != bytes(two.trailer.ID[0])


def classic() -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7\n",
        b"not a PDF\nstartxref\n4\n%%EOF\n",
        b"%PDF-1.7\nstartxref\n9999\n%%EOF\n",
        classic(),
        whole(Objects(SMALL), TRAILER)[:-40],
        whole(Objects(SMALL), TRAILER) + b"more",
    ],
)
def test_what_is_not_ours_is_refused(data):
    with pytest.raises(NotOurs):
        FiledPdf(data)


def test_a_file_without_identifier_cannot_be_revised():
    data = whole(Objects(SMALL), TRAILER).replace(b"/ID[<", b"/Id[<")
    with pytest.raises(NotOurs):
        FiledPdf(data).revised(Objects({9: b"(new)"}), TRAILER)


def test_an_object_that_is_not_there_is_refused():
    with pytest.raises(NotOurs):
        FiledPdf(whole(Objects(SMALL), TRAILER)).body(77)


def test_an_uncompressed_stream_is_itself():
    assert plain_stream("/Type/X", b"abc") == b"<</Type/X/Length 3>>\nstream\nabc\nendstream"
