import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BentAmazon } from '../support/bent-amazon.js';
import type { BentRequest } from '../support/bent-amazon.js';
import {
  EARLIER_LEDGER,
  earlierAnswer,
  presentInput,
  writeEarlierLedger,
} from '../support/earlier-ledger.js';
import type { EarlierInput } from '../support/earlier-ledger.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { anOfferWire } from '../unit/shipping/shipping-builders.js';

const { documents, replays, open, batch, purchases } = EARLIER_LEDGER;
const [unsent, queued, sending] = open as [EarlierInput, EarlierInput, EarlierInput];
const BOUGHT = '6a6278aa-84e6-4be7-b9e7-c431a02bbe81';
/** Purchases that the server changes right after its start. */
const MOVING = new Set(['unknown', ...open.map(({ key }) => key)]);

interface Listed {
  readonly key: string;
  readonly state: string;
  readonly rejection: object | null;
}

/** REJECTED purchases that a person settled or withdrew. Their keys stay used. */
const CLOSED = new Set(['unknown-judged', 'withdrawn']);
const REFUSED = new Set(
  purchases
    .filter(({ key, state }) => state === 'REJECTED' && !CLOSED.has(key))
    .map(({ key }) => key),
);
const used = replays.filter(({ input }) => !REFUSED.has(input.key));
const free = replays.filter(({ input }) => REFUSED.has(input.key));
/** Free keys whose items another purchase holds, or whose service does not exist. */
const REFUSED_AGAIN: Readonly<Record<string, string>> = {
  'exists-beside-unknown': 'SHIPMENT_ALREADY_PURCHASED',
  'batch-refused': 'OFFER_UNAVAILABLE',
};

/**
 * The present texts in place of those of version 0.1.0, which quoted the note of the person who settled a purchase, and did not
 * say when the server looks for evidence.
 */
const REWORDED: Readonly<Record<string, object>> = {
  'unknown-judged': {
    message: expect.stringMatching(/^A person settled the purchase as not made at 2026-\S+Z\. /),
  },
  unknown: {
    message: expect.stringMatching(/^Amazon may have sold the label\. .*`settlePurchase`/),
  },
};

/** What Amazon offers for each of the orders. */
const OFFER = anOfferWire({
  ShippingServiceId: 'UPS_PTP_GND',
  ShippingServiceOfferId: 'fresh',
  LatestEstimatedDeliveryDate: '2026-12-04T04:00:00Z',
});

let amazon: BentAmazon;
let running: RunningApp;
let folder: string;

