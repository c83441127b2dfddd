import type { AcrossApis } from './across-apis.js';
import type { LoadResult, Sample } from './measure.js';
import type { Mixed } from './mixed.js';
import type { StartTime } from './start-time.js';
import { median } from './statistics.js';

/** A target and its result. */
export interface Verdict {
  readonly load: string;
  readonly claim: string;
  readonly target: string;
  readonly found: string;
  readonly met: boolean;
}

interface RatioTarget {
  readonly loads: readonly string[];
  readonly ours: string;
  readonly peer: string;
  readonly atLeast: number;
}

const RATIO_TARGETS: readonly RatioTarget[] = [
  { loads: ['O1', 'O2', 'O3', 'O4'], ours: 'ours', peer: 'rest', atLeast: 1 },
  { loads: ['O1', 'O2'], ours: 'ours-cached', peer: 'rest', atLeast: 8 },
  { loads: ['O3', 'O4'], ours: 'ours-cached', peer: 'rest', atLeast: 5 },
  { loads: ['C'], ours: 'ours', peer: 'apollo', atLeast: 10 },
  { loads: ['C'], ours: 'ours', peer: 'yoga', atLeast: 8 },
  { loads: ['C'], ours: 'ours', peer: 'mesh', atLeast: 18 },
  { loads: ['C'], ours: 'ours', peer: 'mercurius-best', atLeast: 1.2 },
  { loads: ['C'], ours: 'ours-cached', peer: 'mercurius-best', atLeast: 5 },
  { loads: ['C'], ours: 'ours', peer: 'rest', atLeast: 1 },
  { loads: ['C'], ours: 'ours-cached', peer: 'rest', atLeast: 3 },
  { loads: ['A'], ours: 'ours', peer: 'mercurius', atLeast: 1 },
  { loads: ['A'], ours: 'ours-cached', peer: 'mercurius', atLeast: 1 },
  { loads: ['D', 'E32'], ours: 'ours', peer: 'rest', atLeast: 0.95 },
  { loads: ['D2'], ours: 'ours', peer: 'rest', atLeast: 0.9 },
];
/** Most CPU time of a remembered response, compared with that of prepared bytes. */
const OVER_BYTES = { loads: ['O1', 'O2'], ours: 'ours-cached', atMost: 1.5 };
/** Two consecutive hops of 20 ms. */
const FLOOR_MS = 40;
const ABOVE_FLOOR_MS = 10;
/** Most that a page may take above that of the peer, at the 99th percentile of load G. */
const SLOWER_MS = 20;
const CALL_SHARE = 0.2;
const START_MS = 500;
// A server that is less busy waits for the load generator, which then limits the requests per second.
const BUSY = 0.9;

/** Ratio of two contestants. Each round gives one, because a disturbance affects both. */
export interface Ratio {
  readonly requests: number;
  readonly cpu: number;
  /** The decisive ratio: that of CPU time when one of the two did not fill its core. */
  readonly counts: number;
  readonly byCpu: boolean;
}

export function ratioOf(result: LoadResult, ours: string, peer: string): Ratio | null {
  const [mine, others] = [result.samples.get(ours), result.samples.get(peer)];
  if (!mine?.length || !others?.length) return null;
  const inRounds = (of: (a: Sample, b: Sample) => number): number =>
    median(
      mine.flatMap((sample, round) => {
        const other = others[round];
        return other ? [of(sample, other)] : [];
      }),
    );
  const requests = inRounds((a, b) => a.rps / b.rps);
  const cpu = inRounds((a, b) => b.cpuUs / a.cpuUs);
  const busy = Math.min(
    ...[mine, others].map((samples) => median(samples.map((sample) => sample.busy))),
  );
  // A server that waits for a slow upstream is idle as well, so only the requests count.
  const { load } = result;
  const waits = load.delayMs > 0 && (!load.cached || load.calls !== undefined);
  const byCpu = busy < BUSY && !waits;
  return { requests, cpu, byCpu, counts: byCpu ? cpu : requests };
}

const times = (value: number): string => `${value.toFixed(2)}x`;

/** The measurements that have targets. */
interface Judged {
  readonly loads: readonly LoadResult[];
  readonly acrossApis: readonly AcrossApis[];
  readonly mixedOrders: readonly Mixed[];
  readonly starts: readonly StartTime[];
}

