import type { Operations } from '../../../../sdk/index.ts';
import type { Bilingual } from '../../shared/language.tsx';

export type Authorisation = Operations['consent.list-authorisations']['output']['authorisations'][number];

/** What a state of an authorisation is called to its giver, and how it looks. */
export const authorisationStates: Readonly<
  Record<Authorisation['state'], { readonly title: Bilingual; readonly kind: 'good' | 'waits' | 'over' }>
> = {
  draft: { title: { zh: '草稿', en: 'Draft' }, kind: 'over' },
  awaiting: { title: { zh: '待您决定', en: 'For you to decide' }, kind: 'waits' },
  reserved: { title: { zh: '备用，未生效', en: 'In reserve' }, kind: 'waits' },
  active: { title: { zh: '生效中', en: 'In force' }, kind: 'good' },
  paused: { title: { zh: '已暂停', en: 'Paused' }, kind: 'waits' },
  revoked: { title: { zh: '已撤回', en: 'Revoked' }, kind: 'over' },
  refused: { title: { zh: '已拒绝', en: 'Refused' }, kind: 'over' },
  dropped: { title: { zh: '备用未启用，已终止', en: 'Ended unused' }, kind: 'over' },
  expired: { title: { zh: '已到期', en: 'Expired' }, kind: 'over' },
  exhausted: { title: { zh: '次数用完', en: 'Used up' }, kind: 'over' },
};
