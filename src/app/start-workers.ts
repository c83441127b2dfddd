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
import { startPurchaseBackground } from './purchase-background.js';
import { startScheduleBackground } from './schedule-background.js';
import type { TroubleLog } from './trouble-log.js';

/** Replacements of the pace of feeds and of scheduled changes. */
export interface WorkerSeams {
  readonly confirmations?: Partial<ConfirmationPace>;
  readonly inventory?: Partial<InventoryPace>;
  /** Clock of scheduled changes, and the interval between looks for due ones in milliseconds. */
  readonly schedule?: { readonly clock?: { now(): number }; readonly everyMs?: number };
}

interface WorkerDependencies {
  readonly runtimes: ReadonlyMap<string, SellerRuntime>;
  readonly ports: ContextPorts;
  readonly logger: Logger;
  readonly troubles: TroubleLog;
  readonly rounds: RoundHealth;
  readonly lifetime: Lifetime;
}

/** Starts the background work on rows of the ledger. */
export function startWorkers(
  { ledger: { personalDataDays } }: Pick<Config, 'ledger'>,
  { confirmations = {}, inventory = {}, schedule = {} }: WorkerSeams,
  dependencies: WorkerDependencies,
): void {
  const { lifetime } = dependencies;
  lifetime.runs(startPurchaseBackground({ ...dependencies, personalDataDays }));
  lifetime.runs(startConfirmationBackground({ ...dependencies, pace: confirmations }));
  lifetime.runs(startInventoryBackground({ ...dependencies, pace: inventory }));
  const { everyMs } = schedule;
  lifetime.runs(startScheduleBackground({ ...dependencies, everyMs }));
  lifetime.runs(startLabelFacts(dependencies.ports.store, dependencies.rounds));
}
