import { XMLParser } from 'fast-xml-parser';
import { WorkInTurns } from '../../../runtime/background/turns.js';
import { countOf, listOf, textOf, wordOf } from '../../../sp-api/wire/wire-values.js';
import type { NoticeOfAmazon } from '../../../store/confirmations/confirmation.js';

/** The content of a processing report. */
export interface ProcessingReport {
  /** How many messages Amazon processed. Null when the report does not say. */
  readonly processed: number | null;
  /** An error of the whole document: no message had an effect. */
  readonly fatal: NoticeOfAmazon | null;
  /** By message number. These messages had no effect. */
  readonly errors: ReadonlyMap<number, NoticeOfAmazon>;
  readonly warnings: ReadonlyMap<number, readonly NoticeOfAmazon[]>;
}

interface Result {
  readonly messageId: number;
  readonly isError: boolean;
  readonly notice: NoticeOfAmazon;
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  htmlEntities: true,
});

/** Characters that are read in one turn of the event loop: some 8,000 in a millisecond. */
const READ_IN_ONE_TURN = 50_000;

/**
 * Reads the readable parts of a report, over several turns of the event loop. Returns null for any other document. Never
 * rejects.
 */
export async function readProcessingReport(text: string): Promise<ProcessingReport | null> {
  const { results: ended, rest } = await cutResults(text);
  const messages = elements(parsed(rest), 'AmazonEnvelope', 'Message');
  const reports = messages.flatMap((message) => elements(message, 'ProcessingReport'));
  if (reports.length === 0) return null;
  // A report that breaks off within a result.
  const unended = reports.flatMap((report) => elements(report, 'Result')).map(resultOf);
  const results = [...ended, ...unended];
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

/** The parser takes an element without content for text. */
const STAND_IN = '<Read/>';

interface CutReport {
  readonly results: readonly Result[];
  /** The report with an empty element in the place of each run of results. */
  readonly rest: string;
}

/** Sections that may contain anything, and the tags of results. */
const MARKUP = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(\/?)Result(?=[\s/>])[^>]*>/g;

/** Cuts the results out and reads them one by one, because the parser reads a whole text in one turn. */
async function cutResults(text: string): Promise<CutReport> {
  const work = new WorkInTurns(READ_IN_ONE_TURN);
  const results: Result[] = [];
  const rest: string[] = [];
  let start: number | null = null;
  let after = 0;
  for (const { 0: tag, 1: end, index } of text.matchAll(MARKUP)) {
    if (end === '') start ??= index;
    if (end !== '/' || start === null) continue;
    await work.begin(index - after);
    const between = text.slice(after, start);
    rest.push(between.trim() === '' ? '' : `${between}${STAND_IN}`);
    after = index + tag.length;
    results.push(...elements(parsed(text.slice(start, after)), 'Result').map(resultOf));
    start = null;
  }
  rest.push(text.slice(after));
  return { results, rest: rest.join('') };
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

function warningsOf(results: readonly Result[]): ReadonlyMap<number, NoticeOfAmazon[]> {
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
