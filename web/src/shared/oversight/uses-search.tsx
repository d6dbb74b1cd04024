import { Button } from 'antd';
import { useState } from 'react';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { DownloadButton } from '../download-button.tsx';
import { useLanguage } from '../language.tsx';
import { ProofCheck } from '../log/proof-check.tsx';
import { timeOf } from '../moment.ts';
import { useInstitutionName } from '../names/use-institution-name.ts';
import { useItemTitle } from '../names/use-item-title.ts';
import { usePlatform } from '../platform.tsx';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../use-pages.ts';
import { UseFilters } from './use-filters.tsx';
import { conditionsOf, type UseSearch } from './use-search.ts';
import { UseView, type FoundUse } from './use-view.tsx';
import { useVerdictTitle, VerdictTag } from './verdict-tag.tsx';
import './oversight.css';

const PAGE = 100;

/** Every use by any combination of conditions, each with its place in the disclosure log; all that was found can be exported. */
export function UsesSearch({ search, change }: { readonly search: UseSearch; readonly change: (more: UseSearch) => void }) {
  const { t, language } = useLanguage();
  const platform = usePlatform();
  const nameOf = useInstitutionName();
  const titleOf = useItemTitle();
  const verdictOf = useVerdictTitle();
  const [open, setOpen] = useState<FoundUse>();
  const conditions = conditionsOf(search);
  const answer = usePages('oversight.search-uses', { ...conditions, limit: PAGE });
  const institutionOf = ({ institutionNo }: FoundUse) =>
    institutionNo === null ? t({ zh: '不是机构', en: 'none' }) : nameOf(institutionNo);
  const itemsOf = ({ items }: FoundUse) =>
    titleOf(items[0]?.item ?? '') +
    (items.length > 1 ? t({ zh: `等 ${items.length} 项`, en: ` and ${items.length - 1} more` }) : '');
  const opener = (row: FoundUse) => (
    <Button type="link" className="cell-link" onClick={() => setOpen(row)}>
      {timeOf(row.at, language)}
    </Button>
  );
  const proof = ({ disclosureId, position }: FoundUse) =>
    position === null ? t({ zh: '待封存', en: 'to be sealed' }) : <ProofCheck disclosureId={disclosureId} />;
  return (
    <>
      <UseFilters search={search} change={change} />
      <DataTable
        label={t({ zh: '使用', en: 'Uses' })}
        rows={answer.pages?.flatMap((page) => page.foundUses)}
        rowKey={({ disclosureId }) => disclosureId}
        empty={t({ zh: '没有符合条件的使用，可放宽条件', en: 'No use is so; widen the conditions' })}
        answer={answer}
        more={answer.more}
        tools={
          <DownloadButton
            title={t({ zh: '导出全部结果（附检查点）', en: 'Export all, with the checkpoint' })}
            fetchFile={() => platform.call('oversight.export-uses', { ...conditions, format: 'xlsx' })}
          />
        }
        columns={[
          { key: 'at', title: t({ zh: '时间', en: 'Time' }), value: ({ at }) => timeOf(at, language), show: opener },
          { key: 'institution', title: t({ zh: '机构', en: 'Institution' }), value: institutionOf, choices: true },
          {
            key: 'subject',
            title: t({ zh: '企业统一代码', en: 'Unified code' }),
            value: ({ subjectId }) => subjectId,
            show: ({ subjectId }) => <span className="over-no">{subjectId}</span>,
          },
          {
            key: 'items',
            title: t({ zh: '信息项', en: 'Items' }),
            value: ({ items }) => items.map(({ item }) => titleOf(item)).join(t({ zh: '、', en: ', ' })),
            show: itemsOf,
          },
          {
            key: 'purpose',
            title: t({ zh: '用途', en: 'Purpose' }),
            value: ({ purpose }) => choiceTitle('purpose', purpose ?? '', language) ?? '—',
            choices: true,
          },
          { key: 'case', title: t({ zh: '融资事项', en: 'Case' }), value: ({ caseNo }) => caseNo ?? '—' },
          {
            key: 'verdict',
            title: t({ zh: '核对结论', en: 'Verdict' }),
            value: ({ verdict }) => verdictOf(verdict),
            show: ({ verdict, afterEnd }) => <VerdictTag verdict={verdict} afterEnd={afterEnd} />,
            choices: true,
          },
          { key: 'proof', title: t({ zh: '证明', en: 'Proof' }), acts: true, value: () => '', show: proof },
        ]}
        card={(row) => (
          <>
            {opener(row)} <VerdictTag verdict={row.verdict} afterEnd={row.afterEnd} />
            <p>
              {institutionOf(row)} · {itemsOf(row)}
            </p>
            <p className="source">
              {row.subjectId} · {row.caseNo ?? '—'}
            </p>
            {proof(row)}
          </>
        )}
      />
      {open !== undefined && <UseView use={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
