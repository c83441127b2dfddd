import { DEFAULT_CHANNEL } from '../../domains/inventory/channel-code.js';
import type { Listing } from '../../domains/inventory/listing.type.js';
import { channelConfiguration, SupplySourceChannel } from '../../domains/supply-sources/channel.js';
import {
  missingAddressParts,
  missingOperations,
} from '../../domains/supply-sources/missing-for-onboarding.js';
import { isStoreAndCity } from '../../domains/supply-sources/supply-source-warnings.js';
import { SupplySourceStatus } from '../../domains/supply-sources/supply-source.type.js';
import type { SupplySource } from '../../domains/supply-sources/supply-source.type.js';
import {
  activateSource,
  assignTemplate,
  configureSource,
  correctAddress,
  createListing,
  emptyDefault,
  renameSource,
  stockLocation,
  supportOutbound,
} from './onboarding-actions.js';
import type { Subject } from './onboarding-actions.js';
import { OnboardingState, OnboardingStep, OnboardingStepName } from './onboarding.type.js';
import type { OnboardingAction } from './onboarding.type.js';

/** Amazon's response, or the reason why there is none. */
export type AmazonReading<Value> =
  | { readonly value: Value; readonly failure: null }
  | { readonly value: null; readonly failure: string };

/** Input of all steps. */
export interface OnboardingFacts {
  readonly subject: Subject;
  readonly source: AmazonReading<SupplySource>;
  /** Null without a SKU. Its value is null when Amazon knows no such listing. */
  readonly listing: AmazonReading<Listing | null> | null;
}

const { DONE, TODO, BLOCKED, UNKNOWN } = OnboardingState;
const Step = OnboardingStepName;

/** Returns the checklist, in the order of Amazon's guide. A failed call makes only its own steps unknown. */
export function onboardingSteps(facts: OnboardingFacts): OnboardingStep[] {
  const place = placeSteps(facts);
  return [...place, ...skuSteps(facts)];
}

const OF_PLACE = [
  Step.ADDRESS_COMPLETE,
  Step.NAME_FOR_BUYERS,
  Step.OPERATIONS_CONFIGURED,
  Step.OUTBOUND_SUPPORTED,
  Step.ACTIVE,
] as const;

function placeSteps({ subject, source }: OnboardingFacts): OnboardingStep[] {
  const { value, failure } = source;
  if (failure !== null) {
    const evidence = `The location could not be read: ${failure}`;
    return OF_PLACE.map((step) => new OnboardingStep(step, UNKNOWN, { evidence }));
  }
  const address = addressStep(value);
  if (value.detail?.status === SupplySourceStatus.ARCHIVED) {
    const evidence = 'It was archived for good, and can not be changed: it takes another one.';
    const [, , ...rest] = OF_PLACE;
    return [
      address,
      nameStep(value, subject, false),
      ...rest.map((step) => new OnboardingStep(step, BLOCKED, { evidence })),
    ];
  }
  const steps = [
    address,
    nameStep(value, subject, true),
    operationsStep(value, subject),
    outboundStep(value, subject),
  ];
  return [...steps, activeStep(value, subject, steps)];
}

function addressStep(source: SupplySource): OnboardingStep {
  const { address } = source;
  const missing = missingAddressParts(source);
  if (missing.length === 0) {
    const evidence = `${address?.addressLine1 ?? ''}, ${address?.city ?? ''} ${address?.postalCode ?? ''}.`;
    return new OnboardingStep(Step.ADDRESS_COMPLETE, DONE, { evidence });
  }
  return new OnboardingStep(Step.ADDRESS_COMPLETE, TODO, {
    evidence: `The address lacks ${missing.join(', ')}.`,
    missing,
    next: correctAddress(missing),
  });
}

function nameStep(
  { alias, address }: SupplySource,
  subject: Subject,
  canChange: boolean,
): OnboardingStep {
  const shown = alias === null ? 'It has no alias' : `Buyers see ${JSON.stringify(alias)}`;
  if (alias !== null && isStoreAndCity(alias)) {
    // The name in the address cannot be changed, so it is reported and not requested.
    const odd =
      address?.name && !isStoreAndCity(address.name) ? JSON.stringify(address.name) : null;
    const beside = odd ? `; the name at the address, ${odd}, has another form` : '';
    return new OnboardingStep(Step.NAME_FOR_BUYERS, DONE, { evidence: `${shown}${beside}.` });
  }
  return new OnboardingStep(Step.NAME_FOR_BUYERS, canChange ? TODO : BLOCKED, {
    evidence: `${shown}; Amazon asks for the form "Store Name – City Name".`,
    missing: ['alias'],
    next: canChange ? renameSource(subject) : null,
  });
}

function operationsStep(source: SupplySource, subject: Subject): OnboardingStep {
  const configuration = channelConfiguration(source.detail, SupplySourceChannel.OUTBOUND);
  const missing = missingOperations(source);
  const pickup = configuration?.handlingTime
    ? ' A handling time is set, which Amazon wants for pickup alone.'
    : '';
  if (missing.length === 0) {
    const evidence = `Time zone, opening hours, contact and throughput are known.${pickup}`;
    return new OnboardingStep(Step.OPERATIONS_CONFIGURED, DONE, { evidence });
  }
  const names = missing.map((path) => path.split('.').at(-1)).join(', ');
  return new OnboardingStep(Step.OPERATIONS_CONFIGURED, TODO, {
    evidence: `The configuration lacks ${names}.${pickup}`,
    missing,
    next: configureSource(subject, missing),
  });
}

