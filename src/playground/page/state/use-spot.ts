import { useSyncExternalStore } from 'react';
import { formatSpot, type Place, parseSpot, type Spot } from './place.js';

/** Goes to a place as a person, with a step to go back to. */
export function goTo(person: string, place: Place): void {
  history.pushState(null, '', formatSpot(person, place));
  // At once, not when the browser comes to it, so that the next key already meets the new place.
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The same without a step to go back to. */
export function settleAt(person: string, place: Place): void {
  history.replaceState(null, '', formatSpot(person, place));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

export function useSpot(): Spot {
  return parseSpot(useSyncExternalStore(subscribe, () => location.hash));
}
