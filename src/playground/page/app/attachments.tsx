import { useRef } from 'react';
import { Icon } from '../parts/icon.js';
import { useSay } from '../texts.js';

interface FilesProps {
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** The button that takes files along with a message. */
export function AttachButton({ files, onFiles }: FilesProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={say('attach')}
        title={say('attach')}
        onClick={() => input.current?.click()}
      >
        <Icon name="clip" size={17} />
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={say('attach')}
        data-testid="attach"
        onChange={({ target }) => {
          onFiles([...files, ...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}

/** The files that will go along, each with a button that leaves it out. */
export function ChosenFiles({ files, onFiles }: FilesProps) {
  const say = useSay();
  if (files.length === 0) return null;
  return (
    <ul className="chosen-files">
      {files.map((file) => (
        <li key={`${file.name}/${file.size}/${file.lastModified}`}>
          <Icon name="file" size={15} />
          {file.name}
          <button
            type="button"
            className="icon-button"
            aria-label={say('removeFile', { name: file.name })}
            onClick={() => onFiles(files.filter((other) => other !== file))}
          >
            <Icon name="close" size={13} />
          </button>
        </li>
      ))}
    </ul>
  );
}
