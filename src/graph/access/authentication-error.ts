/** A caller whose identity is not proven. The message is shown to the caller, and holds nothing of what it sent. */
export class AuthenticationError extends Error {
  override readonly name = 'AuthenticationError';

  constructor(
    message: string,
    /** The reason in a few words of ASCII, without quotes, for a header. Null when the caller sent no credentials. */
    readonly reason: string | null,
    /** The public part of the key that was revoked or has expired. Null for another reason. */
    readonly keyId: string | null = null,
  ) {
    super(message);
  }
}

/** The identity provider, whose keys are needed to check a token, cannot be read. The message is shown to the caller. */
export class IdentityProviderError extends Error {
  override readonly name = 'IdentityProviderError';
  /** `extensions.code` of the response. */
  readonly code = 'IDENTITY_PROVIDER_UNAVAILABLE';

  constructor(options?: ErrorOptions) {
    super(
      'The token cannot be checked, because the keys of the identity provider cannot be read. The reason is in the server log. Try again later. Access keys work.',
      options,
    );
  }
}
