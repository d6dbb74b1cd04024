import { Alert, AutoComplete, Button, Checkbox, Form, Input, type FormInstance } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import { useItemTitle } from '../names/use-item-title.ts';
import { ProblemAlert } from '../problem-alert.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';
import { BackTest } from './back-test.tsx';
import type { Conditions } from './conditions.ts';
import { useLater } from './use-later.ts';

type Indicators = Operations['marketplace.list-indicators']['output']['indicators'];

/** The admission conditions: written with the indicators' names, said back in plain words, with how many enterprises they let in. */
export function ClauseBuilder({
  form,
  counts = false,
  past = false,
}: {
  readonly form: FormInstance;
  /** Whether one may count how many enterprises the conditions let in. */
  readonly counts?: boolean;
  /** Whether one may count how many they would have let in before. */
  readonly past?: boolean;
}) {
  const { t } = useLanguage();
  const indicators = useAnswer('marketplace.list-indicators', {}).data?.indicators ?? [];
  return (
    <section className="sheet">
      <h2>{t({ zh: '准入条件', en: 'Admission conditions' })}</h2>
      <p className="source">
        {t({
          zh: '用指标的名称书写，如：近12月销售额 >= 500000000 && 纳税信用级别 in ["A", "B"]；金额以分计，比例以小数计。',
          en: 'Written with the indicators’ names, such as sales_12m >= 500000000 && tax_credit_level in ["A", "B"]. Money in fen, shares as fractions.',
        })}
      </p>
      <Form.List name="clauses">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <ClauseRow key={key} name={name} indicators={indicators} form={form} onRemove={() => remove(name)} />
            ))}
            <Button onClick={() => add({ id: `clause-${fields.length + 1}`, expression: '', hard: true })}>
              {t({ zh: '增加条件', en: 'Add a condition' })}
            </Button>
          </>
        )}
      </Form.List>
      {counts && <Reach form={form} />}
      {past && <BackTest form={form} />}
    </section>
  );
}

function ClauseRow({
  name,
  indicators,
  form,
  onRemove,
}: {
  readonly name: number;
  readonly indicators: Indicators;
  readonly form: FormInstance;
  readonly onRemove: () => void;
}) {
  const { t } = useLanguage();
  const expression = useLater(Form.useWatch(['clauses', name, 'expression'], form) as string | undefined);
  const check = useAnswer('marketplace.check-clause', { expression: expression ?? '' }, { enabled: (expression ?? '') !== '' });
  const titleOf = useItemTitle();
  return (
    <fieldset className="clause">
      <Form.Item name={[name, 'id']} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[name, 'expression']} label={t({ zh: '条件', en: 'Condition' })} rules={[{ required: true }]}>
        <AutoComplete options={completions(expression ?? '', indicators, t)} popupMatchSelectWidth={false}>
          <Input.TextArea autoSize spellCheck={false} className="code" />
        </AutoComplete>
      </Form.Item>
      {check.data?.valid === true && check.data.text !== null && (
        <p>
          {t(check.data.text)}
          {check.data.items.length > 0 && (
            <small className="source">
              {t({ zh: ' 需要：', en: ' Needs: ' })}
              {check.data.items.map(titleOf).join(t({ zh: '、', en: ', ' }))}
            </small>
          )}
        </p>
      )}
      {check.data?.diagnostics.map((one) => (
        <Alert
          key={`${one.line} ${one.column} ${one.rule}`}
          type={one.severity}
          showIcon
          message={t({
            zh: `第 ${one.line} 行第 ${one.column} 列：${one.message.zh}`,
            en: `Line ${one.line}, column ${one.column}: ${one.message.en}`,
          })}
          description={t(one.mend)}
        />
      ))}
      <div className="acts">
        <Form.Item name={[name, 'hard']} valuePropName="checked" noStyle>
          <Checkbox>{t({ zh: '必须满足', en: 'Must hold' })}</Checkbox>
        </Form.Item>
        <Button size="small" onClick={onRemove}>
          {t({ zh: '删除', en: 'Remove' })}
        </Button>
      </div>
    </fieldset>
  );
}

const MOST = 8;

/** Indicators whose name begins as the last word does. */
function completions(
  expression: string,
  indicators: Indicators,
  t: (text: { readonly zh: string; readonly en: string }) => string,
) {
  const word = /[\p{L}\p{N}_]+$/u.exec(expression)?.[0] ?? '';
  if (word === '') return [];
  const before = expression.slice(0, expression.length - word.length);
  return indicators
    .filter(({ code, title }) => code.startsWith(word) || title.zh.startsWith(word))
    .slice(0, MOST)
    .map(({ code, title, unit }) => ({
      value: before + (/^[\x20-\x7e]/.test(word) ? code : title.zh),
      label: `${t(title)}（${t(unit)}）`,
    }));
}

/** How many enterprises on file the conditions let in; small numbers are not told. */
function Reach({ form }: { readonly form: FormInstance }) {
  const { t } = useLanguage();
  const count = useAct('marketplace.count-eligible', { changes: [] });
  const said = (figure: number | null) => (figure === null ? t({ zh: '不足 20', en: 'fewer than 20' }) : figure.toLocaleString());
  const ask = () => {
    const { clauses, divisions, industries } = form.getFieldsValue(true) as Conditions;
    count.mutate({ clauses: clauses.map((one) => ({ ...one })), divisions, industries });
  };
  return (
    <div className="reach">
      <Button loading={count.isPending} onClick={ask}>
        {t({ zh: '试算符合的企业数', en: 'Count who would be let in' })}
      </Button>
      <ProblemAlert error={count.error} />
      {count.data && (
        <p>
          {t({
            zh: `在册 ${said(count.data.considered)} 家中，符合 ${said(count.data.eligible)} 家，差一项 ${said(count.data.oneAway)} 家，信息不足 ${said(count.data.needsData)} 家。`,
            en: `Of ${said(count.data.considered)} on file ${said(count.data.eligible)} would be let in, ${said(count.data.oneAway)} are one condition away, of ${said(count.data.needsData)} too little is known.`,
          })}
        </p>
      )}
      {count.data?.byClause.map(({ id, fails, onlyThis }) => (
        <p key={id} className="source">
          {t({
            zh: `${id}：不符合 ${said(fails)} 家，其中仅此一项不符合 ${said(onlyThis)} 家`,
            en: `${id}: ${said(fails)} fail it, ${said(onlyThis)} this one alone`,
          })}
        </p>
      ))}
    </div>
  );
}
