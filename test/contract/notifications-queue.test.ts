import { setImmediate } from 'node:timers/promises';
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Message, ReceiveMessageCommandInput } from '@aws-sdk/client-sqs';
import { EmulatedAmazon, TEST_NOW_MS } from '../support/emulated-amazon.js';

let amazon: EmulatedAmazon;
let sqs: SQSClient;
let timeUp: (() => void)[];
let waits: number[];

beforeEach(async () => {
  timeUp = [];
  waits = [];
  amazon = await EmulatedAmazon.start({
    sleep: (ms) => {
      waits.push(ms);
      return new Promise((resolve) => timeUp.push(resolve));
    },
  });
  sqs = client(amazon.emulator.url);
});

afterEach(async () => {
  sqs.destroy();
  await amazon[Symbol.asyncDispose]();
});

function client(endpoint: string): SQSClient {
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  return new SQSClient({ region: 'us-east-1', endpoint, credentials, maxAttempts: 1 });
}

const queue = () => ({ QueueUrl: amazon.emulator.queueUrl });

async function send(body: string, delayS?: number): Promise<void> {
  const delay = delayS === undefined ? {} : { DelaySeconds: delayS };
  await sqs.send(new SendMessageCommand({ ...queue(), MessageBody: body, ...delay }));
}

async function receive(input: Partial<ReceiveMessageCommandInput> = {}): Promise<Message[]> {
  const { Messages: messages } = await sqs.send(
    new ReceiveMessageCommand({ ...queue(), MaxNumberOfMessages: 10, ...input }),
  );
  return messages ?? [];
}

const bodies = async (input?: Partial<ReceiveMessageCommandInput>): Promise<unknown[]> =>
  (await receive(input)).map(({ Body }) => Body);

async function depth(): Promise<number[]> {
  const { Attributes: attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ ...queue(), AttributeNames: ['All'] }),
  );
  return ['', 'NotVisible', 'Delayed'].map((part) =>
    Number(attributes[`ApproximateNumberOfMessages${part}` as keyof typeof attributes]),
  );
}

const advance = (seconds: number): void => amazon.emulator.control.advanceClock(seconds * 1000);

/** Starts a long poll. Resolves when the emulator holds it. */
async function held(input: Partial<ReceiveMessageCommandInput> = {}) {
  const abort = new AbortController();
  const command = new ReceiveMessageCommand({ ...queue(), WaitTimeSeconds: 20, ...input });
  const answer = sqs.send(command, { abortSignal: abort.signal });
  // Awaited elsewhere, and in some tests never.
  answer.catch(() => undefined);
  while (waits.length === 0) await setImmediate();
  return { answer, abort };
}

