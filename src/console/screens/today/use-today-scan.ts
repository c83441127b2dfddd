import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { foundWords } from '../../model/found-order.js';
import type { FoundOrder } from '../../model/found-order.js';
import { codeOf } from '../../model/scan.js';
import { useLookup } from '../../parts/use-lookup.js';
import { keepSeller } from '../../parts/use-screen-search.js';

export interface TodayScanned {
  readonly words: string;
  readonly others: readonly FoundOrder[];
}

/** Opens the order of a scanned code at once: nothing else can be meant here. */
export function useTodayScan() {
  const lookUp = useLookup();
  const navigate = useNavigate();
  const [scanned, setScanned] = useState<TodayScanned>({ words: '', others: [] });
  const scan = async (typed: string): Promise<void> => {
    const code = codeOf(typed);
    if (code === '') return;
    const found = await lookUp(code);
    if (found.orders === null) {
      setScanned({ words: `${code} could not be looked up. ${found.message}`, others: [] });
      return;
    }
    const [order] = found.orders;
    if (order && found.orders.length === 1)
      void navigate({
        to: '/orders/$id',
        params: { id: order.amazonOrderId },
        search: keepSeller,
      });
    else setScanned({ words: foundWords(code, found.orders), others: found.orders });
  };
  return { scanned, scan };
}
