"""What has to hold when a message is really sent: one file a rule, looked up at that moment."""
