import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Embeddings } from '@langchain/core/embeddings';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import type { Analyser } from '../../../../src/knowledge/search/analyse.js';
import { hashedVector } from '../../../../src/knowledge/search/hashed-vector.js';
import type { Peer } from './peer.js';

/** Several pieces of one passage may be found: so many times the wanted number is asked for. */
const PIECES = 4;

class HashedEmbeddings extends Embeddings {
  constructor(private readonly analyser: Analyser) {
    super({});
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }

  override async embedQuery(text: string): Promise<number[]> {
    return [...hashedVector(this.analyser.terms(text))];
  }
}

/** LangChain's recursive splitter and its HNSWLib store with their own settings, over the vectors that ours has. */
export function langChain(analyser: Analyser): Peer {
  const embeddings = new HashedEmbeddings(analyser);
  const splitter = new RecursiveCharacterTextSplitter();
  let store: HNSWLib | null = null;
  let size = 0;
  return {
    async build(passages) {
      const texts = passages.map(({ heading, text }) => `${heading}\n${text}`);
      const pieces = await splitter.createDocuments(
        texts,
        passages.map(({ id }) => ({ id })),
      );
      size = pieces.length;
      store = await HNSWLib.fromDocuments(pieces, embeddings);
    },
    async search({ text }, count) {
      const found = (await store?.similaritySearch(text, Math.min(size, count * PIECES))) ?? [];
      return [...new Set(found.map(({ metadata }) => metadata.id as string))].slice(0, count);
    },
  };
}
