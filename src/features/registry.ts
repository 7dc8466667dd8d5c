import { askQuestion, giveFeedback, keepAnswer, openPassage, recallAnswer } from './ask/index.js';
import { listChains, showChain } from './chains/index.js';
import { diagnose, ingestDocuments, layLedgers, recordIngest, seedCorpus } from './corpus/index.js';
import { listIndicators, showIndicator } from './indicators/index.js';
import { exportLedger } from './ledgers/index.js';
import { evaluateLights, refreshLights } from './lights/index.js';
import { listPeople } from './people/index.js';
import { reportProgress } from './projects/index.js';

/** Every verb of the product. */
export const VERBS = [
  askQuestion,
  diagnose,
  evaluateLights,
  exportLedger,
  giveFeedback,
  ingestDocuments,
  keepAnswer,
  layLedgers,
  listChains,
  listIndicators,
  listPeople,
  openPassage,
  recallAnswer,
  recordIngest,
  refreshLights,
  reportProgress,
  seedCorpus,
  showChain,
  showIndicator,
] as const;
