import { readArguments, UsageError, wholeNumber } from '../config/command-line.js';
import { loadConfig } from '../config/config.js';
import {
  AccessKeys,
  OF_ALL_SELLERS,
  ACCEPTED_NAME,
  isReservedName,
} from '../domains/access/access-keys.service.js';
import type { NewKey } from '../domains/access/access-keys.service.js';
import { prefixOf } from '../domains/access/key-text.js';
import { ALL_SCOPES, scopeName, scopesNamed } from '../graph/access/access-scope.js';
import type { AccessScope } from '../graph/access/access-scope.js';
import { principalOf } from '../graph/access/principal.js';
import { wallClock } from '../runtime/clock.js';
import type { AccessKeyRecord } from '../store/access/access-key.js';
import { openAccessKeys } from '../store/access/open-access.js';
import { storeOptionsOf } from './store-place.js';

type Say = (line: string) => void;

export const KEYS_USAGE = `Usage: npm run keys -- create --name <name> --scopes <scopes> [--sellers <ids>] [--expires <time>]
       npm run keys -- list
       npm run keys -- revoke <key>
       npm run keys -- rotate <key> [--grace-hours <number>]

Give the same DATA_DIR or DATABASE_URL as to the server, which may be running. From the first key on, every request needs one.
--scopes   of read, read-personal-data, write, purchase, confirm, manage, metrics, separated by commas; or all.
           write stands for write-orders, write-inventory and write-supply-sources.
--sellers  ids of sellers, separated by commas. Default: all sellers.
--expires  an ISO 8601 date or time, such as 2027-01-31. Default: never.
<key>      the first part of a key, fgk_ and 16 characters, as list shows it.
--grace-hours  how long the secret before stays valid (default 24, 0 ends it at once).
`;

/** The user of this program reads the store as the server does, so it has every right. */
const OPERATOR = principalOf({
  id: 'operator',
  name: 'operator',
  scopes: new Set(ALL_SCOPES),
  sellers: null,
  expiresAt: null,
  keyId: null,
});

const OPTIONS = {
  name: { type: 'string' },
  scopes: { type: 'string' },
  sellers: { type: 'string' },
  expires: { type: 'string' },
  'grace-hours': { type: 'string' },
} as const;

/** Where a command prints: results, such as a key that a script stores, apart from what it tells the operator. */
export interface KeysTerminal {
  readonly print: Say;
  readonly say: Say;
}

/** Manages access keys from the command line. Returns the exit code. Throws UsageError, ConfigError, StoreError. */
export async function runKeysCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  terminal: KeysTerminal,
): Promise<number> {
  const { positionals, values } = readArguments(args, { options: OPTIONS, words: 'a command' });
  const [command, key, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`"${rest[0]}" is one word too many.`);
  const act = actionOf(command, key, values);
  const options = storeOptionsOf(loadConfig(env).ledger.place);
  if (!options) {
    terminal.say(
      'The data of the built-in emulator is temporary. Set DATA_DIR, for the server too.',
    );
    return 1;
  }
  const access = await openAccessKeys(options, wallClock.now());
  try {
    return await act(new AccessKeys(access.keys, OPERATOR, wallClock.now), terminal);
  } finally {
    await access.close();
  }
}

type Values = { readonly [Name in keyof typeof OPTIONS]?: string | undefined };
type Action = (keys: AccessKeys, terminal: KeysTerminal) => Promise<number>;

/** Reads the whole command before anything is opened. */
function actionOf(command: string | undefined, key: string | undefined, values: Values): Action {
  if (command === 'create') return creation(values);
  if (command === 'list') return list;
  if (command !== 'revoke' && command !== 'rotate')
    throw new UsageError(
      `${command === undefined ? 'A command is missing' : `"${command}" is no command`}. Accepted: create, list, revoke, rotate.`,
    );
  const keyId = /^(?:fgk_)?([0-9a-f]{16})$/.exec(key ?? '')?.[1];
  if (keyId === undefined)
    throw new UsageError(`${command} needs a key: fgk_ and 16 characters, as list shows it.`);
  if (command === 'revoke') return (keys, { say }) => revoke(keys, keyId, say);
  const hours = wholeNumber('--grace-hours', values['grace-hours'] ?? '24', 0, 8_760);
  return (keys, terminal) => rotate(keys, keyId, hours, terminal);
}

