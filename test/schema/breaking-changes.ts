import { CriticalityLevel, diff } from '@graphql-inspector/core';
import type { Change } from '@graphql-inspector/core';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLSchema } from 'graphql';

const PROMISE = /Goes not before (\d{4}-\d\d-\d\d)\.$/;

/**
 * Returns the changes that break clients of the released schema, one sentence each. A deprecated part may go from the day on that its
 * reason names.
 * @param today as `2026-11-28`.
 */
export async function breakingChanges(
  released: GraphQLSchema,
  current: GraphQLSchema,
  today: string,
): Promise<string[]> {
  const changes = await diff(released, current);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter((change) => !mayGo(released, change, today))
    .map(({ path, message }) => `${path ?? 'schema'}: ${message}.`)
    .sort();
}

function mayGo(released: GraphQLSchema, { type, path }: Change, today: string): boolean {
  if (!type.endsWith('_REMOVED') || path === undefined) return false;
  const [, day] = PROMISE.exec(deprecationOf(released, path) ?? '') ?? [];
  return day !== undefined && day <= today;
}

/** Returns the reason of the part at a path, such as `Order.status` or `Query.order.id`. */
function deprecationOf(schema: GraphQLSchema, path: string): string | null | undefined {
  const [typeName = '', name = '', argument] = path.split('.');
  const type = schema.getType(typeName);
  if (isEnumType(type)) return type.getValue(name)?.deprecationReason;
  if (isInputObjectType(type)) return type.getFields()[name]?.deprecationReason;
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  return partOf(field, argument)?.deprecationReason;
}

function partOf(
  field: GraphQLField<unknown, unknown> | undefined,
  argument: string | undefined,
): Pick<GraphQLArgument, 'deprecationReason'> | undefined {
  return argument === undefined ? field : field?.args.find(({ name }) => name === argument);
}
