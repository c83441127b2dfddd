import { buildSchema, execute, parse, validate } from 'graphql';
import type { GraphQLObjectType, GraphQLScalarType, GraphQLSchema } from 'graphql';
import { MADE_OF_IT } from '../../../src/graph/replaced-entity.js';
import type { Replaced } from '../../../src/graph/replaced-entity.js';
import { QueryCompiler } from '../../../src/server/fast/execution/compiled-query.js';
import { EntityTexts, joinTexts } from '../../../src/server/fast/execution/entity-text.js';

const SDL = `
  scalar Picky
  enum Colour { RED GREEN }
  interface Named { name: String }
  union Found = Place | Other
  type Other implements Named { name: String }
  type Part { label: String, must: String! }
  type Place {
    id: ID!, name: String, must: String!, colour: Colour, picky: Picky, count: Int
    parts: [Part!], part: Part, inner: Place, detail: String, computed: String, sized(by: Int): String
  }
  type Edge { cursor: String, node: Place! }
  type Page { nodes: [Place!]!, edges: [Edge!]!, maybe: [Place], again: Page }
  type Query { page(first: Int): Page, place(id: ID): Place, other: Other, found: [Found], named: [Named] }
`;

/** Counts reads of its fields. */
class Place implements Replaced {
  reads = 0;
  [MADE_OF_IT]: unknown = null;
  #name: unknown;

  constructor(values: object = {}) {
    this.#name = 'A "quoted" name – é ☃';
    Object.assign(this, { id: '1', must: 'there', colour: 2, picky: 'well', detail: 'known' });
    Object.assign(
      this,
      {
        parts: [{ label: 'a', must: 'b' }],
        part: null,
        count: 7,
        inner: { id: '9', name: 'inside' },
      },
      values,
    );
  }

  get name(): unknown {
    this.reads += 1;
    return this.#name;
  }
}

const texts = new EntityTexts();
let places: unknown[];
let computed: number;
let schema: GraphQLSchema;
let compiler: QueryCompiler;
beforeEach(() => {
  places = [new Place(), new Place({ id: '2' })];
  computed = 0;
  schema = buildSchema(SDL);
  const fieldsOf = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();
  const place = schema.getType('Place') as GraphQLObjectType;
  place.extensions = { replaced: true };
  const known = (source: { detail?: unknown }): unknown => source.detail;
  Object.assign(fieldsOf('Place')['detail']!, {
    extensions: { known, cacheable: true },
    resolve: (source: { detail?: unknown }) => {
      if (source.detail !== undefined) return source.detail;
      throw new Error('no detail');
    },
  });
  const compute = (): string => `computed ${(computed += 1) > 0}`;
  Object.assign(fieldsOf('Place')['computed']!, {
    extensions: { cacheable: true },
    resolve: compute,
  });
  Object.assign(fieldsOf('Place')['colour']!.type, {
    serialize: (value: unknown) => (value === 2 ? 'GREEN' : 'RED'),
  });
  Object.assign(schema.getType('Picky') as GraphQLScalarType, {
    serialize: (value: unknown) => {
      if (value === 'ill') throw new Error('too ill');
      return value === 'nothing' ? undefined : value;
    },
  });
  const page = (): object => {
    const edges = places.map((node, index) => ({ cursor: `c${index}`, node }));
    return { nodes: places, edges, maybe: places, again: { nodes: places, edges, maybe: [] } };
  };
  const resolvers: Record<string, () => unknown> = {
    page,
    place: () => places[0],
    other: () => ({ name: 'other' }),
    found: () => [Object.assign(new Place(), { __typename: 'Place' })],
    named: () => [{ __typename: 'Other', name: 'n' }],
  };
  for (const [name, resolve] of Object.entries(resolvers)) {
    Object.assign(fieldsOf('Query')[name]!, { resolve, extensions: { cacheable: true } });
  }
  compiler = new QueryCompiler(schema, texts);
});

const reads = (): number =>
  places.reduce<number>((sum, place) => sum + (place instanceof Place ? place.reads : 0), 0);

function encode(answer: object): string {
  const { skeleton, leftOut } = texts.skeletonOf(answer);
  return joinTexts(skeleton, leftOut).toString();
}

