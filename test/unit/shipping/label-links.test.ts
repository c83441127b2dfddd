import { LabelLinks } from '../../../src/domains/shipping/labels/label-links.js';

const SECRET = 'thirty-two bytes of a secret ....';

function tokenOf(url: string): string {
  return url.split('/labels/')[1]!;
}

describe('a link to a label', () => {
  it('contains the seller and the shipment', () => {
    const links = new LabelLinks({ secret: SECRET, ttlMs: 60_000 });
    const url = links.urlFor('http://127.0.0.1:4000/', {
      sellerId: 'A2SELLER',
      shipmentId: 'shipment-1',
    });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:4000\/labels\/[\w-]+\.[\w-]+$/);
    expect(links.read(tokenOf(url))).toEqual({ sellerId: 'A2SELLER', shipmentId: 'shipment-1' });
  });

  it('expires at the end of its lifetime', () => {
    let now = 1_000_000;
    const links = new LabelLinks({ secret: SECRET, ttlMs: 60_000, now: () => now });
    const token = tokenOf(
      links.urlFor('http://host', { sellerId: 'A2SELLER', shipmentId: 'shipment-1' }),
    );
    now += 59_999;
    expect(links.read(token)).toMatchObject({ shipmentId: 'shipment-1' });
    now += 2;
    expect(links.read(token)).toBe('expired');
  });

  it('is refused after a change, and with another signature', () => {
    const links = new LabelLinks({ secret: SECRET, ttlMs: 60_000 });
    const token = tokenOf(
      links.urlFor('http://host', { sellerId: 'A2SELLER', shipmentId: 'shipment-1' }),
    );
    const [payload = '', signature = ''] = token.split('.');
    const other = new LabelLinks({ secret: `${SECRET}x`, ttlMs: 60_000 });
    const forged = Buffer.from(JSON.stringify(['A2SELLER', 'shipment-2', 9e12])).toString(
      'base64url',
    );
    const tokens = [
      '',
      '.',
      payload,
      `${payload}.`,
      `${forged}.${signature}`,
      `${payload}.${signature}.x`,
      `${payload}.${signature.slice(0, -1)}`,
      `${payload}.${'é'.repeat(signature.length)}`,
      tokenOf(other.urlFor('http://host', { sellerId: 'A2SELLER', shipmentId: 'shipment-1' })),
    ];
    expect(tokens.map((candidate) => links.read(candidate))).toEqual(tokens.map(() => 'unknown'));
  });

  it('needs a secret of at least 32 bytes', () => {
    expect(() => new LabelLinks({ secret: 'short', ttlMs: 1 })).toThrow(/32 bytes/);
  });
});
