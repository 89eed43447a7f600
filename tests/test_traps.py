"""What senders of messages are known to get wrong, and the tests that hold us back from it.

A name here is a test's file and function; one that is renamed or dropped is missed at once.
"""

import ast
from functools import cache
from pathlib import Path
from typing import Final

import pytest

HERE: Final = Path(__file__).parent
RETARGETING: Final = {
    "whether a message still fits is asked again when it goes": (
        "messaging/test_eligibility.py::test_who_bought_meanwhile_is_left_alone",
        "messaging/test_eligibility.py::test_who_left_the_campaigns_own_audience_is_left_alone",
        "messaging/test_eligibility.py::test_promised_price_still_holds",
        "messaging/test_promising.py::test_what_changed_meanwhile",
        "messaging/test_sending.py::test_who_may_not_be_written_to_any_more",
        "messaging/test_reserving.py::test_third_of_a_day_is_left_out_and_the_second_of_a_week_is_not",
    ),
    "a full cap means skip, wait or the next channel, as the message says": (
        "messaging/pressure/test_decision.py::test_caps_and_the_pause",
        "messaging/pressure/test_decision.py::test_next_channel_helps_only_against_the_cap_of_a_channel",
        "messaging/test_reserving.py::test_patient_message_waits_for_a_place",
        "messaging/test_campaigns.py::test_whoever_is_full_by_one_channel_is_planned_for_the_next",
    ),
    "failed attempts count, and another rule holds only from now on": (
        "messaging/test_reserving.py::test_failed_attempts_take_their_places",
        "messaging/test_reserving.py::test_a_new_rule_holds_from_now_on_and_makes_no_yesterday_wrong",
    ),
    "caps are for marketing, service is typed apart": (
        "messaging/pressure/test_decision.py::test_service_is_neither_capped_nor_held",
        "messaging/test_sending.py::test_service_message_needs_no_yes_but_hears_a_no",
    ),
    "the urgent go before the broadcast": (
        "messaging/test_claiming.py::test_the_urgent_go_first",
        "messaging/test_reserving.py::test_service_goes_at_night_above_every_cap_and_first",
    ),
    "the best time explores, is shrunk to the shop's, and puts off nothing urgent": (
        "messaging/timing/test_choosing.py::test_each_at_their_own_hour",
        "messaging/timing/test_choosing.py::test_below_fifty_everybody_gets_the_usual_hour",
        "messaging/timing/test_choosing.py::test_what_is_urgent_is_not_put_off_beyond_its_end",
        "messaging/timing/test_habit.py::test_few_people_get_the_strength_of_another_shop",
        "messaging/timing/test_real_shop.py::test_own_hours_shrunk_to_the_shops_meet_people_best",
    ),
    "a group that gets nothing shows what messages really bring": (
        "messaging/pressure/test_control.py::test_another_share_moves_as_few_as_possible",
        "messaging/pressure/test_decision.py::test_control_group_gets_no_marketing",
        "results/test_uplift.py::test_uplift_against_the_control",
    ),
    "prices in a message are those of the moment it goes": (
        "messaging/templates/test_gathering.py::test_product_is_shown_at_the_price_of_this_moment",
    ),
}
CHANNELS: Final = {
    "what was confirmed is what goes": (
        "messaging/test_campaigns.py::test_audience_is_frozen_at_the_start",
        "conversations/test_campaign_sending.py::test_changed_draft_is_not_sent",
    ),
    "a crash between sent and saved sends nothing twice": (
        "messaging/test_outbox.py::test_planning_twice_plans_once",
        "kill/test_outbox_kill.py::test_fallen_at",
        "kill/test_outbox_kill.py::test_fallen_between_sending_and_its_answer",
        "kill/test_many_senders.py::test_three_share_the_work",
    ),
    "an hour the clock skips, an hour that comes twice": (
        "messaging/test_clocks_of_campaigns.py::test_it_goes_once_and_not_earlier",
        "messaging/pressure/test_quiet.py::test_end_of_quiet_hours",
    ),
    "the morning is spread, what is stale by then does not go": (
        "messaging/pressure/test_decision.py::test_morning_is_spread",
        "messaging/test_reserving.py::test_night_holds_and_the_morning_lets_go_a_little_at_a_time",
        "messaging/test_reserving.py::test_what_would_be_late_in_the_morning_expires_at_once",
    ),
    "consent by channel and topic, kept with its text": (
        "messaging/pressure/test_decision.py::test_who_may_be_written_to",
        "conversations/test_privacy.py::test_every_decision_is_kept_with_its_text",
    ),
    "a button, a word, a header and a block are all a no": (
        "conversations/test_ways_out.py::test_a_no_is_a_no",
        "conversations/test_privacy.py::test_a_word_is_a_no_like_the_button",
        "channels/test_bounces.py::test_one_click_says_no_and_looking_does_not",
        "messaging/test_sending.py::test_who_blocked_the_bot_is_left_alone_in_every_shop",
    ),
    "a flood stops the whole bot, chats that are gone are closed, groups move": (
        "messaging/test_sender.py::test_flood_stops_everybody_and_is_tried_again",
        "messaging/test_sender.py::test_group_that_moved_is_followed",
        "messaging/test_telegram_chat.py::test_blocked_and_unknown_chats",
    ),
    "a message can be taken back": (
        "conversations/test_campaign_recall.py::test_deleted_for_everybody_once",
        "conversations/test_campaign_recall.py::test_all_of_an_album_is_deleted",
        "kill/test_recall_kill.py::test_fallen_at",
    ),
    "programs that follow links are no people": (
        "messaging/clicks/test_judging.py::test_people_and_programs",
        "messaging/clicks/test_following.py::test_the_hidden_link_gives_a_program_away",
        "messaging/clicks/test_judging.py::test_more_openings_never_make_a_person",
        "channels/test_fallback.py::test_tap_ends_it_even_when_the_next_is_planned",
    ),
    "a value that is missing, markup, limits, a look at real people": (
        "messaging/templates/test_gathering.py::test_who_lacks_a_value_is_left_out_and_counted",
        "messaging/templates/test_safety.py::test_a_name_injects_nothing",
        "messaging/templates/test_safety.py::test_no_reader_gets_more_than_was_checked",
        "conversations/test_templates.py::test_preview_on_five_people_and_marks",
        "messaging/test_message.py::test_bad_buttons",
    ),
    "bounces: gone and complained at once and for all, put off is counted": (
        "channels/test_bounces.py::test_nobody_there_closes_the_address_for_everything",
        "channels/test_bounces.py::test_complaint_is_a_no_as_well",
        "channels/test_bounces.py::test_three_soft_ones_in_a_row_stop_marketing",
    ),
    "the ledger is by person: a pause goes on exactly, only the failed are tried again": (
        "messaging/test_campaigns.py::test_pause_and_resume_go_on_exactly",
        "conversations/test_campaign_retry.py::test_only_the_failed_are_tried_again",
    ),
}


@cache
def functions_of(file: str) -> frozenset[str]:
    """The names of the test functions of a file."""
    tree = ast.parse((HERE / file).read_text())
    found = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(each.name for each in ast.walk(tree) if isinstance(each, found))


@pytest.mark.parametrize("table", [RETARGETING, CHANNELS], ids=["retargeting", "channels"])
def test_every_trap_has_its_tests(table: dict[str, tuple[str, ...]]) -> None:
    missing = [
        f"{trap}: {name}"
        for trap, names in table.items()
        for name in names
        if name.partition("::")[2] not in functions_of(name.partition("::")[0])
    ]
    assert missing == []
