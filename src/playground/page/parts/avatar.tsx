import type { PagePerson } from '../../page-protocol.js';
import { personName } from '../state/names.js';
import { useLanguage } from '../texts.js';
import { Leaf } from './icon.js';

const COLOURS = 8;

const colourOf = (id: string) => [...id].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % COLOURS;

/** The picture of a person: the first sign of the name on the person's colour. */
export function Avatar({ person, size = 36 }: { readonly person: PagePerson | null; readonly size?: number }) {
  const language = useLanguage();
  const style = { width: size, height: size, fontSize: size * 0.44 };
  if (person?.bot) {
    return (
      <span className="avatar avatar-bot" style={style} aria-hidden="true">
        <Leaf size={Math.round(size * 0.66)} />
      </span>
    );
  }
  const name = person === null ? '?' : personName(person, language);
  return (
    <span className={`avatar avatar-${person === null ? 0 : colourOf(person.id)}`} style={style} aria-hidden="true">
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