beforeAll(async () => {
  amazon = await BentAmazon.start({ instead: answerOfAmazon });
  folder = await mkdtemp(join(tmpdir(), 'earlier-ledger-'));
  await writeEarlierLedger(folder);
  const env = { ...amazon.environment, DATA_DIR: folder, PERSONAL_DATA_DAYS: '0' };
  running = await startRunningApp({ env, beside: amazon.emulator });
});
afterAll(async () => {
  await running.close();
  await amazon[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** Returns Amazon's responses about labels. The emulator of this test has none of the earlier offers and shipments. */
function answerOfAmazon(sent: BentRequest): { status: number; body: string } | undefined {
  const [, shipmentId] = /^\/mfn\/v0\/shipments\/(.+)$/.exec(sent.target) ?? [];
  if (sent.target === '/mfn/v0/eligibleShippingServices')
    return shipmentAnswer({ ShippingServiceList: [OFFER] });
  if (isPurchase(sent)) return shipmentAnswer({ ...earlierAnswer(BOUGHT), ...soldNow(sent.body) });
  const cancelled = shipmentId ? earlierAnswer(shipmentId) : null;
  return cancelled
    ? shipmentAnswer({ ...cancelled, Status: 'RefundPending', Label: {} })
    : undefined;
}

function shipmentAnswer(payload: object): { status: number; body: string } {
  return { status: 200, body: JSON.stringify({ payload }) };
}

function isPurchase({ method, target }: BentRequest): boolean {
  return method === 'POST' && target === '/mfn/v0/shipments';
}

function soldNow(body: string): object {
  const { AmazonOrderId } = detailsOf(body);
  return { ShipmentId: `shipment-of-${AmazonOrderId}`, AmazonOrderId };
}

function detailsOf(body: string): { readonly AmazonOrderId: string } {
  return (JSON.parse(body) as { ShipmentRequestDetails: { AmazonOrderId: string } })
    .ShipmentRequestDetails;
}

/** Returns the bodies of createShipment for one order. */
function soldFor({ shipment }: EarlierInput): unknown[] {
  return amazon.seen
    .filter(isPurchase)
    .filter(({ body }) => detailsOf(body).AmazonOrderId === shipment.amazonOrderId)
    .map(({ body }) => JSON.parse(body) as unknown);
}

async function buy(input: EarlierInput) {
  const { data, errors } = await running.request<{ buyShipping: { error: object | null } }, object>(
    documents.buy,
    { input: presentInput(input) },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.buyShipping;
}

describe('a ledger of version 0.1.0', () => {
  it('returns its purchases as version 0.1.0 did', async () => {
    const { data } = await running.request<{ seller: { purchases: { nodes: Listed[] } } }, object>(
      documents.read,
    );
    const settled = (list: readonly Listed[]) => list.filter(({ key }) => !MOVING.has(key));
    // Version 0.1.0 named the key where it had not kept what was refused.
    const pathless = ({ rejection, ...purchase }: Listed) => ({
      ...purchase,
      rejection: rejection && { ...rejection, ...REWORDED[purchase.key], path: null },
    });
    expect(settled(data.seller.purchases.nodes)).toEqual(settled(purchases).map(pathless));
  });

  it('does not say who asked for its purchases and batches', async () => {
    interface Authored {
      readonly totalCount: number;
      readonly nodes: { readonly createdBy: string }[];
    }
    const { data } = await running.request<
      { seller: { all: Authored; found: Authored; purchaseBatches: Authored } },
      object
    >(`{ seller {
      all: purchases(first: 100) { totalCount nodes { createdBy } }
      found: purchases(first: 100, filter: { createdBy: "unknown" }) { totalCount nodes { createdBy } }
      purchaseBatches { totalCount nodes { createdBy } }
    } }`);
    const { all, found, purchaseBatches } = data.seller;
    expect(found).toEqual(all);
    for (const { nodes } of [all, purchaseBatches])
      expect(new Set(nodes.map(({ createdBy }) => createdBy))).toEqual(new Set(['unknown']));
  });

  it.each(used.map(({ input, result }) => [input.key, input, result] as const))(
    'gives the key %s the answer that version 0.1.0 gave',
    async (_, input, result) => {
      const answer = await buy(input);
      // Version 0.1.0 showed no purchase next to a failure.
      expect(result.error ? { error: answer.error } : answer).toEqual(
        result.error ? { error: { ...result.error, ...REWORDED[input.key] } } : result,
      );
      expect(soldFor(input)).toEqual([]);
    },
  );

  it.each(free.map(({ input, result }) => [input.key, input, result] as const))(
    'makes the next attempt under the free key %s, and keeps the refused one',
    async (key, input, result) => {
      const refused = REFUSED_AGAIN[key];
      const { code } = (result.error ?? {}) as { readonly code?: string };
      expect(await buy(input)).toMatchObject(
        refused
          ? { error: { code: refused } }
          : {
              error: null,
              purchase: { attempts: 2, evidence: [{ kind: 'ATTEMPT_REFUSED', detail: { code } }] },
            },
      );
    },
  );

  it.each(used.map(({ input }) => [input.key, input] as const))(
    'refuses the key %s for another request',
    async (key, input) => {
      const shipment = { ...input.shipment, carrierWillPickUpOption: 'PICKUP' as const };
      expect(await buy({ ...input, shipment })).toMatchObject({
        error: { code: CLOSED.has(key) ? 'PURCHASE_REJECTED' : 'IDEMPOTENCY_CONFLICT' },
      });
    },
  );

  it('buys a recorded, unsent purchase once, with all fields of the client', async () => {
    expect(await buy(unsent)).toMatchObject({ error: null, isReplay: false });
    expect(await buy(unsent)).toMatchObject({ error: null, isReplay: true });
    expect(soldFor(unsent)).toMatchObject([
      {
        ShippingServiceId: 'UPS_PTP_GND',
        // The present form cannot name the offer of the earlier request, so Amazon is asked for one.
        ShippingServiceOfferId: 'fresh',
        ShipmentLevelSellerInputsList: [
          { AdditionalSellerInput: { DataType: 'STRING', ValueAsString: 'x' } },
          { AdditionalSellerInput: { ValueAsBoolean: true } },
          { AdditionalSellerInput: { ValueAsInteger: 3 } },
          { AdditionalSellerInput: { ValueAsTimestamp: '2026-12-24T10:00:00.000Z' } },
          { AdditionalSellerInput: { ValueAsAddress: { Name: 'Birch Street Books' } } },
          { AdditionalSellerInput: { ValueAsWeight: { Value: 2, Unit: 'g' } } },
          { AdditionalSellerInput: { ValueAsDimension: { value: 3, unit: 'centimeters' } } },
          { AdditionalSellerInput: { ValueAsCurrency: { CurrencyCode: 'EUR', Amount: 1.1 } } },
        ],
      },
    ]);
  });

  it('recognizes its batch, and buys the purchase that was queued', async () => {
    const { data } = await running.request<{ buyShippingBatch: object }, object>(documents.batch, {
      input: { ...batch.input, purchases: batch.input.purchases.map(presentInput) },
    });
    expect(data.buyShippingBatch).toMatchObject({
      error: null,
      batch: { key: 'batch-1', totalCount: 3 },
    });
    while (soldFor(queued).length === 0) await setTimeout(20);
    expect(soldFor(queued)).toMatchObject([
      {
        ShipmentRequestDetails: { ShipDate: queued.shipment.shipDate },
        ShipmentLevelSellerInputsList: [{ AdditionalSellerInput: { ValueAsString: 'x' } }],
      },
    ]);
  });

  it('never repeats a purchase that was being sent when the process ended', async () => {
    expect(await buy(sending)).toMatchObject({ error: { code: 'PURCHASE_OUTCOME_UNKNOWN' } });
    expect(soldFor(sending)).toEqual([]);
  });
});
