"""A whole stock-take by commands, from the beginning to its three papers."""

from datetime import date, timedelta

import pytest

from equipment_app.domain.codes import Code, Family

FOREIGN = str(Code(Family.THING, 9_000_001))
CHAIR, MEMBER = "Řádková Růžena", "Předávací Zbyněk"
A01 = (("TRIKO/M", "18"), ("TRIKO/L", "15"), ("OBUV/42,5", "4"), ("RUKAV", "50"))


def test_it_is_counted_compared_and_settled(shell, tmp_path):
    def say(*words):
        return shell.ask("stocktake", *words)

    begun = say("begin", CHAIR, MEMBER, "--outside", "--responsible", "Svěřená Jitka", "--sort", "extraordinary")
    assert begun["number"] == ""
    for place, pieces in (("A01", ("V-001", "V-003")), ("B02", ("R-001", "R-002"))):
        say("place", place)
        for piece in pieces:
            assert say("count", place, piece, "--by", CHAIR)["stream"] == "found"
    assert say("count", "B02", "AKT.0000001.11", "--by", CHAIR)["misread"]
    for kind, number in A01:
        say("quantity", "A01", kind, number, "--by", CHAIR)
    say("quantity", "B02", "TRIKO/M", "11", "--by", CHAIR)
    say("undo")
    counts = tmp_path / "pocty.csv"
    counts.write_text("Místo;Kód;Počet\nB02;TRIKO/M;10\n", encoding="utf-8")
    assert say("import", counts, "--by", MEMBER)["rows"] == 1
    said = shell("--lang", "cs", "stocktake", "show", "--place", "B02").out
    assert "None" not in said and "[]" not in said and "<" not in said
    shown = say("show", "--place", "A01")
    assert "differences" not in shown and [place.get("recorded") for place in shown["places"]] == [None, None]
    assert (say("close", "A01", "--by", CHAIR)["missing"], say("close", "B02", "--by", CHAIR)["missing"]) == (1, 0)
    shown = shell("stocktake", "show", "--place", "A01", "--json")
    assert shown.json["missing"] == [], "who counts it again is not told that it was not found"
    assert "nenalezeno" not in shell("--lang", "cs", "stocktake", "show", "--place", "A01").out
    for thing, number in (("V-002", "0"), ("TRIKO/M", "18")):
        say("recount", "A01", thing, number, "--by", MEMBER)
        say("explain", "A01", thing, "--cause", "issued", "--text", "Vydáno a nezapsáno 19. 11.")
    say("move")
    assert len(say("show", "--place", "A01")["missing"]) == 1, "counted twice"
    shown = say("show")
    assert (shown["short"], shown["over"], shown["settled"]) == (-207000, 0, 2)
    draft = say("print", "--pdf", tmp_path / "navrh.pdf")["path"]
    assert "IS-" not in draft and (tmp_path / "navrh.pdf").read_bytes().startswith(b"%PDF")
    say("print", "--place", "A01", "--pdf", tmp_path / "prazdny.pdf")
    done = say("approve", "--statement", "Hledám ji.", "--pdf", tmp_path / "is.pdf")
    assert done["number"].startswith("IS-") and sum(line["quantity"] for line in done["lines"]) == 3
    assert say("show") == {"stocktake": 0, "last": done["number"]}
    said = shell("report", "stocktakes", "--from", "2020-01-01", "--to", "2100-01-01", "--xlsx", tmp_path / "r.xlsx")
    assert said.code == 0, said.err
    assert done["number"] in shell("history", "V-001").out


def test_all_of_them_are_listed_with_what_became_of_each(shell):
    assert shell.ask("stocktake", "list") == {"stocktakes": []}
    begin = ("stocktake", "begin", CHAIR, MEMBER, "--outside", "--responsible", "Svěřená Jitka", "--places", "B02")
    shell.ask(*begin)
    shell.ask("stocktake", "stop", "omyl")
    for cancelled in (True, False):
        shell.ask(*begin)
        shell.ask("stocktake", "count", "B02", "R-001", "--by", CHAIR)
        shell.ask("stocktake", "count", "B02", "R-002", "--by", CHAIR)
        shell.ask("stocktake", "quantity", "B02", "TRIKO/M", "10", "--by", CHAIR)
        shell.ask("stocktake", "close", "B02", "--by", CHAIR)
        number = shell.ask("stocktake", "approve")["number"]
        if cancelled:
            shell.ask("undo", number, "--reason", "omyl")
    shell.ask(*begin)
    found = shell.ask("stocktake", "list")["stocktakes"]
    assert [one["state"] for one in found] == ["runs", "approved", "cancelled", "stopped"]
    assert (found[1]["number"], found[1]["items"], found[1]["where"], found[0]["items"]) == (number, 3, "B02", 0)
    said = shell("stocktake", "list").out
    assert number in said and "položek 3, manka 0, přebytky 0" in said and "zrušena" in said


def test_what_nobody_counted_yet_is_said_in_words(shell):
    shell.ask("stocktake", "begin", CHAIR, MEMBER, "--outside", "--responsible", "Svěřená Jitka", "--places", "B02")
    said = shell("--lang", "cs", "stocktake", "show", "--place", "B02").out
    assert "Tričko funkční  M  nespočítáno" in said and "None" not in said