function outboundStep({ detail }: SupplySource, subject: Subject): OnboardingStep {
  const supported = detail?.capabilities?.outbound?.isSupported ?? null;
  if (supported) {
    return new OnboardingStep(Step.OUTBOUND_SUPPORTED, DONE, {
      evidence: 'Outbound is supported.',
    });
  }
  return new OnboardingStep(Step.OUTBOUND_SUPPORTED, TODO, {
    evidence: supported === null ? 'Nothing is said about outbound.' : 'Outbound is not supported.',
    missing: ['capabilities.outbound.isSupported'],
    next: supportOutbound(subject),
  });
}

function activeStep(
  { detail }: SupplySource,
  subject: Subject,
  before: readonly OnboardingStep[],
): OnboardingStep {
  const status = detail?.status ?? null;
  if (status === SupplySourceStatus.ACTIVE) {
    return new OnboardingStep(Step.ACTIVE, DONE, { evidence: 'It is active.' });
  }
  if (status === null) {
    return new OnboardingStep(Step.ACTIVE, UNKNOWN, { evidence: 'Its status is not known.' });
  }
  const open = before.filter(({ state }) => state !== DONE).map(({ step }) => step);
  const evidence = 'It is inactive.';
  return open.length > 0
    ? new OnboardingStep(Step.ACTIVE, BLOCKED, { evidence, blockedBy: open })
    : new OnboardingStep(Step.ACTIVE, TODO, { evidence, next: activateSource(subject) });
}

const OF_SKU = [
  Step.SHIPPING_TEMPLATE_ASSIGNED,
  Step.STOCK_AT_LOCATION,
  Step.DEFAULT_STOCK_ZERO,
] as const;

function skuSteps({ subject, listing }: OnboardingFacts): OnboardingStep[] {
  const all = (state: OnboardingState, evidence: string, next: OnboardingAction | null = null) =>
    OF_SKU.map((step) => new OnboardingStep(step, state, { evidence, next }));
  if (listing === null) return all(UNKNOWN, 'No SKU was given.');
  const { value, failure } = listing;
  if (failure !== null) return all(UNKNOWN, `The listing could not be read: ${failure}`);
  if (value === null) {
    const evidence = 'Amazon knows no listing with this SKU in the marketplace.';
    return all(BLOCKED, evidence, createListing(subject));
  }
  const stock = stockStep(value, subject);
  return [templateStep(value, subject), stock, defaultStep(value, subject, stock)];
}

function templateStep({ shippingTemplateId }: Listing, subject: Subject): OnboardingStep {
  if (shippingTemplateId) {
    const evidence = `Template ${shippingTemplateId} is assigned; whether this location is in it, Seller Central alone tells.`;
    return new OnboardingStep(Step.SHIPPING_TEMPLATE_ASSIGNED, DONE, { evidence });
  }
  return new OnboardingStep(Step.SHIPPING_TEMPLATE_ASSIGNED, TODO, {
    evidence: 'No shipping template is assigned.',
    missing: ['shippingTemplateId'],
    next: assignTemplate(subject),
  });
}

function stockStep({ stock: levels }: Listing, subject: Subject): OnboardingStep {
  const entry = levels.find(({ supplySourceId }) => supplySourceId === subject.supplySourceId);
  if (entry && entry.quantity === null) {
    const evidence = 'Amazon does not tell how many are there.';
    return new OnboardingStep(Step.STOCK_AT_LOCATION, UNKNOWN, { evidence });
  }
  if (entry?.quantity) {
    const evidence = `${entry.quantity} are there.`;
    return new OnboardingStep(Step.STOCK_AT_LOCATION, DONE, { evidence });
  }
  return new OnboardingStep(Step.STOCK_AT_LOCATION, TODO, {
    evidence: entry ? '0 are there.' : 'The SKU has no stock entry at this location.',
    missing: ['quantity'],
    next: stockLocation(subject),
  });
}

function defaultStep(
  { stock: levels }: Listing,
  subject: Subject,
  stock: OnboardingStep,
): OnboardingStep {
  const step = Step.DEFAULT_STOCK_ZERO;
  const entry = levels.find((one) => one.channelCode === DEFAULT_CHANNEL);
  if (!entry) {
    const evidence = 'There is no stock that belongs to no location.';
    return new OnboardingStep(step, DONE, { evidence });
  }
  if (entry.quantity === null) {
    return new OnboardingStep(step, UNKNOWN, { evidence: 'Amazon does not tell how many.' });
  }
  const evidence = `${entry.quantity} belong to no location.`;
  if (entry.quantity === 0) return new OnboardingStep(step, DONE, { evidence });
  // Before that, the SKU would appear as sold out.
  return stock.state === DONE
    ? new OnboardingStep(step, TODO, { evidence, next: emptyDefault(subject) })
    : new OnboardingStep(step, BLOCKED, { evidence, blockedBy: [Step.STOCK_AT_LOCATION] });
}
