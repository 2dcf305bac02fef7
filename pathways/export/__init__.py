"""Answers for people and programs: text, data and diagrams. Everything is decided before it comes here."""
