import { runBenchmarks, type Benchmarks } from './run-benchmarks.ts';

const benchmarks: Benchmarks = {
  audit: async () => (await import('./audit.ts')).figures,
  collection: async () => (await import('./collection.ts')).figures,
  consent: async () => (await import('./consent.ts')).figures,
  evaluation: async () => (await import('./evaluation.ts')).figures,
  expression: async () => (await import('./expression.ts')).figures,
  loans: async () => (await import('./loans.ts')).figures,
  marketplace: async () => (await import('./marketplace.ts')).figures,
  privacy: async () => (await import('./privacy.ts')).figures,
  query: async () => (await import('./query.ts')).figures,
  records: async () => (await import('./records.ts')).figures,
  scoring: async () => (await import('./scoring.ts')).figures,
  subjects: async () => (await import('./subjects.ts')).figures,
};

process.exitCode = await runBenchmarks(process.argv.slice(2), benchmarks, {
  out: (line) => process.stdout.write(`${line}\n`),
  progress: (line) => process.stderr.write(`${line}\n`),
});
