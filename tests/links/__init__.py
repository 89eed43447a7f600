"""Links: codes, touches, clicks, costs, results, QR codes, the web address."""
