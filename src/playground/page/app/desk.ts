import { createContext, useContext } from 'react';
import type { PageAction, PagePerson, PageReply, PageState } from '../../page-protocol.js';
import type { FilePost } from '../state/act.js';
import type { Place } from '../state/place.js';

type WithoutPerson<A> = A extends PageAction ? Omit<A, 'as'> : never;

/** A `PageAction` whose person is the one at the page. */
export type Doing = WithoutPerson<PageAction>;

/** Everything that the parts of the page share: the workspace, who is at it, and what can be done. */
export interface Desk {
  readonly state: PageState;
  readonly me: PagePerson;
  readonly place: Place;
  /** The channel that was open last, which the agent is told of; null for none yet. */
  readonly cameFrom: string | null;
  readonly act: (doing: Doing) => Promise<PageReply>;
  readonly upload: (post: Omit<FilePost, 'as'>) => Promise<PageReply>;
  readonly go: (place: Place) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('There is no desk around this part of the page.');
  return desk;
}
