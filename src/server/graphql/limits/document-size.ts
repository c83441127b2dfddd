import { Lexer, TokenKind } from 'graphql';
import type { Source } from 'graphql';
import { QueryLimitError } from './query-limits.js';
import type { QueryLimits } from './query-limits.js';

export type SizeLimits = Pick<
  QueryLimits,
  'maxDocumentBytes' | 'maxLines' | 'maxTokens' | 'maxNesting'
>;

const OPENING: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
  TokenKind.PAREN_L,
]);
const CLOSING: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_R,
  TokenKind.BRACKET_R,
  TokenKind.PAREN_R,
]);

/**
 * Refuses a text that is too large for the parser, which recurses into brackets and creates a node for each token.
 * Reads the text once.
 * @throws QueryLimitError
 * @throws GraphQLError for characters that are no token.
 */
export function assertDocumentSize(source: Source, limits: SizeLimits): void {
  const { maxDocumentBytes, maxLines, maxTokens, maxNesting } = limits;
  const bytes = Buffer.byteLength(source.body);
  if (bytes > maxDocumentBytes) {
    throw new QueryLimitError('maxDocumentBytes', maxDocumentBytes, {
      found: bytes,
      source,
      positions: [0],
    });
  }
  const lines = linesIn(source.body);
  if (lines > maxLines) {
    throw new QueryLimitError('maxLines', maxLines, { found: lines, source, positions: [0] });
  }
  const lexer = new Lexer(source);
  let nesting = 0;
  for (let tokens = 1; ; tokens += 1) {
    const { kind, start } = lexer.advance();
    if (kind === TokenKind.EOF) return;
    if (tokens > maxTokens) {
      throw new QueryLimitError('maxTokens', maxTokens, { source, positions: [start] });
    }
    if (OPENING.has(kind)) nesting += 1;
    else if (CLOSING.has(kind)) nesting -= 1;
    if (nesting > maxNesting) {
      throw new QueryLimitError('maxNesting', maxNesting, { source, positions: [start] });
    }
  }
}

/** Counts lines as GraphQL does: they end with a line feed, a carriage return, or both. */
function linesIn(text: string): number {
  let lines = 1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isFeed = code === 10 && text.charCodeAt(index - 1) !== 13;
    if (isFeed || code === 13) lines += 1;
  }
  return lines;
}
