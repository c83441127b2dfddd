// Made by vite.config.ts from the schema.
declare module 'virtual:possible-types' {
  import type { PossibleTypes } from './possible-types.js';

  export const possibleTypes: PossibleTypes;
}
