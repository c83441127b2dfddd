import { readFileSync } from 'node:fs';
import { helpText, referenceMarkdown } from '../../../src/config/reference.js';
import type { VariableInfo } from '../../../src/config/variable-info.js';
import { variables } from '../../../src/config/variables.js';

describe('the reference of the configuration', () => {
  it('is up to date in the README; "npm run config:print" writes it', () => {
    const readme = readFileSync('src/config/README.md', 'utf8');
    expect(readme.split('## Reference\n\n')[1]).toBe(referenceMarkdown());
  });

  it('has the meaning, the accepted values and the default of every variable, for both readers', () => {
    const flat = (text: string): string => text.replaceAll(/[\s.]+/g, ' ');
    const [terminal, markdown] = [flat(helpText()), flat(referenceMarkdown())];
    for (const {
      name,
      meaning,
      accepted,
      default: preset,
    } of variables as readonly VariableInfo[]) {
      const text = flat(`${meaning} Accepted: ${accepted} `);
      expect(terminal).toContain(`${name} ${text}${preset ? flat(`Default: ${preset} `) : ''}`);
      expect(markdown).toContain(
        `\`${name}\`: ${text}${preset ? flat(`Default: \`${preset}\` `) : ''}`,
      );
    }
  });

  it('fits into a terminal', () => {
    expect(
      helpText()
        .split('\n')
        .filter((line) => line.length > 100),
    ).toEqual([]);
    expect(
      referenceMarkdown()
        .split('\n')
        .filter((line) => line.length > 120),
    ).toEqual([]);
  });
});
