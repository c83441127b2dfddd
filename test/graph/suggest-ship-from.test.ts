import { graphql } from '../support/generated/gql.js';
import { asConfigured } from '../support/configured-sellers.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const Suggest = graphql(`
  query SuggestShipFrom($id: ID!, $first: Int!, $at: DateTime) {
    seller {
      order(id: $id) {
        amazonOrderId
        status
        shipFromSuggestions(first: $first, at: $at) {
          shipBy
          isNothingToShip
          candidateCount
          suggestions {
            rank
            supplySource {
              supplySourceId
              alias
              status
            }
            canShipWholeOrder
            items {
              orderItem {
                orderItemId
                sku
              }
              needed
              available
              isEnough
            }
            openState {
              isOpen
              opensAt
            }
            earliestHandOver
            latestHandOver
            startBy
            isInTime
            score {
              total
              stock
              time
              openHours
            }
            reasons {
              code
              message
            }
          }
          splits {
            parts {
              supplySource {
                supplySourceId
              }
              items {
                quantity
                orderItem {
                  orderItemId
                }
              }
            }
          }
          notes {
            code
            skus
          }
        }
      }
    }
  }
`);

const WithOffers = graphql(`
  query SuggestWithOffers($id: ID!, $first: Int!, $parcel: ParcelInput!) {
    seller {
      order(id: $id) {
        deliverBy {
          latest
        }
        shipFromSuggestions(first: $first) {
          suggestions {
            supplySource {
              supplySourceId
            }
            isAssigned
            canShipWholeOrder
            earliestHandOver
            shippingQuote(parcel: $parcel, sortBy: CHEAPEST) {
              offers {
                shippingServiceId
                id
                shipDate
              }
              cheapestInTime {
                offer {
                  name
                  price {
                    amount
                  }
                }
                reason
                deliverBy
              }
            }
          }
        }
      }
    }
  }
`);

const OfSeller = graphql(`
  query SuggestOfSellers($id: ID!) {
    sellers {
      nodes {
        sellerId
        order(id: $id) {
          shipFromSuggestions {
            candidateCount
          }
        }
      }
    }
  }
`);

const Stock = graphql(`
  mutation StockOfPlaces($input: SetInventoryInput!) {
    setInventory(input: $input) {
      error {
        __typename
      }
    }
  }