/** Returns the response, and whether the third compiled execution read an entity again. */
async function compare(text: string, variables: Record<string, unknown> = {}) {
  expect(validate(schema, parse(text))).toEqual([]);
  const expected = await execute({ schema, document: parse(text), variableValues: variables });
  const query = compiler.compile(text, null)!;
  const answers: string[] = [];
  let before = 0;
  for (const _ of [1, 2, 3]) {
    before = reads();
    const { data, errors } = (await query({}, variables))!;
    answers.push(encode(errors ? { errors, data } : { data }));
  }
  const { data, errors } = expected;
  const interpreted = JSON.stringify(errors ? { errors, data } : { data });
  expect(answers).toEqual([interpreted, interpreted, interpreted]);
  return { answer: interpreted, readAgain: reads() > before };
}

describe('a selection that depends on the entity alone is read from its cached JSON after the second request', () => {
  it.each([
    ['a list', '{ page { nodes { id name } } }'],
    ['a single one', '{ place { id name } }'],
    ['with aliases', '{ a: page { b: nodes { c: name id name } } }'],
    ['in edges', '{ page { edges { cursor node { name } } } }'],
    ['nullable', '{ page { maybe { name } } }'],
    [
      'its type',
      '{ __typename page { __typename nodes { __typename name parts { __typename } } } }',
    ],
    [
      'parts, enums, nulls',
      '{ page { nodes { name colour picky count inner { id } part { must } parts { label must } } } }',
    ],
    ['what is known', '{ page { nodes { name detail } } }'],
    [
      'fragments',
      '{ page { ...P } } fragment P on Page { nodes { ...Q ... on Place { id } ... { count } } } fragment Q on Place { name parts { ...R } } fragment R on Part { label }',
    ],
    [
      'next to one that is executed',
      '{ place { computed inner { name } } page { nodes { name inner { id } } } }',
    ],
    [
      'a fragment in two places',
      '{ page { ...P again { ...P } } } fragment P on Page { nodes { name } }',
    ],
    ['next to another kind of object', '{ other { name } page { nodes { name } } }'],
  ])('%s', async (_, text) => {
    expect((await compare(text)).readAgain).toBe(false);
  });

  it.each([true, false])('conditions and variables above it: %s', async (yes) => {
    const text = `query ($yes: Boolean!, $first: Int) {
      page(first: $first) { nodes @include(if: $yes) { name } edges @skip(if: $yes) { node { name id } } }
    }`;
    expect((await compare(text, { yes, first: 3 })).readAgain).toBe(false);
  });
});

describe('any other selection is executed', () => {
  it.each([
    ['a resolver', '{ page { nodes { name computed } } }'],
    ['arguments', '{ page { nodes { name sized(by: 2) } } }'],
    ['fields that are merged', '{ page { nodes { name parts { label } parts { must } } } }'],
    [
      'one place with two selections',
      '{ page { nodes { name } nodes { id } again { nodes { name count } } } }',
    ],
    [
      'one place with two selections at two levels',
      '{ page { nodes { name } again { nodes { count } } } }',
    ],
    ['a union', '{ found { ... on Place { name } } page { nodes { name } } }'],
    ['an interface', '{ named { name } page { nodes { name } } }'],
    [
      'introspection',
      '{ __type(name: "Page") { fields { name type { kind } } } page { nodes { name } } }',
    ],
  ])('%s', async (_, text) => {
    expect((await compare(text)).readAgain).toBe(true);
  });

  it.each([true, false])('conditions within it: %s', async (yes) => {
    const text =
      'query ($yes: Boolean!) { page { nodes { name id @include(if: $yes) count @skip(if: $yes) } } }';
    expect((await compare(text, { yes })).readAgain).toBe(true);
  });

  it.each<[string, () => unknown]>([
    ['nothing where something must be', () => new Place({ must: null })],
    ['nothing in a part', () => new Place({ parts: [{ label: 'x' }] })],
    ['a value that is refused', () => new Place({ picky: 'ill' })],
    ['an error', () => new Place({ count: new Error('of a field') })],
    ['an error as part', () => new Place({ part: new Error('of a part') })],
    ['what is not known', () => new Place({ detail: undefined })],
    ['null', () => null],
    ['an error instead of it', () => new Error('of an item')],
  ])('%s, with the error of an interpreted query', async (_, make) => {
    places.push(make());
    const fields = 'name must picky count detail part { label } parts { must }';
    for (const list of ['maybe { FIELDS }', 'nodes { FIELDS }', 'edges { node { FIELDS } }']) {
      const { answer } = await compare(
        `{ page { ${list.replace('FIELDS', fields)} } place { id } }`,
      );
      expect(answer).toContain('"data":');
    }
  });
});

