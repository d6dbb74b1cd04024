import { Tag } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { timeOf } from '../../shared/moment.ts';
import { useItemTitle } from '../../shared/names/use-item-title.ts';
import type { Column } from '../../shared/table/column.ts';
import { DataTable } from '../../shared/table/data-table.tsx';
import { usePages } from '../../shared/use-pages.ts';

const PAGE = 100;
const REFRESH_MS = 30_000;
type Source = Operations['sources.list-sources']['output']['sources'][number];

/** Where the platform asks one's own systems live, and how they fared in the last seven days. */
export function SourcesPage() {
  const { t, language } = useLanguage();
  const itemTitle = useItemTitle();
  const answer = usePages('sources.list-sources', { limit: PAGE }, { refreshMs: REFRESH_MS });
  const stateOf = ({ state, breaker }: Source) =>
    state === 'paused'
      ? t({ zh: '已暂停', en: 'paused' })
      : breaker === 'open'
        ? t({ zh: '故障，暂不调用', en: 'failing, spared' })
        : t({ zh: '正常', en: 'good' });
  const calls = ({ outcomes }: Source) => outcomes.reduce((sum, one) => sum + one.calls, 0);
  const outcomesOf = ({ outcomes }: Source) =>
    outcomes
      .map(({ outcome, calls: times }) => {
        const title = outcome === 'answered' ? t({ zh: '已答复', en: 'answered' }) : choiceTitle('fault', outcome, language);
        return `${title ?? outcome} ${times}`;
      })
      .join(t({ zh: '，', en: ', ' }));
  const meanMs = ({ outcomes }: Source) => {
    const all = outcomes.reduce((sum, one) => sum + one.calls, 0);
    return all === 0 ? null : Math.round(outcomes.reduce((sum, one) => sum + one.meanMs * one.calls, 0) / all);
  };
  const columns: readonly Column<Source>[] = [
    { key: 'item', title: t({ zh: '信息项', en: 'Item' }), value: ({ item }) => itemTitle(item) },
    {
      key: 'kinds',
      title: t({ zh: '方式', en: 'Kinds' }),
      value: ({ kinds }) => kinds.map((kind) => choiceTitle('modes', kind, language) ?? kind).join(t({ zh: '、', en: ', ' })),
    },
    {
      key: 'state',
      title: t({ zh: '状态', en: 'State' }),
      value: stateOf,
      show: (one) => (
        <span className={`state state-${one.state === 'paused' ? 'over' : one.breaker === 'open' ? 'waits' : 'good'}`}>
          {stateOf(one)}
        </span>
      ),
      choices: true,
    },
    { key: 'address', title: t({ zh: '地址', en: 'Address' }), value: ({ baseUrl }) => baseUrl },
    { key: 'calls', title: t({ zh: '近七日调用', en: 'Calls in 7 days' }), value: calls, figure: true },
    { key: 'outcomes', title: t({ zh: '结果', en: 'Outcomes' }), value: outcomesOf },
    { key: 'mean', title: t({ zh: '平均耗时（毫秒）', en: 'Mean ms' }), value: meanMs, figure: true },
    {
      key: 'ok',
      title: t({ zh: '最近成功', en: 'Last good' }),
      value: ({ lastOkAt }) => (lastOkAt === null ? null : timeOf(lastOkAt, language)),
    },
  ];
  return (
    <>
      <h1>{t({ zh: '实时数据源', en: 'Live sources' })}</h1>
      <p className="lead">
        {t({
          zh: '未归集到平台、由本单位系统实时答复的信息项。每次请求由平台签名，只带企业代码和所需字段；登记和暂停由平台运营方办理。',
          en: 'Items answered live by your own systems instead of being collected. Each request is signed by the platform; the operator registers and pauses sources.',
        })}
      </p>
      <DataTable
        label={t({ zh: '实时数据源', en: 'Live sources' })}
        rows={answer.pages?.flatMap((page) => page.sources)}
        columns={columns}
        rowKey={({ item }) => item}
        empty={t({
          zh: '本单位没有登记实时数据源；如需以接口方式共享，请联系平台运营方',
          en: 'You have no live source; ask the operator if you want to share by interface',
        })}
        answer={answer}
        more={answer.more}
        card={(one) => (
          <>
            <strong>{itemTitle(one.item)}</strong> <Tag>{stateOf(one)}</Tag>
            <p className="source">{one.baseUrl}</p>
            {outcomesOf(one)}
          </>
        )}
      />
    </>
  );
}
