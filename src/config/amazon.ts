import { readFileSync } from 'node:fs';
import type { Environment } from './environment.js';
import { readOrderChangeQueue } from './order-change-queue.js';
import type { OrderChangeQueueConfig } from './order-change-queue.js';
import { Secret } from './secret.js';
import { MARKETPLACE_ID, readSellersFile, reasonOfFileError, SELLER_ID } from './sellers-file.js';
import type { SellerConfig } from './sellers-file.js';
import type { VariableName } from './variables.js';

/** The application, as Seller Central knows it. */
export interface ApplicationConfig {
  readonly id: string;
  /** True while Amazon has not published it. */
  readonly isDraft: boolean;
  /** Replaces Seller Central. Null means that of the marketplace. */
  readonly sellerCentral: string | null;
}

/** Connection to Amazon, or to an endpoint that replaces it. */
export interface AmazonConfig {
  readonly kind: 'amazon';
  /** Region of the sellers that name none. Null only when `endpoint` makes the region unnecessary. */
  readonly region: SellerConfig['region'];
  readonly sandbox: boolean;
  /** Base URL without a trailing slash. `{region}` in it stands for the region of the seller. Null when region and sandbox decide. */
  readonly endpoint: string | null;
  /** URL of the token endpoint. Null means Amazon's. */
  readonly lwaEndpoint: string | null;
  readonly rdt: 'auto' | 'always' | 'never';
  readonly clientId: string;
  readonly clientSecret:
    | { readonly kind: 'value'; readonly value: Secret }
    | { readonly kind: 'file'; readonly path: string };
  /** When the client secret was made, in epoch milliseconds. Null when not told. */
  readonly clientSecretMadeAt: number | null;
  /** At least one, unless there is an `application`. Marketplaces may be empty when there is only one seller. */
  readonly sellers: readonly SellerConfig[];
  /** The file that the sellers come from. Null without one. */
  readonly sellersFile: string | null;
  /** What sellers consent to. Null when no seller can connect while the server runs. */
  readonly application: ApplicationConfig | null;
  /** Null when no queue is read. */
  readonly orderChangeQueue: OrderChangeQueueConfig | null;
}

function requireExactlyOne(environment: Environment, a: VariableName, b: VariableName): void {
  if (environment.isSet(a) && environment.isSet(b)) environment.addProblem(b, `excludes ${a}`);
  if (!environment.isSet(a) && !environment.isSet(b)) {
    environment.addProblem(a, 'is missing, and other credentials are set');
  }
}

function readClientSecret(environment: Environment): AmazonConfig['clientSecret'] {
  requireExactlyOne(environment, 'LWA_CLIENT_SECRET', 'LWA_CLIENT_SECRET_FILE');
  const path = environment.given('LWA_CLIENT_SECRET_FILE');
  if (path === null) {
    const value = new Secret(environment.given('LWA_CLIENT_SECRET') ?? '');
    return Object.freeze({ kind: 'value', value });
  }
  try {
    if (readFileSync(path, 'utf8').trim() === '') {
      environment.addProblem('LWA_CLIENT_SECRET_FILE', 'names an empty file');
    }
  } catch (error) {
    environment.addProblem('LWA_CLIENT_SECRET_FILE', reasonOfFileError(error));
  }
  return Object.freeze({ kind: 'file', path });
}

function readSecretDate(environment: Environment): number | null {
  const text = environment.given('LWA_CLIENT_SECRET_DATE');
  if (text === null) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  // Date.parse accepts February 30, for example.
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(at || 0).toISOString().startsWith(text))
    return at;
  environment.addProblem('LWA_CLIENT_SECRET_DATE', 'is not such a date');
  return null;
}

