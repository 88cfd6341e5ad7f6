<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>The kit store of an anti-conflict team. Release {version}. Free software under the EUPL 1.2. The store is one file on your disk; the program never connects to the internet.</source>
        <translation>Sklad výstroje antikonfliktního týmu. Verze {version}. Svobodný software pod licencí EUPL 1.2. Sklad je jeden soubor na vašem disku, program se nikdy nepřipojuje k internetu.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Equipment store</source>
        <translation>Evidence výstroje</translation>
    </message>
</context>
<context>
    <name>AboutSection</name>
    <message>
        <source>About the program</source>
        <translation>O programu</translation>
    </message>
    <message>
        <source>The kit store of an anti-conflict team: who has what, who signed for it, and where it is now. Free software under the EUPL 1.2. The program never connects to the internet.</source>
        <translation>Sklad výstroje antikonfliktního týmu: kdo co má, kdo to podepsal a kde je to teď. Svobodný software pod licencí EUPL 1.2. Program se nepřipojuje k internetu.</translation>
    </message>
    <message>
        <source>Program and store</source>
        <translation>Program a sklad</translation>
    </message>
    <message>
        <source>What it stands on</source>
        <translation>Na čem stojí</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Verze</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Běží na</translation>
    </message>
    <message>
        <source>File of the store</source>
        <translation>Soubor skladu</translation>
    </message>
    <message>
        <source>Entries of the journal</source>
        <translation>Zápisů v deníku</translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message>
        <source>just now</source>
        <translation>právě teď</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>před {count} min</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>před {count} h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>před %n dnem</numerusform>
            <numerusform>před %n dny</numerusform>
            <numerusform>před %n dny</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln zápis</numerusform>
            <numerusform>%Ln zápisy</numerusform>
            <numerusform>%Ln zápisů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) since then</source>
        <translation>
            <numerusform>od té doby přibyl %Ln zápis</numerusform>
            <numerusform>od té doby přibyly %Ln zápisy</numerusform>
            <numerusform>od té doby přibylo %Ln zápisů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>The store lies on a disk that can be pulled out</source>
        <translation>Evidence leží na vyměnitelném disku</translation>
    </message>
    <message>
        <source>close the program before you pull it out</source>
        <translation>než ho odpojíte, zavřete program</translation>
    </message>
    <message>
        <source>The program did not end properly last time</source>
        <translation>Program minule neskončil řádně</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Zkopírovat hlášení</translation>
    </message>
    <message>
        <source>nothing is lost</source>
        <translation>nic se neztratilo</translation>
    </message>
    <message>
        <source>entries {first} to {last} were brought in from the log</source>
        <translation>zápisy {first} až {last} se doplnily ze záznamu změn</translation>
    </message>
    <message numerus="yes">
        <source>Go on with the cart of %n line(s)</source>
        <translation>
            <numerusform>Pokračovat v košíku s %n řádkem</numerusform>
            <numerusform>Pokračovat v košíku se %n řádky</numerusform>
            <numerusform>Pokračovat v košíku s %n řádky</numerusform>
        </translation>
    </message>
    <message>
        <source>What does it mean?</source>
        <translation>Co to znamená?</translation>
    </message>
    <message>
        <source>Either a backup was put back by hand, or this is another copy of the store, or the disk lost what it had confirmed. If you know why, say so. If not, close the store and look for the newer file, or restore a backup; papers that are missing have to be entered again from their prints.</source>
        <translation>Buď někdo ručně vrátil zálohu, nebo je to jiná kopie evidence, nebo disk ztratil, co už potvrdil. Víte-li proč, řekněte to. Pokud ne, zavřete evidenci a najděte novější soubor, nebo obnovte zálohu; chybějící doklady je třeba znovu zapsat podle výtisků.</translation>
    </message>
    <message>
        <source>I know why</source>
        <translation>Vím proč</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>ArticleDetail</name>
    <message>
        <source>What about it</source>
        <translation>Co o něm</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Zásoba</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Velikosti</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusy</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>Kdo drží</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Pohyby</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Dodávky</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Vlastnosti</translation>
    </message>
</context>
<context>
    <name>ArticleHead</name>
    <message>
        <source>Back to the articles</source>
        <translation>Zpět na druhy</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>short by {pieces}</source>
        <translation>chybí {pieces}</translation>
    </message>
    <message numerus="yes">
        <source>{racks} and %n more</source>
        <translation>
            <numerusform>{racks} a další %n</numerusform>
            <numerusform>{racks} a další %n</numerusform>
            <numerusform>{racks} a dalších %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the article</source>
        <translation>Upravit druh</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Kopírovat kód</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Short {count}</source>
        <translation>Chybí {count}</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Hledat v katalogu</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Druhy</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n druh</numerusform>
            <numerusform>%n druhy</numerusform>
            <numerusform>%n druhů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n section(s)</source>
        <translation>
            <numerusform>v %n skupině</numerusform>
            <numerusform>ve %n skupinách</numerusform>
            <numerusform>v %n skupinách</numerusform>
        </translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Skladem</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Vydáno</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Chybí</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Ostatní</translation>
    </message>
</context>
<context>
    <name>AsideCard</name>
    <message>
        <source>Unknown codes and things of others are kept here.</source>
        <translation>Sem se odloží neznámé kódy a cizí věci.</translation>
    </message>
    <message numerus="yes">
        <source>Aside %n</source>
        <translation>
            <numerusform>Stranou %n</numerusform>
            <numerusform>Stranou %n</numerusform>
            <numerusform>Stranou %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Aside</source>
        <translation>Stranou</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nepočítá se</translation>
    </message>
</context>
<context>
    <name>AsideItem</name>
    <message>
        <source>To the Counter</source>
        <translation>Do výdejny</translation>
    </message>
    <message>
        <source>Attach it to a thing</source>
        <translation>Přiřadit věci</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Zahodit</translation>
    </message>
</context>
<context>
    <name>AskingStep</name>
    <message>
        <source>The store does not open with it.</source>
        <translation>Tímto heslem se evidence neotevře.</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Zvolte heslo evidence</translation>
    </message>
    <message>
        <source>Choose another passphrase</source>
        <translation>Zvolte nové heslo evidence</translation>
    </message>
    <message>
        <source>Without a passphrase from now on</source>
        <translation>Napříště bez hesla evidence</translation>
    </message>
    <message>
        <source>nothing changes until the second step is done</source>
        <translation>dokud neproběhne druhý krok, nic se nezmění</translation>
    </message>
    <message>
        <source>It protects what is on a stolen disk or stick, and every copy of the file. It protects neither a computer that runs and is unlocked, nor what was printed or exported.</source>
        <translation>Chrání data na ukradeném disku nebo klíčence a každou kopii souboru. Nechrání spuštěný odemčený počítač ani to, co se vytisklo nebo vyexportovalo.</translation>
    </message>
    <message>
        <source>Present passphrase of the store</source>
        <translation>Současné heslo evidence</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Ukázat heslo</translation>
    </message>
    <message>
        <source>From then on whoever takes the disk, a stick or a copy of the file can read everything.</source>
        <translation>Kdo si pak vezme disk, klíčenku nebo kopii souboru, přečte si z nich všechno.</translation>
    </message>
    <message>
        <source>The store and its backups become files that nobody reads without the passphrase. It is asked for when the store is opened; then everybody signs in as always.</source>
        <translation>Evidence i její zálohy budou soubory, které bez hesla evidence nikdo nepřečte. Program se na něj zeptá, když se evidence otevírá; potom se každý přihlásí jako vždy.</translation>
    </message>
    <message>
        <source>The store and its backups are written anew, and the former passphrase opens nothing of them any more. Copies that lie elsewhere keep the former one.</source>
        <translation>Evidence i její zálohy se zapíšou znovu a dosavadní heslo už z nich nic neotevře. Kopiím, které leží jinde, dosavadní heslo zůstane.</translation>
    </message>
    <message>
        <source>The store and its backups are written anew so that they open without a passphrase.</source>
        <translation>Evidence i její zálohy se zapíšou znovu tak, že se otevřou bez hesla evidence.</translation>
    </message>
</context>
<context>
    <name>AtWork</name>
    <message>
        <source>Backups and restore</source>
        <translation>Zálohy a obnova</translation>
    </message>
    <message>
        <source>The store was restored {when}.</source>
        <translation>Evidence byla obnovena {when}.</translation>
    </message>
    <message>
        <source>Is all as it should be? Until then no backup is made by itself.</source>
        <translation>Je všechno, jak má být? Do té doby se zálohy samy nedělají.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Vše je v pořádku</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach it to…</source>
        <translation>Přiřadit k…</translation>
    </message>
    <message>
        <source>{code} is a blank label.</source>
        <translation>{code} je prázdný štítek.</translation>
    </message>
    <message>
        <source>No thing has it yet.</source>
        <translation>Žádná věc ho zatím nemá.</translation>
    </message>
    <message>
        <source>Which thing is it on?</source>
        <translation>Na které je věci?</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Druhy</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusy</translation>
    </message>
    <message>
        <source>{code} stands for</source>
        <translation>{code} znamená</translation>
    </message>
    <message>
        <source>Article, or the label of one piece</source>
        <translation>Druh, nebo štítek jednoho kusu</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>výrobní číslo</translation>
    </message>
    <message>
        <source>all sizes</source>
        <translation>všechny velikosti</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>serial number {serial}</source>
        <translation>výrobní číslo {serial}</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>Backups</source>
        <translation>Zálohy</translation>
    </message>
    <message>
        <source>made by themselves, verified before they count</source>
        <translation>dělají se samy a počítají se, až když jsou ověřené</translation>
    </message>
    <message>
        <source>Verified backups</source>
        <translation>Ověřené zálohy</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>Obvyklé místo</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Druhé místo</translation>
    </message>
    <message>
        <source>Trial of a restore</source>
        <translation>Zkouška obnovy</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Jiná složka…</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Zkopírovat teď</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Zkusit obnovu</translation>
    </message>
    <message>
        <source>Encrypted copy…</source>
        <translation>Zašifrovaná kopie…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Obnovit…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Zálohovat teď</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>Jiné místo…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Zvolit…</translation>
    </message>
    <message>
        <source>Looking at the backups…</source>
        <translation>Prohlížejí se zálohy…</translation>
    </message>
    <message>
        <source>everything in the journal is in it</source>
        <translation>je v ní všechno, co je v deníku</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln záloha</numerusform>
            <numerusform>%Ln zálohy</numerusform>
            <numerusform>%Ln záloh</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>zatím žádná</translation>
    </message>
    <message>
        <source>on the same disk as the store</source>
        <translation>na stejném disku jako evidence</translation>
    </message>
    <message>
        <source>on another disk</source>
        <translation>na jiném disku</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>není připojené</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>není zvolené</translation>
    </message>
    <message>
        <source>a stick, another disk</source>
        <translation>klíčenka, jiný disk</translation>
    </message>
    <message>
        <source>copy of {when}</source>
        <translation>kopie z {when}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>zatím nic</translation>
    </message>
    <message>
        <source>nobody has tried yet</source>
        <translation>zatím nikdo nezkusil</translation>
    </message>
    <message>
        <source>once a quarter is enough</source>
        <translation>stačí jednou za čtvrt roku</translation>
    </message>
    <message>
        <source>in order, {time}</source>
        <translation>v pořádku, {time}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nepodařila se</translation>
    </message>
</context>
<context>
    <name>BadgeDialog</name>
    <message>
        <source>Badge of {name}</source>
        <translation>Průkazka: {name}</translation>
    </message>
    <message>
        <source>Scan it, or type its code. It says who stands at the desk; alone it lets nobody in.</source>
        <translation>Načtěte ji, nebo opište její kód. Řekne, kdo je u pultu; sama nikoho dovnitř nepustí.</translation>
    </message>
    <message>
        <source>Give the badge</source>
        <translation>Přidělit průkazku</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>There is none yet: make one</source>
        <translation>Ještě žádná není: vytvořit</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Odebrat průkazku</translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message numerus="yes">
        <source>%n half-filled cart(s)</source>
        <translation>
            <numerusform>%n rozpracovaný košík</numerusform>
            <numerusform>%n rozpracované košíky</numerusform>
            <numerusform>%n rozpracovaných košíků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) without a signature</source>
        <translation>
            <numerusform>%n doklad bez podpisu</numerusform>
            <numerusform>%n doklady bez podpisu</numerusform>
            <numerusform>%n dokladů bez podpisu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Members and what they should show</source>
        <translation>Členové a co mají ukázat</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
</context>
<context>
    <name>BookSearch</name>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Věci</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Doklady</translation>
    </message>
    <message numerus="yes">
        <source>holds %n</source>
        <translation>
            <numerusform>drží %n věc</numerusform>
            <numerusform>drží %n věci</numerusform>
            <numerusform>drží %n věcí</numerusform>
        </translation>
    </message>
    <message>
        <source>holds nothing</source>
        <translation>nedrží nic</translation>
    </message>
    <message>
        <source>to the counter</source>
        <translation>do výdeje</translation>
    </message>
    <message>
        <source>card</source>
        <translation>karta</translation>
    </message>
    <message>
        <source>into the cart</source>
        <translation>přidat do košíku</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>sklad</translation>
    </message>
    <message>
        <source>size {size}</source>
        <translation>vel. {size}</translation>
    </message>
    <message>
        <source>{pieces} in stock</source>
        <translation>skladem {pieces}</translation>
    </message>
    <message>
        <source>with {holder}</source>
        <translation>drží {holder}</translation>
    </message>
</context>
<context>
    <name>CalmPage</name>
    <message>
        <source>Equipment store</source>
        <translation>Evidence výstroje</translation>
    </message>
    <message>
        <source>The data stay in one file on your disk. The program never goes online.</source>
        <translation>Data zůstávají v jednom souboru na vašem disku. Program se nepřipojuje k internetu.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Verze {version}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Světlý</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tmavý</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Podle systému</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Vzhled</translation>
    </message>
</context>
<context>
    <name>CameraBar</name>
    <message>
        <source>A film from a file…</source>
        <translation>Film ze souboru…</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Rozlišení</translation>
    </message>
    <message>
        <source>Show it as a mirror does</source>
        <translation>Zobrazit zrcadlově</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>Pokračovat (mezerník)</translation>
    </message>
    <message>
        <source>Hold the picture (Space)</source>
        <translation>Podržet obraz (mezerník)</translation>
    </message>
</context>
<context>
    <name>CameraWindow</name>
    <message>
        <source>Waiting for the picture…</source>
        <translation>Čeká se na obraz…</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) in view</source>
        <translation>
            <numerusform>%n kód v záběru</numerusform>
            <numerusform>%n kódy v záběru</numerusform>
            <numerusform>%n kódů v záběru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them nobody knows</source>
        <translation>
            <numerusform>%n z nich nikdo nezná</numerusform>
            <numerusform>%n z nich nikdo nezná</numerusform>
            <numerusform>%n z nich nikdo nezná</numerusform>
        </translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filmy</translation>
    </message>
    <message>
        <source>A film of labels</source>
        <translation>Film se štítky</translation>
    </message>
    <message>
        <source>Perhaps another program is using it.</source>
        <translation>Možná ji používá jiný program.</translation>
    </message>
    <message>
        <source>The camera gives no picture</source>
        <translation>Kamera nedává obraz</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Makers&apos; barcodes too</source>
        <translation>I čárové kódy výrobců</translation>
    </message>
    <message>
        <source>Install it with: pip install equipment-app[camera]. The system says: {reason}</source>
        <translation>Nainstalujte ji: pip install equipment-app[camera]. Systém hlásí: {reason}</translation>
    </message>
    <message>
        <source>The camera is not installed</source>
        <translation>Kamera není nainstalovaná</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Žádná kamera</translation>
    </message>
    <message>
        <source>Plug one in and look again. Pictures and PDFs with codes can be dropped on the window instead.</source>
        <translation>Připojte ji a podívejte se znovu. Místo ní jde na okno přetáhnout obrázky a PDF s kódy.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Podívat se znovu</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>The store is open for reading only. Nothing can be changed, and nothing is written.</source>
        <translation>Evidence je otevřena jen pro čtení. Nic nelze změnit a nic se nezapisuje.</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Check a paper</source>
        <translation>Ověřit doklad</translation>
    </message>
    <message>
        <source>Scan the QR of the paper, or copy the 26 characters beside it; or drop its file here.</source>
        <translation>Načtěte QR z papíru, opište 26 znaků vedle něj, nebo sem přetáhněte soubor.</translation>
    </message>
    <message>
        <source>Code of the paper</source>
        <translation>Kód dokladu</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <translation>Otevřít doklad</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>There is no code of a paper here.</source>
        <translation>Tady není kód dokladu.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Tento soubor nelze přečíst.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) checked since the start</source>
        <translation>
            <numerusform>od spuštění ověřen %n doklad</numerusform>
            <numerusform>od spuštění ověřeny %n doklady</numerusform>
            <numerusform>od spuštění ověřeno %n dokladů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n shoda</numerusform>
            <numerusform>%n shody</numerusform>
            <numerusform>%n shod</numerusform>
        </translation>
    </message>
    <message>
        <source>entry {seq}</source>
        <translation>zápis {seq}</translation>
    </message>
    <message>
        <source>It is signed with the key of an operator of this store.</source>
        <translation>Je podepsaný klíčem obsluhy této evidence.</translation>
    </message>
    <message>
        <source>The file is the filed one, byte for byte.</source>
        <translation>Soubor je přesně ten uložený.</translation>
    </message>
    <message>
        <source>The code is genuine, the file is not the filed one: a scan, or a changed copy.</source>
        <translation>Kód je pravý, soubor není ten uložený: sken, nebo změněná kopie.</translation>
    </message>
    <message>
        <source>MATCH</source>
        <translation>SHODA</translation>
    </message>
    <message>
        <source>{number} agrees with the journal.</source>
        <translation>{number} odpovídá deníku.</translation>
    </message>
    <message>
        <source>REWRITTEN</source>
        <translation>PŘEPSÁNO</translation>
    </message>
    <message>
        <source>It is signed with the key of an operator, and yet the journal has another entry in its place: this proves that there are two histories.</source>
        <translation>Je podepsaný klíčem obsluhy, a přesto má deník na jeho místě jiný zápis: to dokazuje, že historie jsou dvě.</translation>
    </message>
    <message>
        <source>The journal has another entry in its place.</source>
        <translation>Deník má na jeho místě jiný zápis.</translation>
    </message>
    <message>
        <source>TRUNCATED</source>
        <translation>ZKRÁCENO</translation>
    </message>
    <message>
        <source>It was lost by the restore of {day}.</source>
        <translation>Ztratil se obnovou ze zálohy dne {day}.</translation>
    </message>
    <message>
        <source>The journal ends before the entry of this paper.</source>
        <translation>Deník končí dřív než zápis tohoto dokladu.</translation>
    </message>
    <message>
        <source>FOREIGN</source>
        <translation>CIZÍ</translation>
    </message>
    <message>
        <source>It is a paper of another store.</source>
        <translation>Doklad patří jiné evidenci.</translation>
    </message>
    <message>
        <source>FORGED</source>
        <translation>PADĚLEK</translation>
    </message>
    <message>
        <source>The code contradicts itself.</source>
        <translation>Kód odporuje sám sobě.</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>NEZNÁMÝ</translation>
    </message>
    <message>
        <source>No entry has this code: mistyped, another store&apos;s, or rewritten. Scan the QR.</source>
        <translation>Takový kód nemá žádný zápis: překlep, jiná evidence, nebo přepsáno. Načtěte QR.</translation>
    </message>
</context>
<context>
    <name>CheckLists</name>
    <message>
        <source>What checks have left</source>
        <translation>Co po kontrolách zůstalo</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>K vyřízení</translation>
    </message>
    <message>
        <source>Past checks</source>
        <translation>Minulé kontroly</translation>
    </message>
    <message>
        <source>Differences to settle</source>
        <translation>Rozdíly k vyřízení</translation>
    </message>
    <message>
        <source>No check has been filed yet</source>
        <translation>Žádná kontrola ještě není uzavřená</translation>
    </message>
    <message>
        <source>The result of each stays here, with its report.</source>
        <translation>Výsledek každé tu zůstane i s protokolem.</translation>
    </message>
    <message>
        <source>Nothing is to be settled</source>
        <translation>Není co vyřizovat</translation>
    </message>
    <message>
        <source>What a check finds missing or astray waits here.</source>
        <translation>Tady čeká, co při kontrole chybělo nebo bylo u někoho jiného.</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Vyřízeno</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Zjištěno</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontrola</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Číslo</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Koho</translation>
    </message>
    <message>
        <source>Chosen members</source>
        <translation>Vybraní členové</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Úplných</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Show the member</source>
        <translation>Ukázat člena</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Ukázat protokol</translation>
    </message>
</context>
<context>
    <name>CheckPlace</name>
    <message>
        <source>Finish and save the result…</source>
        <translation>Ukončit a uložit výsledek…</translation>
    </message>
    <message>
        <source>Unit check</source>
        <translation>Kontrola týmu</translation>
    </message>
    <message>
        <source>good until {day}</source>
        <translation>platí do {day}</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Čtečka připravena</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Na začátek</translation>
    </message>
    <message>
        <source>The result is saved</source>
        <translation>Výsledek je uložen</translation>
    </message>
    <message>
        <source>Hand {name} back to the store. The check file has deleted itself.</source>
        <translation>Předejte {name} zpět do výdejny. Soubor kontroly se sám smazal.</translation>
    </message>
    <message>
        <source>This check file cannot be opened</source>
        <translation>Soubor kontroly nejde otevřít</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Uloženo {time}</translation>
    </message>
    <message>
        <source>The check file cannot be written. What was scanned is only in the memory.</source>
        <translation>Do souboru kontroly nejde zapsat. Co se načetlo, je zatím jen v paměti.</translation>
    </message>
    <message>
        <source>The result could not be written. The check file stays as it is.</source>
        <translation>Výsledek se nepodařilo zapsat. Soubor kontroly zůstává, jak je.</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Uložit výsledek</translation>
    </message>
    <message>
        <source>Results of checks</source>
        <translation>Výsledky kontrol</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>The recovery sheet has let you in. It is good for this once.</source>
        <translation>Pustil vás dovnitř záchranný list. Platí jen pro tuto chvíli.</translation>
    </message>
    <message>
        <source>The password you were given is good for this once. Nobody else will know yours.</source>
        <translation>Heslo, které jste dostali, platí jen pro tuto chvíli. To vaše nebude znát nikdo jiný.</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>Zvolte si vlastní heslo</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Odhlásit se</translation>
    </message>
    <message>
        <source>Sealing…</source>
        <translation>Pečetí se…</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Nastavit heslo</translation>
    </message>
