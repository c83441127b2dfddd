import type { UserError } from '../../../../graph/user-error.type.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { SpApiErrorFields } from '../../../../sp-api/errors/errors.js';
import type { Rejection } from '../../../../store/purchases/purchase.js';

/** Amazon's refusal as the ledger keeps it: what the client was told, and all that is needed to tell it again. */
export function rejectionByAmazon(
  told: UserError,
  error: SpApiError,
  carrierName: string | null,
): Rejection {
  const { code, operation, httpStatus, requestId, entries } = error;
  return {
    code: told.code,
    message: told.message,
    carrierName,
    amazon: { code, operation, httpStatus, requestId, entries },
  };
}

/** A purchase that this API did not send, as the ledger keeps it. */
export function rejectionUnsent(told: UserError): Rejection {
  return { code: told.code, message: told.message };
}

/** The refusal of Amazon that a rejection keeps; null when Amazon never saw the purchase. */
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
