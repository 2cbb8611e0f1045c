import type { ContentKind, Refusal } from '../../store/server-stories.ts';
import { sizeOf } from './amounts.ts';
import type { Strings } from './en.ts';

const FORMS: Readonly<Record<ContentKind, string>> = {
  text: '文本',
  html: '网页',
  pdf: 'PDF',
  word: 'Word 文件',
  office: '办公软件的文件',
  archive: '压缩文件（例如 zip）',
  picture: '图片',
  feed: '订阅源',
  other: '其他内容',
};
const TAKEN = '文本、Markdown、网页或 PDF';
const PASTE = '也可以不带选项运行 /报道管理 添加，然后粘贴正文。';

/** `/story` in Simplified Chinese. */
export const storyCommandsZhCn: Strings['commands']['story'] = {
  group: { name: '报道管理', description: '这个服务器自己的报道' },
  add: {
    name: '添加',
    description: '只为这个服务器添加一篇报道：文件、网址，或粘贴的正文',
    options: {
      file: { name: '文件', description: '.txt、.md、.html 或 .pdf 文件' },
      url: { name: '网址', description: '公开网页的地址' },
    },
  },
  list: { name: '列表', description: '这个服务器自己的报道', options: {} },
  remove: {
    name: '删除',
    description: '删除这个服务器的一篇报道',
    options: { story: { name: '报道', description: '哪一篇' } },
  },
  default: {
    name: '默认',
    description: '没有指明报道时，频道问的是哪一篇；不选报道则为所有报道',
    options: {
      story: { name: '报道', description: '哪一篇报道；留空则为所有报道' },
      channel: { name: '频道', description: '哪个频道；默认为当前频道' },
    },
  },
};

