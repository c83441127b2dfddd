import type { ComponentType } from 'react';
import type { AccessScope } from '../generated/app/graphql.js';

/** A screen as the frame knows it. Each folder of `screens/` exports one as `screen` from its `screen.ts`. */
export interface Screen {
  /** Its path below `/console`, such as `/orders/$id`. */
  readonly path: string;
  readonly title: string;
  /** Its place in the navigation, from the top; null for a screen that other screens lead to. */
  readonly place: number | null;
  /** Without this scope the screen is absent. */
  readonly needs: AccessScope;
  /** Loads its component, which is a chunk of its own. */
  readonly load: () => Promise<ComponentType>;
}
