"""Files people sent or the shop made: where the bytes are and Telegram's id for them."""

from tortoise import fields
from tortoise.models import Model

from domain.core.instant import InstantField
from domain.models.shop import Shop


class File(Model):
    """Bytes by content hash. `telegram_file_id` saves the second upload.

    That is the id of a photo. Telegram has others for a video or a document of the same bytes:
    `telegram_ids` holds them by kind.
    """

    id = fields.IntField(primary_key=True)
    shop: fields.ForeignKeyNullableRelation[Shop] = fields.ForeignKeyField(
        "shop.Shop", related_name="files", null=True
    )
    shop_id: int | None
    sha256 = fields.CharField(max_length=64)
    name = fields.CharField(max_length=255, default="")
    media_type = fields.CharField(max_length=80, default="")
    size = fields.BigIntField()
    telegram_file_id = fields.CharField(max_length=200, default="")
    telegram_ids: dict[str, str] | None = fields.JSONField(null=True)
    added_at = InstantField()

    class Meta:
        table = "file"
        unique_together = (("shop", "sha256"),)
