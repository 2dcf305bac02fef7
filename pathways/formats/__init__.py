"""Foreign files as passages of text that know where they stand: one module a format.

Bytes are opened by `pathways.documents.text`; everything here only reads them, within limits of size.
"""
