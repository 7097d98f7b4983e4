"""Posts of other tools become articles: `explainer import`."""
