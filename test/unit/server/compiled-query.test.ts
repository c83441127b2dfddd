import {
  buildSchema,
  execute,
  getIntrospectionQuery,
  GraphQLEnumType,
  GraphQLError,
  parse,
  validate,
} from 'graphql';
import type {
  ExecutionResult,
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLSchema,
} from 'graphql';
import { DateTime } from '../../../src/graph/scalars.js';
import { selectedFields } from '../../../src/graph/look-ahead.js';
import { QueryCompiler } from '../../../src/server/fast/execution/compiled-query.js';

const SDL = `
  scalar DateTime
  scalar Picky
  enum Colour { RED GREEN }
  input Range { from: DateTime, to: Int! = 7, colours: [Colour!] = [GREEN] }
  interface Named { name: String! }
  type Cat implements Named { name: String!, lives: Int, self: Cat, mood: Picky }
  type Dog implements Named { name: String!, barks: Boolean, friends: [Named!] }
  union Pet = Cat | Dog
  type Query {
    plain: String
    pets: [Pet]
    named: [Named!]
    pet(name: String!): Pet
    colour(of: Colour! = RED): Colour
    echo(text: String, id: ID, int: Int! = 3, list: [Int!], range: Range, at: DateTime): String!
    echoOrNull(range: Range, at: DateTime, int: Int! = 3): String
    box: Box
    boxes: [Box!]
    strict: Box!
    lookedAt: Box
    picky: Picky
    pickies: [Picky]
    nothing: Picky
    wrong: Int
    list: [String!]
    notAList: [String]
  }
  type Box {
    label: String, must: String!, mustLater: String!, fails: String, failsLater: String, coded: String!
    throwsText: String, inner: Box, inners: [Box!]!, some: [Box]
  }
`;

const cat = {
  __typename: 'Cat',
  name: 'Tom',
  lives: 9,
  mood: 'well',
  self: { name: 'T', lives: 8 },
};
const dog = { __typename: 'Dog', name: 'Rex', barks: true, friends: [cat] };
const fail = (text: string): never => {
  throw new Error(text);
};
const box = (depth: number): object => ({
  label: `box ${depth}`,
  must: depth === 2 ? null : 'there',
  get inner() {
    return depth > 0 ? box(depth - 1) : null;
  },
  get inners() {
    return depth > 0 ? [box(depth - 1), box(0)] : [];
  },
  get some() {
    return [box(0), null, new Error('this one failed'), box(2)];
  },
});

function schemaOf(): GraphQLSchema {
  const schema = buildSchema(SDL);
  const resolve = (type: string, resolvers: Record<string, unknown>): void => {
    const fields = (schema.getType(type) as GraphQLObjectType).getFields();
    for (const [name, value] of Object.entries(resolvers)) {
      fields[name]!.resolve = value as never;
    }
  };
  const { serialize, parseValue, parseLiteral } = DateTime;
  Object.assign(schema.getType('DateTime') as GraphQLScalarType, {
    serialize,
    parseValue,
    parseLiteral,
  });
  Object.assign(schema.getType('Picky') as GraphQLScalarType, {
    serialize: (value: unknown) => {
      if (value === 'coded') {
        throw new GraphQLError('not this one', { extensions: { code: 'SELLER_REQUIRED' } });
      }
      if (value === 'nothing') return undefined;
      return value === 'well' ? 'very well' : fail(`bad ${String(value)}`);
    },
  });
  const colour = schema.getType('Colour') as GraphQLEnumType;
  const own = new GraphQLEnumType({
    name: 'Colour',
    values: { RED: { value: 1 }, GREEN: { value: 2 } },
  });
  Object.assign(colour, own);
  const show = (_: unknown, args: object): string =>
    JSON.stringify(Object.entries(args).toSorted(([a], [b]) => a.localeCompare(b))) +
    String((args as { at?: unknown }).at instanceof Date);
  resolve('Query', {
    pets: () => [cat, dog, null, Promise.resolve(cat)],
    named: async () => [dog, cat],
    pet: (_: unknown, { name }: { name: string }) => (name === 'Tom' ? cat : dog),
    colour: (_: unknown, { of }: { of: number }) => (of === 2 ? 1 : of === 1 ? 2 : 0),
    echo: show,
    echoOrNull: show,
    box: () => box(3),
    boxes: () => [box(1), box(2)],
    strict: async () => box(2),
    lookedAt: (_: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo) => ({
      label: [...selectedFields(info)].join(),
      must: [...selectedFields(info, 'inner')].join(),
      inner: { label: JSON.stringify(info.variableValues), must: info.path.key },
    }),
    picky: () => 'coded',
    pickies: () => ['well', 'ill', null],
    nothing: () => 'nothing',
    wrong: () => 'not a number',
    list: () => ['a', null],
    notAList: () => 5,
  });
  resolve('Box', {
    mustLater: async () => null,
    fails: () => fail('at once'),
    failsLater: async () => fail('later'),
    coded: async () => {
      throw new GraphQLError('with a code', { extensions: { code: 'TOO_MANY_ROWS', detail: 1 } });
    },
    throwsText: () => {
      throw 'only text';
    },
  });
  return schema;
}

