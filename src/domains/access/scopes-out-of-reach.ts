import { ALL_SCOPES } from '../../graph/access/access-scope.js';
import type { AccessScope } from '../../graph/access/access-scope.js';
import { InputWarning } from '../../graph/user-error.type.js';

const PATH = ['input', 'scopes'];

const WAY_OUT =
  'The operator creates a key with any scopes: `npm run keys -- create --name admin --scopes all`.';

/**
 * Warns of scopes that a key with MANAGE cannot give away. The first key is the only one, so no key can get them any more; of a later
 * key, that matters when it has MANAGE alone, which lets it create no key for any work.
 */
export function warningsOfScopes(
  scopes: readonly AccessScope[],
  { isFirst }: { readonly isFirst: boolean },
): InputWarning[] {
  const missing = ALL_SCOPES.filter((scope) => !scopes.includes(scope));
  if (!scopes.includes('MANAGE') || missing.length === 0) return [];
  const named = missing.join(', ');
  if (isFirst)
    return [
      new InputWarning({
        path: PATH,
        message: `This is the first key, every request needs a key from now on, and a key gives away only scopes that it has. So no key can get ${named} through the graph. ${WAY_OUT}`,
      }),
    ];
  if (missing.length < ALL_SCOPES.length - 1) return [];
  return [
    new InputWarning({
      path: PATH,
      message: `A key gives away only scopes that it has. So this one can create keys with MANAGE alone, and none with ${named}. Create those with a key that has these scopes. ${WAY_OUT}`,
    }),
  ];
}
