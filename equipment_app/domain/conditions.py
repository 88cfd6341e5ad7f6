"""The condition a thing is in. Keys are stored; the words are the glossary's, on screen and on paper."""

CONDITIONS = ("new", "as_new", "good", "worn", "damaged", "unusable")
UNFIT = ("damaged", "unusable")
"""Nothing is given out in these while there is anything else."""
AS_ISSUED = "as_issued"
"""Said of what comes back: whoever saw it found it in the condition it went out in. Never stored."""
