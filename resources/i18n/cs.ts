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
    <name>Crash</name>
    <message>
        <source>Something went wrong that the program did not expect</source>
        <translation>Stalo se něco, s čím program nepočítal</translation>
    </message>
    <message>
        <source>The last step was not carried out and nothing of it was written: the journal takes a change whole or not at all. You can go on working. If it happens again, close the program and open it, then send the report to whoever looks after it.</source>
        <translation>Poslední krok se neprovedl a nic se z něj nezapsalo: deník přijme změnu celou, nebo vůbec. Můžete pracovat dál. Pokud se to stane znovu, program zavřete a otevřete a hlášení pošlete tomu, kdo se o něj stará.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Pracovat dál</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopírovat hlášení</translation>
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
        <source>Actions</source>
        <translation>Akce</translation>
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
    <name>MessageLine</name>
    <message>
        <source>Undo</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Reader ready</source>
        <translation>Čtečka připravena</translation>
    </message>
    <message>
        <source>Nobody here knows this code: {code}</source>
        <translation>Tento kód tu nikdo nezná: {code}</translation>
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
        <source>cancelling writes nothing</source>
        <translation>při zrušení se nezapíše nic</translation>
    </message>
    <message>
        <source>about {seconds} s left, cancelling writes nothing</source>
        <translation>zbývá asi {seconds} s, při zrušení se nezapíše nic</translation>
    </message>
</context>
<context>
    <name>StoreActions</name>
    <message>
        <source>Open a store</source>
        <translation>Otevřít sklad</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Zálohovat do</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Zálohováno</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Zálohuje se</translation>
    </message>
    <message>
        <source>Verifying the journal…</source>
        <translation>Ověřuje se deník…</translation>
    </message>
    <message>
        <source>Journal verified {time} · {count} entries</source>
        <translation>Deník ověřen {time} · {count} záznamů</translation>
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
        <translation>první u záznamu {seq}, {table}</translation>
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
    <name>Voice</name>
    <message>
        <source>Open the paper</source>
        <translation>Otevřít doklad</translation>
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
        <source>Written: %n row(s)</source>
        <translation>
            <numerusform>Zapsán %n řádek</numerusform>
            <numerusform>Zapsány %n řádky</numerusform>
            <numerusform>Zapsáno %n řádků</numerusform>
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
        <source>Article changed</source>
        <translation>Druh změněn</translation>
    </message>
    <message>
        <source>Marked as signed</source>
        <translation>Označeno za podepsané</translation>
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
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Equipment store</source>
        <translation>Evidence výstroje</translation>
    </message>
    <message>
        <source>Scan a code or search…</source>
        <translation>Načtěte kód nebo hledejte…</translation>
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
        <translation>Ú&amp;pravy</translation>
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
        <source>&amp;Back up now</source>
        <translation>&amp;Zálohovat teď</translation>
    </message>
    <message>
        <source>&amp;Verify the journal</source>
        <translation>Ověřit &amp;deník</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Konec</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Zpět</translation>
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
        <source>&amp;Full screen</source>
        <translation>Celá &amp;obrazovka</translation>
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
        <source>&amp;Kit card</source>
        <translation>&amp;Osobní karta</translation>
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
        <source>&amp;Print</source>
        <translation>&amp;Tisk</translation>
    </message>
    <message>
        <source>Mark as &amp;signed</source>
        <translation>Označit za &amp;podepsané</translation>
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
        <source>&amp;Write the lists</source>
        <translation>&amp;Zapsat seznamy</translation>
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
        <source>Import</source>
        <translation>Import</translation>
    </message>
</context>
</TS>
