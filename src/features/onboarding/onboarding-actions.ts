import { OnboardingAction } from './onboarding.type.js';
import type { ReadyMutation } from './onboarding.type.js';

/** Subject of the actions. */
export interface Subject {
  readonly sellerId: string;
  readonly supplySourceId: string;
  /** Empty when the client gave none. */
  readonly sku: string;
}

function ready(
  mutation: string,
  inputType: string,
  input: Record<string, unknown>,
  fillIn: readonly string[] = [],
): ReadyMutation {
  const name = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}`;
  return {
    mutation,
    document: `mutation ${name}($input: ${inputType}!) {
  ${mutation}(input: $input) {
    error {
      code message path nextStep
      ... on InvalidInput { issues { path message accepted } }
    }
  }
}`,
    variables: { input },
    fillIn: fillIn.map((path) => `input.${path}`),
  };
}

export function correctAddress(missing: readonly string[]): OnboardingAction {
  return new OnboardingAction(
    `Add ${missing.join(', ')} in Seller Central (Shipping Settings, Locations): the address can not be changed through the API.`,
    null,
  );
}

export function renameSource(subject: Subject): OnboardingAction {
  return new OnboardingAction(
    'Give it a name of the form "Store Name – City Name".',
    readyUpdate(subject, [{ path: 'alias', variable: 'alias', type: 'String' }]),
  );
}

/** The types of what the configuration can lack, by the paths below `configuration`. */
const MISSING_TYPES: Readonly<Record<string, string>> = {
  timeZone: 'TimeZone',
  'operationalConfiguration.operatingHoursByDay': 'OperatingHoursByDayInput',
  'operationalConfiguration.contactDetails.primary.email': 'String',
  'operationalConfiguration.contactDetails.primary.phone': 'String',
  'operationalConfiguration.throughputConfig': 'ThroughputConfigInput',
};

/** @param missing paths below `configuration`. */
export function configureSource(subject: Subject, missing: readonly string[]): OnboardingAction {
  const values = missing.map((path) => ({
    path: `configuration.${path}`,
    variable: path.slice(path.lastIndexOf('.') + 1),
    type: MISSING_TYPES[path] ?? 'String',
  }));
  return new OnboardingAction(
    'Say what is missing; what is there already stays as it is.',
    readyUpdate(subject, values),
  );
}

/** A value that the client fills in, at a path below `changes`. */
interface Value {
  readonly path: string;
  readonly variable: string;
  readonly type: string;
}

/**
 * Returns an update whose values are variables of their own. They must not be null: within an input, null would mean that the update
 * removes the field, and a document sent without its values would do nothing.
 */
function readyUpdate(
  { sellerId, supplySourceId }: Subject,
  values: readonly Value[],
): ReadyMutation {
  const changes = {};
  for (const { path, variable } of values) put(changes, path.split('.'), `$${variable}`);
  const declared = values.map(({ variable, type }) => `$${variable}: ${type}!`).join(', ');
  return {
    mutation: 'updateSupplySource',
    document: `mutation UpdateSupplySource($sellerId: ID!, $supplySourceId: ID!, ${declared}) {
  updateSupplySource(input: { sellerId: $sellerId, supplySourceId: $supplySourceId, changes: ${literal(changes)} }) {
    error {
      code message path nextStep
      ... on InvalidInput { issues { path message accepted } }
    }
  }
}`,
    variables: {
      sellerId,
      supplySourceId,
      ...Object.fromEntries(values.map(({ variable }) => [variable, null])),
    },
    fillIn: values.map(({ variable }) => variable),
  };
}

function literal(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part);
  const fields = Object.entries(part).map(([name, inner]) => `${name}: ${literal(inner)}`);
  return `{ ${fields.join(', ')} }`;
}

function put(
  into: Record<string, unknown>,
  [first = '', ...rest]: readonly string[],
  value: string,
): void {
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = (into[first] ?? {}) as Record<string, unknown>;
  into[first] = inner;
  put(inner, rest, value);
}

export function supportOutbound({ sellerId, supplySourceId }: Subject): OnboardingAction {
  const changes = { capabilities: { outbound: { isSupported: true } } };
  return new OnboardingAction(
    'Say that it ships.',
    ready('updateSupplySource', 'UpdateSupplySourceInput', {
      sellerId,
      supplySourceId,
      changes,
    }),
  );
}

export function activateSource({ sellerId, supplySourceId }: Subject): OnboardingAction {
  const input = { sellerId, supplySourceId, status: 'ACTIVE' };
  return new OnboardingAction(
    'Switch it on.',
    ready('updateSupplySourceStatus', 'UpdateSupplySourceStatusInput', input),
  );
}

export function createListing({ sku }: Subject): OnboardingAction {
  return new OnboardingAction(`Create the listing ${sku} in Seller Central.`, null);
}

export function assignTemplate({ sellerId, sku }: Subject): OnboardingAction {
  const input = { sellerId, sku, templateId: null };
  return new OnboardingAction(
    'Assign a template that Shipping Settings Automation allows and that has this location in it. Templates are made in Seller Central (Shipping Settings), which tells their ids.',
    ready('assignShippingTemplate', 'AssignShippingTemplateInput', input, ['templateId']),
  );
}

export function stockLocation({ sellerId, supplySourceId, sku }: Subject): OnboardingAction {
  const input = { sellerId, sku, quantities: [{ place: { supplySourceId }, quantity: null }] };
  return new OnboardingAction(
    'Say how many are there; stock elsewhere stays as it is.',
    ready('setInventory', 'SetInventoryInput', input, ['quantities.0.quantity']),
  );
}

export function emptyDefault({ sellerId, sku }: Subject): OnboardingAction {
  const input = { sellerId, sku, quantities: [{ place: { isDefault: true }, quantity: 0 }] };
  return new OnboardingAction(
    'Set the stock that belongs to no location to 0.',
    ready('setInventory', 'SetInventoryInput', input),
  );
}
