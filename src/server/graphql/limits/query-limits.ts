import { GraphQLError } from 'graphql';
import type { ASTNode, GraphQLErrorOptions } from 'graphql';

/** How large a GraphQL request may be. */
export interface QueryLimits {
  /** Bytes of the text of a document. */
  readonly maxDocumentBytes: number;
  /** Lexical tokens of the document. */
  readonly maxTokens: number;
  /** Brackets of any kind inside each other, in the text and in variables. */
  readonly maxNesting: number;
  /** Fields inside each other, fragments spread. */
  readonly maxDepth: number;
  /** Fields, fragment spreads and inline fragments, as written. */
  readonly maxSelections: number;
  readonly maxAliases: number;
  /** Operations and fragments. */
  readonly maxDefinitions: number;
  /** Variables of all operations of the document together. */
  readonly maxVariables: number;
  readonly maxDirectives: number;
  /** Pairs of fields with the same response name, which validation compares; long arguments count more. */
  readonly maxEqualNames: number;
  /** Values that the answer can have; see `QueryCost`. */
  readonly maxCost: number;
  /** Values in the variables of a request: each scalar, object and list counts. */
  readonly maxVariableValues: number;
  /** Characters of one text in the variables. Errors of graphql-js quote the object around an unknown field. */
  readonly maxVariableText: number;
  /** Bytes of the body of a POST. */
  readonly maxBodyBytes: number;
}

/** Chosen from measurements, so that no query that they accept holds up the others for long. */
export const defaultLimits: QueryLimits = {
  maxDocumentBytes: 128 * 1024,
  maxTokens: 10_000,
  maxNesting: 50,
  maxDepth: 20,
  maxSelections: 2000,
  maxAliases: 100,
  maxDefinitions: 100,
  maxVariables: 100,
  maxDirectives: 200,
  maxEqualNames: 20_000,
  maxCost: 80_000,
  maxVariableValues: 50_000,
  maxVariableText: 64 * 1024,
  maxBodyBytes: 1024 * 1024,
};

type LimitCode =
  | 'QUERY_TOO_LONG'
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_COMPLEX'
  | 'QUERY_TOO_MANY_ALIASES'
  | 'QUERY_TOO_COSTLY'
  | 'VARIABLES_TOO_LARGE';

interface Kind {
  readonly code: LimitCode;
  /** What is counted, as the message calls it. */
  readonly counts: string;
  readonly nextStep: string;
}

const SPLIT = 'Split the document, or leave out what the client does not show.';

/** What each limit is about; the one table of their codes and texts. */
const KINDS = {
  maxDocumentBytes: { code: 'QUERY_TOO_LONG', counts: 'bytes', nextStep: SPLIT },
  maxTokens: {
    code: 'QUERY_TOO_LONG',
    counts: 'tokens',
    nextStep: 'Split the document, or send values as variables.',
  },
  maxNesting: {
    code: 'QUERY_TOO_DEEP',
    counts: 'nesting',
    nextStep: 'Put fewer brackets inside each other.',
  },
  maxDepth: {
    code: 'QUERY_TOO_DEEP',
    counts: 'depth',
    nextStep: 'Ask for the inner fields in a request of their own, by id.',
  },
  maxSelections: { code: 'QUERY_TOO_COMPLEX', counts: 'selections', nextStep: SPLIT },
  maxAliases: {
    code: 'QUERY_TOO_MANY_ALIASES',
    counts: 'aliases',
    nextStep: 'Use a list field, or several requests.',
  },
  maxDefinitions: { code: 'QUERY_TOO_COMPLEX', counts: 'definitions', nextStep: SPLIT },
  maxVariables: {
    code: 'QUERY_TOO_COMPLEX',
    counts: 'variables',
    nextStep: 'Put the values into one input object.',
  },
  maxDirectives: {
    code: 'QUERY_TOO_COMPLEX',
    counts: 'directives',
    nextStep: 'Put one directive on a fragment instead of one on each field.',
  },
  maxEqualNames: {
    code: 'QUERY_TOO_COMPLEX',
    counts: 'equal names',
    nextStep: 'Select a field once in each place.',
  },
  maxCost: { code: 'QUERY_TOO_COSTLY', counts: 'cost', nextStep: 'Ask for fewer fields.' },
  maxVariableValues: {
    code: 'VARIABLES_TOO_LARGE',
    counts: 'values in variables',
    nextStep: 'Send the entries in several requests.',
  },
  maxVariableText: {
    code: 'VARIABLES_TOO_LARGE',
    counts: 'characters in one text of the variables',
    nextStep: 'Shorten the text.',
  },
  maxVariableNesting: {
    code: 'VARIABLES_TOO_LARGE',
    counts: 'nesting of variables',
    nextStep: 'Send the value as the schema types it.',
  },
} as const satisfies Record<string, Kind>;

/** What a limit is about, by the name of the limit. */
export type Limited = keyof typeof KINDS;

export interface LimitDetails {
  /** Absent when counting stopped at the limit. */
  readonly found?: number;
  /** Where the limit was passed. */
  readonly nodes?: ASTNode | readonly ASTNode[];
  readonly source?: GraphQLErrorOptions['source'];
  readonly positions?: readonly number[];
  /** Replaces the usual advice. */
  readonly nextStep?: string;
  /** More for `extensions`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A request above a limit. It is refused with HTTP 400 before anything of it is executed. */
export class QueryLimitError extends GraphQLError {
  readonly #shown: Readonly<Record<string, unknown>>;

  constructor(limited: Limited, limit: number, details: LimitDetails = {}) {
    const kind: Kind = KINDS[limited];
    const { found = null, nodes, source, positions, nextStep = kind.nextStep } = details;
    const has = found === null ? 'more' : String(found);
    super(`The query's ${kind.counts} limit is ${limit}, and it has ${has}. ${nextStep}`, {
      nodes: nodes ?? null,
      source: source ?? null,
      positions: positions ?? null,
      extensions: { code: kind.code, http: { status: 400 } },
    });
    this.name = 'QueryLimitError';
    this.#shown = { code: kind.code, limit, found, ...details.extensions };
  }

  toExtensions(): Record<string, unknown> {
    return { ...this.#shown };
  }
}
