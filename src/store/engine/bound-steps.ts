import { failedIn } from './store-error.js';
import type { StorePart } from './store-error.js';

type Steps<Context> = Readonly<Record<string, (context: Context, ...input: never[]) => unknown>>;

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
): BoundSteps<All> {
  const bound = Object.entries(steps).map(
    ([name, step]) =>
      [
        name,
        (...input: never[]) => {
          const result = step(context, ...input);
          // Errors are those of the ledger unless they say something else.
          return part !== 'ledger' && result instanceof Promise
            ? result.catch(failedIn(part))
            : result;
        },
      ] as const,
  );
  return Object.fromEntries(bound) as BoundSteps<All>;
}
