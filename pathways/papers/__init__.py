"""Papers that people circulate: what is said, in which order, and how long; how it looks is the writers' business."""
