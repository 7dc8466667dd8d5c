/** A bot that people can talk to, and where. */
export interface RunningBot {
  /** What to tell the person who started it. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}
