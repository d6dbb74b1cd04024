// Made by `npm run generate` from the files in their folders. Do not edit.
import type { Operation } from '../kernel/pure/operation.ts';
import { createClient as accessCreateClient } from '../modules/access/operations/create-client.ts';
import { listClients as accessListClients } from '../modules/access/operations/list-clients.ts';
import { replaceKey as accessReplaceKey } from '../modules/access/operations/replace-key.ts';
import { revokeClient as accessRevokeClient } from '../modules/access/operations/revoke-client.ts';
import { whoAmI as accessWhoAmI } from '../modules/access/operations/who-am-i.ts';
import { getCheckpoint as auditGetCheckpoint } from '../modules/audit/operations/get-checkpoint.ts';
import { getProof as auditGetProof } from '../modules/audit/operations/get-proof.ts';
import { getTile as auditGetTile } from '../modules/audit/operations/get-tile.ts';
import { listCheckpoints as auditListCheckpoints } from '../modules/audit/operations/list-checkpoints.ts';
import { listDisclosures as auditListDisclosures } from '../modules/audit/operations/list-disclosures.ts';
import { listEntries as auditListEntries } from '../modules/audit/operations/list-entries.ts';
import { readLog as auditReadLog } from '../modules/audit/operations/read-log.ts';
import { diffVersions as catalogueDiffVersions } from '../modules/catalogue/operations/diff-versions.ts';
import { downloadTemplate as catalogueDownloadTemplate } from '../modules/catalogue/operations/download-template.ts';
import { exportDcat as catalogueExportDcat } from '../modules/catalogue/operations/export-dcat.ts';
import { getItem as catalogueGetItem } from '../modules/catalogue/operations/get-item.ts';
import { getSchema as catalogueGetSchema } from '../modules/catalogue/operations/get-schema.ts';
import { importVersion as catalogueImportVersion } from '../modules/catalogue/operations/import-version.ts';
import { listCodes as catalogueListCodes } from '../modules/catalogue/operations/list-codes.ts';
import { listItems as catalogueListItems } from '../modules/catalogue/operations/list-items.ts';
import { listNarrowings as catalogueListNarrowings } from '../modules/catalogue/operations/list-narrowings.ts';
import { listVersions as catalogueListVersions } from '../modules/catalogue/operations/list-versions.ts';
import { narrow as catalogueNarrow } from '../modules/catalogue/operations/narrow.ts';
import { deliverRecords as collectionDeliverRecords } from '../modules/collection/operations/deliver-records.ts';
import { downloadRefusals as collectionDownloadRefusals } from '../modules/collection/operations/download-refusals.ts';
import { finishUpload as collectionFinishUpload } from '../modules/collection/operations/finish-upload.ts';
import { getDelivery as collectionGetDelivery } from '../modules/collection/operations/get-delivery.ts';
import { getReceipt as collectionGetReceipt } from '../modules/collection/operations/get-receipt.ts';
import { listDeliveries as collectionListDeliveries } from '../modules/collection/operations/list-deliveries.ts';
import { listRefusals as collectionListRefusals } from '../modules/collection/operations/list-refusals.ts';
import { openDelivery as collectionOpenDelivery } from '../modules/collection/operations/open-delivery.ts';
import { showBoard as collectionShowBoard } from '../modules/collection/operations/show-board.ts';
import { uploadPart as collectionUploadPart } from '../modules/collection/operations/upload-part.ts';
import { amend as consentAmend } from '../modules/consent/operations/amend.ts';
import { getAuthorisation as consentGetAuthorisation } from '../modules/consent/operations/get-authorisation.ts';
import { grant as consentGrant } from '../modules/consent/operations/grant.ts';
import { listAuthorisations as consentListAuthorisations } from '../modules/consent/operations/list-authorisations.ts';
import { listTemplates as consentListTemplates } from '../modules/consent/operations/list-templates.ts';
import { pause as consentPause } from '../modules/consent/operations/pause.ts';
import { refuse as consentRefuse } from '../modules/consent/operations/refuse.ts';
import { renew as consentRenew } from '../modules/consent/operations/renew.ts';
import { reportDeletion as consentReportDeletion } from '../modules/consent/operations/report-deletion.ts';
import { request as consentRequest } from '../modules/consent/operations/request.ts';
import { resume as consentResume } from '../modules/consent/operations/resume.ts';
import { revoke as consentRevoke } from '../modules/consent/operations/revoke.ts';
import { admit as institutionsAdmit } from '../modules/institutions/operations/admit.ts';
import { apply as institutionsApply } from '../modules/institutions/operations/apply.ts';
import { assess as institutionsAssess } from '../modules/institutions/operations/assess.ts';
import { getInstitution as institutionsGetInstitution } from '../modules/institutions/operations/get-institution.ts';
import { listChecklist as institutionsListChecklist } from '../modules/institutions/operations/list-checklist.ts';
import { listInstitutions as institutionsListInstitutions } from '../modules/institutions/operations/list-institutions.ts';
import { listProviders as institutionsListProviders } from '../modules/institutions/operations/list-providers.ts';
import { mend as institutionsMend } from '../modules/institutions/operations/mend.ts';
import { refuse as institutionsRefuse } from '../modules/institutions/operations/refuse.ts';
import { registerInstitution as institutionsRegisterInstitution } from '../modules/institutions/operations/register-institution.ts';
import { registerProvider as institutionsRegisterProvider } from '../modules/institutions/operations/register-provider.ts';
import { resume as institutionsResume } from '../modules/institutions/operations/resume.ts';
import { submitEvidence as institutionsSubmitEvidence } from '../modules/institutions/operations/submit-evidence.ts';
import { suspend as institutionsSuspend } from '../modules/institutions/operations/suspend.ts';
import { warn as institutionsWarn } from '../modules/institutions/operations/warn.ts';
import { withdraw as institutionsWithdraw } from '../modules/institutions/operations/withdraw.ts';
import { getScore as qualityGetScore } from '../modules/quality/operations/get-score.ts';
import { listScores as qualityListScores } from '../modules/quality/operations/list-scores.ts';
import { report as qualityReport } from '../modules/quality/operations/report.ts';
import { showDueDates as qualityShowDueDates } from '../modules/quality/operations/show-due-dates.ts';
import { ask as queryAsk } from '../modules/query/operations/ask.ts';
import { closeCase as queryCloseCase } from '../modules/query/operations/close-case.ts';
import { listCases as queryListCases } from '../modules/query/operations/list-cases.ts';
import { openCase as queryOpenCase } from '../modules/query/operations/open-case.ts';
import { verify as queryVerify } from '../modules/query/operations/verify.ts';
import { readFile as recordsReadFile } from '../modules/records/operations/read-file.ts';
import { readHistory as recordsReadHistory } from '../modules/records/operations/read-history.ts';
import { acceptRepair as rightsAcceptRepair } from '../modules/rights/operations/accept-repair.ts';
import { answerObjection as rightsAnswerObjection } from '../modules/rights/operations/answer-objection.ts';
import { applyRepair as rightsApplyRepair } from '../modules/rights/operations/apply-repair.ts';
import { decideObjection as rightsDecideObjection } from '../modules/rights/operations/decide-objection.ts';
import { decideRepair as rightsDecideRepair } from '../modules/rights/operations/decide-repair.ts';
import { getObjection as rightsGetObjection } from '../modules/rights/operations/get-objection.ts';
import { getRepair as rightsGetRepair } from '../modules/rights/operations/get-repair.ts';
import { listHolidays as rightsListHolidays } from '../modules/rights/operations/list-holidays.ts';
import { listObjections as rightsListObjections } from '../modules/rights/operations/list-objections.ts';
import { listRepairs as rightsListRepairs } from '../modules/rights/operations/list-repairs.ts';
import { object as rightsObject } from '../modules/rights/operations/object.ts';
import { setHolidays as rightsSetHolidays } from '../modules/rights/operations/set-holidays.ts';
import { withdrawObjection as rightsWithdrawObjection } from '../modules/rights/operations/withdraw-objection.ts';
import { get as subjectsGet } from '../modules/subjects/operations/get.ts';
import { linkAlias as subjectsLinkAlias } from '../modules/subjects/operations/link-alias.ts';
import { merge as subjectsMerge } from '../modules/subjects/operations/merge.ts';
import { resolve as subjectsResolve } from '../modules/subjects/operations/resolve.ts';
import { search as subjectsSearch } from '../modules/subjects/operations/search.ts';
import { split as subjectsSplit } from '../modules/subjects/operations/split.ts';

