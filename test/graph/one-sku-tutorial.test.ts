import { PROCESSING_MS, QUEUE_MS } from '../../src/emulator/apis/feeds/feed-book.js';
import { SUBMISSION_MS } from '../../src/emulator/apis/listings/listing-book.js';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing } from './orders-fixture.js';

const OpenStore = graphql(`
  mutation OneSkuOpenStore($input: CreateSupplySourceInput!) {
    createSupplySource(input: $input) {
      supplySource {
        supplySourceId
      }
      error {
        message
      }
    }
  }
`);

const Configure = graphql(`
  mutation OneSkuConfigure($input: UpdateSupplySourceInput!) {
    updateSupplySource(input: $input) {
      error {
        __typename
      }
    }
  }
`);

const Activate = graphql(`
  mutation OneSkuActivate($input: UpdateSupplySourceStatusInput!) {
    updateSupplySourceStatus(input: $input) {
      error {
        __typename
      }
    }
  }
`);

const Stock = graphql(`
  mutation OneSkuStock($stock: SetInventoryInput!, $template: AssignShippingTemplateInput!) {
    setInventory(input: $stock) {
      error {
        __typename
      }
    }
    assignShippingTemplate(input: $template) {
      error {
        __typename
      }
    }
  }
`);

const Checklist = graphql(`
  query OneSkuChecklist($store: ID!, $sku: String!) {
    seller {
      supplySource(id: $store) {
        onboarding(sku: $sku) {
          isComplete
          nextStep {
            step
          }
          steps {
            step
            state
          }
        }
      }
    }
  }
`);

const Template = graphql(`
  query OneSkuTemplate($sku: String!) {
    seller {
      listing(sku: $sku) {
        shippingTemplateId
        inventoryLevels {
          channelCode
          quantity
        }
      }
    }
  }
`);

const OrdersOfStore = graphql(`
  query OneSkuOrders($store: ID!, $open: OrderFilterInput!, $skus: [String!]!) {
    seller {
      supplySource(id: $store) {
        inventoryLevels(skus: $skus) {
          nodes {
            quantity
          }
        }
        orders(first: 5, filter: $open) {
          nodes {
            amazonOrderId
            status
            items {
              orderItemId
              sku
              quantityUnfulfilled
              supplySource {
                supplySourceId
              }
            }
          }
        }
      }
    }
  }
`);

const Suggest = graphql(`
  query OneSkuSuggest($order: ID!) {
    seller {
      order(id: $order) {
        shipFromSuggestions {
          suggestions {
            supplySource {
              supplySourceId
            }
            canShipWholeOrder
          }
        }
      }
    }
  }
`);

const SendDocument = graphql(`
  mutation OneSkuDocument($input: ConfirmShipmentsInput!) {
    confirmShipments(input: $input) {
      error {
        __typename
        message
      }
    }
  }
`);

const Report = graphql(`
  query OneSkuReport($batch: String!) {
    seller {
      confirmationBatch(key: $batch) {
        isDone
        confirmations {
          nodes {
            state
            error {
              code
              message
            }
            verification {
              state
              recordedShipFrom {
                name
                city
              }
            }
            order {
              status
              packages {
                carrierName
                trackingNumber
                serviceName
                shipFromAddress {
                  city
                }
              }
            }
          }
        }
      }
    }
  }
`);

const SKU = 'MUG-SPECKLE-12';
const NAME = 'SS Store – Milpitas';
const HOURS = [{ startTime: '09:00', endTime: '18:00' }];