function readOneSeller(environment: Environment): SellerConfig {
  const id = environment.given('SP_API_SELLER_ID') ?? '';
  if (id === '') {
    environment.addProblem('SP_API_SELLER_ID', 'is missing, and it is part of every id');
  } else if (!SELLER_ID.test(id)) environment.addProblem('SP_API_SELLER_ID', 'is not such an id');
  const marketplaceIds = (environment.given('SP_API_MARKETPLACE_IDS') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (!marketplaceIds.every((part) => MARKETPLACE_ID.test(part))) {
    environment.addProblem(
      'SP_API_MARKETPLACE_IDS',
      'has an element with spaces, or longer than 64 characters',
    );
  }
  return Object.freeze({
    id,
    name: null,
    region: null,
    refreshToken: new Secret(environment.given('SP_API_REFRESH_TOKEN') ?? ''),
    marketplaceIds: Object.freeze(marketplaceIds),
  });
}

const ONE_SELLER = [
  'SP_API_REFRESH_TOKEN',
  'SP_API_SELLER_ID',
  'SP_API_MARKETPLACE_IDS',
] as const satisfies readonly VariableName[];

function readApplication(environment: Environment): ApplicationConfig | null {
  const id = environment.given('SP_API_APPLICATION_ID');
  const isDraft = environment.flag('SP_API_APPLICATION_DRAFT');
  const sellerCentral = environment.url('SELLER_CENTRAL_ENDPOINT');
  if (id === null) {
    for (const name of ['SP_API_APPLICATION_DRAFT', 'SELLER_CENTRAL_ENDPOINT'] as const) {
      if (environment.isSet(name)) environment.addProblem(name, 'needs SP_API_APPLICATION_ID');
    }
    return null;
  }
  if (!/^[\w.-]{1,200}$/.test(id)) {
    environment.addProblem('SP_API_APPLICATION_ID', 'is not such an id');
  }
  return Object.freeze({ id, isDraft, sellerCentral });
}

function readSellers(environment: Environment): readonly SellerConfig[] {
  const isSet = (name: VariableName): boolean => environment.isSet(name);
  const mayConnect = isSet('SP_API_APPLICATION_ID');
  if (mayConnect && !ONE_SELLER.some(isSet) && !isSet('SELLERS_FILE')) return Object.freeze([]);
  requireExactlyOne(environment, 'SP_API_REFRESH_TOKEN', 'SELLERS_FILE');
  const file = environment.given('SELLERS_FILE');
  if (file === null) return Object.freeze([readOneSeller(environment)]);
  for (const name of ['SP_API_SELLER_ID', 'SP_API_MARKETPLACE_IDS'] as const) {
    if (environment.isSet(name)) environment.addProblem(name, 'is excluded by SELLERS_FILE');
  }
  const { sellers, problems } = readSellersFile(file);
  for (const reason of problems) environment.addProblem('SELLERS_FILE', reason);
  return Object.freeze(sellers);
}

/** Reads the settings of a program with credentials. Reports missing credentials as problems of the environment. */
export function readAmazon(environment: Environment): AmazonConfig {
  const region = environment.choice('SP_API_REGION', ['na', 'eu', 'fe']);
  // A URL encodes the braces.
  const endpoint =
    environment.url('SP_API_ENDPOINT')?.replaceAll('%7Bregion%7D', '{region}') ?? null;
  if (!environment.isSet('SP_API_REGION') && !environment.isSet('SP_API_ENDPOINT')) {
    environment.addProblem('SP_API_REGION', 'is missing, and credentials are set');
  }
  if (!environment.isSet('LWA_CLIENT_ID')) {
    environment.addProblem('LWA_CLIENT_ID', 'is missing, and other credentials are set');
  }
  const clientSecret = readClientSecret(environment);
  const sellers = readSellers(environment);
  return Object.freeze({
    kind: 'amazon',
    region,
    sandbox: environment.flag('SP_API_SANDBOX'),
    endpoint,
    lwaEndpoint: environment.url('LWA_ENDPOINT'),
    rdt: environment.choice('SP_API_RDT', ['auto', 'always', 'never']) ?? 'auto',
    clientId: environment.given('LWA_CLIENT_ID') ?? '',
    clientSecret,
    clientSecretMadeAt: readSecretDate(environment),
    sellers,
    sellersFile: environment.given('SELLERS_FILE'),
    application: readApplication(environment),
    orderChangeQueue: readOrderChangeQueue(environment, sellers),
  });
}
