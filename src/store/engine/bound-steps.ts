type Steps<Context> = Readonly<Record<string, (context: Context, ...input: never[]) => unknown>>;

/** The same steps without their first parameter. */
export type BoundSteps<All> = {
  [Name in keyof All]: All[Name] extends (context: never, ...input: infer Input) => infer Result
    ? (...input: Input) => Result
    : never;
};

/** Binds steps to their dependencies, which are the first parameter of each. */
export function boundSteps<Context, All extends Steps<Context>>(
  context: Context,
  steps: All,
): BoundSteps<All> {
  const bound = Object.entries(steps).map(
    ([name, step]) => [name, (...input: never[]) => step(context, ...input)] as const,
  );
  return Object.fromEntries(bound) as BoundSteps<All>;
}
