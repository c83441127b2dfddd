import { GraphQLError } from 'graphql';
import type { ASTNode, GraphQLErrorOptions } from 'graphql';
import type { ErrorCode } from '../../../graph/error-code.js';

/** Limits of one GraphQL request. */
export interface QueryLimits {
  /** Bytes of the document's text. */
  readonly maxDocumentBytes: number;
  /** Lines of the document. The position of each error, and a block string, take time for each line. */
  readonly maxLines: number;
  /** Lexical tokens of the document. */
  readonly maxTokens: number;
  /** Nesting of brackets of any kind, in the text and in variables. */
  readonly maxNesting: number;
  /** Nesting of fields, with fragments spread. */
  readonly maxDepth: number;
  /** Fields, fragment spreads and inline fragments, as written. */
  readonly maxSelections: number;
  readonly maxAliases: number;
  /** Characters of one alias. An answer repeats it for each value. */
  readonly maxAliasCharacters: number;
  /** Operations and fragments. */
  readonly maxDefinitions: number;
  /** Variables of all operations of the document together. */
  readonly maxVariables: number;
  readonly maxDirectives: number;
  /** Pairs of fields with the same response name, which validation compares. Long arguments count more. */
  readonly maxEqualNames: number;
  /** Values in the answer; see `QueryCost`. */
  readonly maxCost: number;
  /** Values in the variables of a request: each scalar, object and list counts. */
  readonly maxVariableValues: number;
  /** Entries of one list in the variables. No argument accepts more than 1,000. */
  readonly maxVariableEntries: number;
  /** Fields of one object in the variables, and variables of one request. No input type has a quarter of that. */
  readonly maxVariableFields: number;
  /** Characters of one text in the variables. Errors of graphql-js quote the object around an unknown field. */
  readonly maxVariableText: number;
  /** Bytes of the body of a POST. */
  readonly maxBodyBytes: number;
}

/** Chosen from measurements: no accepted query blocks the others for long. */
export const defaultLimits: QueryLimits = {
  maxDocumentBytes: 128 * 1024,
  maxLines: 4000,
  maxTokens: 10_000,
  maxNesting: 50,
  maxDepth: 20,
  maxSelections: 2000,
  maxAliases: 100,
  maxAliasCharacters: 64,
  maxDefinitions: 100,
  maxVariables: 100,
  maxDirectives: 200,
  maxEqualNames: 20_000,
  maxCost: 80_000,
  maxVariableValues: 50_000,
  maxVariableEntries: 2_000,
  maxVariableFields: 250,
  maxVariableText: 64 * 1024,
  maxBodyBytes: 1024 * 1024,
};

type LimitCode = Extract<
  ErrorCode,
  | 'QUERY_TOO_LONG'
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_COMPLEX'
  | 'QUERY_TOO_MANY_ALIASES'
  | 'QUERY_TOO_COSTLY'
  | 'VARIABLES_TOO_LARGE'
>;

interface Kind {
  readonly code: LimitCode;
  /** Noun for the counted things, used in the message. */
  readonly counts: string;
  readonly nextStep: string;
}

const SPLIT = 'Split the document, or select fewer fields.';

/** Codes and texts of all limits, in one table. */
const KINDS = {
  maxDocumentBytes: { code: 'QUERY_TOO_LONG', counts: 'bytes', nextStep: SPLIT },
  maxLines: {
    code: 'QUERY_TOO_LONG',
    counts: 'lines',
    nextStep: 'Remove blank lines, or split the document.',
  },
  maxTokens: {
    code: 'QUERY_TOO_LONG',
    counts: 'tokens',
    nextStep: 'Split the document, or send values as variables.',
  },
  maxNesting: {
    code: 'QUERY_TOO_DEEP',
    counts: 'nesting',
    nextStep: 'Reduce the nesting of brackets.',
  },
  maxDepth: {
    code: 'QUERY_TOO_DEEP',
    counts: 'depth',
    nextStep: 'Query the inner fields in a separate request, by id.',
  },
  maxSelections: { code: 'QUERY_TOO_COMPLEX', counts: 'selections', nextStep: SPLIT },
  maxAliases: {
    code: 'QUERY_TOO_MANY_ALIASES',
    counts: 'aliases',
    nextStep: 'Use a list field, or several requests.',
  },
  maxAliasCharacters: {
    code: 'QUERY_TOO_COMPLEX',
    counts: 'characters in one alias',
    nextStep: 'Shorten the alias.',
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
    nextStep: 'Select each field once.',
  },
  maxCost: { code: 'QUERY_TOO_COSTLY', counts: 'cost', nextStep: 'Select fewer fields.' },
  maxVariableValues: {
    code: 'VARIABLES_TOO_LARGE',
    counts: 'values in variables',
    nextStep: 'Send the entries in several requests.',
  },
  maxVariableEntries: {
    code: 'VARIABLES_TOO_LARGE',
    counts: 'entries in one list of the variables',
    nextStep: 'Send the entries in several requests.',
  },
  maxVariableFields: {
    code: 'VARIABLES_TOO_LARGE',
    counts: 'fields in one object of the variables',
    nextStep: 'Send only the fields that the schema has.',
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

/** Looks up a limit by its name. */
export type Limited = keyof typeof KINDS;

export interface LimitDetails {
  /** Absent when counting stopped at the limit. */
  readonly found?: number;
  /** Nodes at which the limit was exceeded. */
  readonly nodes?: ASTNode | readonly ASTNode[];
  readonly source?: GraphQLErrorOptions['source'];
  readonly positions?: readonly number[];
  /** Replaces the default advice. */
  readonly nextStep?: string;
  /** Additional `extensions`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A request above a limit. It is refused with HTTP 400, and nothing of it is executed. */
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
