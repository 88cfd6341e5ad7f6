<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message numerus="yes">
        <source>%n parts of others, each under its own licence.</source>
        <translation>
            <numerusform>%n part of others, under its own licence.</numerusform>
            <numerusform>%n parts of others, each under its own licence.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) since then</source>
        <translation>
            <numerusform>%Ln entry since then</numerusform>
            <numerusform>%Ln entries since then</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AllotmentEditor</name>
    <message numerus="yes">
        <source>%n item(s) each</source>
        <translation>
            <numerusform>%n item each</numerusform>
            <numerusform>%n items each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalStrip</name>
    <message numerus="yes">
        <source>Then %n correction(s) are written in one entry, and the papers get a number.</source>
        <translation>
            <numerusform>Then %n correction is written in one entry, and the papers get a number.</numerusform>
            <numerusform>Then %n corrections are written in one entry, and the papers get a number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to settle first.</source>
        <translation>
            <numerusform>%n difference to settle first.</numerusform>
            <numerusform>%n differences to settle first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleHead</name>
    <message numerus="yes">
        <source>{racks} and %n more</source>
        <translation>
            <numerusform>{racks} and %n more</numerusform>
            <numerusform>{racks} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n section(s)</source>
        <translation>
            <numerusform>in %n section</numerusform>
            <numerusform>in %n sections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesForm</name>
    <message numerus="yes">
        <source>all %n on the list</source>
        <translation>
            <numerusform>%n article on the list</numerusform>
            <numerusform>all %n articles on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n article(s)</source>
        <translation>
            <numerusform>Change %n article</numerusform>
            <numerusform>Change %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsideCard</name>
    <message numerus="yes">
        <source>Aside %n</source>
        <translation>
            <numerusform>Aside %n</numerusform>
            <numerusform>Aside %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message numerus="yes">
        <source>%Ln backup(s)</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookSearch</name>
    <message numerus="yes">
        <source>holds %n</source>
        <translation>
            <numerusform>holds %n item</numerusform>
            <numerusform>holds %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkForm</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n on the list</source>
        <translation>
            <numerusform>all %n on the list</numerusform>
            <numerusform>all %n on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n member(s)</source>
        <translation>
            <numerusform>Change %n member</numerusform>
            <numerusform>Change %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CameraWindow</name>
    <message numerus="yes">
        <source>%n code(s) in view</source>
        <translation>
            <numerusform>%n code in view</numerusform>
            <numerusform>%n codes in view</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them unknown</source>
        <translation>
            <numerusform>%n of them unknown</numerusform>
            <numerusform>%n of them unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryOutDialog</name>
    <message numerus="yes">
        <source>%n character(s) at least</source>
        <translation>
            <numerusform>%n character at least</numerusform>
            <numerusform>%n characters at least</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CartPanel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) missing</source>
        <translation>
            <numerusform>%n reason missing</numerusform>
            <numerusform>%n reasons missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a code</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n waiting for a code</numerusform>
            <numerusform>%n waiting for a code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n held back</numerusform>
            <numerusform>%n held back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckActions</name>
    <message numerus="yes">
        <source>All %n here</source>
        <translation>
            <numerusform>%n is here</numerusform>
            <numerusform>All %n here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) checked since the start</source>
        <translation>
            <numerusform>%n paper checked since the start</numerusform>
            <numerusform>%n papers checked since the start</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCounts</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were never issued; they are recorded apart from what is missing.</source>
        <translation>
            <numerusform>%n item was never issued; it is recorded apart from what is missing.</numerusform>
            <numerusform>%n items were never issued; they are recorded apart from what is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) nobody has looked at; they are recorded as not checked.</source>
        <translation>
            <numerusform>%n item nobody has looked at; it is recorded as not checked.</numerusform>
            <numerusform>%n items nobody has looked at; they are recorded as not checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n not checked</numerusform>
            <numerusform>%n not checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are recorded as not here.</source>
        <translation>
            <numerusform>%n item is recorded as not here.</numerusform>
            <numerusform>%n items are recorded as not here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckLists</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %n difference(s)?</source>
        <translation>
            <numerusform>Settle %n difference?</numerusform>
            <numerusform>Settle %n differences?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settled: %n difference(s)</source>
        <translation>
            <numerusform>Settled: %n difference</numerusform>
            <numerusform>Settled: %n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message numerus="yes">
        <source>%n missing item(s) are told by incident reports already.</source>
        <translation>
            <numerusform>%n missing item is told by an incident report already.</numerusform>
            <numerusform>%n missing items are told by incident reports already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to decide</source>
        <translation>
            <numerusform>%n item to decide</numerusform>
            <numerusform>%n items to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident report(s) will be made</source>
        <translation>
            <numerusform>%n incident report will be made</numerusform>
            <numerusform>%n incident reports will be made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountTold</name>
    <message numerus="yes">
        <source>%n piece(s) with a code</source>
        <translation>
            <numerusform>%n piece with a code</numerusform>
            <numerusform>%n pieces with a code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n count(s)</source>
        <translation>
            <numerusform>%n count</numerusform>
            <numerusform>%n counts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handover(s)</source>
        <translation>
            <numerusform>%n handover</numerusform>
            <numerusform>%n handovers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pc(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n return</numerusform>
            <numerusform>%n returns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n</source>
        <translation>
            <numerusform>Take %n</numerusform>
            <numerusform>Take %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today %n handover(s)</source>
        <translation>
            <numerusform>Today %n handover</numerusform>
            <numerusform>Today %n handovers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>lines</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more section(s)</source>
        <translation>
            <numerusform>and %n more section</numerusform>
            <numerusform>and %n more sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryLines</name>
    <message numerus="yes">
        <source>Take %n</source>
        <translation>
            <numerusform>Take %n</numerusform>
            <numerusform>Take %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n extra</source>
        <translation>
            <numerusform>%n extra</numerusform>
            <numerusform>%n extra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>did not come, %n to come</source>
        <translation>
            <numerusform>did not come, %n to come</numerusform>
            <numerusform>did not come, %n to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n returned</numerusform>
            <numerusform>%n returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for numbers</source>
        <translation>
            <numerusform>%n waiting for numbers</numerusform>
            <numerusform>%n waiting for numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be decided</source>
        <translation>
            <numerusform>%n to be decided</numerusform>
            <numerusform>%n to be decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeploymentDetails</name>
    <message numerus="yes">
        <source>%n on a signature list</source>
        <translation>
            <numerusform>%n on a signature list</numerusform>
            <numerusform>%n on a signature list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DryRunStep</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faulty row(s) are left out and stay on the list to be corrected.</source>
        <translation>
            <numerusform>%Ln faulty row is left out and stays on the list to be corrected.</numerusform>
            <numerusform>%Ln faulty rows are left out and stay on the list to be corrected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln suggestion(s)</source>
        <translation>
            <numerusform>Accept %Ln suggestion</numerusform>
            <numerusform>Accept %Ln suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndStep</name>
    <message numerus="yes">
        <source>%n backup(s) converted.</source>
        <translation>
            <numerusform>%n backup converted.</numerusform>
            <numerusform>%n backups converted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message numerus="yes">
        <source>%n scan(s) not taken, and not tried as a password:</source>
        <translation>
            <numerusform>%n scan not taken, and not tried as a password:</numerusform>
            <numerusform>%n scans not taken, and not tried as a password:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That was no password: it has at least %n characters.</source>
        <translation>
            <numerusform>That was no password: it has at least %n character.</numerusform>
            <numerusform>That was no password: it has at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>Reason · %n overdue item(s)</source>
        <translation>
            <numerusform>Reason · %n overdue item</numerusform>
            <numerusform>Reason · %n overdue items</numerusform>
        </translation>
    </message>
</context>
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
    <name>FormArea</name>
    <message numerus="yes">
        <source>At least %n character(s)</source>
        <translation>
            <numerusform>At least %n character</numerusform>
            <numerusform>At least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateBack</name>
    <message numerus="yes">
        <source>Take over %n handover(s)</source>
        <translation>
            <numerusform>Take over %n handover</numerusform>
            <numerusform>Take over %n handovers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handover(s) to take over</source>
        <translation>
            <numerusform>%n handover to take over</numerusform>
            <numerusform>%n handovers to take over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateCard</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to hand over</source>
        <translation>
            <numerusform>%n to hand over</numerusform>
            <numerusform>%n to hand over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to take back</source>
        <translation>
            <numerusform>%n to take back</numerusform>
            <numerusform>%n to take back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n item(s)</source>
        <translation>
            <numerusform>Take back %n item</numerusform>
            <numerusform>Take back %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n item(s)</source>
        <translation>
            <numerusform>Hand over %n item</numerusform>
            <numerusform>Hand over %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateFiles</name>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateView</name>
    <message numerus="yes">
        <source>served, of %n people</source>
        <translation>
            <numerusform>served, of %n person</numerusform>
            <numerusform>served, of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a person in %n minute(s)</source>
        <translation>
            <numerusform>a person in %n minute</numerusform>
            <numerusform>a person in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) a minute</source>
        <translation>
            <numerusform>%n person a minute</numerusform>
            <numerusform>%n people a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>returned, of %n people</source>
        <translation>
            <numerusform>returned, of %n person</numerusform>
            <numerusform>returned, of %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantPage</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantSide</name>
    <message numerus="yes">
        <source>Unbroken, %n paper(s)</source>
        <translation>
            <numerusform>Unbroken, %n paper</numerusform>
            <numerusform>Unbroken, %n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantTotals</name>
    <message numerus="yes">
        <source>%n article(s) in all</source>
        <translation>
            <numerusform>%n article in all</numerusform>
            <numerusform>%n articles in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headings</name>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s) running</source>
        <translation>
            <numerusform>%n deployment running</numerusform>
            <numerusform>%n deployments running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prepared</source>
        <translation>
            <numerusform>%n prepared</numerusform>
            <numerusform>%n prepared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HolderList</name>
    <message numerus="yes">
        <source>%n holder(s)</source>
        <translation>
            <numerusform>%n holder</numerusform>
            <numerusform>%n holders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>Write %Ln row(s)</source>
        <translation>
            <numerusform>Write %Ln row</numerusform>
            <numerusform>Write %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentCount</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentThing</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectionsPage</name>
    <message numerus="yes">
        <source>%n piece(s) past the term</source>
        <translation>
            <numerusform>%n piece past the term</numerusform>
            <numerusform>%n pieces past the term</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntegrityCard</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No signed paper vouches for the last %n entry(ies) yet.</source>
        <translation>
            <numerusform>No signed paper vouches for the last entry yet.</numerusform>
            <numerusform>No signed paper vouches for the last %n entries yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KitEditor</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KitLines</name>
    <message numerus="yes">
        <source>%n line(s) left out: not in the catalogue any more.</source>
        <translation>
            <numerusform>%n line left out: not in the catalogue any more.</numerusform>
            <numerusform>%n lines left out: not in the catalogue any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{article} and %n more</source>
        <translation>
            <numerusform>{article} and %n more</numerusform>
            <numerusform>{article} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KitList</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KitPreview</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Newly incomplete: %n member(s)</source>
        <translation>
            <numerusform>Newly incomplete: %n member</numerusform>
            <numerusform>Newly incomplete: %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more unit(s)</source>
        <translation>
            <numerusform>%n more unit</numerusform>
            <numerusform>%n more units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelList</name>
    <message numerus="yes">
        <source>%n blank label(s) wait for an item</source>
        <translation>
            <numerusform>%n blank label waits for an item</numerusform>
            <numerusform>%n blank labels wait for an item</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them printed before</source>
        <translation>
            <numerusform>%n of them printed before</numerusform>
            <numerusform>%n of them printed before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelPrinting</name>
    <message numerus="yes">
        <source>Labels printed: %n</source>
        <translation>
            <numerusform>Labels printed: %n</numerusform>
            <numerusform>Labels printed: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelTarget</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message numerus="yes">
        <source>%n item(s) have no label yet</source>
        <translation>
            <numerusform>%n item has no label yet</numerusform>
            <numerusform>%n items have no label yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastTen</name>
    <message numerus="yes">
        <source>Incomplete %n</source>
        <translation>
            <numerusform>Incomplete %n</numerusform>
            <numerusform>Incomplete %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put aside %n</source>
        <translation>
            <numerusform>Put aside %n</numerusform>
            <numerusform>Put aside %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lateness</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaverPage</name>
    <message numerus="yes">
        <source>%n line(s) held</source>
        <translation>
            <numerusform>%n line held</numerusform>
            <numerusform>%n lines held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaverSide</name>
    <message numerus="yes">
        <source>%n obstacle(s)</source>
        <translation>
            <numerusform>%n obstacle</numerusform>
            <numerusform>%n obstacles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s) out</source>
        <translation>
            <numerusform>%n item on loan</numerusform>
            <numerusform>%n items on loan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared item(s)</source>
        <translation>
            <numerusform>%n shared item</numerusform>
            <numerusform>%n shared items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personal item(s) for {money} Kč</source>
        <translation>
            <numerusform>%n personal item for {money} Kč</numerusform>
            <numerusform>%n personal items for {money} Kč</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) to sign</source>
        <translation>
            <numerusform>%n paper to sign</numerusform>
            <numerusform>%n papers to sign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open incident(s) for {money} Kč</source>
        <translation>
            <numerusform>%n open incident for {money} Kč</numerusform>
            <numerusform>%n open incidents for {money} Kč</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n pc(s) and print the return</source>
        <translation>
            <numerusform>Take in %n pc and print the return</numerusform>
            <numerusform>Take in %n pcs and print the return</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End with %n open line(s)</source>
        <translation>
            <numerusform>End with %n open line</numerusform>
            <numerusform>End with %n open lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End, %n open</source>
        <comment>lines</comment>
        <translation>
            <numerusform>End, %n open</numerusform>
            <numerusform>End, %n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pc(s) not returned</source>
        <translation>
            <numerusform>%n pc not returned</numerusform>
            <numerusform>%n pcs not returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s) brought</source>
        <translation>
            <numerusform>%n loan brought</numerusform>
            <numerusform>%n loans brought</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personal item(s) brought</source>
        <translation>
            <numerusform>%n personal item brought</numerusform>
            <numerusform>%n personal items brought</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personal item(s)</source>
        <translation>
            <numerusform>%n personal item</numerusform>
            <numerusform>%n personal items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetGo</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LifePage</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handover(s)</source>
        <translation>
            <numerusform>%n handover</numerusform>
            <numerusform>%n handovers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspection(s)</source>
        <translation>
            <numerusform>%n inspection</numerusform>
            <numerusform>%n inspections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LifeSide</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListSentences</name>
    <message numerus="yes">
        <source>%Ln sheet(s)</source>
        <translation>
            <numerusform>%Ln sheet</numerusform>
            <numerusform>%Ln sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) corrected here</source>
        <translation>
            <numerusform>%Ln value corrected here</numerusform>
            <numerusform>%Ln values corrected here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a clear suggestion</source>
        <translation>
            <numerusform>%Ln has a clear suggestion</numerusform>
            <numerusform>%Ln have a clear suggestion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) by the piece</source>
        <translation>
            <numerusform>%Ln numbered piece</numerusform>
            <numerusform>%Ln numbered pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of quantities</source>
        <translation>
            <numerusform>%Ln row of quantities</numerusform>
            <numerusform>%Ln rows of quantities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln new unit(s)</source>
        <translation>
            <numerusform>and %Ln new unit</numerusform>
            <numerusform>and %Ln new units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln group(s)</source>
        <translation>
            <numerusform>in %Ln group</numerusform>
            <numerusform>in %Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) leave the kit</source>
        <translation>
            <numerusform>%Ln line leaves the kit</numerusform>
            <numerusform>%Ln lines leave the kit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoanCard</name>
    <message numerus="yes">
        <source>%n piece(s) out</source>
        <translation>
            <numerusform>%n piece out</numerusform>
            <numerusform>%n pieces out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return %n pc(s) and print</source>
        <translation>
            <numerusform>Return %n pc and print</numerusform>
            <numerusform>Return %n pcs and print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n×, from {day}</source>
        <translation>
            <numerusform>%n×, from {day}</numerusform>
            <numerusform>%n×, from {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n so far, the last on {day}</source>
        <translation>
            <numerusform>%n so far, the last on {day}</numerusform>
            <numerusform>%n so far, the last on {day}</numerusform>
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
        <source>Lent: %n pc(s)</source>
        <translation>
            <numerusform>Lent: %n pc</numerusform>
            <numerusform>Lent: %n pcs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoanList</name>
    <message numerus="yes">
        <source>%n loan(s)</source>
        <translation>
            <numerusform>%n loan</numerusform>
            <numerusform>%n loans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoansPage</name>
    <message numerus="yes">
        <source>%n loan(s)</source>
        <translation>
            <numerusform>%n loan</numerusform>
            <numerusform>%n loans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LosingStep</name>
    <message numerus="yes">
        <source>%Ln entry(s) will be lost</source>
        <translation>
            <numerusform>%Ln entry will be lost</numerusform>
            <numerusform>%Ln entries will be lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) not in the backup</source>
        <translation>
            <numerusform>%Ln paper not in the backup</numerusform>
            <numerusform>%Ln papers not in the backup</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberCard</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holds %n item(s)</source>
        <translation>
            <numerusform>Holds %n item</numerusform>
            <numerusform>Holds %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberHead</name>
    <message numerus="yes">
        <source>lacks %n</source>
        <translation>
            <numerusform>lacks %n</numerusform>
            <numerusform>lacks %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberHoldings</name>
    <message numerus="yes">
        <source>Holds %n piece(s)</source>
        <translation>
            <numerusform>Holds %n piece</numerusform>
            <numerusform>Holds %n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberList</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lacks %n</source>
        <translation>
            <numerusform>lacks %n</numerusform>
            <numerusform>lacks %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberSide</name>
    <message numerus="yes">
        <source>Kit lacks %n</source>
        <translation>
            <numerusform>Kit lacks %n</numerusform>
            <numerusform>Kit lacks %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message numerus="yes">
        <source>%n have the whole kit</source>
        <translation>
            <numerusform>%n has the whole kit</numerusform>
            <numerusform>%n have the whole kit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personal card(s)</source>
        <translation>
            <numerusform>%n personal card</numerusform>
            <numerusform>%n personal cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{inside} unit(s)</source>
        <translation>
            <numerusform>{inside} unit</numerusform>
            <numerusform>{inside} units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Missed</name>
    <message numerus="yes">
        <source>%n scan(s) not read</source>
        <translation>
            <numerusform>%n scan not read</numerusform>
            <numerusform>%n scans not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) not taken</source>
        <translation>
            <numerusform>%n scan not taken</numerusform>
            <numerusform>%n scans not taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message numerus="yes">
        <source>All %n here</source>
        <translation>
            <numerusform>%n is here</numerusform>
            <numerusform>All %n here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumbersPart</name>
    <message numerus="yes">
        <source>of %n pc(s)</source>
        <translation>
            <numerusform>of %n pc</numerusform>
            <numerusform>of %n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperatorsSection</name>
    <message numerus="yes">
        <source>%n registered</source>
        <translation>
            <numerusform>%n operator</numerusform>
            <numerusform>%n operators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message numerus="yes">
        <source>%n piece(s) would be added</source>
        <translation>
            <numerusform>%n piece would be added</numerusform>
            <numerusform>%n pieces would be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) missing</source>
        <translation>
            <numerusform>%n piece missing</numerusform>
            <numerusform>%n pieces missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n size(s)</source>
        <translation>
            <numerusform>in %n size</numerusform>
            <numerusform>in %n sizes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n size(s)</source>
        <translation>
            <numerusform>%n size</numerusform>
            <numerusform>%n sizes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderState</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>the oldest for %n day(s)</source>
        <translation>
            <numerusform>the oldest for %n day</numerusform>
            <numerusform>the oldest for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperBatch</name>
    <message numerus="yes">
        <source>%n paper(s) at once</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) printed</source>
        <translation>
            <numerusform>%n paper printed</numerusform>
            <numerusform>%n papers printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) saved</source>
        <translation>
            <numerusform>%n paper saved</numerusform>
            <numerusform>%n papers saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperCounts</name>
    <message numerus="yes">
        <source>%Ln paper(s) saved</source>
        <translation>
            <numerusform>%Ln paper saved</numerusform>
            <numerusform>%Ln papers saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a signature</source>
        <translation>
            <numerusform>%n waits for a signature</numerusform>
            <numerusform>%n wait for a signature</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the oldest for %n day(s)</source>
        <translation>
            <numerusform>the oldest for %n day</numerusform>
            <numerusform>the oldest for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message numerus="yes">
        <source>%n more letter(s)</source>
        <translation>
            <numerusform>%n more letter</numerusform>
            <numerusform>%n more letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message numerus="yes">
        <source>%n more letter(s)</source>
        <translation>
            <numerusform>%n more letter</numerusform>
            <numerusform>%n more letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleImport</name>
    <message numerus="yes">
        <source>Add %n person(s)</source>
        <translation>
            <numerusform>Add %n person</numerusform>
            <numerusform>Add %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureCodes</name>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) skipped</source>
        <translation>
            <numerusform>%n command skipped</numerusform>
            <numerusform>%n commands skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>%n taken</numerusform>
            <numerusform>%n taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PieceCard</name>
    <message numerus="yes">
        <source>At the latest {day}, %n month(s) after the last term.</source>
        <translation>
            <numerusform>At the latest {day}, %n month after the last term.</numerusform>
            <numerusform>At the latest {day}, %n months after the last term.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PieceList</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceSheet</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlansPart</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>every %n month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PropertyForm</name>
    <message numerus="yes">
        <source>Hand over property: %n pc(s)</source>
        <translation>
            <numerusform>Hand over property: %n pc</numerusform>
            <numerusform>Hand over property: %n pcs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message numerus="yes">
        <source>%n pc(s) came</source>
        <translation>
            <numerusform>%n piece came</numerusform>
            <numerusform>%n pieces came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairCard</name>
    <message numerus="yes">
        <source>Take back %n pc(s)</source>
        <translation>
            <numerusform>Take back %n pc</numerusform>
            <numerusform>Take back %n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pc(s) stay there until {day}.</source>
        <translation>
            <numerusform>%n pc stays there until {day}.</numerusform>
            <numerusform>%n pcs stay there until {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
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
        <source>Sent: %n pc(s)</source>
        <translation>
            <numerusform>Sent: %n pc</numerusform>
            <numerusform>Sent: %n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pc(s) stay there; they were due on {day}.</source>
        <translation>
            <numerusform>%n piece stays there; it was due on {day}.</numerusform>
            <numerusform>%n pieces stay there; they were due on {day}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairList</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairsPage</name>
    <message numerus="yes">
        <source>%n piece(s) in workshops</source>
        <translation>
            <numerusform>%n piece in workshops</numerusform>
            <numerusform>%n pieces in workshops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workshop(s)</source>
        <translation>
            <numerusform>%n workshop</numerusform>
            <numerusform>%n workshops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) overdue</source>
        <translation>
            <numerusform>%n order overdue</numerusform>
            <numerusform>%n orders overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open record(s) of damage</source>
        <translation>
            <numerusform>%n open record of damage</numerusform>
            <numerusform>%n open records of damage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPreview</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunSide</name>
    <message numerus="yes">
        <source>%n left piece(s) can be finished another day.</source>
        <translation>
            <numerusform>%n piece left can be finished another day.</numerusform>
            <numerusform>%n pieces left can be finished another day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafetySection</name>
    <message numerus="yes">
        <source>%n file(s) can be read without the passphrase</source>
        <translation>
            <numerusform>%n file can be read without the passphrase</numerusform>
            <numerusform>%n files can be read without the passphrase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) with a mark of the clock</source>
        <translation>
            <numerusform>%n entry with a mark of the clock</numerusform>
            <numerusform>%n entries with a mark of the clock</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationCard</name>
    <message numerus="yes">
        <source>%n handover(s) since it began</source>
        <translation>
            <numerusform>%n handover since it began.</numerusform>
            <numerusform>%n handovers since it began.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Differences can be settled when all places are closed; %n to go.</source>
        <translation>
            <numerusform>Differences can be settled when all places are closed; %n to go.</numerusform>
            <numerusform>Differences can be settled when all places are closed; %n to go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them short of sizes</source>
        <translation>
            <numerusform>%n of them short of sizes</numerusform>
            <numerusform>%n of them short of sizes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StocktakePage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to settle.</source>
        <translation>
            <numerusform>%n difference to settle.</numerusform>
            <numerusform>%n differences to settle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreActions</name>
    <message numerus="yes">
        <source>%n unfinished cart(s)</source>
        <translation>
            <numerusform>%n unfinished cart</numerusform>
            <numerusform>%n unfinished carts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) without a signature</source>
        <translation>
            <numerusform>%n paper without a signature</numerusform>
            <numerusform>%n papers without a signature</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s) prepared or running</source>
        <translation>
            <numerusform>%n deployment prepared or running</numerusform>
            <numerusform>%n deployments prepared or running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Journal broken: %n problem(s)</source>
        <translation>
            <numerusform>Journal broken: %n problem</numerusform>
            <numerusform>Journal broken: %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue loan(s)</source>
        <translation>
            <numerusform>%n overdue loan</numerusform>
            <numerusform>%n overdue loans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) are missing in the store and so in the export</source>
        <translation>
            <numerusform>%n paper is missing in the store and so in the export</numerusform>
            <numerusform>%n papers are missing in the store and so in the export</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message numerus="yes">
        <source> pcs · %n line(s)</source>
        <translation>
            <numerusform> pcs · %n line</numerusform>
            <numerusform> pcs · %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exchange %n line(s) and print the protocol</source>
        <translation>
            <numerusform>Exchange %n line and print the protocol</numerusform>
            <numerusform>Exchange %n lines and print the protocol</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished line(s) stay in the member&apos;s cart.</source>
        <translation>
            <numerusform>%n unfinished line stays in the member&apos;s cart. Once it is ready, Enter is enough.</numerusform>
            <numerusform>%n unfinished lines stay in the member&apos;s cart. Once they are ready, Enter is enough.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issue %n line(s) and print the protocol</source>
        <translation>
            <numerusform>Issue %n line and print the protocol</numerusform>
            <numerusform>Issue %n lines and print the protocol</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Transfer %n line(s) and print the note</source>
        <translation>
            <numerusform>Transfer %n line and print the note</numerusform>
            <numerusform>Transfer %n lines and print the note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n line(s) and print the return slip</source>
        <translation>
            <numerusform>Take back %n line and print the return slip</numerusform>
            <numerusform>Take back %n lines and print the return slip</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lend %n line(s) and print</source>
        <translation>
            <numerusform>Lend %n line and print</numerusform>
            <numerusform>Lend %n lines and print</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message numerus="yes">
        <source>%n item(s) of another place</source>
        <translation>
            <numerusform>%n item of another place</numerusform>
            <numerusform>%n items of another place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that somebody holds</source>
        <translation>
            <numerusform>%n item that somebody holds</numerusform>
            <numerusform>%n items that somebody holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown code(s)</source>
        <translation>
            <numerusform>%n unknown code</numerusform>
            <numerusform>%n unknown codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that belong elsewhere or are unknown</source>
        <translation>
            <numerusform>%n item that belongs elsewhere or is unknown</numerusform>
            <numerusform>%n items that belong elsewhere or are unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferForm</name>
    <message numerus="yes">
        <source>everything, %n pc(s)</source>
        <translation>
            <numerusform>everything, %n pc</numerusform>
            <numerusform>everything, %n pcs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message numerus="yes">
        <source>Back on the list to settle: %n</source>
        <translation>
            <numerusform>Back on the list to settle: %n</numerusform>
            <numerusform>Back on the list to settle: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issued: %n pc(s)</source>
        <translation>
            <numerusform>Issued: %n pc</numerusform>
            <numerusform>Issued: %n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Transferred: %n pc(s)</source>
        <translation>
            <numerusform>Transferred: %n pc</numerusform>
            <numerusform>Transferred: %n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels printed: %n</source>
        <translation>
            <numerusform>Labels printed: %n</numerusform>
            <numerusform>Labels printed: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Numbers kept for %n blank label(s)</source>
        <translation>
            <numerusform>Number kept for %n blank label</numerusform>
            <numerusform>Numbers kept for %n blank labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Members changed: %n</source>
        <translation>
            <numerusform>Members changed: %n</numerusform>
            <numerusform>Members changed: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Articles changed: %n</source>
        <translation>
            <numerusform>Changed %n article</numerusform>
            <numerusform>Changed %n articles</numerusform>
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
        <source>Written: %Ln row(s)</source>
        <translation>
            <numerusform>Written: %Ln row</numerusform>
            <numerusform>Written: %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issued %n pc(s)</source>
        <translation>
            <numerusform>Issued %n pc</numerusform>
            <numerusform>Issued %n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>returned %n pc(s)</source>
        <comment>after: Issued 1 pc,</comment>
        <translation>
            <numerusform>returned %n pc</numerusform>
            <numerusform>returned %n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lent: %n pc(s)</source>
        <translation>
            <numerusform>Lent: %n pc</numerusform>
            <numerusform>Lent: %n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notices made: %n</source>
        <translation>
            <numerusform>Notices made: %n</numerusform>
            <numerusform>Notices made: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>%n member(s) wait(s)</source>
        <translation>
            <numerusform>%n member waits</numerusform>
            <numerusform>%n members wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatThen</name>
    <message numerus="yes">
        <source>Print %n label(s)</source>
        <translation>
            <numerusform>Print %n label</numerusform>
            <numerusform>Print %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pc(s) stay in the unfinished delivery: numbers or a decision</source>
        <translation>
            <numerusform>%n piece stays in the unfinished delivery: its number or a decision is missing</numerusform>
            <numerusform>%n pieces stay in the unfinished delivery: numbers or a decision are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Receive %n pc(s)</source>
        <translation>
            <numerusform>Receive %n piece</numerusform>
            <numerusform>Receive %n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WriteOffCard</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presented</source>
        <translation>
            <numerusform>%n presented</numerusform>
            <numerusform>%n presented</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be scanned</source>
        <translation>
            <numerusform>%n to be scanned</numerusform>
            <numerusform>%n to be scanned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must stay</source>
        <translation>
            <numerusform>%n must stay</numerusform>
            <numerusform>%n must stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take out %n</source>
        <translation>
            <numerusform>Take out %n</numerusform>
            <numerusform>Take out %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of a grant leave before {day} with the provider&apos;s consent only</source>
        <translation>
            <numerusform>%n line of a grant leaves before {day} with the provider&apos;s consent only</numerusform>
            <numerusform>%n lines of a grant leave before {day} with the provider&apos;s consent only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WriteOffSide</name>
    <message numerus="yes">
        <source>Propose %n pc(s)</source>
        <translation>
            <numerusform>Propose %n piece</numerusform>
            <numerusform>Propose %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pc(s) stay in it and wait for their code or a consent.</source>
        <translation>
            <numerusform>%n piece stays in it and waits for its code or a consent.</numerusform>
            <numerusform>%n pieces stay in it and wait for their code or a consent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record the destruction of %n pc(s)</source>
        <translation>
            <numerusform>Record the destruction of %n piece</numerusform>
            <numerusform>Record the destruction of %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WriteOffsPage</name>
    <message numerus="yes">
        <source>%n open write-off(s)</source>
        <translation>
            <numerusform>%n open write-off</numerusform>
            <numerusform>%n open write-offs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A proposal of %n pc(s) that is not made yet</source>
        <translation>
            <numerusform>A proposal of %n piece that is not made yet</numerusform>
            <numerusform>A proposal of %n pieces that is not made yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proposal {number} of %n pc(s).</source>
        <translation>
            <numerusform>Proposal {number} of %n piece.</numerusform>
            <numerusform>Proposal {number} of %n pieces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take out %n line(s)</source>
        <translation>
            <numerusform>Take out %n line</numerusform>
            <numerusform>Take out %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Consent for %n line(s)</source>
        <translation>
            <numerusform>Consent for %n line</numerusform>
            <numerusform>Consent for %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WrittenStep</name>
    <message numerus="yes">
        <source>%Ln row(s) of {file}. The whole import can be taken back as one step.</source>
        <translation>
            <numerusform>%Ln row of {file}. The whole import can be taken back as one step.</numerusform>
            <numerusform>%Ln rows of {file}. The whole import can be taken back as one step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See the %Ln row(s) left out</source>
        <translation>
            <numerusform>See the %Ln row left out</numerusform>
            <numerusform>See the %Ln rows left out</numerusform>
        </translation>
    </message>
</context>
</TS>
