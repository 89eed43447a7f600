"""Words for the state of an order, in Russian and English, as shops and their programs say them."""

from domain.core.names import fold
from domain.imports.problems import CellError

WORDS = {
    "new": "новый|новая|создан|принят|ожидает|ожидание|в обработке|обрабатывается|ожидает оплаты"
    "|не оплачен|ожидает подтверждения|подтвержден|new|created|pending|processing|open"
    "|unpaid|on hold|placed|confirmed",
    "paid": "оплачен|оплачено|оплачена|оплата получена|оплачен полностью|paid|payment received"
    "|captured|authorized|partially refunded|частичный возврат",
    "fulfilled": "выполнен|выполнено|завершен|завершено|доставлен|доставлено|отгружен|отправлен"
    "|выдан|получен|закрыт|реализован|в пути|собран|fulfilled|completed|complete|delivered"
    "|shipped|done|closed|dispatched|success",
    "cancelled": "отменен|отменено|отмена|отказ|аннулирован|удален|не выкуплен|cancelled|canceled"
    "|void|voided|failed|declined|rejected|expired",
    "refunded": "возврат|возвращен|возвращено|возврат оформлен|деньги возвращены|refunded|returned"
    "|refund|return|chargeback",
}
STATUS_OF = {word: status for status, words in WORDS.items() for word in words.split("|")}


def parse_status(text: str) -> str:
    """One of the five states; an empty cell is a paid order. Raises CellError `unknown-status`."""
    word = fold(text.replace("_", " ")).strip(" .!")
    if not word:
        return "paid"
    if word not in STATUS_OF:
        raise CellError("unknown-status")
    return STATUS_OF[word]
