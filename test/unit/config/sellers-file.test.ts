import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../../src/config/config.js';
import { ConfigError } from '../../../src/config/environment.js';

const folder = mkdtempSync(join(tmpdir(), 'sellers-'));
const file = join(folder, 'sellers.json');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const env = (extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  LWA_CLIENT_ID: 'client-1',
  LWA_CLIENT_SECRET: 'secret',
  SP_API_REGION: 'na',
  SELLERS_FILE: file,
  ...extra,
});

function reasonsFor(content: unknown, extra: NodeJS.ProcessEnv = {}): readonly string[] {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  try {
    loadConfig(env(extra));
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ reason }) => reason);
    throw error;
  }
  return [];
}

const seller = (fields: object = {}): object => ({
  id: 'north',
  refreshToken: 'token-1',
  marketplaceIds: ['ATVPDKIKX0DER'],
  ...fields,
});

describe('a file of sellers', () => {
  it('returns its sellers in order', () => {
    writeFileSync(
      file,
      JSON.stringify([seller({ name: 'North' }), seller({ id: 'south', name: null })]),
    );
    const { spApi } = loadConfig(env());
    expect(spApi).toMatchObject({
      sellers: [
        { id: 'north', name: 'North', marketplaceIds: ['ATVPDKIKX0DER'] },
        { id: 'south', name: null },
      ],
    });
    expect(spApi.kind === 'amazon' ? spApi.sellers[0]?.refreshToken.reveal() : null).toBe(
      'token-1',
    );
  });

  it('is refused with the path of each bad element', () => {
    expect(
      reasonsFor([
        seller(),
        seller({ id: 'a b', name: 7, refreshToken: ' ', marketplaceIds: [] }),
        'text',
        seller({ id: 'west', marketplaceIds: ['ATVPDKIKX0DER', 'A 1'], refresh_token: 'x' }),
      ]),
    ).toEqual([
      'has [1].id, which must be 1 to 64 letters, digits, _ and -',
      'has [1].name, which must be text',
      'has [1].refreshToken, which must be text that is not empty',
      'has [1].marketplaceIds, which must be an array with at least one marketplace id',
      'has [2], which must be an object',
      'has [3].refresh_token, which is not a known key',
      'has [3].marketplaceIds[1], which must be a marketplace id without spaces or commas, like ATVPDKIKX0DER',
    ]);
  });

  it('is refused when two sellers share an id', () => {
    expect(reasonsFor([seller(), seller()])).toEqual(['has [1].id, which is the same as [0].id']);
  });

  it.each([[{}], [[]], ['null']])('is refused when it holds %j instead of sellers', (content) => {
    expect(reasonsFor(content)).toEqual(['must hold an array with at least one seller']);
  });

  it('is refused when it is not JSON, without a quote of it', () => {
    const [reason] = reasonsFor('[{"refreshToken": "hush-hush" "id": 1}]');
    expect(reason).toMatch(/^is not JSON at position \d+/);
    expect(reason).not.toContain('hush');
    expect(reasonsFor('hush-hush')[0]).not.toContain('hush');
  });

  it('excludes the variables of one seller', () => {
    expect(
      reasonsFor([seller()], { SP_API_SELLER_ID: 'x', SP_API_MARKETPLACE_IDS: 'ATVPDKIKX0DER' }),
    ).toEqual(['is excluded by SELLERS_FILE', 'is excluded by SELLERS_FILE']);
  });

  it('may name a region, and a file with the refresh token next to it', () => {
    writeFileSync(join(folder, 'north.token'), ' token-of-file\n');
    writeFileSync(
      file,
      JSON.stringify([
        seller({ refreshToken: undefined, refreshTokenFile: 'north.token', region: 'eu' }),
        seller({ id: 'south', region: null }),
      ]),
    );
    const { spApi } = loadConfig(env());
    const sellers = spApi.kind === 'amazon' ? spApi.sellers : [];
    expect(sellers.map(({ region, refreshToken }) => [region, refreshToken.reveal()])).toEqual([
      ['eu', 'token-of-file'],
      [null, 'token-1'],
    ]);
  });

  it('is refused with another region, and with a token file that cannot be used', () => {
    writeFileSync(join(folder, 'empty.token'), '\n');
    const from = (refreshTokenFile: unknown, more: object = {}) =>
      seller({ refreshToken: undefined, refreshTokenFile, ...more });
    expect(
      reasonsFor([
        from('empty.token', { id: 'a', region: 'us' }),
        from('none.token', { id: 'b' }),
        from('empty.token', { id: 'c', refreshToken: 'hush' }),
        from(7, { id: 'd' }),
      ]),
    ).toEqual([
      'has [0].region, which must be na, eu or fe',
      'has [0].refreshTokenFile, which names an empty file',
      'has [1].refreshTokenFile, which names a file that does not exist',
      'has [2].refreshTokenFile, which must be the path of a file, in place of refreshToken',
      'has [3].refreshTokenFile, which must be the path of a file, in place of refreshToken',
    ]);
  });
});
