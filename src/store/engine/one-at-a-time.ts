import { Slots } from '../../runtime/background/slots.js';

interface Line {
  readonly slots: Slots;
  /** Steps that run or wait. */
  steps: number;
}

/**
 * Runs the steps of each name one after another; callers take turns. Steps that would wait for the same lock in the database would
 * otherwise wait there with a connection each, until none is left for anything else.
 */
export class OneAtATime {
  readonly #lines = new Map<string, Line>();

  /** Runs a step when no other one of its name runs. */
  async run<Result>(name: string, step: () => Promise<Result>): Promise<Result> {
    const line = this.#lines.get(name) ?? { slots: new Slots(1), steps: 0 };
    this.#lines.set(name, line);
    line.steps += 1;
    try {
      return await line.slots.run(step);
    } finally {
      line.steps -= 1;
      if (line.steps === 0) this.#lines.delete(name);
    }
  }
}
