import Negotiator from 'negotiator';
import type { Read } from '../../runtime/cache/single-flight-cache.js';
import { AnswerDraft } from '../fast/answers/answer-draft.js';
import { answerKey } from '../fast/answers/answer-key.js';
import type { AnswerCache, CachedAnswer } from '../fast/answers/answer-cache.js';
import { replayAnswer } from '../fast/answers/replay-answer.js';
import type { Admission } from '../http/admission.js';
import { chooseCoding } from '../http/content-coding.js';
import type { Compression } from '../http/content-coding.js';
import type { Exchange } from '../http/exchange.js';
import { HttpError } from '../http/http-error.js';
import type { Pipelines } from '../http/pipelines.js';
import type { PrincipalLimits } from '../http/principal-limits.js';
import { parseJsonBody, readJsonText } from '../http/request-body.js';
import { requestScope } from '../http/request-scope.js';
import type { Uploads } from '../http/uploads.js';
import { askApollo } from './ask-apollo.js';
import type { AskApolloDependencies } from './ask-apollo.js';
import { resolveDocument, textOf } from './documents/http-documents.js';
import type { RequestContent } from './documents/http-documents.js';
import type { PersistedDocuments } from './documents/persisted-documents.js';
import { formatErrors } from './format-error.js';
import type { FormatError } from './format-error.js';
import { sendAnswer } from './graphql-answer.js';
import type { GraphQLAnswer, Refusal } from './graphql-answer.js';
import { assertBodySize } from './limits/body-size.js';
import { RefusedDocument } from './limits/document-checker.js';
import type { DocumentChecker } from './limits/document-checker.js';
import { QueryLimitError } from './limits/query-limits.js';
import type { QueryLimits } from './limits/query-limits.js';

export interface GraphQLEndpoint<Context extends object> extends AskApolloDependencies<Context> {
  readonly checker: DocumentChecker;
  readonly formatError: FormatError;
  readonly documents: PersistedDocuments;
  readonly limits: QueryLimits;
  readonly admission: Admission;
  readonly principals: PrincipalLimits;
  readonly pipelines: Pick<Pipelines, 'startOf'>;
  readonly uploads: Uploads;
  readonly compression: Compression;
  /** `null` caches no answers. */
  readonly answers: AnswerCache | null;
  /** @param onRead is called for each value that the request reads from a cache. */
  readonly createContext: (
    exchange: Exchange,
    onRead?: (read: Read) => void,
  ) => Context | Promise<Context>;
}

/**
 * Serves GraphQL over HTTP, by POST with a JSON body or by GET. Every request takes the same path: it is read, admitted,
 * answered by the first of four (the cache of answers, a prepared query, a refusal, Apollo), sent, and its answer is cached.
 */
export async function handleGraphQL<Context extends object>(
  exchange: Exchange,
  endpoint: GraphQLEndpoint<Context>,
): Promise<void> {
  const { answers, admission, pipelines, principals } = endpoint;
  assertAcceptable(exchange, endpoint.documents);
  const coding = chooseCoding(exchange.request, endpoint.compression);
  const text = exchange.method === 'POST' ? await readBody(exchange, endpoint) : undefined;
  // A request that was refused while its body arrived must not be executed.
  if (exchange.isAnswered) return;
  principals.enter(exchange);
  admission.enter(exchange);
  const start = pipelines.startOf(exchange);
  if (start) await start;
  if (exchange.isGone) return;

  const key = answers ? keyOf(exchange, text) : '';
  const cached = answers?.find(key);
  const answer = cached
    ? replay(exchange, cached, principals)
    : (refusalOfBody(exchange, endpoint, text) ??
      (await execute(exchange, endpoint, parsedContent(exchange, text))));

  await sendAnswer(exchange, answer, coding);
  if (!cached) answers?.store(key, exchange.scope.draft, answer);
}

/** A cached answer costs nothing. It shows what its caller has left nevertheless. */
function replay(
  exchange: Exchange,
  cached: CachedAnswer,
  principals: PrincipalLimits,
): GraphQLAnswer {
  principals.charge(exchange.scope, exchange.scope.principal, () => 0);
  return replayAnswer(exchange, cached);
}

