"""Invoices in Telegram: made, sent, agreed to, paid, given back."""
