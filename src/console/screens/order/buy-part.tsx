import { useEffect, useRef } from 'react';
import { OrderStoresDocument } from '../../generated/order/graphql.js';
import { useAccess } from '../../parts/access.js';
import { useAllStores } from '../../parts/use-all-stores.js';
import { BuyForm } from './buy-form.js';
import { closedBecause, isLabel, lockedItems } from './order-state.js';
import { Outcome } from './outcome.js';
import type { BuyPartProps } from './part-props.js';
import { useBuying } from './use-buying.js';
import type { Buying } from './use-buying.js';

/** Buys labels, one parcel after the other. */
export function BuyPart(props: BuyPartProps) {
  const { order, seller, search, change, onChanged, onSeen } = props;
  const { can } = useAccess();
  const buying = useBuying({ seller, order, key: search.key, onChanged, onSeen });
  const title = useRef<HTMLHeadingElement>(null);
  const isOpen = search.open === 'buy' || search.open === 'further';
  useEffect(() => {
    if (!isOpen) return;
    title.current?.focus();
    title.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  if (!can('PURCHASE') || closedBecause(order) !== null) return null;
  const isFurther = search.open === 'further';
  const locked = lockedItems(order.purchases ?? []);
  const isAllLocked = order.items.every(({ orderItemId }) => locked.has(orderItemId));
  const further = (): void => {
    buying.restart();
    change({ open: 'further', key: undefined });
  };
  const isSettled = buying.record !== null && !buying.record.keyIsFree;
  return (
    <section className="order-part order-buy-part" aria-labelledby="buy-title">
      <div className="order-part-head">
        <h2 id="buy-title" ref={title} tabIndex={-1}>
          {isFurther ? 'Buy a label for a further parcel' : 'Buy a label'}
        </h2>
        {isOpen && (
          <button type="button" className="plain" onClick={() => change({ open: undefined })}>
            Close
          </button>
        )}
      </div>
      <Outcome {...{ order, buying }} now={props.now} zone={props.zone} printing={props.printing} />
      {isSettled ? (
        <AfterPurchase
          isBought={buying.record?.state === 'PURCHASED'}
          isAllLocked={isAllLocked}
          onFurther={further}
        />
      ) : (
        <BeforePurchase {...props} {...{ isOpen, isFurther, isAllLocked, further, buying }} />
      )}
    </section>
  );
}

interface AfterPurchaseProps {
  readonly isBought: boolean;
  readonly isAllLocked: boolean;
  readonly onFurther: () => void;
}

function AfterPurchase({ isBought, isAllLocked, onFurther }: AfterPurchaseProps) {
  if (!isBought && isAllLocked) return null;
  return (
    <button type="button" onClick={onFurther}>
      {isBought ? 'This is a further parcel' : 'Buy a label for other items'}
    </button>
  );
}

interface BeforePurchaseProps extends BuyPartProps {
  readonly isOpen: boolean;
  readonly isFurther: boolean;
  /** Whether an outcome that is not known holds every item. */
  readonly isAllLocked: boolean;
  readonly further: () => void;
  readonly buying: Buying;
}

/** The form, or why there is none. */
function BeforePurchase(props: BeforePurchaseProps) {
  const { order, anyway, isOpen, isFurther, isAllLocked, further, change } = props;
  if (isAllLocked)
    return <p>No label can be bought until it is known what became of the one above.</p>;
  if (anyway.isBlocked)
    return <p>Blocked. End what blocks it, or press Ship anyway above and say why.</p>;
  const words = nothingLeft(order);
  if (words !== null && !isFurther)
    return (
      <>
        <p>{words}</p>
        <button type="button" onClick={further}>
          This is a further parcel
        </button>
      </>
    );
  if (isOpen)
    return (
      <OpenForm
        {...props}
        key={props.search.open}
        isAdditional={isFurther && (order.purchases ?? []).some(isLabel)}
      />
    );
  return (
    <button type="button" className="primary" onClick={() => change({ open: 'buy' })}>
      Offers and label <kbd aria-hidden="true">B</kbd>
    </button>
  );
}

function nothingLeft({ shippingObstacle }: BuyPartProps['order']): string | null {
  if (shippingObstacle === 'ALL_LABELLED') return 'All units have a label.';
  return shippingObstacle === 'ALL_SHIPPED' ? 'Amazon shows all units as shipped.' : null;
}

function OpenForm(props: BeforePurchaseProps & { readonly isAdditional: boolean }) {
  const { seller, further } = props;
  const all = useAllStores(OrderStoresDocument, seller);
  return (
    <BuyForm {...props} stores={all.stores} boxes={all.seller?.boxes ?? []} onFurther={further} />
  );
}
