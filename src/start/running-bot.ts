/** A bot that people can talk to, and where. */
export interface RunningBot {
  /** What to tell the person who started it. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/** What was asked for at the start of the workspace on this machine. */
export interface StartOptions {
  /** Prints the tokens, so that another client can talk to it. */
  readonly showTokens?: boolean;
  /** Lays the demo data anew, for today. */
  readonly layAnew?: boolean;
}
