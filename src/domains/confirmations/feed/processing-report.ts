import { XMLParser } from 'fast-xml-parser';
import { countOf, listOf, textOf, wordOf } from '../../../sp-api/wire/wire-values.js';
import type { ConfirmationNotice } from '../../../store/confirmations/confirmation.js';

/** The content of a processing report. */
export interface ProcessingReport {
  /** How many messages Amazon processed. Null when the report does not say. */
  readonly processed: number | null;
  /** An error of the whole document: no message had an effect. */
  readonly fatal: ConfirmationNotice | null;
  /** By message number. These messages had no effect. */
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

/** Reads the readable parts of a report. Returns null for any other document. Never throws. */
export function readProcessingReport(text: string): ProcessingReport | null {
  const messages = elements(parsed(text), 'AmazonEnvelope', 'Message');
  const reports = messages.flatMap((message) => elements(message, 'ProcessingReport'));
  if (reports.length === 0) return null;
  const results = reports.flatMap((report) => elements(report, 'Result')).map(resultOf);
  const errors = results.filter(({ isError }) => isError);
  const ofMessages = errors.filter(({ messageId }) => messageId > 0);
  return {
    processed: processedOf(reports),
    fatal: errors.find(({ messageId }) => messageId === 0)?.notice ?? null,
    // Of several errors of a message, the first one counts.
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

function resultOf(result: object): Result {
  return {
    messageId: countOf(textAt(result, 'MessageID')) ?? 0,
    // A code that this version does not know counts as an error.
    isError: wordOf(textAt(result, 'ResultCode')) !== 'WARNING',
    notice: {
      code: textOf(textAt(result, 'ResultMessageCode')) ?? 'UNKNOWN',
      message: textOf(textAt(result, 'ResultDescription')) ?? 'Amazon gave no reason.',
    },
  };
}

function warningsOf(results: readonly Result[]): ReadonlyMap<number, ConfirmationNotice[]> {
  const warnings = Map.groupBy(
    results.filter(({ isError }) => !isError),
    ({ messageId }) => messageId,
  );
  return new Map([...warnings].map(([id, found]) => [id, found.map(({ notice }) => notice)]));
}

function processedOf(reports: readonly object[]): number | null {
  const counts = reports.map((report) =>
    countOf(textAt(at(report, 'ProcessingSummary'), 'MessagesProcessed')),
  );
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (inner instanceof Object ? Reflect.get(inner, name) : undefined),
    value,
  );
}

/** Returns the elements of a name. The parser makes an object of one, a list of several and text of an empty one. */
function elements(value: unknown, ...path: readonly string[]): readonly object[] {
  return listOf(at(value, ...path) as object | undefined);
}

function textAt(value: unknown, name: string): string | null {
  const text = at(value, name);
  return typeof text === 'string' ? text : null;
}
