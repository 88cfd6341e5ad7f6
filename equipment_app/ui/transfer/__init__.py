"""The forms of transfers: on the card of a thing, and of a member."""
