import { buildSchema } from 'graphql';
import { breakingChanges } from './breaking-changes.js';

const RELEASED = `
  type Query {
    order(id: ID!, fresh: Boolean @deprecated(reason: "Use at. Goes not before 2027-12-01.")): Order
    old: Int @deprecated(reason: "Use order. Goes not before 2027-12-01.")
  }
  type Order { id: ID! status: Status alias: String }
  enum Status { OPEN CLOSED GONE @deprecated(reason: "Use CLOSED. Goes not before 2027-12-01.") }
  input Filter { ids: [ID!] skus: [String!] }
  type Mutation { tag(filter: Filter): Int }
`;
const BEFORE = '2027-11-30';
const AFTER = '2027-12-01';

function changes(edit: (text: string) => string, today = BEFORE): Promise<string[]> {
  const edited = edit(RELEASED);
  expect(edited).not.toBe(RELEASED);
  return breakingChanges(buildSchema(RELEASED), buildSchema(edited), today);
}

describe('a change of the schema', () => {
  it.each([
    ['a field is removed', ' alias: String', '', 'Order.alias'],
    ['a field may be null', 'id: ID! status', 'id: ID status', 'Order.id'],
    ['an argument is required', 'order(id: ID!,', 'order(id: ID!, at: Int!,', 'Query.order'],
    ['a value is removed', 'OPEN CLOSED', 'OPEN', 'Status.CLOSED'],
    ['an input field is removed', ' skus: [String!]', '', 'Filter.skus'],
    ['an input takes one field only', 'input Filter {', 'input Filter @oneOf {', 'Filter'],
  ])('breaks clients when %s', async (_, from, to, path) => {
    const found = await changes((text) => text.replace(from, to));
    expect(found).toEqual([expect.stringContaining(path)]);
  });

  it('breaks no client when it only adds', async () => {
    const edit = (text: string): string =>
      text
        .replace('OPEN CLOSED', 'OPEN CLOSED HELD')
        .replace('alias: String', 'alias: String note: String! tags: [String!]')
        .replace('ids: [ID!]', 'ids: [ID!] isLate: Boolean');
    expect(await changes(edit)).toEqual([]);
  });
});

describe('a deprecated part', () => {
  const removals = (text: string): string =>
    text
      .replace(/ old: .*/, '')
      .replace(/, fresh: .*?\)\)/, ')')
      .replace(/ GONE .*?\)/, '');

  it('stays until the day that its reason names', async () => {
    const found = await changes(removals);
    expect(found.map((change) => change.split(':')[0])).toEqual([
      'Query.old',
      'Query.order.fresh',
      'Status.GONE',
    ]);
  });

  it('may go from that day on', async () => {
    expect(await changes(removals, AFTER)).toEqual([]);
  });
});