</context>
<context>
    <name>ChoiceForm</name>
    <message>
        <source>New password</source>
        <translation>Nové heslo</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Stejné heslo ještě jednou</translation>
    </message>
    <message>
        <source>PIN, if you want one</source>
        <translation>PIN, chcete-li ho</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Ukázat heslo</translation>
    </message>
    <message>
        <source>At least {least} characters; four words are easily remembered.</source>
        <translation>Aspoň {least} znaků; čtyři slova se dobře pamatují.</translation>
    </message>
    <message numerus="yes">
        <source>%n more letter(s)</source>
        <translation>
            <numerusform>ještě %n znak</numerusform>
            <numerusform>ještě %n znaky</numerusform>
            <numerusform>ještě %n znaků</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody tries this one first.</source>
        <translation>Tohle zkouší každý jako první.</translation>
    </message>
    <message>
        <source>4 to 8 digits: they unlock the desk as long as the program runs.</source>
        <translation>4 až 8 číslic: odemykají, dokud program běží.</translation>
    </message>
    <message>
        <source>Not all the same, and not in a row.</source>
        <translation>Ne samé stejné a ne po sobě jdoucí.</translation>
    </message>
</context>
<context>
    <name>ChoosingStep</name>
    <message>
        <source>It is encrypted: the passphrase of its store is needed.</source>
        <translation>Záloha je zašifrovaná: je třeba heslo evidence.</translation>
    </message>
    <message>
        <source>The store that goes back does not open with it.</source>
        <translation>Evidence, která se obnoví, se jím neotevře.</translation>
    </message>
    <message>
        <source>The backup does not open with it.</source>
        <translation>Záloha se jím neotevře.</translation>
    </message>
    <message>
        <source>Backups of this store</source>
        <translation>Zálohy této evidence</translation>
    </message>
    <message>
        <source>Backup and store</source>
        <translation>Záloha a evidence</translation>
    </message>
    <message>
        <source>it is verified once more before anything else</source>
        <translation>nejdřív se ještě jednou ověří</translation>
    </message>
    <message>
        <source>Store that goes back</source>
        <translation>Evidence, která se obnoví</translation>
    </message>
    <message>
        <source>Passphrase of the encrypted backup</source>
        <translation>Heslo zašifrované zálohy</translation>
    </message>
    <message>
        <source>Passphrase of the store</source>
        <translation>Heslo evidence</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Ukázat heslo</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Procházet…</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Jiný soubor…</translation>
    </message>
    <message>
        <source>There are no backups of this store here</source>
        <translation>Zálohy této evidence tu nejsou</translation>
    </message>
    <message>
        <source>Connect the disk they are on, and choose the file of a backup.</source>
        <translation>Připojte disk, na kterém jsou, a vyberte soubor zálohy.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Vybrat soubor…</translation>
    </message>
    <message>
        <source>Say the name of the file too.</source>
        <translation>Zadejte i název souboru.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Taková složka není.</translation>
    </message>
    <message>
        <source>File of a backup</source>
        <translation>Soubor zálohy</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Zálohy</translation>
    </message>
    <message>
        <source>Where the store goes</source>
        <translation>Kam s evidencí</translation>
    </message>
</context>
<context>
    <name>ChosenMembers</name>
    <message>
        <source>Name, number or badge</source>
        <translation>Jméno, OEČ nebo průkazka</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Přidat člena</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>add</source>
        <translation>přidat</translation>
    </message>
    <message>
        <source>Nobody yet. Write a name, or scan their badges one after the other.</source>
        <translation>Zatím nikdo. Napište jméno, nebo načtěte jejich průkazky jednu po druhé.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Odebrat: {name}</translation>
    </message>
</context>
<context>
    <name>Claiming</name>
    <message>
        <source>{code} is a blank label. Which thing is it on?</source>
        <translation>{code} je prázdný štítek. Na které je věci?</translation>
    </message>
    <message>
        <source>Scan the thing&apos;s old label, or find it here.</source>
        <translation>Načtěte starý štítek věci, nebo ji tu najděte.</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>Nechat být</translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Backing up before closing</source>
        <translation>Zálohuje se před zavřením</translation>
    </message>
    <message>
        <source>Backing up before a restore</source>
        <translation>Zálohuje se před obnovou</translation>
    </message>
    <message>
        <source>It takes {count} seconds at most.</source>
        <translation>Nejdéle to trvá {count} sekund.</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>Zavřít bez zálohy</translation>
    </message>
    <message>
        <source>Go on without a backup</source>
        <translation>Pokračovat bez zálohy</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>What the columns stand for</source>
        <translation>Co který sloupec znamená</translation>
    </message>
    <message>
        <source>headings nobody knows come with a proposal; a column may be left out</source>
        <translation>neznámé záhlaví má návrh; sloupec lze vynechat</translation>
    </message>
    <message>
        <source>Still missing: {columns}</source>
        <translation>Ještě chybí: {columns}</translation>
    </message>
    <message>
        <source>Chosen twice: {columns}</source>
        <translation>Zvoleno dvakrát: {columns}</translation>
    </message>
    <message>
        <source>Nothing necessary is missing. Ctrl+Enter tries the list.</source>
        <translation>Nic nutného nechybí. Ctrl+Enter seznam vyzkouší.</translation>
    </message>
</context>
<context>
    <name>CommandSheet</name>
    <message>
        <source>Command codes</source>
        <translation>Povelové kódy</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Hand over</source>
        <translation>Předat</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Sada</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Vzít zpět</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Odložit</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n řádek</numerusform>
            <numerusform>%n řádky</numerusform>
            <numerusform>%n řádků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>volný %n ks</numerusform>
            <numerusform>volné %n ks</numerusform>
            <numerusform>volných %n ks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n</source>
        <translation>
            <numerusform>Vzít %n ks</numerusform>
            <numerusform>Vzít %n ks</numerusform>
            <numerusform>Vzít %n ks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today %n handover(s)</source>
        <translation>
            <numerusform>Dnes %n předání</numerusform>
            <numerusform>Dnes %n předání</numerusform>
            <numerusform>Dnes %n předání</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pc(s)</source>
        <translation>
            <numerusform>%n kus</numerusform>
            <numerusform>%n kusy</numerusform>
            <numerusform>%n kusů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handover(s)</source>
        <translation>
            <numerusform>bylo %n předání</numerusform>
            <numerusform>byla %n předání</numerusform>
            <numerusform>bylo %n předání</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n vrácení</numerusform>
            <numerusform>%n vrácení</numerusform>
            <numerusform>%n vrácení</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more section(s)</source>
        <translation>
            <numerusform>a %n další skupina</numerusform>
            <numerusform>a %n další skupiny</numerusform>
            <numerusform>a %n dalších skupin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n člen</numerusform>
            <numerusform>%n členové</numerusform>
            <numerusform>%n členů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n věc</numerusform>
            <numerusform>%n věci</numerusform>
            <numerusform>%n věcí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were not scanned.</source>
        <translation>
            <numerusform>%n věc se nenačetla.</numerusform>
            <numerusform>%n věci se nenačetly.</numerusform>
            <numerusform>%n věcí se nenačetlo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They are written down as missing, with %n member(s).</source>
        <translation>
            <numerusform>Zapíšou se jako chybějící u %n člena.</numerusform>
            <numerusform>Zapíšou se jako chybějící u %n členů.</numerusform>
            <numerusform>Zapíšou se jako chybějící u %n členů.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Counter</source>
        <translation>Výdejna</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong that the program did not expect</source>
        <translation>Stalo se něco, s čím program nepočítal</translation>
    </message>
    <message>
        <source>Your data are safe: the journal takes a change whole or not at all, and what was confirmed is written; it is being verified once more. You can go on working. If it happens again, close the program and open it, carts stay as they are, and send the report to whoever looks after the program.</source>
        <translation>Data jsou v bezpečí: deník přijme změnu buď celou, nebo vůbec, a co bylo potvrzeno, je zapsáno; právě se znovu ověřuje. Můžete pracovat dál. Kdyby se to opakovalo, program zavřete a otevřete, košíky zůstanou, a hlášení pošlete tomu, kdo se o program stará.</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Zavřít program</translation>
    </message>
    <message>
        <source>Report: versions and where it happened, nobody&apos;s data</source>
        <translation>Hlášení: verze a místo chyby, žádné osobní údaje</translation>
    </message>
    <message>
        <source>What is in it?</source>
        <translation>Co v něm je?</translation>
    </message>
    <message>
        <source>Kept as {file}</source>
        <translation>Uloženo jako {file}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Pracovat dál</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopírovat hlášení</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message numerus="yes">
        <source>All %n here</source>
        <translation>
            <numerusform>Je tu %n</numerusform>
            <numerusform>Jsou tu všechny %n</numerusform>
            <numerusform>Je jich tu všech %n</numerusform>
        </translation>
    </message>
    <message>
        <source>It is here</source>
        <translation>Je tady</translation>
    </message>
    <message>
        <source>None here</source>
        <translation>Není tu nic</translation>
    </message>
    <message>
        <source>Wait for it again</source>
        <translation>Čekat na ni znovu</translation>
    </message>
    <message>
        <source>Leaves the table</source>
        <translation>Odchází od stolu</translation>
    </message>
    <message>
        <source>Stands at the table</source>
        <translation>Stojí u stolu</translation>
    </message>
    <message>
        <source>Everything counted by hand is here</source>
        <translation>Vše, co se počítá ručně, je tu</translation>
    </message>
    <message>
        <source>Is here after all</source>
        <translation>Přece jen je tady</translation>
    </message>
    <message>
        <source>Is away, to be checked later</source>
        <translation>Není přítomen, zkontroluje se později</translation>
    </message>
    <message>
        <source>This command has no meaning in a check.</source>
        <translation>Tento povel nemá při kontrole smysl.</translation>
    </message>
    <message>
        <source>Backing up before the import</source>
        <translation>Zálohuje se před importem</translation>
    </message>
    <message>
        <source>Copying to the second place</source>
        <translation>Kopíruje se na druhé místo</translation>
    </message>
    <message>
        <source>Backups go on</source>
        <translation>Zálohy pokračují</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>Kam se zálohuje</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>Druhé místo pro zálohy</translation>
    </message>
    <message>
        <source>Encrypting a copy</source>
        <translation>Šifruje se kopie</translation>
    </message>
    <message>
        <source>Backed up and verified</source>
        <translation>Zálohováno a ověřeno</translation>
    </message>
    <message>
        <source>Copied to the second place</source>
        <translation>Zkopírováno na druhé místo</translation>
    </message>
    <message>
        <source>The second place has the newest backup already.</source>
        <translation>Na druhém místě už nejnovější záloha je.</translation>
    </message>
    <message>
        <source>The backup can be restored</source>
        <translation>Zálohu lze obnovit</translation>
    </message>
    <message>
        <source>The backup cannot be restored: something else came of it.</source>
        <translation>Zálohu obnovit nelze: vzešlo z ní něco jiného.</translation>
    </message>
    <message>
        <source>Keep the passphrase elsewhere than the file.</source>
        <translation>Heslo mějte jinde než soubor.</translation>
    </message>
    <message>
        <source>Encrypted and read back</source>
        <translation>Zašifrováno a přečteno zpět</translation>
    </message>
    <message>
        <source>Where the encrypted copy goes</source>
        <translation>Kam se zašifrovanou kopií</translation>
    </message>
    <message>
        <source>Restoring for trial</source>
        <translation>Zkouší se obnova</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>Deliveries and service life</source>
        <translation>Dodávky a životnost</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Doklad</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Šarže</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusů</translation>
    </message>
    <message>
        <source>Life ends</source>
        <translation>Životnost do</translation>
    </message>
    <message>
        <source>Of {pieces} the life is over</source>
        <translation>Už po životnosti: {pieces}</translation>
    </message>
    <message>
        <source>Of {pieces} the life ends within a year</source>
        <translation>Do roka doslouží {pieces}</translation>
    </message>
    <message>
        <source>The first life ends on {day}</source>
        <translation>První doslouží {day}</translation>
    </message>
    <message>
        <source>Its life has no end</source>
        <translation>Životnost není omezena</translation>
    </message>
</context>
<context>
    <name>DeliveryList</name>
    <message>
        <source>Deliveries</source>
        <translation>Dodávky</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Doklad</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Přijato</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Dodavatel</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktura</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Zdroj</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusů</translation>
    </message>
    <message>
        <source>Life ends</source>
        <translation>Životnost do</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>This is none of the store&apos;s codes</source>
        <translation>Tohle není kód této evidence</translation>
    </message>
    <message>
        <source>It works, but set this:</source>
        <translation>Funguje, ale nastavte:</translation>
    </message>
    <message>
        <source>Set this first:</source>
        <translation>Nejdřív nastavte:</translation>
    </message>
    <message>
        <source>Read, without a keyboard</source>
        <translation>Přečteno, bez klávesnice</translation>
    </message>
    <message>
        <source>The scanner is set right</source>
        <translation>Čtečka je nastavená správně</translation>
    </message>
    <message>
        <source>Nothing wrong with this code</source>
        <translation>S tímto kódem je vše v pořádku</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Přečteno</translation>
    </message>
    <message>
        <source>Arrived as</source>
        <translation>Přišlo</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Převedeno</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Rozložení kláves</translation>
    </message>
    <message>
        <source>CapsLock</source>
        <translation>Caps Lock</translation>
    </message>
    <message>
        <source>on</source>
        <translation>zapnutý</translation>
    </message>
    <message>
        <source>off</source>
        <translation>vypnutý</translation>
    </message>
    <message>
        <source>Before the code</source>
        <translation>Před kódem</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>After the code</source>
        <translation>Za kódem</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Rychlost</translation>
    </message>
    <message>
        <source>Kind of symbol (AIM)</source>
        <translation>Druh symbolu (AIM)</translation>
    </message>
    <message>
        <source>It is too slow to be told from typing.</source>
        <translation>Je tak pomalá, že ji nelze poznat od psaní.</translation>
    </message>
    <message>
        <source>Set its delay between characters to 0 to 10 ms, and a cable instead of a weak radio.</source>
        <translation>Nastavte jí prodlevu mezi znaky 0 až 10 ms; u slabého rádia pomůže kabel.</translation>
    </message>
    <message>
        <source>“{prefix}” stands before it, “{suffix}” after it.</source>
        <translation>Před ním stojí „{prefix}“, za ním „{suffix}“.</translation>
    </message>
    <message>
        <source>“{prefix}” stands before it.</source>
        <translation>Před ním stojí „{prefix}“.</translation>
    </message>
    <message>
        <source>“{suffix}” stands after it.</source>
        <translation>Za ním stojí „{suffix}“.</translation>
    </message>
    <message>
        <source>It sends more than the code.</source>
        <translation>Posílá víc než kód.</translation>
    </message>
    <message>
        <source>The store&apos;s codes are translated; makers&apos; barcodes may come out wrong.</source>
        <translation>Kódy evidence program přeloží; kódy výrobců mohou přijít porušené.</translation>
    </message>
    <message>
        <source>It types on an English keyboard, this computer on a Czech or Slovak one.</source>
        <translation>Píše na anglické klávesnici, počítač na české nebo slovenské.</translation>
    </message>
    <message>
        <source>Set its keyboard country to that of the computer.</source>
        <translation>Nastavte jí stejnou klávesnici, jakou má počítač.</translation>
    </message>
    <message>
        <source>It types on a Czech or Slovak keyboard, this computer on an English one.</source>
        <translation>Píše na české nebo slovenské klávesnici, počítač na anglické.</translation>
    </message>
    <message>
        <source>Set its keyboard country to USA, or the computer to Czech.</source>
        <translation>Nastavte jí klávesnici USA, nebo počítači českou.</translation>
    </message>
    <message>
        <source>It and this computer have different keyboards.</source>
        <translation>Čtečka a počítač mají různé klávesnice.</translation>
    </message>
    <message>
        <source>CapsLock is on, or it turns capitals into small letters.</source>
        <translation>Je zapnutý Caps Lock, nebo čtečka mění velká písmena na malá.</translation>
    </message>
    <message>
        <source>The store&apos;s codes are read all the same; makers&apos; serial numbers come out in the wrong letters.</source>
        <translation>Kódy evidence se přečtou i tak; výrobní čísla přijdou špatnými písmeny.</translation>
    </message>
    <message>
        <source>It sends nothing after the code.</source>
        <translation>Za kódem neposílá nic.</translation>
    </message>
    <message>
        <source>The store&apos;s codes are known by their check digits. For makers&apos; barcodes set Enter as its suffix.</source>
        <translation>Kódy evidence se poznají podle kontrolních číslic. Kvůli kódům výrobců jí nastavte za kódem Enter.</translation>
    </message>
    <message>
        <source>How it is set cannot be told from that.</source>
        <translation>Z toho nelze poznat, jak je nastavená.</translation>
    </message>
    <message>
        <source>Read the test code at the top of the test sheet.</source>
        <translation>Načtěte zkušební kód nahoře na zkušebním listu.</translation>
    </message>
    <message>
        <source>through the table of layouts</source>
        <translation>podle tabulky rozložení</translation>
    </message>
    <message>
        <source>by the places of the keys</source>
        <translation>podle polohy kláves</translation>
    </message>
    <message>
        <source>as it came</source>
        <translation>nebylo třeba</translation>
    </message>
    <message>
        <source>same as the computer</source>
        <translation>stejné jako počítač</translation>
    </message>
    <message>
        <source>English on a Czech computer</source>
        <translation>anglické na českém počítači</translation>
    </message>
    <message>
        <source>English on a Slovak computer</source>
        <translation>anglické na slovenském počítači</translation>
    </message>
    <message>
        <source>English on a Czech or Slovak computer</source>
        <translation>anglické na českém nebo slovenském počítači</translation>
    </message>
    <message>
        <source>Czech or Slovak on an English computer</source>
        <translation>české nebo slovenské na anglickém počítači</translation>
    </message>
    <message>
        <source>another than the computer&apos;s</source>
        <translation>jiné než počítač</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>nelze poznat</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>tabulátor</translation>
    </message>
    <message>
        <source>{pace} ms a key, {slowest} ms at most</source>
        <translation>{pace} ms na klávesu, nejvýš {slowest} ms</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>neposílá</translation>
    </message>
</context>
<context>
    <name>DoingStep</name>
    <message>
        <source>Back to {when}</source>
        <translation>Zpět do {when}</translation>
    </message>
    <message>
        <source>recorded in the journal, for ever</source>
        <translation>zapíše se do deníku, natrvalo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Who restores</source>
        <translation>Kdo obnovuje</translation>
    </message>
    <message>
        <source>An administrator as the backup has it, with the password of that time. What is there now is set aside and never deleted.</source>
        <translation>Správce, jak ho zná záloha, s heslem z té doby. Co tu je teď, se odloží stranou a nikdy se nesmaže.</translation>
    </message>
    <message>
        <source>Nobody has a password in this backup, so nobody signs in. What is there now is set aside and never deleted.</source>
        <translation>V této záloze nemá nikdo heslo, a tak se nikdo nepřihlašuje. Co tu je teď, se odloží stranou a nikdy se nesmaže.</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop it, and all codes in it are taken</source>
        <translation>Pusťte to sem a načtou se všechny kódy, které v tom jsou</translation>
    </message>
</context>
<context>
    <name>DryRunStep</name>
    <message>
        <source>Created</source>
        <translation>Vznikne</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Změní se</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Přeskočí se</translation>
    </message>
    <message>
        <source>Cannot be written</source>
        <translation>Nelze zapsat</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problémy</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Uložit seznam</translation>
    </message>
    <message>
        <source>All of it is in the books already: writing would change nothing.</source>
        <translation>Všechno už v evidenci je: zápis by nic nezměnil.</translation>
    </message>
    <message>
        <source>A kit comes whole or not at all: put its lines right first.</source>
        <translation>Sada se zapisuje celá, nebo vůbec: nejdřív opravte její řádky.</translation>
    </message>
    <message>
        <source>Nothing of it can be written. Mend the file and bring it again.</source>
        <translation>Nic z toho nelze zapsat. Opravte soubor a načtěte ho znovu.</translation>
    </message>
    <message>
        <source>The writing is one whole: all of it happens, or nothing.</source>
        <translation>Zápis je jeden celek: proběhne celý, nebo vůbec.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faulty row(s) are left out and stay on the list to be mended.</source>
        <translation>
            <numerusform>%Ln řádek s chybou se vynechá a zůstane v seznamu k opravě.</numerusform>
            <numerusform>%Ln řádky s chybou se vynechají a zůstanou v seznamu k opravě.</numerusform>
            <numerusform>%Ln řádků s chybou se vynechá a zůstane v seznamu k opravě.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln proposal(s)</source>
        <translation>
            <numerusform>Přijmout %Ln návrh</numerusform>
            <numerusform>Přijmout %Ln návrhy</numerusform>
            <numerusform>Přijmout %Ln návrhů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln chyba</numerusform>
            <numerusform>%Ln chyby</numerusform>
            <numerusform>%Ln chyb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln upozornění</numerusform>
            <numerusform>%Ln upozornění</numerusform>
            <numerusform>%Ln upozornění</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln řádek</numerusform>
            <numerusform>%Ln řádky</numerusform>
            <numerusform>%Ln řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Chyby</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Upozornění</translation>
    </message>
    <message>
        <source>Use {value}</source>
        <translation>Použít {value}</translation>
    </message>
</context>
<context>
    <name>EmptyCart</name>
    <message>
        <source>Scan a thing</source>
        <translation>Načtěte věc</translation>
    </message>
    <message>
        <source>Scan a member or a thing</source>
        <translation>Načtěte člena nebo věc</translation>
    </message>
    <message>
        <source>The order does not matter. A code is known wherever the caret is.</source>
        <translation>Na pořadí nezáleží. Kód poznáme, ať je kurzor kdekoli.</translation>
    </message>
    <message>
        <source>What is in the store goes out, what the member holds comes back. F6 adds the kit.</source>
        <translation>Co je skladem, se vydá, co člen drží, se vrátí. Sadu přidá F6.</translation>
    </message>
    <message>
        <source>Code, name, number or what it is called</source>
        <translation>Kód, jméno, OEČ nebo název věci</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>badge or personal number</source>
        <translation>průkaz nebo OEČ</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>label with a code</source>
        <translation>štítek s kódem</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Příkaz</translation>
    </message>
    <message>
        <source>scanned, or as a word</source>
        <translation>načtený, nebo slovem</translation>
    </message>
    <message>
        <source>Print command codes…</source>
        <translation>Tisk povelových kódů…</translation>
    </message>
    <message>
        <source>Hand over · Kit · Undo</source>
        <translation>Předat · Sada · Vzít zpět</translation>
    </message>
</context>
<context>
    <name>EncryptionChoice</name>
    <message>
        <source>Encrypt the store with a passphrase</source>
        <translation>Zašifrovat evidenci heslem</translation>
    </message>
    <message>
        <source>Then a stolen disk, or a copied file, tells nobody anything. It can be done later too.</source>
        <translation>Z ukradeného disku ani ze zkopírovaného souboru pak nikdo nic nevyčte. Jde to i později.</translation>
    </message>
    <message>
        <source>This program was installed without encryption.</source>
        <translation>Tento program je nainstalovaný bez šifrování.</translation>
    </message>
