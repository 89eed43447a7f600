"""The shop's marketing: models, rules and kinds. Knows nobody above itself."""
