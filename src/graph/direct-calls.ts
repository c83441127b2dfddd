import { isLeafType, isObjectType, getNamedType } from 'graphql';
import type { GraphQLField, GraphQLFieldResolver, GraphQLSchema } from 'graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type ResolverClass = abstract new (...args: never[]) => object;
type Arguments = Readonly<Record<string, unknown>>;

/** A parameter of a resolver method, as TypeGraphQL's decorators note it. */
interface Parameter {
  readonly kind: string;
  readonly index: number;
  readonly name?: string;
  readonly propertyName?: string | undefined;
  readonly getType?: () => unknown;
}

interface ResolverMetadata {
  readonly kind: string;
  readonly target: unknown;
  readonly methodName: string;
  readonly schemaName: string;
  readonly params?: readonly Parameter[];
  readonly middlewares?: readonly unknown[];
  readonly roles?: readonly unknown[];
  readonly getObjectType?: () => unknown;
  readonly resolverClassMetadata?: { readonly getObjectType: () => unknown };
}

interface Metadata {
  readonly fieldResolvers: readonly ResolverMetadata[];
  readonly objectTypes: readonly { readonly name: string; readonly target: unknown }[];
}

/** Returns the value of a parameter. */
type Pick = (parent: unknown, args: Arguments, context: unknown, info: unknown) => unknown;

/**
 * Calls the resolvers of fields without TypeGraphQL, which collects the parameters of each call and asks for middleware, of which there
 * is none. A page of 50 orders has some 500 calls. Leaves resolvers alone whose parameters need more than to be passed on.
 */
export function callDirectly(
  schema: GraphQLSchema,
  resolvers: readonly ResolverClass[],
  instanceOf: (resolver: ResolverClass) => object,
): void {
  const { fieldResolvers, objectTypes } = metadata();
  const names = new Map(objectTypes.map(({ target, name }) => [target, name]));
  for (const one of fieldResolvers.filter(isPlain)) {
    const resolver = resolvers.find((known) => known === one.target);
    const owner = ownerOf(one);
    const field = fieldOf(schema, names.get(owner), one.schemaName);
    const picks = field && picksOf(one.params ?? [], field, owner);
    if (resolver && field?.resolve && picks)
      field.resolve = directCall(field.resolve, instanceOf(resolver), one.methodName, picks, owner);
  }
}

function isPlain({ kind, middlewares = [], roles }: ResolverMetadata): boolean {
  return kind === 'external' && middlewares.length === 0 && roles === undefined;
}

/** Returns the class of the objects that have the field. */
function ownerOf({ getObjectType, resolverClassMetadata }: ResolverMetadata): unknown {
  return (getObjectType ?? resolverClassMetadata?.getObjectType)?.();
}

function fieldOf(
  schema: GraphQLSchema,
  typeName: string | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const type = schema.getType(typeName ?? '');
  return isObjectType(type) ? type.getFields()[name] : undefined;
}

/** Returns how the parameters are found, in their order. Null when one of them needs more. */
function picksOf(
  params: readonly Parameter[],
  field: GraphQLField<unknown, unknown>,
  owner: unknown,
): readonly Pick[] | null {
  const picks = params
    .toSorted((a, b) => a.index - b.index)
    .map((param) => pickOf(param, field, owner));
  return picks.every((pick) => pick !== null) ? picks : null;
}

function pickOf(
  { kind, name = '', propertyName, getType }: Parameter,
  field: GraphQLField<unknown, unknown>,
  owner: unknown,
): Pick | null {
  if (propertyName !== undefined) return null;
  switch (kind) {
    case 'root':
      // A parameter that takes some properties of the parent has the type Object.
      return [undefined, Object, owner].includes(getType?.()) ? (parent) => parent : null;
    case 'context':
      return (_parent, _args, context) => context;
    case 'info':
      return (_parent, _args, _context, info) => info;
    case 'arg':
      return isScalar(field, name) ? (_parent, args) => args[name] : null;
    default:
      return null;
  }
}

function isScalar({ args }: GraphQLField<unknown, unknown>, name: string): boolean {
  const argument = args.find((one) => one.name === name);
  return argument !== undefined && isLeafType(getNamedType(argument.type));
}

function directCall(
  usual: Resolve,
  instance: object,
  methodName: string,
  picks: readonly Pick[],
  owner: unknown,
): Resolve {
  const method = Reflect.get(instance, methodName) as (...params: unknown[]) => unknown;
  const isOwn = (parent: unknown): boolean =>
    typeof owner === 'function' && parent instanceof owner;
  return (parent, args: Arguments, context, info): unknown =>
    isOwn(parent)
      ? method.apply(
          instance,
          picks.map((pick) => pick(parent, args, context, info)),
        )
      : usual(parent, args, context, info);
}

function metadata(): Metadata {
  return Reflect.get(globalThis, 'TypeGraphQLMetadataStorage') as Metadata;
}
