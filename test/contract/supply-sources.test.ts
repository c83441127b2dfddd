import { SupplysourcesSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { SdkClient, SdkSupplySources } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { EmulatedSeller } from '../../src/emulator/core/api.js';
import { ADDRESS, EmulatedAmazon, SUPPLY_SOURCES } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';

let amazon: EmulatedAmazon;
let api: SdkSupplySources;
let restore: () => void;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ usagePlans: 'off' });
  restore = redirectTokenRequests(amazon.emulator.environment['LWA_ENDPOINT']!);
  api = sdkFor(amazon.seller);
});

afterEach(async () => {
  restore();
  await amazon[Symbol.asyncDispose]();
});

function sdkFor(seller: EmulatedSeller): SdkSupplySources {
  const client: SdkClient = new SupplysourcesSpApi.ApiClient(amazon.emulator.url);
  const { clientId, clientSecret } = amazon.emulator.application;
  client.enableAutoRetrievalAccessToken(clientId, clientSecret, seller.refreshToken);
  client.disableRateLimiter();
  return new SupplysourcesSpApi.SupplySourcesApi(client);
}

/** Parts of the SDK's rejections: superagent's error, whose response has Amazon's error list. */
interface SdkError {
  status: number;
  response: { body: { errors: { code: string; details: string }[] } };
}

async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    const { status, response }: SdkError = Object(error);
    const [first] = response.body.errors;
    return { status, code: first!.code, details: first!.details };
  }
  return 'accepted';
}

async function create(code: string): Promise<string> {
  const payload = { supplySourceCode: code, alias: ADDRESS.name, address: ADDRESS };
  return (await api.createSupplySourceWithHttpInfo(payload)).data.supplySourceId;
}

const CONFIGURATION = {
  operationalConfiguration: {
    contactDetails: { primary: { email: 'tacoma@quill.test', phone: '+1 253 555 0110' } },
    throughputConfig: { throughputCap: { value: 3, timeUnit: 'Days' }, throughputUnit: 'Order' },
    operatingHoursByDay: { monday: [{ startTime: '21:00', endTime: '24:00' }], tuesday: [] },
    handlingTime: { value: 2, timeUnit: 'Hours' },
  },
  timezone: 'America/Los_Angeles',
};

