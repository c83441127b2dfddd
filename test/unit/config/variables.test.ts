import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VariableInfo } from '../../../src/config/variable-info.js';
import { variables } from '../../../src/config/variables.js';
import { loadConfig } from '../../../src/config/config.js';

describe('the table of variables', () => {
  it('names each variable once', () => {
    const names = variables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has only variables that are read', () => {
    const folder = join(process.cwd(), 'src');
    const sources = readdirSync(join(folder, 'config'))
      .map((file) => `config/${file}`)
      .filter((path) => !path.endsWith('variables.ts'))
      .map((path) => readFileSync(join(folder, path), 'utf8'))
      .join('\n');
    expect(variables.filter(({ name }) => !sources.includes(`'${name}'`))).toEqual([]);
  });

  it('has defaults that are accepted', () => {
    const defaults = (variables as readonly VariableInfo[]).flatMap((v) =>
      v.default === undefined ? [] : [[v.name, v.default]],
    );
    const { warnings, labelLinks: _, ...config } = loadConfig(Object.fromEntries(defaults));
    expect(loadConfig({})).toMatchObject(config);
    expect(warnings).not.toEqual([]);
  });
});