export const operations: readonly Operation[] = [
  accessCreateClient,
  accessListClients,
  accessReplaceKey,
  accessRevokeClient,
  accessWhoAmI,
  auditGetCheckpoint,
  auditGetProof,
  auditGetTile,
  auditListCheckpoints,
  auditListDisclosures,
  auditListEntries,
  auditReadLog,
  catalogueDiffVersions,
  catalogueDownloadTemplate,
  catalogueExportDcat,
  catalogueGetItem,
  catalogueGetSchema,
  catalogueImportVersion,
  catalogueListCodes,
  catalogueListItems,
  catalogueListNarrowings,
  catalogueListVersions,
  catalogueNarrow,
  collectionDeliverRecords,
  collectionDownloadRefusals,
  collectionFinishUpload,
  collectionGetDelivery,
  collectionGetReceipt,
  collectionListDeliveries,
  collectionListRefusals,
  collectionOpenDelivery,
  collectionShowBoard,
  collectionUploadPart,
  consentAmend,
  consentGetAuthorisation,
  consentGrant,
  consentListAuthorisations,
  consentListTemplates,
  consentPause,
  consentRefuse,
  consentRenew,
  consentReportDeletion,
  consentRequest,
  consentResume,
  consentRevoke,
  institutionsAdmit,
  institutionsApply,
  institutionsAssess,
  institutionsGetInstitution,
  institutionsListChecklist,
  institutionsListInstitutions,
  institutionsListProviders,
  institutionsMend,
  institutionsRefuse,
  institutionsRegisterInstitution,
  institutionsRegisterProvider,
  institutionsResume,
  institutionsSubmitEvidence,
  institutionsSuspend,
  institutionsWarn,
  institutionsWithdraw,
  qualityGetScore,
  qualityListScores,
  qualityReport,
  qualityShowDueDates,
  queryAsk,
  queryCloseCase,
  queryListCases,
  queryOpenCase,
  queryVerify,
  recordsReadFile,
  recordsReadHistory,
  rightsAcceptRepair,
  rightsAnswerObjection,
  rightsApplyRepair,
  rightsDecideObjection,
  rightsDecideRepair,
  rightsGetObjection,
  rightsGetRepair,
  rightsListHolidays,
  rightsListObjections,
  rightsListRepairs,
  rightsObject,
  rightsSetHolidays,
  rightsWithdrawObjection,
  subjectsGet,
  subjectsLinkAlias,
  subjectsMerge,
  subjectsResolve,
  subjectsSearch,
  subjectsSplit,
];
