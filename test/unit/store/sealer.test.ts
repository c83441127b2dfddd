import {
  keyIdOf,
  SEAL_HEADER_BYTES,
  sealedWith,
  Sealer,
} from '../../../src/store/engine/sealer.js';

const KEY = Buffer.alloc(32, 7);
const OTHER = Buffer.alloc(32, 8);
const VALUE = Buffer.from('14 Harbour Lane');

describe('a sealed value', () => {
  it('opens with its key', () => {
    const sealer = new Sealer([KEY]);
    expect(sealer.open(sealer.seal(VALUE, 'place'), 'place')).toEqual(VALUE);
  });

  it('reveals nothing of its content, nor that two are equal', () => {
    const sealer = new Sealer([KEY]);
    const [first, second] = [sealer.seal(VALUE, 'place'), sealer.seal(VALUE, 'place')];
    expect(Buffer.from(first).includes('Harbour')).toBe(false);
    expect(Buffer.from(first).subarray(SEAL_HEADER_BYTES)).not.toEqual(
      Buffer.from(second).subarray(SEAL_HEADER_BYTES),
    );
  });

  it('opens with a previous key, and names a missing key', () => {
    const sealed = new Sealer([OTHER]).seal(VALUE, 'place');
    expect(new Sealer([KEY, OTHER]).open(sealed, 'place')).toEqual(VALUE);
    const id = Buffer.from(sealed.subarray(1, SEAL_HEADER_BYTES)).toString('hex');
    expect(() => new Sealer([KEY]).open(sealed, 'place')).toThrow(
      expect.objectContaining({ code: 'SEALED', message: expect.stringContaining(id) }),
    );
  });

  it.each([0, SEAL_HEADER_BYTES, SEAL_HEADER_BYTES + 12, -1].map((at) => [at]))(
    'does not open when its byte %d was changed',
    (at) => {
      const sealer = new Sealer([KEY]);
      const sealed = Buffer.from(sealer.seal(VALUE, 'place'));
      const index = at < 0 ? sealed.length + at : at;
      sealed.writeUInt8((sealed.readUInt8(index) ^ 2) & 0xff, index);
      expect(() => sealer.open(sealed, 'place')).toThrow(
        expect.objectContaining({ code: 'CORRUPT' }),
      );
    },
  );

  it('does not open in another place', () => {
    const sealer = new Sealer([KEY]);
    expect(() => sealer.open(sealer.seal(VALUE, 'place'), 'elsewhere')).toThrow(
      expect.objectContaining({ code: 'CORRUPT' }),
    );
  });

  it('opens when an earlier version stored it in the clear', () => {
    const clear = Buffer.concat([Buffer.alloc(SEAL_HEADER_BYTES), VALUE]);
    expect(new Sealer([KEY]).open(clear, 'place')).toEqual(VALUE);
    expect(sealedWith(clear)).toBeNull();
  });

  it('names its key by an id that reveals nothing of it', () => {
    const sealed = new Sealer([KEY, OTHER]).seal(VALUE, 'place');
    expect(sealedWith(sealed)).toBe(keyIdOf(KEY));
    expect(keyIdOf(KEY)).toMatch(/^[0-9a-f]{16}$/);
    expect(KEY.toString('hex')).not.toContain(keyIdOf(KEY));
  });

  it('cannot be made without a key', () => {
    expect(() => new Sealer([])).toThrow(RangeError);
  });

  it.each([0, 16, 31, 33])('cannot be made with a key of %d bytes', (length) => {
    expect(() => new Sealer([Buffer.alloc(length)])).toThrow(RangeError);
    expect(() => new Sealer([KEY, Buffer.alloc(length)])).toThrow(RangeError);
  });
});
