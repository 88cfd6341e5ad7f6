<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- What the Czech of Qt itself lacks, in its dialogs for files and for printing. Written by hand. -->
<TS version="2.1" language="cs" sourcelanguage="en">
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Hledat v:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Soubory &amp;typu:</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Počítač</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Disk</translation>
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
        <source>Shortcut</source>
        <translation>Zástupce</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Neznámý</translation>
    </message>
</context>
<context>
    <name>QSidebar</name>
    <message>
        <source>Remove</source>
        <translation>Odstranit</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Print range</source>
        <translation>Rozsah tisku</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Tisknout vše</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>neznámé</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>Chybně zapsané strany</translation>
    </message>
    <message>
        <source>%1 does not follow the correct syntax. Please use ',' to separate ranges and pages, '-' to define ranges and make sure ranges do not intersect with each other.</source>
        <translation>„%1“ není zapsáno správně. Strany a rozsahy oddělujte čárkou, rozsah pište s pomlčkou; rozsahy se nesmějí překrývat.</translation>
    </message>
    <message>
        <source>Duplex Settings Conflicts</source>
        <translation>Neslučitelné nastavení oboustranného tisku</translation>
    </message>
    <message>
        <source>There are conflicts in duplex settings. Do you want to fix them?</source>
        <translation>Nastavení oboustranného tisku se neslučuje s ostatním. Opravit ho?</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Vypnuto</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Pages</source>
        <translation>Strany</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>Strany nebo rozsahy oddělené čárkou; rozsah jsou dvě čísla s pomlčkou. Například 3,5-7,9 vytiskne strany 3, 5, 6, 7 a 9.</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>&amp;Které strany:</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>Oboustranný tisk</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Vypnuto</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Po delší straně</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Po kratší straně</translation>
    </message>
    <message>
        <source>All Pages</source>
        <translation>Všechny strany</translation>
    </message>
    <message>
        <source>Odd Pages</source>
        <translation>Liché strany</translation>
    </message>
    <message>
        <source>Even Pages</source>
        <translation>Sudé strany</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Advanced</source>
        <translation>Pokročilé</translation>
    </message>
    <message>
        <source>There are conflicts in some options. Please fix them.</source>
        <translation>Některé volby se neslučují. Opravte je.</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message>
        <source>Page Setup Conflicts</source>
        <translation>Neslučitelné nastavení strany</translation>
    </message>
    <message>
        <source>There are conflicts in page setup options. Do you want to fix them?</source>
        <translation>Některé volby nastavení strany se neslučují. Opravit je?</translation>
    </message>
    <message>
        <source>Advanced Option Conflicts</source>
        <translation>Neslučitelné pokročilé volby</translation>
    </message>
    <message>
        <source>There are conflicts in some advanced options. Do you want to fix them?</source>
        <translation>Některé pokročilé volby se neslučují. Opravit je?</translation>
    </message>
</context>
</TS>
