import { useRef, useState } from 'react';
import { compareAmounts, sumOf } from '../../model/money.js';
import { newRunKey, purchaseKey } from '../../model/run.js';
import { connection } from '../../model/connection.js';
import type { Pick } from './buy-bar.js';
import type { StartedRun } from './use-run.js';

/** Above these a person confirms. */
const MANY_LABELS = 25;
const MUCH_MONEY = '250';

interface BuyingOptions {
  readonly seller: string;
  readonly picks: readonly Pick[];
  readonly canBuy: boolean;
  /** Writes the key of the run to the address. */
  readonly onRun: (key: string) => void;
  readonly send: (run: StartedRun) => Promise<void>;
}

/** Buys the picked labels in one run. Its key is in the address before the request leaves. */
export function useBuying({ seller, picks, canBuy, onRun, send }: BuyingOptions) {
  const [isConfirming, setIsConfirming] = useState(false);
  // A second press can come before the rows are locked on screen.
  const bought = useRef<readonly Pick[] | null>(null);
  const buy = (): void => {
    if (!canBuy || picks.length === 0 || bought.current === picks) return;
    bought.current = picks;
    const key = newRunKey(connection.now(), Math.random);
    onRun(key);
    void send({ input: inputOf(seller, key, picks), orders: picks.map(({ row }) => row.id) });
  };
  const press = (): void => {
    if (canBuy && picks.length > 0 && isMuch(picks)) setIsConfirming(true);
    else buy();
  };
  const confirm = (isSure: boolean): void => {
    setIsConfirming(false);
    if (isSure) buy();
  };
  return { isConfirming, press, confirm };
}

function isMuch(picks: readonly Pick[]): boolean {
  const sums = sumOf(picks.map(({ price }) => price));
  return (
    picks.length > MANY_LABELS || sums.some(({ amount }) => compareAmounts(amount, MUCH_MONEY) > 0)
  );
}

/** A dearer label is refused and not bought: each has the price on screen as its maximum. */
function inputOf(seller: string, key: string, picks: readonly Pick[]): StartedRun['input'] {
  return {
    key,
    sellerId: seller,
    // One order that a colleague has bought does not stop the others.
    skipRefused: true,
    purchases: picks.map(({ row, offerId, price, isLate }) => ({
      key: purchaseKey(key, row.id),
      offerId,
      maxPrice: { amount: price.amount, currencyCode: price.currencyCode },
      // The row says that it arrives late.
      despite: isLate ? ['LATE'] : [],
    })),
  };
}
