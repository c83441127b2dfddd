import { isObjectType } from 'graphql';
import type { GraphQLField } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';

type Field = GraphQLField<unknown, unknown>;

const schema = createSchema();

function fieldsOf(name: string): Record<string, Field> {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type.getFields();
}

const root = fieldsOf('Query');
const ofSeller = fieldsOf('Seller');
const shared = Object.keys(ofSeller).filter((name) => name in root);

const factsOf = (field: Field) => ({
  type: String(field.type),
  // The weight, the size of a list, and whether the response may be cached.
  extensions: field.extensions,
  arguments: field.args
    .filter(({ name }) => name !== 'sellerId')
    .map(({ name, type, defaultValue }) => [name, String(type), defaultValue]),
});

describe('fields that Query and Seller share', () => {
  it('finds them', () => {
    expect(shared).toEqual(expect.arrayContaining(['order', 'shippingServices', 'supplySources']));
  });

  it.each(shared)('gives %s the same type, arguments and cost on both', (name) => {
    expect(factsOf(ofSeller[name]!)).toEqual(factsOf(root[name]!));
  });

  it.each(shared)('takes no sellerId for %s on a seller', (name) => {
    expect(ofSeller[name]!.args.map((argument) => argument.name)).not.toContain('sellerId');
  });
});
