import type { SpApiOptions } from '../../../src/sp-api/create-sp-api.js';

/** The options of a client, besides place and seller, that give it the measured quota. */
export type QuotaOptions = Omit<
  Partial<SpApiOptions>,
  'endpoint' | 'lwaEndpoint' | 'clientId' | 'clientSecret'
>;

/** What the default export of a module named by `--quota` is: called once in each calling process. */
export type QuotaModule = (process: {
  readonly process: number;
  readonly processes: number;
}) => QuotaOptions | Promise<QuotaOptions>;

/** The options of the quota of that name: `memory` is the client's own, everything else a module's URL. */
export async function quotaOptions(
  name: string,
  process: Parameters<QuotaModule>[0],
): Promise<QuotaOptions> {
  if (name === 'memory') return {};
  const module = (await import(name)) as { readonly default?: QuotaModule };
  if (typeof module.default !== 'function') {
    throw new TypeError(`${name} must export a function by default, of type QuotaModule`);
  }
  return module.default(process);
}
