import { mkdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SeededRandom } from '../../../src/emulator/apis/orders/seeded-random.js';
import type { Store } from '../../../src/store/store.js';
import { SELLER } from '../../unit/store/suites/store-place.js';
import { assertSigned, startWebhookReceiver } from '../../support/webhook-receiver.js';
import type { Arrival, WebhookReceiver } from '../../support/webhook-receiver.js';
import { ChildProgram } from '../child-program.js';
import { newPlace } from '../place.js';
import type { Place } from '../place.js';
import { openPlace } from './store-of-run.js';

export interface WebhookRunPlan {
  readonly engine: 'sqlite' | 'postgres';
  /** Processes that send at the same time. One on SQLite. */
  readonly servers: number;
  /** The load ends when the receiver has taken this many webhooks. */
  readonly deliveries: number;
  readonly kills: number;
  readonly seed: number;
  /** How often the receiver fails for one id: 1 or 2. */
  readonly mostFailures: number;
}

export interface WebhookRunReport {
  readonly plan: WebhookRunPlan;
  readonly kills: number;
  readonly purchases: number;
  /** Requests that arrived at the receiver, of both endpoints. */
  readonly requests: number;
  /** Webhooks that it took, each id once. */
  readonly delivered: number;
  /** Ids that it took more than once. */
  readonly duplicates: number;
  readonly failures: number;
  /** Purchases whose last change was not announced. */
  readonly lost: number;
  /** Endpoints for which changes were left out, because too many waited. The load was too high then. */
  readonly overflows: number;
  /** Webhooks that announce an older change than one about the same purchase before. */
  readonly disordered: number;
  readonly badSignatures: number;
  readonly seconds: number;
}

/** How long nothing arrives until the run ends: the longest pause of a delivery, and the lease of a killed process. */
const quietMs = (mostFailures: number): number => (mostFailures === 1 ? 4_000 : 9_000);

/** Returns a receiver that fails at random, and what it took. */
class FlakyReceiver {
  readonly taken: Arrival[] = [];
  failures = 0;
  badSignatures = 0;
  readonly #failed = new Map<string, number>();

  constructor(
    readonly receiver: WebhookReceiver,
    {
      random,
      mostFailures,
      secret,
    }: {
      readonly random: () => number;
      readonly mostFailures: number;
      readonly secret: () => string;
    },
  ) {
    receiver.behave = (arrival) => {
      if (arrival.path === '/hooks/dead') return 'hang';
      try {
        assertSigned(arrival, secret());
      } catch {
        this.badSignatures += 1;
      }
      const failed = this.#failed.get(arrival.id) ?? 0;
      const chance = random();
      if (chance < 0.13 && failed < mostFailures) {
        this.#failed.set(arrival.id, failed + 1);
        this.failures += 1;
        return chance < 0.08 ? 500 : chance < 0.11 ? 'reset' : 'hang';
      }
      this.taken.push(arrival);
      return 200;
    };
  }
}

async function prepare(place: Place, receiver: WebhookReceiver): Promise<string> {
  const folder = place.env['DATA_DIR'];
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const store = await openPlace(place.env);
  const author = { id: 'chaos', name: 'chaos' };
  const secret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
  for (const url of [receiver.url, `${receiver.url}/dead`])
    await store.webhooks.create({
      sellerId: SELLER,
      url,
      events: ['PURCHASE_UPDATED'],
      secret,
      author,
    });
  await store.close();
  return secret;
}

/** PostgreSQL is several times faster. */
const buyersOf = ({ servers }: WebhookRunPlan): number => (servers === 1 ? 16 : 4);

async function start(place: Place, buyers: number, nth: number): Promise<ChildProgram> {
  const program = ChildProgram.start({
    module: 'dist/test/chaos/webhooks/sender-program.js',
    env: { ...place.env, BUYERS: String(buyers) },
    logFile: join(place.folder, `sender-${nth}.log`),
    isRead: true,
  });
  const { stdout } = program.process;
  if (stdout) await Promise.race([once(stdout, 'data'), program.exited]);
  return program;
}