</context>
<context>
    <name>EncryptionRows</name>
    <message>
        <source>Encrypt…</source>
        <translation>Zašifrovat…</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Změnit heslo evidence…</translation>
    </message>
    <message>
        <source>Decrypt…</source>
        <translation>Dešifrovat…</translation>
    </message>
    <message>
        <source>Encryption of the store</source>
        <translation>Šifrování evidence</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nešifrované soubory</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Otevřít složku</translation>
    </message>
    <message>
        <source>The store is encrypted</source>
        <translation>Evidence je zašifrovaná</translation>
    </message>
    <message>
        <source>Whoever takes the disk, a backup or a copy of the file reads nothing without the passphrase. What runs and is unlocked is not protected by it.</source>
        <translation>Kdo si vezme disk, zálohu nebo kopii souboru, bez hesla evidence nic nepřečte. Evidenci otevřenou na odemčeném počítači šifrování nechrání.</translation>
    </message>
    <message>
        <source>Whoever takes the file or a backup of it can read it, unless their disk is encrypted.</source>
        <translation>Kdo si vezme soubor nebo jeho zálohu, přečte si je, pokud není zašifrovaný disk.</translation>
    </message>
    <message>
        <source>This program was installed without encryption.</source>
        <translation>Tento program je nainstalovaný bez šifrování.</translation>
    </message>
    <message>
        <source>The store is not encrypted</source>
        <translation>Evidence není zašifrovaná</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) can be read without the passphrase</source>
        <translation>
            <numerusform>%n soubor lze přečíst bez hesla evidence</numerusform>
            <numerusform>%n soubory lze přečíst bez hesla evidence</numerusform>
            <numerusform>%n souborů lze přečíst bez hesla evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndStep</name>
    <message>
        <source>The store is encrypted</source>
        <translation>Evidence je zašifrovaná</translation>
    </message>
    <message>
        <source>The store has another passphrase</source>
        <translation>Evidence má nové heslo</translation>
    </message>
    <message>
        <source>The store is decrypted</source>
        <translation>Evidence je dešifrovaná</translation>
    </message>
    <message>
        <source>Open the store</source>
        <translation>Otevřít evidenci</translation>
    </message>
    <message>
        <source>Files that can still be read without the passphrase</source>
        <translation>Soubory, které lze dál přečíst bez hesla evidence</translation>
    </message>
    <message>
        <source>Backups that are as they were</source>
        <translation>Zálohy, které zůstaly, jak byly</translation>
    </message>
    <message>
        <source>Delete what you do not need any more.</source>
        <translation>Co už nepotřebujete, smažte.</translation>
    </message>
    <message>
        <source>Convert the rest</source>
        <translation>Převést zbytek</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Otevřít složku</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) converted.</source>
        <translation>
            <numerusform>Převedena %n záloha.</numerusform>
            <numerusform>Převedeny %n zálohy.</numerusform>
            <numerusform>Převedeno %n záloh.</numerusform>
        </translation>
    </message>
    <message>
        <source>Encrypted copies made before, and whatever lies on other sticks, stay as they were.</source>
        <translation>Dřívější zašifrované kopie a všechno na jiných klíčenkách zůstává, jak bylo.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Soubor</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Složka</translation>
    </message>
    <message>
        <source>How it is</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>without a passphrase</source>
        <translation>bez hesla</translation>
    </message>
    <message>
        <source>still encrypted</source>
        <translation>dál zašifrovaná</translation>
    </message>
    <message>
        <source>under another passphrase</source>
        <translation>pod jiným heslem</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Locked</source>
        <translation>Zamčeno</translation>
    </message>
    <message>
        <source>What was begun is kept.</source>
        <translation>Rozdělaná práce počká.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Odemknout</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Přihlásit se</translation>
    </message>
    <message>
        <source>Whoever works with this store says who they are.</source>
        <translation>Kdo s evidencí pracuje, řekne, kdo je.</translation>
    </message>
    <message>
        <source>Or scan your badge: it says who you are.</source>
        <translation>Nebo načtěte průkazku: řekne, kdo jste.</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Nobody who works with this store has this badge.</source>
        <translation>Tuto průkazku nemá nikdo, kdo s evidencí pracuje.</translation>
    </message>
    <message>
        <source>Name or personal number</source>
        <translation>Jméno nebo OEČ</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Code of the recovery sheet</source>
        <translation>Kód ze záchranného listu</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Ukázat heslo</translation>
    </message>
    <message>
        <source>By password</source>
        <translation>Heslem</translation>
    </message>
    <message>
        <source>I have a recovery sheet</source>
        <translation>Mám záchranný list</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Někdo jiný</translation>
    </message>
    <message>
        <source>After several wrong tries there is a pause.</source>
        <translation>Po několika špatných pokusech se čeká.</translation>
    </message>
    <message>
        <source>Now the password is needed.</source>
        <translation>Teď je třeba heslo.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Ověřuje se…</translation>
    </message>
    <message>
        <source>Next try in {seconds} s</source>
        <translation>Další pokus za {seconds} s</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Je zapnutý Caps Lock</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Off</source>
        <translation>Vypnuto</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Potichu</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Středně</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Nahlas</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nikdy</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Odmítnutí</translation>
    </message>
    <message>
        <source>Every scan</source>
        <translation>Každé čtení</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Zvuk</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Záblesk</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Zkusit</translation>
    </message>
    <message>
        <source>Flash at the edge of the window</source>
        <translation>Záblesk na okraji okna</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Přijato</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Už tu je</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odmítnuto</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Badge, name or personal number</source>
        <translation>Průkaz, jméno nebo OEČ</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Code, number or what it is called</source>
        <translation>Kód, číslo nebo název</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Sada</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Výměna</translation>
    </message>
    <message>
        <source>What the member brings back</source>
        <translation>Co člen vrací</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Which of them?</source>
        <translation>Která z nich?</translation>
    </message>
    <message>
        <source>Count · {name}</source>
        <translation>Počet · {name}</translation>
    </message>
    <message>
        <source>Remark · {name}</source>
        <translation>Poznámka · {name}</translation>
    </message>
    <message>
        <source>printed under the line</source>
        <translation>vytiskne se pod řádkem</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>By its headings</source>
        <translation>Podle záhlaví</translation>
    </message>
    <message>
        <source>What the list lists</source>
        <translation>Co je v seznamu</translation>
    </message>
    <message>
        <source>Drop a list here</source>
        <translation>Přetáhněte sem seznam</translation>
    </message>
    <message>
        <source>An Excel workbook or a CSV. First comes a dry run: you see what would be written, nothing is.</source>
        <translation>Sešit z Excelu nebo CSV. Nejdřív proběhne zkouška: uvidíte, co by se zapsalo, a nezapíše se nic.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Vybrat soubor…</translation>
    </message>
    <message>
        <source>Which columns a list has</source>
        <translation>Jaké má seznam sloupce</translation>
    </message>
    <message>
        <source>in any order, under Czech or English headings; the bold ones are necessary</source>
        <translation>v libovolném pořadí, se záhlavím česky nebo anglicky; tučné jsou nutné</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Save the check file</source>
        <translation>Uložit soubor kontroly</translation>
    </message>
    <message>
        <source>check</source>
        <translation>kontrola</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>Soubory kontrol</translation>
    </message>
    <message>
        <source>Take in the result of a check</source>
        <translation>Načíst výsledek kontroly</translation>
    </message>
    <message>
        <source>Results of checks</source>
        <translation>Výsledky kontrol</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Scan a code or search…</source>
        <translation>Načtěte kód nebo hledejte…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Hledání</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>výběr</translation>
    </message>
    <message>
        <source>use here</source>
        <translation>použít tady</translation>
    </message>
    <message>
        <source>open the card</source>
        <translation>otevřít kartu</translation>
    </message>
    <message>
        <source>next group</source>
        <translation>skupina</translation>
    </message>
    <message>
        <source>There is nothing like that here. The beginning of a word is enough.</source>
        <translation>Nic takového tu není. Stačí psát začátek slova.</translation>
    </message>
    <message>
        <source>accents do not matter</source>
        <translation>na háčky a čárky nezáleží</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n výsledek</numerusform>
            <numerusform>%n výsledky</numerusform>
            <numerusform>%n výsledků</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Akce</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Open a store</source>
        <translation>Otevřít sklad</translation>
    </message>
    <message>
        <source>Stores, check files, backups</source>
        <translation>Evidence, soubory kontrol, zálohy</translation>
    </message>
    <message>
        <source>Making the demo: a year of handovers</source>
        <translation>Vzniká ukázka: rok výdejů a vratek</translation>
    </message>
    <message>
        <source>Equipment store</source>
        <translation>Evidence výstroje</translation>
    </message>
    <message>
        <source>The kit store of an anti-conflict team. Who has what, who signed for it, and where it is now.</source>
        <translation>Sklad výstroje antikonfliktního týmu. Kdo co má, kdo to podepsal a kde je to teď.</translation>
    </message>
    <message>
        <source>A store&apos;s file (.equip) on a disk of this computer; a check file (.akcheck), or a backup.</source>
        <translation>Soubor evidence (.equip) na disku tohoto počítače, soubor kontroly (.akcheck), nebo záloha.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Vybrat soubor…</translation>
    </message>
    <message>
        <source>Make a new store</source>
        <translation>Založit nový sklad</translation>
    </message>
    <message>
        <source>Its name, where its file is, who hands out. Members and things then come from lists.</source>
        <translation>Název, místo souboru a kdo bude vydávat. Členy a věci pak lze načíst z&#xa0;tabulek.</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Založit…</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Vyzkoušet ukázku</translation>
    </message>
    <message>
        <source>280 invented members and 30 kinds of kit. Everything works, and it stays apart from real stores.</source>
        <translation>280 vymyšlených členů a 30 druhů výstroje. Všechno funguje, nic se neukládá mezi skutečné sklady.</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Spustit ukázku</translation>
    </message>
    <message>
        <source>The data stay in one file on your disk. The program never goes online.</source>
        <translation>Data zůstávají v jednom souboru na vašem disku. Program se nepřipojuje k internetu.</translation>
    </message>
    <message>
        <source>Version {version} · licence EUPL-1.2</source>
        <translation>Verze {version} · licence EUPL-1.2</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Světlý</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tmavý</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Podle systému</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Vzhled</translation>
    </message>
    <message>
        <source>Have you a scanner? Scan any label and see whether it is read. Nothing has been read yet.</source>
        <translation>Máte čtečku? Načtěte kterýkoli štítek a uvidíte, zda ji program čte. Zatím nic nenačteno.</translation>
    </message>
    <message>
        <source>The code came damaged. Scan it once more; if it stays so, test the scanner with another label.</source>
        <translation>Kód přišel poškozený. Načtěte ho znovu; když to nepomůže, zkuste jiný štítek.</translation>
    </message>
    <message>
        <source>Read: {code}. The scanner is ready.</source>
        <translation>Načteno: {code}. Čtečka je připravená.</translation>
    </message>
    <message>
        <source>Read: {code}. The scanner is set to another keyboard than this computer; the program copes with it.</source>
        <translation>Načteno: {code}. Čtečka je nastavená na jinou klávesnici než počítač, program si s tím poradí.</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>Verifying the backup</source>
        <translation>Ověřuje se záloha</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Obnovuje se</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Such as: keys of the safe handed over</source>
        <translation>Například: klíče od trezoru předány</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Poznámka</translation>
    </message>
    <message>
        <source>Hand over the store</source>
        <translation>Předat výdejnu</translation>
    </message>
    <message>
        <source>A paper says in which state you leave it: journal, signing keys, open carts, papers without a signature. Whoever takes over signs in next, beside you. Roles stay as they are.</source>
        <translation>Doklad říká, v jakém stavu ji předáváte: deník, podpisové klíče, rozpracované košíky, nepodepsané doklady. Pak se vedle vás přihlásí ten, kdo přebírá. Role zůstávají, jak jsou.</translation>
    </message>
    <message>
        <source>Hand over and print</source>
        <translation>Předat a tisknout</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>HolderList</name>
    <message>
        <source>Who has it</source>
        <translation>Kdo drží</translation>
    </message>
    <message>
        <source>Where, who</source>
        <translation>Kde, kdo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusů</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Doklad</translation>
    </message>
    <message numerus="yes">
        <source>%n holder(s)</source>
        <translation>
            <numerusform>%n držitel</numerusform>
            <numerusform>%n držitelé</numerusform>
            <numerusform>%n držitelů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Choose a list</source>
        <translation>Vybrat seznam</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Seznamy</translation>
    </message>
    <message>
        <source>Save the problems</source>
        <translation>Uložit problémy</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Sešit Excelu</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Uloženo</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Čtení seznamu</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Zápis {file}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Zrušeno</translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>nic se nezapsalo</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>Jiný seznam</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>Zpět na sloupce</translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>Není co zapsat</translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln row(s)</source>
        <translation>
            <numerusform>Zapsat %Ln řádek</numerusform>
            <numerusform>Zapsat %Ln řádky</numerusform>
            <numerusform>Zapsat %Ln řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>Try the list</source>
        <translation>Vyzkoušet seznam</translation>
    </message>
    <message>
        <source>members, catalogue, deliveries and kits from Excel or CSV</source>
        <translation>členové, katalog, dodávky a sady z Excelu nebo CSV</translation>
    </message>
</context>
<context>
    <name>IntegrityCard</name>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Ověřit znovu</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Ověřit</translation>
    </message>
    <message>
        <source>Fingerprint of the last entry</source>
        <translation>Otisk posledního zápisu</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>neověřeno</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} v {time}</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ ano</translation>
    </message>
    <message>
        <source>✗ no</source>
        <translation>✗ ne</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n zápis</numerusform>
            <numerusform>%n zápisy</numerusform>
            <numerusform>%n zápisů</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Zápisů</translation>
    </message>
    <message>
        <source>State agrees with the journal</source>
        <translation>Stav odpovídá deníku</translation>
    </message>
    <message>
        <source>Anchored on paper</source>
        <translation>Zakotveno na papíře</translation>
    </message>
    <message>
        <source>Read: {count}</source>
        <translation>Přečteno {count}</translation>
    </message>
    <message>
        <source>No entry is on a signed paper yet. Each one anchors all entries before it.</source>
        <translation>Zatím není podepsán žádný doklad. Každý zakotví všechny zápisy před sebou.</translation>
    </message>
    <message>
        <source>Signed paper holds every entry.</source>
        <translation>Všechny zápisy jsou zakotveny na podepsaném dokladu.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n entry(ies) are on no signed paper yet.</source>
        <translation>
            <numerusform>Poslední %n zápis ještě není na žádném podepsaném dokladu.</numerusform>
            <numerusform>Poslední %n zápisy ještě nejsou na žádném podepsaném dokladu.</numerusform>
            <numerusform>Posledních %n zápisů ještě není na žádném podepsaném dokladu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verifying the journal…</source>
        <translation>Deník se ověřuje…</translation>
    </message>
    <message>
        <source>Journal not verified</source>
        <translation>Deník neověřen</translation>
    </message>
    <message>
        <source>Journal verified</source>
        <translation>Deník ověřen</translation>
    </message>
    <message>
        <source>Journal broken</source>
        <translation>Deník porušen</translation>
    </message>
</context>
<context>
    <name>KeysHelp</name>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klávesové zkratky</translation>
    </message>
</context>
<context>
    <name>LabelStrip</name>
    <message>
        <source>Blank label in hand</source>
        <translation>Prázdný štítek v ruce</translation>
    </message>
    <message>
        <source>Is this the thing it is stuck onto? Its old label will still find it.</source>
        <translation>Je nalepen na této věci? Najde ji i dál také její starý štítek.</translation>
    </message>
    <message>
        <source>Another label</source>
        <translation>Jiný štítek</translation>
    </message>
    <message>
        <source>Stick a blank label onto the thing and scan it. The old label will still find the thing.</source>
        <translation>Nalepte na věc prázdný štítek a načtěte ho. Starý štítek věc najde i dál.</translation>
    </message>
    <message>
        <source>Blank label</source>
        <translation>Prázdný štítek</translation>
    </message>
    <message>
        <source>It is this thing&apos;s label</source>
        <translation>Je to štítek této věci</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>blank ones, printed ahead, wait for the thing they are stuck onto</source>
        <translation>prázdné, tištěné dopředu, čekají na věc, na kterou se nalepí</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n štítek</numerusform>
            <numerusform>%n štítky</numerusform>
            <numerusform>%n štítků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) have no label yet</source>
        <translation>
            <numerusform>%n věc ještě nemá štítek</numerusform>
            <numerusform>%n věci ještě nemají štítek</numerusform>
            <numerusform>%n věcí ještě nemá štítek</numerusform>
        </translation>
    </message>
    <message>
        <source>every thing with a code has its label</source>
        <translation>každá věc s kódem má svůj štítek</translation>
    </message>
</context>
<context>
    <name>LastHandover</name>
    <message>
        <source>Last handover</source>
        <translation>Poslední předání</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>podepsáno</translation>
    </message>
    <message>
        <source>waits for its signature</source>
        <translation>čeká na podpis</translation>
    </message>
    <message>
        <source>Papers not signed</source>
        <translation>Doklady bez podpisu</translation>
    </message>
</context>
<context>
    <name>ListCounts</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln řádek</numerusform>
            <numerusform>%Ln řádky</numerusform>
            <numerusform>%Ln řádků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s)</source>
        <translation>
            <numerusform>%Ln list</numerusform>
            <numerusform>%Ln listy</numerusform>
            <numerusform>%Ln listů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) put right here</source>
        <translation>
            <numerusform>%Ln hodnota opravena tady</numerusform>
            <numerusform>%Ln hodnoty opraveny tady</numerusform>
            <numerusform>%Ln hodnot opraveno tady</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a clear proposal</source>
        <translation>
            <numerusform>%Ln má jasný návrh opravy</numerusform>
            <numerusform>%Ln mají jasný návrh opravy</numerusform>
            <numerusform>%Ln má jasný návrh opravy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) by the piece</source>
        <translation>
            <numerusform>%Ln věc po kusech</numerusform>
            <numerusform>%Ln věci po kusech</numerusform>
            <numerusform>%Ln věcí po kusech</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of quantities</source>
        <translation>
            <numerusform>%Ln řádek množství</numerusform>
            <numerusform>%Ln řádky množství</numerusform>
            <numerusform>%Ln řádků množství</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln new unit(s)</source>
        <translation>
            <numerusform>a %Ln nový útvar</numerusform>
            <numerusform>a %Ln nové útvary</numerusform>
            <numerusform>a %Ln nových útvarů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln group(s)</source>
        <translation>
            <numerusform>v %Ln skupině</numerusform>
            <numerusform>ve %Ln skupinách</numerusform>
            <numerusform>v %Ln skupinách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) leave the kit</source>
        <translation>
            <numerusform>%Ln řádek ze sady ubude</numerusform>
            <numerusform>%Ln řádky ze sady ubudou</numerusform>
            <numerusform>%Ln řádků ze sady ubude</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>none, papers have words</source>
        <translation>žádné, na dokladech jsou slova</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Vybrat obrázek…</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Logo of the grant</source>
        <translation>Logo grantu</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Obrázky</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>What is on it</source>
        <translation>Co na něm je</translation>
    </message>
    <message>
        <source>It shows</source>
        <translation>Ukazuje</translation>
    </message>
    <message>
        <source>Its code</source>
        <translation>Jeho kód</translation>
    </message>
    <message>
        <source>Owner, on the labels of the whole store</source>
        <translation>Vlastník, na štítcích celého skladu</translation>
    </message>
    <message>
        <source>A tough code reads with a third of it gone; its dots are finer. For what gets scratched.</source>
        <translation>Odolný kód se přečte, i když ho třetina chybí; má jemnější body. Na věci, které se odírají.</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Vzor</translation>
    </message>
    <message>
        <source>Preview of one label</source>
        <translation>Náhled jednoho štítku</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Běžný</translation>
    </message>
    <message>
        <source>Tough</source>
        <translation>Odolný</translation>
    </message>
</context>
<context>
    <name>LosingStep</name>
    <message>
        <source>What will be gone is not known</source>
        <translation>Co zmizí, se neví</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) will be gone</source>
        <translation>
            <numerusform>Zmizí %Ln zápis</numerusform>
            <numerusform>Zmizí %Ln zápisy</numerusform>
            <numerusform>Zmizí %Ln zápisů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) beyond the backup</source>
        <translation>
            <numerusform>%Ln doklad mimo zálohu</numerusform>
            <numerusform>%Ln doklady mimo zálohu</numerusform>
            <numerusform>%Ln dokladů mimo zálohu</numerusform>
        </translation>
    </message>
    <message>
        <source>Highest numbers on paper</source>
        <translation>Nejvyšší čísla na papíře</translation>
    </message>
    <message>
        <source>Look at the last papers of each series. Numbers beyond the backup are declared lost, so that none is given twice; correct what is higher on paper.</source>
        <translation>Podívejte se na poslední doklady každé řady. Čísla za zálohou se prohlásí za ztracená, aby se žádné nedalo dvakrát; opravte, co je na papíře vyšší.</translation>
    </message>
    <message>
        <source>backup of {when}, {entries}</source>
        <translation>záloha z {when}, {entries}</translation>
    </message>
    <message>
        <source>There is no store here, or it cannot be read. Which papers will be gone cannot be told: the numbers beside must come from paper.</source>
        <translation>Evidence tu není, nebo ji nelze číst. Které doklady zmizí, se říct nedá: čísla vedle musí být z papíru.</translation>
    </message>
    <message>
        <source>The store and the backup parted ways: what both have was written differently in each. All that the store has since then will be gone as well.</source>
        <translation>Evidence a záloha se rozešly: i to, co mají obě, je v každé zapsáno jinak. Zmizí i všechno, co evidence zapsala od té doby.</translation>
    </message>
    <message>
        <source>The store is encrypted and this backup is not: the restored store will lie in the clear until it is encrypted again in Settings, Safety.</source>
        <translation>Evidence je zašifrovaná, tato záloha ne: obnovená evidence bude ležet nešifrovaná, dokud ji v Nastavení, v části Zabezpečení, znovu nezašifrujete.</translation>
    </message>
    <message>
        <source>Declared lost: {numbers}</source>
        <translation>Za ztracená se prohlásí: {numbers}</translation>
    </message>
    <message>
        <source>No number is lost.</source>
        <translation>Žádné číslo se neztratí.</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>This machine</source>
        <translation>Tento počítač</translation>
    </message>
    <message>
        <source>applies at once, stays on this computer</source>
        <translation>platí hned a jen na tomto počítači</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Vzhled a jazyk</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Tisk</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Zámek</translation>
    </message>
    <message>
        <source>Printer of papers</source>
        <translation>Tiskárna dokladů</translation>
    </message>
    <message>
        <source>Labels of things, badges and places</source>
        <translation>Štítky věcí, průkazky a místa</translation>
    </message>
    <message>
        <source>Minutes without a touch, 1 to 60</source>
        <translation>Minut nečinnosti, 1 až 60</translation>
    </message>
    <message>
        <source>Then whoever works shows that it is still them; also when the system locks its screen, and with Ctrl+Shift+L. Only in stores with passwords.</source>
        <translation>Pak se zamkne a odemkne ten, kdo pracoval. Stejně tak, když obrazovku zamkne systém, a klávesou Ctrl+Shift+L. Jen v evidenci s hesly.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Světlý</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tmavý</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Podle systému</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Vzhled</translation>
    </message>
    <message>
        <source>The system&apos;s default printer</source>
        <translation>Výchozí tiskárna systému</translation>
    </message>
    <message>
        <source>Sheets and label printers</source>
        <translation>Archy a tiskárny štítků</translation>
    </message>
    <message>
        <source>From 1 to 60.</source>
        <translation>Od 1 do 60.</translation>
    </message>
