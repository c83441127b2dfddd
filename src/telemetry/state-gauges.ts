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
  readonly clock: {
    now(): number;
    after(delayMs: number, run: () => void): { cancel(): void };
  };
}

/**
 * How long a scrape waits for a state. Prometheus gives up after ten seconds, and a server whose database hangs must not look like
 * one that is down.
 */
const LIMIT_MS = 3_000;

/** Returns a function that resolves with the state, or with null when it cannot be read in time. */
function reader<State>({
  read,
  keepMs,
  onError,
  clock,
}: StateSource<State>): () => Promise<State | null> {
  let readAt = Number.NEGATIVE_INFINITY;
  let isReading = false;
  let state: Promise<State | null> = Promise.resolve(null);
  const begin = async (): Promise<State | null> => {
    isReading = true;
    try {
      return await read();
    } catch (error) {
      onError(error);
      return null;
    } finally {
      isReading = false;
    }
  };
  return () => {
    // Not twice at once: a store that hangs would collect reads.
    if (!isReading && clock.now() - readAt >= keepMs) {
      readAt = clock.now();
      state = begin();
    }
    return new Promise((resolve) => {
      const timer = clock.after(LIMIT_MS, () => resolve(null));
      void state.then(resolve).finally(() => timer.cancel());
    });
  };
}

/** Registers gauges whose state is read at each scrape. */
export function registerStateGauges<State>(registry: Registry, source: StateSource<State>): void {
  const { gauges } = source;
  const current = reader(source);
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
