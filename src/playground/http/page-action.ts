import { z } from 'zod';
import { FAULTS, type PageAction } from '../page-protocol.js';

const json = z.record(z.string(), z.unknown());
const as = { as: z.string() };
const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), channel: z.string(), ts: z.string() }),
  z.object({ kind: z.literal('view'), viewId: z.string() }),
  z.object({ kind: z.literal('home') }),
]);
const locale = z.enum(['en-US', 'zh-CN']);
const fault = z.enum(FAULTS);
const words = z.string().max(40_000);

/** A `PageAction` as the page sends it. */
export const pageAction: z.ZodType<PageAction> = z.discriminatedUnion('do', [
  z.object({ ...as, do: z.literal('post'), channel: z.string(), threadTs: z.string().nullable(), text: words }),
  z.object({ ...as, do: z.literal('command'), channel: z.string(), command: z.string(), text: words }),
  z.object({ ...as, do: z.literal('block_action'), place, action: json, state: json }),
  z.object({ ...as, do: z.literal('submit_view'), viewId: z.string(), values: json }),
  z.object({ ...as, do: z.literal('close_view'), viewId: z.string() }),
  z.object({
    ...as,
    do: z.literal('shortcut'),
    callbackId: z.string(),
    channel: z.string().nullable(),
    ts: z.string().nullable(),
  }),
  z.object({ ...as, do: z.literal('open_home') }),
  z.object({ ...as, do: z.literal('open_agent'), channel: z.string() }),
  z.object({ ...as, do: z.literal('stop'), channel: z.string(), threadTs: z.string() }),
  z.object({ ...as, do: z.literal('open_direct'), user: z.string() }),
  z.object({ ...as, do: z.literal('join'), channel: z.string() }),
  z.object({ ...as, do: z.literal('set_locale'), locale }),
  z.object({
    ...as,
    do: z.literal('arm_fault'),
    fault,
    method: z.string().nullable(),
    times: z.number().int().min(1).nullable(),
  }),
  z.object({ ...as, do: z.literal('disarm_fault'), fault }),
]);
