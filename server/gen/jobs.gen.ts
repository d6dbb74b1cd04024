// Made by `npm run generate` from the files in their folders. Do not edit.
import type { Job } from '../kernel/pure/background.ts';
import { forgetAnswers as accessForgetAnswers } from '../modules/access/jobs/forget-answers.ts';
import { forgetProofs as accessForgetProofs } from '../modules/access/jobs/forget-proofs.ts';
import { forgetTickets as accessForgetTickets } from '../modules/access/jobs/forget-tickets.ts';
import { forgetCounts as claimsForgetCounts } from '../modules/claims/jobs/forget-counts.ts';
import { scanDropFolder as collectionScanDropFolder } from '../modules/collection/jobs/scan-drop-folder.ts';
import { findMissingDeletions as consentFindMissingDeletions } from '../modules/consent/jobs/find-missing-deletions.ts';
import { keepCurrent as evaluationKeepCurrent } from '../modules/evaluation/jobs/keep-current.ts';
import { lookThroughFacts as evaluationLookThroughFacts } from '../modules/evaluation/jobs/look-through-facts.ts';
import { monitorModels as evaluationMonitorModels } from '../modules/evaluation/jobs/monitor-models.ts';
import { spreadValues as evaluationSpreadValues } from '../modules/evaluation/jobs/spread-values.ts';
import { watchGuarantees as guaranteesWatchGuarantees } from '../modules/guarantees/jobs/watch-guarantees.ts';
import { forgetScreenedLate as marketplaceForgetScreenedLate } from '../modules/marketplace/jobs/forget-screened-late.ts';
import { refreshFeatures as marketplaceRefreshFeatures } from '../modules/marketplace/jobs/refresh-features.ts';
import { tellService as marketplaceTellService } from '../modules/marketplace/jobs/tell-service.ts';
import { watchApplications as marketplaceWatchApplications } from '../modules/marketplace/jobs/watch-applications.ts';
import { reconcileYesterday as oversightReconcileYesterday } from '../modules/oversight/jobs/reconcile-yesterday.ts';
import { watchFindings as oversightWatchFindings } from '../modules/oversight/jobs/watch-findings.ts';
import { countRequests as quotaCountRequests } from '../modules/quota/jobs/count-requests.ts';
import { eraseEnded as reportsEraseEnded } from '../modules/reports/jobs/erase-ended.ts';
import { chaseNotices as rightsChaseNotices } from '../modules/rights/jobs/chase-notices.ts';
import { expirePublications as rightsExpirePublications } from '../modules/rights/jobs/expire-publications.ts';
import { giveNotices as rightsGiveNotices } from '../modules/rights/jobs/give-notices.ts';
import { watchClocks as rightsWatchClocks } from '../modules/rights/jobs/watch-clocks.ts';
import { dropStaleAnswers as sourcesDropStaleAnswers } from '../modules/sources/jobs/drop-stale-answers.ts';
import { countMonths as statisticsCountMonths } from '../modules/statistics/jobs/count-months.ts';
import { countOverview as statisticsCountOverview } from '../modules/statistics/jobs/count-overview.ts';
import { releaseLoans as statisticsReleaseLoans } from '../modules/statistics/jobs/release-loans.ts';
import { forgetEvents as webhooksForgetEvents } from '../modules/webhooks/jobs/forget-events.ts';

export const jobs: readonly Job[] = [
  accessForgetAnswers,
  accessForgetProofs,
  accessForgetTickets,
  claimsForgetCounts,
  collectionScanDropFolder,
  consentFindMissingDeletions,
  evaluationKeepCurrent,
  evaluationLookThroughFacts,
  evaluationMonitorModels,
  evaluationSpreadValues,
  guaranteesWatchGuarantees,
  marketplaceForgetScreenedLate,
  marketplaceRefreshFeatures,
  marketplaceTellService,
  marketplaceWatchApplications,
  oversightReconcileYesterday,
  oversightWatchFindings,
  quotaCountRequests,
  reportsEraseEnded,
  rightsChaseNotices,
  rightsExpirePublications,
  rightsGiveNotices,
  rightsWatchClocks,
  sourcesDropStaleAnswers,
  statisticsCountMonths,
  statisticsCountOverview,
  statisticsReleaseLoans,
  webhooksForgetEvents,
];
