import type { Page } from 'playwright-core';
import {
  ConsoleOfLocations,
  faultsInEveryLook,
  picture,
  says,
  seriousFaults,
} from './console-locations-fixture.js';

let site: ConsoleOfLocations;
beforeAll(async () => {
  site = await ConsoleOfLocations.start();
}, 120_000);
afterEach(() => site.clear(), 60_000);
afterAll(() => site?.close());

const codes = {
  seattle: 'LO-SEA-001',
  portland: 'LO-POR-002',
  denver: 'LO-DEN-004',
  chicago: 'LO-CHI-005',
  brooklyn: 'LO-BRO-009',
  savannah: 'LO-SAV-010',
} as const;
const openLocation = async (
  code: string,
  search = '',
  options: Parameters<ConsoleOfLocations['open']>[1] = {},
): Promise<Page> => {
  const id = await site.idOf(code);
  const page = await site.open(`/locations/${id}${search}`, options);
  await page.locator('.effective-table, .days').first().waitFor();
  return page;
};
const day = (page: Page, field: string) => page.locator(`[data-field="${field}"]`);
const saved = async (code: string): Promise<Record<string, unknown>> => {
  const id = await site.idOf(code);
  const query = `query Saved($id: ID!) { seller { supplySource(id: $id) { alias status
    configuration { operationalConfiguration { operatingHoursByDay {
      monday { startTime endTime } tuesday { startTime endTime } wednesday { startTime endTime } } } } } } }`;
  const { data } = await site.running.request<never, object>(query, { id });
  const { supplySource } = (data as { seller: { supplySource: Saved } }).seller;
  const { operatingHoursByDay } = supplySource.configuration.operationalConfiguration;
  return { alias: supplySource.alias, status: supplySource.status, ...operatingHoursByDay };
};
interface Saved {
  readonly alias: string;
  readonly status: string;
  readonly configuration: {
    readonly operationalConfiguration: { readonly operatingHoursByDay: object };
  };
}

/** Changes the hours as another program would. */
async function changedByOthers(code: string, changes: object): Promise<void> {
  const input = { supplySourceId: await site.idOf(code), changes };
  const mutation = `mutation Other($input: UpdateSupplySourceInput!) {
    updateSupplySource(input: $input) { error { message } } }`;
  const { data } = await site.running.request<{ updateSupplySource: object }, object>(mutation, {
    input,
  });
  expect(data.updateSupplySource).toEqual({ error: null });
}
const hoursOf = (byDay: object) => ({
  configuration: { operationalConfiguration: { operatingHoursByDay: byDay } },
});

describe('the list', () => {
  it('shows each location with its state, and opens one by keyboard', async () => {
    const page = await site.open('/locations');
    await says(page, '.location-line', 'Seattle');
    expect(await page.locator('.location-line').count()).toBe(11);
    await says(page, '.location-hidden', '1 archived location is not shown.');
    await picture(page, 'locations');
    await page.locator('a.location-link').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await says(page, 'main h1', 'Portland');
    await page.goBack();
    await page.locator('.check input').check();
    await says(page, '.location-line', 'Savannah');
    expect(new URL(page.url()).searchParams.get('archived')).toBe('yes');
    await page.keyboard.press('/');
    await page.locator('.find input:focus').waitFor();
    await page.keyboard.type('LO-DEN');
    await page.locator('.location-line').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('.location-line').innerText()).toContain('Denver');
    await page.reload();
    await says(page, '.location-line', 'Denver');
    await page.locator('.find input').fill('zzz');
    await says(page, '.page', 'No location has a name or code that begins with “zzz”.');
  }, 120_000);

  it('creates a location, and names a code that is taken', async () => {
    const page = await site.open('/locations?new=yes');
    const field = (label: string) => page.locator(`.create-form label:has-text("${label}") input`);
    await page.locator('.create-form .primary').click();
    await says(page, '.create-form .trouble-text', 'Code is needed.');
    await field('Code').first().fill(codes.seattle);
    await field('Name, shown').fill('Larkspur Outfitters – Boise');
    await field('Street').fill('12 Sawtooth Way');
    await field('City').fill('Boise');
    await field('State').fill('ID');
    await field('Postal').fill('83702');
    await page.locator('.create-form .primary').click();
    await says(page, '.create-form .trouble-text', 'Another location has this code.');
    await picture(page, 'location-create');
    await field('Code').first().fill('LO-BOI-020');
    await page.locator('.create-form .primary').click();
    await says(page, 'main h1', 'Boise');
    await says(page, '.mark', 'Not active');
    await says(page, '.level-words', 'Amazon has no hours here.');
    expect(await page.locator('.day').count()).toBe(0);
  }, 120_000);
});

