import type { ServerResponse } from 'node:http';

/** What vectors were asked for. */
export interface EmbeddingRequest {
  readonly model: string;
  readonly input: readonly string[];
  readonly encoding_format: string;
}

/**
 * What the server does with a request for vectors. `backwards` sends them in the other order, with their places; `fewer` leaves the
 * last one out, `longer` makes the vectors one place longer, `empty` makes them of zeros; `busy` is 429, `broken` 500, both to be
 * tried again at once; `denied` is 401; `hangs` never answers, `stalls` never ends; `cut` breaks the connection in the middle,
 * `half` ends there as if all was well.
 */
export type EmbeddingBehaviour =
  | 'well'
  | 'backwards'
  | 'fewer'
  | 'longer'
  | 'empty'
  | 'busy'
  | 'broken'
  | 'denied'
  | 'hangs'
  | 'stalls'
  | 'cut'
  | 'half';

/** Words that mean the same to this model. */
const ALIKE: readonly (readonly string[])[] = [
  ['firm', 'company', 'enterprise', '企业', '公司'],
  ['bankrupt', 'insolvent', '破产'],
  ['pay', 'paid', 'money', 'subsidy', '补助'],
];
const PLACES = 64;
const FAILURES = { busy: 429, broken: 500, denied: 401 } as const;

/** Answers a request for vectors in the protocol's form. */
export function embed(response: ServerResponse, request: EmbeddingRequest, behaviour: EmbeddingBehaviour): void {
  if (behaviour === 'hangs') return;
  if (behaviour === 'busy' || behaviour === 'broken' || behaviour === 'denied') {
    response.writeHead(FAILURES[behaviour], { 'content-type': 'application/json', 'retry-after-ms': '1' });
    response.end(JSON.stringify({ error: { message: 'told to fail', type: behaviour, code: behaviour } }));
    return;
  }
  const reply = JSON.stringify({ object: 'list', model: request.model, data: dataOf(request, behaviour) });
  const cut = behaviour === 'stalls' || behaviour === 'cut' || behaviour === 'half';
  const headers = { 'content-type': 'application/json' };
  response.writeHead(200, behaviour === 'cut' ? { ...headers, 'content-length': reply.length } : headers);
  response.write(cut ? reply.slice(0, reply.length / 2) : reply);
  if (behaviour === 'cut') response.socket?.end();
  else if (behaviour !== 'stalls') response.end();
}

function dataOf({ input }: EmbeddingRequest, behaviour: EmbeddingBehaviour): object[] {
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: told(text, behaviour) }));
  if (behaviour === 'backwards') return data.reverse();
  return behaviour === 'fewer' ? data.slice(0, -1) : data;
}

function told(text: string, behaviour: EmbeddingBehaviour): number[] {
  const vector = meaningOf(text);
  if (behaviour === 'empty') return vector.map(() => 0);
  return behaviour === 'longer' ? [...vector, 0.5] : vector;
}

/** The vector of a text: each word adds to the place of its meaning. */
export function meaningOf(text: string): number[] {
  const vector = new Array<number>(PLACES).fill(0);
  for (const word of text.toLowerCase().match(/[a-z]+|\p{Script=Han}{2}/gu) ?? []) {
    const alike = ALIKE.findIndex((words) => words.includes(word));
    const place = alike >= 0 ? alike : ALIKE.length + (hash(word) % (PLACES - ALIKE.length));
    vector[place] = (vector[place] ?? 0) + (alike >= 0 ? 3 : 1);
  }
  // A text without a word has a direction too.
  return vector.some((value) => value > 0) ? vector : vector.fill(1);
}

function hash(word: string): number {
  let sum = 0;
  for (const letter of word) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}
