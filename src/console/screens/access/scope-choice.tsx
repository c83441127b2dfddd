import { SCOPE_WORDS } from '../../model/access-words.js';
import type { Role, Scope } from '../../model/access-words.js';

interface ScopeChoiceProps {
  /** Sets that may be chosen whole. */
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  readonly chosen: readonly Scope[];
  readonly onChoose: (scopes: readonly Scope[]) => void;
}

export function ScopeChoice({ roles, scopes, chosen, onChoose }: ScopeChoiceProps) {
  const isRole = ({ scopes: all }: Role): boolean =>
    all.length === chosen.length && all.every((scope) => chosen.includes(scope));
  return (
    <fieldset>
      <legend>Allows</legend>
      <div className="access-roles">
        {roles.map((role) => (
          <button
            key={role.name}
            type="button"
            aria-pressed={isRole(role)}
            onClick={() => onChoose(role.scopes)}
          >
            {role.name}
          </button>
        ))}
      </div>
      {scopes.map((scope) => {
        const [name, detail] = SCOPE_WORDS[scope];
        return (
          <label key={scope} className="check-line">
            <input
              type="checkbox"
              checked={chosen.includes(scope)}
              onChange={({ target: { checked } }) =>
                onChoose(checked ? [...chosen, scope] : chosen.filter((one) => one !== scope))
              }
            />
            <span>
              {name} <span className="second">{detail}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
