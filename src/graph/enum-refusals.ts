import { GraphQLError, isEnumType, isIntrospectionType } from 'graphql';
import type { GraphQLEnumType, GraphQLSchema } from 'graphql';

/** Values that an error lists. */
const LISTED = 10;

/** Letters of a name that says nothing without its description, such as `G`. */
const OBSCURE = 2;

/** Makes the errors of enums list what is accepted. graphql-js says only that the value does not exist. */
export function listEnumValues(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isEnumType(type) && !isIntrospectionType(type)) listValuesOf(type);
}

function listValuesOf(type: GraphQLEnumType): void {
  const parseValue = type.parseValue.bind(type);
  const parseLiteral = type.parseLiteral.bind(type);
  const accepted = acceptedBy(type);
  // A server that hides its schema hides the values too.
  type.parseValue = (value, hidesSchema): unknown => {
    try {
      return parseValue(value, hidesSchema);
    } catch (error) {
      throw hidesSchema ? error : completed(error, accepted);
    }
  };
  type.parseLiteral = (node, variables, hidesSchema): unknown => {
    try {
      return parseLiteral(node, variables, hidesSchema);
    } catch (error) {
      throw hidesSchema ? error : completed(error, accepted);
    }
  };
}

function acceptedBy(type: GraphQLEnumType): string {
  const values = type.getValues().filter(({ deprecationReason }) => !deprecationReason);
  const isObscure = values.some(({ name }) => name.length <= OBSCURE);
  const names = values.map(({ name, description }) =>
    isObscure && description ? `${name} (${inSentence(description)})` : name,
  );
  const more = names.length > LISTED ? `, and ${names.length - LISTED} more` : '';
  return `one of ${names.slice(0, LISTED).join(', ')}${more}`;
}

function inSentence(description: string): string {
  return description.charAt(0).toLowerCase() + description.slice(1).replace(/\.$/, '');
}

function completed(error: unknown, accepted: string): unknown {
  if (!(error instanceof GraphQLError)) return error;
  const { message, nodes } = error;
  // The server lists what is accepted with the place of the value.
  return new GraphQLError(`${message} It must be ${accepted}.`, {
    nodes: nodes ?? null,
    extensions: { accepted },
  });
}
