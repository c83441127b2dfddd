import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import type { ContextPorts } from '../context/seller-scope.js';
import type { SellerRuntime } from '../context/seller-runtime.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { startConfirmationBackground } from './confirmation-background.js';
import type { ConfirmationPace } from './confirmation-background.js';
import { startInventoryBackground } from './inventory-background.js';
import type { InventoryPace } from './inventory-background.js';
import { startLabelFacts } from './label-facts-background.js';
import type { Lifetime } from './lifetime.js';
import { startOldOrders } from './old-orders-background.js';
import { startPurchaseBackground } from './purchase-background.js';
import { startScheduleBackground } from './schedule-background.js';
import { startShipDates } from './ship-dates-background.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { TroubleLog } from './trouble-log.js';
import { startWebhookBackground } from './webhook-background.js';
import type { WebhookPace } from './webhook-background.js';

/** Replacements of the pace of feeds, scheduled changes and webhooks. */
export interface WorkerSeams {
  /** Interval between looks for evidence of purchases with an unknown outcome, in milliseconds. */
  readonly purchases?: { readonly reconcileEveryMs: number };
  readonly confirmations?: Partial<ConfirmationPace>;
  readonly inventory?: Partial<InventoryPace>;
  readonly webhooks?: WebhookPace;
  /** Clock of scheduled changes, and the interval between looks for due ones in milliseconds. */
  readonly schedule?: { readonly clock?: { now(): number }; readonly everyMs?: number };
}

interface WorkerDependencies {
  readonly runtimes: ReadonlyMap<string, SellerRuntime>;
  readonly ports: ContextPorts;
  readonly logger: Logger;
  readonly troubles: TroubleLog;
  readonly rounds: RoundHealth;
  readonly metrics: Metrics;
  /** The name of this program for receivers of webhooks. */
  readonly userAgent: string;
  readonly lifetime: Lifetime;
}

/** Starts the background work on rows of the ledger. */
export function startWorkers(
  {
    ledger: { personalDataDays },
    orders: { keptDays },
    webhookReceivers: receivers,
  }: Pick<Config, 'ledger' | 'orders' | 'webhookReceivers'>,
  { confirmations = {}, inventory = {}, purchases, schedule = {}, webhooks = {} }: WorkerSeams,
  dependencies: WorkerDependencies,
): void {
  const { lifetime } = dependencies;
  lifetime.runs(startPurchaseBackground({ ...dependencies, personalDataDays, pace: purchases }));
  lifetime.runs(startConfirmationBackground({ ...dependencies, pace: confirmations }));
  lifetime.runs(startInventoryBackground({ ...dependencies, pace: inventory }));
  const { everyMs } = schedule;
  lifetime.runs(startScheduleBackground({ ...dependencies, everyMs }));
  const { store } = dependencies.ports;
  lifetime.runs(startWebhookBackground({ ...dependencies, store, receivers, pace: webhooks }));
  lifetime.runs(startLabelFacts(store, dependencies.rounds));
  lifetime.runs(startShipDates(store, dependencies.rounds));
  lifetime.runs(startOldOrders({ ...dependencies, store, keptDays }));
}
