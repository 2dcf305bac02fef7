"""Answers as plain text for a terminal, within a width, coloured only where asked."""
