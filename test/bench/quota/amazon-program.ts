/**
 * Stand-in for Amazon behind a network: applies the usage plans of the measured operations exactly, for each seller. Delays
 * each direction by a random 5 to 45 ms, so that the intervals between calls change on the way.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SeededRandom } from '../../../src/emulator/apis/orders/seeded-random.js';
import type { Operation } from '../../../src/sp-api/calls/operation.js';
import type { AmazonCounts, AmazonOrder, AmazonReady, Period } from './messages.js';
import { MEASURED_PLANS } from './plans.js';
import { UsagePlanReferee } from './usage-plan-referee.js';
import type { PlanCount } from './usage-plan-referee.js';

const { seed } = JSON.parse(process.argv[2] ?? '') as AmazonOrder;
const random = new SeededRandom(seed, 'network');
let period: Period = { startMs: Number.POSITIVE_INFINITY, endMs: Number.NEGATIVE_INFINITY };
const referees = new Map<string, Map<string, UsagePlanReferee>>();

function nowMs(): number {
  return performance.timeOrigin + performance.now();
}

function refereeOf(sellerId: string, { name, usagePlan }: Operation): UsagePlanReferee {
  const ofSeller = referees.get(sellerId) ?? new Map<string, UsagePlanReferee>();
  referees.set(sellerId, ofSeller);
  const referee = ofSeller.get(name) ?? new UsagePlanReferee(usagePlan, period.startMs);
  ofSeller.set(name, referee);
  return referee;
}

function operationOf({ method, url = '' }: IncomingMessage): Operation | undefined {
  const path = url.split('?')[0] ?? '';
  const fits = (pattern: string): boolean =>
    new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
  return MEASURED_PLANS.map(({ operation }) => operation).find(
    (operation) => operation.method === method && fits(operation.path),
  );
}

function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
  rate?: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-amzn-RequestId': crypto.randomUUID(),
    ...rate,
  });
  response.end(JSON.stringify(body));
}

/** Login with Amazon: issues an access token for the seller of the refresh token. */
async function grant(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const piece of request) text += String(piece);
  const seller = new URLSearchParams(text).get('refresh_token') ?? '';
  reply(response, 200, { access_token: seller, token_type: 'bearer', expires_in: 3600 });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/auth/o2/token') return grant(request, response);
  const operation = operationOf(request);
  if (operation === undefined) {
    reply(response, 404, { errors: [{ code: 'NotFound', message: 'No such operation.' }] });
    return;
  }
  request.resume();
  await sleep(random.between(5, 45));
  const seller = String(request.headers['x-amz-access-token']);
  const now = nowMs();
  // Calls outside the period are not counted.
  const isMeasured = now >= period.startMs && now <= period.endMs;
  const isAdmitted = !isMeasured || refereeOf(seller, operation).admit(now);
  await sleep(random.between(5, 45));
  if (isAdmitted) {
    // Like at Amazon, only responses to admitted calls contain the rate.
    const rate = String(operation.usagePlan.ratePerSecond);
    reply(response, 200, { payload: {} }, { 'x-amzn-RateLimit-Limit': rate });
  } else {
    const message = 'You exceeded your quota for the requested resource.';
    reply(response, 429, { errors: [{ code: 'QuotaExceeded', message, details: '' }] });
  }
}

function counts(): AmazonCounts {
  const result: Record<string, Record<string, PlanCount>> = {};
  for (const [seller, ofSeller] of referees) {
    const entries = [...ofSeller].map(
      ([name, referee]) => [name, referee.count(period.endMs)] as const,
    );
    result[seller] = Object.fromEntries(entries);
  }
  return result;
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
process.send?.({ url: `http://127.0.0.1:${port}` } satisfies AmazonReady);
[period] = (await once(process, 'message')) as [Period];
await sleep(period.endMs - nowMs() + 100);
process.send?.(counts());
await once(process, 'disconnect');
server.closeAllConnections();
server.close();
