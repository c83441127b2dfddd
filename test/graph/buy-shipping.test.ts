import { graphql } from '../support/generated/gql.js';
import type { BuyShippingInput, ShipmentRequestInput } from '../support/generated/graphql.js';
import { startRunningApp, type RunningApp } from '../support/running-app.js';

const Quote = graphql(`
  query Quote($input: ShippingServicesInput!) {
    shippingServices(input: $input) {
      offers {
        shippingServiceId
        offerId
        carrierName
        rate {
          amount
          currencyCode
        }
        rateWithAdjustments {
          amount
        }
        latestEstimatedDelivery
        availableLabelFormats
        benefits {
          includedBenefits
        }
      }
      rejected {
        shippingServiceId
        rejectionReasonCode
      }
      temporarilyUnavailableCarriers
      termsNotAcceptedCarriers
    }
  }
`);

const Buy = graphql(`
  mutation Buy($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      __typename
      ... on ShippingPurchased {
        key
        replayed
        shipment {
          id
          amazonOrderId
          status
          trackingId
          shipFromAddress {
            name
            city
            email
            phone
          }
          shippingService {
            shippingServiceId
            rateWithAdjustments {
              amount
            }
          }
          label {
            url
            contentType
            byteLength
            base64
            checksumVerified
            problem
          }
        }
      }
      ... on UserError {
        code
        message
        path
      }
      ... on PriceAboveMaximum {
        offered {
          amount
          currencyCode
        }
      }
      ... on TermsNotAccepted {
        carrierName
      }
      ... on OfferExpired {
        requoted {
          offers {
            shippingServiceId
            offerId
          }
        }
      }
      ... on ShipmentAlreadyPurchased {
        shipmentIds
      }
    }
  }
`);