describe("AWS's SDK on the emulated queue", () => {
  it('sends, receives and deletes', async () => {
    await send('first & <second> ü');
    const [message] = await receive({ MessageSystemAttributeNames: ['All'] });
    expect(message).toEqual({
      MessageId: expect.any(String),
      ReceiptHandle: expect.any(String),
      MD5OfBody: expect.stringMatching(/^[0-9a-f]{32}$/),
      Body: 'first & <second> ü',
      Attributes: {
        SenderId: expect.any(String),
        SentTimestamp: String(TEST_NOW_MS),
        ApproximateReceiveCount: '1',
        ApproximateFirstReceiveTimestamp: String(TEST_NOW_MS),
      },
    });
    const { ReceiptHandle } = message!;
    await sqs.send(new DeleteMessageCommand({ ...queue(), ReceiptHandle }));
    advance(60);
    expect(await receive()).toEqual([]);
  });

  it.each(['', '/', '/sqs', '/sqs/fulfilment-notifications'])(
    'takes the address of the emulator with "%s" as its endpoint',
    async (path) => {
      await send('here');
      const other = client(`${amazon.emulator.url}${path}`);
      const { Messages: messages } = await other.send(new ReceiveMessageCommand(queue()));
      other.destroy();
      expect(messages).toHaveLength(1);
    },
  );

  it('hides a received message until its timeout ends, then returns it with its count', async () => {
    await send('work');
    const seen = { VisibilityTimeout: 45, MessageSystemAttributeNames: ['All' as const] };
    expect(await receive(seen)).toHaveLength(1);
    advance(44.9);
    expect(await receive(seen)).toEqual([]);
    expect(await depth()).toEqual([0, 1, 0]);
    advance(0.1);
    const [again] = await receive(seen);
    expect(again!.Attributes!.ApproximateReceiveCount).toBe('2');
  });

  it('hides a message for 30 seconds by default', async () => {
    await send('work');
    await receive();
    advance(29);
    expect(await receive()).toEqual([]);
    advance(1);
    expect(await bodies()).toEqual(['work']);
  });

  it('returns the oldest messages, and not more than requested', async () => {
    for (const body of ['a', 'b', 'c']) await send(body);
    expect(await bodies({ MaxNumberOfMessages: 2 })).toEqual(['a', 'b']);
    expect(await bodies()).toEqual(['c']);
  });

  it('delays a message that was sent with a delay', async () => {
    await send('later', 10);
    expect(await receive()).toEqual([]);
    expect(await depth()).toEqual([0, 0, 1]);
    advance(10);
    expect(await bodies()).toEqual(['later']);
  });

  it('shows a message at once, or hides it longer, on request', async () => {
    await send('work');
    const [message] = await receive();
    const change = (seconds: number) =>
      sqs.send(
        new ChangeMessageVisibilityCommand({
          ...queue(),
          ReceiptHandle: message!.ReceiptHandle,
          VisibilityTimeout: seconds,
        }),
      );
    await change(300);
    advance(299);
    expect(await receive()).toEqual([]);
    await change(0);
    expect(await bodies()).toEqual(['work']);
    await expect(change(5)).rejects.toMatchObject({ name: 'MessageNotInflight' });
  });

  it('deletes several messages, and names those it could not delete', async () => {
    await send('a');
    await send('b');
    const [first, second] = await receive();
    const entries = [first, second].map((message, index) => ({
      Id: `m${index}`,
      ReceiptHandle: message!.ReceiptHandle,
    }));
    const Entries = [...entries, { Id: 'm2', ReceiptHandle: 'made up' }];
    const result = await sqs.send(new DeleteMessageBatchCommand({ ...queue(), Entries }));
    expect(result.Successful).toEqual([{ Id: 'm0' }, { Id: 'm1' }]);
    expect(result.Failed).toEqual([
      expect.objectContaining({ Id: 'm2', Code: 'ReceiptHandleIsInvalid', SenderFault: true }),
    ]);
    expect(await depth()).toEqual([0, 0, 0]);
  });

  it('creates queues and finds them by name', async () => {
    await sqs.send(new CreateQueueCommand({ QueueName: 'spare' }));
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'spare' }));
    expect(QueueUrl).toBe(`${amazon.emulator.url}/sqs/spare`);
    expect(await receive({ QueueUrl: QueueUrl! })).toEqual([]);
  });

  it('drops a message after four days', async () => {
    await send('old');
    advance(4 * 86_400);
    expect(await receive()).toEqual([]);
  });

  it.each([
    ['an unknown queue', { QueueUrl: 'http://localhost/sqs/other' }, 'QueueDoesNotExist'],
    ['more than ten messages', { MaxNumberOfMessages: 11 }, 'InvalidParameterValue'],
    ['a longer wait than 20 s', { WaitTimeSeconds: 21 }, 'InvalidParameterValue'],
  ])('refuses %s', async (_, input, name) => {
    await expect(receive(input)).rejects.toMatchObject({ name });
  });

  it('refuses an unknown receipt', async () => {
    const command = new DeleteMessageCommand({ ...queue(), ReceiptHandle: 'made up' });
    await expect(sqs.send(command)).rejects.toMatchObject({ name: 'ReceiptHandleIsInvalid' });
  });

  it('fails when a fault names its operation', async () => {
    await send('work');
    const { control } = amazon.emulator;
    control.addFault({ kind: '503', operation: 'sqs.ReceiveMessage', next: 1 });
    await expect(receive()).rejects.toMatchObject({ name: 'ServiceUnavailable' });
    control.addFault({ kind: '500' });
    expect(await bodies()).toEqual(['work']);
  });
});

describe('a long poll', () => {
  it('ends as soon as a message arrives', async () => {
    const { answer } = await held();
    await send('news');
    expect((await answer).Messages).toHaveLength(1);
    expect(waits).toEqual([20_000]);
  });

  it('ends when an order is due', async () => {
    advance(9 * 60 + 55);
    const { abort } = await held();
    // The next order comes after ten minutes. One millisecond makes sure that it is due.
    expect(waits).toContain(5_001);
    abort.abort();
  });

  it('ends without a message when its time is over', async () => {
    const { answer } = await held({ WaitTimeSeconds: 7 });
    expect(waits).toEqual([7000]);
    timeUp[0]!();
    expect((await answer).Messages).toBeUndefined();
  });

  it('ends when a hidden message becomes visible', async () => {
    await send('work');
    await receive({ VisibilityTimeout: 12 });
    const { answer } = await held();
    expect(waits).toEqual([20_000, 12_001]);
    advance(12);
    expect((await answer).Messages).toHaveLength(1);
  });

  it('gives a message to one of two receivers', async () => {
    const first = await held();
    const second = await held();
    await send('news');
    const winner = await Promise.race([
      first.answer.then(() => second),
      second.answer.then(() => first),
    ]);
    await send('more');
    expect((await winner.answer).Messages).toHaveLength(1);
  });

  it('takes no message after its client disconnected', async () => {
    const { answer, abort } = await held();
    abort.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    const counted = () =>
      amazon.emulator.control.calls().some(({ operation }) => operation === 'sqs.ReceiveMessage');
    while (!counted()) await setImmediate();
    await send('news');
    expect(await bodies()).toEqual(['news']);
  });

  it('does not keep the emulator from stopping', async () => {
    const { answer } = await held();
    await amazon.emulator.close();
    await expect(answer).rejects.toBeInstanceOf(Error);
    amazon = await EmulatedAmazon.start();
  });
});
