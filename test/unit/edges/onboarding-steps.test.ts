import type { RequestContext } from '../../../src/context/request-context.js';
import { unreadSupplySource } from '../../../src/domains/supply-sources/supply-source.type.js';
import { SupplySourceOnboardingEdge } from '../../../src/features/onboarding/onboarding.js';
import { oneSellerContext } from '../schema/one-seller-context.js';
import 'reflect-metadata';
import { getNamedType, isInputObjectType, parse, validate } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { readListing } from '../../../src/domains/inventory/listing.mapper.js';
import { readSupplySource } from '../../../src/domains/supply-sources/supply-source.mapper.js';
import { onboardingSteps } from '../../../src/features/onboarding/onboarding-steps.js';
import type { AmazonReading } from '../../../src/features/onboarding/onboarding-steps.js';
import type {
  OnboardingAction,
  OnboardingStep,
  OnboardingStepName,
} from '../../../src/features/onboarding/onboarding.type.js';
import type { ListingsItemWire } from '../../../src/sp-api/operations/listings.wire.js';
import type { SupplySourceWire } from '../../../src/sp-api/operations/supply-sources.wire.js';

const ID = 'store-1';
const hours = { monday: [{ startTime: '09:00', endTime: '17:00' }] };

const READY: SupplySourceWire = {
  supplySourceId: ID,
  supplySourceCode: 'ABC-1',
  alias: 'ABC Store – Milpitas',
  status: 'Active',
  address: {
    name: 'ABC Store – Milpitas',
    addressLine1: '63 Ranch Dr',
    city: 'Milpitas',
    stateOrRegion: 'CA',
    postalCode: '95035',
    countryCode: 'US',
  },
  configuration: {
    timezone: 'America/Los_Angeles',
    operationalConfiguration: {
      contactDetails: { primary: { email: 'a@example.com', phone: '1' } },
      throughputConfig: { throughputCap: { value: 9, timeUnit: 'Days' }, throughputUnit: 'Order' },
      operatingHoursByDay: hours,
    },
  },
  capabilities: { outbound: { isSupported: true } },
};
const LISTED: ListingsItemWire = {
  sku: 'MUG',
  attributes: { merchant_shipping_group: [{ value: 'template-1' }] },
  fulfillmentAvailability: [
    { fulfillmentChannelCode: 'DEFAULT', quantity: 0 },
    { fulfillmentChannelCode: ID, quantity: 4 },
  ],
};

const read = <Value>(value: Value): AmazonReading<Value> => ({ value, failure: null });
const inputOf = ({ variables }: OnboardingAction): object =>
  (variables as { input: object } | null)?.input ?? {};
const failed = { value: null, failure: 'Amazon is down.' } as const;
const aSource = (more: object = {}) => read(readSupplySource('A1', { ...READY, ...more })!);
const aListing = (more: object = {}) =>
  read(readListing({ sellerId: 'A1', marketplaceId: 'M1' }, { ...LISTED, ...more }));

function steps(
  facts: Partial<Omit<Parameters<typeof onboardingSteps>[0], 'subject'>> = {},
): OnboardingStep[] {
  const subject = { sellerId: 'A1', supplySourceId: ID, sku: 'MUG' };
  return onboardingSteps({ subject, source: aSource(), listing: aListing(), ...facts });
}
const states = (...of: Parameters<typeof steps>) =>
  Object.fromEntries(steps(...of).map(({ step, state }) => [step, state]));
const one = (step: OnboardingStepName, ...of: Parameters<typeof steps>) =>
  steps(...of).find((candidate) => candidate.step === step)!;

