import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';

type Named =
  | 'policyKind'
  | 'policyState'
  | 'entryKind'
  | 'guarantee'
  | 'guaranteeState'
  | 'because'
  | 'claimability'
  | 'screenVerdict'
  | 'invitationState'
  | 'repayment'
  | 'zones'
  | 'purpose'
  | 'financingState'
  | 'stage'
  | 'event'
  | 'productState'
  | 'productAct'
  | 'party'
  | 'basis'
  | 'loanKind'
  | 'loanState'
  | 'confirmation'
  | 'ownerAnswer'
  | 'firstLoan';

/** The words for the marketplace's codes; the code itself where it has none. */
export function useWords(): (name: Named, code: string) => string {
  const { language } = useLanguage();
  return (name, code) => choiceTitle(name, code, language) ?? code;
}
