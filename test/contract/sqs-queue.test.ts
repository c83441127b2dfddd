import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { SqsQueue } from '../../src/notifications/sqs-queue.js';
import { EmulatedAmazon, TEST_NOW_MS } from '../support/emulated-amazon.js';

const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
const { signal } = new AbortController();

let amazon: EmulatedAmazon;
let queue: SqsQueue;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start();
  queue = new SqsQueue({ queueUrl: amazon.emulator.queueUrl, region: 'us-east-1', credentials });
});

afterEach(async () => {
  queue.close();
  await amazon[Symbol.asyncDispose]();
});

async function send(...bodies: readonly string[]): Promise<void> {
  const { url: endpoint, queueUrl: QueueUrl } = amazon.emulator;
  const sqs = new SQSClient({ region: 'us-east-1', endpoint, credentials });
  for (const MessageBody of bodies) {
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  }
  sqs.destroy();
}

describe('a queue of Amazon SQS', () => {
  it('returns its messages with their attributes, ten at a time', async () => {
    await send(...Array.from({ length: 11 }, (_, n) => `body ${n}`));
    const messages = await queue.receive(signal);
    expect(messages).toHaveLength(10);
    expect(messages[0]).toEqual({
      id: expect.any(String),
      receipt: expect.any(String),
      body: 'body 0',
      sentMs: TEST_NOW_MS,
      receiveCount: 1,
    });
  });

  it("hides them for a minute, whatever the queue's setting", async () => {
    await send('a');
    await queue.receive(signal);
    amazon.emulator.control.advanceClock(59_900);
    await send('b');
    expect((await queue.receive(signal)).map(({ body }) => body)).toEqual(['b']);
    amazon.emulator.control.advanceClock(100);
    expect(await queue.receive(signal)).toMatchObject([{ body: 'a', receiveCount: 2 }]);
  });

  it('names those it could not delete', async () => {
    await send('a', 'b');
    const [a, b] = await queue.receive(signal);
    const stale = { ...b!, receipt: 'of another queue' };
    expect(await queue.delete([a!, stale])).toEqual([
      { message: stale, code: 'ReceiptHandleIsInvalid' },
    ]);
    amazon.emulator.control.advanceClock(60_000);
    expect((await queue.receive(signal)).map(({ body }) => body)).toEqual(['b']);
  });

  it('is called once when it fails: its reader makes the pauses', async () => {
    amazon.emulator.control.addFault({ kind: '503', operation: 'sqs.ReceiveMessage' });
    await expect(queue.receive(signal)).rejects.toMatchObject({ name: 'ServiceUnavailable' });
    expect(amazon.emulator.control.calls()).toMatchObject([
      { operation: 'sqs.ReceiveMessage', calls: 1 },
    ]);
  });

  it('ends a long poll when its signal fires', async () => {
    const stopping = new AbortController();
    const waiting = queue.receive(stopping.signal);
    setImmediate(() => stopping.abort());
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});