</context>
<context>
    <name>MakersCodes</name>
    <message>
        <source>Makers’ codes</source>
        <translation>Kódy výrobců</translation>
    </message>
    <message>
        <source>EAN, UPC or whatever is on the goods. Scanned, it means this article.</source>
        <translation>EAN, UPC nebo co je na zboží. Načtený kód znamená tento druh.</translation>
    </message>
    <message>
        <source>Code: scan it, or type it</source>
        <translation>Kód: načtěte, nebo napište</translation>
    </message>
    <message>
        <source>It is on</source>
        <translation>Platí pro velikost</translation>
    </message>
    <message>
        <source>all sizes</source>
        <translation>všechny velikosti</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Přiřadit</translation>
    </message>
    <message>
        <source>Take {code} away</source>
        <translation>Odebrat {code}</translation>
    </message>
</context>
<context>
    <name>MemberCard</name>
    <message numerus="yes">
        <source>Holds %n thing(s)</source>
        <translation>
            <numerusform>Drží %n věc</numerusform>
            <numerusform>Drží %n věci</numerusform>
            <numerusform>Drží %n věcí</numerusform>
        </translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>has {has} · in the cart {cart} · then it is complete</source>
        <translation>má {has} · v košíku {cart} · po předání úplná</translation>
    </message>
    <message>
        <source>has {has} · in the cart {cart} · then {lacks} missing</source>
        <translation>má {has} · v košíku {cart} · po předání chybí {lacks}</translation>
    </message>
    <message>
        <source>has all of it</source>
        <translation>má všechno</translation>
    </message>
    <message>
        <source>has {has} · {lacks} missing</source>
        <translation>má {has} · chybí {lacks}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n den</numerusform>
            <numerusform>%n dny</numerusform>
            <numerusform>%n dní</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, lent until {day} ({days})</source>
        <translation>{name}, zápůjčka do {day} ({days})</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Po termínu</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Bez podpisu</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>Edit {name}</source>
        <translation>Upravit: {name}</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Nový člen</translation>
    </message>
    <message>
        <source>Personal number (OEČ)</source>
        <translation>Osobní evidenční číslo (OEČ)</translation>
    </message>
    <message>
        <source>Title before</source>
        <translation>Titul před</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Příjmení</translation>
    </message>
    <message>
        <source>Title after</source>
        <translation>Titul za</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Hodnost</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Function in the team</source>
        <translation>Funkce v týmu</translation>
    </message>
    <message>
        <source>In AKT since</source>
        <translation>Člen AKT od</translation>
    </message>
    <message>
        <source>Civilian employee, may have no number</source>
        <translation>Občanský zaměstnanec, OEČ mít nemusí</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Velikosti</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Add the member</source>
        <translation>Přidat člena</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vyberte</translation>
    </message>
    <message>
        <source>Six digits are needed</source>
        <translation>Je třeba šest číslic</translation>
    </message>
    <message>
        <source>Belongs to {name}</source>
        <translation>Už ho má {name}</translation>
    </message>
    <message>
        <source>A day such as 28. 8. 2023</source>
        <translation>Den napište jako 28. 8. 2023</translation>
    </message>
</context>
<context>
    <name>MemberHead</name>
    <message>
        <source>civilian</source>
        <translation>občanský zaměstnanec</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>Do výdeje</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>left the team</source>
        <translation>mimo službu</translation>
    </message>
    <message numerus="yes">
        <source>lacks %n</source>
        <translation>
            <numerusform>chybí %n</numerusform>
            <numerusform>chybí %n</numerusform>
            <numerusform>chybí %n</numerusform>
        </translation>
    </message>
    <message>
        <source>kit complete</source>
        <translation>úplná sada</translation>
    </message>
    <message>
        <source>Edit the member</source>
        <translation>Upravit člena</translation>
    </message>
    <message>
        <source>Take back into service</source>
        <translation>Vrátit do služby</translation>
    </message>
    <message>
        <source>Withdraw from service</source>
        <translation>Vyřadit ze služby</translation>
    </message>
</context>
<context>
    <name>MemberHoldings</name>
    <message numerus="yes">
        <source>Holds %n piece(s)</source>
        <translation>
            <numerusform>Drží %n kus</numerusform>
            <numerusform>Drží %n kusy</numerusform>
            <numerusform>Drží %n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>value {money}</source>
        <translation>hodnota {money}</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Co drží</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Code / since</source>
        <translation>Kód / od</translation>
    </message>
    <message>
        <source>Pcs</source>
        <translation>Kusů</translation>
    </message>
    <message>
        <source>Show the thing</source>
        <translation>Ukázat věc</translation>
    </message>
</context>
<context>
    <name>MemberList</name>
    <message>
        <source>Search in the list</source>
        <translation>Hledat v seznamu</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>Ve službě</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Mimo službu</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Všichni</translation>
    </message>
    <message>
        <source>Kit: all</source>
        <translation>Sada: vše</translation>
    </message>
    <message>
        <source>Unit: all</source>
        <translation>Útvar: vše</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Úplná</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>Neúplná</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Služba</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Sada</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Zrušit filtr</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Surname and name</source>
        <translation>Příjmení a jméno</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>OEČ</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Drží</translation>
    </message>
    <message>
        <source>left</source>
        <translation>vyřazen</translation>
    </message>
    <message numerus="yes">
        <source>lacks %n</source>
        <translation>
            <numerusform>chybí %n</numerusform>
            <numerusform>chybí %n</numerusform>
            <numerusform>chybí %n</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>úplná</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n člen</numerusform>
            <numerusform>%n členové</numerusform>
            <numerusform>%n členů</numerusform>
        </translation>
    </message>
    <message>
        <source>{members} · complete {complete}, incomplete {lacking}</source>
        <translation>{members} · úplných {complete}, neúplných {lacking}</translation>
    </message>
</context>
<context>
    <name>MemberSide</name>
    <message numerus="yes">
        <source>Kit lacks %n</source>
        <translation>
            <numerusform>Chybí k sadě %n</numerusform>
            <numerusform>Chybí k sadě %n</numerusform>
            <numerusform>Chybí k sadě %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Vydat</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Méně</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Zatím nic</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Doklady</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Vše {count}</translation>
    </message>
    <message>
        <source>{pieces} in stock</source>
        <translation>{pieces} skladem</translation>
    </message>
    <message>
        <source>not in stock</source>
        <translation>není skladem</translation>
    </message>
</context>
<context>
    <name>MemberSizes</name>
    <message>
        <source>measured {day}</source>
        <translation>změřeno {day}</translation>
    </message>
    <message>
        <source>In AKT since</source>
        <translation>Člen AKT od</translation>
    </message>
    <message>
        <source>Edit sizes</source>
        <translation>Upravit velikosti</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Průkazka</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Nový člen</translation>
    </message>
    <message>
        <source>No paper is shown that could be cancelled.</source>
        <translation>Není tu žádný doklad, který by šlo stornovat.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n člen</numerusform>
            <numerusform>%n členové</numerusform>
            <numerusform>%n členů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{inside} unit(s)</source>
        <translation>
            <numerusform>{inside} útvaru</numerusform>
            <numerusform>{inside} útvarech</numerusform>
            <numerusform>{inside} útvarech</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have the whole kit</source>
        <translation>
            <numerusform>%n má úplnou sadu</numerusform>
            <numerusform>%n mají úplnou sadu</numerusform>
            <numerusform>%n má úplnou sadu</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody answers to this</source>
        <translation>Nikdo takový tu není</translation>
    </message>
    <message>
        <source>Type less, or clear the filter.</source>
        <translation>Napište méně, nebo zrušte filtr.</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>Zatím žádní členové</translation>
    </message>
    <message>
        <source>Import a list of them, or add them by hand.</source>
        <translation>Načtěte jejich seznam, nebo je přidejte ručně.</translation>
    </message>
    <message>
        <source>Import lists</source>
        <translation>Načíst seznamy</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Undo</source>
        <translation>Vzít zpět</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Další zpráva</translation>
    </message>
</context>
<context>
    <name>MoveList</name>
    <message>
        <source>Moves</source>
        <translation>Pohyby</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Odkud → kam</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusů</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Doklad</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Number or name</source>
        <translation>Číslo nebo jméno</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Dodávka</translation>
    </message>
    <message>
        <source>Only those without a label yet</source>
        <translation>Jen ty, které štítek ještě nemají</translation>
    </message>
    <message>
        <source>How many new ones</source>
        <translation>Kolik nových</translation>
    </message>
    <message>
        <source>Stick one onto a thing, scan it and say which thing it is.</source>
        <translation>Nalepte štítek na věc, načtěte ho a řekněte, která to je.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n vybraný</numerusform>
            <numerusform>%n vybrané</numerusform>
            <numerusform>%n vybraných</numerusform>
        </translation>
    </message>
    <message>
        <source>Take all again</source>
        <translation>Vzít zase všechny</translation>
    </message>
    <message>
        <source>any delivery</source>
        <translation>všechny dodávky</translation>
    </message>
    <message>
        <source>all units</source>
        <translation>všechny útvary</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Kde</translation>
    </message>
    <message>
        <source>Where in general</source>
        <translation>Kde obecně</translation>
    </message>
    <message>
        <source>all sizes</source>
        <translation>všechny velikosti</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>kdekoli</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Skladem</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Vydáno</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>V opravě</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Vyřazeno</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
</context>
<context>
    <name>NewCheck</name>
    <message>
        <source>New check</source>
        <translation>Nová kontrola</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Koho</translation>
    </message>
    <message>
        <source>A unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Chosen members</source>
        <translation>Vybraní členové</translation>
    </message>
    <message>
        <source>Everything they hold</source>
        <translation>Vše, co mají u sebe</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>What is required</source>
        <translation>Co se žádá</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>K čemu</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Platí do</translation>
    </message>
    <message>
        <source>for example: deployment North</source>
        <translation>například: nasazení Sever</translation>
    </message>
    <message>
        <source>Begin the check</source>
        <translation>Začít kontrolu</translation>
    </message>
    <message>
        <source>Save a check file…</source>
        <translation>Uložit soubor kontroly…</translation>
    </message>
    <message>
        <source>For a laptop without this store. It holds only this check.</source>
        <translation>Pro notebook bez této evidence. Je v něm jen tato kontrola.</translation>
    </message>
</context>
<context>
    <name>NewOperator</name>
    <message>
        <source>It has six digits.</source>
        <translation>Má šest číslic.</translation>
    </message>
    <message>
        <source>Another operator</source>
        <translation>Další obsluha</translation>
    </message>
    <message>
        <source>Write the password down for them. It is good for one thing: to choose one of their own when they sign in for the first time.</source>
        <translation>Heslo předejte na papíře. Je dobré k jediné věci: při prvním přihlášení si zvolit vlastní.</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Příjmení</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Hodnost</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>OEČ</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funkce</translation>
    </message>
    <message>
        <source>Password to begin with</source>
        <translation>Heslo na začátek</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Add the operator</source>
        <translation>Přidat obsluhu</translation>
    </message>
</context>
<context>
    <name>NewStoreForm</name>
    <message>
        <source>New store</source>
        <translation>Nový sklad</translation>
    </message>
    <message>
        <source>members and things are then taken in from lists</source>
        <translation>členy a věci pak načtete ze seznamů</translation>
    </message>
    <message>
        <source>Name of the store</source>
        <translation>Název skladu</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Soubor</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Příjmení</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Hodnost</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>OEČ</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funkce</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Sklad</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>Kdo vydává</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Vaše heslo</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Šifrování</translation>
    </message>
    <message>
        <source>Without a password: anybody at this computer is let in</source>
        <translation>Bez hesla: u tohoto počítače smí kdokoli</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Procházet…</translation>
    </message>
    <message>
        <source>Create the store</source>
        <translation>Založit sklad</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>The whole store is this one file, with its papers beside it. Keep it on a disk of this computer, backups elsewhere.</source>
        <translation>Celý sklad je tento soubor, jeho doklady leží vedle něj. Nechte ho na disku tohoto počítače a zálohy jinde.</translation>
    </message>
    <message>
        <source>It has six digits.</source>
        <translation>Má mít šest číslic.</translation>
    </message>
    <message>
        <source>Say the name of the file too.</source>
        <translation>Uveďte i jméno souboru.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Soubor toho jména už existuje.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Taková složka není.</translation>
    </message>
    <message>
        <source>No file can have this name.</source>
        <translation>Takové jméno soubor mít nemůže.</translation>
    </message>
    <message>
        <source>A network drive. Choose a disk of this computer.</source>
        <translation>Síťový disk. Zvolte disk tohoto počítače.</translation>
    </message>
    <message>
        <source>{name} synchronises it. Choose another.</source>
        <translation>Složku synchronizuje {name}. Zvolte jinou.</translation>
    </message>
    <message>
        <source>Whoever opens this file works in your name, and nothing they write is signed. You can choose a password any time later in Settings.</source>
        <translation>Kdo otevře tento soubor, pracuje vaším jménem a nic z toho není podepsáno. Heslo si můžete zvolit kdykoli později v Nastavení.</translation>
    </message>
    <message>
        <source>File of the new store</source>
        <translation>Soubor nového skladu</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Not here</source>
        <translation>Nemá u sebe</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Přeskočit</translation>
    </message>
    <message>
        <source>At the table: {name}</source>
        <translation>U stolu: {name}</translation>
    </message>
    <message>
        <source>Next missing</source>
        <translation>Další chybí</translation>
    </message>
    <message numerus="yes">
        <source>All %n here</source>
        <translation>
            <numerusform>Je tu %n</numerusform>
            <numerusform>Jsou tu všechny %n</numerusform>
            <numerusform>Je jich tu všech %n</numerusform>
        </translation>
    </message>
    <message>
        <source>It is here</source>
        <translation>Je tady</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Nic nezbývá</translation>
    </message>
    <message>
        <source>All is settled</source>
        <translation>Vše je vyřešené</translation>
    </message>
    <message>
        <source>Finish the check: Ctrl+Enter</source>
        <translation>Ukončete kontrolu: Ctrl+Enter</translation>
    </message>
    <message>
        <source>counted {count}</source>
        <translation>napočítáno {count}</translation>
    </message>
    <message>
        <source>counted by hand</source>
        <translation>počítá se ručně</translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message>
        <source>Nobody yet</source>
        <translation>Zatím nikdo</translation>
    </message>
    <message>
        <source>Scan a member&apos;s badge, or type the beginning of a name or a number.</source>
        <translation>Načtěte průkaz člena, nebo napište začátek jména či OEČ.</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Vybrat ze seznamu</translation>
    </message>
    <message>
        <source>Last at the counter</source>
        <translation>Naposledy u pultu</translation>
    </message>
</context>
<context>
    <name>OperatorCard</name>
    <message>
        <source>Badge…</source>
        <translation>Průkazka…</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>Vytisknout průkazku</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Nové heslo…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Odebrat…</translation>
    </message>
    <message>
        <source>Save the roles</source>
        <translation>Uložit role</translation>
    </message>
</context>
<context>
    <name>OperatorsSection</name>
    <message numerus="yes">
        <source>%n registered</source>
        <translation>
            <numerusform>%n zapsaný</numerusform>
            <numerusform>%n zapsaní</numerusform>
            <numerusform>%n zapsaných</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an operator…</source>
        <translation>Přidat obsluhu…</translation>
    </message>
    <message>
        <source>The name stands on every paper this operator makes. F5 changes who is at the desk.</source>
        <translation>Jméno stojí na každém dokladu, který tato obsluha vystaví. U pultu se vystřídáte klávesou F5.</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Obsluha</translation>
    </message>
    <message>
        <source>The name stands on every paper this operator makes. Enter in the list changes who is at the desk.</source>
        <translation>Jméno stojí na každém dokladu, který výstrojář vydá. Enter v seznamu mění, kdo je u pultu.</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Setting the labels</source>
        <translation>Sazba štítků</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Zkušební strana</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>Test page printed</source>
        <translation>Zkušební strana vytištěna</translation>
    </message>
    <message>
        <source>Test page saved</source>
        <translation>Zkušební strana uložena</translation>
    </message>
    <message>
        <source>I have printed them</source>
        <translation>Vytiskl jsem je</translation>
    </message>
    <message>
        <source>Labels saved</source>
        <translation>Štítky uloženy</translation>
    </message>
    <message numerus="yes">
        <source>Labels printed: %n</source>
        <translation>
            <numerusform>Vytištěné štítky: %n</numerusform>
            <numerusform>Vytištěné štítky: %n</numerusform>
            <numerusform>Vytištěné štítky: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnSection</name>
    <message>
        <source>My access</source>
        <translation>Můj přístup</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Záchranný list</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Podpisový klíč</translation>
    </message>
    <message>
        <source>Your password, to change anything here</source>
        <translation>Vaše heslo, než tu něco změníte</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Ukázat heslo</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nový PIN</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Změnit heslo</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Nastavit heslo</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Tisk…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Uložit PDF…</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nový klíč</translation>
    </message>
    <message>
        <source>Choose a password first.</source>
        <translation>Nejdřív si zvolte heslo.</translation>
    </message>
    <message>
        <source>There is one. Another one makes it void.</source>
        <translation>Už existuje. Jakmile vystavíte další, přestane platit.</translation>
    </message>
    <message>
        <source>One page with a code that brings back a forgotten password, for a sealed envelope.</source>
        <translation>Jedna strana s kódem, který vrátí zapomenuté heslo. Patří do zapečetěné obálky.</translation>
    </message>
    <message>
        <source>It comes with the password: from then on everything you write is signed.</source>
        <translation>Vznikne s heslem: od té chvíle je vše, co zapíšete, podepsáno.</translation>
    </message>
    <message>
        <source>{key}. Change it when the password or this computer got away; the recovery sheet is void then.</source>
        <translation>{key}. Vyměňte ho, když vyjde najevo heslo nebo se ztratí počítač; záchranný list pak přestane platit.</translation>
    </message>
    <message>
        <source>Take the PIN away</source>
        <translation>Zrušit PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Nastavit PIN</translation>
    </message>
    <message>
        <source>4 to 8 digits: they unlock the desk as long as the program runs.</source>
        <translation>4 až 8 číslic: odemykají, dokud program běží.</translation>
    </message>
    <message>
        <source>Not all the same, and not in a row.</source>
        <translation>Ne samé stejné a ne po sobě jdoucí.</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Je zapnutý Caps Lock</translation>
    </message>
</context>
<context>
    <name>PageHelp</name>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Klávesy této stránky</translation>
    </message>
    <message>
        <source>All keyboard shortcuts</source>
        <translation>Všechny klávesové zkratky</translation>
    </message>
</context>
<context>
    <name>PaperFoot</name>
    <message>
        <source>The file is what the journal says, byte for byte</source>
        <translation>Soubor odpovídá deníku bajt po bajtu</translation>
    </message>
    <message>
        <source>The file is not the one the journal committed to</source>
        <translation>Soubor není ten, který deník stvrdil</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zmenšit</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zvětšit</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>strana {page} z {pages}</translation>
    </message>
</context>
<context>
    <name>PaperHead</name>
    <message>
        <source>not printed</source>
        <translation>netištěno</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Podepsáno</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Tisk</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>{number} on {day}</source>
        <translation>{number} dne {day}</translation>
    </message>
    <message>
        <source>replaced by {number}</source>
        <translation>nahrazen dokladem {number}</translation>
    </message>
    <message>
        <source>replaces {number}</source>
        <translation>nahrazuje {number}</translation>
    </message>
    <message>
        <source>entry {seq} of the journal</source>
        <translation>zápis {seq} deníku</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Year {year}</source>
        <translation>Rok {year}</translation>
    </message>
    <message>
        <source>Year: all</source>
        <translation>Rok: vše</translation>
    </message>
    <message>
        <source>Number, member or thing</source>
        <translation>Číslo, člen nebo věc</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Hledat v seznamu</translation>
    </message>
    <message>
        <source>Kind: all</source>
        <translation>Druh: vše</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Výdejky</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Vratky</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importy</translation>
    </message>
    <message>
        <source>Unit checks</source>
        <translation>Kontroly týmů</translation>
    </message>
    <message>
        <source>Store hand-overs</source>
        <translation>Předání výdejny</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Rok</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Doklady</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Číslo</translation>
    </message>
    <message>
        <source>To / from</source>
        <translation>Komu / od koho</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Bez podpisu</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Podepsáno</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Netištěno</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storno</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Papers</source>
        <translation>Doklady</translation>
    </message>
    <message>
        <source>This paper is not in the journal of this store.</source>
        <translation>Tento doklad v deníku této evidence není.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n doklad</numerusform>
            <numerusform>%n doklady</numerusform>
            <numerusform>%n dokladů</numerusform>
        </translation>
    </message>
    <message>
        <source>{papers} in {year}</source>
        <translation>{papers} v roce {year}</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a signature</source>
        <translation>
            <numerusform>%n čeká na podpis</numerusform>
            <numerusform>%n čekají na podpis</numerusform>
            <numerusform>%n čeká na podpis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the oldest for %n day(s)</source>
        <translation>
            <numerusform>nejstarší %n den</numerusform>
            <numerusform>nejstarší %n dny</numerusform>
            <numerusform>nejstarší %n dní</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a printer…</source>
        <translation>Vybrat tiskárnu…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>Uložit jako PDF…</translation>
    </message>
    <message>
        <source>Show the cancelled copy</source>
        <translation>Ukázat stornovaný stejnopis</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Ukázat původní doklad</translation>
    </message>
    <message>
        <source>Show the member</source>
        <translation>Ukázat člena</translation>
    </message>
    <message>
        <source>Mark as signed</source>
        <translation>Označit jako podepsané</translation>
    </message>
    <message>
        <source>It is not signed</source>
        <translation>Není podepsáno</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Opravit…</translation>
    </message>
    <message>
        <source>Cancel (storno)…</source>
        <translation>Stornovat…</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>As of the end of</source>
        <translation>Stav k datu</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>all units</source>
        <translation>všechny útvary</translation>
    </message>
    <message>
        <source>Personal numbers instead of names</source>
        <translation>Místo jmen osobní čísla</translation>
    </message>
    <message>
        <source>(the rule for what leaves the unit)</source>
        <translation>(výchozí pro výstup mimo útvar)</translation>
    </message>
    <message>
        <source>after the last</source>
        <translation>pozdější než konec</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>New passphrase of the store</source>
        <translation>Nové heslo evidence</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Stejné heslo ještě jednou</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Ukázat heslo</translation>
    </message>
    <message>
        <source>Without it nobody ever opens the store or its backups, and nobody can bring it back. Write it down and keep it elsewhere, in a sealed envelope.</source>
        <translation>Bez něj evidenci ani její zálohy už nikdy nikdo neotevře a nikdo ho nedokáže obnovit. Napište si ho a uložte jinde, v zapečetěné obálce.</translation>
    </message>
    <message>
        <source>At least {least} characters; several words are best.</source>
        <translation>Aspoň {least} znaků; nejlépe několik slov.</translation>
    </message>
    <message numerus="yes">
        <source>%n more letter(s)</source>
        <translation>
            <numerusform>ještě %n znak</numerusform>
            <numerusform>ještě %n znaky</numerusform>
            <numerusform>ještě %n znaků</numerusform>
        </translation>
    </message>
    <message>
        <source>Long enough; several words are harder to guess.</source>
        <translation>Délka stačí; několik slov se hádá hůř.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Write it down for them: it is good for choosing one of their own. The password, PIN, recovery sheet and signing key they had are void from now on; what they signed stays proved.</source>
        <translation>Předejte ho na papíře: je dobré jen k volbě vlastního hesla. Dosavadní heslo, PIN, záchranný list a podpisový klíč tím přestanou platit; co jimi bylo podepsáno, zůstává prokázáno.</translation>
    </message>
    <message>
        <source>New password for {name}</source>
        <translation>Nové heslo: {name}</translation>
    </message>
    <message>
        <source>Give the password</source>
        <translation>Dát heslo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Password to begin with</source>
        <translation>Heslo na začátek</translation>
    </message>
