"""Pieces of text as terminals of the grammar: what a word means depends on where it stands."""

from collections.abc import Callable, Iterator

from domain.core.params import Choice, Choices, Day, Number
from domain.segments.language.cursor import Cursor, Token
from domain.segments.language.lexicon import CURRENCIES, Lexicon, Named, Word
from domain.segments.language.likeness import nearest
from domain.segments.language.phrases import Found
from domain.segments.language.problems import SegmentTextError
from domain.segments.language.shapes import Shape
from domain.segments.tree import DEEPEST, TreeTooDeepError

SIGNS = {
    ">=": "gte",
    "=>": "gte",
    "≥": "gte",
    "<=": "lte",
    "=<": "lte",
    "≤": "lte",
    ">": "gt",
    "<": "lt",
    "=": "eq",
    "==": "eq",
    "!=": "ne",
    "<>": "ne",
    "≠": "ne",
}
OPENING, CLOSING = "([", ")]"
# After these a number is a number even where names are listed.
COUNTS = frozenset({"FOR", "FROM", "TO", "BETWEEN", "NEXT", "ALREADY", "TOP", "SCALE"})
LISTED = ("words", "things")
NAME_WORDS = 4
# Brackets in brackets nobody reads; a tree has fewer levels, see `DEEPEST`.
MOST_OPEN = 40
Reader = Callable[[], Iterator[Token]]


