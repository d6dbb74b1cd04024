import { Alert, Button, Input, InputNumber, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../../../../../sdk/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { useAct } from '../../../shared/use-act.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import type { Institution } from './institution-page.tsx';

type Mark = { readonly points: number | null; readonly finding: string };
const FULL = 100;

/** The checklist with the evidence given for each requirement, and the points of whoever assesses. */
export function AssessForm({
  institutionNo,
  application,
}: {
  readonly institutionNo: number;
  readonly application: NonNullable<Institution['application']>;
}) {
  const { t } = useLanguage();
  const { data: list } = useAnswer('institutions.list-checklist', {});
  const [given, setGiven] = useState<Readonly<Record<string, Mark>>>({});
  const assess = useAct('institutions.assess', { changes: ['institutions'], onDone: () => setGiven({}) });
  if (list === undefined) return <Skeleton active />;
  // A refusal names scores by their place; here each is said beside its requirement.
  const issues = assess.error instanceof ProblemError ? (assess.error.problem.issues ?? []) : [];
  const sent = assess.variables?.scores ?? [];
  const faultOf = (criterion: string) => {
    const place = sent.findIndex((one) => one.criterion === criterion);
    return place < 0 ? undefined : issues.find(({ field }) => field.startsWith(`scores.${place}.`))?.message;
  };
  const scores = Object.entries(given).flatMap(([criterion, { points, finding }]) =>
    points === null ? [] : [{ criterion, points, ...(finding.trim() === '' ? {} : { finding }) }],
  );
  return (
    <>
      <h3>{t({ zh: '安全评估', en: 'Security assessment' })}</h3>
      <p className="source">
        {t({
          zh: `逐项 0—100 分，${list.passPoints} 分为合格；加权总分 ${list.passTotal} 分以上且否决项均合格的，评估合格。`,
          en: `0 to 100 points each, ${list.passPoints} pass; a weighted total of ${list.passTotal} with every barring requirement met passes.`,
        })}
        {application.totalPoints !== null &&
          t({ zh: `目前总分 ${application.totalPoints}。`, en: ` The total is ${application.totalPoints}.` })}
      </p>
      <table className="oper-marks">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '要求', en: 'Requirement' })}</th>
            <th scope="col">{t({ zh: '佐证材料', en: 'Evidence' })}</th>
            <th scope="col">{t({ zh: '评分', en: 'Points' })}</th>
            <th scope="col">{t({ zh: '需整改的问题', en: 'To be mended' })}</th>
          </tr>
        </thead>
        <tbody>
          {list.checklist.map((one) => (
            <Row
              key={one.criterion}
              one={one}
              application={application}
              fault={faultOf(one.criterion)}
              mark={given[one.criterion] ?? { points: null, finding: '' }}
              onMark={(mark) => setGiven({ ...given, [one.criterion]: mark })}
            />
          ))}
        </tbody>
      </table>
      {issues.length > 0 && assess.error instanceof ProblemError ? (
        <Alert
          type="error"
          showIcon
          message={assess.error.problem.title}
          description={t({ zh: '请看各项要求下的说明', en: 'See what is said beside each requirement' })}
        />
      ) : (
        <ProblemAlert error={assess.error} />
      )}
      {assess.data && (
        <Alert
          type="success"
          showIcon
          message={t({
            zh: `评分已登记，总分 ${assess.data.totalPoints ?? '—'}`,
            en: `Scored; the total is ${assess.data.totalPoints ?? '—'}`,
          })}
        />
      )}
      <p className="oper-acts">
        <Button
          type="primary"
          disabled={scores.length === 0}
          loading={assess.isPending}
          onClick={() => assess.mutate({ institutionNo, scores })}
        >
          {t({ zh: `提交评分（${scores.length} 项）`, en: `Submit ${scores.length} scores` })}
        </Button>
      </p>
    </>
  );
}

function Row({
  one,
  application,
  fault,
  mark,
  onMark,
}: {
  readonly one: {
    readonly criterion: string;
    readonly requirement: string;
    readonly source: string;
    readonly weight: number;
    readonly bars: boolean;
  };
  readonly application: NonNullable<Institution['application']>;
  readonly fault: string | undefined;
  readonly mark: Mark;
  readonly onMark: (mark: Mark) => void;
}) {
  const { t } = useLanguage();
  const evidence = application.evidence.filter(({ criterion }) => criterion === one.criterion);
  const open = application.openFindings.find(({ criterion }) => criterion === one.criterion);
  const before = application.marks.find(({ criterion }) => criterion === one.criterion);
  return (
    <tr>
      <th scope="row">
        {one.requirement} {one.bars && <Tag color="red">{t({ zh: '否决项', en: 'bars' })}</Tag>}
        <p className="source">
          {one.source} · {t({ zh: `权重 ${one.weight}`, en: `weight ${one.weight}` })}
        </p>
      </th>
      <td>
        {evidence.length === 0 && <span className="source">{t({ zh: '未提交', en: 'none' })}</span>}
        {evidence.map(({ note, fileName, sha256 }) => (
          <p key={`${note} ${sha256 ?? ''}`}>
            {note}
            {fileName !== null && (
              <span className="source" title={sha256 ?? ''}>
                {' '}
                {fileName}
              </span>
            )}
          </p>
        ))}
        {open !== undefined && (
          <p>
            <Tag color="orange">{t({ zh: '待整改', en: 'to be mended' })}</Tag> {open.finding}
            {open.answer !== null && t({ zh: `；答复：${open.answer}`, en: `; answer: ${open.answer}` })}
          </p>
        )}
      </td>
      <td>
        <InputNumber
          aria-label={t({ zh: `${one.requirement}：评分`, en: `Points for: ${one.requirement}` })}
          min={0}
          max={FULL}
          precision={0}
          placeholder={before === undefined ? '' : String(before.points)}
          value={mark.points}
          {...(fault === undefined ? {} : { status: 'error' as const })}
          onChange={(points) => onMark({ ...mark, points })}
        />
        {fault !== undefined && <p className="oper-fault">{fault}</p>}
      </td>
      <td>
        <Input.TextArea
          aria-label={t({ zh: `${one.requirement}：需整改的问题`, en: `To be mended: ${one.requirement}` })}
          autoSize={{ minRows: 1, maxRows: 5 }}
          value={mark.finding}
          onChange={(event) => onMark({ ...mark, finding: event.target.value })}
        />
      </td>
    </tr>
  );
}
