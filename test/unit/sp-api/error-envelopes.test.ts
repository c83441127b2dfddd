import type { Operation } from '../../../src/sp-api/calls/operation.js';
import {
  createShipment,
  getShipment,
} from '../../../src/sp-api/operations/merchant-fulfillment.js';
import {
  createSupplySource,
  getSupplySource,
  updateSupplySource,
} from '../../../src/sp-api/operations/supply-sources.js';
import { spApiError } from '../../../src/sp-api/calls/raise.js';
import { readOutcome } from '../../../src/sp-api/transport/read-outcome.js';

type Plain = Omit<Operation, 'types'>;

const REQUEST_ID = 'request-1';
const OFFER = '11111111-2222-3333-4444-555555555555';

function read(operation: Plain, status: number, body: unknown, headers = {}) {
  return readOutcome(
    operation,
    {
      kind: 'reply',
      status,
      headers: { 'x-amzn-requestid': REQUEST_ID, ...headers },
      body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    },
    Date.now(),
  );
}

function failed(operation: Plain, status: number, body: unknown, headers = {}) {
  const result = read(operation, status, body, headers);
  if (result.ok) throw new Error('It was read as a success.');
  return result;
}

const one = (code: string, message = '', details?: string) => ({
  errors: [{ code, message, ...(details === undefined ? {} : { details }) }],
});

const listings: Plain = {
  ...updateSupplySource,
  name: 'patchListingsItem',
  path: '/listings/2021-08-01/items/{sellerId}/{sku}',
};

