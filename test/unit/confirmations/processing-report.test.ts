import { readProcessingReport } from '../../../src/domains/confirmations/feed/processing-report.js';
import type { ProcessingReport } from '../../../src/domains/confirmations/feed/processing-report.js';
import { processingReport } from '../../../src/emulator/apis/feeds/processing-report.js';
import type { ReportResult } from '../../../src/emulator/apis/feeds/processing-report.js';
import { besideOthers } from '../../support/turns-of-others.js';

const error = (messageId: number, over: Partial<ReportResult> = {}): ReportResult => ({
  messageId,
  kind: 'Error',
  code: '18028',
  description: 'No & no',
  ...over,
});

async function read(...results: ReportResult[]): Promise<ProcessingReport> {
  const merchant = { feedId: '5', merchantIdentifier: 'A', messagesProcessed: 3 };
  return (await readProcessingReport(processingReport({ ...merchant, results })))!;
}

describe('a processing report', () => {
  it('is read message by message', async () => {
    const report = await read(error(2), error(3, { kind: 'Warning', code: '18029' }));
    expect(report.processed).toBe(3);
    expect(report.fatal).toBeNull();
    expect([...report.errors]).toEqual([[2, { code: '18028', message: 'No & no' }]]);
    expect([...report.warnings]).toEqual([[3, [{ code: '18029', message: 'No & no' }]]]);
  });

  it('is read completely for a full envelope, over several turns of the event loop', async () => {
    const description = 'Larkspur & Co. said "no" <again>: '.repeat(4);
    const all = Array.from({ length: 1_000 }, (_, index) => error(index + 1, { description }));
    const { result, turnsOfOthers } = await besideOthers(() => read(...all));
    const { errors } = result;
    expect(turnsOfOthers).toBeGreaterThanOrEqual(5);
    expect(errors.size).toBe(1_000);
    expect(errors.get(1_000)?.message).toBe(description.trim());
  });

  it('without results confirms all messages', async () => {
    expect(await read()).toEqual({
      processed: 3,
      fatal: null,
      errors: new Map(),
      warnings: new Map(),
    });
  });

  it('keeps the first of several errors of a message', async () => {
    const report = await read(error(1), error(1, { code: '18021' }));
    expect(report.errors.get(1)?.code).toBe('18028');
  });

  it('separates an error of the whole document', async () => {
    const report = await read(error(0, { code: '5001' }));
    expect(report.fatal?.code).toBe('5001');
    expect(report.errors.size).toBe(0);
  });

  it.each([
    ['in a comment', '<!-- <Result><MessageID>9</MessageID></Result> -->', ''],
    ['in CDATA', '', '<![CDATA[</Result><Result>]]>'],
    ['in a name that begins alike', '<Results><Result2/></Results>', ''],
  ])('is not misled by the tag of a result %s', async (_, before, within) => {
    const text = `<AmazonEnvelope><Message><ProcessingReport>${before}<Result><MessageID>1</MessageID>
      <ResultDescription>No${within}</ResultDescription></Result></ProcessingReport></Message></AmazonEnvelope>`;
    const { errors } = (await readProcessingReport(text))!;
    const message = within === '' ? 'No' : 'No</Result><Result>';
    expect([...errors]).toEqual([[1, { code: 'UNKNOWN', message }]]);
  });

  it('is read as far as it goes when it breaks off within a result', async () => {
    const text = `<AmazonEnvelope><Message><ProcessingReport><Result><MessageID>1</MessageID></Result>
      <Result><MessageID>2</MessageID><ResultMessageCode>7</ResultMessageCode>`;
    const { errors } = (await readProcessingReport(text))!;
    expect(new Set(errors.keys())).toEqual(new Set([1, 2]));
  });

  it('treats a result with an unknown code as an error', async () => {
    const text = `<AmazonEnvelope><Message><ProcessingReport><Result><MessageID>1</MessageID>
      <ResultCode>Fatal</ResultCode></Result></ProcessingReport></Message></AmazonEnvelope>`;
    const report = await readProcessingReport(text);
    expect(report?.processed).toBeNull();
    expect(report?.errors.get(1)).toEqual({ code: 'UNKNOWN', message: 'Amazon gave no reason.' });
  });

  it.each(['', 'not XML', '<a/>', '{"json":true}', '<AmazonEnvelope><Message/></AmazonEnvelope>'])(
    'is not found in %j',
    async (text) => {
      expect(await readProcessingReport(text)).toBeNull();
    },
  );
});
