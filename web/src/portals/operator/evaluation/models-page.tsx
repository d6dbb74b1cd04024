import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { NativeSelect } from '../../../shared/native-select.tsx';
import { versionOf } from '../../../shared/evaluation/evaluation.ts';
import { DataTable } from '../../../shared/table/data-table.tsx';
import { usePages } from '../../../shared/use-pages.ts';
import { DivisionName } from '../../../shared/names/division-name.tsx';
import { DraftModel } from '../../../shared/evaluation/draft-model.tsx';
import { ModelState } from '../../../shared/evaluation/model-state.tsx';

const PAGE = 100;
const STATES = ['draft', 'validated', 'submitted', 'approved', 'shadow', 'champion', 'retired'] as const;
type State = (typeof STATES)[number];

/** All models of evaluation: where each applies, how far it has come, who made it. */
export function ModelsPage() {
  const { t, language } = useLanguage();
  const navigate = useNavigate({ from: '/operator/models' });
  const search = useSearch({ from: '/operator/models' });
  const [drafting, setDrafting] = useState(false);
  const state = STATES.find((one) => one === search.state);
  const answer = usePages('evaluation.list-models', { limit: PAGE, ...(state === undefined ? {} : { state }) });
  return (
    <>
      <div className="page-head">
        <h1>{t({ zh: '评价模型', en: 'Models of evaluation' })}</h1>
        <Button type="primary" onClick={() => setDrafting(true)}>
          {t({ zh: '起草模型', en: 'Draft a model' })}
        </Button>
      </div>
      <p className="lead">
        {t({
          zh: '模型经校验、提交、他人批准、试运行后才能正式启用；每个地区只有一个正式模型，企业按最近一级地区的模型评价。模型以内容摘要为编号，起草后不得更改。',
          en: 'A model counts only after validation, submission, another person’s approval and a trial. Each place has one that counts, and the nearest place wins. A model is named by the digest of its content and never changed.',
        })}
      </p>
      <DataTable
        label={t({ zh: '评价模型', en: 'Models' })}
        rows={answer.pages?.flatMap((page) => page.models)}
        rowKey={({ modelId }) => modelId}
        empty={t({ zh: '没有这样的模型。点“起草模型”上传，或取用示例模型', en: 'There is none; draft one or take the sample' })}
        answer={answer}
        more={answer.more}
        tools={
          <NativeSelect
            label={t({ zh: '状态', en: 'State' })}
            none={t({ zh: '全部状态', en: 'All states' })}
            value={state}
            options={STATES.map((one) => ({ value: one, label: choiceTitle('modelState', one, language) ?? one }))}
            onChange={(one) => void navigate({ search: one === undefined ? {} : { state: one as State } })}
          />
        }
        columns={[
          {
            key: 'title',
            title: t({ zh: '模型', en: 'Model' }),
            value: ({ title }) => t(title),
            // Of an institution's own there is nothing to open but to itself.
            show: ({ modelId, title, institutionNo }) =>
              institutionNo === null ? (
                <Link to="/operator/models/$modelId" params={{ modelId }}>
                  {t(title)}
                </Link>
              ) : (
                t(title)
              ),
          },
          {
            key: 'owner',
            title: t({ zh: '所属', en: 'Owner' }),
            choices: true,
            value: ({ institutionNo }) =>
              institutionNo === null
                ? t({ zh: '平台', en: 'platform' })
                : t({ zh: `机构 ${institutionNo}`, en: `institution ${institutionNo}` }),
          },
          { key: 'version', title: t({ zh: '版本', en: 'Version' }), value: ({ modelId }) => versionOf(modelId) },
          {
            key: 'state',
            title: t({ zh: '状态', en: 'State' }),
            choices: true,
            value: ({ modelState }) => choiceTitle('modelState', modelState, language) ?? modelState,
            show: ({ modelState }) => <ModelState state={modelState} />,
          },
          {
            key: 'place',
            title: t({ zh: '适用地区', en: 'Where' }),
            value: ({ divisionCode }) => divisionCode ?? t({ zh: '全部', en: 'everywhere' }),
            show: ({ divisionCode }) =>
              divisionCode === null ? t({ zh: '全部', en: 'everywhere' }) : <DivisionName code={divisionCode} />,
          },
          { key: 'author', title: t({ zh: '起草人', en: 'Author' }), value: ({ author }) => author },
          { key: 'made', title: t({ zh: '起草日期', en: 'Drafted' }), value: ({ draftedAt }) => dayOf(draftedAt, language) },
          {
            key: 'since',
            title: t({ zh: '进入现状态', en: 'In this state since' }),
            value: ({ stateAt }) => dayOf(stateAt, language),
          },
        ]}
      />
      {drafting && (
        <DraftModel
          withSample
          onClose={() => setDrafting(false)}
          onDrafted={(modelId) => void navigate({ to: '/operator/models/$modelId', params: { modelId } })}
        />
      )}
    </>
  );
}
