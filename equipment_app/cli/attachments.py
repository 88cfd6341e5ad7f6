"""Commands of files that belong to a member, a piece, an article or a paper: attach, list, save."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import answered, carry_out, opened
from equipment_app.domain.attachments import FileSubject, What
from equipment_app.domain.entries import picked
from equipment_app.operations import Books, Command, resolve
from equipment_app.operations.attachments import RemovePhoto, from_file
from equipment_app.operations.once import Once
from equipment_app.queries.attachments import file_numbered, files_of
from equipment_app.signed_scan import read_scan
from equipment_app.store.file.outputs import write


def attach(options: Any, answer: Answer) -> int:
    """Raises what `Attach` raises, and FileUnread."""
    what = What(options.what)

    def made(to: FileSubject) -> Command:
        file = from_file(to, options.file, what, options.name)
        return read_scan(file) if what is What.SCAN and to.kind == "paper" else file

    return _changed(options, answer, made)


def remove_photo(options: Any, answer: Answer) -> int:
    """Raises NoPhotoHere."""
    return _changed(options, answer, lambda to: RemovePhoto(to, options.reason))


def _changed(options: Any, answer: Answer, make: Callable[[FileSubject], Command]) -> int:
    with opened(options) as database:
        to = database.ask(lambda books: _subject(books, options))
        outcome = carry_out(database, Once(options.key, make(to)))
    unread = outcome.what == "scan_unread"
    scan = getattr(options, "what", "") == What.SCAN
    result = picked(outcome, "number entry hash") | ({"signed": not unread} if scan else {})
    told = answer.lines(
        (
            unread,
            "Kód dokladu v něm není čitelný na všech stranách; doklad zůstává nepodepsaný, dokud ho někdo neporovná.",
            "The code of the paper was not read on all pages; the paper stays unsigned until somebody compares them.",
        )
    )
    return answer.give(result, [f"{outcome.number}  {outcome.subject}".rstrip(), *told])


def attachments(options: Any, answer: Answer) -> int:
    found = answered(options, lambda books: files_of(books, _subject(books, options)))
    rows = [
        {"number": one.number, "what": str(one.what), "type": str(one.type), "bytes": one.size, "name": one.name}
        | ({"read": one.read} if one.what is What.SCAN else {})
        | picked(one, "at by sha256")
        for one in found
    ]
    lines = [f"{one.number}  {one.at:%Y-%m-%d}  {one.words.said(answer.lang)}  {one.size}  {one.name}" for one in found]
    nothing = [answer.say("Nic tu přiložené není.", "Nothing is attached here.")]
    return answer.give({"attachments": rows}, lines or nothing)


def attachment(options: Any, answer: Answer) -> int:
    """Raises NoSuchAttachment."""
    found = answered(options, lambda books: file_numbered(books, options.number))
    path: Path = options.to
    write(path, found.content)
    facts = {"path": str(path), "number": found.about.number, "bytes": len(found.content)}
    return answer.give(facts | {"sha256": found.about.sha256}, [str(path)])


def _subject(books: Books, options: Any) -> FileSubject:
    """Raises UnknownMember, UnknownUnit, UnknownThing, AmbiguousThing, OfAnotherStore, UnknownNumber, OtherUnit."""
    if options.member:
        return FileSubject("member", resolve.anyone(books, options.member).id)
    if options.unit:
        return FileSubject("member", resolve.unit(books, options.unit))
    if options.article:
        return FileSubject("article", resolve.article_coded(books, options.article).id)
    if options.thing:
        return FileSubject("thing", resolve.known_piece(books, options.thing).id)
    books.papers.seq(options.paper)
    return FileSubject("paper", options.paper)
