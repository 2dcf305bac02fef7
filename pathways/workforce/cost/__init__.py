"""What a scenario costs: every contract from month to month, and what each kind of action makes of it."""
