"""How many examples the properties see: a hundred, or 10,000 with HYPOTHESIS_PROFILE=nightly."""

import os

from hypothesis import settings

settings.register_profile("nightly", max_examples=10_000, deadline=None)

if profile := os.environ.get("HYPOTHESIS_PROFILE"):
    settings.load_profile(profile)