/** Runs one plan: load, kills, then quiet, then the comparison of the ledger with what the receiver took. */
export async function runWebhooks(plan: WebhookRunPlan): Promise<WebhookRunReport> {
  const begun = performance.now();
  const receiver = await startWebhookReceiver();
  const place = await newPlace(plan.engine);
  let secret = '';
  const seeded = new SeededRandom(plan.seed, 'webhooks');
  const random = (): number => seeded.next();
  const flaky = new FlakyReceiver(receiver, {
    random,
    mostFailures: plan.mostFailures,
    secret: () => secret,
  });
  const programs: ChildProgram[] = [];
  let isGood = false;
  try {
    secret = await prepare(place, receiver);
    for (let nth = 0; nth < plan.servers; nth += 1)
      programs.push(await start(place, buyersOf(plan), nth));
    const kills = await killInBetween(plan, place, programs, flaky, random);
    for (const program of programs) await program.kill();
    for (let nth = 0; nth < plan.servers; nth += 1) programs[nth] = await start(place, 0, nth);
    await quiet(flaky, quietMs(plan.mostFailures));
    for (const program of programs) await program.stop();
    const store = await openPlace(place.env);
    const compared = await compare(store, flaky.taken);
    await store.close();
    const report = {
      plan,
      kills: kills + plan.servers,
      requests: receiver.arrivals.length,
      failures: flaky.failures,
      badSignatures: flaky.badSignatures,
      seconds: Math.round((performance.now() - begun) / 1_000),
      ...compared,
    };
    isGood = !isWebhookRunBroken(report);
    return report;
  } finally {
    for (const program of programs) if (program.isRunning) await program.kill();
    await receiver.close();
    await place.dispose(!isGood);
  }
}

async function killInBetween(
  plan: WebhookRunPlan,
  place: Place,
  programs: ChildProgram[],
  { taken }: FlakyReceiver,
  random: () => number,
): Promise<number> {
  const { deliveries, kills, servers } = plan;
  let killed = 0;
  while (taken.length < deliveries) {
    for (const [nth, program] of programs.entries())
      if (!program.isRunning) throw new Error(`sender ${nth} has ended; see ${place.folder}`);
    if (killed < kills && taken.length > ((killed + random()) * deliveries) / (kills + 1)) {
      const nth = Math.floor(random() * servers);
      await programs[nth]?.kill();
      programs[nth] = await start(place, buyersOf(plan), nth);
      killed += 1;
    }
    await sleep(20);
  }
  return killed;
}

/** Waits until nothing has been taken for a while. */
async function quiet({ taken }: FlakyReceiver, ms: number): Promise<void> {
  let count = -1;
  while (count !== taken.length) {
    count = taken.length;
    await sleep(ms);
  }
}

/** Compares the ledger with what the receiver took. */
async function compare(store: Store, taken: readonly Arrival[]) {
  const firsts = new Map<string, Arrival>();
  const repeated = new Set<string>();
  for (const arrival of taken)
    if (firsts.has(arrival.id)) repeated.add(arrival.id);
    else firsts.set(arrival.id, arrival);
  const { newest, disordered } = newestOf([...firsts.values()]);
  const changes = await lastChanges(store);
  const isLost = ([key, at]: readonly [string, number]): boolean =>
    (newest.get(`Purchase:${SELLER}:${encodeURIComponent(key)}`) ?? 0) < at;
  const [flaky] = await store.webhooks.list(SELLER);
  return {
    overflows: flaky?.missedSince === null ? 0 : 1,
    purchases: changes.size,
    lost: [...changes].filter(isLost).length,
    disordered,
    delivered: firsts.size,
    duplicates: repeated.size,
  };
}

/** Returns the newest announced time by object, and how many webhooks came after a newer one. */
function newestOf(arrivals: readonly Arrival[]) {
  const newest = new Map<string, number>();
  let disordered = 0;
  for (const { nodeId, occurredAt } of arrivals) {
    const at = Date.parse(occurredAt);
    const before = newest.get(nodeId ?? '') ?? 0;
    if (at < before) disordered += 1;
    newest.set(nodeId ?? '', Math.max(at, before));
  }
  return { newest, disordered };
}

/** Returns the time of the last change of each purchase, by its key. */
async function lastChanges(store: Store): Promise<ReadonlyMap<string, number>> {
  const changes = new Map<string, number>();
  let after: string | undefined;
  do {
    const behind = after === undefined ? {} : { after };
    const page = await store.purchases.list({ sellerId: SELLER }, { first: 100, ...behind });
    for (const { key, createdAt, sentAt, settledAt } of page.entries)
      changes.set(key, Math.max(createdAt, sentAt ?? 0, settledAt ?? 0));
    after = page.hasNextPage ? page.cursors.at(-1) : undefined;
  } while (after !== undefined);
  return changes;
}

/** True when something was lost, out of order or signed wrongly. */
export function isWebhookRunBroken({
  lost,
  disordered,
  badSignatures,
  purchases,
}: WebhookRunReport): boolean {
  return lost > 0 || disordered > 0 || badSignatures > 0 || purchases === 0;
}

/** Returns a line for people. */
export function webhookLine(report: WebhookRunReport): string {
  const { plan, ...figures } = report;
  const shown = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  return `webhooks, ${plan.engine}, ${plan.servers} ${plan.servers === 1 ? 'sender' : 'senders'}: ${shown.join(', ')}\n`;
}
