import { Link } from '@tanstack/react-router';
import { Empty, Skeleton } from 'antd';
import { EvaluationSheet } from '../../shared/evaluation/evaluation-sheet.tsx';
import { useLanguage } from '../../shared/language.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { OfficialRatings } from './official-ratings.tsx';
import { Portrait } from './portrait.tsx';

/** How the enterprise is evaluated, why, and what it can do about it. */
export function EvaluationPage() {
  const { t } = useLanguage();
  const { data, error, refetch } = useAnswer('evaluation.show', {});
  if (error !== null) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 14 }} />;
  return (
    <>
      <h1>{t({ zh: '信用评价', en: 'Credit evaluation' })}</h1>
      <p className="lead">
        {t({
          zh: '平台依据“我的信用档案”中的记录，按公开的标准自动评价，记录变化后随即更新。评价供参考，不替代主管部门的评级；银行经您授权查询时，只以您授权的信息另行计算。',
          en: 'By an open standard, from the records in your file, and anew as soon as they change. It is for reference and does not replace what authorities rate. What a bank is told under your authorisation is computed from what you authorised alone.',
        })}
      </p>
      {data.evaluation === null ? (
        <Empty
          description={t({
            zh: '尚未评价：所在地区还没有正式启用评价模型，或本企业刚刚入库。启用后自动评价，无需申请。',
            en: 'Not evaluated yet: no model counts here so far, or the enterprise has only just been entered. It happens by itself.',
          })}
        />
      ) : (
        <EvaluationSheet
          evaluation={data.evaluation}
          linkTo={(item, title) => (
            <Link to="/enterprise/file" search={{ item }}>
              {title}
            </Link>
          )}
        />
      )}
      <Portrait />
      <OfficialRatings />
    </>
  );
}
