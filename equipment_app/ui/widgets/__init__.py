"""The parts every page is made of, each built once. A guide of one page.

Colours, type, icons
    Widgets name a token, never a colour: `theme.tokens()["accent"]`, asked while painting. `theme.font(size, bold,
    figures)`: figures for numbers, money, dates; not for codes. Icons by their Lucide name: "printer".
    `draw` has the strokes for what a page paints itself (box, text, chip, key, hairline, ring).

Words          label.Label(text, size, bold, token, figures, wrap, elide) · label.Caption (small capitals)
Buttons        button.Button(text, kind="outlined|primary|text|danger", icon, key, size="normal|small|big")
               button.IconButton(icon, words) · link.LinkButton(text, arrow, key) · key_hint.KeyHint(key)
Fields         field.Field(editor, label) with set_label, set_error; editors field.LineField(icon, key), field.TextArea,
               field.DateField, combo.Combo (fill, choose, currentData), check.Check; field.top_aligned
Choices        segmented.Segmented (a filter in one box), segmented.Tabs; fill([Segment(value, text, count)]), chosen
               pick.Pick, what was chosen with a cross; flow.Flow for as many of them as there are
States         chip.ChipLabel(cells.Chip(text, icon, tone)); tones neutral, accent, good, warn, bad; never colour alone
Cards          card.Card(title | caption): head (Strip), body (layout), foot (Strip), say_aside(), pad(); card.Strip
Facts          facts.Facts(columns), facts.FactRows; show_facts([Fact(label, value)])
People         icon_label.Avatar(initials), icon_label.IconLabel(name, token, size), icon_label.Mark (our sign)
Tables         `ui.table.Table(columns, key=...)` over rows; show(rows) or follow(source, desk.ask) which pages;
               table_view.TableView(table, row_height=36|32|28): current_changed, rested, opened, chosen, menu_wanted,
               choice_wanted; show_row(key), light(key), merge(spans), emphasise(which), fold(title).
               A Group row heads the rows below it and may fold: that is the tree.
               A column gives str, int or a cell of `ui.cells`: Text, Amount, Chip, Glyph, Link, Reason, Choice, Cross.
               A long list: `ui.ordered.Ordered(order, rows)` as the source, Seeker brings one row into view;
               search_field.SearchField over it
Paper          pdf_view.PdfView(desk): show_pdf(bytes), zoom_in, zoom_out, fit; `ui.printing.Printing` prints
Rows           entry_rows.Section with Entry rows: icon, words, a second line, a chip; row_button.RowButton
Pictures       matrix.Matrix (sizes × quantities), kit_bar.KitBar
Import         steps.Steps, steps.ResultCard
Long work      `desk.change_slowly` and `desk.work(title=...)` show themselves; progress_bar.ProgressBar in place
Nothing yet    empty_state.EmptyState("scan" | icon): say(title, sentence, button)
Over all       dialog.Dialog(window, title, sentence, accept, cancel, danger) where the world must stop: accepted,
               closed; menu.Menu: add(text, act, icon, key), popup(point); overlay.Overlay for anything else
Telling        page.say.emit(message_bar.Message(lead, text, tone, undo, action, act)); it never takes the focus

A part gets its words when it is made: in another language it is made anew. A widget without a parent is a window of its
own: never show one before it is in a layout.
"""
