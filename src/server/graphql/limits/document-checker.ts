import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  Source,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  validate,
} from 'graphql';
import type {
  DocumentNode,
  GraphQLErrorExtensions,
  GraphQLSchema,
  OperationDefinitionNode,
  ValidationRule,
} from 'graphql';
import type { ErrorCode } from '../../../graph/error-code.js';
import { LRUCache } from 'lru-cache';
import { requestTurns } from '../../../runtime/background/turns.js';
import type { Variables } from './cost-terms.js';
import { assertDocumentShape } from './document-shape.js';
import { assertDocumentSize } from './document-size.js';
import { finiteFloats } from './finite-float-rule.js';
import { singleSubscriptionRoot, unconditionalSubscriptionRoot } from './subscription-root-rule.js';
import { QueryCost } from './query-cost.js';
import { QueryLimitError } from './query-limits.js';
import type { QueryLimits } from './query-limits.js';
import { assertVariablesFit, assertVariablesFitInTurns } from './variables-fit.js';
import { assertVariablesSize } from './variables-size.js';

/** A developer corrects a few errors at a time, and each error takes time to format. */
const MAX_VALIDATION_ERRORS = 20;

const MAX_ACCEPTED_TEXTS = 2000;
const MAX_ACCEPTED_CHARACTERS = 4 * 1024 * 1024;

/** Values that are cheap to quote in up to 50 errors. */
const FEW_VALUES = 1_000;

/** Cost of an operation that is checked, executed and written in one turn. An introspection is executed in one, and costs 60,000. */
const MOST_IN_ONE_TURN = 20_000;

/** Characters of a document that are parsed and validated for one point. */
const CHARACTERS_OF_A_POINT = 10;

/** No input type has more fields. graphql-js would quote an object with more in an error about each unknown one. */
const MOST_FIELDS = 50;

/** Returns the points for parsing and validating a document. */
export function pointsOfCheck(length: number): number {
  return Math.ceil(length / CHARACTERS_OF_A_POINT);
}

/** A document that is not executed. Its errors are shown to the caller. */
export class RefusedDocument extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('The document is refused.');
    this.name = 'RefusedDocument';
  }
}

/** Adds a code to an error without one. */
export function coded(error: GraphQLError, code: ErrorCode): GraphQLError {
  if (error instanceof QueryLimitError || error.extensions['code'] !== undefined) return error;
  return rewritten(error, error.message, { ...error.extensions, code });
}

function rewritten(
  error: GraphQLError,
  message: string,
  extensions: GraphQLErrorExtensions,
): GraphQLError {
  const { nodes, source, positions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions,
    originalError: error,
  });
}

