import { Failure, type FieldIssue } from '../../kernel/pure/failure.ts';
import { findItem, lookUpCode } from '../catalogue/index.ts';
import type { Scope } from './model/scope.ts';

/** @throws request.invalid naming each item and division that the catalogue does not have. */
export function requireKnownScope({ items, divisions }: Scope): void {
  const issues = [
    ...items.flatMap((item, index) => (findItem(item) ? [] : [unknown(`items.${index}`, unknownItem)])),
    ...divisions.flatMap((code, index) => (lookUpCode('division', code) ? [] : [unknown(`divisions.${index}`, unknownDivision)])),
  ];
  if (issues.length > 0) throw new Failure('request.invalid', { issues });
}

const unknown = (field: string, message: FieldIssue['message']): FieldIssue => ({ field, rule: 'known', message });
const unknownItem = { zh: '目录中没有这一信息项', en: 'is not an item of the catalogue' };
const unknownDivision = { zh: '没有这一行政区划代码', en: 'is not a division code' };
