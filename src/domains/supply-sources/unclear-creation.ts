import { SpApiError } from '../../sp-api/errors/errors.js';

/** Returns the error of a creation with an unclear outcome, with the next step. Returns every other error as it is. */
export function withAdvice(error: unknown): unknown {
  if (!(error instanceof SpApiError) || error.outcome !== 'unknown') return error;
  const advice =
    'The supply source may have been created. Read `supplySources` and look for its code before you create it again.';
  const sentence = error.message.replace(/[.]?$/, '.');
  return new SpApiError(`${sentence} ${advice}`, error, { cause: error.cause });
}
