import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { IdentityProviderError } from '../../graph/access/authentication-error.js';
import { saysKeyIsFree } from '../../graph/free-key.js';
import { PurchasesRefused } from '../../store/purchasing/purchasing.js';
import { MAX_TESTED_ROWS } from '../../graph/row-budget.js';
import { SearchBudgetSpent } from '../../store/engine/search-budget.js';
import { StoreError } from '../../store/engine/store-error.js';
import { SpApiError, TOKEN_OPERATION } from '../../sp-api/errors/errors.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { OnStoreError } from '../server-options.js';
import { ShutdownError } from '../http/drain.js';
import { ClientGoneError } from '../http/exchange.js';
import { QueryLimitError } from './limits/query-limits.js';
import { withIssues } from './input-problems.js';
import { requestScope } from '../http/request-scope.js';
import type { RequestScope } from '../http/request-scope.js';
import { storeFailure } from '../store-failure.js';
import { leadingText, trailingText } from '../../runtime/text-part.js';

/** Converts an error to the form that the caller sees. Logs and counts it. */
export type FormatError = (
  formatted: GraphQLFormattedError,
  error: unknown,
) => GraphQLFormattedError;

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** Returns the error and its causes, outermost first. */
function chainOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = [error];
  for (let last = error; last instanceof GraphQLError && last.originalError;) {
    last = last.originalError;
    chain.push(last);
  }
  return chain;
}

function upstreamExtensions(error: SpApiError): Record<string, unknown> {
  return {
    code: error.code,
    operation: error.operation,
    amazonRequestId: error.requestId,
    httpStatus: error.httpStatus,
    retryable: error.retryable,
    retryAfterMs: error.retryAfterMs,
    errors: error.entries,
  };
}

interface InvalidArgument {
  readonly property?: unknown;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly InvalidArgument[];
}

/** Returns class-validator's report without the rejected values, which may be personal. */
function invalidFields(
  errors: readonly InvalidArgument[],
  path = '',
): { path: string; messages: string[] }[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const here = path === '' ? String(property) : `${path}.${String(property)}`;
    const own = constraints ? [{ path: here, messages: Object.values(constraints) }] : [];
    return [...own, ...invalidFields(children ?? [], here)];
  });
}

function shownExtensions(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { validationErrors, ...shown } = extensions;
  if (!Array.isArray(validationErrors)) return shown;
  return { ...shown, fields: invalidFields(validationErrors as readonly InvalidArgument[]) };
}

/** graphql-js throws these for invalid arguments, with the nodes of the query and without a code. */
function isArgumentError(root: GraphQLError): boolean {
  return root.nodes !== undefined && root.nodes.length > 0;
}

