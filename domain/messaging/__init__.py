"""Messages and the outbox: templates, who may be written to, planning, claiming, sending."""
