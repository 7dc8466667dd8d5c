import type { Json } from '../json.js';
import { extensionOf } from '../workspace/files.js';
import type { StoredFile } from '../workspace/types.js';
import type { World } from '../world.js';

/** A file as the Web API carries it; its bytes are fetched with the bot's token. */
export function fileJson(world: World, file: StoredFile): Json {
  const url = `${world.baseUrl()}/files/${file.id}/${encodeURIComponent(file.name)}`;
  const extension = extensionOf(file.name);
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: extension,
    pretty_type: extension.toUpperCase(),
    user: file.user,
    user_team: world.workspace.team.id,
    editable: false,
    size: file.bytes.length,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    url_private: url,
    url_private_download: url,
    permalink: url,
    channels: [...file.channels].filter((id) => id.startsWith('C')),
    groups: [...file.channels].filter((id) => id.startsWith('G')),
    ims: [...file.channels].filter((id) => id.startsWith('D')),
    has_rich_preview: false,
    file_access: 'visible',
  };
}
