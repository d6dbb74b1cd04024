import type { Folding } from './advance.ts';
import { foldObjection, summariseObjection, type ObjectionEvent, type ObjectionState } from './model/objection.ts';
import { foldRepair, summariseRepair, type RepairEvent, type RepairState } from './model/repair.ts';

export const objections: Folding<ObjectionEvent, ObjectionState> = {
  kind: 'objection',
  fold: foldObjection,
  summarise: summariseObjection,
};

export const repairs: Folding<RepairEvent, RepairState> = { kind: 'repair', fold: foldRepair, summarise: summariseRepair };
