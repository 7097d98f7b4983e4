"""What hands the core's pages to a site engine; one file for each."""
