import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../../src/config/config.js';
import { variables } from '../../../src/config/variables.js';
import type { VariableInfo } from '../../../src/config/variable-info.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secret-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file with a secret, and returns its path. */
function fileWith(content: string): string {
  const path = join(folder, 'secret');
  writeFileSync(path, content);
  return path;
}

const SECRETS = (variables as readonly VariableInfo[]).filter(({ secret }) => secret);

describe('a secret in a file', () => {
  it.each(SECRETS.map(({ name }) => [`${name}_FILE`]))('is read from %s', (variable) => {
    expect(() => loadConfig({ [variable]: '/no/secret' })).toThrow(
      `${variable}=/no/secret names a file that does not exist`,
    );
  });

  it('has the value of its file, without the last line break', () => {
    const url = 'postgres://graph:a-password@db/graph';
    const { place } = loadConfig({ DATABASE_URL_FILE: fileWith(`${url}\n`) }).ledger;
    expect(place.kind === 'postgres' && place.url.reveal()).toBe(url);
  });

  it('makes credentials complete', () => {
    const { spApi } = loadConfig({
      SP_API_REGION: 'na',
      LWA_CLIENT_ID: 'id',
      LWA_CLIENT_SECRET: 'secret',
      SP_API_SELLER_ID: 'A1',
      SP_API_REFRESH_TOKEN_FILE: fileWith('Atzr|token'),
    });
    const [seller] = spApi.kind === 'amazon' ? spApi.sellers : [];
    expect(seller?.refreshToken.reveal()).toBe('Atzr|token');
  });

  it('is refused next to the variable, and when it is empty', () => {
    const file = fileWith(' \n');
    expect(() => loadConfig({ LABEL_LINK_SECRET_FILE: file })).toThrow(
      `LABEL_LINK_SECRET_FILE=${file} names an empty file. Accepted: path of a file with the secret.`,
    );
    const LABEL_LINK_SECRET = 'k'.repeat(32);
    expect(() => loadConfig({ LABEL_LINK_SECRET, LABEL_LINK_SECRET_FILE: file })).toThrow(
      'excludes LABEL_LINK_SECRET',
    );
  });

  it('is never shown when it is wrong', () => {
    const load = () => loadConfig({ DATABASE_URL_FILE: fileWith('mysql://a-password@db') });
    expect(load).toThrow('DATABASE_URL=[redacted] is not such a URL');
    expect(load).not.toThrow(/a-password/);
  });
});