/** What is said of a server's own stories, in Simplified Chinese. */
export const storyZhCn: Strings['story'] = {
  onlyInServers: '只能在服务器中使用：报道是为服务器添加的。',
  notInServer: '我不在这个服务器中，而报道只能为我所在的服务器添加。管理服务器的人可以添加我。',
  notKept: '此机器人不保存服务器的报道。运行它的人可以更改。',
  notNow: '现在无法查看这个服务器自己的报道。运行此机器人的人可以在日志中找到原因。',
  notAllowed: '你需要“管理服务器”权限，或运行此机器人的人为此指定的身份组。',
  bothGiven: '一个文件和一个网址是两篇报道，请分别添加。',
  nothingTyped: '里面没有文字。请重新运行 /报道管理 添加，并粘贴报道正文。',
  paste: {
    title: '添加报道',
    heading: '标题',
    text: '正文',
    more: '正文（续）',
    hint: '报道较长时使用，从新的一段开始。',
  },
  draft: {
    ask: '已读取，尚未添加。是这篇报道吗？',
    length: (paragraphs, words) => `${paragraphs} 段，${words} 个词`,
    by: (author) => `作者：${author}`,
    begins: '开头：',
    ends: '结尾：',
    points: '文中自列的要点：',
    noPoints: '文中没有自列要点。',
    names: '找到的名字：',
    noNames: '没有找到名字。',
    leftOut: '不会引用的部分：',
    around: '网页上报道以外、未收入的部分：',
    remarks: '另外（英文）：',
    sameTitle: {
      own: '已经有一篇同名的报道。如果要用这篇代替它，请用 /报道管理 删除 删除那一篇。',
      common: '所有服务器共有的报道中已有一篇同名，两篇会并存。',
    },
    waits: '一小时内没有添加就会丢弃。',
  },
  added: (title) => [
    '已添加',
    { text: title, bold: true },
    '。只有这个服务器能用：在 /提问 的“报道”选项中选择它，或直接提问。',
  ],
  there: (title) => ['已经有相同的正文，标题为', { text: title, bold: true }, '。'],
  gone: '这份文件已经不在了：一小时内没有添加，或已有人丢弃它，或添加后又被删除。请重新运行 /报道管理 添加。',
  dropped: '没有添加，也没有保留任何内容。',
  addedAlready: (title) => [{ text: title, bold: true }, '已经添加，仍会保留。要删除它，请运行 /报道管理 删除。'],
  count: (stories, most) => `${stories} 篇，最多 ${most} 篇`,
  list: {
    title: '这个服务器自己的报道',
    none: '这个服务器还没有自己的报道。用 /报道管理 添加 来添加。',
    words: (words) => `${words} 个词`,
    added: (date) => `添加于 ${date}`,
    pasted: '粘贴',
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  },
  remove: (title) => [
    '要删除',
    { text: title, bold: true },
    '吗？它会立即删除，不再出现在任何回答中；只有重新添加才能恢复。',
  ],
  which: (stories, shown) =>
    `有 ${stories} 篇报道的标题与此相符。要删除哪一篇？${shown < stories ? `这里列出 ${shown} 篇；其他的请多输入一些标题，或用 /报道管理 列表 查看。` : ''}`,
  removed: (title) => ['已删除', { text: title, bold: true }, '。'],
  removedAlready: '这篇报道已经不在了。',
  unknown: (typed) => `这个服务器自己的报道中没有“${typed}”。用 /报道管理 列表 查看有哪些。`,
  channel: {
    set: (title, isHere) => [
      `没有指明报道时，${isHere ? '这个频道' : '那个频道'}现在问的是`,
      { text: title, bold: true },
      '。',
    ],
    cleared: (isHere) => `${isHere ? '这个频道' : '那个频道'}现在问的是所有报道。`,
    noChannel: '我不知道这是哪个频道。请在“频道”选项中选择。',
    here: (title) => ['这个频道问的是', { text: title, bold: true }, '。'],
  },
  refused: (refusal: Refusal): string => {
    switch (refusal.kind) {
      case 'too large':
        return `它超过了 ${sizeOf(refusal.most)}，即一篇报道的上限。请只添加其中一部分。`;
      case 'wrong type':
        return `它标明是${FORMS[refusal.said]}，实际却是${FORMS[refusal.is]}。请添加文件本身：${TAKEN}。`;
      case 'not read':
        return `它是${FORMS[refusal.is]}，这里无法读取。请添加${TAKEN}。`;
      case 'other name':
        return `它是${FORMS[refusal.is]}，文件名却不是。请按其类型改用以 .txt、.md、.html 或 .pdf 结尾的名称，再重新添加。`;
      case 'other type':
        return `该网站标明它不是文本、网页或 PDF。${PASTE}`;
      case 'no story':
        return `里面几乎没有文字：可能是扫描件、需要登录的页面，或由脚本生成的页面。${PASTE}`;
      case 'unreadable':
        return `无法读取：它可能已损坏，或设有密码。请重新保存后再添加。${PASTE}`;
      case 'too much work':
        return `读取它所需的时间或内存超出了一篇报道的限度。请只添加其中一部分。`;
      case 'no address':
        return '这不是网页地址。地址以 https:// 或 http:// 开头，可从浏览器中复制。';
      case 'login':
        return '这个地址中带有用户名或密码。请去掉 @ 之前的部分，并添加任何人都能打开的页面。';
      case 'not public':
        return `这个地址，或它所指向的地址，不在公共互联网上，我不会打开。${PASTE}`;
      case 'not an attachment':
        return '这个文件不在 Discord 上。请直接附在命令中。';
      case 'not there':
        return '这个地址没有内容（或已不存在）。请在浏览器中打开并重新复制。';
      case 'forbidden':
        return `这个页面不对所有人开放：它需要登录或付费，或不允许程序读取。${PASTE}`;
      case 'server fault':
        return `该网站返回了错误，请稍后再试。${PASTE}`;
      case 'asked too often':
        return `该网站要求等待，请稍后再试。${PASTE}`;
      case 'unreachable':
        return `无法连接该网站。请检查地址，或稍后再试。${PASTE}`;
      case 'too slow':
        return `传输太慢，没有在规定时间内完成。请稍后再试。${PASTE}`;
      case 'cut off':
        return '连接在全部传完之前中断，而半篇报道不能算一篇。请再试一次。';
      case 'leads nowhere':
        return '这个地址不断跳转。请在浏览器中打开，并复制最终的地址。';
      case 'there already':
        return `已经有相同的正文，标题为“${refusal.title}”。`;
      case 'full':
        return `这个服务器的报道已达上限 ${refusal.most} 篇。请先用 /报道管理 删除 删除一篇。`;
    }
  },
};
