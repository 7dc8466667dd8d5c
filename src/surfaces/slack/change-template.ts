/** The template of what a change is answered with: it is shown as it stands when it is sent, with the rights of that moment. */
export const CHANGE = 'change';

/** What such a message holds. */
export interface ChangeData {
  readonly userId: string;
  /** The key of a receipt, or the id of a change that waits. */
  readonly key: string;
  /** Whether it takes the place of the private message that was clicked on. */
  readonly replaces: boolean;
}
