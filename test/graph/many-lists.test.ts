import { DatabaseSync } from 'node:sqlite';
import { spyOn } from 'jest-mock';
import { pino } from 'pino';
import { RowBudget } from '../../src/graph/row-budget.js';
import { PreparedStatements } from '../../src/store/engine/sqlite/prepared-statements.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';

const lines: Record<string, unknown>[] = [];
let running: RunningApp;

beforeAll(async () => {
  const write = (line: string): void => {
    lines.push(JSON.parse(line) as Record<string, unknown>);
  };
  running = await startRunningApp({ ...syncing(), logger: pino({ level: 'info' }, { write }) });
  await whenSynced(running);
});
afterAll(() => running.close());

function aliases(count: number, args: string, selection: string): string {
  return Array.from({ length: count }, (_, n) => `a${n}: orders(${args}) { ${selection} }`).join(
    ' ',
  );
}

function ofSources(count: number, args: string, selection: string): string {
  return `{ seller { supplySources(first: 8) { nodes { ${aliases(count, args, selection)} } } } }`;
}

const DOCUMENTS = /o\.document as document/;
const COUNTS = /cast\(sum\(count\) as bigint\)/;

/** Returns the numbers of statements that read documents and that count, and the answer. */
async function statementsDuring(document: string) {
  const prepare = spyOn(PreparedStatements.prototype, 'prepare');
  try {
    const answer = await running.request<{ seller: unknown }, object>(document);
    const texts = prepare.mock.calls.map(([text]) => text);
    const matching = (form: RegExp): number => texts.filter((text) => form.test(text)).length;
    return { answer, documents: matching(DOCUMENTS), counts: matching(COUNTS) };
  } finally {
    prepare.mockRestore();
  }
}

describe('lists of orders that are equal', () => {
  it('are read and counted once, and all have the answer', async () => {
    const one = await statementsDuring(ofSources(1, 'first: 2', 'totalCount nodes { id }'));
    const many = await statementsDuring(ofSources(20, 'first: 2', 'totalCount nodes { id }'));
    expect([many.documents, many.counts]).toEqual([one.documents, one.counts]);
    expect(one.documents).toBe(1);
    const sourcesOf = ({ data }: typeof many.answer) =>
      (data.seller as { supplySources: { nodes: Record<string, object>[] } }).supplySources.nodes;
    for (const [index, lists] of sourcesOf(many.answer).entries()) {
      const expected = Object.values(sourcesOf(one.answer)[index]!)[0];
      expect(Object.values(lists)).toEqual(Array.from({ length: 20 }, () => expected));
    }
  });

  it('are read twice when their filters differ', async () => {
    const filters = ['["a"]', '["b"]'].map((skus) => `first: 2, filter: { skus: ${skus} }`);
    const [a, b] = filters.map((args) => `orders(${args}) { totalCount }`);
    const { counts } = await statementsDuring(`{ seller { a: ${a} c: ${a} b: ${b} } }`);
    expect(counts).toBe(2);
  });
});

describe('a request whose lists test too many rows', () => {
  it('has an error at each further list and count, and keeps the others', async () => {
    const takeTests = spyOn(RowBudget.prototype, 'takeTests').mockReturnValue(false);
    try {
      const { data, errors = [] } = await running.request<{ seller: object }, object>(`{ seller {
        plain: orders(first: 2) { nodes { id } }
        filtered: orders(first: 2, filter: { skus: ["a"], isGift: false }) { nodes { id } }
        counted: orders(first: 2) { nodes { id } totalCount }
        purchases(first: 2) { nodes { id } totalCount }
        purchaseBatches(first: 2) { nodes { id } totalCount }
        confirmations(first: 2) { nodes { id } totalCount } } }`);
      expect(data.seller).toMatchObject({
        plain: { nodes: { length: 2 } },
        filtered: null,
        counted: { nodes: { length: 2 }, totalCount: null },
      });
      expect(new Set(errors.map(({ path }) => path?.slice(1).join('.')))).toEqual(
        new Set([
          'confirmations.totalCount',
          'counted.totalCount',
          'filtered',
          'purchaseBatches.totalCount',
          'purchases.totalCount',
        ]),
      );
      for (const { message, extensions } of errors) {
        expect(message).toContain('may test 300,000 rows one by one');
        expect(extensions).toEqual({ code: 'TOO_MANY_ROWS', limit: 300_000 });
      }
    } finally {
      takeTests.mockRestore();
    }
  });
});

describe('an index of orders that fails', () => {
  it('is named in each error, and is one line in the log', async () => {
    const original = Reflect.get(DatabaseSync.prototype, 'prepare');
    const prepare = spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (
      this: DatabaseSync,
      text: string,
    ) {
      if (DOCUMENTS.test(text)) throw Object.assign(new Error('disk I/O error'), { errcode: 10 });
      return original.call(this, text);
    });
    lines.length = 0;
    try {
      for (let n = 0; n < 3; n += 1) {
        const { errors = [] } = await running.request(
          ofSources(9, `first: 2, filter: { skus: ["${n}"] }`, 'nodes { id }'),
        );
        expect(errors.length).toBeGreaterThan(8);
        expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(
          new Set(['ORDER_INDEX_UNAVAILABLE']),
        );
        expect(errors[0]!.message).toContain('The index of orders cannot be read');
      }
    } finally {
      prepare.mockRestore();
    }
    const reported = lines.filter(({ level }) => Number(level) >= 40);
    expect(reported).toEqual([
      expect.objectContaining({
        task: 'requests to the order index',
        cause: 'UNAVAILABLE',
        path: expect.stringContaining('supplySources'),
      }),
    ]);
    expect(JSON.stringify(reported).length).toBeLessThan(1_000);
  });
});

describe('a path in the log', () => {
  it('is cut when it is long, and has the name of its route', async () => {
    lines.length = 0;
    await fetch(`${running.url}/${'x'.repeat(10_000)}`);
    await fetch(`${running.url}/explorer`);
    const requests = lines.filter(({ msg }) => msg === 'request');
    expect(requests).toEqual([
      expect.objectContaining({ route: 'none', path: `/${'x'.repeat(255)}…` }),
      expect.objectContaining({ route: 'explorer', path: '/explorer' }),
    ]);
  });
});
