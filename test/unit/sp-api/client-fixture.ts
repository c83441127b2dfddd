import type { CallOptions, CallReport, SellerClient } from '../../../src/sp-api/calls/client.js';
import { createSpApi } from '../../../src/sp-api/create-sp-api.js';
import type { SpApiClient, SpApiOptions } from '../../../src/sp-api/create-sp-api.js';
import { SpApiError } from '../../../src/sp-api/errors/errors.js';
import type { SpApiEvent } from '../../../src/sp-api/calls/events.js';
import type { CreateShipmentRequestWire } from '../../../src/sp-api/operations/merchant-fulfillment-request.wire.js';
import { ManualClock } from './manual-clock.js';
import { Upstream } from './upstream.js';

export const SHIPMENT_ROUTE = 'GET /mfn/v0/shipments/s-1';
export const PURCHASE_ROUTE = 'POST /mfn/v0/shipments';
export const SOURCE_ROUTE = 'GET /supplySources/2020-07-01/supplySources/source-1';
export const TOKEN_ROUTE = 'POST /auth/o2/token';
export const RDT_ROUTE = 'POST /tokens/2021-03-01/restrictedDataToken';

export const ofSource = { path: { supplySourceId: 'source-1' } };
export const ofShipment = { path: { shipmentId: 's-1' } };

/** A client of a stand-in for Amazon, with a manual clock and pauses of zero length. */
export interface Fixture {
  readonly upstream: Upstream;
  readonly clock: ManualClock;
  readonly client: SpApiClient;
  readonly seller: SellerClient;
  readonly events: SpApiEvent[];
  readonly reports: CallReport[];
  readonly options: CallOptions;
  stop(): Promise<void>;
}

export async function startFixture(options: Partial<SpApiOptions> = {}): Promise<Fixture> {
  const upstream = await Upstream.start();
  const clock = new ManualClock();
  const events: SpApiEvent[] = [];
  const reports: CallReport[] = [];
  const client = createSpApi({
    endpoint: upstream.url,
    lwaEndpoint: `${upstream.url}/auth/o2/token`,
    clientId: 'client-1',
    clientSecret: () => 'secret-1',
    userAgent: { application: 'Test', version: '1', attributes: { Language: 'TS' } },
    retry: { maxAttempts: 3, firstPauseMs: 0, longestPauseMs: 0 },
    planFor: () => ({ ratePerSecond: 1, burst: 20, source: 'test' }),
    clock,
    random: () => 0,
    onEvent: (event) => events.push(event),
    ...options,
  });
  return {
    upstream,
    clock,
    client,
    seller: client.forSeller({ sellerId: 'SELLER1', refreshToken: 'refresh-1' }),
    events,
    reports,
    options: {
      priority: 'query',
      meter: { callerId: 'caller', add: (report) => void reports.push(report) },
    },
    async stop() {
      await client.close();
      await upstream.stop();
    },
  };
}

/** Returns the error of a call. Fails unless it is an SpApiError. */
export async function failureOf(call: Promise<unknown>): Promise<SpApiError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof SpApiError) return error;
    throw error;
  }
  throw new Error('The call succeeded.');
}

/** Moves the clock in small steps until the call has ended. */
export async function running<T>(clock: ManualClock, call: Promise<T>): Promise<T> {
  const state = { ended: false };
  const end = (): void => {
    state.ended = true;
  };
  call.then(end, end);
  while (!state.ended) {
    await clock.advance(1);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  return call;
}

export function aPurchase(): { readonly body: CreateShipmentRequestWire } {
  return {
    body: {
      ShippingServiceId: 'SERVICE-GROUND',
      ShippingServiceOfferId: 'offer-1',
      ShipmentRequestDetails: {
        AmazonOrderId: '000-0000000-0000001',
        ItemList: [{ OrderItemId: 'item-1', Quantity: 1 }],
        ShipFromAddress: {
          Name: 'Dock Seven',
          AddressLine1: '7 Harbour Road',
          City: 'Springfield',
          PostalCode: '00000',
          CountryCode: 'US',
          Email: 'dock@example.com',
          Phone: '5550100',
        },
        PackageDimensions: { Length: 5, Width: 5, Height: 5, Unit: 'inches' },
        Weight: { Value: 8, Unit: 'oz' },
        ShippingServiceOptions: { DeliveryExperience: 'NoTracking', CarrierWillPickUp: false },
      },
    },
  };
}
