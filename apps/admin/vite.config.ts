import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`;

/** The built app is served by the API on its own port; in development the API is reached through this proxy. */
export default defineConfig({
  plugins: [react()],
  // Fonts stay files: the API's content policy lets none in as data.
  build: { outDir: 'dist', sourcemap: true, assetsInlineLimit: 0 },
  server: {
    port: 5173,
    host: '127.0.0.1',
    proxy: { '/graphql': { target: api, ws: true }, '/auth': api, '/utsteder': api },
  },
});
