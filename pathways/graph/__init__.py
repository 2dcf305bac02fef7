"""A framework at a date as a graph: ladder, walk, routes, gap."""
