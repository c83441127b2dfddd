import { composeServices } from '@apollo/composition';
import { isInterfaceType, isObjectType, isUnionType, parse } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { keysOf } from '../../../src/features/federation/entity-keys.js';
import { subgraphSdl } from '../../../src/features/federation/subgraph-sdl.js';
import { schemaText } from '../../../src/graph/build.js';

const plain = createSchema();
const federated = createSchema({ federation: true });
const sdl = subgraphSdl(federated);
const nodeNames = plain
  .getPossibleTypes(interfaceOf('Node'))
  .map(({ name }) => name)
  .toSorted();

function interfaceOf(name: string) {
  const type = plain.getType(name);
  if (!isInterfaceType(type)) throw new Error(`${name} is no interface`);
  return type;
}

interface Subgraph {
  readonly name: string;
  readonly sdl: string;
}

function compose(...subgraphs: readonly Subgraph[]) {
  const { errors, hints, supergraphSdl } = composeServices(
    subgraphs.map(({ name, sdl: text }) => ({
      name,
      url: `http://${name}.example`,
      typeDefs: parse(text),
    })),
  );
  return {
    errors: errors?.map(String) ?? [],
    hints: hints?.map(({ definition }) => definition.code) ?? [],
    supergraphSdl,
  };
}

const FULFILMENT = { name: 'fulfilment', sdl };

/** Knows orders by both of their keys, and other objects by Amazon's identifiers only. */
const REVIEWS = {
  name: 'reviews',
  sdl: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
    type Query { worstOrder: Order node(id: ID!): Node @shareable nodes(ids: [ID!]!): [Node] @shareable }
    interface Node { id: ID! }
    type Order implements Node @key(fields: "id") @key(fields: "seller { sellerId } amazonOrderId") {
      id: ID!
      seller: Seller!
      amazonOrderId: String!
      feedback: String
      refunded: Money
    }
    type Seller @key(fields: "sellerId") { sellerId: String! rating: Int }
    type SupplySource @key(fields: "supplySourceId") { supplySourceId: String! manager: String }
    type Purchase @key(fields: "seller { sellerId } key") { seller: Seller! key: String! note: String }
    type Review implements Node @key(fields: "id") { id: ID! order: Order }
    type Money @shareable { amount: Decimal! currencyCode: CurrencyCode! }
    scalar Decimal
    scalar CurrencyCode
  `,
};

describe('the schema of the subgraph', () => {
  it('composes alone, without a hint', () => {
    const { errors, hints, supergraphSdl } = compose(FULFILMENT);
    expect(errors).toEqual([]);
    expect(hints).toEqual([]);
    expect(supergraphSdl).toContain('type Order');
  });

  it('composes with another subgraph of Relay that refers to its nodes by their natural keys', () => {
    const { errors, hints, supergraphSdl } = compose(FULFILMENT, REVIEWS);
    expect(errors).toEqual([]);
    // `node` and `nodes` return other types there: the router may ask either subgraph for an id.
    expect(new Set(hints)).toEqual(new Set(['INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN']));
    expect(supergraphSdl).toContain('feedback: String @join__field(graph: REVIEWS)');
  });

  it('does not compose when a key names a field that does not exist', () => {
    const broken = sdl.replace(
      '@key(fields: "seller { sellerId } amazonOrderId")',
      '@key(fields: "number")',
    );
    expect(broken).not.toBe(sdl);
    expect(compose({ name: 'broken', sdl: broken }).errors.join()).toContain('number');
  });

  it('has the key `id` on each node, and none on other types', () => {
    const keyed = [...sdl.matchAll(/^type (\w+)[^{]* @key\(fields: "id"\)/gm)].map(
      ([, name = '']) => name,
    );
    expect(keyed.toSorted()).toEqual(nodeNames);
    expect(nodeNames.length).toBeGreaterThanOrEqual(12);
  });

  it('has the natural keys', () => {
    const natural = nodeNames.flatMap((name) =>
      keysOf(name).flatMap((fields) => (fields === 'id' ? [] : [`${name} ${fields}`])),
    );
    expect(natural).toEqual([
      'Order seller { sellerId } amazonOrderId',
      'Purchase seller { sellerId } key',
      'Seller sellerId',
      'SupplySource seller { sellerId } supplySourceId',
      'SupplySource supplySourceId',
    ]);
    for (const line of natural) {
      const [name, ...fields] = line.split(' ');
      expect(sdl).toMatch(
        new RegExp(`^type ${name} [^\\n]*@key\\(fields: "${fields.join(' ')}"\\)`, 'm'),
      );
    }
  });

  it('shares values that other subgraphs have too', () => {
    const shared = [...sdl.matchAll(/^type (\w+)[^{\n]* @shareable/gm)].map(
      ([, name = '']) => name,
    );
    expect(shared).toEqual(expect.arrayContaining(['Address', 'Money', 'PageInfo', 'Weight']));
    for (const name of shared) expect(isObjectType(plain.getType(name))).toBe(true);
  });

  it('has neither the parts of the protocol nor @oneOf, which composition does not know', () => {
    expect(sdl).not.toMatch(/_entities|_service|_Any|_Entity|_Service|@oneOf/);
    expect(schemaText(plain)).toContain('@oneOf');
  });
});

describe('the schema with federation', () => {
  it('differs from the schema without it by the protocol only', () => {
    const names = Object.keys(plain.getTypeMap());
    const added = Object.keys(federated.getTypeMap()).filter((name) => !names.includes(name));
    expect(added.toSorted()).toEqual(['_Any', '_Entity', '_Service']);
    const fields = Object.keys(federated.getQueryType()!.getFields());
    expect(fields.filter((name) => name.startsWith('_')).toSorted()).toEqual([
      '_entities',
      '_service',
    ]);
    expect(schemaText(createSchema())).toBe(schemaText(plain));
  });

  it('has each node as an entity', () => {
    const entity = federated.getType('_Entity');
    const members = isUnionType(entity) ? entity.getTypes().map(({ name }) => name) : [];
    expect(members.toSorted()).toEqual(nodeNames);
  });
});
