import { Button, InputNumber } from 'antd';
import { useLanguage } from '../language.tsx';
import { Scroller } from '../scroller.tsx';
import { mergeBins, moveCut, splitCategory, type Parting } from './edit-bins.ts';
import { figure, percent } from './percent.ts';
import { rawOf, writtenOf, type Tried } from './tried.ts';

type Change = (parting: Parting | undefined) => void;

/** The bins with their figures; the boundaries to be moved, neighbours to be merged, categories to be taken out. */
export function BinsTable({
  tried,
  parting,
  onParting,
}: {
  readonly tried: Tried;
  readonly parting: Parting;
  readonly onParting: Change;
}) {
  const { t } = useLanguage();
  const count = 'cuts' in parting ? parting.cuts.length + 1 : parting.groups.length;
  return (
    <Scroller label={t({ zh: '各箱', en: 'Bins' })}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '箱', en: 'Bin' })}</th>
            <th scope="col">{t({ zh: '起点', en: 'Begins at' })}</th>
            {[
              t({ zh: '户数', en: 'Rows' }),
              t({ zh: '占比', en: 'Share' }),
              t({ zh: '不良率', en: 'Bad rate' }),
              t({ zh: '证据权重（WOE）', en: 'Evidence (WOE)' }),
              t({ zh: '信息值', en: 'Information' }),
            ].map((title) => (
              <th key={title} scope="col" className="figure">
                {title}
              </th>
            ))}
            <th scope="col">{t({ zh: '调整', en: 'Edit' })}</th>
          </tr>
        </thead>
        <tbody>
          {tried.bins.map((bin, at) =>
            bin.apart !== null && bin.rows === 0 ? null : (
              <tr key={t(bin.text)}>
                <th scope="row">{t(bin.text)}</th>
                <td>
                  {at > 0 && at < count && 'cuts' in parting && (
                    <Boundary tried={tried} parting={parting} at={at - 1} onParting={onParting} />
                  )}
                </td>
                <td className="figure">{bin.rows ?? t({ zh: '少于 20', en: 'below 20' })}</td>
                <td className="figure">{percent(bin.share)}</td>
                <td className="figure">{percent(bin.badRate)}</td>
                <td className="figure">{figure(bin.evidence)}</td>
                <td className="figure">{figure(bin.information)}</td>
                <td>
                  <span className="row-acts">
                    {at < count - 1 && (
                      <Button
                        size="small"
                        aria-label={t({ zh: `并入下一箱：${bin.text.zh}`, en: `Merge down: ${bin.text.en}` })}
                        onClick={() => onParting(mergeBins(parting, at))}
                      >
                        {t({ zh: '并入下一箱', en: 'Merge down' })}
                      </Button>
                    )}
                    <Categories bin={at} parting={parting} onParting={onParting} />
                  </span>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </Scroller>
  );
}

/** Where a bin begins; leaving the field or Enter moves it, if it stays between its neighbours. */
function Boundary({
  tried,
  parting,
  at,
  onParting,
}: {
  readonly tried: Tried;
  readonly parting: { readonly cuts: readonly number[] };
  readonly at: number;
  readonly onParting: Change;
}) {
  const { t } = useLanguage();
  const cut = parting.cuts[at];
  if (cut === undefined) return null;
  const move = (text: string) => {
    const value = Number(text.replaceAll(',', ''));
    const next = rawOf(value, tried);
    if (text.trim() !== '' && Number.isFinite(value) && next !== cut) onParting(moveCut(parting, at, next));
  };
  return (
    <InputNumber
      key={cut}
      size="small"
      className="bins-boundary"
      aria-label={t({ zh: `第 ${at + 2} 箱的起点`, en: `Where bin ${at + 2} begins` })}
      defaultValue={writtenOf(cut, tried)}
      suffix={t(tried.unit)}
      onBlur={(event) => move(event.target.value)}
      onPressEnter={(event) => move(event.currentTarget.value)}
    />
  );
}

function Categories({
  bin,
  parting,
  onParting,
}: {
  readonly bin: number;
  readonly parting: Parting;
  readonly onParting: Change;
}) {
  const { t } = useLanguage();
  if (!('groups' in parting)) return null;
  const group = parting.groups[bin] ?? [];
  if (group.length < 2) return null;
  return group.map((category) => (
    <Button key={category} size="small" onClick={() => onParting(splitCategory(parting, bin, category))}>
      {t({ zh: `分出 ${category}`, en: `Take out ${category}` })}
    </Button>
  ));
}
