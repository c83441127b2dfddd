import type { World } from '../../core/world.js';
import { violationsOf } from './content-model.js';
import { fulfillmentDeskOf } from './fulfillment-desk.js';
import { fulfillmentMessage } from './fulfillment-message.js';
import { ENVELOPE, MESSAGE } from './order-fulfillment-schema.js';
import { processingReport } from './processing-report.js';
import type { ReportResult } from './processing-report.js';
import { child, childText, parseXml, XmlError } from './xml.js';
import type { XmlElement } from './xml.js';

/** Amazon's number for a violation of the schema. */
const SCHEMA_ERROR = '5000';
const WRONG_MERCHANT = '5001';

/** The merchant token from the time before seller ids. Amazon still accepts it. */
const MERCHANT_TOKEN = /^M_\w+$/;

/** Processes a document of POST_ORDER_FULFILLMENT_DATA and returns its report. */
export function processOrderFulfillmentFeed(
  world: World,
  feed: { readonly feedId: string; readonly sellerId: string },
  document: string,
  nowMs: number,
): string {
  const report = (messagesProcessed: number, results: readonly ReportResult[]): string =>
    processingReport({
      feedId: feed.feedId,
      merchantIdentifier: feed.sellerId,
      messagesProcessed,
      results,
    });
  const envelope = readEnvelope(document, feed.sellerId);
  if ('problem' in envelope) {
    const { code, problem: description } = envelope;
    return report(0, [{ messageId: 0, kind: 'Error', code, description }]);
  }
  const { messages } = envelope;
  const judged = messages.map((message, index) => ({
    message,
    violations: [...violationsOf(message, MESSAGE), ...repeated(messages, index)],
  }));
  const malformed = judged.flatMap(({ message, violations }) =>
    violations.slice(0, 1).map((violation) => ({
      messageId: Number(childText(message, 'MessageID')) || 0,
      kind: 'Error' as const,
      code: SCHEMA_ERROR,
      description: `XML Parsing Error at ${violation}`,
    })),
  );
  const accepted = judged
    .filter(({ violations }) => violations.length === 0)
    .map(({ message }) => fulfillmentMessage(message));
  const orderOf = new Map(
    accepted.map(({ messageId, amazonOrderId }) => [messageId, amazonOrderId]),
  );
  const findings = fulfillmentDeskOf(world).process(feed.sellerId, accepted, nowMs);
  const results = findings.map((finding) => ({
    ...finding,
    amazonOrderId: orderOf.get(finding.messageId),
  }));
  return report(messages.length, [...malformed, ...results]);
}

interface EnvelopeProblem {
  readonly code: string;
  readonly problem: string;
}

type Envelope = EnvelopeProblem | { readonly messages: readonly XmlElement[] };

function readEnvelope(document: string, sellerId: string): Envelope {
  try {
    return openEnvelope(parseXml(document), sellerId);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { code: SCHEMA_ERROR, problem: error.message };
  }
}

function openEnvelope(root: XmlElement, sellerId: string): Envelope {
  const { name, position, children } = root;
  if (name !== 'AmazonEnvelope') {
    return malformedAt(`${position}: expected is the root element AmazonEnvelope.`);
  }
  const first = children.findIndex((each) => each.name === 'Message');
  const end = first < 0 ? children.length : first;
  const [violation] = violationsOf({ ...root, children: children.slice(0, end) }, ENVELOPE);
  if (violation !== undefined) return malformedAt(violation);
  const messages = children.slice(end);
  if (messages.length === 0) return malformedAt(`${position}: expected is Message.`);
  const stranger = messages.find((each) => each.name !== 'Message');
  if (stranger) {
    return malformedAt(`${stranger.position}: '${stranger.name}' is not expected here.`);
  }
  const header = child(root, 'Header');
  const merchant = (header && childText(header, 'MerchantIdentifier')) ?? '';
  if (merchant === sellerId || MERCHANT_TOKEN.test(merchant)) return { messages };
  return { code: WRONG_MERCHANT, problem: `MerchantIdentifier ${merchant} is not the seller.` };
}

function malformedAt(violation: string): EnvelopeProblem {
  return { code: SCHEMA_ERROR, problem: `XML Parsing Error at ${violation}` };
}

function repeated(messages: readonly XmlElement[], index: number): readonly string[] {
  const message = messages[index];
  if (!message) return [];
  const id = childText(message, 'MessageID');
  const first = messages.findIndex((other) => childText(other, 'MessageID') === id);
  return first === index ? [] : [`${message.position}: MessageID ${id} was used before.`];
}
