"""One window for a store: who comes second brings the first forward and ends; what a dead one left is no hindrance."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from equipment_app import app
from equipment_app.domain.store_errors import NoStore, StoreInUse
from equipment_app.store.file.lock import StoreLock
from equipment_app.ui.first_run import parts as refused_module
from equipment_app.ui.first_run.parts import RefusedStore
from equipment_app.ui.store_health import only_one
from equipment_app.ui.store_health.only_one import OnlyOne, comes_forward, is_open, knock, name_of
from tests.house import House
from tests.systems import links
from tests.world import World

ROOT = Path(__file__).parents[2]


@pytest.fixture
def store(tmp_path):
    World.make(tmp_path / "sklad.equip").close()
    return tmp_path / "sklad.equip"


@pytest.fixture
def first(qtbot, store):
    """A window that has the store open."""
    window = QWidget()
    qtbot.addWidget(window)
    one = OnlyOne(window, window)
    one.listen(store)
    yield one
    one.leave()


KNOCKS = """
import sys
from pathlib import Path
from equipment_app.ui.store_health.only_one import knock
sys.exit(0 if knock(Path(sys.argv[1])) else 3)
"""


def second(store, script=None):
    """Another process that knocks."""
    return subprocess.Popen([sys.executable, "-c", script or KNOCKS, str(store)], cwd=ROOT)


def test_the_window_comes_forward_and_hears_what_was_to_be_opened(qtbot, first, store):
    window = first._window
    window.showMinimized()
    with qtbot.waitSignal(first.wanted, timeout=20_000) as heard:
        other = second(store)
    assert heard.args == [store]
    assert other.wait(20) == 0
    assert not window.windowState() & Qt.WindowState.WindowMinimized and window.isVisible()


@links
def test_by_whatever_path_it_is_the_same_store(store, tmp_path):
    (tmp_path / "odkaz.equip").symlink_to(store)
    assert name_of(tmp_path / "odkaz.equip") == name_of(store)
    assert name_of(tmp_path / "jiná.equip") != name_of(store)


def test_the_name_tells_nothing_of_the_store_and_is_the_users_own(first, store, profile):
    name = Path(name_of(store))
    assert first.listening and "sklad" not in str(name)
    if sys.platform != "win32":  # where it is no file, and Qt asks for whose it is
        assert name.parent == profile / "windows" and name.parent.stat().st_mode & 0o077 == 0


def test_a_profile_too_deep_for_a_socket_gives_a_short_name(monkeypatch, store):
    monkeypatch.setenv(only_one.seen.PROFILE, "/" + "x" * 120)
    assert not Path(name_of(store)).is_absolute()


def test_where_nobody_listens_nobody_answers(store):
    assert not knock(store)
    assert not comes_forward(store)


@pytest.fixture
def lock(store):
    lock = StoreLock(store, "equipment-app")
    yield lock
    lock.release()


def test_a_lock_alone_is_not_a_window(store, lock, monkeypatch):
    """A command has it open: there is nothing to bring forward, and the window says who it is."""
    monkeypatch.setattr(only_one, "START_S", 0.1)
    assert is_open(store) and not comes_forward(store)
    lock.release()
    assert not is_open(store)


@pytest.mark.parametrize(("answers", "forward"), [([None, None, True], True), ([None, False, True], False)])
def test_a_window_that_is_only_starting_is_waited_for_and_a_busy_one_asked_once(
    store, lock, monkeypatch, answers, forward
):
    left = iter(answers)
    monkeypatch.setattr(only_one, "START_S", 60)
    monkeypatch.setattr(only_one, "knock", lambda _: next(left))
    assert comes_forward(store) is forward


def test_a_command_that_ends_meanwhile_leaves_the_store_to_us(store, lock, monkeypatch):
    monkeypatch.setattr(only_one, "START_S", 60)
    monkeypatch.setattr(only_one, "knock", lambda _: lock.release())
    assert is_open(store) and not comes_forward(store)


def test_what_a_dead_one_left_hinders_nobody(qtbot, store):
    script = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication, QWidget; "
        "from equipment_app.ui.store_health.only_one import OnlyOne; qt = QApplication([]); window = QWidget(); "
        "one = OnlyOne(window, window); one.listen(Path(sys.argv[1])); print(one.listening, flush=True); "
        "sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(store)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    ) as dying:
        assert dying.stdout is not None and dying.stdout.readline() == "True\n"
        dying.kill()
        dying.wait()
    assert not knock(store)
    window = QWidget()
    qtbot.addWidget(window)
    one = OnlyOne(window, window)
    one.listen(store)
    assert one.listening
    with qtbot.waitSignal(one.wanted, timeout=20_000):
        other = second(store)
    assert other.wait(20) == 0
    one.leave()
    assert not knock(store)


@pytest.mark.parametrize("said", [b"\n", b"{}\n", b"[]\n", b'{"open": 7}\n', b"\xff\xfe\n", b"x" * 5000])
def test_whoever_speaks_nonsense_is_sent_away(qtbot, first, store, said):
    socket = QLocalSocket()
    socket.connectToServer(name_of(store))
    heard = []
    first.wanted.connect(heard.append)
    with qtbot.waitSignal(socket.disconnected, timeout=20_000):
        socket.write(said)
        socket.flush()
    assert heard == [] and first.listening


@pytest.mark.skipif(sys.platform == "win32", reason="there it is a pipe, which lies in no folder")
def test_where_there_can_be_no_socket_the_store_is_open_all_the_same(qtbot, store, profile):
    shutil.rmtree(profile)
    profile.write_text("a file where a folder should be")
    window = QWidget()
    qtbot.addWidget(window)
    one = OnlyOne(window, window)
    one.listen(store)
    assert not one.listening
    one.leave()
    profile.unlink()


class TestTwoAtTheSameMoment:
    """The second saw no lock yet when it began, and is refused when it opens the store."""

    @pytest.fixture
    def refused(self, qtbot, light, english):
        shown = RefusedStore()
        qtbot.addWidget(shown)
        return shown

    def test_the_second_asks_until_the_first_listens(self, qtbot, refused, store, monkeypatch):
        left = iter([None, None, True])
        monkeypatch.setattr(refused_module, "knock", lambda _: next(left))
        refused.show_refusal(store, StoreInUse(str(store), "equipment-app"))
        assert "brought forward" not in refused.words
        qtbot.waitUntil(lambda: "brought forward" in refused.words)

    def test_it_gives_up_where_a_command_has_the_store(self, qtbot, refused, store, monkeypatch):
        asked = []
        monkeypatch.setattr(refused_module, "knock", asked.append)
        monkeypatch.setattr(refused_module, "START_S", 3 * refused_module.AGAIN_S)
        refused.show_refusal(store, StoreInUse(str(store), "equipment-app"))
        qtbot.waitUntil(lambda: len(asked) == 3)
        assert not refused._again.isActive() and "brought forward" not in refused.words

    @pytest.mark.parametrize("what", ["busy", "closed", "another store"])
    def test_nobody_is_asked_in_vain(self, refused, store, monkeypatch, what):
        monkeypatch.setattr(refused_module, "knock", lambda _: False if what == "busy" else None)
        refused.show_refusal(store, StoreInUse(str(store), "equipment-app"))
        if what == "closed":
            refused.forget()
        elif what == "another store":
            refused.show_refusal(store.with_name("jiná.equip"), NoStore(str(store.with_name("jiná.equip"))))
        assert not refused._again.isActive()


class TestTheProgram:
    @pytest.fixture
    def house(self, tmp_path, monkeypatch, qapp):
        house = House(tmp_path, monkeypatch)
        yield house
        house.close()

    def test_started_again_on_an_open_store_it_ends_and_the_first_comes_forward(self, qtbot, house, store):
        house.start(store)
        with qtbot.waitSignal(house.program.health.only_one.wanted, timeout=30_000) as heard:
            again = subprocess.Popen(
                [sys.executable, "-m", "equipment_app", "--store", str(store)],
                cwd=ROOT,
                env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            )
        assert heard.args == [store]
        assert again.wait(30) == 0
        assert house.page.title() == "Counter"

    def test_a_store_that_is_closed_is_listened_for_no_more(self, qtbot, house, store):
        house.start(store)
        listening = house.program.health.only_one
        qtbot.waitUntil(lambda: listening.listening)
        house.program.begin()
        house.run()
        assert not listening.listening and not knock(store)

    def test_a_store_that_is_closed_at_once_is_not_listened_for(self, house, store):
        house.start(store)
        listening = house.program.health.only_one
        assert listening._soon.isActive()
        house.program.begin()
        house.run()
        assert not isValid(listening._soon) and not listening.listening

    def test_a_window_for_reading_only_is_one_of_many(self, house, store, monkeypatch):
        real = app.build
        monkeypatch.setattr(app, "build", lambda *args, **options: real(*args, **options, read_only=True))
        house.start(store)
        assert not house.program.health.only_one.listening and not house.program.health.only_one._soon.isActive()

    @pytest.fixture
    def answers(self, monkeypatch):
        """The window that has the store comes up when it is asked for the third time."""
        answers = iter([None, None, True])
        monkeypatch.setattr(refused_module, "knock", lambda _: next(answers))

    def test_started_at_the_same_moment_it_ends_as_soon_as_the_first_comes_forward(
        self, qtbot, house, store, lock, answers
    ):
        house.start(store)
        assert house.window.isVisible() and house.front.refused.isVisible()
        with qtbot.waitSignal(house.window.leaving, timeout=30_000):
            pass
        assert not house.window.isVisible()

    def test_a_store_that_was_chosen_in_it_leaves_it_standing(self, qtbot, house, store, lock, answers):
        house.start()
        house.program.open(store)
        house.run()
        qtbot.waitUntil(lambda: "brought forward" in house.front.refused.words)
        assert house.window.isVisible()
