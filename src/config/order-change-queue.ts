import type { Environment } from './environment.js';
import type { SellerConfig } from './sellers-file.js';

/** The queue of Amazon SQS in which changes of orders arrive. */
export interface OrderChangeQueueConfig {
  readonly url: string;
  readonly region: string;
  /**
   * Amazon resource name of the queue, to which sellers are subscribed at start. Null when the operator subscribes them
   * elsewhere.
   */
  readonly arn: string | null;
}

const AWS_HOST = /(?:^|\.)amazonaws\.com(?:\.cn)?$/;
const REGION_IN_HOST = /^(?:sqs\.([a-z0-9-]+)|([a-z0-9-]+)\.queue)\.amazonaws\.com(?:\.cn)?$/;
const QUEUE_PATH = /\/([\w-]{1,80}(?:\.fifo)?)$/;
const ARN = /^arn:aws[\w-]*:sqs:([a-z0-9-]+):\d{12}:([\w-]{1,80})$/;
// Other characters occur only in ids that this configuration made up, such as `default`.
const AMAZON_SELLER_ID = /^[A-Z0-9_]+$/;

/** Reads the queue. Null without ORDER_CHANGE_QUEUE_URL. Reports everything that is wrong. */
export function readOrderChangeQueue(
  environment: Environment,
  sellers: readonly SellerConfig[],
): OrderChangeQueueConfig | null {
  const url = environment.url('ORDER_CHANGE_QUEUE_URL');
  const arn = readArn(environment);
  if (!environment.isSet('ORDER_CHANGE_QUEUE_URL')) {
    if (arn !== null)
      environment.addProblem('ORDER_CHANGE_QUEUE_ARN', 'is set without ORDER_CHANGE_QUEUE_URL');
    return null;
  }
  checkSellers(environment, sellers);
  if (url === null) return null;
  const { hostname, pathname } = new URL(url);
  checkName(environment, pathname, arn?.name ?? null);
  const region = readRegion(environment, hostname, arn?.region ?? null);
  return Object.freeze({ url, region, arn: arn?.text ?? null });
}

function checkName(environment: Environment, path: string, inArn: string | null): void {
  const name = QUEUE_PATH.exec(path)?.[1];
  if (name === undefined) {
    environment.addProblem('ORDER_CHANGE_QUEUE_URL', 'does not end with the name of a queue');
  } else if (name.endsWith('.fifo')) {
    const reason = 'is a FIFO queue, into which Amazon sends nothing';
    environment.addProblem('ORDER_CHANGE_QUEUE_URL', reason);
  } else if (inArn !== null && inArn !== name) {
    const reason = 'names another queue than ORDER_CHANGE_QUEUE_URL';
    environment.addProblem('ORDER_CHANGE_QUEUE_ARN', reason);
  }
}

interface Arn {
  readonly text: string;
  readonly region: string;
  readonly name: string;
}

function readArn(environment: Environment): Arn | null {
  const text = environment.given('ORDER_CHANGE_QUEUE_ARN');
  if (text === null) return null;
  const [, region, name] = ARN.exec(text) ?? [];
  if (region === undefined || name === undefined) {
    environment.addProblem('ORDER_CHANGE_QUEUE_ARN', 'is not such a name');
    return null;
  }
  return { text, region, name };
}

function readRegion(environment: Environment, host: string, ofArn: string | null): string {
  const [, modern, legacy] = REGION_IN_HOST.exec(host) ?? [];
  const ofHost = modern ?? legacy ?? null;
  if (ofHost !== null && ofArn !== null && ofHost !== ofArn) {
    const reason = 'names another region than ORDER_CHANGE_QUEUE_URL';
    environment.addProblem('ORDER_CHANGE_QUEUE_ARN', reason);
  }
  const region = ofHost ?? ofArn ?? environment.given('AWS_REGION');
  if (region !== null) return region;
  // A stand-in for SQS has no regions, but signatures contain one.
  if (!AWS_HOST.test(host)) return 'us-east-1';
  environment.addProblem('AWS_REGION', 'is missing: ORDER_CHANGE_QUEUE_URL does not tell it');
  return '';
}

/** Requires Amazon's seller ids. With a made-up id, a seller's changes would look like those of an unknown seller. */
function checkSellers(environment: Environment, sellers: readonly SellerConfig[]): void {
  const others = sellers.map(({ id }) => id).filter((id) => !AMAZON_SELLER_ID.test(id));
  if (others.length === 0) return;
  const because = 'by which the messages of ORDER_CHANGE_QUEUE_URL name sellers';
  if (environment.isSet('SELLERS_FILE')) {
    const reason = `has ids that are not Amazon's own (${others.join(', ')}), ${because}`;
    environment.addProblem('SELLERS_FILE', reason);
  } else environment.addProblem('SP_API_SELLER_ID', `is not Amazon's own id, ${because}`);
}