</context>
<context>
    <name>PeopleFields</name>
    <message>
        <source>Name or personal number</source>
        <translation>Jméno nebo OEČ</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Ukázat heslo</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Druhá osoba</translation>
    </message>
</context>
<context>
    <name>PictureCodes</name>
    <message>
        <source>Pictures and PDF</source>
        <translation>Obrázky a PDF</translation>
    </message>
    <message>
        <source>Take codes from a picture or PDF</source>
        <translation>Načíst kódy z obrázku nebo PDF</translation>
    </message>
    <message>
        <source>There is no picture to paste</source>
        <translation>Není tu obrázek k vložení</translation>
    </message>
    <message>
        <source>Copy one first.</source>
        <translation>Nejdřív nějaký zkopírujte.</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>vložený obrázek</translation>
    </message>
    <message>
        <source>Reading the codes in {name}</source>
        <translation>Čtou se kódy: {name}</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nepřečteno</translation>
    </message>
    <message>
        <source>A sharper or larger picture may help.</source>
        <translation>Může pomoci ostřejší nebo větší obrázek.</translation>
    </message>
    <message>
        <source>No code found</source>
        <translation>Žádný kód</translation>
    </message>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>%n načten</numerusform>
            <numerusform>%n načteny</numerusform>
            <numerusform>%n načteno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n tam už je</numerusform>
            <numerusform>%n tam už jsou</numerusform>
            <numerusform>%n tam už je</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n neznámý</numerusform>
            <numerusform>%n neznámé</numerusform>
            <numerusform>%n neznámých</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n odmítnut</numerusform>
            <numerusform>%n odmítnuty</numerusform>
            <numerusform>%n odmítnuto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) left alone</source>
        <translation>
            <numerusform>%n povel vynechán</numerusform>
            <numerusform>%n povely vynechány</numerusform>
            <numerusform>%n povelů vynecháno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n kód</numerusform>
            <numerusform>%n kódy</numerusform>
            <numerusform>%n kódů</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} cannot be opened ({reason}).</source>
        <translation>{file} nelze otevřít ({reason}).</translation>
    </message>
</context>
<context>
    <name>PieceList</name>
    <message>
        <source>Pieces</source>
        <translation>Kusy</translation>
    </message>
    <message>
        <source>Space, Shift and Ctrl choose more, Ctrl+A all</source>
        <translation>Víc jich vybere mezerník, Shift a Ctrl, všechny Ctrl+A</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Výrobní č.</translation>
    </message>
    <message>
        <source>Inventory no.</source>
        <translation>Inventární č.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Where, who</source>
        <translation>Kde, kdo</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Kondice</translation>
    </message>
    <message>
        <source>Life ends</source>
        <translation>Životnost do</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n kus</numerusform>
            <numerusform>%n kusy</numerusform>
            <numerusform>%n kusů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>vybrán %n</numerusform>
            <numerusform>vybrány %n</numerusform>
            <numerusform>vybráno %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceSheet</name>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>What lies here</source>
        <translation>Co tu leží</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusů</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n kus</numerusform>
            <numerusform>%n kusy</numerusform>
            <numerusform>%n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing lies here.</source>
        <translation>Nic tu neleží.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>A list that was taken in has a number and no paper.</source>
        <translation>Načtený seznam má číslo, doklad k němu není.</translation>
    </message>
    <message>
        <source>The paper is committed and will be made at the next start.</source>
        <translation>Doklad je zapsán a vyhotoví se při příštím spuštění.</translation>
    </message>
    <message>
        <source>Setting the report</source>
        <translation>Sestava se sází</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Uložit jako CSV</translation>
    </message>
    <message>
        <source>Save as XLSX</source>
        <translation>Uložit jako XLSX</translation>
    </message>
    <message>
        <source>Save PDF/A</source>
        <translation>Uložit PDF/A</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Tisk</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Náhled</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Zvětšit</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Zmenšit</translation>
    </message>
    <message>
        <source>page {of}</source>
        <translation>strana {of}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n řádek</numerusform>
            <numerusform>%n řádky</numerusform>
            <numerusform>%n řádků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n kus</numerusform>
            <numerusform>%n kusy</numerusform>
            <numerusform>%n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>issued {count}</source>
        <translation>vydáno {count}</translation>
    </message>
    <message>
        <source>returned {count}</source>
        <translation>vráceno {count}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Uložit sestavu</translation>
    </message>
    <message>
        <source>holdings</source>
        <comment>file name</comment>
        <translation>kdo-co-drzi</translation>
    </message>
    <message>
        <source>handovers</source>
        <comment>file name</comment>
        <translation>vydeje-a-vraceni</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The paper waits in Papers.</source>
        <translation>Doklad čeká v Dokladech.</translation>
    </message>
    <message>
        <source>Print {title}</source>
        <translation>Tisk: {title}</translation>
    </message>
    <message>
        <source>Not printed: this computer has no printer.</source>
        <translation>Nevytištěno: tento počítač nemá tiskárnu.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Uložit jako PDF…</translation>
    </message>
    <message>
        <source>The printer does not take it.</source>
        <translation>Tiskárna úlohu nepřijala.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Scanner ready</source>
        <translation>Čtečka připravena</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>stopping…</source>
        <translation>zastavuje se…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>about {seconds} s left, what is done stays done</source>
        <translation>zbývá asi {seconds} s, co je hotové, zůstane</translation>
    </message>
    <message>
        <source>what is done stays done</source>
        <translation>co je hotové, zůstane</translation>
    </message>
    <message>
        <source>cancelling writes nothing</source>
        <translation>při zrušení se nezapíše nic</translation>
    </message>
    <message>
        <source>about {seconds} s left, cancelling writes nothing</source>
        <translation>zbývá asi {seconds} s, při zrušení se nezapíše nic</translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message>
        <source>Name in Czech</source>
        <translation>Název česky</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Název anglicky</translation>
    </message>
    <message>
        <source>Minimum stock, all sizes together</source>
        <translation>Minimální zásoba všech velikostí</translation>
    </message>
    <message>
        <source>The minimum is shared among the sizes by how many of each are worn. Papers keep the name they had.</source>
        <translation>Minimum se rozdělí mezi velikosti podle toho, kolik se kterých nosí. Dokladům zůstane název, který měly.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Vzít zpět</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n měsíc</numerusform>
            <numerusform>%n měsíce</numerusform>
            <numerusform>%n měsíců</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>každý %n měsíc</numerusform>
            <numerusform>každé %n měsíce</numerusform>
            <numerusform>každých %n měsíců</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Skupina</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>Měrná jednotka</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Cena</translation>
    </message>
    <message>
        <source>Service life</source>
        <translation>Životnost</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Kontroly</translation>
    </message>
    <message>
        <source>From a grant, to be kept</source>
        <translation>Podléhá udržitelnosti</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ano</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ne</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>The scanner is unplugged</source>
        <translation>Čtečka je odpojená</translation>
    </message>
    <message>
        <source>{name} cannot be opened</source>
        <translation>{name} nejde otevřít</translation>
    </message>
</context>
<context>
    <name>RecastPlace</name>
    <message>
        <source>Encrypt the store</source>
        <translation>Zašifrovat evidenci</translation>
    </message>
    <message>
        <source>Change the passphrase of the store</source>
        <translation>Změnit heslo evidence</translation>
    </message>
    <message>
        <source>Decrypt the store</source>
        <translation>Dešifrovat evidenci</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Zašifrovat</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Změnit heslo</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>Dešifrovat</translation>
    </message>
    <message>
        <source>Passphrase of the store</source>
        <translation>Heslo evidence</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Kdo to dělá</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Nechat, jak to je</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>The store is closed meanwhile.</source>
        <translation>Evidence je zatím zavřená.</translation>
    </message>
</context>
<context>
    <name>Recasting</name>
    <message>
        <source>Encrypting the store</source>
        <translation>Evidence se šifruje</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>Mění se heslo evidence</translation>
    </message>
    <message>
        <source>Decrypting the store</source>
        <translation>Evidence se dešifruje</translation>
    </message>
    <message>
        <source>Converting the backups</source>
        <translation>Převádějí se zálohy</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>Opened lately</source>
        <translation>Naposledy otevřené</translation>
    </message>
    <message>
        <source>double click or Enter opens, Del takes it off the list</source>
        <translation>dvojklik nebo Enter otevře, Del odebere ze seznamu</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Last scanned</source>
        <translation>Poslední načtené</translation>
    </message>
</context>
<context>
    <name>RecoveryPaper</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Záchranný list</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Uložit záchranný list</translation>
    </message>
    <message>
        <source>recovery-sheet</source>
        <translation>zachranny-list</translation>
    </message>
    <message>
        <source>Move it off this computer: whoever has it and the store’s file can work in your name.</source>
        <translation>Přesuňte ho pryč z tohoto počítače: kdo má jej a soubor evidence, může pracovat vaším jménem.</translation>
    </message>
    <message>
        <source>The recovery sheet is saved.</source>
        <translation>Záchranný list je uložen.</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>{name} was not opened</source>
        <translation>Evidence {name} se neotevřela</translation>
    </message>
    <message>
        <source>The store</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Its window was brought forward.</source>
        <translation>Její okno je teď vpředu.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Sestavy</translation>
    </message>
    <message>
        <source>Holdings and stock</source>
        <translation>Držení a zásoby</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>Doklady</translation>
    </message>
    <message>
        <source>Taken out today</source>
        <translation>Dnes vytištěno a uloženo</translation>
    </message>
    <message>
        <source>Print, save, prove: nothing here changes the books.</source>
        <translation>Vytisknout, uložit, ověřit; nic se tu nezmění.</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>Sestava uložena</translation>
    </message>
</context>
<context>
    <name>RestorePlace</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Obnova ze zálohy</translation>
    </message>
    <message>
        <source>What will be gone</source>
        <translation>Co zmizí</translation>
    </message>
    <message>
        <source>Who and why</source>
        <translation>Kdo a proč</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Záloha</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Nechat, jak to je</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Obnovit</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>The store is closed while it goes back.</source>
        <translation>Během obnovy je evidence zavřená.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Nic se nesmazalo.</translation>
    </message>
    <message>
        <source>Look whether all is as it should be, and say so in Settings, Backups: until then no backup is made by itself and none is removed.</source>
        <translation>Podívejte se, zda je všechno, jak má být, a potvrďte to v Nastavení, Zálohy: do té doby se žádná záloha sama nedělá ani nemaže.</translation>
    </message>
    <message>
        <source>What was there lies in {folder}.</source>
        <translation>Co tu bylo, leží v {folder}.</translation>
    </message>
    <message>
        <source>The store is restored</source>
        <translation>Evidence je obnovena</translation>
    </message>
    <message>
        <source>Open the store</source>
        <translation>Otevřít evidenci</translation>
    </message>
</context>
<context>
    <name>RolesField</name>
    <message>
        <source>Roles</source>
        <translation>Role</translation>
    </message>
</context>
<context>
    <name>Routing</name>
    <message>
        <source>The scanner types on another keyboard than this computer.</source>
        <translation>Čtečka píše na jiné klávesnici než počítač.</translation>
    </message>
    <message>
        <source>Codes of the store are translated, makers&apos; barcodes may be wrong.</source>
        <translation>Kódy evidence se přeloží, kódy výrobců mohou být špatně.</translation>
    </message>
    <message>
        <source>Set it right</source>
        <translation>Nastavit</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>Backing up</source>
        <translation>Zálohuje se</translation>
    </message>
</context>
<context>
    <name>SafetySection</name>
    <message>
        <source>Safety of the data</source>
        <translation>Zabezpečení dat</translation>
    </message>
    <message>
        <source>as far as this computer can tell</source>
        <translation>co dokáže zjistit tento počítač</translation>
    </message>
    <message>
        <source>Where the store lies</source>
        <translation>Kde evidence leží</translation>
    </message>
    <message>
        <source>Whether it is what it was</source>
        <translation>Zda navazuje na minulý stav</translation>
    </message>
    <message>
        <source>I know why</source>
        <translation>Vím proč</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Místo</translation>
    </message>
    <message>
        <source>Encryption of the disk</source>
        <translation>Šifrování disku</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Přístup</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Volné místo</translation>
    </message>
    <message>
        <source>Last seen here</source>
        <translation>Naposledy viděna</translation>
    </message>
    <message>
        <source>The computer&apos;s clock</source>
        <translation>Hodiny počítače</translation>
    </message>
    <message>
        <source>This computer sees the store for the first time</source>
        <translation>Tento počítač vidí evidenci poprvé</translation>
    </message>
    <message>
        <source>From now on it remembers where the journal ended, so that an older copy is noticed.</source>
        <translation>Odteď si pamatuje, kde deník končil, takže pozná starší kopii.</translation>
    </message>
    <message>
        <source>It goes on from what this computer saw last</source>
        <translation>Navazuje na to, co tento počítač viděl naposledy</translation>
    </message>
    <message>
        <source>Entry {seq}, {when}.</source>
        <translation>Zápis {seq}, {when}.</translation>
    </message>
    <message>
        <source>No entry was written by a clock that had gone back</source>
        <translation>Žádný zápis nevznikl při posunutých hodinách</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) with a mark of the clock</source>
        <translation>
            <numerusform>%n zápis při posunutých hodinách</numerusform>
            <numerusform>%n zápisy při posunutých hodinách</numerusform>
            <numerusform>%n zápisů při posunutých hodinách</numerusform>
        </translation>
    </message>
    <message>
        <source>The last is entry {seq}. Order is told by the numbers of the entries, not by their times.</source>
        <translation>Poslední je zápis {seq}. O pořadí rozhodují čísla zápisů, ne jejich čas.</translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message>
        <source>Scanner</source>
        <translation>Čtečka</translation>
    </message>
    <message>
        <source>applies at once, stays on this computer</source>
        <translation>platí hned, zůstává v tomto počítači</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Zkouška</translation>
    </message>
    <message>
        <source>Around a code</source>
        <translation>Kolem kódu</translation>
    </message>
    <message>
        <source>Sounds and flash</source>
        <translation>Zvuky a záblesk</translation>
    </message>
    <message>
        <source>Print the test sheet</source>
        <translation>Vytisknout zkušební list</translation>
    </message>
    <message>
        <source>Save it as PDF…</source>
        <translation>Uložit jako PDF…</translation>
    </message>
    <message>
        <source>It sends before a code</source>
        <translation>Před kódem posílá</translation>
    </message>
    <message>
        <source>It sends after a code</source>
        <translation>Za kódem posílá</translation>
    </message>
    <message>
        <source>Enter, Tab, STX, ETX and AIM identifiers need not be set: they are known anyway.</source>
        <translation>Enter, tabulátor, STX, ETX a identifikátory AIM se nenastavují: program je pozná sám.</translation>
    </message>
</context>
<context>
    <name>SealSheet</name>
    <message>
        <source>Encrypted copy</source>
        <translation>Zašifrovaná kopie</translation>
    </message>
    <message>
        <source>One file with everything that is in the newest backup, for a stick or another computer. Without the passphrase nobody reads it, and nobody can bring it back: keep that on paper, in a sealed envelope.</source>
        <translation>Jeden soubor se vším, co je v nejnovější záloze, na klíčenku nebo jiný počítač. Bez hesla ho nikdo nepřečte a heslo už nikdo nezjistí: mějte ho na papíře v zalepené obálce.</translation>
    </message>
    <message>
        <source>Passphrase, several words are best</source>
        <translation>Heslo, nejlépe několik slov</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ještě jednou</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Ukázat heslo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Where to…</source>
        <translation>Kam…</translation>
    </message>
    <message>
        <source>At least {count} characters.</source>
        <translation>Aspoň {count} znaků.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Hesla se neshodují.</translation>
    </message>
</context>
<context>
    <name>SecondSheet</name>
    <message>
        <source>Second person</source>
        <translation>Druhá osoba</translation>
    </message>
    <message>
        <source>Stand by</source>
        <translation>Jsem u toho</translation>
    </message>
    <message>
        <source>Or the second person scans their badge.</source>
        <translation>Nebo druhá osoba načte svou průkazku.</translation>
    </message>
    <message>
        <source>Leave it undone</source>
        <translation>Nechat být</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Sending to the label printer</source>
        <translation>Odesílání na tiskárnu štítků</translation>
    </message>
    <message>
        <source>Save the labels</source>
        <translation>Uložit štítky</translation>
    </message>
</context>
<context>
    <name>SerialScannerForm</name>
    <message>
        <source>None</source>
        <translation>Žádná</translation>
    </message>
    <message>
        <source>The one used so far</source>
        <translation>Dosud používaná</translation>
    </message>
    <message>
        <source>Scanner on a serial port</source>
        <translation>Čtečka na sériovém portu</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Speed (baud)</source>
        <translation>Rychlost (Bd)</translation>
    </message>
    <message>
        <source>It is connected. Whatever ends its codes, they are read.</source>
        <translation>Je připojená. Ať kódy končí čímkoli, přečtou se.</translation>
    </message>
    <message>
        <source>It is not plugged in. It will be used as soon as it is.</source>
        <translation>Není připojená. Jakmile ji připojíte, použije se.</translation>
    </message>
    <message>
        <source>It cannot be opened: another program has it, or you have no right to it ({reason}).</source>
        <translation>Nejde otevřít: má ji jiný program, nebo k ní nemáte oprávnění ({reason}).</translation>
    </message>
    <message>
        <source>For scanners set to serial mode (USB-CDC, RS-232). The usual ones act as a keyboard.</source>
        <translation>Pro čtečky v sériovém režimu (USB-CDC, RS-232). Běžné čtečky se chovají jako klávesnice.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This code cannot be read, or does not belong to a check.</source>
        <translation>Tento kód nejde přečíst, nebo do kontroly nepatří.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Sklad</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Obsluha</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Zálohy</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Zabezpečení</translation>
    </message>
    <message>
        <source>My access</source>
        <translation>Můj přístup</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Tento počítač</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Čtečka</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>O programu</translation>
    </message>
    <message>
        <source>what is on papers and labels, who hands out, how this machine behaves</source>
        <translation>co je na dokladech a štítcích, kdo vydává a jak se chová tento počítač</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Záchranný list</translation>
    </message>
    <message>
        <source>One page with a code that brings back a forgotten password. Seal it in an envelope and leave it with the commander. Without it nobody can bring back the only administrator’s password.</source>
        <translation>Jedna strana s kódem, který vrátí zapomenuté heslo. Zalepte ji do obálky a nechte u velitele. Heslo jediného správce bez ní nevrátí nikdo.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Tisk…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Uložit PDF…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Later, in Settings</source>
        <translation>Později v Nastavení</translation>
    </message>
</context>
<context>
    <name>SheetForm</name>
    <message>
        <source>a number</source>
        <translation>číslo</translation>
    </message>
    <message>
        <source>A sheet has a name.</source>
        <translation>Arch má mít název.</translation>
    </message>
    <message>
        <source>Another sheet is called so.</source>
        <translation>Tak se jmenuje jiný arch.</translation>
    </message>
    <message>
        <source>{least} for a code</source>
        <translation>aspoň {least} na kód</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} až {most}</translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message>
        <source>Maker, number or size: Avery, 0102, 63.5</source>
        <translation>Výrobce, číslo nebo rozměr: Avery, 0102, 63,5</translation>
    </message>
    <message>
        <source>Find a sheet</source>
        <translation>Najít arch</translation>
    </message>
    <message>
        <source>Sheets of labels</source>
        <translation>Archy štítků</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Arch</translation>
    </message>
    <message>
        <source>Label, mm</source>
        <translation>Štítek, mm</translation>
    </message>
    <message>
        <source>On a sheet</source>
        <translation>Na archu</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Vlastní</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Sheets of labels</source>
        <translation>Archy štítků</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>Nový arch</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Upravit</translation>
    </message>
    <message>
        <source>Remove this sheet</source>
        <translation>Odebrat tento arch</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Použít</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation>Uložit a použít</translation>
    </message>
    <message>
        <source>Not even the smallest code, with the white around it, fits what can be printed of this label.</source>
        <translation>Na potisknutelnou část štítku se nevejde ani nejmenší čitelný kód s bílým okrajem.</translation>
    </message>
    <message>
        <source>All measures in millimetres. Margins go to the first label, gaps lie between labels.</source>
        <translation>Všechny míry v&#xa0;milimetrech. Okraje sahají k&#xa0;prvnímu štítku, mezery jsou mezi štítky.</translation>
    </message>
    <message>
        <source>No sheet is called so</source>
        <translation>Takový arch tu není</translation>
    </message>
    <message>
        <source>endless tape, {height} mm</source>
        <translation>nekonečná páska, {height} mm</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Štítek</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Columns and rows</source>
        <translation>Sloupců a řad</translation>
    </message>
    <message>
        <source>Left and top margin</source>
        <translation>Levý a horní okraj</translation>
    </message>
    <message>
        <source>Unprintable edge</source>
        <translation>Nepotiskutelný okraj</translation>
    </message>
    <message>
        <source>My sheet</source>
        <translation>Můj arch</translation>
    </message>
    <message>
        <source>{sheet}, mine</source>
        <translation>{sheet}, vlastní</translation>
    </message>
