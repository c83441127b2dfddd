import type { AnswerReader } from '../../../src/sp-api/calls/client.js';
import { getSupplySource } from '../../../src/sp-api/operations/supply-sources.js';
import type { SupplySourceWire } from '../../../src/sp-api/operations/supply-sources.wire.js';
import { failureOf, ofSource, SOURCE_ROUTE, startFixture } from './client-fixture.js';
import type { Fixture } from './client-fixture.js';
import { json, refusal } from './upstream.js';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture();
});
afterEach(async () => {
  await fixture.stop();
});

/** Records the responses that it reads, and recognizes their values. */
class Reader implements AnswerReader<SupplySourceWire, string> {
  readonly made: SupplySourceWire[] = [];
  readonly asked: string[] = [];

  readonly #known = new Set<string>();

  known(bytes: Uint8Array): string | null {
    const text = Buffer.from(bytes).toString();
    this.asked.push(text);
    return this.#known.has(text) ? `again ${text}` : null;
  }

  make(wire: SupplySourceWire, bytes: Uint8Array): string {
    this.made.push(wire);
    this.#known.add(Buffer.from(bytes).toString());
    return `made of ${bytes.length} bytes`;
  }
}

describe('a read', () => {
  it('returns what the reader makes of the body', async () => {
    const { upstream, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, { alias: 'one' }));
    const reader = new Reader();
    expect(await seller.read(getSupplySource, ofSource, options, reader)).toBe('made of 15 bytes');
    expect(reader.made).toEqual([{ alias: 'one' }]);
  });

  it('returns the known value of an earlier answer, and reports the call', async () => {
    const { upstream, seller, options, reports } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, { alias: 'one' }));
    const reader = new Reader();
    await seller.read(getSupplySource, ofSource, options, reader);
    expect(await seller.read(getSupplySource, ofSource, options, reader)).toBe(
      'again {"alias":"one"}',
    );
    expect(reader.made).toHaveLength(1);
    expect(reports.map(({ attempts, httpStatus }) => [attempts, httpStatus])).toEqual([
      [1, 200],
      [1, 200],
    ]);
  });

  it('asks the reader only about a plain success', async () => {
    const { upstream, seller, options } = fixture;
    const hidden = { errors: [{ code: 'InvalidInput', message: 'No.' }] };
    upstream.on(
      SOURCE_ROUTE,
      refusal(404, 'NotFound'),
      json(200, hidden),
      json(202, { alias: 'x' }),
      json(503, {}),
      json(200, '{"cut'),
    );
    const reader = new Reader();
    const read = () => seller.read(getSupplySource, ofSource, options, reader);
    expect((await failureOf(read())).code).toBe('UPSTREAM_NOT_FOUND');
    expect((await failureOf(read())).code).toBe('UPSTREAM_REJECTED');
    expect(await read()).toMatch(/^made of/);
    expect((await failureOf(read())).code).toBe('UPSTREAM_MALFORMED');
    expect(reader.made).toEqual([{ alias: 'x' }]);
    expect(reader.asked).toContain('{"cut');
    expect(reader.asked).not.toContain('{"alias":"x"}');
  });
});
