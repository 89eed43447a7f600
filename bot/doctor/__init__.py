"""`barker doctor`: one line for each thing a shop needs, with what to do where it is not there."""

from bot.doctor.examination import CHECKS, examine
from bot.doctor.finding import Check, Finding

__all__ = ["CHECKS", "Check", "Finding", "examine"]
