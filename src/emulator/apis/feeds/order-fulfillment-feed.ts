import { Turns } from '../../core/turns.js';
import type { World } from '../../core/world.js';
import { violationsOf } from './content-model.js';
import { fulfillmentDeskOf } from './fulfillment-desk.js';
import type { FulfillmentFinding } from './fulfillment-desk.js';
import { fulfillmentMessage } from './fulfillment-message.js';
import { ENVELOPE, MESSAGE } from './order-fulfillment-schema.js';
import { processingReport } from './processing-report.js';
import type { ReportResult } from './processing-report.js';
import { child, childText, cutXml, parseXml, parseXmlPart, Positions, XmlError } from './xml.js';
import type { XmlElement } from './xml.js';

/** Amazon's number for a violation of the schema. */
const SCHEMA_ERROR = '5000';
const WRONG_MERCHANT = '5001';

/** The merchant token from the time before seller ids. Amazon still accepts it. */
const MERCHANT_TOKEN = /^M_\w+$/;

/** Processes a document of POST_ORDER_FULFILLMENT_DATA over several turns of the event loop, and returns its report. */
export async function processOrderFulfillmentFeed(
  world: World,
  feed: { readonly feedId: string; readonly sellerId: string },
  document: string,
  nowMs: number,
): Promise<string> {
  const report = (messagesProcessed: number, results: readonly ReportResult[]): string =>
    processingReport({
      feedId: feed.feedId,
      merchantIdentifier: feed.sellerId,
      messagesProcessed,
      results,
    });
  const turns = new Turns();
  const envelope = await readEnvelope(document, feed.sellerId, turns);
  if ('problem' in envelope) {
    const { code, problem: description } = envelope;
    return report(0, [{ messageId: 0, kind: 'Error', code, description }]);
  }
  const { messages } = envelope;
  const { malformed, accepted } = await judge(messages, turns);
  const results: ReportResult[] = [];
  for (const message of accepted) {
    await turns.next();
    const read = fulfillmentMessage(message);
    const { amazonOrderId } = read;
    const findings: readonly FulfillmentFinding[] = fulfillmentDeskOf(world).process(
      feed.sellerId,
      [read],
      nowMs,
    );
    results.push(...findings.map((finding) => ({ ...finding, amazonOrderId })));
  }
  return report(messages.length, [...malformed, ...results]);
}

interface JudgedMessages {
  readonly malformed: readonly ReportResult[];
  readonly accepted: readonly XmlElement[];
}

/** Divides messages by whether they match their schema. The second message with a number does not. */
async function judge(messages: readonly XmlElement[], turns: Turns): Promise<JudgedMessages> {
  const malformed: ReportResult[] = [];
  const accepted: XmlElement[] = [];
  const used = new Set<string | undefined>();
  for (const message of messages) {
    await turns.next();
    const id = childText(message, 'MessageID');
    const [violation] = violationsOf(message, MESSAGE);
    const repeated = used.has(id) ? `${message.position}: MessageID ${id} was used before.` : null;
    used.add(id);
    const problem = violation ?? repeated;
    if (problem === null) accepted.push(message);
    else {
      malformed.push({
        messageId: Number(id) || 0,
        kind: 'Error',
        code: SCHEMA_ERROR,
        description: `XML Parsing Error at ${problem}`,
      });
    }
  }
  return { malformed, accepted };
}

interface EnvelopeProblem {
  readonly code: string;
  readonly problem: string;
}

type Envelope = EnvelopeProblem | { readonly messages: readonly XmlElement[] };

async function readEnvelope(document: string, sellerId: string, turns: Turns): Promise<Envelope> {
  try {
    return (
      (await openInParts(document, sellerId, turns)) ?? openEnvelope(parseXml(document), sellerId)
    );
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { code: SCHEMA_ERROR, problem: error.message };
  }
}

/** Opens a document message by message. Null for one with a mistake, which only the whole document can locate. */
async function openInParts(
  document: string,
  sellerId: string,
  turns: Turns,
): Promise<Envelope | null> {
  const { rest, parts } = cutXml(document, 'Message');
  try {
    const envelope = openEnvelope(parseXml(rest), sellerId);
    if ('problem' in envelope) return null;
    const positions = new Positions(document);
    const messages: XmlElement[] = [];
    for (const { text, at } of parts) {
      await turns.next();
      messages.push(parseXmlPart(text, { positions, at }));
    }
    return { messages };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return null;
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
