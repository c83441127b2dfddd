import { failedIn } from './store-error.js';
import type { StorePart } from './store-error.js';
import { tracedStep } from './traced-step.js';

type Steps<Context> = Readonly<Record<string, (context: Context, ...input: never[]) => unknown>>;

/** How traces show steps. */
export interface StepTrace<Name> {
  /** What the steps are about, such as `purchases`. */
  readonly subject: string;
  /** Steps that each trace shows. Of all others, it shows those that take a while. */
  readonly always?: readonly Name[];
}

/** The same steps without their first parameter. */
export type BoundSteps<All> = {
  [Name in keyof All]: All[Name] extends (context: never, ...input: infer Input) => infer Result
    ? (...input: Input) => Result
    : never;
};

/** Binds steps to their dependencies, which are the first parameter of each. Their errors name the part of the store. */
export function boundSteps<Context, All extends Steps<Context>>(
  context: Context,
  steps: All,
  part: StorePart,
  trace: StepTrace<keyof All> = { subject: part },
): BoundSteps<All> {
  const bound = Object.entries(steps).map(([name, step]) => {
    const run = (...input: never[]): unknown => {
      const result = step(context, ...input);
      // Errors are those of the ledger unless they say something else.
      return part !== 'ledger' && result instanceof Promise ? result.catch(failedIn(part)) : result;
    };
    const isAlwaysShown = trace.always?.includes(name) === true;
    return [name, tracedStep(`${trace.subject}.${name}`, isAlwaysShown, run)] as const;
  });
  return Object.fromEntries(bound) as BoundSteps<All>;
}
