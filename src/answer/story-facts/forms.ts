import type { StoryQuestion } from './kinds.ts';

const STORY = '(?:story|article|piece|news)';
/** "The report" and "the post" may be what a story tells of; "this report" is the story. */
const ALSO_TOLD = '(?:report|text|post|interview)';
const IT = `(?:it|this|that|the (?:news )?${STORY}|th(?:is|at) (?:news )?(?:${STORY}|${ALSO_TOLD}))`;
const OF_IT = `(?: (?:of|to|in|for|on|about) ${IT})?`;
const IS = `(?:['’]?s| is| are| was| were| has been)`;

/** Whole questions; each must leave no word that could be about what a story tells. */
const ENGLISH: Readonly<Partial<Record<StoryQuestion, readonly string[]>>> = {
  author: [
    `who (?:wrote|has written|authored|reported|filed) ${IT}`,
    `who${IS} (?:the|its) (?:author|writer|reporter|journalist)s?${OF_IT}`,
    `(?:who|by whom)${IS} ${IT} (?:written |reported )?by`,
    `by whom${IS} ${IT} (?:written|reported)`,
    `(?:the )?(?:author|byline|writer)${OF_IT}`,
  ],
  published: [
    `(?:when|on what (?:day|date))${IS} ${IT} (?:first )?(?:published|written|posted|printed|from|released|dated)`,
    `when did ${IT} (?:come out|appear|run|get published)`,
    `how (?:old|recent|new)${IS} (?:this|the) ${STORY}`,
    `what(?:${IS})? (?:the )?publication date${OF_IT}`,
    `what(?:${IS}) the date of ${IT}`,
    `(?:the )?(?:date of publication|publication date)${OF_IT}`,
  ],
  source: [
    `where${IS} ${IT} (?:first )?(?:published|posted|printed|from|released)`,
    `what(?:${IS})? (?:the )?(?:source|link|url)${OF_IT}`,
    `(?:who|(?:what|which) (?:paper|newspaper|website|site|outlet)) (?:published|ran|printed) ${IT}`,
    `where (?:does|did) ${IT} (?:come from|appear)`,
    `(?:(?:is there|do you have|got) a )?(?:link|url|source)${OF_IT}`,
  ],
  newest: [
    `(?:what|which)(?:${IS})? (?:the )?(?:newest|latest|most recent|last) (?:one|${STORY})`,
    `(?:what|which) (?:one|${STORY})${IS} (?:the )?(?:newest|latest|most recent)`,
    `(?:the )?(?:newest|latest|most recent) ${STORY}`,
    `what(?:${IS}) new`,
  ],
  names: [
    `who(?:${IS})? (?:all )?(?:in|mentioned in|named in|appears in|features in) ${IT}`,
    `who(?:${IS}) (?:involved|mentioned|named)${OF_IT}`,
    `who(?:${IS}) it about`,
    `(?:the )?(?:main |key )?(?:names|players)${OF_IT}`,
  ],
  people: [
    `who(?:${IS}) (?:the )?(?:main|key|central|important) (?:people|persons|players|figures|characters|names|actors)${OF_IT}`,
    `(?:what|which) (?:people|persons)(?:${IS})? (?:there |mentioned |named )?(?:in|involved in|mentioned in) ${IT}`,
    `(?:the )?(?:main |key )?people${OF_IT}`,
  ],
  companies: [
    `(?:what|which) (?:companies|firms|businesses)(?:${IS})? (?:there|mentioned|named|involved)${OF_IT}`,
    `(?:what|which) (?:companies|firms|businesses) (?:are |were )?in ${IT}`,
  ],
  quoted: [
    `who(?:${IS}|m)? (?:quoted|cited|interviewed)${OF_IT}`,
    `whom? (?:does|did|do) (?:it|they) (?:quote|talk to)`,
  ],
  correction: [
    `what(?:${IS}) (?:been )?(?:corrected|clarified|the corrections?)${OF_IT}`,
    `(?:was|is|has|were) (?:anything|${IT}|something) (?:been )?(?:corrected|clarified)${OF_IT}`,
    `(?:is|was|are|were) there (?:an?|any) (?:corrections?|clarifications?|editor['’]?s['’]? notes?)${OF_IT}`,
    `(?:any|the) corrections?${OF_IT}`,
    `what did ${IT} get wrong`,
    `what(?:${IS})? (?:been )?changed (?:in|about) ${IT}`,
  ],
  next: [
    `what(?:['’]?s| is| will| does|${IS})? (?:(?:happen(?:s|ing)?|come(?:s)?|going to happen) )?next${OF_IT}`,
    `what happens (?:now|from here)${OF_IT}`,
    `(?:what are )?(?:the )?next steps${OF_IT}`,
  ],
  importance: [
    `why (?:does|should|would|is) ${IT} (?:all )?(?:matter|important|significant|relevant|(?:a )?big deal|news)`,
    `why should (?:i|we|anyone|anybody) care(?: about ${IT})?`,
    'so what',
    `what(?:${IS}) (?:the )?(?:significance|importance|upshot|big deal)${OF_IT}`,
    `what does (?:it|this|that|it all|all this|all that|this all|(?:the|this) ${STORY}) mean`,
  ],
};