it.each([{ picky: 'nothing' }, { parts: 'x' }])(
  'what no type allows is reported: %j',
  async (values) => {
    places.push(new Place(values));
    const text = '{ page { maybe { name picky parts { label } } } }';
    const expected = await execute({ schema, document: parse(text) });
    const { data, errors } = (await compiler.compile(text, null)!({}, {}))!;
    // The compiler reports it in different words.
    expect(errors?.map(({ path }) => path)).toEqual(expected.errors?.map(({ path }) => path));
    expect(errors).toHaveLength(1);
    expect(encode({ data })).toBe(JSON.stringify({ data: expected.data }));
  },
);

it('shows an entity that replaces another', async () => {
  const query = compiler.compile('{ page { nodes { id name count } } }', null)!;
  const counts = async (): Promise<unknown> => {
    const answer = JSON.parse(encode((await query({}, {}))!)) as {
      data: { page: { nodes: { count: number }[] } };
    };
    return answer.data.page.nodes.map(({ count }) => count);
  };
  for (const _ of [1, 2, 3]) expect(await counts()).toEqual([7, 7]);
  places[1] = new Place({ count: 8 });
  expect(await counts()).toEqual([7, 8]);
});

it('caches four selections of an entity and evicts the oldest', async () => {
  const [first, ...others] = ['id', 'count', 'must', 'picky', 'colour'].map((field) =>
    compiler.compile(`{ place { name ${field} } }`, null)!,
  );
  const four = [first!, ...others.slice(0, 3)];
  for (const query of [first!, ...four]) await query({}, {});
  expect(reads()).toBe(5);
  for (const query of four) await query({}, {});
  expect(reads()).toBe(5);
  await others[3]!({}, {});
  expect(reads()).toBe(6);
  for (const query of others.slice(0, 3)) await query({}, {});
  expect(reads()).toBe(6);
  await first!({}, {});
  expect(reads()).toBe(7);
});

it('has no cached JSON for its first request', async () => {
  const query = compiler.compile('{ place { id } }', null)!;
  const counts: number[] = [];
  for (const _ of [1, 2, 3]) counts.push(texts.skeletonOf((await query({}, {}))!).leftOut.length);
  expect(counts).toEqual([0, 1, 1]);
});

it('serializes to plain data outside a skeleton', async () => {
  const query = compiler.compile('{ place { id name } }', null)!;
  const answer = (await query({}, {}))!;
  expect(JSON.parse(JSON.stringify(answer))).toEqual({
    data: { place: { id: '1', name: 'A "quoted" name – é ☃' } },
  });
});

it('never mistakes data for a placeholder', async () => {
  const query = compiler.compile('{ place { id } }', null)!;
  await query({}, {});
  const { skeleton, leftOut } = texts.skeletonOf((await query({}, {}))!);
  const place = /"(entity text [^"]+)"/.exec(skeleton)![1];
  expect(leftOut).toHaveLength(1);
  // Within other text, it is not a placeholder.
  const told = joinTexts(JSON.stringify([`x${place}`, `"${place}"`]), []).toString();
  expect(JSON.parse(told)).toEqual([`x${place}`, `"${place}"`]);
  expect(() => joinTexts('{}', leftOut)).toThrow('The skeleton has fewer placeholders than texts.');
});

it('does not modify an object that a resolver returns in place of an entity', async () => {
  const impostor = Object.freeze({ id: '7' });
  places[0] = impostor;
  const query = compiler.compile('{ place { id } }', null)!;
  for (const _ of [1, 2, 3]) {
    expect(encode((await query({}, {}))!)).toBe('{"data":{"place":{"id":"7"}}}');
  }
});
