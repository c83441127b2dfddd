/** Controls a running emulator: in process as an object, over HTTP under `/emulator/control/`. */
import { isoTime } from './clock.js';
import type { EmulatedSeller } from './api.js';
import type { CallCount } from './call-log.js';
import { FAULT_KINDS } from './faults.js';
import type { ActiveFault, FaultRule } from './faults.js';
import type { Exchange } from './http/exchange.js';
import { DELIVERY_CONSTRAINTS } from '../apis/orders/order-traits.js';
import type { SoldLabel } from '../apis/merchant-fulfillment/sold-labels.js';
import {
  acceptedValue,
  anyObject,
  problemsOf,
  count,
  flag,
  listOf,
  number,
  object,
  oneOf,
  text,
  required,
} from './request-reader.js';
import type { Reader } from './request-reader.js';
import type { RecordedOrder, RecordedStock } from '../apis/orders/order-records.js';
import { ACCEPTED_STEPS } from '../order-cancellation.js';
import type { CancellationRequest, CancelledOrder } from '../order-cancellation.js';
import type { OrderRequest, PlacedOrder } from '../order-placement.js';

/** The commands of a running emulator. */
export interface EmulatorControl {
  /** Moves the emulator's clock forward: tokens expire, quota is restored. @throws RangeError below 0. */
  advanceClock(byMs: number): void;
  /** Adds a fault and returns its id. @throws RangeError that names the mistake and what is accepted. */
  addFault(rule: FaultRule): number;
  /** Adds all rules, or none when one is invalid. @throws RangeError as `addFault` does. */
  addFaults(rules: readonly FaultRule[]): void;
  faults(): readonly ActiveFault[];
  clearFaults(): void;
  /** Returns every label sold since the start or the last reset, by seller in the order of purchase. */
  soldLabels(): readonly SoldLabel[];
  /** Returns the calls since the start, the last reset or the last `clearCalls`. */
  calls(): readonly CallCount[];
  clearCalls(): void;
  /**
   * Places an order as a buyer. It is paid at once, reduces the stock, and emits ORDER_CHANGE. Only the
   * seller ships it.
   * @throws RangeError that names what cannot be ordered and what can.
   */
  placeOrder(request: OrderRequest): PlacedOrder;
  /**
   * Cancels an order as its buyer: asks the seller to cancel it, or ends it. Emits ORDER_CHANGE.
   * @throws RangeError for an unknown order, and for one that is not Unshipped.
   */
  cancelOrder(request: CancellationRequest): CancelledOrder;
  /** Returns every order with its packages, by seller, without personal data. */
  orders(): readonly RecordedOrder[];
  /** Returns the stock of every listing by place, by seller. */
  stock(): readonly RecordedStock[];
  /** Sends a notification to the seller's subscribers. Returns the number of messages. */
  publishNotification(sellerId: string, type: string, payload: object): number;
  /**
   * Revokes or restores a seller's authorization with all its tokens. @throws RangeError for an unknown
   * seller.
   */
  setGrant(sellerId: string, state: GrantState): void;
  /**
   * Sets what a seller has left for labels. @throws RangeError for an unknown seller, and for an amount that is not whole
   * or below 0.
   */
  setBalance(sellerId: string, cents: number): void;
  /**
   * Restores the start: state, initial faults, counts, quota and clock. Tokens stay valid, so clients
   * continue.
   */
  reset(): void;
}

/** State of a seller's authorization of the application. */
export type GrantState = 'granted' | 'revoked';

/** Path prefix of the control endpoint. */
export const CONTROL_PATH = '/emulator/control/';

/** Dependencies of the control endpoint. */
export interface ControlContext {
  readonly control: EmulatorControl;
  readonly sellers: readonly EmulatedSeller[];
  readonly nowMs: () => number;
}

type Action = (context: ControlContext, body: unknown) => unknown;

const clockOf: Action = ({ nowMs }) => ({ now: isoTime(nowMs()) });

