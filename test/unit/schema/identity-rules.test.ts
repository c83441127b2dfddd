import { getNamedType, GraphQLID, isInputObjectType, isObjectType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputField } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { namedNode } from '../../../src/graph/named-nodes.js';

const schema = createSchema();
const types = Object.values(schema.getTypeMap());
const fields = types
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })),
  );

/** The fields of arguments and input objects of type ID, below a field. */
function idNames(field: GraphQLField<unknown, unknown>): string[] {
  const seen = new Set<unknown>();
  const names: string[] = [];
  const visit = (entries: readonly (GraphQLArgument | GraphQLInputField)[]): void => {
    for (const { name, type } of entries) {
      const named = getNamedType(type);
      if (named === GraphQLID) names.push(name);
      if (!isInputObjectType(named) || seen.has(named)) continue;
      seen.add(named);
      visit(Object.values(named.getFields()));
    }
  };
  visit(field.args);
  return names;
}

describe('the ids of the schema', () => {
  it('belong to one type in every argument, except where any object may be named', () => {
    const unnamed = fields.flatMap(({ at, field }) =>
      idNames(field)
        .filter((name) => namedNode(name, field) === null)
        .map((name) => `${at} ${name}`),
    );
    expect(unnamed.toSorted()).toEqual([
      'Query.node id',
      'Query.nodes ids',
      'Seller.auditLog subjectId',
      'Viewer.auditLog subjectId',
    ]);
  });

  it('are described as taking both forms', () => {
    const silent = fields.flatMap(({ at, field }) =>
      field.args
        .filter(({ type }) => getNamedType(type) === GraphQLID)
        .filter(({ description }) => !description?.includes('this graph'))
        .map(({ name }) => `${at} ${name}`),
    );
    expect(silent).toEqual(['Query.node id', 'Query.nodes ids']);
  });

  it('hang below a seller: the root has few fields', () => {
    const root = Object.values(schema.getQueryType()!.getFields());
    expect(root.map(({ name }) => name).toSorted()).toEqual([
      'node',
      'nodes',
      'seller',
      'sellers',
      'viewer',
    ]);
  });
});
