/** A piece of evidence as the prompt gives it to the model. */
export interface Evidence {
  readonly number: number;
  readonly sections: readonly string[];
  readonly kind: 'sentence' | 'passage';
  readonly text: string;
  /** Of a passage: its document and clause. */
  readonly title?: string;
  readonly clause?: string | null;
}

/** What a model was asked. */
export interface ModelRequest {
  readonly model: string;
  readonly system: string;
  readonly user: string;
  /** Empty when the prompt is not one for an answer. */
  readonly evidence: readonly Evidence[];
  /** The body as it came. */
  readonly body: Readonly<Record<string, unknown>>;
}

interface Body {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

/** Reads the body of a chat completion request. */
export function readRequest(body: string): ModelRequest {
  const read = JSON.parse(body) as Body;
  const said = (role: string) => read.messages.find((message) => message.role === role)?.content ?? '';
  const user = said('user');
  return { model: read.model, system: said('system'), user, evidence: evidenceIn(user), body: { ...read } };
}

function evidenceIn(user: string): Evidence[] {
  const [, lines = ''] = /<evidence>\n([\s\S]*?)\n<\/evidence>/.exec(user) ?? [];
  return lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line) as Evidence);
}
