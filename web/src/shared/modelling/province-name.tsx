import { useLanguage } from '../language.tsx';
import { useAnswer } from '../use-answer.ts';

/** A province by the first two digits of its code (GB/T 2260); the digits until the name is there. */
export function ProvinceName({ digits }: { readonly digits: string }) {
  const { t } = useLanguage();
  const code = `${digits}0000`;
  const { data } = useAnswer('catalogue.list-codes', { table: 'division', text: code, limit: 1 });
  const found = data?.codes.find((one) => one.code === code);
  return found === undefined ? digits : t(found.title);
}
