import { XMLParser } from 'fast-xml-parser';
import type { ConfirmationNotice } from '../../../store/confirmations/confirmation.js';

/** What a processing report tells. */
export interface ProcessingReport {
  /** How many messages Amazon has looked at; null when the report does not say. */
  readonly processed: number | null;
  /** Of the document as a whole: then no message had an effect. */
  readonly fatal: ConfirmationNotice | null;
  /** By the number of the message. Whoever is in here had no effect. */
  readonly errors: ReadonlyMap<number, ConfirmationNotice>;
  readonly warnings: ReadonlyMap<number, readonly ConfirmationNotice[]>;
}

interface Result {
  readonly messageId: number;
  readonly isError: boolean;
  readonly notice: ConfirmationNotice;
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  htmlEntities: true,
});

/** Reads a report as far as it can be read; null for what is no report. Never throws. */
export function readProcessingReport(text: string): ProcessingReport | null {
  const messages = listOf(at(parsed(text), 'AmazonEnvelope', 'Message'));
  const reports = messages.flatMap((message) => listOf(at(message, 'ProcessingReport')));
  if (reports.length === 0) return null;
  const results = reports.flatMap((report) => listOf(at(report, 'Result'))).map(resultOf);
  const errors = results.filter(({ isError }) => isError);
  const ofMessages = errors.filter(({ messageId }) => messageId > 0);
  return {
    processed: processedOf(reports),
    fatal: errors.find(({ messageId }) => messageId === 0)?.notice ?? null,
    // The first error of a message says it best.
    errors: new Map(ofMessages.toReversed().map(({ messageId, notice }) => [messageId, notice])),
    warnings: warningsOf(results),
  };
}

function parsed(text: string): unknown {
  try {
    const document: unknown = parser.parse(text);
    return document;
  } catch {
    return null;
  }
}

function resultOf(result: unknown): Result {
  const code = textAt(result, 'ResultMessageCode');
  const message = textAt(result, 'ResultDescription');
  return {
    messageId: Number(textAt(result, 'MessageID')) || 0,
    // What this version does not know is taken for the worse.
    isError: !/^warning$/i.test(textAt(result, 'ResultCode')),
    notice: { code: code || 'UNKNOWN', message: message || 'Amazon gave no reason.' },
  };
}

function warningsOf(results: readonly Result[]): ReadonlyMap<number, ConfirmationNotice[]> {
  const warnings = Map.groupBy(
    results.filter(({ isError }) => !isError),
    ({ messageId }) => messageId,
  );
  return new Map([...warnings].map(([id, found]) => [id, found.map(({ notice }) => notice)]));
}

function processedOf(reports: readonly unknown[]): number | null {
  const counts = reports.map((report) =>
    Number.parseInt(textAt(at(report, 'ProcessingSummary'), 'MessagesProcessed'), 10),
  );
  return counts.some(Number.isNaN) ? null : counts.reduce((sum, count) => sum + count, 0);
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (inner instanceof Object ? Reflect.get(inner, name) : undefined),
    value,
  );
}

function textAt(value: unknown, name: string): string {
  const text = at(value, name);
  return typeof text === 'string' ? text : '';
}

/** One element and several look alike from here on. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}
