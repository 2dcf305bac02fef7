"""Frameworks as pictures: SVG, PNG, DOT and Mermaid."""
