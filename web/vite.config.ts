import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The portals as one application. `npm start` builds it when its sources have changed, and the platform serves what was built. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1_000 },
  server: { proxy: { '/v1': 'http://127.0.0.1:8520', '/.well-known': 'http://127.0.0.1:8520' } },
});
