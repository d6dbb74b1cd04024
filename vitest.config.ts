import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{bin,server,sdk,cli,sandbox,bench,tools,privacy,expression,scoring,web}/**/*.test.ts'],
    globalSetup: ['server/testing/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
