"""What machines read: the sitemap, redirects, what robots may keep."""
