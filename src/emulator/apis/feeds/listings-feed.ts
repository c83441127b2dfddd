import { ApiError } from '../../core/api.js';
import { readPatchRequest, readPutRequest } from '../listings/requests.js';
import { SubmissionDesk } from '../listings/submission-desk.js';
import type { Submission } from '../listings/submission-desk.js';
import {
  anyObject,
  count,
  filled,
  listOf,
  object,
  oneOf,
  required,
  text,
} from '../../core/request-reader.js';
import type { Read, Violation } from '../../core/request-reader.js';
import { Turns } from '../../core/turns.js';
import type { World } from '../../core/world.js';

const MOST_MESSAGES = 25_000;

/** A finding about one message. Without a message it concerns the whole document. */
interface FeedIssue {
  readonly messageId?: number | undefined;
  readonly sku?: string | undefined;
  readonly code: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly message: string;
  /** A single name, unlike in the issues of the Listings Items API. */
  readonly attributeName?: string | undefined;
}

const documentReader = object({
  header: required(
    object({
      sellerId: required(filled),
      version: required(text('2.0', /^2\.0$/)),
      issueLocale: filled,
    }),
  ),
  messages: required(listOf(anyObject)),
});

const messageReader = object({
  messageId: required(count),
  sku: required(filled),
  operationType: required(oneOf('UPDATE', 'PARTIAL_UPDATE', 'PATCH', 'DELETE')),
});

/** Processes a document of JSON_LISTINGS_FEED over several turns of the event loop, and returns its report. */
export async function processListingsFeed(
  world: World,
  feed: { readonly feedId: string; readonly sellerId: string; readonly marketplaceId: string },
  document: string,
): Promise<string> {
  const { sellerId, feedId } = feed;
  const opened = open(document, sellerId);
  const messages = typeof opened === 'string' ? [] : opened;
  const desk = new SubmissionDesk(world, sellerId, feed.marketplaceId);
  const turns = new Turns();
  const outcomes: (readonly FeedIssue[])[] = [];
  for (const message of messages) {
    await turns.next();
    outcomes.push(take(desk, message));
  }
  const issues: readonly FeedIssue[] =
    typeof opened === 'string'
      ? [{ code: '4000000', severity: 'ERROR', message: opened }]
      : outcomes.flat();
  const accepted = outcomes.filter((found) => found.length === 0).length;
  return JSON.stringify({
    header: { sellerId, version: '2.0', feedId },
    issues,
    summary: {
      errors: issues.length,
      warnings: 0,
      messagesProcessed: messages.length,
      messagesAccepted: accepted,
      messagesInvalid: messages.length - accepted,
    },
  });
}

/** Returns the messages, or the mistake in the document. */
function open(
  document: string,
  sellerId: string,
): string | readonly Readonly<Record<string, unknown>>[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(document);
  } catch {
    return 'The document is not valid JSON.';
  }
  const violations: Violation[] = [];
  const read = documentReader(parsed, '', violations);
  const [violation] = violations;
  if (violation) return `${violation.path || 'The document'} ${violation.problem}.`;
  if (!read) return 'The document is not understood.';
  if (read.header.sellerId !== sellerId) return 'header.sellerId is another seller.';
  if (read.messages.length > MOST_MESSAGES) return `There are more than ${MOST_MESSAGES} messages.`;
  return read.messages;
}

function take(
  desk: SubmissionDesk,
  message: Readonly<Record<string, unknown>>,
): readonly FeedIssue[] {
  const violations: Violation[] = [];
  const read = messageReader(message, '', violations);
  const which = subjectOf(read);
  const error = (problem: string): FeedIssue[] => [
    { ...which, code: '4000001', severity: 'ERROR', message: problem },
  ];
  const [violation] = violations;
  if (violation || !read) return error(`${violation?.path ?? ''} ${violation?.problem ?? ''}.`);
  try {
    const submission = submissionOf(desk, read, message);
    if (submission.issues.length === 0) submission.accept();
    return submission.issues.map((issue) => ({
      ...which,
      code: issue.code,
      severity: issue.severity,
      message: issue.message,
      attributeName: issue.attributeNames[0],
    }));
  } catch (refusal) {
    if (!(refusal instanceof ApiError)) throw refusal;
    return error(refusal.message);
  }
}

/** Returns the message of an issue. The report numbers messages from 1, so 0 means none. */
function subjectOf(
  read: Read<typeof messageReader> | undefined,
): Pick<FeedIssue, 'messageId' | 'sku'> {
  return { messageId: read?.messageId || undefined, sku: read?.sku };
}

/** Messages have the same parts as the bodies of single calls. */
function submissionOf(
  desk: SubmissionDesk,
  { sku, operationType }: { readonly sku: string; readonly operationType: string },
  message: Readonly<Record<string, unknown>>,
): Submission {
  if (operationType === 'DELETE') return desk.delete(sku);
  if (operationType === 'PATCH') return desk.patch(sku, readPatchRequest(message));
  const request = readPutRequest(message);
  if (operationType === 'UPDATE') return desk.put(sku, request);
  const { productType, attributes } = request;
  const patches = Object.entries(attributes).map(([attribute, value]) => ({
    op: 'replace' as const,
    attribute,
    value,
  }));
  return desk.patch(sku, { productType, patches });
}
