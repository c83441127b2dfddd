/** Definition of one environment variable, for the reader and for the reference. */
export interface VariableInfo {
  readonly name: string;
  /** Default, as written in the environment. Null when there is none. */
  readonly default: string | null;
  readonly accepted: string;
  readonly meaning: string;
  /** True when the value must not be printed. */
  readonly secret?: true;
}

/** Every variable that the program reads, in the order in which they are documented. */
export const variables = [
  {
    name: 'SP_API_REGION',
    default: null,
    accepted: 'na, eu or fe',
    meaning:
      'Region of the selling partner. Needed with credentials unless SP_API_ENDPOINT is set.',
  },
  {
    name: 'SP_API_SANDBOX',
    default: 'false',
    accepted: 'true or false',
    meaning: "Talk to Amazon's static sandbox instead of production.",
  },
  {
    name: 'SP_API_ENDPOINT',
    default: null,
    accepted: 'an http or https URL',
    meaning: 'Replaces the endpoint that region and sandbox give, for tests and proxies.',
  },
  {
    name: 'LWA_ENDPOINT',
    default: null,
    accepted: 'an http or https URL',
    meaning: "Replaces the URL of Login with Amazon's token endpoint.",
  },
  {
    name: 'SP_API_RDT',
    default: 'auto',
    accepted: 'auto, always or never',
    meaning: 'When restricted operations are called with a restricted data token.',
  },
  {
    name: 'LWA_CLIENT_ID',
    default: null,
    accepted: 'text',
    meaning: 'Client id of the application. Without any credentials the local emulator is started.',
  },
  {
    name: 'LWA_CLIENT_SECRET',
    default: null,
    accepted: 'text; this or LWA_CLIENT_SECRET_FILE',
    meaning: 'Client secret of the application.',
    secret: true,
  },
  {
    name: 'LWA_CLIENT_SECRET_FILE',
    default: null,
    accepted: 'path of a readable file; this or LWA_CLIENT_SECRET',
    meaning: 'File with the client secret; read again when it changes, so that it can be rotated.',
  },
  {
    name: 'SP_API_REFRESH_TOKEN',
    default: null,
    accepted: 'text; this or SELLERS_FILE',
    meaning: 'Refresh token of the one seller.',
    secret: true,
  },
  {
    name: 'SP_API_SELLER_ID',
    default: 'default',
    accepted: 'letters, digits, _ and -, at most 64',
    meaning: 'Id of the one seller, by which the graph names it.',
  },
  {
    name: 'SP_API_MARKETPLACE_IDS',
    default: '',
    accepted: 'marketplace ids, such as ATVPDKIKX0DER, separated by commas',
    meaning: 'Marketplaces of the one seller.',
  },
  {
    name: 'SELLERS_FILE',
    default: null,
    accepted: 'path of a JSON file: an array of { id, name?, refreshToken, marketplaceIds }',
    meaning: 'Several sellers, the first of them the default. Excludes the three variables above.',
  },
  {
    name: 'ORDER_CHANGE_QUEUE_URL',
    default: null,
    accepted: 'URL of a standard queue of Amazon SQS, or of what speaks its protocol',
    meaning:
      "Queue with the ORDER_CHANGE notifications of all sellers, whose ids must then be Amazon's own. Credentials are found as AWS's tools find them.",
  },
  {
    name: 'ORDER_CHANGE_QUEUE_ARN',
    default: null,
    accepted: 'ARN of the same queue',
    meaning:
      'With it, each seller whose changes go nowhere yet is subscribed to them at start, into this queue.',
  },
  {
    name: 'AWS_REGION',
    default: null,
    accepted: 'a region of AWS, such as us-east-1',
    meaning: 'Region of the queue, where neither its URL nor its ARN tells it.',
  },
  {
    name: 'HOST',
    default: '127.0.0.1',
    accepted: 'a host name or IP address; loopback unless INSECURE_ALLOW_REMOTE is true',
    meaning: 'Address to listen on.',
  },
  {
    name: 'INSECURE_ALLOW_REMOTE',
    default: 'false',
    accepted: 'true or false',
    meaning:
      'Allows a HOST that other machines can reach, although callers are not authenticated: everyone who reaches the port can buy labels.',
  },
  {
    name: 'PORT',
    default: '4000',
    accepted: 'a whole number from 0 to 65535; 0 takes a free port',
    meaning: 'Port to listen on.',
  },
  {
    name: 'PUBLIC_URL',
    default: null,
    accepted: 'an http or https URL',
    meaning: "Base of the links in answers. Without it they are built from the request's Host.",
  },
  {
    name: 'COMPRESSION',
    default: 'auto',
    accepted: 'auto, always or never',
    meaning:
      'Compress answers from 2 KB on for clients that accept zstd, br or gzip. auto does not for clients on the same machine, unless a proxy says whom it asks for.',
  },
  {
    name: 'TRUSTED_DOCUMENTS',
    default: null,
    accepted: 'path of a JSON file: a manifest of graphql-codegen, Relay or Apollo',
    meaning:
      'Documents that clients may name by id instead of sending them; checked against the schema at start.',
  },
  {
    name: 'TRUSTED_DOCUMENTS_ONLY',
    default: 'false',
    accepted: 'true or false; true needs TRUSTED_DOCUMENTS',
    meaning:
      'Execute nothing but those documents, over HTTP and WebSocket. Then there is no introspection and no explorer.',
  },
  {
    name: 'LABEL_LINK_SECRET',
    default: null,
    accepted: 'at least 32 characters',
    meaning:
      'Key that signs the links of labels. Without it a random one is used, and links end with the process.',
    secret: true,
  },
  {
    name: 'LABEL_LINK_TTL_SECONDS',
    default: '900',
    accepted: 'a whole number from 1 to 604800',
    meaning: 'How long the link of a label works.',
  },
  {
    name: 'DATA_DIR',
    default: null,
    accepted: 'path of a folder that this process can write to; this or DATABASE_URL',
    meaning:
      'Folder of the SQLite files: the ledger of purchases and the index of orders, for one process. Default: `.data`; with the emulator a new one each time, since its Amazon is new each time.',
  },
  {
    name: 'DATABASE_URL',
    default: null,
    accepted: 'a postgres:// URL; this or DATA_DIR',
    meaning: 'PostgreSQL database with the ledger of purchases, for any number of processes.',
    secret: true,
  },
  {
    name: 'LEDGER_ENCRYPTION_KEY',
    default: null,
    accepted: '32 bytes in base64',
    meaning:
      'Key that encrypts requests, answers, labels, rejections, evidence, confirmations and indexed orders at rest. Without it they are stored in the clear.',
    secret: true,
  },
  {
    name: 'LEDGER_PREVIOUS_ENCRYPTION_KEYS',
    default: null,
    accepted: 'keys of 32 bytes in base64, separated by commas',
    meaning:
      'Keys that were used before. What they encrypted can be read until `npm run reseal` has encrypted it with LEDGER_ENCRYPTION_KEY.',
    secret: true,
  },
  {
    name: 'PERSONAL_DATA_DAYS',
    default: '0',
    accepted: 'a whole number from 0 to 3650',
    meaning:
      'Days after which addresses, labels and the words of rejections and evidence are deleted from settled purchases; the purchases themselves stay. 0 keeps everything.',
  },
  {
    name: 'ORDERS_HISTORY_DAYS',
    default: '30',
    accepted: 'a whole number from 0 to 730',
    meaning:
      'How many days back orders are read when a seller is new, by their last change; then they are kept fresh. 0 reads none: `orders` is refused, everything else works.',
  },
  {
    name: 'UPSTREAM_TIMEOUT_MS',
    default: '30000',
    accepted: 'a whole number from 100 to 600000',
    meaning: 'Overall limit of one call to Amazon, waits for quota and retries included.',
  },
  {
    name: 'ANSWER_CACHE_MB',
    default: '64',
    accepted: 'a whole number from 0 to 65536',
    meaning:
      'Megabytes of whole answers that are remembered, each only while all that it was made of is remembered. 0 turns it off.',
  },
  {
    name: 'CACHE_MB',
    default: '128',
    accepted: 'a whole number from 1 to 65536',
    meaning:
      "Megabytes of Amazon's answers that are cached, of all sellers together: supply sources, listings, orders, offers, shipments with their labels. The entry that was not used for the longest time is dropped first.",
  },
  {
    name: 'UPSTREAM_CONNECTIONS',
    default: '64',
    accepted: 'a whole number from 1 to 1024',
    meaning:
      'Most connections to Amazon, for all sellers together: calls at the same time. They are opened when they are needed.',
  },
  {
    name: 'SHUTDOWN_DELAY_SECONDS',
    default: '5',
    accepted: 'a whole number from 0 to 600',
    meaning:
      'How long the server keeps serving after SIGTERM, while /readyz answers 503. Longer than a load balancer takes to notice. SIGINT (Ctrl-C) skips it.',
  },
  {
    name: 'SHUTDOWN_GRACE_SECONDS',
    default: '10',
    accepted: 'a whole number from 0 to 600',
    meaning: 'How long running requests may take once the listener is closed.',
  },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    accepted: 'trace, debug, info, warn, error, fatal or silent',
    meaning: 'Lowest level that is logged.',
  },
  {
    name: 'BUILD_COMMIT',
    default: null,
    accepted: 'text',
    meaning: 'Commit that was built, for `build_info` at /metrics. The image sets it.',
  },
  {
    name: 'EMULATOR_SEED',
    default: '1',
    accepted: 'a whole number from 0 to 4294967295',
    meaning: "Seed of the emulator's invented data; the same seed gives the same data.",
  },
] as const satisfies readonly VariableInfo[];

export type VariableName = (typeof variables)[number]['name'];
