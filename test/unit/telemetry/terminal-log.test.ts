import { createLogger } from '../../../src/telemetry/logger.js';
import { terminalDestination, terminalText } from '../../../src/telemetry/terminal-log.js';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  const destination = terminalDestination({ write: (more) => (text += more) });
  write(createLogger({ level: 'info', destination }));
  return text;
}

describe('the log at a terminal', () => {
  it('has one readable line with the fields at its end', () => {
    const text = logged((logger) =>
      logger.info({ sellerId: 'A1', calls: 3, detail: 'two words' }, 'orders were read'),
    );
    expect(text).toMatch(
      /^\d\d:\d\d:\d\dZ info {2}orders were read sellerId=A1 calls=3 detail="two words"\n$/,
    );
  });

  it('redacts secrets as the JSON log does', () => {
    expect(logged((logger) => logger.warn({ refreshToken: 'Atzr|x' }, 'odd'))).not.toContain(
      'Atzr',
    );
  });

  it('shows the stack of an error below its line', () => {
    const text = logged((logger) => logger.error({ err: new Error('broken') }, 'a task failed'));
    expect(text).toMatch(/^\S+ error a task failed\n {4}Error: broken\n {8}at /);
  });

  it('escapes control characters', () => {
    const line = JSON.stringify({
      time: '2026-06-01T15:00:00.000Z',
      level: 'warn',
      msg: 'a\u001b[2Jb\nc',
      sent: 'x\u009by',
    });
    expect(terminalText(line)).toBe('15:00:00Z warn  a\\u001b[2Jb\\u000ac sent=x\\u009by\n');
  });
});
