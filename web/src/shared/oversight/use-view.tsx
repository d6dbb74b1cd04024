import { Descriptions, Modal } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';
import { ProofCheck } from '../log/proof-check.tsx';
import { timeOf } from '../moment.ts';
import { useInstitutionName } from '../names/use-institution-name.ts';
import { useItemTitle } from '../names/use-item-title.ts';
import { useProviderName } from '../names/use-provider-name.ts';
import { useManner } from './use-manner.ts';
import { VerdictTag } from './verdict-tag.tsx';

export type FoundUse = Operations['oversight.search-uses']['output']['foundUses'][number];

/** One use with all that is known of it, and its proof from the disclosure log. */
export function UseView({ use, onClose }: { readonly use: FoundUse; readonly onClose: () => void }) {
  const { t, language } = useLanguage();
  const mannerOf = useManner();
  const institutionName = useInstitutionName();
  const providerName = useProviderName();
  const titleOf = useItemTitle();
  const comma = t({ zh: '、', en: ', ' });
  const { institutionNo, purpose, operation } = use;
  return (
    <Modal open footer={null} width={680} title={t({ zh: '一次使用', en: 'A use' })} onCancel={onClose}>
      <Descriptions
        size="small"
        bordered
        column={1}
        items={[
          { key: 'at', label: t({ zh: '时间', en: 'Time' }), children: timeOf(use.at, language) },
          {
            key: 'institution',
            label: t({ zh: '机构', en: 'Institution' }),
            children: institutionNo === null ? t({ zh: '不是机构', en: 'none' }) : institutionName(institutionNo),
          },
          { key: 'subject', label: t({ zh: '企业统一代码', en: 'Unified code' }), children: use.subjectId },
          {
            key: 'purpose',
            label: t({ zh: '用途和方式', en: 'Purpose and manner' }),
            children: `${choiceTitle('purpose', purpose ?? '', language) ?? '—'} · ${mannerOf(operation)}`,
          },
          { key: 'case', label: t({ zh: '融资事项', en: 'Case' }), children: use.caseNo ?? '—' },
          {
            key: 'verdict',
            label: t({ zh: '核对结论', en: 'Verdict' }),
            children: <VerdictTag verdict={use.verdict} afterEnd={use.afterEnd} />,
          },
          {
            key: 'items',
            label: t({ zh: '信息项', en: 'Items' }),
            children: (
              <ul className="over-list">
                {use.items.map(({ item, fields }) => (
                  <li key={item}>
                    {titleOf(item)}
                    <small>{t({ zh: `${fields.length} 个字段`, en: `${fields.length} fields` })}</small>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'providers',
            label: t({ zh: '数据提供单位', en: 'Providers' }),
            children: use.providerNos.map(providerName).join(comma),
          },
          {
            key: 'place',
            label: t({ zh: '披露日志', en: 'Disclosure log' }),
            children:
              use.position === null ? (
                t({ zh: '待封存', en: 'to be sealed' })
              ) : (
                <>
                  <p>
                    {t({ zh: `第 ${use.position + 1} 条`, en: `Entry ${use.position + 1}` })}{' '}
                    <code className="code">{use.leafHash}</code>
                  </p>
                  <ProofCheck disclosureId={use.disclosureId} />
                </>
              ),
          },
        ]}
      />
    </Modal>
  );
}
