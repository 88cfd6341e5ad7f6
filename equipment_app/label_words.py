"""What `words` says about labels: the sentences of refusals in Czech and English, and the names of measures."""

SENTENCES: dict[str, tuple[str, str]] = {
    "SheetImpossible": (
        "{field}: {value} být nemůže, jen {least} až {most}. Opravte číslo podle archu.",
        "{field} cannot be {value}, only {least} to {most}. Correct the number to match the sheet.",
    ),
    "LabelTooSmall": (
        (
            "Vzor „{design}“ se na štítek nevejde: tisknout lze {width} × {height} mm, třeba je {need_width} × "
            "{need_height} mm. Zvolte větší štítek nebo méně údajů."
        ),
        (
            "The design “{design}” does not fit: {width} × {height} mm can be printed on, it needs {need_width} × "
            "{need_height} mm. Choose larger labels or fewer fields."
        ),
    ),
    "LabelTooSmall.code": (
        (
            "Na štítek se nevejde ani nejmenší kód, který čtečky přečtou: tisknout lze {width} × {height} mm, třeba je "
            "{need_width} × {need_height} mm. Zvolte větší štítek."
        ),
        (
            "Not even the smallest code that scanners read fits: {width} × {height} mm can be printed on, it needs "
            "{need_width} × {need_height} mm. Choose larger labels."
        ),
    ),
    "OffsetTooFar": (
        "Posun {value} mm je příliš velký, nejvýš {limit} mm. Zkontrolujte, zda je založen správný arch.",
        "An offset of {value} mm is too much, {limit} mm at most. Check that the right sheet is in the printer.",
    ),
    "PrinterUnreachable": (
        "Tiskárna štítků {target} neodpovídá: {reason}. Zapněte ji a zkontrolujte adresu.",
        "The label printer {target} does not answer: {reason}. Switch it on and check the address.",
    ),
    "NoLabelPrinter": (
        "„{target}“ není adresa ani zařízení tiskárny štítků; nic se neposlalo. Zadejte třeba 192.168.1.50 nebo LPT1:.",
        "“{target}” is neither the address nor the device of a label printer: not sent. Try 192.168.1.50 or LPT1:.",
    ),
    "NothingToLabel": (
        "Není pro co štítky tisknout: výběru neodpovídá žádná věc.",
        "There is nothing to label: no item matches the choice.",
    ),
    "NotReserved": (
        "{code} není prázdný štítek této evidence. Vytiskněte prázdné štítky a použijte některý z nich.",
        "{code} is not a blank label of this store. Print blank labels and use one of them.",
    ),
    "AlreadyClaimed": (
        "Štítek {code} už patří věci {by}. Použijte jiný prázdný štítek.",
        "The label {code} already belongs to {by}. Use another blank one.",
    ),
    "CodeOfOther": (
        "{code} není prázdný štítek, má ho {by}. Použijte jiný.",
        "{code} is not a blank label; it belongs to {by}. Use another one.",
    ),
    "NotNumbered": (
        "{thing} se vede množstvím a vlastní štítek nemá.",
        "{thing} is kept by quantity and has no label of its own.",
    ),
    "NoCodesLeft": (
        "Tolik volných čísel není: je třeba {wanted}, zbývá {left}.",
        "There are not enough free numbers: {wanted} needed, {left} left.",
    ),
    "BlankCount": (
        "Prázdných štítků může být naráz 1 až {most}, ne {wanted}.",
        "Blank labels are made 1 to {most} at a time, not {wanted}.",
    ),
}

FIELDS = {
    "page_width": ("Šířka listu", "Page width"),
    "page_height": ("Výška listu", "Page height"),
    "columns": ("Počet sloupců", "Number of columns"),
    "rows": ("Počet řad", "Number of rows"),
    "left": ("Levý okraj", "Left margin"),
    "top": ("Horní okraj", "Top margin"),
    "across": ("Rozteč sloupců", "Pitch of the columns"),
    "down": ("Rozteč řad", "Pitch of the rows"),
    "width": ("Šířka štítku", "Label width"),
    "height": ("Výška štítku", "Label height"),
    "gutter_x": ("Mezera mezi sloupci", "Gap between columns"),
    "gutter_y": ("Mezera mezi řadami", "Gap between rows"),
    "edge": ("Nepotiskutelný okraj", "Unprintable edge"),
    "dpi": ("Rozlišení tiskárny", "Resolution of the printer"),
}

DESIGNS = {
    "item": ("věc", "item"),
    "code": ("jen kód", "code only"),
    "badge": ("průkazka", "badge"),
    "place": ("místo", "location"),
    "box": ("krabice", "box"),
}
