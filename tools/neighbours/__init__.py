"""Other plugins beside ours: what comes of it; docs/neighbours.md says more."""
