"""Frameworks side by side. Grade numbers mean different things in different places: nothing is joined on them."""
