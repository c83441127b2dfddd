import { visitorOf } from '../../../src/app/examples-of.js';
import { emulatedSellers } from '../../../src/emulator/core/sellers.js';

const [larkspur, kettle] = emulatedSellers(1);
const EMULATOR = { sellers: emulatedSellers(1) };

/** Registers sellers in this order. */
function registered(...ids: (string | undefined)[]): ReadonlyMap<string, unknown> {
  return new Map(ids.map((id) => [id ?? '', {}]));
}

describe('the seller that the examples of the explorer name', () => {
  const both = registered(kettle?.sellerId, larkspur?.sellerId);

  it('is the one whose ids they have', () => {
    const expected = { sellerId: larkspur?.sellerId, hasSeveral: true };
    expect(visitorOf(true, both, EMULATOR)).toMatchObject(expected);
  });

  it('is that of the emulator also when a key is needed', () => {
    const expected = { needsKey: true, sellerId: larkspur?.sellerId, hasSeveral: false };
    expect(visitorOf(false, both, EMULATOR)).toEqual(expected);
  });

  it('is another when that one is not connected', () => {
    const expected = { sellerId: kettle?.sellerId, hasSeveral: false };
    expect(visitorOf(true, registered(kettle?.sellerId), EMULATOR)).toMatchObject(expected);
  });

  it('is no real one when a key is needed', () => {
    expect(visitorOf(false, both, null).sellerId).toBeNull();
  });
});
