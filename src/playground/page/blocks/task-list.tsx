import type { PageMessage } from '../../page-protocol.js';
import { Icon } from '../parts/icon.js';

/** The steps that the agent tells while it works. */
export function TaskList({ tasks }: { readonly tasks: PageMessage['tasks'] }) {
  return (
    <ul className="task-list">
      {tasks.map(({ id, title, status }) => (
        <li key={id} data-status={status}>
          <span className="task-sign">
            {status === 'complete' ? <Icon name="check" size={14} /> : null}
            {status === 'error' ? <Icon name="warning" size={14} /> : null}
            {status === 'in_progress' ? <span className="spinner" /> : null}
          </span>
          {title}
        </li>
      ))}
    </ul>
  );
}
