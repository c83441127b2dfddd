import { ConfigError } from '../../../src/config/environment.js';
import { loadConfig } from '../../../src/config/config.js';

const URL = 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders';
const ARN = 'arn:aws:sqs:eu-west-1:123456789012:orders';
const ENV = {
  LWA_CLIENT_ID: 'client-1',
  LWA_CLIENT_SECRET: 'the-client-secret',
  SP_API_REFRESH_TOKEN: 'the-refresh-token',
  SP_API_REGION: 'eu',
  SP_API_SELLER_ID: 'A2SELLER0001',
};

function queueOf(env: NodeJS.ProcessEnv) {
  const { spApi } = loadConfig({ ...ENV, ...env });
  return spApi.kind === 'amazon' ? spApi.orderChangeQueue : null;
}

function problemsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    loadConfig({ ...ENV, ...env });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ variable, reason }) => `${variable} ${reason}`);
  }
  return [];
}

describe('the queue of order changes', () => {
  it('is absent unless it is configured', () => {
    expect(queueOf({})).toBeNull();
  });

  it.each(['A2SELLER0001', 'A1', 'A2SELLER00012345678901', 'M_LARKSPUR_12345'])(
    'accepts %s as a seller id of Amazon',
    (SP_API_SELLER_ID) => {
      expect(problemsOf({ ORDER_CHANGE_QUEUE_URL: URL, SP_API_SELLER_ID })).toEqual([]);
    },
  );

  it('contains its region', () => {
    expect(queueOf({ ORDER_CHANGE_QUEUE_URL: URL })).toEqual({
      url: URL,
      region: 'eu-west-1',
      arn: null,
    });
  });

  it.each([
    ['https://eu-central-1.queue.amazonaws.com/123456789012/orders', {}, 'eu-central-1'],
    ['https://sqs.cn-north-1.amazonaws.com.cn/123456789012/orders', {}, 'cn-north-1'],
    ['http://localhost:4566/000000000000/orders', {}, 'us-east-1'],
    ['http://localhost:4566/000000000000/orders', { AWS_REGION: 'eu-west-2' }, 'eu-west-2'],
    ['http://localhost:4566/000000000000/orders', { ORDER_CHANGE_QUEUE_ARN: ARN }, 'eu-west-1'],
    [URL, { AWS_REGION: 'us-west-2' }, 'eu-west-1'],
    [
      'https://vpce-1-2.sqs.eu-west-3.vpce.amazonaws.com/123456789012/orders',
      { AWS_REGION: 'eu-west-3' },
      'eu-west-3',
    ],
  ])('with the URL %s and %j is in %s', (url, env, region) => {
    expect(queueOf({ ORDER_CHANGE_QUEUE_URL: url, ...env })).toMatchObject({ url, region });
  });

  it('gets subscriptions when its ARN is set', () => {
    const env = { ORDER_CHANGE_QUEUE_URL: URL, ORDER_CHANGE_QUEUE_ARN: ARN };
    expect(queueOf(env)).toEqual({ url: URL, region: 'eu-west-1', arn: ARN });
  });

  it('is reported with everything that is wrong with it', () => {
    const env = {
      ORDER_CHANGE_QUEUE_URL: 'https://vpce-1.sqs.amazonaws.com/',
      ORDER_CHANGE_QUEUE_ARN: 'orders',
      SP_API_SELLER_ID: 'my-shop',
      PORT: 'x',
    };
    expect(problemsOf(env)).toEqual([
      'ORDER_CHANGE_QUEUE_ARN is not such a name',
      "SP_API_SELLER_ID is not Amazon's own id, by which the messages of ORDER_CHANGE_QUEUE_URL name sellers",
      'ORDER_CHANGE_QUEUE_URL does not end with the name of a queue',
      'AWS_REGION is missing: ORDER_CHANGE_QUEUE_URL does not tell it',
      'PORT is not a whole number from 0 to 65535',
    ]);
  });

  it.each([
    [
      'is not absolute',
      { ORDER_CHANGE_QUEUE_URL: 'orders' },
      'URL is not an absolute http or https URL',
    ],
    [
      'is FIFO',
      { ORDER_CHANGE_QUEUE_URL: `${URL}.fifo` },
      'URL is a FIFO queue, into which Amazon sends nothing',
    ],
    ['is missing', { ORDER_CHANGE_QUEUE_ARN: ARN }, 'ARN is set without ORDER_CHANGE_QUEUE_URL'],
    [
      'has another name in its ARN',
      { ORDER_CHANGE_QUEUE_URL: URL, ORDER_CHANGE_QUEUE_ARN: `${ARN}-2` },
      'ARN names another queue than ORDER_CHANGE_QUEUE_URL',
    ],
    [
      'is elsewhere by its ARN',
      { ORDER_CHANGE_QUEUE_URL: URL, ORDER_CHANGE_QUEUE_ARN: ARN.replace('west', 'north') },
      'ARN names another region than ORDER_CHANGE_QUEUE_URL',
    ],
  ])('is refused when it %s', (_, env, problem) => {
    expect(problemsOf(env)).toEqual([`ORDER_CHANGE_QUEUE_${problem}`]);
  });

  it('has no effect on the emulator', () => {
    expect(loadConfig({ ORDER_CHANGE_QUEUE_URL: URL }).warnings).toEqual([
      'ORDER_CHANGE_QUEUE_URL has no effect, because there are no credentials.',
    ]);
  });
});
