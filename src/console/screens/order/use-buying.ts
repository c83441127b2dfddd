import { useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useClient } from 'urql';
import type { CombinedError } from 'urql';
import { OrderBuyDocument } from '../../generated/order/graphql.js';
import type {
  BuyShippingInput,
  OrderBuyMutation,
  PurchaseGuard,
  SellerInputAnswerInput,
} from '../../generated/order/graphql.js';
import { connection } from '../../model/connection.js';
import type { Money } from '../../model/money.js';
import { troubleOf } from '../../parts/trouble.js';
import type { Order, Purchase } from './order-state.js';
import { isKeyOf, newPurchaseKey, reasonOf } from './purchase-key.js';
import type { Offer } from './use-offers.js';

export type BuyFailure = NonNullable<NonNullable<OrderBuyMutation['buyShipping']>['error']>;

/** What became of the last sending from this page. */
export type Sent =
  | { readonly kind: 'idle' | 'sending' }
  /** No answer came, so the label may be bought. */
  | { readonly kind: 'no-answer'; readonly message: string }
  /** The server says that nothing was bought, because Amazon or the ledger is in trouble. */
  | { readonly kind: 'trouble'; readonly message: string }
  | { readonly kind: 'refused'; readonly failure: BuyFailure };

export interface Choice {
  readonly offer: Offer;
  readonly maxPrice: Money;
  readonly despite: readonly PurchaseGuard[];
  /** Why a person ships in spite of a block; null when nothing is in the way. */
  readonly reason: string | null;
  readonly isFurther: boolean;
  readonly answers: readonly SellerInputAnswerInput[];
  readonly claimedBy: string | null;
}

export interface Buying {
  readonly sent: Sent;
  /** The purchase that is on record under the key of the address. */
  readonly record: Purchase | null;
  /** Resolves when an answer is there. */
  readonly buy: (choice: Choice) => Promise<Sent>;
  /** Sends the last request again, as it was. Null after a reload. */
  readonly sendAgain: (() => void) | null;
  /** Begins another purchase, under a new key. */
  readonly restart: () => void;
}

interface BuyingOptions {
  readonly seller: string;
  readonly order: Order;
  /** The key of the address. */
  readonly key: string | undefined;
  readonly onChanged: () => void;
  readonly onSeen: (purchase: Purchase) => void;
}

/** Buys a label. Its key is in the address before the request leaves, so a second press or a reload is the same purchase. */
export function useBuying({ seller, order, key, onChanged, onSeen }: BuyingOptions): Buying {
  const client = useClient();
  const navigate = useNavigate();
  const [sent, setSent] = useState<Sent>({ kind: 'idle' });
  const [last, setLast] = useState<BuyShippingInput | null>(null);
  const isSending = useRef(false);
  const own = key !== undefined && isKeyOf(order.amazonOrderId, key) ? key : null;
  const record = order.purchases?.find((purchase) => purchase.key === own) ?? null;
  const remember = async (value: string | undefined): Promise<void> => {
    await navigate({
      to: '.',
      search: (before: object) => ({ ...before, key: value }),
      replace: true,
    });
  };
  const send = async (input: BuyShippingInput): Promise<Sent> => {
    // A second press can come before the button is off.
    if (isSending.current) return { kind: 'sending' };
    isSending.current = true;
    setSent({ kind: 'sending' });
    setLast(input);
    if (input.key !== own) await remember(input.key);
    const { data, error } = await client.mutation(OrderBuyDocument, { input }).toPromise();
    isSending.current = false;
    const answer = data?.buyShipping;
    if (answer?.purchase?.key === input.key) onSeen(answer.purchase);
    const became = answer ? sentOf(answer) : withoutAnswer(error);
    setSent(became);
    onChanged();
    return became;
  };
  const buy = (choice: Choice): Promise<Sent> => {
    // A key under which something was bought, or may have been, belongs to that purchase.
    const isFree = own !== null && (record === null || record.keyIsFree);
    const isSame = own !== null && reasonOf(own) === choice.reason;
    const next =
      isFree && isSame
        ? own
        : newPurchaseKey(order.amazonOrderId, choice.reason, connection.now(), Math.random);
    return send(inputOf(seller, next, choice));
  };
  return {
    sent,
    record,
    buy,
    sendAgain: last && last.key === own ? () => void send(last) : null,
    restart: () => {
      setSent({ kind: 'idle' });
      setLast(null);
      void remember(undefined);
    },
  };
}

function sentOf({ error }: NonNullable<OrderBuyMutation['buyShipping']>): Sent {
  return error ? { kind: 'refused', failure: error } : { kind: 'idle' };
}

function withoutAnswer(error: CombinedError | undefined): Sent {
  const message = error ? troubleOf(error).message : '';
  const isFree = error?.graphQLErrors[0]?.extensions['keyIsFree'] === true;
  return { kind: isFree ? 'trouble' : 'no-answer', message };
}

/** A dearer label is refused and not bought: the price on screen is the maximum. */
function inputOf(seller: string, key: string, choice: Choice): BuyShippingInput {
  const { offer, maxPrice, despite, isFurther, answers, claimedBy } = choice;
  return {
    key,
    sellerId: seller,
    offerId: offer.id,
    maxPrice: { amount: maxPrice.amount, currencyCode: maxPrice.currencyCode },
    despite: [...despite],
    additionalParcel: isFurther,
    ...(claimedBy !== null && { claimedBy }),
    ...(answers.length > 0 && { sellerInputs: [...answers] }),
  };
}
