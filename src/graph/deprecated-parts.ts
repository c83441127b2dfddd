import {
  getNamedType,
  isNonNullType,
  GraphQLList,
  isEnumType,
  isInputObjectType,
  isInputType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type {
  DocumentNode,
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLSchema,
  OperationDefinitionNode,
  TypeNode,
} from 'graphql';

interface Part {
  readonly deprecationReason?: string | null | undefined;
}

/** Tells whether a schema has any deprecated part. */
export function hasDeprecatedParts(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some((type): boolean => {
    if (isEnumType(type)) return type.getValues().some(isDeprecated);
    if (isInputObjectType(type)) return Object.values(type.getFields()).some(isDeprecated);
    if (!isObjectType(type) && !isInterfaceType(type)) return false;
    return Object.values(type.getFields()).some(
      (field) => isDeprecated(field) || field.args.some(isDeprecated),
    );
  });
}

/** Returns the coordinates of the deprecated parts that a document names, such as `Order.status`. Values of variables are not there. */
export function deprecatedParts(schema: GraphQLSchema, document: DocumentNode): Set<string> {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  const note = (coordinate: string, part: Part | null | undefined): void => {
    addPart(coordinate, part, found);
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        note(`${types.getParentType()?.name}.${name.value}`, types.getFieldDef());
      },
      Argument: ({ name }) => {
        const field = `${types.getParentType()?.name}.${types.getFieldDef()?.name}`;
        if (!types.getDirective()) note(`${field}(${name.value}:)`, types.getArgument());
      },
      ObjectField: ({ name }) => {
        const parent = getNamedType(types.getParentInputType());
        if (!isInputObjectType(parent)) return;
        note(`${parent.name}.${name.value}`, parent.getFields()[name.value]);
      },
      EnumValue: ({ value }) => {
        note(`${getNamedType(types.getInputType())?.name}.${value}`, types.getEnumValue());
      },
    }),
  );
  return found;
}

/** Adds the coordinates of the deprecated input fields and values in the variables of an operation. */
export function addDeprecatedValues(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  found: Set<string>,
): void {
  for (const { variable, type: node } of variableDefinitions) {
    addValue(inputTypeOf(schema, node), variables[variable.name.value], found);
  }
}

function inputTypeOf(schema: GraphQLSchema, node: TypeNode): GraphQLInputType | undefined {
  if (node.kind === Kind.NAMED_TYPE) {
    const type = schema.getType(node.name.value);
    return isInputType(type) ? type : undefined;
  }
  const inner = inputTypeOf(schema, node.type);
  if (inner === undefined || node.kind === Kind.NON_NULL_TYPE) return inner;
  return new GraphQLList(inner);
}

function addValue(given: GraphQLInputType | undefined, value: unknown, found: Set<string>): void {
  const type = isNonNullType(given) ? given.ofType : given;
  if (value === null || value === undefined) return;
  if (isListType(type)) {
    for (const entry of Array.isArray(value) ? value : [value]) addValue(type.ofType, entry, found);
  } else if (isEnumType(type)) {
    if (typeof value === 'string') addPart(`${type.name}.${value}`, type.getValue(value), found);
  } else if (isInputObjectType(type) && typeof value === 'object') {
    addFields(type, value as Readonly<Record<string, unknown>>, found);
  }
}

function addFields(
  type: GraphQLInputObjectType,
  given: Readonly<Record<string, unknown>>,
  found: Set<string>,
): void {
  for (const field of Object.values(type.getFields())) {
    if (given[field.name] === undefined) continue;
    addPart(`${type.name}.${field.name}`, field, found);
    addValue(field.type, given[field.name], found);
  }
}

function addPart(coordinate: string, part: Part | null | undefined, found: Set<string>): void {
  if (part && isDeprecated(part)) found.add(coordinate);
}

function isDeprecated({ deprecationReason }: Part): boolean {
  return deprecationReason !== undefined && deprecationReason !== null;
}
