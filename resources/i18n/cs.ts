<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Equipment store</source>
        <translation>Evidence výstroje</translation>
    </message>
    <message>
        <source>the authors of Equipment App</source>
        <translation>autoři programu</translation>
    </message>
    <message>
        <source>The kit store of an anti-conflict team. Release {version}. Free software under the EUPL 1.2. The store is one file on your disk; the program never connects to the internet.</source>
        <translation>Evidence výstroje antikonfliktního týmu. Verze {version}. Svobodný software pod licencí EUPL 1.2. Evidence je jeden soubor na vašem disku, program se nikdy nepřipojuje k&#xa0;internetu.</translation>
    </message>
</context>
<context>
    <name>AboutSection</name>
    <message>
        <source>About the program</source>
        <translation>O programu</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Aktualizace</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Vydání</translation>
    </message>
    <message>
        <source>Licence texts</source>
        <translation>Texty licencí</translation>
    </message>
    <message numerus="yes">
        <source>%n parts of others, each under its own licence.</source>
        <translation>
            <numerusform>%n část od jiných autorů, pod vlastní licencí.</numerusform>
            <numerusform>%n části od jiných autorů, každá pod vlastní licencí.</numerusform>
            <numerusform>%n částí od jiných autorů, každá pod vlastní licencí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal entries</source>
        <translation>Zápisů v deníku</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Běží na</translation>
    </message>
    <message>
        <source>Program and store</source>
        <translation>Program a evidence</translation>
    </message>
    <message>
        <source>Software used</source>
        <translation>Použitý software</translation>
    </message>
    <message>
        <source>Store file</source>
        <translation>Soubor evidence</translation>
    </message>
    <message>
        <source>The kit store of an anti-conflict team: who has what, who signed for it, and where it is now. Free software under the EUPL 1.2. The program never connects to the internet.</source>
        <translation>Evidence výstroje antikonfliktního týmu: kdo co má, kdo to podepsal a&#xa0;kde to teď je. Svobodný software pod licencí EUPL 1.2. Program se nepřipojuje k&#xa0;internetu.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Verze</translation>
    </message>
</context>
<context>
    <name>AddForm</name>
    <message>
        <source>Code, number, or ARTICLE/SIZE*PIECES</source>
        <translation>Kód, číslo nebo DRUH/VELIKOST*KUSŮ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>More on it</source>
        <translation>Upřesnění</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Přidat věc</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Přidat</translation>
    </message>
</context>
<context>
    <name>Ages</name>
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
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>před %n dnem</numerusform>
            <numerusform>před %n dny</numerusform>
            <numerusform>před %n dny</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>právě teď</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>před {count} h</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>před {count} min</translation>
    </message>
</context>
<context>
    <name>AllotmentEditor</name>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Role, for example Student</source>
        <translation>Role, např. Student</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Add an item to the role</source>
        <translation>Přidat věc do rozpisu</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Přidat</translation>
    </message>
    <message>
        <source>Write for which role it is first.</source>
        <translation>Nejdřív vyplňte roli.</translation>
    </message>
    <message>
        <source>There is no article of this name or code.</source>
        <translation>Druh s tímto názvem nebo kódem v katalogu není.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) each</source>
        <translation>
            <numerusform>%n věc na osobu</numerusform>
            <numerusform>%n věci na osobu</numerusform>
            <numerusform>%n věcí na osobu</numerusform>
        </translation>
    </message>
    <message>
        <source>Several articles have this in their name. Choose one of them.</source>
        <translation>Tohle je v názvu více druhů. Vyberte jeden z nich.</translation>
    </message>
</context>
<context>
    <name>ApprovalStrip</name>
    <message>
        <source>Approve by two</source>
        <translation>Schválit (dvě osoby)</translation>
    </message>
    <message>
        <source>Nothing changes before you approve it.</source>
        <translation>Nic se nezmění, dokud neschválíte.</translation>
    </message>
    <message>
        <source>Statement of who is entrusted</source>
        <translation>Vyjádření hmotně odpovědné osoby</translation>
    </message>
    <message>
        <source>Proposed prevention</source>
        <translation>Návrh preventivních opatření</translation>
    </message>
    <message numerus="yes">
        <source>Then %n correction(s) are written in one entry, and the papers get a number.</source>
        <translation>
            <numerusform>Potom se jedním zápisem zapíše %n oprava stavu a doklady dostanou číslo.</numerusform>
            <numerusform>Potom se jedním zápisem zapíší %n opravy stavu a doklady dostanou číslo.</numerusform>
            <numerusform>Potom se jedním zápisem zapíše %n oprav stavu a doklady dostanou číslo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to settle first.</source>
        <translation>
            <numerusform>Nejdřív vypořádejte %n rozdíl.</numerusform>
            <numerusform>Nejdřív vypořádejte %n rozdíly.</numerusform>
            <numerusform>Nejdřív vypořádejte %n rozdílů.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two approve it: the chair may be among them and need not, who is entrusted may not.</source>
        <translation>Schvalují dva. Předseda komise mezi nimi být může, hmotně odpovědná osoba ne.</translation>
    </message>
    <message>
        <source>Approve the stock-take?</source>
        <translation>Schválit inventuru?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Short {short} Kč, over {over} Kč. It is undone only by a cancellation of the whole settlement.</source>
        <translation>Manko {short} Kč, přebytek {over} Kč. Schválení zruší jen storno celé inventury.</translation>
    </message>
    <message>
        <source>Files are out: {files}. What was counted in them is not in it, and cannot be taken later.</source>
        <translation>Venku jsou soubory: {files}. Co se v nich napočítalo, tu není a už se nepřevezme.</translation>
    </message>
    <message>
        <source>No second person is set up: you approve it, and another signs the paper, which has a box for it.</source>
        <translation>Druhá osoba není zřízena: schvalujete sami a druhý podepíše doklad, má na to rámeček.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Schválit</translation>
    </message>
</context>
<context>
    <name>ArticleDetail</name>
    <message>
        <source>Article details</source>
        <translation>Údaje o druhu</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Dodávky</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Pohyby</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusy</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Vlastnosti</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Velikosti</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Zásoba</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>Kdo drží</translation>
    </message>
</context>
<context>
    <name>ArticleForm</name>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Velikosti</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>Měrná jednotka</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Nový druh</translation>
    </message>
    <message>
        <source>Add to the catalogue</source>
        <translation>Přidat do katalogu</translation>
    </message>
    <message>
        <source>Another article has this code</source>
        <translation>Tento kód má jiný druh</translation>
    </message>
    <message>
        <source>No spaces and none of / * @</source>
        <translation>Bez mezer a bez / * @</translation>
    </message>
</context>
<context>
    <name>ArticleHead</name>
    <message>
        <source>Back to the articles</source>
        <translation>Zpět na druhy</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Kopírovat kód</translation>
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
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n druh</numerusform>
            <numerusform>%n druhy</numerusform>
            <numerusform>%n druhů</numerusform>
        </translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Druhy</translation>
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
        <source>Others</source>
        <translation>Ostatní</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Hledat v katalogu</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Chybí</translation>
    </message>
    <message>
        <source>Short {count}</source>
        <translation>Chybí {count}</translation>
    </message>
    <message numerus="yes">
        <source>in %n section(s)</source>
        <translation>
            <numerusform>v %n skupině</numerusform>
            <numerusform>ve %n skupinách</numerusform>
            <numerusform>v %n skupinách</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleMergeForm</name>
    <message>
        <source>The same article, a second time</source>
        <translation>Tentýž druh podruhé</translation>
    </message>
    <message>
        <source>code or name</source>
        <translation>kód nebo název</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Items, deliveries, makers’ codes and lines of kits of the other article come to this one, and its code finds this one. Only articles of the same tracking, sizes and unit are offered. One cancellation parts them again.</source>
        <translation>Věci, dodávky, kódy výrobců a položky sad druhého druhu přejdou k tomuto a jeho kód najde tento. Nabízejí se jen druhy se stejnou evidencí, velikostmi a měrnou jednotkou. Jedno storno je zase rozdělí.</translation>
    </message>
    <message>
        <source>Merge another article into {name}</source>
        <translation>Sloučit jiný druh do: {name}</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Sloučit</translation>
    </message>
    <message>
        <source>Choose one of those offered</source>
        <translation>Vyberte jeden z nabízených</translation>
    </message>
</context>
<context>
    <name>ArticleRows</name>
    <message>
        <source>All</source>
        <translation>Vše</translation>
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
        <source>all sizes</source>
        <translation>všechny velikosti</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Kde</translation>
    </message>
    <message>
        <source>Missing, written off</source>
        <translation>Chybí, vyřazeno</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>kdekoli</translation>
    </message>
    <message>
        <source>Whereabouts</source>
        <translation>Kde se věc nachází</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
</context>
<context>
    <name>ArticlesForm</name>
    <message numerus="yes">
        <source>all %n on the list</source>
        <translation>
            <numerusform>%n druh v seznamu</numerusform>
            <numerusform>všechny %n druhy v seznamu</numerusform>
            <numerusform>všech %n druhů v seznamu</numerusform>
        </translation>
    </message>
    <message>
        <source>section {section}</source>
        <translation>skupina {section}</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Které</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Údaj</translation>
    </message>
    <message>
        <source>New value; empty clears it</source>
        <translation>Nová hodnota; prázdná údaj vymaže</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Náhled</translation>
    </message>
    <message>
        <source>What changes is shown before.</source>
        <translation>Co se změní, uvidíte předem.</translation>
    </message>
    <message>
        <source>Edit several articles</source>
        <translation>Upravit víc druhů</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Změnit</translation>
    </message>
    <message numerus="yes">
        <source>Change %n article(s)</source>
        <translation>
            <numerusform>Změnit %n druh</numerusform>
            <numerusform>Změnit %n druhy</numerusform>
            <numerusform>Změnit %n druhů</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ano</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ne</translation>
    </message>
    <message>
        <source>Enter yes or no</source>
        <translation>Zadejte ano nebo ne</translation>
    </message>
    <message>
        <source>An amount such as 1250.50</source>
        <translation>Částka jako 1250,50</translation>
    </message>
    <message>
        <source>A whole number up to {most}</source>
        <translation>Celé číslo nejvýš {most}</translation>
    </message>
    <message>
        <source>Changed: {changed}, passed over: {skipped}. One cancellation takes all of it back.</source>
        <translation>Změní se: {changed}, beze změny: {skipped}. Jedno storno vezme všechno zpět.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nyní</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Potom</translation>
    </message>
    <message>
        <source>is so already</source>
        <translation>už to tak je</translation>
    </message>
</context>
<context>
    <name>AsideCard</name>
    <message>
        <source>Aside</source>
        <translation>Odloženo</translation>
    </message>
    <message numerus="yes">
        <source>Aside %n</source>
        <translation>
            <numerusform>Odloženo %n</numerusform>
            <numerusform>Odloženo %n</numerusform>
            <numerusform>Odloženo %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown codes and other members’ items are kept here.</source>
        <translation>Sem se odkládají neznámé kódy a cizí věci.</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nepočítá se</translation>
    </message>
</context>
<context>
    <name>AsideItem</name>
    <message>
        <source>Assign it to an item</source>
        <translation>Přiřadit k věci</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zahodit</translation>
    </message>
    <message>
        <source>To the Counter</source>
        <translation>Do Výdejny</translation>
    </message>
</context>
<context>
    <name>AssignForm</name>
    <message>
        <source>its code, inventory or serial number</source>
        <translation>její kód, inventární nebo výrobní číslo</translation>
    </message>
    <message>
        <source>On which item it is</source>
        <translation>Na které věci je</translation>
    </message>
    <message>
        <source>Discard the code</source>
        <translation>Zahodit kód</translation>
    </message>
    <message>
        <source>The item counts as found by this code, and the sheet says so. Its label can be scanned now.</source>
        <translation>Věc se tím kódem počítá za nalezenou a soupis to řekne. Její štítek teď můžete i načíst.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Přiřadit</translation>
    </message>
    <message>
        <source>So far it is on {item}, {code}.</source>
        <translation>Zatím je na: {item}, {code}.</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Article, or the label of one piece</source>
        <translation>Druh, nebo štítek jednoho kusu</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Druhy</translation>
    </message>
    <message>
        <source>Assign it to…</source>
        <translation>Přiřadit k…</translation>
    </message>
    <message>
        <source>No item has it yet.</source>
        <translation>Žádná věc ho zatím nemá.</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusy</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Which item is it on?</source>
        <translation>Na které věci je nalepený?</translation>
    </message>
    <message>
        <source>all sizes</source>
        <translation>všechny velikosti</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>výrobní číslo</translation>
    </message>
    <message>
        <source>serial number {serial}</source>
        <translation>výrobní číslo {serial}</translation>
    </message>
    <message>
        <source>{code} is a blank label.</source>
        <translation>{code} je prázdný štítek.</translation>
    </message>
    <message>
        <source>{code} stands for</source>
        <translation>{code} znamená</translation>
    </message>
</context>
<context>
    <name>AttachmentView</name>
    <message>
        <source>Save a copy…</source>
        <translation>Uložit kopii…</translation>
    </message>
    <message>
        <source>It is locked by a password, or damaged. Save a copy and open it in another program.</source>
        <translation>Je zamčený heslem, nebo poškozený. Uložte kopii a otevřete ji v jiném programu.</translation>
    </message>
    <message>
        <source>It cannot be shown here</source>
        <translation>Tady se ukázat nedá</translation>
    </message>
    <message>
        <source>kept as it is, with the place and time the camera wrote</source>
        <translation>uloženo, jak je, i s místem a časem z fotoaparátu</translation>
    </message>
</context>
<context>
    <name>AttachmentsPart</name>
    <message>
        <source>Attachments</source>
        <translation>Přílohy</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Přiložit</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Vybrat fotografii</translation>
    </message>
    <message>
        <source>Attach the signed scan</source>
        <translation>Přiložit podepsaný sken</translation>
    </message>
    <message>
        <source>Files that can be attached</source>
        <translation>Soubory, které lze přiložit</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Všechny soubory</translation>
    </message>
    <message>
        <source>Attaching {name}</source>
        <translation>Přikládá se {name}</translation>
    </message>
    <message>
        <source>Take back {name}</source>
        <translation>Vzít zpět {name}</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Odebrat fotografii</translation>
    </message>
    <message>
        <source>Nothing is attached.</source>
        <translation>Nic tu přiložené není.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Uložit kopii…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Vzít zpět…</translation>
    </message>
    <message>
        <source>Attach a file, kept as it is</source>
        <translation>Přiložit soubor, uloží se, jak je</translation>
    </message>
    <message>
        <source>Drop or paste a file here, or attach one.</source>
        <translation>Přetáhněte nebo vložte sem soubor, nebo ho přiložte.</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>Otevírá se {name}</translation>
    </message>
</context>
<context>
    <name>BackupActions</name>
    <message>
        <source>Backing up before the import</source>
        <translation>Zálohuje se před importem</translation>
    </message>
    <message>
        <source>Copying to the second place</source>
        <translation>Kopíruje se na druhé místo</translation>
    </message>
    <message>
        <source>Testing a restore</source>
        <translation>Zkouší se obnova</translation>
    </message>
    <message>
        <source>Backups continue</source>
        <translation>Zálohy pokračují</translation>
    </message>
    <message>
        <source>Where to back up</source>
        <translation>Kam zálohovat</translation>
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
        <source>The backup cannot be restored: the result differs from what was backed up.</source>
        <translation>Zálohu nelze obnovit: výsledek se liší od toho, co se zálohovalo.</translation>
    </message>
    <message>
        <source>Keep the passphrase apart from the file.</source>
        <translation>Heslo uchovávejte jinde než soubor.</translation>
    </message>
    <message>
        <source>Encrypted and read back</source>
        <translation>Zašifrováno a přečtením ověřeno</translation>
    </message>
    <message>
        <source>Where to save the encrypted copy</source>
        <translation>Kam uložit zašifrovanou kopii</translation>
    </message>
    <message>
        <source>The store was closed without a backup.</source>
        <translation>Evidence se minule zavřela bez zálohy.</translation>
    </message>
    <message>
        <source>It is being made now; you can work meanwhile.</source>
        <translation>Dělá se teď; pracovat můžete dál.</translation>
    </message>
</context>
<context>
    <name>BackupRunner</name>
    <message>
        <source>Backing up</source>
        <translation>Zálohuje se</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln záloha</numerusform>
            <numerusform>%Ln zálohy</numerusform>
            <numerusform>%Ln záloh</numerusform>
        </translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Jiná složka…</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>Jiné místo…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Zálohovat teď</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Zálohy</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Zvolit…</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Zkopírovat teď</translation>
    </message>
    <message>
        <source>Encrypted copy…</source>
        <translation>Zašifrovaná kopie…</translation>
    </message>
    <message>
        <source>Looking at the backups…</source>
        <translation>Prohlížejí se zálohy…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Obnovit…</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Druhé místo</translation>
    </message>
    <message>
        <source>Test a restore</source>
        <translation>Zkusit obnovu</translation>
    </message>
    <message>
        <source>Test restore</source>
        <translation>Zkouška obnovy</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>Obvyklé místo</translation>
    </message>
    <message>
        <source>Verified backups</source>
        <translation>Ověřené zálohy</translation>
    </message>
    <message>
        <source>a memory stick, another disk</source>
        <translation>flash disk, jiný disk</translation>
    </message>
    <message>
        <source>copy of {when}</source>
        <translation>kopie z {when}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nepodařila se</translation>
    </message>
    <message>
        <source>in order, {time}</source>
        <translation>v pořádku, {time}</translation>
    </message>
    <message>
        <source>it holds the whole journal</source>
        <translation>obsahuje celý deník</translation>
    </message>
    <message>
        <source>made automatically; only verified ones count</source>
        <translation>dělají se samy; počítají se jen ověřené</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>zatím žádná</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>není zvolené</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>není připojené</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>zatím nikdo nezkusil</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>zatím nic</translation>
    </message>
    <message>
        <source>on another disk</source>
        <translation>na jiném disku</translation>
    </message>
    <message>
        <source>on the same disk as the store</source>
        <translation>na stejném disku jako evidence</translation>
    </message>
    <message>
        <source>once a quarter is enough</source>
        <translation>stačí jednou za čtvrt roku</translation>
    </message>
</context>
<context>
    <name>BadgeDialog</name>
    <message>
        <source>Assign the badge</source>
        <translation>Přidělit průkazku</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Badge of {name}</source>
        <translation>Průkazka: {name}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Remove the badge</source>
        <translation>Odebrat průkazku</translation>
    </message>
    <message>
        <source>Scan the badge, or type its code. It tells who is at the desk; on its own it signs nobody in.</source>
        <translation>Načtěte průkazku, nebo opište její kód. Určí, kdo je u&#xa0;pultu; sama k&#xa0;přihlášení nestačí.</translation>
    </message>
    <message>
        <source>There is no badge yet: make one</source>
        <translation>Průkazka ještě není: vytvořit</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>A check of the same people is under way</source>
        <translation>Kontrola stejných členů už běží</translation>
    </message>
    <message>
        <source>A new check closes it with its first scan; what was found so far is then not recorded.</source>
        <translation>Nová kontrola ji prvním načtením uzavře; co se dosud zjistilo, se pak nezapíše.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Začít znovu</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Pokračovat v ní</translation>
    </message>
    <message>
        <source>Last scanned {when}, {done} in order, {operator}.</source>
        <translation>Naposledy načteno {when}, v pořádku {done}, {operator}.</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>Still out</source>
        <translation>Ještě venku</translation>
    </message>
    <message>
        <source>Space stops the turning</source>
        <translation>Mezerník zastaví listování</translation>
    </message>
    <message>
        <source>Space lets it turn</source>
        <translation>Mezerník spustí listování</translation>
    </message>
    <message>
        <source>Esc closes the board</source>
        <translation>Esc zavře tabuli</translation>
    </message>
</context>
<context>
    <name>BookSearch</name>
    <message>
        <source>Items</source>
        <translation>Věci</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Doklady</translation>
    </message>
    <message>
        <source>Nothing was found among the members of your unit.</source>
        <translation>Mezi členy vašeho útvaru se nic nenašlo.</translation>
    </message>
    <message>
        <source>card</source>
        <translation>karta</translation>
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
        <source>into the cart</source>
        <translation>přidat do košíku</translation>
    </message>
    <message>
        <source>size {size}</source>
        <translation>vel. {size}</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>sklad</translation>
    </message>
    <message>
        <source>to the counter</source>
        <translation>do Výdejny</translation>
    </message>
    <message>
        <source>with {holder}</source>
        <translation>drží {holder}</translation>
    </message>
    <message>
        <source>{pieces} in stock</source>
        <translation>skladem {pieces}</translation>
    </message>
</context>
<context>
    <name>BulkForm</name>
    <message>
        <source>Field</source>
        <translation>Údaj</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nová hodnota</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Údaj vymazat</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Náhled</translation>
    </message>
    <message>
        <source>Choose a field and its new value: who is changed is shown before.</source>
        <translation>Vyberte údaj a novou hodnotu: předem uvidíte, komu se změní.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Změnit</translation>
    </message>
    <message numerus="yes">
        <source>Change %n member(s)</source>
        <translation>
            <numerusform>Změnit %n člena</numerusform>
            <numerusform>Změnit %n členy</numerusform>
            <numerusform>Změnit %n členů</numerusform>
        </translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Hodnost</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funkce</translation>
    </message>
    <message>
        <source>In AKT since</source>
        <translation>V AKT od</translation>
    </message>
    <message>
        <source>Size: {scheme}</source>
        <translation>Velikost: {scheme}</translation>
    </message>
    <message>
        <source>Choose one of those offered</source>
        <translation>Vyberte z nabízených</translation>
    </message>
    <message>
        <source>Changed: {changed}, passed over: {skipped}. One cancellation takes all of it back.</source>
        <translation>Změní se: {changed}, vynechají se: {skipped}. Vše vrátí jedno storno.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teď</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Potom</translation>
    </message>
    <message>
        <source>is so already</source>
        <translation>už má</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>odešel z týmu</translation>
    </message>
    <message>
        <source>answers for items</source>
        <translation>odpovídá za věci</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n vybraný</numerusform>
            <numerusform>%n vybraní</numerusform>
            <numerusform>%n vybraných</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n on the list</source>
        <translation>
            <numerusform>%n na seznamu</numerusform>
            <numerusform>%n na seznamu</numerusform>
            <numerusform>%n na seznamu</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>Edit several members</source>
        <translation>Hromadná úprava členů</translation>
    </message>
    <message>
        <source>Enter a date such as 28 Aug 2023</source>
        <translation>Zadejte datum, třeba 28. 8. 2023</translation>
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
        <translation>Data zůstávají v&#xa0;jednom souboru na vašem disku. Program se nepřipojuje k&#xa0;internetu.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Verze {version}</translation>
    </message>
</context>
<context>
    <name>CameraWindow</name>
    <message numerus="yes">
        <source>%n code(s) in view</source>
        <translation>
            <numerusform>%n kód v záběru</numerusform>
            <numerusform>%n kódy v záběru</numerusform>
            <numerusform>%n kódů v záběru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them unknown</source>
        <translation>
            <numerusform>%n z nich neznámý</numerusform>
            <numerusform>%n z nich neznámé</numerusform>
            <numerusform>%n z nich neznámých</numerusform>
        </translation>
    </message>
    <message>
        <source>A video of labels</source>
        <translation>Video se štítky</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Install it with: pip install equipment-app[camera]. The system says: {reason}</source>
        <translation>Nainstalujte ji: pip install equipment-app[camera]. Systém hlásí: {reason}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Hledat znovu</translation>
    </message>
    <message>
        <source>Makers&apos; barcodes too</source>
        <translation>I čárové kódy výrobců</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Žádná kamera</translation>
    </message>
    <message>
        <source>Perhaps another program is using it.</source>
        <translation>Možná ji používá jiný program.</translation>
    </message>
    <message>
        <source>Plug one in and look again. You can also drop pictures and PDFs with codes on the window.</source>
        <translation>Připojte ji a&#xa0;zkuste to znovu. Místo kamery můžete na okno přetáhnout obrázky a&#xa0;PDF s&#xa0;kódy.</translation>
    </message>
    <message>
        <source>The camera gives no picture</source>
        <translation>Kamera neposílá obraz</translation>
    </message>
    <message>
        <source>The camera is not installed</source>
        <translation>Kamera není nainstalovaná</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videa</translation>
    </message>
    <message>
        <source>Waiting for the picture…</source>
        <translation>Čeká se na obraz…</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>Zobrazit zrcadlově</translation>
    </message>
    <message>
        <source>A video from a file…</source>
        <translation>Video ze souboru…</translation>
    </message>
    <message>
        <source>Continue (Space)</source>
        <translation>Pokračovat (mezerník)</translation>
    </message>
    <message>
        <source>Freeze the picture (Space)</source>
        <translation>Zastavit obraz (mezerník)</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Rozlišení</translation>
    </message>
</context>
<context>
    <name>CarryForm</name>
    <message>
        <source>Who counts there</source>
        <translation>Kdo tam počítá</translation>
    </message>
    <message>
        <source>Station {name}</source>
        <translation>Stanice {name}</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Stanice</translation>
    </message>
    <message>
        <source>A01, A02; empty: all that are open</source>
        <translation>A01, A02; prázdné: všechna otevřená</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Místa</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Platí do</translation>
    </message>
    <message>
        <source>The file holds the names of places and of who counts, the codes, and no quantities.</source>
        <translation>V souboru jsou názvy míst, jméno toho, kdo počítá, a kódy věcí, žádné počty.</translation>
    </message>
    <message>
        <source>Check file for a station</source>
        <translation>Soubor kontroly pro stanici</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Uložit soubor…</translation>
    </message>
    <message>
        <source>{name} opens it with this program and this secret. Tell it apart from the file.</source>
        <translation>{name} ho otevře tímto programem a tímto heslem. Předejte ho jinou cestou než soubor.</translation>
    </message>
    <message>
        <source>Save the check file</source>
        <translation>Uložit soubor kontroly</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>Soubory kontrol</translation>
    </message>
    <message>
        <source>station {name}</source>
        <translation>stanice {name}</translation>
    </message>
</context>
<context>
    <name>CarryOutDialog</name>
    <message>
        <source>Show</source>
        <translation>Ukázat</translation>
    </message>
    <message>
        <source>Secret of the file</source>
        <translation>Heslo souboru</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pro koho</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) at least</source>
        <translation>
            <numerusform>Nejméně %n znak.</numerusform>
            <numerusform>Nejméně %n znaky.</numerusform>
            <numerusform>Nejméně %n znaků.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Vybrat soubor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>CartPanel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n položka</numerusform>
            <numerusform>%n položky</numerusform>
            <numerusform>%n položek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n hotová</numerusform>
            <numerusform>%n hotové</numerusform>
            <numerusform>%n hotových</numerusform>
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
    <message numerus="yes">
        <source>%n waiting for a code</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n čeká na kód</numerusform>
            <numerusform>%n čekají na kód</numerusform>
            <numerusform>%n čeká na kód</numerusform>
        </translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>Košík</translation>
    </message>
    <message>
        <source>Cart kept {time}</source>
        <translation>Košík uložen {time}</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Výměna</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Položka</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Sada</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>the cart is empty</source>
        <translation>košík je prázdný</translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) missing</source>
        <translation>
            <numerusform>chybí %n důvod</numerusform>
            <numerusform>chybí %n důvody</numerusform>
            <numerusform>chybí %n důvodů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n pozdržená</numerusform>
            <numerusform>%n pozdržené</numerusform>
            <numerusform>%n pozdržených</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChainView</name>
    <message>
        <source>Chain of papers</source>
        <translation>Řetěz dokladů</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>chybí</translation>
    </message>
</context>
<context>
    <name>ChangesPart</name>
    <message>
        <source>Changes in the catalogue</source>
        <translation>Změny v katalogu</translation>
    </message>
</context>
<context>
    <name>CheckActions</name>
    <message>
        <source>It was never issued to them, so it cannot be missing.</source>
        <translation>Tomuto členovi se to nikdy nevydalo, nemůže mu to chybět.</translation>
    </message>
    <message>
        <source>It is here</source>
        <translation>Je tady</translation>
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
        <source>None here</source>
        <translation>Není tu nic</translation>
    </message>
    <message>
        <source>Wait for it again</source>
        <translation>Zrušit a znovu čekat</translation>
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
        <translation>Tento příkaz nemá při kontrole smysl.</translation>
    </message>
</context>
<context>
    <name>CheckBoard</name>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>Members and what they should show</source>
        <translation>Členové a co mají předložit</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n shoda</numerusform>
            <numerusform>%n shody</numerusform>
            <numerusform>%n shod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) checked since the start</source>
        <translation>
            <numerusform>od spuštění ověřen %n doklad</numerusform>
            <numerusform>od spuštění ověřeny %n doklady</numerusform>
            <numerusform>od spuštění ověřeno %n dokladů</numerusform>
        </translation>
    </message>
    <message>
        <source>An operator&apos;s key signed it together with its number, and yet the journal has another entry under that number: this proves that there are two histories.</source>
        <translation>Klíč uživatele ho podepsal i&#xa0;s&#xa0;číslem zápisu, a&#xa0;přesto je v&#xa0;deníku pod tím číslem jiný zápis: to dokazuje, že historie jsou dvě.</translation>
    </message>
    <message>
        <source>Check a paper</source>
        <translation>Ověřit doklad</translation>
    </message>
    <message>
        <source>Code of the paper</source>
        <translation>Kód dokladu</translation>
    </message>
    <message>
        <source>Only its code is checked, not what it says.</source>
        <translation>Ověřen jen kód, ne obsah papíru.</translation>
    </message>
    <message>
        <source>FOREIGN</source>
        <translation>CIZÍ</translation>
    </message>
    <message>
        <source>FORGED</source>
        <translation>PADĚLEK</translation>
    </message>
    <message>
        <source>It is a paper of another store.</source>
        <translation>Doklad patří jiné evidenci.</translation>
    </message>
    <message>
        <source>It is signed with the key of an operator of this store.</source>
        <translation>Je podepsaný klíčem uživatele této evidence.</translation>
    </message>
    <message>
        <source>It was lost by the restore of {day}.</source>
        <translation>Ztratil se obnovou ze zálohy dne {day}.</translation>
    </message>
    <message>
        <source>MATCH</source>
        <translation>SHODA</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>No entry has this code: mistyped, another store&apos;s, or rewritten. Scan the QR.</source>
        <translation>Kódu neodpovídá žádný zápis: překlep, doklad z&#xa0;jiné evidence, nebo změněný doklad. Načtěte QR.</translation>
    </message>
    <message>
        <source>REWRITTEN</source>
        <translation>PŘEPSÁNO</translation>
    </message>
    <message>
        <source>Scan the QR of the paper, or copy the 26 characters beside it; or drop its file here.</source>
        <translation>Načtěte QR z&#xa0;papíru, opište 26 znaků vedle něj, nebo sem přetáhněte soubor.</translation>
    </message>
    <message>
        <source>TRUNCATED</source>
        <translation>ZKRÁCENO</translation>
    </message>
    <message>
        <source>The code contradicts itself.</source>
        <translation>Kód odporuje sám sobě.</translation>
    </message>
    <message>
        <source>The code is genuine, the file is not the filed one: a scan, or a changed copy.</source>
        <translation>Kód je pravý, soubor není ten uložený: sken, nebo změněná kopie.</translation>
    </message>
    <message>
        <source>The file is the filed one, byte for byte.</source>
        <translation>Soubor je přesně ten uložený.</translation>
    </message>
    <message>
        <source>The journal ends before the entry of this paper.</source>
        <translation>Deník končí dřív než zápis tohoto dokladu.</translation>
    </message>
    <message>
        <source>The journal has another entry in its place.</source>
        <translation>Deník má na jeho místě jiný zápis.</translation>
    </message>
    <message>
        <source>There is no code of a paper here.</source>
        <translation>Tady není kód dokladu.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Tento soubor nelze přečíst.</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>NEZNÁMÝ</translation>
    </message>
    <message>
        <source>entry {seq}</source>
        <translation>zápis {seq}</translation>
    </message>
    <message>
        <source>{number} agrees with the journal.</source>
        <translation>{number} odpovídá deníku.</translation>
    </message>
    <message>
        <source>{number} agrees with the journal, but {storno} cancelled it on {day}: {who}.</source>
        <translation>{number} odpovídá deníku, ale {day} byl stornován dokladem {storno} ({who}).</translation>
    </message>
    <message>
        <source>CANCELLED, CODE MATCHES</source>
        <translation>STORNOVÁNO, KÓD SOUHLASÍ</translation>
    </message>
    <message>
        <source>Reading the codes in {name}</source>
        <translation>Načítají se kódy: {name}</translation>
    </message>
    <message>
        <source>{all} papers in the file, {good} match</source>
        <translation>Dokladů v souboru: {all}, souhlasí: {good}</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Vybrat soubor…</translation>
    </message>
    <message>
        <source>Papers and scans</source>
        <translation>Doklady a skeny</translation>
    </message>
    <message>
        <source>The code of {number} agrees with the journal; this file is another one.</source>
        <translation>Kód dokladu {number} odpovídá deníku; tento soubor je jiný.</translation>
    </message>
    <message>
        <source>CODE MATCHES</source>
        <translation>KÓD SOUHLASÍ</translation>
    </message>
</context>
<context>
    <name>CheckCounts</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n člen</numerusform>
            <numerusform>%n členové</numerusform>
            <numerusform>%n členů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n věc</numerusform>
            <numerusform>%n věci</numerusform>
            <numerusform>%n věcí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were never issued; they are recorded apart from what is missing.</source>
        <translation>
            <numerusform>%n věc nebyla vydána; zapíše se zvlášť, mimo chybějící.</numerusform>
            <numerusform>%n věci nebyly vydány; zapíšou se zvlášť, mimo chybějící.</numerusform>
            <numerusform>%n věcí nebylo vydáno; zapíše se zvlášť, mimo chybějící.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) nobody has looked at; they are recorded as not checked.</source>
        <translation>
            <numerusform>%n věc nikdo nekontroloval; zapíše se jako nekontrolovaná.</numerusform>
            <numerusform>%n věci nikdo nekontroloval; zapíší se jako nekontrolované.</numerusform>
            <numerusform>%n věcí nikdo nekontroloval; zapíší se jako nekontrolované.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n nekontrolováno</numerusform>
            <numerusform>%n nekontrolováno</numerusform>
            <numerusform>%n nekontrolováno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are recorded as not here.</source>
        <translation>
            <numerusform>%n věc se zapíše jako „nemá u sebe“.</numerusform>
            <numerusform>%n věci se zapíší jako „nemá u sebe“.</numerusform>
            <numerusform>%n věcí se zapíše jako „nemá u sebe“.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckFiles</name>
    <message>
        <source>A check file</source>
        <translation>Soubor kontroly</translation>
    </message>
    <message>
        <source>Whoever it is for opens it with this program and this secret, without the store, and hands in the result. It holds names of those who are checked: tell the secret apart from the file.</source>
        <translation>Kdo ho dostane, otevře ho tímto programem a tímto heslem i bez evidence a odevzdá výsledek. Jsou v něm jména kontrolovaných: heslo předejte jinou cestou než soubor.</translation>
    </message>
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
        <source>{file} is not taken in any more, whoever brings it. The unit is checked again.</source>
        <translation>{file} se už nepřevezme, ať ho přinese kdokoli. Tým se zkontroluje znovu.</translation>
    </message>
    <message>
        <source>The file will not come back?</source>
        <translation>Soubor se už nevrátí?</translation>
    </message>
    <message>
        <source>It will not</source>
        <translation>Nevrátí se</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>the file will not come back</source>
        <translation>soubor se už nevrátí</translation>
    </message>
    <message>
        <source>Results of checks</source>
        <translation>Výsledky kontrol</translation>
    </message>
    <message>
        <source>Import the result of a check</source>
        <translation>Importovat výsledek kontroly</translation>
    </message>
</context>
<context>
    <name>CheckLists</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>vybrán %n</numerusform>
            <numerusform>vybrány %n</numerusform>
            <numerusform>vybráno %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontrola</translation>
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
        <source>Differences to settle</source>
        <translation>Rozdíly k vyřízení</translation>
    </message>
    <message>
        <source>Each result stays here with its report.</source>
        <translation>Výsledek každé tu zůstane i s protokolem.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Zjištěno</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>No check has been finished yet</source>
        <translation>Žádná kontrola zatím není uzavřená</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Nic k&#xa0;vyřízení</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Číslo</translation>
    </message>
    <message>
        <source>Past checks</source>
        <translation>Minulé kontroly</translation>
    </message>
    <message>
        <source>Results of checks</source>
        <translation>Výsledky kontrol</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Vyřídit</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>K vyřízení</translation>
    </message>
    <message>
        <source>Unit or members</source>
        <translation>Útvar nebo členové</translation>
    </message>
    <message>
        <source>What a check found missing or with somebody else waits here.</source>
        <translation>Zde se objeví, co při kontrole chybělo nebo bylo u&#xa0;jiné osoby.</translation>
    </message>
    <message numerus="yes">
        <source>Settle %n difference(s)?</source>
        <translation>
            <numerusform>Vyřídit %n rozdíl?</numerusform>
            <numerusform>Vyřídit %n rozdíly?</numerusform>
            <numerusform>Vyřídit %n rozdílů?</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave the list. What was done about them has its own papers.</source>
        <translation>Zmizí ze seznamu. To, co se s&#xa0;nimi udělalo, má vlastní doklady.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Nevyřizovat</translation>
    </message>
    <message>
        <source>How they were settled</source>
        <translation>Jak se vyřídily</translation>
    </message>
    <message numerus="yes">
        <source>Settled: %n difference(s)</source>
        <translation>
            <numerusform>Vyřízen %n rozdíl</numerusform>
            <numerusform>Vyřízeny %n rozdíly</numerusform>
            <numerusform>Vyřízeno %n rozdílů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckSession</name>
    <message>
        <source>This code cannot be read, or does not belong to a check.</source>
        <translation>Tento kód nejde přečíst, nebo do kontroly nepatří.</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>Choose your own password</source>
        <translation>Zvolte si vlastní heslo</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Ukládá se…</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Nastavit heslo</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Odhlásit se</translation>
    </message>
    <message>
        <source>The password you were given works only this once. Nobody else will know the one you choose.</source>
        <translation>Heslo, které jste dostali, platí jen jednou. To, které si zvolíte, nebude znát nikdo jiný.</translation>
    </message>
    <message>
        <source>You signed in with the recovery sheet. It works only this once.</source>
        <translation>Přihlásili jste se obnovovacím listem. Platí jen jednou.</translation>
    </message>
</context>
<context>
    <name>ChoosingStep</name>
    <message>
        <source>Another file…</source>
        <translation>Jiný soubor…</translation>
    </message>
    <message>
        <source>Backup and store</source>
        <translation>Záloha a evidence</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Zálohy</translation>
    </message>
    <message>
        <source>Backups of this store</source>
        <translation>Zálohy této evidence</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Procházet…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Vybrat soubor…</translation>
    </message>
    <message>
        <source>Connect the disk they are on, and choose the file of a backup.</source>
        <translation>Připojte disk, na kterém jsou, a vyberte soubor zálohy.</translation>
    </message>
    <message>
        <source>Enter the file name as well.</source>
        <translation>Zadejte i název souboru.</translation>
    </message>
    <message>
        <source>File of a backup</source>
        <translation>Soubor zálohy</translation>
    </message>
    <message>
        <source>It is encrypted: enter the passphrase of its store.</source>
        <translation>Záloha je zašifrovaná: zadejte heslo evidence.</translation>
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
        <translation>Zobrazit heslo</translation>
    </message>
    <message>
        <source>Store to be restored</source>
        <translation>Evidence, která se obnoví</translation>
    </message>
    <message>
        <source>There are no backups of this store here</source>
        <translation>Žádné zálohy této evidence tu nejsou</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Taková složka neexistuje.</translation>
    </message>
    <message>
        <source>This passphrase does not open the backup.</source>
        <translation>Tímto heslem se záloha neotevře.</translation>
    </message>
    <message>
        <source>This passphrase does not open the store to be restored.</source>
        <translation>Tímto heslem se obnovovaná evidence neotevře.</translation>
    </message>
    <message>
        <source>Where to restore the store</source>
        <translation>Kam evidenci obnovit</translation>
    </message>
    <message>
        <source>it is verified once more first</source>
        <translation>nejdřív se ještě jednou ověří</translation>
    </message>
</context>
<context>
    <name>ChosenMembers</name>
    <message>
        <source>Add a member</source>
        <translation>Přidat člena</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Name, number or badge</source>
        <translation>Jméno, OEČ nebo průkazka</translation>
    </message>
    <message>
        <source>Nobody yet. Type a name, or scan badges one after another.</source>
        <translation>Zatím nikdo. Napište jméno, nebo načtěte jejich průkazky jednu po druhé.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Odebrat: {name}</translation>
    </message>
    <message>
        <source>add</source>
        <translation>přidat</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>Close without these files</source>
        <translation>Uzavřít bez těchto souborů</translation>
    </message>
    <message>
        <source>How it happened, printed in each report</source>
        <translation>Okolnosti (vytisknou se v každém záznamu)</translation>
    </message>
    <message>
        <source>Remark for the journal</source>
        <translation>Poznámka do deníku</translation>
    </message>
    <message>
        <source>Close the deployment</source>
        <translation>Uzavřít nasazení</translation>
    </message>
    <message>
        <source>Out are the files {files}: bring them back first, for what is in them is not taken over later.</source>
        <translation>Venku jsou soubory {files}: nejdřív je převezměte, po uzavření se jejich obsah už nepřevezme.</translation>
    </message>
    <message>
        <source>Close: {title}</source>
        <translation>Uzavření: {title}</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>Nevrátilo se</translation>
    </message>
    <message>
        <source>Came back damaged</source>
        <translation>Vrátilo se poškozené</translation>
    </message>
    <message>
        <source>Nothing is out here</source>
        <translation>Tady není nic venku</translation>
    </message>
    <message>
        <source>What was issued from the files is not known.</source>
        <translation>Co se vydalo ze souborů, se zatím neví.</translation>
    </message>
    <message numerus="yes">
        <source>%n missing item(s) are told by incident reports already.</source>
        <translation>
            <numerusform>Chybí %n kus, zápis o škodě už je.</numerusform>
            <numerusform>Chybí %n kusy, zápisy o škodě už jsou.</numerusform>
            <numerusform>Chybí %n kusů, zápisy o škodě už jsou.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is out any more</source>
        <translation>Venku už nic není</translation>
    </message>
    <message>
        <source>All of it is back</source>
        <translation>Všechno je zpátky</translation>
    </message>
    <message>
        <source>Nothing is missing and nothing is damaged.</source>
        <translation>Nic nechybí a nic není poškozené.</translation>
    </message>
    <message>
        <source>Scan what was found after all: it comes back. Tick what is missing; each person gets a paper.</source>
        <translation>Dodatečně nalezenou věc načtěte, zapíše se jako vrácená. Zaškrtněte, co chybí; pro každou osobu vznikne záznam o škodě.</translation>
    </message>
    <message>
        <source>The deployment can be closed.</source>
        <translation>Nasazení lze uzavřít.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to decide</source>
        <translation>
            <numerusform>zbývá rozhodnout o %n věci</numerusform>
            <numerusform>zbývá rozhodnout o %n věcech</numerusform>
            <numerusform>zbývá rozhodnout o %n věcech</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident report(s) will be made</source>
        <translation>
            <numerusform>vznikne %n záznam o škodě</numerusform>
            <numerusform>vzniknou %n záznamy o škodě</numerusform>
            <numerusform>vznikne %n záznamů o škodě</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Backing up before a restore</source>
        <translation>Zálohuje se před obnovou</translation>
    </message>
    <message>
        <source>Backing up before closing</source>
        <translation>Zálohuje se před zavřením</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>Zavřít bez zálohy</translation>
    </message>
    <message>
        <source>Continue without a backup</source>
        <translation>Pokračovat bez zálohy</translation>
    </message>
    <message>
        <source>It takes {count} seconds at most.</source>
        <translation>Potrvá nejdéle {count} sekund.</translation>
    </message>
    <message>
        <source>It takes longer than {count} seconds.</source>
        <translation>Trvalo by to déle než {count} s.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Nothing is lost: the restore sets the store as it is now aside.</source>
        <translation>Nic se neztratí: obnova dnešní evidenci odloží stranou.</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Zavřít hned</translation>
    </message>
    <message>
        <source>Nothing is lost. The backup is made as soon as the store is opened again.</source>
        <translation>Nic se neztratilo. Záloha se udělá hned po příštím otevření.</translation>
    </message>
    <message>
        <source>The backup was not made</source>
        <translation>Záloha se neudělala</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Chosen twice: {columns}. Choose another meaning for one of them, or leave it out.</source>
        <translation>Zvoleno dvakrát: {columns}. U jednoho ze sloupců zvolte něco jiného, nebo ho vynechte.</translation>
    </message>
    <message>
        <source>No required column is missing. Ctrl+Enter starts the dry run.</source>
        <translation>Žádný nutný sloupec nechybí. Ctrl+Enter spustí kontrolu nanečisto.</translation>
    </message>
    <message>
        <source>Still missing: {columns}. Choose which column it is.</source>
        <translation>Ještě chybí: {columns}. Zvolte, který sloupec to je.</translation>
    </message>
    <message>
        <source>What each column means</source>
        <translation>Co který sloupec znamená</translation>
    </message>
    <message>
        <source>unknown headings come with a suggestion; a column can be left out</source>
        <translation>u neznámých záhlaví je návrh; sloupec lze vynechat</translation>
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
        <source>Put aside</source>
        <translation>Odložit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Vzít zpět</translation>
    </message>
</context>
<context>
    <name>CountCard</name>
    <message>
        <source>Counted blind</source>
        <translation>Počítá se naslepo</translation>
    </message>
    <message>
        <source>How many there are</source>
        <translation>Počet kusů</translation>
    </message>
    <message>
        <source>What is recorded is shown when the place is closed.</source>
        <translation>Evidenční stav se ukáže až po uzavření místa.</translation>
    </message>
    <message>
        <source>Write and go on</source>
        <translation>Zapsat a dál</translation>
    </message>
    <message>
        <source>Nothing is counted by quantity here</source>
        <translation>Na tomto místě není množstevní zboží</translation>
    </message>
    <message>
        <source>Type how many there are, also zero. The label of the kind adds one.</source>
        <translation>Napište počet, i nulu. Sken štítku druhu přičte 1.</translation>
    </message>
    <message>
        <source>no place yet</source>
        <translation>zatím nikde</translation>
    </message>
    <message>
        <source>Choose a place to count</source>
        <translation>Vyberte místo, kde se počítá</translation>
    </message>
    <message>
        <source>All places are closed</source>
        <translation>Všechna místa jsou uzavřená</translation>
    </message>
</context>
<context>
    <name>CountPlace</name>
    <message>
        <source>First scan the label of a place, or choose one at the left.</source>
        <translation>Nejdřív načtěte štítek místa, nebo ho vyberte vlevo.</translation>
    </message>
    <message>
        <source>Stock-take, {sort}, as at {day}; station {name}, {who} counts.</source>
        <translation>Inventura {sort} ke dni {day}; stanice {name}, počítá {who}.</translation>
    </message>
    <message>
        <source>Counting at {place}</source>
        <translation>Počítá se {place}</translation>
    </message>
</context>
<context>
    <name>CountPlaces</name>
    <message>
        <source>Places</source>
        <translation>Místa</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Místo</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Spočítáno</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>uzavřeno</translation>
    </message>
    <message>
        <source>being counted</source>
        <translation>počítá se</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>čeká</translation>
    </message>
    <message>
        <source>station {name}</source>
        <translation>stanice {name}</translation>
    </message>
    <message>
        <source>something differs</source>
        <translation>něco nesouhlasí</translation>
    </message>
    <message>
        <source>{counted} of {all} agree</source>
        <translation>souhlasí {counted} z {all}</translation>
    </message>
</context>
<context>
    <name>CountTold</name>
    <message numerus="yes">
        <source>%n piece(s) with a code</source>
        <translation>
            <numerusform>%n kus s kódem</numerusform>
            <numerusform>%n kusy s kódem</numerusform>
            <numerusform>%n kusů s kódem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n count(s)</source>
        <translation>
            <numerusform>%n počet</numerusform>
            <numerusform>%n počty</numerusform>
            <numerusform>%n počtů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>volný %n ks</numerusform>
            <numerusform>volné %n ks</numerusform>
            <numerusform>volných %n ks</numerusform>
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
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n položka</numerusform>
            <numerusform>%n položky</numerusform>
            <numerusform>%n položek</numerusform>
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
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n vrácení</numerusform>
            <numerusform>%n vrácení</numerusform>
            <numerusform>%n vrácení</numerusform>
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
        <source>and %n more</source>
        <comment>lines</comment>
        <translation>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n dalších</numerusform>
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
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>{code} is missing by the stock-take {number}.</source>
        <translation>{code} chybí podle inventury {number}.</translation>
    </message>
    <message>
        <source>The next stock-take finds it, or the cancellation of this one.</source>
        <translation>Vrátí ji příští inventura, nebo storno této.</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <translation>Otevřít doklad</translation>
    </message>
</context>
<context>
    <name>CountingBoard</name>
    <message>
        <source>counted so far</source>
        <translation>zatím spočítáno</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Close the program</source>
        <translation>Zavřít program</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Pracovat dál</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopírovat hlášení</translation>
    </message>
    <message>
        <source>Kept as {file}</source>
        <translation>Uloženo jako {file}</translation>
    </message>
    <message>
        <source>Report: versions and where it happened, no personal data</source>
        <translation>Hlášení: verze a místo chyby, žádné osobní údaje</translation>
    </message>
    <message>
        <source>Something went wrong that the program did not expect</source>
        <translation>Stalo se něco, s čím program nepočítal</translation>
    </message>
    <message>
        <source>What is in it?</source>
        <translation>Co v něm je?</translation>
    </message>
    <message>
        <source>Your data are safe: the journal takes a change whole or not at all, and what was confirmed is written; it is being verified once more. You can go on working. If it happens again, close the program and open it again – carts stay as they are – and send the report to whoever looks after the program.</source>
        <translation>Data jsou v&#xa0;bezpečí: deník přijme změnu buď celou, nebo vůbec, a&#xa0;co bylo potvrzeno, je zapsáno; právě se znovu ověřuje. Můžete pracovat dál. Kdyby se to opakovalo, program zavřete a&#xa0;znovu otevřete – košíky zůstanou – a&#xa0;hlášení pošlete tomu, kdo se o&#xa0;program stará.</translation>
    </message>
</context>
<context>
    <name>Crowns</name>
    <message>
        <source>An amount such as 1250.50</source>
        <translation>Částka jako 1250,50</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>After {day}</source>
        <translation>Až po {day}</translation>
    </message>
    <message>
        <source>Enter a date such as 28 Aug 2023</source>
        <translation>Datum napište jako 28. 8. 2023</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>Batch</source>
        <translation>Šarže</translation>
    </message>
    <message>
        <source>Deliveries and service life</source>
        <translation>Dodávky a životnost</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Doklad</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusů</translation>
    </message>
    <message>
        <source>Service life until</source>
        <translation>Životnost do</translation>
    </message>
    <message>
        <source>Past their expiry: {pieces}</source>
        <translation>Po expiraci: {pieces}</translation>
    </message>
    <message>
        <source>Expires within a year: {pieces}</source>
        <translation>Expirace do roka: {pieces}</translation>
    </message>
    <message>
        <source>Past their planned service life: {pieces}</source>
        <translation>Po plánované životnosti: {pieces}</translation>
    </message>
    <message>
        <source>The first of it ends on {day}</source>
        <translation>První z toho končí {day}</translation>
    </message>
    <message>
        <source>No expiry; no service life that runs yet</source>
        <translation>Bez expirace; životnost zatím neběží</translation>
    </message>
</context>
<context>
    <name>DeliveryLineForm</name>
    <message>
        <source>Article</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>name or code</source>
        <translation>název nebo kód</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Dorazilo</translation>
    </message>
    <message>
        <source>In a pack</source>
        <translation>V balení</translation>
    </message>
    <message>
        <source>Price with VAT, CZK</source>
        <translation>Cena s DPH, Kč</translation>
    </message>
    <message>
        <source>VAT, %</source>
        <translation>DPH, %</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Místo</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Šarže</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Použitelné do</translation>
    </message>
    <message>
        <source>Serial numbers are scanned</source>
        <translation>Výrobní čísla se načítají</translation>
    </message>
    <message>
        <source>A whole number, such as 12</source>
        <translation>Celé číslo, například 12</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Položka</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vyberte</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>Bez DPH</translation>
    </message>
    <message>
        <source>Warranty until</source>
        <translation>Záruka do</translation>
    </message>
    <message>
        <source>More than with VAT</source>
        <translation>Víc než s DPH</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nová položka</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapsat</translation>
    </message>
    <message>
        <source>Several fit: choose one</source>
        <translation>Odpovídá víc druhů, vyberte</translation>
    </message>
    <message>
        <source>Not in the catalogue</source>
        <translation>V katalogu není</translation>
    </message>
</context>
<context>
    <name>DeliveryLines</name>
    <message>
        <source>What came</source>
        <translation>Co dorazilo</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Objednáno</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Dorazilo</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>hotovo</translation>
    </message>
    <message>
        <source>waits for numbers</source>
        <translation>čeká na čísla</translation>
    </message>
    <message>
        <source>more than ordered</source>
        <translation>víc, než se objednalo</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>nedorazilo</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Vrátit</translation>
    </message>
    <message numerus="yes">
        <source>%n extra</source>
        <translation>
            <numerusform>%n navíc</numerusform>
            <numerusform>%n navíc</numerusform>
            <numerusform>%n navíc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>did not come, %n to come</source>
        <translation>
            <numerusform>nedorazilo, zbývá dodat %n</numerusform>
            <numerusform>nedorazilo, zbývá dodat %n</numerusform>
            <numerusform>nedorazilo, zbývá dodat %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {all} numbers</source>
        <translation>čísla {done} z {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n vráceno</numerusform>
            <numerusform>%n vráceno</numerusform>
            <numerusform>%n vráceno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n hotový</numerusform>
            <numerusform>%n hotové</numerusform>
            <numerusform>%n hotových</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for numbers</source>
        <translation>
            <numerusform>%n čeká na čísla</numerusform>
            <numerusform>%n čekají na čísla</numerusform>
            <numerusform>%n čeká na čísla</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be decided</source>
        <translation>
            <numerusform>%n k rozhodnutí</numerusform>
            <numerusform>%n k rozhodnutí</numerusform>
            <numerusform>%n k rozhodnutí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n</source>
        <translation>
            <numerusform>Přijmout %n</numerusform>
            <numerusform>Přijmout %n</numerusform>
            <numerusform>Přijmout %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Place / what next</source>
        <translation>Místo / co dál</translation>
    </message>
    <message>
        <source>Edit the line</source>
        <translation>Upravit položku</translation>
    </message>
</context>
<context>
    <name>DeploymentDetails</name>
    <message>
        <source>What each role gets</source>
        <translation>Rozpis</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Účastníci</translation>
    </message>
    <message>
        <source>Second gate</source>
        <translation>Druhá brána</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dny</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>Vrátit do</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Obslouženo</translation>
    </message>
    <message>
        <source>Items out</source>
        <translation>Věcí venku</translation>
    </message>
    <message numerus="yes">
        <source>%n on a signature list</source>
        <translation>
            <numerusform>%n na podpisové listině</numerusform>
            <numerusform>%n na podpisové listině</numerusform>
            <numerusform>%n na podpisové listině</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody yet. Import a list, or add them by hand.</source>
        <translation>Zatím nikdo. Importujte seznam, nebo účastníky přidejte ručně.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osob</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeploymentForm</name>
    <message>
        <source>Title</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Místo</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>První den</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Poslední den</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>Vrátit do</translation>
    </message>
    <message>
        <source>at</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>Change the deployment</source>
        <translation>Změnit nasazení</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>New deployment</source>
        <translation>Nové nasazení</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Připravit</translation>
    </message>
    <message>
        <source>What each role gets</source>
        <translation>Rozpis: co dostane která role</translation>
    </message>
    <message>
        <source>Enter {day} or a later day.</source>
        <translation>Zadejte {day} nebo pozdější den.</translation>
    </message>
    <message>
        <source>Enter a time such as 17:00.</source>
        <translation>Zadejte čas, například 17:00.</translation>
    </message>
    <message>
        <source>Write at least one role and what it gets.</source>
        <translation>Napište aspoň jednu roli a co dostane.</translation>
    </message>
</context>
<context>
    <name>DeploymentList</name>
    <message>
        <source>Deployments</source>
        <translation>Nasazení</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osob</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
</context>
<context>
    <name>DeploymentParts</name>
    <message>
        <source>All deployments (Esc)</source>
        <translation>Všechna nasazení (Esc)</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Výdej</translation>
    </message>
    <message>
        <source>Issue or return</source>
        <translation>Výdej nebo vrácení</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Vrácení</translation>
    </message>
    <message>
        <source>This code stands for no article of the catalogue.</source>
        <translation>Tento kód neoznačuje žádný druh z katalogu.</translation>
    </message>
</context>
<context>
    <name>DeploymentsPage</name>
    <message>
        <source>Nobody has this from the deployment: {code}</source>
        <translation>Z nasazení tohle nikdo nemá: {code}</translation>
    </message>
    <message>
        <source>No deployment is prepared</source>
        <translation>Žádné nasazení neběží</translation>
    </message>
    <message>
        <source>Choose a deployment</source>
        <translation>Vyberte nasazení</translation>
    </message>
    <message>
        <source>An exercise, a match, a demonstration: who takes part, what each gets, and the gate for the day.</source>
        <translation>Cvičení, utkání nebo demonstrace: kdo se účastní, co dostane, a výdej u brány.</translation>
    </message>
    <message>
        <source>New deployment</source>
        <translation>Nové nasazení</translation>
    </message>
    <message>
        <source>Why it goes out all the same</source>
        <translation>Proč se přesto vydá</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>After the code</source>
        <translation>Za kódem</translation>
    </message>
    <message>
        <source>Arrived as</source>
        <translation>Přišlo</translation>
    </message>
    <message>
        <source>Before the code</source>
        <translation>Před kódem</translation>
    </message>
    <message>
        <source>CapsLock</source>
        <translation>Caps Lock</translation>
    </message>
    <message>
        <source>CapsLock is on, or it turns capitals into small letters.</source>
        <translation>Je zapnutý Caps Lock, nebo čtečka mění velká písmena na malá.</translation>
    </message>
    <message>
        <source>Czech or Slovak on an English computer</source>
        <translation>české nebo slovenské na anglickém počítači</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Převedeno</translation>
    </message>
    <message>
        <source>English on a Czech computer</source>
        <translation>anglické na českém počítači</translation>
    </message>
    <message>
        <source>English on a Czech or Slovak computer</source>
        <translation>anglické na českém nebo slovenském počítači</translation>
    </message>
    <message>
        <source>English on a Slovak computer</source>
        <translation>anglické na slovenském počítači</translation>
    </message>
    <message>
        <source>It and this computer have different keyboards.</source>
        <translation>Čtečka a počítač mají různé klávesnice.</translation>
    </message>
    <message>
        <source>It is too slow to be told from typing.</source>
        <translation>Je tak pomalá, že ji nelze poznat od psaní.</translation>
    </message>
    <message>
        <source>It sends more than the code.</source>
        <translation>Posílá víc než kód.</translation>
    </message>
    <message>
        <source>It sends nothing after the code.</source>
        <translation>Za kódem neposílá nic.</translation>
    </message>
    <message>
        <source>It types on a Czech or Slovak keyboard, this computer on an English one.</source>
        <translation>Píše na české nebo slovenské klávesnici, počítač na anglické.</translation>
    </message>
    <message>
        <source>It types on an English keyboard, this computer on a Czech or Slovak one.</source>
        <translation>Píše na anglické klávesnici, počítač na české nebo slovenské.</translation>
    </message>
    <message>
        <source>It works, but set this:</source>
        <translation>Funguje, ale nastavte:</translation>
    </message>
    <message>
        <source>Its settings cannot be told from that.</source>
        <translation>Z toho nelze poznat, jak je nastavená.</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Rozložení kláves</translation>
    </message>
    <message>
        <source>Kind of symbol (AIM)</source>
        <translation>Druh symbolu (AIM)</translation>
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
        <source>Read the test code at the top of the test sheet.</source>
        <translation>Načtěte zkušební kód nahoře na zkušebním listu.</translation>
    </message>
    <message>
        <source>Read, without a keyboard</source>
        <translation>Přečteno, bez klávesnice</translation>
    </message>
    <message>
        <source>Set its delay between characters to 0 to 10 ms; if its radio is weak, use a cable.</source>
        <translation>Nastavte jí prodlevu mezi znaky 0 až 10 ms; má-li slabé rádiové spojení, použijte kabel.</translation>
    </message>
    <message>
        <source>Set its keyboard country to USA, or the computer to Czech.</source>
        <translation>Nastavte jí klávesnici USA, nebo počítači českou.</translation>
    </message>
    <message>
        <source>Set its keyboard country to that of the computer.</source>
        <translation>Nastavte jí stejnou klávesnici, jakou má počítač.</translation>
    </message>
    <message>
        <source>Set this first:</source>
        <translation>Nejdřív nastavte:</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Rychlost</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>tabulátor</translation>
    </message>
    <message>
        <source>The scanner is set right</source>
        <translation>Čtečka je nastavená správně</translation>
    </message>
    <message>
        <source>The store&apos;s codes are known by their check digits. For makers&apos; barcodes set Enter as its suffix.</source>
        <translation>Kódy evidence se poznají podle kontrolních číslic. Kvůli kódům výrobců jí nastavte za kódem Enter.</translation>
    </message>
    <message>
        <source>The store&apos;s codes are read all the same; makers&apos; serial numbers come out in the wrong letters.</source>
        <translation>Kódy evidence se přečtou i&#xa0;tak; výrobní čísla se přečtou se špatnými písmeny.</translation>
    </message>
    <message>
        <source>The store&apos;s codes are translated; makers&apos; barcodes may come out wrong.</source>
        <translation>Kódy evidence program přeloží; kódy výrobců se mohou přečíst chybně.</translation>
    </message>
    <message>
        <source>This is not one of the store&apos;s codes</source>
        <translation>Toto není kód této evidence</translation>
    </message>
    <message>
        <source>by the places of the keys</source>
        <translation>podle polohy kláves</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>nelze poznat</translation>
    </message>
    <message>
        <source>different from the computer&apos;s</source>
        <translation>jiné než počítač</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nebylo třeba</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>neposílá</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>off</source>
        <translation>vypnutý</translation>
    </message>
    <message>
        <source>on</source>
        <translation>zapnutý</translation>
    </message>
    <message>
        <source>same as the computer</source>
        <translation>stejné jako počítač</translation>
    </message>
    <message>
        <source>through the table of layouts</source>
        <translation>podle tabulky rozložení</translation>
    </message>
    <message>
        <source>{pace} ms a key, {slowest} ms at most</source>
        <translation>{pace} ms na klávesu, nejvýš {slowest} ms</translation>
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
</context>
<context>
    <name>DiskTroubles</name>
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
        <source>The store&apos;s file is not in its place</source>
        <translation>Soubor evidence není na svém místě</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Disk je plný</translation>
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
        <source>repeat what you were doing; the entry will note that the clock was far off</source>
        <translation>udělejte znovu, co jste dělali; zápis ponese značku posunutých hodin</translation>
    </message>
    <message>
        <source>The disk failed, and the store was opened again</source>
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
    <name>DropHint</name>
    <message>
        <source>Drop it here to read every code in it</source>
        <translation>Pusťte soubor sem a načtou se všechny kódy v něm</translation>
    </message>
</context>
<context>
    <name>DryRunStep</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln chyba</numerusform>
            <numerusform>%Ln chyby</numerusform>
            <numerusform>%Ln chyb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faulty row(s) are left out and stay on the list to be corrected.</source>
        <translation>
            <numerusform>%Ln řádek s chybou se vynechá a zůstane v seznamu k opravě.</numerusform>
            <numerusform>%Ln řádky s&#xa0;chybou se vynechají a&#xa0;zůstanou v&#xa0;seznamu k&#xa0;opravě.</numerusform>
            <numerusform>%Ln řádků s chybou se vynechá a zůstane v seznamu k opravě.</numerusform>
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
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln upozornění</numerusform>
            <numerusform>%Ln upozornění</numerusform>
            <numerusform>%Ln upozornění</numerusform>
        </translation>
    </message>
    <message>
        <source>A kit is imported whole or not at all: correct its rows first.</source>
        <translation>Sada se zapisuje celá, nebo vůbec: nejdřív opravte její řádky.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln suggestion(s)</source>
        <translation>
            <numerusform>Přijmout %Ln návrh</numerusform>
            <numerusform>Přijmout %Ln návrhy</numerusform>
            <numerusform>Přijmout %Ln návrhů</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>All of it is on the books already: writing would change nothing.</source>
        <translation>Všechno už v evidenci je: zápis by nic nezměnil.</translation>
    </message>
    <message>
        <source>Cannot be written</source>
        <translation>Nelze zapsat</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Změní se</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Vznikne</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Chyby</translation>
    </message>
    <message>
        <source>Everything is written in one step, or nothing is.</source>
        <translation>Zapíše se buď všechno, nebo nic.</translation>
    </message>
    <message>
        <source>Import the catalogue first, then this list again.</source>
        <translation>Nejdřív importujte katalog, potom znovu tento seznam.</translation>
    </message>
    <message>
        <source>None of it can be written. Correct the file and import it again.</source>
        <translation>Nic z&#xa0;toho nelze zapsat. Opravte soubor a&#xa0;importujte ho znovu.</translation>
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
        <source>Rows without a source</source>
        <translation>Řádky bez zdroje</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Přeskočí se</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>zvolte</translation>
    </message>
    <message>
        <source>None of it says what it was bought of. Choose a source for all of it.</source>
        <translation>Žádný řádek neříká, z čeho byl pořízen. Zvolte zdroj pro všechny.</translation>
    </message>
    <message>
        <source>Use {value}</source>
        <translation>Použít {value}</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Upozornění</translation>
    </message>
    <message>
        <source>{list} - problems</source>
        <comment>file name</comment>
        <translation>{list} – chyby</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Sešit Excelu</translation>
    </message>
    <message>
        <source>Save the problems</source>
        <translation>Uložit seznam chyb</translation>
    </message>
    <message>
        <source>Say first when it was last inspected.</source>
        <translation>Nejdřív zadejte, kdy byla poslední revize.</translation>
    </message>
</context>
<context>
    <name>EmptyCart</name>
    <message>
        <source>Code, name, personal number or item</source>
        <translation>Kód, jméno, OEČ nebo název věci</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Příkaz</translation>
    </message>
    <message>
        <source>Hand over · Kit · Undo</source>
        <translation>Předat · Sada · Vzít zpět</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Items in stock are issued, items the member holds are returned. F6 adds the kit.</source>
        <translation>Věc ze skladu se vydá, věc, kterou člen drží, se vrátí. Sadu přidá F6.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Print command codes…</source>
        <translation>Vytisknout kódy příkazů…</translation>
    </message>
    <message>
        <source>Import lists</source>
        <translation>Importovat seznamy</translation>
    </message>
    <message>
        <source>Scan a member or an item</source>
        <translation>Načtěte člena nebo věc</translation>
    </message>
    <message>
        <source>Scan an item</source>
        <translation>Načtěte věc</translation>
    </message>
    <message>
        <source>The order does not matter. A code is recognised wherever the cursor is.</source>
        <translation>Na pořadí nezáleží. Program kód pozná, ať je kurzor kdekoli.</translation>
    </message>
    <message>
        <source>The store is empty yet</source>
        <translation>Evidence je zatím prázdná</translation>
    </message>
    <message>
        <source>First the catalogue, then deliveries, members and a kit: from lists, or by hand.</source>
        <translation>Nejdřív katalog, potom dodávky, členy a sadu: ze seznamů, nebo ručně.</translation>
    </message>
    <message>
        <source>badge or personal number</source>
        <translation>průkazka nebo OEČ</translation>
    </message>
    <message>
        <source>label with a code</source>
        <translation>štítek s kódem</translation>
    </message>
    <message>
        <source>scanned, or typed as a word</source>
        <translation>načtený, nebo napsaný</translation>
    </message>
</context>
<context>
    <name>EncryptionChoice</name>
    <message>
        <source>Encrypt the store with a passphrase</source>
        <translation>Zašifrovat evidenci heslem</translation>
    </message>
    <message>
        <source>Then nobody can read anything from a stolen disk or a copied file. You can also do it later.</source>
        <translation>Z&#xa0;ukradeného disku ani ze zkopírovaného souboru pak nikdo nic nevyčte. Zašifrovat ji můžete i&#xa0;později.</translation>
    </message>
    <message>
        <source>This program was installed without encryption.</source>
        <translation>Tento program je nainstalovaný bez šifrování.</translation>
    </message>
</context>
<context>
    <name>EncryptionScreen</name>
    <message>
        <source>Who does it</source>
        <translation>Kdo to provádí</translation>
    </message>
    <message>
        <source>Converting the backups</source>
        <translation>Převádějí se zálohy</translation>
    </message>
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
        <source>The store is closed in the meantime.</source>
        <translation>Evidence je mezitím zavřená.</translation>
    </message>
    <message>
        <source>The encrypted store is ready; every row of it was read back and compared.</source>
        <translation>Zašifrovaná evidence je připravená; každý řádek se znovu přečetl a&#xa0;porovnal.</translation>
    </message>
    <message>
        <source>The store under the new passphrase is ready; every row was read back and compared.</source>
        <translation>Evidence pod novým heslem je připravená; každý řádek se znovu přečetl a&#xa0;porovnal.</translation>
    </message>
    <message>
        <source>The decrypted store is ready; every row of it was read back and compared.</source>
        <translation>Dešifrovaná evidence je připravená; každý řádek se znovu přečetl a&#xa0;porovnal.</translation>
    </message>
    <message>
        <source>An administrator puts it in place of the current one, which has the same content and is deleted. The backups follow.</source>
        <translation>Správce jí nahradí dosavadní evidenci, která má stejný obsah a&#xa0;smaže se. Pak se převedou zálohy.</translation>
    </message>
    <message>
        <source>Nobody has a password in this store, so nobody signs in. It takes the place of the current one, which has the same content and is deleted. The backups follow.</source>
        <translation>V&#xa0;této evidenci nemá heslo nikdo, takže se nikdo nepřihlašuje. Nahradí dosavadní evidenci, která má stejný obsah a&#xa0;smaže se. Pak se převedou zálohy.</translation>
    </message>
</context>
<context>
    <name>EndKitForm</name>
    <message>
        <source>Last day</source>
        <translation>Poslední den</translation>
    </message>
    <message>
        <source>Reason, where the day is past</source>
        <translation>Důvod, je-li den v minulosti</translation>
    </message>
    <message>
        <source>End the kit {name}</source>
        <translation>Ukončit sadu {name}</translation>
    </message>
    <message>
        <source>Nothing is deleted: for the days before, what it was still counts.</source>
        <translation>Nic se nemaže: pro dřívější dny dál platí, co v sadě bylo.</translation>
    </message>
    <message>
        <source>End the kit</source>
        <translation>Ukončit sadu</translation>
    </message>
</context>
<context>
    <name>EndStep</name>
    <message numerus="yes">
        <source>%n backup(s) converted.</source>
        <translation>
            <numerusform>Převedena %n záloha.</numerusform>
            <numerusform>Převedeny %n zálohy.</numerusform>
            <numerusform>Převedeno %n záloh.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups left as they were</source>
        <translation>Zálohy, které zůstaly beze změny</translation>
    </message>
    <message>
        <source>Convert the rest</source>
        <translation>Převést zbytek</translation>
    </message>
    <message>
        <source>Delete what you do not need any more.</source>
        <translation>Co už nepotřebujete, smažte.</translation>
    </message>
    <message>
        <source>Encrypted copies made earlier, and anything on other memory sticks, stay as they were.</source>
        <translation>Dřívější zašifrované kopie a&#xa0;vše na jiných flash discích zůstává, jak bylo.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Soubor</translation>
    </message>
    <message>
        <source>Files that can still be read without the passphrase</source>
        <translation>Soubory, které lze dál přečíst bez hesla evidence</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Složka</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Otevřít složku</translation>
    </message>
    <message>
        <source>Open the store</source>
        <translation>Otevřít evidenci</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
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
        <source>The store is encrypted</source>
        <translation>Evidence je zašifrovaná</translation>
    </message>
    <message>
        <source>still encrypted</source>
        <translation>dál zašifrovaná</translation>
    </message>
    <message>
        <source>under another passphrase</source>
        <translation>pod jiným heslem</translation>
    </message>
    <message>
        <source>without a passphrase</source>
        <translation>bez hesla</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Locked</source>
        <translation>Zamčeno</translation>
    </message>
    <message>
        <source>Or scan your badge.</source>
        <translation>Nebo načtěte svou průkazku.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Přihlásit se</translation>
    </message>
    <message>
        <source>Sign in to work with this store.</source>
        <translation>Přihlaste se, abyste mohli s evidencí pracovat.</translation>
    </message>
    <message>
        <source>Unfinished work is kept.</source>
        <translation>Rozdělaná práce počká.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Odemknout</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>After several wrong tries you have to wait.</source>
        <translation>Po několika špatných pokusech je třeba počkat.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Ověřuje se…</translation>
    </message>
    <message>
        <source>Code of the recovery sheet</source>
        <translation>Kód z obnovovacího listu</translation>
    </message>
    <message>
        <source>Enter the password now.</source>
        <translation>Teď zadejte heslo.</translation>
    </message>
    <message>
        <source>I have a recovery sheet</source>
        <translation>Mám obnovovací list</translation>
    </message>
    <message>
        <source>Name or personal number</source>
        <translation>Jméno nebo OEČ</translation>
    </message>
    <message>
        <source>Next try in {seconds} s</source>
        <translation>Další pokus za {seconds} s</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message numerus="yes">
        <source>That was no password: it has at least %n characters.</source>
        <translation>
            <numerusform>To nebylo heslo: má aspoň %n znak.</numerusform>
            <numerusform>To nebylo heslo: má aspoň %n znaky.</numerusform>
            <numerusform>To nebylo heslo: má aspoň %n znaků.</numerusform>
        </translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Zobrazit heslo</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Někdo jiný</translation>
    </message>
    <message>
        <source>This badge belongs to no operator of this store.</source>
        <translation>Tuto průkazku nemá žádný uživatel této evidence.</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>Zadat heslo</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) not taken, and not tried as a password:</source>
        <translation>
            <numerusform>Nepřijato %n načtení, jako heslo se nezkoušelo:</numerusform>
            <numerusform>Nepřijata %n načtení, jako heslo se nezkoušela:</numerusform>
            <numerusform>Nepřijato %n načtení, jako heslo se nezkoušela:</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in, then scan again.</source>
        <translation>Přihlaste se a načtěte znovu.</translation>
    </message>
    <message>
        <source>The password does not match. Check Caps Lock and the keyboard layout.</source>
        <translation>Heslo nesouhlasí. Zkontrolujte Caps Lock a rozložení klávesnice.</translation>
    </message>
</context>
<context>
    <name>EventsCard</name>
    <message>
        <source>What happened to it</source>
        <translation>Průběh</translation>
    </message>
    <message>
        <source>Kinds of events</source>
        <translation>Druhy událostí</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>Předání</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Revize</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Opravy</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
</context>
<context>
    <name>ExtendForm</name>
    <message>
        <source>by a week</source>
        <translation>o týden</translation>
    </message>
    <message>
        <source>by 14 days</source>
        <translation>o 14 dní</translation>
    </message>
    <message>
        <source>to the end of the year</source>
        <translation>do konce roku</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>Vrátit do</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Prodloužit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>printed on the return</source>
        <translation>vytiskne se na vratce</translation>
    </message>
    <message>
        <source>Extend {number}</source>
        <translation>Prodloužit {number}</translation>
    </message>
    <message>
        <source>Why this goes out again past its expiry or inspection</source>
        <translation>Důvod půjčení věcí po expiraci nebo bez platné revize</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Already there</source>
        <translation>Už tu je</translation>
    </message>
    <message>
        <source>Every scan</source>
        <translation>Každé čtení</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Záblesk</translation>
    </message>
    <message>
        <source>Flash at the edge of the window</source>
        <translation>Záblesk na okraji okna</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Nahlas</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Středně</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nikdy</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Vypnuto</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Potichu</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Odmítnutí</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odmítnuto</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Zvuk</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Přijato</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Zkusit</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Badge, name or personal number</source>
        <translation>Průkazka, jméno nebo OEČ</translation>
    </message>
    <message>
        <source>Code, number or name</source>
        <translation>Kód, číslo nebo název</translation>
    </message>
    <message>
        <source>Count · {name}</source>
        <translation>Počet · {name}</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Výměna</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Sada</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>Kam uložit</translation>
    </message>
    <message numerus="yes">
        <source>Reason · %n overdue item(s)</source>
        <translation>
            <numerusform>Důvod · %n položka po termínu</numerusform>
            <numerusform>Důvod · %n položky po termínu</numerusform>
            <numerusform>Důvod · %n položek po termínu</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason · {name}</source>
        <translation>Důvod · {name}</translation>
    </message>
    <message>
        <source>Remark · {name}</source>
        <translation>Poznámka · {name}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Hledat</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>What the member returns</source>
        <translation>Co člen vrací</translation>
    </message>
    <message>
        <source>Which of them?</source>
        <translation>Která z nich?</translation>
    </message>
    <message>
        <source>printed under the line</source>
        <translation>vytiskne se pod položkou</translation>
    </message>
</context>
<context>
    <name>FilePlace</name>
    <message>
        <source>Save the result</source>
        <translation>Uložit výsledek</translation>
    </message>
    <message>
        <source>Results of checks</source>
        <translation>Výsledky kontrol</translation>
    </message>
    <message>
        <source>Finish and save the result…</source>
        <translation>Ukončit a uložit výsledek…</translation>
    </message>
    <message>
        <source>valid until {day}</source>
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
        <source>Hand {name} in to the store. The check file has deleted itself.</source>
        <translation>Odevzdejte {name} ve skladu. Soubor kontroly se sám smazal.</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Uloženo {time}</translation>
    </message>
    <message>
        <source>The check file cannot be written. What was scanned is only in memory for now.</source>
        <translation>Do souboru kontroly nejde zapsat. Co se načetlo, je zatím jen v paměti.</translation>
    </message>
    <message>
        <source>The result could not be written. The check file stays as it is.</source>
        <translation>Výsledek se nepodařilo zapsat. Soubor kontroly zůstává, jak je.</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>An Excel workbook or a CSV. First comes a dry run: you see what would be written, nothing is.</source>
        <translation>Sešit z Excelu nebo CSV. Nejdřív proběhne kontrola nanečisto: uvidíte, co by se zapsalo, a nezapíše se nic.</translation>
    </message>
    <message>
        <source>By its headings</source>
        <translation>Podle záhlaví</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Vybrat soubor…</translation>
    </message>
    <message>
        <source>Drop a list here</source>
        <translation>Přetáhněte sem seznam</translation>
    </message>
    <message>
        <source>What is in the list</source>
        <translation>Co je v seznamu</translation>
    </message>
    <message>
        <source>Which columns a list has</source>
        <translation>Jaké má seznam sloupce</translation>
    </message>
    <message>
        <source>in any order, under Czech or English headings; the bold ones are required</source>
        <translation>v&#xa0;libovolném pořadí, se záhlavím česky nebo anglicky; tučné jsou nutné</translation>
    </message>
</context>
<context>
    <name>FileUnlockScreen</name>
    <message>
        <source>Secret of the file</source>
        <translation>Heslo souboru</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Na začátek</translation>
    </message>
    <message>
        <source>Whoever handed the file out has told you its secret.</source>
        <translation>Heslo vám řekl ten, kdo soubor vydal.</translation>
    </message>
    <message>
        <source>A file carried out of the store</source>
        <translation>Soubor vynesený ze skladu</translation>
    </message>
    <message>
        <source>Its secret opens it; what you scan is kept in it at once.</source>
        <translation>Otevře ho jeho heslo; co načtete, se v něm hned uloží.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n výsledek</numerusform>
            <numerusform>%n výsledky</numerusform>
            <numerusform>%n výsledků</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found. The beginning of a word is enough.</source>
        <translation>Nic se nenašlo. Stačí psát začátek slova.</translation>
    </message>
    <message>
        <source>Scan a code or search…</source>
        <translation>Načtěte kód nebo hledejte…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Hledání</translation>
    </message>
    <message>
        <source>accents do not matter</source>
        <translation>na háčky a čárky nezáleží</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>výběr</translation>
    </message>
    <message>
        <source>next group</source>
        <translation>skupina</translation>
    </message>
    <message>
        <source>open the card</source>
        <translation>otevřít kartu</translation>
    </message>
    <message>
        <source>use here</source>
        <translation>použít tady</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Actions</source>
        <translation>Akce</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Nápověda</translation>
    </message>
</context>
<context>
    <name>FirstIssuesAsked</name>
    <message>
        <source>First issue</source>
        <translation>První výdej</translation>
    </message>
    <message>
        <source>Day of the first issue</source>
        <translation>Den prvního výdeje</translation>
    </message>
    <message>
        <source>The first issue of {pieces} pcs is not said: if they have been in use, since when?</source>
        <translation>První výdej {pieces} ks není uveden: jsou-li už v používání, odkdy?</translation>
    </message>
    <message>
        <source>their life begins with the first issue here</source>
        <translation>životnost začne prvním výdejem tady</translation>
    </message>
    <message>
        <source>they were first issued on a day</source>
        <translation>poprvé vydáno dne</translation>
    </message>
    <message>
        <source>they have been in use since their delivery</source>
        <translation>v používání od dodání</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>280 invented members and 30 kinds of kit. Everything works, and it stays apart from real stores.</source>
        <translation>280 vymyšlených členů a&#xa0;30 druhů výstroje. Všechno funguje a&#xa0;skutečných evidencí se to netýká.</translation>
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
        <source>Create a new store</source>
        <translation>Založit novou evidenci</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Založit…</translation>
    </message>
    <message>
        <source>Equipment store</source>
        <translation>Evidence výstroje</translation>
    </message>
    <message>
        <source>Its name, its file and who issues kit. Members and items are then imported from lists.</source>
        <translation>Název, soubor a&#xa0;kdo bude vydávat. Členy a&#xa0;věci pak importujete ze seznamů.</translation>
    </message>
    <message>
        <source>Making the demo: a year of issues and returns</source>
        <translation>Vzniká ukázka: rok výdejů a vratek</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Otevřít evidenci</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Spustit ukázku</translation>
    </message>
    <message>
        <source>Stores, check files, backups</source>
        <translation>Evidence, soubory kontrol, zálohy</translation>
    </message>
    <message>
        <source>The data stay in one file on your disk. The program never goes online.</source>
        <translation>Data zůstávají v&#xa0;jednom souboru na vašem disku. Program se nepřipojuje k&#xa0;internetu.</translation>
    </message>
    <message>
        <source>The kit store of an anti-conflict team. Who has what, who signed for it, and where it is now.</source>
        <translation>Kdo co má, kdo to podepsal a kde to teď je.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Vyzkoušet ukázku</translation>
    </message>
    <message>
        <source>Version {version} · licence EUPL-1.2</source>
        <translation>Verze {version} · licence EUPL-1.2</translation>
    </message>
</context>
<context>
    <name>FoldedSection</name>
    <message>
        <source>All {count}</source>
        <translation>Vše {count}</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Méně</translation>
    </message>
</context>
<context>
    <name>FormArea</name>
    <message numerus="yes">
        <source>At least %n character(s)</source>
        <translation>
            <numerusform>Aspoň %n znak</numerusform>
            <numerusform>Aspoň %n znaky</numerusform>
            <numerusform>Aspoň %n znaků</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>FoundCard</name>
    <message>
        <source>Which items</source>
        <translation>Které položky</translation>
    </message>
    <message>
        <source>printed as a draft</source>
        <translation>tiskne se s nápisem NÁVRH</translation>
    </message>
    <message>
        <source>of {all} items agree</source>
        <translation>z {all} položek souhlasí</translation>
    </message>
    <message>
        <source>Recorded {recorded} Kč, short {short} Kč, over {over} Kč, not netted; there is {actual} Kč.</source>
        <translation>Evidenční hodnota {recorded}&#xa0;Kč, manko {short}&#xa0;Kč, přebytek {over}&#xa0;Kč, navzájem se nezapočítávají; skutečná hodnota {actual}&#xa0;Kč.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Rozdíly</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>K vypořádání</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>The sums are told when everything that differs has been counted again.</source>
        <translation>Součty se ukážou, až bude vše, co nesouhlasí, spočítáno podruhé.</translation>
    </message>
</context>
<context>
    <name>FromWhom</name>
    <message>
        <source>By order</source>
        <translation>Z objednávky</translation>
    </message>
    <message>
        <source>without an order</source>
        <translation>bez objednávky</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Dodavatel</translation>
    </message>
    <message>
        <source>A new supplier</source>
        <translation>Nový dodavatel</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>Dodací list</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Dodáno</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Smlouva</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktura</translation>
    </message>
    <message>
        <source>may come later</source>
        <translation>může přijít později</translation>
    </message>
    <message>
        <source>Funding source</source>
        <translation>Zdroj financování</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vyberte</translation>
    </message>
    <message>
        <source>Who delivers</source>
        <translation>Kdo dodává</translation>
    </message>
    <message>
        <source>Open that receipt</source>
        <translation>Otevřít příjemku</translation>
    </message>
    <message>
        <source>{source} ended on {day}, so it is not offered.</source>
        <translation>Projekt {source} skončil {day}, proto se nenabízí.</translation>
    </message>
    <message>
        <source>Received already by {number}</source>
        <translation>Už přijato dokladem {number}</translation>
    </message>
    <message>
        <source>Put into use</source>
        <translation>Zařadit do užívání</translation>
    </message>
</context>
<context>
    <name>FundingForm</name>
    <message>
        <source>choose a source</source>
        <translation>vyberte zdroj</translation>
    </message>
    <message>
        <source>Funding source</source>
        <translation>Zdroj financování</translation>
    </message>
    <message>
        <source>and all of delivery note {note} that has none</source>
        <translation>i všemu z dodacího listu {note}, co zdroj nemá</translation>
    </message>
    <message>
        <source>Source of an item</source>
        <translation>Zdroj pro věc</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Přiřadit</translation>
    </message>
</context>
<context>
    <name>FundingsSection</name>
    <message>
        <source>Funding</source>
        <translation>Zdroje</translation>
    </message>
    <message>
        <source>the same for everybody who opens this store</source>
        <translation>stejné pro každého, kdo evidenci otevře</translation>
    </message>
    <message>
        <source>Funding source</source>
        <translation>Zdroj financování</translation>
    </message>
    <message>
        <source>Source, as delivery lists have it</source>
        <translation>Zdroj, jak je v příjmech</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Písmeno</translation>
    </message>
    <message>
        <source>Project of the grant</source>
        <translation>Projekt grantu</translation>
    </message>
    <message>
        <source>Number of the project</source>
        <translation>Číslo projektu</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>Podíl, %</translation>
    </message>
    <message>
        <source>End of the project</source>
        <translation>Konec projektu</translation>
    </message>
    <message>
        <source>Items are kept until</source>
        <translation>Věci se drží do</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Pojištění</translation>
    </message>
    <message>
        <source>The same in English</source>
        <translation>Totéž anglicky</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>A new source…</source>
        <translation>Nový zdroj…</translation>
    </message>
    <message>
        <source>Logo on papers</source>
        <translation>Logo na dokladech</translation>
    </message>
    <message>
        <source>With a project it is a grant: its register stands in Stock, its logo may be the store&apos;s.</source>
        <translation>S projektem je to grant: registr má ve Skladu, bez vlastního loga se tiskne logo evidence.</translation>
    </message>
    <message>
        <source>Under lines bought from it, in Czech</source>
        <translation>Pod položkami z něj pořízenými, česky</translation>
    </message>
    <message>
        <source>No day is set until which its items are kept: nothing guards them.</source>
        <translation>Není zadáno, do kdy se jeho věci drží: nic je nehlídá.</translation>
    </message>
</context>
<context>
    <name>GateBack</name>
    <message>
        <source>Show</source>
        <translation>Zobrazit</translation>
    </message>
    <message>
        <source>Secret of the gate file, then Enter</source>
        <translation>Heslo souboru brány a Enter</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Jiný soubor…</translation>
    </message>
    <message>
        <source>Bring a gate file back</source>
        <translation>Převzít soubor brány</translation>
    </message>
    <message>
        <source>Reading the gate file</source>
        <translation>Čte se soubor brány</translation>
    </message>
    <message>
        <source>Taking over what the second gate did</source>
        <translation>Přebírá se, co udělala druhá brána</translation>
    </message>
    <message>
        <source>Stopped. What was taken over stays; take over the rest whenever you like.</source>
        <translation>Zastaveno. Co se převzalo, zůstává; zbytek převezměte kdykoli.</translation>
    </message>
    <message>
        <source>Taken over now</source>
        <translation>Teď převzato</translation>
    </message>
    <message>
        <source>New handovers</source>
        <translation>Nová předání</translation>
    </message>
    <message>
        <source>Taken over before</source>
        <translation>Převzato dříve</translation>
    </message>
    <message>
        <source>Could not be taken over</source>
        <translation>Nešlo převzít</translation>
    </message>
    <message>
        <source>Two copies of this file were worked in. Ask the people about what stands here.</source>
        <translation>Pracovalo se ve dvou kopiích tohoto souboru. Na to, co tu stojí, se zeptejte lidí.</translation>
    </message>
    <message>
        <source>The file is of an earlier release: who wrote in it cannot be told.</source>
        <translation>Soubor je z dřívější verze programu: kdo do něj psal, se ověřit nedá.</translation>
    </message>
    <message>
        <source>Tick with Space what is true; it is taken over then.</source>
        <translation>Co je pravda, označte mezerníkem; potom se to převezme.</translation>
    </message>
    <message>
        <source>What could not be taken over stays in the file and nothing of it is lost. Do what stands there, and bring the file back again.</source>
        <translation>Co nešlo převzít, zůstává v souboru a nic se neztratilo. Udělejte, co je u řádku napsáno, a soubor přineste znovu.</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n handover(s)</source>
        <translation>
            <numerusform>Převzít %n předání</numerusform>
            <numerusform>Převzít %n předání</numerusform>
            <numerusform>Převzít %n předání</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Převzít</translation>
    </message>
    <message>
        <source>It is verified first. What was brought before is passed over.</source>
        <translation>Nejdřív se ověří. Co se převzalo dříve, se přeskočí.</translation>
    </message>
    <message>
        <source>Choose the gate file</source>
        <translation>Vyberte soubor brány</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Vybrat soubor…</translation>
    </message>
    <message>
        <source>The file may be brought again when more is done there. Delete it when all is over.</source>
        <translation>Přibude-li u druhé brány něco dalšího, přineste soubor znovu. Po skončení ho smažte.</translation>
    </message>
    <message>
        <source>All of it is here</source>
        <translation>Všechno je převzaté</translation>
    </message>
    <message>
        <source>Nothing in it is new</source>
        <translation>Nic nového v něm není</translation>
    </message>
    <message>
        <source>The file is in order. Each is taken over once, as the second gate wrote it.</source>
        <translation>Soubor je v pořádku. Každé předání se převezme jednou, jak ho druhá brána zapsala.</translation>
    </message>
    <message numerus="yes">
        <source>%n handover(s) to take over</source>
        <translation>
            <numerusform>%n předání k převzetí</numerusform>
            <numerusform>%n předání k převzetí</numerusform>
            <numerusform>%n předání k převzetí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateCard</name>
    <message>
        <source>Choose by hand</source>
        <translation>Vybrat ručně</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Podnos</translation>
    </message>
    <message>
        <source>At the gate</source>
        <translation>U brány</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Vrací se</translation>
    </message>
    <message>
        <source>comes back now</source>
        <translation>právě se vrací</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Má u sebe</translation>
    </message>
    <message>
        <source>Is to get</source>
        <translation>Má dostat</translation>
    </message>
    <message>
        <source>allotment {role}, {items}</source>
        <translation>rozpis {role}, {items}</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n věc</numerusform>
            <numerusform>%n věci</numerusform>
            <numerusform>%n věcí</numerusform>
        </translation>
    </message>
    <message>
        <source>{role}: {items}</source>
        <translation>{role}: {items}</translation>
    </message>
    <message>
        <source>Scan what comes back</source>
        <translation>Načtěte, co se vrací</translation>
    </message>
    <message>
        <source>An item or a person, in any order.</source>
        <translation>Věc nebo osobu, v libovolném pořadí.</translation>
    </message>
    <message>
        <source>Scan the first person</source>
        <translation>Načtěte první osobu</translation>
    </message>
    <message numerus="yes">
        <source>%n to hand over</source>
        <translation>
            <numerusform>%n k předání</numerusform>
            <numerusform>%n k předání</numerusform>
            <numerusform>%n k předání</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to take back</source>
        <translation>
            <numerusform>%n k převzetí</numerusform>
            <numerusform>%n k převzetí</numerusform>
            <numerusform>%n k převzetí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n k rozhodnutí</numerusform>
            <numerusform>%n k rozhodnutí</numerusform>
            <numerusform>%n k rozhodnutí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n item(s)</source>
        <translation>
            <numerusform>Převzít %n věc</numerusform>
            <numerusform>Převzít %n věci</numerusform>
            <numerusform>Převzít %n věcí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n item(s)</source>
        <translation>
            <numerusform>Předat %n věc</numerusform>
            <numerusform>Předat %n věci</numerusform>
            <numerusform>Předat %n věcí</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Převzít</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Předat</translation>
    </message>
    <message>
        <source>Go to returns</source>
        <translation>Přejít na vrácení</translation>
    </message>
    <message>
        <source>Not returned: {item}</source>
        <translation>Nevrátil: {item}</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>Nevrátil</translation>
    </message>
    <message>
        <source>Without: {item}</source>
        <translation>Bez: {item}</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Bez věci</translation>
    </message>
    <message>
        <source>Signs on {sheet}, line {line}</source>
        <translation>Podpis: {sheet}, řádek {line}</translation>
    </message>
    <message>
        <source>No signature list yet</source>
        <translation>Podpisová listina zatím není</translation>
    </message>
    <message>
        <source>The next person closes the tray; what is undecided lies aside.</source>
        <translation>Načtením další osoby se podnos uzavře, nedořešené věci se odloží.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Převést</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Odůvodnit</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Odložit</translation>
    </message>
    <message>
        <source>of the allotment dealt with</source>
        <translation>z rozpisu vyřízeno</translation>
    </message>
</context>
<context>
    <name>GateFileDialog</name>
    <message>
        <source>A file for a second gate</source>
        <translation>Soubor pro druhou bránu</translation>
    </message>
    <message>
        <source>A small store with those who take part and what lies in these places. Whoever it is for opens it with this program, signs in under this name with the secret, and issues by scanning; then you bring it back. Tell them the secret apart from the file. Do not issue what goes along here meanwhile.</source>
        <translation>Malá evidence s účastníky a s tím, co leží na těchto místech. Pro koho je, ten ji otevře tímto programem, pod tímto jménem se heslem přihlásí a vydává načítáním; potom ji přinesete zpět. Heslo předejte jinou cestou než soubor. Co jde s ním, tady zatím nevydávejte.</translation>
    </message>
</context>
<context>
    <name>GateFiles</name>
    <message>
        <source>{title} - second gate</source>
        <comment>file name</comment>
        <translation>{title} - druhá brána</translation>
    </message>
    <message>
        <source>A file for a second gate</source>
        <translation>Soubor pro druhou bránu</translation>
    </message>
    <message>
        <source>Making the file for a second gate</source>
        <translation>Vytváří se soubor pro druhou bránu</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n účastník</numerusform>
            <numerusform>%n účastníci</numerusform>
            <numerusform>%n účastníků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n věc</numerusform>
            <numerusform>%n věci</numerusform>
            <numerusform>%n věcí</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {people}, {pieces}.</source>
        <translation>{file}: {people}, {pieces}.</translation>
    </message>
    <message>
        <source>Its papers are …-{code}. It holds names: delete it when all is over.</source>
        <translation>Doklady z něj mají řady …-{code}. Jsou v něm jména: až bude po všem, smažte ho.</translation>
    </message>
    <message>
        <source>File for a second gate made.</source>
        <translation>Soubor pro druhou bránu je hotový.</translation>
    </message>
    <message>
        <source>Bring a gate file back</source>
        <translation>Převzít soubor brány</translation>
    </message>
    <message>
        <source>Gate files</source>
        <translation>Soubory brány</translation>
    </message>
</context>
<context>
    <name>GateSession</name>
    <message>
        <source>This command does nothing at the gate.</source>
        <translation>Tento příkaz u brány nic nedělá.</translation>
    </message>
    <message>
        <source>Not among the participants: {name}</source>
        <translation>Není mezi účastníky: {name}</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Přidat</translation>
    </message>
    <message>
        <source>Scan a person first</source>
        <translation>Nejdřív načtěte osobu</translation>
    </message>
    <message>
        <source>Nothing is ready yet</source>
        <translation>Zatím není co předat</translation>
    </message>
    <message>
        <source>Not recorded: {name}</source>
        <translation>Nezapsalo se: {name}</translation>
    </message>
    <message>
        <source>Back to them</source>
        <translation>Zpět k osobě</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Není co vzít zpět.</translation>
    </message>
    <message>
        <source>taken back at the gate</source>
        <translation>vzato zpět u brány</translation>
    </message>
</context>
<context>
    <name>GateView</name>
    <message numerus="yes">
        <source>served, of %n people</source>
        <translation>
            <numerusform>vydáno z %n osoby</numerusform>
            <numerusform>vydáno ze %n osob</numerusform>
            <numerusform>vydáno z %n osob</numerusform>
        </translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Studenti</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Věci</translation>
    </message>
    <message>
        <source>still to be served</source>
        <translation>zbývá vydat</translation>
    </message>
    <message>
        <source>Everybody has been served</source>
        <translation>Vydáno všem</translation>
    </message>
    <message numerus="yes">
        <source>a person in %n minute(s)</source>
        <translation>
            <numerusform>osoba za %n minutu</numerusform>
            <numerusform>osoba za %n minuty</numerusform>
            <numerusform>osoba za %n minut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) a minute</source>
        <translation>
            <numerusform>%n osoba za minutu</numerusform>
            <numerusform>%n osoby za minutu</numerusform>
            <numerusform>%n osob za minutu</numerusform>
        </translation>
    </message>
    <message>
        <source>{people}, done at about {time}</source>
        <translation>{people}, hotovo asi v {time}</translation>
    </message>
    <message numerus="yes">
        <source>returned, of %n people</source>
        <translation>
            <numerusform>vrátilo se z %n osoby</numerusform>
            <numerusform>vrátilo se ze %n osob</numerusform>
            <numerusform>vrátilo se z %n osob</numerusform>
        </translation>
    </message>
    <message>
        <source>Return by {time}</source>
        <translation>Vrátit do {time}</translation>
    </message>
    <message>
        <source>still out</source>
        <translation>ještě venku</translation>
    </message>
    <message>
        <source>The list of participants is empty</source>
        <translation>Seznam účastníků je prázdný</translation>
    </message>
</context>
<context>
    <name>GrantBar</name>
    <message>
        <source>Where the items of the grant are</source>
        <translation>Kde jsou věci z grantu</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>skladem</translation>
    </message>
    <message>
        <source>held by members</source>
        <translation>drží členové</translation>
    </message>
    <message>
        <source>on loan</source>
        <translation>zapůjčeno</translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>v opravě</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>chybí</translation>
    </message>
    <message>
        <source>lost, stolen</source>
        <translation>ztraceno, odcizeno</translation>
    </message>
    <message>
        <source>disposed of</source>
        <translation>vyřazeno</translation>
    </message>
    <message>
        <source>held</source>
        <translation>drží</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>ztraceno</translation>
    </message>
    <message>
        <source>disposed</source>
        <translation>vyřazeno</translation>
    </message>
    <message>
        <source>{part}: {of} pcs, {value}</source>
        <translation>{part}: {of} ks, {value}</translation>
    </message>
    <message>
        <source>bought</source>
        <translation>koupeno</translation>
    </message>
</context>
<context>
    <name>GrantPage</name>
    <message>
        <source>Funding source</source>
        <translation>Zdroj financování</translation>
    </message>
    <message>
        <source>As of the end of</source>
        <translation>Stav ke dni</translation>
    </message>
    <message>
        <source>Search the register</source>
        <translation>Hledat v registru</translation>
    </message>
    <message>
        <source>Where the items of the grant are</source>
        <translation>Kde jsou věci z grantu</translation>
    </message>
    <message>
        <source>Nothing here has this code.</source>
        <translation>Tento kód tu nic nemá.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádný</translation>
    </message>
    <message>
        <source>This is not of this grant, its source is: {source}.</source>
        <translation>Tato věc není z tohoto grantu, její zdroj je: {source}.</translation>
    </message>
    <message>
        <source>for {value}</source>
        <translation>za {value}</translation>
    </message>
    <message>
        <source>Where the items of {source} are</source>
        <translation>Kde jsou věci ze zdroje {source}</translation>
    </message>
    <message>
        <source>sums agree with the journal</source>
        <translation>součty souhlasí s deníkem</translation>
    </message>
    <message>
        <source>sums do not agree</source>
        <translation>součty nesouhlasí</translation>
    </message>
    <message>
        <source>The sums differ from the journal. Verify the journal in Reports. It concerns: {articles}</source>
        <translation>Součty se liší od deníku. Ověřte deník v Sestavách. Týká se: {articles}</translation>
    </message>
    <message>
        <source>Nothing in the register is like this</source>
        <translation>Nic v registru tomu neodpovídá</translation>
    </message>
    <message>
        <source>Clear the search, or choose another part.</source>
        <translation>Zrušte hledání, nebo vyberte jinou část.</translation>
    </message>
    <message>
        <source>Items come with the deliveries that name this source.</source>
        <translation>Věci přibudou s dodávkami, které tento zdroj uvádějí.</translation>
    </message>
    <message>
        <source>Nothing was received from this source by that day</source>
        <translation>Z tohoto zdroje se do toho dne nic nepřijalo</translation>
    </message>
    <message>
        <source>{name}: no day is set until which items are kept.</source>
        <translation>{name}: doba udržitelnosti není zadána.</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n rok</numerusform>
            <numerusform>%n roky</numerusform>
            <numerusform>%n let</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n měsíc</numerusform>
            <numerusform>%n měsíce</numerusform>
            <numerusform>%n měsíců</numerusform>
        </translation>
    </message>
    <message>
        <source>that is over</source>
        <translation>to už uplynulo</translation>
    </message>
    <message>
        <source>{name}: items are kept until {day}, {left}.</source>
        <translation>{name}: věci se drží do {day}, {left}.</translation>
    </message>
    <message>
        <source>Preparing the register of the grant</source>
        <translation>Připravuje se registr grantu</translation>
    </message>
    <message>
        <source>Save the register of the grant</source>
        <translation>Uložit registr grantu</translation>
    </message>
    <message>
        <source>grant-register-{day}</source>
        <translation>registr-grantu-{day}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>ještě {span}</translation>
    </message>
</context>
<context>
    <name>GrantSide</name>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>No item chosen</source>
        <translation>Žádná věc není vybraná</translation>
    </message>
    <message>
        <source>Scan an item of the grant, or unfold an article and choose one.</source>
        <translation>Načtěte věc z grantu, nebo rozbalte druh a vyberte ji.</translation>
    </message>
    <message>
        <source>to be kept until {day}</source>
        <translation>držet do {day}</translation>
    </message>
    <message>
        <source>need not be kept</source>
        <translation>bez povinnosti držet</translation>
    </message>
    <message numerus="yes">
        <source>Unbroken, %n paper(s)</source>
        <translation>
            <numerusform>Bez mezery, %n doklad</numerusform>
            <numerusform>Bez mezery, %n doklady</numerusform>
            <numerusform>Bez mezery, %n dokladů</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing: {papers}</source>
        <translation>Chybí: {papers}</translation>
    </message>
</context>
<context>
    <name>GrantTable</name>
    <message>
        <source>Register of the grant</source>
        <translation>Registr grantu</translation>
    </message>
    <message>
        <source>Stock</source>
        <comment>short for in stock</comment>
        <translation>Sklad.</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>short</comment>
        <translation>Drží</translation>
    </message>
    <message>
        <source>Lent</source>
        <comment>short</comment>
        <translation>Půjč.</translation>
    </message>
    <message>
        <source>Rep.</source>
        <comment>short for in repair</comment>
        <translation>Opr.</translation>
    </message>
    <message>
        <source>Miss.</source>
        <comment>short for missing</comment>
        <translation>Chybí</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>short</comment>
        <translation>Ztrac.</translation>
    </message>
    <message>
        <source>Disp.</source>
        <comment>short for disposed of</comment>
        <translation>Vyřaz.</translation>
    </message>
    <message>
        <source>Article, item</source>
        <translation>Druh, kus</translation>
    </message>
    <message>
        <source>Bought</source>
        <comment>short</comment>
        <translation>Koup.</translation>
    </message>
    <message>
        <source>Value CZK</source>
        <translation>Pořízeno Kč</translation>
    </message>
    <message>
        <source>held by {who}</source>
        <translation>drží {who}</translation>
    </message>
    <message>
        <source>on loan to {who} until {day}</source>
        <translation>zapůjčeno {who} do {day}</translation>
    </message>
    <message>
        <source>in repair: {who}</source>
        <translation>v opravě: {who}</translation>
    </message>
    <message>
        <source>missing since {day}</source>
        <translation>chybí od {day}</translation>
    </message>
    <message>
        <source>lost {day}</source>
        <translation>ztraceno {day}</translation>
    </message>
    <message>
        <source>disposed of {day}</source>
        <translation>vyřazeno {day}</translation>
    </message>
</context>
<context>
    <name>GrantTotals</name>
    <message numerus="yes">
        <source>%n article(s) in all</source>
        <translation>
            <numerusform>Celkem %n druh</numerusform>
            <numerusform>Celkem %n druhy</numerusform>
            <numerusform>Celkem %n druhů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuestForm</name>
    <message>
        <source>Surname</source>
        <translation>Příjmení</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Škola</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Skupina</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Přidat</translation>
    </message>
    <message>
        <source>Add a guest to the participants</source>
        <translation>Přidat hosta k účastníkům</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>A paper records the state in which you hand it over: journal, signing keys, open carts, papers without a signature. Then the person taking over signs in beside you. Roles stay as they are.</source>
        <translation>Doklad zachytí, v&#xa0;jakém stavu sklad předáváte: deník, podpisové klíče, rozpracované košíky, nepodepsané doklady. Pak se vedle vás přihlásí ten, kdo přebírá. Role zůstanou, jak jsou.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Hand over and print</source>
        <translation>Předat a vytisknout</translation>
    </message>
    <message>
        <source>Hand over the store</source>
        <translation>Předat sklad</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Poznámka</translation>
    </message>
    <message>
        <source>Such as: keys of the safe handed over</source>
        <translation>Například: klíče od trezoru předány</translation>
    </message>
</context>
<context>
    <name>Headings</name>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n účastník</numerusform>
            <numerusform>%n účastníci</numerusform>
            <numerusform>%n účastníků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s) running</source>
        <translation>
            <numerusform>běží %n nasazení</numerusform>
            <numerusform>běží %n nasazení</numerusform>
            <numerusform>běží %n nasazení</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prepared</source>
        <translation>
            <numerusform>%n připravené</numerusform>
            <numerusform>%n připravená</numerusform>
            <numerusform>%n připravených</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HolderList</name>
    <message numerus="yes">
        <source>%n holder(s)</source>
        <translation>
            <numerusform>%n držitel</numerusform>
            <numerusform>%n držitelé</numerusform>
            <numerusform>%n držitelů</numerusform>
        </translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Doklad</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Číslo nebo jméno</translation>
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
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Where, who</source>
        <translation>Kde, kdo</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Kdo drží</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Another list</source>
        <translation>Jiný seznam</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>Zpět na sloupce</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Zrušeno</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Vybrat seznam</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Seznamy</translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>Není co zapsat</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Čtení seznamu</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Uloženo</translation>
    </message>
    <message>
        <source>Start the dry run</source>
        <translation>Zkontrolovat nanečisto</translation>
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
        <source>Writing {file}</source>
        <translation>Zápis {file}</translation>
    </message>
    <message>
        <source>members, catalogue, deliveries and kits from Excel or CSV</source>
        <translation>členové, katalog, dodávky a sady z Excelu nebo CSV</translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>nic se nezapsalo</translation>
    </message>
</context>
<context>
    <name>IncidentCount</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n záznam</numerusform>
            <numerusform>%n záznamy</numerusform>
            <numerusform>%n záznamů</numerusform>
        </translation>
    </message>
    <message>
        <source>{reports}, {money} Kč open</source>
        <translation>{reports}, nevyřízeno {money} Kč</translation>
    </message>
</context>
<context>
    <name>IncidentEvent</name>
    <message>
        <source>What happened</source>
        <translation>Co se stalo</translation>
    </message>
    <message>
        <source>Kind of incident</source>
        <translation>Druh události</translation>
    </message>
    <message>
        <source>Arose from the risk of service</source>
        <translation>Vzniklo z rizika služby</translation>
    </message>
    <message>
        <source>Day of the incident</source>
        <translation>Den události</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hodina</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Místo</translation>
    </message>
    <message>
        <source>Circumstances</source>
        <translation>Okolnosti</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>Komu a kdy oznámeno</translation>
    </message>
    <message>
        <source>Police reference</source>
        <translation>Č. j. oznámení Policii</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Proč</translation>
    </message>
    <message>
        <source>Statement of the holder</source>
        <translation>Vyjádření toho, komu byla věc svěřena</translation>
    </message>
    <message>
        <source>While averting a threatening damage</source>
        <translation>Při odvracení hrozící škody</translation>
    </message>
    <message>
        <source>Under alcohol or another substance</source>
        <translation>Pod vlivem alkoholu nebo jiné látky</translation>
    </message>
    <message>
        <source>Did it arise from the risk of service?</source>
        <translation>Vzniklo v souvislosti s rizikem služby?</translation>
    </message>
    <message>
        <source>section 95(5) of act 361/2003</source>
        <translation>§ 95 odst. 5 zákona č. 361/2003 Sb.</translation>
    </message>
    <message>
        <source>Choose what happened.</source>
        <translation>Zvolte, co se stalo.</translation>
    </message>
    <message>
        <source>Enter the day of the incident.</source>
        <translation>Zadejte den události.</translation>
    </message>
    <message>
        <source>The day of the incident is in the future.</source>
        <translation>Den události je v budoucnosti.</translation>
    </message>
    <message>
        <source>A theft needs the police reference.</source>
        <translation>K odcizení je třeba č. j. oznámení Policii.</translation>
    </message>
    <message>
        <source>Say why it arose from the risk of service, or did not.</source>
        <translation>Napište, proč vzniklo z rizika služby, nebo nevzniklo.</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Událost</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>From the risk of service</source>
        <translation>Z rizika služby</translation>
    </message>
    <message>
        <source>While averting a damage</source>
        <translation>Při odvracení škody</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ano</translation>
    </message>
    <message>
        <source>Alcohol or drugs</source>
        <translation>Alkohol nebo jiná látka</translation>
    </message>
</context>
<context>
    <name>IncidentList</name>
    <message>
        <source>Incidents</source>
        <translation>Škodní události</translation>
    </message>
    <message>
        <source>Member, item or number</source>
        <translation>Člen, věc nebo číslo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Nevyřízené</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Návrh</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Rozhodnutí</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Úhrada</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Čeká na</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Záznam</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Událost</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Věci</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>A loss, a theft or damage is recorded from the card of an item or a member, or by scanning.</source>
        <translation>Ztráta, odcizení nebo poškození se zapisuje z karty věci nebo člena, nebo načtením kódu.</translation>
    </message>
    <message>
        <source>No incident is open</source>
        <translation>Žádná škodní událost není nevyřízená</translation>
    </message>
    <message>
        <source>No incident was found</source>
        <translation>Žádná událost tomu neodpovídá</translation>
    </message>
    <message>
        <source>Type less, or clear the filter.</source>
        <translation>Zadejte méně, nebo zrušte filtr.</translation>
    </message>
    <message>
        <source>from the store</source>
        <translation>ze skladu</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Které</translation>
    </message>
    <message>
        <source>Open CZK</source>
        <translation>Zbývá Kč</translation>
    </message>
</context>
<context>
    <name>IncidentPage</name>
    <message>
        <source>Incident</source>
        <translation>Škodní událost</translation>
    </message>
    <message>
        <source>There is no such incident, or it was cancelled.</source>
        <translation>Taková událost není, nebo je stornovaná.</translation>
    </message>
    <message>
        <source>from the store</source>
        <translation>ze skladu</translation>
    </message>
    <message>
        <source>A scan chooses the item; what is known of it is filled in.</source>
        <translation>Načtení kódu vybere věc; co se o ní ví, se vyplní.</translation>
    </message>
    <message>
        <source>Scan the item.</source>
        <translation>Načtěte věc.</translation>
    </message>
    <message>
        <source>Choose the item, or scan it.</source>
        <translation>Vyberte věc, nebo ji načtěte.</translation>
    </message>
    <message>
        <source>Enter how many pieces.</source>
        <translation>Zadejte počet kusů.</translation>
    </message>
    <message>
        <source>A loss, a theft or damage is recorded from the card of an item or a member, or by scanning.</source>
        <translation>Ztráta, odcizení nebo škoda se zapisuje z karty věci nebo člena, nebo načtením.</translation>
    </message>
    <message>
        <source>No incident is shown</source>
        <translation>Žádná událost není zobrazená</translation>
    </message>
    <message>
        <source>List of incidents</source>
        <translation>Seznam událostí</translation>
    </message>
    <message>
        <source>Choose an item in Stock</source>
        <translation>Vybrat věc ve Skladu</translation>
    </message>
</context>
<context>
    <name>IncidentSide</name>
    <message>
        <source>Value and compensation</source>
        <translation>Hodnota a náhrada</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Průběh</translation>
    </message>
    <message>
        <source>Record the incident</source>
        <translation>Zapsat událost</translation>
    </message>
    <message>
        <source>Reason for it</source>
        <translation>Důvod vlastní hodnoty</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Další krok</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vyberte</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Rozhodnutí</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Číslo jednací</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ze dne</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Poznámka</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>Zatím nezapsáno</translation>
    </message>
    <message>
        <source>Say why the value is another.</source>
        <translation>Napište, proč je hodnota jiná.</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Zápis sepsán</translation>
    </message>
    <message>
        <source>Record the step</source>
        <translation>Zapsat krok</translation>
    </message>
    <message>
        <source>Record the proposal</source>
        <translation>Zapsat návrh</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Zapsat rozhodnutí</translation>
    </message>
    <message>
        <source>Record the payment</source>
        <translation>Zapsat úhradu</translation>
    </message>
    <message>
        <source>Record the notice</source>
        <translation>Zapsat oznámení</translation>
    </message>
    <message>
        <source>Found: back in the store</source>
        <translation>Nalezeno: zpět do skladu</translation>
    </message>
    <message>
        <source>Choose what is to be recorded.</source>
        <translation>Vyberte, co se zapíše.</translation>
    </message>
    <message>
        <source>Tick what is proposed.</source>
        <translation>Zaškrtněte, co se navrhuje.</translation>
    </message>
    <message>
        <source>Choose the decision.</source>
        <translation>Vyberte rozhodnutí.</translation>
    </message>
    <message>
        <source>Enter the amount.</source>
        <translation>Zadejte částku.</translation>
    </message>
    <message>
        <source>Enter the reference.</source>
        <translation>Zadejte číslo jednací.</translation>
    </message>
    <message>
        <source>No price is known.</source>
        <translation>Cena není známá.</translation>
    </message>
    <message>
        <source>No service life is set, the price stands. An aid; the commission decides.</source>
        <translation>Životnost není zadána, počítá se pořizovací cena. Jen pomůcka, hodnotu určí škodní komise.</translation>
    </message>
    <message>
        <source>{left} of {life} days of life were left. An aid; the commission decides.</source>
        <translation>Zbývalo {left} z {life} dnů životnosti. Jen pomůcka, hodnotu určí škodní komise.</translation>
    </message>
    <message>
        <source>Own value, CZK</source>
        <translation>Vlastní hodnota, Kč</translation>
    </message>
    <message>
        <source>Amount, CZK</source>
        <translation>Částka, Kč</translation>
    </message>
    <message>
        <source>Consent of the grant</source>
        <translation>Souhlas poskytovatele grantu</translation>
    </message>
    <message>
        <source>its reference</source>
        <translation>číslo jednací</translation>
    </message>
    <message>
        <source>Grant&apos;s consent, kept until {day}</source>
        <translation>Souhlas grantu, drží se do {day}</translation>
    </message>
</context>
<context>
    <name>IncidentThing</name>
    <message>
        <source>Item and member</source>
        <translation>Věc a člen</translation>
    </message>
    <message>
        <source>Which item</source>
        <translation>Která věc</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Množství</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vyberte</translation>
    </message>
    <message>
        <source>From the store, entrusted to nobody</source>
        <translation>Ze skladu, nikomu nesvěřena</translation>
    </message>
    <message>
        <source>With no member and not in the store</source>
        <translation>U žádného člena ani ve skladu</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n nevyřízená</numerusform>
            <numerusform>%n nevyřízené</numerusform>
            <numerusform>%n nevyřízených</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádné</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>Nic nedrží</translation>
    </message>
    <message>
        <source>Which item?</source>
        <translation>Která věc?</translation>
    </message>
    <message>
        <source>Scan the item.</source>
        <translation>Načtěte kód věci.</translation>
    </message>
    <message>
        <source>Choose it, or scan it.</source>
        <translation>Vyberte ji, nebo načtěte.</translation>
    </message>
    <message>
        <source>Inventory number</source>
        <translation>Inventární číslo</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Výrobní číslo</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>Pořízeno</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Pořizovací cena</translation>
    </message>
    <message>
        <source>Entrusted</source>
        <translation>Svěřeno</translation>
    </message>
    <message>
        <source>Other incidents</source>
        <translation>Jiné události</translation>
    </message>
    <message>
        <source>Bought from a grant: this has to be reported to the operator of the programme.</source>
        <translation>Věc z grantu: událost je třeba oznámit zprostředkovateli programu.</translation>
    </message>
</context>
<context>
    <name>InspectionPage</name>
    <message>
        <source>Which pieces</source>
        <translation>Které kusy</translation>
    </message>
    <message>
        <source>Pieces of the run</source>
        <translation>Kusy této revize</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Kde je</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>rozpracováno</translation>
    </message>
    <message>
        <source>left</source>
        <translation>zbývá</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Revize</translation>
    </message>
    <message>
        <source>Scan a piece, go through it, give it a result.</source>
        <translation>Načtěte kus, projděte body, zapište výsledek.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Zbývá</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>Scan a piece first, then the command.</source>
        <translation>Nejdřív načtěte kus, potom příkaz.</translation>
    </message>
    <message>
        <source>The piece does not pass yet: a point wants a value, or has a fault.</source>
        <translation>Kus zatím nevyhoví: bod čeká na hodnotu, nebo má závadu.</translation>
    </message>
    <message>
        <source>{what} does not belong here.</source>
        <translation>{what} sem nepatří.</translation>
    </message>
    <message>
        <source>{thing}: {holder} has it.</source>
        <translation>{thing}: má {holder}.</translation>
    </message>
    <message>
        <source>This was done: {result}.</source>
        <translation>Tento kus je hotov: {result}.</translation>
    </message>
    <message>
        <source>{code} was added to the run.</source>
        <translation>{code} přidán do revize.</translation>
    </message>
    <message>
        <source>{code} has no result yet; it waits.</source>
        <translation>{code} nemá výsledek, čeká rozpracovaný.</translation>
    </message>
    <message>
        <source>The piece that is open has no result yet.</source>
        <translation>Rozpracovaný kus nemá výsledek.</translation>
    </message>
</context>
<context>
    <name>InspectionsAsked</name>
    <message>
        <source>Last inspection</source>
        <translation>Poslední revize</translation>
    </message>
    <message>
        <source>Day of the last inspection</source>
        <translation>Den poslední revize</translation>
    </message>
    <message>
        <source>The last inspection of {pieces} pcs is not said; {late} of them would be overdue.</source>
        <translation>Poslední revize není uvedena u {pieces} ks, {late} z nich by bylo po termínu.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vyberte</translation>
    </message>
    <message>
        <source>they were inspected on a day</source>
        <translation>revize proběhla dne</translation>
    </message>
    <message>
        <source>count from their delivery</source>
        <translation>berou se jako zrevidované dnem dodání</translation>
    </message>
    <message>
        <source>leave them without inspection</source>
        <translation>nechat je bez revize</translation>
    </message>
    <message>
        <source>The last inspection of {pieces} pcs is not said; all of them would be overdue.</source>
        <translation>Poslední revize není uvedena u {pieces} ks; všechny by byly po termínu.</translation>
    </message>
</context>
<context>
    <name>InspectionsPage</name>
    <message>
        <source>What ends</source>
        <translation>Co končí</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusy</translation>
    </message>
    <message>
        <source>How near the term is</source>
        <translation>Jak blízko je termín</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Po termínu</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} dnů</translation>
    </message>
    <message>
        <source>a run is under way</source>
        <translation>revize probíhá</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Platí do</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Kde je</translation>
    </message>
    <message>
        <source>past</source>
        <translation>po termínu</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>brzy</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) past the term</source>
        <translation>
            <numerusform>%n kus po termínu</numerusform>
            <numerusform>%n kusy po termínu</numerusform>
            <numerusform>%n kusů po termínu</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is past its term.</source>
        <translation>Nic není po termínu.</translation>
    </message>
    <message>
        <source>failed: {repair} to repair, {disposal} to write-off</source>
        <translation>nevyhovělo: {repair} do opravy, {disposal} k vyřazení</translation>
    </message>
    <message>
        <source>Nothing ends in {days} days</source>
        <translation>Do {days} dnů nic nekončí</translation>
    </message>
    <message>
        <source>Articles get an interval in the catalogue, or a plan of inspection here.</source>
        <translation>Druh má interval v katalogu, nebo plán revizí tady.</translation>
    </message>
    <message>
        <source>None of its terms ends within {days} days, or it is away.</source>
        <translation>Do {days} dnů jí nic nekončí, nebo je teď jinde než ve skladu a u lidí.</translation>
    </message>
    <message>
        <source>In {days} days</source>
        <translation>Do {days} dnů</translation>
    </message>
    <message>
        <source>Call for inspection</source>
        <translation>Výzva k revizi</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>U lidí</translation>
    </message>
</context>
<context>
    <name>IntegrityCard</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n zápis</numerusform>
            <numerusform>%n zápisy</numerusform>
            <numerusform>%n zápisů</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Zápisů</translation>
    </message>
    <message>
        <source>Hash of the last entry</source>
        <translation>Otisk posledního zápisu</translation>
    </message>
    <message>
        <source>Journal broken</source>
        <translation>Deník porušen</translation>
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
        <source>No paper has been signed yet. Each signed paper vouches for all entries before it.</source>
        <translation>Zatím není podepsán žádný doklad. Každý podepsaný doklad dokládá všechny zápisy před ním.</translation>
    </message>
    <message numerus="yes">
        <source>No signed paper vouches for the last %n entry(ies) yet.</source>
        <translation>
            <numerusform>Poslední %n zápis zatím nedokládá žádný podepsaný doklad.</numerusform>
            <numerusform>Poslední %n zápisy zatím nedokládá žádný podepsaný doklad.</numerusform>
            <numerusform>Posledních %n zápisů zatím nedokládá žádný podepsaný doklad.</numerusform>
        </translation>
    </message>
    <message>
        <source>On signed papers</source>
        <translation>Na podepsaných dokladech</translation>
    </message>
    <message>
        <source>Read: {count}</source>
        <translation>Přečteno {count}</translation>
    </message>
    <message>
        <source>Signed papers vouch for every entry.</source>
        <translation>Podepsané doklady dokládají všechny zápisy.</translation>
    </message>
    <message>
        <source>State agrees with the journal</source>
        <translation>Stav odpovídá deníku</translation>
    </message>
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
        <source>Verifying the journal…</source>
        <translation>Deník se ověřuje…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
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
</context>
<context>
    <name>InvoiceForm</name>
    <message>
        <source>Goods received note</source>
        <translation>Příjemka</translation>
    </message>
    <message>
        <source>Number of the invoice</source>
        <translation>Číslo faktury</translation>
    </message>
    <message>
        <source>Invoice of a delivery</source>
        <translation>Faktura k dodávce</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Doplnit</translation>
    </message>
</context>
<context>
    <name>KeptList</name>
    <message>
        <source>Could not be taken over</source>
        <translation>Nešlo převzít</translation>
    </message>
    <message>
        <source>true</source>
        <translation>je to pravda</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>k potvrzení</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kdo</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Předání</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Proč a co s tím</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>vrácení</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>výdej</translation>
    </message>
</context>
<context>
    <name>KeysHelp</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klávesové zkratky</translation>
    </message>
    <message>
        <source>Act or key</source>
        <translation>Úkon nebo klávesa</translation>
    </message>
    <message>
        <source>No act and no key is called so.</source>
        <translation>Takový úkon ani klávesa tu nejsou.</translation>
    </message>
</context>
<context>
    <name>KindList</name>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Počet</translation>
    </message>
    <message>
        <source>What is counted by quantity</source>
        <translation>Co se počítá na množství</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>spočítáno</translation>
    </message>
</context>
<context>
    <name>KitEditor</name>
    <message>
        <source>Name of the kit</source>
        <translation>Název sady</translation>
    </message>
    <message>
        <source>Applies from</source>
        <translation>Platí od</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Platí do</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>neomezeně</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pro koho</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Nahrazuje znění</translation>
    </message>
    <message>
        <source>Why the past is corrected</source>
        <translation>Důvod opravy minulosti</translation>
    </message>
    <message>
        <source>New kit</source>
        <translation>Nová sada</translation>
    </message>
    <message>
        <source>every member</source>
        <translation>každý člen</translation>
    </message>
    <message>
        <source>by choice</source>
        <translation>podle výběru</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>začátku</translation>
    </message>
    <message>
        <source>Wording from {first} to {last}</source>
        <translation>Znění od {first} do {last}</translation>
    </message>
    <message>
        <source>further on</source>
        <translation>odvolání</translation>
    </message>
    <message>
        <source>{day} at the earliest, or give the reason</source>
        <translation>nejdřív {day}, nebo uveďte důvod</translation>
    </message>
    <message>
        <source>before the first day</source>
        <translation>před prvním dnem</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>od začátku</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n změna</numerusform>
            <numerusform>%n změny</numerusform>
            <numerusform>%n změn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KitLines</name>
    <message>
        <source>From another kit</source>
        <translation>Z jiné sady</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out: not in the catalogue any more.</source>
        <translation>
            <numerusform>%n řádek vynechán: v katalogu už není.</numerusform>
            <numerusform>%n řádky vynechány: v katalogu už nejsou.</numerusform>
            <numerusform>%n řádků vynecháno: v katalogu už nejsou.</numerusform>
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
    <message>
        <source>{needed} needed, {optional} optional</source>
        <translation>povinných {needed}, volitelných {optional}</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>Přidat druh</translation>
    </message>
    <message>
        <source>Counts for {article}</source>
        <translation>Uzná se za {article}</translation>
    </message>
    <message>
        <source>There is no article of this name or code.</source>
        <translation>Druh tohoto názvu ani kódu v katalogu není.</translation>
    </message>
    <message>
        <source>Remove {article}</source>
        <translation>Odebrat: {article}</translation>
    </message>
    <message>
        <source>Add a substitute…</source>
        <translation>Přidat náhradu…</translation>
    </message>
    <message>
        <source>all</source>
        <translation>všichni</translation>
    </message>
    <message numerus="yes">
        <source>{article} and %n more</source>
        <translation>
            <numerusform>{article} a %n další</numerusform>
            <numerusform>{article} a %n další</numerusform>
            <numerusform>{article} a %n dalších</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KitList</name>
    <message>
        <source>Kits</source>
        <translation>Sady</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n druh</numerusform>
            <numerusform>%n druhy</numerusform>
            <numerusform>%n druhů</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>do {day}</translation>
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
        <source>by choice</source>
        <translation>podle výběru</translation>
    </message>
    <message>
        <source>unsaved change</source>
        <translation>rozepsaná změna</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>ukončená</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>od {day}</translation>
    </message>
    <message>
        <source>changes {day}</source>
        <translation>změna {day}</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>platí</translation>
    </message>
</context>
<context>
    <name>KitPreview</name>
    <message>
        <source>Who would lack what</source>
        <translation>Komu by co chybělo</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Všichni</translation>
    </message>
    <message>
        <source>nothing is saved</source>
        <translation>nic se nezapsalo</translation>
    </message>
    <message>
        <source>You have changed nothing</source>
        <translation>Nic jste nezměnili</translation>
    </message>
    <message>
        <source>of {people} would have the whole kit</source>
        <translation>z {people} by mělo úplnou sadu</translation>
    </message>
    <message>
        <source>by the wording before {complete}</source>
        <translation>dosavadní znění {complete}</translation>
    </message>
    <message>
        <source>Until {day} the wording before applies.</source>
        <translation>Do {day} platí dosavadní znění.</translation>
    </message>
    <message>
        <source>in stock {pieces}</source>
        <translation>skladem {pieces}</translation>
    </message>
    <message>
        <source>to buy {pieces}</source>
        <translation>dokoupit {pieces}</translation>
    </message>
    <message>
        <source>enough in stock</source>
        <translation>skladem dost</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nová</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>změněná</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>odebraná</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>beze změny</translation>
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
        <source>Newly incomplete: %n member(s)</source>
        <translation>
            <numerusform>Nově neúplný %n člen</numerusform>
            <numerusform>Nově neúplní %n členové</numerusform>
            <numerusform>Nově neúplných %n členů</numerusform>
        </translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>bez útvaru</translation>
    </message>
    <message numerus="yes">
        <source>%n more unit(s)</source>
        <translation>
            <numerusform>další %n útvar</numerusform>
            <numerusform>další %n útvary</numerusform>
            <numerusform>dalších %n útvarů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KitsPage</name>
    <message>
        <source>Kits say what members should have. What is missing is told by them.</source>
        <translation>Sady určují, co má kdo mít. Podle nich se hlásí, co členům chybí.</translation>
    </message>
    <message>
        <source>There is no kit yet</source>
        <translation>Zatím tu není žádná sada</translation>
    </message>
    <message>
        <source>A kit says what a member should have. Make one here, or import it from a list.</source>
        <translation>Sada určuje, co má člen mít. Založte ji tady, nebo ji importujte ze seznamu.</translation>
    </message>
    <message>
        <source>New kit</source>
        <translation>Nová sada</translation>
    </message>
    <message>
        <source>Save the wording</source>
        <translation>Uložit znění</translation>
    </message>
    <message>
        <source>Save from {day}</source>
        <translation>Uložit znění od {day}</translation>
    </message>
    <message>
        <source>You have changed nothing</source>
        <translation>Nic jste nezměnili</translation>
    </message>
    <message>
        <source>Name the kit, its first day and at least one article.</source>
        <translation>Vyplňte název sady, první den a aspoň jeden druh.</translation>
    </message>
    <message>
        <source>Save as {kind}…</source>
        <translation>Uložit jako {kind}…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Uloženo</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Uložit seznam</translation>
    </message>
</context>
<context>
    <name>LabelClaiming</name>
    <message>
        <source>{code} is a blank label. Which item is it on?</source>
        <translation>{code} je prázdný štítek. Na které věci je nalepený?</translation>
    </message>
    <message>
        <source>Scan the item&apos;s old label, or find the item here.</source>
        <translation>Načtěte starý štítek věci, nebo věc najděte tady.</translation>
    </message>
    <message>
        <source>Do not assign it</source>
        <translation>Nepřiřazovat</translation>
    </message>
</context>
<context>
    <name>LabelContent</name>
    <message>
        <source>Label content</source>
        <translation>Obsah štítku</translation>
    </message>
    <message>
        <source>Preview of one label</source>
        <translation>Náhled jednoho štítku</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Vzor</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Běžný</translation>
    </message>
    <message>
        <source>Tough</source>
        <translation>Odolný</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Údaje</translation>
    </message>
    <message>
        <source>Owner, on the labels of the whole store</source>
        <translation>Vlastník, na všech štítcích evidence</translation>
    </message>
    <message>
        <source>A tough code can be read with a third of it missing; its dots are finer. Use it on items that get scratched.</source>
        <translation>Odolný kód se přečte, i&#xa0;když ho třetina chybí; má jemnější body. Hodí se na věci, které se odírají.</translation>
    </message>
</context>
<context>
    <name>LabelList</name>
    <message>
        <source>Unmark</source>
        <translation>Odznačit</translation>
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
        <source>Back to all of them</source>
        <translation>Zpět na všechny</translation>
    </message>
    <message>
        <source>Only those without a label yet</source>
        <translation>Jen ty, které štítek ještě nemají</translation>
    </message>
    <message>
        <source>Number of new labels</source>
        <translation>Kolik nových štítků</translation>
    </message>
    <message>
        <source>Stick one on an item, scan it and choose the item.</source>
        <translation>Nalepte štítek na věc, načtěte ho a vyberte, která to je.</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Uživatelé</translation>
    </message>
    <message>
        <source>Items</source>
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
        <source>Kind of labels</source>
        <translation>Druh štítků</translation>
    </message>
    <message>
        <source>Badges are assigned in Settings, Operators; a member has a badge of their own.</source>
        <translation>Přidělují se v&#xa0;Nastavení, v&#xa0;části Uživatelé; člen má svou průkazku člena.</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Číslo nebo jméno</translation>
    </message>
    <message>
        <source>all units</source>
        <translation>všechny útvary</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>kdekoli</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Dodávka</translation>
    </message>
    <message>
        <source>any delivery</source>
        <translation>všechny dodávky</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Kde</translation>
    </message>
    <message>
        <source>No operator has a badge</source>
        <translation>Žádný uživatel nemá přidělenou průkazku</translation>
    </message>
    <message>
        <source>Print some ahead; each waits here until it is assigned to an item.</source>
        <translation>Vytiskněte si jich pár předem; každý tu čeká, než se přiřadí věci.</translation>
    </message>
    <message>
        <source>No blank label waits</source>
        <translation>Žádný prázdný štítek nečeká</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nic se nenašlo</translation>
    </message>
    <message>
        <source>Type less, or change the filters.</source>
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
        <source>Printed</source>
        <translation>Tištěno</translation>
    </message>
    <message>
        <source>Where, who</source>
        <translation>Kde, kdo</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Vel.</translation>
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
        <translation>Uživatel</translation>
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
        <source>Wait for an item</source>
        <translation>Čekají na věc</translation>
    </message>
    <message numerus="yes">
        <source>%n blank label(s) wait for an item</source>
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
        <source>Space marks only some</source>
        <translation>Mezerníkem označíte jen některé</translation>
    </message>
</context>
<context>
    <name>LabelPrinting</name>
    <message>
        <source>Preparing the labels</source>
        <translation>Připravují se štítky</translation>
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
        <source>Sending to the label printer</source>
        <translation>Odesílání na tiskárnu štítků</translation>
    </message>
    <message>
        <source>Save the labels</source>
        <translation>Uložit štítky</translation>
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
        <source>Mark as printed</source>
        <translation>Označit jako vytištěné</translation>
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
    <name>LabelSheets</name>
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
        <source>No sheet was found</source>
        <translation>Žádný arch se nenašel</translation>
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
    <message>
        <source>Not even the smallest code with its white border fits the printable part of this label.</source>
        <translation>Na potisknutelnou část štítku se nevejde ani nejmenší čitelný kód s&#xa0;bílým okrajem.</translation>
    </message>
    <message>
        <source>All measures are in millimetres. Margins reach to the first label, gaps lie between labels.</source>
        <translation>Všechny míry v&#xa0;milimetrech. Okraje sahají k&#xa0;prvnímu štítku, mezery jsou mezi štítky.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Sheets of labels</source>
        <translation>Archy štítků</translation>
    </message>
</context>
<context>
    <name>LabelStrip</name>
    <message>
        <source>Another label</source>
        <translation>Jiný štítek</translation>
    </message>
    <message>
        <source>Assign to this item</source>
        <translation>Přiřadit této věci</translation>
    </message>
    <message>
        <source>Blank label</source>
        <translation>Prázdný štítek</translation>
    </message>
    <message>
        <source>Is it stuck on this item? The old label stays valid.</source>
        <translation>Je nalepený na této věci? Starý štítek bude platit dál.</translation>
    </message>
    <message>
        <source>Stick a blank label on the item and scan it. The old label stays valid.</source>
        <translation>Nalepte na věc prázdný štítek a&#xa0;načtěte ho. Starý štítek bude platit dál.</translation>
    </message>
</context>
<context>
    <name>LabelTarget</name>
    <message>
        <source>Sheet and printer</source>
        <translation>Arch a tiskárna</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Jiný…</translation>
    </message>
    <message>
        <source>Start at label</source>
        <translation>Začít na štítku č.</translation>
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
        <source>Address or device of the label printer</source>
        <translation>Adresa nebo zařízení tiskárny štítků</translation>
    </message>
    <message>
        <source>Dots per inch</source>
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
        <source>Labels are printed at their exact size. In another program print the PDF at 100 %.</source>
        <translation>Štítky se vytisknou přesně ve své velikosti. V&#xa0;jiném programu tiskněte PDF na 100 %.</translation>
    </message>
    <message>
        <source>One label after another, each the size of a label on this sheet.</source>
        <translation>Jeden štítek za druhým, každý tak velký jako na tomto archu.</translation>
    </message>
    <message>
        <source>1 to {most}</source>
        <translation>1 až {most}</translation>
    </message>
    <message>
        <source>−5 to 5 mm</source>
        <translation>−5 až 5 mm</translation>
    </message>
    <message>
        <source>Offset in millimetres</source>
        <translation>Posun v milimetrech</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Tiskárna</translation>
    </message>
    <message>
        <source>Print to</source>
        <translation>Tisknout na</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message numerus="yes">
        <source>%n item(s) have no label yet</source>
        <translation>
            <numerusform>%n věc ještě nemá štítek</numerusform>
            <numerusform>%n věci ještě nemají štítek</numerusform>
            <numerusform>%n věcí ještě nemá štítek</numerusform>
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
    <message>
        <source>blank labels can be printed ahead and assigned to items later</source>
        <translation>prázdné štítky můžete vytisknout předem a&#xa0;věcem přiřadit později</translation>
    </message>
    <message>
        <source>every item with a code has its label</source>
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
        <source>Papers not signed</source>
        <translation>Doklady bez podpisu</translation>
    </message>
    <message>
        <source>awaiting signature</source>
        <translation>čeká na podpis</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>podepsáno</translation>
    </message>
</context>
<context>
    <name>LastTen</name>
    <message>
        <source>Last ten</source>
        <translation>Posledních deset</translation>
    </message>
    <message>
        <source>Take the last person back</source>
        <translation>Vzít poslední osobu zpět</translation>
    </message>
    <message>
        <source>Nobody yet at this desk</source>
        <translation>U tohoto stolu zatím nikdo</translation>
    </message>
    <message numerus="yes">
        <source>Incomplete %n</source>
        <translation>
            <numerusform>Neúplní %n</numerusform>
            <numerusform>Neúplní %n</numerusform>
            <numerusform>Neúplní %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put aside %n</source>
        <translation>
            <numerusform>Odloženo %n</numerusform>
            <numerusform>Odloženo %n</numerusform>
            <numerusform>Odloženo %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lateness</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n den</numerusform>
            <numerusform>%n dny</numerusform>
            <numerusform>%n dní</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>dnes</translation>
    </message>
</context>
<context>
    <name>LeaverPage</name>
    <message>
        <source>What is held</source>
        <translation>Co člen drží</translation>
    </message>
    <message>
        <source>member since {day}</source>
        <translation>člen od {day}</translation>
    </message>
    <message>
        <source>{back} of {all} brought</source>
        <translation>Přineseno {back} z {all}</translation>
    </message>
    <message>
        <source>brought {back}, still open {still}</source>
        <translation>přineseno {back}, zbývá {still}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) held</source>
        <translation>
            <numerusform>%n položka v držení</numerusform>
            <numerusform>%n položky v držení</numerusform>
            <numerusform>%n položek v držení</numerusform>
        </translation>
    </message>
    <message>
        <source>Holds nothing: the sheet can be made.</source>
        <translation>Nic nedrží: výstupní list lze vystavit.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Osobní</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>Zápůjčky</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Společné</translation>
    </message>
    <message>
        <source>Clearance sheet of {name}</source>
        <translation>Výstupní list, {name}</translation>
    </message>
    <message>
        <source>Scan what is brought; without a code: Space, all of it: Ctrl+A</source>
        <translation>Načtěte přinesené; bez kódu mezerník, všechno Ctrl+A</translation>
    </message>
    <message>
        <source>Nothing is left to be brought</source>
        <translation>Nic dalšího se nevrací</translation>
    </message>
    <message>
        <source>The sheet can be made.</source>
        <translation>Výstupní list lze vystavit.</translation>
    </message>
    <message>
        <source>Holds nothing</source>
        <translation>Nic nedrží</translation>
    </message>
    <message>
        <source>written when it is taken in</source>
        <translation>zapíše se převzetím</translation>
    </message>
    <message>
        <source>Brought already: {item}.</source>
        <translation>Už přineseno: {item}.</translation>
    </message>
    <message>
        <source>Withdrawn: {item}.</source>
        <translation>Vyřazeno: {item}.</translation>
    </message>
    <message>
        <source>In the store, {place}: {item}.</source>
        <translation>Skladem, {place}: {item}.</translation>
    </message>
    <message>
        <source>{name} has {item}. It does not count here.</source>
        <translation>{item} drží {name}. Sem se nepočítá.</translation>
    </message>
</context>
<context>
    <name>LeaverSide</name>
    <message>
        <source>What happens</source>
        <translation>Druh změny</translation>
    </message>
    <message>
        <source>End of membership</source>
        <translation>Ukončení členství</translation>
    </message>
    <message>
        <source>To which unit</source>
        <translation>Do kterého útvaru</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vyberte</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Why with open lines</source>
        <translation>Důvod ukončení bez vypořádání</translation>
    </message>
    <message>
        <source>Settle by</source>
        <translation>Vyrovnat do</translation>
    </message>
    <message>
        <source>Decision of a second person</source>
        <translation>Rozhodnutí druhé osoby</translation>
    </message>
    <message>
        <source>Move to another unit</source>
        <translation>Přechod k jinému útvaru</translation>
    </message>
    <message>
        <source>Preview of the sheet</source>
        <translation>Náhled výstupního listu</translation>
    </message>
    <message numerus="yes">
        <source>%n obstacle(s)</source>
        <translation>
            <numerusform>%n překážka</numerusform>
            <numerusform>%n překážky</numerusform>
            <numerusform>%n překážek</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing stands in the way</source>
        <translation>nic nebrání</translation>
    </message>
    <message>
        <source>go along</source>
        <translation>přecházejí s osobou</translation>
    </message>
    <message>
        <source>return</source>
        <translation>převzít zpět</translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s) out</source>
        <translation>
            <numerusform>%n věc na zápůjčce</numerusform>
            <numerusform>%n věci na zápůjčce</numerusform>
            <numerusform>%n věcí na zápůjčce</numerusform>
        </translation>
    </message>
    <message>
        <source>return or pass on</source>
        <translation>vrátit, nebo předat jinému členovi</translation>
    </message>
    <message>
        <source>No loans in the way</source>
        <translation>Zápůjčky jsou vrácené</translation>
    </message>
    <message numerus="yes">
        <source>%n shared item(s)</source>
        <translation>
            <numerusform>%n společná věc</numerusform>
            <numerusform>%n společné věci</numerusform>
            <numerusform>%n společných věcí</numerusform>
        </translation>
    </message>
    <message>
        <source>pass on first</source>
        <translation>převést na nového odpovědného</translation>
    </message>
    <message>
        <source>No shared items</source>
        <translation>Za společné věci neodpovídá</translation>
    </message>
    <message numerus="yes">
        <source>%n personal item(s) for {money} Kč</source>
        <translation>
            <numerusform>%n osobní věc za {money} Kč</numerusform>
            <numerusform>%n osobní věci za {money} Kč</numerusform>
            <numerusform>%n osobních věcí za {money} Kč</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal items settled</source>
        <translation>Osobní věci jsou vyrovnané</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) to sign</source>
        <translation>
            <numerusform>%n doklad čeká na podpis</numerusform>
            <numerusform>%n doklady čekají na podpis</numerusform>
            <numerusform>%n dokladů čeká na podpis</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers are signed</source>
        <translation>Doklady jsou podepsané</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n pc(s) and print the return</source>
        <translation>
            <numerusform>Převzít %n ks a vytisknout vratku</numerusform>
            <numerusform>Převzít %n ks a vytisknout vratku</numerusform>
            <numerusform>Převzít %n ks a vytisknout vratku</numerusform>
        </translation>
    </message>
    <message>
        <source>The membership goes on for now.</source>
        <translation>Členství zatím trvá.</translation>
    </message>
    <message>
        <source>Move and print the sheet</source>
        <translation>Převést a vytisknout list</translation>
    </message>
    <message>
        <source>What is held goes along.</source>
        <translation>Co drží, přechází s osobou.</translation>
    </message>
    <message numerus="yes">
        <source>End with %n open line(s)</source>
        <translation>
            <numerusform>Ukončit s %n nevyrovnanou položkou</numerusform>
            <numerusform>Ukončit s %n nevyrovnanými položkami</numerusform>
            <numerusform>Ukončit s %n nevyrovnanými položkami</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the unit.</source>
        <translation>Vyberte útvar.</translation>
    </message>
    <message>
        <source>Take the rest back, or say why it stays open.</source>
        <translation>Převezměte zbytek, nebo napište, proč zůstává.</translation>
    </message>
    <message>
        <source>The sheet lists what stays open.</source>
        <translation>List vypíše, co zůstává otevřené.</translation>
    </message>
    <message>
        <source>End the membership and print the sheet</source>
        <translation>Ukončit členství a vytisknout list</translation>
    </message>
    <message>
        <source>Everything is settled.</source>
        <translation>Všechno je vyrovnané.</translation>
    </message>
    <message>
        <source>First take back or pass on what stands in the way.</source>
        <translation>Nejdřív převezměte nebo předejte, co ukončení brání.</translation>
    </message>
    <message>
        <source>This person has left; what is brought is taken in.</source>
        <translation>Členství už skončilo; přinesené věci se převezmou.</translation>
    </message>
    <message numerus="yes">
        <source>%n open incident(s) for {money} Kč</source>
        <translation>
            <numerusform>%n nevyřízená škoda za {money} Kč</numerusform>
            <numerusform>%n nevyřízené škody za {money} Kč</numerusform>
            <numerusform>%n nevyřízených škod za {money} Kč</numerusform>
        </translation>
    </message>
    <message>
        <source>on the sheet</source>
        <translation>na listu</translation>
    </message>
    <message>
        <source>No second person is set up</source>
        <translation>Druhá osoba není zřízena</translation>
    </message>
    <message>
        <source>The reason is printed; the superior decides by signing the sheet, which has a box for it.</source>
        <translation>Důvod se vytiskne; nadřízený rozhodne podpisem do vyhrazeného místa na výstupním listu.</translation>
    </message>
    <message>
        <source>Another operator decides, and signs in beside you. The reason is printed.</source>
        <translation>Rozhoduje jiný uživatel, který se přihlásí vedle vás. Důvod se vytiskne.</translation>
    </message>
    <message numerus="yes">
        <source>End, %n open</source>
        <comment>lines</comment>
        <translation>
            <numerusform>Ukončit, %n nevyrovnaná</numerusform>
            <numerusform>Ukončit, %n nevyrovnané</numerusform>
            <numerusform>Ukončit, %n nevyrovnaných</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers wait for a signature.</source>
        <translation>Doklady čekají na podpis.</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Vypořádání</translation>
    </message>
    <message numerus="yes">
        <source>%n pc(s) not returned</source>
        <translation>
            <numerusform>%n kus nevrácen</numerusform>
            <numerusform>%n kusy nevráceny</numerusform>
            <numerusform>%n kusů nevráceno</numerusform>
        </translation>
    </message>
    <message>
        <source>First say the condition of what was brought.</source>
        <translation>Nejdřív zadejte stav přinesených věcí.</translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s) brought</source>
        <translation>
            <numerusform>%n zápůjčka přinesena</numerusform>
            <numerusform>%n zápůjčky přineseny</numerusform>
            <numerusform>%n zápůjček přineseno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personal item(s) brought</source>
        <translation>
            <numerusform>%n osobní věc přinesena</numerusform>
            <numerusform>%n osobní věci přineseny</numerusform>
            <numerusform>%n osobních věcí přineseno</numerusform>
        </translation>
    </message>
    <message>
        <source>to be taken in</source>
        <translation>zbývá převzít</translation>
    </message>
    <message numerus="yes">
        <source>%n personal item(s)</source>
        <translation>
            <numerusform>%n osobní věc</numerusform>
            <numerusform>%n osobní věci</numerusform>
            <numerusform>%n osobních věcí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaverThings</name>
    <message>
        <source>What has to be settled</source>
        <translation>Co je třeba vyrovnat</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Code / size</source>
        <translation>Kód / velikost</translation>
    </message>
    <message>
        <source>Held as</source>
        <translation>Držení</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusů</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Co dál</translation>
    </message>
    <message>
        <source>condition not said</source>
        <translation>stav není zadaný</translation>
    </message>
    <message>
        <source>brought</source>
        <translation>vráceno</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>brání</translation>
    </message>
    <message>
        <source>open</source>
        <translation>zbývá</translation>
    </message>
    <message>
        <source>loan</source>
        <translation>zápůjčka</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>společná</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>osobní</translation>
    </message>
    <message>
        <source>choose the condition</source>
        <translation>vyberte stav</translation>
    </message>
    <message>
        <source>Pass on…</source>
        <translation>Předat…</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>vrátit do {day}</translation>
    </message>
    <message>
        <source>somebody must answer</source>
        <translation>chybí nový odpovědný</translation>
    </message>
    <message>
        <source>issued {day}</source>
        <translation>vydáno {day}</translation>
    </message>
    <message>
        <source>Still to be settled</source>
        <translation>Zbývá vyrovnat</translation>
    </message>
    <message>
        <source>Brought, the latest on top</source>
        <translation>Přineseno, nejnovější nahoře</translation>
    </message>
</context>
<context>
    <name>LetGo</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n řádek</numerusform>
            <numerusform>%n řádky</numerusform>
            <numerusform>%n řádků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n číslo</numerusform>
            <numerusform>%n čísla</numerusform>
            <numerusform>%n čísel</numerusform>
        </translation>
    </message>
    <message>
        <source>There again:</source>
        <translation>Je zpátky:</translation>
    </message>
</context>
<context>
    <name>LicenceSheet</name>
    <message>
        <source>Part</source>
        <translation>Část</translation>
    </message>
    <message>
        <source>Software used</source>
        <translation>Použitý software</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>LifeEvents</name>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Who, where</source>
        <translation>Kdo, kde</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Doklad</translation>
    </message>
    <message>
        <source>CZK</source>
        <translation>Kč</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Průběh</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>závada</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>vyhovuje</translation>
    </message>
</context>
<context>
    <name>LifeLine</name>
    <message>
        <source>The life of the item as a line</source>
        <translation>Život věci jako čára</translation>
    </message>
    <message>
        <source>warranty of the repair until {day}</source>
        <translation>záruka na opravu do {day}</translation>
    </message>
    <message>
        <source>next inspection by {day}</source>
        <translation>další do {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dnes</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>vyhovuje</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>závada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádné</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Kdo drží</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Revize</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Opravy</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>Záruka</translation>
    </message>
    <message>
        <source>Service life</source>
        <translation>Životnost</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>neurčena</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>končí {day}</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>skladem</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>vydáno</translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>v opravě</translation>
    </message>
    <message>
        <source>withdrawn or missing</source>
        <translation>vyřazeno nebo chybí</translation>
    </message>
</context>
<context>
    <name>LifePage</name>
    <message>
        <source>serial no. {number}</source>
        <translation>výrobní č. {number}</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>skladem</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>vydáno</translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>v opravě</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>mimo sklad</translation>
    </message>
    <message>
        <source>from a grant</source>
        <translation>z grantu</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Pořízeno</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Cena</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Inventory number</source>
        <translation>Inventární číslo</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n rok</numerusform>
            <numerusform>%n roky</numerusform>
            <numerusform>%n let</numerusform>
        </translation>
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
        <source>%n handover(s)</source>
        <translation>
            <numerusform>%n předání</numerusform>
            <numerusform>%n předání</numerusform>
            <numerusform>%n předání</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspection(s)</source>
        <translation>
            <numerusform>%n revize</numerusform>
            <numerusform>%n revize</numerusform>
            <numerusform>%n revizí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n oprava</numerusform>
            <numerusform>%n opravy</numerusform>
            <numerusform>%n oprav</numerusform>
        </translation>
    </message>
    <message>
        <source>Card of {item}</source>
        <translation>Karta věci {item}</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Dodáno</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Šarže</translation>
    </message>
    <message>
        <source>In the books for {span}: {counts}</source>
        <translation>V evidenci {span}: {counts}</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Vydat</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Vrátit</translation>
    </message>
</context>
<context>
    <name>LifeSide</name>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Doklady</translation>
    </message>
    <message>
        <source>Cost in all</source>
        <translation>Náklady celkem</translation>
    </message>
    <message>
        <source>no longer in the books</source>
        <translation>už není v evidenci</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>od {day}</translation>
    </message>
    <message>
        <source>purchase {value}</source>
        <translation>pořízení {value}</translation>
    </message>
    <message>
        <source>no funding source</source>
        <translation>bez zdroje financování</translation>
    </message>
    <message>
        <source>{source}, kept until {day}</source>
        <translation>{source}, držet do {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n oprava</numerusform>
            <numerusform>%n opravy</numerusform>
            <numerusform>%n oprav</numerusform>
        </translation>
    </message>
    <message>
        <source>{repairs} {value} · {share} % of the price</source>
        <translation>{repairs} {value} · {share} % ceny</translation>
    </message>
    <message>
        <source>no repairs</source>
        <translation>bez oprav</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Kde je</translation>
    </message>
    <message>
        <source>Where it was on {day}</source>
        <translation>Kde bylo {day}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n dalších</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Search in the list</source>
        <translation>Hledat v seznamu</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Zrušit filtr</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nic se nenašlo</translation>
    </message>
    <message>
        <source>Type less, or clear the filter.</source>
        <translation>Napište méně, nebo zrušte filtr.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Uložit seznam</translation>
    </message>
</context>
<context>
    <name>ListSentences</name>
    <message numerus="yes">
        <source>%Ln sheet(s)</source>
        <translation>
            <numerusform>%Ln list</numerusform>
            <numerusform>%Ln listy</numerusform>
            <numerusform>%Ln listů</numerusform>
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
    <message numerus="yes">
        <source>%Ln value(s) corrected here</source>
        <translation>
            <numerusform>%Ln hodnota opravena tady</numerusform>
            <numerusform>%Ln hodnoty opraveny tady</numerusform>
            <numerusform>%Ln hodnot opraveno tady</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a clear suggestion</source>
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
    <name>LoanCard</name>
    <message>
        <source>scan, or Space</source>
        <translation>načtením, nebo mezerníkem</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Prodloužení</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Upomínka</translation>
    </message>
    <message>
        <source>Returned before</source>
        <translation>Vráceno dřív</translation>
    </message>
    <message>
        <source>{part} of {whole} come back</source>
        <translation>Vrací se {part} z {whole}</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) out</source>
        <translation>
            <numerusform>Venku %n kus</numerusform>
            <numerusform>Venku %n kusy</numerusform>
            <numerusform>Venku %n kusů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return %n pc(s) and print</source>
        <translation>
            <numerusform>Vrátit %n ks a vytisknout</numerusform>
            <numerusform>Vrátit %n ks a vytisknout</numerusform>
            <numerusform>Vrátit %n ks a vytisknout</numerusform>
        </translation>
    </message>
    <message>
        <source>Return all and print</source>
        <translation>Vrátit vše a vytisknout</translation>
    </message>
    <message>
        <source>Return and print</source>
        <translation>Vrátit a vytisknout</translation>
    </message>
    <message>
        <source>The member keeps: {names}</source>
        <translation>U člena zůstává: {names}</translation>
    </message>
    <message>
        <source>The loan ends.</source>
        <translation>Zápůjčka tím končí.</translation>
    </message>
    <message>
        <source>Scan what comes back.</source>
        <translation>Načtěte, co se vrací.</translation>
    </message>
    <message>
        <source>overdue: {days}</source>
        <translation>po termínu: {days}</translation>
    </message>
    <message numerus="yes">
        <source>%n×, from {day}</source>
        <translation>
            <numerusform>%n×, z {day}</numerusform>
            <numerusform>%n×, z {day}</numerusform>
            <numerusform>%n×, z {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>Půjčeno</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>Vrátit do</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Prodlouženo</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Vráceno</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>zatím žádná</translation>
    </message>
    <message numerus="yes">
        <source>%n so far, the last on {day}</source>
        <translation>
            <numerusform>zatím %n, poslední {day}</numerusform>
            <numerusform>zatím %n, poslední {day}</numerusform>
            <numerusform>zatím %n, poslední {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Returned: %n pc(s)</source>
        <translation>
            <numerusform>Vráceno: %n ks</numerusform>
            <numerusform>Vráceno: %n ks</numerusform>
            <numerusform>Vráceno: %n ks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lent: %n pc(s)</source>
        <translation>
            <numerusform>Půjčeno: %n ks</numerusform>
            <numerusform>Půjčeno: %n ks</numerusform>
            <numerusform>Půjčeno: %n ks</numerusform>
        </translation>
    </message>
    <message>
        <source>{lent} until {day}</source>
        <translation>{lent} do {day}</translation>
    </message>
    <message>
        <source>Extended until {day}</source>
        <translation>Prodlouženo do {day}</translation>
    </message>
    <message>
        <source>for: {whom}</source>
        <translation>pro: {whom}</translation>
    </message>
    <message>
        <source>First enter the condition.</source>
        <translation>Nejdřív zadejte stav.</translation>
    </message>
</context>
<context>
    <name>LoanList</name>
    <message>
        <source>Loans</source>
        <translation>Zápůjčky</translation>
    </message>
    <message>
        <source>Member, item or number</source>
        <translation>Člen, věc nebo číslo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Po termínu</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dnes</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>Do týdne</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Později</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termín</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Venku</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s)</source>
        <translation>
            <numerusform>%n zápůjčka</numerusform>
            <numerusform>%n zápůjčky</numerusform>
            <numerusform>%n zápůjček</numerusform>
        </translation>
    </message>
    <message>
        <source>What goes out until a day is listed here until it comes back.</source>
        <translation>Co se vydá s termínem vrácení, je tu, dokud se to nevrátí.</translation>
    </message>
    <message>
        <source>Nothing is on loan</source>
        <translation>Nic není zapůjčeno</translation>
    </message>
    <message>
        <source>New loan</source>
        <translation>Nová zápůjčka</translation>
    </message>
    <message>
        <source>No loan was found</source>
        <translation>Žádná zápůjčka se nenašla</translation>
    </message>
    <message>
        <source>Type less, or clear the filter.</source>
        <translation>Napište méně, nebo zrušte filtr.</translation>
    </message>
</context>
<context>
    <name>LoanThings</name>
    <message>
        <source>Items on loan</source>
        <translation>Půjčené věci</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Code / count</source>
        <translation>Kód / počet</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} z {whole}</translation>
    </message>
    <message>
        <source>still out</source>
        <translation>u člena</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>vráceno</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>vrací se</translation>
    </message>
    <message>
        <source>stays out</source>
        <translation>zůstává venku</translation>
    </message>
    <message>
        <source>choose the condition</source>
        <translation>zvolte stav</translation>
    </message>
</context>
<context>
    <name>LoansPage</name>
    <message>
        <source>This belongs to another loan.</source>
        <translation>Patří k jiné zápůjčce.</translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s)</source>
        <translation>
            <numerusform>%n zápůjčka</numerusform>
            <numerusform>%n zápůjčky</numerusform>
            <numerusform>%n zápůjček</numerusform>
        </translation>
    </message>
    <message>
        <source>{pieces} out</source>
        <translation>venku {pieces}</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n po termínu</numerusform>
            <numerusform>%n po termínu</numerusform>
            <numerusform>%n po termínu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n končí dnes</numerusform>
            <numerusform>%n končí dnes</numerusform>
            <numerusform>%n končí dnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Remind all overdue</source>
        <translation>Upomenout vše po termínu</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Choose a picture…</source>
        <translation>Vybrat obrázek…</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Logo of the grant</source>
        <translation>Logo grantu</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Obrázky</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Odebrat logo</translation>
    </message>
    <message>
        <source>none; papers have words instead</source>
        <translation>žádné; na dokladech je místo něj text</translation>
    </message>
</context>
<context>
    <name>LosingStep</name>
    <message numerus="yes">
        <source>%Ln entry(s) will be lost</source>
        <translation>
            <numerusform>Zmizí %Ln zápis</numerusform>
            <numerusform>Zmizí %Ln zápisy</numerusform>
            <numerusform>Zmizí %Ln zápisů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) not in the backup</source>
        <translation>
            <numerusform>%Ln doklad v záloze není</numerusform>
            <numerusform>%Ln doklady v záloze nejsou</numerusform>
            <numerusform>%Ln dokladů v záloze není</numerusform>
        </translation>
    </message>
    <message>
        <source>Declared lost: {numbers}</source>
        <translation>Za ztracená se prohlásí: {numbers}</translation>
    </message>
    <message>
        <source>Highest numbers on paper</source>
        <translation>Nejvyšší čísla na papíře</translation>
    </message>
    <message>
        <source>Look at the last papers of each series. Numbers that are not in the backup are declared lost, so that none is given twice; correct any that is higher on paper.</source>
        <translation>Podívejte se na poslední doklady každé řady. Čísla, která v&#xa0;záloze nejsou, se prohlásí za ztracená, aby se žádné nepřidělilo dvakrát; je-li na papíře vyšší číslo, opravte ho.</translation>
    </message>
    <message>
        <source>No number is lost.</source>
        <translation>Žádné číslo se neztratí.</translation>
    </message>
    <message>
        <source>The store and the backup have diverged: entries with the same number differ. Everything the store has recorded since then will be lost as well.</source>
        <translation>Evidence a&#xa0;záloha se rozešly: zápisy se stejným číslem se v&#xa0;nich liší. Zmizí i&#xa0;všechno, co evidence zapsala od té doby.</translation>
    </message>
    <message>
        <source>The store is encrypted and this backup is not: the restored store will be unencrypted until you encrypt it again in Settings, Safety.</source>
        <translation>Evidence je zašifrovaná, tato záloha ne: obnovená evidence zůstane nešifrovaná, dokud ji v&#xa0;Nastavení, v&#xa0;části Zabezpečení, znovu nezašifrujete.</translation>
    </message>
    <message>
        <source>There is no store here, or it cannot be read, so the program cannot tell which papers will be lost: fill in the numbers beside from the printed papers.</source>
        <translation>Evidence tu není, nebo ji nelze přečíst. Program proto neví, které doklady zmizí: čísla vedle doplňte podle vytištěných dokladů.</translation>
    </message>
    <message>
        <source>What will be lost is not known</source>
        <translation>Nelze zjistit, co zmizí</translation>
    </message>
    <message>
        <source>backup of {when}, {entries}</source>
        <translation>záloha z {when}, {entries}</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>From 1 to 60.</source>
        <translation>Od 1 do 60.</translation>
    </message>
    <message>
        <source>Labels of items, badges and places</source>
        <translation>Štítky věcí, průkazky a místa</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Zámek</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Vzhled</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Vzhled a jazyk</translation>
    </message>
    <message>
        <source>Minutes of inactivity, 1 to 60</source>
        <translation>Minut nečinnosti, 1 až 60</translation>
    </message>
    <message>
        <source>Printer of papers</source>
        <translation>Tiskárna dokladů</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Tisk</translation>
    </message>
    <message>
        <source>Sheets and label printers</source>
        <translation>Archy a tiskárny štítků</translation>
    </message>
    <message>
        <source>The system&apos;s default printer</source>
        <translation>Výchozí tiskárna systému</translation>
    </message>
    <message>
        <source>Then the program locks, and whoever was working unlocks it. It also locks when the system locks its screen, and with Ctrl+Shift+L. Only in stores with passwords.</source>
        <translation>Pak se program zamkne a&#xa0;odemkne ho ten, kdo pracoval. Zamkne se i&#xa0;tehdy, když obrazovku zamkne systém, a&#xa0;klávesou Ctrl+Shift+L. Jen v&#xa0;evidenci s&#xa0;hesly.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Tento počítač</translation>
    </message>
    <message>
        <source>applies at once, stays on this computer</source>
        <translation>platí hned a jen na tomto počítači</translation>
    </message>
</context>
<context>
    <name>MakersCodes</name>
    <message>
        <source>Attach</source>
        <translation>Přiřadit</translation>
    </message>
    <message>
        <source>Code: scan it, or type it</source>
        <translation>Kód: načtěte, nebo napište</translation>
    </message>
    <message>
        <source>EAN, UPC or any other code on the goods. When scanned, it means this article.</source>
        <translation>EAN, UPC nebo jiný kód na zboží. Po načtení znamená tento druh.</translation>
    </message>
    <message>
        <source>For size</source>
        <translation>Platí pro velikost</translation>
    </message>
    <message>
        <source>Makers’ codes</source>
        <translation>Kódy výrobců</translation>
    </message>
    <message>
        <source>Remove {code}</source>
        <translation>Odebrat {code}</translation>
    </message>
    <message>
        <source>all sizes</source>
        <translation>všechny velikosti</translation>
    </message>
</context>
<context>
    <name>MemberCard</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n den</numerusform>
            <numerusform>%n dny</numerusform>
            <numerusform>%n dní</numerusform>
        </translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message numerus="yes">
        <source>Holds %n item(s)</source>
        <translation>
            <numerusform>Drží %n věc</numerusform>
            <numerusform>Drží %n věci</numerusform>
            <numerusform>Drží %n věcí</numerusform>
        </translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Bez podpisu</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Po termínu</translation>
    </message>
    <message>
        <source>has everything</source>
        <translation>má všechno</translation>
    </message>
    <message>
        <source>has {has} · in the cart {cart} · then it is complete</source>
        <translation>má {has} · v košíku {cart} · po předání úplná</translation>
    </message>
    <message>
        <source>Issue what is missing</source>
        <translation>Vydat chybějící</translation>
    </message>
    <message>
        <source>has {has} · in the cart {cart} · then {lacks} missing</source>
        <translation>má {has} · v košíku {cart} · po předání chybí {lacks}</translation>
    </message>
    <message>
        <source>has {has} · {lacks} missing</source>
        <translation>má {has} · chybí {lacks}</translation>
    </message>
    <message>
        <source>{name}, lent until {day} ({days})</source>
        <translation>{name}, zápůjčka do {day} ({days})</translation>
    </message>
    <message>
        <source>Has left the team</source>
        <translation>Už není v týmu</translation>
    </message>
    <message>
        <source>settle by {day}</source>
        <translation>vyrovnat do {day}</translation>
    </message>
    <message>
        <source>returns only</source>
        <translation>jen vrací</translation>
    </message>
    <message>
        <source>keeps {has} · in the cart {cart} · then {lacks} missing</source>
        <translation>zůstává {has} · v košíku {cart} · po předání chybí {lacks}</translation>
    </message>
    <message>
        <source>keeps {has} · in the cart {cart} · then it is complete</source>
        <translation>zůstává {has} · v košíku {cart} · po předání úplná</translation>
    </message>
    <message>
        <source>keeps {has} · then {lacks} missing</source>
        <translation>po vrácení zůstane {has} · chybí {lacks}</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>Add the member</source>
        <translation>Přidat člena</translation>
    </message>
    <message>
        <source>Belongs to {name}</source>
        <translation>Už ho má {name}</translation>
    </message>
    <message>
        <source>Civilian employee, may have no number</source>
        <translation>Občanský zaměstnanec, OEČ mít nemusí</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Upravit: {name}</translation>
    </message>
    <message>
        <source>a new unit…</source>
        <translation>nový útvar…</translation>
    </message>
    <message>
        <source>Code of the unit</source>
        <translation>Kód útvaru</translation>
    </message>
    <message>
        <source>such as KRPA</source>
        <translation>třeba KRPA</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>Název útvaru</translation>
    </message>
    <message>
        <source>Function in the team</source>
        <translation>Funkce v týmu</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>In AKT since</source>
        <translation>Člen AKT od</translation>
    </message>
    <message>
        <source>It must have six digits</source>
        <translation>Musí mít šest číslic</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Nový člen</translation>
    </message>
    <message>
        <source>Personal number (OEČ)</source>
        <translation>OEČ</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Hodnost</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Velikosti</translation>
    </message>
    <message>
        <source>There is {name} already</source>
        <translation>{name} už v evidenci je</translation>
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
        <source>Title before</source>
        <translation>Titul před</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vyberte</translation>
    </message>
</context>
<context>
    <name>MemberHead</name>
    <message>
        <source>To the counter</source>
        <translation>Do Výdejny</translation>
    </message>
    <message>
        <source>civilian</source>
        <translation>občanský zaměstnanec</translation>
    </message>
    <message>
        <source>merged record</source>
        <translation>sloučený záznam</translation>
    </message>
    <message>
        <source>kit complete</source>
        <translation>úplná sada</translation>
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
        <source>left the team</source>
        <translation>bývalý člen</translation>
    </message>
</context>
<context>
    <name>MemberHoldings</name>
    <message>
        <source>Code / since</source>
        <translation>Kód / od</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Co drží</translation>
    </message>
    <message numerus="yes">
        <source>Holds %n piece(s)</source>
        <translation>
            <numerusform>Drží %n kus</numerusform>
            <numerusform>Drží %n kusy</numerusform>
            <numerusform>Drží %n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Pcs</source>
        <translation>Kusů</translation>
    </message>
    <message>
        <source>Show the item</source>
        <translation>Zobrazit věc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>value {money}</source>
        <translation>hodnota {money}</translation>
    </message>
</context>
<context>
    <name>MemberList</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n člen</numerusform>
            <numerusform>%n členové</numerusform>
            <numerusform>%n členů</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Všichni</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Úplná</translation>
    </message>
    <message>
        <source>Former</source>
        <translation>Bývalí</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Drží</translation>
    </message>
    <message>
        <source>In the team</source>
        <translation>V týmu</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Sada</translation>
    </message>
    <message>
        <source>Kit: all</source>
        <translation>Sada: vše</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>Neúplná</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Členství</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>OEČ</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Hledat v seznamu</translation>
    </message>
    <message>
        <source>Surname and name</source>
        <translation>Příjmení a jméno</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Unit: all</source>
        <translation>Útvar: vše</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>úplná</translation>
    </message>
    <message>
        <source>former</source>
        <translation>bývalý</translation>
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
        <source>{members} · complete {complete}, incomplete {lacking}</source>
        <translation>{members} · úplných {complete}, neúplných {lacking}</translation>
    </message>
    <message>
        <source>Import a list of them, or add them by hand.</source>
        <translation>Importujte jejich seznam, nebo je přidejte ručně.</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>Zatím žádní členové</translation>
    </message>
    <message>
        <source>Import lists</source>
        <translation>Importovat seznamy</translation>
    </message>
    <message>
        <source>No member was found</source>
        <translation>Žádný člen se nenašel</translation>
    </message>
    <message>
        <source>Type less, or clear the filter.</source>
        <translation>Napište méně, nebo zrušte filtr.</translation>
    </message>
    <message>
        <source>former {former}</source>
        <translation>bývalí {former}</translation>
    </message>
</context>
<context>
    <name>MemberPanel</name>
    <message>
        <source>Another member</source>
        <translation>Jiný člen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kdo</translation>
    </message>
</context>
<context>
    <name>MemberSide</name>
    <message>
        <source>All {count}</source>
        <translation>Vše {count}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Answers for the unit&apos;s items</source>
        <translation>Odpovídá za věci útvaru</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Vydat</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Útvary</translation>
    </message>
    <message numerus="yes">
        <source>Kit lacks %n</source>
        <translation>
            <numerusform>Chybí k sadě %n</numerusform>
            <numerusform>Chybí k sadě %n</numerusform>
            <numerusform>Chybí k sadě %n</numerusform>
        </translation>
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
        <source>merged record</source>
        <translation>sloučený záznam</translation>
    </message>
    <message>
        <source>record of the same person</source>
        <translation>záznam téže osoby</translation>
    </message>
    <message>
        <source>left</source>
        <translation>odchod</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>sloučeno</translation>
    </message>
    <message>
        <source>not in stock</source>
        <translation>není skladem</translation>
    </message>
    <message>
        <source>{pieces} in stock</source>
        <translation>{pieces} skladem</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>od {day}</translation>
    </message>
    <message>
        <source>size not known</source>
        <translation>velikost neznámá</translation>
    </message>
</context>
<context>
    <name>MemberSizes</name>
    <message>
        <source>Edit sizes</source>
        <translation>Upravit velikosti</translation>
    </message>
    <message>
        <source>In AKT since</source>
        <translation>Člen AKT od</translation>
    </message>
    <message>
        <source>measured {day}</source>
        <translation>změřeno {day}</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message numerus="yes">
        <source>%n have the whole kit</source>
        <translation>
            <numerusform>%n má úplnou sadu</numerusform>
            <numerusform>%n mají úplnou sadu</numerusform>
            <numerusform>%n má úplnou sadu</numerusform>
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
    <message>
        <source>There is no paper here that could be cancelled.</source>
        <translation>Není tu žádný doklad, který by šlo stornovat.</translation>
    </message>
    <message>
        <source>Personal card of {name}</source>
        <translation>Osobní karta {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n personal card(s)</source>
        <translation>
            <numerusform>%n osobní karta</numerusform>
            <numerusform>%n osobní karty</numerusform>
            <numerusform>%n osobních karet</numerusform>
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
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Other record of the person</source>
        <translation>Druhý záznam téže osoby</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Co zůstane</translation>
    </message>
    <message>
        <source>Merge {name} with another record</source>
        <translation>Sloučit {name} s druhým záznamem</translation>
    </message>
    <message>
        <source>Merge and file the record</source>
        <translation>Sloučit a uložit záznam</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>OEČ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Pieces held</source>
        <translation>Drží věcí</translation>
    </message>
    <message>
        <source>Of them on loan</source>
        <translation>Z toho zápůjčky</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Doklady</translation>
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
        <source>Function</source>
        <translation>Funkce</translation>
    </message>
    <message>
        <source>In AKT since</source>
        <translation>V AKT od</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Velikosti</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Údaj</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>Tento záznam</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>Druhý záznam</translation>
    </message>
    <message>
        <source>Kept (Enter changes it)</source>
        <translation>Zůstane (mění Enter)</translation>
    </message>
    <message>
        <source>What the other record has comes to this one. Its number and badge will find this one.</source>
        <translation>Co má druhý záznam, přejde k tomuto. Jeho OEČ i průkazka pak najdou tento záznam.</translation>
    </message>
    <message>
        <source>Both names differ, and it is one person</source>
        <translation>Obě jména se liší, a je to jedna osoba</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Další zpráva</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Vzít zpět</translation>
    </message>
</context>
<context>
    <name>Missed</name>
    <message numerus="yes">
        <source>%n scan(s) not read</source>
        <translation>
            <numerusform>%n načtení se nepřečetlo</numerusform>
            <numerusform>%n načtení se nepřečetla</numerusform>
            <numerusform>%n načtení se nepřečetlo</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer was held up. Scan it again:</source>
        <translation>Počítač se zdržel. Načtěte znovu:</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) not taken</source>
        <translation>
            <numerusform>%n načtení se nepřijalo</numerusform>
            <numerusform>%n načtení se nepřijala</numerusform>
            <numerusform>%n načtení se nepřijalo</numerusform>
        </translation>
    </message>
    <message>
        <source>Close what stands in front, and scan it again:</source>
        <translation>Zavřete, co je otevřené navrch, a načtěte znovu:</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>Enter an amount such as 2350 or 2350,50.</source>
        <translation>Zadejte částku, například 2350 nebo 2350,50.</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More</source>
        <translation>Další</translation>
    </message>
</context>
<context>
    <name>MoveList</name>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Odkud → kam</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Pohyby</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Doklad</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusů</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
</context>
<context>
    <name>NewCheck</name>
    <message>
        <source>A unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Begin the check</source>
        <translation>Začít kontrolu</translation>
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
        <source>For a laptop without this store. It holds only this check.</source>
        <translation>Pro notebook bez této evidence. Je v něm jen tato kontrola.</translation>
    </message>
    <message>
        <source>New check</source>
        <translation>Nová kontrola</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Účel</translation>
    </message>
    <message>
        <source>Save a check file…</source>
        <translation>Uložit soubor kontroly…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Platí do</translation>
    </message>
    <message>
        <source>What to check</source>
        <translation>Co kontrolovat</translation>
    </message>
    <message>
        <source>Who to check</source>
        <translation>Koho kontrolovat</translation>
    </message>
    <message>
        <source>for example: deployment North</source>
        <translation>například: nasazení Sever</translation>
    </message>
</context>
<context>
    <name>NewName</name>
    <message>
        <source>Take {name}</source>
        <translation>Použít {name}</translation>
    </message>
</context>
<context>
    <name>NewOperator</name>
    <message>
        <source>Add the operator</source>
        <translation>Přidat uživatele</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funkce</translation>
    </message>
    <message>
        <source>Give them the password on paper. It works only once: to sign in for the first time and choose their own.</source>
        <translation>Heslo předejte na papíře. Platí jen k&#xa0;prvnímu přihlášení, při kterém si uživatel zvolí vlastní.</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>It must have six digits.</source>
        <translation>Musí mít šest číslic.</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>Nový uživatel</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>OEČ</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Hodnost</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Příjmení</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Dočasné heslo</translation>
    </message>
</context>
<context>
    <name>NewStoreForm</name>
    <message>
        <source>A file cannot have this name.</source>
        <translation>Takto se soubor jmenovat nemůže.</translation>
    </message>
    <message>
        <source>A network drive. Choose a disk of this computer.</source>
        <translation>Síťový disk. Zvolte disk tohoto počítače.</translation>
    </message>
    <message>
        <source>Anyone who opens this file works in your name, and what they write is not signed. You can choose a password later in Settings.</source>
        <translation>Kdo tento soubor otevře, pracuje vaším jménem a&#xa0;jeho zápisy nejsou podepsané. Heslo si můžete zvolit kdykoli později v&#xa0;Nastavení.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Procházet…</translation>
    </message>
    <message>
        <source>Create the store</source>
        <translation>Založit evidenci</translation>
    </message>
    <message>
        <source>Block of codes</source>
        <translation>Blok kódů</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Zkratka</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Šifrování</translation>
    </message>
    <message>
        <source>Keep it on a disk of this computer, backups elsewhere. A further store takes another block and a short code.</source>
        <translation>Soubor ponechte na disku tohoto počítače, zálohy mějte jinde. Další evidence má jiný blok kódů (řadu čísel štítků) a zkratku.</translation>
    </message>
    <message>
        <source>2–4 letters</source>
        <translation>2–4 znaky</translation>
    </message>
    <message>
        <source>Enter the file name as well.</source>
        <translation>Zadejte i název souboru.</translation>
    </message>
    <message>
        <source>The first store has block 1. Each further one: 2 to 20, with 2–4 letters or digits for its papers.</source>
        <translation>První evidence má blok 1. Každá další má jiný (2 až 20) a zkratku do čísel dokladů: 2–4 písmena nebo číslice, první je písmeno.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Soubor</translation>
    </message>
    <message>
        <source>1 to {most}</source>
        <translation>1 až {most}</translation>
    </message>
    <message>
        <source>File of the new store</source>
        <translation>Soubor nové evidence</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funkce</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>It must have six digits.</source>
        <translation>Musí mít šest číslic.</translation>
    </message>
    <message>
        <source>Name of the store</source>
        <translation>Název evidence</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>Nová evidence</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>OEČ</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Hodnost</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Příjmení</translation>
    </message>
    <message>
        <source>There is already a file of that name.</source>
        <translation>Soubor s tímto názvem už existuje.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Taková složka neexistuje.</translation>
    </message>
    <message>
        <source>Who issues kit</source>
        <translation>Kdo vydává</translation>
    </message>
    <message>
        <source>Without a password: anyone at this computer can work with the store</source>
        <translation>Bez hesla: s&#xa0;evidencí může pracovat kdokoli u&#xa0;tohoto počítače</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Vaše heslo</translation>
    </message>
    <message>
        <source>members and items are then imported from lists</source>
        <translation>členy a věci pak importujete ze seznamů</translation>
    </message>
    <message>
        <source>{name} synchronises this folder. Choose another one.</source>
        <translation>Složku synchronizuje {name}. Zvolte jinou.</translation>
    </message>
    <message>
        <source>letters in numbers of papers</source>
        <translation>písmena v číslech dokladů</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message numerus="yes">
        <source>All %n here</source>
        <translation>
            <numerusform>Je tu %n</numerusform>
            <numerusform>Jsou tu všechny %n</numerusform>
            <numerusform>Je jich tu všech %n</numerusform>
        </translation>
    </message>
    <message>
        <source>At the table: {name}</source>
        <translation>U stolu: {name}</translation>
    </message>
    <message>
        <source>Finish the check: Ctrl+Enter</source>
        <translation>Ukončete kontrolu: Ctrl+Enter</translation>
    </message>
    <message>
        <source>It is here</source>
        <translation>Je tady</translation>
    </message>
    <message>
        <source>Next missing</source>
        <translation>Na řadě</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Nemá u sebe</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Přeskočit</translation>
    </message>
    <message>
        <source>counted by hand</source>
        <translation>počítá se ručně</translation>
    </message>
    <message>
        <source>counted {count}</source>
        <translation>napočítáno {count}</translation>
    </message>
    <message>
        <source>Nothing is left</source>
        <translation>Nic nezbývá</translation>
    </message>
    <message>
        <source>Everything was looked at</source>
        <translation>Zkontrolováno je všechno</translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message>
        <source>Choose from the list</source>
        <translation>Vybrat ze seznamu</translation>
    </message>
    <message>
        <source>Last at the counter</source>
        <translation>Naposledy u pultu</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Zatím nikdo</translation>
    </message>
    <message>
        <source>Scan a member&apos;s badge, or type the beginning of a name or a personal number.</source>
        <translation>Načtěte průkazku člena, nebo napište začátek jména či OEČ.</translation>
    </message>
</context>
<context>
    <name>NoteScan</name>
    <message>
        <source>Scan of the delivery note</source>
        <translation>Sken dodacího listu</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Přiložit…</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Skeny</translation>
    </message>
    <message>
        <source>Attaching {name}</source>
        <translation>Přikládá se {name}</translation>
    </message>
    <message>
        <source>Drop or paste the scan of the delivery note here, or attach it.</source>
        <translation>Přetáhněte nebo vložte sem sken dodacího listu, nebo ho přiložte.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Vložený obrázek</translation>
    </message>
</context>
<context>
    <name>NumbersPart</name>
    <message>
        <source>Scan the next serial number…</source>
        <translation>Načtěte další výrobní číslo…</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Výrobní číslo</translation>
    </message>
    <message numerus="yes">
        <source>of %n pc(s)</source>
        <translation>
            <numerusform>z %n ks</numerusform>
            <numerusform>z %n ks</numerusform>
            <numerusform>z %n ks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>zbývá %n</numerusform>
            <numerusform>zbývají %n</numerusform>
            <numerusform>zbývá %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{given} of {all} have an inventory number.</source>
        <translation>Inventární čísla má {given} z {all}. Program je nevymýšlí, dává je účtárna.</translation>
    </message>
    <message>
        <source>Paste from accounting</source>
        <translation>Vložit z účtárny</translation>
    </message>
</context>
<context>
    <name>OpeningReport</name>
    <message>
        <source>The store is on a removable disk</source>
        <translation>Evidence je na vyměnitelném disku</translation>
    </message>
    <message>
        <source>close the program before you remove it</source>
        <translation>než ho odpojíte, zavřete program</translation>
    </message>
    <message>
        <source>nothing handed over is lost</source>
        <translation>z předaného nic nechybí</translation>
    </message>
    <message>
        <source>nothing handed over is lost, of the cart at most the last line or remark</source>
        <translation>z&#xa0;předaného nic nechybí, v&#xa0;košíku možná poslední položka nebo poznámka</translation>
    </message>
    <message>
        <source>entries {first} to {last} were recovered from the change log</source>
        <translation>zápisy {first} až {last} se doplnily ze záznamu změn</translation>
    </message>
    <message>
        <source>Continue with the cart</source>
        <translation>Pokračovat v košíku</translation>
    </message>
    <message>
        <source>The program did not close properly last time:</source>
        <translation>Program se minule neukončil správně:</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Zkopírovat hlášení</translation>
    </message>
    <message>
        <source>What does it mean?</source>
        <translation>Co to znamená?</translation>
    </message>
    <message>
        <source>Either someone put a backup back by hand, or this is another copy of the store, or the disk lost what it had confirmed. If you know why, confirm it. If not, close the store and look for the newer file, or restore a backup; missing papers must then be entered again from their printed copies.</source>
        <translation>Buď někdo ručně vrátil zálohu, nebo je to jiná kopie evidence, nebo disk ztratil, co už potvrdil. Víte-li proč, potvrďte to. Pokud ne, evidenci zavřete a&#xa0;najděte novější soubor, nebo obnovte zálohu; chybějící doklady je pak třeba znovu zapsat podle výtisků.</translation>
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
    <name>OperatorCard</name>
    <message>
        <source>Badge…</source>
        <translation>Průkazka…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Nové heslo…</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>Vytisknout průkazku</translation>
    </message>
    <message>
        <source>Remove…</source>
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
            <numerusform>%n uživatel</numerusform>
            <numerusform>%n uživatelé</numerusform>
            <numerusform>%n uživatelů</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an operator…</source>
        <translation>Přidat uživatele…</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Uživatelé</translation>
    </message>
    <message>
        <source>The name is printed on every paper this operator makes. Enter in the list changes who is at the desk.</source>
        <translation>Jméno bude na každém dokladu, který tento uživatel vystaví. Kdo je u&#xa0;pultu, změníte v&#xa0;seznamu klávesou Enter.</translation>
    </message>
    <message>
        <source>The name is printed on every paper this operator makes. F5 changes who is at the desk.</source>
        <translation>Jméno bude na každém dokladu, který tento uživatel vystaví. U&#xa0;pultu se vystřídáte klávesou F5.</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name}: odebrat přístup?</translation>
    </message>
    <message>
        <source>They can no longer sign in: their roles, password, badge and signing key are removed. Their entries keep their name. If they come back, add them again.</source>
        <translation>Přihlásit se už nepůjde: zruší se role, heslo, průkazka i&#xa0;podpisový klíč. Dosavadní zápisy zůstanou pod tímto jménem. Kdo se vrátí, přidá se znovu.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
</context>
<context>
    <name>OrderLines</name>
    <message>
        <source>Items of the order</source>
        <translation>Věci zakázky</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>CZK</source>
        <translation>Kč</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} z {whole}</translation>
    </message>
    <message>
        <source>waits for a scan</source>
        <translation>čeká na načtení</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>vráceno</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>vrací se</translation>
    </message>
    <message>
        <source>stays out</source>
        <translation>zůstává v opravě</translation>
    </message>
    <message>
        <source>choose the outcome</source>
        <translation>zvolte výsledek</translation>
    </message>
    <message>
        <source>outcome not said</source>
        <translation>výsledek není zadán</translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message>
        <source>Count what ends its life by</source>
        <translation>Počítat i s tím, co doslouží do</translation>
    </message>
    <message>
        <source>What is missing and what is left over</source>
        <translation>Co chybí a co zbývá</translation>
    </message>
    <message>
        <source>pieces, whole team, one scale</source>
        <translation>kusů, celý tým, stejné měřítko</translation>
    </message>
    <message>
        <source>Proposal by supplier</source>
        <translation>Návrh podle dodavatelů</translation>
    </message>
    <message>
        <source>in stock − waiting − minimum</source>
        <translation>skladem − čekají − minimum</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) would be added</source>
        <translation>
            <numerusform>přidal by se %n kus</numerusform>
            <numerusform>přidaly by se %n kusy</numerusform>
            <numerusform>přidalo by se %n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing would be added</source>
        <translation>nic by se nepřidalo</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) missing</source>
        <translation>
            <numerusform>Chybí %n kus</numerusform>
            <numerusform>Chybí %n kusy</numerusform>
            <numerusform>Chybí %n kusů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n size(s)</source>
        <translation>
            <numerusform>v %n velikosti</numerusform>
            <numerusform>v %n velikostech</numerusform>
            <numerusform>v %n velikostech</numerusform>
        </translation>
    </message>
    <message>
        <source>counted at {time}</source>
        <translation>spočteno v {time}</translation>
    </message>
    <message>
        <source>There is enough of every size</source>
        <translation>Všech velikostí je dost</translation>
    </message>
    <message numerus="yes">
        <source>%n size(s)</source>
        <translation>
            <numerusform>%n velikost</numerusform>
            <numerusform>%n velikosti</numerusform>
            <numerusform>%n velikostí</numerusform>
        </translation>
    </message>
    <message>
        <source>Kits say what members should have, and articles their minimum. What is missing stands here.</source>
        <translation>Sady říkají, co mají členové mít, a druhy své minimum. Co bude chybět, objeví se tady.</translation>
    </message>
    <message>
        <source>Only a whole number from 0.</source>
        <translation>Jen celé číslo od 0.</translation>
    </message>
    <message>
        <source>order-proposal-{day}</source>
        <translation>navrh-objednavky-{day}</translation>
    </message>
    <message>
        <source>Save the order proposal</source>
        <translation>Uložit návrh objednávky</translation>
    </message>
    <message>
        <source>Preparing the order proposal</source>
        <translation>Připravuje se návrh objednávky</translation>
    </message>
</context>
<context>
    <name>OrderPanels</name>
    <message>
        <source>What is missing and what is left over</source>
        <translation>Co chybí a co zbývá</translation>
    </message>
    <message>
        <source>in stock {stored}, waiting {waiting}, minimum {minimum}</source>
        <translation>skladem {stored}, čekají {waiting}, minimum {minimum}</translation>
    </message>
    <message>
        <source>ends its life {pieces}</source>
        <translation>doslouží {pieces}</translation>
    </message>
    <message>
        <source>missing {pieces}</source>
        <translation>chybí {pieces}</translation>
    </message>
    <message>
        <source>left over {pieces}</source>
        <translation>zbývá {pieces}</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>stačí</translation>
    </message>
</context>
<context>
    <name>OrderState</name>
    <message>
        <source>all is back</source>
        <translation>vše vráceno</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n den po termínu</numerusform>
            <numerusform>%n dny po termínu</numerusform>
            <numerusform>%n dní po termínu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>zbývá %n den</numerusform>
            <numerusform>zbývají %n dny</numerusform>
            <numerusform>zbývá %n dní</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>termín dnes</translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>v opravě</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Readiness of units</source>
        <translation>Připravenost útvarů</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Co čeká</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nic nečeká</translation>
    </message>
    <message>
        <source>No loan, paper, unit or order asks for anybody today.</source>
        <translation>Žádná zápůjčka, doklad, útvar ani objednávka dnes nikoho nepotřebuje.</translation>
    </message>
    <message>
        <source>No kit yet</source>
        <translation>Zatím žádná sada</translation>
    </message>
    <message>
        <source>A kit says what members should have.</source>
        <translation>Sada říká, co má člen mít.</translation>
    </message>
    <message>
        <source>Kits</source>
        <translation>Sady</translation>
    </message>
    <message>
        <source>{of} have all they should</source>
        <translation>všechno má {of}</translation>
    </message>
    <message>
        <source>Loans overdue</source>
        <translation>Zápůjčky po termínu</translation>
    </message>
    <message>
        <source>Loans due today</source>
        <translation>Zápůjčky, které končí dnes</translation>
    </message>
    <message>
        <source>Loans due within a week</source>
        <translation>Zápůjčky, které končí do týdne</translation>
    </message>
    <message>
        <source>Deployments prepared or running</source>
        <translation>Nasazení připravená nebo probíhající</translation>
    </message>
    <message>
        <source>Former members who still have items</source>
        <translation>Bývalí členové, kteří ještě něco mají</translation>
    </message>
    <message>
        <source>Papers without a signature</source>
        <translation>Doklady bez podpisu</translation>
    </message>
    <message>
        <source>Papers not printed</source>
        <translation>Nevytištěné doklady</translation>
    </message>
    <message>
        <source>Members who lack anything</source>
        <translation>Členové, kterým něco chybí</translation>
    </message>
    <message>
        <source>Sizes to order</source>
        <translation>Velikosti k objednání</translation>
    </message>
    <message>
        <source>Differences of unit checks to settle</source>
        <translation>Rozdíly z kontrol týmu k vyřízení</translation>
    </message>
    <message>
        <source>Units not checked for a year</source>
        <translation>Útvary bez kontroly přes rok</translation>
    </message>
    <message>
        <source>Unfinished carts</source>
        <translation>Rozpracované košíky</translation>
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
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Úplná</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Podíl</translation>
    </message>
    <message>
        <source>Repairs overdue</source>
        <translation>Opravy po termínu</translation>
    </message>
    <message>
        <source>Items with people, past their expiry or inspection</source>
        <translation>Věci u lidí po expiraci nebo bez revize</translation>
    </message>
</context>
<context>
    <name>OwnSection</name>
    <message>
        <source>4 to 8 digits; they unlock the program while it is running.</source>
        <translation>4 až 8 číslic; slouží k odemčení, dokud program běží.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Změnit heslo</translation>
    </message>
    <message>
        <source>Choose a password first.</source>
        <translation>Nejdřív si zvolte heslo.</translation>
    </message>
    <message>
        <source>It comes with the password: from then on everything you write is signed.</source>
        <translation>Vznikne s&#xa0;heslem: od té chvíle je vše, co zapíšete, podepsáno.</translation>
    </message>
    <message>
        <source>My access</source>
        <translation>Můj přístup</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nový PIN</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nový klíč</translation>
    </message>
    <message>
        <source>Not all the same, and not in a row.</source>
        <translation>Ne samé stejné číslice a ne po sobě jdoucí.</translation>
    </message>
    <message>
        <source>One page with a code that resets a forgotten password, for a sealed envelope.</source>
        <translation>Jedna strana s&#xa0;kódem, který nahradí zapomenuté heslo. Patří do zapečetěné obálky.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Vytisknout…</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Obnovovací list</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>Zrušit PIN</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Uložit PDF…</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Nastavit PIN</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Nastavit heslo</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Zobrazit heslo</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Podpisový klíč</translation>
    </message>
    <message>
        <source>You have one. A new one makes it void.</source>
        <translation>Už ho máte. Jakmile vystavíte nový, přestane platit.</translation>
    </message>
    <message>
        <source>Your password, needed for any change here</source>
        <translation>Vaše heslo (ke každé změně tady)</translation>
    </message>
    <message>
        <source>{key}. Change it when somebody has learnt the password or the computer is lost; the recovery sheet is then void.</source>
        <translation>{key}. Vyměňte ho, když se někdo dozví heslo nebo se ztratí počítač; obnovovací list pak přestane platit.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Open the paper</source>
        <translation>Otevřít doklad</translation>
    </message>
    <message>
        <source>To the Counter</source>
        <translation>Do Výdejny</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Ukázat</translation>
    </message>
    <message>
        <source>Show the member</source>
        <translation>Ukázat člena</translation>
    </message>
</context>
<context>
    <name>PageHelp</name>
    <message>
        <source>All keyboard shortcuts</source>
        <translation>Všechny klávesové zkratky</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Klávesy této stránky</translation>
    </message>
</context>
<context>
    <name>PaperBatch</name>
    <message>
        <source>Save as one PDF…</source>
        <translation>Uložit do jednoho PDF…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Vytisknout</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) at once</source>
        <translation>
            <numerusform>%n doklad najednou</numerusform>
            <numerusform>%n doklady najednou</numerusform>
            <numerusform>%n dokladů najednou</numerusform>
        </translation>
    </message>
    <message>
        <source>They are printed in this order, the first time in as many copies as each says, later once and marked as a copy. In one PDF they stand as they are filed, with a bookmark to each.</source>
        <translation>Vytisknou se v tomto pořadí: poprvé v tolika výtiscích, kolik má doklad mít, příště jednou s označením opis. V jednom PDF stojí tak, jak jsou uložené, a ke každému vede záložka.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>zastavuje se…</translation>
    </message>
    <message>
        <source>{of} printed</source>
        <translation>vytištěno {of}</translation>
    </message>
    <message>
        <source>{of} put together</source>
        <translation>spojeno {of}</translation>
    </message>
    <message>
        <source>The printer did not accept {number}.</source>
        <translation>Tiskárna nepřijala doklad {number}.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) printed</source>
        <translation>
            <numerusform>Vytištěn %n doklad</numerusform>
            <numerusform>Vytištěny %n doklady</numerusform>
            <numerusform>Vytištěno %n dokladů</numerusform>
        </translation>
    </message>
    <message>
        <source>{of} papers printed</source>
        <translation>Vytištěno dokladů: {of}</translation>
    </message>
    <message>
        <source>the last is {number}</source>
        <translation>poslední je {number}</translation>
    </message>
    <message>
        <source>Print the rest</source>
        <translation>Vytisknout zbytek</translation>
    </message>
    <message>
        <source>Save as one PDF</source>
        <translation>Uložit do jednoho PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) saved</source>
        <translation>
            <numerusform>Uložen %n doklad</numerusform>
            <numerusform>Uloženy %n doklady</numerusform>
            <numerusform>Uloženo %n dokladů</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped, nothing was saved.</source>
        <translation>Zastaveno, nic se neuložilo.</translation>
    </message>
    <message>
        <source>left out, nothing is filed of them: {numbers}</source>
        <translation>vynecháno, nic k nim není uloženo: {numbers}</translation>
    </message>
</context>
<context>
    <name>PaperCounts</name>
    <message numerus="yes">
        <source>%Ln paper(s) saved</source>
        <translation>
            <numerusform>Uložen %Ln doklad</numerusform>
            <numerusform>Uloženy %Ln doklady</numerusform>
            <numerusform>Uloženo %Ln dokladů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperFoot</name>
    <message>
        <source>The file does not match the journal</source>
        <translation>Soubor neodpovídá deníku</translation>
    </message>
    <message>
        <source>The file matches the journal byte for byte</source>
        <translation>Soubor odpovídá deníku bajt po bajtu</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zvětšit</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zmenšit</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>strana {page} z {pages}</translation>
    </message>
</context>
<context>
    <name>PaperHead</name>
    <message>
        <source>entry {seq} of the journal</source>
        <translation>zápis {seq} deníku</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>nevytištěno</translation>
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
        <source>{number} on {day}</source>
        <translation>{number} dne {day}</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storno</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Kind: all</source>
        <translation>Druh: vše</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Nevytištěno</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Číslo</translation>
    </message>
    <message>
        <source>Number, member or item</source>
        <translation>Číslo, člen nebo věc</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Doklady</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Podepsáno</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>To / from</source>
        <translation>Komu / od koho</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Bez podpisu</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Rok</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Rok {year}</translation>
    </message>
    <message>
        <source>Year: all</source>
        <translation>Rok: vše</translation>
    </message>
    <message>
        <source>No paper was found</source>
        <translation>Žádný doklad se nenašel</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>It is a file, on the card of what it belongs to.</source>
        <translation>Je to soubor, najdete ho na kartě toho, k čemu patří.</translation>
    </message>
    <message>
        <source>It has a number but no paper.</source>
        <translation>Má číslo, ale žádný doklad.</translation>
    </message>
    <message>
        <source>The paper is recorded and will be made at the next start.</source>
        <translation>Doklad je zapsán a vyhotoví se při příštím spuštění.</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Print…</source>
        <translation>Tisk…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Uložit jako PDF…</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n doklad</numerusform>
            <numerusform>%n doklady</numerusform>
            <numerusform>%n dokladů</numerusform>
        </translation>
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
        <source>{papers} in {year}</source>
        <translation>{papers} v roce {year}</translation>
    </message>
</context>
<context>
    <name>ParticipantForm</name>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Skupina</translation>
    </message>
    <message>
        <source>else as the unit</source>
        <translation>jinak podle útvaru</translation>
    </message>
    <message>
        <source>Add a member to the participants</source>
        <translation>Přidat člena mezi účastníky</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Přidat</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
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
    <message>
        <source>New passphrase of the store</source>
        <translation>Nové heslo evidence</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Zobrazit heslo</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Stejné heslo ještě jednou</translation>
    </message>
    <message>
        <source>Without it nobody can ever open the store or its backups, and nobody can recover it. Write it down and keep it elsewhere, in a sealed envelope.</source>
        <translation>Bez něj evidenci ani její zálohy už nikdo neotevře a&#xa0;nikdo ho nedokáže zjistit. Napište si ho a&#xa0;uložte jinde, v&#xa0;zapečetěné obálce.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Zvolte heslo evidence</translation>
    </message>
    <message>
        <source>Choose another passphrase</source>
        <translation>Zvolte nové heslo evidence</translation>
    </message>
    <message>
        <source>From now on without a passphrase</source>
        <translation>Od teď bez hesla evidence</translation>
    </message>
    <message>
        <source>nothing changes until the second step is done</source>
        <translation>dokud neproběhne druhý krok, nic se nezmění</translation>
    </message>
    <message>
        <source>Current passphrase of the store</source>
        <translation>Současné heslo evidence</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Zobrazit heslo</translation>
    </message>
    <message>
        <source>After that, anyone who takes the disk, a memory stick or a copy of the file can read everything.</source>
        <translation>Kdo si pak vezme disk, flash disk nebo kopii souboru, přečte si z&#xa0;nich všechno.</translation>
    </message>
    <message>
        <source>This passphrase does not open the store.</source>
        <translation>Tímto heslem se evidence neotevře.</translation>
    </message>
    <message>
        <source>The store and its backups become files that nobody can read without the passphrase. The program asks for it when the store is opened; then everyone signs in as usual.</source>
        <translation>Evidence i&#xa0;její zálohy budou soubory, které bez hesla evidence nikdo nepřečte. Program se na ně zeptá, když se evidence otevírá; potom se každý přihlásí jako obvykle.</translation>
    </message>
    <message>
        <source>The store and its backups are rewritten, and the old passphrase no longer opens them. Copies kept elsewhere still have the old one.</source>
        <translation>Evidence i&#xa0;její zálohy se přepíšou a&#xa0;dosavadní heslo už je neotevře. Kopie uložené jinde si dosavadní heslo ponechají.</translation>
    </message>
    <message>
        <source>The store and its backups are rewritten so that they open without a passphrase.</source>
        <translation>Evidence i&#xa0;její zálohy se přepíšou tak, že se otevřou bez hesla evidence.</translation>
    </message>
    <message>
        <source>It protects the data on a stolen disk or memory stick, and in every copy of the file. It does not protect a computer that is running and unlocked, or anything printed or exported.</source>
        <translation>Chrání data na ukradeném disku nebo flash disku a&#xa0;v&#xa0;každé kopii souboru. Nechrání spuštěný odemčený počítač ani to, co se vytisklo nebo uložilo mimo evidenci.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Give it to them on paper: it works only for choosing their own. Their old password, PIN, recovery sheet and signing key are void from now on; what they signed stays proven.</source>
        <translation>Předejte ho na papíře: slouží jen k&#xa0;tomu, aby si uživatel zvolil vlastní. Dosavadní heslo, PIN, obnovovací list a&#xa0;podpisový klíč tím přestanou platit; co jimi bylo podepsáno, zůstává prokázáno.</translation>
    </message>
    <message>
        <source>New password for {name}</source>
        <translation>Nové heslo: {name}</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Nastavit heslo</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Dočasné heslo</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>New password</source>
        <translation>Nové heslo</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Stejné heslo ještě jednou</translation>
    </message>
    <message>
        <source>PIN (optional)</source>
        <translation>PIN (nepovinný)</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Zobrazit heslo</translation>
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
        <source>This PIN is good.</source>
        <translation>Tento PIN je v pořádku.</translation>
    </message>
    <message>
        <source>4 to 8 digits; they unlock the program while it is running.</source>
        <translation>4 až 8 číslic; slouží k odemčení, dokud program běží.</translation>
    </message>
    <message>
        <source>Not all the same, and not in a row.</source>
        <translation>Ne samé stejné číslice a ne po sobě jdoucí.</translation>
    </message>
</context>
<context>
    <name>PeopleImport</name>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabulky</translation>
    </message>
    <message>
        <source>A list of participants</source>
        <translation>Seznam účastníků</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Čtu seznam</translation>
    </message>
    <message>
        <source>The list lacks these columns: {columns}</source>
        <translation>V seznamu chybí sloupce: {columns}</translation>
    </message>
    <message numerus="yes">
        <source>Add %n person(s)</source>
        <translation>
            <numerusform>Přidat %n osobu</numerusform>
            <numerusform>Přidat %n osoby</numerusform>
            <numerusform>Přidat %n osob</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody to add</source>
        <translation>Není koho přidat</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Name, personal number, group or school</source>
        <translation>Jméno, OEČ, skupina nebo škola</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Hledat v seznamu</translation>
    </message>
    <message>
        <source>Which participants</source>
        <translation>Kteří účastníci</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Účastníci</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Všichni</translation>
    </message>
    <message>
        <source>To serve</source>
        <translation>Zbývá vydat</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Neúplní</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>Ještě venku</translation>
    </message>
    <message>
        <source>Put aside: {items}</source>
        <translation>Odloženo: {items}</translation>
    </message>
    <message>
        <source>without a group</source>
        <translation>bez skupiny</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osob</numerusform>
        </translation>
    </message>
    <message>
        <source>{served} served, {given} items issued, {back} back</source>
        <translation>obslouženo {served}, vydáno věcí {given}, zpět {back}</translation>
    </message>
    <message>
        <source>Nobody was found</source>
        <translation>Nikdo nenalezen</translation>
    </message>
    <message>
        <source>Type less, or show all.</source>
        <translation>Napište méně, nebo zobrazte všechny.</translation>
    </message>
    <message>
        <source>A table with surname, given name, school, group and role; members by personal number.</source>
        <translation>Tabulka s příjmením, jménem, školou, skupinou a rolí; členové podle OEČ.</translation>
    </message>
    <message>
        <source>Nobody takes part yet</source>
        <translation>Zatím žádní účastníci</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importovat seznam…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Číslo</translation>
    </message>
    <message>
        <source>School or unit</source>
        <translation>Škola nebo útvar</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Má</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Signs on</source>
        <translation>Podpis</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>permanently recorded in the journal</source>
        <translation>natrvalo se zapíše do deníku</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Druhá osoba</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Participant</source>
        <translation>Účastník</translation>
    </message>
    <message>
        <source>Name, number or group</source>
        <translation>Jméno, číslo nebo skupina</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Účastníci</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
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
        <translation>Zobrazit heslo</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>name or personal number</source>
        <translation>jméno nebo OEČ</translation>
    </message>
    <message>
        <source>This has to be somebody else</source>
        <translation>Musí to být někdo jiný</translation>
    </message>
    <message>
        <source>More than one is called so: choose from the list</source>
        <translation>Odpovídá více osob, vyberte ze seznamu</translation>
    </message>
    <message>
        <source>Nobody is called so; of outside give both names</source>
        <translation>V nabídce není; uveďte celé jméno</translation>
    </message>
    <message>
        <source>Nobody of those offered is called so</source>
        <translation>Nikdo takový v nabídce není</translation>
    </message>
</context>
<context>
    <name>PersonalCards</name>
    <message>
        <source>Preview</source>
        <translation>Náhled</translation>
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
        <source>Save PDF/A…</source>
        <translation>Uložit PDF/A…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Vytisknout</translation>
    </message>
    <message>
        <source>As of the end of</source>
        <translation>Stav k datu</translation>
    </message>
    <message>
        <source>Preparing personal cards</source>
        <translation>Připravují se osobní karty</translation>
    </message>
    <message>
        <source>page {of}</source>
        <translation>strana {of}</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Photo</source>
        <translation>Fotografie</translation>
    </message>
</context>
<context>
    <name>PictureCodes</name>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n tam už je</numerusform>
            <numerusform>%n tam už jsou</numerusform>
            <numerusform>%n tam už je</numerusform>
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
    <message numerus="yes">
        <source>%n command(s) skipped</source>
        <translation>
            <numerusform>%n příkaz vynechán</numerusform>
            <numerusform>%n příkazy vynechány</numerusform>
            <numerusform>%n příkazů vynecháno</numerusform>
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
        <source>%n taken</source>
        <translation>
            <numerusform>%n načten</numerusform>
            <numerusform>%n načteny</numerusform>
            <numerusform>%n načteno</numerusform>
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
    <message>
        <source>A sharper or larger picture may help.</source>
        <translation>Může pomoci ostřejší nebo větší obrázek.</translation>
    </message>
    <message>
        <source>Copy one first.</source>
        <translation>Nejdřív nějaký zkopírujte.</translation>
    </message>
    <message>
        <source>No code found</source>
        <translation>Nenašel se žádný kód</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nenačteno</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <translation>Obrázky a PDF</translation>
    </message>
    <message>
        <source>Read codes from a picture or PDF</source>
        <translation>Načíst kódy z obrázku nebo PDF</translation>
    </message>
    <message>
        <source>Reading the codes in {name}</source>
        <translation>Načítají se kódy: {name}</translation>
    </message>
    <message>
        <source>There is no picture to paste</source>
        <translation>Není tu obrázek k vložení</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>vložený obrázek</translation>
    </message>
    <message>
        <source>{file} cannot be opened ({reason}).</source>
        <translation>{file} nelze otevřít ({reason}).</translation>
    </message>
</context>
<context>
    <name>PieceCard</name>
    <message>
        <source>Note, or what is wrong</source>
        <translation>Poznámka, nebo co je vadné</translation>
    </message>
    <message>
        <source>Next inspection</source>
        <translation>Příští revize</translation>
    </message>
    <message>
        <source>Space in order, X fault</source>
        <translation>Mezerník v pořádku, X závada</translation>
    </message>
    <message>
        <source>No inspection is under way</source>
        <translation>Žádná revize neprobíhá</translation>
    </message>
    <message>
        <source>Begin one on the page Inspections.</source>
        <translation>Zahajte ji na stránce Revize.</translation>
    </message>
    <message>
        <source>{what}: scan its code, or choose one.</source>
        <translation>{what}: načtěte kód, nebo kus vyberte.</translation>
    </message>
    <message>
        <source>Scan the first piece</source>
        <translation>Načtěte první kus</translation>
    </message>
    <message>
        <source>All {all} are done</source>
        <translation>Hotovo všech {all}</translation>
    </message>
    <message>
        <source>Make the record.</source>
        <translation>Vytvořte protokol.</translation>
    </message>
    <message>
        <source>last {day}, {result}</source>
        <translation>naposledy {day}, {result}</translation>
    </message>
    <message>
        <source>serial no. {serial}</source>
        <translation>výrobní č. {serial}</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>platí do {day}</translation>
    </message>
    <message>
        <source>At the latest {day}</source>
        <translation>Nejpozději {day}</translation>
    </message>
    <message>
        <source>Some points wait. Nothing passes by itself.</source>
        <translation>Některé body čekají. Nic nevyhoví samo.</translation>
    </message>
    <message>
        <source>A point has a fault: say what it is.</source>
        <translation>Bod má závadu: napište jakou.</translation>
    </message>
    <message>
        <source>What does not pass needs a few words.</source>
        <translation>U nevyhovující věci popište závadu.</translation>
    </message>
    <message>
        <source>What is wrong: {point}</source>
        <translation>Co je vadné: {point}</translation>
    </message>
    <message>
        <source>Value: {point}, {limit}</source>
        <translation>Hodnota: {point}, {limit}</translation>
    </message>
    <message>
        <source>A number is wanted</source>
        <translation>Zadejte číslo</translation>
    </message>
    <message numerus="yes">
        <source>At the latest {day}, %n month(s) after the last term.</source>
        <translation>
            <numerusform>Nejpozději {day}, %n měsíc po minulém termínu.</numerusform>
            <numerusform>Nejpozději {day}, %n měsíce po minulém termínu.</numerusform>
            <numerusform>Nejpozději {day}, %n měsíců po minulém termínu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan the next piece</source>
        <translation>Načtěte další kus</translation>
    </message>
</context>
<context>
    <name>PieceList</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>vybrán %n</numerusform>
            <numerusform>vybrány %n</numerusform>
            <numerusform>vybráno %n</numerusform>
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
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Inventory no.</source>
        <translation>Inventární č.</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusy</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Číslo nebo jméno</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Výrobní č.</translation>
    </message>
    <message>
        <source>Service life until</source>
        <translation>Životnost do</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Space, Shift and Ctrl choose several, Ctrl+A all</source>
        <translation>Více jich vyberete mezerníkem, Shift a Ctrl, všechny Ctrl+A</translation>
    </message>
    <message>
        <source>Where, who</source>
        <translation>Kde, kdo</translation>
    </message>
</context>
<context>
    <name>PieceNumbers</name>
    <message>
        <source>Numbers</source>
        <translation>Čísla</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Č.</translation>
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
        <source>is in the books already</source>
        <translation>už je v evidenci</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ukázat</translation>
    </message>
    <message>
        <source>is in the books, {code}</source>
        <translation>už je v evidenci, {code}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>accounting adds it</source>
        <translation>doplní účtárna</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places of the store</source>
        <translation>Místa skladu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Místo</translation>
    </message>
    <message>
        <source>Lies there</source>
        <translation>Leží tam</translation>
    </message>
    <message>
        <source>goes along</source>
        <translation>jde s bránou</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>zůstává</translation>
    </message>
</context>
<context>
    <name>PlaceSheet</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n kus</numerusform>
            <numerusform>%n kusy</numerusform>
            <numerusform>%n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusů</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Nic tu není.</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>Co tu leží</translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message>
        <source>Scope and commission</source>
        <translation>Rozsah a komise</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Místa</translation>
    </message>
    <message>
        <source>nothing moves meanwhile</source>
        <translation>bez pohybů</translation>
    </message>
    <message>
        <source>the counter works on</source>
        <translation>vydává se dál</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Rozsah</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>všechna místa</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Předseda</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Entrusted</source>
        <translation>Odpovědná osoba</translation>
    </message>
    <message>
        <source>{closed} of {all} closed</source>
        <translation>uzavřeno {closed} z {all}</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Article</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>Název plánu</translation>
    </message>
    <message>
        <source>Months between</source>
        <translation>Po měsících</translation>
    </message>
    <message>
        <source>Firm that does it</source>
        <translation>Firma, která ji dělá</translation>
    </message>
    <message>
        <source>the store itself</source>
        <translation>sklad sám</translation>
    </message>
    <message>
        <source>Points, one a line</source>
        <translation>Body, každý na řádek</translation>
    </message>
    <message>
        <source>The plan applies no longer</source>
        <translation>Plán už neplatí</translation>
    </message>
    <message>
        <source>A point: name | what it means | limit, such as &gt;= 80 %. With a limit the value is asked for.</source>
        <translation>Bod: název | co znamená | mez, třeba &gt;= 80 %. S mezí se zadává hodnota.</translation>
    </message>
    <message>
        <source>New plan of inspection</source>
        <translation>Nový plán revizí</translation>
    </message>
    <message>
        <source>Plan of inspection</source>
        <translation>Plán revizí</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>1 to {most}</source>
        <translation>1 až {most}</translation>
    </message>
</context>
<context>
    <name>PlansPart</name>
    <message>
        <source>Inspection plans</source>
        <translation>Plány revizí</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Nový plán</translation>
    </message>
    <message>
        <source>None: its pieces are not inspected</source>
        <translation>Žádný: kusy se nerevidují</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n bod</numerusform>
            <numerusform>%n body</numerusform>
            <numerusform>%n bodů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>po %n měsíci</numerusform>
            <numerusform>po %n měsících</numerusform>
            <numerusform>po %n měsících</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointsList</name>
    <message>
        <source>What is inspected</source>
        <translation>Co se reviduje</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Bod</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Co znamená</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>v pořádku</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>závada</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>ještě neprohlédnuto</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Not printed: no printer.</source>
        <translation>Nevytištěno: chybí tiskárna.</translation>
    </message>
    <message>
        <source>Print {title}</source>
        <translation>Tisk: {title}</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Uložit jako PDF…</translation>
    </message>
    <message>
        <source>The printer did not accept it.</source>
        <translation>Tiskárna úlohu nepřijala.</translation>
    </message>
    <message>
        <source>What was to be printed is filed and ready in Papers.</source>
        <translation>Doklad je uložený a najdete ho v Dokladech.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Locking needs a password: set one in Settings, My access.</source>
        <translation>K zamčení je potřeba heslo: zřiďte si ho v Nastavení, Můj přístup.</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Čtečka připravena</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>about {seconds} s left, cancelling writes nothing</source>
        <translation>zbývá asi {seconds} s, při zrušení se nezapíše nic</translation>
    </message>
    <message>
        <source>about {seconds} s left, what is done stays done</source>
        <translation>zbývá asi {seconds} s, co je hotové, zůstane</translation>
    </message>
    <message>
        <source>cancelling writes nothing</source>
        <translation>při zrušení se nezapíše nic</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>zastavuje se…</translation>
    </message>
    <message>
        <source>what is done stays done</source>
        <translation>co je hotové, zůstane</translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Zahodit změny</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>The minimum is shared among the sizes by how many of each are worn. Papers keep the name they had.</source>
        <translation>Minimum se rozdělí mezi velikosti podle toho, kolik se kterých nosí. Vydaným dokladům zůstane původní název.</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Způsob evidence</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Velikosti</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>Měrná jednotka</translation>
    </message>
</context>
<context>
    <name>PropertyForm</name>
    <message>
        <source>Who takes it over</source>
        <translation>Kdo přebírá</translation>
    </message>
    <message>
        <source>Competence changes on</source>
        <translation>Příslušnost se mění dne</translation>
    </message>
    <message>
        <source>Legal reason</source>
        <translation>Právní důvod</translation>
    </message>
    <message>
        <source>section 19 of act 219/2000</source>
        <translation>§ 19 zákona č. 219/2000 Sb.</translation>
    </message>
    <message>
        <source>name, function</source>
        <translation>jméno, funkce</translation>
    </message>
    <message>
        <source>Acts for us</source>
        <translation>Za nás jedná</translation>
    </message>
    <message>
        <source>Acts for them</source>
        <translation>Za přebírajícího jedná</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Poznámka</translation>
    </message>
    <message numerus="yes">
        <source>Hand over property: %n pc(s)</source>
        <translation>
            <numerusform>Předání majetku: %n kus</numerusform>
            <numerusform>Předání majetku: %n kusy</numerusform>
            <numerusform>Předání majetku: %n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over and file the record</source>
        <translation>Předat a uložit zápis</translation>
    </message>
    <message>
        <source>Grant&apos;s consent, kept until {day}</source>
        <translation>Souhlas grantu, drží se do {day}</translation>
    </message>
    <message>
        <source>its reference</source>
        <translation>jeho číslo jednací</translation>
    </message>
</context>
<context>
    <name>QuestionStrip</name>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
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
    <message>
        <source>The scanner types on another keyboard than this computer.</source>
        <translation>Čtečka píše na jiné klávesnici než počítač.</translation>
    </message>
    <message>
        <source>Codes of the store are translated, makers&apos; barcodes may be wrong.</source>
        <translation>Kódy evidence program přeloží, kódy výrobců mohou být špatně.</translation>
    </message>
    <message>
        <source>Set it right</source>
        <translation>Nastavit</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Nothing of this delivery is here yet</source>
        <translation>Z dodávky tu zatím nic není</translation>
    </message>
    <message>
        <source>Choose an order, or add a line.</source>
        <translation>Vyberte objednávku, nebo přidejte položku.</translation>
    </message>
    <message>
        <source>Another delivery is unfinished here. Receive it, or let go of it first.</source>
        <translation>Je tu jiný rozepsaný příjem. Nejdřív ho přijměte, nebo zahoďte.</translation>
    </message>
    <message>
        <source>Delivery note {note}</source>
        <translation>Dodací list {note}</translation>
    </message>
    <message numerus="yes">
        <source>%n pc(s) came</source>
        <translation>
            <numerusform>dorazil %n kus</numerusform>
            <numerusform>dorazily %n kusy</numerusform>
            <numerusform>dorazilo %n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>goes on with {number}</source>
        <translation>navazuje na {number}</translation>
    </message>
    <message>
        <source>Delivery saved at {time}</source>
        <translation>Příjem uložen {time}</translation>
    </message>
    <message>
        <source>{number} is in, but looks like {other}. If the piece says that, take it out.</source>
        <translation>{number} je zapsáno, ale vypadá stejně jako {other}. Je-li to ono, odeberte ho.</translation>
    </message>
    <message>
        <source>{number} is here already: line {line}, piece {place}.</source>
        <translation>{number} už je načteno: položka {line}, kus {place}.</translation>
    </message>
    <message>
        <source>The delivery was discarded:</source>
        <translation>Dodávka byla zahozena:</translation>
    </message>
    <message>
        <source>The line was taken out:</source>
        <translation>Řádek byl odebrán:</translation>
    </message>
    <message>
        <source>{number} is a label of ours. Scan the number its maker gave the piece.</source>
        <translation>{number} je náš štítek. Načtěte číslo, které dal kusu výrobce.</translation>
    </message>
    <message>
        <source>This line has all its numbers. Say first that more of it came.</source>
        <translation>Položka už má všechna čísla. Nejdřív zadejte, že dorazilo víc kusů.</translation>
    </message>
    <message>
        <source>Scan the piece first, then the blank label that is stuck on it.</source>
        <translation>Nejdřív načtěte kus, potom prázdný štítek, který je na něm nalepený.</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>Recently opened</source>
        <translation>Naposledy otevřené</translation>
    </message>
    <message>
        <source>double click or Enter opens, Del removes from the list</source>
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
    <name>RecountForm</name>
    <message>
        <source>Who counts again</source>
        <translation>Kdo počítá znovu</translation>
    </message>
    <message>
        <source>How many there are</source>
        <translation>Počet kusů</translation>
    </message>
    <message>
        <source>Write the count</source>
        <translation>Zapsat počet</translation>
    </message>
</context>
<context>
    <name>RecoveryPaper</name>
    <message>
        <source>Move it off this computer: anyone who has it and the store’s file can work in your name.</source>
        <translation>Přesuňte ho z&#xa0;tohoto počítače jinam: kdo má obnovovací list a&#xa0;soubor evidence, může pracovat vaším jménem.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Obnovovací list</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Uložit obnovovací list</translation>
    </message>
    <message>
        <source>The recovery sheet is saved.</source>
        <translation>Obnovovací list je uložen.</translation>
    </message>
    <message>
        <source>recovery-sheet</source>
        <translation>zachranny-list</translation>
    </message>
</context>
<context>
    <name>RefusedStore</name>
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
    <name>RepairCard</name>
    <message>
        <source>Scan an item that came back…</source>
        <translation>Načtěte vrácený kus…</translation>
    </message>
    <message>
        <source>Price with VAT, CZK</source>
        <translation>Cena s DPH, Kč</translation>
    </message>
    <message>
        <source>Warranty until</source>
        <translation>Záruka do</translation>
    </message>
    <message>
        <source>Serial number of the new piece</source>
        <translation>Výrobní číslo nového kusu</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Provedené práce</translation>
    </message>
    <message>
        <source>Workshop&apos;s invoice</source>
        <translation>Faktura opravny</translation>
    </message>
    <message>
        <source>also later</source>
        <translation>lze doplnit později</translation>
    </message>
    <message>
        <source>Total CZK</source>
        <translation>Celkem Kč</translation>
    </message>
    <message>
        <source>More than the price</source>
        <translation>Víc než cena</translation>
    </message>
    <message>
        <source>{percent} % of the purchase price. Not worth it: choose that outcome, and it is written off.</source>
        <translation>{percent} % pořizovací ceny. Pokud se oprava nevyplatí, zvolte ten výsledek a věc půjde k vyřazení.</translation>
    </message>
    <message>
        <source>Returned before</source>
        <translation>Vráceno dřív</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n pc(s)</source>
        <translation>
            <numerusform>Převzít %n kus</numerusform>
            <numerusform>Převzít %n kusy</numerusform>
            <numerusform>Převzít %n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Převzít</translation>
    </message>
    <message>
        <source>Save the invoice</source>
        <translation>Uložit fakturu</translation>
    </message>
    <message numerus="yes">
        <source>%n pc(s) stay there until {day}.</source>
        <translation>
            <numerusform>%n kus tam zůstane do {day}.</numerusform>
            <numerusform>%n kusy tam zůstanou do {day}.</numerusform>
            <numerusform>%n kusů tam zůstane do {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan what came back, or press Space.</source>
        <translation>Načtěte vrácené kusy, nebo je označte mezerníkem.</translation>
    </message>
    <message>
        <source>Everything is back.</source>
        <translation>Všechno se vrátilo.</translation>
    </message>
    <message>
        <source>Nothing stays there.</source>
        <translation>Nic tam nezůstane.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n den po termínu</numerusform>
            <numerusform>%n dny po termínu</numerusform>
            <numerusform>%n dní po termínu</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Odesláno</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>Vrátit do</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Vráceno</translation>
    </message>
    <message>
        <source>estimate {money}</source>
        <translation>odhad {money}</translation>
    </message>
    <message>
        <source>cost {money}</source>
        <translation>cena {money}</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Upomínka</translation>
    </message>
    <message numerus="yes">
        <source>Returned: %n pc(s)</source>
        <translation>
            <numerusform>Vráceno: %n ks</numerusform>
            <numerusform>Vráceno: %n ks</numerusform>
            <numerusform>Vráceno: %n ks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent: %n pc(s)</source>
        <translation>
            <numerusform>Odesláno: %n ks</numerusform>
            <numerusform>Odesláno: %n ks</numerusform>
            <numerusform>Odesláno: %n ks</numerusform>
        </translation>
    </message>
    <message>
        <source>Extended until {day}</source>
        <translation>Prodlouženo do {day}</translation>
    </message>
    <message>
        <source>Of which parts</source>
        <translation>Z toho díly</translation>
    </message>
    <message>
        <source>Of which VAT</source>
        <translation>Z toho DPH</translation>
    </message>
    <message numerus="yes">
        <source>%n pc(s) stay there; they were due on {day}.</source>
        <translation>
            <numerusform>%n kus tam zůstává, termín byl {day}.</numerusform>
            <numerusform>%n kusy tam zůstávají, termín byl {day}.</numerusform>
            <numerusform>%n kusů tam zůstává, termín byl {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the serial number of the piece that came instead.</source>
        <translation>Zadejte výrobní číslo kusu, který přišel místo něj.</translation>
    </message>
    <message>
        <source>First enter the outcome.</source>
        <translation>Nejdřív zadejte výsledek.</translation>
    </message>
</context>
<context>
    <name>RepairList</name>
    <message>
        <source>Repairs</source>
        <translation>Opravy</translation>
    </message>
    <message>
        <source>Workshop, item or number</source>
        <translation>Opravna, věc nebo číslo</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Venku</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Po termínu</translation>
    </message>
    <message>
        <source>Back this year</source>
        <translation>Vráceno letos</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Které</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Zakázka</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Věci</translation>
    </message>
    <message>
        <source>Pcs</source>
        <translation>Ks</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Odesláno</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vrátit do</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>CZK</source>
        <translation>Kč</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n zakázka</numerusform>
            <numerusform>%n zakázky</numerusform>
            <numerusform>%n zakázek</numerusform>
        </translation>
    </message>
    <message>
        <source>cost {money}</source>
        <translation>cena {money}</translation>
    </message>
    <message>
        <source>estimate {money}</source>
        <translation>odhad {money}</translation>
    </message>
    <message>
        <source>What goes to a workshop or back to who sold it is listed here until it returns.</source>
        <translation>Co jde do opravy, čištění nebo na reklamaci, je tady, dokud se nevrátí.</translation>
    </message>
    <message>
        <source>Nothing is in repair</source>
        <translation>Nic není v opravě</translation>
    </message>
    <message>
        <source>Send to repair</source>
        <translation>Odeslat do opravy</translation>
    </message>
    <message>
        <source>No order was found</source>
        <translation>Žádná zakázka se nenašla</translation>
    </message>
    <message>
        <source>Type less, or choose another part of the list.</source>
        <translation>Napište méně, nebo zvolte jinou část seznamu.</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Škody</translation>
    </message>
</context>
<context>
    <name>RepairsPage</name>
    <message>
        <source>This belongs to another order.</source>
        <translation>To patří k jiné zakázce.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) in workshops</source>
        <translation>
            <numerusform>%n kus v opravě</numerusform>
            <numerusform>%n kusy v opravě</numerusform>
            <numerusform>%n kusů v opravě</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workshop(s)</source>
        <translation>
            <numerusform>%n opravna</numerusform>
            <numerusform>%n opravny</numerusform>
            <numerusform>%n opraven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) overdue</source>
        <translation>
            <numerusform>%n zakázka po termínu</numerusform>
            <numerusform>%n zakázky po termínu</numerusform>
            <numerusform>%n zakázek po termínu</numerusform>
        </translation>
    </message>
    <message>
        <source>repairs cost {money} this year</source>
        <translation>letos opravy stály {money}</translation>
    </message>
    <message numerus="yes">
        <source>%n open record(s) of damage</source>
        <translation>
            <numerusform>%n nevyřízená škoda</numerusform>
            <numerusform>%n nevyřízené škody</numerusform>
            <numerusform>%n nevyřízených škod</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in repair</source>
        <translation>Nic není v opravě</translation>
    </message>
    <message>
        <source>Extend {number}</source>
        <translation>Prodloužit {number}</translation>
    </message>
    <message>
        <source>Extend and print</source>
        <translation>Prodloužit a vytisknout</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Printed and saved today</source>
        <translation>Dnes vytištěno a uloženo</translation>
    </message>
</context>
<context>
    <name>ReportParameters</name>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Personal numbers instead of names</source>
        <translation>Místo jmen uvést OEČ</translation>
    </message>
    <message>
        <source>(the default for anything that leaves the unit)</source>
        <translation>(výchozí pro vše, co odchází mimo útvar)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>each unit by itself, in one file</source>
        <translation>každý útvar zvlášť, v jednom souboru</translation>
    </message>
    <message>
        <source>all units</source>
        <translation>všechny útvary</translation>
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
        <source>after the last</source>
        <translation>pozdější než konec</translation>
    </message>
</context>
<context>
    <name>ReportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Náhled</translation>
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
        <source>Preparing the report</source>
        <translation>Sestava se připravuje</translation>
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
        <source>Save the report</source>
        <translation>Uložit sestavu</translation>
    </message>
    <message>
        <source>each-unit</source>
        <translation>po-utvarech</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Print, save and verify; nothing here changes the store.</source>
        <translation>Tisk, uložení a ověření; v evidenci se tu nic nezmění.</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>Sestava uložena</translation>
    </message>
</context>
<context>
    <name>RestoreScreen</name>
    <message>
        <source>Who restores</source>
        <translation>Kdo obnovu provádí</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Obnovuje se</translation>
    </message>
    <message>
        <source>Verifying the backup</source>
        <translation>Ověřuje se záloha</translation>
    </message>
    <message>
        <source>Back to {when}</source>
        <translation>Zpět do {when}</translation>
    </message>
    <message>
        <source>An administrator according to the backup, with the password of that time. What is there now is set aside and never deleted.</source>
        <translation>Správce podle zálohy, s&#xa0;heslem z&#xa0;té doby. Současná evidence se odloží stranou a&#xa0;nikdy se nesmaže.</translation>
    </message>
    <message>
        <source>Nobody has a password in this backup, so nobody signs in. What is there now is set aside and never deleted.</source>
        <translation>V&#xa0;této záloze nemá heslo nikdo, a&#xa0;proto se nikdo nepřihlašuje. Současná evidence se odloží stranou a&#xa0;nikdy se nesmaže.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Záloha</translation>
    </message>
    <message>
        <source>What will be lost</source>
        <translation>Co zmizí</translation>
    </message>
    <message>
        <source>Who and why</source>
        <translation>Kdo a proč</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Obnova ze zálohy</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Obnovit</translation>
    </message>
    <message>
        <source>The store is closed during the restore.</source>
        <translation>Během obnovy je evidence zavřená.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Nic se nesmazalo.</translation>
    </message>
</context>
<context>
    <name>RestoredStep</name>
    <message>
        <source>Check that everything is as it should be and confirm it in Settings, Backups: until then no backup is made or removed automatically.</source>
        <translation>Zkontrolujte, zda je všechno, jak má být, a&#xa0;potvrďte to v&#xa0;Nastavení, Zálohy: do té doby se žádná záloha sama nedělá ani nemaže.</translation>
    </message>
    <message>
        <source>The former store is kept in {folder}.</source>
        <translation>Dosavadní evidence je uložena v {folder}.</translation>
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
    <name>ResultList</name>
    <message>
        <source>What was found</source>
        <translation>Co se zjistilo</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Místo</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Evid.</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>1. počet</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>2. počet</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Rozdíl</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Value CZK</source>
        <translation>Hodnota Kč</translation>
    </message>
</context>
<context>
    <name>ReturningCard</name>
    <message>
        <source>Course</source>
        <translation>Průběh</translation>
    </message>
</context>
<context>
    <name>ReturningPage</name>
    <message>
        <source>The last notice is of {day}.</source>
        <translation>Poslední upomínka je z {day}.</translation>
    </message>
    <message>
        <source>Remind all the same</source>
        <translation>Přesto upomenout</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Ukázat</translation>
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
    <name>RunSide</name>
    <message>
        <source>Results</source>
        <translation>Výsledky</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Naposledy</translation>
    </message>
    <message>
        <source>By what, with what</source>
        <translation>Předpis a měřidlo</translation>
    </message>
    <message>
        <source>of {all} done</source>
        <translation>ze {all} hotovo</translation>
    </message>
    <message>
        <source>left</source>
        <translation>zbývá</translation>
    </message>
    <message numerus="yes">
        <source>%n left piece(s) can be finished another day.</source>
        <translation>
            <numerusform>%n zbylý kus půjde dokončit jindy.</numerusform>
            <numerusform>%n zbylé kusy půjde dokončit jindy.</numerusform>
            <numerusform>%n zbylých kusů půjde dokončit jindy.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record gets its number when it is made.</source>
        <translation>Číslo dostane protokol, až vznikne.</translation>
    </message>
</context>
<context>
    <name>SafetySection</name>
    <message numerus="yes">
        <source>%n entry(s) with a mark of the clock</source>
        <translation>
            <numerusform>%n zápis při posunutých hodinách</numerusform>
            <numerusform>%n zápisy při posunutých hodinách</numerusform>
            <numerusform>%n zápisů při posunutých hodinách</numerusform>
        </translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Přístup</translation>
    </message>
    <message>
        <source>Continuity with the last known state</source>
        <translation>Návaznost na poslední známý stav</translation>
    </message>
    <message>
        <source>Encryption of the disk</source>
        <translation>Šifrování disku</translation>
    </message>
    <message>
        <source>Entry {seq}, {when}.</source>
        <translation>Zápis {seq}, {when}.</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Volné místo</translation>
    </message>
    <message>
        <source>From now on it remembers where the journal ended, so that an older copy is noticed.</source>
        <translation>Odteď si pamatuje, kde deník končil, a&#xa0;starší kopii tak pozná.</translation>
    </message>
    <message>
        <source>I know why</source>
        <translation>Vím proč</translation>
    </message>
    <message>
        <source>It follows on from what this computer saw last</source>
        <translation>Navazuje na to, co tento počítač viděl naposledy</translation>
    </message>
    <message>
        <source>Last known state</source>
        <translation>Poslední známý stav</translation>
    </message>
    <message>
        <source>No entry was written while the clock was set back</source>
        <translation>Žádný zápis nevznikl při posunutých hodinách</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Místo</translation>
    </message>
    <message>
        <source>Safety of the data</source>
        <translation>Zabezpečení dat</translation>
    </message>
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
        <source>Open the folder</source>
        <translation>Otevřít složku</translation>
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
        <source>The computer&apos;s clock</source>
        <translation>Hodiny počítače</translation>
    </message>
    <message>
        <source>The store is encrypted</source>
        <translation>Evidence je zašifrovaná</translation>
    </message>
    <message>
        <source>Anyone who takes the disk, a backup or a copy of the file can read nothing without the passphrase. It does not protect a store that is open on an unlocked computer.</source>
        <translation>Kdo si vezme disk, zálohu nebo kopii souboru, bez hesla evidence nic nepřečte. Evidenci otevřenou na odemčeném počítači šifrování nechrání.</translation>
    </message>
    <message>
        <source>Anyone who takes the file or a backup of it can read it, unless the disk is encrypted.</source>
        <translation>Kdo si vezme soubor nebo jeho zálohu, přečte si je, pokud není zašifrovaný celý disk.</translation>
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
    <message>
        <source>The last is entry {seq}. Order is told by the numbers of the entries, not by their times.</source>
        <translation>Poslední je zápis {seq}. O&#xa0;pořadí rozhodují čísla zápisů, ne jejich čas.</translation>
    </message>
    <message>
        <source>This computer sees the store for the first time</source>
        <translation>Tento počítač vidí evidenci poprvé</translation>
    </message>
    <message>
        <source>Where the store is</source>
        <translation>Kde je evidence uložena</translation>
    </message>
    <message>
        <source>as far as this computer can tell</source>
        <translation>co dokáže zjistit tento počítač</translation>
    </message>
</context>
<context>
    <name>ScanList</name>
    <message>
        <source>What was scanned</source>
        <translation>Co se načetlo</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Where, what next</source>
        <translation>Kde, co dál</translation>
    </message>
    <message>
        <source>belongs to {place}</source>
        <translation>patří do {place}</translation>
    </message>
    <message>
        <source>stays here</source>
        <translation>zůstane tady</translation>
    </message>
    <message>
        <source>another place</source>
        <translation>jiného místa</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Přesunout</translation>
    </message>
    <message>
        <source>{name} has it</source>
        <translation>drží {name}</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Vrátit</translation>
    </message>
    <message>
        <source>misread</source>
        <translation>přečteno špatně</translation>
    </message>
    <message>
        <source>{place}, by the books it is lost</source>
        <translation>{place}, podle evidence ztraceno</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>tady neznámý</translation>
    </message>
    <message>
        <source>not our label</source>
        <translation>není náš štítek</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zahodit</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Přiřadit</translation>
    </message>
    <message>
        <source>station {name}</source>
        <translation>stanice {name}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Změnit</translation>
    </message>
    <message>
        <source>Another store</source>
        <translation>Jiná evidence</translation>
    </message>
    <message>
        <source>block {block}</source>
        <translation>blok {block}</translation>
    </message>
    <message>
        <source>our label, no item has it</source>
        <translation>náš štítek, zatím bez věci</translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message>
        <source>Before and after a code</source>
        <translation>Před kódem a za ním</translation>
    </message>
    <message>
        <source>Enter, Tab, STX, ETX and AIM identifiers need not be set: the program recognises them.</source>
        <translation>Enter, tabulátor, STX, ETX a&#xa0;identifikátory AIM se nenastavují: program je pozná sám.</translation>
    </message>
    <message>
        <source>It sends after a code</source>
        <translation>Za kódem posílá</translation>
    </message>
    <message>
        <source>It sends before a code</source>
        <translation>Před kódem posílá</translation>
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
        <source>Scanner</source>
        <translation>Čtečka</translation>
    </message>
    <message>
        <source>Sounds and flash</source>
        <translation>Zvuky a záblesk</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Zkouška</translation>
    </message>
    <message>
        <source>applies at once, stays on this computer</source>
        <translation>platí hned, zůstává v tomto počítači</translation>
    </message>
</context>
<context>
    <name>SealSheet</name>
    <message>
        <source>At least {count} characters.</source>
        <translation>Aspoň {count} znaků.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Encrypted copy</source>
        <translation>Zašifrovaná kopie</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ještě jednou</translation>
    </message>
    <message>
        <source>One file with everything in the newest backup, for a memory stick or another computer. Without the passphrase nobody can read it, and nobody can recover the passphrase: keep it on paper, in a sealed envelope.</source>
        <translation>Jeden soubor se vším, co je v&#xa0;nejnovější záloze, na flash disk nebo jiný počítač. Bez hesla ho nikdo nepřečte a&#xa0;heslo už nikdo nezjistí: mějte ho na papíře v&#xa0;zapečetěné obálce.</translation>
    </message>
    <message>
        <source>Passphrase (several words are best)</source>
        <translation>Heslo (nejlépe několik slov)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Uložit jako…</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Zobrazit heslo</translation>
    </message>
    <message>
        <source>The passphrases do not match.</source>
        <translation>Hesla se neshodují.</translation>
    </message>
</context>
<context>
    <name>SecondPerson</name>
    <message>
        <source>Second person</source>
        <translation>Druhá osoba</translation>
    </message>
    <message>
        <source>Sign in as the second person</source>
        <translation>Přihlásit druhou osobu</translation>
    </message>
    <message>
        <source>Or the second person scans their badge.</source>
        <translation>Nebo druhá osoba načte svou průkazku.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Je zapnutý Caps Lock</translation>
    </message>
</context>
<context>
    <name>SendForm</name>
    <message>
        <source>Workshop</source>
        <translation>Opravna</translation>
    </message>
    <message>
        <source>name; a new one is kept</source>
        <translation>název (nová opravna se uloží)</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>Vrátit do</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Estimate, CZK</source>
        <translation>Odhad, Kč</translation>
    </message>
    <message>
        <source>Number of the order or claim</source>
        <translation>Číslo objednávky nebo reklamace</translation>
    </message>
    <message>
        <source>Who takes it over</source>
        <translation>Kdo přebírá</translation>
    </message>
    <message>
        <source>name, function</source>
        <translation>jméno, funkce</translation>
    </message>
    <message>
        <source>What is wrong with the item</source>
        <translation>Závada věci</translation>
    </message>
    <message>
        <source>Scan an item, or type its code and press Enter…</source>
        <translation>Načtěte věc, nebo napište kód a Enter…</translation>
    </message>
    <message>
        <source>as it was last</source>
        <translation>jako naposled</translation>
    </message>
    <message>
        <source>IČO</source>
        <translation>IČO</translation>
    </message>
    <message>
        <source>Address of the workshop</source>
        <translation>Adresa opravny</translation>
    </message>
    <message>
        <source>Send to repair</source>
        <translation>Odeslat do opravy</translation>
    </message>
    <message>
        <source>Send and print</source>
        <translation>Odeslat a vytisknout</translation>
    </message>
    <message>
        <source>Eight digits</source>
        <translation>Osm číslic, poslední kontrolní</translation>
    </message>
</context>
<context>
    <name>SendingRows</name>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Závada</translation>
    </message>
    <message>
        <source>Items to send</source>
        <translation>Věci k odeslání</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
</context>
<context>
    <name>SerialScannerForm</name>
    <message>
        <source>For scanners set to serial mode (USB-CDC, RS-232). The usual ones act as a keyboard.</source>
        <translation>Pro čtečky v&#xa0;sériovém režimu (USB-CDC, RS-232). Běžné čtečky se chovají jako klávesnice.</translation>
    </message>
    <message>
        <source>It cannot be opened: another program has it, or you have no right to it ({reason}).</source>
        <translation>Nejde otevřít: má ji jiný program, nebo k&#xa0;ní nemáte oprávnění ({reason}).</translation>
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
        <source>None</source>
        <translation>Žádná</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Scanner on a serial port</source>
        <translation>Čtečka na sériovém portu</translation>
    </message>
    <message>
        <source>Speed (baud)</source>
        <translation>Rychlost (Bd)</translation>
    </message>
    <message>
        <source>The one used so far</source>
        <translation>Dosud používaná</translation>
    </message>
</context>
<context>
    <name>SetAsideSheet</name>
    <message>
        <source>Set the log aside</source>
        <translation>Odložit cizí záznam změn</translation>
    </message>
    <message>
        <source>Sign in: the journal will record who set it aside.</source>
        <translation>Přihlaste se. Do deníku se zapíše, kdo záznam odložil.</translation>
    </message>
    <message>
        <source>Set aside and open</source>
        <translation>Odložit a otevřít</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>About the program</source>
        <translation>O programu</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Zálohy</translation>
    </message>
    <message>
        <source>My access</source>
        <translation>Můj přístup</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Uživatelé</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Zdroje</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Velikosti</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Zabezpečení</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Čtečka</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Tento počítač</translation>
    </message>
    <message>
        <source>what is on papers and labels, who issues kit, how this computer behaves</source>
        <translation>co je na dokladech a&#xa0;štítcích, kdo vydává a&#xa0;jak se chová tento počítač</translation>
    </message>
</context>
<context>
    <name>SettleCard</name>
    <message>
        <source>Settle</source>
        <translation>Vypořádat</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Uložit a další</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Příčina</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vyberte</translation>
    </message>
    <message>
        <source>In words, printed</source>
        <translation>Vysvětlení do zápisu</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Vypořádání</translation>
    </message>
    <message>
        <source>No difference is chosen</source>
        <translation>Není vybrán žádný rozdíl</translation>
    </message>
    <message>
        <source>First count</source>
        <translation>První počet</translation>
    </message>
    <message>
        <source>Next count</source>
        <translation>Další počet</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Somebody else of the commission counts it again: F2.</source>
        <translation>Znovu to spočítá někdo jiný z komise: F2.</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Continue</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Later, in Settings</source>
        <translation>Později v Nastavení</translation>
    </message>
    <message>
        <source>One page with a code that resets a forgotten password. Seal it in an envelope and leave it with the commander. Without it nobody can reset the only administrator’s password.</source>
        <translation>Jedna strana s&#xa0;kódem, který nahradí zapomenuté heslo. Zalepte ji do obálky a&#xa0;uložte u&#xa0;velitele. Heslo jediného správce bez ní nikdo neobnoví.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Tisk…</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Obnovovací list</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Uložit PDF…</translation>
    </message>
</context>
<context>
    <name>SheetForm</name>
    <message>
        <source>Another sheet has this name.</source>
        <translation>Tento název už má jiný arch.</translation>
    </message>
    <message>
        <source>Enter a name for the sheet.</source>
        <translation>Zadejte název archu.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>číslo</translation>
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
        <source>Find a sheet</source>
        <translation>Najít arch</translation>
    </message>
    <message>
        <source>Label, mm</source>
        <translation>Štítek, mm</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Vlastní</translation>
    </message>
    <message>
        <source>Maker, number or size: Avery, 0102, 63.5</source>
        <translation>Výrobce, číslo nebo rozměr: Avery, 0102, 63,5</translation>
    </message>
    <message>
        <source>On a sheet</source>
        <translation>Na archu</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Arch</translation>
    </message>
    <message>
        <source>Sheets of labels</source>
        <translation>Archy štítků</translation>
    </message>
</context>
<context>
    <name>ShotView</name>
    <message>
        <source>Picture of the camera</source>
        <translation>Obraz z kamery</translation>
    </message>
</context>
<context>
    <name>ShotWindow</name>
    <message>
        <source>Take a photo</source>
        <translation>Vyfotit</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>Vyfotit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Install it with: pip install equipment-app[camera]. The system says: {reason}</source>
        <translation>Doinstalujete ji příkazem: pip install equipment-app[camera]. Systém hlásí: {reason}</translation>
    </message>
    <message>
        <source>The camera is not installed</source>
        <translation>Kamera není nainstalovaná</translation>
    </message>
    <message>
        <source>Plug one in and look again. A photo can also be pasted (Ctrl+V) or chosen as a file.</source>
        <translation>Připojte ji a zkuste to znovu. Fotografii lze i vložit (Ctrl+V) nebo vybrat jako soubor.</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Žádná kamera</translation>
    </message>
    <message>
        <source>Waiting for the picture…</source>
        <translation>Čeká se na obraz…</translation>
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
</context>
<context>
    <name>Sizes</name>
    <message>
        <source>Delivered</source>
        <translation>Dodáno</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>V opravě</translation>
    </message>
    <message>
        <source>Missing, written off</source>
        <translation>Chybí, vyřazeno</translation>
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
        <source>Members wait</source>
        <translation>Čekají členové</translation>
    </message>
    <message>
        <source>Minimum stock</source>
        <translation>Minimální zásoba</translation>
    </message>
    <message>
        <source>Number to look into</source>
        <translation>Které číslo rozepsat</translation>
    </message>
    <message>
        <source>Short / over</source>
        <translation>Chybí / zbývá</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Sizes and quantities</source>
        <translation>Velikosti a množství</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>Waist / length</source>
        <translation>Pas / délka</translation>
    </message>
</context>
<context>
    <name>SizesSection</name>
    <message>
        <source>Sizes</source>
        <translation>Velikosti</translation>
    </message>
    <message>
        <source>the same for everybody who opens this store</source>
        <translation>stejné pro všechny, kdo tuto evidenci otevřou</translation>
    </message>
    <message>
        <source>Size scheme</source>
        <translation>Velikostní řada</translation>
    </message>
    <message>
        <source>Name of the new scheme, as Made to measure</source>
        <translation>Název nové řady, třeba Na míru</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Alt with the arrows moves a size, F2 renames it, Del removes it. One that is in use stays.</source>
        <translation>Alt se šipkami velikost posune, F2 přejmenuje, Del odebere. Používaná zůstane.</translation>
    </message>
    <message>
        <source>New scheme…</source>
        <translation>Nová řada…</translation>
    </message>
    <message>
        <source>Articles: {names}</source>
        <translation>Druhy: {names}</translation>
    </message>
    <message>
        <source>Another name for {size}</source>
        <translation>Jiný název pro {size}</translation>
    </message>
    <message>
        <source>Add a size</source>
        <translation>Přidat velikost</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Chosen members</source>
        <translation>Vybraní členové</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>do {day}</translation>
    </message>
    <message>
        <source>Check file out</source>
        <translation>Soubor kontroly je venku</translation>
    </message>
    <message>
        <source>It will not come back…</source>
        <translation>Už se nevrátí…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zahodit</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Rozpracované</translation>
    </message>
    <message>
        <source>{done} in order</source>
        <translation>v pořádku {done}</translation>
    </message>
</context>
<context>
    <name>StartFoot</name>
    <message>
        <source>Do you have a scanner? Scan any label to see whether it is read. Nothing has been read yet.</source>
        <translation>Máte čtečku? Načtěte kterýkoli štítek a&#xa0;uvidíte, zda ho program přečte. Zatím se nic nenačetlo.</translation>
    </message>
    <message>
        <source>Read: {code}. The scanner is ready.</source>
        <translation>Načteno: {code}. Čtečka je připravená.</translation>
    </message>
    <message>
        <source>Read: {code}. The scanner is set to another keyboard than this computer; the program copes with it.</source>
        <translation>Načteno: {code}. Čtečka je nastavená na jinou klávesnici než počítač; program si s&#xa0;tím poradí.</translation>
    </message>
</context>
<context>
    <name>StationBoard</name>
    <message>
        <source>Places</source>
        <translation>Místa</translation>
    </message>
    <message>
        <source>What is recorded is not told at a station.</source>
        <translation>Evidenční stav se na stanici neukazuje.</translation>
    </message>
    <message>
        <source>counted here</source>
        <translation>spočítáno tady</translation>
    </message>
</context>
<context>
    <name>StationCard</name>
    <message>
        <source>This station</source>
        <translation>Tato stanice</translation>
    </message>
    <message>
        <source>Station {name}</source>
        <translation>Stanice {name}</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Stanice</translation>
    </message>
    <message>
        <source>Who counts</source>
        <translation>Kdo počítá</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vyberte</translation>
    </message>
    <message numerus="yes">
        <source>%n handover(s) since it began</source>
        <translation>
            <numerusform>Výdejna běží, %n pohyb od začátku.</numerusform>
            <numerusform>Výdejna běží, %n pohyby od začátku.</numerusform>
            <numerusform>Výdejna běží, %n pohybů od začátku.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Differences can be settled when all places are closed; %n to go.</source>
        <translation>
            <numerusform>Rozdíly půjde vyhodnotit, až budou uzavřena všechna místa. Zbývá %n.</numerusform>
            <numerusform>Rozdíly půjde vyhodnotit, až budou uzavřena všechna místa. Zbývají %n.</numerusform>
            <numerusform>Rozdíly půjde vyhodnotit, až budou uzavřena všechna místa. Zbývá %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose who counts here</source>
        <translation>Vyberte, kdo tady počítá</translation>
    </message>
    <message>
        <source>{who} counts, {name} writes it down; the record and the paper say both.</source>
        <translation>Počítá {who}, zapisuje {name}. Zápis i doklad uvedou obojí.</translation>
    </message>
    <message>
        <source>{name} is entrusted with the items and does not count. Choose who of the commission does.</source>
        <translation>{name} je hmotně odpovědná osoba a nepočítá. Vyberte, kdo z komise počítá.</translation>
    </message>
    <message>
        <source>{name} is not in the commission. Choose who of it counts here.</source>
        <translation>{name} není v komisi. Vyberte, kdo z komise tady počítá.</translation>
    </message>
</context>
<context>
    <name>StepsScreen</name>
    <message>
        <source>Leave as it is</source>
        <translation>Nechat beze změny</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Pokračovat</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
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
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n kus</numerusform>
            <numerusform>%n kusy</numerusform>
            <numerusform>%n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin with a list of the articles the store keeps; import deliveries after it.</source>
        <translation>Začněte seznamem druhů, které sklad vede; dodávky importujte až po něm.</translation>
    </message>
    <message>
        <source>Import a catalogue</source>
        <translation>Importovat katalog</translation>
    </message>
    <message>
        <source>The catalogue is empty</source>
        <translation>Katalog je prázdný</translation>
    </message>
    <message>
        <source>There is no paper here that could be cancelled.</source>
        <translation>Není tu žádný doklad, který by šlo stornovat.</translation>
    </message>
    <message>
        <source>This place is no longer in the store.</source>
        <translation>Takové místo už tu není.</translation>
    </message>
    <message>
        <source>Another form is half filled in. Save or cancel it first.</source>
        <translation>Vedle je rozepsaný jiný formulář. Nejdřív ho uložte, nebo zavřete.</translation>
    </message>
</context>
<context>
    <name>StocktakeForm</name>
    <message>
        <source>all of them</source>
        <translation>všechny</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Druh inventury</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Sklad</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Místa</translation>
    </message>
    <message>
        <source>A01, A02; empty: all of them</source>
        <translation>A01, A02; prázdné: všechna</translation>
    </message>
    <message>
        <source>Unit, instead of places</source>
        <translation>Útvar (místo úložných míst)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádný</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Druhy věcí</translation>
    </message>
    <message>
        <source>codes; empty: all of them</source>
        <translation>kódy; prázdné: všechny</translation>
    </message>
    <message>
        <source>Funding source</source>
        <translation>Zdroj financování</translation>
    </message>
    <message>
        <source>Chair of the commission</source>
        <translation>Předseda komise</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Another member</source>
        <translation>Další člen</translation>
    </message>
    <message>
        <source>Entrusted with the items</source>
        <translation>Hmotně odpovědná osoba</translation>
    </message>
    <message>
        <source>Commission appointed by</source>
        <translation>Komise jmenována</translation>
    </message>
    <message>
        <source>number and day of the order</source>
        <translation>číslo a den příkazu</translation>
    </message>
    <message>
        <source>Nothing may move there until it is over</source>
        <translation>Po dobu inventury se nic nevydává ani nepřesouvá</translation>
    </message>
    <message>
        <source>Begin a stock-take</source>
        <translation>Zahájit inventuru</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Zahájit</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Co se počítá</translation>
    </message>
    <message>
        <source>Who counts</source>
        <translation>Kdo počítá</translation>
    </message>
    <message>
        <source>Who is entrusted with the items does not count them.</source>
        <translation>Hmotně odpovědná osoba věci nepočítá.</translation>
    </message>
    <message>
        <source>There is no place {place} in the store</source>
        <translation>Místo {place} ve skladu není</translation>
    </message>
</context>
<context>
    <name>StocktakePage</name>
    <message>
        <source>Papers of stock-takes</source>
        <translation>Doklady inventur</translation>
    </message>
    <message>
        <source>There was none yet.</source>
        <translation>Zatím žádná nebyla.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n rozdíl</numerusform>
            <numerusform>%n rozdíly</numerusform>
            <numerusform>%n rozdílů</numerusform>
        </translation>
    </message>
    <message>
        <source>no differences</source>
        <translation>bez rozdílů</translation>
    </message>
    <message>
        <source>The last one was of {day}, {found}.</source>
        <translation>Poslední byla ke dni {day}, {found}.</translation>
    </message>
    <message>
        <source>Begin a stock-take</source>
        <translation>Zahájit inventuru</translation>
    </message>
    <message>
        <source>No stock-take is under way</source>
        <translation>Žádná inventura neběží</translation>
    </message>
    <message>
        <source>Stock-take, {sort}, as at {day}, begun at {time}.</source>
        <translation>Inventura {sort} ke dni {day}, počítá se od {time}.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to settle.</source>
        <translation>
            <numerusform>Zbývá vypořádat %n rozdíl.</numerusform>
            <numerusform>Zbývá vypořádat %n rozdíly.</numerusform>
            <numerusform>Zbývá vypořádat %n rozdílů.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting at {place}</source>
        <translation>Počítá se {place}</translation>
    </message>
    <message>
        <source>First scan the label of a place, or choose one at the left.</source>
        <translation>Nejdřív načtěte štítek místa, nebo ho vyberte vlevo.</translation>
    </message>
    <message>
        <source>{place} is closed</source>
        <translation>{place} je uzavřeno</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Znovu otevřít</translation>
    </message>
    <message>
        <source>Nothing here has this code.</source>
        <translation>Tady nemá tento kód nic.</translation>
    </message>
    <message>
        <source>agrees, {place}</source>
        <translation>souhlasí, {place}</translation>
    </message>
    <message>
        <source>Results of stations, and lists</source>
        <translation>Výsledky stanic a seznamy</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Čtení seznamu</translation>
    </message>
    <message>
        <source>Stock-take, draft</source>
        <translation>Inventura, návrh</translation>
    </message>
    <message>
        <source>Empty sheet</source>
        <translation>Prázdný soupis</translation>
    </message>
    <message>
        <source>Preparing the papers</source>
        <translation>Příprava dokladů</translation>
    </message>
    <message>
        <source>Counts of other stations or of paper</source>
        <translation>Počty jiných stanic nebo z papíru</translation>
    </message>
    <message>
        <source>Give the stock-take up?</source>
        <translation>Zrušit inventuru?</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Zrušit inventuru</translation>
    </message>
    <message>
        <source>What was counted is gone, and nothing is changed.</source>
        <translation>Co se spočítalo, se zahodí a nic se nezmění.</translation>
    </message>
    <message>
        <source>Nothing was counted: first say who counts here.</source>
        <translation>Nic se nezapočítalo: nejdřív vyberte, kdo tady počítá.</translation>
    </message>
    <message>
        <source>What differs there is known, and the record will say that it was counted again.</source>
        <translation>Rozdíly tam už jsou známé; doklad řekne, že se dál nepočítalo naslepo.</translation>
    </message>
</context>
<context>
    <name>StoreActions</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n zápis</numerusform>
            <numerusform>%n zápisy</numerusform>
            <numerusform>%n zápisů</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy saved</source>
        <translation>Kopie uložena</translation>
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
        <source>Journal not verified</source>
        <translation>Deník neověřen</translation>
    </message>
    <message>
        <source>Journal verified {time} · {count}</source>
        <translation>Deník ověřen {time} · {count}</translation>
    </message>
    <message>
        <source>Making papers</source>
        <translation>Vyhotovují se doklady</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Otevřít evidenci</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished cart(s)</source>
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
    <message numerus="yes">
        <source>%n deployment(s) prepared or running</source>
        <translation>
            <numerusform>%n nasazení připravené nebo běží</numerusform>
            <numerusform>%n nasazení připravená nebo běží</numerusform>
            <numerusform>%n nasazení připravených nebo běží</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>Uložit kopii jako</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Ukládá se kopie</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>The journal could not be verified</source>
        <translation>Deník se nepodařilo ověřit</translation>
    </message>
    <message>
        <source>The journal is in order</source>
        <translation>Deník je v pořádku</translation>
    </message>
    <message>
        <source>Verifying the journal…</source>
        <translation>Ověřuje se deník…</translation>
    </message>
    <message>
        <source>first at entry {seq}, {table}</source>
        <translation>první u zápisu {seq}, {table}</translation>
    </message>
    <message>
        <source>Command codes</source>
        <translation>Kódy příkazů</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue loan(s)</source>
        <translation>
            <numerusform>%n zápůjčka po termínu</numerusform>
            <numerusform>%n zápůjčky po termínu</numerusform>
            <numerusform>%n zápůjček po termínu</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the data</source>
        <translation>Složka pro data</translation>
    </message>
    <message>
        <source>All data exported</source>
        <translation>Všechna data vyvezena:</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) are missing in the store and so in the export</source>
        <translation>
            <numerusform>V evidenci, a tak ani ve vyvezených datech, chybí %n doklad</numerusform>
            <numerusform>V evidenci, a tak ani ve vyvezených datech, chybí %n doklady</numerusform>
            <numerusform>V evidenci, a tak ani ve vyvezených datech, chybí %n dokladů</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting all data</source>
        <translation>Vyvážejí se všechna data</translation>
    </message>
</context>
<context>
    <name>StoreBackups</name>
    <message>
        <source>Backups and restore</source>
        <translation>Zálohy a obnova</translation>
    </message>
    <message>
        <source>The store was restored {when}.</source>
        <translation>Evidence byla obnovena {when}.</translation>
    </message>
    <message>
        <source>Check that everything is as it should be. Until you confirm it, no automatic backups are made.</source>
        <translation>Zkontrolujte, zda je všechno, jak má být. Dokud to nepotvrdíte, zálohy se samy nedělají.</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>Vše je v pořádku</translation>
    </message>
</context>
<context>
    <name>StoreHealth</name>
    <message>
        <source>The store is open read-only. Nothing can be changed or written.</source>
        <translation>Evidence je otevřena jen pro čtení. Nic nelze změnit a&#xa0;nic se nezapisuje.</translation>
    </message>
</context>
<context>
    <name>StoreSection</name>
    <message>
        <source>A change is recorded in the journal. Papers made before stay as they are.</source>
        <translation>Změna se zapíše do deníku. Dříve vydané doklady zůstanou, jak jsou.</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Úřad</translation>
    </message>
    <message>
        <source>Logo of grants that have none of their own</source>
        <translation>Logo grantů, které nemají vlastní</translation>
    </message>
    <message>
        <source>Copies of a paper</source>
        <translation>Počet výtisků</translation>
    </message>
    <message>
        <source>Enter a name for the store.</source>
        <translation>Zadejte název evidence.</translation>
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
        <source>Kit everybody should have</source>
        <translation>Sada, kterou má mít každý</translation>
    </message>
    <message>
        <source>Letterhead of papers</source>
        <translation>Hlavička dokladů</translation>
    </message>
    <message>
        <source>Name of the store</source>
        <translation>Název evidence</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizace</translation>
    </message>
    <message>
        <source>VAT, %</source>
        <translation>DPH, %</translation>
    </message>
    <message>
        <source>Owner on labels</source>
        <translation>Vlastník na štítcích</translation>
    </message>
    <message>
        <source>A whole number, such as 21</source>
        <translation>Celé číslo, třeba 21</translation>
    </message>
    <message>
        <source>Papers and labels</source>
        <translation>Doklady a štítky</translation>
    </message>
    <message>
        <source>Papers in Czech and English</source>
        <translation>Doklady česky i anglicky</translation>
    </message>
    <message>
        <source>Personal data, a sentence on papers</source>
        <translation>Osobní údaje, věta na dokladech</translation>
    </message>
    <message>
        <source>Place of handover</source>
        <translation>Místo předání</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Store, as in the head of papers</source>
        <translation>Sklad, jak je v hlavičce dokladu</translation>
    </message>
    <message>
        <source>Unit of the issuing staff</source>
        <translation>Útvar těch, kdo vydávají</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádná</translation>
    </message>
    <message>
        <source>the same for everybody who opens this store</source>
        <translation>stejné pro všechny, kdo tuto evidenci otevřou</translation>
    </message>
</context>
<context>
    <name>StornoStrip</name>
    <message>
        <source>Cancel it and correct</source>
        <translation>Stornovat a opravit</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Stornovat import</translation>
    </message>
    <message>
        <source>Cancel the paper</source>
        <translation>Stornovat doklad</translation>
    </message>
    <message>
        <source>Cancel {number}</source>
        <translation>Stornovat {number}</translation>
    </message>
    <message>
        <source>Cancelled with it: {numbers}.</source>
        <translation>Spolu s ním se stornuje: {numbers}.</translation>
    </message>
    <message>
        <source>Correct {number}</source>
        <translation>Opravit {number}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>The items go back where they were. The number stays, the paper is marked STORNO.</source>
        <translation>Věci se vrátí tam, kde byly. Číslo zůstane, doklad ponese označení STORNO.</translation>
    </message>
    <message>
        <source>The paper is cancelled and its items go into a new cart, where you correct them.</source>
        <translation>Doklad se stornuje a&#xa0;jeho věci přijdou do nového košíku, kde je opravíte.</translation>
    </message>
    <message>
        <source>The whole list is taken back in one step. Then you can import the corrected list.</source>
        <translation>Celý seznam se vezme zpět jedním krokem. Opravený seznam pak můžete importovat znovu.</translation>
    </message>
    <message>
        <source>not handed over</source>
        <translation>nepředáno</translation>
    </message>
    <message>
        <source>wrong item</source>
        <translation>nesprávná věc</translation>
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
        <source>Take back</source>
        <translation>Vzít zpět</translation>
    </message>
    <message>
        <source>entered by mistake</source>
        <translation>zapsáno omylem</translation>
    </message>
    <message>
        <source>wrong details</source>
        <translation>chybné údaje</translation>
    </message>
    <message>
        <source>It was signed: the scan {numbers} is filed and stays. Keep the paper with it.</source>
        <translation>Doklad je podepsaný: sken {numbers} je uložený a zůstane. Podepsaný doklad uschovejte.</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message numerus="yes">
        <source> pcs · %n line(s)</source>
        <translation>
            <numerusform> ks · %n položka</numerusform>
            <numerusform> ks · %n položky</numerusform>
            <numerusform> ks · %n položek</numerusform>
        </translation>
    </message>
    <message>
        <source>Transfer note with three signatures: {names}.</source>
        <translation>Převodka se třemi podpisy: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished line(s) stay in the member&apos;s cart.</source>
        <translation>
            <numerusform>%n nehotová položka zůstane v&#xa0;košíku člena. Až bude hotová, stačí Enter.</numerusform>
            <numerusform>%n nehotové položky zůstanou v&#xa0;košíku člena. Až budou hotové, stačí Enter.</numerusform>
            <numerusform>%n nehotových položek zůstane v&#xa0;košíku člena. Až budou hotové, stačí Enter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>Zapisuje se…</translation>
    </message>
    <message>
        <source>from the grant</source>
        <translation>z toho z grantu</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Výtisky</translation>
    </message>
    <message numerus="yes">
        <source>Transfer %n line(s) and print the note</source>
        <translation>
            <numerusform>Převést %n položku a vytisknout převodku</numerusform>
            <numerusform>Převést %n položky a vytisknout převodku</numerusform>
            <numerusform>Převést %n položek a vytisknout převodku</numerusform>
        </translation>
    </message>
    <message>
        <source>First choose a member and add at least one line.</source>
        <translation>Nejdřív vyberte člena a přidejte aspoň jednu položku.</translation>
    </message>
    <message>
        <source>First choose a member.</source>
        <translation>Nejdřív vyberte člena.</translation>
    </message>
    <message>
        <source>Hand over and print</source>
        <translation>Předat a&#xa0;vytisknout</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Předání</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Výdej</translation>
    </message>
    <message numerus="yes">
        <source>Issue %n line(s) and print the protocol</source>
        <translation>
            <numerusform>Vydat %n položku a&#xa0;vytisknout protokol</numerusform>
            <numerusform>Vydat %n položky a&#xa0;vytisknout protokol</numerusform>
            <numerusform>Vydat %n položek a&#xa0;vytisknout protokol</numerusform>
        </translation>
    </message>
    <message>
        <source>Place of handover</source>
        <translation>Místo předání</translation>
    </message>
    <message>
        <source>Remark on the protocol</source>
        <translation>Poznámka v protokolu</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Vrácení</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n line(s) and print the return slip</source>
        <translation>
            <numerusform>Převzít %n položku a&#xa0;vytisknout vratku</numerusform>
            <numerusform>Převzít %n položky a&#xa0;vytisknout vratku</numerusform>
            <numerusform>Převzít %n položek a&#xa0;vytisknout vratku</numerusform>
        </translation>
    </message>
    <message>
        <source>Value of the issue</source>
        <translation>Hodnota výdeje</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>nepovinná</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>Vrátit do</translation>
    </message>
    <message>
        <source>Lent for</source>
        <translation>Účel zápůjčky</translation>
    </message>
    <message>
        <source>Issue for good</source>
        <translation>Vydat natrvalo</translation>
    </message>
    <message>
        <source>Lend until a day</source>
        <translation>Půjčit s termínem</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>Zápůjčka</translation>
    </message>
    <message numerus="yes">
        <source>Lend %n line(s) and print</source>
        <translation>
            <numerusform>Půjčit %n položku a&#xa0;vytisknout</numerusform>
            <numerusform>Půjčit %n položky a&#xa0;vytisknout</numerusform>
            <numerusform>Půjčit %n položek a&#xa0;vytisknout</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exchange %n line(s) and print the protocol</source>
        <translation>
            <numerusform>Vyměnit %n položku a&#xa0;vytisknout protokol</numerusform>
            <numerusform>Vyměnit %n položky a&#xa0;vytisknout protokol</numerusform>
            <numerusform>Vyměnit %n položek a&#xa0;vytisknout protokol</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue {out}, take back {back} and print the protocol</source>
        <translation>Vydat {out}, převzít {back} a&#xa0;vytisknout protokol</translation>
    </message>
    <message>
        <source>Lend {out}, take back {back} and print the papers</source>
        <translation>Půjčit {out}, převzít {back} a vytisknout doklady</translation>
    </message>
    <message>
        <source>Exchange summary</source>
        <translation>Shrnutí výměny</translation>
    </message>
    <message>
        <source>Return summary</source>
        <translation>Shrnutí vrácení</translation>
    </message>
    <message>
        <source>Issue summary</source>
        <translation>Shrnutí výdeje</translation>
    </message>
    <message>
        <source>Handover summary</source>
        <translation>Shrnutí předání</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pro koho</translation>
    </message>
</context>
<context>
    <name>SwitchSheet</name>
    <message>
        <source>Another operator</source>
        <translation>Jiný uživatel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Or scan a badge.</source>
        <translation>Nebo načtěte průkazku.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Odhlásit se</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Přihlášení</translation>
    </message>
    <message>
        <source>Take over the desk</source>
        <translation>Převzít službu u výdeje</translation>
    </message>
    <message>
        <source>{name} is working now. Unfinished work is kept.</source>
        <translation>Teď pracuje {name}. Rozdělaná práce počká.</translation>
    </message>
</context>
<context>
    <name>TakeBackStrip</name>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>It is no longer shown. That it was here stays in the journal.</source>
        <translation>Dál se neukazuje. Že tu byla, zůstane v deníku.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Vzít zpět</translation>
    </message>
</context>
<context>
    <name>ThingCard</name>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Dodávka</translation>
    </message>
    <message>
        <source>Inventory number</source>
        <translation>Inventární číslo</translation>
    </message>
    <message>
        <source>Item history</source>
        <translation>Historie věci</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Doklady</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Cena</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Výrobní číslo</translation>
    </message>
    <message>
        <source>Came instead of</source>
        <translation>Přišla místo</translation>
    </message>
    <message>
        <source>Exchanged for</source>
        <translation>Vyměněna za</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Zdroj</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Dodavatel</translation>
    </message>
    <message>
        <source>There since</source>
        <translation>Od kdy tam je</translation>
    </message>
    <message>
        <source>in the store</source>
        <translation>ve skladu</translation>
    </message>
    <message>
        <source>no longer in the books</source>
        <translation>už není v evidenci</translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>v opravě</translation>
    </message>
    <message>
        <source>Last stock-take</source>
        <translation>Poslední inventura</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Revize</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>neprošla</translation>
    </message>
    <message>
        <source>Inspection was valid until</source>
        <translation>Revize platila do</translation>
    </message>
    <message>
        <source>Inspection until</source>
        <translation>Revize platí do</translation>
    </message>
    <message>
        <source>Put into use</source>
        <translation>Zařazeno do užívání</translation>
    </message>
    <message>
        <source>Warranty until</source>
        <translation>Záruka do</translation>
    </message>
    <message>
        <source>First issue, by a list</source>
        <translation>První výdej podle seznamu</translation>
    </message>
    <message>
        <source>Last inspection, by a list</source>
        <translation>Poslední revize podle seznamu</translation>
    </message>
    <message>
        <source>Service life, planned, until</source>
        <translation>Životnost, plán, do</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Expirace</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message numerus="yes">
        <source>%n item(s) of another place</source>
        <translation>
            <numerusform>%n věc z jiného místa</numerusform>
            <numerusform>%n věci z jiného místa</numerusform>
            <numerusform>%n věcí z jiného místa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that somebody holds</source>
        <translation>
            <numerusform>%n věc někdo drží</numerusform>
            <numerusform>%n věci někdo drží</numerusform>
            <numerusform>%n věcí někdo drží</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown code(s)</source>
        <translation>
            <numerusform>%n neznámý kód</numerusform>
            <numerusform>%n neznámé kódy</numerusform>
            <numerusform>%n neznámých kódů</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted: {what}.</source>
        <translation>Mimo součty: {what}.</translation>
    </message>
    <message>
        <source>No item bears this code: {code}</source>
        <translation>Tento kód není na žádné věci: {code}</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n rozdíl</numerusform>
            <numerusform>%n rozdíly</numerusform>
            <numerusform>%n rozdílů</numerusform>
        </translation>
    </message>
    <message>
        <source>the counts agree with the books</source>
        <translation>počty souhlasí s evidencí</translation>
    </message>
    <message>
        <source>Two approve a stock-take, and who is entrusted with the items is none of them.</source>
        <translation>Inventuru schvalují dva a hmotně odpovědná osoba mezi nimi být nesmí.</translation>
    </message>
    <message>
        <source>So far only {name} can.</source>
        <translation>Zatím ji může schválit jen {name}.</translation>
    </message>
    <message>
        <source>Another quartermaster or administrator with a password of their own is needed.</source>
        <translation>Bude potřeba další výstrojář nebo správce s vlastním heslem.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that belong elsewhere or are unknown</source>
        <translation>
            <numerusform>%n věc patří jinam nebo ji evidence nezná</numerusform>
            <numerusform>%n věci patří jinam nebo je evidence nezná</numerusform>
            <numerusform>%n věcí patří jinam nebo je evidence nezná</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits in its group among the scans.</source>
        <translation>Čeká ve své skupině mezi načtením.</translation>
    </message>
    <message>
        <source>By the books somebody has it: {thing}</source>
        <translation>Podle evidence ji má někdo u sebe: {thing}</translation>
    </message>
    <message>
        <source>By the books it is elsewhere: {thing}</source>
        <translation>Podle evidence patří jinam: {thing}</translation>
    </message>
    <message>
        <source>Scanned already: {thing}</source>
        <translation>Už načteno: {thing}</translation>
    </message>
    <message>
        <source>You are entrusted with the items: somebody else approves it, as another operator (F5).</source>
        <translation>Jste hmotně odpovědná osoba: schválí ji někdo jiný, jako jiný uživatel (F5).</translation>
    </message>
</context>
<context>
    <name>TransferForm</name>
    <message numerus="yes">
        <source>everything, %n pc(s)</source>
        <translation>
            <numerusform>vše, %n kus</numerusform>
            <numerusform>vše, %n kusy</numerusform>
            <numerusform>vše, %n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>name or unit</source>
        <translation>jméno nebo útvar</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>Answers for a unit</source>
        <translation>Za útvar odpovídá</translation>
    </message>
    <message>
        <source>the unit&apos;s lead</source>
        <translation>vedoucí útvaru</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>beze změny</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vyberte</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Poznámka</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Převod</translation>
    </message>
    <message>
        <source>Transfer from: {name}</source>
        <translation>Převod, předává {name}</translation>
    </message>
    <message>
        <source>Transfer and file the paper</source>
        <translation>Převést a uložit převodku</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>It is at the top of the test sheet. Any label will do as well, but says less.</source>
        <translation>Je nahoře na zkušebním listu. Lze načíst i&#xa0;kterýkoli štítek, ale dozvíte se méně.</translation>
    </message>
    <message>
        <source>Scan here if nothing happens elsewhere</source>
        <translation>Sem načtěte kód, když čtečka jinde nereaguje</translation>
    </message>
    <message>
        <source>Scan the test code</source>
        <translation>Načtěte zkušební kód</translation>
    </message>
    <message>
        <source>Set it in the program</source>
        <translation>Nastavit v programu</translation>
    </message>
    <message>
        <source>Test the scanner</source>
        <translation>Zkouška čtečky</translation>
    </message>
</context>
<context>
    <name>TrialSheet</name>
    <message>
        <source>Save the test sheet</source>
        <translation>Uložit zkušební list</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Zkouška čtečky</translation>
    </message>
    <message>
        <source>The test sheet is saved.</source>
        <translation>Zkušební list je uložen.</translation>
    </message>
    <message>
        <source>scanner-test</source>
        <translation>zkouska-ctecky</translation>
    </message>
</context>
<context>
    <name>TwiceForm</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Je zapnutý Caps Lock</translation>
    </message>
    <message>
        <source>They do not match.</source>
        <translation>Hesla se neshodují.</translation>
    </message>
    <message>
        <source>They match.</source>
        <translation>Hesla se shodují.</translation>
    </message>
    <message>
        <source>This one is good.</source>
        <translation>Toto heslo je v pořádku.</translation>
    </message>
</context>
<context>
    <name>UnitCheckPage</name>
    <message>
        <source>Another check…</source>
        <translation>Jiná kontrola…</translation>
    </message>
    <message>
        <source>Chosen members</source>
        <translation>Vybraní členové</translation>
    </message>
    <message>
        <source>Import a result…</source>
        <translation>Importovat výsledek…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>The check begun before is closed</source>
        <translation>Dřívější kontrola je uzavřená</translation>
    </message>
    <message>
        <source>it was not recorded</source>
        <translation>nezapsala se</translation>
    </message>
</context>
<context>
    <name>UnitQueue</name>
    <message>
        <source>Units</source>
        <translation>Útvary</translation>
    </message>
    <message>
        <source>Issue what is missing</source>
        <translation>Vydat chybějící</translation>
    </message>
</context>
<context>
    <name>UnitsField</name>
    <message>
        <source>Remove {unit}</source>
        <translation>Odebrat {unit}</translation>
    </message>
    <message>
        <source>There is no such unit.</source>
        <translation>Takový útvar v evidenci není.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Útvary</translation>
    </message>
    <message>
        <source>Units led</source>
        <translation>Vedené útvary</translation>
    </message>
    <message>
        <source>Which units? Code or name</source>
        <translation>Které útvary? Kód nebo název</translation>
    </message>
    <message>
        <source>It is chosen already.</source>
        <translation>Tento útvar už je vybraný.</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Passphrase of the store</source>
        <translation>Heslo evidence</translation>
    </message>
    <message>
        <source>Another store</source>
        <translation>Jiná evidence</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Zobrazit heslo</translation>
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
        <source>This passphrase does not open the store, or the beginning of its file is damaged.</source>
        <translation>Tímto heslem se evidence neotevře, nebo je poškozený začátek jejího souboru.</translation>
    </message>
    <message>
        <source>Nobody can recover a forgotten passphrase.</source>
        <translation>Zapomenuté heslo evidence nikdo neobnoví.</translation>
    </message>
    <message>
        <source>The store is encrypted</source>
        <translation>Evidence je zašifrovaná</translation>
    </message>
    <message>
        <source>The passphrase opens the file; then sign in as usual.</source>
        <translation>Soubor otevře heslo evidence; potom se přihlásíte jako obvykle.</translation>
    </message>
</context>
<context>
    <name>UpdatePart</name>
    <message>
        <source>Check an update file…</source>
        <translation>Zkontrolovat soubor aktualizace…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Otevřít složku</translation>
    </message>
    <message>
        <source>Before a new version is installed: who signed it, whether it is whole, and what is new.</source>
        <translation>Než se nainstaluje nová verze: kdo ji podepsal, jestli je celá a co je v ní nového.</translation>
    </message>
    <message>
        <source>Checking the update, MB</source>
        <translation>Kontrola aktualizace, MB</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}</source>
        <translation>Soubor nelze přečíst: {why}</translation>
    </message>
    <message>
        <source>Update file (*.release)</source>
        <translation>Soubor aktualizace (*.release)</translation>
    </message>
    <message>
        <source>Check an update file</source>
        <translation>Zkontrolovat soubor aktualizace</translation>
    </message>
</context>
<context>
    <name>VerdictBox</name>
    <message>
        <source>Open the paper</source>
        <translation>Otevřít doklad</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Article changed</source>
        <translation>Druh změněn</translation>
    </message>
    <message numerus="yes">
        <source>Back on the list to settle: %n</source>
        <translation>
            <numerusform>Zpět v seznamu k vyřízení: %n</numerusform>
            <numerusform>Zpět v seznamu k vyřízení: %n</numerusform>
            <numerusform>Zpět v seznamu k vyřízení: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: {number}</source>
        <translation>Stornováno: {number}</translation>
    </message>
    <message>
        <source>Check file saved</source>
        <translation>Soubor kontroly uložen</translation>
    </message>
    <message>
        <source>Check filed</source>
        <translation>Kontrola uzavřena</translation>
    </message>
    <message numerus="yes">
        <source>Transferred: %n pc(s)</source>
        <translation>
            <numerusform>Převedeno: %n kus</numerusform>
            <numerusform>Převedeno: %n kusy</numerusform>
            <numerusform>Převedeno: %n kusů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Members changed: %n</source>
        <translation>
            <numerusform>Změněno členů: %n</numerusform>
            <numerusform>Změněno členů: %n</numerusform>
            <numerusform>Změněno členů: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Articles changed: %n</source>
        <translation>
            <numerusform>Změněn %n druh</numerusform>
            <numerusform>Změněny %n druhy</numerusform>
            <numerusform>Změněno %n druhů</numerusform>
        </translation>
    </message>
    <message>
        <source>Deployment prepared</source>
        <translation>Nasazení připraveno</translation>
    </message>
    <message>
        <source>Deployment changed</source>
        <translation>Nasazení změněno</translation>
    </message>
    <message>
        <source>Participants added</source>
        <translation>Účastníci přidáni</translation>
    </message>
    <message>
        <source>Participant taken off</source>
        <translation>Účastník odebrán</translation>
    </message>
    <message>
        <source>Deployment closed</source>
        <translation>Nasazení uzavřeno</translation>
    </message>
    <message>
        <source>Funding source saved: {subject}</source>
        <translation>Zdroj financování uložen: {subject}</translation>
    </message>
    <message>
        <source>Funding source given: {subject}</source>
        <translation>Zdroj financování přiřazen: {subject}</translation>
    </message>
    <message>
        <source>Moved to another unit</source>
        <translation>Přechod k jinému útvaru zapsán</translation>
    </message>
    <message>
        <source>Article added</source>
        <translation>Druh přidán</translation>
    </message>
    <message>
        <source>Articles merged</source>
        <translation>Druhy sloučeny</translation>
    </message>
    <message>
        <source>Article retired</source>
        <translation>Druh vyřazen z katalogu</translation>
    </message>
    <message>
        <source>Sizes changed</source>
        <translation>Velikosti změněny</translation>
    </message>
    <message>
        <source>Code assigned</source>
        <translation>Kód přiřazen</translation>
    </message>
    <message>
        <source>Code removed</source>
        <translation>Kód odebrán</translation>
    </message>
    <message>
        <source>Taken back; the repair cost {percent} % of the purchase price</source>
        <translation>Převzato; oprava stála {percent} % pořizovací ceny</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message numerus="yes">
        <source>Issued: %n pc(s)</source>
        <translation>
            <numerusform>Vydáno %n ks</numerusform>
            <numerusform>Vydáno %n ks</numerusform>
            <numerusform>Vydáno %n ks</numerusform>
        </translation>
    </message>
    <message>
        <source>Label assigned</source>
        <translation>Štítek přiřazen</translation>
    </message>
    <message numerus="yes">
        <source>Labels printed: %n</source>
        <translation>
            <numerusform>Štítky vytištěny: %n</numerusform>
            <numerusform>Štítky vytištěny: %n</numerusform>
            <numerusform>Štítky vytištěny: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as not signed</source>
        <translation>Označeno jako nepodepsané</translation>
    </message>
    <message>
        <source>Marked as signed</source>
        <translation>Označeno jako podepsané</translation>
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
        <source>Nothing has changed: all of it is on the books already.</source>
        <translation>Nic se nezměnilo, vše už v evidenci je.</translation>
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
        <source>Open the paper</source>
        <translation>Otevřít doklad</translation>
    </message>
    <message>
        <source>Papers filed</source>
        <translation>Doklady uloženy</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Vytisknout</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Vytištěno</translation>
    </message>
    <message>
        <source>Remember size {size} (F9)</source>
        <translation>Zapamatovat velikost {size} (F9)</translation>
    </message>
    <message>
        <source>Size {size} remembered</source>
        <translation>Velikost {size} zapamatována</translation>
    </message>
    <message numerus="yes">
        <source>Returned: %n pc(s)</source>
        <translation>
            <numerusform>Vráceno %n ks</numerusform>
            <numerusform>Vráceno %n ks</numerusform>
            <numerusform>Vráceno %n ks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issued %n pc(s)</source>
        <translation>
            <numerusform>Vydáno %n ks</numerusform>
            <numerusform>Vydáno %n ks</numerusform>
            <numerusform>Vydáno %n ks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>returned %n pc(s)</source>
        <comment>after: Issued 1 pc,</comment>
        <translation>
            <numerusform>vráceno %n ks</numerusform>
            <numerusform>vráceno %n ks</numerusform>
            <numerusform>vráceno %n ks</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>Nastavení uloženo</translation>
    </message>
    <message>
        <source>Team membership ended</source>
        <translation>Členství v týmu ukončeno</translation>
    </message>
    <message>
        <source>Team membership restored</source>
        <translation>Členství v týmu obnoveno</translation>
    </message>
    <message>
        <source>This was written before: {number}</source>
        <translation>To už bylo zapsáno: {number}</translation>
    </message>
    <message numerus="yes">
        <source>Written: %Ln row(s)</source>
        <translation>
            <numerusform>Zapsán %Ln řádek</numerusform>
            <numerusform>Zapsány %Ln řádky</numerusform>
            <numerusform>Zapsáno %Ln řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>taken back right after it was written</source>
        <translation>vzato zpět hned po zápisu</translation>
    </message>
    <message numerus="yes">
        <source>Lent: %n pc(s)</source>
        <translation>
            <numerusform>Půjčeno: %n ks</numerusform>
            <numerusform>Půjčeno: %n ks</numerusform>
            <numerusform>Půjčeno: %n ks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notices made: %n</source>
        <translation>
            <numerusform>Vystavené upomínky: %n</numerusform>
            <numerusform>Vystavené upomínky: %n</numerusform>
            <numerusform>Vystavené upomínky: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Loan extended</source>
        <translation>Zápůjčka prodloužena</translation>
    </message>
    <message>
        <source>Proposal recorded</source>
        <translation>Návrh zapsán</translation>
    </message>
    <message>
        <source>Decision recorded</source>
        <translation>Rozhodnutí zapsáno</translation>
    </message>
    <message>
        <source>Payment recorded</source>
        <translation>Úhrada zapsána</translation>
    </message>
    <message>
        <source>Notice to the grant recorded</source>
        <translation>Oznámení grantu zapsáno</translation>
    </message>
    <message>
        <source>Found, back in the store</source>
        <translation>Nalezeno, zpět ve skladu</translation>
    </message>
    <message>
        <source>Inspection plan saved</source>
        <translation>Plán revizí uložen</translation>
    </message>
    <message>
        <source>Inspection plan ended</source>
        <translation>Plán revizí ukončen</translation>
    </message>
    <message>
        <source>Stock-take begun</source>
        <translation>Inventura zahájena</translation>
    </message>
    <message>
        <source>Stock-take given up</source>
        <translation>Inventura zrušena</translation>
    </message>
    <message>
        <source>Counts taken over</source>
        <translation>Počty převzaty</translation>
    </message>
    <message>
        <source>There is nothing to take back on this page.</source>
        <translation>Na této stránce není co vzít zpět.</translation>
    </message>
    <message>
        <source>What is older, or was done elsewhere or by somebody else, is cancelled on its paper.</source>
        <translation>Co je starší, z jiné stránky nebo od někoho jiného, se stornuje na svém dokladu.</translation>
    </message>
    <message>
        <source>{number} takes two persons.</source>
        <translation>O {number} rozhodují dva.</translation>
    </message>
    <message>
        <source>It is cancelled on its paper, with a reason, not by a key.</source>
        <translation>Stornuje se na svém dokladu, s důvodem, ne klávesou.</translation>
    </message>
    <message>
        <source>Attached; its code was not read, so compare it and mark it as signed</source>
        <translation>Přiloženo; kód dokladu v něm není čitelný, porovnejte ho a označte doklad jako podepsaný</translation>
    </message>
    <message>
        <source>Funding source saved: {subject}. No day is set until which its items are kept, so nothing guards them</source>
        <translation>Zdroj financování uložen: {subject}. Není zadáno, do kdy se jeho věci drží, takže je nic nehlídá</translation>
    </message>
    <message>
        <source>two persons did it, so it is cancelled on its paper</source>
        <translation>potvrdili dva, storno je na dokladu</translation>
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
        <source>Everybody has as many as the standard kit says, or it is not in the kit.</source>
        <translation>Každý má, kolik určuje základní sada, nebo v&#xa0;ní tento druh není.</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Nikdo nečeká</translation>
    </message>
</context>
<context>
    <name>WhatThen</name>
    <message>
        <source>Place</source>
        <translation>Místo</translation>
    </message>
    <message>
        <source>such as A01</source>
        <translation>třeba A01</translation>
    </message>
    <message>
        <source>A new place</source>
        <translation>Nové místo</translation>
    </message>
    <message numerus="yes">
        <source>Print %n label(s)</source>
        <translation>
            <numerusform>Vytisknout %n štítek</numerusform>
            <numerusform>Vytisknout %n štítky</numerusform>
            <numerusform>Vytisknout %n štítků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pc(s) stay in the unfinished delivery: numbers or a decision</source>
        <translation>
            <numerusform>%n kus zůstane v rozepsaném příjmu: chybí číslo nebo rozhodnutí</numerusform>
            <numerusform>%n kusy zůstanou v rozepsaném příjmu: chybí čísla nebo rozhodnutí</numerusform>
            <numerusform>%n kusů zůstane v rozepsaném příjmu: chybí čísla nebo rozhodnutí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Receive %n pc(s)</source>
        <translation>
            <numerusform>Přijmout %n kus</numerusform>
            <numerusform>Přijmout %n kusy</numerusform>
            <numerusform>Přijmout %n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Dorazilo</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Zbývá dodat</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Navíc</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Připraveno přijmout</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Čeká</translation>
    </message>
    <message>
        <source>Still to be filled in: {what}.</source>
        <translation>Zbývá vyplnit: {what}.</translation>
    </message>
</context>
<context>
    <name>WhereCard</name>
    <message>
        <source>Where the kit is</source>
        <translation>Kde je výstroj</translation>
    </message>
    <message>
        <source>{pieces} in the records</source>
        <translation>evidováno {pieces}</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>vydáno</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>skladem</translation>
    </message>
    <message>
        <source>on loan</source>
        <translation>zapůjčeno</translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>v opravě</translation>
    </message>
</context>
<context>
    <name>WholeNumber</name>
    <message>
        <source>A whole number up to {most}</source>
        <translation>Celé číslo nejvýš {most}</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Another operator</source>
        <translation>Jiný uživatel</translation>
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
        <source>You have no access to {page}.</source>
        <translation>Na stránku {page} nemáte přístup.</translation>
    </message>
</context>
<context>
    <name>WriteOffCard</name>
    <message>
        <source>Which write-offs</source>
        <translation>Která vyřazení</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Všechna</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřená</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ukončená</translation>
    </message>
    <message>
        <source>Write-offs</source>
        <translation>Vyřazení</translation>
    </message>
    <message>
        <source>Nothing was written off yet</source>
        <translation>Zatím se nic nevyřadilo</translation>
    </message>
    <message>
        <source>Propose what is not needed any more; it stays on the books until its destruction is recorded.</source>
        <translation>Navrhněte, co už není potřeba; v evidenci to zůstane, dokud se nezapíše likvidace.</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>Nový návrh</translation>
    </message>
    <message>
        <source>Items to be written off</source>
        <translation>Věci k vyřazení</translation>
    </message>
    <message>
        <source>Nothing is in the proposal</source>
        <translation>V návrhu nic není</translation>
    </message>
    <message>
        <source>Scan a piece of the store, or take what lies there unusable.</source>
        <translation>Načtěte kus ze skladu, nebo vezměte, co v něm leží nepoužitelné.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n položka</numerusform>
            <numerusform>%n položky</numerusform>
            <numerusform>%n položek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presented</source>
        <translation>
            <numerusform>%n předloženo</numerusform>
            <numerusform>%n předloženy</numerusform>
            <numerusform>%n předloženo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be scanned</source>
        <translation>
            <numerusform>%n čeká na načtení</numerusform>
            <numerusform>%n čekají na načtení</numerusform>
            <numerusform>%n čeká na načtení</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must stay</source>
        <translation>
            <numerusform>%n vázán grantem</numerusform>
            <numerusform>%n vázány grantem</numerusform>
            <numerusform>%n vázáno grantem</numerusform>
        </translation>
    </message>
    <message>
        <source>{pieces} · bought for {money} Kč</source>
        <translation>{pieces} · pořízeno za {money} Kč</translation>
    </message>
    <message numerus="yes">
        <source>Take out %n</source>
        <translation>
            <numerusform>Vyjmout %n</numerusform>
            <numerusform>Vyjmout %n</numerusform>
            <numerusform>Vyjmout %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Items written off</source>
        <translation>Vyřazené věci</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of a grant leave before {day} with the provider&apos;s consent only</source>
        <translation>
            <numerusform>%n položku z grantu lze před {day} vyřadit jen se souhlasem poskytovatele</numerusform>
            <numerusform>%n položky z grantu lze před {day} vyřadit jen se souhlasem poskytovatele</numerusform>
            <numerusform>%n položek z grantu lze před {day} vyřadit jen se souhlasem poskytovatele</numerusform>
        </translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>Zapsat souhlas</translation>
    </message>
</context>
<context>
    <name>WriteOffLines</name>
    <message>
        <source>Items to be written off</source>
        <translation>Věci k vyřazení</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Code / size</source>
        <translation>Kód / velikost</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Držet do</translation>
    </message>
    <message>
        <source>Pcs</source>
        <translation>Ks</translation>
    </message>
    <message>
        <source>Price CZK</source>
        <translation>Cena Kč</translation>
    </message>
    <message>
        <source>written off</source>
        <translation>vyřazeno</translation>
    </message>
    <message>
        <source>has to be kept</source>
        <translation>vázáno grantem</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>navrženo</translation>
    </message>
    <message>
        <source>presented</source>
        <translation>předloženo</translation>
    </message>
    <message>
        <source>waits for its code</source>
        <translation>čeká na načtení</translation>
    </message>
    <message>
        <source>size {size}</source>
        <translation>velikost {size}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Vyjmout</translation>
    </message>
</context>
<context>
    <name>WriteOffList</name>
    <message>
        <source>Write-offs</source>
        <translation>Vyřazení</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Číslo</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Navrženo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Ks</translation>
    </message>
    <message>
        <source>Price CZK</source>
        <translation>Cena Kč</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřená</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ukončená</translation>
    </message>
</context>
<context>
    <name>WriteOffSide</name>
    <message>
        <source>Course</source>
        <translation>Postup</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Návrh</translation>
    </message>
    <message>
        <source>Decision that it is not needed</source>
        <translation>Rozhodnutí o nepotřebnosti</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Komise</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>Likvidace</translation>
    </message>
    <message>
        <source>Reason of what is scanned</source>
        <translation>Důvod u dalších načtených věcí</translation>
    </message>
    <message>
        <source>More on it</source>
        <translation>Upřesnění</translation>
    </message>
    <message>
        <source>Reference of the decision</source>
        <translation>Rozhodnutí č. j.</translation>
    </message>
    <message>
        <source>Offered to others</source>
        <translation>Nabídnuto jiným složkám</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Kdo rozhoduje</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Předseda</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dne</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Kde</translation>
    </message>
    <message>
        <source>Paper of who took it over</source>
        <translation>Doklad o převzetí</translation>
    </message>
    <message>
        <source>step {now} of 4</source>
        <translation>krok {now} ze 4</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>ukončeno</translation>
    </message>
    <message>
        <source>The proposal was refused.</source>
        <translation>Návrh byl zamítnut.</translation>
    </message>
    <message numerus="yes">
        <source>Propose %n pc(s)</source>
        <translation>
            <numerusform>Navrhnout %n kus</numerusform>
            <numerusform>Navrhnout %n kusy</numerusform>
            <numerusform>Navrhnout %n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing leaves the books by a proposal.</source>
        <translation>Samotným návrhem se nic nevyřazuje.</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Zapsat rozhodnutí</translation>
    </message>
    <message>
        <source>A second person confirms it.</source>
        <translation>Rozhodnutí potvrzuje druhá osoba.</translation>
    </message>
    <message>
        <source>Name the commission</source>
        <translation>Jmenovat komisi</translation>
    </message>
    <message numerus="yes">
        <source>%n pc(s) stay in it and wait for their code or a consent.</source>
        <translation>
            <numerusform>%n kus zůstane v návrhu a čeká na načtení nebo souhlas.</numerusform>
            <numerusform>%n kusy zůstanou v návrhu a čekají na načtení nebo souhlas.</numerusform>
            <numerusform>%n kusů zůstane v návrhu a čeká na načtení nebo souhlas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the reference of the decision.</source>
        <translation>Zadejte číslo jednací rozhodnutí.</translation>
    </message>
    <message>
        <source>Name the chair and one member.</source>
        <translation>Jmenujte předsedu a jednoho člena.</translation>
    </message>
    <message numerus="yes">
        <source>Record the destruction of %n pc(s)</source>
        <translation>
            <numerusform>Zapsat likvidaci %n kusu</numerusform>
            <numerusform>Zapsat likvidaci %n kusů</numerusform>
            <numerusform>Zapsat likvidaci %n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>Record the destruction</source>
        <translation>Zapsat likvidaci</translation>
    </message>
    <message>
        <source>Nothing is ready: scan what the commission sees.</source>
        <translation>Nic není předloženo: načtěte věci, které komise viděla.</translation>
    </message>
    <message>
        <source>Refused: it is needed</source>
        <translation>Zamítá se, majetek je potřebný</translation>
    </message>
    <message>
        <source>Second member, if any</source>
        <translation>Druhý člen (není nutný)</translation>
    </message>
    <message>
        <source>Different people; none of them made the proposal.</source>
        <translation>Členem komise nesmí být, kdo návrh podal; každý jen jednou.</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Ze dne</translation>
    </message>
    <message>
        <source>Why the rest was not checked</source>
        <translation>Proč se neověřilo vše</translation>
    </message>
    <message>
        <source>Not in the books, named as written: {names}.</source>
        <translation>Mimo evidenci, jmenováni podle zápisu: {names}.</translation>
    </message>
    <message>
        <source>Enter how it was destroyed, and tick what was checked before or say why it was not.</source>
        <translation>Doplňte způsob likvidace a zaškrtněte, co bylo ověřeno, nebo uveďte důvod, proč ne.</translation>
    </message>
    <message>
        <source>How it was destroyed</source>
        <translation>Způsob likvidace</translation>
    </message>
    <message>
        <source>No second person is set up: you record what the superior has decided in writing.</source>
        <translation>Druhá osoba není zřízena: zapisujete, co nadřízený rozhodl písemně.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>Without the grant provider&apos;s consent stays: {items}.</source>
        <translation>Bez souhlasu poskytovatele grantu zůstane v evidenci: {items}.</translation>
    </message>
</context>
<context>
    <name>WriteOffsPage</name>
    <message numerus="yes">
        <source>%n open write-off(s)</source>
        <translation>
            <numerusform>%n otevřené vyřazení</numerusform>
            <numerusform>%n otevřená vyřazení</numerusform>
            <numerusform>%n otevřených vyřazení</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A proposal of %n pc(s) that is not made yet</source>
        <translation>
            <numerusform>Rozepsaný návrh na %n kus</numerusform>
            <numerusform>Rozepsaný návrh na %n kusy</numerusform>
            <numerusform>Rozepsaný návrh na %n kusů</numerusform>
        </translation>
    </message>
    <message>
        <source>The decision is waited for.</source>
        <translation>Čeká na rozhodnutí.</translation>
    </message>
    <message>
        <source>Decided; the commission is named next.</source>
        <translation>O nepotřebnosti je rozhodnuto, jmenuje se komise.</translation>
    </message>
    <message>
        <source>Decided; the commission sees the items.</source>
        <translation>O nepotřebnosti je rozhodnuto, komise věci prohlíží.</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>Vyřazení skončilo.</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Návrh byl zamítnut.</translation>
    </message>
    <message numerus="yes">
        <source>Proposal {number} of %n pc(s).</source>
        <translation>
            <numerusform>Návrh {number} na %n kus.</numerusform>
            <numerusform>Návrh {number} na %n kusy.</numerusform>
            <numerusform>Návrh {number} na %n kusů.</numerusform>
        </translation>
    </message>
    <message>
        <source>The commission has seen this already.</source>
        <translation>Tohle komise už viděla.</translation>
    </message>
    <message>
        <source>Nothing else in the store is unusable.</source>
        <translation>Nic dalšího nepoužitelného ve skladu není.</translation>
    </message>
    <message>
        <source>Proposal {number}</source>
        <translation>Návrh {number}</translation>
    </message>
    <message numerus="yes">
        <source>Take out %n line(s)</source>
        <translation>
            <numerusform>Vyjmout %n položku</numerusform>
            <numerusform>Vyjmout %n položky</numerusform>
            <numerusform>Vyjmout %n položek</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Vyjmout</translation>
    </message>
    <message numerus="yes">
        <source>Consent for %n line(s)</source>
        <translation>
            <numerusform>Souhlas pro %n položku</numerusform>
            <numerusform>Souhlas pro %n položky</numerusform>
            <numerusform>Souhlas pro %n položek</numerusform>
        </translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>Zapsat souhlas</translation>
    </message>
</context>
<context>
    <name>WrittenStep</name>
    <message numerus="yes">
        <source>%Ln row(s) of {file}. The whole import can be taken back as one step.</source>
        <translation>
            <numerusform>%Ln řádek ze souboru {file}. Celý import lze vzít zpět jedním krokem.</numerusform>
            <numerusform>%Ln řádky ze souboru {file}. Celý import lze vzít zpět jedním krokem.</numerusform>
            <numerusform>%Ln řádků ze souboru {file}. Celý import lze vzít zpět jedním krokem.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of {file} was on the books already.</source>
        <translation>Všechno ze souboru {file} už v evidenci bylo.</translation>
    </message>
    <message>
        <source>Another list…</source>
        <translation>Další seznam…</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nic se nezměnilo</translation>
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
        <source>Written under the number {number}</source>
        <translation>Zapsáno pod číslem {number}</translation>
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
        <source>&amp;About the program</source>
        <translation>&amp;O programu</translation>
    </message>
    <message>
        <source>&amp;Add an operator…</source>
        <translation>&amp;Přidat uživatele…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Zálohovat teď</translation>
    </message>
    <message>
        <source>Remov&amp;e the photo…</source>
        <translation>Odebrat fotogr&amp;afii…</translation>
    </message>
    <message>
        <source>E&amp;dit the article</source>
        <translation>&amp;Upravit druh</translation>
    </message>
    <message>
        <source>&amp;Retire the article</source>
        <translation>Vyřadit druh z &amp;katalogu</translation>
    </message>
    <message>
        <source>Fu&amp;nding source…</source>
        <translation>Zdro&amp;j financování…</translation>
    </message>
    <message>
        <source>&amp;Begin, or finish and print</source>
        <translation>&amp;Začít, nebo ukončit a vytisknout</translation>
    </message>
    <message>
        <source>Finish and print</source>
        <translation>Ukončit a vytisknout</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>&amp;Cancel the paper…</source>
        <translation>&amp;Stornovat…</translation>
    </message>
    <message>
        <source>&amp;Counter</source>
        <translation>&amp;Výdejna</translation>
    </message>
    <message>
        <source>&amp;Dark look</source>
        <translation>T&amp;mavý vzhled</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Úpr&amp;avy</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>&amp;Věc</translation>
    </message>
    <message>
        <source>&amp;Edit the member…</source>
        <translation>&amp;Upravit člena…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Soubor</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Celá &amp;obrazovka</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Přejít</translation>
    </message>
    <message>
        <source>&amp;Hand over and print</source>
        <translation>Předat a vy&amp;tisknout</translation>
    </message>
    <message>
        <source>&amp;Hand over the store…</source>
        <translation>Př&amp;edání skladu…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Nápověda</translation>
    </message>
    <message>
        <source>&amp;Help with this page</source>
        <translation>&amp;Nápověda ke stránce</translation>
    </message>
    <message>
        <source>&amp;Import lists…</source>
        <translation>&amp;Import seznamů…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Klávesové zkratky</translation>
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
        <source>&amp;Members</source>
        <translation>Č&amp;lenové</translation>
    </message>
    <message>
        <source>&amp;New member…</source>
        <translation>&amp;Nový člen…</translation>
    </message>
    <message>
        <source>&amp;New store…</source>
        <translation>&amp;Nová evidence…</translation>
    </message>
    <message>
        <source>&amp;Not here</source>
        <translation>&amp;Nemá u sebe</translation>
    </message>
    <message>
        <source>&amp;Open a store…</source>
        <translation>&amp;Otevřít evidenci…</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>S&amp;tránka</translation>
    </message>
    <message>
        <source>&amp;Papers</source>
        <translation>&amp;Doklady</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>Vy&amp;tisknout</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Konec</translation>
    </message>
    <message>
        <source>&amp;Receive a delivery…</source>
        <translation>&amp;Příjem dodávky…</translation>
    </message>
    <message>
        <source>&amp;Remark on the line…</source>
        <translation>Poznámka k polož&amp;ce…</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>S&amp;estavy</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Tisk</translation>
    </message>
    <message>
        <source>&amp;Save PDF/A…</source>
        <translation>&amp;Uložit PDF/A…</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>&amp;Uložit PDF…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Uložit jako P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Save the settings</source>
        <translation>&amp;Uložit nastavení</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Hledat…</translation>
    </message>
    <message>
        <source>&amp;Stock</source>
        <translation>&amp;Sklad</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Vzít zpět</translation>
    </message>
    <message>
        <source>&amp;Unit check</source>
        <translation>&amp;Kontrola týmu</translation>
    </message>
    <message>
        <source>&amp;Verify the journal</source>
        <translation>Ověřit &amp;deník</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Zobrazení</translation>
    </message>
    <message>
        <source>&amp;Write the lists</source>
        <translation>&amp;Zapsat seznamy</translation>
    </message>
    <message>
        <source>Add a &amp;kit</source>
        <translation>Přidat &amp;sadu</translation>
    </message>
    <message>
        <source>Add an &amp;item</source>
        <translation>Přidat &amp;položku</translation>
    </message>
    <message>
        <source>An&amp;other check</source>
        <translation>&amp;Jiná kontrola</translation>
    </message>
    <message>
        <source>Another &amp;member</source>
        <translation>&amp;Jiný člen</translation>
    </message>
    <message>
        <source>Another op&amp;erator…</source>
        <translation>Jiný &amp;uživatel…</translation>
    </message>
    <message>
        <source>Another s&amp;heet…</source>
        <translation>Jiný a&amp;rch…</translation>
    </message>
    <message>
        <source>Another si&amp;ze…</source>
        <translation>Jiná ve&amp;likost…</translation>
    </message>
    <message>
        <source>Assign another la&amp;bel…</source>
        <translation>Přiřa&amp;dit jiný štítek…</translation>
    </message>
    <message>
        <source>B&amp;ack</source>
        <translation>&amp;Zpět</translation>
    </message>
    <message>
        <source>Backups and &amp;restore…</source>
        <translation>Zálohy a o&amp;bnova…</translation>
    </message>
    <message>
        <source>C&amp;ancel a paper…</source>
        <translation>&amp;Stornovat doklad…</translation>
    </message>
    <message>
        <source>C&amp;hoose a printer…</source>
        <translation>&amp;Vybrat tiskárnu…</translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation>&amp;Opravit…</translation>
    </message>
    <message>
        <source>Correct a &amp;paper…</source>
        <translation>&amp;Opravit doklad…</translation>
    </message>
    <message>
        <source>E&amp;nglish</source>
        <translation>E&amp;nglish</translation>
    </message>
    <message>
        <source>E&amp;xchange</source>
        <translation>&amp;Výměna</translation>
    </message>
    <message>
        <source>L&amp;ight look</source>
        <translation>Svě&amp;tlý vzhled</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>Za&amp;mknout</translation>
    </message>
    <message>
        <source>Mark as si&amp;gned</source>
        <translation>Označit jako &amp;podepsané</translation>
    </message>
    <message>
        <source>My &amp;password and PIN…</source>
        <translation>Moje &amp;heslo a PIN…</translation>
    </message>
    <message>
        <source>Print &amp;badges…</source>
        <translation>Vytisknout &amp;průkazky…</translation>
    </message>
    <message>
        <source>Print &amp;command codes…</source>
        <translation>Vytisknout kódy &amp;příkazů…</translation>
    </message>
    <message>
        <source>Print &amp;labels…</source>
        <translation>Vytisknout š&amp;títky…</translation>
    </message>
    <message>
        <source>Read codes from a pic&amp;ture or PDF…</source>
        <translation>N&amp;ačíst kódy z obrázku nebo PDF…</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>&amp;Nastavení</translation>
    </message>
    <message>
        <source>Save a cop&amp;y…</source>
        <translation>U&amp;ložit kopii…</translation>
    </message>
    <message>
        <source>Search in the &amp;list</source>
        <translation>Hledat v &amp;seznamu</translation>
    </message>
    <message>
        <source>Sheet of your &amp;own…</source>
        <translation>&amp;Vlastní arch…</translation>
    </message>
    <message>
        <source>Take the &amp;offer</source>
        <translation>Přijmout &amp;nabídku</translation>
    </message>
    <message>
        <source>To the &amp;counter</source>
        <translation>Do &amp;Výdejny</translation>
    </message>
    <message>
        <source>What is kept &amp;aside</source>
        <translation>Co leží &amp;stranou</translation>
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
        <source>Č&amp;eština</source>
        <translation>Č&amp;eština</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Průkazka</translation>
    </message>
    <message>
        <source>Restore team membership</source>
        <translation>Obnovit členství v týmu</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>Save the list as a &amp;table…</source>
        <translation>Uložit seznam jako &amp;tabulku…</translation>
    </message>
    <message>
        <source>&amp;Deployments</source>
        <translation>N&amp;asazení</translation>
    </message>
    <message>
        <source>&amp;New deployment</source>
        <translation>&amp;Nové nasazení</translation>
    </message>
    <message>
        <source>&amp;Change the deployment…</source>
        <translation>&amp;Změnit nasazení…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Změnit…</translation>
    </message>
    <message>
        <source>To the gate</source>
        <translation>K bráně</translation>
    </message>
    <message>
        <source>Take &amp;back at the gate</source>
        <translation>V&amp;rácení u brány</translation>
    </message>
    <message>
        <source>Choose a &amp;person by hand…</source>
        <translation>Vybrat &amp;osobu ručně…</translation>
    </message>
    <message>
        <source>&amp;Without the next item</source>
        <translation>&amp;Bez další věci</translation>
    </message>
    <message>
        <source>Hand &amp;over or confirm</source>
        <translation>&amp;Předat nebo potvrdit</translation>
    </message>
    <message>
        <source>Participan&amp;ts</source>
        <translation>Účas&amp;tníci</translation>
    </message>
    <message>
        <source>Make si&amp;gnature lists</source>
        <translation>Vystavit podpisové &amp;listiny</translation>
    </message>
    <message>
        <source>Signature lists</source>
        <translation>Podpisové listiny</translation>
    </message>
    <message>
        <source>Add a &amp;member…</source>
        <translation>Přidat čl&amp;ena…</translation>
    </message>
    <message>
        <source>Ta&amp;ke off the list</source>
        <translation>O&amp;debrat ze seznamu</translation>
    </message>
    <message>
        <source>&amp;Still out</source>
        <translation>&amp;Ještě venku</translation>
    </message>
    <message>
        <source>Make a &amp;file for a second gate…</source>
        <translation>&amp;Soubor pro druhou bránu…</translation>
    </message>
    <message>
        <source>Make a file…</source>
        <translation>Vytvořit soubor…</translation>
    </message>
    <message>
        <source>Bring a gat&amp;e file back…</source>
        <translation>Převzít soubor brán&amp;y…</translation>
    </message>
    <message>
        <source>Bring it back…</source>
        <translation>Převzít zpět…</translation>
    </message>
    <message>
        <source>C&amp;lose the deployment…</source>
        <translation>Uz&amp;avřít nasazení…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Uzavřít…</translation>
    </message>
    <message>
        <source>&amp;All that is out is missing</source>
        <translation>Vše, &amp;co je venku, chybí</translation>
    </message>
    <message>
        <source>All is missing</source>
        <translation>Vše chybí</translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>&amp;Print the register…</source>
        <translation>&amp;Vytisknout registr…</translation>
    </message>
    <message>
        <source>Attac&amp;h a photo…</source>
        <translation>Při&amp;ložit fotku…</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Přiložit</translation>
    </message>
    <message>
        <source>&amp;New kit…</source>
        <translation>&amp;Nová sada…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nová</translation>
    </message>
    <message>
        <source>&amp;Save the wording</source>
        <translation>&amp;Uložit znění</translation>
    </message>
    <message>
        <source>&amp;Add an article…</source>
        <translation>&amp;Přidat druh…</translation>
    </message>
    <message>
        <source>&amp;Discard the changes</source>
        <translation>&amp;Zahodit změny</translation>
    </message>
    <message>
        <source>&amp;End the kit…</source>
        <translation>U&amp;končit sadu…</translation>
    </message>
    <message>
        <source>Take in, or &amp;end the membership</source>
        <translation>&amp;Převzít, nebo ukončit členství</translation>
    </message>
    <message>
        <source>&amp;Preview of the clearance sheet…</source>
        <translation>&amp;Náhled výstupního listu…</translation>
    </message>
    <message>
        <source>Back to the member</source>
        <translation>Zpět na člena</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>Zpět na kartu</translation>
    </message>
    <message>
        <source>&amp;Print the card of the item…</source>
        <translation>&amp;Vytisknout kartu věci…</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Vrátit</translation>
    </message>
    <message>
        <source>Print its &amp;label…</source>
        <translation>Vytisknout štíte&amp;k…</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Štítek</translation>
    </message>
    <message>
        <source>Back to where one came from</source>
        <translation>Zpět, odkud jste přišli</translation>
    </message>
    <message>
        <source>&amp;Transfer items…</source>
        <translation>Př&amp;evést věci…</translation>
    </message>
    <message>
        <source>Pe&amp;rsonal card…</source>
        <translation>Osobní &amp;karta…</translation>
    </message>
    <message>
        <source>Attac&amp;h a file…</source>
        <translation>Př&amp;iložit soubor…</translation>
    </message>
    <message>
        <source>Ph&amp;oto…</source>
        <translation>&amp;Fotografie…</translation>
    </message>
    <message>
        <source>Remove the photo…</source>
        <translation>Odebrat fotografii…</translation>
    </message>
    <message>
        <source>Personal cards of the whole &amp;list…</source>
        <translation>Osobní karty &amp;celého seznamu…</translation>
    </message>
    <message>
        <source>Merge &amp;with another record…</source>
        <translation>Sloučit se &amp;záznamem…</translation>
    </message>
    <message>
        <source>Edit &amp;several members…</source>
        <translation>Upravit &amp;hromadně…</translation>
    </message>
    <message>
        <source>End team &amp;membership…</source>
        <translation>Ukončit č&amp;lenství…</translation>
    </message>
    <message>
        <source>Take in what is &amp;brought…</source>
        <translation>Převzít &amp;přinesené…</translation>
    </message>
    <message>
        <source>Print or save &amp;many…</source>
        <translation>Vytisknout nebo uložit &amp;najednou…</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Podepsáno</translation>
    </message>
    <message>
        <source>Mark as not signed</source>
        <translation>Označit jako nepodepsané</translation>
    </message>
    <message>
        <source>Attach the signed sca&amp;n…</source>
        <translation>Přiložit podepsaný sk&amp;en…</translation>
    </message>
    <message>
        <source>&amp;Attach a file…</source>
        <translation>Př&amp;iložit soubor…</translation>
    </message>
    <message>
        <source>Show the cancelled copy</source>
        <translation>Zobrazit stornovaný doklad</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Zobrazit původní doklad</translation>
    </message>
    <message>
        <source>Show the member</source>
        <translation>Zobrazit člena</translation>
    </message>
    <message>
        <source>&amp;Issue at the gate</source>
        <translation>&amp;Výdej u brány</translation>
    </message>
    <message>
        <source>Impo&amp;rt a list…</source>
        <translation>&amp;Importovat seznam…</translation>
    </message>
    <message>
        <source>&amp;New proposal</source>
        <translation>&amp;Nový návrh</translation>
    </message>
    <message>
        <source>Carry out the &amp;step</source>
        <translation>Provést &amp;krok</translation>
    </message>
    <message>
        <source>&amp;Unusable items</source>
        <translation>Ne&amp;použitelné věci</translation>
    </message>
    <message>
        <source>&amp;Print the paper of the step…</source>
        <translation>&amp;Tisk dokladu…</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zpět na seznam</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Mark as signed</source>
        <translation>Označit jako podepsané</translation>
    </message>
    <message>
        <source>Add a&amp;n article…</source>
        <translation>Přidat d&amp;ruh…</translation>
    </message>
    <message>
        <source>Edit &amp;several articles…</source>
        <translation>Upravit ví&amp;c druhů…</translation>
    </message>
    <message>
        <source>Mer&amp;ge with another article…</source>
        <translation>Sloučit s ji&amp;ným druhem…</translation>
    </message>
    <message>
        <source>Next &amp;tab</source>
        <translation>Da&amp;lší záložka</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>Předc&amp;hozí záložka</translation>
    </message>
    <message>
        <source>Trans&amp;fer…</source>
        <translation>Př&amp;evést…</translation>
    </message>
    <message>
        <source>&amp;Hand over to another directorate…</source>
        <translation>Předat jinému řed&amp;itelství…</translation>
    </message>
    <message>
        <source>&amp;Write off…</source>
        <translation>&amp;Vyřadit…</translation>
    </message>
    <message>
        <source>Life of the ite&amp;m</source>
        <translation>Kar&amp;ta věci</translation>
    </message>
    <message>
        <source>Attach a f&amp;ile…</source>
        <translation>Přiložit sou&amp;bor…</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Vyřídit</translation>
    </message>
    <message>
        <source>Settle with a remark…</source>
        <translation>Vyřídit s poznámkou…</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Zobrazit protokol</translation>
    </message>
    <message>
        <source>Lend until a &amp;day</source>
        <translation>Půjčit s termíne&amp;m</translation>
    </message>
    <message>
        <source>&amp;New loan</source>
        <translation>&amp;Nová zápůjčka</translation>
    </message>
    <message>
        <source>&amp;Return and print</source>
        <translation>&amp;Vrátit a vytisknout</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Vyb&amp;rat vše</translation>
    </message>
    <message>
        <source>One condition worse</source>
        <translation>O stupeň horší stav</translation>
    </message>
    <message>
        <source>&amp;Extend…</source>
        <translation>&amp;Prodloužit…</translation>
    </message>
    <message>
        <source>Re&amp;mind</source>
        <translation>&amp;Upomenout</translation>
    </message>
    <message>
        <source>Remind all &amp;overdue</source>
        <translation>Upomenout vš&amp;e po termínu</translation>
    </message>
    <message>
        <source>L&amp;oans</source>
        <translation>&amp;Zápůjčky</translation>
    </message>
    <message>
        <source>Pr&amp;int the paper</source>
        <translation>V&amp;ytisknout doklad</translation>
    </message>
    <message>
        <source>Correc&amp;t…</source>
        <translation>&amp;Opravit…</translation>
    </message>
    <message>
        <source>Issue &amp;what is missing</source>
        <translation>Vydat, co c&amp;hybí</translation>
    </message>
    <message>
        <source>Issue what a &amp;unit lacks…</source>
        <translation>Vydat chybějící útva&amp;ru…</translation>
    </message>
    <message>
        <source>&amp;Next member of the queue</source>
        <translation>&amp;Další člen z fronty</translation>
    </message>
    <message>
        <source>&amp;Recalculate</source>
        <translation>&amp;Spočítat znovu</translation>
    </message>
    <message>
        <source>&amp;Save as XLSX…</source>
        <translation>&amp;Uložit jako XLSX…</translation>
    </message>
    <message>
        <source>Save XLSX</source>
        <translation>Uložit XLSX</translation>
    </message>
    <message>
        <source>&amp;Print the proposal…</source>
        <translation>&amp;Vytisknout návrh…</translation>
    </message>
    <message>
        <source>&amp;Forget what was typed</source>
        <translation>&amp;Zapomenout, co je napsané</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>Pře&amp;hled</translation>
    </message>
    <message>
        <source>&amp;Record the incident or the step</source>
        <translation>&amp;Zapsat událost nebo krok</translation>
    </message>
    <message>
        <source>&amp;Another item of the member</source>
        <translation>&amp;Jiná věc člena</translation>
    </message>
    <message>
        <source>Add a &amp;photo…</source>
        <translation>Přidat &amp;fotografii…</translation>
    </message>
    <message>
        <source>Print the r&amp;eport</source>
        <translation>&amp;Tisk zápisu</translation>
    </message>
    <message>
        <source>&amp;Show the paper</source>
        <translation>&amp;Ukázat doklad</translation>
    </message>
    <message>
        <source>Record an &amp;incident…</source>
        <translation>Z&amp;apsat škodu…</translation>
    </message>
    <message>
        <source>Course of the inci&amp;dent</source>
        <translation>Průběh škodní &amp;události</translation>
    </message>
    <message>
        <source>&amp;Write-offs…</source>
        <translation>Vyřa&amp;zení majetku…</translation>
    </message>
    <message>
        <source>Inci&amp;dents</source>
        <translation>Š&amp;kodní události</translation>
    </message>
    <message>
        <source>I&amp;tem…</source>
        <translation>&amp;Věc…</translation>
    </message>
    <message>
        <source>Take the last scan &amp;back</source>
        <translation>Vzít poslední načtení &amp;zpět</translation>
    </message>
    <message>
        <source>&amp;Finish and save the result…</source>
        <translation>&amp;Ukončit a uložit výsledek…</translation>
    </message>
    <message>
        <source>Rec&amp;ord an incident…</source>
        <translation>Za&amp;psat škodní událost…</translation>
    </message>
    <message>
        <source>Send to a wor&amp;kshop…</source>
        <translation>Do &amp;opravy…</translation>
    </message>
    <message>
        <source>&amp;Take over from repair…</source>
        <translation>Převzít z op&amp;ravy…</translation>
    </message>
    <message>
        <source>&amp;Send to repair…</source>
        <translation>&amp;Odeslat do opravy…</translation>
    </message>
    <message>
        <source>Send to repair</source>
        <translation>Odeslat do opravy</translation>
    </message>
    <message>
        <source>T&amp;ake back and print</source>
        <translation>&amp;Převzít a vytisknout</translation>
    </message>
    <message>
        <source>Select a&amp;ll</source>
        <translation>Vybrat &amp;vše</translation>
    </message>
    <message>
        <source>&amp;Remind the workshop</source>
        <translation>&amp;Upomenout opravnu</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Upomínka</translation>
    </message>
    <message>
        <source>&amp;Cancel the last paper…</source>
        <translation>&amp;Stornovat poslední doklad…</translation>
    </message>
    <message>
        <source>&amp;Receive what is ready</source>
        <translation>&amp;Přijmout, co je hotové</translation>
    </message>
    <message>
        <source>By an &amp;order</source>
        <translation>Z &amp;objednávky</translation>
    </message>
    <message>
        <source>&amp;Line…</source>
        <translation>Po&amp;ložka…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Položka</translation>
    </message>
    <message>
        <source>&amp;Next line</source>
        <translation>&amp;Další položka</translation>
    </message>
    <message>
        <source>Next line</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>From a li&amp;st…</source>
        <translation>Ze se&amp;znamu…</translation>
    </message>
    <message>
        <source>From a list</source>
        <translation>Ze seznamu</translation>
    </message>
    <message>
        <source>Back to Stock</source>
        <translation>Zpět do skladu</translation>
    </message>
    <message>
        <source>&amp;Order of this supplier</source>
        <translation>&amp;Objednat u tohoto dodavatele</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Objednat</translation>
    </message>
    <message>
        <source>&amp;Inspections</source>
        <translation>Re&amp;vize</translation>
    </message>
    <message>
        <source>&amp;All points in order</source>
        <translation>Vš&amp;e v pořádku</translation>
    </message>
    <message>
        <source>&amp;Passes</source>
        <translation>&amp;Vyhovuje</translation>
    </message>
    <message>
        <source>With &amp;reservation</source>
        <translation>S výh&amp;radou</translation>
    </message>
    <message>
        <source>To r&amp;epair</source>
        <translation>Do &amp;opravy</translation>
    </message>
    <message>
        <source>To &amp;write-off</source>
        <translation>&amp;K vyřazení</translation>
    </message>
    <message>
        <source>&amp;Make the record</source>
        <translation>&amp;Ukončit a vytisknout</translation>
    </message>
    <message>
        <source>&amp;Take the last result back</source>
        <translation>Vzít &amp;poslední výsledek zpět</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Vzít zpět</translation>
    </message>
    <message>
        <source>Back to the inspections</source>
        <translation>Zpět na revize</translation>
    </message>
    <message>
        <source>&amp;Begin an inspection</source>
        <translation>&amp;Zahájit revizi</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Zahájit</translation>
    </message>
    <message>
        <source>&amp;Print a call to who has them…</source>
        <translation>&amp;Vytisknout výzvu držitelům…</translation>
    </message>
    <message>
        <source>Print a call</source>
        <translation>Vytisknout výzvu</translation>
    </message>
    <message>
        <source>&amp;New plan…</source>
        <translation>&amp;Nový plán…</translation>
    </message>
    <message>
        <source>&amp;Edit the plan…</source>
        <translation>&amp;Upravit plán…</translation>
    </message>
    <message>
        <source>Stock-ta&amp;ke</source>
        <translation>&amp;Inventura</translation>
    </message>
    <message>
        <source>Nothing &amp;more of the order will come</source>
        <translation>Z objednávky &amp;už nic nepřijde</translation>
    </message>
    <message>
        <source>E&amp;xtend…</source>
        <translation>Prodloužit &amp;termín…</translation>
    </message>
    <message>
        <source>&amp;Begin a stock-take…</source>
        <translation>&amp;Zahájit inventuru…</translation>
    </message>
    <message>
        <source>&amp;Close this place</source>
        <translation>&amp;Uzavřít místo</translation>
    </message>
    <message>
        <source>&amp;Empty sheet of this place…</source>
        <translation>&amp;Prázdný soupis místa…</translation>
    </message>
    <message>
        <source>Empty sheet</source>
        <translation>Prázdný soupis</translation>
    </message>
    <message>
        <source>Items found elsewhere &amp;stay there</source>
        <translation>Nechat věci, kde se &amp;našly</translation>
    </message>
    <message>
        <source>Check &amp;file for a station…</source>
        <translation>Sou&amp;bor kontroly pro stanici…</translation>
    </message>
    <message>
        <source>&amp;Import counts…</source>
        <translation>Převzít p&amp;očty…</translation>
    </message>
    <message>
        <source>E&amp;valuate differences</source>
        <translation>Vyhodnotit &amp;rozdíly</translation>
    </message>
    <message>
        <source>Back to cou&amp;nting</source>
        <translation>Zpět k počí&amp;tání</translation>
    </message>
    <message>
        <source>Count a&amp;gain…</source>
        <translation>Počít&amp;at znovu…</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Počítat znovu</translation>
    </message>
    <message>
        <source>Save and ne&amp;xt</source>
        <translation>Uložit a &amp;další</translation>
    </message>
    <message>
        <source>&amp;Print the draft papers…</source>
        <translation>Vytis&amp;knout návrh dokladů…</translation>
    </message>
    <message>
        <source>Draft papers</source>
        <translation>Tisk návrhu…</translation>
    </message>
    <message>
        <source>Give the stock-take &amp;up…</source>
        <translation>Zrušit &amp;inventuru…</translation>
    </message>
    <message>
        <source>Article that is not in the &amp;catalogue…</source>
        <translation>Druh, který v &amp;katalogu není…</translation>
    </message>
    <message>
        <source>&amp;Invoice of a delivery…</source>
        <translation>&amp;Faktura k dodávce…</translation>
    </message>
    <message>
        <source>&amp;Damage</source>
        <translation>Š&amp;kody</translation>
    </message>
    <message>
        <source>&amp;Paste a picture</source>
        <translation>V&amp;ložit obrázek</translation>
    </message>
    <message>
        <source>Take a photo with the ca&amp;mera…</source>
        <translation>Vyfotit ka&amp;merou…</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>S výhradou</translation>
    </message>
    <message>
        <source>Discard this &amp;delivery</source>
        <translation>Zahodit rozepsaný pří&amp;jem</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zahodit</translation>
    </message>
    <message>
        <source>Issue or &amp;return at the Counter</source>
        <translation>Vydat nebo v&amp;rátit ve Výdejně</translation>
    </message>
    <message>
        <source>End of membership</source>
        <translation>Ukončení členství</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Škodní události</translation>
    </message>
    <message>
        <source>Receive a delivery</source>
        <translation>Příjem dodávky</translation>
    </message>
    <message>
        <source>Order proposal</source>
        <translation>Návrh objednávky</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Revize</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Průběh revize</translation>
    </message>
    <message>
        <source>Kits</source>
        <translation>Sady</translation>
    </message>
    <message>
        <source>Repairs and damage</source>
        <translation>Opravy a škody</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>Write-off of property</source>
        <translation>Vyřazení majetku</translation>
    </message>
    <message>
        <source>Life of an item</source>
        <translation>Karta věci</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Export &amp;all data…</source>
        <translation>&amp;Vyvézt všechna data (export)…</translation>
    </message>
    <message>
        <source>&amp;Decision with what stays open</source>
        <translation>&amp;Rozhodnutí o nevyrovnaných věcech</translation>
    </message>
    <message>
        <source>&amp;All of it was brought</source>
        <translation>&amp;Všechno vráceno</translation>
    </message>
    <message>
        <source>&amp;Approve the stock-take…</source>
        <translation>&amp;Schválit inventuru…</translation>
    </message>
    <message>
        <source>Show the &amp;menus</source>
        <translation>Zobrazit n&amp;abídky</translation>
    </message>
    <message>
        <source>Add a g&amp;uest…</source>
        <translation>Přidat &amp;hosta…</translation>
    </message>
</context>
<context>
    <name>allotment</name>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusů</translation>
    </message>
    <message>
        <source>What each role gets</source>
        <translation>Rozpis</translation>
    </message>
</context>
<context>
    <name>article</name>
    <message>
        <source>Name in Czech</source>
        <translation>Název česky</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Název anglicky</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Skupina</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Norma</translation>
    </message>
    <message>
        <source>Minimum stock, all sizes together</source>
        <translation>Minimum, všechny velikosti</translation>
    </message>
    <message>
        <source>Price in CZK</source>
        <translation>Cena v Kč</translation>
    </message>
    <message>
        <source>Service life in months</source>
        <translation>Životnost v měsících</translation>
    </message>
    <message>
        <source>Months between inspections</source>
        <translation>Revize po měsících</translation>
    </message>
    <message>
        <source>Units in one pack</source>
        <translation>Kusů v balení</translation>
    </message>
    <message>
        <source>Subject to sustainability</source>
        <translation>Podléhá udržitelnosti</translation>
    </message>
    <message>
        <source>Added to the catalogue</source>
        <translation>Přidáno do katalogu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Změněno</translation>
    </message>
    <message>
        <source>Changed with others</source>
        <translation>Změněno s jinými druhy</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Vyřazeno</translation>
    </message>
    <message>
        <source>Another article merged into it</source>
        <translation>Sloučen s ním jiný druh</translation>
    </message>
    <message>
        <source>Merged into another article</source>
        <translation>Sloučeno do jiného druhu</translation>
    </message>
    <message>
        <source>Import of a list</source>
        <translation>Import seznamu</translation>
    </message>
    <message>
        <source>Service life from delivery</source>
        <translation>Životnost od dodání</translation>
    </message>
</context>
<context>
    <name>attachments</name>
    <message>
        <source>picture</source>
        <translation>obrázek</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>Another folder…</source>
        <translation>Jiná složka…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Zálohovat teď</translation>
    </message>
    <message>
        <source>Backup dated in the future</source>
        <translation>Záloha s budoucím datem</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Záloha se nepodařila</translation>
    </message>
    <message>
        <source>Backup {ago}</source>
        <translation>Záloha {ago}</translation>
    </message>
    <message>
        <source>Choose a second place…</source>
        <translation>Zvolit druhé místo…</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Zvolit jiné místo…</translation>
    </message>
    <message>
        <source>Connect {folder}.</source>
        <translation>Připojte {folder}.</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Zkopírovat teď</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Zápisů</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>Vše je v pořádku</translation>
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
        <source>No backup</source>
        <translation>Bez zálohy</translation>
    </message>
    <message>
        <source>Nobody has tested a restore for three months.</source>
        <translation>Už čtvrt roku nikdo nezkusil, zda lze zálohu obnovit.</translation>
    </message>
    <message>
        <source>Paper not in the backup</source>
        <translation>Doklad, který v záloze není</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Restored: backups wait</source>
        <translation>Po obnově: zálohy čekají</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Test a restore</source>
        <translation>Zkusit obnovu</translation>
    </message>
    <message>
        <source>Test the newest one</source>
        <translation>Zkusit nejnovější</translation>
    </message>
    <message>
        <source>The backup of {when} could not be verified, so it does not count. Earlier ones stay.</source>
        <translation>Zálohu z&#xa0;{when} se nepodařilo ověřit, proto se nepočítá. Starší zůstávají.</translation>
    </message>
    <message>
        <source>The backup of {when} was not sound, so the store may not be sound either. Nothing older is removed. Verify the journal; if it is broken, restore the last verified backup.</source>
        <translation>Záloha z&#xa0;{when} nebyla v&#xa0;pořádku, a&#xa0;tak v&#xa0;pořádku nemusí být ani evidence. Nic staršího se nemaže. Ověřte deník; je-li porušen, obnovte poslední ověřenou zálohu.</translation>
    </message>
    <message>
        <source>The copy on another disk is from {ago}.</source>
        <translation>Na jiný disk se naposled kopírovalo {ago}.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Connect its disk, or choose another one.</source>
        <translation>Složka {folder} tu není. Připojte její disk, nebo zvolte jinou.</translation>
    </message>
    <message>
        <source>The last backup is dated in the future. Correct the clock of this computer.</source>
        <translation>Poslední záloha má budoucí datum. Seřiďte hodiny tohoto počítače.</translation>
    </message>
    <message>
        <source>The last backup is too old: {behind}.</source>
        <translation>Poslední záloha je příliš stará: {behind}.</translation>
    </message>
    <message>
        <source>The store was restored {when}. No backup is made or removed automatically until somebody confirms that everything is as it should be.</source>
        <translation>Evidence byla obnovena {when}. Zálohy se samy nedělají ani nemažou, dokud někdo nepotvrdí, že je všechno v&#xa0;pořádku.</translation>
    </message>
    <message>
        <source>The test restore of {when} failed: that backup cannot be restored.</source>
        <translation>Zkouška obnovy {when} selhala: tu zálohu obnovit nelze.</translation>
    </message>
    <message>
        <source>There is no copy on another disk yet, or the second place is on this one.</source>
        <translation>Na jiném disku kopie zatím není, nebo je druhé místo na tomto disku.</translation>
    </message>
    <message>
        <source>There is no copy on another disk: if this one fails, the store is lost together with its backups.</source>
        <translation>Na jiném disku kopie není: kdyby tento selhal, je evidence pryč i&#xa0;se zálohami.</translation>
    </message>
    <message>
        <source>There is no verified backup: if this disk fails, everything is lost.</source>
        <translation>Není žádná ověřená záloha: kdyby disk selhal, je všechno pryč.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Ověřena</translation>
    </message>
    <message>
        <source>Verify the journal</source>
        <translation>Ověřit deník</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Kde</translation>
    </message>
    <message>
        <source>at closing</source>
        <translation>při zavření</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>při spuštění</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>před obnovou</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>před importem</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>před aktualizací</translation>
    </message>
    <message>
        <source>chosen file</source>
        <translation>vybraný soubor</translation>
    </message>
    <message>
        <source>encrypted copy</source>
        <translation>zašifrovaná kopie</translation>
    </message>
    <message>
        <source>off this disk {ago}</source>
        <translation>mimo disk {ago}</translation>
    </message>
    <message>
        <source>on another disk</source>
        <translation>na jiném disku</translation>
    </message>
    <message>
        <source>only on this disk</source>
        <translation>jen na tomto disku</translation>
    </message>
    <message>
        <source>second place</source>
        <translation>druhé místo</translation>
    </message>
    <message>
        <source>test a restore</source>
        <translation>zkuste obnovu</translation>
    </message>
    <message>
        <source>test restore failed</source>
        <translation>zkouška obnovy selhala</translation>
    </message>
    <message>
        <source>the store as it is now</source>
        <translation>evidence, jak je teď</translation>
    </message>
    <message>
        <source>usual place</source>
        <translation>obvyklé místo</translation>
    </message>
    <message>
        <source>when asked</source>
        <translation>na požádání</translation>
    </message>
    <message>
        <source>while working</source>
        <translation>při práci</translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>{out} of {total} people out</source>
        <translation>venku {out} z {total} osob</translation>
    </message>
    <message>
        <source>{out} of {total} items out</source>
        <translation>venku {out} z {total} věcí</translation>
    </message>
    <message>
        <source>Nothing has been issued yet</source>
        <translation>Zatím se nic nevydalo</translation>
    </message>
    <message>
        <source>Figures of {time}, waiting for the store</source>
        <translation>Údaje z {time}, čekám na sklad</translation>
    </message>
    <message>
        <source>Refreshed {time}</source>
        <translation>Obnoveno {time}</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>Ještě venku</translation>
    </message>
    <message>
        <source>return by {time}</source>
        <translation>vrátit do {time}</translation>
    </message>
    <message>
        <source>overdue by {time}</source>
        <translation>po termínu {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>zbývá {time}</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>z {count}</translation>
    </message>
    <message>
        <source>returned damaged</source>
        <translation>vráceno poškozených</translation>
    </message>
    <message>
        <source>missing, not returned</source>
        <translation>chybí, nevráceno</translation>
    </message>
    <message>
        <source>Everybody has returned everything</source>
        <translation>Všichni vrátili</translation>
    </message>
    <message>
        <source>Nobody has anything any more</source>
        <translation>Nikdo už nic nemá</translation>
    </message>
    <message>
        <source>of {count} out</source>
        <translation>z {count} venku</translation>
    </message>
    <message>
        <source>Members by region</source>
        <translation>Členové podle krajů</translation>
    </message>
    <message>
        <source>all</source>
        <translation>vše</translation>
    </message>
    <message>
        <source>Groups of students</source>
        <translation>Skupiny studentů</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Venku</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Poškozeno</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Chybí</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Výstroj</translation>
    </message>
    <message>
        <source>others: {count}</source>
        <translation>další: {count}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>Who has what</source>
        <translation>Kdo má co</translation>
    </message>
    <message>
        <source>first those we wait for</source>
        <translation>nejdřív ti, na které se čeká</translation>
    </message>
    <message>
        <source>next in {seconds} s</source>
        <translation>další za {seconds} s</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>listování stojí</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>vydáno {time}</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>poškozené</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>chybí</translation>
    </message>
    <message>
        <source>Nobody has anything.</source>
        <translation>Nikdo nic nemá.</translation>
    </message>
    <message>
        <source>of {count} items</source>
        <translation>z {count} věcí</translation>
    </message>
    <message>
        <source>still out</source>
        <translation>ještě venku</translation>
    </message>
    <message>
        <source>of {total} people, {back} are back</source>
        <translation>z {total} osob, vrátilo se {back}</translation>
    </message>
</context>
<context>
    <name>camera</name>
    <message>
        <source>Command</source>
        <translation>Příkaz</translation>
    </message>
    <message>
        <source>blank label</source>
        <translation>prázdný štítek</translation>
    </message>
    <message>
        <source>damaged code</source>
        <translation>poškozený kód</translation>
    </message>
    <message>
        <source>may be several items</source>
        <translation>může být víc věcí</translation>
    </message>
    <message>
        <source>show it alone</source>
        <translation>ukažte ho samotný</translation>
    </message>
    <message>
        <source>unknown here</source>
        <translation>neznámý kód</translation>
    </message>
    <message>
        <source>written off</source>
        <translation>vyřazeno</translation>
    </message>
</context>
<context>
    <name>care</name>
    <message>
        <source>A disk of this computer</source>
        <translation>Disk tohoto počítače</translation>
    </message>
    <message>
        <source>A removable disk</source>
        <translation>Vyměnitelný disk</translation>
    </message>
    <message>
        <source>Anyone who takes it cannot read the data without the password.</source>
        <translation>Kdo si ho odnese, bez hesla data nepřečte.</translation>
    </message>
    <message>
        <source>Anyone who takes the computer or the disk can read the data. Switch on {what}.</source>
        <translation>Kdo si odnese počítač nebo disk, přečte data. Zapněte šifrování ({what}).</translation>
    </message>
    <message>
        <source>Ask whoever looks after the computer: without encryption, anyone who takes the disk can read the data.</source>
        <translation>Zeptejte se správce počítače: bez šifrování data přečte každý, kdo si disk odnese.</translation>
    </message>
    <message>
        <source>Entry {seen} is not what it was.</source>
        <translation>Zápis {seen} je jiný, než býval.</translation>
    </message>
    <message>
        <source>It cannot be told whether the disk is encrypted</source>
        <translation>Nelze zjistit, zda je disk šifrovaný</translation>
    </message>
    <message>
        <source>It ends with entry {here}; last time it ended with entry {seen}.</source>
        <translation>Končí zápisem {here}, naposledy končila zápisem {seen}.</translation>
    </message>
    <message>
        <source>Keep them in a folder of your own account.</source>
        <translation>Mějte je ve složce svého účtu.</translation>
    </message>
    <message>
        <source>Missing papers: {papers}.</source>
        <translation>Chybějící doklady: {papers}.</translation>
    </message>
    <message>
        <source>Not a place for a store: {name}</source>
        <translation>Sem evidence nepatří: {name}</translation>
    </message>
    <message>
        <source>Nothing can be written. Free some space.</source>
        <translation>Nic se už nezapíše. Uvolněte místo.</translation>
    </message>
    <message>
        <source>Only you can read the files</source>
        <translation>Soubory můžete číst jen vy</translation>
    </message>
    <message>
        <source>Other users of this computer can read the files</source>
        <translation>Soubory mohou číst i jiní uživatelé počítače</translation>
    </message>
    <message>
        <source>Remove it only after closing the program, and keep backups elsewhere.</source>
        <translation>Odpojujte ho až po zavření programu a zálohy mějte jinde.</translation>
    </message>
    <message>
        <source>The disk is encrypted</source>
        <translation>Disk je šifrovaný</translation>
    </message>
    <message>
        <source>The disk is full: {free} left</source>
        <translation>Disk je plný: zbývá {free}</translation>
    </message>
    <message>
        <source>The disk is not encrypted</source>
        <translation>Disk není šifrovaný</translation>
    </message>
    <message>
        <source>The disk is running out of space: {free} left</source>
        <translation>Na disku dochází místo: zbývá {free}</translation>
    </message>
    <message>
        <source>The store is not the one this computer saw last</source>
        <translation>Evidence není ta, kterou tento počítač viděl naposledy</translation>
    </message>
    <message>
        <source>The store is older than when this computer saw it last</source>
        <translation>Evidence je starší, než když ji tento počítač viděl naposledy</translation>
    </message>
    <message>
        <source>This computer does not say who else can read the files</source>
        <translation>Systém neřekl, kdo další může soubory číst</translation>
    </message>
    <message>
        <source>With less than 50 MB nothing is written. Free some space.</source>
        <translation>Zbude-li méně než 50 MB, nic se nezapíše. Uvolněte místo.</translation>
    </message>
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
        <source>the store has {size}</source>
        <translation>evidence zabírá {size}</translation>
    </message>
    <message>
        <source>{free} free</source>
        <translation>Volno {free}</translation>
    </message>
</context>
<context>
    <name>carried</name>
    <message>
        <source>Another copy of the same file</source>
        <translation>Jiná kopie téhož souboru</translation>
    </message>
    <message>
        <source>Take it in as well</source>
        <translation>Převzít i tu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Kdo ji má</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Skupina</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Rozdíly</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Vráceno</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>poškozená</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>chybí</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nerozhodnuto</translation>
    </message>
</context>
<context>
    <name>counter</name>
    <message>
        <source>A place says where a returned item goes. Scan the returned item first.</source>
        <translation>Štítek místa určí, kam se uloží vrácená věc. Nejdřív načtěte vrácenou věc.</translation>
    </message>
    <message>
        <source>Add as another line</source>
        <translation>Přidat jako další položku</translation>
    </message>
    <message>
        <source>First to expire</source>
        <translation>Nejdřív expirující</translation>
    </message>
    <message>
        <source>{batch}, expires {day}</source>
        <translation>{batch}, expirace {day}</translation>
    </message>
    <message>
        <source>Another size…</source>
        <translation>Jiná velikost…</translation>
    </message>
    <message>
        <source>Another batch…</source>
        <translation>Jiná šarže…</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Zpět ke košíku</translation>
    </message>
    <message>
        <source>Cart in progress</source>
        <translation>Rozpracovaný košík</translation>
    </message>
    <message>
        <source>Carts in progress</source>
        <translation>Rozpracované košíky</translation>
    </message>
    <message>
        <source>Choose the size</source>
        <translation>Vybrat velikost</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>Oděv</translation>
    </message>
    <message>
        <source>Code / place</source>
        <translation>Kód / místo</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Příkazy</translation>
    </message>
    <message>
        <source>Commands work on the Counter page. It is open now; scan the command again.</source>
        <translation>Příkazy platí ve Výdejně. Právě se otevřela; načtěte příkaz znovu.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Počet</translation>
    </message>
    <message>
        <source>Discard the cart</source>
        <translation>Zahodit košík</translation>
    </message>
    <message>
        <source>Everything comes back</source>
        <translation>Vrací se všechno</translation>
    </message>
    <message>
        <source>Exchanged for the same size:</source>
        <translation>Vyměněno za stejnou velikost:</translation>
    </message>
    <message>
        <source>Gloves</source>
        <translation>Rukav.</translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation>Dobré ráno.</translation>
    </message>
    <message>
        <source>Hand over {size}</source>
        <translation>Vydat {size}</translation>
    </message>
    <message>
        <source>Hand over {size} ({pieces})</source>
        <translation>Vydat {size} ({pieces})</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Hlava</translation>
    </message>
    <message>
        <source>How many? Scan the digits.</source>
        <translation>Kolik? Načtěte číslice.</translation>
    </message>
    <message>
        <source>In the store</source>
        <translation>Ve skladu</translation>
    </message>
    <message>
        <source>Into the cart:</source>
        <translation>Do košíku:</translation>
    </message>
    <message>
        <source>Issue {size} instead</source>
        <translation>Vydat {size}</translation>
    </message>
    <message>
        <source>It is not clear which line is meant. Scan an item first.</source>
        <translation>Není jasné, o kterou položku jde. Nejdřív načtěte věc.</translation>
    </message>
    <message>
        <source>It is not clear which of the lines is meant. Scan the item it is about.</source>
        <translation>Není jasné, o&#xa0;kterou z&#xa0;položek jde. Načtěte věc, které se to týká.</translation>
    </message>
    <message>
        <source>It is too long for a code, or has characters that none has.</source>
        <translation>Na kód je příliš dlouhý, nebo má znaky, které kód mít nemůže.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
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
        <source>Last at {time}.</source>
        <translation>Poslední v {time}.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Next, please. The counter is free.</source>
        <translation>Další, prosím. U pultu nikdo není.</translation>
    </message>
    <message>
        <source>No handovers yet today</source>
        <translation>Dnes zatím žádné předání</translation>
    </message>
    <message>
        <source>Nobody is at the counter. Scan a badge first.</source>
        <translation>U pultu nikdo není. Nejdřív načtěte průkazku.</translation>
    </message>
    <message>
        <source>Nothing has been handed over yet, so there is nothing to print again.</source>
        <translation>Zatím se nic nepředalo, není co znovu vytisknout.</translation>
    </message>
    <message>
        <source>Nothing is missing of {kit}.</source>
        <translation>Sada {kit}: nic nechybí.</translation>
    </message>
    <message>
        <source>Nothing is offered at the moment.</source>
        <translation>Teď se nic nenabízí.</translation>
    </message>
    <message>
        <source>Before it: {codes}</source>
        <translation>Předtím: {codes}</translation>
    </message>
    <message>
        <source>On the pack:</source>
        <translation>Na obalu:</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>O jeden méně</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>O jeden víc</translation>
    </message>
    <message>
        <source>Only a returned item can be exchanged. Scan the returned item first.</source>
        <translation>Vyměnit lze jen věc, která se vrací. Nejdřív načtěte vracenou věc.</translation>
    </message>
    <message>
        <source>Past its expiry:</source>
        <translation>Po expiraci:</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusy</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Místa</translation>
    </message>
    <message>
        <source>Printing again:</source>
        <translation>Tiskne se znovu:</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Vrátit do košíku</translation>
    </message>
    <message>
        <source>Put it elsewhere…</source>
        <translation>Uložit jinam…</translation>
    </message>
    <message>
        <source>Reason…</source>
        <translation>Důvod…</translation>
    </message>
    <message>
        <source>Remark…</source>
        <translation>Poznámka…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Vrátí se</translation>
    </message>
    <message>
        <source>Shoes</source>
        <translation>Obuv</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Take another</source>
        <translation>Vydat jiný</translation>
    </message>
    <message>
        <source>Taken out of the cart:</source>
        <translation>Odebráno z košíku:</translation>
    </message>
    <message>
        <source>The cart is empty.</source>
        <translation>Košík je prázdný.</translation>
    </message>
    <message>
        <source>The cart was discarded:</source>
        <translation>Košík byl zahozen:</translation>
    </message>
    <message>
        <source>The cart was put aside:</source>
        <translation>Košík odložen:</translation>
    </message>
    <message>
        <source>{name} has left the team: items can be returned, none are issued.</source>
        <translation>{name} už není v týmu: věci lze vrátit, nic se nevydává.</translation>
    </message>
    <message>
        <source>This member is not in the books.</source>
        <translation>Tento člen v evidenci není.</translation>
    </message>
    <message>
        <source>This kit is not in use now. Print a new command sheet.</source>
        <translation>Tato sada teď neplatí. Vytiskněte nový list příkazů.</translation>
    </message>
    <message>
        <source>No kit is in use now. Kits are made in Stock.</source>
        <translation>Žádná sada teď neplatí. Sady se zakládají ve Skladu.</translation>
    </message>
    <message>
        <source>This command gives a result in an inspection run. Nothing was changed.</source>
        <translation>Tento příkaz zapisuje výsledek při revizi. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>The counter is free and its cart is empty.</source>
        <translation>U pultu nikdo není a košík je prázdný.</translation>
    </message>
    <message>
        <source>The last change to the cart was undone.</source>
        <translation>Poslední změna košíku je vzata zpět.</translation>
    </message>
    <message>
        <source>The line waits for {wanted}, this is {name}.</source>
        <translation>Položka čeká na: {wanted}. Tohle je {name}.</translation>
    </message>
    <message>
        <source>The quantity must be 1 to {most}.</source>
        <translation>Množství musí být 1 až {most}.</translation>
    </message>
    <message>
        <source>Their card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Není co vzít zpět.</translation>
    </message>
    <message>
        <source>This is a member; an item is expected here. F2 chooses a member.</source>
        <translation>To je člen; tady se hledá věc. Člena vyberete klávesou F2.</translation>
    </message>
    <message>
        <source>This version does not know the command.</source>
        <translation>Tato verze programu příkaz nezná.</translation>
    </message>
    <message>
        <source>Trousers</source>
        <translation>Kalhoty</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>Příkaz Vzít zpět to vrátí.</translation>
    </message>
    <message>
        <source>Without a member</source>
        <translation>Bez člena</translation>
    </message>
    <message>
        <source>as issued</source>
        <translation>jako při výdeji</translation>
    </message>
    <message>
        <source>batch {batch}</source>
        <translation>šarže {batch}</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>zvolte…</translation>
    </message>
    <message>
        <source>expires {day}</source>
        <translation>expirace {day}</translation>
    </message>
    <message>
        <source>from: {name}</source>
        <translation>od: {name}</translation>
    </message>
    <message>
        <source>hand over</source>
        <translation>vydat</translation>
    </message>
    <message>
        <source>holds only {free}</source>
        <translation>drží jen {free}</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>nelze</translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>v opravě</translation>
    </message>
    <message>
        <source>not in stock</source>
        <translation>není skladem</translation>
    </message>
    <message>
        <source>of {size} there are {pieces}</source>
        <translation>{size}: skladem {pieces}</translation>
    </message>
    <message>
        <source>only {free} in stock</source>
        <translation>skladem jen {free}</translation>
    </message>
    <message>
        <source>overdue, waits for a reason</source>
        <translation>po expiraci nebo bez revize, čeká na důvod</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>hotovo</translation>
    </message>
    <message>
        <source>return</source>
        <translation>vrátit</translation>
    </message>
    <message>
        <source>handed over to {name}</source>
        <translation>předáno: {name}</translation>
    </message>
    <message>
        <source>recorded as missing</source>
        <translation>zapsáno jako chybějící</translation>
    </message>
    <message>
        <source>recorded as lost</source>
        <translation>zapsáno jako ztracené</translation>
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
        <source>a consumable does not come back</source>
        <translation>spotřební materiál se nevrací</translation>
    </message>
    <message>
        <source>Transfer, held by {name}</source>
        <translation>Převést z: {name}</translation>
    </message>
    <message>
        <source>Found…</source>
        <translation>Našla se…</translation>
    </message>
    <message>
        <source>the member&apos;s size</source>
        <translation>velikost člena</translation>
    </message>
    <message>
        <source>the next size</source>
        <translation>další velikost</translation>
    </message>
    <message>
        <source>the size is missing</source>
        <translation>chybí velikost</translation>
    </message>
    <message>
        <source>to be returned</source>
        <translation>vrací se</translation>
    </message>
    <message>
        <source>to be returned, choose its condition</source>
        <translation>vrací se, zvolte stav</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>dnes {time}</translation>
    </message>
    <message>
        <source>waits for its code</source>
        <translation>čeká na kód</translation>
    </message>
    <message>
        <source>waits for its code…</source>
        <translation>čeká na kód…</translation>
    </message>
    <message>
        <source>waits for {names}</source>
        <translation>čeká na: {names}</translation>
    </message>
    <message>
        <source>where it was before</source>
        <translation>původní místo</translation>
    </message>
    <message>
        <source>with someone else</source>
        <translation>drží jiný</translation>
    </message>
    <message>
        <source>written off</source>
        <translation>vyřazeno</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>včera {time}</translation>
    </message>
    <message>
        <source>{code} is in the cart already.</source>
        <translation>{code} už v košíku je.</translation>
    </message>
    <message>
        <source>{code} was written off, or was never received.</source>
        <translation>{code}: věc je vyřazená, nebo nebyla nikdy přijata.</translation>
    </message>
    <message>
        <source>The code does not add up. Scan it again, or look for a slip in what was typed.</source>
        <translation>Kód je přečtený nebo opsaný s chybou. Načtěte ho znovu, nebo v něm najděte překlep.</translation>
    </message>
    <message>
        <source>{issues} and {returns}</source>
        <translation>{issues} a {returns}</translation>
    </message>
    <message>
        <source>{name} is always one piece: each has a code of its own.</source>
        <translation>{name} je vždy jeden kus: každý má svůj kód.</translation>
    </message>
    <message>
        <source>{name} is at the counter already.</source>
        <translation>{name} už u pultu je.</translation>
    </message>
    <message>
        <source>{name} is not ready yet, so its condition cannot be set.</source>
        <translation>{name}: položka ještě není připravená, stav zatím nelze určit.</translation>
    </message>
    <message>
        <source>{name}: this one is {size}, the line waits for {wanted}.</source>
        <translation>{name}: tento kus je {size}, položka čeká na {wanted}.</translation>
    </message>
    <message>
        <source>{none}, yesterday {before}.</source>
        <translation>{none}, včera {before}.</translation>
    </message>
    <message>
        <source>{pieces} in stock</source>
        <translation>skladem {pieces}</translation>
    </message>
    <message>
        <source>{name} has all they should have.</source>
        <translation>{name}: nic nechybí.</translation>
    </message>
    <message>
        <source>What is missing was added</source>
        <translation>Přidáno, co chybí</translation>
    </message>
    <message>
        <source>Nobody lacks anything.</source>
        <translation>Nikomu nic nechybí.</translation>
    </message>
    <message>
        <source>There is no queue. Choose a unit first: Shift+F6 while nobody is here.</source>
        <translation>Žádná fronta není. Nejdřív vyberte útvar: Shift+F6, když tu nikdo není.</translation>
    </message>
    <message>
        <source>Queue; Ctrl+N calls the next member</source>
        <translation>Fronta; další člen Ctrl+N</translation>
    </message>
    <message>
        <source>The queue is done: nobody of the unit lacks anything</source>
        <translation>Fronta je hotová, v útvaru nikomu nic nechybí</translation>
    </message>
    <message>
        <source>has it now, one for one</source>
        <translation>má teď, kus za kus</translation>
    </message>
    <message>
        <source>exchange, one for one</source>
        <translation>výměna</translation>
    </message>
    <message>
        <source>exchange for the size</source>
        <translation>výměna</translation>
    </message>
    <message>
        <source>Record the damage…</source>
        <translation>Zapsat škodu…</translation>
    </message>
    <message>
        <source>planned service life until {month}</source>
        <translation>plánovaná životnost do {month}</translation>
    </message>
    <message>
        <source>may be issued by {names}</source>
        <translation>vydat smí {names}</translation>
    </message>
    <message>
        <source>in progress with {name}</source>
        <translation>rozpracováno: {name}</translation>
    </message>
    <message>
        <source>“{text}” cannot be read.</source>
        <translation>„{text}“ nelze přečíst.</translation>
    </message>
    <message>
        <source>{name} has nothing to return.</source>
        <translation>{name} nemá co vrátit.</translation>
    </message>
    <message>
        <source>What is missing is in the cart already.</source>
        <translation>Co chybí, to už je v košíku.</translation>
    </message>
    <message>
        <source>Yes, exchange</source>
        <translation>Ano, výměna</translation>
    </message>
    <message>
        <source>No, return only this</source>
        <translation>Ne, vrátit jen tohle</translation>
    </message>
    <message>
        <source>{holder} holds: {name}.</source>
        <translation>{holder} má u sebe: {name}.</translation>
    </message>
    <message>
        <source>Is the cart for them?</source>
        <translation>Dostane i košík?</translation>
    </message>
    <message>
        <source>Exchange: {name}</source>
        <translation>Výměna: {name}</translation>
    </message>
    <message>
        <source>First enter the condition of what is returned: keys 1 to 4.</source>
        <translation>Nejdřív zadejte stav vracených věcí: klávesy 1 až 4.</translation>
    </message>
    <message>
        <source>0 repeats the condition chosen last. First choose one: keys 1 to 4.</source>
        <translation>0 opakuje naposledy zvolený stav. Nejdřív jeden zvolte: klávesy 1 až 4.</translation>
    </message>
    <message>
        <source>An exchange is handed over whole. First complete: {names}.</source>
        <translation>Výměna se předává celá. Nejdřív dokončete: {names}.</translation>
    </message>
    <message>
        <source>First complete at least one line.</source>
        <translation>Nejdřív dokončete aspoň jednu položku.</translation>
    </message>
    <message>
        <source>First add at least one line.</source>
        <translation>Nejdřív přidejte aspoň jednu položku.</translation>
    </message>
    <message>
        <source>0 all: {condition}</source>
        <translation>0 všem: {condition}</translation>
    </message>
    <message>
        <source>waits for the other half of the exchange</source>
        <translation>čeká na druhou polovinu výměny</translation>
    </message>
    <message>
        <source>overdue, may be issued by {names}</source>
        <translation>po expiraci nebo bez revize, vydat smí {names}</translation>
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
    <name>deployments</name>
    <message>
        <source>prepared</source>
        <translation>připraveno</translation>
    </message>
    <message>
        <source>running</source>
        <translation>běží</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>uzavřeno</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>Cancelled {number}</source>
        <translation>Storno {number}</translation>
    </message>
    <message>
        <source>Exchange: issued {issued}, returned {returned}</source>
        <translation>Výměna: vydáno {issued}, vráceno {returned}</translation>
    </message>
    <message>
        <source>Several items</source>
        <translation>Více věcí</translation>
    </message>
    <message>
        <source>Transferred away</source>
        <translation>Převedeno jinému</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>stornováno</translation>
    </message>
</context>
<context>
    <name>finder</name>
    <message>
        <source>First look over what is prepared.</source>
        <translation>Nejdřív zkontrolujte, co je připravené.</translation>
    </message>
    <message>
        <source>First choose the member.</source>
        <translation>Nejdřív zvolte člena.</translation>
    </message>
    <message>
        <source>First choose the article or the item.</source>
        <translation>Nejdřív zvolte druh nebo věc.</translation>
    </message>
    <message>
        <source>First begin a check, or open one.</source>
        <translation>Nejdřív začněte kontrolu, nebo otevřete rozdělanou.</translation>
    </message>
    <message>
        <source>First choose the loan.</source>
        <translation>Nejdřív zvolte zápůjčku.</translation>
    </message>
    <message>
        <source>First open the deployment.</source>
        <translation>Nejdřív otevřete nasazení.</translation>
    </message>
    <message>
        <source>First begin a stock-take.</source>
        <translation>Nejdřív zahajte inventuru.</translation>
    </message>
    <message>
        <source>First choose the paper.</source>
        <translation>Nejdřív zvolte doklad.</translation>
    </message>
    <message>
        <source>First choose the report.</source>
        <translation>Nejdřív zvolte sestavu.</translation>
    </message>
    <message>
        <source>First look over what is set.</source>
        <translation>Nejdřív zkontrolujte, co je nastavené.</translation>
    </message>
    <message>
        <source>First choose the member, and End team membership in the menu of their card.</source>
        <translation>Nejdřív zvolte člena a v nabídce jeho karty Ukončit členství.</translation>
    </message>
    <message>
        <source>First scan the item, or open an incident.</source>
        <translation>Nejdřív načtěte věc, nebo otevřete škodní událost.</translation>
    </message>
    <message>
        <source>First enter what has come.</source>
        <translation>Nejdřív zadejte, co přišlo.</translation>
    </message>
    <message>
        <source>First choose the supplier.</source>
        <translation>Nejdřív zvolte dodavatele.</translation>
    </message>
    <message>
        <source>First choose the inspection.</source>
        <translation>Nejdřív zvolte revizi.</translation>
    </message>
    <message>
        <source>First begin an inspection and scan the item.</source>
        <translation>Nejdřív zahajte revizi a načtěte věc.</translation>
    </message>
    <message>
        <source>First choose the kit.</source>
        <translation>Nejdřív zvolte sadu.</translation>
    </message>
    <message>
        <source>First choose the order.</source>
        <translation>Nejdřív zvolte zakázku.</translation>
    </message>
    <message>
        <source>First choose the grant.</source>
        <translation>Nejdřív zvolte grant.</translation>
    </message>
    <message>
        <source>First open the write-off, or propose one.</source>
        <translation>Nejdřív otevřete vyřazení, nebo podejte návrh.</translation>
    </message>
    <message>
        <source>First scan the item, or choose it in Stock.</source>
        <translation>Nejdřív načtěte věc, nebo ji zvolte ve Skladu.</translation>
    </message>
    <message>
        <source>First choose the labels.</source>
        <translation>Nejdřív zvolte štítky.</translation>
    </message>
    <message>
        <source>First choose the lists.</source>
        <translation>Nejdřív zvolte seznamy.</translation>
    </message>
    <message>
        <source>issue, return, take back, hand over</source>
        <translation>vydat, výdej, vrátit, vrácení, předat, převzít</translation>
    </message>
    <message>
        <source>people, team</source>
        <translation>lidé, tým</translation>
    </message>
    <message>
        <source>catalogue, items, kit</source>
        <translation>katalog, věci, výstroj</translation>
    </message>
    <message>
        <source>protocols, documents</source>
        <translation>protokoly, dokumenty, papíry</translation>
    </message>
    <message>
        <source>lists, registers, tables</source>
        <translation>přehledy, seznamy, tabulky, výkazy</translation>
    </message>
    <message>
        <source>stickers, codes, badges</source>
        <translation>nálepky, kódy, průkazky</translation>
    </message>
    <message>
        <source>lend, borrow</source>
        <translation>půjčit, zapůjčit, výpůjčka</translation>
    </message>
    <message>
        <source>check of what a team has</source>
        <translation>kontrola výstroje, co tým má</translation>
    </message>
    <message>
        <source>count, inventory</source>
        <translation>spočítat, počítání, sčítání</translation>
    </message>
    <message>
        <source>exercise, match, gate</source>
        <translation>cvičení, zápas, brána, akce</translation>
    </message>
    <message>
        <source>home, today</source>
        <translation>úvod, dnes, domů</translation>
    </message>
    <message>
        <source>spare copy, save</source>
        <translation>záloha, zálohování, uložit</translation>
    </message>
    <message>
        <source>spreadsheet, Excel</source>
        <translation>tabulka, Excel, nahrát</translation>
    </message>
    <message>
        <source>take back, revert, cancel</source>
        <translation>vrátit krok, odvolat, storno</translation>
    </message>
    <message>
        <source>leave, leaver, clearance sheet, former member</source>
        <translation>odchod, odejít, výstupní list, bývalý člen, vystoupit</translation>
    </message>
    <message>
        <source>return of a former member</source>
        <translation>vrácení od bývalého člena</translation>
    </message>
    <message>
        <source>loss, theft, damage, lost, stolen, broken</source>
        <translation>škoda, ztráta, krádež, odcizení, poškození, ztracené, rozbité</translation>
    </message>
    <message>
        <source>issue, return, take back</source>
        <translation>vydat, výdej, vrátit, vrácení, převzít</translation>
    </message>
    <message>
        <source>add a person</source>
        <translation>přidat člena, osobu</translation>
    </message>
    <message>
        <source>double, duplicate</source>
        <translation>dvojí, duplicita, dvakrát</translation>
    </message>
    <message>
        <source>purchase, supplier, goods received note</source>
        <translation>nákup, dodavatel, příjemka, naskladnit</translation>
    </message>
    <message>
        <source>dispose, destruction, discard</source>
        <translation>vyřazení, likvidace, zlikvidovat, zničit, odepsat</translation>
    </message>
    <message>
        <source>loss, theft, damage</source>
        <translation>škoda, ztráta, krádež, odcizení, poškození</translation>
    </message>
    <message>
        <source>repair, cleaning, warranty claim</source>
        <translation>opravit, opravna, čištění, reklamace, servis</translation>
    </message>
    <message>
        <source>inspect, expiry</source>
        <translation>prohlídka, expirace, zkouška</translation>
    </message>
    <message>
        <source>stickers, codes</source>
        <translation>nálepky, kódy</translation>
    </message>
    <message>
        <source>workshop, cleaning, warranty claim</source>
        <translation>opravna, čištění, reklamace, servis</translation>
    </message>
    <message>
        <source>return from repair, workshop</source>
        <translation>vrácení z opravy, opravna</translation>
    </message>
    <message>
        <source>loss, theft, incidents</source>
        <translation>ztráta, krádež, škodní události</translation>
    </message>
    <message>
        <source>take back, bring back a loan</source>
        <translation>vrácení zápůjčky, převzít zpět</translation>
    </message>
    <message>
        <source>notice, overdue loan</source>
        <translation>upomínka, zápůjčka po termínu</translation>
    </message>
    <message>
        <source>longer loan</source>
        <translation>delší zápůjčka, posunout termín</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>podpis</translation>
    </message>
    <message>
        <source>revert, annul</source>
        <translation>zrušit doklad, storno</translation>
    </message>
    <message>
        <source>write-off, dispose, discard</source>
        <translation>vyřazení, vyřadit, likvidace, odepsat</translation>
    </message>
    <message>
        <source>inspect, examine</source>
        <translation>revize, prohlédnout, zkontrolovat</translation>
    </message>
    <message>
        <source>exercise, match</source>
        <translation>cvičení, zápas, akce</translation>
    </message>
    <message>
        <source>purchase, supplier, what is short</source>
        <translation>nákup, objednat, dodavatel, co dochází</translation>
    </message>
    <message>
        <source>entitlement, standard kit</source>
        <translation>nárok, základní sada</translation>
    </message>
    <message>
        <source>leave, clearance sheet</source>
        <translation>odchod, výstupní list</translation>
    </message>
</context>
<context>
    <name>first run</name>
    <message>
        <source>Open the store itself</source>
        <translation>Otevřít přímo evidenci</translation>
    </message>
    <message>
        <source>Protect and open</source>
        <translation>Ochránit a otevřít</translation>
    </message>
    <message>
        <source>Restore the last verified backup…</source>
        <translation>Obnovit poslední ověřenou zálohu…</translation>
    </message>
    <message>
        <source>Set the log aside and open</source>
        <translation>Odložit záznam a otevřít</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>nelze otevřít</translation>
    </message>
    <message>
        <source>damaged or altered</source>
        <translation>poškozená</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>zašifrovaná</translation>
    </message>
    <message>
        <source>file not found</source>
        <translation>soubor nenalezen</translation>
    </message>
    <message>
        <source>from a newer version</source>
        <translation>z novější verze</translation>
    </message>
    <message>
        <source>in a synchronised folder</source>
        <translation>v synchronizované složce</translation>
    </message>
    <message>
        <source>not a store</source>
        <translation>není to evidence</translation>
    </message>
    <message>
        <source>on a network drive</source>
        <translation>na síťovém disku</translation>
    </message>
    <message>
        <source>open elsewhere</source>
        <translation>otevřená jinde</translation>
    </message>
    <message>
        <source>open to other users</source>
        <translation>mohou číst i jiní</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>v pořádku</translation>
    </message>
    <message>
        <source>store</source>
        <translation>evidence</translation>
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
    <name>form</name>
    <message>
        <source>Still to be filled in: {what}.</source>
        <translation>Zbývá vyplnit: {what}.</translation>
    </message>
    <message>
        <source>2 Dec 2026</source>
        <translation>d. m. rrrr</translation>
    </message>
</context>
<context>
    <name>gate</name>
    <message>
        <source>is here</source>
        <translation>je tu</translation>
    </message>
    <message>
        <source>goes without</source>
        <translation>nedostane</translation>
    </message>
    <message>
        <source>remains</source>
        <translation>zbývá</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>vrací se</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Podnos</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kód</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Načteno</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>is added to the issue</source>
        <translation>zapíše se k výdeji</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Neznámý kód</translation>
    </message>
    <message>
        <source>Not one item</source>
        <translation>Není to jedna věc</translation>
    </message>
    <message>
        <source>taken over from {who}</source>
        <translation>převede se od: {who}</translation>
    </message>
    <message>
        <source>by the allotment</source>
        <translation>podle rozpisu</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>navíc</translation>
    </message>
    <message>
        <source>{who} has it</source>
        <translation>má ji {who}</translation>
    </message>
    <message>
        <source>belongs to {who}</source>
        <translation>patří: {who}</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>beze změny</translation>
    </message>
    <message>
        <source>lies in the store</source>
        <translation>leží ve skladu</translation>
    </message>
    <message>
        <source>not issued here, {who} has it</source>
        <translation>není z nasazení, má ji {who}</translation>
    </message>
    <message>
        <source>is in repair</source>
        <translation>je v opravě</translation>
    </message>
    <message>
        <source>is withdrawn</source>
        <translation>je vyřazená</translation>
    </message>
    <message>
        <source>Misread code</source>
        <translation>Špatně přečtený kód</translation>
    </message>
    <message>
        <source>scan it</source>
        <translation>načtěte</translation>
    </message>
    <message>
        <source>press Space</source>
        <translation>mezerník</translation>
    </message>
    <message>
        <source>Nothing was recorded of it; it stands behind “Put aside” at the last ten.</source>
        <translation>Nic se o tom nezapsalo; najdete to u posledních deseti pod „Odloženo“.</translation>
    </message>
</context>
<context>
    <name>hall</name>
    <message>
        <source>{name} was not taken: somebody is being added already.</source>
        <translation>{name}: nepřevzato, někdo se už přidává.</translation>
    </message>
    <message>
        <source>Add them (Ctrl+Enter), then scan this badge again.</source>
        <translation>Přidejte ho (Ctrl+Enter), potom načtěte průkazku znovu.</translation>
    </message>
</context>
<context>
    <name>inspection</name>
    <message>
        <source>regular inspection</source>
        <translation>pravidelná revize</translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>expirace</translation>
    </message>
</context>
<context>
    <name>judging</name>
    <message>
        <source>{first} Keys 1 to 4: {name}.</source>
        <translation>{first} Klávesy 1 až 4: {name}.</translation>
    </message>
</context>
<context>
    <name>kits</name>
    <message>
        <source>Lines of the kit</source>
        <translation>Položky sady</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusů</translation>
    </message>
    <message>
        <source>Entitlement</source>
        <translation>Nárok</translation>
    </message>
    <message>
        <source>Counts too</source>
        <translation>Uzná se i</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>all</source>
        <translation>všichni</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>povinná</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>volitelná</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nová</translation>
    </message>
    <message>
        <source>change</source>
        <translation>změna</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>odebraná</translation>
    </message>
    <message>
        <source>One piece more</source>
        <translation>O kus víc</translation>
    </message>
    <message>
        <source>One piece fewer</source>
        <translation>O kus míň</translation>
    </message>
    <message>
        <source>Needed or optional</source>
        <translation>Povinná, nebo volitelná</translation>
    </message>
    <message>
        <source>What counts too…</source>
        <translation>Uzná se i…</translation>
    </message>
    <message>
        <source>For whom…</source>
        <translation>Komu…</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Odebrat položku</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Acquired on</source>
        <translation>Pořízeno</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Průkazka</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Šarže</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Krabice</translation>
    </message>
    <message>
        <source>Catalogue code</source>
        <translation>Kód z katalogu</translation>
    </message>
    <message>
        <source>Code only</source>
        <translation>Jen kód</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sloupců</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Obsah místa</translation>
    </message>
    <message>
        <source>Contents of the box</source>
        <translation>Obsah krabice</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>Bodů na palec</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Expirace</translation>
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
        <source>Grant</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Kolik</translation>
    </message>
    <message>
        <source>Inventory no.</source>
        <translation>Inventární č.</translation>
    </message>
    <message>
        <source>Label height</source>
        <translation>Výška štítku</translation>
    </message>
    <message>
        <source>Label width</source>
        <translation>Šířka štítku</translation>
    </message>
    <message>
        <source>Left margin</source>
        <translation>Levý okraj</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Name of the sheet</source>
        <translation>Název archu</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Vlastník</translation>
    </message>
    <message>
        <source>Page height</source>
        <translation>Výška listu</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Šířka listu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Místo</translation>
    </message>
    <message>
        <source>Rank and name</source>
        <translation>Hodnost a jméno</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Řad</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Výrobní č.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Sklad</translation>
    </message>
    <message>
        <source>Top margin</source>
        <translation>Horní okraj</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Útvar</translation>
    </message>
    <message>
        <source>Unprintable edge</source>
        <translation>Nepotisk. okraj</translation>
    </message>
    <message>
        <source>With details</source>
        <translation>S údaji</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Choose a suggestion…</source>
        <translation>Vybrat návrh…</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Sloupec</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sloupce</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Dodávky</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Podrobnosti</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Kontrola nanečisto</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Soubor</translation>
    </message>
    <message>
        <source>Import of a kit</source>
        <translation>Import sady</translation>
    </message>
    <message>
        <source>Import of deliveries</source>
        <translation>Import dodávek</translation>
    </message>
    <message>
        <source>Import of lists</source>
        <translation>Import seznamů</translation>
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
        <source>Import the catalogue…</source>
        <translation>Importovat katalog…</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Sada</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problém</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Řádek</translation>
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
        <source>Solution</source>
        <translation>Řešení</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Zápis</translation>
    </message>
    <message>
        <source>all rows are in order</source>
        <translation>všechny řádky jsou v pořádku</translation>
    </message>
    <message>
        <source>already on the books, unchanged</source>
        <translation>už v evidenci jsou, beze změny</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>zvolen</translation>
    </message>
    <message>
        <source>columns recognised: {count}</source>
        <translation>rozpoznáno sloupců: {count}</translation>
    </message>
    <message>
        <source>error</source>
        <translation>chyba</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>vynechat</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>vynechán</translation>
    </message>
    <message>
        <source>no heading</source>
        <translation>bez záhlaví</translation>
    </message>
    <message>
        <source>nothing is written yet</source>
        <translation>nic se zatím nezapsalo</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>rozpoznán</translation>
    </message>
    <message>
        <source>sheet {name}</source>
        <translation>list {name}</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>návrh</translation>
    </message>
    <message>
        <source>the dry run took less than a second</source>
        <translation>kontrola trvala necelou sekundu</translation>
    </message>
    <message>
        <source>the dry run took {seconds} s</source>
        <translation>kontrola trvala {seconds} s</translation>
    </message>
    <message>
        <source>to be corrected in the file</source>
        <translation>opravit v souboru</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>dvakrát</translation>
    </message>
    <message>
        <source>waits for the catalogue</source>
        <translation>čeká na katalog</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>upozornění</translation>
    </message>
</context>
<context>
    <name>look</name>
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
    <name>missed scans</name>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
<context>
    <name>order</name>
    <message>
        <source>Proposal by supplier</source>
        <translation>Návrh podle dodavatelů</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Věc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Jak číslo vzniklo</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Objednat</translation>
    </message>
    <message>
        <source>CZK</source>
        <translation>Kč</translation>
    </message>
    <message>
        <source>No supplier yet</source>
        <translation>Dodavatel zatím není</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>A cancellation cannot be cancelled: hand over again</source>
        <translation>Storno nelze stornovat: věci předejte znovu</translation>
    </message>
    <message>
        <source>Already cancelled by {number}</source>
        <translation>Už stornováno dokladem {number}</translation>
    </message>
    <message>
        <source>Cancel the change…</source>
        <translation>Stornovat změnu…</translation>
    </message>
    <message>
        <source>Cancel the paper…</source>
        <translation>Stornovat…</translation>
    </message>
    <message>
        <source>Cancel the whole import…</source>
        <translation>Stornovat celý import…</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Opravit…</translation>
    </message>
    <message>
        <source>Folder for the papers</source>
        <translation>Složka pro doklady</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Sada</translation>
    </message>
    <message>
        <source>List of deliveries</source>
        <translation>Seznam dodávek</translation>
    </message>
    <message>
        <source>not to be signed</source>
        <translation>nepodepisuje se</translation>
    </message>
    <message>
        <source>no paper</source>
        <translation>bez dokladu</translation>
    </message>
    <message>
        <source>import</source>
        <translation>import</translation>
    </message>
    <message>
        <source>List of members</source>
        <translation>Seznam členů</translation>
    </message>
    <message>
        <source>Open {paper}</source>
        <translation>Otevřít {paper}</translation>
    </message>
    <message>
        <source>Save {name}</source>
        <translation>Uložit {name}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Uloženo</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Soubor se nepodařilo zapsat.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storno</translation>
    </message>
    <message>
        <source>scan attached</source>
        <translation>sken přiložen</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>podepsáno</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>bez podpisu</translation>
    </message>
</context>
<context>
    <name>receive</name>
    <message>
        <source>From whom</source>
        <translation>Od koho</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Shrnutí</translation>
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
        <source>today</source>
        <translation>dnes</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>včera</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} a {last}</translation>
    </message>
</context>
<context>
    <name>scanned</name>
    <message>
        <source>nobody</source>
        <translation>nikdo</translation>
    </message>
    <message>
        <source>{name} is a place of the store.</source>
        <translation>{name} je místo skladu.</translation>
    </message>
    <message>
        <source>“{text}” belongs outside your unit.</source>
        <translation>„{text}“ patří mimo váš útvar.</translation>
    </message>
    <message>
        <source>{name} is an operator, and no member.</source>
        <translation>{name} je uživatel, a ne člen.</translation>
    </message>
    <message>
        <source>{name} {text}, on the books with: {where}.</source>
        <translation>{name} {text}, podle evidence: {where}.</translation>
    </message>
    <message>
        <source>Several items have this number: {text}.</source>
        <translation>Toto číslo má víc věcí: {text}.</translation>
    </message>
    <message>
        <source>A member&apos;s badge or number: {name}.</source>
        <translation>Průkazka nebo číslo člena: {name}.</translation>
    </message>
    <message>
        <source>{name} is a guest of a deployment, and no member.</source>
        <translation>{name} je host nasazení, ne člen.</translation>
    </message>
    <message>
        <source>{name} ({text}) is an article of the catalogue.</source>
        <translation>{name} ({text}) je druh z katalogu.</translation>
    </message>
    <message>
        <source>{text} is a paper: {kind}.</source>
        <translation>{text} je doklad: {kind}.</translation>
    </message>
    <message>
        <source>This command does nothing here.</source>
        <translation>Tento příkaz tady nic nedělá.</translation>
    </message>
    <message>
        <source>{text} is a blank label: no item has it yet.</source>
        <translation>{text} je prázdný štítek: žádná věc ho zatím nemá.</translation>
    </message>
    <message>
        <source>{text} is of our labels, but no item has it.</source>
        <translation>{text} je z našich štítků, ale žádná věc ho nemá.</translation>
    </message>
    <message>
        <source>The paper with this code is not in the books.</source>
        <translation>Doklad s tímto kódem v evidenci není.</translation>
    </message>
    <message>
        <source>There is no “{text}” here.</source>
        <translation>„{text}“ v evidenci není.</translation>
    </message>
    <message>
        <source>Scan an item on loan, the paper of a loan, or a badge.</source>
        <translation>Načtěte zapůjčenou věc, doklad zápůjčky nebo průkazku.</translation>
    </message>
    <message>
        <source>Scan an item in repair, or the paper of an order.</source>
        <translation>Načtěte věc v opravě nebo doklad opravy.</translation>
    </message>
    <message>
        <source>Scan an item, or an incident report.</source>
        <translation>Načtěte věc nebo záznam o škodě.</translation>
    </message>
    <message>
        <source>Scan an item, or its maker&apos;s code.</source>
        <translation>Načtěte věc nebo kód výrobce.</translation>
    </message>
    <message>
        <source>Scan an item.</source>
        <translation>Načtěte věc.</translation>
    </message>
    <message>
        <source>Scan an item, or a member&apos;s badge.</source>
        <translation>Načtěte věc nebo průkazku člena.</translation>
    </message>
    <message>
        <source>Scan an item, or the badge of somebody in this check.</source>
        <translation>Načtěte věc nebo průkazku někoho z této kontroly.</translation>
    </message>
    <message>
        <source>Scan an item, or a participant&apos;s badge.</source>
        <translation>Načtěte věc nebo průkazku účastníka.</translation>
    </message>
    <message>
        <source>Scan an item, or the label of a place.</source>
        <translation>Načtěte věc nebo štítek místa.</translation>
    </message>
    <message>
        <source>Scan the number its maker gave the piece.</source>
        <translation>Načtěte výrobní číslo kusu.</translation>
    </message>
    <message>
        <source>Scan the paper of an order; numbers of pieces are scanned when a line waits for them.</source>
        <translation>Načtěte doklad objednávky; čísla kusů se načítají, když na ně položka čeká.</translation>
    </message>
    <message>
        <source>Scan the code on a paper, or on any of its sheets.</source>
        <translation>Načtěte kód dokladu nebo kteréhokoli jeho listu.</translation>
    </message>
    <message>
        <source>Nothing is scanned on this page.</source>
        <translation>Na této stránce se nic nenačítá.</translation>
    </message>
    <message>
        <source>It is not on loan.</source>
        <translation>Není to zapůjčené.</translation>
    </message>
    <message>
        <source>They have nothing on loan.</source>
        <translation>Nic zapůjčeného nemá.</translation>
    </message>
    <message>
        <source>No loan that is out has it.</source>
        <translation>Není to doklad běžící zápůjčky.</translation>
    </message>
    <message>
        <source>It is not in repair.</source>
        <translation>V opravě není.</translation>
    </message>
    <message>
        <source>No order that is out has it.</source>
        <translation>Není to doklad běžící opravy.</translation>
    </message>
    <message>
        <source>It is no incident report.</source>
        <translation>Není to záznam o škodě.</translation>
    </message>
    <message>
        <source>It is of another store, or its code does not match.</source>
        <translation>Je z jiné evidence, nebo jeho kód nesouhlasí.</translation>
    </message>
    <message>
        <source>They have nothing in this list.</source>
        <translation>V tomto seznamu nic nemá.</translation>
    </message>
    <message>
        <source>They are not in this check.</source>
        <translation>Do této kontroly nepatří.</translation>
    </message>
    <message>
        <source>Start a check first.</source>
        <translation>Nejdřív zahajte kontrolu.</translation>
    </message>
    <message>
        <source>Scanning is done at the gate: F3 opens it.</source>
        <translation>Načítá se u brány, otevře ji F3.</translation>
    </message>
    <message>
        <source>Scan a badge; items are scanned at the gate.</source>
        <translation>Načtěte průkazku; věci až u brány.</translation>
    </message>
    <message>
        <source>“{text}” is a code of ours that was read in part or wrongly: scan it again.</source>
        <translation>„{text}“ je náš kód přečtený jen zčásti nebo špatně: načtěte ho znovu.</translation>
    </message>
    <message>
        <source>Scan the QR code of a paper.</source>
        <translation>Načtěte QR kód dokladu.</translation>
    </message>
    <message>
        <source>Scan a badge, or an item that a member has.</source>
        <translation>Načtěte průkazku nebo věc, kterou má některý člen.</translation>
    </message>
    <message>
        <source>No code is “{text}”: is it whole, and without a slip?</source>
        <translation>Kód „{text}“ neznáme: je celý a bez překlepu?</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Badge</source>
        <translation>Průkazka</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Klíč</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Převzít</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>u pultu</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>bez role</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádné</translation>
    </message>
    <message>
        <source>own</source>
        <translation>vlastní</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>dočasné</translation>
    </message>
</context>
<context>
    <name>sizes</name>
    <message>
        <source>Clothing</source>
        <translation>Oděv</translation>
    </message>
    <message>
        <source>Gloves</source>
        <translation>Rukavice</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Hlava</translation>
    </message>
    <message>
        <source>Shoes</source>
        <translation>Obuv</translation>
    </message>
    <message>
        <source>Trousers</source>
        <translation>Kalhoty</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>používá se</translation>
    </message>
    <message>
        <source>free</source>
        <translation>volná</translation>
    </message>
    <message>
        <source>Sizes in their order</source>
        <translation>Velikosti v pořadí</translation>
    </message>
</context>
<context>
    <name>stock</name>
    <message>
        <source>consumable</source>
        <translation>spotřební</translation>
    </message>
    <message>
        <source>over since {day}</source>
        <translation>skončila {day}</translation>
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
        <source>Service life until</source>
        <translation>Životnost do</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Dodávky</translation>
    </message>
    <message>
        <source>{day} · days</source>
        <translation>{day} · dny</translation>
    </message>
    <message>
        <source>{day} · {months} mo.</source>
        <translation>{day} · {months} měs.</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Parts of Stock</source>
        <translation>Části skladu</translation>
    </message>
</context>
<context>
    <name>unit check</name>
    <message>
        <source>A recorded check cannot be taken back.</source>
        <translation>Zapsanou kontrolu nelze vzít zpět.</translation>
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
        <source>Chosen members</source>
        <translation>Vybraní členové</translation>
    </message>
    <message>
        <source>Continue scanning</source>
        <translation>Načítat dál</translation>
    </message>
    <message>
        <source>Finish the check?</source>
        <translation>Ukončit kontrolu?</translation>
    </message>
    <message>
        <source>Scan the labels to see who has their kit with them. Who holds what does not change.</source>
        <translation>Načtením štítků zjistíte, kdo má výstroj u&#xa0;sebe. Držení věcí se kontrolou nemění.</translation>
    </message>
    <message>
        <source>Who led the check</source>
        <translation>Vedoucí kontroly</translation>
    </message>
    <message>
        <source>again</source>
        <comment>scanned a second time</comment>
        <translation>podruhé</translation>
    </message>
    <message>
        <source>another’s</source>
        <translation>cizí</translation>
    </message>
    <message>
        <source>away</source>
        <comment>in a cell of the grid</comment>
        <translation>není tu</translation>
    </message>
    <message>
        <source>beyond the kit</source>
        <translation>navíc</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>po expiraci</translation>
    </message>
    <message>
        <source>held by {holder}</source>
        <translation>drží {holder}</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>v pořádku</translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>v opravě</translation>
    </message>
    <message>
        <source>inspect</source>
        <comment>in a cell of the grid: its inspection is overdue</comment>
        <translation>revize</translation>
    </message>
    <message>
        <source>is in the store</source>
        <translation>je ve skladu</translation>
    </message>
    <message>
        <source>lacks</source>
        <comment>in a cell of the grid</comment>
        <translation>nemá</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>ztraceno</translation>
    </message>
    <message>
        <source>member away</source>
        <translation>nepřítomen</translation>
    </message>
    <message>
        <source>never received by the store</source>
        <translation>sklad ji nikdy nepřijal</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nemá u sebe</translation>
    </message>
    <message>
        <source>not inspected</source>
        <translation>bez revize</translation>
    </message>
    <message>
        <source>not issued</source>
        <translation>nevydáno</translation>
    </message>
    <message>
        <source>of somebody else</source>
        <translation>cizí věc</translation>
    </message>
    <message>
        <source>on the books as in repair</source>
        <translation>podle evidence v opravě</translation>
    </message>
    <message>
        <source>on the books as lost</source>
        <translation>podle evidence ztracená</translation>
    </message>
    <message>
        <source>on the books as missing</source>
        <translation>podle evidence chybí</translation>
    </message>
    <message>
        <source>on the books as written off</source>
        <translation>podle evidence vyřazená</translation>
    </message>
    <message>
        <source>other’s</source>
        <comment>in a cell of the grid: another member&apos;s piece</comment>
        <translation>cizí</translation>
    </message>
    <message>
        <source>repair</source>
        <comment>in a cell of the grid</comment>
        <translation>oprava</translation>
    </message>
    <message>
        <source>to be scanned</source>
        <translation>zbývá načíst</translation>
    </message>
    <message>
        <source>to be written by hand</source>
        <translation>jméno se doplní rukou</translation>
    </message>
    <message>
        <source>{things} each</source>
        <translation>{things} každý</translation>
    </message>
    <message>
        <source>{thing} is not theirs: {member} holds it.</source>
        <translation>{thing} není jeho: drží {member}.</translation>
    </message>
    <message>
        <source>{thing} of {member} has expired.</source>
        <translation>{thing}, {member}: po expiraci.</translation>
    </message>
    <message>
        <source>{thing} of {member} is overdue for inspection.</source>
        <translation>{thing}, {member}: bez revize.</translation>
    </message>
    <message>
        <source>Everything was looked at.</source>
        <translation>Zkontrolováno je všechno.</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nekontrolováno</translation>
    </message>
    <message>
        <source>A valid label, but not in this check file: set it aside.</source>
        <translation>Platný štítek, ale v tomto souboru kontroly není: odložte ho stranou.</translation>
    </message>
    <message>
        <source>This code is not in the check file: set it aside.</source>
        <translation>Tento kód v souboru kontroly není: odložte ho stranou.</translation>
    </message>
    <message>
        <source>Our label, but the item is not of your unit: set it aside.</source>
        <translation>Náš štítek, ale věc není z vašeho útvaru: odložte ji stranou.</translation>
    </message>
    <message>
        <source>On the books, but not of your unit: set it aside.</source>
        <translation>V evidenci je, ale není z vašeho útvaru: odložte ji stranou.</translation>
    </message>
</context>
</TS>
