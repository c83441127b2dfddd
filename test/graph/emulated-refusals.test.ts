import { readFileSync } from 'node:fs';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Shipping } from './shipping-fixture.js';

const BUY = `mutation ($input: BuyShippingInput!) { buyShipping(input: $input) { error { code } } }`;
const CANCEL = `mutation ($input: CancelShipmentInput!) { cancelShipment(input: $input) { error { code } } }`;
const ARCHIVE = `mutation ($input: ArchiveSupplySourceInput!) { archiveSupplySource(input: $input) { error { code } } }`;

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp(syncing());
  shipping = new Shipping(running);
});
afterEach(() => running.close());

/** Sends a command to the control endpoint, as the README of the emulator does. */
async function control(command: string, body: object): Promise<object> {
  const url = `${running.emulator.url}/emulator/control/${command}`;
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return { status: response.status, ...((await response.json()) as object) };
}

async function codeOf(document: string, input: object): Promise<string | undefined> {
  type Payloads = Record<string, { readonly error: { readonly code: string } | null } | null>;
  const { data, errors } = await running.request<Payloads, object>(document, { input });
  const [payload] = Object.values(data ?? {});
  return payload?.error?.code ?? errors?.[0]?.extensions.code;
}

const buy = (bought: object) => codeOf(BUY, { key: 'key-1', ...bought });
const heavy = {
  package: {
    size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' as const } },
    weight: { value: 5000, unit: 'OZ' as const },
  },
};
const whole = (number: number) => {
  const { items: _, ...parcel } = shipping.parcel(number);
  const { request, maxPrice } = shipping.purchase(number);
  return { request: { ...request, parcel }, maxPrice };
};
const DAY_MS = 86_400_000;

const RECIPES: Readonly<Record<string, () => Promise<string | undefined>>> = {
  INSUFFICIENT_FUNDS: async () => {
    const { sellerId } = running.emulator.sellers[0]!;
    expect(await control('balances', { cents: 0 })).toEqual({ status: 200, sellerId, cents: 0 });
    return buy(shipping.purchase());
  },
  TERMS_NOT_ACCEPTED: () => buy(shipping.purchaseOf('ONTRAC_MFN_GROUND')),
  OFFER_EXPIRED: async () => {
    const { id } = await shipping.offer();
    await control('clock', { advanceMs: 3 * DAY_MS });
    return buy({ offerId: id });
  },
  OFFER_UNAVAILABLE: () => buy(shipping.purchase(1, heavy)),
  PRICE_ABOVE_MAXIMUM: () =>
    buy({ ...shipping.purchase(), maxPrice: { amount: '1.00', currencyCode: 'USD' } }),
  SELLER_INPUTS_REQUIRED: () => buy(shipping.purchaseOf('USPS_PTP_PRI_INTL', 4)),
  PURCHASE_GUARDED: async () => {
    await whenSynced(running);
    const codes = await Promise.all(
      [14, 13, 15].map((number) => {
        const parcel = { deliveryConfirmation: 'WITHOUT_SIGNATURE' as const };
        return buy({ key: `key-${number}`, ...shipping.purchase(number, parcel) });
      }),
    );
    expect(codes).toEqual(Array(3).fill('PURCHASE_GUARDED'));
    return codes[0];
  },
  ORDER_CANCELLED: () => buy(whole(9)),
  ORDER_PENDING: () => buy(whole(10)),
  PURCHASE_OUTCOME_UNKNOWN: async () => {
    await control('faults', { kind: 'lost-reply', operation: 'createShipment', next: 1 });
    return buy(shipping.purchase());
  },
  CANCELLATION_REFUSED: async () => {
    const { shipmentId } = await shipping.bought();
    await control('clock', { advanceMs: 31 * DAY_MS });
    return codeOf(CANCEL, { shipmentId });
  },
  SUPPLY_SOURCE_IN_USE: async () => {
    await whenSynced(running);
    return codeOf(ARCHIVE, { supplySourceId: running.emulator.showcase.supplySourceId });
  },
};

describe('the README of the emulator', () => {
  it.each(Object.entries(RECIPES))('says how to get %s', async (code, recipe) => {
    expect(readFileSync('src/emulator/README.md', 'utf8')).toMatch(
      new RegExp(`^- [^:]*\`${code}\``, 'm'),
    );
    expect(await recipe()).toBe(code);
  });
});

describe('the balance of a seller', () => {
  it('is set for a known seller, to whole cents', async () => {
    const wrong = [{ sellerId: 'A0', cents: 1 }, { cents: 0.5 }, { cents: -1 }, {}];
    for (const body of wrong)
      expect(await control('balances', body)).toMatchObject({ status: 400 });
    const { sellerId } = running.emulator.sellers[1]!;
    await control('balances', { sellerId, cents: 0 });
    expect(await buy(shipping.purchase())).toBeUndefined();
    await control('balances', { cents: 0 });
    await control('reset', {});
    expect(await buy({ key: 'key-2', ...shipping.purchase(2) })).toBeUndefined();
  });
});
