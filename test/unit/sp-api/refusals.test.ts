import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import {
  OF_PURCHASES,
  TOO_LATE,
} from '../../../src/domains/shipping/carriers/merchant-fulfillment/refusal-reasons.js';
import { meaningOf, refusalsIn } from '../../../src/sp-api/errors/refusal.js';
import { REFUSAL_RULES } from '../../../src/sp-api/operations/refusals.js';
import type { UpstreamMeaning } from '../../../src/sp-api/operations/refusals.js';

const GUID = '11111111-2222-3333-4444-555555555555';
const OTHER_GUID = '99999999-2222-3333-4444-555555555555';

const EXPIRED: UpstreamMeaning = 'ShippingServiceOfferNotAvailable';

const entry = (code: string, message = '', details: string | null = null) => ({
  code,
  message,
  details,
  meaning: null,
});

const refused = (...entries: ReturnType<typeof entry>[]) =>
  refusalsIn({ operation: 'createShipment', entries });

describe('the meaning of a refusal', () => {
  it.each<[string, ReturnType<typeof entry>, UpstreamMeaning | null]>([
    ['getOrder', entry('Unauthorized', 'x', 'The access token has expired.'), 'AccessTokenExpired'],
    ['getOrder', entry('Unauthorized', 'This token is revoked.'), 'AccessTokenExpired'],
    ['createSupplySource', entry('InvalidInput', '', ' 1004 '), 'SupplySourceCodeExists'],
    ['archiveSupplySource', entry('InvalidInput', '', '1005'), 'SupplySourceArchived'],
    ['getSupplySource', entry('InvalidInput', '', '1012'), 'InvalidAddressId'],
    ['getSupplySource', entry('InvalidInput', '', '10121'), null],
    ['getShipment', entry('InvalidInput', '', '1004'), null],
    ['getOrder', entry('ShipmentAlreadyExists'), null],
    ['createShipment', entry('InvalidInput', 'OfferingId has expired'), EXPIRED],
    ['createShipment', entry('InvalidInput', 'The offer Id has expired.'), EXPIRED],
    ['createShipment', entry('InvalidInput', GUID), EXPIRED],
    ['createShipment', entry('InvalidInput', `"${GUID}"`), EXPIRED],
    ['createShipment', entry('InvalidInput', `No address ${GUID}`), null],
    ['createShipment', entry('InvalidInput', 'Insufficient funds.'), 'InsufficientFunds'],
    ['createShipment', entry('NotFound', 'x'), 'ResourceNotFound'],
    [
      'createShipment',
      entry('InvalidInput', "Value 'x' at 'a.amazonOrderId' failed to satisfy constraint: b"),
      'ResourceNotFound',
    ],
    ['getAdditionalSellerInputs', entry('InvalidInput', 'Invalid OrderId: x'), 'ResourceNotFound'],
    ['createShipment', entry('InvalidInput', 'It can not be refunded.'), null],
    ['cancelShipment', entry('InvalidInput', 'It can not be refunded.'), 'InvalidState'],
    ['cancelShipment', entry('ResourceNotFound', 'Nothing to cancel.'), 'ResourceNotFound'],
    ['createShipment', entry('InvalidRequest', 'x'), 'InvalidRequest'],
    ['createShipment', entry('InvalidRequest', 'Insufficient funds.'), 'InsufficientFunds'],
  ])('of %s with %j is %s', (operation, said, expected) => {
    expect(meaningOf(operation, said)).toBe(expected);
  });

  it('comes from a code before it comes from a sentence', () => {
    const entries = [entry('InvalidInput', 'Insufficient funds.'), entry('ItemsNotInOrder')];
    expect(refused(...entries).map(({ meaning }) => meaning)).toEqual([
      'ItemsNotInOrder',
      'InsufficientFunds',
    ]);
  });

  it('has the words of the entry that stated it', () => {
    expect(refused(entry('InvalidInput', 'x'), entry('InsufficientFunds', 'Empty.'))).toMatchObject(
      [{ meaning: 'InsufficientFunds', message: 'Empty.' }],
    );
  });

  it('names the shipments of all items that have one, and no other id', () => {
    const [first, ...others] = refused(
      entry('ShipmentAlreadyExists', `Item 1 is in shipment ${GUID}.`),
      entry('ShipmentAlreadyExists', 'Item 2 has one too.', `Shipment ${OTHER_GUID}`),
      entry('ShipmentAlreadyExists', `Item 3 is in shipment ${GUID}.`),
      entry('InvalidInput', '77777777-2222-3333-4444-555555555555'),
    );
    expect(first?.shipmentIds).toEqual([GUID, OTHER_GUID]);
    expect(others.flatMap(({ shipmentIds }) => shipmentIds)).toEqual([]);
  });

  it('names the inputs that are missing', () => {
    const message = 'Additional seller inputs are missing: CONTENTS_TYPE, UNIT_VALUE (item 1).';
    expect(refused(entry('InvalidInput', message))[0]?.inputNames).toEqual([
      'CONTENTS_TYPE',
      'UNIT_VALUE',
    ]);
  });

  it.each([
    ['Accept the terms and conditions of OnTrac first.', 'OnTrac'],
    ['Accept the terms and conditions first.', null],
  ])('names the carrier of %j: %s', (message, carrierName) => {
    expect(refused(entry('InvalidInput', message))[0]?.carrierName).toBe(carrierName);
  });
});

describe('every meaning', () => {
  /** Refusals that the client gets in Amazon's own words. */
  const IN_WORDS = ['RegionNotSupported', 'InvalidRequest'];
  const readers = ['src/sp-api/errors', 'src/sp-api/calls', 'src/domains/supply-sources']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    )
    .join('\n');
  const isRead = (meaning: UpstreamMeaning): boolean => {
    const result = Object.entries(OF_PURCHASES).find(([name]) => name === meaning)?.[1];
    if (result) return true;
    return TOO_LATE.includes(meaning) || readers.includes(`'${meaning}'`);
  };

  it('has a reader, except those that are recognized by words', () => {
    const meanings = new Set(REFUSAL_RULES.map(({ meaning }) => meaning));
    expect([...meanings].filter((meaning) => !isRead(meaning))).toEqual(IN_WORDS);
  });

  it('that purchases distinguish has a rule', () => {
    const meanings = new Set<string>(REFUSAL_RULES.map(({ meaning }) => meaning));
    expect(Object.keys(OF_PURCHASES).filter((meaning) => !meanings.has(meaning))).toEqual([]);
  });
});
