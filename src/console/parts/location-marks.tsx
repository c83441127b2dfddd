import { clock } from '../model/time.js';
import { Mark } from './marks.js';

const STATUS = {
  ACTIVE: { tone: 'done', words: 'Active' },
  INACTIVE: { tone: 'speed', words: 'Not active' },
  ARCHIVED: { tone: 'plain', words: 'Archived' },
} as const;

/** Whether a location takes part in fulfilment. */
export function LocationStatus({ status }: { readonly status: keyof typeof STATUS | null }) {
  if (status === null) return <Mark tone="plain">Status not known</Mark>;
  const { tone, words } = STATUS[status];
  return <Mark tone={tone}>{words}</Mark>;
}

interface OpenState {
  readonly isOpen: boolean;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly timeZone: string;
}

/** Says whether a location is open now, on its own clock. Without hours it is neither open nor closed. */
export function openWords(state: OpenState | null, now: number): string {
  if (!state) return 'Amazon has no hours here';
  const { isOpen, opensAt, closesAt, timeZone } = state;
  const next = isOpen ? closesAt : opensAt;
  return `${isOpen ? 'Open' : 'Closed'}${next === null ? '' : ` until ${clock(next, timeZone, now)}`}`;
}
