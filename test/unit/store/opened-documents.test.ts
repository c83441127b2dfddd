import { Sealer } from '../../../src/store/engine/sealer.js';
import { sealText } from '../../../src/store/engine/sealed-text.js';
import { OpenedDocuments } from '../../../src/store/orders/opened-documents.js';
import { documentPlace } from '../../../src/store/orders/document-place.js';
import { STORE_KEY } from '../../support/store-keys.js';

const sealer = new Sealer([STORE_KEY]);
const stored = (orderId: string, document: object): string =>
  sealText(sealer, JSON.stringify(document), documentPlace('S', orderId));

it('opens the same text once, and gives the same object', () => {
  const documents = new OpenedDocuments();
  const text = stored('1', { status: 'UNSHIPPED' });
  const opened = documents.open(sealer, 'S', '1', text);
  expect(opened).toEqual({ status: 'UNSHIPPED' });
  // Another string with the same characters, as each statement returns one.
  expect(documents.open(sealer, 'S', '1', Buffer.from(text).toString())).toBe(opened);
});

it('never gives what it has opened for another text', () => {
  const documents = new OpenedDocuments();
  const before = stored('1', { status: 'UNSHIPPED' });
  const after = stored('1', { status: 'SHIPPED' });
  expect(documents.open(sealer, 'S', '1', before)).toEqual({ status: 'UNSHIPPED' });
  expect(documents.open(sealer, 'S', '1', after)).toEqual({ status: 'SHIPPED' });
  // A statement that began before the change may end after it.
  expect(documents.open(sealer, 'S', '1', before)).toEqual({ status: 'UNSHIPPED' });
});

it('refuses a text that was moved to another order, also when it knows the text', () => {
  const documents = new OpenedDocuments();
  const text = stored('1', { status: 'UNSHIPPED' });
  documents.open(sealer, 'S', '1', text);
  expect(() => documents.open(sealer, 'S', '2', text)).toThrow('does not open');
});

it('opens a text again when it was evicted by others', () => {
  const documents = new OpenedDocuments();
  const title = 'x'.repeat(100_000);
  const first = documents.open(sealer, 'S', '1', stored('1', { title }));
  for (let n = 0; n < 40; n += 1) {
    const id = `other ${n}`;
    documents.open(sealer, 'S', id, stored(id, { title }));
  }
  const again = documents.open(sealer, 'S', '1', stored('1', { title }));
  expect(again).toEqual(first);
  expect(again).not.toBe(first);
});
