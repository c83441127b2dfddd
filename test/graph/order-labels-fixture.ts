import { graphql } from '../support/generated/gql.js';
import type { BuyShippingForOrdersInput } from '../support/generated/graphql.js';
import type { RunningApp } from '../support/running-app.js';
import { orderId } from './shipping-fixture.js';
import { until } from './until.js';

const BuyForOrders = graphql(`
  mutation BuyForOrders($input: BuyShippingForOrdersInput!) {
    buyShippingForOrders(input: $input) {
      isReplay
      batch {
        key
        totalCount
        createdBy
        maxTotalPrice {
          amount
          currencyCode
        }
      }
      refusals {
        position
        key
        amazonOrderId
        reason
        message
        path
        missingSkus
        guards
        purchase {
          key
        }
      }
      error {
        __typename
        code
        message
        path
        nextStep
        ... on InvalidInput {
          issues {
            path
            message
          }
        }
        ... on BatchRefused {
          refusals {
            amazonOrderId
            reason
            path
          }
        }
      }
    }
  }
`);

const BatchOfOrders = graphql(`
  query BatchOfOrders($key: String!) {
    seller {
      purchaseBatch(key: $key) {
        isDone
        cancelledAt
        cancelledBy
        totalPrice {
          amount
        }
        counts {
          state
          count
        }
        refusals {
          amazonOrderId
        }
        purchases {
          nodes {
            key
            amazonOrderId
            state
            settledBy
            keyIsFree
            shippingServiceId
            serviceName
            maxPrice {
              amount
            }
            price {
              amount
            }
            rejection {
              code
              message
              path
            }
            evidence {
              kind
              by
              note
            }
          }
        }
      }
    }
  }
`);

const CancelBatch = graphql(`
  mutation CancelBatch($input: CancelPurchaseBatchInput!) {
    cancelPurchaseBatch(input: $input) {
      withdrawnCount
      batch {
        key
        isDone
        cancelledAt
        cancelledBy
        counts {
          state
          count
        }
      }
      error {
        code
        message
        path
      }
    }
  }
`);

export const USD = (amount: string) => ({ amount, currencyCode: 'USD' });

export const idsOf = (...numbers: number[]): string[] => numbers.map((number) => orderId(number));

/** A package that fits any order. */
export const BOX = {
  size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
  weight: { value: 20, unit: 'OZ' },
} as const;

/** Labels of orders, on a running program. */
export class OrderLabels {
  readonly #running: RunningApp;

  constructor(running: RunningApp) {
    this.#running = running;
  }

  /** Orders labels by the cheapest offer in time, from the example location, in the same package. */
  async buy(input: Partial<BuyShippingForOrdersInput>) {
    return (await this.counted(input)).result;
  }

  /** Returns the calls of the request as well. */
  async counted(input: Partial<BuyShippingForOrdersInput>) {
    const variables = { input: this.input(input) };
    const { data, errors, extensions } = await this.#running.request(BuyForOrders, variables);
    const result = data?.buyShippingForOrders;
    if (!result) throw new Error(JSON.stringify(errors));
    return { result, calls: extensions.cost.calls };
  }

  input(input: Partial<BuyShippingForOrdersInput>): BuyShippingForOrdersInput {
    const { supplySourceId } = this.#running.emulator.showcase;
    return {
      key: 'day',
      choose: { rule: 'CHEAPEST_IN_TIME' },
      maxPrice: USD('99.00'),
      package: BOX,
      shipFrom: { supplySourceId },
      ...input,
    };
  }

  async batch(key = 'day') {
    return (await this.#running.query(BatchOfOrders, { key })).seller!.purchaseBatch!;
  }

  /** Returns the batch when nothing is left to be made. */
  async done(key = 'day') {
    await until(async () => (await this.batch(key)).isDone);
    return this.batch(key);
  }

  async cancel(batchId = 'day') {
    return (await this.#running.query(CancelBatch, { input: { batchId } })).cancelPurchaseBatch!;
  }
}
