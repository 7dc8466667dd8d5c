import { SOFT_WORDS } from './lexicon.js';
import { masked, type Span } from './spans.js';

/** The content words of a text that nothing has explained. */
export function leftoverOf(text: string, explained: readonly Span[]): string[] {
  const rest = masked(text, explained).replace(SOFT_WORDS, ' ');
  const latin = rest.match(/[A-Za-z][A-Za-z'-]{2,}/g) ?? [];
  const han = (rest.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap(wordsOfHan);
  return [...latin, ...han];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const SOFT_HAN = new Set(
  '拖了 谈到 本地 国内 先进 计划 一年 这事 那事 这件 那件 事儿 各有 预计 前面 没人 市区 受理 登记 收到 累计 完成 眼下 负责 怎么说 怎么写 写了 内容 条文 原文 共有 除了 不在 超过 连续 最多 最少 最大 最快 最慢 按期 按时 手上 复核 日期 什么时候 都有 一共有 联系 严重 拖累 重新 办理 过的 到了 办到 快要 下次 差不多 大概 干什么 怎么样 如何 现状 出了 我们 你们 他们 咱们 请问 告诉 一下 现在 目前 当前 已经 还有 还是 以及 或者 如果 因为 所以 但是 关于 对于 根据 按照 通过 进行 可以 能够 需要 应该 应当 必须 有没有 是不是 是否 多少 什么 哪些 哪个 哪里 怎么 怎样 如何 为什么 这个 那个 这些 那些 其中 之间 分别 一共 全市 全部 所有 各个 各县 本市 我市 市里 情况 信息 数据 内容 方面 相关 有关 具体 主要 重点 最近 近期 里面 上面 下面 左右 以上 以下 以内 之前 之后 时候 时间 单位 部门 企业 产业 产业链 专班 泰安 泰安市 县市区 县区 市级 县级 的话 给我 帮我 看看 查查 查询 了解 知道 想要 想 列出 显示 给出 说明 一个 两个 几个 哪家 哪条 哪种 到底 究竟 没有 不是 还没 出来 起来 下来 过去 谢谢 工作 事情 东西 名单 清单 台账 目录 明细'.split(
    ' ',
  ),
);

function wordsOfHan(run: string): string[] {
  return [...segmenter.segment(run)]
    .map((part) => part.segment)
    .filter((word) => word.length > 1 && !SOFT_HAN.has(word));
}

/** Where words stand that carry no content of their own: 「现在」, 「什么」, 「情况」. */
export function softHanSpans(text: string): Span[] {
  return [...segmenter.segment(text)]
    .filter((part) => SOFT_HAN.has(part.segment))
    .map((part) => ({ start: part.index, end: part.index + part.segment.length }));
}
