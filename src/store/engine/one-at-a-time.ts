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

type Step<Context, Input extends unknown[], Result> = (
  context: Context,
  ...input: Input
) => Promise<Result>;

/**
 * Returns the same step, of which one call for each seller runs at a time in a store; callers take turns. For steps with hundreds of
 * rows: many at once would keep the process and the connections from everything else.
 */
export function inTurns<Context extends object, Input extends unknown[], Result>(
  sellerOf: (...input: Input) => string,
  step: Step<Context, Input, Result>,
): Step<Context, Input, Result> {
  const turns = new WeakMap<Context, OneAtATime>();
  return (context, ...input) => {
    const ofStore = turns.get(context) ?? new OneAtATime();
    turns.set(context, ofStore);
    return ofStore.run(sellerOf(...input), () => step(context, ...input));
  };
}
