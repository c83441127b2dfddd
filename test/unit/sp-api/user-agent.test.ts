import { userAgentHeader } from '../../../src/sp-api/transport/user-agent.js';

describe('the user agent', () => {
  it('has the form that Amazon requires', () => {
    expect(
      userAgentHeader({
        application: 'Packer',
        version: '1.2',
        attributes: { Language: 'TypeScript', Platform: 'Linux', Host: 'dock-7' },
      }),
    ).toBe('Packer/1.2 (Language=TypeScript; Platform=Linux; Host=dock-7)');
  });

  it('contains the language by default', () => {
    expect(userAgentHeader({ application: 'Packer', version: '1' })).toBe(
      `Packer/1 (Language=Node.js/${process.versions.node})`,
    );
  });

  it('escapes reserved characters', () => {
    const attributes = { Language: 'TS', Platform: String.raw`a\b/c(d=e);f` };
    expect(userAgentHeader({ application: 'A/B', version: '1;2', attributes })).toBe(
      String.raw`A\/B/1\;2 (Language=TS; Platform=a\\b\/c\(d\=e\)\;f)`,
    );
  });

  it.each([
    ['an empty application', { application: '', version: '1' }],
    ['an empty version', { application: 'A', version: '' }],
    ['more than 500 characters', { application: 'A'.repeat(480), version: '1' }],
    ['a line break', { application: 'A\r\nx: y', version: '1' }],
    ['other letters than ASCII', { application: 'Größe', version: '1' }],
  ])('refuses %s', (_what, parts) => {
    expect(() => userAgentHeader(parts)).toThrow(RangeError);
  });

  it('may have 500 characters', () => {
    const attributes = { Language: 'x' };
    const rest = userAgentHeader({ application: 'A', version: '1', attributes }).length - 1;
    const application = 'A'.repeat(500 - rest);
    expect(userAgentHeader({ application, version: '1', attributes })).toHaveLength(500);
  });
});