function creation({ name, scopes, sellers, expires }: Values): Action {
  if (name === undefined || !/^[^\s\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]{0,98}[^\s\p{C}])?$/u.test(name))
    throw new UsageError('create needs --name with 1 to 100 characters on one line.');
  const request = {
    name,
    scopes: scopesIn(scopes),
    sellers: sellers === undefined ? null : listIn(sellers),
    expiresAt: expires === undefined ? null : momentIn(expires),
  };
  if (request.sellers?.length === 0) throw new UsageError('--sellers names no seller.');
  if (isReservedName(name)) throw new UsageError(`--name "${name}": give ${ACCEPTED_NAME}.`);
  if (request.sellers && OF_ALL_SELLERS.some((scope) => request.scopes.includes(scope)))
    throw new UsageError(
      'A key with the scope manage or metrics is for all sellers: leave out --sellers.',
    );
  return async (keys, terminal) => {
    const created = await keys.create(request);
    if (created) return showNew(created, terminal);
    const { say } = terminal;
    say(`There is a key with the name "${name}". Nothing was created.`);
    say('Choose another name, or revoke that key first: npm run keys -- list');
    return 1;
  };
}

function listIn(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function scopesIn(text: string | undefined): readonly AccessScope[] {
  const names = listIn(text ?? '');
  if (names.length === 0) throw new UsageError('create needs --scopes, such as read,purchase.');
  if (names.length === 1 && names[0] === 'all') return ALL_SCOPES;
  return names.flatMap((name) => {
    const scopes = scopesNamed(name);
    if (scopes.length > 0) return scopes;
    throw new UsageError(
      `--scopes: "${name}" is no scope. Accepted: ${ALL_SCOPES.map(scopeName).join(', ')}, write, all.`,
    );
  });
}

function momentIn(text: string): number {
  const at = /^\d{4}-\d{2}-\d{2}(?:T.+)?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at) || at <= wallClock.now())
    throw new UsageError('--expires: accepted is a date or time in the future, as 2027-01-31.');
  return at;
}

function showNew({ key, text }: NewKey, { print, say }: KeysTerminal): number {
  print(text);
  say(`This is the only time that the key "${key.name}" is shown. Send it in the header`);
  say('Authorization: Bearer <key>');
  return 0;
}

async function list(keys: AccessKeys, { print, say }: KeysTerminal): Promise<number> {
  let after: string | undefined;
  let found = 0;
  do {
    const page = await keys.list({ first: 100, ...(after !== undefined && { after }) });
    for (const key of page.entries) for (const line of linesOf(key)) print(line);
    found += page.entries.length;
    after = page.hasNextPage ? page.cursors.at(-1) : undefined;
  } while (after !== undefined);
  if (found === 0) say('There are no access keys.');
  return 0;
}

function linesOf(key: AccessKeyRecord): string[] {
  const until = key.expiresAt === null ? '' : `, valid until ${moment(key.expiresAt)}`;
  const isOver = key.expiresAt !== null && key.expiresAt <= wallClock.now();
  const valid = isOver ? `expired ${moment(key.expiresAt ?? 0)}` : `valid${until}`;
  const state = key.revokedAt === null ? valid : `revoked ${moment(key.revokedAt)}`;
  const used = key.lastUsedAt === null ? 'never used' : `last used ${moment(key.lastUsedAt)}`;
  return [
    `${prefixOf(key.keyId)}  ${key.name}`,
    `  ${state}; created ${moment(key.createdAt)} by ${key.createdBy}; ${used}`,
    `  scopes: ${key.scopes.join(', ').toLowerCase().replaceAll('_', '-')}; sellers: ${key.sellers?.join(', ') ?? 'all'}`,
  ];
}

function moment(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

async function revoke(keys: AccessKeys, keyId: string, say: Say): Promise<number> {
  const key = await keys.revoke(keyId);
  say(
    key
      ? `${prefixOf(keyId)} (${key.name}) is revoked. Running servers refuse it within a second.`
      : `There is no key ${prefixOf(keyId)}. See: npm run keys -- list`,
  );
  return key ? 0 : 1;
}

async function rotate(
  keys: AccessKeys,
  keyId: string,
  hours: number,
  terminal: KeysTerminal,
): Promise<number> {
  const { say } = terminal;
  const rotated = await keys.rotate(keyId, hours * 3_600_000);
  if (!rotated) {
    say(`There is no valid key ${prefixOf(keyId)}. See: npm run keys -- list`);
    return 1;
  }
  showNew(rotated, terminal);
  say(
    hours === 0
      ? 'The secret before no longer works.'
      : `The secret before works for another ${hours} ${hours === 1 ? 'hour' : 'hours'}.`,
  );
  return 0;
}
