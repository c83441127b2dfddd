import type { UserError } from '../../../../graph/user-error.type.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { SpApiErrorFields } from '../../../../sp-api/errors/errors.js';
import { pathInForm } from './purchase-form.js';
import type { PurchaseRequest } from './purchase-request.js';
import type { Rejection } from '../../../../store/purchases/purchase.js';

/** Returns Amazon's refusal for the ledger, with all that is needed to return the same result again. */
export function rejectionByAmazon(
  request: PurchaseRequest,
  result: UserError,
  error: SpApiError,
  carrierName: string | null,
): Rejection {
  const { code, operation, httpStatus, requestId, entries } = error;
  return {
    code: result.code,
    message: result.message,
    path: pathOf(request, result),
    carrierName,
    amazon: { code, operation, httpStatus, requestId, entries },
  };
}

/** Returns the rejection of a purchase that was never sent, for the ledger. */
export function rejectionUnsent(request: PurchaseRequest, result: UserError): Rejection {
  return { code: result.code, message: result.message, path: pathOf(request, result) };
}

/** Returns where the client gave what is refused. */
function pathOf(request: PurchaseRequest, { path }: UserError): string[] | null {
  return path && pathInForm(request, path);
}

/** Returns Amazon's refusal from a stored rejection; null when the purchase was never sent. */
export function refusalKeptIn(
  rejection: Rejection | null,
): { readonly error: SpApiError; readonly carrierName: string | null } | null {
  const amazon = rejection?.['amazon'];
  if (!rejection || typeof amazon !== 'object' || amazon === null) return null;
  const fields = amazon as Pick<
    SpApiErrorFields,
    'code' | 'operation' | 'httpStatus' | 'requestId' | 'entries'
  >;
  const carrierName = rejection['carrierName'];
  return {
    error: new SpApiError(rejection.message, {
      ...fields,
      retryable: false,
      retryAfterMs: null,
      outcome: 'not-executed',
    }),
    carrierName: typeof carrierName === 'string' ? carrierName : null,
  };
}
