import { readProcessingReport } from '../../../src/domains/confirmations/feed/processing-report.js';
import type { ProcessingReport } from '../../../src/domains/confirmations/feed/processing-report.js';
import { processingReport } from '../../../src/emulator/apis/feeds/processing-report.js';
import type { ReportResult } from '../../../src/emulator/apis/feeds/processing-report.js';

const error = (messageId: number, over: Partial<ReportResult> = {}): ReportResult => ({
  messageId,
  kind: 'Error',
  code: '18028',
  description: 'No & no',
  ...over,
});

function read(...results: ReportResult[]): ProcessingReport {
  const merchant = { feedId: '5', merchantIdentifier: 'A', messagesProcessed: 3 };
  return readProcessingReport(processingReport({ ...merchant, results }))!;
}

describe('a processing report', () => {
  it('is read message by message', () => {
    const report = read(error(2), error(3, { kind: 'Warning', code: '18029' }));
    expect(report.processed).toBe(3);
    expect(report.fatal).toBeNull();
    expect([...report.errors]).toEqual([[2, { code: '18028', message: 'No & no' }]]);
    expect([...report.warnings]).toEqual([[3, [{ code: '18029', message: 'No & no' }]]]);
  });

  it('is read completely for a full envelope', () => {
    const description = 'Larkspur & Co. said "no" <again>: '.repeat(4);
    const all = Array.from({ length: 1_000 }, (_, index) => error(index + 1, { description }));
    const { errors } = read(...all);
    expect(errors.size).toBe(1_000);
    expect(errors.get(1_000)?.message).toBe(description.trim());
  });

  it('without results confirms all messages', () => {
    expect(read()).toEqual({ processed: 3, fatal: null, errors: new Map(), warnings: new Map() });
  });

  it('keeps the first of several errors of a message', () => {
    const report = read(error(1), error(1, { code: '18021' }));
    expect(report.errors.get(1)?.code).toBe('18028');
  });

  it('separates an error of the whole document', () => {
    const report = read(error(0, { code: '5001' }));
    expect(report.fatal?.code).toBe('5001');
    expect(report.errors.size).toBe(0);
  });

  it('treats a result with an unknown code as an error', () => {
    const text = `<AmazonEnvelope><Message><ProcessingReport><Result><MessageID>1</MessageID>
      <ResultCode>Fatal</ResultCode></Result></ProcessingReport></Message></AmazonEnvelope>`;
    const report = readProcessingReport(text);
    expect(report?.processed).toBeNull();
    expect(report?.errors.get(1)).toEqual({ code: 'UNKNOWN', message: 'Amazon gave no reason.' });
  });

  it.each(['', 'not XML', '<a/>', '{"json":true}', '<AmazonEnvelope><Message/></AmazonEnvelope>'])(
    'is not found in %j',
    (text) => {
      expect(readProcessingReport(text)).toBeNull();
    },
  );
});