const schema = schemaOf();
const compiler = new QueryCompiler(schema);

/** Returns everything of a result that a client, or the formatting of errors, can see. */
function visible({ data, errors }: ExecutionResult): object {
  const shown = (errors ?? []).map((error) => ({
    ...error.toJSON(),
    nodes: error.nodes?.map(({ kind, loc }) => [kind, loc?.start]),
    cause: error.originalError && [error.originalError.name, error.originalError.message],
    causedBy: error.originalError instanceof GraphQLError && error.originalError.nodes?.length,
    name: error.name,
    stackOf: error.stack?.split('\n')[0],
  }));
  const order = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return { data: JSON.stringify(data), errors: shown.toSorted(order) };
}

async function both(
  text: string,
  variables: Record<string, unknown> = {},
): Promise<readonly [object, object]> {
  const document = parse(text);
  expect(validate(schema, document).map(String)).toEqual([]);
  const interpreted = await execute({
    schema,
    document,
    contextValue: {},
    variableValues: variables,
  });
  const compiled = compiler.compile(text, null);
  if (!compiled) throw new Error(`not compiled: ${text}`);
  const result = await compiled({}, variables);
  return [visible(interpreted), result ? visible(result) : { refused: true }];
}

describe('a compiled query returns the same answer as an interpreted one', () => {
  it.each([
    ['{ plain __typename }'],
    ['{ a: plain b: plain plain }'],
    ['{ pets { __typename ... on Cat { name lives self { lives } } ... on Dog { name barks } } }'],
    [
      '{ named { name t: __typename ... on Dog { friends { name ...F } } } } fragment F on Cat { lives mood }',
    ],
    ['{ named { ... on Named { ... on Cat { n: name } } } }'],
    ['{ colour green: colour(of: GREEN) }'],
    ['{ box { label inner { inner { label must inner { label } } } } }'],
    ['{ box { label inner { label inner { inner { label } } } } }'],
    ['{ box { fails failsLater label } }'],
    ['{ box { coded label } plain }'],
    ['{ box { inner { coded label } label } }'],
    ['{ box { throwsText mustLater } }'],
    ['{ box { inner { throwsText mustLater } } }'],
    ['{ boxes { label must } }'],
    ['{ box { inners { label inners { must } } } }'],
    ['{ box { some { label } } }'],
    ['{ box { some { label must } } }'],
    ['{ strict { label must } }'],
    ['{ strict { label mustLater } plain }'],
    ['{ strict { fails } }'],
    ['{ boxes { coded label } plain }'],
    ['{ box { inners { fails inners { coded } } label } }'],
    ['{ box { some { mustLater } label } }'],
    ['{ picky }'],
    ['{ pickies }'],
    ['{ list }'],
    ['{ box { inner { label } inner { must } } }'],
    ['{ lookedAt { label must inner { label must } } }'],
    [
      '{ lookedAt { ...A ... { inner { ...B } } } } fragment A on Box { label must } fragment B on Box { label must }',
    ],
    ['{ echo(text: "a \\"quoted\\" \\u005c ${1} `x` \\u2028") }'],
    ['{ echo(text: """block "text" """, id: 5, list: 4, int: 9) }'],
    ['{ echo(range: { from: "2026-01-02T03:04:05Z", colours: RED }) }'],
    ['{ echo(range: { }) }'],
    ['{ echo(range: null, at: "2026-01-02T03:04:05.678Z", id: "x") }'],
    [getIntrospectionQuery()],
  ])('%s', async (text) => {
    const [interpreted, compiled] = await both(text);
    expect(compiled).toEqual(interpreted);
  });

  it.each<[string, Record<string, unknown>]>([
    ['query ($t: String = "d", $i: Int! = 4) { echo(text: $t, int: $i) }', {}],
    ['query ($t: String = "d", $i: Int! = 4) { echo(text: $t, int: $i) }', { t: null, i: 5 }],
    ['query ($at: DateTime = "2026-01-02T03:04:05Z") { echo(at: $at) }', {}],
    ['query ($at: DateTime) { echo(at: $at) }', { at: '2026-01-02T03:04:05Z' }],
    ['query ($r: Range) { echo(range: $r) }', { r: { from: '2026-01-02T03:04:05Z' } }],
    ['query ($r: Range) { echo(range: $r) }', { r: { to: 1, colours: 'RED' } }],
    ['query ($c: Colour) { colour(of: $c) }', {}],
    ['query ($c: Colour!) { colour(of: $c) }', { c: 'GREEN' }],
    ['query ($i: Int) { echoOrNull(int: $i) }', { i: null }],
    ['query ($i: Int) { box { label } echo(int: $i) }', { i: null }],
    ['query ($l: [Int!]) { echo(list: $l) }', { l: 3 }],
    ['query ($y: Boolean!) { plain @skip(if: $y) box @include(if: $y) { label } }', { y: true }],
    ['query ($y: Boolean!) { plain @skip(if: $y) box @include(if: $y) { label } }', { y: false }],
    [
      'query ($y: Boolean!) { a: box { ...F @include(if: $y) } b: box { ...G @skip(if: $y) } } fragment F on Box { label } fragment G on Box { fails }',
      { y: true },
    ],
    [
      'query ($y: Boolean!, $n: Boolean!) { box @include(if: $y) { label } box { inner @skip(if: $n) { label } } ... @skip(if: $y) { lookedAt { label } } lookedAt { label @skip(if: $n) must } }',
      { y: true, n: false },
    ],
    ['query ($y: Boolean!) { lookedAt @skip(if: $y) { label } lookedAt { must } }', { y: true }],
    [
      'query ($y: Boolean!) { lookedAt { label must @skip(if: $y) inner @include(if: $y) { ...F must } } } fragment F on Box { label }',
      { y: true },
    ],
    [
      'query ($y: Boolean!) { lookedAt { label must @skip(if: $y) inner @include(if: $y) { ...F must } } } fragment F on Box { label }',
      { y: false },
    ],
    [
      'query ($n: String!) { pet(name: $n) { ... on Cat { mood } ... on Named { name } } }',
      { n: 'Tom' },
    ],
  ])('%s with %j', async (text, variables) => {
    const [interpreted, compiled] = await both(text, variables);
    expect(compiled).toEqual(interpreted);
  });

  it('leaves invalid variables to the interpreter before anything is executed', async () => {
    for (const [text, variables] of [
      ['query ($i: Int!) { echo(int: $i) }', {}],
      ['query ($i: Int!) { echo(int: $i) }', { i: 'five' }],
      ['query ($r: Range) { echo(range: $r) }', { r: { unknown: 1 } }],
    ] as const) {
      expect(await compiler.compile(text, null)?.({}, variables)).toBeNull();
    }
  });

  it('masks a value of the wrong type in the same way', async () => {
    for (const text of ['{ wrong }', '{ notAList }', '{ nothing }']) {
      const [interpreted, compiled] = await both(text);
      expect(compiled).toMatchObject({ data: (interpreted as { data: string }).data });
    }
  });
});

