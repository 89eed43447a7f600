"""The grammar of typed segments and its parser: LALR, built once, the first time it is needed.

Its terminals are words of the lexicon: of the registered conditions and of `language.ftl`.
"""

import re
from functools import cache
from typing import cast

from lark import Lark, Token
from lark.exceptions import UnexpectedToken

from domain.segments.language.actions import Actions
from domain.segments.language.cursor import LONGEST, Said, TooLongTextError
from domain.segments.language.draft import Draft
from domain.segments.language.lexer import Lexer
from domain.segments.language.lexicon import PREFIXES, SUFFIXES, Lexicon
from domain.segments.language.problems import Problem, SegmentTextError

RULES = """
start: expr                       -> whole
     | AMONG BASE COLON? expr     -> among
     | AMONG BASE                 -> all_among
     | EVERYBODY                  -> everybody
expr: chain (OR chain)*           -> any_of
chain: unary (AND unary)*         -> all_of
unary: NOT unary                  -> negation
     | SURE unary                 -> sure
     | OPEN expr CLOSE            -> brackets
     | quantified
     | ONE OPEN expr CLOSE        -> together
     | ONE quantified             -> together_quantified
     | leaf
quantified: QUANT OPEN CLOSE
          | QUANT OPEN expr (SEMI expr)* CLOSE
leaf: NOUN part*
part: CMP amount                  -> compared
    | EXACTLY amount              -> exactly_amount
    | amount                      -> exactly_amount
    | amount PLUS                 -> at_least
    | FROM amount                 -> from_amount
    | TO amount                   -> to_amount
    | range                       -> ranged
    | NEG range                   -> not_ranged
    | NEG EXACTLY? amount         -> not_amount
    | TOP amount                  -> top
    | DISTINCT                    -> distinct
    | values                      -> listed
    | CMP values                  -> compared_list
    | IN values                   -> listed_in
    | NOTIN values                -> listed_not
    | NEG IN? values              -> listed_not
    | ALLOF values?               -> listed_all
    | NONEOF values?              -> listed_none
    | EXACTLY values?             -> listed_exactly
    | NEG EXACTLY values          -> listed_other
    | TEXTOP values               -> piece
    | EMPTY                       -> empty
    | KNOWN                       -> known
    | NO                          -> no
    | YES                         -> yes
    | OREMPTY                     -> or_empty
    | FOR span                    -> last
    | NEG FOR span                -> not_last
    | NEXT span                   -> next_days
    | (CMP | BEFORE) amount AGO   -> ago
    | day                         -> on_day
    | ON day                      -> on_named_day
    | CMP day                     -> compared_day
    | (BEFORE | TO) day           -> before_day
    | AFTER day                   -> after_day
    | FROM day                    -> since_day
    | FROM day TO day             -> days
    | BETWEEN day AND day         -> days
    | ON? WEEKDAY (COMMA WEEKDAY)* -> weekdays
    | ANNIVERSARY FROM amount AGO TO amount AHEAD -> anniversary
    | NEVER                       -> never
    | NOW                         -> now
    | NOTNOW                      -> not_now
    | ENTERED FOR span            -> entered
    | LEFT FOR span               -> left
    | ALREADY amount              -> already
    | DOPEN item (COMMA item)* DCLOSE -> details
range: FROM amount TO amount | BETWEEN amount AND amount
values: VALUE (COMMA VALUE)*
span: amount | UNIT               -> one
amount: NUMBER UNIT? | NUMBER SCALE UNIT?
day: DATE | TODAY
item: FIELD held                  -> filled
    | held                        -> filled_more
    | FLAG                        -> flagged
    | OPTION                      -> chosen
held: amount                      -> held_amount
    | VALUE                       -> held_value
    | day                         -> held_day
    | YES                         -> held_yes
    | NO                          -> held_no
"""
MARKS = frozenset({"OPEN", "CLOSE", "DOPEN", "DCLOSE", "COLON", "SEMI", "COMMA", "PLUS"})
OTHERS = frozenset(
    {"NOUN", "VALUE", "NUMBER", "DATE", "FIELD", "FLAG", "OPTION", "BASE", "WEEKDAY"}
)


@cache
def parser() -> Lark:
    """The parser of all texts; takes a moment the first time."""
    known = MARKS | OTHERS | {"INSIDE"} | set(PREFIXES.values()) | set(SUFFIXES.values())
    used = sorted(each for each in known if re.search(rf"\b{each}\b", RULES))
    grammar = f"%declare {' '.join(used)}\n{RULES}"
    return Lark(grammar, parser="lalr", lexer="basic", transformer=Actions())


def parse(text: str, lexicon: Lexicon) -> Draft:
    """What the text says.

    Raises SegmentTextError, TooLongTextError, TreeTooDeepError, TreeTooLargeError.
    """
    if len(text) > LONGEST:
        raise TooLongTextError
    reading = parser().parse_interactive()
    try:
        for token in Lexer(lexicon, text).tokens():
            reading.feed_token(Token(token.type, token.value))
    except UnexpectedToken as error:
        raise SegmentTextError(_unexpected(error)) from None
    try:
        draft = reading.feed_eof()  # type: ignore[no-untyped-call]
    except UnexpectedToken as error:
        raise SegmentTextError(_unfinished(error, text)) from None
    return cast(Draft, draft)


def _unexpected(error: UnexpectedToken) -> Problem:
    said = cast(Said, error.token.value)
    reason = _wanted(error)
    if error.token.type in ("CLOSE", "DCLOSE") and reason == "after":
        reason = "close"
    return Problem(reason=reason, start=said.start, end=said.end, word=said.text)


def _unfinished(error: UnexpectedToken, text: str) -> Problem:
    end = len(text.rstrip())
    reason = "open" if {"CLOSE", "DCLOSE"} & set(error.expected) else "unfinished"
    words = text.split()
    word = words[-1] if words else ""
    if not word:
        return Problem(reason="nothing")
    return Problem(reason=reason, start=end - len(word), end=end, word=word)


def _wanted(error: UnexpectedToken) -> str:
    """What should have stood there: a part of a text."""
    wanted = set(error.expected)
    for terminals, reason in (
        ({"NOUN"}, "operand"),
        ({"AND", "OR", "$END"}, "after"),
        ({"FIELD"}, "field"),
        ({"NUMBER"}, "number"),
        ({"DATE"}, "day"),
        ({"VALUE"}, "value"),
    ):
        if terminals & wanted:
            return reason
    return "unexpected"
