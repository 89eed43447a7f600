"""Reports: tables about a period with what they say, drawn as a chart or shown as text."""
