import { TroubleLog } from '../../../src/app/trouble-log.js';
import type { Trouble } from '../../../src/app/trouble-log.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let now: number;
let lines: { readonly level: string; readonly text: string; readonly [field: string]: unknown }[];
let log: TroubleLog;

function write(level: string) {
  return (fields: object, text: string) => void lines.push({ level, text, ...fields });
}

function newLog(mostEntries?: number): TroubleLog {
  const logger = { info: write('info'), warn: write('warn'), error: write('error') } as never;
  return new TroubleLog({ logger, now: () => now, ...(mostEntries && { mostEntries }) });
}

beforeEach(() => {
  now = 1_700_000_000_000;
  lines = [];
  log = newLog();
});

const trouble = (over: Partial<Trouble> = {}): Trouble => ({
  sellerId: 'A1',
  task: 'getOrder',
  cause: 'UPSTREAM_DENIED',
  level: 'warn',
  text: 'a call to Amazon failed',
  ...over,
});

/** Notes the trouble once a second. */
function last(ms: number): void {
  for (const end = now + ms; now < end; now += SECOND) log.note(trouble());
}

describe('the log of troubles', () => {
  it('writes seller, task and cause once, and repeats at growing intervals with the number of omitted lines', () => {
    const start = now;
    last(60 * MINUTE);
    const at = lines.map((line) => line['leftOut']);
    // At 0, 1, 3, 7, 15, 30 and 45 minutes.
    expect(at).toEqual([undefined, 59, 119, 239, 479, 899, 899]);
    expect(lines[0]).toEqual({
      level: 'warn',
      text: 'a call to Amazon failed',
      sellerId: 'A1',
      task: 'getOrder',
      cause: 'UPSTREAM_DENIED',
    });
    expect(lines[6]).toMatchObject({ since: new Date(start).toISOString() });
  });

  it('distinguishes sellers, tasks and causes', () => {
    for (let times = 0; times < 3; times += 1) {
      log.note(trouble());
      log.note(trouble({ sellerId: 'A2' }));
      log.note(trouble({ task: 'searchOrders' }));
      log.note(trouble({ cause: 'UPSTREAM_TIMEOUT' }));
    }
    expect(lines).toHaveLength(4);
  });

  it('reports a recovery once, and only for the recovered task', () => {
    log.note(trouble());
    log.note(trouble());
    log.recovered('A1', 'searchOrders');
    log.recovered('A2', 'getOrder');
    expect(lines).toHaveLength(1);
    log.recovered('A1', 'getOrder');
    log.recovered('A1', 'getOrder');
    expect(lines.slice(1)).toMatchObject([
      { level: 'info', text: 'getOrder works again', sellerId: 'A1', leftOut: 1 },
    ]);
  });

  it('writes at most two lines per interval when success and failure alternate', () => {
    for (const end = now + 15 * MINUTE; now < end; now += SECOND) {
      log.note(trouble());
      log.recovered('A1', 'getOrder');
    }
    expect(lines).toHaveLength(8);
  });

  it('starts over after a lasting recovery', () => {
    log.note(trouble());
    log.recovered('A1', 'getOrder');
    now += 15 * MINUTE;
    log.note(trouble());
    expect(lines[2]).not.toHaveProperty('leftOut');
    now += MINUTE;
    log.note(trouble());
    expect(lines).toHaveLength(4);
  });

  it('holds a bounded number of troubles, and logs all others as one', () => {
    log = newLog(10);
    for (let n = 0; n < 100; n += 1) log.note(trouble({ sellerId: `S${n}` }));
    expect(lines).toHaveLength(11);
    expect(lines[10]).toMatchObject({ level: 'error', cause: 'too-many-troubles' });
    now += 3 * 60 * MINUTE;
    log.note(trouble({ sellerId: 'S99' }));
    expect(lines.at(-1)).toMatchObject({ sellerId: 'S99' });
  });

  it('holds a quiet trouble for two hours, and an ended one for 15 minutes', () => {
    log = newLog(2);
    log.note(trouble());
    log.note(trouble({ sellerId: 'A2' }));
    now += 100 * MINUTE;
    log.note(trouble({ sellerId: 'A3' }));
    expect(lines.at(-1)).toMatchObject({ cause: 'too-many-troubles' });
    log.recovered('A1', 'getOrder');
    log.recovered('A2', 'getOrder');
    now += MINUTE;
    log.note(trouble({ sellerId: 'A3' }));
    expect(lines.at(-1)).toMatchObject({ sellerId: 'A3', cause: 'UPSTREAM_DENIED' });
  });

  it('counts a trouble that begins again once', () => {
    log = newLog(2);
    log.note(trouble());
    log.recovered('A1', 'getOrder');
    now += 15 * MINUTE;
    log.note(trouble());
    log.note(trouble({ sellerId: 'A2' }));
    expect(lines.at(-1)).toMatchObject({ sellerId: 'A2', cause: 'UPSTREAM_DENIED' });
  });
});