describe('the onboarding of a location', () => {
  it('is done when everything is set', () => {
    expect(new Set(Object.values(states()))).toEqual(new Set(['DONE']));
    expect(steps().map(({ next }) => next)).toEqual(Array(8).fill(null));
  });

  it('ends for an archived location', () => {
    const archived = states({ source: aSource({ status: 'Archived', alias: 'ABC' }) });
    expect(archived).toMatchObject({
      NAME_FOR_BUYERS: 'BLOCKED',
      ACTIVE: 'BLOCKED',
    });
  });

  it('reports missing address fields, which only Seller Central can change', () => {
    const address = { ...READY.address, city: '', postalCode: '' };
    const step = one('ADDRESS_COMPLETE', { source: aSource({ address }) });
    expect(step).toMatchObject({
      state: 'TODO',
      missing: ['city', 'postalCode'],
      next: { place: 'SELLER_CENTRAL', document: null },
    });
  });

  it.each([
    ['ABC Store – Milpitas', 'DONE'],
    ['ABC Store - Milpitas', 'DONE'],
    ['ABC Store Milpitas', 'TODO'],
    [' – Milpitas', 'TODO'],
    ['', 'TODO'],
  ])('takes the alias %p for %s', (alias, state) => {
    expect(one('NAME_FOR_BUYERS', { source: aSource({ alias }) }).state).toBe(state);
  });

  it('requests missing configuration, and keeps present values', () => {
    const configuration = {
      operationalConfiguration: {
        contactDetails: { primary: { email: 'a@example.com' } },
        operatingHoursByDay: hours,
      },
    };
    const step = one('OPERATIONS_CONFIGURED', { source: aSource({ configuration }) });
    expect(step).toMatchObject({ state: 'TODO' });
    expect(step.missing).toEqual([
      'timeZone',
      'operationalConfiguration.contactDetails.primary.phone',
      'operationalConfiguration.throughputConfig',
    ]);
    expect(step.next).toMatchObject({
      mutation: 'updateSupplySource',
      variables: {
        sellerId: 'A1',
        supplySourceId: ID,
        timeZone: null,
        phone: null,
        throughputConfig: null,
      },
    });
    expect(step.next?.document).toContain(
      'configuration: { timeZone: $timeZone, operationalConfiguration: { contactDetails: { primary: { phone: $phone } }, throughputConfig: $throughputConfig } }',
    );
    expect(step.next?.fillIn).toEqual(['timeZone', 'phone', 'throughputConfig']);
  });

  it('is activated last', () => {
    const inactive = { status: 'Inactive' };
    expect(one('ACTIVE', { source: aSource(inactive) })).toMatchObject({
      state: 'TODO',
      next: { mutation: 'updateSupplySourceStatus', fillIn: [] },
    });
    const unready = aSource({ ...inactive, capabilities: {}, alias: 'ABC' });
    expect(one('ACTIVE', { source: unready })).toMatchObject({
      state: 'BLOCKED',
      blockedBy: ['NAME_FOR_BUYERS', 'OUTBOUND_SUPPORTED'],
      next: null,
    });
    expect(one('ACTIVE', { source: aSource({ status: 'Napping' }) }).state).toBe('UNKNOWN');
  });

  it.each([
    [{ capabilities: { outbound: { isSupported: false } } }, 'Outbound is not supported.'],
    [{ capabilities: {} }, 'Nothing is said about outbound.'],
  ])('is refused outbound support', (more, evidence) => {
    expect(one('OUTBOUND_SUPPORTED', { source: aSource(more) })).toMatchObject({
      state: 'TODO',
      evidence,
    });
  });
});

