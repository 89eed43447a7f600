"""Addresses of the listener: a file for each group, found by itself.

A file declares `attach(app: FastAPI, site: Site) -> None`; see README.
"""
