"""The work of a build, done on a Dask cluster; only `join` imports Dask, and what imports it."""