/** Every accepted request. */
const ACTIONS: Readonly<Record<string, Action>> = {
  'GET sellers': ({ sellers }) => ({ sellers }),
  'GET clock': clockOf,
  'POST clock': (context, body) => {
    const advance = object({ advanceMs: required(number) })(body, '', []);
    context.control.advanceClock(advance?.advanceMs ?? Number.NaN);
    return clockOf(context, undefined);
  },
  'GET shipments': ({ control }) => ({ shipments: control.soldLabels() }),
  'GET calls': ({ control }) => ({ calls: control.calls() }),
  'DELETE calls': ({ control }) => {
    control.clearCalls();
    return { calls: control.calls() };
  },
  'GET faults': ({ control }) => ({ faults: control.faults() }),
  'POST faults': ({ control }, body) => {
    const rules: readonly unknown[] = Array.isArray(body) ? body : [body];
    control.addFaults(rules.map(readRule));
    return { faults: control.faults() };
  },
  'DELETE faults': ({ control }) => {
    control.clearFaults();
    return { faults: control.faults() };
  },
  'POST grants': ({ control }, body) => {
    const { sellerId, state } = readBody(body, readGrant);
    control.setGrant(sellerId, state);
    return { sellerId, state };
  },
  'POST balances': ({ control, sellers }, body) => {
    const { sellerId = sellers[0]?.sellerId ?? '', cents } = readBody(body, readBalance);
    control.setBalance(sellerId, cents);
    return { sellerId, cents };
  },
  'GET orders': ({ control }) => ({ orders: control.orders() }),
  'GET stock': ({ control }) => ({ stock: control.stock() }),
  'POST cancellations': ({ control }, body) =>
    control.cancelOrder(readBody(body, readCancellation)),
  'POST orders': ({ control }, body) => control.placeOrder(readBody(body, readOrderRequest)),
  'POST notifications': ({ control, sellers }, body) => {
    const sent = readNotification(body);
    const sellerId = sent.sellerId ?? sellers[0]?.sellerId ?? '';
    return { sent: control.publishNotification(sellerId, sent.type, sent.payload) };
  },
  'POST reset': ({ control }) => {
    control.reset();
    return {};
  },
};

/** The last parts of the paths that are accepted. */
export const CONTROL_NAMES: readonly string[] = [
  ...new Set(Object.keys(ACTIONS).map((action) => action.slice(action.indexOf(' ') + 1))),
];

/**
 * Handles one request to the control endpoint. Its errors have the shape of Amazon's, so that tools can show
 * them.
 */
export async function answerControl(exchange: Exchange, context: ControlContext): Promise<void> {
  const key = `${exchange.method} ${exchange.path.slice(CONTROL_PATH.length)}`;
  const action = ACTIONS[key];
  if (!action) {
    refuse(exchange, 404, `${key} is not a command. Accepted: ${Object.keys(ACTIONS).join(', ')}`);
    return;
  }
  try {
    const sent = await exchange.text();
    const body: unknown = sent === '' ? undefined : JSON.parse(sent);
    exchange.reply(200, action(context, body));
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof SyntaxError)) throw error;
    refuse(exchange, 400, error.message);
  }
}

function refuse(exchange: Exchange, status: number, message: string): void {
  exchange.reply(status, { errors: [{ code: 'InvalidInput', message }] });
}

const readFaultRule = object({
  kind: required(oneOf(...FAULT_KINDS)),
  operation: text(),
  sellerId: text(),
  share: number,
  next: count,
  latencyMs: number,
});

const readOrderRequest = object({
  sellerId: text(),
  supplySourceId: text(),
  isPickup: flag,
  isRegulated: flag,
  programs: listOf(text()),
  constraints: listOf(oneOf(...DELIVERY_CONSTRAINTS)),
  items: required(listOf(object({ sku: required(text()), quantity: required(count) }))),
});

const readCancellation = object({
  sellerId: text(),
  amazonOrderId: required(text()),
  step: required(oneOf(...ACCEPTED_STEPS)),
});

const readGrant = object({
  sellerId: required(text()),
  state: required(oneOf('granted', 'revoked')),
});

const readBalance = object({ sellerId: text(), cents: required(number) });

const readNotificationBody = object({
  sellerId: text(),
  type: required(text()),
  payload: required(anyObject),
});

/** Reads a notification. Without `sellerId` the first seller receives it. */
function readNotification(body: unknown) {
  return readBody(body, readNotificationBody);
}

/** Checks the form only. `addFaults` checks the values. */
function readRule(value: unknown): FaultRule {
  return readBody(value, readFaultRule);
}

function readBody<T>(body: unknown, read: Reader<T>): T {
  return acceptedValue(body, read, (violations) => new RangeError(problemsOf(violations)));
}
