"""Career pathways of technicians in universities, as data: read, checked, walked, compared and drawn."""

__version__ = "0.1.0"
