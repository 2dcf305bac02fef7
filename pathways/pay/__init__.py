"""What a point, a grade or a post pays and costs on a date. Unknown stays unknown, and a tolerance shows."""
