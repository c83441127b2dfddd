import { readFileSync } from 'node:fs';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { isEnumType } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { ErrorCode } from '../../../src/graph/error-code.js';
import { UserErrorCode } from '../../../src/graph/user-error.type.js';
import type { SpApiErrorCode } from '../../../src/sp-api/errors/errors.js';
import { sourceFiles } from '../../architecture/import-graph.js';

/** The server registers what clients ask for, so that Apollo never says this. */
const NEVER: readonly string[] = [ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED];

describe('the codes of errors', () => {
  it('are an enum of the schema', () => {
    const type = createSchema().getType('ErrorCode');
    if (!isEnumType(type)) throw new Error('ErrorCode is no enum');
    expect(type.getValues().map(({ name }) => name)).toEqual(Object.keys(ErrorCode));
  });

  it('share no name with the codes of user errors', () => {
    expect(Object.keys(ErrorCode).filter((name) => name in UserErrorCode)).toEqual([]);
  });

  it('include those of Apollo Server', () => {
    const thrown = Object.values(ApolloServerErrorCode).filter((code) => !NEVER.includes(code));
    expect(thrown.filter((code) => !(code in ErrorCode))).toEqual([]);
  });

  it('include those of calls to Amazon', () => {
    // A code that the table lacks does not compile.
    const codes: Record<SpApiErrorCode, ErrorCode> = {
      UPSTREAM_REJECTED: 'UPSTREAM_REJECTED',
      UPSTREAM_NOT_FOUND: 'UPSTREAM_NOT_FOUND',
      UPSTREAM_DENIED: 'UPSTREAM_DENIED',
      UPSTREAM_THROTTLED: 'UPSTREAM_THROTTLED',
      UPSTREAM_UNAVAILABLE: 'UPSTREAM_UNAVAILABLE',
      UPSTREAM_TIMEOUT: 'UPSTREAM_TIMEOUT',
      UPSTREAM_MALFORMED: 'UPSTREAM_MALFORMED',
      UPSTREAM_CANCELLED: 'UPSTREAM_CANCELLED',
    };
    expect(Object.keys(codes).filter((code) => !(code in ErrorCode))).toEqual([]);
  });

  it('include each code that the sources give to `extensions`', () => {
    // TypeScript checks literals of `GraphQLError`; this finds those behind an untyped object.
    const given = sourceFiles(process.cwd(), 'src')
      .filter((path) => !path.startsWith('src/emulator'))
      .flatMap((path) => [
        ...readFileSync(path, 'utf8').matchAll(
          /(?:extensions: \{|clientError\([^;]*?\{)\s*code: '([A-Z_]+)'/g,
        ),
      ]);
    expect(given.length).toBeGreaterThan(10);
    expect(given.map(([, code = '']) => code).filter((code) => !(code in ErrorCode))).toEqual([]);
  });

  it('are explained, each with what to do', () => {
    const text = readFileSync('src/server/graphql/README.md', 'utf8');
    expect(Object.keys(ErrorCode).filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
  });
});
