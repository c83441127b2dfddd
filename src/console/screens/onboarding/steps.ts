import type { OnboardingStepsQuery } from '../../generated/onboarding/graphql.js';

type Seller = NonNullable<OnboardingStepsQuery['seller']>;
export type Location = NonNullable<Seller['supplySource']>;
export type Onboarding = NonNullable<Location['onboarding']>;
export type Step = Onboarding['steps'][number];
export type Action = NonNullable<Step['next']>;

/** What a step is called, and the words of the button that does it. */
export const STEPS: Readonly<
  Record<Step['step'], { readonly title: string; readonly act: string }>
> = {
  ADDRESS_COMPLETE: { title: 'Address is complete', act: 'Save the address' },
  NAME_FOR_BUYERS: { title: 'Name for buyers', act: 'Save the name' },
  OPERATIONS_CONFIGURED: { title: 'Hours, contact and throughput', act: 'Save' },
  OUTBOUND_SUPPORTED: { title: 'Ships orders', act: 'Say that it ships orders' },
  ACTIVE: { title: 'Switched on', act: 'Switch it on' },
  SHIPPING_TEMPLATE_ASSIGNED: { title: 'Shipping template', act: 'Assign the template' },
  STOCK_AT_LOCATION: { title: 'Stock here', act: 'Set the stock' },
  DEFAULT_STOCK_ZERO: { title: 'No stock without a location', act: 'Set it to 0' },
};

/** Returns the step that is to be done now. One that Amazon has accepted and does not show yet is done for now. */
export function openStep(
  { steps }: Onboarding,
  accepted: ReadonlySet<Step['step']>,
): Step | undefined {
  // Blocked steps may say what to do as well, such as to create the listing.
  const isOpen = ({ state, step, next }: Step): boolean =>
    next !== null && !accepted.has(step) && (state === 'TODO' || state === 'BLOCKED');
  return steps.find((step) => step.state === 'TODO' && isOpen(step)) ?? steps.find(isOpen);
}
