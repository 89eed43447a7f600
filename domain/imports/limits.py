"""How much a file may hold. What passes a limit is refused before it costs memory."""

MIB = 2**20

UNPACKED_BYTES = 2048 * MIB
# Real tables pack 5 to 30 times; what packs better than this is made to burst.
UNPACKED_RATIO = 200
RATIO_COUNTS_FROM = 16 * MIB
ZIP_ENTRIES = 5_000
SHARED_TEXT = 128 * MIB

COLUMNS = 200
LINE_CHARACTERS = 1_000_000
# A quoted cell may hold line breaks, an unclosed quote may not swallow the file.
RECORD_LINES = 100
RECORD_CHARACTERS = 100_000

SAMPLE_ROWS = 200
SAMPLE_BYTES = 256 * 1024

ORDER_NUMBER = 64
SKU = 64
URL = 2048
MONEY_MAJOR = 10**13
QUANTITY = 10**9
