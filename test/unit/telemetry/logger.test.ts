import { createLogger } from '../../../src/telemetry/logger.js';

function logged(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  const destination = {
    write: (line: string): void => {
      const parsed: Record<string, unknown> = JSON.parse(line);
      lines.push(parsed);
    },
  };
  write(createLogger({ level: 'info', destination }));
  return lines;
}

describe('a log line', () => {
  it('is JSON with level, time and the given fields', () => {
    expect(
      logged((log) => {
        log.info({ operation: 'getShipment', tokensLeft: 3 }, 'called');
      }),
    ).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        operation: 'getShipment',
        tokensLeft: 3,
        msg: 'called',
      },
    ]);
  });

  it('contains no secret and no personal data at any depth', () => {
    const hidden = 'hush';
    const [line] = logged((log) => {
      log.child({ refreshToken: hidden }).info({
        headers: { Authorization: hidden, 'x-amz-access-token': hidden, cookie: hidden },
        client: { clientSecret: hidden, list: [{ access_token: hidden }] },
        shipment: { shipFromAddress: { city: hidden }, phone: hidden, Email: hidden },
        label: { fileContents: { contents: hidden } },
        sellerId: 'north',
      });
    });
    expect(JSON.stringify(line)).not.toContain(hidden);
    expect(line).toMatchObject({ sellerId: 'north', shipment: { phone: '[redacted]' } });
  });

  it('contains type, message, code, stack and causes of an error', () => {
    const cause = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    const error = Object.assign(new Error('failed', { cause }), { request: { body: 'hush' } });
    const [line] = logged((log) => {
      log.error({ err: error });
    });
    expect(line).toMatchObject({
      err: {
        type: 'Error',
        message: 'failed',
        stack: expect.stringContaining('logger.test'),
        cause: { message: 'reset', code: 'ECONNRESET' },
      },
    });
    expect(JSON.stringify(line)).not.toContain('hush');
  });

  it('survives circular causes, and causes that are not errors', () => {
    const error = new Error('ring');
    error.cause = error;
    expect(
      logged((log) => {
        log.error({ err: error });
        log.error({ err: 'just text' });
      })[1],
    ).toMatchObject({ err: { type: 'string', message: 'just text' } });
  });

  it('is omitted below the level', () => {
    expect(
      logged((log) => {
        log.debug('detail');
      }),
    ).toEqual([]);
  });
});
