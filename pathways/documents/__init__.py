"""YAML text to model and back: places, reading statement by statement, JSON Schema, the catalogue."""
