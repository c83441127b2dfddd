import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { possibleTypesOf } from './possible-types.js';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const POSSIBLE_TYPES = 'virtual:possible-types';

/** Makes the members of the schema's interfaces and unions a module, which cannot be out of date. */
const possibleTypes: Plugin = {
  name: 'possible-types',
  resolveId: (id) => (id === POSSIBLE_TYPES ? `\0${POSSIBLE_TYPES}` : null),
  load: (id) =>
    id === `\0${POSSIBLE_TYPES}`
      ? `export const possibleTypes = ${JSON.stringify(possibleTypesOf(pathOf('../../schema.graphql')))};`
      : null,
};

export default defineConfig({
  root: pathOf('.'),
  base: '/console/',
  plugins: [possibleTypes],
  build: {
    outDir: pathOf('../../dist/console'),
    emptyOutDir: true,
    target: 'es2023',
    // The content policy allows no data: for scripts, styles and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Libraries mark parts for servers that render React. This one renders nothing.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