describe("Amazon's SDK on the Supply Sources API", () => {
  it('creates, configures, activates and reads a supply source', async () => {
    const payload = { supplySourceCode: 'QC-TAC', alias: ADDRESS.name, address: ADDRESS };
    const created = await api.createSupplySourceWithHttpInfo(payload);
    expect(created.response.status).toBe(200);
    const { supplySourceId } = created.data;

    const fresh = await api.getSupplySource(supplySourceId);
    expect(fresh).toMatchObject({ status: 'Inactive', supplySourceCode: 'QC-TAC' });
    expect(fresh['configuration']).toBeUndefined();

    const update = { alias: 'Quill & Cedar - Harbor', configuration: CONFIGURATION };
    const updated = await api.updateSupplySourceWithHttpInfo(supplySourceId, { payload: update });
    expect(updated.response.status).toBe(204);
    const activated = await api.updateSupplySourceStatusWithHttpInfo(supplySourceId, {
      payload: { status: 'Active' },
    });
    expect(activated.response.status).toBe(204);

    const read = await api.getSupplySource(supplySourceId);
    // The SDK converts the response to its classes. Only the content is compared.
    expect(JSON.parse(JSON.stringify(read))).toEqual({
      supplySourceId,
      supplySourceCode: 'QC-TAC',
      alias: 'Quill & Cedar - Harbor',
      status: 'Active',
      address: {
        ...ADDRESS,
        addressLine2: '',
        addressLine3: '',
        county: '',
        district: '',
        phone: '',
      },
      configuration: CONFIGURATION,
      createdAt: '1.7785818E9',
      updatedAt: '1.7785818E9',
    });
  });

  it('replaces configuration and capabilities, and clears what the update omits', async () => {
    const id = await create('QC-1');
    const capabilities = { outbound: { isSupported: true } };
    await api.updateSupplySourceWithHttpInfo(id, {
      payload: { configuration: CONFIGURATION, capabilities },
    });
    await api.updateSupplySourceWithHttpInfo(id, {
      payload: { configuration: { timezone: 'UTC' } },
    });
    const read: unknown = JSON.parse(JSON.stringify(await api.getSupplySource(id)));
    expect(read).toMatchObject({ alias: ADDRESS.name, configuration: { timezone: 'UTC' } });
    expect(read).not.toHaveProperty('capabilities');
    expect(read).not.toHaveProperty('configuration.operationalConfiguration');
  });

  it('pages through items with four properties', async () => {
    const pages: Record<string, unknown>[][] = [];
    let nextPageToken: string | undefined;
    do {
      const page = await api.getSupplySources(nextPageToken ? { nextPageToken } : {});
      pages.push(page.supplySources);
      nextPageToken = page.nextPageToken;
    } while (nextPageToken);
    expect(pages.map((page) => page.length)).toEqual([10, 2]);
    const items = pages.flat();
    expect(new Set(items.map((item) => item['supplySourceId'])).size).toBe(12);
    for (const item of items) {
      expect(Object.keys(item).sort()).toEqual([
        'address',
        'alias',
        'supplySourceCode',
        'supplySourceId',
      ]);
    }
  });

  it('continues with another page size', async () => {
    const first = await api.getSupplySources({ pageSize: 5 });
    const rest = await api.getSupplySources({
      pageSize: 100,
      nextPageToken: first.nextPageToken!,
    });
    expect(rest.supplySources).toHaveLength(7);
    expect(rest.nextPageToken).toBeUndefined();
  });

  it('archives permanently', async () => {
    const id = await create('QC-2');
    expect((await api.archiveSupplySourceWithHttpInfo(id)).response.status).toBe(204);
    expect(await api.getSupplySource(id)).toMatchObject({ status: 'Archived' });
    const refused = { status: 400, code: 'InvalidInput', details: '1005' };
    const status = { payload: { status: 'Active' } };
    expect(await refusalOf(api.updateSupplySourceStatusWithHttpInfo(id, status))).toEqual(refused);
    expect(await refusalOf(api.updateSupplySourceWithHttpInfo(id, { payload: {} }))).toEqual(
      refused,
    );
    expect(await refusalOf(api.archiveSupplySourceWithHttpInfo(id))).toEqual(refused);
  });

  it('refuses a code that the seller has used, archived or not', async () => {
    const id = await create('QC-3');
    const refused = { status: 400, code: 'InvalidInput', details: '1004' };
    expect(await refusalOf(create('QC-3'))).toEqual(refused);
    await api.archiveSupplySourceWithHttpInfo(id);
    expect(await refusalOf(create('QC-3'))).toEqual(refused);
  });

  it('allows two sellers the same code, and hides each from the other', async () => {
    const id = await create('QC-4');
    const other = sdkFor(amazon.otherSeller);
    const payload = { supplySourceCode: 'QC-4', alias: ADDRESS.name, address: ADDRESS };
    const theirs = (await other.createSupplySourceWithHttpInfo(payload)).data.supplySourceId;
    expect(theirs).not.toBe(id);
    const missing = { status: 404, code: 'NotFound', details: '' };
    expect(await refusalOf(other.getSupplySource(id))).toEqual(missing);
    expect(await refusalOf(api.getSupplySource(theirs))).toEqual(missing);
    const { nextPageToken } = await api.getSupplySources();
    expect(
      await refusalOf(other.getSupplySources({ nextPageToken: nextPageToken! })),
    ).toMatchObject({ status: 400 });
  });

  it('distinguishes a malformed id from an unknown one', async () => {
    expect(await refusalOf(api.getSupplySource('store-1'))).toEqual({
      status: 400,
      code: 'InvalidInput',
      details: '1012',
    });
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await refusalOf(api.archiveSupplySourceWithHttpInfo(unknown))).toMatchObject({
      status: 404,
    });
  });

  it.each([0, -1, 2.5])('refuses %s as page size', async (pageSize) => {
    expect(await refusalOf(api.getSupplySources({ pageSize }))).toMatchObject({ status: 400 });
  });

  it.each(['nonsense', 'MC5ub25zZW5zZQ'])('refuses %s as page token', async (nextPageToken) => {
    expect(await refusalOf(api.getSupplySources({ nextPageToken }))).toMatchObject({ status: 400 });
  });
});