`);

const PACKAGE = {
  size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
  weight: { value: 20, unit: 'OZ' },
} as const;
const named = (number: number): string => `112-${1_000_000 + number}-${1_000_000 + number}`;

let running: RunningApp;
beforeEach(async () => {
  // Long enough that caches do not expire between two requests of a test on a slow machine.
  const ttlMs = 60_000;
  running = await startRunningApp({
    caches: { supplySourceTtlMs: ttlMs, listingTtlMs: ttlMs, orderTtlMs: ttlMs, quoteTtlMs: ttlMs },
  });
});
afterEach(() => running.close());

const suggest = async (number: number, first = 20, at?: string) => {
  const { seller } = await running.query(Suggest, { id: named(number), first, at });
  const { shipFromSuggestions, ...order } = seller!.order ?? {};
  if (!shipFromSuggestions) throw new Error('no answer');
  return { order, ...shipFromSuggestions };
};

describe('suggestions where to ship an order from', () => {
  it('cost one order, one search and one call for each location with stock', async () => {
    const { order, suggestions, candidateCount, shipBy } = await suggest(2);
    expect(order).toEqual({ amazonOrderId: named(2), status: 'UNSHIPPED' });
    expect(shipBy).toEqual(expect.any(String));
    expect(suggestions).toHaveLength(candidateCount);
    expect(candidateCount).toBeGreaterThan(1);
    expect(suggestions.map(({ rank }) => rank)).toEqual(suggestions.map((_, at) => at + 1));
    const { getSupplySource, ...calls } = running.callsSince();
    expect(calls).toEqual({ getOrder: 1, searchListingsItems: 1 });
    expect(getSupplySource).toBe(candidateCount);
    await suggest(2);
    expect(running.callsSince()).toEqual({});
  });

  it('start with locations that have the whole order, each with its stock', async () => {
    const { suggestions } = await suggest(4);
    const whole = suggestions.map(({ canShipWholeOrder }) => canShipWholeOrder);
    expect(new Set(whole).size).toBe(2);
    expect(whole).toEqual(whole.toSorted((a, b) => Number(b) - Number(a)));
    for (const { items, canShipWholeOrder, reasons } of suggestions) {
      expect(items.map(({ needed }) => needed)).toEqual([1, 2, 1]);
      expect(canShipWholeOrder).toBe(items.every(({ available, needed }) => available! >= needed));
      const codes = reasons.map(({ code }) => code);
      expect(codes.some((code) => /^(HAS_ALL|LAST_UNITS|HAS_SOME)/.test(code))).toBe(true);
    }
  });

  it('are computed for any time', async () => {
    const { shipBy } = await suggest(1);
    const late = await suggest(1, 20, new Date(Date.parse(shipBy!) + 1000).toISOString());
    expect(late.notes.map(({ code }) => code)).toContain('SHIP_BY_PASSED');
    expect(late.suggestions.map(({ isInTime }) => isInTime)).not.toContain(true);
    expect(late.suggestions[0]?.reasons.map(({ code }) => code)).toContain('LEAVES_TOO_LATE');
  });

  it('have the same last hand-over however long before the ship-by time they are planned', async () => {
    const { shipBy } = await suggest(2);
    const plannedBefore = async (days: number) => {
      const at = new Date(Date.parse(shipBy!) - days * 86_400_000).toISOString();
      const { suggestions } = await suggest(2, 20, at);
      return suggestions
        .map((one) => [one.supplySource?.supplySourceId, one.latestHandOver, one.startBy].join())
        .toSorted();
    };
    const [near, ...far] = await Promise.all([30, 58, 59, 60, 61, 90, 400].map(plannedBefore));
    for (const planned of far) expect(planned).toEqual(near);
  });

  it('are limited to the first ones, and refuse a number out of range', async () => {
    expect((await suggest(1, 1)).suggestions).toHaveLength(1);
    const { data, errors } = await running.request(Suggest, { id: named(1), first: 21 });
    expect(data.seller!.order?.shipFromSuggestions).toBeNull();
    expect(errors?.[0]?.message).toBe('`first` must be a whole number from 1 to 20; got 21.');
  });

  it('are empty when nothing is left to ship, without another call', async () => {
    const { isNothingToShip, suggestions, notes } = await suggest(9);
    expect([suggestions, notes.map(({ code }) => code)]).toEqual([[], ['NOTHING_TO_SHIP']]);
    expect(isNothingToShip).toBe(true);
    expect(running.callsSince()).toEqual({ getOrder: 1 });
  });

  it('need an order of the seller', async () => {
    const both = await startRunningApp({ env: { EMULATOR_SELLERS: '2' } });
    const sellers = asConfigured(
      both,
      (await both.query(OfSeller, { id: named(1) })).sellers?.nodes,
    );
    await both.close();
    expect(sellers).toMatchObject([
      { order: { shipFromSuggestions: { candidateCount: expect.any(Number) } } },
      { order: null },
    ]);
    const nonsense = await running.query(Suggest, { id: 'nonsense', first: 1 });
    expect(nonsense.seller).toEqual({ order: null });
  });

  it('are null when the stock cannot be read', async () => {
    running.emulator.control.addFault({ kind: '500', operation: 'searchListingsItems' });
    const { data, errors } = await running.request(Suggest, { id: named(1), first: 1 });
    expect(data.seller!.order?.shipFromSuggestions).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
  });
});

describe('an order that no single location can ship', () => {
  it('is split over two locations', async () => {
    const { suggestions } = await suggest(2);
    const [first, second] = suggestions.map(({ supplySource }) => supplySource.supplySourceId);
    const everywhere = suggestions.map(({ supplySource }) => supplySource.supplySourceId);
    const only = (id: string | undefined, units: number) =>
      everywhere.map((at) => ({ place: { supplySourceId: at }, quantity: at === id ? units : 0 }));
    await running.query(Stock, { input: { sku: 'SOCK-MERINO-M', quantities: only(first, 3) } });
    await running.query(Stock, { input: { sku: 'BOOK-KNOTS', quantities: only(second, 2) } });
    running.emulator.control.advanceClock(3_600_000);
    const { notes, splits } = await suggest(2);
    expect(notes.map(({ code }) => code)).toContain('NO_SINGLE_LOCATION');
    expect(splits).toHaveLength(1);
    const parts = splits[0]?.parts.map(({ supplySource, items }) => ({
      at: supplySource.supplySourceId,
      units: items.map(({ quantity }) => quantity),
    }));
    expect(parts).toEqual(
      expect.arrayContaining([
        { at: first, units: [3] },
        { at: second, units: [2] },
      ]),
    );
  });
});

describe('the offers of a suggestion', () => {
  const offers = async (number: number, first: number) => {
    const { seller } = await running.query(WithOffers, {
      id: named(number),
      first,
      parcel: { package: PACKAGE },
    });
    return seller!.order?.shipFromSuggestions?.suggestions ?? [];
  };

  it('cost one call for each suggestion, and none for other locations', async () => {
    const suggestions = await offers(1, 3);
    expect(suggestions).toHaveLength(3);
    for (const { shippingQuote, earliestHandOver } of suggestions) {
      const planned = Date.parse(earliestHandOver ?? '');
      const dates = shippingQuote?.offers.map(({ shipDate }) => Date.parse(shipDate ?? ''));
      expect(dates?.every((date) => date >= planned)).toBe(true);
      // At the weekend, none may leave in time. Then the reason says so.
      const { offer, reason } = shippingQuote?.cheapestInTime ?? {};
      expect(offer?.name ?? reason).toEqual(expect.any(String));
      expect(shippingQuote?.cheapestInTime.deliverBy).toEqual(expect.any(String));
    }
    const { getSupplySource: _, ...calls } = running.callsSince();
    expect(calls).toEqual({
      getOrder: 1,
      getOrderV0: 1,
      searchListingsItems: 1,
      getEligibleShipmentServices: 3,
    });
    await offers(1, 3);
    expect(running.callsSince()).toEqual({});
  });

  it('can be bought unchanged, with their ship date', async () => {
    const [best] = await offers(1, 1);
    const offer = best?.shippingQuote?.offers[0];
    const shipping = new Shipping(running);
    running.callsSince();
    // An offer of the emulator holds for its ship date only. With another date, it would be replaced.
    await shipping.bought({ key: 'a', offerId: offer?.id ?? '' });
    expect(running.callsSince()).toEqual({ createShipment: 1 });
  });

  it('include the location that Amazon assigned', async () => {
    const assigned = (await offers(1, 20)).map(({ isAssigned }) => isAssigned);
    expect(assigned.filter(Boolean)).toHaveLength(1);
    expect(assigned.filter((is) => is === false)).toHaveLength(4);
  });

  it('are null for a location with only some of the items', async () => {
    const suggestions = await offers(4, 20);
    expect(suggestions.some(({ shippingQuote }) => shippingQuote)).toBe(true);
    for (const { canShipWholeOrder, shippingQuote } of suggestions) {
      expect(shippingQuote !== null).toBe(canShipWholeOrder);
    }
    expect(suggestions.some(({ canShipWholeOrder }) => !canShipWholeOrder)).toBe(true);
  });
});
