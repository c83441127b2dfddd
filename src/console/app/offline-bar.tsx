import { useEffect } from 'react';
import { useClient } from 'urql';
import { ConsoleBootDocument } from '../generated/app/graphql.js';
import { clock } from '../model/time.js';
import { useNow } from '../parts/use-connection.js';

/** The socket comes back by itself. A request finds out when it was not the socket that broke. */
const TRY_EVERY_MS = 3_000;

interface OfflineBarProps {
  readonly since: number;
}

export function OfflineBar({ since }: OfflineBarProps) {
  const client = useClient();
  const now = useNow();
  useEffect(() => {
    const timer = setInterval(() => {
      void client.query(ConsoleBootDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    }, TRY_EVERY_MS);
    return () => clearInterval(timer);
  }, [client]);
  return (
    <div className="offline-bar" role="status">
      Not connected since {clock(since, null, now)}. What you see may be old. The connection comes
      back by itself.
    </div>
  );
}
