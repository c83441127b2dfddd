import { Agent, request } from 'undici';
import type { EmulatedSeller } from '../../src/emulator/core/api.js';
import { amazonContract } from './amazon-contract.js';
import type { AmazonContract } from './amazon-contract.js';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator, EmulatorOptions } from '../../src/emulator/emulator.js';

/** Fixed time of every emulator under test. */
export const TEST_NOW_MS = Date.UTC(2026, 4, 12, 10, 30);

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
  /** The first error of an error list. */
  readonly error: { code: string; message: string; details: string } | undefined;
  /** Returns the body as JSON. The caller chooses the type. */
  json(): ReturnType<JSON['parse']>;
}

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface CallOptions {
  /** Null sends none. Default: the first seller's access token. */
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
  /** Sent as JSON unless it is a string. */
  readonly body?: unknown;
}

/** An emulator with a fixed clock, and a bare HTTP client for it. */
export class EmulatedAmazon implements AsyncDisposable {
  readonly #agent = new Agent();
  #token: string | undefined;

  private constructor(
    readonly emulator: Emulator,
    /** Checks every exchange against Amazon's models; problems fail the test when the emulator is closed. */
    readonly contract: AmazonContract,
  ) {}

  static async start(options: EmulatorOptions = {}): Promise<EmulatedAmazon> {
    const contract = amazonContract('a test');
    const emulator = await startEmulator({
      now: () => TEST_NOW_MS,
      // Stub APIs in place of the emulated ones follow no model.
      observer: options.apis === undefined ? contract : undefined,
      ...options,
    });
    return new EmulatedAmazon(emulator, contract);
  }

  get seller(): EmulatedSeller {
    return this.emulator.sellers[0]!;
  }

  get otherSeller(): EmulatedSeller {
    return this.emulator.sellers[1]!;
  }

  async accessToken(seller = this.seller): Promise<string> {
    const { clientId, clientSecret } = this.emulator.application;
    const answer = await this.send(
      'POST',
      '/auth/o2/token',
      {
        'content-type': 'application/json',
      },
      JSON.stringify({
        grant_type: 'refresh_token',
        refresh_token: seller.refreshToken,
        client_id: clientId,
        client_secret: clientSecret,
      }),
    );
    const { access_token: token }: { access_token: string } = answer.json();
    return token;
  }

  /** Calls like a well-behaved client by default. */
  async call(method: Method, path: string, options: CallOptions = {}): Promise<Answer> {
    const { body } = options;
    const token =
      options.token === undefined ? (this.#token ??= await this.accessToken()) : options.token;
    const headers = {
      'user-agent': 'ContractTest/1.0 (Language=TypeScript)',
      ...(token === null ? {} : { 'x-amz-access-token': token }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    };
    const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    return this.send(method, path, headers, payload);
  }

  /** Sends exactly these headers. */
  async send(
    method: Method,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Answer> {
    const response = await request(this.emulator.url + path, {
      method,
      headers,
      dispatcher: this.#agent,
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.body.text();
    return {
      status: response.statusCode,
      headers: response.headers,
      text,
      get error() {
        const { errors }: { errors?: Answer['error'][] } = JSON.parse(text);
        return errors?.[0];
      },
      json: () => JSON.parse(text),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#agent.close();
    await this.emulator.close();
    this.contract.assertKept();
  }
}

/** An address that Amazon accepts. */
export const ADDRESS = {
  name: 'Quill & Cedar - Tacoma',
  addressLine1: '77 Wharf Road',
  city: 'Tacoma',
  stateOrRegion: 'WA',
  postalCode: '98402',
  countryCode: 'US',
};

export const SUPPLY_SOURCES = '/supplySources/2020-07-01/supplySources';
