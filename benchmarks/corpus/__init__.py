"""A newsroom's archive of any size, the same at every run: French, people by Zipf."""
