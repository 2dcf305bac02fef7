"""Many people at once: tables of facts, and what a change of rules does to the people in them."""
