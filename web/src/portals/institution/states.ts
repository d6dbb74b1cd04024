import type { Operations } from '../../../../sdk/index.ts';
import type { Bilingual } from '../../shared/language.tsx';

export type Authorisation = Operations['consent.list-authorisations']['output']['authorisations'][number];

/** Where an authorisation stands, as the one who asked for it sees it. */
export const states: Readonly<
  Record<Authorisation['state'], { readonly title: Bilingual; readonly kind: 'good' | 'waits' | 'over' }>
> = {
  draft: { title: { zh: '草稿', en: 'Draft' }, kind: 'over' },
  awaiting: { title: { zh: '待企业决定', en: 'With the enterprise' }, kind: 'waits' },
  // Never shown here: an institution does not see what is in reserve for it.
  reserved: { title: { zh: '备用', en: 'In reserve' }, kind: 'waits' },
  dropped: { title: { zh: '已终止', en: 'Ended' }, kind: 'over' },
  active: { title: { zh: '生效中', en: 'In force' }, kind: 'good' },
  paused: { title: { zh: '企业已暂停', en: 'Paused' }, kind: 'waits' },
  revoked: { title: { zh: '企业已撤回', en: 'Revoked' }, kind: 'over' },
  refused: { title: { zh: '企业已拒绝', en: 'Refused' }, kind: 'over' },
  expired: { title: { zh: '已到期', en: 'Expired' }, kind: 'over' },
  exhausted: { title: { zh: '次数用完', en: 'Used up' }, kind: 'over' },
};
