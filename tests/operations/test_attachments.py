"""Files and photos that belong to somebody or something: kept as they came, small and without a place, taken back."""

import io
from datetime import timedelta
from hashlib import sha256

import pytest
from PIL import Image

from equipment_app.domain import attachments as said
from equipment_app.domain.access_errors import NotAllowed
from equipment_app.domain.attachments import FileSubject, FileType, What, file_name, type_of
from equipment_app.domain.errors import UnknownNumber
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.articles import AddArticle
from equipment_app.operations.attachments import Attach, RemovePhoto
from equipment_app.operations.issue import Issue
from equipment_app.operations.lend import Lend
from equipment_app.operations.loans import Remind
from equipment_app.operations.merge import MergeMembers
from equipment_app.operations.merge_articles import MergeArticles
from equipment_app.operations.once import Once
from equipment_app.operations.undo import Undo
from equipment_app.queries.papers import papers
from equipment_app.queries.personal_card import personal_cards
from tests.operations.test_every_kind import overdue
from tests.world import ADAM, CTIBOR, EVA, PASSWORD, World

PDF = b"%PDF-1.7\nsmlouva\n%%EOF"
MEGABYTE = 1_000_000


def picture(kind="JPEG", size=(1600, 1200), *, turned=1, **more):
    """Left half red, right half blue, with a place, a maker and a comment where the format has room for them."""
    made, out = Image.new("RGB", size, "red"), io.BytesIO()
    made.paste("blue", (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = turned, "Telefon"
    exif[0x8825] = {1: "N", 2: (50.0, 5.0, 0.0), 3: "E", 4: (14.0, 25.0, 0.0)}
    extra = {"comment": b"tajemstvi"} if kind == "JPEG" else {}
    made.save(out, kind, exif=exif, **extra, **more)
    return out.getvalue()


def of_member(world, number=EVA):
    return FileSubject("member", world.member(number))


def listed(world, to):
    return world.ask(lambda books: books.attachments.of(to))


def photo(world, to):
    return world.ask(lambda books: books.attachments.photo(to))


def test_a_file_is_kept_as_it_came_and_says_who_attached_it_when(world: World):
    to = of_member(world)
    done = world.do(Attach(to, "C:\\složka\\Smlouva o věci?.PDF", PDF))
    (one,) = listed(world, to)
    assert (done.number, done.undoable, done.subject) == ("PA-2026-000001", "PA-2026-000001", one.name)
    assert (one.number, one.what, one.type, one.size) == (done.number, "file", "pdf", len(PDF))
    assert one.name == "Smlouva o věci_.pdf" and one.by and one.at.date() == world.clock().date()
    assert world.ask(lambda books: books.attachments.content(one)) == PDF
    payload = world.ask(lambda books: books.journal.payload(done.entry))
    assert "Smlouva" not in str(payload), "a name of a file may name a person"
    assert world.verified().problems == ()


def test_it_belongs_to_a_piece_an_article_a_paper_too(world: World):
    number = world.do(Issue(ADAM, ("V-001",))).number
    subjects = [FileSubject("thing", world.piece("V-001")), FileSubject("article", world.article("VESTA"))]
    for to in (*subjects, FileSubject("paper", number), of_member(world)):
        world.do(Attach(to, "a.txt", b"poznamka"))
        assert [one.name for one in listed(world, to)] == ["a.txt"]
    assert world.sql("SELECT count(DISTINCT sha256), count(*) FROM filing WHERE role = 'attached'") == [(1, 4)]
    assert world.verified().problems == ()


def test_the_same_file_is_attached_once_to_one(world: World):
    to = of_member(world)
    first = world.do(Attach(to, "a.pdf", PDF)).number
    with pytest.raises(said.AttachedAlready) as refusal:
        world.do(Attach(to, "b.pdf", PDF))
    assert refusal.value.number == first
    world.do(Undo(first, "omyl"))
    world.do(Attach(to, "b.pdf", PDF))


def test_taken_back_it_is_no_longer_shown_and_its_entry_and_bytes_stay(world: World):
    to = of_member(world)
    before = world.state()
    done = world.do(Attach(to, "a.pdf", PDF))
    world.do(Undo(done.number, "omyl"))
    assert listed(world, to) == [] and world.state() == before
    assert world.ask(lambda books: books.attachments.numbered(done.number)) is None
    assert world.ask(lambda books: books.files.get(sha256(PDF).hexdigest())) == PDF
    assert world.verified().problems == ()


def test_a_request_is_carried_out_once(world: World):
    for _ in range(2):
        done = world.do(Once("klic", Attach(of_member(world), "a.pdf", PDF)))
    assert done.repeated and len(listed(world, of_member(world))) == 1


@pytest.mark.parametrize(
    ("name", "content", "refused"),
    [
        ("a.pdf", b"", said.EmptyFile),
        ("a.pdf", b"MZ\x90\x00\x03", said.UnknownFileType),
        ("a.jpg", b"PK\x03\x04", said.UnknownFileType),
        ("a.jpg", b"\x00\x00\x00\x18ftypheic\x00\x00", said.HeicUnread),
        ("a.pdf", PDF + bytes(20 * MEGABYTE), said.FileTooLarge),
    ],
)
def test_what_it_cannot_be_is_refused_by_what_is_in_it(world: World, name, content, refused):
    with pytest.raises(refused):
        world.do(Attach(of_member(world), name, content))
    assert listed(world, of_member(world)) == []


def test_its_type_is_told_by_its_content_and_its_name_follows():
    assert [type_of("x", one) for one in (PDF, picture(), picture("PNG"), "žluťoučký\n".encode())] == [
        "pdf",
        "jpeg",
        "png",
        "text",
    ]
    assert file_name("virus.exe", type_of("x", PDF)) == "virus.exe.pdf"
    assert file_name("../../etc/passwd", type_of("x", b"text")) == "passwd.txt"
    assert file_name("con", type_of("x", PDF)) == "_con.pdf"
    assert file_name("a\u202efdp.exe", type_of("x", PDF)) == "a_fdp.exe.pdf"
    assert file_name("..", type_of("x", PDF)) == "_.pdf"
    assert len(file_name("ž" * 300 + ".pdf", type_of("x", PDF))) <= 120


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_of_a_photo_nothing_is_kept_but_a_small_upright_picture(world: World, kind):
    to = of_member(world)
    world.do(Attach(to, "foto", picture(kind, turned=6), What.PHOTO))
    kept = photo(world, to)
    with Image.open(io.BytesIO(kept)) as seen:
        assert (seen.format, seen.size) == ("JPEG", (600, 800)), "a quarter turned: what was wide is high"
        assert not seen.getexif() and {*seen.info} <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
        red, _, blue = seen.convert("RGB").getpixel((300, 50))
        assert red > 200 > 60 > blue, "orientation 6: the left of the sensor is the top"
    assert all(word not in kept for word in (b"Exif", b"Telefon", b"tajemstvi", b"GPS", b"http"))
    assert [one.name for one in listed(world, to)] == ["foto.jpg"]


def test_what_can_be_seen_through_is_seen_on_white_and_a_small_one_stays_small(world: World):
    out = io.BytesIO()
    Image.new("RGBA", (40, 30), (0, 0, 0, 0)).save(out, "PNG")
    to = FileSubject("article", world.article("VESTA"))
    world.do(Attach(to, "a.png", out.getvalue(), What.PHOTO))
    with Image.open(io.BytesIO(photo(world, to))) as seen:
        assert seen.size == (40, 30) and min(seen.getpixel((5, 5))) > 250


@pytest.mark.parametrize(
    ("content", "refused"),
    [
        (PDF, said.NoPhoto),
        (b"jen text", said.NoPhoto),
        (b"\xff\xd8\xff\xe0 neni obrazek", said.PhotoDamaged),
        (picture()[:3000], said.PhotoDamaged),
    ],
)
def test_a_photo_that_is_none_is_refused(world: World, content, refused):
    with pytest.raises(refused):
        world.do(Attach(of_member(world), "foto.jpg", content, What.PHOTO))


def test_a_picture_of_a_few_kilobytes_that_unfolds_to_gigabytes_is_refused(world: World):
    out = io.BytesIO()
    Image.new("1", (12_000, 9_000)).save(out, "PNG")
    with pytest.raises(said.PhotoTooLarge):
        world.do(Attach(of_member(world), "bomba.png", out.getvalue(), What.PHOTO))


def test_another_photo_takes_its_place_and_undone_gives_it_back(world: World):
    to = of_member(world)
    assert photo(world, to) is None
    world.do(Attach(to, "a.jpg", picture(), What.PHOTO))
    first = photo(world, to)
    second = world.do(Attach(to, "b.jpg", picture(size=(400, 300)), What.PHOTO))
    assert photo(world, to) != first
    world.do(Undo(second.number, "omyl"))
    assert photo(world, to) == first


def test_a_photo_that_is_removed_leaves_none_and_its_entries(world: World):
    to = of_member(world)
    with pytest.raises(said.NoPhotoHere):
        world.do(RemovePhoto(to, "na žádost"))
    for size in ((400, 300), (300, 400)):
        world.do(Attach(to, "a.jpg", picture(size=size), What.PHOTO))
    world.do(RemovePhoto(to, "na žádost"))
    assert photo(world, to) is None and listed(world, to) == []
    assert world.sql("SELECT kind, count(*) FROM act WHERE series = 'PA' GROUP BY kind ORDER BY kind") == [
        ("attached", 2),
        ("storno", 2),
    ]
    assert world.verified().problems == ()


def test_what_belongs_to_a_record_that_is_merged_belongs_to_the_kept_one(world: World):
    kept, other = of_member(world), of_member(world, ADAM)
    world.do(Attach(other, "a.pdf", PDF))
    world.do(Attach(other, "a.jpg", picture(), What.PHOTO))
    theirs = photo(world, other)
    merged = world.do(MergeMembers(EVA, ADAM, different=True))
    assert [one.name for one in listed(world, kept)] == ["a.jpg", "a.pdf"] and photo(world, kept) == theirs
    unit = FileSubject("member", world.ask(lambda books: books.people.units()["KRPA"][0]))
    assert listed(world, unit) == []
    world.do(Undo(merged.number, "dvě osoby"))
    assert listed(world, kept) == [] and len(listed(world, other)) == 2


def test_a_signed_scan_makes_its_paper_signed_until_it_is_taken_back(world: World):
    done = world.do(Issue(ADAM, ("V-001",)))
    to = FileSubject("paper", done.number.lower())

    def state():
        return world.ask(lambda books: papers(books, [done.entry]))[0].state

    assert state() == "unsigned"
    scan = world.do(Attach(to, "sken.pdf", PDF, What.SCAN, read=True)).number
    assert state() == "scanned"
    world.do(Undo(scan, "cizí sken"))
    assert state() == "unsigned"
    world.do(Undo(done.number, "omyl"))
    for number, refused in ((done.number, said.NotToBeSigned), ("PP-2026-000099", UnknownNumber)):
        with pytest.raises(refused):
            world.do(Attach(FileSubject("paper", number), "sken.pdf", PDF, What.SCAN))
    with pytest.raises(said.NotToBeSigned):
        world.do(Attach(of_member(world), "sken.pdf", PDF, What.SCAN))


def test_who_keeps_no_members_attaches_nothing(world: World):
    to = of_member(world)
    world.appoint("Auditor", "Aleš", Grant(Role.AUDITOR))
    world.database.door.sign_in("Auditor Aleš", PASSWORD)
    for command in (Attach(to, "a.pdf", PDF), RemovePhoto(to, "x")):
        with pytest.raises(NotAllowed):
            world.do(command)


def test_a_lead_sees_what_belongs_to_their_people_and_to_nobody(world: World):
    overdue(world)  # of Eva, who is of KRPA
    theirs = (
        of_member(world),
        FileSubject("article", world.article("VESTA")),
        FileSubject("thing", world.piece("V-003")),
    )
    world.do(Issue(CTIBOR, ("R-001",)))
    lent = world.do(Lend(CTIBOR, ("R-002",), until=world.clock().date() + timedelta(days=2))).number
    world.clock.go_to("2026-03-08")
    notices = [FileSubject("paper", world.do(Remind(who)).number) for who in (EVA, CTIBOR)]
    others = (
        of_member(world, CTIBOR),
        FileSubject("thing", world.piece("R-001")),
        FileSubject("paper", lent),
        notices[1],
    )
    for to in (*theirs, *others, notices[0]):
        world.do(Attach(to, "a.txt", f"{to}".encode()))
    undone = world.do(Attach(others[0], "b.txt", b"b")).number
    world.do(Undo(undone, "omyl"))
    krpa = world.ask(lambda books: books.people.units()["KRPA"][0])
    world.appoint("Vedoucí", "Vít", Grant(Role.LEAD, krpa))
    assert world.sql("SELECT count(DISTINCT number) FROM act WHERE series = 'PA'") == [(9,)]
    world.database.door.sign_in("Vedoucí Vít", PASSWORD)
    assert [len(listed(world, to)) for to in (*theirs, notices[0])] == [1, 1, 1, 1]
    assert [len(listed(world, to)) for to in others] == [0, 0, 0, 0]
    filed = world.sql("SELECT count(*) FROM filing WHERE role = 'attached'")
    acts = world.sql("SELECT count(*) FROM act WHERE kind = 'filed' AND facts LIKE '%PA-%'")
    names = world.sql("SELECT count(*) FROM remark WHERE ref LIKE '%/name'")
    assert filed == acts == names == [(4,)]
    assert world.sql("SELECT count(*) FROM act WHERE series = 'PA'") == [(4,)]


def test_a_personal_card_tells_of_things_and_not_of_files(world):
    one = of_member(world, ADAM)
    world.do(Issue(ADAM, ("TRIKO/M",)))
    number = world.do(Attach(one, "Sken.pdf", b"%PDF-1.7")).number
    world.do(Undo(number, "omyl"))
    (card,) = world.ask(lambda books: personal_cards(books, (int(one.id),)))
    assert [move.number[:2] for move in card.moves] == ["PP"]


def test_what_an_article_that_was_merged_had_is_the_kept_ones_and_undone_it_goes_back(world: World):
    for code in ("VEST2", "VEST3"):
        world.do(AddArticle(code, "Vesta", tracking="item", scheme="alfa"))
    kept, other, third = (FileSubject("article", world.article(code)) for code in ("VESTA", "VEST2", "VEST3"))
    world.do(Attach(third, "vesta.jpg", picture(), What.PHOTO))
    world.do(Attach(other, "navod.pdf", PDF))
    world.do(MergeArticles("VEST2", "VEST3"))
    done = world.do(MergeArticles("VESTA", "VEST2"))
    assert [one.name for one in listed(world, kept)] == ["navod.pdf", "vesta.jpg"]
    assert photo(world, kept) is not None
    own = world.do(Attach(kept, "nova.jpg", picture(size=(800, 600)), What.PHOTO))
    world.do(Attach(third, "pozdeji.jpg", picture(size=(640, 480)), What.PHOTO))
    chosen = next(one for one in listed(world, kept) if one.number == own.number)
    assert sha256(photo(world, kept)).hexdigest() == chosen.sha256, "its own comes first"
    world.do(Undo(done.number, "omyl"))
    assert [one.name for one in listed(world, kept)] == ["nova.jpg"]
    assert photo(world, other) is not None
    assert world.verified().problems == ()


@pytest.mark.parametrize(
    ("name", "type", "kept"),
    [
        ("prasklý závěs.png", FileType.JPEG, "prasklý závěs.jpg"),
        ("sken.JPEG", FileType.JPEG, "sken.jpeg"),
        ("smlouva.jpg", FileType.PDF, "smlouva.pdf"),
        ("verze 1.2", FileType.PDF, "verze 1.2.pdf"),
        ("poznámky.md", FileType.TEXT, "poznámky.md.txt"),
    ],
)
def test_a_name_has_the_ending_of_what_is_in_it_and_no_other(name, type, kept):
    assert file_name(name, type) == kept
