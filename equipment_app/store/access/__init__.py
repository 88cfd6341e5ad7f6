"""Who may work with a store: roles, secrets and how often they were wrong, keys, what a lead sees."""
