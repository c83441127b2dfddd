import { ChildProcess } from '../children/child-process.js';
import type { EachOnceJob, EachOnceResult } from '../loads/each-once.js';
import { graphql } from '../loads/requests.js';
import { LABEL_LINKS, PRINT } from '../loads/shop-documents.js';
import type { LabelLinksData, PrintData } from '../loads/shop-documents.js';
import type { Bench } from './measure.js';
import { Buyer } from './buyer.js';
import { askOnce } from './running-contestant.js';
import { startFilledShop } from './shop.js';
import { median } from './statistics.js';
import { sqlite } from './store-places.js';

/** Files of labels over HTTP. */
export interface LabelFiles {
  readonly what: string;
  readonly clients: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU time for one file. */
  readonly cpuMs: number;
  readonly bytes: number;
  readonly longestTurnMs: number;
}

const PRINTED = 500;
const BUYERS = 16;
const CLIENTS = 16;

interface Downloads {
  readonly what: string;
  readonly links: readonly string[];
  readonly clients: number;
  readonly count: number;
}

async function download(
  { server, client }: { readonly server: ChildProcess; readonly client: ChildProcess },
  { what, links, clients, count }: Downloads,
): Promise<LabelFiles> {
  const requests = Array.from({ length: count }, (_, number) => {
    const { pathname } = new URL(links[number % links.length] ?? '');
    return { method: 'GET', path: pathname } as const;
  });
  await server.ask('watchTurns');
  const before = await server.usage();
  const job: EachOnceJob = { url: server.url, clients, requests, contains: ['%PDF'] };
  const result = await client.ask<EachOnceResult>('run', job);
  const after = await server.usage();
  return {
    what,
    clients,
    perSecond: count / result.seconds,
    p50Ms: result.p50Ms,
    p99Ms: result.p99Ms,
    cpuMs: (after.cpuUs - before.cpuUs) / 1000 / count,
    bytes: result.bytes / count,
    longestTurnMs: await server.ask<number>('longestTurn'),
  };
}

/** Load L: labels one by one by their signed links, and all in one file to print. */
export async function measureLabels({ upstream, options, say }: Bench): Promise<LabelFiles[]> {
  const printed = options.quick ? 50 : PRINTED;
  const place = await sqlite.newPlace();
  const running: ChildProcess[] = [];
  try {
    const server = await startFilledShop({ upstream, place }, 2 * printed);
    running.push(server);
    const client = await ChildProcess.start({ program: 'loads/each-once.js', core: 'load' });
    running.push(client);
    const buyer = new Buyer(server, client);
    const bought = await buyer.prepare('quote and buy', printed);
    await buyer.buy(bought, BUYERS);
    const keys = bought.map(
      ({ body = '' }) =>
        (JSON.parse(body) as { variables: { input: { key: string } } }).variables.input.key,
    );
    const { seller } = (await askOnce(server.url, graphql(LABEL_LINKS))) as LabelLinksData;
    const links = seller.purchases.nodes.map(({ shipment }) => shipment.label.url);
    const one: Downloads = { what: 'a label', links, clients: CLIENTS, count: 200 };
    await download({ server, client }, one);
    const count = options.quick ? 500 : 5_000;
    const single = await download({ server, client }, { ...one, count });
    const files: LabelFiles[] = [];
    for (let round = 0; round < options.rounds; round += 1) {
      const print = (await askOnce(server.url, graphql(PRINT, { keys }))) as PrintData;
      const { url, count: labels } = print.seller.labels;
      if (labels !== printed) throw new Error(`the file has ${labels} of ${printed} labels`);
      const what = `${printed} labels in one file`;
      files.push(await download({ server, client }, { what, links: [url], clients: 1, count: 1 }));
    }
    const results = [single, medianOf(files)];
    for (const { what, perSecond, p50Ms, cpuMs, longestTurnMs } of results)
      say(
        `L ${what}  ${perSecond.toFixed(1)}/s  p50 ${p50Ms.toFixed(1)} ms  cpu ${cpuMs.toFixed(2)} ms  ` +
          `longest turn ${longestTurnMs.toFixed(1)} ms`,
      );
    return results;
  } finally {
    await Promise.all(running.map((each) => each.stop()));
    await place.remove();
  }
}

function medianOf(files: readonly LabelFiles[]): LabelFiles {
  const [first] = files;
  if (!first) throw new Error('no file was printed');
  const of = (value: (file: LabelFiles) => number): number => median(files.map(value));
  return {
    ...first,
    perSecond: of(({ perSecond }) => perSecond),
    p50Ms: of(({ p50Ms }) => p50Ms),
    p99Ms: of(({ p99Ms }) => p99Ms),
    cpuMs: of(({ cpuMs }) => cpuMs),
    longestTurnMs: of(({ longestTurnMs }) => longestTurnMs),
  };
}
