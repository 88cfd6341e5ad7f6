"""The report of a check: all it should say can be read off it, however many members and things there are."""

import re
from dataclasses import replace

import pytest

from equipment_app.documents.unit_check import CheckedDifference
from equipment_app.documents.unit_check_grid import MOST, parts
from equipment_app.documents.words import CHECKED
from equipment_app.domain import anchors
from equipment_app.domain.papers import Party
from equipment_app.domain.unit_check_plan import CellState
from tests.documents import checked
from tests.documents.overlaps import collisions
from tests.documents.reading import Paper

LONG = "Souprava protiúderová nejneobhospodařovávatelnějšího provedení s příslušenstvím číslo {n}"


def paper(*facts: object, **more: object) -> Paper:
    return Paper(checked.report(*facts, **more).render())


def text(opened: Paper) -> str:
    return " ".join(" ".join(opened.text(page) for page in range(len(opened))).split())


def test_the_result_is_said_first():
    opened = paper()
    said = opened.text(0)
    assert "KO-2026-000012" in said
    said = " ".join(said.split())
    assert "Členů v kontrole Prohlédnuto členů Předloženo věcí Úplná výstroj 22 20 276 z 307 12" in said
    assert "Chybí věcí Nevydáno věcí Po expiraci Bez revize Jiný kus 3 1 2 2 1" in said


def test_what_was_found_is_signed_and_the_grid_is_an_annex_behind_it():
    opened = paper()
    assert len(opened) == 2
    assert opened.text(0).index("K vyřízení") < opened.text(0).index("Vedoucí kontroly")
    assert "Příloha" not in opened.text(0) and "✓" not in opened.text(0)
    assert "Příloha: co kdo předložil" in opened.text(1) and "Vedoucí kontroly" not in opened.text(1)
    small = paper(5)
    assert len(small) == 1, "a small team has both on one sheet"
    order = [small.text(0).index(said) for said in ("K vyřízení", "Příloha", "990005")]
    assert order == sorted(order)


def test_no_name_is_cut_off():
    """However long a member's name is, why they are away, or what a thing is called."""
    name, why = "nprap. Ing. Mgr. Bc. Maxmiliána Nováčková-Zelená z Bílých Karpat, Ph.D., MBA, LL.M.", "cesta " * 30
    things = tuple(LONG.format(n=n) for n in range(16))
    rows = list(checked.report(6, things).rows)
    rows[2], rows[3] = replace(rows[2], name=name), replace(rows[3], away=why.strip(), marks=())
    opened = paper(6, tuple(LONG.format(n=n) for n in range(16)), rows=tuple(rows))
    said = text(opened)
    assert "…" not in said
    assert said.count("".join(name.split())) == 0 and all(word in said for word in name.split())
    assert said.count("cesta") >= 30
    whole = "".join(
        "".join(opened.document[page].get_textpage().get_text_range().split()) for page in range(len(opened))
    )
    assert [n for n in range(16) if "".join(LONG.format(n=n).split()) not in whole] == []


def test_each_row_has_a_mark_for_each_thing():
    rows = [line.text for line in paper().lines(1)]
    whole = next(row for row in rows if "990001 nprap. Norbert" in row)
    assert whole.count("✓") == len(checked.COLUMNS)
    assert whole.endswith("ano")
    faulty = next(row for row in rows if "990009" in row and "✓" in row)
    assert (faulty.count("✓"), faulty.count("K")) == (12, 3), "two faults and the K of Kryštof"
    assert faulty.endswith("ne")


def test_who_was_away_has_no_grid():
    said = text(paper())
    assert "nepřítomnost (dovolená), zkontrolovat dodatečně –" in said
    assert "– 990012 nstržm. Hynek Předávací nepřítomnost (dovolená), zkontrolovat dodatečně" in said


def test_what_is_to_be_settled_names_member_thing_and_deed():
    said = text(paper())
    assert "K vyřízení před nasazením" in said
    assert "E 990003 pprap. Bc. Ondřej Řezbový Lékárnička osobní INV-001887: po expiraci, vyměnit" in said
    assert "J 990006 nprap. Čestmíra Evidenční Radiostanice INV-000909: svěřeno: 990010" in said
    assert "K 990009 nprap. Mgr. Kryštof Vzorový Balistická vesta XL, Přilba ochranná XL: provést revizi" in said
    assert "N 990017 nprap. Chrudoš Kódovský Jmenovka XL: vydat ze skladu" in said
    assert "K vyřízení" in text(paper(title=""))
    assert "Nic: vše souhlasí s evidencí." in text(paper(differences=()))