export function verdictsOf(
  { loads: results, acrossApis, mixedOrders, starts }: Judged,
  labelOf: (name: string) => string,
): Verdict[] {
  const ratios = RATIO_TARGETS.flatMap(({ loads, ours, peer, atLeast }) =>
    results
      .filter(({ load }) => loads.includes(load.name))
      .flatMap((result): Verdict[] => {
        const ratio = ratioOf(result, ours, peer);
        if (!ratio) return [];
        return [
          {
            load: result.load.name,
            claim: `${labelOf(ours)} over ${labelOf(peer)}`,
            target: times(atLeast),
            found: `${times(ratio.counts)}${ratio.byCpu ? ' by CPU time' : ''}`,
            met: ratio.counts >= atLeast,
          },
        ];
      }),
  );
  return [
    ...ratios,
    ...overBytes(results, labelOf),
    ...mixedVerdicts(mixedOrders, labelOf),
    ...latencies(results),
    ...calls(acrossApis),
    ...startVerdicts(starts),
  ];
}

function overBytes(results: readonly LoadResult[], labelOf: (name: string) => string): Verdict[] {
  const { loads, ours, atMost } = OVER_BYTES;
  return results
    .filter(({ load }) => loads.includes(load.name))
    .flatMap((result) => {
      const ratio = ratioOf(result, ours, 'bytes');
      if (!ratio) return [];
      const found = 1 / ratio.cpu;
      return [
        {
          load: result.load.name,
          claim: `CPU time of ${labelOf(ours)} over ${labelOf('bytes')}`,
          target: `at most ${times(atMost)}`,
          found: times(found),
          met: found <= atMost,
        },
      ];
    });
}

function mixedVerdicts(rows: readonly Mixed[], labelOf: (name: string) => string): Verdict[] {
  const ours =
    rows.find(({ name }) => name === 'ours-cached') ?? rows.find(({ name }) => name === 'ours');
  const rest = rows.find(({ name }) => name === 'rest');
  if (!ours || !rest) return [];
  const ratio = ours.requests / ours.seconds / (rest.requests / rest.seconds);
  const p99Of = ({ kinds }: Mixed): number =>
    kinds.find(({ kind }) => kind === 'page')?.p99Ms ?? NaN;
  const slower = p99Of(ours) - p99Of(rest);
  const versus = `${labelOf(ours.name)} over ${labelOf('rest')}`;
  return [
    { load: 'G', claim: versus, target: times(1), found: times(ratio), met: ratio >= 1 },
    {
      load: 'G',
      claim: `p99 of a page, ${versus}`,
      target: `at most ${SLOWER_MS} ms more`,
      found: `${slower.toFixed(1)} ms more`,
      met: slower <= SLOWER_MS,
    },
  ];
}

function latencies(results: readonly LoadResult[]): Verdict[] {
  const samples = results.find(({ load }) => load.name === 'E1')?.samples.get('ours');
  if (!samples) return [];
  const p50 = median(samples.map(({ p50Ms }) => p50Ms));
  return [
    {
      load: 'E1',
      claim: `p50 above the physical floor of ${FLOOR_MS} ms`,
      target: `at most ${ABOVE_FLOOR_MS} ms`,
      found: `${(p50 - FLOOR_MS).toFixed(1)} ms`,
      met: p50 - FLOOR_MS <= ABOVE_FLOOR_MS,
    },
  ];
}

function calls(acrossApis: readonly AcrossApis[]): Verdict[] {
  return [true, false].flatMap((withOffers) => {
    const of = (who: AcrossApis['who']): number | undefined =>
      acrossApis.find((row) => row.who === who && row.withOffers === withOffers)?.calls;
    const [ours, plain] = [of('fulfilment-graph'), of('REST client, plain')];
    if (ours === undefined || plain === undefined) return [];
    return [
      {
        load: 'F',
        claim: `calls of a REST client${withOffers ? '' : ', without offers'}`,
        target: 'at most 0.20 of them',
        found: `${(ours / plain).toFixed(2)} (${ours} of ${plain})`,
        met: ours / plain <= CALL_SHARE,
      },
    ];
  });
}

/** Verdicts on the start. Production starts the bundle; without one, the compiled code counts. */
function startVerdicts(starts: readonly StartTime[]): Verdict[] {
  const inProduction = starts.findLast(({ ours }) => ours);
  if (!inProduction) return [];
  const { label, medianMs } = inProduction;
  return [
    {
      load: 'start',
      claim: `${label}, to the first answer`,
      target: `under ${START_MS} ms`,
      found: `${medianMs.toFixed(0)} ms`,
      met: medianMs < START_MS,
    },
  ];
}
