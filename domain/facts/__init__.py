"""What has happened in the shop and others may want to hear; written down with the thing itself."""
