import { measureIndexWriting } from './index-writing.js';
import type { IndexWriting } from './index-writing.js';
import { measureLabels } from './labels.js';
import type { LabelFiles } from './labels.js';
import type { Bench } from './measure.js';
import { asksForContestant, asksForLoad } from './options.js';
import { measureProcesses } from './processes.js';
import type { Processes } from './processes.js';
import { measurePurchases } from './purchases.js';
import type { Purchases } from './purchases.js';
import { measureSizes } from './sizes.js';
import type { SizeFigure } from './sizes.js';
import { measureSubscribers } from './subscribers.js';
import type { Subscribed } from './subscribers.js';

/** Measurements of the product alone, on stores that it has filled. */
export interface ShopFindings {
  readonly purchases: readonly Purchases[];
  readonly subscribers: readonly Subscribed[];
  readonly labels: readonly LabelFiles[];
  readonly indexWriting: readonly IndexWriting[];
  readonly sizes: readonly SizeFigure[];
  readonly processes: readonly Processes[];
}

/** Measures those of the loads P, S, L, W, size and N that were requested. */
export async function measureShopLoads(bench: Bench): Promise<ShopFindings> {
  const { options } = bench;
  const ifAsked = async <Row>(
    name: string,
    measure: (bench: Bench) => Promise<Row[]>,
  ): Promise<Row[]> =>
    asksForLoad(options, name) && asksForContestant(options, 'ours') ? measure(bench) : [];
  return {
    purchases: await ifAsked('P', measurePurchases),
    subscribers: await ifAsked('S', measureSubscribers),
    labels: await ifAsked('L', measureLabels),
    indexWriting: await ifAsked('W', measureIndexWriting),
    sizes: await ifAsked('SIZE', measureSizes),
    processes: await ifAsked('N', measureProcesses),
  };
}
