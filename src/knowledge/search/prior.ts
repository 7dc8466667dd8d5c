/** An introduction says what a document is for; what it lays down stands in its clauses. */
const INTRODUCTION = 0.5;
/** Who asks how long or how soon wants the passage that sets a time. */
const SETS_A_TIME = 1.4;

const TIME_ASKED =
  /\bhow (?:long|fast|quickly|soon|late)\b|\b(?:time limits?|deadlines?)\b|\bwithin how\b|\bhow many (?:working )?(?:days|months|weeks)\b|\b(?:by|on) which (?:working )?day\b|\bwhen (?:must|should|is|are|do|does)\b|多久|多长时间|几个?(?:工作日|月)|几天|多少(?:天|个工作日|个月)|时限|期限|最(?:晚|迟|长)|什么时候|何时|第几/iu;
const TIME_SET =
  /[\d一二三四五六七八九十]+个?(?:工作日|个月|月内|日内|日前|天|年内)|\b(?:[\d]+|one|two|three|four|five|six|seven|ten|fifteen|twenty|thirty|ninety|first|third|fifth|tenth) (?:working |calendar )?(?:days?|weeks?|months?)\b/iu;

/** What a passage weighs before its words are compared: by its place in the document and by what kind of thing is asked. */
export function priorOf(chunk: { readonly id: string }, text: string, question: string): number {
  const place = /#s0(?:-\d+)?$/.test(chunk.id) ? INTRODUCTION : 1;
  return TIME_ASKED.test(question) && TIME_SET.test(text) ? place * SETS_A_TIME : place;
}
