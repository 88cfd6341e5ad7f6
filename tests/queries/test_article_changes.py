"""The history of an article: every change with its number, its fields and who made it, cancelled or not."""

from equipment_app.operations.articles import AddArticle, EditArticle
from equipment_app.operations.bulk_edit import EditArticles
from equipment_app.operations.merge_articles import MergeArticles
from equipment_app.operations.undo import Undo
from equipment_app.queries.article_changes import article_changes
from tests.world import World


def changes(world: World, code: str):
    article = world.article(code)
    return [(one.what, one.fields) for one in world.ask(lambda books: article_changes(books, article))]


def test_each_change_says_what_it_changed_the_latest_first(world: World):
    world.do(AddArticle("PRILBA", "Přilba"))
    world.do(EditArticle("PRILBA", norm="ČSN EN 397", price=129050))
    world.do(EditArticles((world.article("PRILBA"),), "minimum", "4"))
    world.do(AddArticle("PRILBA2", "Přilba"))
    ended = world.article("PRILBA2")
    world.do(MergeArticles("PRILBA", "PRILBA2"))
    assert changes(world, "PRILBA") == [
        ("merged", ()),
        ("bulk", (("minimum", "", "4"),)),
        ("changed", (("price", "", "129050"), ("norm", "", "ČSN EN 397"))),
        ("added", ()),
    ]
    assert [one.what for one in world.ask(lambda books: article_changes(books, ended))] == ["ended", "added"]


def test_what_was_taken_back_says_by_what_and_the_next_change_goes_on_from_before(world: World):
    done = world.do(EditArticle("VESTA", price=100))
    article = world.article("VESTA")
    world.do(Undo(done.number, "omyl"))
    world.do(EditArticle("VESTA", norm="ČSN EN 1150"))
    last, first, imported = world.ask(lambda books: article_changes(books, article))
    assert (last.fields, last.cancelled_by) == ((("norm", "", "ČSN EN 1150"),), "")
    assert (first.number, first.cancelled_by) == (done.number, f"{done.number}-S")
    assert imported.what == "import" and imported.number.startswith("IM")
