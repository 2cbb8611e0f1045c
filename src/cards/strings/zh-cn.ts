import type { Strings } from './en.ts';
import { storyCommandsZhCn, storyZhCn } from './story.zh-cn.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');
/** Words that are listed, at most. */
const MOST_MISSING = 6;
const list = (words: readonly string[]): string => words.join('、');
const range = (first: number, last: number | undefined): string =>
  last === undefined ? `${first}` : `${first}–${last}`;
const LABELS = { who: '何人', what: '何事', when: '何时', where: '何地', why: '何故' };
const STORY = '只在这篇报道中查找';
const PRIVATE = { name: '私密', description: '只有你能看到回复' };

/** Simplified Chinese. */
export const zhCn: Strings = {
  commands: {
    ask: {
      name: '提问',
      description: '就报道提问：用原文回答，并注明出处',
      options: {
        question: { name: '问题', description: '你想知道什么' },
        story: { name: '报道', description: STORY },
        private: PRIVATE,
      },
    },
    takeaways: {
      name: '要点',
      description: '用原文列出一篇报道的要点',
      options: {
        story: { name: '报道', description: '哪一篇报道' },
        about: { name: '关于', description: '只看与某个名字或话题有关的内容' },
        private: PRIVATE,
      },
    },
    who: {
      name: '人物',
      description: '用原文说明一个人、公司或机构是谁',
      options: {
        name: { name: '名字', description: '人物、公司或公共机构' },
        story: { name: '报道', description: STORY },
        private: PRIVATE,
      },
    },
    stories: { name: '报道', description: '有哪些报道可以问，怎么问', options: {} },
    story: storyCommandsZhCn,
    check: { name: '与报道核对' },
    fromStories: { name: '从报道中找答案' },
  },
  buttons: {
    context: (number) => (number === undefined ? '查看上下文' : `查看上下文 [${number}]`),
    closest: '最接近的句子',
    follow: '追问',
    alone: '只按原话提问',
    around: '前后文',
    more: '更多',
    back: '返回',
    share: '公开',
    shared: '已公开',
    dismiss: '不是我问的',
    ask: '提问',
    takeaways: '要点',
    takeawaysAbout: (name) => `关于 ${name} 的要点`,
    said: '说过的话',
    names: '报道中的人物与机构',
    fiveWs: '五个 W',
    eachSays: '各篇怎么说',
    stories: '所有报道',
    everywhere: '问所有报道',
    add: '添加',
    drop: '不是这篇',
    remove: '删除',
    keep: '保留',
    previous: '上一页',
    next: '下一页',
  },
  selects: {
    where: '在上下文中查看要点',
    about: '报道中谈到的内容',
    story: '另一篇报道',
    together: '一同提到的名字',
    which: '是哪一个？',
    names: '选择一个名字',
  },
  alsoIn: '另见：',
  otherwise: (words, here) => `此处的${quoted(here)}另作${quoted(words)}，见：`,
  paragraph: ({ paragraph, lastParagraph, page, lastPage }) => {
    const there = `第 ${range(paragraph, lastParagraph)} 段`;
    return page === undefined ? there : `第 ${range(page, lastPage)} 页，${there}`;
  },
  ask: {
    asked: '提问：',
    carried: {
      subject: { before: '关于 ', after: '（承接上一个问题及其回答）' },
      question: { before: '结合上一个问题 ', after: ' 来理解' },
    },
    follow: {
      title: '追问',
      label: '你的问题',
      about: (subject) => `关于 ${subject} 还想知道什么？`,
    },
    readAs: (corrections) =>
      `已按以下方式理解：${list(corrections.map(({ typed, read }) => `“${typed}”读作“${read}”`))}。`,
    likely: () => '报道中最接近的内容：',
    differ: (each) =>
      `各篇报道说法不同：${each.map(({ number, words }) => `[${number}] 为${quoted(words)}`).join('，')}。`,
    related: (subject) =>
      subject === ''
        ? ['我没有看到报道中有明确的回答。最接近的内容：']
        : ['报道中提到了', { text: subject, bold: true }, '，但我没有看到明确的回答。最接近的内容：'],
    relatedBriefly: (subject) =>
      subject === ''
        ? ['我没有看到报道中有明确的回答。']
        : ['报道中提到了', { text: subject, bold: true }, '，但我没有看到明确的回答。'],
    how: (example) =>
      example === undefined
        ? ['请就报道提问；用 /报道 查看有哪些报道。']
        : ['请就报道提问，例如：“', { text: example }, '”'],
    absent: (subject, ofOneStory) => {
      const there = ofOneStory ? '这篇报道' : '这些报道';
      return subject === ''
        ? [`我在${there}中没有找到这方面的内容。`]
        : [`${there}中没有关于`, { text: subject, bold: true }, '的内容。'];
    },
    facts: {
      author: (author, title) => [{ text: author, bold: true }, ` 撰写了《${title}》。`],
      published: (title, date) => [`《${title}》发布于 `, { text: date, bold: true }, '。'],
      updated: (title, date) => [`《${title}》最后更新于 `, { text: date, bold: true }, '。'],
      from: (title, publication) => [`《${title}》来自 `, { text: publication, bold: true }],
      place: (title, place) => [`《${title}》注明的地点：`, { text: place, bold: true }],
      sections: (title) => `《${title}》的小标题：`,
      newest: (title, date) => ['在我知道日期的报道中，最新的是：', { text: title, bold: true }, ` · ${date}`],
      oldest: (title, date) => ['在我知道日期的报道中，最早的是：', { text: title, bold: true }, ` · ${date}`],
      names: (of, names) => [
        of === 'quoted' ? '我看到引述了：' : '提到：',
        ...names.flatMap(({ name, role }, i) => [
          ...(i === 0 ? [] : ['、']),
          { text: name, bold: true },
          ...(role === undefined ? [] : ['（', { text: role }, '）']),
        ]),
      ],
      length: (title, { words, paragraphs, minutes }) => [
        `《${title}》约 ${words} 个词，共 ${paragraphs} 段，阅读约需 ${minutes} 分钟。`,
      ],
      count: (stories, documents) => `${stories} 篇报道，${documents} 份文件：`,
      help: '用你自己的话问报道讲了什么，我用报道的原文回答。',
      unknown: {
        author: '我不知道作者是谁。',
        published: '我不知道它是何时发布的。',
        updated: '我没有看到说明它更新过的内容。',
        source: '我不知道它发布在哪里，也没有它的链接。',
        link: '我没有它的链接。',
        place: '我没有看到它注明写作地点。',
        sections: '我没有看到小标题。',
        newest: '我不知道哪篇报道最新。',
        oldest: '我不知道哪篇报道最早。',
        correction: '我没有看到标明为更正的内容。',
        all: '我没有认出任何名字。',
        people: '我没有认出任何人名。',
        companies: '我没有认出任何公司。',
        bodies: '我没有认出任何机构。',
        quoted: '我没有认出被引述的人的名字。',
      },
      source: '来自随报道提供的信息，不是引文。',
      byline: '来自报道文本中的一行，例如署名。',
    },
    suggestions: '你可以问：',
    stories: '报道：',
    further: (page, pages) => `更多段落，第 ${page} 页，共 ${pages} 页`,
  },
  automatic: '对帖子标题的自动回答，引自报道',
  takeaways: {
    own: '报道自己列出的要点',
    chosen: '摘自原文的要点（报道没有自己的要点列表）',
    mixed: '报道自己列出的要点；没有列表的文档则摘自原文',
    whole: '报道很短，全文引用如下',
    about: (topic) => ['报道中关于', { text: topic, bold: true }, '的内容'],
    under: (heading) => ['小标题“', { text: heading, bold: true }, '”下的要点'],
    nothingAbout: (topic, ofOneStory) => [
      ofOneStory ? '这篇报道没有提到' : '没有报道提到',
      { text: topic, bold: true },
      '。',
    ],
    heading: '小标题',
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  },
  fiveWs: {
    intro: '新闻五要素，均用报道原文',
    labels: LABELS,
    missing: (ws) => `我没有找到说明${list(ws.map((w) => LABELS[w]))}的句子。`,
    notRead: '何人、何时、何地、何故，我只能在英文报道中找。',
  },
  eachSays: {
    intro: '各份文档就同一点的说法，并列如下；不同的数字、时间和名字用粗体标出',
    newest: (compared, of) => `共 ${of} 份文档，比较的是最新的 ${compared} 份。`,
    differ: '说法不同：',
    same: '说法相同：',
    near: '换一种说法：',
    none: '我没有找到两份文档都有的内容。',
    onlyIn: (title) => ['据我所见，只在“', { text: title, bold: true }, '”中：'],
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  },
  who: {
    kinds: { person: '人物', company: '公司或组织', 'public body': '公共机构' },
    mentions: (times, sections) => `提到 ${times} 次${sections.length === 0 ? '' : ` · 见于：${list(sections)}`}`,
    also: (aliases) => `又称：${list(aliases)}`,
    asOf: (date) => `截至 ${date}：`,
    said: '所说的话：',
    saidPage: (page, pages) => (pages === 1 ? '说过的话' : `说过的话，第 ${page} 页，共 ${pages} 页`),
    nearest: (typed) => `与“${typed}”最接近的名字`,
    ambiguous: (typed) => `“${typed}”可能是其中之一：`,
    unknown: (typed, isAnyNear) =>
      typed === ''
        ? `没有输入名字。${isAnyNear ? '最常提到的：' : ''}`
        : `报道中没有名为“${typed}”的人物或机构。${isAnyNear ? '最接近的：' : ''}`,
    word: (typed) => `报道中有“${typed}”，但我不知道有这个名字的人物或机构。可以用 /提问 查找报道怎么说：`,
    whatIs: (typed) => `${typed}是什么？`,
    nearestNames: '最接近的名字：',
    inStory: (page, pages) =>
      pages === 1 ? '报道中的人物与机构' : `报道中的人物与机构，第 ${page} 页，共 ${pages} 页`,
    nobody: '没有在其中找到人物、公司或公共机构。',
  },
  stories: {
    title: (count) => `可以提问的报道：${count} 篇`,
    documents: (count) => `${count} 份文档`,
    read: (at) => ['读取于', { text: '一段时间前', time: at }],
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页。要查找报道，请在“报道”选项中输入标题的开头。`,
    how: '用 /提问 来提问，用 /要点 查看要点，用 /人物 查询人物或公司。每个回答都引用原文并注明出处。',
  },
  check: {
    intro: '消息的每一句，以及报道中与它最接近的一句。比较的是词语。',
    cut: (checked, of) => `消息较长：共 ${of} 句，只查找了 ${checked} 句。`,
    passedOver: (questions, remarks) =>
      `略过：${[...(questions > 0 ? [`${questions} 个问题`] : []), ...(remarks > 0 ? [`${remarks} 句闲谈`] : [])].join('、')}。`,
    says: '报道是这样说的。',
    quotes: '报道中有人这样说。',
    lessSurely: '报道说得没有这么肯定。',
    differs: '有出入。',
    related: '有关联。',
    nowhere: '报道中没有相关内容。',
    other: (said, story) => `消息中是${quoted(said)}的地方，引文中是${quoted(story)}。`,
    otherOrder: (said) => `引文中${quoted(said)}的位置相反。`,
    notInMessage: (said) => `消息此处有${quoted(said)}，引文没有。`,
    notInStory: (story) => `引文此处有${quoted(story)}，消息没有。`,
    hedged: (story) => `引文中有${quoted(story)}。`,
    missing: (words) => `此处未见：${quoted(words.slice(0, MOST_MISSING))}${words.length > MOST_MISSING ? '等' : ''}。`,
    far: (names) => `${names.length > 0 ? `报道谈到${quoted(names)}。` : ''}没有找到含有足够词语的句子。`,
    untold: '引文中有这些词语，是否一致请自行判断。',
    empty: '这条消息没有可以查找的文字。图片和文件不会被读取。',
    noClaim: '这条消息没有可以查找的内容。',
  },
  story: storyZhCn,
  notices: {
    changed: '报道已有改动，请重新运行命令。',
    edited: '此后已有编辑：报道中不再有这些原文，请重新运行命令。',
    unknownStory: (typed) => `没有名为“${typed}”的报道。用 /报道 查看所有报道。`,
    unknownCommand: '这里没有（或不再有）这个命令。用 /报道 查看有哪些报道。',
    failed: (reference) => `出了点问题。如果再次发生，请告诉运行此机器人的人。编号：${reference}`,
    tooFast: (at) => ['请求太频繁了，请', { text: '稍后', time: at }, '再试。'],
    stillReading: '正在读取这个服务器的报道，请稍后再问。',
    notTheirs: '只有帖子的作者和在这里管理消息的人可以移除这个回答。',
    notShared: '无法在这里发布。也许此机器人不能在这个频道发言。',
  },
};
