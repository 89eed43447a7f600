"""Payments in Telegram: invoices for customers, what was paid, what went back."""
