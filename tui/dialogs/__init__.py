"""Questions and notes over a screen; each returns a value."""
