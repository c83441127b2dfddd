/** Checks everything that passes between a client and the emulator against Amazon's published models. */
import { createRequire } from 'node:module';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator, EmulatorOptions } from '../../src/emulator/emulator.js';
import type { EmulatorObserver, ObservedCall } from '../../src/emulator/core/observer.js';
import { modelledOperation, schemaProblems, without } from './amazon-models.js';
import type { ModelledOperation, Schema } from './amazon-models.js';

/**
 * Sender of the checked requests. A test of the emulator sends wrong requests on purpose, so only its accepted requests are
 * checked. All requests of the product are.
 */
type Sender = 'the product' | 'a test';

/** An observer for `startEmulator` with its findings. */
export interface AmazonContract extends EmulatorObserver {
  /** Number of checked exchanges, by Amazon's operationId. */
  readonly checked: ReadonlyMap<string, number>;
  readonly problems: readonly string[];
  /** Throws Error with all problems. */
  assertKept(): void;
}

/** A difference from the models that Amazon itself shows, with the evidence. */
interface Deviation {
  readonly operation: RegExp;
  readonly problem: RegExp;
  readonly because: string;
}

const DEVIATIONS: readonly Deviation[] = [
  {
    operation: /^getOrders$/,
    problem: /^response 200 \/payload\/Orders\/\d+\/IsReplacementOrder must be boolean/,
    because: 'getOrders sends a string, getOrder a boolean: amzn/selling-partner-api-docs#3252',
  },
  {
    operation: /^(getEligibleShipmentServices|createShipment|getShipment|cancelShipment)$/,
    problem:
      /^response 200 \/payload\/.*ShippingServiceOptions\/LabelFormat must be equal to one of/,
    because: 'the model’s own examples have an empty label format in an offer',
  },
  {
    operation: /^(getShipment|cancelShipment)$/,
    problem: /^response 200 \/payload\/Label\/FileContents\/FileType must be equal to one of/,
    because: 'the model’s own example of a cancelled shipment has an empty file type',
  },
];

/** Returns a contract that observes one emulator. */
export function amazonContract(sender: Sender): AmazonContract {
  const problems: string[] = [];
  const checked = new Map<string, number>();
  return {
    checked,
    problems,
    onCall(call) {
      const operation = modelledOperation(call.method, call.path);
      if (operation === undefined) {
        if (call.status < 400) problems.push(`${call.method} ${call.path} is in no model`);
        return;
      }
      checked.set(operation.name, (checked.get(operation.name) ?? 0) + 1);
      const isChecked = sender === 'the product' || call.status < 300;
      problems.push(
        ...(isChecked ? requestProblems(operation, call) : []),
        ...(call.isOddlyShaped ? [] : responseProblems(operation, call)),
      );
    },
    onNotification(notification) {
      problems.push(...notificationProblems(notification));
    },
    assertKept() {
      if (problems.length === 0) return;
      const list = [...new Set(problems)].join('\n');
      throw new Error(`Not as Amazon's models say:\n${list}`);
    },
  };
}

/** Starts an emulator outside of the product. Its `close` throws when an exchange broke the contract. */
export async function startCheckedEmulator(options: EmulatorOptions): Promise<Emulator> {
  const contract = amazonContract('the product');
  const emulator = await startEmulator({ ...options, observer: contract });
  return {
    ...emulator,
    async close() {
      await emulator.close();
      contract.assertKept();
    },
  };
}

function requestProblems(operation: ModelledOperation, call: ObservedCall): readonly string[] {
  const { query, body } = operation;
  const known = new Set(query.map(({ name }) => name));
  const unknown = [...new Set(call.query.keys())].filter((name) => !known.has(name));
  const found = [
    ...unknown.map((name) => `query ${name} is not a parameter`),
    ...query.flatMap((parameter) => {
      const values = call.query.getAll(parameter.name);
      if (values.length === 0) {
        return parameter.required ? [`query ${parameter.name} is required`] : [];
      }
      const value = parsed(parameter, values);
      return operation
        .parameterProblems(parameter, value)
        .map((problem) => `query ${parameter.name}${problem}`);
    }),
    ...(call.isRequestRead ? bodyProblems(operation, body, call.requestBody) : []),
  ];
  return named(operation, 'request', found, call.requestBody ?? String(call.query));
}

