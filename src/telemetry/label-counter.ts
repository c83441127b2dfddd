import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';

/**
 * A counter with one label, for events of every call. prom-client checks labels and builds a key for each count. This class
 * only adds, and hands the sums to prom-client at a scrape.
 */
export class LabelCounter<Value extends string> {
  readonly #sums = new Map<Value, number>();

  constructor(registry: Registry, name: string, help: string, label: string) {
    const sums = this.#sums;
    const counter = new Counter({
      name,
      help,
      labelNames: [label],
      registers: [],
      collect() {
        this.reset();
        for (const [value, sum] of sums) this.inc({ [label]: value }, sum);
      },
    });
    registry.registerMetric(counter);
  }

  /** @param count must not be negative. 0 makes the value appear. */
  add(value: Value, count = 1): void {
    this.#sums.set(value, (this.#sums.get(value) ?? 0) + count);
  }
}
