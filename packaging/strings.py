"""Brings the words of the screen up to date: Czech all of them, English only those with a plural (%n).

python packaging/strings.py              extract the strings, compile both languages, list what has no words yet
python packaging/strings.py fill FILE    and take words from FILE first, which is JSON:
                                         {"cs": {context: {source: words}}, "en": {...}}; a string with %n has a list
                                         of forms, in Czech three (1 kus, 2 kusy, 5 kusů), in English two
python packaging/strings.py tidy         and drop the strings that are no longer used

Where two branches brought words, git asks it once it is told to, and the words are brought up to date after the merge:
    git config merge.strings.driver "python3 packaging/strings.py merge %O %A %B"
"""

import ast
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "resources" / "i18n"
LANGUAGES = {"cs": [], "en": ["-pluralonly"]}
COMPILED = (*LANGUAGES, "qt_cs")
"""The last is what the Czech of Qt itself lacks; it is written by hand."""

Forms = str | list[str]


def tool(name: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools as PySide6 brings it."""
    command = [sys.executable, "-c", f"from PySide6.scripts.pyside_tool import {name}; {name}()", *map(str, arguments)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def extract(*, tidy: bool) -> None:
    sources = sorted((ROOT / "equipment_app" / "ui").rglob("*.py"))
    common = ["-locations", "none", "-source-language", "en", *(["-no-obsolete"] if tidy else [])]
    for language, options in LANGUAGES.items():
        with tempfile.TemporaryDirectory() as folder:
            acts = Path(folder) / "acts.py"
            acts.write_text(said_by_acts(sources), encoding="utf-8")
            files = [*sources, acts, "-ts", I18N / f"{language}.ts"]
            tool("lupdate", *common, *options, "-target-language", language, *files)


def said_by_acts(sources: Iterable[Path]) -> str:
    """The words that stand in rows, `Act(id, text, …, short=…)`, `PageRow(id, text, …)`, as Qt's tool finds them."""
    calls = (call for source in sources for call in ast.walk(ast.parse(source.read_text(encoding="utf-8"))))
    words = [
        ast.unparse(said)
        for call in calls
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ("Act", "PageRow")
        for said in (call.args[1], *(named.value for named in call.keywords if named.arg == "short"))
    ]
    return "\n".join(f'QT_TRANSLATE_NOOP("actions", {said})' for said in words)


def messages(tree: ET.ElementTree) -> Iterator[tuple[str, str, ET.Element]]:
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message.findtext("source", ""), message


def fill(language: str, words: dict[str, dict[str, Forms]]) -> None:
    """Write the translations into the .ts; a string it does not know is said and left out."""
    file = I18N / f"{language}.ts"
    tree = ET.parse(file)
    known = {(context, source): message for context, source, message in messages(tree)}
    for context, strings in words.items():
        for source, said in strings.items():
            if (context, source) in known:
                say(known[context, source], [said] if isinstance(said, str) else said)
            else:
                print(f"not in the program: {context}: {source}")
    tree.write(file, encoding="utf-8", xml_declaration=True)


def say(message: ET.Element, said: list[str]) -> None:
    translation = message.find("translation")
    assert translation is not None
    translation.attrib.pop("type", None)
    for form, text in zip(translation.findall("numerusform") or [translation], said, strict=True):
        form.text = text


def merge(base: Path, ours: Path, theirs: Path) -> int:
    """What they did to the words since `base` comes into ours; 1 where both said a string differently, which stays as
    ours. A compiled file stays as it is: it is made anew.
    """
    if not ours.read_bytes().startswith(b"<?xml"):
        return 0
    tree = ET.parse(ours)
    mine, before, new = (_by_source(each) for each in (tree, ET.parse(base), ET.parse(theirs)))
    contexts = {context.findtext("name", ""): context for context in tree.getroot().iter("context")}
    both = 0
    for key, said in new.items():
        changed = _text(said) != _text(before.get(key))
        if changed and key in mine:
            own = _text(mine[key])
            both |= own not in (_text(said), _text(before.get(key)))
            if own == _text(before.get(key)):
                mine[key][:] = said[:]
        elif changed:
            if key[0] not in contexts:
                contexts[key[0]] = ET.SubElement(tree.getroot(), "context")
                ET.SubElement(contexts[key[0]], "name").text = key[0]
            contexts[key[0]].append(said)
    for key in before.keys() - new.keys():
        if key in mine and _text(mine[key]) == _text(before[key]):
            contexts[key[0]].remove(mine[key])
    tree.write(ours, encoding="utf-8", xml_declaration=True)
    return int(both)


def _by_source(tree: ET.ElementTree) -> dict[tuple[str, str, str], ET.Element]:
    return {(context, source, one.findtext("comment", "")): one for context, source, one in messages(tree)}


def _text(message: ET.Element | None) -> list[str]:
    return [] if message is None else [text.strip() for text in message.itertext() if text.strip()]


def unfinished(language: str) -> list[str]:
    found = []
    for context, source, message in messages(ET.parse(I18N / f"{language}.ts")):
        translation = message.find("translation")
        if translation is not None and translation.get("type") == "unfinished":
            found.append(f"{language}: {context}: {source}")
    return found


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["merge"]:
        return merge(*map(Path, arguments[1:]))
    extract(tidy=arguments[:1] == ["tidy"])
    if arguments[:1] == ["fill"]:
        for language, words in json.loads(Path(arguments[1]).read_text(encoding="utf-8")).items():
            fill(language, words)
        extract(tidy=False)
    for name in COMPILED:
        fresh = I18N / f"{name}.qm.new"
        tool("lrelease", I18N / f"{name}.ts", "-qm", fresh)
        fresh.replace(I18N / f"{name}.qm")  # a running program has the old file mapped into its memory
    missing = [line for language in LANGUAGES for line in unfinished(language)]
    print("\n".join(missing) or "Every string has its words.")
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
