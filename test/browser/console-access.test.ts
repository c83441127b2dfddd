import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { startRunningApp } from '../support/running-app.js';
import { faultsInEveryLook, picture, seriousFaults } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';
import { ConsolePages } from './console-page.js';

let app: GuardedApp;
let pages: ConsolePages;
/** Whether a test has requests refused, which Chromium writes to its console. */
let refusals = false;
beforeAll(async () => {
  pages = await ConsolePages.start();
  app = await startGuardedApp();
}, 90_000);
beforeEach(() => {
  refusals = false;
});
afterEach(async () => {
  await pages.clear({ refusals });
}, 30_000);
afterAll(async () => {
  await app?.close();
  await pages?.close();
});

const says = ({ page }: ConsolePage, place: string, text: string | RegExp) =>
  page.locator(place).filter({ hasText: text }).first().waitFor();

/** Types a key into the form and sends it. */
async function signIn({ page }: ConsolePage, key: string): Promise<void> {
  await page.getByLabel('Access key').fill(key);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function opened(path: string, key = app.admin, options = {}): Promise<ConsolePage> {
  const shown = await pages.open(app.running.url, path, options);
  await signIn(shown, key);
  await shown.page.locator('.frame-nav').waitFor();
  return shown;
}

const nameField = ({ page }: ConsolePage) =>
  page.locator('dialog').getByRole('textbox', { name: /^Name/ });

const SCOPES = ['READ', 'MANAGE', 'PURCHASE', 'WRITE_ORDERS'] as const;

describe('the sign-in', () => {
  it('asks for the session first, so that nothing is refused, and goes on where the address is', async () => {
    const shown = await pages.open(app.running.url, '/access?tab=audit');
    await says(shown, 'h1', 'Sign in');
    expect(await shown.page.locator('input[autocomplete=username]').getAttribute('value')).toBe(
      new URL(app.running.url).host,
    );
    expect(await seriousFaults(shown)).toEqual([]);
    await picture(shown, 'sign-in');
    await signIn(shown, app.admin);
    await says(shown, 'h1', 'Access');
    expect(new URL(shown.page.url()).search).toContain('tab=audit');
  }, 120_000);

  it('says what is wrong with a key, an address, and too many attempts', async () => {
    refusals = true;
    const shown = await pages.open(app.running.url, '/');
    await signIn(shown, 'fgk_wrong');
    await says(shown, '.form-problem', 'The server does not accept this key.');
    await picture(shown, 'sign-in-wrong');
    for (const [status, headers, words] of [
      [403, {}, "The server does not know this page's address, http://127.0.0.1"],
      [
        429,
        { 'retry-after': '40' },
        'Too many wrong keys came from this network. Try again in 40 s.',
      ],
      [500, {}, 'The server answered with the status 500.'],
    ] as const) {
      await shown.page.route('**/console/session', (route) => route.fulfill({ status, headers }));
      await signIn(shown, 'fgk_other');
      await says(shown, '.form-problem', words);
    }
    shown.faults.splice(0);
    expect(shown.page.url()).toContain('/console');
  }, 120_000);

  it('opens over the screen when the session ends, and what waits goes on after it', async () => {
    refusals = true;
    const name = 'packer of the morning';
    const create = `mutation Create($input: CreateAccessKeyInput!) {
      createAccessKey(input: $input) { secret accessKey { id } } }`;
    const made = async () =>
      (await app.as(app.admin, create, { input: { name, scopes: SCOPES } })).data.createAccessKey;
    const first = await made();
    const shown = await opened('/access', first.secret);
    const { page } = shown;
    await says(shown, 'th', 'your key');
    await page.getByRole('button', { name: 'Create a key' }).click();
    await nameField(shown).fill('made across two sessions');
    await page.getByRole('button', { name: 'Reader', exact: true }).click();
    await app.as(
      app.admin,
      'mutation Revoke($input: RevokeAccessKeyInput!) { revokeAccessKey(input: $input) { error { code } } }',
      { input: { accessKeyId: first.accessKey.id } },
    );
    // The socket finds out within two seconds.
    await says(shown, 'dialog h2', 'Sign in again');
    expect(await page.locator('h1').innerText()).toBe('Access');
    await picture(shown, 'sign-in-again');
    expect(await seriousFaults(shown)).toEqual([]);
    const second = await made();
    await page.locator('.sign-in-again input[type=password]').fill(second.secret);
    await page.locator('.sign-in-again button').click();
    await page.locator('.sign-in-again').waitFor({ state: 'detached' });
    expect(await nameField(shown).inputValue()).toBe('made across two sessions');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await says(shown, 'dialog h2', 'The key made across two sessions');
  }, 120_000);

  it('sends a refused request again, and once', async () => {
    refusals = true;
    const shown = await opened('/access');
    const { page } = shown;
    await says(shown, 'th', 'your key');
    await page.getByRole('button', { name: 'Create a key' }).click();
    await nameField(shown).fill('sent when signed out');
    await page.getByRole('button', { name: 'Reader', exact: true }).click();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await says(shown, 'dialog h2', 'Sign in again');
    await page.locator('.sign-in-again input[type=password]').fill(app.admin);
    await page.locator('.sign-in-again button').click();
    await says(shown, 'dialog h2', 'The key sent when signed out');
    const { data } = await app.as(
      app.admin,
      '{ viewer { accessKeys(first: 100) { nodes { name } } } }',
    );
    const names = data.viewer.accessKeys.nodes as { name: string }[];
    expect(names.filter(({ name }) => name === 'sent when signed out')).toHaveLength(1);
  }, 120_000);

  it('starts again for another person', async () => {
    refusals = true;
    const shown = await opened('/access');
    const { page } = shown;
    await says(shown, 'th', 'your key');
    await page.getByRole('button', { name: 'Create a key' }).click();
    await nameField(shown).fill('began under another name');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Reader', exact: true }).click();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.locator('.sign-in-again input[type=password]').fill(await app.createKey(SCOPES));
    await page.locator('.sign-in-again button').click();
    await page.locator('dialog').first().waitFor({ state: 'detached' });
    await says(shown, 'th', 'your key');
    const { data } = await app.as(
      app.admin,
      '{ viewer { accessKeys(first: 100) { nodes { name } } } }',
    );
    expect(JSON.stringify(data)).not.toContain('began under another name');
  }, 120_000);
});

describe('access keys', () => {
  it('are created with the keyboard, shown once, and revoked by their typed name', async () => {
    const shown = await opened('/access');
    const { page } = shown;
    await says(shown, 'td', 'Everything');
    await page.keyboard.press('n');
    await nameField(shown).pressSequentially('packing station 2');
    await picture(shown, 'key-form');
    expect(await seriousFaults(shown)).toEqual([]);
    await page.keyboard.press('Enter');
    await says(shown, '.form-problem', 'Choose what the key allows.');
    await page.getByRole('button', { name: 'Packer', exact: true }).click();
    await page.getByLabel('Only these').check();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await says(shown, '.form-problem', 'Choose a seller');
    await page.getByLabel('Larkspur Outfitters').check();
    await page.getByLabel('Ends after').selectOption('30');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await says(shown, 'dialog h2', 'The key packing station 2');
    const secret = await page.getByLabel('Access key').inputValue();
    expect(secret).toMatch(/^fgk_\w{16}_[\w-]{32}$/);
    await picture(shown, 'key-made');
    expect(await seriousFaults(shown)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Access key').inputValue()).toBe(secret);
    await page.getByRole('button', { name: 'Copy' }).click();
    await says(shown, 'dialog [role=status]', /Copied|Ctrl\+C/);
    await page.getByRole('button', { name: 'Close' }).click();
    await says(
      shown,
      'tr',
      /packing station 2[^]*Packer[^]*Larkspur Outfitters[^]*Never used[^]*Ends/,
    );
    expect(await page.content()).not.toContain(secret);
    expect((await app.as(secret, '{ viewer { actor } }')).data.viewer.actor).toContain('packing');

    await page.getByRole('button', { name: 'Revoke packing station 2' }).click();
    const revoke = page.locator('dialog button.danger');
    expect(await revoke.isDisabled()).toBe(true);
    await picture(shown, 'key-revoke');
    await page.keyboard.type('packing station 2');
    await page.keyboard.press('Enter');
    await says(shown, 'tr.row-ended', /packing station 2[^]*Revoked/);
    expect((await app.as(secret, '{ viewer { actor } }')).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  }, 120_000);

  it('are not revoked when no other one may manage, which is said first', async () => {
    // A program of its own: other tests of this suite create keys that may manage.
    const own = await startGuardedApp();
    try {
      const shown = await pages.open(own.running.url, '/access');
      const { page } = shown;
      await signIn(shown, own.admin);
      const { data } = await own.as(own.admin, '{ viewer { accessKey { name } } }');
      const { name } = data.viewer.accessKey;
      const revoke = page.getByRole('button', { name: `Revoke ${name}` });
      await revoke.click();
      await says(shown, 'dialog h2', `${name} cannot be revoked`);
      expect(await page.locator('dialog input').count()).toBe(0);
      expect(await faultsInEveryLook(shown, 'key-last')).toEqual([]);
      await page.getByRole('button', { name: 'Create a key' }).last().click();
      await nameField(shown).waitFor();
      await page.keyboard.press('Escape');
      await own.createKey([...SCOPES]);
      await revoke.click();
      await says(shown, 'dialog', 'You have signed in with this key, and are signed out with it.');
      await page.locator('dialog input').waitFor();
    } finally {
      await own.close();
    }
  }, 120_000);

  it('are refused with the sentence of the server', async () => {
    const shown = await opened('/access');
    const { page } = shown;
    await page.getByRole('button', { name: 'Create a key' }).click();
    const { data } = await app.as(app.admin, '{ viewer { accessKey { name } } }');
    const { name } = data.viewer.accessKey;
    await nameField(shown).fill(name);
    await page.getByRole('button', { name: 'Reader', exact: true }).click();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await says(shown, '.form-problem', /\w/);
    expect(await nameField(shown).inputValue()).toBe(name);
  }, 120_000);

  it('sign in the browser that created the first one', async () => {
    const open = await startRunningApp();
    try {
      const shown = await pages.open(open.url, '/access');
      const { page } = shown;
      await says(shown, '.list-words', 'There is no key yet.');
      await picture(shown, 'keys-none');
      await page.getByRole('button', { name: 'Create a key' }).click();
      await says(shown, 'dialog p', 'This is the first key.');
      await nameField(shown).fill('owner');
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await says(shown, 'dialog p', 'This browser has signed in with the new one.');
      await picture(shown, 'key-first');
      await page.getByRole('button', { name: 'I have kept it' }).click();
      await says(shown, 'th', 'your key');
      expect(await page.locator('nav').innerText()).toContain('Sign out');
    } finally {
      await pages.clear();
      await open.close();
    }
  }, 120_000);
});

describe('the audit log', () => {
  it('is filtered by action, caller and day, and keeps its filters in the address', async () => {
    const shown = await opened('/access');
    const { page } = shown;
    await page.getByRole('button', { name: 'Audit log' }).click();
    await says(shown, 'td', 'Create access key');
    await picture(shown, 'audit');
    expect(await seriousFaults(shown)).toEqual([]);
    await page.getByLabel('Action').selectOption('createAccessKey');
    await page.waitForURL(/action=createAccessKey/);
    await page.locator('tbody tr td button').first().click();
    await page.waitForURL(/who=admin/);
    await page.getByRole('textbox', { name: 'To' }).fill('2020-01-01');
    await says(shown, '.list-words', 'No entry is like that.');
    await page.reload();
    await says(shown, '.list-words', 'No entry is like that.');
    await page.goBack();
    await says(shown, 'td', 'Create access key');
    await page.getByRole('button', { name: 'Take filters off' }).click();
    await page.waitForURL(
      ({ searchParams }) => !['action', 'who', 'to'].some((name) => searchParams.has(name)),
    );
    expect(new URL(page.url()).searchParams.get('tab')).toBe('audit');
  }, 120_000);
});

it('the screens are absent without the scope, and fit phones and the dark', async () => {
  const reader = await opened('/health', await app.createKey(['READ']));
  expect(await reader.page.locator('.frame-nav').innerText()).not.toContain('Access');
  const shown = await opened('/access');
  for (const tab of ['Access keys', 'Audit log']) {
    await shown.page.getByRole('button', { name: tab }).click();
    await shown.page.locator('tbody tr').first().waitFor();
    expect(await faultsInEveryLook(shown, `access-${tab}`)).toEqual([]);
  }
}, 120_000);
