"""The parts every page is made of, each built once. A guide of one page.

Colours, type, icons
    Widgets name a token, never a colour: `paint(painter, colors)` of a `draw.Painted` is given them. `theme.font(size,
    bold, figures)`: figures for numbers, money, dates; not for codes. Icons by their Lucide name: "printer".
    `draw` has the strokes for what a page paints itself (box, text, chip, key, hairline, ring).

layout      in_row(a, 8, (b, 1), None), in_column(..., on=widget, margins, spacing), fill(layout, ...), stacked();
            Scroll, Flow (a layout: as many lines as it takes), Narrow; empty(layout)
label       Label(text, size, bold, token, figures, wrap, elide), Caption (small capitals), NoteLine; IconLabel, Avatar,
            Mark (our sign); ChipLabel(cells.Chip(text, icon, tone)), tones neutral, accent, good, warn, bad, never
            colour alone; KeyHint
button      Button(text, kind="outlined|primary|text|danger", icon, key, size="normal|small|big", does),
            IconButton(icon, words), LinkButton(text, arrow, key), RowButton, Pick (what was chosen, with a cross);
            Menu: add(text, act, icon, key), popup(point)
field       Field(editor, label) with set_label, set_error; LineField(icon, key, hint, name), SearchField, SecretLine,
            TextArea, NumberField, Combo (fill, choose, currentData), CheckBox; top_aligned
date_field  DateField: a day that is always there, typed or picked
segmented   Segmented (a filter in one box), Tabs; fill([Segment(value, text, count)]), chosen
card        Card(title | caption, aside): head (Strip), body (layout), foot (lay_foot()), pad(); Strip("below", parts);
            QuestionStrip asks over a card; FactGrid(columns), FactRows: show_facts([Fact(label, value)]); Notice;
            EmptyState("scan" | icon): say(title, sentence, button)
entry_rows  Section of rows (FoldedSection: its first ones), each a SectionRow (icon, words, a second line, a chip);
            PaperRows, StornoStrip: papers
Tables      `tables.table.Table(columns, key=...)` over rows; show(rows) or follow(source, desk.ask) which pages;
            `table_view.TableView(table, row_height=36|32|28)`: current_changed, rested, opened, chosen,
            menu_wanted, choice_wanted; show_row(key), light(key), merge(spans), emphasise(which), fold(title).
            A Group row heads the rows below it and may fold: that is the tree.
            A column gives str, int or a cell of `look.cells`: Text, Amount, Chip, Glyph, Link, Reason, Choice, Cross.
            A long list: `table.Ordered(order, rows)` as the source, Seeker brings one row into view
Paper       `output`: PdfView(desk): show_pdf(bytes), zoom_in, zoom_out; Printing prints; files asks and writes
matrix      Matrix (sizes x quantities)
Long work   `desk.change_slowly` and `desk.work(title=...)` show themselves; progress.ProgressBar in place; Steps
Over all    overlay.Dialog(window, title, sentence, accept, cancel, danger) where the world must stop: accepted, closed;
            overlay.Overlay for anything else (begins_at, open_once); suggest: what hangs under a field and follows
            what is typed
Telling     page.say.emit(message_bar.Message(lead, text, tone, undo, action, act)); it never takes the focus

A part gets its words when it is made: in another language it is made anew. A widget without a parent is a window of its
own: never show one before it is in a layout.
"""
