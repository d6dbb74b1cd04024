import type { DataTable, Outcome } from '../data/table.ts';
import { fitEvidence, type FitResult } from '../fitting/fit-evidence.ts';
import type { FitOptions } from '../fitting/fit-options.ts';
import { leakScreen, type LeakFinding } from './leak-screen.ts';

export type ScreenedFit =
  | (FitResult & { readonly findings: readonly LeakFinding[] })
  | { readonly outcome: 'leaks'; readonly findings: readonly LeakFinding[] };

/**
 * Screens the columns that would be used and fits only if none encodes the outcome but those a person has confirmed, by code, to have been known
 * beforehand. What is only suspicious comes along as findings.
 */
export function fitScreened(
  table: DataTable,
  outcome: Outcome,
  options: Partial<FitOptions> & { readonly confirmed?: readonly string[] } = {},
): ScreenedFit {
  const codes = options.codes ?? [...table.columns.keys()];
  const columns = new Map([...table.columns].filter(([code]) => codes.includes(code)));
  const findings = leakScreen({ ...table, columns }, outcome);
  const blocking = findings.filter(({ code, encodes }) => encodes && !options.confirmed?.includes(code));
  return blocking.length > 0 ? { outcome: 'leaks', findings } : { ...fitEvidence(table, outcome, options), findings };
}
