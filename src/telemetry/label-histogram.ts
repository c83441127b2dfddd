import { Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

interface LabelHistogramOptions<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly Label[];
  /** Upper bounds, ascending. */
  readonly buckets: readonly number[];
}

type Labels<Label extends string> = Readonly<Record<Label, string | number>>;

/** Observations with one combination of label values. */
interface Series<Label extends string> {
  readonly labels: Labels<Label>;
  /** Counts by bucket. Not cumulative. */
  readonly counts: number[];
  count: number;
  sum: number;
}

/** Observations with the same values of the first labels. */
interface Node<Label extends string> {
  /** Keyed by the value of the next label. */
  readonly next: Map<string | number, Node<Label>>;
  /** Null unless this is the last label. */
  series: Series<Label> | null;
}

type Rendered = Awaited<ReturnType<Histogram['get']>>;

/**
 * A histogram for observations of every call. prom-client checks labels and allocates objects for each observation. This
 * class only adds. It renders exactly the same text.
 */
export class LabelHistogram<Label extends string> {
  readonly name: string;
  /** A prom-client histogram without observations. Renders everything except the values. */
  readonly #empty: Histogram<Label>;
  readonly #labelNames: readonly Label[];
  readonly #buckets: readonly number[];
  /** A tree, so that an observation does not have to build a key of all values. */
  readonly #root: Node<Label> = { next: new Map(), series: null };
  readonly #series: Series<Label>[] = [];

  constructor(
    registry: Registry,
    { name, help, labelNames, buckets }: LabelHistogramOptions<Label>,
  ) {
    this.name = name;
    this.#labelNames = labelNames;
    this.#buckets = buckets;
    this.#empty = new Histogram({ name, help, labelNames, buckets: [...buckets], registers: [] });
    // A registry uses only the name and `get` of a metric to render it.
    registry.registerMetric(this as unknown as Histogram);
  }

  observe(labels: Labels<Label>, value: number): void {
    const series = this.#seriesOf(labels);
    const bucket = this.#buckets.findIndex((bound) => value <= bound);
    if (bucket >= 0) series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
    series.count += 1;
    series.sum += value;
  }

  async get(): Promise<Rendered> {
    const values = this.#series.flatMap((one) => this.#valuesOf(one));
    return { ...(await this.#empty.get()), values };
  }

  #seriesOf(labels: Labels<Label>): Series<Label> {
    let node = this.#root;
    for (const name of this.#labelNames) {
      let next = node.next.get(labels[name]);
      if (!next) node.next.set(labels[name], (next = { next: new Map(), series: null }));
      node = next;
    }
    return (node.series ??= this.#begin(labels));
  }

  #begin(labels: Labels<Label>): Series<Label> {
    const series = { labels, counts: this.#buckets.map(() => 0), count: 0, sum: 0 };
    this.#series.push(series);
    return series;
  }

  #valuesOf({ labels, counts, count, sum }: Series<Label>): Rendered['values'] {
    const bucketName = `${this.name}_bucket`;
    let below = 0;
    const buckets = this.#buckets.map((le, bucket) => {
      below += counts[bucket] ?? 0;
      return { metricName: bucketName, labels: { le, ...labels }, value: below };
    });
    return [
      ...buckets,
      { metricName: bucketName, labels: { le: '+Inf', ...labels }, value: count },
      { metricName: `${this.name}_sum`, labels, value: sum },
      { metricName: `${this.name}_count`, labels, value: count },
    ];
  }
}
