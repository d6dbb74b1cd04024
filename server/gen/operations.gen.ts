// Made by `npm run generate` from the files in their folders. Do not edit.
import type { Operation } from '../kernel/pure/operation.ts';
import { acceptInvitation as accessAcceptInvitation } from '../modules/access/operations/accept-invitation.ts';
import { changePassword as accessChangePassword } from '../modules/access/operations/change-password.ts';
import { createClient as accessCreateClient } from '../modules/access/operations/create-client.ts';
import { endMembership as accessEndMembership } from '../modules/access/operations/end-membership.ts';
import { endSession as accessEndSession } from '../modules/access/operations/end-session.ts';
import { endSessionsOf as accessEndSessionsOf } from '../modules/access/operations/end-sessions-of.ts';
import { finishPasskey as accessFinishPasskey } from '../modules/access/operations/finish-passkey.ts';
import { finishTotp as accessFinishTotp } from '../modules/access/operations/finish-totp.ts';
import { invite as accessInvite } from '../modules/access/operations/invite.ts';
import { issueReset as accessIssueReset } from '../modules/access/operations/issue-reset.ts';
import { issueToken as accessIssueToken } from '../modules/access/operations/issue-token.ts';
import { listClientKeys as accessListClientKeys } from '../modules/access/operations/list-client-keys.ts';
import { listClients as accessListClients } from '../modules/access/operations/list-clients.ts';
import { listMembers as accessListMembers } from '../modules/access/operations/list-members.ts';
import { listPasskeys as accessListPasskeys } from '../modules/access/operations/list-passkeys.ts';
import { listPeople as accessListPeople } from '../modules/access/operations/list-people.ts';
import { listSessions as accessListSessions } from '../modules/access/operations/list-sessions.ts';
import { lockPerson as accessLockPerson } from '../modules/access/operations/lock-person.ts';
import { openInvitation as accessOpenInvitation } from '../modules/access/operations/open-invitation.ts';
import { registerClientKey as accessRegisterClientKey } from '../modules/access/operations/register-client-key.ts';
import { register as accessRegister } from '../modules/access/operations/register.ts';
import { removePasskey as accessRemovePasskey } from '../modules/access/operations/remove-passkey.ts';
import { replaceKey as accessReplaceKey } from '../modules/access/operations/replace-key.ts';
import { replaceRecoveryCodes as accessReplaceRecoveryCodes } from '../modules/access/operations/replace-recovery-codes.ts';
import { retireClientKey as accessRetireClientKey } from '../modules/access/operations/retire-client-key.ts';
import { revokeClient as accessRevokeClient } from '../modules/access/operations/revoke-client.ts';
import { rotateSigningKey as accessRotateSigningKey } from '../modules/access/operations/rotate-signing-key.ts';
import { setBearer as accessSetBearer } from '../modules/access/operations/set-bearer.ts';
import { signInWithPasskey as accessSignInWithPasskey } from '../modules/access/operations/sign-in-with-passkey.ts';
import { signIn as accessSignIn } from '../modules/access/operations/sign-in.ts';
import { signOut as accessSignOut } from '../modules/access/operations/sign-out.ts';
import { startPasskeySignIn as accessStartPasskeySignIn } from '../modules/access/operations/start-passkey-sign-in.ts';
import { startPasskey as accessStartPasskey } from '../modules/access/operations/start-passkey.ts';
import { startTotp as accessStartTotp } from '../modules/access/operations/start-totp.ts';
import { switchMembership as accessSwitchMembership } from '../modules/access/operations/switch-membership.ts';
import { unlockPerson as accessUnlockPerson } from '../modules/access/operations/unlock-person.ts';
import { whoAmI as accessWhoAmI } from '../modules/access/operations/who-am-i.ts';
import { getCheckpoint as auditGetCheckpoint } from '../modules/audit/operations/get-checkpoint.ts';
import { getEntries as auditGetEntries } from '../modules/audit/operations/get-entries.ts';
import { getProof as auditGetProof } from '../modules/audit/operations/get-proof.ts';
import { getTile as auditGetTile } from '../modules/audit/operations/get-tile.ts';
import { listCheckpoints as auditListCheckpoints } from '../modules/audit/operations/list-checkpoints.ts';
import { listDisclosures as auditListDisclosures } from '../modules/audit/operations/list-disclosures.ts';
import { listEntries as auditListEntries } from '../modules/audit/operations/list-entries.ts';
import { readLog as auditReadLog } from '../modules/audit/operations/read-log.ts';
import { summariseUses as auditSummariseUses } from '../modules/audit/operations/summarise-uses.ts';
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
import { acceptDelegation as claimsAcceptDelegation } from '../modules/claims/operations/accept-delegation.ts';
import { complete as claimsComplete } from '../modules/claims/operations/complete.ts';
import { configureProof as claimsConfigureProof } from '../modules/claims/operations/configure-proof.ts';
import { decide as claimsDecide } from '../modules/claims/operations/decide.ts';
import { delegate as claimsDelegate } from '../modules/claims/operations/delegate.ts';
import { endDelegation as claimsEndDelegation } from '../modules/claims/operations/end-delegation.ts';
import { listClaims as claimsListClaims } from '../modules/claims/operations/list-claims.ts';
import { listDelegates as claimsListDelegates } from '../modules/claims/operations/list-delegates.ts';
import { listEnterprises as claimsListEnterprises } from '../modules/claims/operations/list-enterprises.ts';
import { listProofs as claimsListProofs } from '../modules/claims/operations/list-proofs.ts';
import { start as claimsStart } from '../modules/claims/operations/start.ts';
import { transfer as claimsTransfer } from '../modules/claims/operations/transfer.ts';
import { deliverRecords as collectionDeliverRecords } from '../modules/collection/operations/deliver-records.ts';
import { downloadRefusals as collectionDownloadRefusals } from '../modules/collection/operations/download-refusals.ts';
import { finishUpload as collectionFinishUpload } from '../modules/collection/operations/finish-upload.ts';
import { getDelivery as collectionGetDelivery } from '../modules/collection/operations/get-delivery.ts';
import { getReceipt as collectionGetReceipt } from '../modules/collection/operations/get-receipt.ts';
import { listDeliveries as collectionListDeliveries } from '../modules/collection/operations/list-deliveries.ts';
import { listDueDates as collectionListDueDates } from '../modules/collection/operations/list-due-dates.ts';
import { listRefusals as collectionListRefusals } from '../modules/collection/operations/list-refusals.ts';
import { openDelivery as collectionOpenDelivery } from '../modules/collection/operations/open-delivery.ts';
import { recogniseFile as collectionRecogniseFile } from '../modules/collection/operations/recognise-file.ts';
import { redeliverRows as collectionRedeliverRows } from '../modules/collection/operations/redeliver-rows.ts';
import { showBoard as collectionShowBoard } from '../modules/collection/operations/show-board.ts';
import { uploadPart as collectionUploadPart } from '../modules/collection/operations/upload-part.ts';
import { amend as consentAmend } from '../modules/consent/operations/amend.ts';
import { getAuthorisation as consentGetAuthorisation } from '../modules/consent/operations/get-authorisation.ts';
import { grant as consentGrant } from '../modules/consent/operations/grant.ts';
import { listAuthorisations as consentListAuthorisations } from '../modules/consent/operations/list-authorisations.ts';
import { listMissingDeletions as consentListMissingDeletions } from '../modules/consent/operations/list-missing-deletions.ts';
import { listNames as consentListNames } from '../modules/consent/operations/list-names.ts';
import { listNotices as consentListNotices } from '../modules/consent/operations/list-notices.ts';
import { listTemplates as consentListTemplates } from '../modules/consent/operations/list-templates.ts';
import { pause as consentPause } from '../modules/consent/operations/pause.ts';
import { preview as consentPreview } from '../modules/consent/operations/preview.ts';
import { refuse as consentRefuse } from '../modules/consent/operations/refuse.ts';
import { renew as consentRenew } from '../modules/consent/operations/renew.ts';
import { reportDeletion as consentReportDeletion } from '../modules/consent/operations/report-deletion.ts';
import { request as consentRequest } from '../modules/consent/operations/request.ts';
import { resume as consentResume } from '../modules/consent/operations/resume.ts';
import { revoke as consentRevoke } from '../modules/consent/operations/revoke.ts';
import { ask as evaluationAsk } from '../modules/evaluation/operations/ask.ts';
import { closeAlarm as evaluationCloseAlarm } from '../modules/evaluation/operations/close-alarm.ts';
import { compareModels as evaluationCompareModels } from '../modules/evaluation/operations/compare-models.ts';
import { draftModel as evaluationDraftModel } from '../modules/evaluation/operations/draft-model.ts';
import { exportModel as evaluationExportModel } from '../modules/evaluation/operations/export-model.ts';
import { getModel as evaluationGetModel } from '../modules/evaluation/operations/get-model.ts';
import { listAlarms as evaluationListAlarms } from '../modules/evaluation/operations/list-alarms.ts';
import { listModels as evaluationListModels } from '../modules/evaluation/operations/list-models.ts';
import { listMonitoring as evaluationListMonitoring } from '../modules/evaluation/operations/list-monitoring.ts';
import { listScores as evaluationListScores } from '../modules/evaluation/operations/list-scores.ts';
import { monitor as evaluationMonitor } from '../modules/evaluation/operations/monitor.ts';
import { moveModel as evaluationMoveModel } from '../modules/evaluation/operations/move-model.ts';
import { portrait as evaluationPortrait } from '../modules/evaluation/operations/portrait.ts';
import { replay as evaluationReplay } from '../modules/evaluation/operations/replay.ts';
import { setBand as evaluationSetBand } from '../modules/evaluation/operations/set-band.ts';
import { showMonitoring as evaluationShowMonitoring } from '../modules/evaluation/operations/show-monitoring.ts';
import { show as evaluationShow } from '../modules/evaluation/operations/show.ts';
import { takeAlarm as evaluationTakeAlarm } from '../modules/evaluation/operations/take-alarm.ts';
import { watchOwnModel as evaluationWatchOwnModel } from '../modules/evaluation/operations/watch-own-model.ts';
import { whatIf as evaluationWhatIf } from '../modules/evaluation/operations/what-if.ts';
import { addDocument as guaranteesAddDocument } from '../modules/guarantees/operations/add-document.ts';
import { answer as guaranteesAnswer } from '../modules/guarantees/operations/answer.ts';
import { ask as guaranteesAsk } from '../modules/guarantees/operations/ask.ts';
import { getDocument as guaranteesGetDocument } from '../modules/guarantees/operations/get-document.ts';
import { get as guaranteesGet } from '../modules/guarantees/operations/get.ts';
import { listGuarantors as guaranteesListGuarantors } from '../modules/guarantees/operations/list-guarantors.ts';
import { list as guaranteesList } from '../modules/guarantees/operations/list.ts';
import { sendMessage as guaranteesSendMessage } from '../modules/guarantees/operations/send-message.ts';
import { setTerms as guaranteesSetTerms } from '../modules/guarantees/operations/set-terms.ts';
import { withdraw as guaranteesWithdraw } from '../modules/guarantees/operations/withdraw.ts';
import { admit as institutionsAdmit } from '../modules/institutions/operations/admit.ts';
import { apply as institutionsApply } from '../modules/institutions/operations/apply.ts';
import { assess as institutionsAssess } from '../modules/institutions/operations/assess.ts';
import { getInstitution as institutionsGetInstitution } from '../modules/institutions/operations/get-institution.ts';
import { listChecklist as institutionsListChecklist } from '../modules/institutions/operations/list-checklist.ts';
import { listDirectory as institutionsListDirectory } from '../modules/institutions/operations/list-directory.ts';
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
import { confirm as loansConfirm } from '../modules/loans/operations/confirm.ts';
import { dispute as loansDispute } from '../modules/loans/operations/dispute.ts';
import { downloadTemplate as loansDownloadTemplate } from '../modules/loans/operations/download-template.ts';
import { getReport as loansGetReport } from '../modules/loans/operations/get-report.ts';
import { get as loansGet } from '../modules/loans/operations/get.ts';
import { listLabels as loansListLabels } from '../modules/loans/operations/list-labels.ts';
import { listOwn as loansListOwn } from '../modules/loans/operations/list-own.ts';
import { listReports as loansListReports } from '../modules/loans/operations/list-reports.ts';
import { listSilentCases as loansListSilentCases } from '../modules/loans/operations/list-silent-cases.ts';
import { list as loansList } from '../modules/loans/operations/list.ts';
import { reportFile as loansReportFile } from '../modules/loans/operations/report-file.ts';
import { report as loansReport } from '../modules/loans/operations/report.ts';
import { showDefaultRates as loansShowDefaultRates } from '../modules/loans/operations/show-default-rates.ts';
import { acceptOffer as marketplaceAcceptOffer } from '../modules/marketplace/operations/accept-offer.ts';
import { addDocument as marketplaceAddDocument } from '../modules/marketplace/operations/add-document.ts';
import { apply as marketplaceApply } from '../modules/marketplace/operations/apply.ts';
import { assign as marketplaceAssign } from '../modules/marketplace/operations/assign.ts';
import { backTest as marketplaceBackTest } from '../modules/marketplace/operations/back-test.ts';
import { checkClause as marketplaceCheckClause } from '../modules/marketplace/operations/check-clause.ts';
import { closeDemand as marketplaceCloseDemand } from '../modules/marketplace/operations/close-demand.ts';
import { countEligible as marketplaceCountEligible } from '../modules/marketplace/operations/count-eligible.ts';
import { decide as marketplaceDecide } from '../modules/marketplace/operations/decide.ts';
import { declineInvitation as marketplaceDeclineInvitation } from '../modules/marketplace/operations/decline-invitation.ts';
import { draftProduct as marketplaceDraftProduct } from '../modules/marketplace/operations/draft-product.ts';
import { getApplication as marketplaceGetApplication } from '../modules/marketplace/operations/get-application.ts';
import { getDocument as marketplaceGetDocument } from '../modules/marketplace/operations/get-document.ts';
import { getOwnProduct as marketplaceGetOwnProduct } from '../modules/marketplace/operations/get-own-product.ts';
import { getProduct as marketplaceGetProduct } from '../modules/marketplace/operations/get-product.ts';
import { invite as marketplaceInvite } from '../modules/marketplace/operations/invite.ts';
import { listApplications as marketplaceListApplications } from '../modules/marketplace/operations/list-applications.ts';
import { listDemands as marketplaceListDemands } from '../modules/marketplace/operations/list-demands.ts';
import { listIndicators as marketplaceListIndicators } from '../modules/marketplace/operations/list-indicators.ts';
import { listInvitations as marketplaceListInvitations } from '../modules/marketplace/operations/list-invitations.ts';
import { listOwnProducts as marketplaceListOwnProducts } from '../modules/marketplace/operations/list-own-products.ts';
import { listProducts as marketplaceListProducts } from '../modules/marketplace/operations/list-products.ts';
import { listRules as marketplaceListRules } from '../modules/marketplace/operations/list-rules.ts';
import { listScreened as marketplaceListScreened } from '../modules/marketplace/operations/list-screened.ts';
import { match as marketplaceMatch } from '../modules/marketplace/operations/match.ts';
import { moveProduct as marketplaceMoveProduct } from '../modules/marketplace/operations/move-product.ts';
import { postDemand as marketplacePostDemand } from '../modules/marketplace/operations/post-demand.ts';
import { reroute as marketplaceReroute } from '../modules/marketplace/operations/reroute.ts';
import { reviewProduct as marketplaceReviewProduct } from '../modules/marketplace/operations/review-product.ts';
import { screen as marketplaceScreen } from '../modules/marketplace/operations/screen.ts';
import { sendMessage as marketplaceSendMessage } from '../modules/marketplace/operations/send-message.ts';
import { setClock as marketplaceSetClock } from '../modules/marketplace/operations/set-clock.ts';
import { showService as marketplaceShowService } from '../modules/marketplace/operations/show-service.ts';
import { withdraw as marketplaceWithdraw } from '../modules/marketplace/operations/withdraw.ts';
import { addLabels as modellingAddLabels } from '../modules/modelling/operations/add-labels.ts';
import { buildStudy as modellingBuildStudy } from '../modules/modelling/operations/build-study.ts';
import { discardStudy as modellingDiscardStudy } from '../modules/modelling/operations/discard-study.ts';
import { draftModel as modellingDraftModel } from '../modules/modelling/operations/draft-model.ts';
import { fit as modellingFit } from '../modules/modelling/operations/fit.ts';
import { listOwnUses as modellingListOwnUses } from '../modules/modelling/operations/list-own-uses.ts';
import { listStudies as modellingListStudies } from '../modules/modelling/operations/list-studies.ts';
import { openStudy as modellingOpenStudy } from '../modules/modelling/operations/open-study.ts';
import { showFit as modellingShowFit } from '../modules/modelling/operations/show-fit.ts';
import { showStudy as modellingShowStudy } from '../modules/modelling/operations/show-study.ts';
import { tryBins as modellingTryBins } from '../modules/modelling/operations/try-bins.ts';
import { countUses as oversightCountUses } from '../modules/oversight/operations/count-uses.ts';
import { decideFinding as oversightDecideFinding } from '../modules/oversight/operations/decide-finding.ts';
import { explainFinding as oversightExplainFinding } from '../modules/oversight/operations/explain-finding.ts';
import { explainUse as oversightExplainUse } from '../modules/oversight/operations/explain-use.ts';
import { exportUses as oversightExportUses } from '../modules/oversight/operations/export-uses.ts';
import { judgeExplanation as oversightJudgeExplanation } from '../modules/oversight/operations/judge-explanation.ts';
import { listExplanations as oversightListExplanations } from '../modules/oversight/operations/list-explanations.ts';
import { listFindings as oversightListFindings } from '../modules/oversight/operations/list-findings.ts';
import { listProposals as oversightListProposals } from '../modules/oversight/operations/list-proposals.ts';
import { listRefused as oversightListRefused } from '../modules/oversight/operations/list-refused.ts';
import { listRules as oversightListRules } from '../modules/oversight/operations/list-rules.ts';
import { proposeSanction as oversightProposeSanction } from '../modules/oversight/operations/propose-sanction.ts';
import { reconcile as oversightReconcile } from '../modules/oversight/operations/reconcile.ts';
import { searchUses as oversightSearchUses } from '../modules/oversight/operations/search-uses.ts';
import { setThreshold as oversightSetThreshold } from '../modules/oversight/operations/set-threshold.ts';
import { showOverview as oversightShowOverview } from '../modules/oversight/operations/show-overview.ts';
import { showReconciliation as oversightShowReconciliation } from '../modules/oversight/operations/show-reconciliation.ts';
import { getScore as qualityGetScore } from '../modules/quality/operations/get-score.ts';
import { listScores as qualityListScores } from '../modules/quality/operations/list-scores.ts';
import { report as qualityReport } from '../modules/quality/operations/report.ts';
import { showDueDates as qualityShowDueDates } from '../modules/quality/operations/show-due-dates.ts';
import { ask as queryAsk } from '../modules/query/operations/ask.ts';
import { closeCase as queryCloseCase } from '../modules/query/operations/close-case.ts';
import { listCases as queryListCases } from '../modules/query/operations/list-cases.ts';
import { openCase as queryOpenCase } from '../modules/query/operations/open-case.ts';
import { verify as queryVerify } from '../modules/query/operations/verify.ts';
import { showUse as quotaShowUse } from '../modules/quota/operations/show-use.ts';
import { readFile as recordsReadFile } from '../modules/records/operations/read-file.ts';
import { readHistory as recordsReadHistory } from '../modules/records/operations/read-history.ts';
import { download as reportsDownload } from '../modules/reports/operations/download.ts';
import { get as reportsGet } from '../modules/reports/operations/get.ts';
import { list as reportsList } from '../modules/reports/operations/list.ts';
import { makeOwn as reportsMakeOwn } from '../modules/reports/operations/make-own.ts';
import { make as reportsMake } from '../modules/reports/operations/make.ts';
import { verify as reportsVerify } from '../modules/reports/operations/verify.ts';
import { acceptRepair as rightsAcceptRepair } from '../modules/rights/operations/accept-repair.ts';
import { acknowledgeNotice as rightsAcknowledgeNotice } from '../modules/rights/operations/acknowledge-notice.ts';
import { answerObjection as rightsAnswerObjection } from '../modules/rights/operations/answer-objection.ts';
import { applyRepair as rightsApplyRepair } from '../modules/rights/operations/apply-repair.ts';
import { decideObjection as rightsDecideObjection } from '../modules/rights/operations/decide-objection.ts';
import { decideRepair as rightsDecideRepair } from '../modules/rights/operations/decide-repair.ts';
import { downloadFile as rightsDownloadFile } from '../modules/rights/operations/download-file.ts';
import { getObjection as rightsGetObjection } from '../modules/rights/operations/get-objection.ts';
import { getRepair as rightsGetRepair } from '../modules/rights/operations/get-repair.ts';
import { listAccesses as rightsListAccesses } from '../modules/rights/operations/list-accesses.ts';
import { listHolidays as rightsListHolidays } from '../modules/rights/operations/list-holidays.ts';
import { listNotices as rightsListNotices } from '../modules/rights/operations/list-notices.ts';
import { listObjections as rightsListObjections } from '../modules/rights/operations/list-objections.ts';
import { listRepairable as rightsListRepairable } from '../modules/rights/operations/list-repairable.ts';
import { listRepairs as rightsListRepairs } from '../modules/rights/operations/list-repairs.ts';
import { listReports as rightsListReports } from '../modules/rights/operations/list-reports.ts';
import { listSelfReportable as rightsListSelfReportable } from '../modules/rights/operations/list-self-reportable.ts';
import { object as rightsObject } from '../modules/rights/operations/object.ts';
import { reportRecord as rightsReportRecord } from '../modules/rights/operations/report-record.ts';
import { setHolidays as rightsSetHolidays } from '../modules/rights/operations/set-holidays.ts';
import { withdrawObjection as rightsWithdrawObjection } from '../modules/rights/operations/withdraw-objection.ts';
import { withdrawReport as rightsWithdrawReport } from '../modules/rights/operations/withdraw-report.ts';
import { listSources as sourcesListSources } from '../modules/sources/operations/list-sources.ts';
import { pause as sourcesPause } from '../modules/sources/operations/pause.ts';
import { register as sourcesRegister } from '../modules/sources/operations/register.ts';
import { resume as sourcesResume } from '../modules/sources/operations/resume.ts';
import { downloadLoans as statisticsDownloadLoans } from '../modules/statistics/operations/download-loans.ts';
import { showHealth as statisticsShowHealth } from '../modules/statistics/operations/show-health.ts';
import { showLoansOn as statisticsShowLoansOn } from '../modules/statistics/operations/show-loans-on.ts';
import { showLoans as statisticsShowLoans } from '../modules/statistics/operations/show-loans.ts';
import { showOverview as statisticsShowOverview } from '../modules/statistics/operations/show-overview.ts';
import { showTrend as statisticsShowTrend } from '../modules/statistics/operations/show-trend.ts';
import { get as subjectsGet } from '../modules/subjects/operations/get.ts';
import { linkAlias as subjectsLinkAlias } from '../modules/subjects/operations/link-alias.ts';
import { merge as subjectsMerge } from '../modules/subjects/operations/merge.ts';
import { resolve as subjectsResolve } from '../modules/subjects/operations/resolve.ts';
import { search as subjectsSearch } from '../modules/subjects/operations/search.ts';
import { split as subjectsSplit } from '../modules/subjects/operations/split.ts';
import { claim as supportClaim } from '../modules/support/operations/claim.ts';
import { draftPolicy as supportDraftPolicy } from '../modules/support/operations/draft-policy.ts';
import { fileLoan as supportFileLoan } from '../modules/support/operations/file-loan.ts';
import { listCompensations as supportListCompensations } from '../modules/support/operations/list-compensations.ts';
import { listFilings as supportListFilings } from '../modules/support/operations/list-filings.ts';
import { listOwnPolicies as supportListOwnPolicies } from '../modules/support/operations/list-own-policies.ts';
import { listPolicies as supportListPolicies } from '../modules/support/operations/list-policies.ts';
import { listPools as supportListPools } from '../modules/support/operations/list-pools.ts';
import { matchPolicies as supportMatchPolicies } from '../modules/support/operations/match-policies.ts';
import { movePolicy as supportMovePolicy } from '../modules/support/operations/move-policy.ts';
import { openPool as supportOpenPool } from '../modules/support/operations/open-pool.ts';
import { payClaim as supportPayClaim } from '../modules/support/operations/pay-claim.ts';
import { recordRecovery as supportRecordRecovery } from '../modules/support/operations/record-recovery.ts';
import { reviewClaim as supportReviewClaim } from '../modules/support/operations/review-claim.ts';
import { reviewPolicy as supportReviewPolicy } from '../modules/support/operations/review-policy.ts';
import { showLedger as supportShowLedger } from '../modules/support/operations/show-ledger.ts';
import { change as webhooksChange } from '../modules/webhooks/operations/change.ts';
import { listDeliveries as webhooksListDeliveries } from '../modules/webhooks/operations/list-deliveries.ts';
import { listEvents as webhooksListEvents } from '../modules/webhooks/operations/list-events.ts';
import { list as webhooksList } from '../modules/webhooks/operations/list.ts';
import { pause as webhooksPause } from '../modules/webhooks/operations/pause.ts';
import { redeliver as webhooksRedeliver } from '../modules/webhooks/operations/redeliver.ts';
import { register as webhooksRegister } from '../modules/webhooks/operations/register.ts';
import { remove as webhooksRemove } from '../modules/webhooks/operations/remove.ts';
import { resume as webhooksResume } from '../modules/webhooks/operations/resume.ts';
import { rotateSecret as webhooksRotateSecret } from '../modules/webhooks/operations/rotate-secret.ts';
import { sendTest as webhooksSendTest } from '../modules/webhooks/operations/send-test.ts';

