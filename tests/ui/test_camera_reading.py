"""Frames off the GUI thread: every layout a camera has, the latest first, none queued; a camera's formats; a film."""

from types import SimpleNamespace
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject, QSize, QThread, Signal
from PySide6.QtMultimedia import QVideoFrame, QVideoSink

from equipment_app.ui.camera import reading
from equipment_app.ui.camera.reading import CameraSource, Eye, FilmSource, FrameReader, look_at, nearest
from tests.scanning import film, scenes
from tests.ui.frames import LAYOUTS, Stills, frame

CODES = scenes.codes(3)
TABLE = scenes.scattered(CODES, (998, 400))
"""Narrower than a row of its frame in memory."""


@pytest.fixture
def reader(qapp):
    reader = FrameReader()
    reader.start()
    yield reader
    reader.stop()


@pytest.mark.parametrize("layout", ["NV12", "YUV420P", "YUV422P", "Y8", "YUYV", "UYVY", "BGRX8888"])
def test_every_layout_of_a_camera_is_read(layout, qapp):
    look = look_at(frame(TABLE, getattr(LAYOUTS, f"Format_{layout}")))
    assert [seen.text for seen in look.codes] == CODES
    assert look.size == TABLE.size
    assert abs(look.image.pixelColor(499, 3).lightness() - scenes.TABLE) <= 2


def test_a_frame_without_pixels_is_none(qapp):
    assert look_at(QVideoFrame()) is None


def test_a_frame_is_read_on_another_thread_and_told_on_this_one(qtbot, reader, monkeypatch):
    threads = []
    monkeypatch.setattr(reading, "look_at", lambda *_, **__: threads.append(QThread.currentThread()) or look())
    reader.looked.connect(lambda _: threads.append(QThread.currentThread()))
    sink = QVideoSink()
    reader.follow(sink)
    with qtbot.waitSignal(reader.looked):
        sink.setVideoFrame(frame(TABLE))
    assert threads[0] is not threads[1]
    assert threads[1] is reader.thread()


def look():
    return reading.ReadFrame(reading.QImage(4, 4, reading.QImage.Format.Format_Grayscale8), ())


def test_a_busy_program_gets_the_latest_frame_and_no_queue(qtbot, reader):
    """Ten come while nobody looks: one is read at once, nine take each other's place."""
    looks = []
    reader.looked.connect(looks.append)
    with qtbot.waitSignal(reader.looked):
        for number in range(10):
            reader.offer(frame(scenes.scattered(scenes.codes(1, first=number + 1), (600, 400))))
    if looks[-1].codes[0].text != scenes.codes(1, first=10)[0]:
        qtbot.waitSignal(reader.looked).wait()
    assert looks[-1].codes[0].text == scenes.codes(1, first=10)[0]
    assert len(looks) <= 2


def test_what_was_under_way_when_it_stopped_is_not_told(qtbot, reader):
    with qtbot.assertNotEmitted(reader.looked):
        reader.offer(frame(TABLE))
        reader.stop()
        qtbot.wait(0)


# What new codes there are


@pytest.fixture
def time():
    return SimpleNamespace(now=100.0)


@pytest.fixture
def eye(qapp, time):
    eye = Eye(lambda: eye.awake, clock=lambda: time.now)
    eye.awake = True
    yield eye
    eye.close()


def shown(qtbot, eye, source, picture):
    """What is taken of one picture."""
    taken = []
    eye.taken.connect(taken.append)
    with qtbot.waitSignal(eye.looked):
        source.show(picture)
    eye.taken.disconnect(taken.append)
    return [text for texts in taken for text in texts]


def test_each_code_is_taken_once_while_it_is_in_view(qtbot, eye, time):
    source = Stills()
    eye.watch(source)
    assert shown(qtbot, eye, source, TABLE) == CODES
    for _ in range(3):
        time.now += 0.03
        assert shown(qtbot, eye, source, scenes.noisy(TABLE, 5)) == []
    time.now += 11
    assert shown(qtbot, eye, source, TABLE) == CODES


def test_codes_wait_in_view_until_they_can_be_acted_on(qtbot, eye):
    source = Stills()
    eye.watch(source)
    eye.awake = False
    assert shown(qtbot, eye, source, TABLE) == []
    eye.awake = True
    assert shown(qtbot, eye, source, TABLE) == CODES


def test_a_held_picture_takes_nothing(qtbot, eye):
    source = Stills()
    eye.watch(source)
    eye.held = True
    with qtbot.assertNotEmitted(eye.looked), qtbot.waitSignal(eye.reader.looked):
        source.show(TABLE)


