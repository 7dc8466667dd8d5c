import { askQuestion, giveFeedback, keepAnswer, listFeedback, openPassage, recallAnswer } from './ask/index.js';
import { listChains, showChain } from './chains/index.js';
import { discardChange, keepProposal, showChange, undoChange } from './changes/index.js';
import { listChannels, mapChannel, unmapChannel } from './channels/index.js';
import { diagnose, ingestDocuments, layLedgers, recordIngest, seedCorpus } from './corpus/index.js';
import { listIndicators, showIndicator } from './indicators/index.js';
import { exportLedger } from './ledgers/index.js';
import { evaluateLights, refreshLights } from './lights/index.js';
import { connectPeople, grantRole, listPeople, revokeRole } from './people/index.js';
import {
  addProject,
  advanceProject,
  assignProject,
  endProject,
  reportProgress,
  resumeProject,
  setMilestone,
  suspendProject,
} from './projects/index.js';

/** Every verb of the product. */
export const VERBS = [
  addProject,
  advanceProject,
  askQuestion,
  assignProject,
  connectPeople,
  diagnose,
  discardChange,
  endProject,
  evaluateLights,
  exportLedger,
  giveFeedback,
  listFeedback,
  grantRole,
  ingestDocuments,
  keepAnswer,
  keepProposal,
  layLedgers,
  listChains,
  listChannels,
  listIndicators,
  listPeople,
  mapChannel,
  openPassage,
  recallAnswer,
  recordIngest,
  refreshLights,
  reportProgress,
  resumeProject,
  revokeRole,
  seedCorpus,
  setMilestone,
  showChain,
  showChange,
  showIndicator,
  suspendProject,
  undoChange,
  unmapChannel,
] as const;
