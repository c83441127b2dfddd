/** The types whose objects have an id of their own, by the number of their parts after the seller. */
const PARTS = {
  Seller: 0,
  Marketplace: 0,
  SupplySource: 1,
  // The part is a random number.
  ScheduledSupplySourceChange: 1,
  Listing: 2,
  InventoryLevel: 3,
  Order: 1,
  OrderItem: 2,
  OrderPackage: 2,
  Purchase: 1,
  PurchaseBatch: 1,
  Shipment: 1,
  // The parts are a random number, and which offers are shown.
  ShippingQuote: 2,
  // The parts are the random number of the quote, and a position.
  ShippingService: 2,
  Confirmation: 2,
  ConfirmationBatch: 1,
  // The part is a random number.
  Box: 1,
  InventoryBatch: 1,
  // The parts are random numbers.
  WebhookEndpoint: 1,
  WebhookDelivery: 1,
  // Its owner is the public part of the key.
  AccessKey: 0,
  // Its owner is a random number.
  AuditEvent: 0,
} as const;

export type NodeName = keyof typeof PARTS;

/** What a global id says. */
export interface GlobalId {
  readonly type: NodeName;
  /** The seller; of a `Marketplace` and an `AccessKey`, its own id. */
  readonly owner: string;
  /** The identifiers of Amazon or the client, such as an order id and an order item id. */
  readonly parts: readonly string[];
}

const FORM = /^([A-Za-z]+):([^:/]+)(?::([^:]+))?$/;

/**
 * Writes the id of an object: `Type:seller:part/part`, each part as `encodeURIComponent` writes it. The parts are identifiers
 * that Amazon or the client chose and that never change, so the id is stable for ever.
 * @throws URIError when a part has an unpaired surrogate, and RangeError when a part is empty.
 */
export function globalId(type: NodeName, owner: string, ...parts: readonly string[]): string {
  let text = `${type}:${encoded(type, owner)}`;
  let separator = ':';
  for (const part of parts) {
    text += separator + encoded(type, part);
    separator = '/';
  }
  return text;
}

/** What `encodeURIComponent` leaves as it is. A page has hundreds of ids, and most have nothing else. */
const PLAIN = /^[\w\-.!~*'()]+$/;

function encoded(type: NodeName, part: string): string {
  if (PLAIN.test(part)) return part;
  if (part === '') throw new RangeError(`an id of ${type} with an empty part`);
  return encodeURIComponent(part);
}

/**
 * Reads an id that `globalId` wrote. Null for every other text, also for another spelling of an id, such as `%2f` in place of
 * `%2F`: two texts of one object would become two objects in every cache.
 */
export function parseGlobalId(text: string): GlobalId | null {
  const [, type, owner, parts] = FORM.exec(text) ?? [];
  if (type === undefined || owner === undefined || !isNodeName(type)) return null;
  try {
    const id = {
      type,
      owner: decodeURIComponent(owner),
      parts: parts === undefined ? [] : parts.split('/').map(decodeURIComponent),
    };
    if (id.parts.length !== PARTS[type]) return null;
    return globalId(type, id.owner, ...id.parts) === text ? id : null;
  } catch {
    return null;
  }
}

/** Tells whether a text claims to be a global id. Identifiers that Amazon issues have no colon. */
export function looksGlobal(text: string): boolean {
  return isNodeName(text.slice(0, Math.max(0, text.indexOf(':'))));
}

export function isNodeName(text: string): text is NodeName {
  return Object.hasOwn(PARTS, text);
}
