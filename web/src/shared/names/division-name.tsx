import { useLanguage } from '../language.tsx';
import { useAnswer } from '../use-answer.ts';

/** The name of a division (GB/T 2260); its code until the name is there. */
export function DivisionName({ code }: { readonly code: string }) {
  const { t } = useLanguage();
  const { data } = useAnswer('catalogue.list-codes', { table: 'division', text: code, limit: 1 });
  const found = data?.codes.find((one) => one.code === code);
  return <span title={code}>{found === undefined ? code : t(found.title)}</span>;
}
