import 'reflect-metadata';
import { gzipSync } from 'node:zlib';
import { readLabelFile } from '../../../src/domains/shipping/labels/label-file.js';
import type { LabelDamage, LabelFile } from '../../../src/domains/shipping/labels/label-file.js';
import { md5 } from './shipping-builders.js';

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('an image'),
]);
const PDF = Buffer.from('%PDF-1.7\nlabel\n%%EOF');
const ZPL = Buffer.from('\n^XA^FO50,50^FDlabel^FS^XZ');

function read(
  sent: Buffer | string,
  fields: { fileType?: string | null; checksum?: string | null } = {},
): LabelFile | LabelDamage {
  return readLabelFile({
    contents: typeof sent === 'string' ? sent : sent.toString('base64'),
    fileType: null,
    checksum: null,
    ...fields,
  });
}

describe('a label', () => {
  it.each([
    ['a PDF', PDF, 'application/pdf', 'pdf'],
    ['a PNG', PNG, 'image/png', 'png'],
    ['a ZPL file', ZPL, 'application/zpl', 'zpl'],
    ['a ZPL file that begins with a setting', Buffer.from('~DGR:LOGO'), 'application/zpl', 'zpl'],
    ['a PDF behind junk', Buffer.from('\r\n\r\n%PDF-1.4'), 'application/pdf', 'pdf'],
  ])('is unpacked and known as %s by its bytes', (_, file, contentType, extension) => {
    const label = read(gzipSync(file), { fileType: 'text/html' });
    expect(label).toMatchObject({ contentType, extension });
    expect((label as LabelFile).bytes.equals(file)).toBe(true);
  });

  it('is taken as it is when it was not packed', () => {
    expect(read(PNG)).toMatchObject({ bytes: PNG, contentType: 'image/png' });
  });

  it('has the announced type when its bytes tell none', () => {
    const label = read(gzipSync(Buffer.from('something else')), { fileType: 'Application/PDF' });
    expect(label).toMatchObject({ contentType: 'application/pdf' });
  });

  it('is never given to a browser under a type that is no label', () => {
    const page = gzipSync(Buffer.from('<script>alert(1)</script>'));
    expect(read(page, { fileType: 'text/html' })).toMatchObject({
      contentType: 'application/octet-stream',
      extension: 'bin',
    });
  });

  it.each([
    ['nothing of base64', '%%%', /not base64/],
    ['a head of gzip that is cut off', 'H4sIAAAAAAAAAOS6dV', /cut off/],
    ['gzip that is cut off', gzipSync(PDF).subarray(0, 25), /cut off/],
    ['bytes that are no file', Buffer.from('no label at all'), /no file/],
  ])('has a problem when Amazon sends %s', (_, sent, problem) => {
    expect(read(sent)).toEqual({ problem: expect.stringMatching(problem) });
  });

  it.each([
    ['the file', PDF, true, 'FILE'],
    ['the packed file', gzipSync(PDF), true, 'COMPRESSED_FILE'],
    ['something else', Buffer.from('other'), false, null],
  ])('says what a checksum of %s means', (_, summed, checksumVerified, checksumSubject) => {
    const label = read(gzipSync(PDF), { checksum: md5(summed) });
    expect(label).toMatchObject({ checksumVerified, checksumSubject });
  });

  it('is not called unverified when there is no checksum', () => {
    expect(read(gzipSync(PDF))).toMatchObject({ checksumVerified: null, checksumSubject: null });
  });

  it('does not unfold without end', () => {
    expect(read(gzipSync(Buffer.alloc(40 * 1024 * 1024)))).toEqual({
      problem: expect.stringMatching(/cannot be unpacked/),
    });
  });
});
