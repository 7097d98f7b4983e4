"""What a change of content adds, for who reviews it: `explainer report`."""