describe('an answer of Amazon', () => {
  it.each<[string, Plain, number, unknown, string, string, string | null]>([
    [
      'a known number',
      createSupplySource,
      400,
      one('InvalidInput', '', '1004'),
      'UPSTREAM_REJECTED',
      'not-executed',
      'SupplySourceCodeExists',
    ],
    [
      'an archived source',
      updateSupplySource,
      400,
      one('InvalidInput', '', '1005'),
      'UPSTREAM_REJECTED',
      'not-executed',
      'SupplySourceArchived',
    ],
    [
      'a malformed id',
      getSupplySource,
      400,
      one('InvalidInput', '', '1012'),
      'UPSTREAM_REJECTED',
      'not-executed',
      'InvalidAddressId',
    ],
    [
      'an unknown number',
      getSupplySource,
      400,
      one('InvalidInput', '', '4711'),
      'UPSTREAM_REJECTED',
      'not-executed',
      null,
    ],
    [
      'the same number of another API',
      getShipment,
      400,
      one('InvalidInput', '', '1004'),
      'UPSTREAM_REJECTED',
      'not-executed',
      null,
    ],
    [
      'nothing found',
      getSupplySource,
      404,
      one('NotFound'),
      'UPSTREAM_NOT_FOUND',
      'not-executed',
      null,
    ],
    [
      'no shipment found',
      getShipment,
      404,
      one('ResourceNotFound'),
      'UPSTREAM_NOT_FOUND',
      'not-executed',
      'ResourceNotFound',
    ],
    [
      'a 404 that blames the request',
      getShipment,
      404,
      one('InvalidState'),
      'UPSTREAM_REJECTED',
      'not-executed',
      'InvalidState',
    ],
    [
      'a business code',
      createShipment,
      400,
      one('InsufficientFunds'),
      'UPSTREAM_REJECTED',
      'not-executed',
      'InsufficientFunds',
    ],
    [
      'terms to be accepted',
      createShipment,
      403,
      one('TermsAndConditionsNotAccepted'),
      'UPSTREAM_DENIED',
      'not-executed',
      'TermsAndConditionsNotAccepted',
    ],
    [
      'a sentence about a twin',
      createShipment,
      400,
      one('InvalidInput', 'This shipment already exists.'),
      'UPSTREAM_REJECTED',
      'not-executed',
      'ShipmentAlreadyExists',
    ],
    [
      'an expired offer',
      createShipment,
      400,
      one('InvalidInput', 'The shipping offering Id has expired.'),
      'UPSTREAM_REJECTED',
      'not-executed',
      'ShippingServiceOfferNotAvailable',
    ],
    [
      'a bare id',
      createShipment,
      400,
      one('InvalidInput', OFFER),
      'UPSTREAM_REJECTED',
      'not-executed',
      'ShippingServiceOfferNotAvailable',
    ],
    [
      'an expired token',
      getSupplySource,
      403,
      one('Unauthorized', 'Denied.', 'The access token you provided has expired.'),
      'UPSTREAM_DENIED',
      'not-executed',
      'AccessTokenExpired',
    ],
    [
      'a missing role',
      getSupplySource,
      403,
      one('Unauthorized', 'Access is denied.'),
      'UPSTREAM_DENIED',
      'not-executed',
      null,
    ],
    [
      'no credentials',
      getSupplySource,
      401,
      { message: 'Unauthorized' },
      'UPSTREAM_DENIED',
      'not-executed',
      null,
    ],
    [
      'a throttle',
      createShipment,
      429,
      one('QuotaExceeded'),
      'UPSTREAM_THROTTLED',
      'not-executed',
      null,
    ],
    [
      'a request too large',
      createSupplySource,
      413,
      [{ code: 'TooLarge', message: '' }],
      'UPSTREAM_REJECTED',
      'not-executed',
      null,
    ],
    [
      'an internal failure',
      createShipment,
      500,
      one('InternalFailure'),
      'UPSTREAM_UNAVAILABLE',
      'unknown',
      null,
    ],
    [
      'a page of a gateway',
      getSupplySource,
      503,
      '<html>busy</html>',
      'UPSTREAM_UNAVAILABLE',
      'unknown',
      null,
    ],
    ['a redirection', getSupplySource, 302, '', 'UPSTREAM_MALFORMED', 'unknown', null],
    [
      'a page instead of JSON',
      createShipment,
      200,
      '<html></html>',
      'UPSTREAM_MALFORMED',
      'unknown',
      null,
    ],
    ['a bare word', getSupplySource, 200, '"ok"', 'UPSTREAM_MALFORMED', 'unknown', null],
    [
      'a 200 with a refusal',
      createShipment,
      200,
      one('InvalidInput'),
      'UPSTREAM_REJECTED',
      'not-executed',
      null,
    ],
    [
      'a 200 with a failure inside',
      createShipment,
      200,
      one('InternalFailure'),
      'UPSTREAM_REJECTED',
      'unknown',
      null,
    ],
    [
      'a 200 with both',
      createShipment,
      200,
      { ...one('InvalidInput'), payload: { ShipmentId: 's-1' } },
      'UPSTREAM_REJECTED',
      'unknown',
      null,
    ],
    [
      'a multi-status without a success',
      listings,
      207,
      { responses: [{ status: { statusCode: 400 }, body: one('SC_1') }] },
      'UPSTREAM_REJECTED',
      'not-executed',
      null,
    ],
  ])('with %s becomes its error', (_what, operation, status, body, code, outcome, meaning) => {
    const result = failed(operation, status, body);
    expect(result).toMatchObject({ code, outcome, httpStatus: status, requestId: REQUEST_ID });
    expect(result.operation).toBe(operation.name);
    expect(result.entries[0]?.meaning ?? null).toBe(meaning);
  });

  it.each([
    ['nothing at all', 204, '', undefined],
    ['an empty error list', 200, { errors: [], payload: {} }, { errors: [], payload: {} }],
    [
      'a submission found invalid',
      200,
      { status: 'INVALID', issues: [{ code: '90', message: 'No.' }] },
      { status: 'INVALID', issues: [{ code: '90', message: 'No.' }] },
    ],
    [
      'an accepted submission',
      200,
      { status: 'ACCEPTED', issues: [] },
      { status: 'ACCEPTED', issues: [] },
    ],
    [
      'a multi-status with one success',
      207,
      { responses: [{ status: { statusCode: 200 } }, { status: { statusCode: 400 } }] },
      { responses: [{ status: { statusCode: 200 } }, { status: { statusCode: 400 } }] },
    ],
  ])('with %s is a success', (_what, status, body, expected) => {
    expect(read(listings, status, body)).toMatchObject({ ok: true, body: expected });
  });

  it('reads empty details as none', () => {
    expect(failed(getSupplySource, 400, one('InvalidInput', 'x', '')).entries).toEqual([
      { code: 'InvalidInput', message: 'x', details: null, meaning: null },
    ]);
  });

  it('returns the time of a retry from seconds or a date', () => {
    expect(failed(getSupplySource, 429, '', { 'retry-after': '1.5' }).retryAfterMs).toBe(1_500);
    const past = { 'retry-after': new Date(0).toUTCString() };
    expect(failed(getSupplySource, 429, '', past).retryAfterMs).toBe(0);
  });

  it.each([
    [createShipment, 500, false],
    [createShipment, 429, true],
    [getShipment, 500, true],
    [getShipment, 400, false],
  ] as const)('is retryable only when a retry is safe (%#)', (operation, status, retryable) => {
    expect(failed(operation, status, '').retryable).toBe(retryable);
  });

  it('keeps the request out of the message of the error', () => {
    const error = spApiError(
      failed(
        createShipment,
        400,
        one('InvalidInput', '7 Harbour Road is no address', 'Atza|secret'),
      ),
    );
    expect(error.message).toBe(
      'createShipment: Amazon refused the request (HTTP 400, InvalidInput)',
    );
  });
});

describe('the encoding of an error body', () => {
  const getOrder = { name: 'getOrder', path: '/orders', repeat: 'safe' } as const;
  const errors = JSON.stringify({ errors: [{ code: 'InvalidInput', message: 'Größe' }] });

  it.each([
    [
      'ISO-8859-1 by its header',
      Buffer.from(errors, 'latin1'),
      'application/json; charset=ISO-8859-1',
    ],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${errors}`), 'application/json'],
    [
      'UTF-16 with a byte order mark',
      Buffer.from(`\uFEFF${errors}`, 'utf16le'),
      'application/json',
    ],
  ])('is %s', (_, body, type) => {
    const headers = { 'content-type': type };
    const outcome = readOutcome(getOrder, { kind: 'reply', status: 400, headers, body }, 0);
    expect(outcome).toMatchObject({
      ok: false,
      entries: [{ code: 'InvalidInput', message: 'Größe' }],
    });
  });
});
