import { PROCESSING_MS, QUEUE_MS } from '../../src/emulator/apis/feeds/feed-book.js';
import type { AppSeams } from '../../src/app/app.js';
import { BentAmazon } from '../support/bent-amazon.js';
import type {
  BuyShippingInput,
  ConfirmShipmentsInput,
  SettlePurchaseInput,
} from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Shipping } from './shipping-fixture.js';

/** An invented person in the form of the API. */
const PERSON = {
  name: 'Quill Harrow',
  addressLine1: '77 Thistledown Lane',
  phone: '2065550147',
  email: 'quill.harrow@example.com',
};
const QUOTED = Object.values(PERSON).join(', ');
const REFUSED = 'Dock Refused';
const UNCLEAR = 'Dock Unclear';
const PERSONAL_FIELDS = /^(name|addressLine1|phone|email|buyerName|buyerEmail)$/i;

/** An Amazon that quotes addresses in its refusals, and records each personal value of its responses. */
export interface QuotingAmazon {
  readonly amazon: BentAmazon;
  readonly personal: ReadonlySet<string>;
}

function refusal(status: number) {
  const errors = [{ code: 'InvalidRequest', message: `The address ${QUOTED} is not served.` }];
  return { status, body: JSON.stringify({ errors }) };
}

export async function startQuotingAmazon(): Promise<QuotingAmazon> {
  const personal = new Set(Object.values(PERSON));
  const amazon = await BentAmazon.start({
    instead: ({ method, target, body }) => {
      if (method !== 'POST' || !target.endsWith('/shipments')) return undefined;
      if (body.includes(REFUSED)) return refusal(400);
      return body.includes(UNCLEAR) ? refusal(500) : undefined;
    },
    answer: (body, { target }) => {
      if (target.endsWith('/shipments')) collect(JSON.parse(body), personal);
      return body.replaceAll('cannot be found', `of ${QUOTED} cannot be found`);
    },
  });
  return { amazon, personal };
}

function collect(value: unknown, personal: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, part] of Object.entries(value)) {
    const isAddress = /address/i.test(field);
    if (isAddress && typeof part === 'object' && part !== null)
      for (const [name, text] of Object.entries(part))
        if (PERSONAL_FIELDS.test(name) && typeof text === 'string' && text.length > 6)
          personal.add(text);
    collect(part, personal);
  }
}

/** Starts the program, which reads orders and sends confirmations without delay. */
export function startSealed(
  { amazon }: QuotingAmazon,
  env: Record<string, string>,
  seams: AppSeams = {},
): Promise<RunningApp> {
  const sync = syncing(env);
  return startRunningApp({
    ...seams,
    ...sync,
    beside: amazon.emulator,
    confirmations: { gatherMs: 0, everyMs: 10, firstPollMs: 10, longestPollMs: 10 },
  });
}

const address = (addressLine2: string | null = null) => ({
  ...PERSON,
  addressLine2,
  city: 'Seattle',
  stateOrRegion: 'WA',
  postalCode: '98101',
  countryCode: 'US',
});

function purchaseFrom(running: RunningApp, parcel: number, dock: string | null): BuyShippingInput {
  const shipFrom = { address: address(dock) };
  // Order 5 is promised for tomorrow.
  const despite = ['LATE' as const];
  const purchase = new Shipping(running).purchase(parcel, { shipFrom });
  return { key: `key-${parcel}`, ...purchase, despite };
}

async function buyEverything(running: RunningApp): Promise<void> {
  const shipping = new Shipping(running);
  await shipping.bought(purchaseFrom(running, 1, null));
  const refused = await shipping.buy(purchaseFrom(running, 2, REFUSED));
  expect(JSON.stringify(refused)).toContain(PERSON.addressLine1);
  await shipping.buy(purchaseFrom(running, 5, UNCLEAR));
  const resolution: SettlePurchaseInput = {
    purchaseId: 'key-5',
    outcome: { notPurchased: true },
    why: `Called ${PERSON.name} at ${PERSON.phone}`,
  };
  const resolve =
    'mutation ($input: SettlePurchaseInput!) { settlePurchase(input: $input) { error { __typename } } }';
  expect(await running.request(resolve, { input: resolution })).toMatchObject({
    data: { settlePurchase: { error: null } },
  });
  const purchases = [{ ...purchaseFrom(running, 6, REFUSED), key: 'key-6' }];
  await running.request(
    'mutation ($input: BuyShippingBatchInput!) { buyShippingBatch(input: $input) { error { __typename } } }',
    { input: { key: 'batch', purchases } },
  );
  await until(running, '{ seller { purchaseBatch(key: "batch") { isDone } } }', /"isDone":true/);
}

async function confirm(running: RunningApp): Promise<void> {
  const { phone: _phone, email: _email, ...known } = address();
  // Amazon refuses the second one, whose order it does not have.
  const packages = [1, 2].map((quantity) => ({
    orderId: quantity === 1 ? '112-1000002-1000002' : '112-0000000-0000000',
    packageReferenceId: String(quantity),
    carrierCode: 'UPS',
    trackingNumber: `1Z99${quantity}`,
    shipDate: new Date(Date.now() - 60_000).toISOString(),
    shipFrom: { address: known },
    items: [{ orderItemId: `6000000000020${quantity === 1 ? 1 : 2}`, quantity }],
  }));
  const input: ConfirmShipmentsInput = { key: 'confirmed', packages };
  expect(
    await running.request(
      'mutation ($input: ConfirmShipmentsInput!) { confirmShipments(input: $input) { error { __typename } } }',
      { input },
    ),
  ).toMatchObject({ data: { confirmShipments: { error: null } } });
  const { control } = running.emulator;
  while (!control.calls().some(({ operation }) => operation === 'createFeed'))
    await new Promise((resolve) => setTimeout(resolve, 5));
  control.advanceClock(QUEUE_MS + PROCESSING_MS);
  const done =
    '{ seller { confirmationBatch(key: "confirmed") { isDone confirmations(first: 2) { nodes { error { message } } } } } }';
  await until(running, done, new RegExp(`"isDone":true.*${PERSON.addressLine1}`));
}

async function until(running: RunningApp, query: string, isSo: RegExp): Promise<void> {
  for (;;) {
    const { data, errors } = await running.request(query);
    if (errors) throw new Error(JSON.stringify(errors));
    if (isSo.test(JSON.stringify(data))) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Makes purchases of every outcome, a batch, evidence, confirmations and indexed orders, all with personal data. */
export async function leavePersonalData(running: RunningApp): Promise<void> {
  await buyEverything(running);
  await confirm(running);
  await whenSynced(running);
  const packages =
    '{ seller { orders(first: 50) { nodes { packages { shipFromAddress { addressLine1 } } } } } }';
  await until(running, packages, new RegExp(PERSON.addressLine1));
}

/** Returns the personal values that occur in these bytes. */
export function found(bytes: Buffer, personal: ReadonlySet<string>): string[] {
  return [...personal].filter((value) => bytes.includes(value));
}