export const operations: readonly Operation[] = [
  accessAcceptInvitation,
  accessChangePassword,
  accessCreateClient,
  accessEndMembership,
  accessEndSession,
  accessEndSessionsOf,
  accessFinishPasskey,
  accessFinishTotp,
  accessInvite,
  accessIssueReset,
  accessIssueToken,
  accessListClientKeys,
  accessListClients,
  accessListMembers,
  accessListPasskeys,
  accessListPeople,
  accessListSessions,
  accessLockPerson,
  accessOpenInvitation,
  accessRegisterClientKey,
  accessRegister,
  accessRemovePasskey,
  accessReplaceKey,
  accessReplaceRecoveryCodes,
  accessRetireClientKey,
  accessRevokeClient,
  accessRotateSigningKey,
  accessSetBearer,
  accessSignInWithPasskey,
  accessSignIn,
  accessSignOut,
  accessStartPasskeySignIn,
  accessStartPasskey,
  accessStartTotp,
  accessSwitchMembership,
  accessUnlockPerson,
  accessWhoAmI,
  auditGetCheckpoint,
  auditGetEntries,
  auditGetProof,
  auditGetTile,
  auditListCheckpoints,
  auditListDisclosures,
  auditListEntries,
  auditReadLog,
  auditSummariseUses,
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
  claimsAcceptDelegation,
  claimsComplete,
  claimsConfigureProof,
  claimsDecide,
  claimsDelegate,
  claimsEndDelegation,
  claimsListClaims,
  claimsListDelegates,
  claimsListEnterprises,
  claimsListProofs,
  claimsStart,
  claimsTransfer,
  collectionDeliverRecords,
  collectionDownloadRefusals,
  collectionFinishUpload,
  collectionGetDelivery,
  collectionGetReceipt,
  collectionListDeliveries,
  collectionListDueDates,
  collectionListRefusals,
  collectionOpenDelivery,
  collectionRecogniseFile,
  collectionRedeliverRows,
  collectionShowBoard,
  collectionUploadPart,
  consentAmend,
  consentGetAuthorisation,
  consentGrant,
  consentListAuthorisations,
  consentListMissingDeletions,
  consentListNames,
  consentListNotices,
  consentListTemplates,
  consentPause,
  consentPreview,
  consentRefuse,
  consentRenew,
  consentReportDeletion,
  consentRequest,
  consentResume,
  consentRevoke,
  evaluationAsk,
  evaluationCloseAlarm,
  evaluationCompareModels,
  evaluationDraftModel,
  evaluationExportModel,
  evaluationGetModel,
  evaluationListAlarms,
  evaluationListModels,
  evaluationListMonitoring,
  evaluationListScores,
  evaluationMonitor,
  evaluationMoveModel,
  evaluationPortrait,
  evaluationReplay,
  evaluationSetBand,
  evaluationShowMonitoring,
  evaluationShow,
  evaluationTakeAlarm,
  evaluationWatchOwnModel,
  evaluationWhatIf,
  guaranteesAddDocument,
  guaranteesAnswer,
  guaranteesAsk,
  guaranteesGetDocument,
  guaranteesGet,
  guaranteesListGuarantors,
  guaranteesList,
  guaranteesSendMessage,
  guaranteesSetTerms,
  guaranteesWithdraw,
  institutionsAdmit,
  institutionsApply,
  institutionsAssess,
  institutionsGetInstitution,
  institutionsListChecklist,
  institutionsListDirectory,
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
  loansConfirm,
  loansDispute,
  loansDownloadTemplate,
  loansGetReport,
  loansGet,
  loansListLabels,
  loansListOwn,
  loansListReports,
  loansListSilentCases,
  loansList,
  loansReportFile,
  loansReport,
  loansShowDefaultRates,
  marketplaceAcceptOffer,
  marketplaceAddDocument,
  marketplaceApply,
  marketplaceAssign,
  marketplaceBackTest,
  marketplaceCheckClause,
  marketplaceCloseDemand,
  marketplaceCountEligible,
  marketplaceDecide,
  marketplaceDeclineInvitation,
  marketplaceDraftProduct,
  marketplaceGetApplication,
  marketplaceGetDocument,
  marketplaceGetOwnProduct,
  marketplaceGetProduct,
  marketplaceInvite,
  marketplaceListApplications,
  marketplaceListDemands,
  marketplaceListIndicators,
  marketplaceListInvitations,
  marketplaceListOwnProducts,
  marketplaceListProducts,
  marketplaceListRules,
  marketplaceListScreened,
  marketplaceMatch,
  marketplaceMoveProduct,
  marketplacePostDemand,
  marketplaceReroute,
  marketplaceReviewProduct,
  marketplaceScreen,
  marketplaceSendMessage,
  marketplaceSetClock,
  marketplaceShowService,
  marketplaceWithdraw,
  modellingAddLabels,
  modellingBuildStudy,
  modellingDiscardStudy,
  modellingDraftModel,
  modellingFit,
  modellingListOwnUses,
  modellingListStudies,
  modellingOpenStudy,
  modellingShowFit,
  modellingShowStudy,
  modellingTryBins,
  oversightCountUses,
  oversightDecideFinding,
  oversightExplainFinding,
  oversightExplainUse,
  oversightExportUses,
  oversightJudgeExplanation,
  oversightListExplanations,
  oversightListFindings,
  oversightListProposals,
  oversightListRefused,
  oversightListRules,
  oversightProposeSanction,
  oversightReconcile,
  oversightSearchUses,
  oversightSetThreshold,
  oversightShowOverview,
  oversightShowReconciliation,
  qualityGetScore,
  qualityListScores,
  qualityReport,
  qualityShowDueDates,
  queryAsk,
  queryCloseCase,
  queryListCases,
  queryOpenCase,
  queryVerify,
  quotaShowUse,
  recordsReadFile,
  recordsReadHistory,
  reportsDownload,
  reportsGet,
  reportsList,
  reportsMakeOwn,
  reportsMake,
  reportsVerify,
  rightsAcceptRepair,
  rightsAcknowledgeNotice,
  rightsAnswerObjection,
  rightsApplyRepair,
  rightsDecideObjection,
  rightsDecideRepair,
  rightsDownloadFile,
  rightsGetObjection,
  rightsGetRepair,
  rightsListAccesses,
  rightsListHolidays,
  rightsListNotices,
  rightsListObjections,
  rightsListRepairable,
  rightsListRepairs,
  rightsListReports,
  rightsListSelfReportable,
  rightsObject,
  rightsReportRecord,
  rightsSetHolidays,
  rightsWithdrawObjection,
  rightsWithdrawReport,
  sourcesListSources,
  sourcesPause,
  sourcesRegister,
  sourcesResume,
  statisticsDownloadLoans,
  statisticsShowHealth,
  statisticsShowLoansOn,
  statisticsShowLoans,
  statisticsShowOverview,
  statisticsShowTrend,
  subjectsGet,
  subjectsLinkAlias,
  subjectsMerge,
  subjectsResolve,
  subjectsSearch,
  subjectsSplit,
  supportClaim,
  supportDraftPolicy,
  supportFileLoan,
  supportListCompensations,
  supportListFilings,
  supportListOwnPolicies,
  supportListPolicies,
  supportListPools,
  supportMatchPolicies,
  supportMovePolicy,
  supportOpenPool,
  supportPayClaim,
  supportRecordRecovery,
  supportReviewClaim,
  supportReviewPolicy,
  supportShowLedger,
  webhooksChange,
  webhooksListDeliveries,
  webhooksListEvents,
  webhooksList,
  webhooksPause,
  webhooksRedeliver,
  webhooksRegister,
  webhooksRemove,
  webhooksResume,
  webhooksRotateSecret,
  webhooksSendTest,
];
