import { once } from 'node:events';
import { HeaderMap } from '@apollo/server';
import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server';
import Negotiator from 'negotiator';
import type { Read } from '../../runtime/cache/single-flight-cache.js';
import type { Admission } from '../http/admission.js';
import type { Pipelines } from '../http/pipelines.js';
import { AnswerDraft } from '../fast/answers/answer-draft.js';
import { answerKey } from '../fast/answers/answer-key.js';
import type { RememberedAnswers } from '../fast/answers/remembered-answers.js';
import { sendRememberedAnswer } from '../fast/answers/send-remembered-answer.js';
import { chooseCoding, PLAIN, sendCoded } from '../http/content-coding.js';
import type { CodingChoice, Compression } from '../http/content-coding.js';
import { resolveDocument, textOf } from './documents/http-documents.js';
import type { RequestContent } from './documents/http-documents.js';
import type { PersistedDocuments } from './documents/persisted-documents.js';
import { sendJson } from '../http/exchange.js';
import type { Exchange } from '../http/exchange.js';
import { HttpError } from '../http/http-error.js';
import { joinTexts } from '../fast/execution/entity-text.js';
import { formatErrors } from './format-error.js';
import type { FormatError } from './format-error.js';
import { RefusedDocument } from './limits/document-checker.js';
import type { DocumentChecker } from './limits/document-checker.js';
import type { PreparedAnswers, WholeAnswer } from '../fast/prepared-answers.js';
import { parseJsonBody, readJsonText } from '../http/request-body.js';
import { requestScope } from '../http/request-scope.js';
import { defaultUnreadLimits } from '../http/unread-answers.js';

function headerMapOf({ request }: Exchange): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Waits until the client has read what was written. Rejects when it takes too long, or is gone. */
async function drained({ response, signal }: Exchange): Promise<void> {
  const timeout = AbortSignal.timeout(defaultUnreadLimits.maxMs);
  await once(response, 'drain', { signal: AbortSignal.any([signal, timeout]) });
}

/** Writes Apollo's answer: in one piece, which is returned, or part by part as an incremental answer becomes ready. */
export async function sendGraphQLResponse(
  exchange: Exchange,
  { status = 200, headers, body }: HTTPGraphQLResponse,
  coding: CodingChoice = PLAIN,
): Promise<string | Buffer | null> {
  const { response } = exchange;
  const fields = { 'cache-control': 'no-store', ...Object.fromEntries(headers) };
  if (body.kind === 'complete') {
    const text = joinTexts(body.string, requestScope.getStore()?.leftOut ?? []);
    await sendCoded(exchange, status, fields, text, coding);
    return text;
  }
  exchange.writeHead(status, fields);
  // Leaving the loop early, because the client has gone, also ends the execution behind the iterator.
  for await (const part of body.asyncIterator) {
    if (exchange.isAborted) break;
    if (!response.write(part)) await drained(exchange);
  }
  response.end();
  return null;
}

export interface GraphQLEndpoint<Context extends object> {
  readonly apollo: ApolloServer<Context>;
  /** `null` leaves every request to Apollo. */
  readonly prepared: PreparedAnswers<Context> | null;
  readonly checker: DocumentChecker;
  readonly formatError: FormatError;
  readonly documents: PersistedDocuments;
  readonly maxBodyBytes: number;
  readonly admission: Admission;
  readonly pipelines: Pick<Pipelines, 'startOf'>;
  readonly compression: Compression;
  /** `null` remembers no answers. */
  readonly answers: RememberedAnswers | null;
  /** `onRead`, if there is one, is to be told of everything that the request reads from a memory. */
  readonly createContext: (
    exchange: Exchange,
    onRead?: (read: Read) => void,
  ) => Context | Promise<Context>;
}

/** GraphQL over HTTP, by POST with a JSON body or by GET. */
export async function handleGraphQL<Context extends object>(
  exchange: Exchange,
  endpoint: GraphQLEndpoint<Context>,
): Promise<void> {
  const { request, method, search } = exchange;
  const { answers, admission, maxBodyBytes } = endpoint;
  admission.enter(exchange);
  assertAcceptable(exchange);
  const coding = chooseCoding(request, endpoint.compression);
  const addBytes = (bytes: number): void => admission.addBody(exchange, bytes);
  const text = method === 'POST' ? await readJsonText(request, maxBodyBytes, addBytes) : undefined;
  const start = endpoint.pipelines.startOf(exchange);
  if (start) await start;
  if (exchange.isGone) return;
  // Nobody is told apart yet: everyone may see everything.
  const sent = { principal: '', method, headers: request.headers, search, body: text };
  const key = answers ? answerKey(sent) : '';
  const known = answers?.find(key);
  if (known) await sendRememberedAnswer(exchange, known, coding);
  else await execute(exchange, endpoint, { text, key, coding });
}

