import { __Type, buildSchema, graphql } from 'graphql';
import type { ExecutionResult, GraphQLObjectType } from 'graphql';
import { limitFieldTurns } from '../../../src/graph/field-turns.js';
import { TimedTurns } from '../../../src/runtime/background/timed-turns.js';

const ROWS = 30;
const MS_OF_A_FIELD = 4;
/** Values that are delivered at once. */
const AT_ONCE = 10;
const MAX_TURN_MS = 10;

/** An event loop whose time passes only while a resolver works. */
class WorkedLoop {
  number = 1;
  at = 0;
  readonly msInTurn = new Map<number, number>();
  readonly turn = (): number => this.number;
  readonly now = (): number => this.at;

  work(ms: number): void {
    this.at += ms;
    this.msInTurn.set(this.number, (this.msInTurn.get(this.number) ?? 0) + ms);
  }
}

/** Where a row works: in a resolver, or in a plain property that is read when the row is delivered. */
type Place = 'resolver' | 'property';

/** Executes a query of 30 rows that become ready together. Each of them works for 4 ms. */
async function run(
  loop: WorkedLoop,
  isLimited: boolean,
  place: Place = 'resolver',
): Promise<ExecutionResult> {
  const work = (id: number): number => {
    loop.work(MS_OF_A_FIELD);
    return id;
  };
  const schema = buildSchema(
    'type Query { rows: [Row!]! } type Row { id: Int! detail: Detail! } type Detail { slow: Int! }',
  );
  const fields = (name: string) => (schema.getType(name) as GraphQLObjectType).getFields();
  fields('Query')['rows']!.resolve = () => Array.from({ length: ROWS }, (_, id) => ({ id }));
  fields('Row')['detail']!.resolve = async ({ id }: { id: number }) => ({
    slow: place === 'property' ? () => work(id) : id,
  });
  if (place === 'resolver') fields('Detail')['slow']!.resolve = ({ slow }) => work(slow as number);
  if (isLimited) limitFieldTurns(schema, new TimedTurns(MAX_TURN_MS, loop));
  let isDone = false;
  const count = (): void => {
    loop.number += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  const result = await graphql({ schema, source: '{ rows { id detail { slow } } }' });
  isDone = true;
  return result;
}

describe('the fields of a large answer', () => {
  it.each<Place>(['resolver', 'property'])(
    'share the event loop when each %s works',
    async (place) => {
      const loop = new WorkedLoop();
      await run(loop, true, place);
      expect(loop.at).toBe(ROWS * MS_OF_A_FIELD);
      // The last one starts just before the limit.
      expect(Math.max(...loop.msInTurn.values())).toBeLessThan(
        MAX_TURN_MS + MS_OF_A_FIELD * (place === 'property' ? AT_ONCE : 1),
      );
    },
  );

  it('give the same answer as without turns', async () => {
    const limited = await run(new WorkedLoop(), true);
    expect(limited).toEqual(await run(new WorkedLoop(), false));
    expect(limited.errors).toBeUndefined();
  });

  it.each<Place>(['resolver', 'property'])('would use one turn without it: %s', async (place) => {
    const loop = new WorkedLoop();
    await run(loop, false, place);
    expect([...loop.msInTurn.values()]).toEqual([ROWS * MS_OF_A_FIELD]);
  });

  it('do not delay the few values of each of many small requests', async () => {
    const schema = buildSchema('type Query { a: Int }');
    schema.getQueryType()!.getFields()['a']!.resolve = async () => 1;
    limitFieldTurns(schema, new TimedTurns(MAX_TURN_MS, new WorkedLoop()));
    let done = 0;
    for (let request = 0; request < 90; request += 1) {
      void graphql({ schema, source: '{ a }', contextValue: {} }).then(() => (done += 1));
    }
    // Promises are settled before the next tick. A turn of the event loop would be later.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    await new Promise<void>((resolve) => process.nextTick(resolve));
    expect(done).toBe(90);
  });

  it('may fail in a list that waits for its turn', async () => {
    const schema = buildSchema('type Query { list: [Int] }');
    const fails = async (): Promise<number> => {
      await Promise.resolve();
      throw new Error('no');
    };
    schema.getQueryType()!.getFields()['list']!.resolve = async () => [fails(), fails()];
    limitFieldTurns(schema, new TimedTurns(MAX_TURN_MS, new WorkedLoop()));
    const stray: unknown[] = [];
    const note = (reason: unknown): void => void stray.push(reason);
    process.on('unhandledRejection', note);
    const count = AT_ONCE + 1;
    const source = `{ ${Array.from({ length: count }, (_, n) => `a${n}: list`).join(' ')} }`;
    const { data, errors } = await graphql({ schema, source, contextValue: {} });
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(stray).toEqual([]);
    expect(data?.[`a${count - 1}`]).toEqual([null, null]);
    expect(errors).toHaveLength(2 * count);
  });

  it('do not change the introspection types, which all schemas share', () => {
    const before = Object.values(__Type.getFields()).map(({ resolve }) => resolve);
    limitFieldTurns(buildSchema('type Query { a: Int }'));
    expect(Object.values(__Type.getFields()).map(({ resolve }) => resolve)).toEqual(before);
  });
});
