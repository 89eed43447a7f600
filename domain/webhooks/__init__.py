"""Facts on their way to the shop's backend: endpoints, signatures, attempts, the journal."""
