import { SpApiError } from '../../sp-api/errors.js';

const USUAL_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// The number that Supply Sources hides in `details` for an id that is none of its own.
const MALFORMED_ID = '1012';

/**
 * Returns whether an error means that the seller has no supply source with this id. Amazon refuses an id of another kind,
 * such as an order id, as malformed (HTTP 400) and not as unknown (HTTP 404).
 */
export function isUnknownSource(id: string, error: unknown): error is SpApiError {
  if (!(error instanceof SpApiError)) return false;
  if (error.code === 'UPSTREAM_NOT_FOUND') return true;
  return (
    error.code === 'UPSTREAM_REJECTED' &&
    !USUAL_ID.test(id) &&
    error.entries.every(({ details }) => !details?.trim() || details.trim() === MALFORMED_ID)
  );
}
