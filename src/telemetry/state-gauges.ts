import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';

/** A gauge with at most one label. */
export interface StateGauge<State> {
  readonly name: string;
  readonly help: string;
  readonly label?: string;
  /** Returns values by label. Without a label, the key is the empty string. Null omits the gauge. */
  readonly read: (state: State) => ReadonlyMap<string, number> | null;
}

export interface StateSource<State> {
  readonly read: () => Promise<State>;
  readonly gauges: readonly StateGauge<State>[];
  /** How long one read is reused, in milliseconds, so that several scrapers cost as much as one. */
  readonly keepMs: number;
  /** Called when the state cannot be read. The gauges are then omitted. */
  readonly onError: (error: unknown) => void;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
}

/** Registers gauges whose state is read at each scrape. */
export function registerStateGauges<State>(
  registry: Registry,
  { read, gauges, keepMs, onError, now }: StateSource<State>,
): void {
  let readAt = Number.NEGATIVE_INFINITY;
  let state: Promise<State | null> = Promise.resolve(null);
  const current = (): Promise<State | null> => {
    if (now() - readAt < keepMs) return state;
    readAt = now();
    state = read().catch((error: unknown) => {
      onError(error);
      return null;
    });
    return state;
  };
  for (const { name, help, label, read: valuesOf } of gauges) {
    const gauge = new Gauge({
      name,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [],
      async collect() {
        const seen = await current();
        this.reset();
        const values = seen === null ? null : valuesOf(seen);
        // A reset gauge without a label shows 0.
        if (values === null && label === undefined) this.remove();
        for (const [value, number] of values ?? [])
          this.set(label === undefined ? {} : { [label]: value }, number);
      },
    });
    registry.registerMetric(gauge);
  }
}
