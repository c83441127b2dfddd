import type { ExpiringToken } from '../auth/expiring-token.js';
import { SellerTokens } from '../auth/seller-tokens.js';
import type { RdtMode } from '../auth/seller-tokens.js';
import { CallRun } from './call-run.js';
import type { CallDependencies } from './call-run.js';
import type { ClientCore } from './client-core.js';
import type { MakeOf, CallOptions, SellerClient } from './client.js';
import type { Operation, OperationRequest } from './operation.js';
import { createRestrictedDataToken } from '../operations/tokens.js';
import type { SellerQuota } from '../quota/seller-quota.js';
import type { HttpOrigin } from '../transport/http-origin.js';
import type { Success } from '../transport/read-outcome.js';
import { SELLER_FIELD } from '../../telemetry/traces/fields.js';
import { inSpan } from '../../telemetry/traces/spans.js';

/** Shared by the sessions of one client. */
export interface SessionDependencies {
  readonly core: ClientCore;
  readonly origin: HttpOrigin;
  readonly rdtOrigin: HttpOrigin;
  readonly rdt: RdtMode;
}

/** One seller's tokens and quota, and the calls made with them. */
export class SellerSession implements SellerClient {
  readonly sellerId: string;
  readonly #dependencies: SessionDependencies;
  readonly #quota: SellerQuota;
  readonly #tokens: SellerTokens;
  /** By the operation's name. */
  readonly #callDependencies = new Map<string, CallDependencies>();

  constructor(
    dependencies: SessionDependencies,
    sellerId: string,
    lwa: ExpiringToken,
    quota: SellerQuota,
  ) {
    this.sellerId = sellerId;
    this.#dependencies = dependencies;
    this.#quota = quota;
    this.#tokens = new SellerTokens(
      dependencies.core,
      sellerId,
      lwa,
      dependencies.rdt,
      (resources) =>
        // All callers that need the token wait for this one request. So it goes first, and none of their
        // signals aborts it.
        this.call(
          createRestrictedDataToken,
          { body: { restrictedResources: resources } },
          { priority: 'mutation' },
        ),
    );
  }

  async call<Request extends OperationRequest, Response>(
    operation: Operation<Request, Response>,
    request: Request,
    options: CallOptions,
  ): Promise<Response> {
    const answer = await this.#run(operation, options, request);
    // Every field of the wire types is optional, so an unchecked answer cannot break their promise.
    return answer.body as Response;
  }

  async read<Request extends OperationRequest, Response, Value>(
    operation: Operation<Request, Response>,
    request: Request,
    options: CallOptions,
    make: MakeOf<Response, Value>,
  ): Promise<Value> {
    const answer = await this.#run(operation, options, request);
    return make(answer.body as Response, answer.bytes);
  }

  /** @param data is the operation without its types, which nothing below needs. */
  #run(
    data: Omit<Operation, 'types'>,
    options: CallOptions,
    request: OperationRequest,
  ): Promise<Success> {
    const run = new CallRun(this.#dependenciesOf(data), data, options);
    return inSpan(
      () => ({
        name: data.name,
        kind: 'client',
        fields: { [SELLER_FIELD]: this.sellerId, 'sp_api.priority': options.priority },
      }),
      () => run.run(request),
    );
  }

  #dependenciesOf(operation: Operation): CallDependencies {
    let dependencies = this.#callDependencies.get(operation.name);
    if (dependencies === undefined) {
      const { core, origin, rdtOrigin } = this.#dependencies;
      dependencies = {
        core,
        sellerId: this.sellerId,
        tokens: this.#tokens,
        line: this.#quota.lineFor(operation),
        origin: operation.name === createRestrictedDataToken.name ? rdtOrigin : origin,
        access: { grantedMs: null },
      };
      this.#callDependencies.set(operation.name, dependencies);
    }
    return dependencies;
  }
}
