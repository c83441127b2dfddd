import type { Screen } from '../../parts/screen.js';

export const screen: Screen = {
  path: '/access',
  title: 'Access',
  place: 70,
  needs: 'MANAGE',
  load: async () => (await import('./access-screen.js')).AccessScreen,
};
