/** Login with Amazon: the token endpoint. Its errors have a different shape. */
import { randomBytes } from 'node:crypto';
import type { EmulatedSeller } from '../../core/api.js';
import type { Exchange } from '../../core/http/exchange.js';
import { isJsonObject } from '../../core/request-reader.js';
import type { Site, SiteAnswer } from '../../core/site.js';
import type { EmulatedApplication } from '../../core/sellers.js';
import type { AuthorizationCodes } from '../consent/authorization-codes.js';
import type { Grant, TokenStore } from './token-store.js';

/** The name for counts and faults. */
const TOKEN_REQUEST = 'requestToken';

/** Path of the token endpoint. */
export const TOKEN_PATH = '/auth/o2/token';

const SCOPES = [
  'sellingpartnerapi::notifications',
  'sellingpartnerapi::migration',
  'sellingpartnerapi::client_credential:rotation',
];

/** An error of the token endpoint. */
class LwaError extends Error {
  override readonly name = 'LwaError';

  constructor(
    readonly error: string,
    description: string,
    readonly status = 400,
  ) {
    super(description);
  }
}

const HEADERS = { 'Cache-Control': 'no-cache, no-store, must-revalidate', Pragma: 'no-cache' };

/** Exchanges refresh tokens and client credentials for access tokens. */
export class LoginWithAmazon implements Site {
  readonly operations = [TOKEN_REQUEST];

  readonly #application: EmulatedApplication;
  readonly #sellers: readonly EmulatedSeller[];
  readonly #tokens: TokenStore;
  readonly #codes: AuthorizationCodes;

  constructor(
    application: EmulatedApplication,
    sellers: readonly EmulatedSeller[],
    tokens: TokenStore,
    codes: AuthorizationCodes,
  ) {
    this.#application = application;
    this.#sellers = sellers;
    this.#tokens = tokens;
    this.#codes = codes;
  }

  find({ path }: Exchange): string | undefined {
    return path === TOKEN_PATH ? TOKEN_REQUEST : undefined;
  }

  refuse(status: 429 | 500 | 503): SiteAnswer {
    const body = { error: 'server_error', error_description: 'The server is unable to answer' };
    return answerOf(status, body);
  }

  async answer(_: string, exchange: Exchange): Promise<SiteAnswer> {
    if (exchange.method !== 'POST') {
      const body = { error: 'invalid_request', error_description: 'Method not allowed' };
      return answerOf(405, body, { headers: { ...HEADERS, Allow: 'POST' } });
    }
    try {
      const parameters = readParameters(exchange.mediaType, await exchange.text());
      const { grant, refreshToken } = this.#grant(parameters);
      const body = {
        access_token: this.#tokens.issue(grant),
        ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
        ...(grant.kind === 'grantless' ? { scope: grant.scope } : {}),
        token_type: 'bearer',
        expires_in: this.#tokens.lifetimeS,
      };
      const sellerId = grant.kind === 'grantless' ? null : grant.seller.sellerId;
      return answerOf(200, body, { sellerId });
    } catch (error) {
      if (!(error instanceof LwaError)) throw error;
      const body = {
        error_index: randomBytes(48).toString('base64url'),
        error_description: error.message,
        error: error.error,
        request_id: exchange.requestId,
      };
      return answerOf(error.status, body);
    }
  }

  #grant(parameters: Parameters): { grant: Grant; refreshToken?: string } {
    const grantType = required(parameters, 'grant_type');
    if (!['refresh_token', 'client_credentials', 'authorization_code'].includes(grantType)) {
      throw new LwaError(
        'unsupported_grant_type',
        'The authorization grant type is not supported by the authorization server',
      );
    }
    this.#authenticate(parameters);
    if (grantType === 'refresh_token') {
      const refreshToken = required(parameters, 'refresh_token');
      const seller = this.#sellers.find((candidate) => candidate.refreshToken === refreshToken);
      if (!seller) throw invalidGrant('refresh_token');
      const grant: Grant = { kind: 'seller', seller };
      if (this.#tokens.isRevoked(grant)) throw invalidGrant('refresh_token');
      return { grant, refreshToken };
    }
    if (grantType === 'authorization_code') {
      const code = required(parameters, 'code');
      const seller = this.#codes.take(code, parameters.get('redirect_uri'));
      if (!seller) throw invalidGrant('code');
      return { grant: { kind: 'seller', seller }, refreshToken: seller.refreshToken };
    }
    const scope = required(parameters, 'scope');
    if (!scope.split(' ').every((name) => SCOPES.includes(name))) {
      throw new LwaError('invalid_scope', 'The request has an invalid parameter : scope');
    }
    return { grant: { kind: 'grantless', scope } };
  }

  #authenticate(parameters: Parameters): void {
    const clientId = required(parameters, 'client_id');
    const clientSecret = required(parameters, 'client_secret');
    const application = this.#application;
    if (clientId !== application.clientId || clientSecret !== application.clientSecret) {
      throw new LwaError('invalid_client', 'Client authentication failed', 401);
    }
  }
}

function answerOf(status: number, body: object, more: Partial<SiteAnswer> = {}): SiteAnswer {
  const bytes = Buffer.from(JSON.stringify(body));
  return { status, headers: HEADERS, body: { type: 'application/json', bytes }, ...more };
}

type Parameters = ReadonlyMap<string, string>;

function readParameters(mediaType: string, text: string): Parameters {
  if (mediaType === 'application/json') return readJson(text);
  if (mediaType === 'application/x-www-form-urlencoded') return new Map(new URLSearchParams(text));
  throw new LwaError('invalid_request', 'Malformed request');
}

function readJson(text: string): Parameters {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = undefined;
  }
  if (!isJsonObject(parsed)) {
    throw new LwaError('invalid_request', 'Malformed request');
  }
  return new Map(
    Object.entries(parsed).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

function required(parameters: Parameters, name: string): string {
  const value = parameters.get(name);
  if (!value) {
    throw new LwaError('invalid_request', `The request is missing a required parameter : ${name}`);
  }
  return value;
}

function invalidGrant(parameter: string): LwaError {
  return new LwaError('invalid_grant', `The request has an invalid grant parameter : ${parameter}`);
}
