"""Pages become HTML without an engine: the same bytes as the engine's own way, and sooner."""
