import { Failure } from '../../kernel/pure/failure.ts';

/** @throws request.invalid naming every field that the chosen proof cannot do without */
export function requireFields<T extends object>(given: T, needed: readonly (keyof T & string)[]): void {
  const issues = needed
    .filter((field) => given[field] === undefined)
    .map((field) => ({
      field,
      rule: 'required',
      message: { zh: '所选核验方式须填写该字段', en: 'is needed for this kind of proof' },
    }));
  if (issues.length > 0) throw new Failure('request.invalid', { issues });
}
