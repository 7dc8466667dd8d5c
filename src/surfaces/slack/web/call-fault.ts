import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';

/** What a failed call to Slack means for what comes next. */
export type CallFault =
  /** Slack said no, with its error code: repeating the same call brings the same answer. */
  | { readonly kind: 'refused'; readonly code: string; readonly messages: readonly string[] }
  /** Slack did nothing and asks to wait. */
  | { readonly kind: 'rate-limited'; readonly milliseconds: number }
  /**
   * No answer that tells whether Slack did it. `silent`: none at all, as after a time-out, so that it may well have been
   * done; otherwise an error of Slack's servers, after which it most likely was not.
   */
  | { readonly kind: 'unclear'; readonly silent: boolean };

/** Slack's own error codes that say as little as no answer at all. */
const UNCLEAR_CODES: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
]);

/** Reads what a failed call means; everything that is no error of Slack's packages is unclear. */
export function callFault(error: unknown): CallFault {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'rate-limited', milliseconds: error.retryAfter * 1000 };
  if (error instanceof WebAPIPlatformError) {
    const { error: code, response_metadata } = error.data;
    if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'rate-limited', milliseconds: 1000 };
    if (UNCLEAR_CODES.has(code)) return { kind: 'unclear', silent: false };
    return { kind: 'refused', code, messages: response_metadata?.messages ?? [] };
  }
  if (error instanceof WebAPIHTTPError) {
    if (error.statusCode >= 500) return { kind: 'unclear', silent: false };
    return { kind: 'refused', code: `http_${error.statusCode}`, messages: [] };
  }
  return { kind: 'unclear', silent: true };
}

/** Whether Slack refused what a message looks like, so that the same content as plain text may pass. */
export function isRefusalOfForm(fault: CallFault): boolean {
  return fault.kind === 'refused' && REFUSALS_OF_FORM.has(fault.code);
}

const REFUSALS_OF_FORM: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'invalid_arguments',
  'invalid_attachments',
  'invalid_metadata_format',
]);
