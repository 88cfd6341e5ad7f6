"""The state a paper is in, read from the entries about it. There is no status column."""

from equipment_app.domain.kinds import SIGNED
from equipment_app.store.dialect import json_number
from equipment_app.store.sql import kinds_of

STATE = (
    "CASE WHEN EXISTS (SELECT 1 FROM act r WHERE r.reverses = a.seq) THEN 'cancelled' "
    f"WHEN a.suffix = '' AND a.kind NOT IN {kinds_of(SIGNED)} THEN 'imported' "
    "WHEN EXISTS (SELECT 1 FROM filing f WHERE f.about = a.seq AND f.role IN ('signed', 'scan')) THEN 'scanned' "
    f"WHEN 1 = (SELECT {json_number('s.facts', 'signed')} FROM act s WHERE s.about = a.seq "
    "AND s.kind = 'signed' ORDER BY s.seq DESC LIMIT 1) THEN 'signed' ELSE 'unsigned' END"
)
"""In which state entry `a` of a question is, in the words of `queries.paper_state.State`; no more is looked up than
says so.
"""