describe('a query that is not compiled', () => {
  it.each([
    [
      'could bring code of its own',
      '{ echo(text: "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0); globalThis.broken = 1; (0") }',
    ],
    ['hides that', '{ echo(text: "\\u005f_MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0") }'],
    ['hides it in a default', 'query ($t: String = "__MAGIC_NAN__") { echo(text: $t) }'],
    ['has names that can be taken for a path', '{ inner_box: plain box { inner { label } } }'],
    ['has the name of a counter', '{ boxes { idx0: label } }'],
    ['has a variable inside a literal', 'query ($f: DateTime) { echo(range: { from: $f }) }'],
    ['has one inside a list', 'query ($i: Int!) { echo(list: [$i]) }'],
    [
      'spreads a fragment under two conditions',
      'query ($y: Boolean!) { box { ...F @include(if: $y) ...F @skip(if: $y) } } fragment F on Box { label }',
    ],
    ['has a condition that may be null', 'query ($y: Boolean = true) { plain @skip(if: $y) }'],
    ['sets a prototype', '{ __proto__: plain }'],
  ])('%s', (_, text) => {
    expect(validate(schema, parse(text)).map(String)).toEqual([]);
    expect(compiler.compile(text, null)).toBeNull();
    expect(globalThis).not.toHaveProperty('broken');
  });

  it('is not compiled for an unknown operation name', () => {
    expect(compiler.compile('query A { plain } query B { plain }', 'C')).toBeNull();
  });
});

it('compiles the named operation', async () => {
  const compiled = compiler.compile('query A { plain } query B { box { label } }', 'B');
  expect((await compiled?.({}, {}))?.data).toEqual({ box: { label: 'box 3' } });
});
