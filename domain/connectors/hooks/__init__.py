"""Orders that a site reports by calling us: what came is kept, understood later, never lost."""
