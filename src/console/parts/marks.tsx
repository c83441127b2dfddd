import type { ReactNode } from 'react';

/** What a state means. Each has a word, a shape and a colour; violet is for outcomes that are not known, and nothing else. */
export type Tone = 'blocked' | 'done' | 'plain' | 'speed' | 'trouble' | 'unknown' | 'working';

interface MarkProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

export function Mark({ tone, children }: MarkProps) {
  return (
    <span className={`mark mark-${tone}`}>
      {tone === 'done' && <Tick />}
      {children}
    </span>
  );
}

export function Tick() {
  return (
    <svg className="tick" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
