"""The sample shop's Mini App: its pages, its pictures, and the addresses the pages ask."""