</context>
<context>
    <name>Sizes</name>
    <message>
        <source>Sizes and quantities</source>
        <translation>Velikosti a množství</translation>
    </message>
    <message>
        <source>Which number</source>
        <translation>Které číslo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>Waist / length</source>
        <translation>Pas / délka</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Dodáno</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Vydáno</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>V opravě</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Vyřazeno</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Skladem</translation>
    </message>
    <message>
        <source>Members wait</source>
        <translation>Čekají členové</translation>
    </message>
    <message>
        <source>Minimum stock</source>
        <translation>Minimální zásoba</translation>
    </message>
    <message>
        <source>Short / over</source>
        <translation>Chybí / zbývá</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Under way</source>
        <translation>Rozpracované</translation>
    </message>
    <message>
        <source>{done} in order</source>
        <translation>v pořádku {done}</translation>
    </message>
    <message>
        <source>Chosen members</source>
        <translation>Vybraní členové</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Zahodit</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>Stock</source>
        <translation>Sklad</translation>
    </message>
    <message>
        <source>Receive a delivery</source>
        <translation>Příjem dodávky</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>The catalogue is empty</source>
        <translation>Katalog je prázdný</translation>
    </message>
    <message>
        <source>Begin with a list of what the store keeps; deliveries come after it.</source>
        <translation>Začněte seznamem druhů, které sklad vede; dodávky přijdou po něm.</translation>
    </message>
    <message>
        <source>Take in a catalogue</source>
        <translation>Importovat katalog</translation>
    </message>
    <message>
        <source>There is no such place any more.</source>
        <translation>Takové místo už tu není.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n kus</numerusform>
            <numerusform>%n kusy</numerusform>
            <numerusform>%n kusů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n druh</numerusform>
            <numerusform>%n druhy</numerusform>
            <numerusform>%n druhů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them short of sizes</source>
        <translation>
            <numerusform>u %n chybí velikosti</numerusform>
            <numerusform>u %n chybí velikosti</numerusform>
            <numerusform>u %n chybí velikosti</numerusform>
        </translation>
    </message>
    <message>
        <source>No paper is shown that could be cancelled.</source>
        <translation>Není tu žádný doklad, který by šlo stornovat.</translation>
    </message>
    <message>
        <source>No thing with a label is shown.</source>
        <translation>Není ukázána žádná věc se štítkem.</translation>
    </message>
</context>
<context>
    <name>StoreActions</name>
    <message>
        <source>Open a store</source>
        <translation>Otevřít sklad</translation>
    </message>
    <message>
        <source>Verifying the journal…</source>
        <translation>Ověřuje se deník…</translation>
    </message>
    <message>
        <source>Making papers</source>
        <translation>Vznikají doklady</translation>
    </message>
    <message>
        <source>Journal verified {time} · {count} entries</source>
        <translation>Deník ověřen {time} · {count} zápisů</translation>
    </message>
    <message>
        <source>The journal is in order</source>
        <translation>Deník je v pořádku</translation>
    </message>
    <message numerus="yes">
        <source>Journal broken: %n problem(s)</source>
        <translation>
            <numerusform>Deník porušen: %n problém</numerusform>
            <numerusform>Deník porušen: %n problémy</numerusform>
            <numerusform>Deník porušen: %n problémů</numerusform>
        </translation>
    </message>
    <message>
        <source>first at entry {seq}, {table}</source>
        <translation>první u zápisu {seq}, {table}</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>Uložit kopii jako</translation>
    </message>
    <message>
        <source>Copy saved</source>
        <translation>Kopie uložena</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Ukládá se kopie</translation>
    </message>
    <message>
        <source>Journal not verified</source>
        <translation>Deník neověřen</translation>
    </message>
    <message>
        <source>The journal could not be verified</source>
        <translation>Deník se nepodařilo ověřit</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Sklady</translation>
    </message>
</context>
<context>
    <name>StoreSection</name>
    <message>
        <source>none</source>
        <translation>žádná</translation>
    </message>
    <message>
        <source>A store has a name.</source>
        <translation>Sklad má mít název.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Sklad</translation>
    </message>
    <message>
        <source>the same for everybody who opens this store</source>
        <translation>stejné pro všechny, kdo tento sklad otevřou</translation>
    </message>
    <message>
        <source>Letterhead of papers</source>
        <translation>Hlavička dokladů</translation>
    </message>
    <message>
        <source>Papers and labels</source>
        <translation>Doklady a štítky</translation>
    </message>
    <message>
        <source>Personal data, a sentence on papers</source>
        <translation>Osobní údaje, věta na dokladech</translation>
    </message>
    <message>
        <source>Papers in Czech and English</source>
        <translation>Doklady česky i anglicky</translation>
    </message>
    <message>
        <source>A change is an entry of the journal. Papers made before stay as they are.</source>
        <translation>Změna je zápis v deníku. Doklady vydané dřív zůstanou, jak jsou.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Name of the store</source>
        <translation>Název skladu</translation>
    </message>
    <message>
        <source>Unit of those who hand out</source>
        <translation>Útvar těch, kdo vydávají</translation>
    </message>
    <message>
        <source>Kit everybody should have</source>
        <translation>Sada, kterou má mít každý</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Úřad</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizace</translation>
    </message>
    <message>
        <source>Store, as the head of a paper says it</source>
        <translation>Výdejna, jak stojí v hlavičce</translation>
    </message>
    <message>
        <source>Foot of a paper</source>
        <translation>Pata dokladu</translation>
    </message>
    <message>
        <source>In Czech</source>
        <translation>Česky</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Anglicky</translation>
    </message>
    <message>
        <source>Place of handover</source>
        <translation>Místo předání</translation>
    </message>
    <message>
        <source>Copies of a paper</source>
        <translation>Počet výtisků</translation>
    </message>
    <message>
        <source>Owner on labels</source>
        <translation>Vlastník na štítcích</translation>
    </message>
    <message>
        <source>Logo of the grant on papers</source>
        <translation>Logo grantu na dokladech</translation>
    </message>
</context>
<context>
    <name>StornoStrip</name>
    <message>
        <source>Correct {number}</source>
        <translation>Opravit {number}</translation>
    </message>
    <message>
        <source>It is cancelled and its things come into a new cart, to be put right there.</source>
        <translation>Doklad se stornuje a jeho věci přijdou do nového košíku, kde je opravíte.</translation>
    </message>
    <message>
        <source>Cancel it and correct</source>
        <translation>Stornovat a opravit</translation>
    </message>
    <message>
        <source>Cancel {number}</source>
        <translation>Stornovat {number}</translation>
    </message>
    <message>
        <source>The things go back where they were. The number stays, the paper is marked STORNO.</source>
        <translation>Věci se vrátí tam, kde byly. Číslo zůstane, doklad ponese označení STORNO.</translation>
    </message>
    <message>
        <source>Cancel the paper</source>
        <translation>Stornovat doklad</translation>
    </message>
    <message>
        <source>All of the list is taken back in one step. Then the corrected list can be imported.</source>
        <translation>Celý seznam se vezme zpět jedním krokem. Opravený seznam pak lze načíst znovu.</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Stornovat import</translation>
    </message>
    <message>
        <source>Cancelled with it: {numbers}.</source>
        <translation>Spolu s ním se stornuje: {numbers}.</translation>
    </message>
    <message>
        <source>wrong member</source>
        <translation>nesprávný člen</translation>
    </message>
    <message>
        <source>wrong size</source>
        <translation>nesprávná velikost</translation>
    </message>
    <message>
        <source>wrong thing</source>
        <translation>nesprávná věc</translation>
    </message>
    <message>
        <source>not handed over</source>
        <translation>nepředáno</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
</context>
<context>
    <name>SwitchSheet</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Přihlášení</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Odhlásit se</translation>
    </message>
    <message>
        <source>Another operator</source>
        <translation>Jiná obsluha</translation>
    </message>
    <message>
        <source>{name} works now. What was begun is kept.</source>
        <translation>Teď pracuje {name}. Rozdělaná práce počká.</translation>
    </message>
    <message>
        <source>Take over the desk</source>
        <translation>Převzít výdejnu</translation>
    </message>
    <message>
        <source>Or scan a badge.</source>
        <translation>Nebo načtěte průkazku.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>Where to</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Arch</translation>
    </message>
    <message>
        <source>Move by millimetres</source>
        <translation>Posun v milimetrech</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Tiskárna</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Jiný…</translation>
    </message>
    <message>
        <source>Begin at place</source>
        <translation>Začít na místě</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>doprava</translation>
    </message>
    <message>
        <source>down</source>
        <translation>dolů</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Vytisknout zkušební stranu</translation>
    </message>
    <message>
        <source>Print with</source>
        <translation>Tisknout na</translation>
    </message>
    <message>
        <source>Address or device of the label printer</source>
        <translation>Adresa nebo zařízení tiskárny štítků</translation>
    </message>
    <message>
        <source>Dots an inch</source>
        <translation>Bodů na palec</translation>
    </message>
    <message>
        <source>The system&apos;s default printer</source>
        <translation>Výchozí tiskárna systému</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Zeptat se pokaždé</translation>
    </message>
    <message>
        <source>Label printer by its address (ZPL)</source>
        <translation>Tiskárna štítků na adrese (ZPL)</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>Soubor PDF</translation>
    </message>
    <message>
        <source>ZPL file</source>
        <translation>Soubor ZPL</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n štítek</numerusform>
            <numerusform>%n štítky</numerusform>
            <numerusform>%n štítků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n arch</numerusform>
            <numerusform>%n archy</numerusform>
            <numerusform>%n archů</numerusform>
        </translation>
    </message>
    <message>
        <source>Save {labels}…</source>
        <translation>Uložit {labels}…</translation>
    </message>
    <message>
        <source>Print {labels}</source>
        <translation>Vytisknout {labels}</translation>
    </message>
    <message>
        <source>Labels come out at their exact size. In another program print the PDF at 100 %.</source>
        <translation>Štítky vyjdou přesně ve své velikosti. V&#xa0;jiném programu tiskněte PDF na 100&#xa0;%.</translation>
    </message>
    <message>
        <source>One label after another, each as large as one of this sheet.</source>
        <translation>Jeden štítek za druhým, každý velký jako jeden z tohoto archu.</translation>
    </message>
    <message>
        <source>1 to {most}</source>
        <translation>1 až {most}</translation>
    </message>
    <message>
        <source>−5 to 5 mm</source>
        <translation>−5 až 5 mm</translation>
    </message>
</context>
<context>
    <name>Then</name>
    <message>
        <source>Then</source>
        <translation>Pak</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Výdej</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Vrácení</translation>
    </message>
    <message>
        <source>Value of the issue</source>
        <translation>Hodnota výdeje</translation>
    </message>
    <message>
        <source>of it from the grant</source>
        <translation>z toho z grantu</translation>
    </message>
    <message>
        <source>Place of handover</source>
        <translation>Místo předání</translation>
    </message>
    <message>
        <source>Remark on the protocol</source>
        <translation>Poznámka na protokol</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Výtisky</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>nepovinná</translation>
    </message>
    <message numerus="yes">
        <source> pcs · %n line(s)</source>
        <translation>
            <numerusform> ks · %n řádek</numerusform>
            <numerusform> ks · %n řádky</numerusform>
            <numerusform> ks · %n řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over and print</source>
        <translation>Předat a tisknout</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n line(s)</source>
        <translation>
            <numerusform>Převzít %n řádek</numerusform>
            <numerusform>Převzít %n řádky</numerusform>
            <numerusform>Převzít %n řádků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n line(s)</source>
        <translation>
            <numerusform>Předat %n řádek</numerusform>
            <numerusform>Předat %n řádky</numerusform>
            <numerusform>Předat %n řádků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n line(s) and print</source>
        <translation>
            <numerusform>Předat %n řádek a tisknout</numerusform>
            <numerusform>Předat %n řádky a tisknout</numerusform>
            <numerusform>Předat %n řádků a tisknout</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back and print</source>
        <translation>Převzít a tisknout</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>Zapisuje se…</translation>
    </message>
    <message>
        <source>The button wakes as soon as there is a member and at least one line.</source>
        <translation>Tlačítko ožije, jakmile bude člen a aspoň jeden řádek.</translation>
    </message>
    <message>
        <source>The button wakes as soon as one line is ready.</source>
        <translation>Tlačítko ožije, jakmile bude jeden řádek hotový.</translation>
    </message>
    <message numerus="yes">
        <source>%n unsettled line(s) stay in the member&apos;s cart.</source>
        <translation>
            <numerusform>%n nevyřešený řádek zůstane v košíku člena. Až bude hotový, stačí Enter.</numerusform>
            <numerusform>%n nevyřešené řádky zůstanou v košíku člena. Až budou hotové, stačí Enter.</numerusform>
            <numerusform>%n nevyřešených řádků zůstane v košíku člena. Až budou hotové, stačí Enter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThingCard</name>
    <message>
        <source>Give it another label…</source>
        <translation>Dát jí jiný štítek…</translation>
    </message>
    <message>
        <source>Where it has been</source>
        <translation>Kde všude byla</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Méně</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Vše ({count})</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Doklady</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>no longer in the books</source>
        <translation>už není v evidenci</translation>
    </message>
    <message>
        <source>in the store</source>
        <translation>ve skladu</translation>
    </message>
    <message>
        <source>There since</source>
        <translation>Je tam od</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Výrobní číslo</translation>
    </message>
    <message>
        <source>Inventory number</source>
        <translation>Inventární číslo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Kondice</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Dodávka</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Dodavatel</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Cena</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Zdroj</translation>
    </message>
    <message>
        <source>Life is over since</source>
        <translation>Dosloužila</translation>
    </message>
    <message>
        <source>Life ends</source>
        <translation>Životnost do</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Scan here, if nothing happens elsewhere</source>
        <translation>Čtěte sem, když se jinde nic neděje</translation>
    </message>
    <message>
        <source>Try the scanner</source>
        <translation>Zkouška čtečky</translation>
    </message>
    <message>
        <source>Scan the test code</source>
        <translation>Načtěte zkušební kód</translation>
    </message>
    <message>
        <source>It stands at the top of the test sheet. Any label will do as well, but says less.</source>
        <translation>Je nahoře na zkušebním listu. Poslouží i kterýkoli štítek, ale řekne méně.</translation>
    </message>
    <message>
        <source>Tell the program</source>
        <translation>Říct to programu</translation>
    </message>
</context>
<context>
    <name>TrialSheet</name>
    <message>
        <source>Scanner test</source>
        <translation>Zkouška čtečky</translation>
    </message>
    <message>
        <source>Save the test sheet</source>
        <translation>Uložit zkušební list</translation>
    </message>
    <message>
        <source>scanner-test</source>
        <translation>zkouska-ctecky</translation>
    </message>
    <message>
        <source>The test sheet is saved.</source>
        <translation>Zkušební list je uložen.</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>It is not known whether it was written</source>
        <translation>Není jisté, zda se to zapsalo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>The store cannot be reached</source>
        <translation>Evidence není přístupná</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Disk je plný</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>The store&apos;s file is not in its place</source>
        <translation>Soubor evidence není na svém místě</translation>
    </message>
    <message>
        <source>The date is right</source>
        <translation>Datum je správné</translation>
    </message>
    <message>
        <source>Set the clock first</source>
        <translation>Nejdřív opravit hodiny</translation>
    </message>
    <message>
        <source>Is the computer&apos;s date right?</source>
        <translation>Má počítač správné datum?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>The disk failed, nothing was written</source>
        <translation>Disk selhal, nic se nezapsalo</translation>
    </message>
    <message>
        <source>The date was confirmed</source>
        <translation>Datum je potvrzeno</translation>
    </message>
    <message>
        <source>do once more what you were doing; the entry says that the clock was far off</source>
        <translation>udělejte znovu, co jste dělali; zápis ponese značku posunutých hodin</translation>
    </message>
    <message>
        <source>The disk failed, and the store was opened anew</source>
        <translation>Disk selhal, evidence se otevřela znovu</translation>
    </message>
    <message>
        <source>It was written, although the disk failed: entry {seq}</source>
        <translation>Zapsalo se to, i když disk selhal: zápis {seq}</translation>
    </message>
    <message>
        <source>do not do it again</source>
        <translation>nedělejte to znovu</translation>
    </message>
    <message>
        <source>It was not written: entry {seq}</source>
        <translation>Nezapsalo se to: zápis {seq}</translation>
    </message>
    <message>
        <source>do it once more</source>
        <translation>udělejte to znovu</translation>
    </message>
</context>
<context>
    <name>TwiceForm</name>
    <message>
        <source>This one is good.</source>
        <translation>Tohle je v pořádku.</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Je zapnutý Caps Lock</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Obě jsou stejná.</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>Hesla se liší.</translation>
    </message>
</context>
<context>
    <name>UnitCheckPage</name>
    <message>
        <source>Unit check</source>
        <translation>Kontrola týmu</translation>
    </message>
    <message>
        <source>Finish and print</source>
        <translation>Ukončit a vytisknout</translation>
    </message>
    <message>
        <source>Take in a result…</source>
        <translation>Načíst výsledek…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Chosen members</source>
        <translation>Vybraní členové</translation>
    </message>
    <message>
        <source>Another check…</source>
        <translation>Jiná kontrola…</translation>
    </message>
</context>
<context>
    <name>UnitsField</name>
    <message>
        <source>Which units? Code or name</source>
        <translation>Které útvary? Kód nebo název</translation>
    </message>
    <message>
        <source>Units led</source>
        <translation>Vedené útvary</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Útvary</translation>
    </message>
    <message>
        <source>There is no such unit.</source>
        <translation>Takový útvar v evidenci není.</translation>
    </message>
    <message>
        <source>Take {unit} away</source>
        <translation>Odebrat {unit}</translation>
    </message>
</context>
<context>
    <name>UnlockCard</name>
    <message>
        <source>The store is encrypted</source>
        <translation>Evidence je zašifrovaná</translation>
    </message>
    <message>
        <source>Its passphrase opens the file; whoever works with it then signs in as always.</source>
        <translation>Otevře ji heslo evidence; kdo s ní pracuje, se potom přihlásí jako vždy.</translation>
    </message>
    <message>
        <source>Passphrase of the store</source>
        <translation>Heslo evidence</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Ukázat heslo</translation>
    </message>
    <message>
        <source>Another store</source>
        <translation>Jiná evidence</translation>
    </message>
    <message>
        <source>Nobody can bring a forgotten passphrase back.</source>
        <translation>Zapomenuté heslo evidence nikdo neobnoví.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Otevírá se…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>The store does not open with this one. Or the beginning of its file is damaged.</source>
        <translation>Tímto heslem se evidence neotevře. Nebo je poškozený začátek jejího souboru.</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Je zapnutý Caps Lock</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Open the paper</source>
        <translation>Otevřít doklad</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Tisk</translation>
    </message>
    <message>
        <source>taken back right after it was written</source>
        <translation>vzato zpět hned po zápisu</translation>
    </message>
    <message numerus="yes">
        <source>Handed over: %n pc(s)</source>
        <translation>
            <numerusform>Předán %n ks</numerusform>
            <numerusform>Předány %n ks</numerusform>
            <numerusform>Předáno %n ks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Returned: %n pc(s)</source>
        <translation>
            <numerusform>Vrácen %n ks</numerusform>
            <numerusform>Vráceny %n ks</numerusform>
            <numerusform>Vráceno %n ks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Handed over and returned: %n pc(s)</source>
        <translation>
            <numerusform>Vyměněn %n ks</numerusform>
            <numerusform>Vyměněny %n ks</numerusform>
            <numerusform>Vyměněno %n ks</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: {number}</source>
        <translation>Stornováno: {number}</translation>
    </message>
    <message numerus="yes">
        <source>Written: %Ln row(s)</source>
        <translation>
            <numerusform>Zapsán %Ln řádek</numerusform>
            <numerusform>Zapsány %Ln řádky</numerusform>
            <numerusform>Zapsáno %Ln řádků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels printed: %n</source>
        <translation>
            <numerusform>Štítky vytištěny: %n</numerusform>
            <numerusform>Štítky vytištěny: %n</numerusform>
            <numerusform>Štítky vytištěny: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Numbers kept for %n blank label(s)</source>
        <translation>
            <numerusform>Vyhrazeno číslo pro %n prázdný štítek</numerusform>
            <numerusform>Vyhrazena čísla pro %n prázdné štítky</numerusform>
            <numerusform>Vyhrazena čísla pro %n prázdných štítků</numerusform>
        </translation>
    </message>
    <message>
        <source>This was written before: {number}</source>
        <translation>To už bylo zapsáno: {number}</translation>
    </message>
    <message>
        <source>Nothing has changed, all of it is known.</source>
        <translation>Nic se nezměnilo, vše už v evidenci je.</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>Nastavení uloženo</translation>
    </message>
    <message>
        <source>Member added</source>
        <translation>Člen přidán</translation>
    </message>
    <message>
        <source>Member changed</source>
        <translation>Údaje člena změněny</translation>
    </message>
    <message>
        <source>Member withdrawn</source>
        <translation>Člen vyřazen</translation>
    </message>
    <message>
        <source>Member back in service</source>
        <translation>Člen je zpět ve službě</translation>
    </message>
    <message>
        <source>Article changed</source>
        <translation>Druh změněn</translation>
    </message>
    <message>
        <source>Code attached</source>
        <translation>Kód přiřazen</translation>
    </message>
    <message>
        <source>Code taken away</source>
        <translation>Kód odebrán</translation>
    </message>
    <message>
        <source>Marked as signed</source>
        <translation>Označeno za podepsané</translation>
    </message>
    <message>
        <source>Marked as not signed</source>
        <translation>Označeno jako nepodepsané</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Vytištěno</translation>
    </message>
    <message>
        <source>Papers filed</source>
        <translation>Doklady založeny</translation>
    </message>
    <message>
        <source>Check filed</source>
        <translation>Kontrola uzavřena</translation>
    </message>
    <message>
        <source>Check file saved</source>
        <translation>Soubor kontroly uložen</translation>
    </message>
    <message>
        <source>Difference settled</source>
        <translation>Rozdíl vyřízen</translation>
    </message>
    <message>
        <source>It has another label</source>
        <translation>Má jiný štítek</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>%n member(s) wait(s)</source>
        <translation>
            <numerusform>Čeká %n člen</numerusform>
            <numerusform>Čekají %n členové</numerusform>
            <numerusform>Čeká %n členů</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Nikdo nečeká</translation>
    </message>
    <message>
        <source>Everybody has as many as the standard kit says, or it is not in the kit.</source>
        <translation>Každý má, kolik určuje základní výstroj, nebo v ní tento druh není.</translation>
    </message>
