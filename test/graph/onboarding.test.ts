import { graphql } from '../support/generated/gql.js';
import { asConfigured } from '../support/configured-sellers.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const Steps = graphql(`
  query OnboardingSteps($at: ID!, $sku: String) {
    seller {
      supplySource(id: $at) {
        onboarding(sku: $sku) {
          isComplete
          supplySource {
            supplySourceId
            alias
          }
          listing {
            sku
          }
          nextStep {
            step
          }
          steps {
            step
            state
            evidence
            blockedBy
            next {
              place
              mutation
              document
              variables
              fillIn
            }
          }
        }
      }
    }
  }
`);

const OfSellers = graphql(`
  query OnboardingOfSellers($at: ID!) {
    sellers {
      nodes {
        sellerId
        supplySource(id: $at) {
          onboarding {
            nextStep {
              step
            }
          }
        }
      }
    }
  }
`);

const SKU = 'MUG-SPECKLE-12';
const EMPTY = '00000000-0000-4000-8000-000000000000';

let running: RunningApp;
beforeEach(async () => {
  // Long enough that caches do not expire between two requests of a test on a slow machine.
  const ttlMs = 60_000;
  running = await startRunningApp({
    caches: { supplySourceTtlMs: ttlMs, listingTtlMs: ttlMs, orderTtlMs: ttlMs, quoteTtlMs: ttlMs },
  });
});
afterEach(() => running.close());

const onboarding = async (at: string, sku?: string) => {
  const answer = (await running.query(Steps, { at, sku })).seller!.supplySource?.onboarding;
  if (!answer) throw new Error('no answer');
  return answer;
};
const statesOf = ({ steps }: Awaited<ReturnType<typeof onboarding>>) =>
  Object.fromEntries(steps.map(({ step, state }) => [step, state]));

/** Creates a location at the emulator, without any configuration. */
const bareLocation = async (): Promise<string> => {
  const { data } = await running.request<
    { seller: { supplySources: { nodes: { supplySourceId: string; alias: string }[] } } },
    object
  >('{ seller { supplySources(first: 20) { nodes { supplySourceId alias } } } }');
  const { nodes } = data.seller.supplySources;
  return nodes.find(({ alias }) => alias.endsWith('Tucson'))?.supplySourceId ?? '';
};

/** What fills the next steps. */
const values: Record<string, unknown> = {
  timeZone: 'America/Phoenix',
  operatingHoursByDay: {
    monday: [{ startTime: '09:00', endTime: '17:00' }],
  },
  email: 'tucson@example.com',
  phone: '+1 520 555 0100',
  throughputConfig: {
    throughputCap: { value: 20, timeUnit: 'DAYS' },
    throughputUnit: 'ORDER',
  },
  'input.quantities.0.quantity': 7,
};

/** Sends a document without the values to fill in. Returns those that the error does not name. */
const unnamedWhenSent = async (
  document: string,
  variables: object,
  [first]: readonly string[],
): Promise<string[]> => {
  if (first === undefined) return [];
  const { errors } = await running.request(document, variables);
  const field = first.split('.').at(-1)!;
  return errors?.[0]?.message.includes(field) ? [] : [field];
};

describe('onboarding', () => {
  it('costs one call for the location and one for the SKU', async () => {
    const { showcase } = running.emulator;
    const answer = await onboarding(showcase.supplySourceId, SKU);
    expect(answer.supplySource?.alias).toBe('Larkspur Outfitters - Seattle');
    expect(answer.listing).toEqual({ sku: SKU });
    expect(running.callsSince()).toEqual({ getSupplySource: 1, searchListingsItems: 1 });
    await onboarding(showcase.supplySourceId);
    expect(running.callsSince()).toEqual({});
  });

  it('leaves the steps of the SKU unknown without a SKU', async () => {
    const answer = await onboarding(running.emulator.showcase.supplySourceId);
    expect(statesOf(answer)).toMatchObject({ ACTIVE: 'DONE', STOCK_AT_LOCATION: 'UNKNOWN' });
    expect(answer.isComplete).toBe(false);
  });

  it('needs a location that exists at the seller', async () => {
    const { seller } = await running.query(Steps, { at: EMPTY, sku: SKU });
    expect(seller).toEqual({ supplySource: null });
    const both = await startRunningApp({ env: { EMULATOR_SELLERS: '2' } });
    const at = both.emulator.showcase.supplySourceId;
    const sellers = asConfigured(both, (await both.query(OfSellers, { at })).sellers?.nodes);
    await both.close();
    expect(sellers).toMatchObject([
      { supplySource: { onboarding: { nextStep: null } } },
      { supplySource: null },
    ]);
  });

  it('keeps the other steps when a call fails', async () => {
    const at = running.emulator.showcase.supplySourceId;
    running.emulator.control.addFault({ kind: '500', operation: 'searchListingsItems' });
    expect(statesOf(await onboarding(at, SKU))).toMatchObject({
      ACTIVE: 'DONE',
      SHIPPING_TEMPLATE_ASSIGNED: 'UNKNOWN',
      DEFAULT_STOCK_ZERO: 'UNKNOWN',
    });
  });

  it('is complete after each next step was followed', async () => {
    const at = await bareLocation();
    const done: string[] = [];
    const unnamed: string[] = [];
    for (let round = 0; round < 9; round += 1) {
      const answer = await onboarding(at, SKU);
      const open = answer.steps.find(({ state }) => state === 'TODO');
      if (!open?.next?.document) break;
      const { document, variables, fillIn } = open.next;
      unnamed.push(...(await unnamedWhenSent(document, variables ?? {}, fillIn)));
      for (const path of fillIn) fill(variables ?? {}, path.split('.'), values[path]);
      const { data, errors } = await running.request<Record<string, { code?: string }>, object>(
        document,
        variables ?? {},
      );
      expect([open.step, errors, Object.values(data)[0]?.code]).toEqual([
        open.step,
        undefined,
        undefined,
      ]);
      done.push(open.step);
      // Amazon applies changes to listings some time later.
      running.emulator.control.advanceClock(3_600_000);
    }
    expect(unnamed).toEqual([]);
    expect(done).toEqual([
      'OPERATIONS_CONFIGURED',
      'OUTBOUND_SUPPORTED',
      'ACTIVE',
      'STOCK_AT_LOCATION',
    ]);
    expect((await onboarding(at, SKU)).isComplete).toBe(true);
  });
});

function fill(into: object, [first = '', ...rest]: readonly string[], value: unknown): void {
  const place = into as Record<string, object>;
  if (rest.length === 0) place[first] = value as object;
  else fill(place[first]!, rest, value);
}
