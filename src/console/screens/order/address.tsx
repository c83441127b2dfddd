import { useState } from 'react';
import { OrderAddressDocument } from '../../generated/order/graphql.js';
import type { OrderAddressQuery } from '../../generated/order/graphql.js';
import { useExactQuery } from '../../parts/use-exact-query.js';
import type { PartProps } from './part-props.js';
import { ReadState } from './read-state.js';

type AddressedOrder = NonNullable<NonNullable<OrderAddressQuery['seller']>['order']>;
type Recipient = NonNullable<AddressedOrder['recipient']>;

/** The address of the buyer, only when a person asks for it. */
export function AddressPart({ order, seller }: PartProps) {
  const [isShown, setIsShown] = useState(false);
  const [{ data, error, fetching }, again] = useExactQuery({
    query: OrderAddressDocument,
    variables: { seller, order: order.amazonOrderId },
    pause: !isShown,
    requestPolicy: 'network-only',
  });
  const read = data?.seller?.order ?? null;
  return (
    <section className="order-part" aria-labelledby="address-title">
      <div className="order-part-head">
        <h2 id="address-title">Buyer</h2>
        <button type="button" onClick={() => setIsShown(!isShown)}>
          {isShown ? 'Hide address' : 'Show address'}
        </button>
      </div>
      {!isShown && <p className="second">Personal data. Show it only when you need it.</p>}
      {isShown && (
        <ReadState
          what="The address could not be read."
          {...{ error }}
          isReading={fetching}
          onRetry={() => again({ requestPolicy: 'network-only' })}
        >
          {read && <Address read={read} />}
        </ReadState>
      )}
    </section>
  );
}

function Address({ read }: { readonly read: AddressedOrder }) {
  const { recipient, items } = read;
  const gifts = items.flatMap(({ id, gift }) =>
    gift?.message ? [{ id, words: gift.message }] : [],
  );
  if (!recipient?.address)
    return <p>Amazon gives no address: the order is pending, or the application lacks the role.</p>;
  return (
    <>
      <address>
        {linesOf(recipient).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      {recipient.instructions && <p>Instructions: {recipient.instructions}</p>}
      {gifts.map(({ id, words }) => (
        <p key={id}>Gift message: {words}</p>
      ))}
    </>
  );
}

function linesOf({ address, companyName }: Recipient): readonly string[] {
  if (!address) return [];
  const place = [address.city, address.stateOrRegion, address.postalCode]
    .filter(Boolean)
    .join(', ');
  const street = [address.streetName, address.streetNumber].filter(Boolean).join(' ');
  const lines = [
    address.name,
    companyName,
    address.addressLine1 ?? street,
    address.addressLine2,
    address.addressLine3,
    address.district,
    place,
    address.countryCode,
    address.phone,
  ];
  return [...new Set(lines.filter((line): line is string => Boolean(line)))];
}
