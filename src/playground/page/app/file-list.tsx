import type { PageFile } from '../../page-protocol.js';
import { Icon } from '../parts/icon.js';
import { useSay } from '../texts.js';

const KILO = 1_024;

function sizeOf(bytes: number): string {
  if (bytes < KILO) return `${bytes} B`;
  return bytes < KILO * KILO ? `${Math.round(bytes / KILO)} kB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}

/** Files of a message; pictures show themselves. */
export function FileList({ files }: { readonly files: readonly PageFile[] }) {
  const say = useSay();
  return (
    <ul className="files">
      {files.map(({ id, name, size, mimetype, url }) => (
        <li key={id}>
          <a href={url} download={name} aria-label={say('download', { name })} className="file">
            {mimetype.startsWith('image/') ? (
              <img src={url} alt="" className="file-picture" />
            ) : (
              <span className="file-sign">
                <Icon name="file" size={20} />
                <span>{name.split('.').at(-1)?.slice(0, 4).toUpperCase()}</span>
              </span>
            )}
            <span className="file-words">
              <strong>{name}</strong>
              <span className="muted">{sizeOf(size)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
