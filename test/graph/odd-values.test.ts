import { graphql } from '../support/generated/gql.js';
import { BentAmazon } from '../support/bent-amazon.js';
import { startRunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const ItemOfOrder = graphql(`
  query ItemOfOrder($id: ID!) {
    seller {
      order(id: $id) {
        items {
          sku
          listing {
            sku
          }
          inventoryLevels {
            quantity
          }
        }
      }
    }
  }
`);

const OffersForParcel = graphql(`
  query OffersForParcel($id: ID!, $parcel: ParcelInput!) {
    seller {
      order(id: $id) {
        shippingQuote(parcel: $parcel) {
          offers {
            name
          }
        }
      }
    }
  }
`);

const QUOTES = '/mfn/v0/eligibleShippingServices';

describe('a SKU with surrounding spaces', () => {
  it('is neither trimmed nor changed, so that its listing and stock are found', async () => {
    await using amazon = await BentAmazon.start({
      answer: (body, { target }) =>
        /^\/(orders|listings)\//.test(target)
          ? body.replaceAll(`"${sku()}"`, `" ${sku()} "`)
          : body,
      request: (sent) => ({
        ...sent,
        target: sent.target.replaceAll(new RegExp(`(%20|\\+)${sku()}(%20|\\+)`, 'g'), sku()),
      }),
    });
    function sku(): string {
      return amazon.emulator.showcase.sku;
    }
    const running = await startRunningApp({ env: amazon.environment, beside: amazon.emulator });
    try {
      const { order } = (
        await running.query(ItemOfOrder, {
          id: amazon.emulator.showcase.amazonOrderId,
        })
      ).seller!;
      const spaced = ` ${sku()} `;
      expect(order?.items[0]).toMatchObject({ sku: spaced, listing: { sku: spaced } });
      expect(order?.items[0]?.inventoryLevels?.length).toBeGreaterThan(0);
    } finally {
      await running.close();
    }
  });
});

describe('a country that Amazon and its sellers call UK', () => {
  it('is sent to Amazon as GB, from a supply source and from an address', async () => {
    await using amazon = await BentAmazon.start({
      answer: (body, { target }) =>
        target.startsWith('/supplySources/')
          ? body
              .replaceAll('"countryCode":"US"', '"countryCode":"UK"')
              .replace('"address":', '"details":')
          : body,
    });
    const running = await startRunningApp({ env: amazon.environment, beside: amazon.emulator });
    try {
      const { amazonOrderId, orderItemId, supplySourceId } = amazon.emulator.showcase;
      const parcel = {
        ...new Shipping(running).parcel(0),
        items: [{ orderItemId, quantity: 1 }],
      };
      const address = {
        name: 'Larkspur',
        addressLine1: '1 Quay Street',
        city: 'Bristol',
        postalCode: 'BS1 1AA',
        countryCode: 'uk',
        phone: '+44 117 496 0000',
        email: 'store@example.com',
      };
      for (const shipFrom of [{ supplySourceId }, { address }]) {
        await running.request(OffersForParcel, {
          id: amazonOrderId,
          parcel: { ...parcel, shipFrom },
        });
      }
      const countries = amazon.seen
        .filter(({ target }) => target === QUOTES)
        .map(({ body }) => /"CountryCode":"([^"]*)"/.exec(body)?.[1]);
      expect(countries).toEqual(['GB', 'GB']);
    } finally {
      await running.close();
    }
  });
});
