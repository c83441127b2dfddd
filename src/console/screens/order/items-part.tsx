import { OrderStockDocument } from '../../generated/order/graphql.js';
import type { OrderStockQuery } from '../../generated/order/graphql.js';
import { shown } from '../../model/money.js';
import { StockLink } from '../../parts/stock-link.js';
import { Mark } from '../../parts/marks.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { troubleOf } from '../../parts/trouble.js';
import { useExactQuery } from '../../parts/use-exact-query.js';
import type { PartProps } from './part-props.js';
import { constraintWords, lockedItems } from './order-state.js';
import type { OrderItem } from './order-state.js';

type StockedOrder = NonNullable<NonNullable<OrderStockQuery['seller']>['order']>;
type Level = NonNullable<StockedOrder['items'][number]['inventoryLevels']>[number];

/** The items with their stock in every location. */
export function ItemsPart({ order, seller }: PartProps) {
  const [{ data, error, fetching }, again] = useExactQuery({
    query: OrderStockDocument,
    variables: { seller, order: order.amazonOrderId },
  });
  const levels = new Map(
    data?.seller?.order?.items.map((item) => [item.id, item.inventoryLevels] as const),
  );
  const locked = lockedItems(order.purchases ?? []);
  const place = order.supplySource;
  const assigned = place && {
    id: place.id,
    name: place.alias ?? place.supplySourceCode ?? 'The location',
  };
  return (
    <section className="order-part" aria-labelledby="items-title">
      <h2 id="items-title">Items</h2>
      {error && (
        <TroubleLine
          what="The stock could not be read."
          trouble={troubleOf(error)}
          onRetry={() => again({ requestPolicy: 'network-only' })}
        />
      )}
      <ul className="item-list">
        {order.items.map((item) => (
          <li key={item.id} className="order-item">
            <b
              className={
                item.quantityOrdered === 1 ? 'order-quantity' : 'order-quantity order-quantity-many'
              }
            >
              {item.quantityOrdered ?? '?'}
            </b>
            <ItemFacts item={item} isLocked={locked.has(item.orderItemId)} />
            <StockList
              levels={levels.get(item.id)}
              isReading={fetching && !levels.has(item.id)}
              sku={item.sku}
              needed={item.quantityUnfulfilled ?? 0}
              assigned={assigned}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ItemFactsProps {
  readonly item: OrderItem;
  readonly isLocked: boolean;
}

function ItemFacts({ item, isLocked }: ItemFactsProps) {
  return (
    <div className="order-item-facts">
      <b className="narrow order-sku">{item.sku ?? 'SKU not known'}</b>
      <span>{item.title ?? 'Title not known'}</span>
      <span className="second">{factsOf(item).join(' · ')}</span>
      {isLocked && <Mark tone="unknown">Label not known yet</Mark>}
      <CancellationMark item={item} />
    </div>
  );
}

function factsOf(item: OrderItem): readonly string[] {
  const { quantityOrdered, quantityFulfilled, quantityUnfulfilled } = item;
  const hasSome = (quantityFulfilled ?? 0) > 0;
  return [
    item.unitPrice ? `${shown(item.unitPrice)} each` : null,
    hasSome ? `${quantityFulfilled} of ${quantityOrdered ?? '?'} shipped` : null,
    quantityUnfulfilled === null ? 'units to ship: not known' : null,
    item.isGift ? 'gift' : null,
    item.requiresSerialNumber ? 'needs serial numbers' : null,
    ...constraintWords(item).map((word) => `needs ${word}`),
  ].filter((fact) => fact !== null);
}

function CancellationMark({ item: { cancellation } }: Pick<ItemFactsProps, 'item'>) {
  if (!cancellation) return null;
  if (cancellation.cancelledBy) return <Mark tone="trouble">Cancelled</Mark>;
  const { requestedBy, requestReason } = cancellation;
  if (!requestedBy) return null;
  return (
    <Mark tone="blocked">The buyer asked to cancel{requestReason ? `: ${requestReason}` : ''}</Mark>
  );
}

interface StockListProps {
  /** Null when Amazon knows no such listing; absent while it is read or could not be. */
  readonly levels: readonly Level[] | null | undefined;
  readonly isReading: boolean;
  readonly sku: string | null;
  readonly needed: number;
  readonly assigned: { readonly id: string; readonly name: string } | null;
}

/** Stock by location, the assigned one first, then the largest. */
function StockList({ levels, isReading, sku, needed, assigned }: StockListProps) {
  if (isReading)
    return (
      <div className="order-stock-list">
        <span className="ghost" />
        <span className="ghost ghost-wide" />
      </div>
    );
  if (levels === undefined || levels === null)
    return <p className="order-stock-list second">Stock not known</p>;
  const sorted = [...levels].sort(
    (a, b) => rankOf(b, assigned?.id ?? null) - rankOf(a, assigned?.id ?? null),
  );
  const isUnset = assigned && !levels.some(({ supplySource }) => supplySource?.id === assigned.id);
  if (sorted.length === 0)
    return (
      <p className="order-stock-list second">
        No stock is entered at any location. {sku && <StockLink sku={sku} />}
      </p>
    );
  return (
    <ul className="order-stock-list">
      {isUnset && (
        <li>
          <b>not entered</b> {assigned.name}, assigned {sku && <StockLink sku={sku} />}
        </li>
      )}
      {sorted.map((level) => (
        <StockLine
          key={level.id}
          level={level}
          needed={needed}
          isAssigned={assigned !== null && level.supplySource?.id === assigned.id}
        />
      ))}
    </ul>
  );
}

const rankOf = ({ quantity, supplySource }: Level, assigned: string | null): number =>
  supplySource?.id === assigned && assigned !== null ? Number.POSITIVE_INFINITY : (quantity ?? -1);

interface StockLineProps {
  readonly level: Level;
  readonly needed: number;
  readonly isAssigned: boolean;
}

function StockLine({ level, needed, isAssigned }: StockLineProps) {
  const { quantity, supplySource, channelCode } = level;
  const isShort = isAssigned && quantity !== null && quantity < needed;
  const where = supplySource?.alias ?? supplySource?.supplySourceCode ?? 'Without a location';
  return (
    <li className={isShort ? 'trouble-text' : undefined}>
      <b>{stockText(quantity, needed, isShort)}</b>{' '}
      <span className={isAssigned ? undefined : 'second'} title={channelCode}>
        {where}
        {isAssigned && ', assigned'}
      </span>
    </li>
  );
}

function stockText(quantity: number | null, needed: number, isShort: boolean): string {
  if (quantity === null) return 'not known';
  return isShort ? `${quantity} of ${needed}` : String(quantity);
}
