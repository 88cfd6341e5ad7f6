<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Finder</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreActions</name>
    <message numerus="yes">
        <source>Journal broken: %n problem(s)</source>
        <translation>
            <numerusform>Journal broken: %n problem</numerusform>
            <numerusform>Journal broken: %n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message numerus="yes">
        <source>Handed over: %n pc(s)</source>
        <translation>
            <numerusform>Handed over: %n pc</numerusform>
            <numerusform>Handed over: %n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Returned: %n pc(s)</source>
        <translation>
            <numerusform>Returned: %n pc</numerusform>
            <numerusform>Returned: %n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Handed over and returned: %n pc(s)</source>
        <translation>
            <numerusform>Handed over and returned: %n pc</numerusform>
            <numerusform>Handed over and returned: %n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %n row(s)</source>
        <translation>
            <numerusform>Written: %n row</numerusform>
            <numerusform>Written: %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