describe('the onboarding of a SKU', () => {
  const stock = (...fulfillmentAvailability: object[]) => aListing({ fulfillmentAvailability });
  const here = (quantity: number | null) => ({ fulfillmentChannelCode: ID, quantity });
  const unplaced = (quantity: number | null) => ({ fulfillmentChannelCode: 'DEFAULT', quantity });
  const ofStock = (listing: ReturnType<typeof aListing>) => {
    const { STOCK_AT_LOCATION, DEFAULT_STOCK_ZERO } = states({ listing });
    return [STOCK_AT_LOCATION, DEFAULT_STOCK_ZERO];
  };

  it.each([
    ['both', stock(here(4), unplaced(0)), ['DONE', 'DONE']],
    ['no default', stock(here(4)), ['DONE', 'DONE']],
    ['stock in both', stock(here(4), unplaced(7)), ['DONE', 'TODO']],
    ['the default alone', stock(unplaced(7)), ['TODO', 'BLOCKED']],
    ['an empty shelf', stock(here(0), unplaced(7)), ['TODO', 'BLOCKED']],
    ['nothing', stock(), ['TODO', 'DONE']],
    ['unknown quantities', stock(here(null), unplaced(null)), ['UNKNOWN', 'UNKNOWN']],
  ])('derives its stock steps from %s', (_, listing, expected) => {
    expect(ofStock(listing)).toEqual(expected);
  });

  it('needs a template', () => {
    expect(
      one('SHIPPING_TEMPLATE_ASSIGNED', { listing: aListing({ attributes: {} }) }),
    ).toMatchObject({
      state: 'TODO',
      next: { mutation: 'assignShippingTemplate', fillIn: ['input.templateId'] },
    });
  });

  it('is unknown without a SKU, and blocked without a listing', () => {
    const names = [
      'SHIPPING_TEMPLATE_ASSIGNED',
      'STOCK_AT_LOCATION',
      'DEFAULT_STOCK_ZERO',
    ] as const;
    for (const name of names) {
      expect(one(name, { listing: null })).toMatchObject({
        state: 'UNKNOWN',
        evidence: 'No SKU was given.',
      });
      expect(one(name, { listing: read(null) })).toMatchObject({
        state: 'BLOCKED',
        next: { place: 'SELLER_CENTRAL' },
      });
    }
  });
});

describe('a location that Amazon no longer knows', () => {
  it('has no checklist', async () => {
    const supplySources = { byId: () => Promise.resolve(null) };
    const context = oneSellerContext({ supplySources }) as unknown as RequestContext;
    const source = unreadSupplySource('A1', ID);
    const edge = new SupplySourceOnboardingEdge();
    expect(await edge.onboarding(source, null, context)).toBeNull();
  });
});

describe('a call that failed', () => {
  it('makes its own steps unknown, with the reason', () => {
    const withoutSource = steps({ source: failed });
    expect(withoutSource.map(({ state }) => state)).toEqual([
      ...Array<string>(5).fill('UNKNOWN'),
      ...Array<string>(3).fill('DONE'),
    ]);
    expect(withoutSource[0]?.evidence).toBe('The location could not be read: Amazon is down.');
    expect(states({ listing: failed })).toMatchObject({
      ACTIVE: 'DONE',
      STOCK_AT_LOCATION: 'UNKNOWN',
    });
  });
});

describe('the next step', () => {
  it('is a document of this schema, with the fields of its input', () => {
    const schema = createSchema();
    const bare = aSource({
      alias: '',
      status: 'Inactive',
      configuration: {},
      capabilities: {},
    });
    const everything = [
      ...steps({
        source: bare,
        listing: aListing({ attributes: {}, fulfillmentAvailability: [] }),
      }),
      ...steps({ source: aSource({ status: 'Inactive' }) }),
      ...steps({
        listing: aListing({
          fulfillmentAvailability: [
            { fulfillmentChannelCode: ID, quantity: 1 },
            { fulfillmentChannelCode: 'DEFAULT', quantity: 1 },
          ],
        }),
      }),
    ];
    const documents = everything.flatMap(({ next }) => next?.document ?? []);
    expect(new Set(documents).size).toBe(6);
    const problems = documents.flatMap((document) => validate(schema, parse(document)));
    expect(problems.map(String)).toEqual([]);
    for (const { next } of everything) {
      if (!next?.mutation) continue;
      const [argument] = schema.getMutationType()?.getFields()[next.mutation]?.args ?? [];
      const type = getNamedType(argument?.type);
      const known = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
      expect(known).toEqual(expect.arrayContaining(Object.keys(inputOf(next))));
    }
  });
});
