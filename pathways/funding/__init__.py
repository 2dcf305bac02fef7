"""Who may apply: versions of schemes, verdicts with their reasons, what to ask, and what would change the answer."""
