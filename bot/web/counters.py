"""What the listener counts for Prometheus; each process of a test has its own."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.06, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)


class Counters:
    """The numbers of `/metrics` that grow while the process works."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "barker_http_requests",
            "Answered requests",
            ("route", "status"),
            registry=self.registry,
        )
        self.seconds = Histogram(
            "barker_http_seconds",
            "Time to the answer",
            ("route",),
            buckets=SECONDS,
            registry=self.registry,
        )
        self.events = Counter(
            "barker_events",
            "Reported events: stored, repeated, refused, bot",
            ("outcome",),
            registry=self.registry,
        )
        self.commit = Histogram(
            "barker_collect_commit_seconds",
            "Time to write a batch of events",
            buckets=SECONDS,
            registry=self.registry,
        )
        self.waiting = Gauge(
            "barker_collect_waiting", "Events that wait for their batch", registry=self.registry
        )
        # To find a child by its labels costs more than to count.
        self._children: dict[tuple[str, int], tuple[Counter, Histogram]] = {}

    def answered(self, route: str, status: int, seconds: float) -> None:
        """Count one answer; there are few routes and few statuses."""
        found = self._children.get((route, status))
        if found is None:
            found = (self.requests.labels(route, str(status)), self.seconds.labels(route))
            self._children[route, status] = found
        found[0].inc()
        found[1].observe(seconds)
