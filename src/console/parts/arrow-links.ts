import { useEffect } from 'react';

/** Moves the focus between the links of a list by the arrows up and down. Returns whether there is a next one. */
export function stepLinks(selector: string, from: Element | null, by: number): boolean {
  const links = [...document.querySelectorAll<HTMLElement>(selector)];
  const at = links.findIndex((link) => link === from);
  const next = links[at < 0 ? 0 : at + by];
  next?.focus();
  return next !== undefined;
}

/** Lets the arrows move between the links that fit a selector, while one of them has the focus. */
export function useArrowLinks(selector: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const from = event.target instanceof Element ? event.target : null;
      if (by === undefined || !from?.matches(selector)) return;
      if (stepLinks(selector, from, by)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [selector]);
}
