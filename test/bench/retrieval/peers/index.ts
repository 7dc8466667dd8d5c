import { bm25 } from './bm25.js';
import { langChain } from './langchain.js';
import { miniSearch } from './minisearch.js';
import { orama } from './orama.js';
import { ours } from './ours.js';
import type { Peer } from './peer.js';
import { rankFusion } from './rank-fusion.js';
import { sqlite } from './sqlite.js';
import { words } from './words.js';

/** The name of the search of this product among the peers. */
export const OURS = 'Wutong';

/** Every way to search that is measured, by its name; a new one is a file beside these and a line here. */
export const PEERS: Readonly<Record<string, () => Peer | Promise<Peer>>> = {
  [OURS]: ours,
  'BM25, tuned': async () => bm25((await words()).analyser),
  'BM25 + vectors, rank fusion': async () => rankFusion((await words()).analyser),
  MiniSearch: () => miniSearch(),
  'MiniSearch, our analysis': async () => miniSearch((await words()).analyser),
  Orama: () => orama(),
  'Orama, our analysis': async () => orama((await words()).analyser),
  'SQLite FTS5': () => sqlite('unicode61'),
  'SQLite FTS5, trigram': () => sqlite('trigram'),
  'SQLite FTS5, our analysis': async () => sqlite((await words()).analyser),
  'LangChain splitter + HNSWLib': async () => langChain((await words()).analyser),
};
