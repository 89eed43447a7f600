"""How much a feed may hold. What passes a limit is refused before it costs memory."""

MIB = 2**20

DOWNLOAD = 1024 * MIB
DOWNLOAD_SECONDS = 1_800.0

OFFERS = 2_000_000
CATEGORIES = 100_000
DEPTH = 32
CATEGORY_DEPTH = 20
# A whole tag with its attributes, or a comment, must fit in memory.
TOKEN = 4 * MIB
TEXT = 10_000

SKU = 64
NAME = 255
BRAND = 120
CATEGORY = 160
URL = 2048
STOCK = 10**9
PARAMS = 100
PARAM_NAME = 120
PARAM_VALUE = 255
