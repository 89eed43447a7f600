"""What passed before passes at once, and nothing else does."""

from hypothesis import given
from hypothesis import strategies as st

from domain.events.message import Batch, Sorted, Told, sort_out
from domain.events.schema import Kind, Property

NOW = 1_773_662_400_000
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.floats(-2, 2),
    st.text(max_size=3),
    st.lists(st.fixed_dictionaries({"item_id": st.sampled_from(["", "a", None, 3])}), max_size=2),
    st.dictionaries(st.text(max_size=2), st.integers(), max_size=1),
)
PROPERTIES = st.dictionaries(
    st.sampled_from(["size", "price", "count", "gift", "items", "screen", "_w", "stranger"]),
    VALUES,
    max_size=4,
)
EVENTS = st.lists(st.tuples(st.sampled_from(["own", "inside", "other"]), PROPERTIES), max_size=12)


def kinds() -> dict[str, Kind]:
    """A dictionary that has seen nothing yet."""
    properties = (
        Property("size", "text", is_required=True),
        Property("price", "number"),
        Property("count", "integer"),
        Property("gift", "boolean"),
        Property("items", "items"),
    )
    return {
        "own": Kind(name="own", group="custom", properties=properties),
        "inside": Kind(name="inside", group="bot", is_inside=True),
    }


def alone(name: str, properties: dict[str, object], known: dict[str, Kind]) -> Sorted:
    told = Told(id="event-0001", name=name, at=NOW, props=properties)
    return sort_out(Batch(shop=1, events=[told]), known, NOW)


@given(EVENTS)
def test_memory_changes_no_answer(events: list[tuple[str, dict[str, object]]]) -> None:
    known = kinds()
    for name, properties in events:
        assert alone(name, properties, known) == alone(name, properties, kinds())


def test_the_second_of_a_shape_passes_at_once() -> None:
    known = kinds()
    alone("own", {"size": "M", "price": 2}, known)
    alone("own", {"size": "M", "price": 2.5}, known)
    alone("own", {"size": "M", "count": 2.0}, known)

    assert known["own"].shapes == {("size", "price", str, int), ("size", "price", str, float)}
