"""Answers as plain data for programs; each object names its schema, and `docs/json.md` describes it."""