def test_a_second_count_is_blind_and_zero_is_not_found(shell):
    def say(*words):
        return shell.ask("stocktake", *words)

    say("begin", CHAIR, MEMBER, "--outside", "--responsible", "Svěřená Jitka", "--places", "B02")
    say("count", "B02", "R-001", "--by", CHAIR)
    say("quantity", "B02", "TRIKO/M", "9", "--by", CHAIR)
    say("close", "B02", "--by", CHAIR)
    for row in say("show")["differences"]:
        assert row["state"] == "recount" and not row.keys() & {"recorded", "found", "counts", "worth"}
    assert "→" not in shell("stocktake", "show").out
    said = say("recount", "--by", MEMBER, "B02", "R-002", "0")
    assert (said["stream"], said["quantity"]) == ("missing", 0)
    assert shell("stocktake", "recount", "--by", MEMBER, "B02", "TRIKO/M", "0").out.startswith("nenalezeno")
    assert say("recount", "--by", CHAIR, "B02", "TRIKO/M", "9")["stream"] == "found"


def test_a_label_of_another_store_is_said_to_be_one_at_a_station_too(shell, tmp_path):
    shell.ask("stocktake", "begin", CHAIR, MEMBER, "--outside", "--responsible", "Svěřená Jitka", "--places", "B02")
    assert shell.ask("stocktake", "count", "B02", FOREIGN, "--by", CHAIR)["block"] == 19
    assert "blok kódů 19" in shell("stocktake", "count", "B02", FOREIGN, "--by", CHAIR).out
    assert "19" in shell.refused("stocktake", "assign", FOREIGN, "R-001")
    file, until = tmp_path / "2.akcheck", (date.today() + timedelta(days=1)).isoformat()
    shell.ask("stocktake", "export", "--by", CHAIR, "--station", "2", "--until", until, file)
    shell.plain("stocktake", "scan", file, "--place", "B02")
    said = shell.plain("stocktake", "scan", file, FOREIGN, "R-001", "--json").json["scans"]
    assert [(one["stream"], one.get("block")) for one in said] == [("unknown", 19), ("found", None)]
    assert "blok kódů 19" in shell.plain("stocktake", "scan", file, FOREIGN).out


def test_what_is_on_no_thing_is_not_counted_at_a_station_and_the_others_are(shell, tmp_path):
    """A badge, or a torn code, among many: it is said, and the rest is counted."""
    shell.ask("stocktake", "begin", CHAIR, MEMBER, "--outside", "--responsible", "Svěřená Jitka", "--places", "B02")
    file, until = tmp_path / "2.akcheck", (date.today() + timedelta(days=1)).isoformat()
    shell.ask("stocktake", "export", "--by", CHAIR, "--station", "2", "--until", until, file)
    shell.plain("stocktake", "scan", file, "--place", "B02")
    badge = str(Code(Family.BADGE, 12))
    said = shell.plain("stocktake", "scan", file, badge, "AKT.000", "R-001")
    assert said.code == 1 and f"{badge}: to není štítek věci" in said.out and "AKT.000: náš kód, přečtený" in said.out
    counts = shell.plain("stocktake", "scan", file, "R-001", "--json").json["counts"]
    assert counts == {"found": 1, "elsewhere": 0, "held": 0, "unknown": 0, "twice": 1}


def test_it_is_given_up_and_nothing_is_changed(shell):
    head = shell.head()
    shell.ask("stocktake", "begin", CHAIR, MEMBER, "--outside", "--responsible", "Svěřená Jitka", "--places", "A01")
    shell.ask("stocktake", "stop", "omyl")
    assert shell.head() > head
    assert "No stock-take is under way" in shell.refused("stocktake", "count", "A01", "V-001")


@pytest.mark.parametrize("words", [("Svěřená Jitka", MEMBER), (CHAIR,)])
def test_a_commission_that_cannot_be_is_refused(shell, words):
    assert shell.refused("stocktake", "begin", *words, "--outside", "--responsible", "Svěřená Jitka")


def test_two_stations_count_without_the_store_and_come_back(shell, tmp_path):
    def say(*words):
        return shell.ask("stocktake", *words)

    say("begin", CHAIR, MEMBER, "--outside", "--responsible", "Svěřená Jitka")
    tomorrow = (date.today() + timedelta(days=1)).isoformat()
    for station, place, who, pieces in (("2", "A01", CHAIR, ("V-001", "R-001")), ("3", "B02", MEMBER, ("R-001",))):
        file, result = tmp_path / f"{station}.akcheck", tmp_path / f"{station}.akresult"

        def alone(*words):
            said = shell.plain("stocktake", *words, "--json")
            assert (said.code, said.err) == (0, "")
            return said.json

        assert say("export", "--by", who, "--station", station, "--until", tomorrow, file)["by"] == who
        assert shell("stocktake", "export", "--by", who, "--until", tomorrow, file).code
        assert (refused := shell.plain("stocktake", "scan", file, "V-001")).code
        assert "načtěte štítek místa" in refused.err
        alone("scan", file, "--place", place)
        found = alone("scan", file, *pieces)["scans"]
        assert found[0] == {"code": pieces[0], "stream": "found"}
        alone("scan", file, "TRIKO/M", "--quantity", "18")
        assert shell.plain("stocktake", "scan", file, "V-001", "--quantity", "1").code
        assert alone("finish", file, result)["counts"]["found"] >= 2
        assert say("import", result)["rows"] == len(pieces) + 1
        assert "in the stock-take already" in shell.refused("stocktake", "import", result)
    streams = say("show")["streams"]
    assert (streams["found"], streams["elsewhere"], streams["twice"]) == (1, 1, 1)
