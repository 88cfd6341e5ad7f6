"""`--second` without a password, where nobody has one."""

import pytest

TO = ("hand-over-property", "--to", "KŘP Plzeňského kraje", "TRI-FUN/M")


def test_who_stands_by_is_named(demo):
    number, file = demo.ask("--second", "Příkladný", *TO)["number"], demo.store.with_suffix(".csv")
    assert demo("report", "by-two", "--from", "2024-01-01", "--to", "2100-12-31", "--csv", file).code == 0
    line = next(line for line in file.read_text("utf-8-sig").splitlines() if number in line)
    assert line.split(";")[-2:] == ["Ukázková Jitka", "Příkladný Dalibor"]


@pytest.mark.parametrize(
    ("second", "why"),
    [
        (("Zkoumalová",), "does not keep the store"),
        (("Vzorná",), "Nothing was written"),
        (("Ukázková",), "your own second person"),
        (("Nikdo",), "Příkladný Dalibor"),
        (("Příkladný", "--second-password-file", __file__), "no password"),
    ],
)
def test_who_cannot_is_refused_in_words(demo, second, why):
    assert why in demo.refused("--second", *second, *TO)
