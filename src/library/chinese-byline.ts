/** "林晓舟", "艾米·林" */
const NAME = String.raw`\p{Script=Han}{2,4}(?:[·•]\p{Script=Han}{1,6})?`;
const NAMES = `${NAME}(?:[、，, \u3000]+${NAME}){0,4}`;
/** Who writes: "记者", "本报记者", "新华社记者", "见习记者". */
const WRITER = String.raw`(?:\p{Script=Han}{0,6}?(?:记者|記者|通讯员|通訊員)|作者|撰文|撰稿|采写|採寫)`;
/** "报道", "上海报道", "摄影报道", "文/图" */
const DOES = String.raw`\p{Script=Han}{0,6}(?:报道|報道|報導|摄影|攝影|摄|攝|[文图圖](?:[/／][文图圖])?)`;
const GAP = String.raw`[ \u3000]`;
/** "记者 林晓舟", "本报记者：林晓舟 陈默 上海报道", "文/林晓舟", "记者/林晓舟". */
const WRITTEN_BY = new RegExp(
  `^[（(【]?(?:${WRITER}${GAP}*(?:[:：/／丨｜|]|${GAP})|文${GAP}*[/／|丨｜:：])${GAP}*(?<names>${NAMES}?)(?:${GAP}+${DOES})?[）)】]?$`,
  'u',
);
/** "本报记者林晓舟", "林晓舟/文": without a gap only where the reporter's paper or a mark shows that it is a name. */
const WRITTEN_BY_OURS = new RegExp(
  `^[（(]?(?:本[报報刊网網台社]|\\p{Script=Han}{1,4}社)(?:记者|記者)(?<names>${NAME})[）)]?$`,
  'u',
);
const NAME_FIRST = new RegExp(`^(?<names>${NAMES})${GAP}*[/／]${GAP}*文$`, 'u');
/** What reporters do and write, which is no name: "本报记者调查". */
const NO_NAME = new RegExp(
  `^(?:.*(?:调查|調查|手记|手記|观察|觀察|报道|報道|報導|专访|專訪|采访|採訪|评论|評論|获悉|獲悉|了解|日记|札记|述评|问答|提问)|` +
    '(?:简介|簡介|介绍|介紹|你好|您好|英文|中文))$',
  'u',
);
/** Between two names: "记者 林晓舟 通讯员 陈默". */
const ALSO = /[ \u3000、，]+(?:通讯员|通訊員|实习生|實習生)[ \u3000:：]+/gu;
/** Beside a name: the paper, and what a date is of. */
const BESIDE =
  /(?:来源|來源)[:：][ \u3000]*\S+|(?:发布|發布|更新|发表)(?:时间|時間|于|於)?[:：]?|(?:时间|時間|日期)[:：]/gu;

/** What a line has that may be such a byline: others need no pattern. */
export const MAY_BE_CHINESE =
  /[记記]者|通[讯訊][员員]|作者|撰[文稿]|[采採][写寫]|文[ \u3000]*[/／|丨｜:：]|[/／][ \u3000]*文$/u;

/**
 * The names of a Chinese byline, as it writes them, with "、" between several: "记者 林晓舟", "本报记者 林晓舟 上海报道", "文/林晓舟".
 *
 * @param line Without dates and hours.
 */
export function chineseAuthors(line: string): string | undefined {
  if (!MAY_BE_CHINESE.test(line)) return undefined;
  const bare = line
    .replace(BESIDE, ' ')
    .replace(ALSO, '、')
    .replace(/^[\s|丨｜]+|(?<![\s|丨｜])[\s|丨｜]+$/gu, '');
  const forms = [WRITTEN_BY, WRITTEN_BY_OURS, NAME_FIRST];
  const names = forms.flatMap((form) => form.exec(bare)?.groups?.['names'] ?? [])[0]?.split(/[、，, \u3000]+/u);
  return names?.some((name) => NO_NAME.test(name)) ? undefined : names?.join('、');
}
