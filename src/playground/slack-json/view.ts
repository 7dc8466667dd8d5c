import type { Json } from '../json.js';
import type { View } from '../workspace/types.js';
import type { World } from '../world.js';

/** A view as the Web API and payloads carry it. */
export function viewJson({ workspace }: World, view: View): Json {
  const { content } = view;
  return {
    id: view.id,
    team_id: workspace.team.id,
    type: content.type,
    blocks: content.blocks,
    private_metadata: content.private_metadata ?? '',
    callback_id: content.callback_id ?? '',
    state: { values: view.values },
    hash: view.hash,
    title: content.title ?? null,
    clear_on_close: content.clear_on_close ?? false,
    notify_on_close: content.notify_on_close ?? false,
    close: content.close ?? null,
    submit: content.submit ?? null,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: workspace.app.id,
    external_id: view.externalId,
    app_installed_team_id: workspace.team.id,
    bot_id: workspace.bot.botId,
  };
}
