import { fileURLToPath } from 'node:url';

/** The built admin app. The same place from `src` and from `dist`: both lie in `apps/api`. */
export const ADMIN_FOLDER = fileURLToPath(new URL('../../admin/dist', import.meta.url));
