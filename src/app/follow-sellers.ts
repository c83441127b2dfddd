import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import type { Lifetime } from './lifetime.js';
import { startOwnerChecks } from './owner-checks.js';
import type { SellerRegistry } from './seller-registry.js';
import { startSellerSync } from './seller-sync.js';
import { startSellersFile } from './sellers-file.js';

/** Takes over sellers that begin, change or end while the server runs, and checks those of the configuration. */
export function followSellers(
  { spApi }: Pick<Config, 'spApi'>,
  registry: SellerRegistry,
  process: { readonly logger: Logger; readonly rounds: RoundHealth; readonly lifetime: Lifetime },
): void {
  const { lifetime, rounds } = process;
  lifetime.runs(startSellerSync(registry, rounds));
  if (spApi.kind !== 'amazon') return;
  const { sellersFile: file, ...amazon } = spApi;
  lifetime.runs(startSellersFile({ file, amazon, registry, ...process }, rounds));
  lifetime.runs(startOwnerChecks(registry, process));
}
