import type { SpApiOptions } from '../../../src/sp-api/create-sp-api.js';

/** Client options that set the measured quota. */
export type QuotaOptions = Omit<
  Partial<SpApiOptions>,
  'endpoint' | 'lwaEndpoint' | 'clientId' | 'clientSecret'
>;

/** Default export of a module that `--quota` names. Called once in each calling process. */
export type QuotaModule = (process: {
  readonly process: number;
  readonly processes: number;
}) => QuotaOptions | Promise<QuotaOptions>;

/** Returns the options of a quota: `memory` is the client's own, everything else is the URL of a module. */
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
