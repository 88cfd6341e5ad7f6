"""Size schemes by hand: their sizes in order. A size that anything or anybody has stays; a new scheme may be made."""

import json

from equipment_app.domain.entries import Registration
from equipment_app.domain.errors import FieldMissing, Refusal
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.sizes import UNI, same_sizes
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan, Planned
from equipment_app.store.books import Books


class SizeInUse(Refusal):
    size: str
    scheme: str
    cs = "Velikost {size} řady „{scheme}“ mají věci nebo členové, a tak v ní zůstane. Přidejte novou vedle ní."
    en = "Items or members have size {size} of “{scheme}”, so it stays. Add another size beside it."


class SizeTwice(Refusal):
    size: str
    other: str
    cs = "Velikosti {size} a {other} jsou táž velikost. Nechte jednu z nich."
    en = "Sizes {size} and {other} are the same size. Keep one of them."


class NoSizes(Refusal):
    scheme: str
    cs = "Řada „{scheme}“ nemá žádnou velikost. Přidejte aspoň jednu."
    en = "The scheme “{scheme}” has no size. Add at least one."


class OneSizeStays(Refusal):
    cs = "Univerzální řada má jednu velikost a nemění se. Založte vlastní řadu."
    en = "The one-size scheme has one size and does not change. Make a scheme of your own."


@needs(Right.CATALOGUE)
class SetSizes(Operation):
    """`name` is asked for where the scheme is not there yet; empty: the one it has."""

    scheme: str
    sizes: tuple[str, ...]
    name: str = ""

    def plan(self, books: Books) -> Planned:
        """Raises FieldMissing, OneSizeStays, NoSizes, SizeTwice, SizeInUse."""
        code, sizes = self.scheme.strip().lower(), tuple(" ".join(size.split()) for size in self.sizes)
        before = next((one for one in books.catalogue.size_schemes() if one.code == code), None)
        name = " ".join(self.name.split()) or (before.name if before else "")
        if not code or not name:
            raise FieldMissing("name" if code else "code")
        if code == UNI:
            raise OneSizeStays
        if not any(sizes):
            raise NoSizes(name)
        if twice := same_sizes(sizes):
            raise SizeTwice(*twice)
        gone = [size for size in before.sizes if size not in sizes and size in before.used] if before else []
        if gone:
            raise SizeInUse(gone[0], name)
        if before and (before.sizes, before.name) == (sizes, name):
            return Outcome(what="nothing_new", subject=name)
        row = {"code": code, "name": name, "sizes": json.dumps(sizes, ensure_ascii=False)}
        return Plan(
            Kind.REGISTER,
            registers=(Registration("size_scheme", row),),
            changes=Changes.CATALOGUE | Changes.MEMBERS,
            done="sizes_changed",
            subject=name,
        )
