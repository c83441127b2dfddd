import { PurchasesRefused } from './purchasing.js';
import type { PurchaseGate, Purchasing } from './purchasing.js';

/**
 * Returns a gate that lets no purchase pass, because the operator has switched purchases off. A reason of the gate behind it goes
 * first.
 * @param since when the process started, in epoch milliseconds.
 */
export function closedGate(gate: PurchaseGate, since: number): PurchaseGate {
  const assertAllowed = (): void => {
    gate.assertAllowed();
    throw new PurchasesRefused('SWITCHED_OFF');
  };
  return {
    get purchasing(): Purchasing {
      const { purchasing } = gate;
      return purchasing.isAllowed
        ? { isAllowed: false, reason: 'SWITCHED_OFF', since }
        : purchasing;
    },
    assertAllowed,
    beforeSending: async () => assertAllowed(),
    recorded: () => gate.recorded(),
    close: () => gate.close(),
  };
}
