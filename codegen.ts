import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

const generated = {
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  scalars: {
    CountryCode: 'string',
    CurrencyCode: 'string',
    DateTime: 'string',
    Decimal: 'string',
    Duration: 'string',
    ID: 'string',
    JSON: 'unknown',
    LocalDate: 'string',
    LocalTime: 'string',
    TimeZone: 'string',
    URL: 'string',
  },
} as const;

/** The console's documents: those of the frame, and one module for each screen, which its own chunk contains. */
const consoleDocuments = Object.fromEntries(
  ['app', ...readdirSync('src/console/screens').map((screen) => `screens/${screen}`)].map(
    (room) => [
      `src/console/generated/${room.replace('screens/', '')}/`,
      {
        documents: [`src/console/${room}/*.graphql`],
        preset: 'client' as const,
        presetConfig: { fragmentMasking: false },
        config: generated,
      },
    ],
  ),
);

/** Typed documents for the tests and the example client. Types of resolvers come from the classes, never from here. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'test/support/generated/': {
      documents: ['test/graph/**/*.ts', 'test/week/*.ts'],
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { ...generated, documentMode: 'string' },
    },
    // With the manifest that TRUSTED_DOCUMENTS takes.
    'test/example-client/generated/': {
      documents: ['test/example-client/*.ts'],
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: 'sha256' },
      },
      config: { ...generated, documentMode: 'string' },
    },
    // For clients with a cache: their documents are parsed.
    'test/example-client/generated/screens/': {
      documents: ['test/example-client/screens/*.ts'],
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: generated,
    },
    ...consoleDocuments,
  },
  importExtension: '.js',
  ignoreNoDocuments: true,
};

export default config;
