import type { CombinedError } from 'urql';
import { troubleOf } from './trouble.js';

interface UserError {
  readonly message: string;
  readonly issues?: readonly { readonly message: string }[];
}

/** The parts of the outcome of a mutation that say why it failed. */
interface Outcome {
  readonly payload: { readonly error: UserError | null } | null | undefined;
  readonly error: CombinedError | undefined;
}

/** Returns why a mutation failed, as sentences for people; null when it did not. */
export function whyNot({ payload, error }: Outcome): string | null {
  if (error) return troubleOf(error).message;
  if (!payload) return 'The server did not answer.';
  if (!payload.error) return null;
  const { issues, message } = payload.error;
  return issues && issues.length > 0 ? issues.map((issue) => issue.message).join(' ') : message;
}
