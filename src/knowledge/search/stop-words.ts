const ENGLISH = `a about above after again against all am an and any are as at be because been before being below between both but by
can could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its
itself just me more most my no nor not now of off on once only or other our ours out over own same she should so some such than that the
their theirs them then there these they this those through to too under until up very was we were what when where which while who whom
whose why will with would you your yours s t d ll m re ve shall may must also please tell give many much kind`;

const CHINESE = `的 了 和 是 在 与 及 或 有 也 就 都 而 着 之 其 为 于 以 对 把 被 从 到 由 将 等 这 那 这个 那个 这些 那些 该 此 哪 哪个 哪些 哪一
哪里 哪儿 什么 怎么 怎样 如何 为什么 为何 多少 几 何 何时 何地 谁 吗 呢 吧 啊 么 呀 请 请问 我 我们 你 你们 他 她 它 他们 她们 它们 是否 是不是
有没有 可以 会 能 能够 应 要 个 中 上 下 里 后 前 时 所 又 还 并 但 但是 而且 以及 并且 如果 因为 所以 则 即 什麼 為 與 個 這 來 來自 来自`;

/** English words that say nothing of what is asked, question words among them. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(ENGLISH.split(/\s+/));

/** Chinese words that say nothing of what is asked, question words among them. */
export const CHINESE_STOP_WORDS: ReadonlySet<string> = new Set(CHINESE.split(/\s+/));
