import { useState } from 'react';
import type { Values } from '../blocks/values.js';
import { useDesk } from './desk.js';
import { Modal } from './modal.js';

/** The modals of a person; the topmost shows, and what was put into those below it is kept. */
export function ModalStack() {
  const { state, me } = useDesk();
  const [kept, setKept] = useState<Readonly<Record<string, Values>>>({});
  const views = state.views.filter(({ user }) => user === me.id);
  const top = views.at(-1);
  if (top === undefined) return null;
  const { viewId, view } = top;
  return (
    <Modal
      viewId={viewId}
      view={view}
      depth={views.length}
      kept={kept[viewId] ?? {}}
      onKept={(change) => setKept((all) => ({ ...all, [viewId]: change(all[viewId] ?? {}) }))}
    />
  );
}
