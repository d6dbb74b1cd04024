import { requireOpen, type OpenTask } from '../contract/open-task.ts';
import { suiteNames, type SuiteName } from '../groups/suite.ts';
import { privateVerification } from '../protocols/private-verification.ts';
import { VerificationRefusedError } from './verification-refused-error.ts';

/** What a contract comes to for verification. */
export type VerificationTerms = {
  /** Hash of the contract. */
  readonly task: string;
  readonly bank: string;
  readonly mode: 'published' | 'secret';
  readonly suite: SuiteName;
  /** Throws `VerificationRefusedError('expired')` from the moment on the contract names. */
  readonly requireInTime: () => void;
};

/** Throws where the task was not opened, or its contract is not complete. */
export function verificationTermsOf(open: OpenTask, clock: () => Date = () => new Date()): VerificationTerms {
  requireOpen(open, privateVerification.name);
  const { parameters, parties, expires } = open.contract;
  const { mode } = parameters;
  const suite = suiteNames.find((one) => one === parameters['suite']);
  const [bank, ...others] = parties.filter(({ party }) => party === 'bank');
  if ((mode !== 'published' && mode !== 'secret') || suite === undefined || bank === undefined || others.length > 0) {
    throw new VerificationRefusedError('not-in-contract');
  }
  return {
    task: open.hash,
    bank: bank.name,
    mode,
    suite,
    requireInTime: () => {
      if (!(clock().getTime() < Date.parse(expires))) throw new VerificationRefusedError('expired');
    },
  };
}
