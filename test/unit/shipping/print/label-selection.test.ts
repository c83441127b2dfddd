import { LabelFormat } from '../../../../src/domains/shipping/labels/label-format.type.js';
import { selectLabels } from '../../../../src/domains/shipping/labels/print/label-selection.js';
import type { WantedLabels } from '../../../../src/domains/shipping/labels/print/label-selection.js';
import type { PurchaseRecord } from '../../../../src/store/purchases/purchase.js';

const ANY: WantedLabels = { format: null, hasSlips: false, fileKind: null };

const bought = (key: string, over: Partial<PurchaseRecord> = {}) =>
  ({
    key,
    state: 'PURCHASED',
    refund: null,
    cancelling: null,
    labelContentType: 'application/pdf',
    personalDataExpiredAt: null,
    ...over,
  }) as PurchaseRecord;
const zpl = (key: string) => bought(key, { labelContentType: 'application/zpl' });

/** Selects labels. The key of a ZPL label ends with its density. */
async function selected(purchases: readonly PurchaseRecord[], wanted: Partial<WantedLabels> = {}) {
  const { fileKind, labels, leftOut } = await selectLabels(
    purchases,
    { ...ANY, ...wanted },
    {
      held: new Set(['held']),
      ledger: { answers: async (_seller, keys) => new Map(keys.map((key) => [key, key])) },
      provider: {
        sellerId: 'SELLER',
        storedFormat: (key) =>
          Object.values(LabelFormat).find((format) => String(key).endsWith(format)) ?? null,
      },
    },
  );
  const keys = labels.map(({ purchase }) => purchase.key);
  return { fileKind, keys, left: leftOut.map(({ purchase, message }) => [purchase.key, message]) };
}

describe('the labels of a file', () => {
  it.each<[string, Partial<PurchaseRecord>, RegExp]>([
    ['a purchase that is not sent yet', { state: 'INTENT' }, /not bought yet: its state is INTENT/],
    ['a refused purchase', { state: 'REJECTED' }, /^It was not bought/],
    ['an unknown outcome', { state: 'UNKNOWN' }, /not known whether it was bought/],
    ['a cancelled label', { refund: { state: 'RefundPending' } as never }, /It was cancelled/],
    ['a refused refund', { refund: { state: 'RefundRejected' } as never }, /refund refused/],
    ['an open cancellation', { cancelling: { since: 1, checks: 0 } }, /its effect is not known/],
    ['a label that the server never had', { labelContentType: null }, /has no label of it/],
    [
      'a label that was deleted',
      { labelContentType: null, personalDataExpiredAt: 5 },
      /deleted after the retention time/,
    ],
    ['an order on hold', { amazonOrderId: 'held' }, /on hold.*releaseOrders/],
    ['a file of unknown format', { labelContentType: 'text/plain' }, /did not say what/],
  ])('leave out %s, with the reason', async (_what, over, reason) => {
    const { keys, left } = await selected([bought('good'), bought('bad', over)]);
    expect(keys).toEqual(['good']);
    expect(left).toEqual([['bad', expect.stringMatching(reason)]]);
  });

  it('are those of most purchases when no format is named, a PDF when two kinds have as many', async () => {
    const many = [bought('a'), zpl('1 ZPL300'), zpl('2 ZPL300'), zpl('3 ZPL203')];
    expect(await selected(many)).toMatchObject({
      fileKind: 'ZPL300',
      keys: ['1 ZPL300', '2 ZPL300'],
      left: [
        ['a', expect.stringContaining('Query it with `format: PDF`.')],
        ['3 ZPL203', expect.stringContaining('Query it with `format: ZPL203`.')],
      ],
    });
    const png = bought('c', { labelContentType: 'IMAGE/PNG' });
    expect(await selected([zpl('1 ZPL203'), png])).toMatchObject({ fileKind: 'PDF', keys: ['c'] });
    expect(await selected([])).toMatchObject({ fileKind: 'PDF', keys: [], left: [] });
  });

  it('are one format alone when it is named, and a PDF with packing slips', async () => {
    const png = bought('c', { labelContentType: 'image/png' });
    const all = [bought('a'), png, zpl('1 ZPL203'), zpl('2 ZPL203'), zpl('3 ZPL203')];
    expect((await selected(all, { format: 'PNG' })).keys).toEqual(['c']);
    const pdf = await selected(all, { format: 'PDF' });
    expect([pdf.fileKind, pdf.keys]).toEqual(['PDF', ['a']]);
    expect((await selected(all, { hasSlips: true })).keys).toEqual(['a', 'c']);
    expect((await selected(all, { fileKind: 'ZPL203' })).keys).toHaveLength(3);
  });
});
