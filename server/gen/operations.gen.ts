// Made by `npm run generate` from the files in their folders. Do not edit.
import type { Operation } from '../kernel/pure/operation.ts';
import { createClient as accessCreateClient } from '../modules/access/operations/create-client.ts';
import { listClients as accessListClients } from '../modules/access/operations/list-clients.ts';
import { replaceKey as accessReplaceKey } from '../modules/access/operations/replace-key.ts';
import { revokeClient as accessRevokeClient } from '../modules/access/operations/revoke-client.ts';
import { whoAmI as accessWhoAmI } from '../modules/access/operations/who-am-i.ts';
import { listEntries as auditListEntries } from '../modules/audit/operations/list-entries.ts';
import { deliverRecords as collectionDeliverRecords } from '../modules/collection/operations/deliver-records.ts';
import { downloadRefusals as collectionDownloadRefusals } from '../modules/collection/operations/download-refusals.ts';
import { finishUpload as collectionFinishUpload } from '../modules/collection/operations/finish-upload.ts';
import { getDelivery as collectionGetDelivery } from '../modules/collection/operations/get-delivery.ts';
import { getReceipt as collectionGetReceipt } from '../modules/collection/operations/get-receipt.ts';
import { listDeliveries as collectionListDeliveries } from '../modules/collection/operations/list-deliveries.ts';
import { listRefusals as collectionListRefusals } from '../modules/collection/operations/list-refusals.ts';
import { openDelivery as collectionOpenDelivery } from '../modules/collection/operations/open-delivery.ts';
import { uploadPart as collectionUploadPart } from '../modules/collection/operations/upload-part.ts';
import { listProviders as institutionsListProviders } from '../modules/institutions/operations/list-providers.ts';
import { registerProvider as institutionsRegisterProvider } from '../modules/institutions/operations/register-provider.ts';
import { readFile as recordsReadFile } from '../modules/records/operations/read-file.ts';

export const operations: readonly Operation[] = [
  accessCreateClient,
  accessListClients,
  accessReplaceKey,
  accessRevokeClient,
  accessWhoAmI,
  auditListEntries,
  collectionDeliverRecords,
  collectionDownloadRefusals,
  collectionFinishUpload,
  collectionGetDelivery,
  collectionGetReceipt,
  collectionListDeliveries,
  collectionListRefusals,
  collectionOpenDelivery,
  collectionUploadPart,
  institutionsListProviders,
  institutionsRegisterProvider,
  recordsReadFile,
];
