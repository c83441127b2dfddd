import { ApiError } from '../../core/api.js';
import { readPatchRequest, readPutRequest } from '../listings/requests.js';
import { DATA_SETS, itemWire } from '../listings/item-wire.js';
import type { DataSet } from '../listings/item-wire.js';
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

const MOST_MESSAGES = 10_000;

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
      // The report then waits until the changes are applied, and shows the listings.
      report: object({
        includedData: required(listOf(oneOf(...DATA_SETS))),
        apiVersion: required(oneOf('2021-08-01')),
      }),
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
  const { messages, included } = 'problem' in opened ? NOTHING : opened;
  const desk = new SubmissionDesk(world, sellerId, feed.marketplaceId);
  const turns = new Turns();
  const outcomes: (readonly FeedIssue[])[] = [];
  const used = new Set<unknown>();
  for (const message of messages) {
    await turns.next();
    const { messageId } = message;
    outcomes.push(
      used.has(messageId)
        ? [repeatedMessage(messageId)]
        : take(desk, message, { isAtOnce: included !== null }),
    );
    used.add(messageId);
  }
  const issues: readonly FeedIssue[] =
    'problem' in opened
      ? [{ code: '4000000', severity: 'ERROR', message: opened.problem }]
      : outcomes.flat();
  const accepted = messages.filter((_, index) => outcomes[index]?.length === 0);
  const items = included && (await itemsOf(desk, accepted, included));
  return JSON.stringify({
    header: {
      sellerId,
      version: '2.0',
      feedId,
      ...(included && { report: { includedData: included, apiVersion: '2021-08-01' } }),
    },
    issues,
    summary: {
      errors: issues.length,
      warnings: 0,
      messagesProcessed: messages.length,
      messagesAccepted: accepted.length,
      messagesInvalid: messages.length - accepted.length,
      ...(items && { itemSummary: { items: items.length, errors: 0, warnings: 0 } }),
    },
    ...(items && { items }),
  });
}

type Message = Readonly<Record<string, unknown>>;

interface OpenedFeed {
  readonly messages: readonly Message[];
  /** Data sets of listings that the report shows. Null for none. */
  readonly included: readonly DataSet[] | null;
}

const NOTHING: OpenedFeed = { messages: [], included: null };

/** Returns the listings of accepted messages, each once. */
async function itemsOf(
  desk: SubmissionDesk,
  accepted: readonly Message[],
  included: readonly DataSet[],
): Promise<unknown[]> {
  const turns = new Turns();
  const items: unknown[] = [];
  for (const sku of new Set(accepted.map((message) => message['sku'] as string))) {
    await turns.next();
    const listing = desk.find(sku);
    if (listing) items.push(itemWire(listing, included));
  }
  return items;
}

function repeatedMessage(messageId: unknown): FeedIssue {
  return {
    messageId: Number(messageId) || undefined,
    code: '4000001',
    severity: 'ERROR',
    message: `The messageId ${String(messageId)} was used before.`,
  };
}

/** Returns the messages, or the mistake in the document. */
function open(document: string, sellerId: string): OpenedFeed | { readonly problem: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(document);
  } catch {
    return { problem: 'The document is not valid JSON.' };
  }
  const violations: Violation[] = [];
  const read = documentReader(parsed, '', violations);
  const [violation] = violations;
  if (violation) return { problem: `${violation.path || 'The document'} ${violation.problem}.` };
  if (!read) return { problem: 'The document is not understood.' };
  if (read.header.sellerId !== sellerId) {
    return { problem: 'header.sellerId is another seller.' };
  }
  if (read.messages.length === 0) return { problem: 'messages must not be empty.' };
  if (read.messages.length > MOST_MESSAGES) {
    return { problem: `There are more than ${MOST_MESSAGES} messages.` };
  }
  return { messages: read.messages, included: read.header.report?.includedData ?? null };
}

function take(
  desk: SubmissionDesk,
  message: Message,
  { isAtOnce }: { readonly isAtOnce: boolean },
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
    if (submission.issues.length === 0) submission.accept(isAtOnce);
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
