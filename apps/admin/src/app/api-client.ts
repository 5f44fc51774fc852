import { createApiClient } from '@saksgang/graphql-client';
import { followAttendance } from '../shared/session/attendance.ts';
import { askToConfirm } from '../shared/session/confirmation.ts';
import { currentLanguage } from '../shared/texts/i18n.ts';

/** The app's one client. When the session ends it asks again who is signed in, and the shell follows. */
export const apiClient = createApiClient({
  origin: window.location.origin,
  language: currentLanguage,
  isAttended: followAttendance(),
  onSignedOut: () => void apiClient.refetchQueries({ include: ['Me'] }),
  onStepUp: askToConfirm,
});
