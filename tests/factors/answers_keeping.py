"""Figures about points, reviews, letters, services, and what is known of a person."""

from tests.factors.oracle import Frame, Told, column, count_of, only, told
from tests.factors.sums import mean, share
from tests.segments.accounts import available


def moved(one: Told, account: str) -> Frame:
    found = one.rows("loyalty_movements", "happened_at")
    return found[found["account"] == account]


def account(key: str, name: str) -> object:
    def answer(one: Told) -> float | None:
        return available(one.oracle, one.person, name)

    return told(key)(answer)


account("points", "points")
account("balance", "balance")


def of_kind(one: Told, kind: str) -> float | None:
    found = moved(one, "points")
    amounts = column(found[found["kind"] == kind], "amount")
    return sum(amounts) if amounts else None


@told("points_spent")
def _(one: Told) -> float | None:
    found = of_kind(one, "spend")
    return None if found is None else -found


@told("points_used")
def _(one: Told) -> float | None:
    taken, earned = of_kind(one, "spend"), of_kind(one, "earn")
    return None if taken is None or earned is None else share(-taken, earned)


@told("invited")
def _(one: Told) -> float | None:
    found = [
        key
        for key in one.oracle.real
        if (row := one.oracle.people[key])["invited_by"] == one.person
        and row["registered_at"] < one.now
    ]
    return len(found) or None


def stars(one: Told) -> list[int]:
    return column(one.rows("reviews", "written_at"), "stars")


@told("review_stars")
def _(one: Told) -> float | None:
    return mean(stars(one))


@told("reviews")
def _(one: Told) -> float | None:
    return len(stars(one)) or None


@told("worst_stars")
def _(one: Told) -> float | None:
    return min(stars(one), default=None)


def letters(one: Told) -> Frame:
    found = one.rows("letters", "written_at")
    return only(found, [each is None for each in column(found, "staff_id")])


@told("letters_90_days")
def _(one: Told) -> float | None:
    found = letters(one)
    return len(one.within(found, "written_at", 90)) if len(found) else None


@told("days_since_letter")
def _(one: Told) -> float | None:
    return one.days_since(letters(one)["written_at"])


@told("survey_score")
def _(one: Told) -> float | None:
    found = column(one.rows("survey_answers", "answered_at"), "score")
    return mean([each for each in found if each is not None])


def booked(one: Told, *states: str) -> Frame:
    found = one.rows("bookings", "starts_at")
    return found[found["status"].isin(states)]


@told("bookings_done")
def _(one: Told) -> float | None:
    return len(booked(one, "done")) if count_of(one.rows("bookings", "starts_at")) else None


@told("no_show_share")
def _(one: Told) -> float | None:
    return share(len(booked(one, "no_show")), len(booked(one, "no_show", "done")))


@told("days_since_booking")
def _(one: Told) -> float | None:
    return one.days_since(booked(one, "done")["starts_at"])


@told("days_known")
def _(one: Told) -> float | None:
    registered = one.oracle.people[one.person]["registered_at"]
    return one.days_since([registered]) if registered < one.now else None


@told("channels")
def _(one: Told) -> float | None:
    row = one.oracle.people[one.person]
    if row["registered_at"] >= one.now:
        return None
    open_chat = row["telegram_id"] is not None and row["blocked_at"] is None
    return open_chat + bool(row["email"]) + bool(row["phone"])


@told("profile_filled")
def _(one: Told) -> float | None:
    row = one.oracle.people[one.person]
    if row["registered_at"] >= one.now:
        return None
    known = [bool(row[key]) for key in ("name", "phone", "email", "city", "gender", "birth_month")]
    return share(sum(known), 6)
