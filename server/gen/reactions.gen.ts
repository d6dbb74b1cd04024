// Made by `npm run generate` from the files in their folders. Do not edit.
import type { Reaction } from '../kernel/pure/background.ts';
import { projectSubjects as collectionProjectSubjects } from '../modules/collection/reactions/project-subjects.ts';
import { readDelivery as collectionReadDelivery } from '../modules/collection/reactions/read-delivery.ts';
import { reportToDropFolder as collectionReportToDropFolder } from '../modules/collection/reactions/report-to-drop-folder.ts';
import { beginSweep as evaluationBeginSweep } from '../modules/evaluation/reactions/begin-sweep.ts';
import { monitor as evaluationMonitor } from '../modules/evaluation/reactions/monitor.ts';
import { noteDelivery as evaluationNoteDelivery } from '../modules/evaluation/reactions/note-delivery.ts';
import { noteRevision as evaluationNoteRevision } from '../modules/evaluation/reactions/note-revision.ts';
import { endAuthorisation as guaranteesEndAuthorisation } from '../modules/guarantees/reactions/end-authorisation.ts';
import { followApplication as guaranteesFollowApplication } from '../modules/guarantees/reactions/follow-application.ts';
import { endAuthorisation as marketplaceEndAuthorisation } from '../modules/marketplace/reactions/end-authorisation.ts';
import { forgetScreened as marketplaceForgetScreened } from '../modules/marketplace/reactions/forget-screened.ts';
import { noteGuarantee as marketplaceNoteGuarantee } from '../modules/marketplace/reactions/note-guarantee.ts';
import { noteLoans as marketplaceNoteLoans } from '../modules/marketplace/reactions/note-loans.ts';
import { build as modellingBuild } from '../modules/modelling/reactions/build.ts';
import { fit as modellingFit } from '../modules/modelling/reactions/fit.ts';
import { markProposal as oversightMarkProposal } from '../modules/oversight/reactions/mark-proposal.ts';
import { noteWithdrawals as rightsNoteWithdrawals } from '../modules/rights/reactions/note-withdrawals.ts';
import { tellRecipients as rightsTellRecipients } from '../modules/rights/reactions/tell-recipients.ts';
import { noteApplication as webhooksNoteApplication } from '../modules/webhooks/reactions/note-application.ts';
import { noteConsent as webhooksNoteConsent } from '../modules/webhooks/reactions/note-consent.ts';
import { noteCorrection as webhooksNoteCorrection } from '../modules/webhooks/reactions/note-correction.ts';
import { noteFinding as webhooksNoteFinding } from '../modules/webhooks/reactions/note-finding.ts';
import { noteGuarantee as webhooksNoteGuarantee } from '../modules/webhooks/reactions/note-guarantee.ts';
import { noteReminder as webhooksNoteReminder } from '../modules/webhooks/reactions/note-reminder.ts';

export const reactions: readonly Reaction[] = [
  collectionProjectSubjects,
  collectionReadDelivery,
  collectionReportToDropFolder,
  evaluationBeginSweep,
  evaluationMonitor,
  evaluationNoteDelivery,
  evaluationNoteRevision,
  guaranteesEndAuthorisation,
  guaranteesFollowApplication,
  marketplaceEndAuthorisation,
  marketplaceForgetScreened,
  marketplaceNoteGuarantee,
  marketplaceNoteLoans,
  modellingBuild,
  modellingFit,
  oversightMarkProposal,
  rightsNoteWithdrawals,
  rightsTellRecipients,
  webhooksNoteApplication,
  webhooksNoteConsent,
  webhooksNoteCorrection,
  webhooksNoteFinding,
  webhooksNoteGuarantee,
  webhooksNoteReminder,
];
