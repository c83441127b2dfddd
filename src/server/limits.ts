import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, Kind, TypeInfo, ValidationContext, visit } from 'graphql';
import type {
  ArgumentNode,
  DocumentNode,
  GraphQLSchema,
  OperationDefinitionNode,
  ValidationRule,
} from 'graphql';

/** How large a GraphQL request may be. */
export interface QueryLimits {
  /** Lexical tokens of the document. */
  readonly maxTokens: number;
  /** Fields inside each other. */
  readonly maxDepth: number;
  readonly maxAliases: number;
  /** Values that the answer could have: each field counts as often as the `first` or `last` around it say. */
  readonly maxCost: number;
  /** Bytes of the body of a POST. */
  readonly maxBodyBytes: number;
}

/** Generous: a page of 100 supply sources in full costs about a tenth of this. */
export const defaultLimits: QueryLimits = {
  maxTokens: 10_000,
  maxDepth: 20,
  maxAliases: 100,
  maxCost: 100_000,
  maxBodyBytes: 1024 * 1024,
};

type LimitCode =
  'QUERY_TOO_LONG' | 'QUERY_TOO_DEEP' | 'QUERY_TOO_MANY_ALIASES' | 'QUERY_TOO_COSTLY';

const NAMES: Record<LimitCode, string> = {
  QUERY_TOO_LONG: 'tokens',
  QUERY_TOO_DEEP: 'depth',
  QUERY_TOO_MANY_ALIASES: 'aliases',
  QUERY_TOO_COSTLY: 'cost',
};

/** A request above a limit. It is refused with HTTP 400 before anything of it is executed. */
export class QueryLimitError extends GraphQLError {
  constructor(
    readonly limitCode: LimitCode,
    readonly limit: number,
    /** `null` when counting stopped at the limit. */
    readonly found: number | null,
  ) {
    const has = found === null ? 'more' : String(found);
    super(`The query's ${NAMES[limitCode]} limit is ${limit}, and it has ${has}.`, {
      extensions: { code: limitCode, http: { status: 400 } },
    });
    this.name = 'QueryLimitError';
  }

  toExtensions(): Record<string, unknown> {
    return { code: this.limitCode, limit: this.limit, found: this.found };
  }
}

type Counted = (context: ValidationContext | null, details: { n: number }) => void;

/** The rules of the library are used as counters: when they refuse themselves, their error ends in HTTP 500. */
function counting(code: LimitCode, limit: number): Counted {
  return (context, { n }) => {
    if (n > limit) context?.reportError(new QueryLimitError(code, limit, n));
  };
}

// One field, one point: the cost is then a number that can be explained.
const COST_OPTIONS = {
  maxCost: Infinity,
  objectCost: 1,
  scalarCost: 1,
  depthCostFactor: 1,
  flattenFragments: true,
  ignoreIntrospection: true,
};

function asRule(rule: (context: ValidationContext) => object): ValidationRule {
  return (context) => rule(context);
}

/** Validation rules that refuse what is too deep, too costly, or has too many aliases. */
export function limitRules(limits: QueryLimits): ValidationRule[] {
  return [
    asRule(
      maxDepthRule({
        n: Infinity,
        flattenFragments: true,
        onAccept: [counting('QUERY_TOO_DEEP', limits.maxDepth)],
      }),
    ),
    asRule(
      maxAliasesRule({
        n: Infinity,
        onAccept: [counting('QUERY_TOO_MANY_ALIASES', limits.maxAliases)],
      }),
    ),
    asRule(
      costLimitRule({
        ...COST_OPTIONS,
        onAccept: [counting('QUERY_TOO_COSTLY', limits.maxCost)],
      }),
    ),
  ];
}

const pageVariablesOf = new WeakMap<DocumentNode, boolean>();

function isPageVariable({ name, value }: ArgumentNode): boolean {
  return (name.value === 'first' || name.value === 'last') && value.kind === Kind.VARIABLE;
}

function hasPageVariables(document: DocumentNode): boolean {
  const known = pageVariablesOf.get(document);
  if (known !== undefined) return known;
  let found = false;
  visit(document, {
    Argument: (node) => {
      found ||= isPageVariable(node);
    },
  });
  pageVariablesOf.set(document, found);
  return found;
}

function pageSizeOf(
  name: string,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  const given = variables[name];
  if (typeof given === 'number' && Number.isInteger(given)) return String(given);
  const definition = operation.variableDefinitions?.find((v) => v.variable.name.value === name);
  return definition?.defaultValue?.kind === Kind.INT ? definition.defaultValue.value : '1';
}

/**
 * The cost rule reads page sizes from the document only, so a document whose page sizes are variables is counted again
 * for each request, with the variables filled in. Throws QueryLimitError.
 */
export function assertCostWithVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  maxCost: number,
): void {
  if (!hasPageVariables(document)) return;
  const filled = visit(document, {
    Argument: (node) =>
      isPageVariable(node) && node.value.kind === Kind.VARIABLE
        ? {
            ...node,
            value: {
              kind: Kind.INT,
              value: pageSizeOf(node.value.name.value, operation, variables),
            },
          }
        : undefined,
  });
  const refuse: Counted = (_, { n }) => {
    if (n > maxCost) throw new QueryLimitError('QUERY_TOO_COSTLY', maxCost, n);
  };
  const context = new ValidationContext(schema, filled, new TypeInfo(schema), () => undefined);
  const counter = costLimitRule({ ...COST_OPTIONS, onAccept: [refuse] })(context);
  const filledOperation = filled.definitions[document.definitions.indexOf(operation)];
  if (filledOperation?.kind === Kind.OPERATION_DEFINITION) {
    counter.onOperationDefinitionEnter(filledOperation);
  }
}

/** The parser's own error for too many tokens, as ours; `null` for any other error. */
export function asTokenLimitError(error: unknown): QueryLimitError | null {
  if (!(error instanceof GraphQLError)) return null;
  const found = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/.exec(error.message);
  return found ? new QueryLimitError('QUERY_TOO_LONG', Number(found[1]), null) : null;
}
