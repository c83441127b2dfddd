import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Name of the typeface in the files. */
export const LABEL_FONT_FAMILY = 'Roboto Condensed';

/** Returns the paths of the two fonts. A package provides them, because a server may have no fonts. */
export function labelFontPaths(): { readonly regular: string; readonly bold: string } {
  const from = '@expo-google-fonts/roboto-condensed';
  return {
    regular: require.resolve(`${from}/400Regular/RobotoCondensed_400Regular.ttf`),
    bold: require.resolve(`${from}/700Bold/RobotoCondensed_700Bold.ttf`),
  };
}
