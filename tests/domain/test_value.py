"""A value is made, compared and shown as a frozen dataclass would be."""

from dataclasses import FrozenInstanceError, asdict, field, fields, replace

import pytest

from equipment_app.domain.value import Value


class Boots(Value):
    size: str
    pairs: int = 1
    marks: dict[str, int] = field(default_factory=dict)
    secret: str = field(default="", repr=False)


class Ordered(Boots, kw_only=True):
    """With a day."""

    day: str

    def __post_init__(self) -> None:
        if not self.day:
            raise ValueError("no day")


class Nothing(Value):
    pass


def test_it_is_made_by_place_and_by_name_and_of_what_is_there_when_nobody_says_it():
    assert Boots("42") == Boots(size="42") == Boots("42", pairs=1) == Boots("42", 1, {}, "")
    assert Ordered("42", day="Monday") == Ordered(day="Monday", size="42")
    assert Nothing() == Nothing()


def test_what_is_more_in_a_kind_is_asked_for_after_one_of_its_base_was_made():
    class Skates(Boots):
        blades: int = 2

    assert Boots("42") and Skates("42", blades=3).blades == 3 and Skates("42").blades == 2


def test_each_has_a_dictionary_of_its_own():
    one = Boots("42")
    one.marks["left"] = 1
    assert Boots("42").marks == {}


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), (("42", 1, {}, "", 5), {}), (("42",), {"size": "43"}), (("42",), {"width": 1}), ((), {"pairs": 1})],
    ids=["missing", "too many", "twice", "unknown", "one of two missing"],
)
def test_it_is_made_of_its_fields_only(values, named):
    with pytest.raises(TypeError, match=r"Boots.__init__\(\)"):
        Boots(*values, **named)


def test_what_is_asked_for_by_name_is_not_given_by_place():
    with pytest.raises(TypeError):
        Ordered("42", 1, {}, "", "Monday")


def test_a_kind_has_its_say_however_it_is_made():
    with pytest.raises(ValueError, match="no day"):
        Ordered("42", day="")
    with pytest.raises(ValueError, match="no day"):
        replace(Ordered("42", day="Monday"), day="")


def test_it_never_changes():
    one = Boots("42")
    with pytest.raises(FrozenInstanceError):
        one.size = "43"
    with pytest.raises(FrozenInstanceError):
        one.width = 1
    with pytest.raises(FrozenInstanceError):
        del one.size


def test_others_of_its_kind_are_equal_where_their_fields_are():
    class Shoes(Value):
        size: str

    class Gloves(Value):
        size: str

    assert Shoes("42") != Gloves("42") and Shoes("42") != "42" and Shoes("42") != Shoes("43")
    assert {Shoes("42"), Shoes("42"), Gloves("42")} == {Shoes("42"), Gloves("42")}
    with pytest.raises(TypeError):
        hash(Boots("42"))


def test_it_shows_its_fields_without_secrets():
    assert repr(Boots("42", secret="x")) == "Boots(size='42', pairs=1, marks={})"


def test_dataclasses_know_it():
    one = Boots("42", secret="x")
    assert [each.name for each in fields(one)] == ["size", "pairs", "marks", "secret"]
    assert asdict(one) == {"size": "42", "pairs": 1, "marks": {}, "secret": "x"}
    assert replace(one, pairs=2) == Boots("42", 2, secret="x")
    match one:
        case Boots(size, 1):
            assert size == "42"
        case _:
            pytest.fail("by place")
