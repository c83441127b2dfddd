import { getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { BUY_SHIPPING_FAILURES } from '../../../src/domains/shipping/purchases/buy/buy-shipping.result.js';
import type { InsufficientFunds } from '../../../src/domains/shipping/purchases/buy/buy-shipping.result.js';
import { CREATE_SUPPLY_SOURCE_FAILURES } from '../../../src/domains/supply-sources/supply-source.result.js';
import type { CreateSupplySourceResult } from '../../../src/domains/supply-sources/supply-source.result.js';
import { failureIn, payloadOfInvalidInput } from '../../../src/graph/payload.js';
import {
  InputIssue,
  InvalidInput,
  NotFound,
  RejectedByAmazon,
} from '../../../src/graph/user-error.type.js';

const schema = createSchema();
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

function payloadOf(name: string): GraphQLObjectType {
  const field = mutations.find((one) => one.name === name);
  const type = field && getNamedType(field.type);
  if (!isObjectType(type)) throw new Error(`${name} returns no object`);
  return type;
}

/** Returns the failures that the description of `error` lists. */
function declared(type: GraphQLObjectType): string[] {
  const { description } = type.getFields()['error']!;
  return /Fails with ([\w, ]+)\.$/.exec(description ?? '')?.[1]?.split(', ') ?? [];
}

/** True when a service with this result type may return the failure. */
type MayReturn<Result, Failure> = Failure extends Result ? true : false;

describe('the payload of a mutation', () => {
  it.each(mutations.map(({ name }) => name))('%s has its name, and a nullable `error`', (name) => {
    const payload = payloadOf(name);
    expect(payload.name).toBe(`${name[0]!.toUpperCase()}${name.slice(1)}Payload`);
    expect(payload.getFields()['error']!.type).toBe(schema.getType('UserError'));
  });

  it.each(mutations.map(({ name }) => name))('%s lists its failures in order', (name) => {
    const names = declared(payloadOf(name));
    expect(names.length).toBeGreaterThan(0);
    expect(names).toEqual(names.toSorted());
    const userError = schema.getType('UserError');
    if (!isInterfaceType(userError)) throw new Error('UserError is no interface');
    const failures = schema.getPossibleTypes(userError).map((type) => type.name);
    expect(names.filter((one) => !failures.includes(one))).toEqual([]);
  });

  it('lists each failure of the schema somewhere', () => {
    const userError = schema.getType('UserError');
    if (!isInterfaceType(userError)) throw new Error('UserError is no interface');
    const listed = new Set(mutations.flatMap(({ name }) => declared(payloadOf(name))));
    const failures = schema.getPossibleTypes(userError).map(({ name }) => name);
    expect(failures.filter((name) => !listed.has(name))).toEqual([]);
  });

  it('lists what the service may return', () => {
    expect(declared(payloadOf('buyShipping'))).toEqual(
      BUY_SHIPPING_FAILURES.map(({ name }) => name).toSorted(),
    );
  });

  it('can be made of a refused input alone', () => {
    const refused = new InvalidInput([new InputIssue(['input', 'key'], 'text')]);
    for (const { name } of mutations) {
      const payload = payloadOfInvalidInput(payloadOf(name))?.(refused);
      const required = 'isReplay' in payloadOf(name).getFields() ? { isReplay: false } : {};
      expect(payload).toMatchObject({ error: refused, ...required });
    }
  });

  it('leaves no union of results', () => {
    expect(Object.values(schema.getTypeMap()).filter(isUnionType)).toEqual([]);
  });
});

describe('a failure that a mutation does not declare', () => {
  it('is refused by the type of the result of the service', () => {
    // Wrong values do not compile.
    const declaredOne: MayReturn<CreateSupplySourceResult, RejectedByAmazon> = true;
    const sameFields: MayReturn<CreateSupplySourceResult, NotFound> = false;
    const moreFields: MayReturn<CreateSupplySourceResult, InsufficientFunds> = false;
    expect([declaredOne, sameFields, moreFields]).toEqual([true, false, false]);
  });

  it('is a bug when a cast hides it', () => {
    const hidden = new NotFound('No such thing.', ['input']);
    expect(() => failureIn(CREATE_SUPPLY_SOURCE_FAILURES, hidden)).toThrow(
      'The failure NotFound is not declared for this mutation.',
    );
  });
});

describe('the next step', () => {
  const rejected = (amazonCode: string | null) =>
    new RejectedByAmazon('No.', null, { amazonCode, amazonDetails: null, amazonRequestId: null });

  it('depends on the code of Amazon for a refusal without a type', () => {
    expect(rejected('InvalidInput').nextStep).toBe('FIX_INPUT');
    expect(rejected(null).nextStep).toBe('FIX_INPUT');
    expect(rejected('RegionNotSupported').nextStep).toBe('STOP');
  });
});
