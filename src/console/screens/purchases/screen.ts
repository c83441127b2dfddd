import type { Screen } from '../../parts/screen.js';

export const screen: Screen = {
  path: '/purchases',
  title: 'Purchases',
  place: 30,
  needs: 'READ',
  load: async () => (await import('./purchases-screen.js')).PurchasesScreen,
};
