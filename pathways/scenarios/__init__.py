"""A scenario gathered from the files that it names, its answers, and each answer as page, paper, workbook and table."""
