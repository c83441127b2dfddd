import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  GraphQLID,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLNamedType } from 'graphql';
import { MARKERS } from '../../architecture/plain-words.js';

/** Rules of the contract, checked on the printed schema: what a client sees, whatever made it. */
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

interface Described {
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}
/** A part of the schema, with its coordinate. */
interface Part {
  readonly at: string;
  readonly part: Described;
}

const outputs = types
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })),
  );
const inputs: readonly {
  readonly at: string;
  readonly input: GraphQLArgument | GraphQLInputField;
}[] = [
  ...outputs.flatMap(({ at, field }) =>
    field.args.map((input) => ({ at: `${at}(${input.name}:)`, input })),
  ),
  ...types
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map((input) => ({ at: `${type.name}.${input.name}`, input })),
    ),
];
const values = types
  .filter(isEnumType)
  .flatMap((type) => type.getValues().map((part) => ({ at: `${type.name}.${part.name}`, part })));
const parts: readonly Part[] = [
  { at: 'schema', part: schema },
  ...types.map((part) => ({ at: part.name, part })),
  ...outputs.map(({ at, field }) => ({ at, part: field })),
  ...inputs.map(({ at, input }) => ({ at, part: input })),
  ...values,
];

const isNode = (type: GraphQLNamedType | undefined): boolean =>
  type?.name === 'Node' ||
  ((isObjectType(type) || isInterfaceType(type)) &&
    type.getInterfaces().some(({ name }) => name === 'Node'));
const ownerOf = (at: string): GraphQLNamedType | undefined => schema.getType(at.split('.')[0]!);
const isConnection = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  getNamedType(type).name.endsWith('Connection');

describe('an id', () => {
  it('is the only output of type ID, and is called `id` or `deletedId`', () => {
    const others = outputs
      .filter(({ field }) => getNamedType(field.type) === GraphQLID)
      .filter(({ field }) => field.name !== 'id' && field.name !== 'deletedId');
    expect(others.map(({ at }) => at)).toEqual([]);
  });

  it('is a field of nodes only', () => {
    const others = outputs.filter(({ at, field }) => field.name === 'id' && !isNode(ownerOf(at)));
    expect(others.map(({ at }) => at)).toEqual([]);
  });

  it('is required on each node', () => {
    const nodes = types.filter(isObjectType).filter(isNode);
    expect(nodes.length).toBeGreaterThanOrEqual(12);
    const without = nodes.filter((type) => String(type.getFields()['id']?.type) !== 'ID!');
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

describe('a field of the root', () => {
  it('can be null, so that its failure hides no other field', () => {
    // The first failure of a subscription ends it, so nothing else is lost.
    const strict = [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) =>
      Object.values(root.getFields())
        .filter(({ type }) => isNonNullType(type))
        .map(({ name }) => `${root.name}.${name}`),
    );
    expect(strict).toEqual([]);
  });
});

describe('an enum that an input takes', () => {
  /** States that are facts, so that clients filter by them. */
  const FACTS = ['ConfirmationState', 'InventoryChangeState', 'PurchaseState'];
  /** Remove an entry when its UNKNOWN is gone. */
  it('has no UNKNOWN: it could not be sent', () => {
    const taken = new Set(inputs.map(({ input }) => getNamedType(input.type)).filter(isEnumType));
    const withUnknown = [...taken].filter((type) => type.getValue('UNKNOWN'));
    const others = withUnknown.map(({ name }) => name).filter((name) => !FACTS.includes(name));
    expect(others).toEqual([]);
  });
});

describe('a description', () => {
  it('exists for each type, field, argument and value', () => {
    expect(parts.length).toBeGreaterThan(1500);
    const bare = parts.filter(({ part }) => !part.description?.trim());
    expect(bare.map(({ at }) => at)).toEqual([]);
  });

  it('is in plain English', () => {
    const marked = parts.filter(({ part }) => (part.description ?? '').search(MARKERS) >= 0);
    expect(marked.map(({ at }) => at)).toEqual([]);
  });

  it('has the cost in its last sentence', () => {
    const early = parts.filter(({ part }) => /\bCost: [^]*\. Null\b/.test(part.description ?? ''));
    expect(early.map(({ at }) => at)).toEqual([]);
  });
});

describe('a connection', () => {
  const connections = outputs.filter(({ field }) => isConnection(field));

  it('has `first` with a default and a stated maximum, and `after`', () => {
    expect(connections.length).toBeGreaterThanOrEqual(5);
    const unlimited = connections.filter(({ field: { args } }) => {
      const first = args.find(({ name }) => name === 'first');
      const isLimited =
        String(first?.type) === 'Int!' &&
        typeof first?.defaultValue === 'number' &&
        /: 1 to \d+\b/.test(first.description ?? '');
      return !isLimited || !args.some(({ name }) => name === 'after');
    });
    expect(unlimited.map(({ at }) => at)).toEqual([]);
  });

  it('has `edges`, `nodes` and `pageInfo`', () => {
    const names = types.filter(isObjectType).filter(({ name }) => name.endsWith('Connection'));
    const partial = names.filter((type) =>
      ['edges', 'nodes', 'pageInfo'].some((name) => !(name in type.getFields())),
    );
    expect(partial.map(({ name }) => name)).toEqual([]);
  });

  it('can be null where it costs a call', () => {
    const strict = connections.filter(
      ({ field }) => isNonNullType(field.type) && /\bCost: (?!no)/.test(field.description ?? ''),
    );
    expect(strict.map(({ at }) => at)).toEqual([]);
  });
});

describe('a deprecated part', () => {
  it('names its replacement and the day before which it does not go', () => {
    const form = /^Use .+\. Goes not before 20\d\d-[01]\d-[0-3]\d\.$/;
    const vague = parts
      .map(({ at, part }) => ({ at, reason: part.deprecationReason }))
      .filter(({ reason }) => typeof reason === 'string' && !form.test(reason));
    expect(vague.map(({ at, reason }) => `${at}: ${reason}`)).toEqual([]);
  });
});
