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

export function renameSource({ sellerId, supplySourceId }: Subject): OnboardingAction {
  const input = { sellerId, supplySourceId, changes: { alias: null } };
  return new OnboardingAction(
    'Give it a name of the form "Store Name – City Name".',
    ready('updateSupplySource', 'UpdateSupplySourceInput', input, ['changes.alias']),
  );
}

/** @param missing paths below `configuration`. */
export function configureSource(
  { sellerId, supplySourceId }: Subject,
  missing: readonly string[],
): OnboardingAction {
  const configuration: Record<string, unknown> = {};
  for (const path of missing) put(configuration, path.split('.'));
  const input = { sellerId, supplySourceId, changes: { configuration } };
  const fillIn = missing.map((path) => `changes.configuration.${path}`);
  return new OnboardingAction(
    'Say what is missing; what is there already stays as it is.',
    ready('updateSupplySource', 'UpdateSupplySourceInput', input, fillIn),
  );
}

function put(into: Record<string, unknown>, [first = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) {
    into[first] = null;
    return;
  }
  const inner = (into[first] ?? {}) as Record<string, unknown>;
  into[first] = inner;
  put(inner, rest);
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