describe('an invalid supply source', () => {
  const good = { supplySourceCode: 'QC-5', alias: ADDRESS.name, address: ADDRESS };

  it.each([
    ['no code', { ...good, supplySourceCode: undefined }, 'supplySourceCode is required', ''],
    ['an empty alias', { ...good, alias: ' ' }, 'alias must be a non-empty string', ''],
    ['no address', { ...good, address: null }, 'address is required', '1012'],
    [
      'a country by name',
      { ...good, address: { ...ADDRESS, countryCode: 'USA' } },
      'address.countryCode must be a country code of two capital letters',
      '1012',
    ],
    [
      'no state',
      { ...good, address: { ...ADDRESS, stateOrRegion: undefined } },
      'address.stateOrRegion is required',
      '1012',
    ],
    ['a list', [good], 'body must be an object', ''],
  ])('refuses %s', async (_, body, problem, details) => {
    const answer = await amazon.call('POST', SUPPLY_SOURCES, { body });
    expect(answer.status).toBe(400);
    expect(answer.error).toEqual({
      code: 'InvalidInput',
      message: `Invalid Input: ${problem}.`,
      details,
    });
  });

  const operational = (value: object) => ({ configuration: { operationalConfiguration: value } });
  const path = 'configuration.operationalConfiguration';

  it.each([
    [operational({ throughputConfig: {} }), `${path}.throughputConfig.throughputUnit is required`],
    [
      operational({ throughputConfig: { throughputUnit: 'ORDERS' } }),
      `${path}.throughputConfig.throughputUnit must be one of Order`,
    ],
    [
      operational({ contactDetails: { primary: { email: 'a@b.museum' } } }),
      `${path}.contactDetails.primary.email must be an email address`,
    ],
    [
      operational({ operatingHoursByDay: { friday: { startTime: '09:00', endTime: '10:00' } } }),
      `${path}.operatingHoursByDay.friday must be a list`,
    ],
    [
      operational({ operatingHoursByDay: { friday: [{ startTime: '9:00', endTime: '10:00' }] } }),
      `${path}.operatingHoursByDay.friday[0].startTime must be a time as HH:mm`,
    ],
    [
      operational({ handlingTime: { value: -1, timeUnit: 'Weeks' } }),
      `${path}.handlingTime.value must be a whole number from 0; ${path}.handlingTime.timeUnit must be one of Minutes, Hours, Days`,
    ],
    [
      { configuration: { timezone: 'Mars/Olympus' } },
      'configuration.timezone must be a canonical time zone id',
    ],
    [
      { capabilities: { services: { isSupported: 'yes' } } },
      'capabilities.services.isSupported must be true or false',
    ],
  ])('refuses the update %j', async (body, problem) => {
    const id = await create('QC-6');
    const answer = await amazon.call('PUT', `${SUPPLY_SOURCES}/${id}`, { body });
    expect(answer.status).toBe(400);
    expect(answer.error?.message).toBe(`Invalid Input: ${problem}.`);
  });

  it('refuses Archived as a new status, and a missing status', async () => {
    const id = await create('QC-7');
    for (const body of [{ status: 'Archived' }, {}]) {
      const answer = await amazon.call('PUT', `${SUPPLY_SOURCES}/${id}/status`, { body });
      expect(answer.error?.code).toBe('InvalidInput');
    }
  });

  it('refuses a return location of another seller', async () => {
    const id = await create('QC-8');
    const returnLocation = { supplySourceId: '00000000-0000-4000-8000-000000000000' };
    const answer = await amazon.call('PUT', `${SUPPLY_SOURCES}/${id}`, {
      body: { capabilities: { outbound: { returnLocation } } },
    });
    expect(answer.error?.details).toBe('1012');
  });

  it('refuses an update without a body, and changes nothing', async () => {
    const id = await create('QC-9');
    const answer = await amazon.call('PUT', `${SUPPLY_SOURCES}/${id}`);
    expect(answer.status).toBe(400);
  });
});
