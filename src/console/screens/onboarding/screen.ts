import type { Screen } from '../../parts/screen.js';

export const screen: Screen = {
  path: '/locations/$id/onboarding',
  title: 'Onboarding',
  place: null,
  needs: 'READ',
  load: async () => (await import('./onboarding-screen.js')).OnboardingScreen,
};
