import { choiceTitle } from '../../../../sdk/words/index.ts';
import type { Model } from './evaluation.ts';
import { useLanguage } from '../language.tsx';
import { timeOf } from '../moment.ts';
import { useSession } from '../session.ts';

type Act = Model['acts'][number];

/** How a model came to be where it is: what was done, by whom, when, with which note and report. Nothing of it is ever changed. */
export function ModelHistory({ acts }: { readonly acts: readonly Act[] }) {
  const { t, language } = useLanguage();
  const session = useSession();
  return (
    <section className="sheet">
      <h2>{t({ zh: '办理经过', en: 'How it went' })}</h2>
      <ol className="accesses model-history">
        {acts.map((one) => (
          <li key={one.seq}>
            <time dateTime={one.at}>{timeOf(one.at, language)}</time>
            <div>
              <strong>{choiceTitle('act', one.act, language) ?? one.act}</strong>
              <small className="digest">{one.by === session.data?.clientId ? t({ zh: '您本人', en: 'you' }) : one.by}</small>
              {one.note !== null && <p>{one.note}</p>}
              {one.report !== null && <Report report={one.report} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Counts of single enterprises are not told. */
const few = { zh: '不足 20', en: 'fewer than 20' };

function Report({ report }: { readonly report: NonNullable<Act['report']> }) {
  const { t } = useLanguage();
  const coverage = report.meanCoverage === null ? '—' : `${report.meanCoverage / 10}%`;
  return (
    <p>
      {t({
        zh: `试算 ${report.enterprises} 家，平均覆盖度 ${coverage}，信息不足 ${report.ungraded ?? few.zh} 家；`,
        en: `${report.enterprises} enterprises, mean coverage ${coverage}, ${report.ungraded ?? few.en} without a grade; `,
      })}
      {report.grades
        .map(({ grade, enterprises }) =>
          t({ zh: `${grade} 级 ${enterprises ?? few.zh} 家`, en: `${grade} ${enterprises ?? few.en}` }),
        )
        .join(t({ zh: '、', en: ', ' }))}
    </p>
  );
}
