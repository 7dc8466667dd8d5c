import { expect, it } from 'vitest';
import { formatSpot, type Place, parseSpot, placeOfLink } from '../../../../src/playground/page/state/place.js';

it.each<Place>([
  { kind: 'channel', channel: 'C1', thread: null },
  { kind: 'channel', channel: 'C1', thread: '1795870945.445000' },
  { kind: 'agent', thread: null },
  { kind: 'agent', thread: '1795870945.445000' },
  { kind: 'home' },
])('reads what it wrote behind the # of the address: %o', (place) => {
  expect(parseSpot(formatSpot('U1', place))).toEqual({ person: 'U1', place });
});

it('knows nobody and no place from an address that says nothing', () => {
  expect(parseSpot('')).toEqual({ person: null, place: null });
  expect(parseSpot('#/U1/elsewhere')).toEqual({ person: 'U1', place: null });
});

it('finds the message of a permalink of its own workspace alone', () => {
  const own = 'http://127.0.0.1:3000';
  const path = '/archives/C1/p1795870945445000';
  expect(placeOfLink(`${own}${path}`, own)).toEqual({ kind: 'channel', channel: 'C1', thread: '1795870945.445000' });
  expect(placeOfLink(`${own}${path}?thread_ts=1.000002&cid=C1`, own)).toMatchObject({ thread: '1.000002' });
  expect(placeOfLink(`https://a.example${path}`, own)).toBeNull();
  expect(placeOfLink(`${own}/page/files/F1/a.csv`, own)).toBeNull();
});
