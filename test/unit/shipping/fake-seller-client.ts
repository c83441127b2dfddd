import type { CallOptions, MakeOf, SellerClient } from '../../../src/sp-api/calls/client.js';
import { SpApiError } from '../../../src/sp-api/errors/errors.js';
import type { SpApiErrorFields } from '../../../src/sp-api/errors/errors.js';
import type { Operation, OperationRequest } from '../../../src/sp-api/calls/operation.js';

export interface RecordedCall {
  readonly operation: string;
  readonly request: OperationRequest;
  readonly options: CallOptions;
}

type Answer = (request: OperationRequest) => unknown;

/** A seller's client that answers from a table and keeps what it was asked. */
export class FakeSellerClient implements SellerClient {
  readonly calls: RecordedCall[] = [];
  readonly #answers: Record<string, Answer>;

  constructor(
    answers: Record<string, Answer>,
    readonly sellerId = 'A2SELLER',
  ) {
    this.#answers = answers;
  }

  async call<Request extends OperationRequest, Response>(
    operation: Operation<Request, Response>,
    request: Request,
    options: CallOptions,
  ): Promise<Response> {
    this.calls.push({ operation: operation.name, request, options });
    await Promise.resolve();
    const answer = this.#answers[operation.name];
    await options.beforeSend?.();
    if (!answer) throw new Error(`no answer for ${operation.name}`);
    return (await answer(request)) as Response;
  }

  async read<Request extends OperationRequest, Response, Value>(
    operation: Operation<Request, Response>,
    request: Request,
    options: CallOptions,
    make: MakeOf<Response, Value>,
  ): Promise<Value> {
    return make(await this.call(operation, request, options), new Uint8Array());
  }

  /** Names of the operations called, in order. */
  get operations(): string[] {
    return this.calls.map((call) => call.operation);
  }

  bodyOf(operation: string): Record<string, unknown> {
    const call = this.calls.find((candidate) => candidate.operation === operation);
    return call!.request.body as Record<string, unknown>;
  }
}

export function anSpApiError(fields: Partial<SpApiErrorFields> = {}): SpApiError {
  return new SpApiError('Amazon failed.', {
    code: 'UPSTREAM_REJECTED',
    operation: 'createShipment',
    httpStatus: 400,
    requestId: 'amzn-request-1',
    entries: [],
    retryable: false,
    retryAfterMs: null,
    outcome: 'not-executed',
    ...fields,
  });
}

/** A refusal with one entry, as Amazon words it. */
export function aRefusal(
  code: string,
  message: string,
  fields: Partial<SpApiErrorFields> = {},
): SpApiError {
  return anSpApiError({ entries: [{ code, message, details: null, meaning: null }], ...fields });
}

export function fails(error: unknown): () => never {
  return () => {
    throw error;
  };
}