def test_a_source_that_fails_says_why_and_is_let_go(qtbot, eye):
    source = Stills()
    eye.watch(source)
    with qtbot.waitSignal(eye.failed) as failed:
        source.failed.emit("busy")
    assert failed.args == ["busy"]
    assert eye.source is None
    assert source.sink is None


def test_a_film_of_a_walk_along_the_shelves_is_read(qtbot, eye, tmp_path):
    """Played by the real player: three shelves, ten frames each."""
    shelves = [scenes.scattered(CODES[at : at + 1], (640, 480), module=6) for at in range(3)]
    path = film.write(tmp_path / "regaly.avi", [shelf for shelf in shelves for _ in range(10)])
    taken = []
    eye.taken.connect(taken.extend)
    eye.watch(FilmSource(path))
    qtbot.waitUntil(lambda: len(taken) == 3, timeout=10_000)
    assert taken == CODES


def test_a_printed_sheet_in_a_shaking_hand_is_read_whole(qtbot, eye, tmp_path):
    """Dim, noisy and blurred, tilted otherwise in each picture of the film; each label is taken once."""
    labels = scenes.codes(21)
    views = [scenes.sheet_on_a_desk(labels, tilt=tilt) for tilt in (0.02, 0.07, 0.12, 0.16)]
    spoilt = [scenes.noisy(scenes.blurred(scenes.dim(view, 0.5), 0.6), 3, seed) for seed, view in enumerate(views)]
    path = film.write(tmp_path / "list.avi", [view for view in spoilt for _ in range(6)])
    taken = []
    eye.taken.connect(taken.extend)
    eye.watch(FilmSource(path))
    qtbot.waitUntil(lambda: len(taken) >= len(labels), timeout=20_000)
    assert sorted(taken) == labels


@pytest.mark.qt_log_ignore("Could not open media")
def test_a_film_that_is_none_says_so(qtbot, eye, tmp_path):
    path = tmp_path / "dopis.avi"
    path.write_text("Milý deníčku", encoding="utf-8")
    with qtbot.waitSignal(eye.failed):
        eye.watch(FilmSource(path))


# Which camera, which format


def offered(size, rate, layout="Format_NV12"):
    return SimpleNamespace(
        resolution=lambda: QSize(*size), maxFrameRate=lambda: rate, pixelFormat=lambda: SimpleNamespace(name=layout)
    )


def test_the_nearest_size_at_a_rate_that_looks_alive():
    small, wanted, packed, slow, large = formats = [
        offered((640, 480), 30),
        offered((1280, 720), 30),
        offered((1280, 720), 30, "Format_Jpeg"),
        offered((1280, 720), 10, "Format_YUYV"),
        offered((1920, 1080), 30, "Format_Jpeg"),
    ]
    assert nearest(formats, "1280x720") is wanted
    assert nearest([small, packed, slow, large], "1280x720") is packed
    assert nearest([slow, small], "1280x720") is small
    assert nearest(formats, "1920x1080") is large
    assert nearest([], "640x480") is None


def test_the_cameras_of_this_machine_can_be_asked_for(qapp):
    assert all(id and name for id, name, _ in reading.cameras())


def test_a_camera_is_told_its_format_and_says_what_is_wrong(qapp, monkeypatch):
    """Qt's own camera, of which this machine may have none: a stand-in takes its place."""

    class Camera(QObject):
        errorOccurred = Signal(object, str)  # noqa: N815
        told: ClassVar[list] = []

        def __init__(self, device, parent):
            super().__init__(parent)

        def setCameraFormat(self, chosen):
            self.told.append(chosen)

        def start(self):
            self.told.append("start")

        def stop(self):
            self.told.append("stop")

    class Session(QObject):
        def setCamera(self, camera):
            self.camera = camera

        def setVideoSink(self, sink):
            self.camera.told.append(sink)

    monkeypatch.setattr("PySide6.QtMultimedia.QCamera", Camera)
    monkeypatch.setattr("PySide6.QtMultimedia.QMediaCaptureSession", Session)
    chosen = offered((1280, 720), 30)
    source = CameraSource(SimpleNamespace(videoFormats=lambda: [offered((640, 480), 30), chosen]), "1280x720")
    source.start("sink")
    source.stop()
    assert Camera.told == [chosen, "sink", "start", "stop"]
    said = []
    source.failed.connect(said.append)
    source.findChild(Camera).errorOccurred.emit(None, "in use")
    assert said == ["in use"]
