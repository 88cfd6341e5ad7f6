"""What came from outside is opened by a child, which is ended at its limits; the program goes on."""

import sys
from pathlib import Path

import pytest

from equipment_app import apart
from equipment_app.apart import ChildAnswer, NoHelper, TooHeavy
from equipment_app.domain.errors import NotFiled
from equipment_app.domain.label_errors import PictureDamaged
from equipment_app.scanning import outside
from equipment_app.scanning.pictures import looked_into
from tests.hostile_files import empty_png, laughing_pdf, wide_pdf

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the system sets no limit of memory for a process there")


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    apart.end_all()
    monkeypatch.setattr(apart, "SECONDS", 2)
    yield
    apart.end_all()


def echo(content, *, name, step, **said):
    """In the child: what it was asked."""
    return ChildAnswer({"name": name, **said}, content[::-1])


def refuse(content, *, name, step):
    raise NotFiled(name)


def grow(content, *, name, step):
    there = [bytes(100_000_000) for _ in range(100)]
    return ChildAnswer(len(there))


def hang(content, *, name, step):
    step(1, 3)
    while True:
        pass


def lie(content, *, name, step):
    """A child that was taken over says what is no refusal."""
    print('[{"refused": "equipment_app.paths:command", "facts": {}}, 0]', flush=True)
    sys.exit()


def short(content, *, name, step, page, scale):
    return ChildAnswer((1000, 1000), b"abc")


@pytest.fixture
def child(monkeypatch, tmp_path):
    """`asked` of functions of this file."""
    runs = tmp_path / "child.py"
    runs.write_text(
        f"import sys; sys.path.insert(0, {str(Path(__file__).parents[1])!r})\n"
        "from contextlib import suppress\nfrom equipment_app import apart\napart._PACKAGE = ''\n"
        "with suppress(OSError, MemoryError): apart._serve(sys.stdin.buffer, sys.stdout.buffer)\n",
        encoding="utf-8",
    )
    monkeypatch.setattr("equipment_app.paths.command", lambda *_: [sys.executable, str(runs)])
    return apart.asked


def test_it_is_asked_with_bytes_and_answers_with_bytes(child):
    answer = child(echo, "a.pdf", b"abc" * 100_000, page=3)
    assert (answer.said, answer.data) == ({"name": "a.pdf", "page": 3}, b"cba" * 100_000)


def test_one_child_serves_whoever_asks_next(child):
    child(echo, "a", b"")
    [first] = apart._ready
    child(echo, "a", b"")
    assert apart._ready == [first]


def test_a_refusal_comes_as_it_was_raised_and_the_child_goes_on(child):
    with pytest.raises(NotFiled) as refused:
        child(refuse, "PP-2026-000001", b"")
    assert refused.value.facts() == {"number": "PP-2026-000001"} and len(apart._ready) == 1


@ON_LINUX
def test_who_wants_too_much_memory_is_ended(child):
    with pytest.raises(TooHeavy) as refused:
        child(grow, "velký.pdf", b"")
    assert refused.value.name == "velký.pdf" and not apart._ready
    assert child(echo, "další", b"").said["name"] == "další"


def test_who_takes_too_long_is_ended(child):
    told = []
    with pytest.raises(TooHeavy):
        child(hang, "věčný.pdf", b"", step=lambda done, total: told.append((done, total)))
    assert told[0] == (0, 0) or told[0] == (1, 3)
    assert told[-1] == (1, 3) and not apart._ready


def test_who_does_not_want_to_wait_does_not_and_the_child_ends(child):
    class Enough(Exception):
        pass

    def step(done, total):
        raise Enough

    with pytest.raises(Enough):
        child(hang, "věčný.pdf", b"", step=step)
    assert not apart._ready


def test_nothing_a_child_says_is_carried_out(child):
    with pytest.raises(TypeError):
        child(lie, "a", b"")
    assert not apart._ready


def test_a_function_that_is_not_ours_is_not_called():
    with pytest.raises(TooHeavy):
        apart.asked(Path.cwd, "a", b"")


def test_where_no_process_can_be_started_that_is_said(monkeypatch):
    monkeypatch.setattr("equipment_app.paths.command", lambda *_: ["/neni/tu"])
    with pytest.raises(NoHelper):
        outside.sizes("a.pdf", wide_pdf((100, 100)))


# Files that mean harm


def test_a_page_that_draws_for_ever_is_left():
    content = laughing_pdf()
    assert len(content) < 6_000
    assert outside.sizes("smích.pdf", content) == [(300, 300)]
    for ask in (lambda: outside.drawn("smích.pdf", content, 0, 1.5), lambda: looked_into("smích.pdf", content)):
        with pytest.raises(TooHeavy):
            ask()
    assert outside.sizes("další.pdf", wide_pdf((100, 100))) == [(100, 100)]


@pytest.mark.parametrize(
    "box", [(14_400, 14_400), (1, 14_400), (14_400, 1), (1e9, 1e9), (0.001, 1e9)], ids=lambda box: f"{box[0]}x{box[1]}"
)
@pytest.mark.parametrize("scale", [0.05, 2.0, 1000.0])
def test_no_page_is_larger_than_a_screen_needs(box, scale):
    content = wide_pdf(box)
    [(wide, high)] = outside.sizes("plán.pdf", content)
    assert 1 <= wide <= outside.LARGEST and 1 <= high <= outside.LARGEST
    drawn = outside.drawn("plán.pdf", content, 0, scale)
    assert drawn.width * drawn.height <= outside.MOST * 1.01 and max(drawn.width, drawn.height) <= outside.SIDE
    assert len(drawn.pixels) == 3 * drawn.width * drawn.height


def test_a_picture_that_is_packed_small_is_drawn_small_or_left():
    content = empty_png(8_000)
    assert len(content) < 400_000
    drawn = outside.drawn("prázdný.png", content, 0, 0.1)
    assert (drawn.width, drawn.height) == (800, 800)


def test_a_child_that_served_before_and_ends_says_nothing_of_the_file(monkeypatch):
    """Its memory was in pieces, say; a new one is asked, and once."""
    content = empty_png(100)
    outside.drawn("prázdný.png", content, 0, 1.0)
    [kept] = apart._ready
    kept._process.kill()
    kept._process.wait()
    monkeypatch.setattr(apart._Child, "lives", True)
    assert outside.drawn("prázdný.png", content, 0, 1.0).width == 100
    assert kept not in apart._ready


def test_pixels_that_are_not_there_are_not_painted(child, monkeypatch):
    """A child that was taken over says that a picture is larger than what it gives."""
    monkeypatch.setattr(outside, "draw", short)
    with pytest.raises(PictureDamaged):
        outside.drawn("a.pdf", b"", 0, 1.0)
