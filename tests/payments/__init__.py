"""Invoices in Telegram: made, sent, agreed to, paid once, given back."""
