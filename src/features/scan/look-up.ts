import type { SellerScope } from '../../context/seller-scope.js';
import { NOTHING } from '../../domains/orders/order-data.js';
import { globalId, parseGlobalId } from '../../graph/global-id.js';
import { refusedArgument } from '../../graph/refused-argument.js';
import { LookupMatch } from './lookup.type.js';
import type { LookupKey } from './lookup.type.js';
import { ORDER_ID_FORM, readScannedCode } from './scanned-code.js';
import type { ScannedCode } from './scanned-code.js';

/** Matches of one code. */
export const MOST_MATCHES = 50;

const MOST_CHARACTERS = 200;

/** Parts of the seller that a lookup reads. */
type Scope = Pick<SellerScope, 'account' | 'orders' | 'shipping' | 'listings'>;

/** Matches in their order, each object once. */
class Matches {
  readonly #found = new Map<string, LookupMatch>();

  get all(): LookupMatch[] {
    return [...this.#found.values()].slice(0, MOST_MATCHES);
  }

  add(matchedBy: LookupKey, ...nodeIds: readonly string[]): void {
    for (const nodeId of nodeIds)
      if (!this.#found.has(nodeId)) this.#found.set(nodeId, new LookupMatch({ matchedBy, nodeId }));
  }
}

/**
 * Returns the objects of a seller that a code names. Cost: none when the index or the ledger has it; else as `Seller.lookup` says.
 * @throws GraphQLError BAD_USER_INPUT for a code that is too long, and SpApiError.
 */
export async function lookUp(code: string, scope: Scope): Promise<LookupMatch[]> {
  if (code.length > MOST_CHARACTERS)
    throw refusedArgument(
      ['code'],
      `a text of at most ${MOST_CHARACTERS} characters`,
      `${code.length} characters`,
    );
  const scanned = readScannedCode(code);
  if (scanned.texts.length === 0) return [];
  const matches = new Matches();
  await addKnown(scanned, scope, matches);
  if (matches.all.length === 0) await addOfAmazon(scanned, scope, matches);
  return matches.all;
}

/** Adds what the index and the ledger have. Costs no call. */
async function addKnown(
  { texts, orderIds, trackingNumbers }: ScannedCode,
  { account, orders, shipping }: Scope,
  matches: Matches,
): Promise<void> {
  const { id: sellerId } = account;
  const idOf = {
    order: (id: string) => globalId('Order', sellerId, id),
    item: (item: { amazonOrderId: string; orderItemId: string }) =>
      globalId('OrderItem', sellerId, item.amazonOrderId, item.orderItemId),
    purchase: ({ key }: { key: string }) => globalId('Purchase', sellerId, key),
  };
  for (const text of texts) if (isIdOf(sellerId, text)) matches.add('ID', text);
  const { lookup } = orders;
  const { records } = shipping;
  const [ids, aliased, items, keyed, shipped, tracked, labelled, ordered] = await Promise.all([
    lookup.known(orderIds),
    lookup.bySellerOrderId(texts),
    lookup.itemsById(texts),
    Promise.all(texts.map((text) => records.find(text))),
    Promise.all(texts.map((text) => records.byShipment(text))),
    lookup.byTracking(trackingNumbers),
    records.byTracking(trackingNumbers),
    lookup.openItemsOfSku(texts),
  ]);
  matches.add('ORDER_ID', ...ids.map(idOf.order));
  matches.add('SELLER_ORDER_ID', ...aliased.map(idOf.order));
  matches.add('ORDER_ITEM_ID', ...items.map(idOf.item));
  matches.add(
    'PURCHASE_KEY',
    ...keyed.flatMap((purchase) => (purchase ? [purchase] : [])).map(idOf.purchase),
  );
  for (const purchase of shipped)
    if (purchase?.shipmentId)
      matches.add(
        'SHIPMENT_ID',
        idOf.purchase(purchase),
        globalId('Shipment', sellerId, purchase.shipmentId),
      );
  for (const purchase of labelled) {
    matches.add('TRACKING_NUMBER', idOf.purchase(purchase));
    if (purchase.shipmentId !== null)
      matches.add('TRACKING_NUMBER', globalId('Shipment', sellerId, purchase.shipmentId));
    matches.add('TRACKING_NUMBER', idOf.order(purchase.amazonOrderId));
  }
  matches.add('TRACKING_NUMBER', ...tracked.map(idOf.order));
  matches.add('SKU', ...ordered.map(idOf.item));
  for (const { sku, marketplaceId } of ordered)
    matches.add(
      'SKU',
      globalId('Listing', sellerId, marketplaceId ?? account.marketplaceIds[0] ?? '', sku),
    );
}

function isIdOf(sellerId: string, text: string): boolean {
  const id = parseGlobalId(text);
  // Objects without parts are no objects of a seller, but for the seller, which the field belongs to.
  return id !== null && id.owner === sellerId && id.parts.length > 0;
}

/** Adds what only Amazon knows: an order that the index lacks, or listings. */
async function addOfAmazon(
  { texts, orderIds, productNumber }: ScannedCode,
  { account, orders, listings }: Scope,
  matches: Matches,
): Promise<void> {
  const { id: sellerId } = account;
  const [text = ''] = texts;
  const orderId = orderIds.find((id) => ORDER_ID_FORM.test(id));
  if (orderId !== undefined) {
    const order = await orders.indexFirst(orderId, NOTHING);
    if (order) matches.add('ORDER_ID', globalId('Order', sellerId, order.amazonOrderId));
    // Digits alone may be a SKU.
    if (order || orderId === text) return;
  }
  const { type, number } = productNumber ?? { type: 'SKU' as const, number: text };
  for (const marketplaceId of account.marketplaceIds) {
    const found = await listings.byProductNumber(marketplaceId, type, number);
    const ids = found.map(({ sku }) => globalId('Listing', sellerId, marketplaceId, sku));
    matches.add(productNumber ? 'PRODUCT_NUMBER' : 'SKU', ...ids);
    if (found.length > 0) return;
  }
}
