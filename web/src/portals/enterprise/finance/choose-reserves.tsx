import { useLanguage } from '../../../shared/language.tsx';
import { useItemTitle } from '../../../shared/names/use-item-title.ts';
import { NativeSelect } from '../../../shared/native-select.tsx';
import type { Matched } from './product-card.tsx';

/** Which products of other institutions the application goes to by itself where this one stays silent, in order, and what each may use then. */
export function ChooseReserves({
  offered,
  chosen,
  onChange,
}: {
  /** Those that suit, of institutions other than the one asked first. */
  readonly offered: readonly Matched[];
  readonly chosen: readonly Matched[];
  readonly onChange: (chosen: readonly Matched[]) => void;
}) {
  const { t } = useLanguage();
  const titleOf = useItemTitle();
  const [first, second] = chosen;
  const nameOf = ({ institutionName, name }: Matched) =>
    t({ zh: `${institutionName.zh} · ${name.zh}`, en: `${institutionName.en}, ${name.en}` });
  const besides = (one: Matched | undefined) => offered.filter(({ institutionNo }) => institutionNo !== one?.institutionNo);
  const find = (productId: string | undefined) => offered.find((one) => one.productId === productId);
  const set = (...wanted: readonly (Matched | undefined)[]) => {
    const [one, two] = wanted.filter((some) => some !== undefined);
    onChange([one, two?.institutionNo === one?.institutionNo ? undefined : two].filter((some) => some !== undefined));
  };
  const seconds = besides(first);
  return (
    <section className="apply-to">
      <strong>{t({ zh: '备选产品（选填）', en: 'Reserves (optional)' })}</strong>
      <p className="source">
        {t({
          zh: '机构长时间逾期未办理时，平台自动按此改投，不用您再操作。改投前，备选机构不知道、也看不到您的任何信息。',
          en: 'Where the institution is late for long, the platform goes there by itself. Before that, they know nothing of it and see nothing of you.',
        })}
      </p>
      <div className="acts">
        <NativeSelect
          label={t({ zh: '第一备选', en: 'First reserve' })}
          none={t({ zh: '不设备选', en: 'No reserve' })}
          value={first?.productId}
          options={offered.map((one) => ({ value: one.productId, label: nameOf(one) }))}
          onChange={(productId) => set(find(productId), second)}
        />
        {first !== undefined && seconds.length > 0 && (
          <NativeSelect
            label={t({ zh: '第二备选', en: 'Second reserve' })}
            none={t({ zh: '不设第二备选', en: 'No second reserve' })}
            value={second?.productId}
            options={seconds.map((one) => ({ value: one.productId, label: nameOf(one) }))}
            onChange={(productId) => set(first, find(productId))}
          />
        )}
      </div>
      {chosen.map((one) => (
        <p key={one.productId} className="source">
          {t({ zh: `改投后，授权${one.institutionName.zh}为贷前审查使用：`, en: `Then ${one.institutionName.en} may use: ` }) +
            one.items.map(titleOf).join(t({ zh: '、', en: ', ' }))}
        </p>
      ))}
    </section>
  );
}
