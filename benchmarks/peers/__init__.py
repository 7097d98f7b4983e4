"""Sites of other generators from the same archive, and what their builds take beside ours."""
