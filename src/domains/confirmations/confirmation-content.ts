import { createHash } from 'node:crypto';
import { WorkInTurns } from '../../runtime/background/turns.js';
import { trackingKey } from '../../store/tracking-number.js';
import { knownCarrierCode, sentCarrier } from '../../sp-api/operations/carrier-codes.js';
import type { PackageConfirmation } from '../../store/confirmations/confirmation.js';
import type { ConfirmationAddressInput, ConfirmedPackageInput } from './confirmed-package.input.js';

/** The largest signed 32-bit integer, which every client can hold. */
const MOST_REFERENCES = 2 ** 31 - 1;

/** Items and codes that are read and hashed in one turn of the event loop: some 2 microseconds each. */
const READ_IN_ONE_TURN = 2_000;

/** Returns the size of a confirmation as work: one, plus its items and their codes. */
export function sizeOf({
  items,
}: {
  readonly items: readonly { readonly transparencyCodes?: readonly string[] | null }[];
}): number {
  return items.reduce((sum, item) => sum + 1 + (item.transparencyCodes?.length ?? 0), 1);
}

/** The confirmations of a batch, and their fingerprint. */
export interface BatchContent {
  readonly contents: readonly PackageConfirmation[];
  readonly fingerprint: string;
}

/** Reads a batch over several turns of the event loop. */
export async function batchContent(
  inputs: readonly ConfirmedPackageInput[],
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

/** Returns the content of a confirmation, with defaults for omitted fields. */
export function confirmationContent(input: ConfirmedPackageInput): PackageConfirmation {
  return {
    amazonOrderId: input.orderId,
    packageReferenceId: packageReferenceOf(input),
    ...sentCarrier(input.carrierCode, input.carrierName?.trim() ?? null),
    shippingMethod: input.serviceName?.trim() ?? null,
    trackingNumber: input.trackingNumber.trim(),
    shipDate: input.shipDate.toISOString(),
    shipFromSupplySourceId: input.shipFrom?.supplySourceId ?? null,
    shipFromAddress: input.shipFrom?.address ? addressOf(input.shipFrom.address) : null,
    items: input.items.map(({ orderItemId, quantity, transparencyCodes }) => ({
      orderItemId,
      quantity,
      transparencyCodes: transparencyCodes ?? [],
    })),
    codCollectionMethod: input.codCollectionMethod ?? null,
  };
}

/**
 * Returns the client's package number, or a number derived from order, carrier and tracking number. A counter would give a
 * repeated request another number, and Amazon would record a second package.
 */
export function packageReferenceOf(
  input: Pick<
    ConfirmedPackageInput,
    'packageReferenceId' | 'orderId' | 'carrierCode' | 'trackingNumber'
  >,
): string {
  if (input.packageReferenceId) return input.packageReferenceId;
  const { orderId, trackingNumber } = input;
  const carrier = knownCarrierCode(input.carrierCode) ?? input.carrierCode.trim();
  const parcel = JSON.stringify([orderId, carrier, trackingKey(trackingNumber)]);
  const digest = createHash('sha256').update(parcel).digest();
  return String((digest.readUInt32BE(0) % MOST_REFERENCES) + 1);
}

/** Returns a hash that is equal for equal confirmations only. */
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

function addressOf(input: ConfirmationAddressInput) {
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
