"""From the graph to pages: what each page holds, as plain values that templates show."""
