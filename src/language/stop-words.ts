const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Words too common to tell one passage from another, folded, without apostrophes. Negations are among them: they say
 * nothing of where an answer stands. `us` is here for the pronoun; "US" and "U.S." never reach this list.
 */
export const STOP_WORDS = list(`
a about above after again against all also am an and any anybody anyone anything are arent as at be because been before being below between
both but by can cannot cant could couldnt did didnt do does doesnt doing dont down during each else etc ever every everybody everyone everything few
for from further had hadnt has hasnt have havent having he hed hell her here heres hers herself hes him himself his how
hows i id if ill im in into is isnt it itd itll its itself ive just lets like many may me might mine more most much must my
myself no nobody nor not nothing of off on once only or other our ours ourselves out over own per quite rather really same shall shant
she shed shes should shouldnt since so some somebody someone something such than that thatd thats the their theirs them themselves then there theres
these they theyd theyll theyre theyve this those though through thus to too under until up upon us very was wasnt we wed
well were werent weve what whatever whats when whenever whens where wheres whether which while who whom whos whose why
whys will with within without wont would wouldnt yet you youd youll your youre yours yourself youve
`);

/**
 * Chinese and Japanese function words, longest first. They part a run of characters before it is cut into bigrams, so
 * that what a question asks with does not end up inside a term.
 */
export const CJK_FUNCTION_WORDS =
  /为什么|為什麼|是不是|有没有|有沒有|什么样|怎么样|什么|什麼|怎么|怎麼|怎样|如何|哪些|哪里|哪個|哪个|哪|谁|誰|多少|何时|何時|几|请问|請問|告诉|关于|關於|吗|嗎|呢|吧|的|了|是|在|和|与|與|及|被|把|将|將|对|對|從|从|也|都|就|何|で/u;
