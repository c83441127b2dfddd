import { useState } from 'react';

const PLACE = 'station';

/** Returns the name under which this tab claims orders, such as `Station 3`, and a way to change it. */
export function useStation(): readonly [string | null, (name: string) => void] {
  const [station, setStation] = useState(() => sessionStorage.getItem(PLACE));
  const change = (name: string): void => {
    sessionStorage.setItem(PLACE, name);
    setStation(name);
  };
  return [station, change];
}
