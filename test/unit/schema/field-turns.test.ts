import { buildSchema, graphql, GraphQLObjectType } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { limitFieldTurns } from '../../../src/graph/field-turns.js';
import { TimedTurns } from '../../../src/runtime/background/timed-turns.js';

const ROWS = 30;
const MS_OF_A_FIELD = 4;
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

/** Executes a query of 30 rows, each with a field that works for 4 ms. */
async function run(loop: WorkedLoop, isLimited: boolean): Promise<ExecutionResult> {
  const schema = buildSchema('type Query { rows: [Row!]! } type Row { id: Int! slow: Int! }');
  const fields = (name: string) => (schema.getType(name) as GraphQLObjectType).getFields();
  fields('Query')['rows']!.resolve = () => Array.from({ length: ROWS }, (_, id) => ({ id }));
  fields('Row')['slow']!.resolve = ({ id }: { id: number }) => {
    loop.work(MS_OF_A_FIELD);
    return id;
  };
  if (isLimited) limitFieldTurns(schema, new TimedTurns(MAX_TURN_MS, loop));
  let isDone = false;
  const count = (): void => {
    loop.number += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  const result = await graphql({ schema, source: '{ rows { id slow } }' });
  isDone = true;
  return result;
}

describe('the resolvers of a large answer', () => {
  it('start in another turn of the event loop once they have used up one', async () => {
    const loop = new WorkedLoop();
    await run(loop, true);
    expect(loop.at).toBe(ROWS * MS_OF_A_FIELD);
    // The last one starts just before the limit.
    expect(Math.max(...loop.msInTurn.values())).toBeLessThan(MAX_TURN_MS + MS_OF_A_FIELD);
  });

  it('give the same answer as without turns', async () => {
    const limited = await run(new WorkedLoop(), true);
    expect(limited).toEqual(await run(new WorkedLoop(), false));
    expect(limited.errors).toBeUndefined();
  });

  it('would all run in one turn without it', async () => {
    const loop = new WorkedLoop();
    await run(loop, false);
    expect([...loop.msInTurn.values()]).toEqual([ROWS * MS_OF_A_FIELD]);
  });
});
