"""Parts of the page Deployments: list and form, participants, the gate, the board of what is still out, closing."""