class Lexer:
    """One reading of one text."""

    def __init__(self, lexicon: Lexicon, text: str) -> None:
        self._at = Cursor(lexicon, text)
        self._words = lexicon
        self._before = ""
        self._noun = ""
        self._field = ""
        # Between "distinct" and its number; between "between" and its "and".
        self._is_sized = False
        self._is_between = False
        self._open = 0
        self._turned = 0

    def tokens(self) -> Iterator[Token]:
        """The terminals, one after another. Raises SegmentTextError."""
        read: Reader = self._operand
        while not self._at.is_over:
            for token in read():
                self._before = token.type
                self._check_depth(token.type)
                yield token
                read = self._next(token.type, read)

    def _check_depth(self, terminal: str) -> None:
        """Refuse what is too deep before all of it is read."""
        self._open += {"OPEN": 1, "CLOSE": -1}.get(terminal, 0)
        self._turned = self._turned + 1 if terminal in ("NOT", "SURE") else 0
        if self._open > MOST_OPEN or self._turned >= DEEPEST:
            raise TreeTooDeepError

    def _next(self, terminal: str, read: Reader) -> Reader:
        match terminal:
            case "NOUN" | "DCLOSE" | "CLOSE":
                return self._suffix
            case "AND" if self._is_between:
                self._is_between = False
                return read
            case "AND" | "OR" | "OPEN" | "SEMI" | "BASE":
                return self._operand
            case "DOPEN":
                return self._detail
            case _:
                return read

    @property
    def _shape(self) -> Shape:
        return self._words.shapes[self._noun]

    # Where a condition may begin.

    def _operand(self) -> Iterator[Token]:
        text = self._at.piece.text
        marks = {"(": "OPEN", "[": "OPEN", ")": "CLOSE", "]": "CLOSE", ":": "COLON"}
        marks |= {";": "SEMI", ",": "SEMI"}
        if text in marks:
            yield self._at.token(marks[text], text)
        elif self._before == "AMONG":
            found = self._words.bases.at(self._at.pieces, self._at.place)
            if found is None:
                raise self._at.unknown(self._words.bases.said)
            yield self._at.word(found)
        else:
            yield self._noun_or_prefix()

    def _noun_or_prefix(self) -> Token:
        prefix = self._words.prefixes.at(self._at.pieces, self._at.place)
        noun = self._words.nouns.at(self._at.pieces, self._at.place)
        if noun is not None and (prefix is None or noun.length > prefix.length):
            self._noun, self._is_sized = noun.meaning, False
            return self._at.token("NOUN", noun.meaning, noun.length)
        if prefix is not None:
            return self._at.word(prefix)
        if self._at.piece.kind != "word":
            raise self._at.wrong("operand")
        raise self._no_noun()

    def _no_noun(self) -> SegmentTextError:
        """Not a condition: one found by this word, or one called nearly so."""
        piece = self._at.piece
        keys = self._words.synonyms.get(piece.text.lower(), [])
        hints = tuple(self._words.name(self._words.tongues[0], key) for key in keys)
        if not hints:
            end = self._at.run_end(self._stops_name)
            whole = self._at.text[piece.start : self._at.pieces[end - 1].end]
            known = [*self._words.nouns.said, *self._words.prefixes.said]
            hints = (*nearest(whole, known), *nearest(piece.text, known))
        return self._at.wrong("word", hints)

    def _stops_name(self, place: int) -> bool:
        return self._at.kind(place) != "word" or place - self._at.place >= NAME_WORDS

    # What may follow the name of a condition.

    def _suffix(self) -> Iterator[Token]:
        piece = self._at.piece
        if piece.kind in ("sign", "mark"):
            yield from self._mark()
        elif piece.kind == "date":
            yield self._at.token("DATE", piece.text)
        elif piece.kind == "number":
            yield self._number()
        elif piece.kind in ("string", "id"):
            yield self._at.value(self._stops_value)
        else:
            yield self._word()

    def _mark(self) -> Iterator[Token]:
        text = self._at.piece.text
        if text in SIGNS:
            yield self._at.token("CMP", SIGNS[text])
        elif text in OPENING:
            yield self._at.token("DOPEN", text)
        elif text in CURRENCIES or text == "%":
            yield self._at.token("UNIT", "percent" if text == "%" else text)
        elif text == ":" or (text == "," and self._is_link(self._at.place + 1)):
            self._at.place += 1
        else:
            marks = {",": "COMMA", ";": "SEMI", "+": "PLUS"}
            yield self._at.token(marks.get(text, "CLOSE"), text)

    def _number(self) -> Token:
        day = self._at.day()
        if day is not None:
            return day
        lists = self._shape.form in LISTED and self._before not in COUNTS and not self._is_sized
        if lists or self._before == "COMMA":
            return self._at.value(self._stops_value)
        return self._at.token("NUMBER", self._at.piece.text)

    def _word(self) -> Token:
        day = self._at.day()
        if day is not None:
            return day
        option, found = self._option(), self._at.suffix(self._at.place)
        if option and (found is None or option.length >= found.length):
            return self._at.token("VALUE", option.meaning, option.length, is_exact=True)
        if found is None:
            if not self._takes_names():
                raise self._at.unknown([*self._options_said(), *self._words.suffixes.said])
            return self._at.value(self._stops_value)
        if found.meaning.terminal == "INSIDE":
            is_counted = self._at.kind(self._at.place + found.length) == "number"
            return self._at.token("FOR" if is_counted else "IN", "in", found.length)
        self._is_sized = self._is_sized or found.meaning.terminal == "DISTINCT"
        self._is_between = self._is_between or found.meaning.terminal == "BETWEEN"
        return self._at.word(found)

    def _option(self) -> Found[str] | None:
        if not self._is_chosen():
            return None
        known = self._words.options(self._noun, self._shape.main)
        return known.at(self._at.pieces, self._at.place)

    def _options_said(self) -> list[str]:
        if not self._is_chosen():
            return []
        return self._words.options(self._noun, self._shape.main).said

    def _is_chosen(self) -> bool:
        return isinstance(self._shape.params.get(self._shape.main), Choices)

    def _takes_names(self) -> bool:
        is_named = bool(self._shape.main) and not self._is_chosen()
        return is_named or "piece" in self._shape.params

    def _stops_value(self, place: int) -> bool:
        piece = self._at.pieces[place]
        if piece.kind in ("string", "date", "id", "sign"):
            return True
        if piece.kind == "mark":
            return piece.text in ",;()[]:"
        return piece.kind == "word" and self._at.suffix(place) is not None

    def _is_link(self, place: int) -> bool:
        found = self._at.suffix(place)
        return found is not None and found.meaning.terminal in ("AND", "OR")

    # Inside the brackets after a condition.

    def _detail(self) -> Iterator[Token]:
        text = self._at.piece.text
        if text in CLOSING:
            self._field = ""
            yield self._at.token("DCLOSE", text)
        elif text in (",", ";"):
            yield self._at.token("COMMA", text)
        else:
            is_new = self._before in ("DOPEN", "COMMA")
            yield (self._named() if is_new else None) or self._held()

    def _named(self) -> Token | None:
        """A field with a colon, an option or a yes; or one more of the list begun before."""
        found = self._words.inside(self._noun).at(self._at.pieces, self._at.place)
        if found is None:
            if self._field or self._at.piece.kind != "word":
                return None
            raise self._at.unknown(self._words.inside(self._noun).said)
        said, after = found.meaning, self._at.place + found.length
        has_colon = after < len(self._at.pieces) and self._at.pieces[after].text in (":", "=")
        if has_colon and not said.option:
            self._field = said.field
            return self._at.token("FIELD", said.field, found.length + 1)
        if said.option and not self._is_in_list(said):
            return self._at.token("OPTION", said.option, found.length, field=said.field)
        if said.field in self._words.flags(self._noun):
            return self._at.token("FLAG", said.field, found.length)
        if not self._field:
            raise self._at.wrong("colon")
        return None

    def _is_in_list(self, named: Named) -> bool:
        param = self._shape.params.get(self._field)
        return isinstance(param, Choices) and named.option in param.options

    def _held(self) -> Token:
        param = self._shape.params.get(self._field)
        word = self._at.suffix(self._at.place)
        if isinstance(param, Choice | Choices):
            return self._held_option(word)
        if word is not None and word.meaning.terminal in ("NO", "YES"):
            return self._at.word(word)
        if isinstance(param, Number | Day):
            return self._held_amount(word)
        return self._at.value(self._stops_inside)

    def _held_option(self, word: Found[Word] | None) -> Token:
        known = self._words.options(self._noun, self._field)
        found = known.at(self._at.pieces, self._at.place)
        if found is not None:
            return self._at.token("VALUE", found.meaning, found.length, is_exact=True)
        if word is not None and word.meaning.terminal == "NO":
            return self._at.word(word)
        if self._at.piece.kind != "string":
            raise self._at.unknown(known.said)
        return self._at.value(self._stops_inside)

    def _held_amount(self, word: Found[Word] | None) -> Token:
        day, text = self._at.day(), self._at.piece.text
        if day is not None:
            return day
        if self._at.piece.kind in ("number", "date"):
            return self._at.token(self._at.piece.kind.upper(), text)
        if text == "%" or text in CURRENCIES:
            return self._at.token("UNIT", "percent" if text == "%" else text)
        if word is None:
            raise self._at.wrong("word")
        return self._at.word(word)

    def _stops_inside(self, place: int) -> bool:
        return self._at.pieces[place].text in ",;)]"