const Cancel = graphql(`
  mutation Cancel($input: CancelShipmentInput!) {
    cancelShipment(input: $input) {
      __typename
      ... on ShipmentCancelled {
        shipment {
          id
          status
          label {
            url
          }
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

const ById = graphql(`
  query ShipmentById($id: ID!) {
    shipment(id: $id) {
      id
      status
      trackingId
      label {
        contentType
      }
    }
  }
`);

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

const order = (number: number): string => `112-${1_000_000 + number}-${1_000_000 + number}`;
const item = (number: number, line = 1): string =>
  `600000000${String(number).padStart(3, '0')}${String(line).padStart(2, '0')}`;

function parcel(number = 1): ShipmentRequestInput {
  return {
    amazonOrderId: order(number),
    items: [{ orderItemId: item(number), quantity: 1 }],
    shipFrom: { supplySourceId: running.emulator.showcase.supplySourceId },
    package: {
      dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' },
      weight: { value: 20, unit: 'OZ' },
    },
    deliveryExperience: 'DELIVERY_CONFIRMATION_WITHOUT_SIGNATURE',
    carrierWillPickUp: false,
  };
}

const quote = async (input: Omit<Parameters<typeof quoteInput>[0], never> = {}) =>
  (await running.query(Quote, { input: quoteInput(input) })).shippingServices!;
const quoteInput = (input: { shipment?: ShipmentRequestInput; [more: string]: unknown }) => ({
  shipment: parcel(),
  ...input,
});
const buy = async (input: Partial<BuyShippingInput> = {}) =>
  (
    await running.query(Buy, {
      input: { key: 'key-1', shipment: parcel(), shippingServiceId: 'UPS_PTP_GND', ...input },
    })
  ).buyShipping!;
async function bought(input: Partial<BuyShippingInput> = {}) {
  const result = await buy(input);
  if (result.__typename !== 'ShippingPurchased') throw new Error(JSON.stringify(result));
  return result.shipment!;
}

describe('offers for a package', () => {
  it('cost one call, and one for the store it is sent from', async () => {
    const { offers, termsNotAcceptedCarriers, temporarilyUnavailableCarriers } = await quote();
    expect(offers.length).toBeGreaterThan(5);
    expect(temporarilyUnavailableCarriers).not.toEqual([]);
    expect(termsNotAcceptedCarriers).not.toEqual([]);
    expect(running.callsSince()).toEqual({ getEligibleShipmentServices: 1, getSupplySource: 1 });
  });

  it('come cheapest first, by what is really paid', async () => {
    const prices = (await quote({ sortBy: 'CHEAPEST' })).offers.map((offer) =>
      Number(offer.rateWithAdjustments.amount),
    );
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  });

  it('come fastest first', async () => {
    const dates = (await quote({ sortBy: 'FASTEST' })).offers.map(
      (offer) => offer.latestEstimatedDelivery ?? '9',
    );
    expect(dates).toEqual(dates.toSorted());
  });

  it('arrive in time when they must', async () => {
    const slow = (await quote({ sortBy: 'FASTEST' })).offers.at(-1)?.latestEstimatedDelivery;
    const mustArriveBy = new Date(Date.parse(slow!) - 1000).toISOString();
    const { offers } = await quote({ shipment: { ...parcel(), mustArriveBy } });
    expect(offers.length).toBeGreaterThan(0);
    expect(offers.filter((offer) => offer.latestEstimatedDelivery! > mustArriveBy)).toEqual([]);
  });

  it('print the label format and have the benefits that were asked for', async () => {
    const { offers } = await quote({
      labelFormat: 'ZPL203',
      requiredBenefits: ['CLAIMS_PROTECTED'],
    });
    expect(offers.length).toBeGreaterThan(0);
    for (const offer of offers) {
      expect(offer.availableLabelFormats).toContain('ZPL203');
      expect(offer.benefits?.includedBenefits).toContain('CLAIMS_PROTECTED');
    }
  });

  it('are missing for a PO box where the carrier says why', async () => {
    const { rejected } = await quote({ shipment: parcel(3) });
    expect(rejected.map((service) => service.rejectionReasonCode)).toContain(
      'CARRIER_CANNOT_SHIP_TO_POBOX',
    );
  });

  it('are not asked for with input that Amazon would refuse: all problems at once', async () => {
    const shipment = {
      ...parcel(),
      amazonOrderId: '1-2-3',
      items: [],
      sellerOrderId: 'x'.repeat(65),
    };
    const { errors } = await running.request(Quote, { input: { shipment } });
    const issues = errors?.[0]?.extensions['issues'] as { path: string[] }[];
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(issues.map(({ path }) => path.join('.')).sort()).toEqual([
      'input.shipment.amazonOrderId',
      'input.shipment.items',
      'input.shipment.sellerOrderId',
    ]);
    expect(running.callsSince()).toEqual({});
  });
});

describe('buying a label', () => {
  it.each([
    ['PDF' as const, 'application/pdf', '%PDF-'],
    ['PNG' as const, 'image/png', '\u0089PNG'],
    ['ZPL203' as const, 'application/zpl', '^XA'],
  ])('gives a %s file, by link and in the answer', async (labelFormat, contentType, head) => {
    const { label, ...shipment } = await bought({ labelFormat });
    expect(shipment).toMatchObject({
      amazonOrderId: order(1),
      status: 'PURCHASED',
      trackingId: expect.any(String),
      shipFromAddress: { city: 'Seattle', email: expect.stringContaining('@') },
    });
    expect(label).toMatchObject({ contentType, checksumVerified: true, problem: null });
    const bytes = Buffer.from(label!.base64!, 'base64');
    expect(bytes.toString('latin1').trimStart().startsWith(head)).toBe(true);
    expect(bytes).toHaveLength(label!.byteLength!);
    const file = await fetch(label!.url!);
    expect(file.headers.get('content-type')).toContain(contentType);
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('costs one purchase; showing the label again costs nothing', async () => {
    running.callsSince();
    const { offers } = await quote();
    const { offerId } = offers.find((offer) => offer.shippingServiceId === 'UPS_PTP_GND')!;
    const shipment = await bought({ offerId });
    expect(running.callsSince()).toEqual({
      getEligibleShipmentServices: 1,
      getSupplySource: 1,
      createShipment: 1,
    });
    await running.query(ById, { id: shipment.id });
    await fetch(shipment.label!.url!);
    expect(running.callsSince()).toEqual({});
  });

  it('answers the same key with the same shipment, also while it is being bought', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => bought()));
    expect(new Set(results.map((shipment) => shipment.id)).size).toBe(1);
    expect(await buy()).toMatchObject({ replayed: true, shipment: { id: results[0]?.id } });
    expect(running.callsSince()).toMatchObject({ createShipment: 1 });
  });

  it('refuses the same key for another request', async () => {
    await bought();
    expect(await buy({ shippingServiceId: 'UPS_PTP_2ND_DAY_AIR' })).toMatchObject({
      __typename: 'IdempotencyConflict',
      code: 'IDEMPOTENCY_CONFLICT',
    });
  });

  it('is never sent again when its outcome is unclear', async () => {
    running.emulator.control.addFault({ kind: 'lost-reply', operation: 'createShipment', next: 1 });
    expect(await buy()).toMatchObject({
      __typename: 'PurchaseOutcomeUnknown',
      code: 'PURCHASE_OUTCOME_UNKNOWN',
    });
    expect(await buy()).toMatchObject({ __typename: 'PurchaseOutcomeUnknown' });
    expect(running.callsSince()).toMatchObject({ createShipment: 1 });
  });

  it.each(['500' as const, '503' as const, 'truncated-body' as const])(
    'is unclear after %s',
    async (kind) => {
      running.emulator.control.addFault({ kind, operation: 'createShipment', next: 1 });
      expect(await buy()).toMatchObject({ __typename: 'PurchaseOutcomeUnknown' });
      expect(running.callsSince()).toMatchObject({ createShipment: 1 });
    },
  );

  it('is sent again after a 429, which proves that nothing was bought', async () => {
    running.emulator.control.addFault({ kind: '429', operation: 'createShipment', next: 1 });
    await bought();
    expect(running.callsSince()).toMatchObject({ createShipment: 2 });
  });

  it('buys nothing above the maximum', async () => {
    const maxPrice = { amount: '0.01', currencyCode: 'USD' };
    expect(await buy({ maxPrice })).toMatchObject({
      __typename: 'PriceAboveMaximum',
      offered: { amount: expect.stringMatching(/^\d+\.\d\d$/), currencyCode: 'USD' },
    });
    expect(running.callsSince()).not.toHaveProperty('createShipment');
  });

  it('offers fresh prices when an offer has expired', async () => {
    const { offers } = await quote();
    const { offerId } = offers.find((offer) => offer.shippingServiceId === 'UPS_PTP_GND')!;
    running.emulator.control.advanceClock(11 * 60_000);
    const result = await buy({ offerId });
    expect(result).toMatchObject({ __typename: 'OfferExpired' });
    const requoted = result.__typename === 'OfferExpired' ? result.requoted?.offers : [];
    const fresh = requoted?.find((offer) => offer.shippingServiceId === 'UPS_PTP_GND');
    expect(fresh?.offerId).not.toBe(offerId);
    await bought({ key: 'key-2', offerId: fresh!.offerId });
  });

  it('names the shipment that an order already has', async () => {
    const first = await bought();
    expect(await buy({ key: 'key-2' })).toMatchObject({
      __typename: 'ShipmentAlreadyPurchased',
      shipmentIds: [first.id],
    });
  });

  it('names the carrier whose terms are not accepted', async () => {
    const [carrierName] = (await quote()).termsNotAcceptedCarriers;
    expect(carrierName).toBe('OnTrac');
    const result = await buy({ shippingServiceId: 'ONTRAC_MFN_GROUND', offerId: 'any' });
    expect(result).toMatchObject({ __typename: 'TermsNotAccepted', carrierName: 'OnTrac' });
  });

  it('asks for a store that can be a sender', async () => {
    const { supplySources } = (
      await running.request<
        { supplySources: { nodes: { id: string; configuration: unknown }[] } },
        object
      >(
        '{ supplySources(first: 50) { nodes { id configuration { operationalConfiguration { contactDetails { primary { email } } } } } } }',
      )
    ).data;
    const bare = supplySources.nodes.find((node) => node.configuration === null)!;
    const result = await buy({ shipment: { ...parcel(), shipFrom: { supplySourceId: bare.id } } });
    expect(result).toMatchObject({
      __typename: 'InvalidInput',
      path: ['input', 'shipment', 'shipFrom', 'supplySourceId'],
      message: expect.stringContaining('a supply source whose phone'),
    });
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(
      await buy({ key: 'key-2', shipment: { ...parcel(), shipFrom: { supplySourceId: nobody } } }),
    ).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('cancelling a shipment', () => {
  it('asks for the refund and takes the label away', async () => {
    const { id, label } = await bought();
    expect((await running.query(Cancel, { input: { id } })).cancelShipment).toEqual({
      __typename: 'ShipmentCancelled',
      shipment: { id, status: 'REFUND_PENDING', label: null },
    });
    expect((await fetch(label!.url!)).status).toBe(404);
    expect((await running.query(ById, { id })).shipment).toMatchObject({
      status: 'REFUND_PENDING',
    });
    const again = await running.query(Cancel, { input: { id } });
    expect(again.cancelShipment).toMatchObject({
      __typename: 'CancellationRefused',
      code: 'CANCELLATION_REFUSED',
    });
  });

  it('finds no shipment of another seller', async () => {
    const { id } = await bought();
    const other = running.emulator.sellers[1]!.sellerId;
    const result = await running.query(Cancel, { input: { id, sellerId: other } });
    expect(result.cancelShipment?.__typename).toBe('NotFound');
  });
});

describe('a shipment', () => {
  it('is null when Amazon knows none', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    expect(await running.query(ById, { id })).toEqual({ shipment: null });
    expect(running.callsSince()).toEqual({ getShipment: 1 });
  });

  it('has no label behind a link that nobody signed', async () => {
    const shipment = await bought();
    const forged = shipment.label!.url!.replace(/.$/, (last: string) => (last === 'A' ? 'B' : 'A'));
    expect((await fetch(forged)).status).toBe(404);
  });
});
