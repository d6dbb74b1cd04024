const ofProcess = ['product', 'refusal'];
const ofLoans = ['guarantee', 'kind'];

/** Whether a figure is broken down so: what loans are told by applications are not, and only refusals have a reason. */
export function hasPart({ measure, aim }: { readonly measure: string; readonly aim: string }, by: string): boolean {
  if (by === 'refusal') return measure === 'refusals';
  return !(aim === 'faster' ? ofLoans : ofProcess).includes(by);
}