</context>
<context>
    <name>What</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n řádek</numerusform>
            <numerusform>%n řádky</numerusform>
            <numerusform>%n řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>the cart is empty</source>
        <translation>košík je prázdný</translation>
    </message>
    <message>
        <source>Cart kept {time}</source>
        <translation>Košík uložen {time}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Sada</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Položka</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Výměna</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>Košík</translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n hotový</numerusform>
            <numerusform>%n hotové</numerusform>
            <numerusform>%n hotových</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a code</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n čeká na kód</numerusform>
            <numerusform>%n čekají na kód</numerusform>
            <numerusform>%n čeká na kód</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n k rozhodnutí</numerusform>
            <numerusform>%n k rozhodnutí</numerusform>
            <numerusform>%n k rozhodnutí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Which</name>
    <message>
        <source>Operators</source>
        <translation>Obsluha</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Věci</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Průkazky</translation>
    </message>
    <message>
        <source>Places and boxes</source>
        <translation>Místa a krabice</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Prázdné</translation>
    </message>
    <message>
        <source>Labels for what</source>
        <translation>Na co štítky</translation>
    </message>
    <message>
        <source>Unmark</source>
        <translation>Odznačit</translation>
    </message>
    <message>
        <source>Settings, Operators give them; who is a member has the member&apos;s own.</source>
        <translation>Přiděluje je Nastavení, Obsluha; kdo je členem, má průkazku člena.</translation>
    </message>
    <message>
        <source>No operator was given a badge</source>
        <translation>Nikdo z obsluhy nemá přidělenou průkazku</translation>
    </message>
    <message>
        <source>Print some ahead; each waits here until it is stuck onto a thing.</source>
        <translation>Vytiskněte si jich pár dopředu; každý tu čeká, než se nalepí na věc.</translation>
    </message>
    <message>
        <source>No blank label waits</source>
        <translation>Žádný prázdný štítek nečeká</translation>
    </message>
    <message>
        <source>Nothing answers to this</source>
        <translation>Tomu nic neodpovídá</translation>
    </message>
    <message>
        <source>Type less, or take other filters.</source>
        <translation>Napište méně, nebo změňte filtry.</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>označený</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>neoznačený</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Vel.</translation>
    </message>
    <message>
        <source>Where, who</source>
        <translation>Kde, kdo</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Tištěno</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Obsluha</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funkce</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Místo</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Sklad</translation>
    </message>
    <message>
        <source>Wait for a thing</source>
        <translation>Čekají na věc</translation>
    </message>
    <message numerus="yes">
        <source>%n blank label(s) wait for a thing</source>
        <translation>
            <numerusform>%n prázdný štítek čeká na věc</numerusform>
            <numerusform>%n prázdné štítky čekají na věc</numerusform>
            <numerusform>%n prázdných štítků čeká na věc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n štítek</numerusform>
            <numerusform>%n štítky</numerusform>
            <numerusform>%n štítků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them printed before</source>
        <translation>
            <numerusform>%n z nich už tištěn</numerusform>
            <numerusform>%n z nich už tištěny</numerusform>
            <numerusform>%n z nich už tištěno</numerusform>
        </translation>
    </message>
    <message>
        <source>only what is marked</source>
        <translation>jen označené</translation>
    </message>
    <message>
        <source>Space marks some only</source>
        <translation>Mezerník označí jen některé</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>Who</source>
        <translation>Kdo</translation>
    </message>
    <message>
        <source>Another member</source>
        <translation>Jiný člen</translation>
    </message>
</context>
<context>
    <name>WhoStep</name>
    <message>
        <source>Who does it</source>
        <translation>Kdo to dělá</translation>
    </message>
    <message>
        <source>recorded in the journal, for ever</source>
        <translation>zapíše se do deníku, natrvalo</translation>
    </message>
    <message>
        <source>The encrypted store is ready, every row of it was read back and compared.</source>
        <translation>Zašifrovaná evidence je připravená, každý řádek se přečetl a porovnal.</translation>
    </message>
    <message>
        <source>The store under the new passphrase is ready, every row was read back and compared.</source>
        <translation>Evidence pod novým heslem je připravená, každý řádek se přečetl a porovnal.</translation>
    </message>
    <message>
        <source>The decrypted store is ready, every row of it was read back and compared.</source>
        <translation>Dešifrovaná evidence je připravená, každý řádek se přečetl a porovnal.</translation>
    </message>
    <message>
        <source>An administrator puts it in the place of the former one, which says the same and is deleted. The backups follow.</source>
        <translation>Správce ji dá na místo dosavadní, která říká totéž a smaže se. Pak se převedou zálohy.</translation>
    </message>
    <message>
        <source>Nobody has a password in this store, so nobody signs in. It takes the place of the former one, which says the same and is deleted. The backups follow.</source>
        <translation>V této evidenci nemá nikdo heslo, takže se nikdo nepřihlašuje. Přijde na místo dosavadní, která říká totéž a smaže se. Pak se převedou zálohy.</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Withdraw {name}?</source>
        <translation>{name}: odebrat z obsluhy?</translation>
    </message>
    <message>
        <source>They sign in no more: roles, password, badge and signing key are taken away. What they wrote stays theirs. Whoever comes back is added anew.</source>
        <translation>Přihlásit se už nepůjde: zruší se role, heslo, průkazka i podpisový klíč. Co tato obsluha zapsala, zůstává pod jejím jménem. Kdo se vrátí, přidá se znovu.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>{page} is not open to you.</source>
        <translation>{page}: sem nemáte přístup.</translation>
    </message>
    <message>
        <source>Equipment store</source>
        <translation>Evidence výstroje</translation>
    </message>
    <message>
        <source>Scan a code or search…</source>
        <translation>Načtěte kód nebo hledejte…</translation>
    </message>
    <message>
        <source>Another operator</source>
        <translation>Jiná obsluha</translation>
    </message>
</context>
<context>
    <name>WrittenStep</name>
    <message>
        <source>Written under the number {number}</source>
        <translation>Zapsáno pod číslem {number}</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nic se nezměnilo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of {file}. The whole import can be taken back as one step.</source>
        <translation>
            <numerusform>%Ln řádek ze souboru {file}. Celý import lze vzít zpět jedním krokem.</numerusform>
            <numerusform>%Ln řádky ze souboru {file}. Celý import lze vzít zpět jedním krokem.</numerusform>
            <numerusform>%Ln řádků ze souboru {file}. Celý import lze vzít zpět jedním krokem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See the %Ln row(s) left out</source>
        <translation>
            <numerusform>Zobrazit %Ln vynechaný řádek</numerusform>
            <numerusform>Zobrazit %Ln vynechané řádky</numerusform>
            <numerusform>Zobrazit %Ln vynechaných řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>All of {file} was in the books already.</source>
        <translation>Všechno ze souboru {file} už v evidenci bylo.</translation>
    </message>
    <message>
        <source>Another list…</source>
        <translation>Další seznam…</translation>
    </message>
</context>
<context>
    <name>access</name>
    <message>
        <source>For the role: {roles}</source>
        <translation>Pro roli: {roles}</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>jen pro čtení</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Soubor</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Úpr&amp;avy</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Přejít</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Zobrazení</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Nápověda</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>S&amp;tránka</translation>
    </message>
    <message>
        <source>&amp;Open a store…</source>
        <translation>&amp;Otevřít sklad…</translation>
    </message>
    <message>
        <source>&amp;New store…</source>
        <translation>&amp;Nový sklad…</translation>
    </message>
    <message>
        <source>&amp;Import lists…</source>
        <translation>&amp;Import seznamů…</translation>
    </message>
    <message>
        <source>&amp;Take codes from a picture or PDF…</source>
        <translation>N&amp;ačíst kódy z obrázku nebo PDF…</translation>
    </message>
    <message>
        <source>Print &amp;command codes…</source>
        <translation>Tisk &amp;povelových kódů…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Zálohovat teď</translation>
    </message>
    <message>
        <source>Backups and &amp;restore…</source>
        <translation>Zálohy a o&amp;bnova…</translation>
    </message>
    <message>
        <source>Save a cop&amp;y…</source>
        <translation>U&amp;ložit kopii…</translation>
    </message>
    <message>
        <source>&amp;Verify the journal</source>
        <translation>Ověřit &amp;deník</translation>
    </message>
    <message>
        <source>&amp;Hand over the store…</source>
        <translation>Př&amp;edat výdejnu…</translation>
    </message>
    <message>
        <source>Another op&amp;erator…</source>
        <translation>Jiná obsl&amp;uha…</translation>
    </message>
    <message>
        <source>My &amp;password and PIN…</source>
        <translation>Moje &amp;heslo a PIN…</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>Za&amp;mknout</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Konec</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Vzít zpět</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Hledat…</translation>
    </message>
    <message>
        <source>Search in the &amp;list</source>
        <translation>Hledat v &amp;seznamu</translation>
    </message>
    <message>
        <source>&amp;Paste a picture with codes</source>
        <translation>V&amp;ložit obrázek s kódy</translation>
    </message>
    <message>
        <source>&amp;Counter</source>
        <translation>&amp;Výdejna</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>Č&amp;lenové</translation>
    </message>
    <message>
        <source>&amp;Stock</source>
        <translation>&amp;Sklad</translation>
    </message>
    <message>
        <source>&amp;Unit check</source>
        <translation>&amp;Kontrola týmu</translation>
    </message>
    <message>
        <source>&amp;Papers</source>
        <translation>&amp;Doklady</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>S&amp;estavy</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>&amp;Nastavení</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>Š&amp;títky</translation>
    </message>
    <message>
        <source>&amp;Look of the system</source>
        <translation>Vzhled podle &amp;systému</translation>
    </message>
    <message>
        <source>L&amp;ight look</source>
        <translation>Svě&amp;tlý vzhled</translation>
    </message>
    <message>
        <source>&amp;Dark look</source>
        <translation>T&amp;mavý vzhled</translation>
    </message>
    <message>
        <source>Č&amp;eština</source>
        <translation>Č&amp;eština</translation>
    </message>
    <message>
        <source>E&amp;nglish</source>
        <translation>E&amp;nglish</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Celá &amp;obrazovka</translation>
    </message>
    <message>
        <source>&amp;Help with this page</source>
        <translation>&amp;Nápověda ke stránce</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Klávesové zkratky</translation>
    </message>
    <message>
        <source>&amp;About the program</source>
        <translation>&amp;O programu</translation>
    </message>
    <message>
        <source>Another &amp;member</source>
        <translation>&amp;Jiný člen</translation>
    </message>
    <message>
        <source>Add a &amp;kit</source>
        <translation>Přidat &amp;sadu</translation>
    </message>
    <message>
        <source>Add a &amp;thing</source>
        <translation>Přidat &amp;položku</translation>
    </message>
    <message>
        <source>E&amp;xchange</source>
        <translation>&amp;Výměna</translation>
    </message>
    <message>
        <source>Another si&amp;ze…</source>
        <translation>Jiná ve&amp;likost…</translation>
    </message>
    <message>
        <source>&amp;Remark on the line…</source>
        <translation>Poznámka k řá&amp;dku…</translation>
    </message>
    <message>
        <source>&amp;Hand over and print</source>
        <translation>Předat a &amp;tisknout</translation>
    </message>
    <message>
        <source>&amp;New member…</source>
        <translation>&amp;Nový člen…</translation>
    </message>
    <message>
        <source>To the &amp;counter</source>
        <translation>Do &amp;výdeje</translation>
    </message>
    <message>
        <source>&amp;Edit the member…</source>
        <translation>&amp;Upravit člena…</translation>
    </message>
    <message>
        <source>Correct a &amp;paper…</source>
        <translation>&amp;Opravit doklad…</translation>
    </message>
    <message>
        <source>Cancel a paper (&amp;storno)…</source>
        <translation>&amp;Stornovat doklad…</translation>
    </message>
    <message>
        <source>Print &amp;badges…</source>
        <translation>Tisk &amp;průkazek…</translation>
    </message>
    <message>
        <source>&amp;Receive a delivery…</source>
        <translation>&amp;Příjem dodávky…</translation>
    </message>
    <message>
        <source>Print &amp;labels…</source>
        <translation>Tisk š&amp;títků…</translation>
    </message>
    <message>
        <source>Give it another la&amp;bel…</source>
        <translation>&amp;Dát jí jiný štítek…</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Tisk</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>&amp;Uložit PDF…</translation>
    </message>
    <message>
        <source>Another s&amp;heet…</source>
        <translation>Jiný a&amp;rch…</translation>
    </message>
    <message>
        <source>Sheet of your &amp;own…</source>
        <translation>&amp;Vlastní arch…</translation>
    </message>
    <message>
        <source>B&amp;ack</source>
        <translation>&amp;Zpět</translation>
    </message>
    <message>
        <source>&amp;Not here</source>
        <translation>&amp;Nemá u sebe</translation>
    </message>
    <message>
        <source>What lies &amp;aside</source>
        <translation>Co leží &amp;stranou</translation>
    </message>
    <message>
        <source>An&amp;other check</source>
        <translation>&amp;Jiná kontrola</translation>
    </message>
    <message>
        <source>&amp;Begin, or finish and print</source>
        <translation>&amp;Začít, nebo ukončit a vytisknout</translation>
    </message>
    <message>
        <source>C&amp;hoose a printer…</source>
        <translation>&amp;Vybrat tiskárnu…</translation>
    </message>
    <message>
        <source>&amp;Export as PDF…</source>
        <translation>Uložit jako P&amp;DF…</translation>
    </message>
    <message>
        <source>Mark as &amp;signed</source>
        <translation>Označit za &amp;podepsané</translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation>&amp;Opravit…</translation>
    </message>
    <message>
        <source>&amp;Cancel (storno)…</source>
        <translation>&amp;Storno…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Zvětšit</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Z&amp;menšit</translation>
    </message>
    <message>
        <source>&amp;Save PDF/A…</source>
        <translation>&amp;Uložit PDF/A…</translation>
    </message>
    <message>
        <source>&amp;Add an operator…</source>
        <translation>&amp;Přidat obsluhu…</translation>
    </message>
    <message>
        <source>&amp;Save the settings</source>
        <translation>&amp;Uložit nastavení</translation>
    </message>
    <message>
        <source>&amp;Write the lists</source>
        <translation>&amp;Zapsat seznamy</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Proč</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Zápisů</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Ověřena</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>při spuštění</translation>
    </message>
    <message>
        <source>while working</source>
        <translation>při práci</translation>
    </message>
    <message>
        <source>at closing</source>
        <translation>při zavření</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>před aktualizací</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>před importem</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>před obnovou</translation>
    </message>
    <message>
        <source>when asked</source>
        <translation>na požádání</translation>
    </message>
    <message>
        <source>Folder of backups not connected</source>
        <translation>Složka záloh není připojená</translation>
    </message>
    <message>
        <source>Last backup not sound</source>
        <translation>Poslední záloha není v pořádku</translation>
    </message>
    <message>
        <source>Restored: backups wait</source>
        <translation>Po obnově: zálohy čekají</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>Bez zálohy</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Záloha se nepodařila</translation>
    </message>
    <message>
        <source>Backup from the future</source>
        <translation>Záloha z budoucnosti</translation>
    </message>
    <message>
        <source>Backup {ago}</source>
        <translation>Záloha {ago}</translation>
    </message>
    <message>
        <source>only on this disk</source>
        <translation>jen na tomto disku</translation>
    </message>
    <message>
        <source>on another disk</source>
        <translation>na jiném disku</translation>
    </message>
    <message>
        <source>off this disk {ago}</source>
        <translation>mimo disk {ago}</translation>
    </message>
    <message>
        <source>trial of a restore failed</source>
        <translation>zkouška obnovy selhala</translation>
    </message>
    <message>
        <source>try a restore</source>
        <translation>zkuste obnovu</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Connect its disk, or choose another one.</source>
        <translation>Složka {folder} tu není. Připojte její disk, nebo zvolte jinou.</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Jiná složka…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>The store was restored {when}. No backup is made by itself and none is removed until somebody says that it is as it should be.</source>
        <translation>Evidence byla obnovena {when}. Záloha se sama nedělá a žádná se nemaže, dokud někdo neřekne, že je všechno v pořádku.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Vše je v pořádku</translation>
    </message>
    <message>
        <source>There is no verified backup: if this disk fails, everything is gone.</source>
        <translation>Ověřená záloha není žádná: kdyby disk selhal, je všechno pryč.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Zálohovat teď</translation>
    </message>
    <message>
        <source>The last backup is too old: {behind}.</source>
        <translation>Poslední záloha je příliš stará: {behind}.</translation>
    </message>
    <message>
        <source>The last backup is from the future. Set the clock of this computer right.</source>
        <translation>Poslední záloha je z budoucnosti. Seřiďte hodiny tohoto počítače.</translation>
    </message>
    <message>
        <source>There is no copy on another disk: if this one fails, the store and its backups are gone together.</source>
        <translation>Na jiném disku kopie není: kdyby tento selhal, je evidence pryč i se zálohami.</translation>
    </message>
    <message>
        <source>Choose a second place…</source>
        <translation>Zvolit druhé místo…</translation>
    </message>
    <message>
        <source>There is no copy on another disk yet, or the second place is on this one.</source>
        <translation>Na jiném disku kopie zatím není, nebo je druhé místo na tomto disku.</translation>
    </message>
    <message>
        <source>The copy on another disk is from {ago}.</source>
        <translation>Na jiný disk se naposled kopírovalo {ago}.</translation>
    </message>
    <message>
        <source>The trial of {when} failed: that backup cannot be restored.</source>
        <translation>Zkouška obnovy {when} selhala: tu zálohu obnovit nelze.</translation>
    </message>
    <message>
        <source>Try the newest one</source>
        <translation>Zkusit nejnovější</translation>
    </message>
    <message>
        <source>Nobody has tried for a quarter of a year whether a backup can be restored.</source>
        <translation>Přes čtvrt roku nikdo nezkusil, zda lze zálohu obnovit.</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Zkusit obnovu</translation>
    </message>
    <message>
        <source>Connect {folder}.</source>
        <translation>Připojte {folder}.</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Zvolit jiné místo…</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Zkopírovat teď</translation>
    </message>
    <message>
        <source>The backup of {when} could not be verified, so it does not count. Earlier ones stay.</source>
        <translation>Zálohu z {when} se nepodařilo ověřit, a proto se nepočítá. Starší zůstávají.</translation>
    </message>
    <message>
        <source>The backup of {when} was not sound, so the store may not be. Nothing old is removed. Verify the journal; if it is broken, restore the last backup that was verified.</source>
        <translation>Záloha z {when} nebyla v pořádku, a tak nemusí být ani evidence. Nic staršího se nemaže. Ověřte deník; je-li porušen, obnovte poslední ověřenou zálohu.</translation>
    </message>
    <message>
        <source>Verify the journal</source>
        <translation>Ověřit deník</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Kde</translation>
    </message>
    <message>
        <source>the store as it is now</source>
        <translation>taková je evidence teď</translation>
    </message>
    <message>
        <source>encrypted copy</source>
        <translation>zašifrovaná kopie</translation>
    </message>
    <message>
        <source>usual place</source>
        <translation>obvyklé místo</translation>
    </message>
    <message>
        <source>second place</source>
        <translation>druhé místo</translation>
    </message>
    <message>
        <source>chosen file</source>
        <translation>vybraný soubor</translation>
    </message>
    <message>
        <source>Paper beyond the backup</source>
        <translation>Doklad mimo zálohu</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
</context>
<context>
    <name>camera</name>
    <message>
        <source>damaged code</source>
        <translation>poškozený kód</translation>
    </message>
    <message>
        <source>unknown here</source>
        <translation>neznámý kód</translation>
    </message>
    <message>
        <source>blank label</source>
        <translation>prázdný štítek</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Povel</translation>
    </message>
    <message>
        <source>show it alone</source>
        <translation>ukažte ho samotný</translation>
    </message>
    <message>
        <source>may be several things</source>
        <translation>může být víc věcí</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>vyřazeno</translation>
    </message>
</context>
<context>
    <name>care</name>
    <message>
        <source>the journal is being verified</source>
        <translation>deník se právě ověřuje</translation>
    </message>
    <message>
        <source>the journal is in order</source>
        <translation>deník je v pořádku</translation>
    </message>
    <message>
        <source>the journal is not in order</source>
        <translation>deník není v pořádku</translation>
    </message>
    <message>
        <source>the journal was not verified</source>
        <translation>deník se neověřil</translation>
    </message>
    <message>
        <source>A disk that can be pulled out</source>
        <translation>Vyměnitelný disk</translation>
    </message>
    <message>
        <source>Pull it out only after the program is closed, and keep backups elsewhere.</source>
        <translation>Odpojujte ho až po zavření programu a zálohy mějte jinde.</translation>
    </message>
    <message>
        <source>No place for a store: {name}</source>
        <translation>Tady evidence být nemá: {name}</translation>
    </message>
    <message>
        <source>A disk of this computer</source>
        <translation>Disk tohoto počítače</translation>
    </message>
    <message>
        <source>The disk is encrypted</source>
        <translation>Disk je šifrovaný</translation>
    </message>
    <message>
        <source>Whoever takes it away cannot read the data without the password.</source>
        <translation>Kdo si ho odnese, bez hesla data nepřečte.</translation>
    </message>
    <message>
        <source>Whoever takes the computer or the disk away can read the data. Switch {what} on.</source>
        <translation>Kdo si odnese počítač nebo disk, data přečte. Zapněte šifrování ({what}).</translation>
    </message>
    <message>
        <source>The disk is not encrypted</source>
        <translation>Disk není šifrovaný</translation>
    </message>
    <message>
        <source>Nobody tells whether the disk is encrypted</source>
        <translation>Nelze zjistit, zda je disk šifrovaný</translation>
    </message>
    <message>
        <source>Ask whoever looks after the computer: without it, whoever takes the disk can read the data.</source>
        <translation>Zeptejte se správce počítače: bez šifrování data přečte každý, kdo si disk odnese.</translation>
    </message>
    <message>
        <source>Who else can read the files is not looked into on Windows</source>
        <translation>Ve Windows se nezjišťuje, kdo další může soubory číst</translation>
    </message>
    <message>
        <source>Keep them in a folder of your own account.</source>
        <translation>Mějte je ve složce svého účtu.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the files</source>
        <translation>Soubory mohou číst i jiní uživatelé počítače</translation>
    </message>
    <message>
        <source>Only you can read the files</source>
        <translation>Soubory můžete číst jen vy</translation>
    </message>
    <message>
        <source>the store has {size}</source>
        <translation>evidence zabírá {size}</translation>
    </message>
    <message>
        <source>The disk is full: {free} left</source>
        <translation>Disk je plný: zbývá {free}</translation>
    </message>
    <message>
        <source>Nothing is written any more. Free some space.</source>
        <translation>Nic se už nezapíše. Uvolněte místo.</translation>
    </message>
    <message>
        <source>The disk is running out of space: {free} left</source>
        <translation>Na disku dochází místo: zbývá {free}</translation>
    </message>
    <message>
        <source>With less than 50 MB nothing is written. Free some space.</source>
        <translation>Zbude-li méně než 50 MB, nic se nezapíše. Uvolněte místo.</translation>
    </message>
    <message>
        <source>{free} free</source>
        <translation>Volno {free}</translation>
    </message>
    <message>
        <source>The store is older than when this computer saw it last</source>
        <translation>Evidence je starší, než když ji tento počítač viděl naposledy</translation>
    </message>
    <message>
        <source>The store is not the one this computer saw last</source>
        <translation>Evidence není ta, kterou tento počítač viděl naposledy</translation>
    </message>
    <message>
        <source>It ends with entry {here}, entry {seen} was seen.</source>
        <translation>Končí zápisem {here}, naposledy končila zápisem {seen}.</translation>
    </message>
    <message>
        <source>Entry {seen} is another one than it was.</source>
        <translation>Zápis {seen} je jiný, než býval.</translation>
    </message>
    <message>
        <source>Missing papers: {papers}.</source>
        <translation>Chybějící doklady: {papers}.</translation>
    </message>
