import { Alert, Button, Checkbox, InputNumber } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../../sdk/index.ts';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../language.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { useAct } from '../use-act.ts';
import { BinsEditor } from './bins-editor.tsx';
import type { Parting } from './edit-bins.ts';
import { figure, percent } from './percent.ts';

type Found = NonNullable<Operations['modelling.show-study']['output']['screening']>;
type Characteristic = Found['characteristics'][number];

/** What a training set tells before anything is fitted: leaks, every characteristic with its information value; its bins to be edited; the fit. */
export function Screening({
  studyId,
  screening,
  onFit,
}: {
  readonly studyId: string;
  readonly screening: Found;
  readonly onFit: (fitId: string) => void;
}) {
  const { t } = useLanguage();
  const all = screening.characteristics;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [parted, setParted] = useState<Readonly<Record<string, Parting>>>({});
  const [edited, setEdited] = useState<string>();
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [tendency, setTendency] = useState<number | null>(null);
  const fit = useAct('modelling.fit', { changes: ['modelling'], onDone: ({ fitId }) => onFit(fitId) });
  const turned = (some: ReadonlySet<string>, one: string) =>
    some.has(one) ? new Set([...some].filter((each) => each !== one)) : new Set([...some, one]);
  const taken = all.filter(({ indicator }) => !left.has(indicator));
  return (
    <>
      <Leaks screening={screening} confirmed={confirmed} onTurn={(one) => setConfirmed(turned(confirmed, one))} />
      <section className="sheet">
        <h2>{t({ zh: '指标', en: 'Characteristics' })}</h2>
        {screening.gone > 0 && (
          <p className="source">
            {t({
              zh: `另有 ${screening.gone} 个样本因档案注销或授权撤回而剔除。`,
              en: `${screening.gone} labels went, for the file is gone or the authorisation was taken back.`,
            })}
          </p>
        )}
        <DataTable
          label={t({ zh: '指标', en: 'Characteristics' })}
          rows={all}
          rowKey={({ indicator }) => indicator}
          empty={t({ zh: '没有指标', en: 'None' })}
          columns={useColumns(left, parted, edited, (one) => setLeft(turned(left, one)), setEdited)}
        />
      </section>
      {edited !== undefined && (
        <BinsEditor
          key={edited}
          studyId={studyId}
          indicator={edited}
          parting={parted[edited]}
          onParting={(parting) => {
            const { [edited]: _, ...rest } = parted;
            setParted(parting === undefined ? rest : { ...rest, [edited]: parting });
          }}
        />
      )}
      <section className="sheet">
        <h2>{t({ zh: '拟合评分卡', en: 'Fit a card' })}</h2>
        <p>
          {t({
            zh: `入模 ${taken.length} 项，其中 ${Object.keys(parted).length} 项用您调整的分箱，其余自动求最优分箱。`,
            en: `${taken.length} characteristics, ${Object.keys(parted).length} with your bins, the others with the best there are.`,
          })}
        </p>
        <div className="form-row">
          <label>
            {t({ zh: '长期平均违约率（%，可不填）', en: 'Default rate of many years (%, may be left out)' })}{' '}
            <InputNumber min={0.01} max={50} value={tendency} onChange={setTendency} />
          </label>
          <Button
            type="primary"
            disabled={taken.length === 0}
            loading={fit.isPending}
            onClick={() =>
              fit.mutate({
                studyId,
                characteristics: taken.map(({ indicator }) => ({ indicator, ...parted[indicator] })),
                confirmed: [...confirmed],
                ...(tendency === null ? {} : { tendency: tendency / 100 }),
              })
            }
          >
            {t({ zh: '开始拟合', en: 'Fit' })}
          </Button>
        </div>
        <ProblemAlert error={fit.error} />
      </section>
    </>
  );
}

function useColumns(
  left: ReadonlySet<string>,
  parted: Readonly<Record<string, Parting>>,
  edited: string | undefined,
  onTurn: (indicator: string) => void,
  onEdit: (indicator: string) => void,
): readonly Column<Characteristic>[] {
  const { t, language } = useLanguage();
  return [
    {
      key: 'taken',
      title: t({ zh: '入模', en: 'In' }),
      value: ({ indicator }) => (left.has(indicator) ? 0 : 1),
      show: ({ indicator, title }) => (
        <Checkbox
          aria-label={t({ zh: `${title.zh}入模`, en: `Take ${title.en}` })}
          checked={!left.has(indicator)}
          onChange={() => onTurn(indicator)}
        />
      ),
    },
    { key: 'title', title: t({ zh: '指标', en: 'Characteristic' }), value: ({ title }) => t(title) },
    {
      key: 'iv',
      title: t({ zh: '信息值（IV）', en: 'Information value' }),
      value: ({ informationValue }) => informationValue,
      show: ({ informationValue }) => figure(informationValue),
      figure: true,
    },
    {
      key: 'missing',
      title: t({ zh: '没有数值的', en: 'Without a value' }),
      value: ({ missing }) =>
        missing
          .filter(({ share }) => share > 0)
          .map(({ kind, share }) => `${choiceTitle('apart', kind, language) ?? kind} ${percent(share)}`)
          .join(t({ zh: '、', en: ', ' })),
    },
    {
      key: 'bins',
      title: t({ zh: '分箱', en: 'Bins' }),
      acts: true,
      value: () => '',
      show: ({ indicator, title }) => {
        const says = parted[indicator] === undefined ? t({ zh: '调整', en: 'Edit' }) : t({ zh: '已调整', en: 'Edited' });
        return (
          <Button
            size="small"
            type={indicator === edited ? 'primary' : 'default'}
            aria-label={t({ zh: `${says}：${title.zh}的分箱`, en: `${says}: bins of ${title.en}` })}
            onClick={() => onEdit(indicator)}
          >
            {says}
          </Button>
        );
      },
    },
  ];
}

function Leaks({
  screening: { leaks },
  confirmed,
  onTurn,
}: {
  readonly screening: Found;
  readonly confirmed: ReadonlySet<string>;
  readonly onTurn: (indicator: string) => void;
}) {
  const { t } = useLanguage();
  if (leaks.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      message={t({ zh: '疑似泄漏：这些指标单独就几乎能说出结果', en: 'Leaks: each of these nearly tells the outcome by itself' })}
      description={
        <>
          <p>
            {t({
              zh: '若其数值在授信之后才形成，模型上线后会失效。确知授信前已经掌握的，勾选后方可入模；否则请取消入模。',
              en: 'If its value came about only after the grant, the model will fail in use. Tick what you know was known before; leave out what was not.',
            })}
          </p>
          {leaks.map(({ indicator, title, auc, pureShare }) => (
            <p key={indicator}>
              <Checkbox checked={confirmed.has(indicator)} onChange={() => onTurn(indicator)}>
                {t({
                  zh: `${title.zh}（单项 AUC ${auc.toFixed(3)}，纯不良占比 ${percent(pureShare)}）授信前已经掌握`,
                  en: `${title.en} (AUC ${auc.toFixed(3)}, purely bad ${percent(pureShare)}) was known before`,
                })}
              </Checkbox>
            </p>
          ))}
        </>
      }
    />
  );
}