/** Parses, validates and limits documents. All requests use it, however the document was sent. */
export class DocumentChecker {
  readonly #schema: GraphQLSchema;
  readonly #limits: QueryLimits;
  readonly #rules: readonly ValidationRule[];
  readonly #accepted = new LRUCache<string, true>({
    max: MAX_ACCEPTED_TEXTS,
    maxSize: MAX_ACCEPTED_CHARACTERS,
    sizeCalculation: (_, text) => text.length,
  });
  readonly #costs = new WeakMap<OperationDefinitionNode, QueryCost>();

  constructor(schema: GraphQLSchema, limits: QueryLimits, introspection = true) {
    this.#schema = schema;
    this.#limits = limits;
    this.#rules = [
      ...specifiedRules.filter((rule) => rule !== SingleFieldSubscriptionsRule),
      singleSubscriptionRoot,
      unconditionalSubscriptionRoot,
      finiteFloats,
      ...(introspection ? [] : [NoSchemaIntrospectionCustomRule]),
    ];
  }

  /**
   * Returns the document of a valid text within all limits except the cost, which may depend on variables. Checks that
   * take linear time come first and bound the later ones.
   * @throws RefusedDocument
   */
  check(text: string): DocumentNode {
    const document = this.#parse(new Source(text, 'GraphQL request'));
    const options = { maxErrors: MAX_VALIDATION_ERRORS };
    const errors = validate(this.#schema, document, this.#rules, options);
    if (errors.length > 0) throw new RefusedDocument(errors.map(asValidationError));
    return document;
  }

  /** Returns the points for the check of a text. A text that was accepted before is not checked again. */
  pointsOf(text: string): number {
    return this.#accepted.has(text) ? 0 : pointsOfCheck(text.length);
  }

  /**
   * Checks a text like `check`. A text that was accepted before is not checked again.
   * @throws RefusedDocument
   */
  assertValid(text: string): void {
    if (this.#accepted.has(text)) return;
    this.check(text);
    this.#accepted.set(text, true);
  }

  /**
   * Refuses variables that are too large, or that make the operation too costly.
   * @throws QueryLimitError
   * @throws GraphQLError BAD_USER_INPUT when large variables do not fit the schema.
   */
  assertRequest(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): void {
    if (this.#areLarge(variables)) assertVariablesFit(this.#schema, operation, variables);
    this.#assertCost(document, operation, variables);
  }

  /**
   * Checks the same as `assertRequest`. With large variables, the checks have turns of the event loop, and the caller
   * continues in another one, because graphql-js coerces the variables once more.
   * @throws QueryLimitError
   * @throws GraphQLError BAD_USER_INPUT when large variables do not fit the schema.
   */
  async assertRequestInTurns(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): Promise<void> {
    const areLarge = this.#areLarge(variables);
    if (areLarge) {
      await assertVariablesFitInTurns(this.#schema, operation, variables);
      await requestTurns.next();
    }
    this.#assertCost(document, operation, variables);
    if (areLarge || this.needsTurns(document, operation, variables)) await requestTurns.next();
  }

  /** Tells whether an operation answers so much that its check, its execution and the writing of its answer each get a turn. */
  needsTurns(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): boolean {
    return this.costOf(document, operation, variables) > MOST_IN_ONE_TURN;
  }

  /** Returns the points for counting the cost of an operation. It is counted once. */
  countingPointsOf(document: DocumentNode, operation: OperationDefinitionNode): number {
    return this.#costs.has(operation) ? 0 : this.#costOf(document, operation).countingPoints;
  }

  /**
   * Tells whether the variables are within the limits, and so small that their checks and the execution fit into one turn of
   * the event loop.
   */
  acceptsAtOnce(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): boolean {
    try {
      if (this.#areLarge(variables)) return false;
      this.#assertCost(document, operation, variables);
      return true;
    } catch (error) {
      if (error instanceof QueryLimitError) return false;
      throw error;
    }
  }

  /** Returns the cost of a request within the limits. */
  costOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number {
    return this.#costOf(document, operation).of(variables);
  }

  /** Tells whether the cost is independent of variables. */
  hasConstantCost(document: DocumentNode, operation: OperationDefinitionNode): boolean {
    return this.#costOf(document, operation).isConstant;
  }

  /** graphql-js quotes a value in each of up to 50 errors. Few values with little text are cheap to quote. */
  #areLarge(variables: Variables): boolean {
    const { values, characters, fields } = assertVariablesSize(variables, this.#limits);
    return values > FEW_VALUES || characters > this.#limits.maxVariableText || fields > MOST_FIELDS;
  }

  #assertCost(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): void {
    this.#costOf(document, operation).assertWithin(this.#limits.maxCost, variables);
  }

  #costOf(document: DocumentNode, operation: OperationDefinitionNode): QueryCost {
    let cost = this.#costs.get(operation);
    if (!cost) {
      cost = new QueryCost(this.#schema, document, operation);
      this.#costs.set(operation, cost);
    }
    return cost;
  }

  #parse(source: Source): DocumentNode {
    try {
      assertDocumentSize(source, this.#limits);
      const document = parse(source);
      assertDocumentShape(document, this.#limits);
      return document;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw new RefusedDocument([coded(error, 'GRAPHQL_PARSE_FAILED')]);
    }
  }
}

const TOO_MANY_ERRORS = /^Too many validation errors/;
const INTROSPECTION_TOO_DEEP = /^Maximum introspection depth exceeded/;

/** Adds a next step to errors of graphql-js that have none. */
function asValidationError(
  error: GraphQLError,
  index: number,
  all: readonly GraphQLError[],
): GraphQLError {
  if (TOO_MANY_ERRORS.test(error.message)) {
    const last = all[index - 1] ?? error;
    const message = `The document has more than ${index} errors. Correct these and send it again.`;
    const [node] = last.nodes ?? [];
    return new GraphQLError(message, {
      nodes: node ?? null,
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  }
  if (INTROSPECTION_TOO_DEEP.test(error.message)) {
    const message =
      'The introspection nests more than 2 lists of fields. Query types by name with __type instead.';
    return rewritten(error, message, { code: 'QUERY_TOO_DEEP' });
  }
  return coded(error, 'GRAPHQL_VALIDATION_FAILED');
}