function bodyProblems(
  operation: ModelledOperation,
  parameter: ModelledOperation['body'],
  body: unknown,
): readonly string[] {
  if (parameter === undefined) return body === undefined ? [] : ['body is not a parameter'];
  if (body === undefined) return parameter.required ? ['body is required'] : [];
  return operation.parameterProblems(parameter, body).map((problem) => `body ${problem}`);
}

/** Parses the text of a parameter. */
function parsed(parameter: ModelledOperation['query'][number], values: readonly string[]): unknown {
  if (parameter.type === 'array') {
    return parameter.collectionFormat === 'multi' ? values : values.flatMap((v) => v.split(','));
  }
  const [text = ''] = values;
  if (values.length > 1) return values;
  if (parameter.type === 'integer' || parameter.type === 'number') return Number(text);
  if (parameter.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

function responseProblems(operation: ModelledOperation, call: ObservedCall): readonly string[] {
  const status = String(call.status);
  const found: string[] = [];
  if (!operation.statuses.includes(status)) found.push(`status ${status} is not documented`);
  else if (call.responseBody !== undefined) {
    found.push(...operation.responseProblems(status, call.responseBody));
  } else if (call.status !== 204 && operation.hasBody(status)) {
    found.push(`status ${status} without a body`);
  }
  if (
    call.headerNames.includes(RATE_LIMIT) &&
    !operation.headersOf(status).includes(RATE_LIMIT) &&
    operation.statuses.includes(status)
  ) {
    found.push(`${RATE_LIMIT} is not documented for ${status}`);
  }
  return named(operation, `response ${status}`, found, call.responseBody);
}

const RATE_LIMIT = 'x-amzn-RateLimit-Limit';

function named(
  { model, name }: ModelledOperation,
  part: string,
  problems: readonly string[],
  body: unknown,
): readonly string[] {
  return problems
    .filter((problem) => !isDeviation(name, `${part} ${problem}`))
    .map((problem) => `${model} ${name} ${part}: ${problem} in ${excerptOf(body)}`);
}

function excerptOf(body: unknown): string {
  return (body === undefined ? 'no body' : JSON.stringify(body)).slice(0, 300);
}

function isDeviation(name: string, text: string): boolean {
  return DEVIATIONS.some(({ operation, problem }) => operation.test(name) && problem.test(text));
}

const load = createRequire(import.meta.url);

/** Packages that republish Amazon's schemas of notifications. */
const NOTIFICATION_SCHEMAS: Readonly<Record<string, readonly [file: string, name: string]>> = {
  FEED_PROCESSING_FINISHED: [
    'feed-processing-finished-notification',
    'feedProcessingFinishedNotification',
  ],
  ORDER_CHANGE: ['order-change-notification', 'orderChangeNotification'],
  LISTINGS_ITEM_MFN_QUANTITY_CHANGE: [
    'listings-item-mfn-quantity-change',
    'listingsItemMfnQuantityChange',
  ],
};

function notificationProblems(notification: unknown): readonly string[] {
  const { NotificationType, notificationType }: Record<string, unknown> = Object(notification);
  const type = String(NotificationType ?? notificationType);
  const schema = NOTIFICATION_SCHEMAS[type];
  if (schema === undefined) return [`${type} has no published schema`];
  return publishedProblems(`notifications/${schema[0]}`, schema[1], notification).map(
    (problem) => `notification ${type}: ${problem}`,
  );
}

/** Returns the problems of the processing report of a JSON_LISTINGS_FEED under Amazon's schema. */
export function listingsReportProblems(report: unknown): readonly string[] {
  const file = 'feeds/listings-feed-processing-report-schema-v-2';
  return publishedProblems(file, 'listingsFeedProcessingReportSchemaV2', report);
}

/** Returns the problems of a document of JSON_LISTINGS_FEED under Amazon's schema. */
export function listingsFeedProblems(document: unknown): readonly string[] {
  return publishedProblems('feeds/listings-feed-schema-v-2', 'listingsFeedSchemaV2', document);
}

function publishedProblems(file: string, name: string, value: unknown): readonly string[] {
  const { [name]: published } = load(`@sp-api-sdk/schemas/dist/cjs/${file}.js`);
  return schemaProblems(name, () => closedSchema(published), value);
}

/** Closes the objects of Amazon's schemas, and drops their ids, which are not URIs. */
function closedSchema(schema: Schema): Schema {
  const { properties, items } = schema;
  return {
    ...without(schema, '$id', '$schema', 'examples'),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [name, closedSchema(value)]),
      ),
      additionalProperties: false,
    }),
    ...(items && { items: closedSchema(items) }),
  };
}
