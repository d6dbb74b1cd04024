import type { Bilingual } from '../../../kernel/pure/text.ts';

/**
 * The number under which an enterprise's own reports (自愿填报) stand among providers. No provider is ever registered under it: it has no
 * precedence, so whatever a department says of the same record is believed before it.
 */
export const SELF_REPORTED = 0;

export const selfReportedTitle: Bilingual = { zh: '企业自主填报', en: 'Reported by the enterprise itself' };

export const isSelfReported = ({ providerNo }: { readonly providerNo: number }): boolean => providerNo === SELF_REPORTED;
