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
import { CompiledErrors, withCause, fillGap } from './compiled-errors.js';
import { MOST_ERRORS, SHOWN_OF_TOO_MANY, tooManyErrors } from '../../graphql/limits/most-errors.js';

type Outcome = Promise<ExecutionResult | null> | ExecutionResult | null;

/**
 * A query as a function. Returns the result without a promise when no resolver is asynchronous. Returns `null` when the
 * variables do not fit: nothing was executed, and graphql-js reports the error.
 */
export type CompiledQuery = (
  context: object,
  variables: Readonly<Record<string, unknown>>,
) => Outcome;

/** Compiled code, called with valid variables. Returns `null` when the interpreter has to execute the query. */
type Run = (context: object, variables: object) => Outcome;

const NO_VARIABLES = {};

/**
 * Type of a variable that graphql-js has already coerced. No document can use this name, because it contains a space.
 */
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

  /** Compiles a valid document. Returns `null` when it can only be interpreted. Takes up to 10 ms. Never throws. */
  compile(text: string, operationName: string | null): CompiledQuery | null {
    try {
      return this.#compile(text, operationName);
    } catch {
      return null;
    }
  }

  #compile(text: string, operationName: string | null): CompiledQuery | null {
    const document = parse(text);
    const operation = getOperationAST(document, operationName);
    if (!operation || !isCompilable(document)) return null;
    const name = operation.name?.value;
    // Parses again each time: graphql-jit modifies the nodes, and Apollo shares them between requests.
    const run = this.#code(this.#schemaOfCoerced, parse(text), name);
    return run && this.#bind(run, document, operation);
  }

  #code(schema: GraphQLSchema, document: DocumentNode, name: string | undefined): Run | null {
    const compiled = compileQuery(schema, withCoercedVariables(document), name, {
      customSerializers: this.#serializers,
      disablingCapturingStackErrors: true,
      // The default mode evaluates @skip and @include incorrectly for a fragment that is spread twice.
      useExperimentalPathBasedSkipInclude: true,
    });
    if (!isCompiledQuery(compiled)) return null;
    return (context, variables) => compiled.query(undefined, context, variables);
  }

  #bind(run: Run, document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery {
    const compiledErrors = new CompiledErrors(this.#schema, document);
    const definitions = operation.variableDefinitions ?? [];
    const complete = (result: ExecutionResult | null): ExecutionResult | null => {
      if (!result) return null;
      const { data = null, errors } = result;
      for (const { path } of errors ?? []) fillGap(data, path ?? []);
      if (errors && errors.length > MOST_ERRORS) {
        const shown = compiledErrors.rebuild(errors.slice(0, SHOWN_OF_TOO_MANY), data);
        // A client would take a null whose error is not listed for a fact.
        return { errors: [...shown, tooManyErrors(errors.length)], data: null };
      }
      return errors?.length ? { errors: compiledErrors.rebuild(errors, data), data } : { data };
    };
    return (context, variables) => {
      const coerced =
        definitions.length === 0
          ? NO_VARIABLES
          : getVariableValues(this.#schema, definitions, variables).coerced;
      if (!coerced) return null;
      const result = run(context, coerced);
      return result instanceof Promise ? result.then(complete) : complete(result);
    };
  }
}

/** Returns the serializer of a leaf type. An error is thrown unchanged, for `CompiledErrors`. */
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

/** graphql-jit's coercion differs from that of graphql-js (date defaults, required variables with a default). */
function withCoercedVariables(document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition: ({ kind, variable, type }) => ({
      kind,
      variable,
      // graphql-jit needs the types of variables that @skip and @include use.
      type: print(type) === 'Boolean!' ? type : COERCED_TYPE,
    }),
  });
}
