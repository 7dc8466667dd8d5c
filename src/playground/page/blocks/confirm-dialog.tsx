import type { SlackJson } from '../../page-protocol.js';
import { MarkupView } from '../markup/markup-view.js';
import { readText } from '../markup/read-text.js';
import { Dialog } from '../parts/dialog.js';
import { useSay } from '../texts.js';
import { jsonAt, textAt } from './json.js';

interface ConfirmProps {
  readonly confirm: SlackJson;
  readonly onConfirm: () => void;
  readonly onDeny: () => void;
}

/** Slack's confirmation object: asks before an action is sent. */
export function ConfirmDialog({ confirm, onConfirm, onDeny }: ConfirmProps) {
  const say = useSay();
  const title = textAt(confirm, 'title') || say('areYouSure');
  return (
    <Dialog label={title} className="confirm" onEscape={onDeny}>
      <h2>{title}</h2>
      <MarkupView blocks={readText(jsonAt(confirm, 'text'))} />
      <div className="dialog-foot">
        <button type="button" className="button" onClick={onDeny}>
          {textAt(confirm, 'deny') || say('cancel')}
        </button>
        <button
          type="button"
          className={`button ${confirm.style === 'danger' ? 'button-danger' : 'button-primary'}`}
          onClick={onConfirm}
        >
          {textAt(confirm, 'confirm') || say('confirmYes')}
        </button>
      </div>
    </Dialog>
  );
}
