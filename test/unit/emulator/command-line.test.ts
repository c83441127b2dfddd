import { readCommandLine, UsageError } from '../../../src/emulator/command-line.js';

describe('the arguments of the emulator', () => {
  it('have defaults', () => {
    expect(readCommandLine([])).toEqual({
      host: '127.0.0.1',
      port: 4100,
      seed: 1,
      tokenLifetimeS: 3600,
      usagePlans: 'enforced',
      requireRdt: false,
      faults: [],
    });
  });

  it('can all be set', () => {
    const args =
      '--port 0 --host ::1 --seed 9 --usage-plans 0.5 --token-lifetime 60 --require-rdt ' +
      '--fault hours-as-object --fault 429:operation=getSupplySource,share=0.2 ' +
      '--fault latency:ms=300,next=3,seller=A1';
    expect(readCommandLine(args.split(' '))).toEqual({
      host: '::1',
      port: 0,
      seed: 9,
      tokenLifetimeS: 60,
      usagePlans: { scale: 0.5 },
      requireRdt: true,
      faults: [
        { kind: 'hours-as-object' },
        { kind: '429', operation: 'getSupplySource', share: 0.2 },
        { kind: 'latency', latencyMs: 300, next: 3, sellerId: 'A1' },
      ],
    });
    expect(readCommandLine(['--usage-plans', 'off'])).toMatchObject({ usagePlans: 'off' });
    expect(readCommandLine(['--orders', 'on-request'])).toMatchObject({ orders: 'on-request' });
    expect(readCommandLine(['--help'])).toBe('help');
  });

  it.each([
    [['--port', '70000'], '--port: got "70000". Accepted: a whole number from 0 to 65535'],
    [['--port', '-1'], '--port: got "-1". Accepted: a whole number from 0 to 65535'],
    [['--seed', '-1'], '--seed: got "-1". Accepted: a whole number from 0 to 4294967295'],
    [['--usage-plans', '-1'], '--usage-plans: got "-1". Accepted: enforced, off or a number'],
    [['--token-lifetime', '-x'], '--token-lifetime: got "-x". Accepted: a whole number from 1'],
    [['--seed', '--require-rdt'], "Option '--seed' argument missing. Accepted: --port, --host"],
    [['--seed', '-'], '--seed: got "-". Accepted: a whole number from 0 to 4294967295'],
    [['--usage-plans', 'on'], '--usage-plans: got "on". Accepted: enforced, off or a number'],
    [['--usage-plans', '0'], '--usage-plans: got "0"'],
    [['--orders', 'none'], '--orders: got "none". Accepted: invented, on-request'],
    [['--fault', 'flood'], '--fault: got "flood". Accepted: latency, 429'],
    [['--fault', '429:shares=1'], '--fault: got "shares=1". Accepted: operation=, seller='],
    [['--fault', '429:share=half'], '--fault: got "share=half". Accepted: a number'],
    [['--fault', '429:'], '--fault: got "". Accepted: operation='],
    [['4100'], '4100'],
  ])('are refused as %j', (args, message) => {
    expect(() => readCommandLine(args)).toThrow(UsageError);
    expect(() => readCommandLine(args)).toThrow(message);
  });

  it('are all checked at once', () => {
    const args = ['--port', 'x', '--seed', 'y', '--fault', 'z'];
    expect(() => readCommandLine(args)).toThrow(/--port.*\n.*--seed.*\n.*--fault/);
  });
});
