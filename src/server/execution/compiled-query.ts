import { compileQuery, isCompiledQuery } from 'graphql-jit';
import {
  getOperationAST,
  getVariableValues,
  GraphQLScalarType,
  isLeafType,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import type {
  DocumentNode,
  ExecutionResult,
  GraphQLLeafType,
  GraphQLSchema,
  OperationDefinitionNode,
  TypeNode,
} from 'graphql';
import { isCompilable } from './compilable.js';
import { CompiledErrors, withCause } from './compiled-errors.js';

/** A query as a function. `null` when its variables don't fit: then nothing ran, and graphql-js says why. */
export type CompiledQuery = (
  context: object,
  variables: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult | null>;

/** Of a variable that graphql-js has coerced already. No document can name it: names in GraphQL have no spaces. */
const COERCED = 'coerced value';

const COERCED_TYPE: TypeNode = {
  kind: Kind.NAMED_TYPE,
  name: { kind: Kind.NAME, value: COERCED },
};

const coercedValue = new GraphQLScalarType({
  name: 'CoercedValue',
  parseValue: (value) => value,
});

/** Compiles queries against one schema with graphql-jit. */
export class QueryCompiler {
  readonly #schema: GraphQLSchema;
  readonly #schemaOfCoerced: GraphQLSchema;
  readonly #serializers: Record<string, (value: unknown) => unknown>;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#schemaOfCoerced = Object.create(schema, {
      getType: {
        value: (name: string) => (name === COERCED ? coercedValue : schema.getType(name)),
      },
    }) as GraphQLSchema;
    this.#serializers = Object.fromEntries(
      Object.values(schema.getTypeMap())
        .filter((type) => isLeafType(type))
        .map((type) => [type.name, serializerOf(type)]),
    );
  }

  /** `text` is a valid document. `null` when it can only be interpreted. May take some 10 ms; never throws. */
  compile(text: string, operationName: string | null): CompiledQuery | null {
    try {
      return this.#compile(text, operationName);
    } catch {
      return null;
    }
  }

  #compile(text: string, operationName: string | null): CompiledQuery | null {
    // Its own copy: graphql-jit leaves marks on the nodes, which Apollo shares between requests.
    const document = parse(text);
    const operation = getOperationAST(document, operationName);
    if (!operation || !isCompilable(document)) return null;
    const compiled = compileQuery(
      this.#schemaOfCoerced,
      withCoercedVariables(document),
      operation.name?.value,
      {
        customSerializers: this.#serializers,
        disablingCapturingStackErrors: true,
        // The other way evaluates @skip and @include of a fragment that is spread twice wrongly.
        useExperimentalPathBasedSkipInclude: true,
      },
    );
    return isCompiledQuery(compiled) ? this.#bind(compiled.query, document, operation) : null;
  }

  #bind(
    query: (root: unknown, context: unknown, variables: object) => unknown,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): CompiledQuery {
    const compiledErrors = new CompiledErrors(this.#schema, document);
    const definitions = operation.variableDefinitions ?? [];
    return async (context, variables) => {
      const { coerced } = getVariableValues(this.#schema, definitions, variables);
      if (!coerced) return null;
      const { data, errors } = (await query(undefined, context, coerced)) as ExecutionResult;
      if (!errors?.length) return { data: data ?? null };
      return { errors: compiledErrors.rebuild(errors, data), data: data ?? null };
    };
  }
}

/** What graphql-js does with a leaf; what goes wrong is kept whole, for the error that is made of it. */
function serializerOf(type: GraphQLLeafType): (value: unknown) => unknown {
  return (value) => {
    try {
      const serialized: unknown = type.serialize(value);
      if (serialized !== null && serialized !== undefined) return serialized;
    } catch (error) {
      throw withCause(error);
    }
    throw withCause(new Error(`${type.name} serialized a value to nothing.`));
  };
}

/** graphql-jit's own coercion differs from graphql-js' (defaults that are dates, required variables with a default). */
function withCoercedVariables(document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition: ({ kind, variable, type }) => ({
      kind,
      variable,
      // Of what @skip and @include take, it wants to see the type.
      type: print(type) === 'Boolean!' ? type : COERCED_TYPE,
    }),
  });
}
