import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { BodyUpload } from '../../../src/server/http/body-upload.js';
import type { HttpError } from '../../../src/server/http/http-error.js';
import { Uploads } from '../../../src/server/http/uploads.js';
import { ManualClock } from '../sp-api/manual-clock.js';

class Sender {
  received = 0;
  readonly refusals: HttpError[] = [];

  refuse(reason: HttpError): void {
    this.refusals.push(reason);
  }

  get statuses(): readonly number[] {
    return this.refusals.map(({ status }) => status);
  }
}

function uploads(clock: ManualClock, maxWaiting = 10): Uploads {
  return new Uploads({ maxWaiting, graceMs: 5_000, minBytesPerSecond: 1_000 }, clock);
}

describe('an upload', () => {
  it('has five seconds, and then must keep the least rate', async () => {
    const clock = new ManualClock();
    const waiting = uploads(clock);
    const [idle, slow, fast] = [new Sender(), new Sender(), new Sender()] as const;
    for (const one of [idle, slow, fast]) waiting.add(one);
    for (let second = 1; second <= 20; second += 1) {
      fast.received += 1_001;
      if (second <= 10) slow.received += 1_001;
      await clock.advance(1_000);
      expect(idle.statuses).toEqual(second < 5 ? [] : [408]);
      expect(slow.statuses).toEqual(second < 11 ? [] : [408]);
    }
    expect(fast.statuses).toEqual([]);
  });

  it('is no longer watched after it has ended', async () => {
    const clock = new ManualClock();
    const waiting = uploads(clock);
    const sender = new Sender();
    waiting.add(sender);
    waiting.remove(sender);
    await clock.advance(60_000);
    const later = new Sender();
    waiting.add(later);
    await clock.advance(4_000);
    expect([...sender.statuses, ...later.statuses]).toEqual([]);
    await clock.advance(2_000);
    expect(later.statuses).toEqual([408]);
  });

  it('is refused as the oldest when there are too many', () => {
    const waiting = uploads(new ManualClock(), 2);
    const senders = [new Sender(), new Sender(), new Sender()];
    for (const sender of senders) waiting.add(sender);
    expect(senders.map(({ statuses }) => statuses)).toEqual([[503], [], []]);
  });
});

describe('the memory of a body', () => {
  it.each([1, 7, 300, 4_000])('is at most twice its size in pieces of %i bytes', async (size) => {
    const request = new IncomingMessage(new Socket());
    let counted = 0;
    const count = { add: (bytes: number) => void (counted += bytes), release: () => undefined };
    const body = new BodyUpload(request, {
      maxBytes: 1_000_000,
      count,
      uploads: uploads(new ManualClock()),
    });
    const sent = 'abcdefg'.repeat(571);
    for (let at = 0; at < sent.length; at += size) {
      request.push(Buffer.from(sent.slice(at, at + size)));
    }
    request.push(null);
    expect(await body.text).toBe(sent);
    expect(counted).toBeGreaterThanOrEqual(sent.length);
    expect(counted).toBeLessThan(2 * sent.length);
  });
});
