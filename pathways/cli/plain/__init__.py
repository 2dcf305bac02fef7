"""Every walk and question as numbered text, line by line: for screen readers and simple terminals.

Nothing here moves a cursor, paints or waits for a single key. The answers are those of the other commands and of the
terminal UI, on pages that are told one thing after the other.
"""
