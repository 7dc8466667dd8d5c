import { useState } from 'react';
import type { SlackJson } from '../../page-protocol.js';
import { stringAt, textAt } from './json.js';

/** An image; one from elsewhere is not loaded, so that no other server learns who reads what, and its text stands there. */
export function ImageView({ image, small = false }: { readonly image: SlackJson; readonly small?: boolean }) {
  const url = stringAt(image, 'image_url');
  const text = stringAt(image, 'alt_text');
  const title = textAt(image, 'title');
  const [failed, setFailed] = useState(false);
  const shown = isOwn(url) && !failed;
  return (
    <figure className={small ? 'image image-small' : 'image'}>
      {title === '' ? null : <figcaption>{title}</figcaption>}
      {shown ? (
        <img src={url} alt={text} onError={() => setFailed(true)} />
      ) : (
        <span className="image-words">{text}</span>
      )}
    </figure>
  );
}

function isOwn(url: string): boolean {
  if (url.startsWith('data:image/')) return true;
  return URL.canParse(url, location.href) && new URL(url, location.href).origin === location.origin;
}
