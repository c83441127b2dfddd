import { readMessage } from '../../../src/server/subscriptions/subscription-message.js';

const read = (message: object) =>
  readMessage(Buffer.from(JSON.stringify(message)), { maxPingBytes: 100 });
const payload = { query: 'subscription { a }' };

describe('a message that begins a subscription', () => {
  it('has an id of up to 256 characters, because each event repeats it', () => {
    const id = 'x'.repeat(256);
    expect(read({ type: 'subscribe', id, payload })).toEqual({ type: 'subscribe', id, payload });
    expect(read({ type: 'subscribe', id: `${id}x`, payload })).toBeNull();
    expect(read({ type: 'subscribe', id: '', payload })).toBeNull();
    expect(read({ type: 'subscribe', payload })).toBeNull();
  });
});
