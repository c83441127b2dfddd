import { useEffect, useState, useSyncExternalStore } from 'react';
import { connection } from '../model/connection.js';
import type { ConnectionState } from '../model/connection.js';

export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.state);
}

/** Returns the server's time, renewed every 15 seconds. */
export function useNow(): number {
  const [now, setNow] = useState(connection.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(connection.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
