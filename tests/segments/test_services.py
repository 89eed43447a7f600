"""Tables of cases: bookings and visits."""

from domain.models import Booking, Customer
from domain.segments.conditions.booking_exists import BookingExists
from domain.segments.conditions.visit_branch import VisitBranch
from domain.segments.conditions.visit_frequency import VisitFrequency
from domain.segments.conditions.visit_service import VisitService
from domain.segments.conditions.visit_specialist import VisitSpecialist
from tests.conftest import NOW
from tests.segments.people import DAY, NUMBERS, Shelf


async def _visit(customer: Customer, days: float, status: str, specialist: str = "") -> None:
    """A visit so many days from now, booked 5 days before it or 20 days ago."""
    await Booking.create(
        shop_id=customer.shop_id,
        customer=customer,
        external_id=str(next(NUMBERS)),
        status=status,
        starts_at=NOW + days * DAY,
        booked_at=NOW + (days - 5) * DAY if days < 0 else NOW - 20 * DAY,
        specialist=specialist,
        specialist_folded=specialist.lower(),
        service_folded="стрижка" if specialist == "Ольга" else "массаж",
        branch_folded="центр",
    )


async def test_visits(shelf: Shelf) -> None:
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    await shelf.customer("Gleb")
    await _visit(anna, -30, "done", "Ольга")
    await _visit(anna, -10, "done", "Пётр")
    await _visit(boris, 3, "booked", "Ольга")
    await _visit(vera, -10, "no_show", "Ольга")
    await shelf.check(
        [
            (BookingExists(), {"Anna", "Boris"}),
            (BookingExists(times=2), {"Anna"}),
            (BookingExists(counted_by="visited_on"), {"Anna"}),
            (BookingExists(visit_states=("no_show",)), {"Vera"}),
            (BookingExists(visit_states=()), {"Anna", "Boris", "Vera"}),
            (BookingExists(services=("стрижка",), days=25), {"Boris"}),
            (BookingExists(operator="did_not"), {"Vera", "Gleb"}),
            (VisitSpecialist(things=("ольга",)), {"Anna"}),
            (VisitSpecialist(things=("ольга",), which="last"), set()),
            (VisitSpecialist(things=("ольга",), which="first", days=60), {"Anna"}),
            (VisitSpecialist(operator="none_of", things=("пётр",)), {"Boris", "Vera", "Gleb"}),
            (VisitService(operator="all_of", things=("стрижка", "массаж")), {"Anna"}),
            (VisitBranch(things=("центр",), visit_states=("no_show",)), {"Vera"}),
            (VisitFrequency(over_days=180), {"Anna"}),
            (VisitFrequency(value=2, over_days=180), set()),
            (VisitFrequency(operator="lt", value=1), {"Anna", "Boris", "Vera", "Gleb"}),
            (VisitFrequency(operator="eq", value=0), {"Boris", "Vera", "Gleb"}),
        ]
    )
