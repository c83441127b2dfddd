import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { UsagePlanMode } from '../../src/emulator/core/usage-plans.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp, StartGuardedApp } from '../support/access-keys.js';
import { amazonContract } from '../support/amazon-contract.js';
import { newDatabase } from './postgres-place.js';

/** Two servers that share a PostgreSQL database and an emulator of Amazon. */
export interface GuardedServers {
  readonly a: GuardedApp;
  readonly b: GuardedApp;
  readonly emulator: Emulator;
  close(): Promise<void>;
}

/** Variables of a server for the first two sellers of an emulator. */
function environmentOf(emulator: Emulator, folder: string): Record<string, string> {
  const {
    SP_API_REFRESH_TOKEN: _token,
    SP_API_SELLER_ID: _id,
    SP_API_MARKETPLACE_IDS: _places,
    ...application
  } = emulator.environment;
  const sellers = emulator.sellers
    .slice(0, 2)
    .map(({ sellerId: id, name, refreshToken, marketplaceIds }) => ({
      id,
      name,
      refreshToken,
      marketplaceIds,
    }));
  const file = join(folder, 'sellers.json');
  writeFileSync(file, JSON.stringify(sellers));
  return {
    ...application,
    SELLERS_FILE: file,
    SP_API_APPLICATION_ID: emulator.application.applicationId,
    SELLER_CENTRAL_ENDPOINT: emulator.url,
    ADMIN_KEY_FILE: join(folder, 'admin-key'),
    LEDGER_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  };
}

/** @param usagePlans whether the emulator refuses calls beyond Amazon's plans. */
export async function startGuardedServers(
  seams: Parameters<StartGuardedApp>[0] = {},
  usagePlans: UsagePlanMode = 'off',
): Promise<GuardedServers> {
  const folder = mkdtempSync(join(tmpdir(), 'guarded-servers-'));
  const place = await newDatabase();
  const contract = amazonContract('the product');
  const emulator = await startEmulator({ usagePlans, observer: contract });
  const env = { ...environmentOf(emulator, folder), DATABASE_URL: place.url, ...seams.env };
  const a = await startGuardedApp({ ...seams, env, beside: emulator });
  const b = await startGuardedApp({ ...seams, env, beside: emulator });
  return {
    a,
    b,
    emulator,
    async close() {
      await a.close();
      await b.close();
      await emulator.close();
      await place.dispose();
      rmSync(folder, { recursive: true, force: true });
      contract.assertKept();
    },
  };
}

/** Starts two servers for a suite: one creates the keys, the other one answers. */
export const startSecondOfTwo: StartGuardedApp = async (seams) => {
  const servers = await startGuardedServers(seams);
  const createKey: GuardedApp['createKey'] = (...key) => servers.a.createKey(...key);
  return { ...servers.b, createKey, close: () => servers.close() };
};
