/** A process under test: the store and the sender of webhooks, as the server runs them, with purchases as the load. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { TroubleLog } from '../../../src/app/trouble-log.js';
import { startWebhookBackground } from '../../../src/app/webhook-background.js';
import { RoundHealth } from '../../../src/runtime/background/round-health.js';
import { wallClock } from '../../../src/runtime/clock.js';
import type { Store } from '../../../src/store/store.js';
import { Metrics } from '../../../src/telemetry/metrics.js';
import { aSale, anIntent, SELLER } from '../../unit/store/suites/store-place.js';
import { openPlace } from './store-of-run.js';

/** Purchases at a time. More than the receiver takes would fill the limit of webhooks that wait. */
const BUYERS = Number(process.env['BUYERS'] ?? 0);
/** Longest pause between the steps of a purchase, so that a webhook may be on its way when the next change comes. */
const PAUSE_MS = 400;

const pause = (): Promise<void> => sleep(Math.random() * PAUSE_MS);

/** Buys labels one after the other, each in three steps. */
async function buy(store: Store): Promise<never> {
  for (;;) {
    const key = randomUUID();
    await store.purchases.intend(anIntent(key));
    await pause();
    const id = { sellerId: SELLER, key, attemptNumber: 1 };
    const claimed = await store.purchases.claim(id, { leaseMs: 60_000 });
    if (claimed.outcome === 'lost') throw new Error('a purchase was claimed twice');
    await pause();
    await store.purchases.purchased(claimed.claim, aSale({ shipmentId: key, trackingId: key }));
  }
}

const store = await openPlace();
const logger = pino({ level: 'warn' });
const stop = startWebhookBackground({
  store,
  receivers: 'any',
  userAgent: 'chaos',
  metrics: new Metrics(),
  troubles: new TroubleLog({ logger, now: wallClock.now }),
  rounds: new RoundHealth(wallClock.now),
  pace: { everyMs: 100, timeoutMs: 1_000, holdMs: 3_000 },
});
process.once(
  'SIGTERM',
  () =>
    void stop()
      .then(() => store.close())
      .then(() => process.exit(0)),
);
process.stdout.write('ready\n');
if (BUYERS > 0) await Promise.all(Array.from({ length: BUYERS }, () => buy(store)));
// The loop of the sender does not keep the process alive.
setInterval(() => undefined, 60_000);