/** Waits for the result of background work. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe("the guide's tutorial with one SKU, from a new store to the order fulfilment document", () => {
  let running: RunningApp;
  let store = '';
  let order = { id: '', orderItemId: '' };
  beforeAll(async () => {
    // Stock is read right after it was changed.
    const caches = { listingTtlMs: 0, orderTtlMs: 0 };
    const confirmations = { gatherMs: 0, everyMs: 10, firstPollMs: 10, longestPollMs: 10 };
    running = await startRunningApp({
      ...syncing(),
      confirmations,
      caches,
      orderChangesAfterMs: 0,
    });
  });
  afterAll(() => running.close());
  const checklist = async () =>
    (await running.query(Checklist, { store, sku: SKU })).seller!.supplySource!.onboarding!;
  const openOrders = async () => {
    const open = { statuses: ['UNSHIPPED' as const] };
    const { supplySource } = (await running.query(OrdersOfStore, { store, open, skus: [SKU] }))
      .seller!;
    return { levels: supplySource?.inventoryLevels?.nodes, orders: supplySource!.orders!.nodes };
  };
  const calls = (operation: string): number =>
    running.emulator.control
      .calls()
      .filter((call) => call.operation === operation)
      .reduce((sum, call) => sum + call.calls, 0);

  it('creates the store', async () => {
    const address = {
      name: NAME,
      addressLine1: '63 Ranch Dr',
      city: 'Milpitas',
      county: 'Santa Clara',
      stateOrRegion: 'CA',
      postalCode: '95035',
      countryCode: 'US',
    };
    const { createSupplySource } = await running.query(OpenStore, {
      input: { supplySourceCode: 'ss_ss005', alias: NAME, address },
    });
    if (!createSupplySource || !('supplySource' in createSupplySource)) throw new Error('refused');
    store = createSupplySource.supplySource?.supplySourceId ?? '';
    expect(await checklist()).toMatchObject({
      isComplete: false,
      nextStep: { step: 'OPERATIONS_CONFIGURED' },
    });
  });

  it('configures and activates it', async () => {
    const operationalConfiguration = {
      contactDetails: { primary: { email: 'milpitas@example.com', phone: '+1 408 555 0100' } },
      throughputConfig: { throughputCap: { value: 20, timeUnit: 'DAYS' as const } },
      operatingHoursByDay: {
        monday: HOURS,
        tuesday: HOURS,
        wednesday: HOURS,
        thursday: HOURS,
        friday: HOURS,
      },
    };
    const changes = {
      configuration: { operationalConfiguration, timeZone: 'America/Los_Angeles' },
      capabilities: { outbound: { isSupported: true, operationalConfiguration } },
    };
    const configured = await running.query(Configure, {
      input: { supplySourceId: store, changes },
    });
    expect(configured.updateSupplySource).toEqual({ error: null });
    const active = await running.query(Activate, {
      input: { supplySourceId: store, status: 'ACTIVE' },
    });
    expect(active.updateSupplySourceStatus).toEqual({ error: null });
    expect((await checklist()).nextStep?.step).toBe('STOCK_AT_LOCATION');
  });

  it('stocks one SKU there, under its shipping template, and nowhere else', async () => {
    const { listing } = (await running.query(Template, { sku: SKU })).seller!;
    const template = listing?.shippingTemplateId ?? '';
    const elsewhere = listing!.inventoryLevels.map(({ channelCode }) => channelCode);
    expect(elsewhere).toContain('DEFAULT');
    const quantities = [
      { place: { supplySourceId: store }, quantity: 2 },
      ...elsewhere
        .filter((code) => code !== 'DEFAULT')
        .map((supplySourceId) => ({ place: { supplySourceId }, quantity: 0 })),
    ];
    const changed = await running.query(Stock, {
      stock: { sku: SKU, quantities, defaultToZero: true },
      template: { sku: SKU, templateId: template },
    });
    expect(changed).toMatchObject({
      setInventory: { error: null },
      assignShippingTemplate: { error: null },
    });
    running.emulator.control.advanceClock(SUBMISSION_MS);
    const { isComplete, steps } = await checklist();
    expect(steps.filter(({ state }) => state !== 'DONE')).toEqual([]);
    expect(isComplete).toBe(true);
  });

  it('receives the first order of the store within seconds', async () => {
    const placed = running.emulator.control.placeOrder({ items: [{ sku: SKU, quantity: 2 }] });
    expect(placed.supplySourceId).toBe(store);
    await until(async () => (await openOrders()).orders.length === 1);
    const { levels, orders } = await openOrders();
    const [found] = orders;
    expect(found).toEqual({
      amazonOrderId: placed.amazonOrderId,
      status: 'UNSHIPPED',
      items: [
        {
          orderItemId: placed.items[0]!.orderItemId,
          sku: SKU,
          quantityUnfulfilled: 2,
          supplySource: { supplySourceId: store },
        },
      ],
    });
    // Its units are reserved, and not offered to others.
    expect(levels).toEqual([{ quantity: 0 }]);
    order = { id: found!.amazonOrderId, orderItemId: found!.items[0]!.orderItemId };
  });

  it('returns the location to ship it from', async () => {
    const { seller } = await running.query(Suggest, { order: order.id });
    expect(seller!.order?.shipFromSuggestions?.suggestions).toEqual([
      { supplySource: { supplySourceId: store }, canShipWholeOrder: true },
    ]);
  });

  it('sends the order fulfilment document, whose report confirms it', async () => {
    const { confirmShipments } = await running.query(SendDocument, {
      input: {
        key: 'first-parcel',
        packages: [
          {
            orderId: order.id,
            carrierCode: 'UPS',
            serviceName: 'Ground',
            trackingNumber: '1Z9990000000000001',
            shipDate: new Date(Date.now() - 60_000).toISOString(),
            shipFrom: { supplySourceId: store },
            items: [{ orderItemId: order.orderItemId, quantity: 2 }],
          },
        ],
      },
    });
    expect(confirmShipments).toEqual({ error: null });
    await until(() => calls('createFeed') > 0);
    running.emulator.control.advanceClock(QUEUE_MS + PROCESSING_MS);
    const report = async () =>
      (await running.query(Report, { batch: 'first-parcel' })).seller!.confirmationBatch!;
    await until(async () => (await report()).isDone);
    expect((await report()).confirmations?.nodes).toEqual([
      {
        state: 'CONFIRMED',
        error: null,
        verification: { state: 'VERIFIED', recordedShipFrom: { name: NAME, city: 'Milpitas' } },
        order: {
          status: 'SHIPPED',
          packages: [
            {
              carrierName: 'UPS',
              trackingNumber: '1Z9990000000000001',
              serviceName: 'Ground',
              shipFromAddress: { city: 'Milpitas' },
            },
          ],
        },
      },
    ]);
    await until(async () => (await openOrders()).orders.length === 0);
  });
});
