"""Who bought one thing and not another: which, is asked."""

from domain.segments.starter import Starter

STARTER = Starter(group="taste", needs=("order", "goods"), asks="bought_without")
