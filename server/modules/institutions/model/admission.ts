import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { Purpose } from './purpose.ts';
import type { Tier } from './tier.ts';

/**
 * Where an institution stands. A running admission comes before an application for the next one, so an institution that is reassessed
 * stays `admitted`. That an admission is past its last day follows from the date and is no state.
 */
export const states = {
  registered: { zh: '已登记', en: 'Registered' },
  applied: { zh: '已申请', en: 'Applied' },
  mending: { zh: '整改中', en: 'Mending' },
  assessed: { zh: '评估合格', en: 'Assessed' },
  admitted: { zh: '已接入', en: 'Admitted' },
  suspended: { zh: '已暂停', en: 'Suspended' },
  withdrawn: { zh: '已取消接入', en: 'Withdrawn' },
  refused: { zh: '未予接入', en: 'Refused' },
} as const satisfies Record<string, Bilingual>;

export type AdmissionState = keyof typeof states;

/** An institution and what it is admitted to, as every use asks for it. Until it is admitted the scope is empty. */
export type Admission = {
  readonly institutionNo: number;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Where it is registered (GB/T 2260). */
  readonly divisionCode: string;
  readonly state: AdmissionState;
  /** Names of the items admitted to. */
  readonly items: readonly string[];
  readonly purposes: readonly Purpose[];
  /** Divisions (GB/T 2260) whose enterprises it may ask about, each with all within it; none at all is the whole country. */
  readonly divisions: readonly string[];
  readonly tier: Tier;
  /** The last day in China on which the admission holds, YYYY-MM-DD; null as long as there was none. */
  readonly admittedUntil: string | null;
};
