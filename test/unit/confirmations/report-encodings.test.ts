import { readProcessingReport } from '../../../src/domains/confirmations/feed/processing-report.js';
import { documentText } from '../../../src/sp-api/transport/document-text.js';

const report = (encoding: string, reason: string): string =>
  `<?xml version="1.0"${encoding}?><AmazonEnvelope><Message><ProcessingReport><ProcessingSummary><MessagesProcessed>1</MessagesProcessed></ProcessingSummary><Result><MessageID>7</MessageID><ResultCode>Error</ResultCode><ResultMessageCode>18028</ResultMessageCode><ResultDescription>${reason}</ResultDescription></Result></ProcessingReport></Message></AmazonEnvelope>`;

const SJIS_REASON = [0x92, 0x8d, 0x95, 0xb6]; // 注文

/** The report with the reason in these bytes. */
function bytesOf(encoding: string, reason: readonly number[]): Buffer {
  const [before = '', after = ''] = report(encoding, '|').split('|');
  return Buffer.concat([Buffer.from(before), Buffer.from(reason), Buffer.from(after)]);
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Buffer {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

const LATIN1_REASON = [...Buffer.from('Größe', 'latin1')];

describe('the reason in a processing report', () => {
  it.each<[string, Buffer, string | null, string]>([
    ['Shift_JIS by header', bytesOf('', SJIS_REASON), 'text/xml; charset=Shift_JIS', '注文'],
    ['Shift_JIS by declaration', bytesOf(' encoding="Shift_JIS"', SJIS_REASON), 'text/xml', '注文'],
    ['ISO-8859-1 by header', bytesOf('', LATIN1_REASON), 'text/xml;charset="ISO-8859-1"', 'Größe'],
    ['ISO-8859-1 by declaration', bytesOf(" encoding='ISO-8859-1'", LATIN1_REASON), null, 'Größe'],
    [
      'the declaration when the header is wrong',
      bytesOf(' encoding="ISO-8859-1"', LATIN1_REASON),
      'text/xml; charset=UTF-8',
      'Größe',
    ],
    [
      'the declaration when the header is unknown',
      bytesOf(' encoding="ISO-8859-1"', LATIN1_REASON),
      'text/xml; charset=klingon',
      'Größe',
    ],
    [
      'UTF-16 with a mark',
      utf16(report('', '注文'), false, true),
      'text/xml; charset=UTF-8',
      '注文',
    ],
    ['UTF-16, big endian', utf16(report('', '注文'), true, true), null, '注文'],
    ['UTF-16 without a mark', utf16(report('', '注文'), true, false), null, '注文'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${report('', 'Größe')}`), null, 'Größe'],
    ['UTF-8', Buffer.from(report('', 'Größe')), null, 'Größe'],
    [
      'UTF-8 by its mark when the header says otherwise',
      Buffer.from(`\uFEFF${report('', 'Größe')}`),
      'text/xml; charset=ISO-8859-1',
      'Größe',
    ],
    [
      'the encoding of the header when the declaration says otherwise',
      bytesOf(' encoding="windows-1251"', LATIN1_REASON),
      'text/xml; charset=ISO-8859-1',
      'Größe',
    ],
    ['an unknown encoding', bytesOf(' encoding="klingon"', LATIN1_REASON), null, 'Gr\uFFFD\uFFFDe'],
  ])('is read in %s, with code and message id', async (_, bytes, contentType, message) => {
    const read = await readProcessingReport(documentText(bytes, contentType));
    expect(read?.errors.get(7)).toEqual({ code: '18028', message });
  });
});
