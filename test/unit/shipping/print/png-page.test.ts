import { deflateSync, inflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { opaquePng } from '../../../../src/domains/shipping/labels/print/opaque-png.js';
import { pngPage } from '../../../../src/domains/shipping/labels/print/png-page.js';
import { LabelDimensions } from '../../../../src/domains/shipping/labels/label.type.js';
import { UnitOfLength } from '../../../../src/graph/measures/measures.type.js';

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
}

/** Returns an image of two transparent or solid pixels in each row, with the given filters. */
function anImage(rows: readonly (readonly number[])[], color = 6): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(2, 0);
  header.writeUInt32BE(rows.length, 4);
  header[8] = 8;
  header[9] = color;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const pixelsOf = (png: Buffer) => {
  const at = png.indexOf('IDAT');
  return [...inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))];
};

describe('a transparent image', () => {
  it('is mixed with white, whatever filter its rows have', async () => {
    const opaque = await opaquePng(
      anImage([
        [0, 10, 20, 30, 255, 0, 0, 0, 0],
        [1, 10, 20, 30, 255, 0, 0, 0, 0],
        [2, 0, 0, 0, 0, 0, 0, 0, 0],
        [3, 5, 10, 15, 128, 0, 0, 0, 0],
        [4, 0, 0, 0, 0, 0, 0, 0, 0],
      ]),
    );
    expect(opaque[25]).toBe(2);
    expect(pixelsOf(opaque).slice(0, 21)).toEqual([
      0, 10, 20, 30, 255, 255, 255, 0, 10, 20, 30, 10, 20, 30, 0, 10, 20, 30, 10, 20, 30,
    ]);
  });

  it('is left as it is without transparency', async () => {
    const image = anImage([[0, 1, 2, 3, 4, 5, 6]], 2);
    expect(await opaquePng(image)).toBe(image);
  });

  it('is refused when it is cut off', async () => {
    await expect(opaquePng(anImage([[0, 10, 20]]))).rejects.toThrow('cut off');
  });
});

describe('the page of an image', () => {
  it.each([
    ['4 x 6 inches', UnitOfLength.INCHES, 6, 4, [432, 288]],
    ['10.16 x 15.24 centimetres', UnitOfLength.CENTIMETERS, 15.24, 10.16, [432, 288]],
  ])('has the stated size, turned like the image: %s', async (_what, unit, length, width, size) => {
    const image = anImage([[0, 1, 2, 3, 255, 5, 6, 7, 255]]);
    const page = await pngPage(image, new LabelDimensions({ length, width, unit }));
    const [only] = (await PDFDocument.load(page)).getPages();
    const { width: wide, height } = only!.getSize();
    expect([Math.round(wide), Math.round(height)]).toEqual(size);
  });
});
