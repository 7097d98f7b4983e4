"""From documents to the graph: fields, dates, slugs, references, relations, entities."""
