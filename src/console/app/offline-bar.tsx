import { clock } from '../model/time.js';
import { useNow } from '../parts/use-connection.js';

interface OfflineBarProps {
  readonly since: number;
}

export function OfflineBar({ since }: OfflineBarProps) {
  const now = useNow();
  return (
    <div className="offline-bar" role="status">
      Not connected since {clock(since, null, now)}. What you see may be old. The connection comes
      back by itself.
    </div>
  );
}
