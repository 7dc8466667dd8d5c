import { createHmac } from 'node:crypto';

/** The headers by which an app knows that a request is Slack's: version `v0`, HMAC-SHA256 over time and body. */
export function signatureHeaders(secret: string, body: string, at: Date): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': seconds, 'x-slack-signature': `v0=${signature}` };
}
