import { API_NAMES, apiState, failureText } from '../../model/health-words.js';
import { clock } from '../../model/time.js';
import { Mark } from '../../parts/marks.js';
import { useNow } from '../../parts/use-connection.js';
import type { Health } from './health-parts.js';

/** What each API of Amazon answered last. */
export function ApiTable({ apis }: Pick<Health, 'apis'>) {
  const now = useNow();
  return (
    <section className="list-part" aria-label="Amazon">
      <h2>
        Amazon <span className="second">calls for this seller since the start of the server</span>
      </h2>
      {apis.length === 0 && <p className="list-words">No call has been made yet.</p>}
      {apis.length > 0 && (
        <table className="facts">
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">State</th>
              <th scope="col">Last answer</th>
              <th scope="col">Last failure</th>
            </tr>
          </thead>
          <tbody>
            {apis.map((api) => {
              const { tone, word } = apiState(api);
              const { lastFailure, lastSuccessAt, roleMissingSince } = api;
              return (
                <tr key={api.api} className={tone === 'trouble' ? 'row-trouble' : ''}>
                  <th scope="row">{API_NAMES[api.api]}</th>
                  <td>
                    <Mark tone={tone}>{word}</Mark>
                    {roleMissingSince !== null && (
                      <span className="second">since {clock(roleMissingSince, null, now)}</span>
                    )}
                  </td>
                  <td data-label="Last answer">
                    {lastSuccessAt === null ? 'None yet' : clock(lastSuccessAt, null, now)}
                  </td>
                  <td data-label="Last failure">
                    {lastFailure === null ? (
                      'None'
                    ) : (
                      <>
                        {clock(lastFailure.at, null, now)}, {failureText(lastFailure.code)}
                        <span className="second">{lastFailure.operation}</span>
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