def found(*facts: tuple[str, str]) -> list[str]:
    """The letters and numbers of what is to be settled, as they stand on the paper."""
    said = text(paper(differences=tuple(CheckedDifference(state, number, "Radiostanice") for state, number in facts)))
    said = said[said.index("K vyřízení") : said.index("Vedoucí kontroly")]
    return [" ".join(one) for one in re.findall(r"(?:^|(?<= ))(CH|[ZOJEKN–]) (99\d{4})", said)]


def test_what_is_missing_stands_before_what_was_never_issued():
    """By what it is, then by the member: the few that are missing do not drown among the others."""
    states = ("unissued", "away", "uninspected", "expired", "other", "repair", "lost", "lacks", "missing")
    given = [(state, f"99000{n}") for n in (1, 2) for state in states]
    letters = ("CH", "CH", "Z", "O", "J", "E", "K", "–", "N")
    want = [
        f"{letter} 99000{n}" for letter in dict.fromkeys(letters) for n in (1, 2) for _ in range(letters.count(letter))
    ]
    assert found(*given) == want


def test_what_lay_aside_is_another_piece_of_nobody():
    """A piece of the store that lay on the table was shown by no member; what one showed who stood there, was."""
    lay = CheckedDifference("foreign", "", "Radiostanice", inventory="INV-000777", holder="Sklad")
    said = text(paper(differences=(lay,)))
    assert "Jiný kus 3 1 0 0 0" in said
    assert "– Radiostanice INV-000777: podle evidence: Sklad" in said and "J –" not in said
    assert "Jiný kus 3 1 0 0 1" in text(paper(differences=(lay, replace(lay, personal_number="990001"))))


def test_remark_and_unknown_codes_are_printed():
    said = text(paper(remark="Kontrola na dvoře.", unknown="4006381333931"))
    assert "Poznámka Kontrola na dvoře." in said
    assert "4006381333931" in said


def test_both_sign_and_a_lead_nobody_named_signs_by_hand():
    said = text(paper())
    assert "Vedoucí kontroly Za sklad, převzetí protokolu" in said
    assert "OEČ 990001 OEČ 990301" in said
    assert "OEČ 990001" not in text(paper(lead=None))
    assert "Výdejna Praha" in text(paper(lead=Party("Eva Civilní", unit="Výdejna Praha")))


def test_the_code_is_the_entry_it_stands_for():
    [code] = paper().codes(0, 200)
    anchor = anchors.decode(code.text)
    assert (anchor.seq, anchor.entry_hash) == (18440, checked.HASH)


def test_every_state_has_its_letter():
    states = {state for state in CellState if state is not CellState.SURPLUS}
    assert set(CHECKED) == {str(state) for state in states}


@pytest.mark.parametrize(
    ("members", "columns", "repeat"),
    [(1, 1, 1), (23, 14, 1), (24, 16, 1), (42, 14, 6), (3, 40, 1), (60, 33, 3), (22, 14, 40)],
)
def test_nothing_overlaps_and_the_signatures_have_company(members, columns, repeat):
    names = tuple(LONG.format(n=n) for n in range(columns))
    differences = [one for one in checked.report().differences if one.article or one.state == "away"] * repeat
    opened = paper(members, names, differences=tuple(differences), remark="Poznámka " * 30)
    for page in range(len(opened)):
        words = [word for word in opened.words(page) if word.bottom - word.top < 8]
        level = [word for word in words if not 78 < word.left < 183 or word.top > 100]
        assert [pair for pair in collisions(level) if not set("".join(pair)) & set("…✓")] == []
        assert [word.text for word in words if word.left < 19.5 or word.right > 195.5] == []
    pages = [opened.text(page) for page in range(len(opened))]
    [signed] = [number for number, page in enumerate(pages) if "Vedoucí kontroly" in page]
    assert len(opened.lines(signed)) > 8
    assert sum(page.count(f"{members} 99{members:04}") for page in pages) == -(-columns // MOST)


def test_many_things_are_shown_in_even_grids():
    assert [len(part) for part in parts(["x"] * 17)] == [9, 8]
    assert [len(part) for part in parts(["x"] * 16)] == [16]
    assert [place for part in parts(["x"] * 50) for place in part] == list(range(50))


def test_the_turned_heads_can_be_copied_and_searched():
    page = paper().document[1].get_textpage()
    said = "".join(page.get_text_range().split())
    assert [name for name in checked.COLUMNS if name.replace(" ", "") not in said] == []


def test_equal_facts_give_equal_bytes():
    assert checked.report().render() == checked.report().render()


@pytest.mark.parametrize(("unchecked", "all_agrees"), [(0, True), (3, False)])
def test_that_all_agrees_is_said_only_where_all_was_looked_at(unchecked, all_agrees):
    said = text(paper(differences=(), unchecked=unchecked))
    assert ("vše souhlasí s evidencí" in said) is all_agrees
    assert ("Nekontrolováno: 3 ks" in said, "Nekontrolováno věcí" in said) == (not all_agrees, not all_agrees)
