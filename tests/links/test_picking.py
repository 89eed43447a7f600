"""Codes in the lists of segments: those of links under the names of their placements."""

from domain.audience import picking
from domain.models import Shop
from tests.links.placements import a_link
from tests.reports.shops import a_customer


async def test_code_of_a_link_is_shown_by_its_placement(shop: Shop) -> None:
    link = await a_link(shop)
    for code in (link.code, "vk_may"):
        customer = await a_customer(shop)
        customer.came_from = code
        await customer.save()
    found, total = await picking.options("code", shop, "spring", 0, 10)

    assert [(each.key, each.label) for each in found] == [(link.code, f"spring · vk · {link.code}")]
    assert total == 1
    names = await picking.labels("code", shop, [link.code, "vk_may"])
    assert names["vk_may"] == "vk_may"
