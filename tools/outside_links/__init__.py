"""The links of the content that lead to other sites."""
