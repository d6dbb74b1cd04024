export { findItem, listItems, requireItemByNo } from './built-in-items.ts';
export { lookUpCode } from './code-tables.ts';
export { effectiveItem } from './effective-items.ts';
export { maskIdNumber, maskText } from './model/mask.ts';
export { categories, type CategoryName } from './model/category.ts';
export { effectiveClass } from './model/effective-class.ts';
export type { Field, Mask, Sensitivity, SharingClass } from './model/field.ts';
export type { ItemDefinition, QualityDimension, RecordBody } from './model/item.ts';