function describe(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError | null {
  const chain = chainOf(error);
  const key = chain.some(saysKeyIsFree) && { keyIsFree: true };
  const upstream = chain.find((link) => link instanceof SpApiError);
  if (upstream) {
    const extensions = { ...upstreamExtensions(upstream), ...key };
    return { ...formatted, message: upstream.message, extensions };
  }
  const refused = chain.find((link) => link instanceof PurchasesRefused);
  if (refused) {
    const { message, reason, nextStep } = refused;
    const extensions = { code: 'PURCHASES_REFUSED', reason, nextStep, ...key };
    return { ...formatted, message, extensions };
  }
  const store = chain.find((link) => link instanceof StoreError);
  if (store) {
    const { code, message, retry } = storeFailure(store);
    return { ...formatted, message, extensions: { code, ...retry, ...key } };
  }
  return describeOwn(formatted, chain);
}

function describeOwn(
  formatted: GraphQLFormattedError,
  chain: readonly unknown[],
): GraphQLFormattedError | null {
  const limit = chain.find((link) => link instanceof QueryLimitError);
  if (limit) return { ...formatted, message: limit.message, extensions: limit.toExtensions() };
  const known = chain.find(
    (link) => link instanceof ShutdownError || link instanceof IdentityProviderError,
  );
  if (known) return { ...formatted, message: known.message, extensions: { code: known.code } };
  if (chain.some((link) => link instanceof SearchBudgetSpent)) {
    const extensions = { code: 'TOO_MANY_ROWS', limit: MAX_TESTED_ROWS };
    return { ...formatted, message: TOO_MANY_TESTED, extensions };
  }
  // Errors with a path come from resolvers. There, a code counts only if it was set on a GraphQLError on purpose.
  const root = chain.at(-1);
  if (formatted.path && !(root instanceof GraphQLError)) return null;
  if (TOO_MANY_VARIABLE_ERRORS.test(formatted.message)) {
    return { ...formatted, message: MORE_VARIABLE_ERRORS, extensions: { code: 'BAD_USER_INPUT' } };
  }
  const extensions = formatted.extensions ?? {};
  if (extensions['code'] !== INTERNAL) {
    const completed = withIssues({ ...formatted, extensions }, chain[0]);
    return { ...formatted, extensions: shownExtensions(completed) };
  }
  return formatted.path && root instanceof GraphQLError && isArgumentError(root)
    ? { ...formatted, extensions: { code: 'BAD_USER_INPUT' } }
    : null;
}

const TOO_MANY_TESTED = `The lists and counts of a request may test ${MAX_TESTED_ROWS.toLocaleString('en-US')} rows one by one, and this one exceeds that. Add a period to the filters, select \`totalCount\` in fewer lists, or send several requests.`;

// graphql-js stops at 50 errors and reports that without a code.
const TOO_MANY_VARIABLE_ERRORS = /^Too many errors processing variables/;
const MORE_VARIABLE_ERRORS = 'The variables have more errors. Correct these and send it again.';

/** Returns the code that the caller sees of an error of a resolver. */
export function codeOfError(error: unknown): string {
  const own = error instanceof GraphQLError ? error.extensions : {};
  const formatted = { message: '', path: [''], extensions: { code: INTERNAL, ...own } };
  const code = describe(formatted, error)?.extensions?.['code'];
  return typeof code === 'string' ? code : INTERNAL;
}

function isGivenUp(error: unknown): boolean {
  return (
    error instanceof ClientGoneError ||
    (error instanceof SpApiError && error.code === 'UPSTREAM_CANCELLED')
  );
}

function logError(
  shown: GraphQLFormattedError,
  error: unknown,
  { isMasked, onStoreError }: { readonly isMasked: boolean; readonly onStoreError: OnStoreError },
): void {
  const scope = requestScope.getStore();
  if (!scope) return;
  const { log } = scope;
  const root = chainOf(error).at(-1);
  const path = shown.path?.join('.');
  if (isGivenUp(root)) log.debug({ path }, 'operation cancelled: the client has disconnected');
  else if (isMasked) {
    if (scope.isFirstOf(root instanceof Error ? root.message : 'no error'))
      log.error({ err: root, path }, 'unexpected error in a GraphQL operation');
  }
  // Logged when it was detected.
  else if (root instanceof PurchasesRefused) log.debug({ path }, 'a purchase was refused');
  else if (root instanceof StoreError) onStoreError(root, path);
  else if (root instanceof SpApiError) logUpstream(root, scope, path);
  else log.debug({ code: shown.extensions?.['code'], path }, 'GraphQL error');
}

function logUpstream(
  { code, operation, httpStatus, requestId }: SpApiError,
  scope: RequestScope,
  path: string | undefined,
): void {
  const { log } = scope;
  // The token request itself is logged, once for each seller and cause.
  if (operation === TOKEN_OPERATION) log.debug({ code, operation, path }, 'no token');
  else if (scope.isFirstOf(`${operation} ${code} ${httpStatus}`))
    log.warn({ code, operation, httpStatus, amazonRequestId: requestId, path }, 'upstream error');
}

/** Limit for the characters of a message, which may quote the rejected value. */
const MAX_MESSAGE = 2000;

/** Shortens a long message. graphql-js quotes the whole value in each of its errors. */
function shortened(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message } = error;
  if (message.length <= MAX_MESSAGE) return error;
  // The reason follows the value.
  const half = MAX_MESSAGE / 2;
  const text = `${leadingText(message, half)} … ${trailingText(message, half)}`;
  return { ...error, message: text.toWellFormed() };
}

/**
 * Creates Apollo's `formatError`. Upstream errors get a code of a closed list. Errors with a code are shown as they
 * are. All others are bugs: the caller sees the request id only, the log has the details.
 */
export function createFormatError(metrics: Metrics, onStoreError: OnStoreError): FormatError {
  return (formatted, error) => {
    const described = describe(formatted, error);
    const { locations, path } = formatted;
    const shown = described ?? {
      message: 'Internal server error.',
      ...(locations ? { locations } : {}),
      ...(path ? { path } : {}),
      extensions: { code: INTERNAL, requestId: requestScope.getStore()?.requestId ?? null },
    };
    logError(shown, error, { isMasked: described === null, onStoreError });
    const code = String(shown.extensions?.['code']);
    metrics.countGraphqlError(code);
    requestScope.getStore()?.noteCode(code);
    return shortened(shown);
  };
}

/** Formats errors of operations that Apollo does not execute, as Apollo does before `formatError`. */
export function formatErrors(
  errors: readonly GraphQLError[],
  formatError: FormatError,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const { http: _, ...extensions } = error.extensions;
    const code = extensions['code'] ?? INTERNAL;
    return formatError({ ...error.toJSON(), extensions: { ...extensions, code } }, error);
  });
}