</context>
<context>
    <name>counter</name>
    <message>
        <source>Thing</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Code / place</source>
        <translation>Kód / místo</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Počet</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Kondice</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>hotovo</translation>
    </message>
    <message>
        <source>waits for its code</source>
        <translation>čeká na kód</translation>
    </message>
    <message>
        <source>with someone else</source>
        <translation>drží jiný</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>nelze</translation>
    </message>
    <message>
        <source>coming back</source>
        <translation>vrací</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>Oděv</translation>
    </message>
    <message>
        <source>Trousers</source>
        <translation>Kalhoty</translation>
    </message>
    <message>
        <source>Shoes</source>
        <translation>Obuv</translation>
    </message>
    <message>
        <source>Gloves</source>
        <translation>Rukav.</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Hlava</translation>
    </message>
    <message>
        <source>Put it elsewhere…</source>
        <translation>Uložit jinam…</translation>
    </message>
    <message>
        <source>Another size…</source>
        <translation>Jiná velikost…</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>O jeden víc</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>O jeden méně</translation>
    </message>
    <message>
        <source>Remark…</source>
        <translation>Poznámka…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Cart in progress</source>
        <translation>Rozpracovaný košík</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Zatím nikdo</translation>
    </message>
    <message>
        <source>waits for {names}</source>
        <translation>čeká na: {names}</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Příkazy</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Vrátí se</translation>
    </message>
    <message>
        <source>In the store</source>
        <translation>Sklad</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusy</translation>
    </message>
    <message>
        <source>Kits</source>
        <translation>Sady</translation>
    </message>
    <message>
        <source>Last at the counter</source>
        <translation>Naposledy u pultu</translation>
    </message>
    <message>
        <source>return</source>
        <translation>vrátit</translation>
    </message>
    <message>
        <source>where it came from</source>
        <translation>odkud přišla</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Místa</translation>
    </message>
    <message>
        <source>{pieces} in stock</source>
        <translation>skladem {pieces}</translation>
    </message>
    <message>
        <source>hand over</source>
        <translation>vydat</translation>
    </message>
    <message>
        <source>the member&apos;s size</source>
        <translation>velikost člena</translation>
    </message>
    <message>
        <source>waits for its code…</source>
        <translation>čeká na kód…</translation>
    </message>
    <message>
        <source>held by {name}</source>
        <translation>drží {name}</translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>v opravě</translation>
    </message>
    <message>
        <source>written off</source>
        <translation>vyřazeno</translation>
    </message>
    <message>
        <source>Take another</source>
        <translation>Vydat jiný</translation>
    </message>
    <message>
        <source>Their card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>the size is missing</source>
        <translation>chybí velikost</translation>
    </message>
    <message>
        <source>holds only {free}</source>
        <translation>drží jen {free}</translation>
    </message>
    <message>
        <source>only {free} in stock</source>
        <translation>skladem jen {free}</translation>
    </message>
    <message>
        <source>the member does not hold it</source>
        <translation>člen ji nedrží</translation>
    </message>
    <message>
        <source>the member has it already</source>
        <translation>člen ji už má</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>vyřazeno</translation>
    </message>
    <message>
        <source>not in stock</source>
        <translation>není skladem</translation>
    </message>
    <message>
        <source>Choose the size</source>
        <translation>Vybrat velikost</translation>
    </message>
    <message>
        <source>Hand over {size} ({pieces})</source>
        <translation>Vydat {size} ({pieces})</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>dnes {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>včera {time}</translation>
    </message>
    <message>
        <source>Last at {time}.</source>
        <translation>Poslední v {time}.</translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation>Dobré ráno.</translation>
    </message>
    <message>
        <source>{issues} and {returns}</source>
        <translation>{issues} a {returns}</translation>
    </message>
    <message>
        <source>No handovers yet today</source>
        <translation>Dnes zatím žádné předání</translation>
    </message>
    <message>
        <source>{none}, yesterday {before}.</source>
        <translation>{none}, včera {before}.</translation>
    </message>
    <message>
        <source>{code} is in the cart already.</source>
        <translation>{code} už v košíku je.</translation>
    </message>
    <message>
        <source>{code} was withdrawn or has never arrived.</source>
        <translation>{code} je vyřazený nebo nikdy nepřišel.</translation>
    </message>
    <message>
        <source>{name}: this one is {size}, the line waits for {wanted}.</source>
        <translation>{name}: tento kus je {size}, řádek čeká na {wanted}.</translation>
    </message>
    <message>
        <source>Hand over {size}</source>
        <translation>Vydat {size}</translation>
    </message>
    <message>
        <source>The line waits for {wanted}, this is {name}.</source>
        <translation>Řádek čeká na: {wanted}. Tohle je {name}.</translation>
    </message>
    <message>
        <source>Add as another line</source>
        <translation>Přidat jako další řádek</translation>
    </message>
    <message>
        <source>There is no “{text}” here.</source>
        <translation>„{text}“ v evidenci není.</translation>
    </message>
    <message>
        <source>batch {batch}</source>
        <translation>šarže {batch}</translation>
    </message>
    <message>
        <source>expires {day}</source>
        <translation>expirace {day}</translation>
    </message>
    <message>
        <source>Past its expiry:</source>
        <translation>Po expiraci:</translation>
    </message>
    <message>
        <source>On the pack:</source>
        <translation>Na obalu:</translation>
    </message>
    <message>
        <source>The code was not read whole. Scan it again.</source>
        <translation>Kód se nenačetl celý. Načtěte ho znovu.</translation>
    </message>
    <message>
        <source>It is too long for a code, or has characters that none has.</source>
        <translation>Na kód je příliš dlouhý, nebo má znaky, které kód mít nemůže.</translation>
    </message>
    <message>
        <source>This member is no longer here.</source>
        <translation>Tento člen už v evidenci není.</translation>
    </message>
    <message>
        <source>{name} is at the counter already.</source>
        <translation>{name} už u pultu je.</translation>
    </message>
    <message>
        <source>A place is where something returned goes. Scan the returned thing first.</source>
        <translation>Místo určuje, kam přijde vrácená věc. Nejdřív načtěte ji.</translation>
    </message>
    <message>
        <source>Nothing is missing of {kit}.</source>
        <translation>Sada {kit}: nic nechybí.</translation>
    </message>
    <message>
        <source>The cart was put aside:</source>
        <translation>Košík odložen:</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Zpět k němu</translation>
    </message>
    <message>
        <source>Taken out of the cart:</source>
        <translation>Odebráno z košíku:</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Vzít zpět</translation>
    </message>
    <message>
        <source>Into the cart:</source>
        <translation>Do košíku:</translation>
    </message>
    <message>
        <source>Everything comes back</source>
        <translation>Vrací se všechno</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>„Vzít zpět“ to vrátí.</translation>
    </message>
    <message>
        <source>The cart is empty.</source>
        <translation>Košík je prázdný.</translation>
    </message>
    <message>
        <source>Next, please. The counter is free.</source>
        <translation>Další, prosím. Výdejna je volná.</translation>
    </message>
    <message>
        <source>The last change of the cart is taken back.</source>
        <translation>Poslední změna košíku je vzata zpět.</translation>
    </message>
    <message>
        <source>Printing again:</source>
        <translation>Tiskne se znovu:</translation>
    </message>
    <message>
        <source>How many? Scan the digits.</source>
        <translation>Kolik? Načtěte číslice.</translation>
    </message>
    <message>
        <source>Nobody is at the counter. Scan a badge first.</source>
        <translation>U výdejny nikdo není. Nejdřív načtěte průkazku.</translation>
    </message>
    <message>
        <source>No line is meant. Scan a thing first.</source>
        <translation>Není jasné, o který řádek jde. Nejdřív načtěte věc.</translation>
    </message>
    <message>
        <source>Several lines are meant. Scan the one thing that it is about.</source>
        <translation>Není jasné, o který z řádků jde. Načtěte věc, které se to týká.</translation>
    </message>
    <message>
        <source>{name} counts one: each piece has a code of its own.</source>
        <translation>{name} je vždy jeden kus: každý má svůj kód.</translation>
    </message>
    <message>
        <source>How many is 1 to {most}.</source>
        <translation>Množství je 1 až {most}.</translation>
    </message>
    <message>
        <source>{name} is not ready yet, so its condition cannot be said.</source>
        <translation>Řádek ještě není připraven, kondici zatím nelze určit: {name}.</translation>
    </message>
    <message>
        <source>Only what comes back is exchanged. Scan the returned thing first.</source>
        <translation>Vyměnit lze jen to, co se vrací. Nejdřív načtěte vracenou věc.</translation>
    </message>
    <message>
        <source>{name} holds nothing.</source>
        <translation>{name} nic nedrží.</translation>
    </message>
    <message>
        <source>This kit is not here any more. Print a new sheet of commands.</source>
        <translation>Tato sada už tu není. Vytiskněte nový list povelů.</translation>
    </message>
    <message>
        <source>This version does not know the command.</source>
        <translation>Tato verze povel nezná.</translation>
    </message>
    <message>
        <source>A command is for the Counter. Here it is; scan the command once more.</source>
        <translation>Povel patří na Výdejnu. Tady je; načtěte povel znovu.</translation>
    </message>
    <message>
        <source>Nothing is ready to be handed over.</source>
        <translation>Nic není připraveno k předání.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Není co vzít zpět.</translation>
    </message>
    <message>
        <source>Nothing was handed over yet that could be printed again.</source>
        <translation>Zatím se nic nepředalo, není co tisknout znovu.</translation>
    </message>
    <message>
        <source>Nothing is offered at the moment.</source>
        <translation>Teď se nic nenabízí.</translation>
    </message>
    <message>
        <source>The counter is free and its cart is empty.</source>
        <translation>Výdejna je volná a košík prázdný.</translation>
    </message>
</context>
<context>
    <name>counts</name>
    <message>
        <source>of</source>
        <comment>as in 5 of 16</comment>
        <translation>z</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>Cancelled {number}</source>
        <translation>Storno {number}</translation>
    </message>
    <message>
        <source>Several things</source>
        <translation>Více věcí</translation>
    </message>
    <message>
        <source>Returned: {what}</source>
        <translation>Vráceno: {what}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>stornováno</translation>
    </message>
</context>
<context>
    <name>first run</name>
    <message>
        <source>store</source>
        <translation>sklad</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dnes</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>včera</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>v pořádku</translation>
    </message>
    <message>
        <source>file not found</source>
        <translation>soubor nenalezen</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>zašifrovaná</translation>
    </message>
    <message>
        <source>open elsewhere</source>
        <translation>otevřen jinde</translation>
    </message>
    <message>
        <source>from a newer version</source>
        <translation>z novější verze</translation>
    </message>
    <message>
        <source>not a store</source>
        <translation>není sklad</translation>
    </message>
    <message>
        <source>on a network drive</source>
        <translation>na síťovém disku</translation>
    </message>
    <message>
        <source>in a synchronised folder</source>
        <translation>v synchronizované složce</translation>
    </message>
    <message>
        <source>open to other users</source>
        <translation>mohou číst i jiní</translation>
    </message>
    <message>
        <source>damaged or altered</source>
        <translation>poškozený</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>nelze otevřít</translation>
    </message>
    <message>
        <source>Restore the last verified backup…</source>
        <translation>Obnovit poslední ověřenou zálohu…</translation>
    </message>
    <message>
        <source>Protect and open</source>
        <translation>Ochránit a otevřít</translation>
    </message>
    <message>
        <source>Set the log aside and open</source>
        <translation>Odložit záznam a otevřít</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>With facts</source>
        <translation>S údaji</translation>
    </message>
    <message>
        <source>Code only</source>
        <translation>Jen kód</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Průkazka</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Místo</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Krabice</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Vlastník</translation>
    </message>
    <message>
        <source>Inventory no.</source>
        <translation>Inventární č.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Výrobní č.</translation>
    </message>
    <message>
        <source>Catalogue code</source>
        <translation>Kód z katalogu</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Šarže</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Expirace</translation>
    </message>
    <message>
        <source>Acquired on</source>
        <translation>Pořízeno</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>Rank and name</source>
        <translation>Hodnost a jméno</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Sklad</translation>
    </message>
    <message>
        <source>What lies there</source>
        <translation>Co tam leží</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Co v ní je</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Kolik</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Šířka listu</translation>
    </message>
    <message>
        <source>Page height</source>
        <translation>Výška listu</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sloupců</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Řad</translation>
    </message>
    <message>
        <source>Left margin</source>
        <translation>Levý okraj</translation>
    </message>
    <message>
        <source>Top margin</source>
        <translation>Horní okraj</translation>
    </message>
    <message>
        <source>Label width</source>
        <translation>Šířka štítku</translation>
    </message>
    <message>
        <source>Label height</source>
        <translation>Výška štítku</translation>
    </message>
    <message>
        <source>Gap between columns</source>
        <translation>Mezera sloupců</translation>
    </message>
    <message>
        <source>Gap between rows</source>
        <translation>Mezera řad</translation>
    </message>
    <message>
        <source>Unprintable edge</source>
        <translation>Nepotisk. okraj</translation>
    </message>
    <message>
        <source>Dots an inch</source>
        <translation>Bodů na palec</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>leave out</source>
        <translation>vynechat</translation>
    </message>
    <message>
        <source>no heading</source>
        <translation>bez záhlaví</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>dvakrát</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>vynechán</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>rozpoznán</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>návrh</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>zvolen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Dodávky</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Sada</translation>
    </message>
    <message>
        <source>Import of members</source>
        <translation>Import členů</translation>
    </message>
    <message>
        <source>Import of the catalogue</source>
        <translation>Import katalogu</translation>
    </message>
    <message>
        <source>Import of deliveries</source>
        <translation>Import dodávek</translation>
    </message>
    <message>
        <source>Import of a kit</source>
        <translation>Import sady</translation>
    </message>
    <message>
        <source>Import of lists</source>
        <translation>Import seznamů</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Soubor</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sloupce</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Zkouška</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Zápis</translation>
    </message>
    <message>
        <source>sheet {name}</source>
        <translation>list {name}</translation>
    </message>
    <message>
        <source>the dry run took less than a second</source>
        <translation>zkouška trvala necelou sekundu</translation>
    </message>
    <message>
        <source>the dry run took {seconds} s</source>
        <translation>zkouška trvala {seconds} s</translation>
    </message>
    <message>
        <source>nothing is written yet</source>
        <translation>nic se zatím nezapsalo</translation>
    </message>
    <message>
        <source>columns recognised: {count}</source>
        <translation>sloupce rozpoznány {count}</translation>
    </message>
    <message>
        <source>already in the books, unchanged</source>
        <translation>už v evidenci jsou, beze změny</translation>
    </message>
    <message>
        <source>to be mended in the file</source>
        <translation>opravit v souboru</translation>
    </message>
    <message>
        <source>all rows are in order</source>
        <translation>všechny řádky jsou v pořádku</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Závažnost</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Řádek</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Sloupec</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problém</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>Řešení</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Podrobnosti</translation>
    </message>
    <message>
        <source>error</source>
        <translation>chyba</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>upozornění</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Counter</source>
        <translation>Výdejna</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Sklad</translation>
    </message>
    <message>
        <source>Unit check</source>
        <translation>Kontrola týmu</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Doklady</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Sestavy</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>unsigned</source>
        <translation>bez podpisu</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>podepsáno</translation>
    </message>
    <message>
        <source>scan attached</source>
        <translation>sken přiložen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storno</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>výdej</translation>
    </message>
    <message>
        <source>return</source>
        <translation>vratka</translation>
    </message>
    <message>
        <source>import</source>
        <translation>import</translation>
    </message>
    <message>
        <source>unit check</source>
        <translation>kontrola týmu</translation>
    </message>
    <message>
        <source>store hand-over</source>
        <translation>předání výdejny</translation>
    </message>
    <message>
        <source>List of members</source>
        <translation>Seznam členů</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>List of deliveries</source>
        <translation>Seznam dodávek</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Sada</translation>
    </message>
    <message>
        <source>Export {name}</source>
        <translation>Uložit {name}</translation>
    </message>
    <message>
        <source>Folder for the papers</source>
        <translation>Složka pro doklady</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Soubor se nepodařilo zapsat.</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Uloženo</translation>
    </message>
    <message>
        <source>Open {paper}</source>
        <translation>Otevřít {paper}</translation>
    </message>
    <message>
        <source>A storno is not cancelled: hand over anew</source>
        <translation>Storno se nestornuje: předejte znovu</translation>
    </message>
    <message>
        <source>Already cancelled by {number}</source>
        <translation>Už stornováno dokladem {number}</translation>
    </message>
    <message>
        <source>Cancel the whole import…</source>
        <translation>Stornovat celý import…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Opravit…</translation>
    </message>
    <message>
        <source>Cancel (storno)…</source>
        <translation>Stornovat…</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Who held what</source>
        <translation>Kdo co držel k datu</translation>
    </message>
    <message>
        <source>Issued and returned</source>
        <translation>Vydáno a vráceno</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>in</source>
        <comment>as in 14 units</comment>
        <translation>v</translation>
    </message>
    <message>
        <source>in the store</source>
        <translation>ve skladu</translation>
    </message>
    <message>
        <source>rack {label}</source>
        <translation>regál {label}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nové</translation>
    </message>
    <message>
        <source>as new</source>
        <translation>výborné</translation>
    </message>
    <message>
        <source>good</source>
        <translation>dobré</translation>
    </message>
    <message>
        <source>worn</source>
        <translation>opotřebené</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>poškozené</translation>
    </message>
    <message>
        <source>unusable</source>
        <translation>nepoužitelné</translation>
    </message>
    <message>
        <source>received</source>
        <translation>přijato</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>vydáno</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>vráceno</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>stornováno</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>kontrola</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dnes</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>včera</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Průkazka</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Klíč</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>u pultu</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Převzít</translation>
    </message>
    <message>
        <source>their own</source>
        <translation>vlastní</translation>
    </message>
    <message>
        <source>to begin with</source>
        <translation>na začátek</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádné</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>bez role</translation>
    </message>
</context>
<context>
    <name>sizes</name>
    <message>
        <source>Clothing</source>
        <translation>Oděv</translation>
    </message>
    <message>
        <source>Trousers</source>
        <translation>Kalhoty</translation>
    </message>
    <message>
        <source>Shoes</source>
        <translation>Obuv</translation>
    </message>
    <message>
        <source>Gloves</source>
        <translation>Rukavice</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Hlava</translation>
    </message>
</context>
<context>
    <name>stock</name>
    <message>
        <source>piece by piece</source>
        <translation>po kusech</translation>
    </message>
    <message>
        <source>by quantity</source>
        <translation>na množství</translation>
    </message>
    <message>
        <source>consumable</source>
        <translation>spotřební</translation>
    </message>
    <message>
        <source>over since {day}</source>
        <translation>od {day}</translation>
    </message>
    <message>
        <source>{day} · {months} mo.</source>
        <translation>{day} · {months} měs.</translation>
    </message>
    <message>
        <source>{day} · days</source>
        <translation>{day} · dny</translation>
    </message>
</context>
<context>
    <name>unit check</name>
    <message>
        <source>Finish the check?</source>
        <translation>Ukončit kontrolu?</translation>
    </message>
    <message>
        <source>Go on scanning</source>
        <translation>Načítat dál</translation>
    </message>
    <message>
        <source>to be written by hand</source>
        <translation>jméno se doplní rukou</translation>
    </message>
    <message>
        <source>Who led the check</source>
        <translation>Vedoucí kontroly</translation>
    </message>
    <message>
        <source>A check in the books cannot be taken back.</source>
        <translation>Zapsanou kontrolu nelze vzít zpět.</translation>
    </message>
    <message>
        <source>Nothing is left to be scanned.</source>
        <translation>Nezbývá nic načíst.</translation>
    </message>
    <message>
        <source>inspect</source>
        <comment>in a cell of the grid: its inspection is overdue</comment>
        <translation>revize</translation>
    </message>
    <message>
        <source>other’s</source>
        <comment>in a cell of the grid: another member&apos;s piece</comment>
        <translation>cizí</translation>
    </message>
    <message>
        <source>lacks</source>
        <comment>in a cell of the grid</comment>
        <translation>nemá</translation>
    </message>
    <message>
        <source>repair</source>
        <comment>in a cell of the grid</comment>
        <translation>oprava</translation>
    </message>
    <message>
        <source>unissued</source>
        <comment>in a cell of the grid</comment>
        <translation>nevydáno</translation>
    </message>
    <message>
        <source>away</source>
        <comment>in a cell of the grid</comment>
        <translation>není tu</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>v pořádku</translation>
    </message>
    <message>
        <source>to be scanned</source>
        <translation>zbývá načíst</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>prošlá</translation>
    </message>
    <message>
        <source>not inspected</source>
        <translation>bez revize</translation>
    </message>
    <message>
        <source>another’s</source>
        <translation>cizí</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nemá u sebe</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>ztraceno</translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>v opravě</translation>
    </message>
    <message>
        <source>never issued</source>
        <translation>nevydáno</translation>
    </message>
    <message>
        <source>member away</source>
        <translation>nepřítomen</translation>
    </message>
    <message>
        <source>beyond the kit</source>
        <translation>navíc</translation>
    </message>
    <message>
        <source>of somebody else</source>
        <translation>cizí věc</translation>
    </message>
    <message>
        <source>{things} each</source>
        <translation>{things} každý</translation>
    </message>
    <message>
        <source>Chosen members</source>
        <translation>Vybraní členové</translation>
    </message>
    <message>
        <source>Who has their kit on them, read off the labels. Who holds what does not change.</source>
        <translation>Kdo má výstroj u sebe, načtením štítků. Na tom, kdo co drží, se nic nemění.</translation>
    </message>
    <message>
        <source>At the table</source>
        <translation>U stolu</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Průkazka</translation>
    </message>
    <message>
        <source>again</source>
        <comment>scanned a second time</comment>
        <translation>podruhé</translation>
    </message>
    <message>
        <source>{thing} of {member} has expired.</source>
        <translation>{thing}, {member}: prošlá.</translation>
    </message>
    <message>
        <source>{thing} of {member} is overdue for inspection.</source>
        <translation>{thing}, {member}: chybí revize.</translation>
    </message>
    <message>
        <source>{thing} is not theirs: {member} holds it.</source>
        <translation>{thing} není jeho: drží {member}.</translation>
    </message>
    <message>
        <source>Our label, but nobody of this check holds it.</source>
        <translation>Náš štítek, ale nikdo z této kontroly ji nedrží.</translation>
    </message>
    <message>
        <source>An unknown code, not one of our labels.</source>
        <translation>Neznámý kód, není to náš štítek.</translation>
    </message>
    <message>
        <source>held by {holder}</source>
        <translation>drží {holder}</translation>
    </message>
    <message>
        <source>lies in the store</source>
        <translation>leží na skladě</translation>
    </message>
    <message>
        <source>in repair by the books</source>
        <translation>podle evidence v opravě</translation>
    </message>
    <message>
        <source>missing by the books</source>
        <translation>podle evidence se pohřešuje</translation>
    </message>
    <message>
        <source>lost by the books</source>
        <translation>podle evidence ztracená</translation>
    </message>
    <message>
        <source>disposed of by the books</source>
        <translation>podle evidence vyřazená</translation>
    </message>
    <message>
        <source>never received by the store</source>
        <translation>sklad ji nikdy nepřijal</translation>
    </message>
</context>
</TS>
