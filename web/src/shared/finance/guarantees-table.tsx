import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { dayOf } from '../moment.ts';
import { useInstitutionName } from '../names/use-institution-name.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../use-pages.ts';
import { amountText } from './amount.ts';
import { GuaranteeTag } from './guarantee-tag.tsx';
import { useWords } from './use-words.ts';

const PAGE = 100;
const REFRESH_MS = 30_000;
export type GuaranteeRow = Operations['guarantees.list']['output']['guaranteeRequests'][number];

/** Requests for guarantees, the newest first. */
export function GuaranteesTable({
  input,
  whose,
}: {
  readonly input: Operations['guarantees.list']['input'];
  /** Whose they are, as the reader has to know it. */
  readonly whose: Column<GuaranteeRow>;
}) {
  const { t, language } = useLanguage();
  const wordOf = useWords();
  const nameOf = useInstitutionName();
  const answer = usePages('guarantees.list', { ...input, limit: PAGE }, { refreshMs: REFRESH_MS });
  const columns: readonly Column<GuaranteeRow>[] = [
    whose,
    {
      key: 'amount',
      title: t({ zh: '担保金额', en: 'To be guaranteed' }),
      value: ({ amountFen, undertaking }) => amountText(undertaking?.amountFen ?? amountFen, language),
      figure: true,
    },
    { key: 'term', title: t({ zh: '期限（月）', en: 'Months' }), value: ({ termMonths }) => termMonths, figure: true },
    { key: 'lender', title: t({ zh: '贷款机构', en: 'Lender' }), value: ({ lenderNo }) => nameOf(lenderNo), choices: true },
    {
      key: 'state',
      title: t({ zh: '进展', en: 'State' }),
      value: ({ guaranteeState }) => wordOf('guaranteeState', guaranteeState),
      show: (guarantee) => <GuaranteeTag guarantee={guarantee} />,
      choices: true,
    },
    { key: 'asked', title: t({ zh: '申请日期', en: 'Asked on' }), value: ({ askedAt }) => dayOf(askedAt, language) },
  ];
  return (
    <DataTable
      label={t({ zh: '担保申请', en: 'Requests for guarantees' })}
      rows={answer.pages?.flatMap((page) => page.guaranteeRequests)}
      columns={columns}
      rowKey={({ guaranteeId }) => guaranteeId}
      empty={t({ zh: '没有担保申请', en: 'No requests' })}
      answer={answer}
      more={answer.more}
    />
  );
}
