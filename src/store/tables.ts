import type {
  ScheduledChangeGuardTable,
  ScheduledChangeTable,
} from './scheduled-changes/scheduled-change.js';
import type { Generated, Kysely } from 'kysely';
import type { AccessKeyTable } from './access/access-key.js';
import type { AuditEventTable, AuditOutcomeTable } from './audit/audit-event.js';
import type { AuthorColumns } from './authors/author.js';
import type { ConfirmationState } from './confirmations/confirmation.js';
import type { EnvelopeTable } from './envelopes/envelope.js';
import type {
  InventoryBatchTable,
  InventoryChangeTable,
  InventoryEnvelopeTable,
  InventoryTurnTable,
} from './inventory/inventory-tables.js';
import type {
  IndexedOrderFacetTable,
  IndexedOrderItemTable,
  IndexedOrderPairTable,
  IndexedOrderTable,
  IndexedOrderTrackingTable,
  OrderAskingTallyTable,
  OrderLabelFillTable,
  OrderRefreshTable,
  OrderSyncTable,
  OrderSyncTurnTable,
  OrderSyncWindowTable,
} from './orders/order-tables.js';
import type {
  OrderClaimTable,
  OrderHoldTable,
  OrderMarkChangeTable,
  OrderTagCountTable,
  OrderTagTable,
  UnindexedMarkTable,
} from './order-marks/mark-tables.js';
import type { ListedPackageTable } from './listed-packages/listed-package.js';
import type { SavedBoxTable } from './packing/box.js';
import type { PackedUnitTable, PackingGuardTable } from './packing/packed-unit.js';
import type { PurchasePackageTable } from './purchases/purchase-package.js';
import type {
  LabelChangeTable,
  LabelCheckTable,
  ShipDateFillTable,
} from './purchases/label-tables.js';
import type { ConfirmedUnitTable, PurchaseUnitTable } from './purchases/unit-tables.js';
import type { PurchaseState, RefundState, Settler } from './purchases/purchase.js';
import type { EncryptionKeyTable } from './sealing/encryption-key.js';
import type { PrintJobTable } from './prints/print-job.js';
import type { ShippingQuoteTable } from './quotes/quote.js';
import type {
  ConfiguredGrantTable,
  ConnectedSellerTable,
  SellerVersionTable,
} from './sellers/connected-seller.js';
import type { ConsentRequestTable } from './sellers/consent-request.js';
import type { MigrationTables } from './engine/migration-table.js';
import type { SharedSecretTable } from './secrets/shared-secret.js';
import type { LedgerSeenTable, RefusalReason } from './purchasing/purchasing.js';
import type { WebhookIndexTables, WebhookTables } from './webhooks/webhook-tables.js';

/** One permanent row for each (seller, key). Times are epoch milliseconds, money is decimal text, JSON is text. */
export interface PurchaseTable extends AuthorColumns {
  seller_id: string;
  key: string;
  fingerprint: string;
  amazon_order_id: string;
  items: string;
  shipping_service_id: string;
  offer_id: string | null;
  max_price_amount: string | null;
  max_price_currency: string | null;
  additional_parcel: number;
  priority: number;
  batch_id: string | null;
  state: PurchaseState;
  owner: string | null;
  lease_until: number | null;
  attempts: number;
  created_at: number;
  sent_at: number | null;
  settled_at: number | null;
  settled_by: Settler | null;
  price_amount: string | null;
  price_currency: string | null;
  shipment_id: string | null;
  tracking_id: string | null;
  carrier: string | null;
  service: string | null;
  /** Sealed JSON of the reason. */
  rejection: string | null;
  refund_state: RefundState | null;
  refund_checked_at: number | null;
  refund_next_check_at: number | null;
  refund_checks: number;
  evidence_next_check_at: number | null;
  evidence_checks: number;
  label_content_type: string | null;
  /** The earliest time at which the carrier expects to deliver. Null when it is not known. */
  expected_delivery_at: number | null;
  personal_data_expired_at: number | null;
  version: number;
  /** Sealed, like the two below: JSON of the request. */
  request: Uint8Array | null;
  /** Sealed JSON of Amazon's shipment, without the label. */
  answer: Uint8Array | null;
  /** The sealed bytes of the label file. */
  label: Uint8Array | null;
  /** 1 while the reason of a rejection or facts may quote a person, 0 when those texts were deleted. */
  words_kept: Generated<number>;
  /** Number of the recorded request under the key, from 1. */
  attempt_number: Generated<number>;
  /** When the request was recorded. Null for the first one, which `created_at` has. */
  attempt_at: number | null;
  /** JSON: the names of the guards that the purchase passes. Null for none. */
  despite: string | null;
  /** Where it is sent from. Null for an address, and for requests of earlier versions. */
  supply_source_id: string | null;
  /** 1 when Amazon protects the label from claims, else 0. Null when it is not known. */
  is_protected: number | null;
  /** The batch that recorded the present attempt. Null for an attempt of a single purchase. */
  attempt_batch: string | null;
  /** Price of the offer that is being bought, in the currency of the maximum price. Null when it is not known. */
  offered_amount: string | null;
  /** The ship date of the label, as Amazon stated it with the sale. Null when it is not known. */
  ship_date_at: number | null;
}

/** Facts about purchases. Rows are added; they change only when they are sealed again or their detail is deleted. */
export interface EvidenceTable {
  seller_id: string;
  key: string;
  /** The version of the purchase that the evidence made. */
  seq: number;
  at: number;
  kind: string;
  /** Sealed JSON. */
  detail: string;
  /** Sealed: the author, who may be a person. */
  by: string;
}

