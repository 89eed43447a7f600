"""People: staff and their rights, customers, identities, consents, drafts, the audit log."""
