import { buildSchema, execute, parse } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import { traceFields } from '../../../src/telemetry/traces/field-spans.js';
import { startOpenTelemetry } from '../../../src/telemetry/traces/open-telemetry.js';
import { failureCode, inSpan, spanRecorder } from '../../../src/telemetry/traces/spans.js';
import { traceIdOf } from '../../../src/telemetry/traces/trace-id.js';
import { startTraceCollector } from '../../support/trace-collector.js';
import type { TraceCollector } from '../../support/trace-collector.js';

let collector: TraceCollector;
let stop: () => Promise<void>;
let now: number;
beforeEach(async () => {
  collector = await startTraceCollector();
  now = 1_000;
  stop = startOpenTelemetry({
    url: collector.url,
    protocol: 'http/json',
    headers: {},
    resource: {},
    sampler: { root: 'always_on', isParentBased: true, ratio: 1 },
    version: '1',
    clock: { wall: () => 1_800_000_000_000 + now, monotonic: () => now, after: () => () => null },
    onExport: () => undefined,
  });
});
// Suites share the modules of their process, and so the recorder of spans.
afterEach(async () => {
  await stop();
  await collector.close();
});

/** Returns the names of the spans that were sent, in the order of their ends. */
async function sent(): Promise<string[]> {
  await stop();
  return collector.spans.map(({ name }) => name);
}

const root = <Result>(work: () => Promise<Result>): Promise<Result> =>
  inSpan(() => ({ name: 'root', caller: null }), work);
const short = (work: () => Promise<void>): Promise<void> =>
  inSpan(() => ({ name: 'short', fromMs: 5 }), work);

describe('a span that depends on its duration', () => {
  it('is left out when its work is short', async () => {
    await root(() => short(async () => void (now += 4)));
    expect(await sent()).toEqual(['root']);
  });

  it('is recorded when its work takes long enough', async () => {
    await root(() => short(async () => void (now += 5)));
    expect(await sent()).toEqual(['short', 'root']);
    expect(collector.one('short')).toMatchObject({ ms: 5 });
  });

  it('is recorded when its work fails', async () => {
    const failing = root(() => short(() => Promise.reject(new RangeError('of a person'))));
    await expect(failing).rejects.toThrow('of a person');
    expect(await sent()).toEqual(['short', 'root']);
    expect(collector.one('short')).toMatchObject({
      isFailed: true,
      attributes: { 'error.type': 'RangeError' },
    });
    expect(collector.bytes().toString()).not.toContain('of a person');
  });

  it('is recorded, as all above it, when a child is', async () => {
    await root(() =>
      short(() =>
        short(() =>
          inSpan(
            () => ({ name: 'call' }),
            async () => undefined,
          ),
        ),
      ),
    );
    expect(await sent()).toEqual(['call', 'short', 'short', 'root']);
    const [call, inner, outer, top] = collector.spans;
    expect([call, inner, outer].map((span) => span?.parentSpanId)).toEqual(
      [inner, outer, top].map((span) => span?.spanId),
    );
  });
});

describe('a round', () => {
  const round = (work: Parameters<typeof inSpan<void>>[1]): Promise<void> =>
    inSpan(() => ({ name: 'round', caller: null, fromMs: Infinity }), work);

  it('leaves no trace without work, however long it looks', async () => {
    await round(() => short(async () => void (now += 900)));
    expect(await sent()).toEqual([]);
  });

  it('is recorded when it is kept', async () => {
    await round(async (span) => span?.keep());
    expect(await sent()).toEqual(['round']);
  });

  it('has the seller of its children when there is one, else their number', async () => {
    const call = (sellerId: string) =>
      inSpan(
        () => ({ name: 'call', fields: { 'fulfilment.seller.id': sellerId } }),
        async () => undefined,
      );
    await round(() => call('A1'));
    await round(() => call('A1').then(() => call('A2')));
    await sent();
    const rounds = collector.spans.filter(({ name }) => name === 'round');
    expect(rounds.map(({ attributes }) => attributes)).toEqual([
      { 'fulfilment.seller.id': 'A1' },
      { 'fulfilment.sellers': 2 },
    ]);
  });
});

describe('resolvers', () => {
  const schema = () => {
    const built = buildSchema('type Query { rows: [Row!]! } type Row { waits: Int returns: Int }');
    const fields = (name: string) => (built.getType(name) as GraphQLObjectType).getFields();
    fields('Query')['rows']!.resolve = () => Array.from({ length: 50 }, () => ({}));
    fields('Row')['waits']!.resolve = async () => {
      await Promise.resolve();
      now += 2;
      return 1;
    };
    fields('Row')['returns']!.resolve = () => {
      now += 2;
      return 1;
    };
    traceFields(built);
    // A second program in this process must not wrap them again.
    traceFields(built);
    return built;
  };

  it('have a span when they wait, at most ten of one field', async () => {
    const document = parse('{ rows { waits returns } }');
    const { errors } = await root(async () => execute({ schema: schema(), document }));
    expect(errors).toBeUndefined();
    expect(await sent()).toEqual([...Array.from({ length: 10 }, () => 'Row.waits'), 'root']);
  });

  it('have none outside of a request', async () => {
    await execute({ schema: schema(), document: parse('{ rows { waits } }') });
    expect(await sent()).toEqual([]);
  });
});

it('nothing is recorded after the end', async () => {
  await stop();
  expect(spanRecorder()).toBeNull();
  await expect(root(async () => 'done')).resolves.toBe('done');
  expect(collector.spans).toEqual([]);
});

it.each([
  [Object.assign(new Error('text'), { code: 'ECONNRESET' }), 'ECONNRESET'],
  [Object.assign(new Error('text'), { extensions: { code: 'BAD_USER_INPUT' } }), 'BAD_USER_INPUT'],
  [new TypeError('text'), 'TypeError'],
  ['text', 'string'],
])('the code of %p is %s', (error, code) => {
  expect(failureCode(error)).toBe(code);
});

it.each([
  ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', '0af7651916cd43dd8448eb211c80319c'],
  [
    'cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more',
    '0af7651916cd43dd8448eb211c80319c',
  ],
  ['ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', null],
  ['00-00000000000000000000000000000000-b7ad6b7169203331-01', null],
  ['00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01', null],
  ['00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01', null],
  [undefined, null],
])('the trace of the header %s is %s', (traceparent, traceId) => {
  expect(traceIdOf({ traceparent })).toBe(traceId);
});
