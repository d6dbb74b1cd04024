import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, InputNumber, Skeleton } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { fieldTitle, isFigure } from '../../shared/field-value.ts';
import { useLanguage } from '../../shared/language.tsx';
import { ProofCheck } from '../../shared/log/proof-check.tsx';
import { NativeSelect } from '../../shared/native-select.tsx';
import { useItemTitle } from '../../shared/names/use-item-title.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import { ProblemView } from '../../shared/problem-view.tsx';
import { useAct } from '../../shared/use-act.ts';
import { useAnswer } from '../../shared/use-answer.ts';
import { ChooseUse } from './choose-use.tsx';
import { useChosen } from './use-chosen.ts';

type Input = Operations['query.verify']['input'];
type Claim = Input['claims'][number];
type Given = { readonly measure: Claim['measure']; readonly is: 'at-least' | 'at-most'; readonly figure: number };

const FEN_A_YUAN = 100;
const measures = ['latest', 'sum', 'greatest', 'least', 'count'] as const;
const tests = ['at-least', 'at-most'] as const;

/** Asks whether a claim of the enterprise is so: the answer is yes or no, never the figure. */
export function VerifyPage() {
  const { t, language } = useLanguage();
  const navigate = useNavigate({ from: '/institution/verify' });
  const { authorisation } = useSearch({ from: '/institution/verify' });
  const titleOf = useItemTitle();
  const [caseNo, setCaseNo] = useState<string>();
  const [item, setItem] = useState<string>();
  const [field, setField] = useState<string>();
  const choice = useChosen(authorisation);
  const definition = useAnswer('catalogue.get-item', { item: item ?? '' }, { enabled: item !== undefined });
  const verify = useAct('query.verify', { changes: ['consent', 'audit'] });
  if (choice.error !== null) return <ProblemView error={choice.error} onRetry={() => void choice.refetch()} />;
  if (choice.authorisations === undefined) return <Skeleton active />;
  const { chosen } = choice;
  const asked = definition.data?.fields.find(({ name }) => name === field);
  const send = ({ measure, is, figure }: Given) => {
    if (chosen === undefined || caseNo === undefined || item === undefined || field === undefined) return;
    const scale = asked?.kind === 'money' && measure !== 'count' ? FEN_A_YUAN : 1;
    verify.mutate({
      authorisationId: chosen.authorisationId,
      code: chosen.subjectId,
      purpose: chosen.purpose as Input['purpose'],
      caseNo,
      claims: [{ item, field, measure, is, figure: Math.round(figure * scale) }],
    });
  };
  return (
    <>
      <h1>{t({ zh: '数据核验', en: 'Verification' })}</h1>
      <p className="lead">
        {t({
          zh: '只核对企业所说是否属实，例如“当月销售收入不低于 5 万元”。答复是“是”或“否”，不给出数字；门槛按公布的分档取整，每次核验使用授权一次。',
          en: 'Whether what an enterprise says is so, such as “sales of the month are 50,000 or more”. The answer is yes or no, never the figure; thresholds are rounded to a published grid, and each verification is a use.',
        })}
      </p>
      <ChooseUse
        of={choice}
        caseNo={caseNo}
        onAuthorisation={(one) => {
          setCaseNo(undefined);
          setItem(undefined);
          setField(undefined);
          void navigate({ search: one === undefined ? {} : { authorisation: one } });
        }}
        onCase={setCaseNo}
      />
      {chosen !== undefined && caseNo !== undefined && (
        <section className="sheet">
          <div className="form-row">
            <div className="field">
              <label htmlFor="item">{t({ zh: '信息项', en: 'Item' })}</label>
              <NativeSelect
                id="item"
                none={t({ zh: '请选择', en: 'Choose one' })}
                value={item}
                options={chosen.items.map((name) => ({ value: name, label: titleOf(name) }))}
                onChange={(name) => {
                  setItem(name);
                  setField(undefined);
                }}
              />
            </div>
            {definition.data !== undefined && item !== undefined && (
              <div className="field">
                <label htmlFor="field">{t({ zh: '哪个数', en: 'Which figure' })}</label>
                <NativeSelect
                  id="field"
                  none={t({ zh: '请选择', en: 'Choose one' })}
                  value={field}
                  options={definition.data.fields
                    .filter((one) => isFigure(one))
                    .map((one) => ({ value: one.name, label: fieldTitle(one, language) }))}
                  onChange={setField}
                />
              </div>
            )}
          </div>
          {asked !== undefined && (
            <Form<Given> layout="vertical" initialValues={{ measure: 'latest', is: 'at-least' }} onFinish={send}>
              <div className="form-row">
                <Form.Item name="measure" label={t({ zh: '怎么算', en: 'Measure' })}>
                  <NativeSelect
                    options={measures.map((value) => ({ value, label: choiceTitle('measure', value, language) ?? value }))}
                  />
                </Form.Item>
                <Form.Item name="is" label={t({ zh: '判断', en: 'Test' })}>
                  <NativeSelect options={tests.map((value) => ({ value, label: choiceTitle('is', value, language) ?? value }))} />
                </Form.Item>
                <Form.Item
                  name="figure"
                  label={fieldTitle(asked, language)}
                  rules={[{ required: true, message: t({ zh: '请填写门槛', en: 'Give the threshold' }) }]}
                >
                  <InputNumber min={0} />
                </Form.Item>
              </div>
              <Button type="primary" htmlType="submit" loading={verify.isPending}>
                {t({ zh: '核验（使用授权一次）', en: 'Verify (one use)' })}
              </Button>
            </Form>
          )}
        </section>
      )}
      <ProblemAlert error={verify.error} />
      {verify.data !== undefined && <Verdicts answer={verify.data} />}
    </>
  );
}

function Verdicts({ answer }: { readonly answer: Operations['query.verify']['output'] }) {
  const { t, language } = useLanguage();
  const words = {
    yes: { type: 'success', text: { zh: '是', en: 'Yes' } },
    no: { type: 'error', text: { zh: '否', en: 'No' } },
    unknown: { type: 'info', text: { zh: '无法判断：没有可据以核对的记录', en: 'Unknown: there is no record to judge by' } },
  } as const;
  return answer.answers.map((one) => (
    <Alert
      key={JSON.stringify(one.asked)}
      className="verdict"
      type={words[one.verdict].type}
      showIcon
      message={<strong>{t(words[one.verdict].text)}</strong>}
      description={
        <>
          {one.judged.figure !== one.asked.figure && (
            <p>
              {t({
                zh: '门槛已按公布的分档取整。',
                en: 'The threshold was rounded to the published grid.',
              })}
            </p>
          )}
          {one.fault !== null && <p>{choiceTitle('fault', one.fault, language) ?? one.fault}</p>}
          <ProofCheck disclosureId={answer.receipt.disclosureId} />
        </>
      }
    />
  ));
}
