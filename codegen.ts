import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for the tests and the example client. Types of resolvers come from the classes, never from here. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['test/graph/**/*.ts', 'test/example-client/**/*.ts'],
  generates: {
    'test/support/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          CountryCode: 'string',
          DateTime: 'string',
          Decimal: 'string',
          Duration: 'string',
          EmailAddress: 'string',
          JSONObject: 'Record<string, unknown>',
          LocalTime: 'string',
          NonNegativeInt: 'number',
          PositiveInt: 'number',
          TimeZone: 'string',
          URL: 'string',
        },
      },
    },
  },
  importExtension: '.js',
  ignoreNoDocuments: true,
};

export default config;
