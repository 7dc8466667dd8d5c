/** Looks at a value and reports what is wrong with it; `pointer` says where it stands. */
export type Check = (value: unknown, pointer: string, report: Report) => void;

/** Collects faults in Slack's words, each with where it is. */
export interface Report {
  readonly faults: readonly string[];
  fault(message: string, pointer: string): void;
}

export function createReport(): Report {
  const faults: string[] = [];
  return { faults, fault: (message, pointer) => faults.push(`${message} [json-pointer:${pointer}]`) };
}

/** What a payload is refused with: Slack's code, and the faults when the code has some. */
export interface Problem {
  readonly code: string;
  readonly faults: readonly string[];
}
