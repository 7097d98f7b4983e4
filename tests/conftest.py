"""How many examples the properties see: a hundred, or 10,000 with HYPOTHESIS_PROFILE=nightly.

None has a time to keep: a busy machine would fail what is right.
"""

import os

from hypothesis import settings

settings.register_profile("daily", deadline=None)
settings.register_profile("nightly", max_examples=10_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "daily"))
