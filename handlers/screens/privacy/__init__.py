"""What customers decide about themselves: consent, deletion, orders."""
