import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql } from '../support/generated/gql.js';
import type { BuyShippingInput, SellerInputAnswerInput } from '../support/generated/graphql.js';
import { BentAmazon } from '../support/bent-amazon.js';
import type { BentRequest } from '../support/bent-amazon.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { orderId, Shipping } from './shipping-fixture.js';

const FormOfOffers = graphql(`
  query FormOfOffers($id: ID!, $parcel: ParcelInput) {
    seller {
      order(id: $id) {
        shippingQuote(parcel: $parcel) {
          offers {
            id
            shippingServiceId
            requiresSellerInputs
            sellerInputForm {
              jsonSchema
              fields {
                fieldId
                label
                kind
                orderItemId
                orderItem {
                  asin
                }
                isRequired
                pattern
                hint
                choices
                storedValue
              }
            }
          }
        }
      }
    }
  }
`);

const BuyWithForm = graphql(`
  mutation BuyWithForm($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      isReplay
      keyIsFree
      purchase {
        state
        attempts
      }
      error {
        __typename
        code
        message
        nextStep
        path
        ... on InvalidInput {
          issues {
            path
          }
        }
        ... on SellerInputsRequired {
          issues {
            path
            accepted
          }
          form {
            fields {
              fieldId
            }
          }
        }
      }
    }
  }
`);

/** An order abroad: two lines of one product, and one of another. */
const ABROAD = 4;
export const PEN = '60000000000401';
export const SAME_PEN = '60000000000402';
export const TOWEL = '60000000000403';
export const ITEMS = [PEN, SAME_PEN, TOWEL];

export const answersOf = (values: Readonly<Record<string, unknown>>): SellerInputAnswerInput[] =>
  Object.entries(values).map(([fieldId, value]) => ({ fieldId, value }));

/** Answers about the parcel that the emulator accepts. */
export const OF_PARCEL = {
  'parcel:NON_DELIVERY_INSTRUCTION': 'RETURN_TO_SENDER',
  'parcel:CONTENTS_TYPE': 'MERCHANDISE',
};

/** Returns answers about an order item that the emulator accepts. */
export const ofItem = (orderItemId: string, description = 'Pen') => ({
  [`item:${orderItemId}:CUSTOMS_DESCRIPTION`]: description,
  [`item:${orderItemId}:HARMONIZED_SYSTEM_CODE`]: '960830',
  [`item:${orderItemId}:COUNTRY_OF_ORIGIN`]: 'JP',
});

/** A running program whose requests to Amazon are recorded, and an order abroad. */
export class Abroad {
  /** Sent in place of Amazon's definitions, while it is set. */
  definitions: object | null = null;
  #folder = '';
  #amazon: BentAmazon | null = null;
  #running: RunningApp | null = null;

  async start(): Promise<void> {
    this.definitions = null;
    this.#folder = await mkdtemp(join(tmpdir(), 'seller-inputs-'));
    this.#amazon = await BentAmazon.start({
      instead: ({ target }) =>
        this.definitions && target === '/mfn/v0/additionalSellerInputs'
          ? { status: 200, body: JSON.stringify({ payload: this.definitions }) }
          : undefined,
    });
    const { environment, emulator } = this.#amazon;
    const env = { ...environment, DATA_DIR: this.#folder };
    this.#running = await startRunningApp({ env, beside: emulator });
  }

  async close(): Promise<void> {
    await this.running.close();
    await this.#amazon?.[Symbol.asyncDispose]();
    await rm(this.#folder, { recursive: true });
  }

  get running(): RunningApp {
    if (!this.#running) throw new Error('it is not started');
    return this.#running;
  }

  /** All requests to Amazon. */
  get seen(): readonly BentRequest[] {
    return this.#amazon?.seen ?? [];
  }

  /** Quotes a parcel of an order, abroad with one unit of each of the items. */
  async offers(number = ABROAD, items: readonly string[] = ITEMS) {
    const parcel = new Shipping(this.running).parcel(number);
    const units = items.map((orderItemId) => ({ orderItemId, quantity: 1 }));
    const { seller } = await this.running.query(FormOfOffers, {
      id: orderId(number),
      parcel: number === ABROAD ? { ...parcel, items: units } : parcel,
    });
    return seller?.order?.shippingQuote?.offers ?? [];
  }

  /** Quotes a parcel of these items, and returns an offer whose service asks questions. */
  async offer(items?: readonly string[]) {
    const offer = (await this.offers(ABROAD, items)).find(
      ({ requiresSellerInputs }) => requiresSellerInputs,
    );
    if (!offer?.sellerInputForm) throw new Error('no offer with a form');
    return { ...offer, form: offer.sellerInputForm };
  }

  async buy(input: BuyShippingInput) {
    const { buyShipping } = await this.running.query(BuyWithForm, { input });
    if (!buyShipping) throw new Error('no result');
    return buyShipping;
  }

  /** Returns the bodies of createShipment. */
  sold(): unknown[] {
    return this.#bodies('/mfn/v0/shipments');
  }

  /** Returns the bodies of getAdditionalSellerInputs. */
  asked(): unknown[] {
    return this.#bodies('/mfn/v0/additionalSellerInputs');
  }

  #bodies(wanted: string): unknown[] {
    return this.seen
      .filter(({ method, target }) => method === 'POST' && target === wanted)
      .map(({ body }) => JSON.parse(body) as unknown);
  }
}
