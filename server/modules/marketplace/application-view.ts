import { Type, type Static } from 'typebox';
import { applicationStates, stageOf, stages } from './model/application.ts';
import type { ApplicationRow } from './store/applications.ts';
import { orNull } from './views.ts';

/** An application in short. */
export const ApplicationHead = Type.Object({
  applicationId: Type.String(),
  productId: Type.String(),
  institutionNo: Type.Integer(),
  financingState: Type.Enum([...applicationStates]),
  stage: orNull(Type.Enum([...stages], { description: '待办环节 · What has to be done next' })),
  dueOn: orNull(Type.String({ description: '应在此日前（含）办结 · The day by which it has to be done' })),
  caseNo: Type.String(),
  authorisationId: orNull(Type.String()),
});

type Head = Pick<
  ApplicationRow,
  'applicationId' | 'productId' | 'institutionNo' | 'state' | 'dueOn' | 'caseNo' | 'authorisationId'
>;

export function applicationHead(row: Head): Static<typeof ApplicationHead> {
  const { applicationId, productId, institutionNo, state, dueOn, caseNo, authorisationId } = row;
  return {
    applicationId,
    productId,
    institutionNo,
    dueOn,
    caseNo,
    authorisationId,
    financingState: state,
    stage: stageOf[state] ?? null,
  };
}

/** An application in a list. */
export const ApplicationView = Type.Object({
  ...ApplicationHead.properties,
  demandId: Type.String(),
  productVersion: Type.Integer(),
  subjectId: Type.String(),
  subjectName: Type.String(),
  amountFen: Type.Integer(),
  termMonths: Type.Integer(),
  overdue: Type.Boolean({ description: '本环节已逾期 · The stage is late' }),
  proposedProductId: orNull(Type.String({ description: '机构逾期后建议改投的产品 · Proposed because the institution is late' })),
  assignee: orNull(Type.String({ description: '机构内的经办人 · Who deals with it' })),
  reroutedFrom: orNull(Type.String()),
  submittedAt: Type.String(),
  updatedAt: Type.String(),
  endedAt: orNull(Type.String()),
  replyDays: orNull(Type.Integer({ description: '首次答复所用工作日 · Working days to the first reply' })),
  decisionDays: orNull(Type.Integer()),
  grantDays: orNull(Type.Integer()),
});

export function applicationView(row: ApplicationRow): Static<typeof ApplicationView> {
  const { demandId, productVersion, subjectId, subjectName, amountFen, termMonths, overdue, proposedProductId } = row;
  return {
    ...applicationHead(row),
    demandId,
    productVersion,
    subjectId,
    subjectName,
    amountFen,
    termMonths,
    overdue,
    proposedProductId,
    assignee: row.assignee,
    reroutedFrom: row.reroutedFrom,
    submittedAt: row.submittedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    replyDays: row.replyDays,
    decisionDays: row.decisionDays,
    grantDays: row.grantDays,
  };
}
