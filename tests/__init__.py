"""Tests: mostly conversations through the real stack."""
