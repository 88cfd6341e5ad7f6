"""Texts that some program somewhere takes for more than text."""

FORMULAS = (
    "=1+1",
    "=cmd|'/C calc'!A0",
    '=HYPERLINK("http://127.0.0.1:9/","klik")',
    "+1+1",
    "+420 777 123 456",
    "-1+1",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\0=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "'=1+1",
)
"""Sixteen beginnings that spreadsheets take for a formula, or would after somebody else's cleaning."""

MARKUP = (
    "<b>tučně</b> & <i>šikmo</i>",
    "<font color=\"[__import__('os').system('x')]\">x</font>",
    '<img src="file:///etc/passwd" width="9999"/>',
    '<a href="javascript:alert(1)">klik</a>',
    "<para><onDraw name=x/></para> <!-- ]]> -->",
    "&lt;b&gt; &#0; &l9; &amp;amp; x",
    "<style>*{display:none}</style><script>1</script>",
    "<<a href='x'>",
)
PDF = (
    ") Tj ET BT /F1 99 Tf (x) Tj",
    "\\) \\( \\\\ \\101 \\",
    "endstream endobj 1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj",
    "%PDF-1.7 %%EOF startxref 0",
)
OTHERS = (
    "%s %n %d {0} {name} $(x) `x` ${x}",
    "'; DROP TABLE entry; --",
    "\u202eobrácený\u202c a \u2066izolovaný\u2069",
    "שלום عليكم 中文 ไทย",
    "a\0b",
    "".join(f"x{chr(n)}" for n in (*range(1, 32), *range(127, 160))) + "x",
    "řádek\nřádek\r\nřádek\u2028řádek\u2029řádek\x85řádek",
    "r\u030c" * 20 + "z\u0335\u0336\u0337\u0338" * 20,
    "\ufeff\u200b\u200d\u00ad\u2060x",
    "👩‍👩‍👧‍👦 🇨🇿 \U000e0001",
    "\ud800 půl znaku",
    "x" * 10_000,
    "slovo " * 1_700,
    "<b>" * 3_400,
)
ALL = (*MARKUP, *PDF, *OTHERS, *FORMULAS)