const WEN = '(?:(?:这|本|该)?(?:篇|条|则)?(?:报道|文章|新闻|故事|文)(?:里面|里|中)?)';
const WHO = '(?:谁|哪位记者|哪个记者|哪些记者|哪位作者|什么人)';
const SHENME = '(?:什么|啥|哪些|谁|哪几个)';

/** The same in Chinese. */
const CHINESE: Readonly<Partial<Record<StoryQuestion, readonly string[]>>> = {
  about: [
    `(?:${WEN}|这)(?:主要|到底)?(?:是)?(?:在)?(?:讲|说|写|谈)(?:了|的|的是)?${SHENME}(?:内容|事|事情)?`,
    `(?:请|能不能|可以)?(?:简单)?(?:地)?(?:总结|概括|概述|介绍|说说|讲讲)(?:一下)?${WEN}?`,
    `(?:${WEN}的?)?(?:大意|主要内容|主旨|梗概)(?:是${SHENME})?`,
  ],
  title: [`(?:${WEN}的?)?标题(?:是${SHENME})?`],
  author: [
    `${WEN}?(?:是)?(?:由)?${WHO}(?:写|撰写|采写|报道)的?`,
    `${WHO}(?:写|撰写|采写)(?:了|的)${WEN}`,
    `(?:${WEN}的?)?(?:作者|记者)(?:是${WHO})?`,
  ],
  published: [
    `${WEN}?(?:是)?(?:在)?(?:什么时候|何时|哪天|哪一天|几号)(?:发布|发表|刊登|刊发|见报|登|写|出)的?`,
    `(?:${WEN}的?)?(?:发布|发表|刊登)(?:日期|时间)(?:是.{1,4})?`,
  ],
  source: [
    `${WEN}?(?:是)?(?:在)?(?:哪里|哪儿|哪家媒体|哪家报纸|哪个网站)(?:发布|发表|刊登)的?`,
    `(?:${WEN}的?)?(?:来源|出处)(?:是.{1,4})?|${WEN}?(?:有)?(?:原文)?(?:的)?(?:链接|网址)(?:吗|是${SHENME})?`,
  ],
  newest: [`哪(?:一)?(?:篇|条)(?:报道|文章|新闻)?(?:是)?最新的?|最新的?(?:报道|文章|新闻)(?:是哪.{1,3})?`],
  oldest: ['哪(?:一)?(?:篇|条)(?:报道|文章|新闻)?(?:是)?最(?:早|旧)的?'],
  names: [`${WEN}?(?:都)?(?:提到|提及|出现|涉及)了?${SHENME}(?:人名|名字)?`],
  people: [`${WEN}?(?:都)?(?:提到|提及|出现|涉及|有)了?${SHENME}(?:人|人物)`, '(?:主要)?人物(?:有|是)(?:谁|哪些)'],
  companies: [`${WEN}?(?:都)?(?:提到|提及|出现|涉及|有)了?${SHENME}(?:公司|企业)`],
  quoted: [`${WEN}?(?:都)?(?:采访|引用)了?${SHENME}(?:人)?(?:的话)?`],
  correction: [`${WEN}?有(?:没有)?(?:什么|任何)?(?:更正|订正)(?:吗|过)?|${WEN}?(?:更正|订正)了?${SHENME}`],
  next: [
    `(?:那|那么)?(?:接下来|之后|然后|下一步|今后|后续)(?:又|还)?(?:会|将|要)?(?:怎样|怎么样|如何|(?:发生|有|是|做)${SHENME}(?:事)?)?`,
  ],
  importance: [
    `(?:${WEN}|这|这件事|它)?(?:为什么|为何)(?:很|这么)?(?:重要|要紧)|(?:${WEN}|这|这件事)?有(?:什么|何)(?:意义|影响)`,
  ],
  length: [`${WEN}?有?多(?:长|少字)`],
  count: ['(?:一共|总共)?有(?:多少|几|哪些)(?:篇|条)?(?:报道|文章|新闻)'],
  help: [`(?:我)?(?:可以|能)(?:问|问你)(?:些)?(?:什么|哪些)(?:问题)?`],
};

/** What asks for each kind, as patterns that a whole question must match. */
export const FORMS = [...Object.entries(ENGLISH), ...Object.entries(CHINESE)].map(
  ([asked, forms]) => [asked as StoryQuestion, new RegExp(`^(?:${forms.join('|')})$`, 'i')] as const,
);
