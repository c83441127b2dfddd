import { setImmediate } from 'node:timers/promises';
import type { OpenLink, ServedFile } from '../../src/server/labels/label-link.js';
import type { LinkLimits } from '../../src/server/labels/link-places.js';
import { closeAll, startTestServer } from './server-fixture.js';
import type { TestServer } from './server-fixture.js';

afterEach(closeAll);

const PLAN = { places: 4, perSubject: 2, mostWaiting: 10, longestWaitMs: 60_000 };

/** The kind of link by the first letter of its token. */
const KINDS: Readonly<Record<string, OpenLink['kind']>> = {
  l: 'LABEL',
  s: 'SMALL_FILE',
  f: 'LARGE_FILE',
};

/** A server whose links have tokens of kind, seller and number, such as `f.A.1`. Each file is sent until `finish`. */
class Links {
  /** Tokens of the links that were opened, in their order. */
  readonly opened: string[] = [];
  readonly #done = new Map<string, PromiseWithResolvers<void>>();
  #server: TestServer | null = null;

  async start(limits: Partial<LinkLimits> = {}): Promise<this> {
    this.#server = await startTestServer({
      linkLimits: { LABEL: PLAN, SMALL_FILE: PLAN, LARGE_FILE: PLAN, ...limits },
      readLink: async (token) => {
        const [kind = '', sellerId = ''] = token.split('.');
        return {
          sellerId,
          kind: KINDS[kind]!,
          open: async ({ aside }) => {
            if (kind === 'l') await aside(() => this.#doneOf(token).promise);
            else this.opened.push(token);
            return this.#file(token);
          },
        };
      },
    });
    return this;
  }

  /** Opens a link. Returns the status when the response is complete. */
  async open(token: string, signal?: AbortSignal): Promise<number> {
    const response = await fetch(`${this.#server!.url}/labels/${token}`, {
      ...(signal && { signal }),
    });
    await response.arrayBuffer();
    return response.status;
  }

  /** Opens a link several times at once. */
  openAll(token: string, count: number): Promise<number>[] {
    return Array.from({ length: count }, () => this.open(token));
  }

  finish(token: string): void {
    this.#doneOf(token).resolve();
  }

  async untilOpened(count: number): Promise<readonly string[]> {
    while (this.opened.length < count) await setImmediate();
    return this.opened;
  }

  #doneOf(token: string): PromiseWithResolvers<void> {
    const done = this.#done.get(token) ?? Promise.withResolvers<void>();
    this.#done.set(token, done);
    return done;
  }

  #file(token: string): ServedFile {
    const { promise } = this.#doneOf(token);
    async function* parts() {
      yield Buffer.from('begun');
      await promise;
    }
    return { fileName: 'a.pdf', contentType: 'application/pdf', parts: parts() };
  }
}

describe('links of several sellers', () => {
  it('make files while one link of another seller is opened again and again', async () => {
    const links = await new Links().start();
    const loop = links.openAll('f.A.1', 9);
    await links.untilOpened(2);
    links.finish('f.B.1');
    expect(await links.open('f.B.1')).toBe(200);
    expect(links.opened).toEqual(['f.A.1', 'f.A.1', 'f.B.1']);
    links.finish('f.A.1');
    // None of them is refused: they wait for their turn.
    expect(await Promise.all(loop)).toEqual(Array(9).fill(200));
  });

  it('make small files while large ones of all sellers fill their places', async () => {
    const links = await new Links().start();
    const large = ['f.A.1', 'f.A.2', 'f.B.1'].map((token) => links.open(token));
    await links.untilOpened(3);
    large.push(links.open('f.C.1'));
    await links.untilOpened(4);
    links.finish('s.D.1');
    expect(await links.open('s.D.1')).toBe(200);
    for (const token of ['f.A.1', 'f.A.2', 'f.B.1', 'f.C.1']) links.finish(token);
    expect(await Promise.all(large)).toEqual(Array(4).fill(200));
  });

  it('open labels while all links of another seller wait for Amazon', async () => {
    const links = await new Links().start();
    const waiting = Array.from({ length: 12 }, (_, n) => links.open(`l.A.${n}`));
    links.finish('l.B.1');
    expect(await links.open('l.B.1')).toBe(200);
    for (let n = 0; n < 12; n += 1) links.finish(`l.A.${n}`);
    expect(await Promise.all(waiting)).toEqual(Array(12).fill(200));
  });
});

describe('links of one seller', () => {
  it('are refused above the limit of those that wait, and wait no longer than the limit', async () => {
    const links = await new Links().start({
      LARGE_FILE: { ...PLAN, mostWaiting: 1, longestWaitMs: 20 },
    });
    const statuses: number[] = [];
    const all = links.openAll('f.A.1', 4).map(async (one) => statuses.push(await one));
    while (statuses.length < 2) await setImmediate();
    links.finish('f.A.1');
    await Promise.all(all);
    expect(statuses).toEqual([503, 503, 200, 200]);
  });

  it('leave the line when their clients disconnect', async () => {
    const links = await new Links().start();
    const first = links.openAll('f.A.1', 2);
    await links.untilOpened(2);
    const client = new AbortController();
    const gone = links.open('f.A.2', client.signal).catch(() => 'gone');
    client.abort();
    expect(await gone).toBe('gone');
    links.finish('f.A.1');
    await Promise.all(first);
    links.finish('f.A.3');
    expect(await links.open('f.A.3')).toBe(200);
    expect(links.opened).toEqual(['f.A.1', 'f.A.1', 'f.A.3']);
  });
});
