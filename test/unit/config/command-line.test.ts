import { readArguments, UsageError, wholeNumber } from '../../../src/config/command-line.js';

const accepted = { options: { runs: { type: 'string' }, quick: { type: 'boolean' } } } as const;

describe('the arguments of a program', () => {
  it('are returned by name', () => {
    expect(readArguments(['--runs', '3', '--quick'], accepted).values).toEqual({
      runs: '3',
      quick: true,
    });
    expect(readArguments(['--runs', '-1'], accepted).values).toEqual({ runs: '-1' });
    expect(readArguments(['4'], { ...accepted, words: 'a step' }).positionals).toEqual(['4']);
  });

  it.each([
    [['--rounds', '3'], "Unknown option '--rounds'. Accepted: --runs, --quick, --help."],
    [['--runs'], "Option '--runs <value>' argument missing. Accepted: --runs, --quick, --help."],
    [['--runs', '--quick'], "Option '--runs' argument missing. Accepted: --runs, --quick, --help."],
    [['4'], 'Accepted: --runs, --quick, --help.'],
  ])('are refused as %j, with all that is accepted', (args, message) => {
    expect(() => readArguments(args, accepted)).toThrow(UsageError);
    expect(() => readArguments(args, accepted)).toThrow(message);
  });

  it.each(['x', '', '1.5', '-1', '11', '1e1'])(
    'are no whole number from 0 to 10 as "%s"',
    (text) => {
      expect(() => wholeNumber('--seed', text, 0, 10)).toThrow(
        `--seed: got "${text}". Accepted: a whole number from 0 to 10.`,
      );
    },
  );
});
