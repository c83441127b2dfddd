import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const Deny = graphql(`
  mutation Deny($input: SettlePurchaseInput!) {
    settlePurchase(input: $input) {
      purchase {
        state
      }
      error {
        code
        message
        path
        nextStep
      }
    }
  }
`);

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

const NextCheck = graphql(`
  query NextCheck {
    seller {
      purchase(key: "key-1") {
        state
        nextCheckAt
      }
    }
  }
`);

const denial = (key: string, force = false) => ({
  input: { purchaseId: key, outcome: { notPurchased: true }, why: 'It looked like it', force },
});
const deny = (key: string, force = false) => running.request(Deny, denial(key, force));
const fault = (kind: 'lost-reply' | '500', operation: string, next: number) =>
  running.emulator.control.addFault({ kind, operation, next });

describe('a person who says that a label was not sold', () => {
  it('is refused while the order has a package that may be the label, unless forced', async () => {
    const parcel = shipping.purchase(2);
    // Two purchases of the same items, so that evidence settles neither before the person does.
    fault('500', 'createShipment', 1);
    await shipping.buy({ key: 'failed', ...parcel });
    fault('lost-reply', 'createShipment', 1);
    await shipping.buy({ key: 'sold', ...parcel, additionalParcel: true });
    expect(running.emulator.control.soldLabels()).toHaveLength(1);
    expect((await deny('sold')).data.settlePurchase).toMatchObject({
      purchase: { state: 'UNKNOWN' },
      error: {
        code: 'EVIDENCE_DISAGREES',
        path: ['input', 'outcome'],
        nextStep: 'FIX_INPUT',
        message: expect.stringMatching(
          /the package \d+ with the tracking number \S+, with exactly the items/,
        ),
      },
    });
    expect((await deny('failed', true)).data.settlePurchase).toMatchObject({
      purchase: { state: 'REJECTED' },
      error: null,
    });
  });

  it('is believed when the order has no such package', async () => {
    fault('500', 'createShipment', 1);
    await shipping.buy();
    expect((await deny('key-1')).data.settlePurchase).toMatchObject({
      purchase: { state: 'REJECTED' },
      error: null,
    });
  });

  it('is not quoted in the answer to the next request', async () => {
    fault('500', 'createShipment', 1);
    await shipping.buy();
    await deny('key-1');
    const { error } = await shipping.buy();
    expect(error).toMatchObject({
      __typename: 'PurchaseRejected',
      message: expect.stringMatching(
        /^A person settled the purchase as not made at .* another key/,
      ),
    });
  });

  it('is asked to try again or to force it when Amazon does not show the order', async () => {
    fault('500', 'createShipment', 1);
    fault('500', 'getOrder', 50);
    await shipping.buy();
    const answer = await deny('key-1');
    expect(answer.data.settlePurchase).toBeNull();
    expect(answer.errors).toMatchObject([
      {
        message: expect.stringContaining('Try again, or set `force`.'),
        extensions: { code: 'UPSTREAM_UNAVAILABLE' },
      },
    ]);
    expect((await deny('key-1', true)).data.settlePurchase).toMatchObject({
      purchase: { state: 'REJECTED' },
    });
  });
});

describe('a purchase whose outcome is unknown', () => {
  it('says when evidence is looked for next, and how a person settles it', async () => {
    fault('500', 'createShipment', 1);
    const { error } = await shipping.buy();
    expect(error?.message).toContain('`settlePurchase`');
    expect(error?.message).toContain('within seconds');
    const known = (await running.query(NextCheck)).seller!.purchase!;
    expect(known).toMatchObject({ state: 'UNKNOWN', nextCheckAt: expect.any(String) });
    expect((await shipping.buy()).error?.message).toMatch(/again from \d{4}-/);
    await deny('key-1');
    expect((await running.query(NextCheck)).seller!.purchase).toMatchObject({
      state: 'REJECTED',
      nextCheckAt: null,
    });
  });
});
