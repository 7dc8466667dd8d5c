/** What the words sent with a file say of it: `ledger:projects map:"投资额=totalInvestment"`. */
export interface FileWords {
  readonly ledger?: string;
  readonly unit?: string;
  readonly sheet?: string;
  readonly meeting?: string;
  readonly meetingOn?: string;
  readonly map: readonly string[];
  readonly set: readonly string[];
}

const SINGLE = ['ledger', 'unit', 'sheet', 'meeting', 'meetingOn'] as const;
const NAMED = /(\w+)\s*[:：]\s*(?:"([^"]*)"|“([^”]*)”|「([^」]*)」|([^\s"“「]+))/gu;

/** Reads them; other words are talk. */
export function fileWords(text: string): FileWords {
  const found = [...text.matchAll(NAMED)].map(([, name = '', ...values]) => ({
    name,
    value: values.find((value) => value !== undefined) ?? '',
  }));
  const all = (wanted: string) => found.filter(({ name }) => name === wanted).map(({ value }) => value);
  const single = SINGLE.flatMap((name) =>
    all(name)
      .slice(0, 1)
      .map((value) => [name, value] as const),
  );
  return { ...Object.fromEntries(single), map: all('map'), set: all('set') };
}
