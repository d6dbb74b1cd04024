import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, Skeleton, Tag } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { usePlatform } from '../../shared/platform.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';

const PAGE = 30;
type Access = Operations['rights.list-accesses']['output']['accesses'][number];

/** Everyone who ever saw something of the enterprise: when, who, why, on what ground, which items. */
export function AccessesPage() {
  const { t, language } = useLanguage();
  const platform = usePlatform();
  const accesses = useInfiniteQuery({
    queryKey: ['rights.list-accesses', language],
    queryFn: ({ pageParam, signal }) =>
      platform.call('rights.list-accesses', { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  if (accesses.error !== null) return <ProblemView error={accesses.error} onRetry={() => void accesses.refetch()} />;
  if (accesses.data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  const all = accesses.data.pages.flatMap((page) => page.accesses);
  return (
    <>
      <h1>{t({ zh: '谁看过我', en: 'Who looked' })}</h1>
      <p className="lead">
        {t({
          zh: '每一次查询、核验和查看都在这里，写入防篡改日志后不能更改或删除。',
          en: 'Every query, verification and look is here; once sealed in the log it can be neither changed nor removed.',
        })}
      </p>
      {all.length === 0 && <Empty description={t({ zh: '还没有人看过本企业的信息', en: 'Nobody has looked yet' })} />}
      <ol className="accesses">
        {all.map((access) => (
          <AccessLine key={`${access.requestId} ${access.disclosureId ?? ''}`} access={access} />
        ))}
      </ol>
      {accesses.hasNextPage && (
        <Button loading={accesses.isFetchingNextPage} onClick={() => void accesses.fetchNextPage()}>
          {t({ zh: '更早的', en: 'Earlier ones' })}
        </Button>
      )}
    </>
  );
}

function AccessLine({ access }: { readonly access: Access }) {
  const { t, language } = useLanguage();
  const comma = t({ zh: '、', en: ', ' });
  return (
    <li>
      <time dateTime={access.at}>{new Date(access.at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')}</time>
      <div>
        <strong>{t(access.by.name)}</strong>
        {access.purposeTitle && <Tag>{t(access.purposeTitle)}</Tag>}
        {access.caseNo !== null && (
          <small>
            {t({ zh: '融资事项', en: 'Case' })} {access.caseNo}
          </small>
        )}
        <p>
          {access.items.length === 0
            ? t({ zh: '未提供信息', en: 'Nothing was given' })
            : access.items.map((item) => `${t(item.itemTitle)}（${item.records}）`).join(comma)}
        </p>
      </div>
      <span className="access-proof">
        {access.sealed
          ? t({ zh: '已封存', en: 'Sealed' })
          : access.disclosureId === null
            ? ''
            : t({ zh: '封存中', en: 'Being sealed' })}
      </span>
    </li>
  );
}
