import { InventoryRejected } from '../../../src/domains/inventory/inventory.result.js';
import {
  readSubmission,
  writeQuantities,
  writeShippingTemplate,
} from '../../../src/domains/inventory/submission.mapper.js';

const US = 'ATVPDKIKX0DER';

describe('the patch of quantities', () => {
  const quantities = [
    { place: { supplySourceId: '7a1b' }, quantity: 4 },
    { place: { supplySourceId: '9c9c' }, quantity: 0 },
  ];
  const entry = (code: string, quantity: number) => ({
    fulfillment_channel_code: code,
    quantity,
    marketplace_id: US,
  });

  it('merges one value for each given place, and names no other', () => {
    expect(writeQuantities({ quantities, defaultToZero: false }, US)).toEqual({
      productType: 'PRODUCT',
      patches: [
        {
          op: 'merge',
          path: '/attributes/fulfillment_availability',
          value: [entry('7a1b', 4), entry('9c9c', 0)],
        },
      ],
    });
  });

  it('sets DEFAULT to 0 when asked', () => {
    const { patches } = writeQuantities({ quantities, defaultToZero: true }, US);
    expect(patches[0]?.value).toEqual([entry('7a1b', 4), entry('9c9c', 0), entry('DEFAULT', 0)]);
  });

  it('treats DEFAULT as a separate place', () => {
    const given = [{ place: { isDefault: true }, quantity: 9 }];
    const { patches } = writeQuantities({ quantities: given, defaultToZero: false }, US);
    expect(patches[0]?.value).toEqual([entry('DEFAULT', 9)]);
  });
});

describe('the patch of a shipping template', () => {
  it('replaces the one of the marketplace', () => {
    expect(writeShippingTemplate('t-1', US)).toEqual({
      productType: 'PRODUCT',
      patches: [
        {
          op: 'replace',
          path: '/attributes/merchant_shipping_group',
          value: [{ value: 't-1', marketplace_id: US }],
        },
      ],
    });
  });
});

describe('a response to a submission', () => {
  it('has no status when it is INVALID, and has a reason', () => {
    const submission = readSubmission({
      status: 'INVALID',
      submissionId: 's-1',
      issues: [
        { message: 'Look at this.', severity: 'WARNING' },
        { code: '90220', message: 'This is missing.', severity: 'ERROR', attributeNames: ['a'] },
      ],
    });
    expect(submission).toMatchObject({ status: null, submissionId: 's-1' });
    expect(submission.issues[1]).toEqual({
      code: '90220',
      message: 'This is missing.',
      severity: 'ERROR',
      attributeNames: ['a'],
      categories: [],
    });
    expect(new InventoryRejected(submission).message).toBe('This is missing.');
  });

  it.each([
    ['ACCEPTED', 'ACCEPTED'],
    ['VALID', 'VALID'],
    ['QUEUED', 'UNKNOWN'],
    [null, 'UNKNOWN'],
  ])('of %p is %s', (status, expected) => {
    expect(readSubmission({ status })).toMatchObject({ status: expected, issues: [] });
  });

  it('has a message when Amazon gives no reason', () => {
    const submission = readSubmission({ status: 'INVALID', issues: [{}] });
    expect(submission.issues[0]).toMatchObject({ severity: 'UNKNOWN', code: null });
    expect(new InventoryRejected({ ...submission, issues: [] }).message).toBe(
      'Amazon found the quantities invalid and gave no reason.',
    );
  });
});
