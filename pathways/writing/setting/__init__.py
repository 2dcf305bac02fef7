"""Documents set on pages by typst, with the fonts that come with Pathways."""
