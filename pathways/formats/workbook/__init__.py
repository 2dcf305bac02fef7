"""A framework as a workbook: a sheet for each kind of statement, a row for each statement, and back."""
