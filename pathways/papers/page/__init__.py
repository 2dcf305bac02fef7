"""A framework as one web page for an intranet: read in order, and walked where scripts run."""
