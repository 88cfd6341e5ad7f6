"""Commands about the program itself: which release it is, and whether a file is a genuine update of it."""

from datetime import date
from typing import Any

from equipment_app.cli.answers import BROKEN, DONE, REFUSED, Answer
from equipment_app.domain.entries import picked
from equipment_app.domain.words import Lang
from equipment_app.exchange.release import CheckedRelease, check_release
from equipment_app.exchange.release_keys import keys_in, trusted_keys
from equipment_app.exchange.release_words import NEWS, compared, installing, reasons, verdict
from equipment_app.exchange.running import fitting, running


def version(program: str, lang: Lang) -> str:
    """Which release runs, of which day, and kindly that it is old. The first line is for scripts."""
    now = running()
    said = (f"{program} {now.version}", now.said(lang), now.said_of_age(date.today(), lang))
    return "\n".join(line for line in said if line)


def check_update(options: Any, answer: Answer) -> int:
    """0 when it is genuine and whole; 1 when a file that is needed is not there; 3 when one is not the signed one."""
    keys = keys_in(options.keys_file) if options.keys_file else trusted_keys()
    checked = check_release(options.update, keys, running(), fitting())
    code = BROKEN if checked.altered else REFUSED if checked.lacking else DONE
    return answer.give(_told(checked, answer), _lines(checked, answer), code)


def _told(checked: CheckedRelease, answer: Answer) -> dict[str, Any]:
    release = checked.release
    here = {one.name for one in checked.fitting}
    files = [
        {"name": one.name, "for": one.kind, **picked(one, "size sha256")}
        | {"state": checked.states[one.name], "here": one.name in here}
        for one in release.files
    ]
    return {
        "ok": checked.ok,
        **picked(release, "version day commit"),
        "running": checked.running.version,
        **picked(checked, "compared days"),
        "opens": [release.oldest, release.newest],
        "signed_by": [{"owner": key.owner, "key": key.public} for key in checked.signed_by],
        "files": files,
        "strange": checked.strange,
        "news": release.news[answer.lang],
    }


def _lines(checked: CheckedRelease, answer: Answer) -> list[str]:
    """What is not genuine is not told how to install."""
    lang = answer.lang
    lines = [verdict(checked, lang), *reasons(checked, lang), *compared(checked, lang)]
    if checked.altered:
        return lines
    news = [f"- {one}" for one in checked.release.news[lang]]
    return [*lines, *installing(checked, lang), *([f"{NEWS.said(lang)}:", *news] if news else [])]