describe('the hours', () => {
  it('are typed, copied with Alt+Down, and saved with Ctrl+S after their difference', async () => {
    const page = await openLocation(codes.denver);
    const monday = day(page, 'SUPPLY_SOURCE.MONDAY');
    expect(await monday.inputValue()).toBe('08:30-12:00, 13:30-18:00');
    await monday.fill('9-5');
    await says(page, '.day-words', 'Is that until the afternoon, or the next morning?');
    await page.keyboard.press('Control+s');
    await says(page, '.save-words', 'Is that until the afternoon');
    await monday.fill('9:00-13:00, 14-18');
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('[data-field="SUPPLY_SOURCE.TUESDAY"]:focus').waitFor();
    await day(page, 'SUPPLY_SOURCE.WEDNESDAY').fill('22-02');
    await says(page, '.day-words', 'until 02:00 the next day');
    await says(page, '.save-words', '3 changes, not saved');
    await picture(page, 'location-changed');
    await page.keyboard.press('Control+s');
    await says(page, '.difference-table', 'Whole location, Wednesday');
    await picture(page, 'location-difference');
    await page.keyboard.press('Enter');
    await says(page, '.save-words', 'Saved.');
    const split = [
      { startTime: '09:00', endTime: '13:00' },
      { startTime: '14:00', endTime: '18:00' },
    ];
    expect(await saved(codes.denver)).toMatchObject({
      monday: split,
      tuesday: split,
      wednesday: [{ startTime: '22:00', endTime: '02:00' }],
    });
    await page.reload();
    await page.locator('.days').waitFor();
    expect(await monday.inputValue()).toBe('09:00-13:00, 14:00-18:00');
  }, 120_000);

  it('of a channel are its own or those around it, and show what they replace', async () => {
    const page = await openLocation(codes.portland, '?level=DELIVERY');
    await says(
      page,
      '.level-words',
      'Delivery has no hours of its own. These are those of: Whole location.',
    );
    await page.locator('.level-words button').click();
    await day(page, 'DELIVERY.MONDAY').fill('closed');
    await page.keyboard.press('Control+s');
    await says(page, '.difference-table', 'Delivery, hours of its own');
    await page.keyboard.press('Enter');
    await says(page, '.save-words', 'Saved.');
    const cell = page.locator('.effective-table tr:has(th:text-is("Monday")) td').nth(2);
    expect(await cell.innerText()).toMatch(/^closed\s+in place of\s+09:00-19:00$/);
    // A Monday in the zone of the location.
    await page.locator('#open-at').fill('2026-12-07T12:00');
    await says(page, '.open-then td:nth-of-type(1)', 'Open');
    await says(page, '.open-then td:nth-of-type(3)', 'Closed');
    expect(new URL(page.url()).searchParams.get('at')).toBe('2026-12-07T12:00');
    await page.locator('.level-words button').click();
    await page.keyboard.press('Control+s');
    await page.locator('.dialog .primary').click();
    await says(page, '.level-words', 'Delivery has no hours of its own.');
  }, 120_000);

  it('that Amazon does not have are not shown as closed', async () => {
    const page = await openLocation(codes.brooklyn);
    await says(page, '.level-words', 'Amazon has no hours here. That is not the same as closed.');
    await says(page, '.location-title', 'Amazon has no hours here');
    expect(await page.locator('.day').count()).toBe(0);
    await picture(page, 'location-no-hours');
  }, 60_000);

  it('are asked about before they are lost', async () => {
    const page = await openLocation(codes.seattle);
    await day(page, 'SUPPLY_SOURCE.MONDAY').fill('10-18');
    await page.locator('.frame-nav a:has-text("Ship")').click();
    await says(page, '.dialog', 'Your changes are not saved');
    await page.locator('.dialog .primary').click();
    expect(await day(page, 'SUPPLY_SOURCE.MONDAY').inputValue()).toBe('10-18');
    await page.locator('.frame-nav a:has-text("Ship")').click();
    await page.locator('.dialog button:has-text("Leave without saving")').click();
    await says(page, 'main h1', 'Ship');
  }, 60_000);
});

describe('two people', () => {
  it('see mine, theirs and was, and both changes are kept', async () => {
    const page = await openLocation(codes.chicago);
    await day(page, 'SUPPLY_SOURCE.MONDAY').fill('8-16');
    await day(page, 'SUPPLY_SOURCE.TUESDAY').fill('8-17');
    await changedByOthers(
      codes.chicago,
      hoursOf({
        monday: [{ startTime: '07:00', endTime: '15:00' }],
        wednesday: [{ startTime: '06:00', endTime: '12:00' }],
      }),
    );
    await page.keyboard.press('Control+s');
    await page.locator('.dialog .primary').click();
    await says(page, '.dialog h2', 'Another person has changed this location');
    await picture(page, 'location-conflict');
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.locator('.dialog .primary').innerText()).toBe('Choose 1 more');
    await page.locator('.conflict-table input[type=radio]').first().check();
    await page.locator('.dialog .primary').click();
    await page.keyboard.press('Control+s');
    await page.locator('.dialog .primary').click();
    await says(page, '.save-words', 'Saved.');
    expect(await saved(codes.chicago)).toMatchObject({
      monday: [{ startTime: '08:00', endTime: '16:00' }],
      tuesday: [{ startTime: '08:00', endTime: '17:00' }],
      wednesday: [{ startTime: '06:00', endTime: '12:00' }],
    });
  }, 120_000);
});

