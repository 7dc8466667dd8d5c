import { createHmac } from 'node:crypto';

/** What Slack sends, as a request of HTTP that can be sent as often as wanted. */
export interface SignedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Signing {
  /** Seconds from now. */
  readonly at?: number;
  readonly secret?: string;
}

/** Signs requests as the workspace does, and sends them to the bot. */
export function signedRequests(signingSecret: string, port: number) {
  const url = `http://127.0.0.1:${port}/slack/events`;
  function sign(body: string, type: string, { at = 0, secret = signingSecret }: Signing): SignedRequest {
    const seconds = String(Math.floor(Date.now() / 1000) + at);
    const signature = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
    const headers = {
      'x-slack-request-timestamp': seconds,
      'x-slack-signature': `v0=${signature}`,
      'content-type': type,
    };
    return { body, headers };
  }
  return {
    event: (event: object, id: string, signing: Signing = {}) =>
      sign(
        JSON.stringify({ type: 'event_callback', team_id: 'TWUTONG01', api_app_id: 'AWUTONG01', event_id: id, event }),
        'application/json',
        signing,
      ),
    command: (fields: Readonly<Record<string, string>>, signing: Signing = {}) =>
      sign(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', signing),
    interaction: (payload: object, signing: Signing = {}) =>
      sign(
        new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
        'application/x-www-form-urlencoded',
        signing,
      ),
    async send({ body, headers }: SignedRequest): Promise<number> {
      return (await fetch(url, { method: 'POST', body, headers })).status;
    },
  };
}
