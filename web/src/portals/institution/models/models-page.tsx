import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { DraftModel } from '../../../shared/evaluation/draft-model.tsx';
import { versionOf } from '../../../shared/evaluation/evaluation.ts';
import '../../../shared/evaluation/evaluation.css';
import { ModelState } from '../../../shared/evaluation/model-state.tsx';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { usePages } from '../../../shared/use-pages.ts';

const PAGE = 100;

/** The institution's own models, which nobody else reads, and those of the platform beside them. */
export function ModelsPage() {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const [drafting, setDrafting] = useState(false);
  const answer = usePages('evaluation.list-models', { limit: PAGE });
  return (
    <>
      <div className="page-head">
        <h1>{t({ zh: '自有模型', en: 'Own models' })}</h1>
        <Button type="primary" onClick={() => setDrafting(true)}>
          {t({ zh: '起草模型', en: 'Draft a model' })}
        </Button>
      </div>
      <p className="lead">
        {t({
          zh: '本机构的评价模型只供本机构在企业授权下使用，内容他人不可见；经校验、提交、本机构另一人员批准、试运行后启用。也可由“建模研究”的拟合结果起草。平台公开的模型列在一起，可以对照。',
          en: 'Models of your own are used by you alone, under an enterprise’s authorisation, and read by nobody else. They count after validation, submission, approval by another of your people, and a trial. A fit of a study can be drafted too. The platform’s open models stand beside them.',
        })}
      </p>
      <DataTable
        label={t({ zh: '评价模型', en: 'Models' })}
        rows={answer.pages?.flatMap((page) => page.models)}
        rowKey={({ modelId }) => modelId}
        empty={t({ zh: '还没有模型', en: 'There is no model yet' })}
        answer={answer}
        more={answer.more}
        columns={[
          {
            key: 'title',
            title: t({ zh: '模型', en: 'Model' }),
            value: ({ title }) => t(title),
            show: ({ modelId, title }) => (
              <>
                <Link to="/institution/models/$modelId" params={{ modelId }}>
                  {t(title)}
                </Link>{' '}
                <small className="digest">{versionOf(modelId)}</small>
              </>
            ),
          },
          {
            key: 'owner',
            title: t({ zh: '所属', en: 'Owner' }),
            choices: true,
            value: ({ institutionNo }) =>
              institutionNo === null ? t({ zh: '平台', en: 'platform' }) : t({ zh: '本机构', en: 'yours' }),
          },
          {
            key: 'state',
            title: t({ zh: '状态', en: 'State' }),
            choices: true,
            value: ({ modelState }) => choiceTitle('modelState', modelState, language) ?? modelState,
            show: ({ modelState }) => <ModelState state={modelState} />,
          },
          { key: 'made', title: t({ zh: '起草日期', en: 'Drafted' }), value: ({ draftedAt }) => dayOf(draftedAt, language) },
        ]}
      />
      {drafting && (
        <DraftModel
          onClose={() => setDrafting(false)}
          onDrafted={(modelId) => void navigate({ to: '/institution/models/$modelId', params: { modelId } })}
        />
      )}
    </>
  );
}
