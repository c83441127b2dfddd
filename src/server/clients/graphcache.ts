import {
  isAbstractType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { GraphQLNamedType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { clientTypes, rootNames } from './apollo-cache.js';

/** A type as introspection writes it. */
type TypeRef =
  | { readonly kind: string; readonly name: string }
  | { readonly kind: 'LIST' | 'NON_NULL'; readonly ofType: TypeRef };

/** What urql's graphcache cannot know without the schema. */
export interface Graphcache {
  readonly schema: GraphcacheSchema;
  /** Objects without an id. Graphcache stores each in the object that has it, and warns unless that is meant. */
  readonly values: readonly string[];
}

/** The part of an introspection result that graphcache reads. */
interface GraphcacheSchema {
  readonly __schema: {
    readonly queryType: { readonly name: string } | null;
    readonly mutationType: { readonly name: string } | null;
    readonly subscriptionType: { readonly name: string } | null;
    readonly types: readonly object[];
  };
}

/** Graphcache reads neither the names nor the values of leaves. */
const LEAF = { kind: 'SCALAR', name: 'Any' };

/** Graphcache expects no id of these. */
const PAGES = /(?:PageInfo|Connection|Edge)$/;

/** Returns the `schema` option of graphcache, and the names for its option `keys`. */
export function graphcacheOf(schema: GraphQLSchema): Graphcache {
  const roots = rootNames(schema);
  const values = clientTypes(schema)
    .filter(isObjectType)
    .filter((type) => !('id' in type.getFields()) && !roots.has(type.name))
    .map(({ name }) => name)
    .filter((name) => !PAGES.test(name));
  return { schema: schemaOf(schema), values };
}

/** Returns output types with their fields, without arguments, inputs, leaves and descriptions. */
function schemaOf(schema: GraphQLSchema): GraphcacheSchema {
  return {
    __schema: {
      queryType: named(schema.getQueryType()),
      mutationType: named(schema.getMutationType()),
      subscriptionType: named(schema.getSubscriptionType()),
      types: [...clientTypes(schema).flatMap((type) => typeOf(schema, type)), LEAF],
    },
  };
}

function named(
  type: { readonly name: string } | null | undefined,
): { readonly name: string } | null {
  return type ? { name: type.name } : null;
}

function typeOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly object[] {
  const { name } = type;
  const possibleTypes = isAbstractType(type)
    ? schema.getPossibleTypes(type).map((member) => ({ kind: 'OBJECT', name: member.name }))
    : [];
  if (isUnionType(type)) return [{ kind: 'UNION', name, possibleTypes }];
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields())
    .filter((field) => !field.name.startsWith('_'))
    .map((field) => ({ name: field.name, type: refOf(field.type), args: [] }));
  const interfaces = type.getInterfaces().map((of) => ({ kind: 'INTERFACE', name: of.name }));
  return isObjectType(type)
    ? [{ kind: 'OBJECT', name, fields, interfaces }]
    : [{ kind: 'INTERFACE', name, fields, interfaces, possibleTypes }];
}

function refOf(type: GraphQLOutputType): TypeRef {
  if (isNonNullType(type)) return { kind: 'NON_NULL', ofType: refOf(type.ofType) };
  if (isListType(type)) return { kind: 'LIST', ofType: refOf(type.ofType) };
  if (isObjectType(type)) return { kind: 'OBJECT', name: type.name };
  if (isInterfaceType(type)) return { kind: 'INTERFACE', name: type.name };
  return isUnionType(type) ? { kind: 'UNION', name: type.name } : LEAF;
}
