import type { EmbeddingPlan, EmbeddingReport } from '../../features/corpus/index.js';

/** What embedding comes to, before it begins. */
export function planText({ local, characters, tokens, requests, cost }: EmbeddingPlan): string {
  const size = `about ${tokens.toLocaleString('en')} tokens (${characters.toLocaleString('en')} characters)`;
  if (local) return `${size} on this machine; nothing is sent anywhere`;
  const price = cost === null ? '' : `, about ${cost.toFixed(cost < 1 ? 4 : 2)} at the price that is set`;
  return `${size} in ${requests.toLocaleString('en')} requests${price}`;
}

/** What came of it; null where there was nothing to do. */
export function embeddedText({ model, passages, embedded, failed }: EmbeddingReport): string | null {
  if (failed !== null)
    return `  failed  ${model} embedded ${embedded} of ${passages} passages, then: ${failed.fault} (${failed.message}). What is embedded is kept, and search goes by words alone until the rest is: repeat \`wutong ingest\``;
  return passages === 0 ? null : `embedded ${embedded} passages with ${model}`;
}
