import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useAccess } from '../../parts/access.js';
import { useKeys } from '../../parts/keyboard.js';
import { useNow } from '../../parts/use-connection.js';
import { keepSeller, useScreenSearch } from '../../parts/use-screen-search.js';
import { useStation } from '../../parts/use-station.js';
import { AddressPart } from './address.js';
import { Bands } from './bands.js';
import { BuyPart } from './buy-part.js';
import { ConfirmPart } from './confirm-part.js';
import { HistoryPart } from './history-part.js';
import { ItemsPart } from './items-part.js';
import { MarksPart } from './marks-part.js';
import { OrderHead } from './order-head.js';
import type { Order, Purchase } from './order-state.js';
import { readOrderSearch } from './order-search.js';
import { PackagesPart } from './packages-part.js';
import { ParcelsPart } from './parcels-part.js';
import { useAnyway } from './use-anyway.js';
import { useNeighbours } from './use-neighbours.js';
import { usePrinting } from './use-printing.js';
import { WherePart } from './where-part.js';

interface OrderPageProps {
  readonly order: Order;
  /** Reads the order again. */
  readonly onChanged: () => void;
}

export function OrderPage({ order: read, onChanged }: OrderPageProps) {
  const [seen, setSeen] = useState<Purchase | null>(null);
  const order = withPurchase(read, seen);
  const { seller, can } = useAccess();
  const { sellerId } = seller;
  const [search, change] = useScreenSearch(readOrderSearch);
  const [station, setStation] = useStation();
  const now = useNow();
  const zone = order.supplySource?.configuration?.timeZone ?? null;
  const anyway = useAnyway(order, station);
  const printing = usePrinting(sellerId, order);
  const neighbours = useOrderKeys(order, {
    onBuy: () => change({ open: 'buy' }),
    onPrint: printing.printAll,
    canBuy: can('PURCHASE'),
    canPrint: can('READ_PERSONAL_DATA'),
  });
  const facts = { order, now, zone, seller: sellerId };
  return (
    <>
      <OrderHead {...facts} {...neighbours} />
      <Bands {...facts} anyway={anyway} />
      <div className="order-columns">
        <div className="order-main">
          <ItemsPart {...facts} />
        </div>
        <div className="order-side">
          <BuyPart
            {...facts}
            {...{ search, change, anyway, station, onChanged, printing }}
            onSeen={setSeen}
          />
          <WherePart
            {...facts}
            isOpen={search.where !== undefined}
            onOpen={() => change({ where: 'open' })}
            onChoose={(from) => change({ from, open: 'buy' })}
            canBuy={can('PURCHASE')}
          />
          <ConfirmPart {...facts} {...{ search, change, onChanged }} />
          <MarksPart {...facts} {...{ station, onStation: setStation, onChanged }} />
          {can('READ_PERSONAL_DATA') && <AddressPart {...facts} />}
        </div>
        <div className="order-rest">
          <ParcelsPart {...facts} printing={printing} onChanged={onChanged} />
          <PackagesPart {...facts} />
          <HistoryPart {...facts} />
        </div>
      </div>
    </>
  );
}

/** Adds the purchase of an answer: while Amazon is down, the order may not be readable with it. */
function withPurchase(order: Order, seen: Purchase | null): Order {
  const purchases = order.purchases ?? [];
  if (!seen || purchases.some(({ id }) => id === seen.id)) return order;
  return { ...order, purchases: [...purchases, seen] };
}

interface OrderKeys {
  readonly onBuy: () => void;
  readonly onPrint: () => void;
  readonly canBuy: boolean;
  readonly canPrint: boolean;
}

function useOrderKeys(order: Order, { onBuy, onPrint, canBuy, canPrint }: OrderKeys) {
  const { sellerId } = useAccess().seller;
  const navigate = useNavigate();
  const { before, after } = useNeighbours(sellerId, order);
  const open = (id: string | null): void => {
    if (id === null) return;
    void navigate({
      to: '/orders/$id',
      params: { id },
      search: keepSeller,
    });
  };
  const onBefore = before === null ? null : () => open(before);
  const onAfter = after === null ? null : () => open(after);
  useKeys([
    ...(canBuy ? [{ key: 'b', does: 'Goes to the form that buys a label', run: onBuy }] : []),
    ...(canPrint ? [{ key: 'p', does: 'Prints the labels of the order', run: onPrint }] : []),
    { key: '[', does: 'Opens the order before this one', run: () => onBefore?.() },
    { key: ']', does: 'Opens the order after this one', run: () => onAfter?.() },
  ]);
  return { onBefore, onAfter };
}
