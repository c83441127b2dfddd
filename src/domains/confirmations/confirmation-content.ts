import { createHash } from 'node:crypto';
import { WorkInTurns } from '../../runtime/background/turns.js';
import { knownCarrierCode, sentCarrier } from '../../sp-api/operations/carrier-codes.js';
import type { PackageConfirmation } from '../../store/confirmations/confirmation.js';
import type {
  ConfirmedAddressInput,
  PackageConfirmationInput,
} from './package-confirmation.input.js';

/** The largest number that everybody's integers can hold. */
const MOST_REFERENCES = 2 ** 31 - 1;

/** Items and codes that are read and hashed in one turn of the event loop: some 2 microseconds each. */
const READ_IN_ONE_TURN = 2_000;

/** Returns how much work a confirmation is: its items and their codes, and itself. */
export function sizeOf({
  items,
}: {
  readonly items: readonly { readonly transparencyCodes?: readonly string[] | null }[];
}): number {
  return items.reduce((sum, item) => sum + 1 + (item.transparencyCodes?.length ?? 0), 1);
}

/** What a batch says, and its fingerprint. */
export interface BatchContent {
  readonly contents: readonly PackageConfirmation[];
  readonly fingerprint: string;
}

/** Reads a batch over several turns of the event loop. */
export async function batchContent(
  inputs: readonly PackageConfirmationInput[],
): Promise<BatchContent> {
  const work = new WorkInTurns(READ_IN_ONE_TURN);
  const print = new Fingerprint();
  const contents: PackageConfirmation[] = [];
  for (const input of inputs) {
    await work.begin(sizeOf(input));
    const content = confirmationContent(input);
    print.add(content);
    contents.push(content);
  }
  return { contents, fingerprint: print.end() };
}

/** What a confirmation says, with every choice that was left open made. */
export function confirmationContent(input: PackageConfirmationInput): PackageConfirmation {
  return {
    amazonOrderId: input.amazonOrderId,
    packageReferenceId: packageReferenceOf(input),
    ...sentCarrier(input.carrierCode, input.carrierName?.trim() ?? null),
    shippingMethod: input.shippingMethod?.trim() ?? null,
    trackingNumber: input.trackingNumber.trim(),
    shipDate: input.shipDate.toISOString(),
    shipFromSupplySourceId: input.shipFromSupplySourceId ?? null,
    shipFromAddress: input.shipFromAddress ? addressOf(input.shipFromAddress) : null,
    items: input.items.map(({ orderItemId, quantity, transparencyCodes }) => ({
      orderItemId,
      quantity,
      transparencyCodes: transparencyCodes ?? [],
    })),
    codCollectionMethod: input.codCollectionMethod ?? null,
  };
}

/**
 * The number of the package: the client's, or one that the same parcel has each time it is confirmed. A counter would give a
 * repetition a number of its own, and Amazon a second package.
 */
export function packageReferenceOf(
  input: Pick<
    PackageConfirmationInput,
    'packageReferenceId' | 'amazonOrderId' | 'carrierCode' | 'trackingNumber'
  >,
): string {
  if (input.packageReferenceId) return input.packageReferenceId;
  const { amazonOrderId, trackingNumber } = input;
  const carrier = knownCarrierCode(input.carrierCode) ?? input.carrierCode.trim();
  const parcel = JSON.stringify([amazonOrderId, carrier, trackingNumber.trim()]);
  const digest = createHash('sha256').update(parcel).digest();
  return String((digest.readUInt32BE(0) % MOST_REFERENCES) + 1);
}

/** Equal for equal confirmations, and only for those. */
export function fingerprintOf(content: PackageConfirmation): string {
  const print = new Fingerprint();
  print.add(content);
  return print.end();
}

/** Hashes confirmations one by one. The result is the hash of their JSON array, which stored fingerprints are compared with. */
class Fingerprint {
  readonly #hash = createHash('sha256');
  #before = '[';

  add(content: PackageConfirmation): void {
    this.#hash.update(this.#before).update(JSON.stringify(content));
    this.#before = ',';
  }

  /** May be called once, after one confirmation or more. */
  end(): string {
    return this.#hash.update(']').digest('base64url');
  }
}

function addressOf(input: ConfirmedAddressInput) {
  return {
    name: input.name,
    addressLine1: input.addressLine1,
    addressLine2: input.addressLine2 ?? null,
    addressLine3: input.addressLine3 ?? null,
    city: input.city ?? null,
    county: input.county ?? null,
    stateOrRegion: input.stateOrRegion ?? null,
    postalCode: input.postalCode ?? null,
    countryCode: input.countryCode,
    phone: input.phone ?? null,
  };
}