/** One row for each order with an intent. Intents for one order lock each other out by writing it. */
export interface OrderGuardTable {
  seller_id: string;
  amazon_order_id: string;
  intents: number;
}

/** A batch of purchases or of confirmations. */
export interface BatchTable extends AuthorColumns {
  seller_id: string;
  batch_id: string;
  fingerprint: string;
  created_at: number;
  size: number;
  /** JSON of `LeftOut[]`. */
  refusals: string | null;
}

export interface PurchaseBatchTable extends BatchTable {
  /** Null for a batch that an earlier version recorded. */
  input_hash: string | null;
  /** Null for a batch that was not cancelled. */
  cancelled_at: number | null;
  /** Name of who cancelled it. */
  cancelled_by: string | null;
  /** The most that its labels may cost together. Null for no such limit. */
  max_total_amount: string | null;
  max_total_currency: string | null;
}

export interface BatchEntryTable {
  seller_id: string;
  batch_id: string;
  position: number;
  key: string;
}

/** One row for each package of a batch. `content`, `error` and `warnings` are sealed JSON. */
export interface ConfirmationTable extends AuthorColumns {
  seller_id: string;
  batch_id: string;
  position: number;
  amazon_order_id: string;
  content: string;
  state: ConfirmationState;
  error: string | null;
  warnings: string;
  purchase_key: string | null;
  envelope_id: string | null;
  created_at: number;
  settled_at: number | null;
  personal_data_expired_at: number | null;
  /** Null in confirmations of earlier versions. */
  tracking_number: string | null;
}

/** One row. On PostgreSQL it has the id only; the sequence is an object of the database there. */
export interface LedgerStateTable {
  ledger_id: string;
  /** Raised by each step that moves a purchase. */
  sequence: number;
  purchases: number;
  /**
   * 0 before there is a witness file, then 1. 2 from an acknowledgement until the next start: the index's record of the
   * ledger is then out of date.
   */
  witnessed: number;
  /** Why purchases are refused until an operator acknowledges it. */
  refused: RefusalReason | null;
}

/** Written by triggers only; on PostgreSQL, a view of their rows. */
export interface PurchaseTallyTable {
  state: PurchaseState;
  count: number;
}

/** Permanent record of purchases and confirmations, and the marks of orders. */
export interface LedgerTables extends WebhookTables, MigrationTables {
  purchase: PurchaseTable;
  purchase_evidence: EvidenceTable;
  purchase_order_guard: OrderGuardTable;
  label_check: LabelCheckTable;
  ship_date_fill: ShipDateFillTable;
  purchase_tally: PurchaseTallyTable;
  label_change: LabelChangeTable;
  purchase_batch: PurchaseBatchTable;
  purchase_batch_entry: BatchEntryTable;
  confirmation: ConfirmationTable;
  confirmation_batch: BatchTable;
  confirmation_envelope: EnvelopeTable;
  inventory_turn: InventoryTurnTable;
  inventory_batch: InventoryBatchTable;
  inventory_change: InventoryChangeTable;
  inventory_envelope: InventoryEnvelopeTable;
  scheduled_change: ScheduledChangeTable;
  scheduled_change_guard: ScheduledChangeGuardTable;
  purchase_unit: PurchaseUnitTable;
  purchase_package: PurchasePackageTable;
  packing_guard: PackingGuardTable;
  packed_unit: PackedUnitTable;
  saved_box: SavedBoxTable;
  confirmed_unit: ConfirmedUnitTable;
  order_hold: OrderHoldTable;
  order_claim: OrderClaimTable;
  order_tag: OrderTagTable;
  order_tag_count: OrderTagCountTable;
  order_mark_change: OrderMarkChangeTable;
  unindexed_mark: UnindexedMarkTable;
  audit_event: AuditEventTable;
  audit_outcome: AuditOutcomeTable;
  ledger_state: LedgerStateTable;
  encryption_key: EncryptionKeyTable;
}

/** Data that can be requested from Amazon again. On SQLite, these tables are in a separate file. */
export interface IndexTables extends WebhookIndexTables, MigrationTables {
  indexed_order: IndexedOrderTable;
  indexed_order_item: IndexedOrderItemTable;
  indexed_order_pair: IndexedOrderPairTable;
  indexed_order_facet: IndexedOrderFacetTable;
  indexed_order_tracking: IndexedOrderTrackingTable;
  order_asking_tally: OrderAskingTallyTable;
  order_label_fill: OrderLabelFillTable;
  order_sync: OrderSyncTable;
  order_sync_window: OrderSyncWindowTable;
  order_sync_turn: OrderSyncTurnTable;
  order_refresh: OrderRefreshTable;
  shipping_quote: ShippingQuoteTable;
  print_job: PrintJobTable;
  listed_package: ListedPackageTable;
  ledger_seen: LedgerSeenTable;
}

/** Who may use the server, the sellers that were connected to it, and the secrets that servers share. On SQLite, in a file of its own, which other programs may open at the same time. */
export interface AccessTables extends MigrationTables {
  access_key: AccessKeyTable;
  connected_seller: ConnectedSellerTable;
  seller_version: SellerVersionTable;
  configured_grant: ConfiguredGrantTable;
  consent_request: ConsentRequestTable;
  shared_secret: SharedSecretTable;
}

/** All tables. Only PostgreSQL has them in one database. */
export type Tables = LedgerTables & IndexTables & AccessTables;

/** A connection pool of the ledger, or one transaction on it. */
export type LedgerConnection = Kysely<LedgerTables>;
/** The same of the index. */
export type IndexConnection = Kysely<IndexTables>;

/** A connection pool of the access tables, or one transaction on it. */
export type AccessConnection = Kysely<AccessTables>;