describe('holiday hours', () => {
  it('are planned for all of the location, listed and cancelled', async () => {
    const page = await openLocation(codes.seattle);
    await page.locator('button:has-text("Add holiday hours")').click();
    const dates = page.locator('.holiday-form input[type=date]');
    await page.locator('.holiday-form .primary').click();
    await says(page, '.holiday-form .trouble-text', 'Choose the first day.');
    await dates.first().fill('2027-12-24');
    expect(await dates.nth(1).inputValue()).toBe('2027-12-24');
    await dates.nth(1).fill('2027-12-25');
    await page.locator('.holiday-form label:has-text("Note") input').fill('Christmas');
    await page.locator('.holiday-form .primary').click();
    await says(page, '.holiday-said', 'Planned.');
    await says(page, '.holiday', 'Christmas');
    await says(page, '.holiday', 'Curbside');
    await says(page, '.holiday .mark', 'Planned');
    await picture(page, 'location-holiday');
    await says(page, '.holiday-by', /^will be set at Amazon .*, Los Angeles time, by/);
    expect(await page.locator('.holiday-form label:has-text("Note") input').inputValue()).toBe('');
    // A second press plans nothing.
    await page.locator('.holiday-form .primary').click();
    await says(page, '.holiday-form .trouble-text', 'Choose the first day.');
    expect(await page.locator('.holiday').count()).toBe(1);
    await dates.first().fill('2027-12-24');
    await dates.nth(1).fill('2027-12-26');
    await page.locator('.holiday-form .primary').click();
    await says(page, '.holiday-said', 'has holiday hours already.');
    await page.locator('.holiday button').click();
    await says(page, '.dialog', 'Nothing was sent to Amazon yet');
    await page.locator('.dialog .primary').click();
    await page.locator('.holiday').waitFor({ state: 'detached' });
    await page.locator('.section-head .check input').check();
    await says(page, '.holiday .mark', 'Cancelled');
  }, 120_000);
});

describe('the location as a whole', () => {
  it('is switched off and on', async () => {
    const page = await openLocation(codes.seattle);
    await page.locator('.status-switch').click();
    await says(page, '.dialog', 'Amazon assigns no new orders to it.');
    await page.locator('.dialog .primary').click();
    await says(page, '.location-title .mark', 'Not active');
    expect(await saved(codes.seattle)).toMatchObject({ status: 'INACTIVE' });
    await page.locator('.status-switch').click();
    await page.locator('.dialog .primary').click();
    await page.locator('.location-title .mark-done').waitFor();
  }, 90_000);

  it('is archived after its code was typed and its orders were shown', async () => {
    const page = await openLocation(codes.portland);
    await page.locator('.location-actions button:has-text("Archive")').click();
    const archive = page.locator('.dialog button[type=submit]');
    expect(await archive.isDisabled()).toBe(true);
    await page.locator('.dialog input').fill('LO-POR');
    expect(await archive.isDisabled()).toBe(true);
    await page.locator('.dialog input').fill(codes.portland);
    await archive.click();
    await says(page, '.in-use', 'Nothing was archived yet: the location is in use.');
    await picture(page, 'location-in-use');
    expect(await seriousFaults(page)).toEqual([]);
    await archive.click();
    await says(page, '.location-note', 'This location is archived for good.');
    expect(await page.locator('.save-bar, .location-actions').count()).toBe(0);
    expect(await page.locator('.day input:not([readonly])').count()).toBe(0);
  }, 90_000);

  it('leads to its onboarding, and the way back loads nothing again', async () => {
    const page = await openLocation(codes.seattle);
    await page.evaluate(`document.body.dataset.loaded = 'once'`);
    await page.locator('.location-actions a:has-text("Onboarding")').click();
    await page.locator('.onboarding-head').waitFor();
    await page.goBack();
    await page.locator('.location-title').waitFor();
    expect(await page.locator('body[data-loaded=once]').count()).toBe(1);
  }, 60_000);

  it('that is not there says so', async () => {
    const page = await site.open('/locations/no-such-place');
    await says(page, 'main h1', 'There is no such location');
    expect(await page.locator('.page a').innerText()).toBe('Show all locations');
  }, 60_000);
});

it('has no serious fault for axe in any look', async () => {
  const list = await site.open('/locations?archived=yes&new=yes');
  await says(list, '.location-line', 'Seattle');
  expect(await faultsInEveryLook(list, 'locations')).toEqual([]);
  const page = await openLocation(codes.seattle, '?level=CURBSIDE_PICKUP');
  await page.locator('button:has-text("Add holiday hours")').click();
  await page.locator('.open-then td b').first().waitFor();
  expect(await faultsInEveryLook(page, 'location')).toEqual([]);
  await page.locator('.save-bar').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('.save-bar').waitFor({ state: 'detached' });
}, 120_000);
