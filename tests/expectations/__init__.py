"""What every page must show, derived from the graph alone; and what a built site does show."""
