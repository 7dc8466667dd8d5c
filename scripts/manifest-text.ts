import { stringify } from 'yaml';
import { createManifest } from '../src/surfaces/slack/manifest.js';

const HEAD = `# What Slack has to know of the app. Written by \`npm run manifest\` from what the app listens to; do not edit it by hand.
# For HTTP instead of Socket Mode: see "In a real Slack workspace" in README.md.
`;

/** The app manifest as YAML. */
export function manifestText(): string {
  return HEAD + stringify(createManifest(), { lineWidth: 120 });
}
