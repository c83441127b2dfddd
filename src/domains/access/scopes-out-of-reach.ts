import { ALL_SCOPES } from '../../graph/access/access-scope.js';
import type { AccessScope } from '../../graph/access/access-scope.js';
import { InputWarning } from '../../graph/user-error.type.js';

const PATH = ['input', 'scopes'];

const WAY_OUT =
  'The operator creates a key with any scopes: `npm run keys -- create --name admin --scopes all`.';

/** Warns of a key with MANAGE alone: it gives away no other scope, so it can create no key for any work. */
export function warningsOfScopes(scopes: readonly AccessScope[]): InputWarning[] {
  const missing = ALL_SCOPES.filter((scope) => !scopes.includes(scope));
  if (!scopes.includes('MANAGE') || missing.length < ALL_SCOPES.length - 1) return [];
  const named = missing.join(', ');
  return [
    new InputWarning({
      path: PATH,
      message: `A key gives away only scopes that it has. So this one can create keys with MANAGE alone, and none with ${named}. Create those with a key that has these scopes. ${WAY_OUT}`,
    }),
  ];
}
