import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { both } from './both.ts';
import { useLanguage } from './language.tsx';
import { Tile } from './tile.tsx';
import { useAnswer } from './use-answer.ts';

const FEW = 5;
/** Enough that the most pressing are among them. */
const MANY = 100;
const fresh = { refreshMs: 60_000 };
const NEVER = '9';

type OpenMatter = { readonly id: string; readonly kind: 'objection' | 'repair' };

/** Objections and repairs under way, the most pressing first, with what is late. */
export function OpenMatters({
  title,
  none,
  more,
  link,
}: {
  readonly title: string;
  readonly none: string;
  readonly more?: ReactNode;
  /** The way to one of them. */
  readonly link: (matter: OpenMatter, title: string) => ReactNode;
}) {
  const { t } = useLanguage();
  const objections = useAnswer('rights.list-objections', { open: true, limit: MANY }, fresh);
  const repairs = useAnswer('rights.list-repairs', { open: true, limit: MANY }, fresh);
  const rows = [
    ...(objections.data?.objections ?? []).map((one) => ({ ...one, id: one.objectionId, kind: 'objection' as const })),
    ...(repairs.data?.repairs ?? []).map((one) => ({ ...one, id: one.repairId, kind: 'repair' as const })),
  ].toSorted((a, b) => ((a.dueOn ?? NEVER) < (b.dueOn ?? NEVER) ? -1 : 1));
  return (
    <Tile title={title} answer={both(objections, repairs)} none={none} more={more}>
      {rows.slice(0, FEW).map((one) => (
        <li key={one.id}>
          {link(
            one,
            one.kind === 'objection'
              ? t({ zh: `异议：${one.itemTitle.zh}`, en: `Objection: ${one.itemTitle.en}` })
              : t({ zh: `修复：${one.itemTitle.zh}`, en: `Repair: ${one.itemTitle.en}` }),
          )}{' '}
          {one.lateDays > 0 && (
            <Tag color="red">{t({ zh: `超期 ${one.lateDays} 个工作日`, en: `${one.lateDays} days late` })}</Tag>
          )}
          {one.dueOn !== null && <small>{t({ zh: `最迟 ${one.dueOn} 办理`, en: `due by ${one.dueOn}` })}</small>}
        </li>
      ))}
    </Tile>
  );
}
