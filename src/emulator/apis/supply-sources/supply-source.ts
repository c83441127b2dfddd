import type { Address, SupplySourceCapabilities, SupplySourceConfiguration } from './requests.js';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** One supply source in the emulator's state. */
export interface SupplySource {
  readonly supplySourceId: string;
  readonly supplySourceCode: string;
  alias: string;
  status: 'Active' | 'Inactive' | 'Archived';
  readonly address: Address;
  configuration: SupplySourceConfiguration | undefined;
  capabilities: SupplySourceCapabilities | undefined;
  readonly createdAtMs: number;
  updatedAtMs: number;
}
