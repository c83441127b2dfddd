import { getNamedType, isAbstractType, isObjectType, Kind, parse } from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLObjectType } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { scopesNeeded } from '../../../src/graph/access/needs-scope.js';

const schema = createSchema();

function needsRead(owner: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean {
  const inner = isObjectType(getNamedType(field.type)) || isAbstractType(getNamedType(field.type));
  const selection = `${field.name}${inner ? ' { __typename }' : ''}`;
  const document = parse(`query Q { ...F } fragment F on ${owner.name} { ${selection} }`);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return scopesNeeded(schema, document, operation).has('READ');
}

function objectsOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

/** Returns the types that a selection below these can reach without READ. */
function reached(from: readonly GraphQLNamedType[]): ReadonlySet<GraphQLObjectType> {
  const found = new Set<GraphQLObjectType>(from.flatMap(objectsOf));
  for (const owner of found)
    for (const field of Object.values(owner.getFields()))
      if (!needsRead(owner, field))
        for (const type of objectsOf(getNamedType(field.type))) found.add(type);
  return found;
}

/** Such a key sees all sellers. */
function needsManage({ extensions }: GraphQLField<unknown, unknown>): boolean {
  return extensions['needsScope'] === 'MANAGE';
}

function needsPersonalData({ extensions }: GraphQLField<unknown, unknown>): boolean {
  return extensions['needsScope'] === 'READ_PERSONAL_DATA';
}

describe('an access key without READ', () => {
  const payloads = Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ type }) =>
    getNamedType(type),
  );
  const viewer = schema.getType('Viewer')!;

  it('reaches of all that belongs to sellers only what its mutations change', () => {
    const ofSellers = [...reached([...payloads, viewer])]
      .filter((type) => type.getInterfaces().some(({ name }) => name === 'SellerOwned'))
      .map(({ name }) => name);
    expect(ofSellers.toSorted()).toEqual([
      'Box',
      'Confirmation',
      'ConfirmationBatch',
      'InventoryBatch',
      'InventoryLevel',
      'Listing',
      'Purchase',
      'PurchaseBatch',
      'ScheduledSupplySourceChange',
      'Shipment',
      'SupplySource',
      'WebhookEndpoint',
    ]);
  });

  it('reads of a seller who it is', () => {
    const seller = schema.getType('Seller');
    if (!isObjectType(seller)) throw new Error('no type Seller');
    const open = Object.values(seller.getFields()).filter(
      (field) => !needsRead(seller, field) && !needsManage(field) && !needsPersonalData(field),
    );
    expect(open.map(({ name }) => name).toSorted()).toEqual([
      'id',
      'marketplaces',
      'name',
      'region',
      'sellerId',
    ]);
  });
});
