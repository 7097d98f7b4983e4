"""What a process keeps of a build, so that the next one does again only what changed."""
