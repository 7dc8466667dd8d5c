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
  noteOnProject,
  reportProgress,
  resumeProject,
  setMilestone,
  suspendProject,
} from './projects/index.js';

/** Every verb of the product. */
export const VERBS = [
  askQuestion,
  connectPeople,
  diagnose,
  discardChange,
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
  noteOnProject,
  openPassage,
  recallAnswer,
  recordIngest,
  refreshLights,
  revokeRole,
  seedCorpus,
  showChain,
  showChange,
  showIndicator,
  undoChange,
  unmapChannel,
  // What writes projects, in the order in which help tells it.
  advanceProject,
  reportProgress,
  setMilestone,
  assignProject,
  suspendProject,
  resumeProject,
  endProject,
  addProject,
] as const;
