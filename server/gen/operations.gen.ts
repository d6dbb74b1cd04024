// Made by `npm run generate` from the files in their folders. Do not edit.
import type { Operation } from '../kernel/pure/operation.ts';
import { createClient as accessCreateClient } from '../modules/access/operations/create-client.ts';
import { listClients as accessListClients } from '../modules/access/operations/list-clients.ts';
import { replaceKey as accessReplaceKey } from '../modules/access/operations/replace-key.ts';
import { revokeClient as accessRevokeClient } from '../modules/access/operations/revoke-client.ts';
import { whoAmI as accessWhoAmI } from '../modules/access/operations/who-am-i.ts';
import { listEntries as auditListEntries } from '../modules/audit/operations/list-entries.ts';
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
import { listProviders as institutionsListProviders } from '../modules/institutions/operations/list-providers.ts';
import { registerProvider as institutionsRegisterProvider } from '../modules/institutions/operations/register-provider.ts';
import { getScore as qualityGetScore } from '../modules/quality/operations/get-score.ts';
import { listScores as qualityListScores } from '../modules/quality/operations/list-scores.ts';
import { report as qualityReport } from '../modules/quality/operations/report.ts';
import { showDueDates as qualityShowDueDates } from '../modules/quality/operations/show-due-dates.ts';
import { readFile as recordsReadFile } from '../modules/records/operations/read-file.ts';
import { readHistory as recordsReadHistory } from '../modules/records/operations/read-history.ts';
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
  auditListEntries,
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
  institutionsListProviders,
  institutionsRegisterProvider,
  qualityGetScore,
  qualityListScores,
  qualityReport,
  qualityShowDueDates,
  recordsReadFile,
  recordsReadHistory,
  subjectsGet,
  subjectsLinkAlias,
  subjectsMerge,
  subjectsResolve,
  subjectsSearch,
  subjectsSplit,
];
