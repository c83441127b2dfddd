/** A caller whose identity is not proven. The message is shown to the caller, and holds nothing of what it sent. */
export class AuthenticationError extends Error {
  override readonly name = 'AuthenticationError';
}
