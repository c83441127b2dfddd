import { accessVariables } from './access-variables.js';
import { operationVariables } from './operation-variables.js';
import { storeVariables } from './store-variables.js';
import { tracingVariables } from './tracing-variables.js';
import type { VariableInfo } from './variable-info.js';
import { webhookVariables } from './webhook-variables.js';

/** Every variable that the program reads, in the order in which they are documented. */
export const variables = [
  {
    name: 'SP_API_REGION',
    accepted: 'na, eu or fe',
    meaning:
      'Region of the sellers that name none in SELLERS_FILE. Needed with credentials unless SP_API_ENDPOINT is set.',
  },
  {
    name: 'SP_API_SANDBOX',
    default: 'false',
    accepted: 'true or false',
    meaning: "Calls Amazon's static sandbox in place of production.",
  },
  {
    name: 'SP_API_ENDPOINT',
    accepted: 'an http or https URL',
    meaning:
      'Replaces the endpoint of region and sandbox, for tests and proxies. `{region}` in its path becomes na, eu or fe: the region of the seller.',
  },
  {
    name: 'LWA_ENDPOINT',
    accepted: 'an http or https URL',
    meaning: "Replaces the URL of Login with Amazon's token endpoint.",
  },
  {
    name: 'SP_API_RDT',
    default: 'auto',
    accepted: 'auto, always or never',
    meaning: 'When restricted operations use a restricted data token.',
  },
  {
    name: 'LWA_CLIENT_ID',
    accepted: 'text',
    meaning:
      'Client id of the application. Without any credentials, the program uses its emulator.',
  },
  {
    name: 'LWA_CLIENT_SECRET',
    accepted: 'text; this or LWA_CLIENT_SECRET_FILE',
    meaning: 'Client secret of the application.',
    secret: true,
  },
  {
    name: 'LWA_CLIENT_SECRET_FILE',
    accepted: 'path of a readable file; this or LWA_CLIENT_SECRET',
    meaning: 'File with the client secret; read again when it changes, so that it can be rotated.',
  },
  {
    name: 'LWA_CLIENT_SECRET_DATE',
    accepted: 'a date, such as 2026-11-29',
    meaning:
      'Day on which the client secret was made. Amazon ends it 180 days later; `Seller.health` says so 30 days before.',
  },
  {
    name: 'SP_API_APPLICATION_ID',
    accepted: 'the application id of Solution Provider Portal, such as amzn1.sp.solution.…',
    meaning:
      'Lets sellers connect while the server runs (`connectSeller`). Register `<PUBLIC_URL>/connect/callback` as a redirect URI of the application.',
  },
  {
    name: 'SP_API_APPLICATION_DRAFT',
    default: 'false',
    accepted: 'true or false',
    meaning: 'Whether the application is a draft that Amazon has not published.',
  },
  {
    name: 'SELLER_CENTRAL_ENDPOINT',
    accepted: 'an http or https URL',
    meaning: 'Replaces Seller Central of all marketplaces, for tests.',
  },
  {
    name: 'SP_API_REFRESH_TOKEN',
    accepted: 'text; this or SELLERS_FILE',
    meaning:
      'Refresh token of the only seller. With SP_API_APPLICATION_ID, a server may start without a seller.',
    secret: true,
  },
  {
    name: 'SP_API_SELLER_ID',
    accepted: 'letters, digits, _ and -, at most 64',
    meaning:
      "Amazon's id of the only seller (merchant token in Seller Central). It is part of every id of the graph.",
  },
  {
    name: 'SP_API_MARKETPLACE_IDS',
    default: '',
    accepted: 'marketplace ids, such as ATVPDKIKX0DER, separated by commas',
    meaning: 'Marketplaces of the only seller.',
  },
  {
    name: 'SELLERS_FILE',
    accepted:
      'path of a JSON file: an array of { id, name?, region?, refreshToken or refreshTokenFile, marketplaceIds }',
    meaning:
      'Several sellers. Read again when it changes, or a file with a refresh token does. A seller that it names no more ends, unless `connectSeller` connected it. Excludes the three variables above.',
  },
  {
    name: 'DEFAULT_SELLER_ID',
    accepted: 'the id of a seller: letters, digits, _ and -, at most 64',
    meaning:
      'The seller of queries and mutations that name none, for callers that see it among several. Without it they get SELLER_REQUIRED with the ids. With the built-in emulator: its first seller.',
  },
  {
    name: 'ORDER_CHANGE_QUEUE_URL',
    accepted: 'URL of a standard queue of Amazon SQS, or of a service with its protocol',
    meaning:
      "Queue with the ORDER_CHANGE notifications of all sellers, whose ids must be Amazon's own. Uses the default credentials of AWS's tools.",
  },
  {
    name: 'ORDER_CHANGE_QUEUE_ARN',
    accepted: 'ARN of the same queue',
    meaning: 'Subscribes each seller without a subscription to this queue at start.',
  },
  {
    name: 'AWS_REGION',
    accepted: 'a region of AWS, such as us-east-1',
    meaning: 'Region of the queue. Needed when neither its URL nor its ARN contains it.',
  },
  {
    name: 'HOST',
    default: '127.0.0.1',
    accepted:
      'a host name or IP address of this machine; other than loopback once there is an access key or AUTH_ISSUER',
    meaning: 'Address to listen on.',
  },
  {
    name: 'ALLOWED_ORIGINS',
    default: '',
    accepted: 'origins, such as https://shop.example, separated by commas',
    meaning:
      'Origins whose pages may use the server from a browser, besides its own. A server on loopback accepts pages of this machine on any port.',
  },
  {
    name: 'PORT',
    default: '4000',
    accepted: 'a whole number from 0 to 65535; 0 takes a free port',
    meaning: 'Port to listen on.',
  },
  {
    name: 'METRICS_PORT',
    accepted: 'a whole number from 0 to 65535 other than PORT; 0 takes a free port',
    meaning:
      'Serves /metrics on a port of its own, on HOST and to everyone who reaches it, without a key. PORT then serves no /metrics. Default: /metrics is on PORT, for keys with the scope METRICS.',
  },
  {
    name: 'PUBLIC_URL',
    accepted: 'an http or https URL',
    meaning: 'Base of the links in responses. Default: the Host header of the request.',
  },
  {
    name: 'COMPRESSION',
    default: 'auto',
    accepted: 'auto, always or never',
    meaning:
      'Compresses responses from 2 KB on for clients that accept zstd, br or gzip. auto skips clients on the same machine, unless a proxy names the client.',
  },
  {
    name: 'FEDERATION',
    default: 'false',
    accepted: 'true or false',
    meaning:
      'Makes the server a subgraph of Apollo Federation 2: adds `_service` and `_entities` to the schema, with keys for every type of node.',
  },
  ...accessVariables,
  {
    name: 'TRUSTED_DOCUMENTS',
    accepted: 'path of a JSON file: a manifest of graphql-codegen, Relay or Apollo',
    meaning: 'Documents that clients may send by id. Checked against the schema at start.',
  },
  {
    name: 'TRUSTED_DOCUMENTS_ONLY',
    default: 'false',
    accepted: 'true or false; true needs TRUSTED_DOCUMENTS',
    meaning:
      'Executes these documents only, over HTTP and WebSocket. There is then no introspection and no explorer.',
  },
  {
    name: 'LABEL_LINK_SECRET',
    accepted: 'at least 32 characters',
    meaning:
      'Key that signs the links of labels. Default: a random key in the store, which all servers of the store share.',
    secret: true,
  },
  {
    name: 'LABEL_LINK_TTL_SECONDS',
    default: '900',
    accepted: 'a whole number from 1 to 604800',
    meaning: 'Lifetime of the link of a label.',
  },
  ...storeVariables,
  {
    name: 'ORDERS_HISTORY_DAYS',
    default: '30',
    accepted: 'a whole number from 0 to 730',
    meaning:
      'Days of orders, by their last change, that are read for a new seller. Later changes are read continuously. 0 reads none: `orders` is refused, and the guards of a purchase see only an order that the purchase itself reads, which one with a complete parcel does not.',
  },
  {
    name: 'ORDERS_KEPT_DAYS',
    default: '1095',
    accepted: 'a whole number from 0 to 36500, at least ORDERS_HISTORY_DAYS unless it is 0',
    meaning:
      'Days after the last change of an order at Amazon after which it is deleted from the index. Lists do not show it then, and a single order is read from Amazon. Purchases, confirmations and tags stay. 0 keeps all orders for good.',
  },
  ...webhookVariables,
  ...operationVariables,
  ...tracingVariables,
  {
    name: 'EMULATOR_SEED',
    default: '1',
    accepted: 'a whole number from 0 to 4294967295',
    meaning: "Seed of the emulator's invented data. The same seed gives the same data.",
  },
  {
    name: 'EMULATOR_SELLERS',
    default: '1',
    accepted: 'a whole number from 1 to 3',
    meaning: "How many of the emulator's three sellers are connected at the start.",
  },
] as const satisfies readonly VariableInfo[];

export type VariableName = (typeof variables)[number]['name'];