function readBody(
  exchange: Exchange,
  { admission, limits, uploads }: Pick<GraphQLEndpoint<object>, 'admission' | 'limits' | 'uploads'>,
): Promise<string> | undefined {
  return readJsonText(exchange.request, {
    maxBytes: limits.maxBodyBytes,
    uploads,
    count: {
      add: (bytes) => admission.addBody(exchange, bytes),
      release: () => admission.releaseBody(exchange),
    },
  });
}

function keyOf({ method, request, search, scope }: Exchange, body: string | undefined): string {
  const principal = scope.principal?.grants ?? '';
  return answerKey({ principal, method, headers: request.headers, search, body });
}

/** Returns the refusal of a body whose variables are too large; null for all others. */
function refusalOfBody(
  exchange: Exchange,
  { limits, formatError }: Pick<GraphQLEndpoint<object>, 'limits' | 'formatError'>,
  text: string | undefined,
): Refusal | null {
  if (text === undefined) return null;
  try {
    assertBodySize(text, limits);
    return null;
  } catch (error) {
    if (!(error instanceof QueryLimitError)) throw error;
    return refusalFor(exchange, formatError, new RefusedDocument([error]));
  }
}

function parsedContent({ search }: Exchange, text: string | undefined): RequestContent {
  return { search, body: text === undefined ? undefined : parseJsonBody(text) };
}

/** Returns the answer of the first path that has one. */
async function execute<Context extends object>(
  exchange: Exchange,
  endpoint: GraphQLEndpoint<Context>,
  given: RequestContent,
): Promise<GraphQLAnswer> {
  const { scope, request } = exchange;
  const { prepared, answers } = endpoint;
  const content = resolveDocument(given, endpoint.documents);
  const draft = answers && new AnswerDraft();
  scope.draft = draft;
  const createContext = () => endpoint.createContext(exchange, draft?.reads.add);
  const { accept } = request.headers;
  const ready = prepared?.answer({ body: content.body, accept, scope, createContext });
  // An answer that is there already is not awaited: that would cost a small query a hundredth of its time.
  const answer = ready instanceof Promise ? await ready : ready;
  return (
    answer ??
    checkRefusal(exchange, endpoint, content) ??
    askApollo(exchange, endpoint, content, createContext)
  );
}

/**
 * Returns the refusal of a document that is invalid or beyond the limits; null for all others. A document that comes as a
 * hash was accepted before.
 */
function checkRefusal(
  exchange: Exchange,
  { checker, formatError }: Pick<GraphQLEndpoint<object>, 'checker' | 'formatError'>,
  content: RequestContent,
): Refusal | null {
  const text = textOf(content);
  if (text === null) return null;
  try {
    checker.assertValid(text);
    return null;
  } catch (error) {
    if (error instanceof RefusedDocument) return refusalFor(exchange, formatError, error);
    throw error;
  }
}

/** Has the content type that Apollo chooses for a request that it refuses. */
function refusalFor(
  { scope, request, requestId }: Exchange,
  formatError: FormatError,
  { errors }: RefusedDocument,
): Refusal {
  const { accept = '*/*' } = request.headers;
  const type = new Negotiator({ headers: { accept } }).mediaType(FORMS) ?? 'application/json';
  const shown = requestScope.run(scope, () => formatErrors(errors, formatError));
  return {
    kind: 'refusal',
    headers: { 'content-type': `${type}; charset=utf-8` },
    json: { errors: shown, extensions: { requestId } },
  };
}

const FORMS = ['application/json', 'application/graphql-response+json'];
// A browser gets a page, which executes nothing.
const FORMS_WITH_PAGE = [...FORMS, 'text/html'];

/**
 * Throws HttpError 406 when the client accepts no form of a response. Apollo checks this after the execution: a label would
 * be bought, and the client would see a refusal.
 */
function assertAcceptable({ request, method }: Exchange, { isClosed }: PersistedDocuments): void {
  const { accept = '*/*' } = request.headers;
  const forms = method === 'GET' && !isClosed ? FORMS_WITH_PAGE : FORMS;
  if (new Negotiator({ headers: { accept } }).mediaType(forms) !== undefined) return;
  throw new HttpError(
    406,
    'NOT_ACCEPTABLE',
    `The Accept header excludes all supported types. Nothing was executed. Supported: ${FORMS.join(' or ')}.`,
  );
}
