import 'reflect-metadata';
import { Label } from '../../../src/domains/shipping/labels/label.type.js';
import { TextBudget } from '../../../src/graph/text-budget.js';
import { TextRoom } from '../../../src/graph/text-room.js';

function aLabel(bytes: number): Label {
  const file = Buffer.alloc(bytes, ' ');
  file.write('%PDF-1.7');
  const encoded = { contents: file.toString('base64'), fileType: null, checksum: null };
  return new Label(encoded, {
    sellerId: 'A2SELLER',
    shipmentId: 'shipment-1',
    customText: null,
    dimensions: null,
    format: null,
    standardId: null,
  });
}

describe('a label in base64', () => {
  it('is the file, for each alias that selects it', () => {
    const label = aLabel(100_001);
    const texts = new TextBudget(undefined, new TextRoom());
    const first = label.base64Within(texts);
    expect(Buffer.from(first!, 'base64')).toHaveLength(100_001);
    expect(label.base64Within(texts)).toBe(first);
  });

  it('is refused when the labels of the answer exceed 8 MiB, and names the way out', () => {
    const texts = new TextBudget(undefined, new TextRoom());
    const labels = [1, 2, 3].map(() => aLabel(2.5 * 1024 * 1024));
    expect(labels[0]?.base64Within(texts)).toHaveLength(4 * Math.ceil((2.5 * 1024 * 1024) / 3));
    labels[1]?.base64Within(texts);
    expect(() => labels[2]?.base64Within(texts)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('by their `url`'),
        extensions: expect.objectContaining({ code: 'ANSWER_TOO_LARGE' }),
      }),
    );
  });
});
