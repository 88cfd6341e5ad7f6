"""Words that two branches brought come together."""

import runpy
from pathlib import Path

import pytest

STRINGS = runpy.run_path(str(Path(__file__).parents[2] / "packaging" / "strings.py"))


def words(**contexts):
    """A file of words, `{context: {source: words}}`."""
    said = "".join(
        f"<context><name>{name}</name>"
        + "".join(
            f"<message><source>{source}</source><translation>{text}</translation></message>"
            for source, text in strings.items()
        )
        + "</context>"
        for name, strings in contexts.items()
    )
    return f'<?xml version="1.0" encoding="utf-8"?>\n<TS language="cs">{said}</TS>'


@pytest.fixture
def merged(tmp_path):
    def merged(*texts):
        files = [tmp_path / name for name in ("base", "ours", "theirs")]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, encoding="utf-8")
        return STRINGS["merge"](*files), files[1].read_text(encoding="utf-8")

    return merged


def test_what_both_added_is_there_and_what_either_dropped_is_gone(merged):
    base = words(Page={"One": "Jedna", "Two": "Dvě", "Three": "Tři"})
    ours = words(Page={"One": "Jedna", "Three": "Tři", "Four": "Čtyři"})
    theirs = words(Page={"One": "Jednou", "Two": "Dvě", "Five": "Pět"}, Other={"Six": "Šest"})
    both, said = merged(base, ours, theirs)
    assert both == 0
    assert [text for text in ("Jednou", "Čtyři", "Pět", "Šest") if text not in said] == []
    assert [text for text in ("Jedna<", "Dvě", "Tři") if text in said] == []


def test_what_both_said_differently_is_told(merged):
    both, said = merged(*(words(Page={"One": text}) for text in ("Jedna", "Jedenkrát", "Jednou")))
    assert both == 1
    assert "Jedenkrát" in said and "Jednou" not in said


def test_a_compiled_file_stays_and_is_made_anew(tmp_path):
    files = [tmp_path / name for name in ("base", "ours", "theirs")]
    for n, file in enumerate(files):
        file.write_bytes(b"<\xb8d\x18" + bytes([n]))
    assert STRINGS["merge"](*files) == 0
    assert files[1].read_bytes() == b"<\xb8d\x18\x01"
