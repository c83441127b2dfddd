import { readFileSync } from 'node:fs';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import type { GraphQLNamedType } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { schemaText } from '../../../src/graph/build.js';

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const asked = types.flatMap((type) => {
  if (isInputObjectType(type)) return Object.values(type.getFields());
  return isObjectType(type) ? Object.values(type.getFields()).flatMap(({ args }) => args) : [];
});
const inputEnums = new Set(asked.map(({ type }) => getNamedType(type)).filter(isEnumType));
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Returns all described parts of a type, by coordinate. */
function parts(type: GraphQLNamedType): [string, Described][] {
  const own: [string, Described][] = ROOTS.has(type.name) ? [] : [[type.name, type]];
  if (isEnumType(type)) {
    return [
      ...own,
      ...type
        .getValues()
        .map((value): [string, Described] => [`${type.name}.${value.name}`, value]),
    ];
  }
  if (isInputObjectType(type)) {
    return [
      ...own,
      ...Object.values(type.getFields()).map((field): [string, Described] => [
        `${type.name}.${field.name}`,
        field,
      ]),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  return [
    ...own,
    ...Object.values(type.getFields()).flatMap((field): [string, Described][] => [
      [`${type.name}.${field.name}`, field],
      ...field.args.map((arg): [string, Described] => [
        `${type.name}.${field.name}(${arg.name}:)`,
        arg,
      ]),
    ]),
  ];
}

describe('the schema', () => {
  it('describes every type, field, argument and enum value', () => {
    const bare = types.flatMap(parts).filter(([, part]) => !part.description?.trim());
    expect(bare.map(([coordinate]) => coordinate)).toEqual([]);
  });

  it('matches the committed file', () => {
    expect(schemaText(schema)).toBe(readFileSync('schema.graphql', 'utf8'));
  });

  it('has only nodes and sellers at the root', () => {
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).toSorted()).toEqual([
      'node',
      'nodes',
      'seller',
      'sellers',
      'viewer',
    ]);
  });

  it('reads everything of a seller below it, and takes no sellerId there', () => {
    const seller = schema.getType('Seller');
    const fields = isObjectType(seller) ? Object.values(seller.getFields()) : [];
    expect(fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['order', 'shipment', 'supplySources']),
    );
    const named = fields.flatMap(({ args }) =>
      args.flatMap(({ name, type }) => {
        const input = getNamedType(type);
        return [name, ...(isInputObjectType(input) ? Object.keys(input.getFields()) : [])];
      }),
    );
    expect(named).not.toContain('sellerId');
  });

  it('has UNKNOWN in the output enums that Amazon may extend', () => {
    const closed = new Set([
      'AmazonApi',
      'BatchRefusalReason',
      'ConfirmationDifference',
      'ConfirmationRoute',
      'ConnectionRefusal',
      'DayTimeZoneSource',
      'ErrorCode',
      'LabelChecksumSubject',
      'LookupKey',
      'NextStep',
      'NoBoxReason',
      'NoOfferInTime',
      'NoOpenStateReason',
      'OnboardingPlace',
      'OnboardingStepName',
      'PackedUnitSource',
      'PurchaseSettler',
      'RefundState',
      'ScheduledChangeProblemCode',
      'SellerInputKind',
      'ShipFromNoteCode',
      'ShipFromReasonCode',
      'ShippingBackend',
      'ShippingObstacle',
      'UserErrorCode',
      'VerificationState',
      'WebhookDeliveryStatus',
      'WebhookProblemCode',
      'Weekday',
    ]);
    const open = types
      .filter(isEnumType)
      .filter((type) => !closed.has(type.name) && !inputEnums.has(type));
    const without = open.filter((type) => !type.getValue('UNKNOWN'));
    expect(without.map((type) => type.name)).toEqual([]);
  });
});

describe('the enums that inputs take', () => {
  it('have no UNKNOWN, except for states that can be filtered by', () => {
    const withUnknown = [...inputEnums].filter((type) => type.getValue('UNKNOWN'));
    expect(withUnknown.map(({ name }) => name).toSorted()).toEqual([
      'ConfirmationState',
      'InventoryChangeState',
      'PurchaseState',
    ]);
  });
});

it('has only mutations that can be null: a failed one must not hide the result of another', () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
});
