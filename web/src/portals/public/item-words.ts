import type { Operations } from '../../../../sdk/index.ts';
import type { Bilingual } from '../../shared/language.tsx';

type Item = Operations['catalogue.list-items']['output']['items'][number];

export const classTitles: Readonly<Record<Item['class'], Bilingual>> = {
  open: { zh: '公开', en: 'Open' },
  authorised: { zh: '授权查询', en: 'Authorised' },
  'compute-only': { zh: '可用不可见', en: 'Compute-only' },
};

export const modeTitles: Readonly<Record<Item['modes'][number], Bilingual>> = {
  collect: { zh: '物理归集', en: 'Collected' },
  call: { zh: '接口调用', en: 'Called' },
  verify: { zh: '数据核验', en: 'Verified' },
};
