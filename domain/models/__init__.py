"""Every table, one noun a file. Money is integer minor units, instants are InstantField."""

from domain.models.address_state import AddressState
from domain.models.api_key import ApiKey
from domain.models.audit_record import AuditRecord
from domain.models.booking import Booking
from domain.models.campaign import Campaign
from domain.models.campaign_control import CampaignControl
from domain.models.cart import Cart, CartLine
from domain.models.category import Category
from domain.models.chat_invite import ChatInvite
from domain.models.chat_member import ChatMember
from domain.models.cluster import Cluster, ClusterMember, ClusterModel
from domain.models.connector import Connector, ConnectorProblem, ConnectorRun
from domain.models.consent import Consent, ConsentRecord
from domain.models.customer import Customer, CustomerTag
from domain.models.customer_category import CustomerCategory
from domain.models.customer_field import CustomerField
from domain.models.customer_note import CustomerNote
from domain.models.delivery import Delivery
from domain.models.draft import Draft
from domain.models.event import Event
from domain.models.event_kind import EventKind
from domain.models.event_oddity import EventOddity
from domain.models.experiment import (
    Experiment,
    ExperimentExposure,
    ExperimentLayer,
    ExperimentOverride,
    ExperimentVariant,
)
from domain.models.fallback import Fallback
from domain.models.file import File
from domain.models.hook_call import HookCall
from domain.models.idempotency_key import IdempotencyKey
from domain.models.identity import Identity
from domain.models.identity_link import IdentityLink
from domain.models.import_run import ImportRun
from domain.models.incoming_update import IncomingUpdate
from domain.models.invite import Invite
from domain.models.invoice import Invoice, InvoicePayment
from domain.models.item_stamp import ItemStamp
from domain.models.job_run import JobRun
from domain.models.letter import Letter
from domain.models.link import Link, LinkCost, LinkCount, LinkSettings
from domain.models.loyalty import CustomerTier, LoyaltyMovement, LoyaltyTier
from domain.models.manager_task import ManagerTask
from domain.models.merge import Merge, MergeMove
from domain.models.message_link import MessageClick, MessageLink
from domain.models.message_template import MessageTemplate
from domain.models.note import Note
from domain.models.order import Order
from domain.models.order_line import OrderLine
from domain.models.order_status import OrderStatus
from domain.models.payment import Payment
from domain.models.person import Person
from domain.models.position import Position
from domain.models.pressure_rules import PressureRules
from domain.models.product import Product
from domain.models.product_attribute import ProductAttribute
from domain.models.product_change import ProductChange
from domain.models.product_interest import ProductInterest
from domain.models.promo_code import PromoCode
from domain.models.push_subscription import PushSubscription
from domain.models.recall import Recall
from domain.models.receipt import Receipt
from domain.models.refund import Refund
from domain.models.review import Review
from domain.models.score import Score
from domain.models.segment import Segment, SegmentExport, SegmentTag, SegmentVersion
from domain.models.segment_keeping import SegmentBorder, SegmentFlip, SegmentKeeping, SegmentSize
from domain.models.segment_member import SegmentMember, SegmentMove
from domain.models.segment_stir import SegmentReading, SegmentStir
from domain.models.shop import Shop
from domain.models.shop_chat import ChatMove, ShopChat
from domain.models.shop_origin import ShopOrigin
from domain.models.staff import Staff
from domain.models.stop_entry import StopEntry
from domain.models.subscription import Subscription
from domain.models.survey_answer import SurveyAnswer
from domain.models.touch import Touch
from domain.models.webhook_delivery import WebhookDelivery
from domain.models.webhook_endpoint import WebhookEndpoint
from domain.models.writing_hours import WritingHours

__all__ = [
    "AddressState",
    "ApiKey",
    "AuditRecord",
    "Booking",
    "Campaign",
    "CampaignControl",
    "Cart",
    "CartLine",
    "Category",
    "ChatInvite",
    "ChatMember",
    "ChatMove",
    "Cluster",
    "ClusterMember",
    "ClusterModel",
    "Connector",
    "ConnectorProblem",
    "ConnectorRun",
    "Consent",
    "ConsentRecord",
    "Customer",
    "CustomerCategory",
    "CustomerField",
    "CustomerNote",
    "CustomerTag",
    "CustomerTier",
    "Delivery",
    "Draft",
    "Event",
    "EventKind",
    "EventOddity",
    "Experiment",
    "ExperimentExposure",
    "ExperimentLayer",
    "ExperimentOverride",
    "ExperimentVariant",
    "Fallback",
    "File",
    "HookCall",
    "IdempotencyKey",
    "Identity",
    "IdentityLink",
    "ImportRun",
    "IncomingUpdate",
    "Invite",
    "Invoice",
    "InvoicePayment",
    "ItemStamp",
    "JobRun",
    "Letter",
    "Link",
    "LinkCost",
    "LinkCount",
    "LinkSettings",
    "LoyaltyMovement",
    "LoyaltyTier",
    "ManagerTask",
    "Merge",
    "MergeMove",
    "MessageClick",
    "MessageLink",
    "MessageTemplate",
    "Note",
    "Order",
    "OrderLine",
    "OrderStatus",
    "Payment",
    "Person",
    "Position",
    "PressureRules",
    "Product",
    "ProductAttribute",
    "ProductChange",
    "ProductInterest",
    "PromoCode",
    "PushSubscription",
    "Recall",
    "Receipt",
    "Refund",
    "Review",
    "Score",
    "Segment",
    "SegmentBorder",
    "SegmentExport",
    "SegmentFlip",
    "SegmentKeeping",
    "SegmentMember",
    "SegmentMove",
    "SegmentReading",
    "SegmentSize",
    "SegmentStir",
    "SegmentTag",
    "SegmentVersion",
    "Shop",
    "ShopChat",
    "ShopOrigin",
    "Staff",
    "StopEntry",
    "Subscription",
    "SurveyAnswer",
    "Touch",
    "WebhookDelivery",
    "WebhookEndpoint",
    "WritingHours",
]
