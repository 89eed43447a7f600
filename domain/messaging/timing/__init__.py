"""When a person is likely to look: learnt from what they did, used for messages that may wait."""
