import type { RequestContext } from '../../src/context/request-context.js';

/** Stands in for the audit trail where a test runs mutations without a store. */
export const noAudit = {
  open: () => ({
    about: () => undefined,
    within: <Result>(work: () => Result) => work(),
    returned: async () => undefined,
    threw: async () => undefined,
  }),
} as unknown as RequestContext['audit'];