interface Unanswered {
  readonly text: string | undefined;
  /** By which the answer is to be remembered. */
  readonly key: string;
  readonly coding: CodingChoice;
}

async function execute<Context extends object>(
  exchange: Exchange,
  endpoint: GraphQLEndpoint<Context>,
  { text, key, coding }: Unanswered,
): Promise<void> {
  const { prepared, documents, answers } = endpoint;
  const { scope, request } = exchange;
  const draft = answers && new AnswerDraft();
  scope.draft = draft;
  const given = text === undefined ? undefined : parseJsonBody(text);
  const content = resolveDocument({ search: exchange.search, body: given }, documents);
  const createContext = () => endpoint.createContext(exchange, draft?.reads.add);
  const { accept } = request.headers;
  const ready = prepared?.answer({ body: content.body, accept, scope, createContext });
  let answer = ready instanceof Promise ? await ready : (ready ?? null);
  if (answer) {
    const headers = { 'content-type': answer.contentType };
    await sendCoded(exchange, 200, headers, answer.text, coding);
  } else {
    const refused = refusalOf(content, endpoint.checker);
    if (refused) {
      sendRefusal(exchange, endpoint, refused);
      return;
    }
    const asked = { content, createContext, coding };
    answer = await requestScope.run(scope, () => askApollo(exchange, endpoint, asked));
  }
  if (answer && draft) answers.remember(key, draft, answer.text, answer.contentType);
}

/** Why the text of a request is not executed. What was remembered by its hash was accepted before. */
function refusalOf(content: RequestContent, checker: DocumentChecker): RefusedDocument | null {
  const text = textOf(content);
  if (text === null) return null;
  try {
    checker.assertValid(text);
    return null;
  } catch (error) {
    if (error instanceof RefusedDocument) return error;
    throw error;
  }
}

const FORMS = ['application/json', 'application/graphql-response+json'];
// A browser gets a page; an answer in parts is asked for by what comes behind the type.
const OTHER_FORMS = ['text/html', 'multipart/mixed'];

/**
 * Refuses a request whose answer could not be shown. Apollo checks it too, but after the execution: a label would be bought,
 * and the client would see a refusal.
 */
function assertAcceptable({ request, method }: Exchange): void {
  const { accept = '*/*' } = request.headers;
  const forms = method === 'GET' ? [...FORMS, ...OTHER_FORMS] : FORMS;
  if (new Negotiator({ headers: { accept } }).mediaType(forms) !== undefined) return;
  throw new HttpError(
    406,
    'NOT_ACCEPTABLE',
    `"Accept" refuses every form of an answer; nothing was executed. Accepted: ${FORMS.join(' or ')}.`,
  );
}

/** Answers in the form that Apollo chooses for what it refuses. */
function sendRefusal<Context extends object>(
  exchange: Exchange,
  { formatError }: GraphQLEndpoint<Context>,
  { errors }: RefusedDocument,
): void {
  const { scope, request, requestId } = exchange;
  const { accept = '*/*' } = request.headers;
  const form = new Negotiator({ headers: { accept } }).mediaType(FORMS) ?? 'application/json';
  const shown = requestScope.run(scope, () => formatErrors(errors, formatError));
  const headers = { 'content-type': `${form}; charset=utf-8` };
  sendJson(exchange, 400, { errors: shown, extensions: { requestId } }, headers);
}

interface Asked<Context> {
  readonly content: RequestContent;
  readonly createContext: () => Context | Promise<Context>;
  readonly coding: CodingChoice;
}

/** `null` for an answer in parts. */
async function askApollo<Context extends object>(
  exchange: Exchange,
  { apollo, prepared }: GraphQLEndpoint<Context>,
  { content, createContext, coding }: Asked<Context>,
): Promise<WholeAnswer | null> {
  const { method, request } = exchange;
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: headerMapOf(exchange), ...content },
    context: async () => createContext(),
  });
  const text = await sendGraphQLResponse(exchange, answer, coding);
  if (text === null) return null;
  const contentType = answer.headers.get('content-type') ?? '';
  const isUsual = method === 'POST' && (answer.status ?? 200) === 200;
  if (isUsual) prepared?.learn(request.headers.accept, contentType);
  return { text, contentType };
}
