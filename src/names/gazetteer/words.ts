const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Hand-kept: first names that are common in English-language news, of many countries. */
export const FIRST_NAMES = words(`
Aaron Abdul Abdullah Abigail Abraham Adam Ahmed Aisha Akira Alan Albert Alejandro Alex Alexander Alexandra Alexei Alfred Ali Alice
Alison Alan Amanda Amir Amy Ana Anders Andre Andrea Andreas Andrei Andrew Andy Angela Ann Anna Anne Annie Anthony Antonio Antony
Arthur Ashley Barack Barbara Ben Benjamin Bernard Bernie Beth Betty Bill Björn Bob Boris Brad Brandon Brenda Brian Bruce Bruno
Camilla Carl Carla Carlos Carol Caroline Catherine Cecilia Charles Charlotte Chen Chloe Chris Christian Christina Christine
Christopher Claire Claude Colin Craig Cristina Cynthia Daisy Dale Dan Dana Daniel Daniela Dario David Deborah Demis Denis Dennis Diana Diane
Diego Dmitri Dominic Donald Dorothy Doug Douglas Ed Eddie Edgar Eduardo Edward Elena Eleanor Elizabeth Ella Elon Emil Emily Emma
Emmanuel Enrique Eric Erik Erin Ethan Eva Evan Fatima Felix Fernando Fiona Florence Francesca Francis Francisco Frank Franz Fred
Frederick Gabriel Gary Gavin Geoffrey George Gerald Gerhard Giorgia Giovanni Giuseppe Gloria Gordon Grace Graham Greg Gregory Greta
Guillermo Gustavo Hannah Hans Harold Harriet Harry Harvey Hassan Heather Hector Helen Helmut Henry Herbert Hillary Hiroshi Howard Hugh
Hugo Hussein Ian Ibrahim Igor Ingrid Irene Isaac Isabel Isabella Ivan Jack Jacob Jacques Jaime James Jamie Jan Jane Janet Jason Javier
Jean Jeff Jeffrey Jennifer Jensen Jeremy Jerome Jerry Jesse Jessica Jill Jim Jimmy Joan Joanna Joe Joel Johan Johannes John Johnny Jon
Jonathan Jordan Jorge José Jose Josef Joseph Joshua Juan Judith Julia Julian Julie Jun Justin Kamala Karen Karl Kate Katherine Kathleen Katie
Keir Keith Ken Kenji Kenneth Kevin Khalid Kim Klaus Kurt Kyle Larry Lars Laura Lauren Laurence Lawrence Lee Leo Leon Leonard Leslie
Lewis Li Liam Linda Lisa Liu Liz Louis Louise Lucas Lucia Lucy Luis Luiz Luke Lula Lyndon Madeleine Manuel Marc Marco Marcus Margaret Maria
Marie Mario Marion Mark Marta Martha Martin Mary Masayoshi Mateo Matt Matteo Matthew Maurice Max Maya Megan Mehmet Melissa Michael Michelle
Miguel Mike Mikhail Mira Mitch Mohamed Mohammad Mohammed Monica Muhammad Mustafa Nancy Narendra Natalie Natasha Nathan Neil Nelson Nicholas
Nicola Nicolas Nigel Nikki Nina Noah Noam Norman Olaf Oleg Oliver Olivia Omar Oscar Pablo Pamela Patricia Patrick Paul Paula Paulo Pavel Pedro
Peggy Penelope Pete Peter Philip Philippe Phillip Pierre Piotr Priya Rachel Rahul Raj Ralph Ramón Rami Raymond Rebecca Reinhard Rex Richard Rick
Rishi Rita Rob Robert Roberto Robin Rodrigo Roger Roland Ron Ronald Rosa Rose Ross Roy Rudolf Rupert Russell Ruth Ryan Saeed Sally Sam Samantha
Samir Samuel Sandra Sara Sarah Sasha Satya Scott Sean Sebastian Sergei Sergey Sergio Seth Shane Sharon Sheikh Sheryl Shinzo Silvia Simon Sofia
Sonia Sophie Stanley Stefan Stella Stephanie Stephen Steve Steven Stuart Sue Sundar Susan Suzanne Sven Sylvia Tamara Tariq Ted Teresa Terry
Theo Theresa Thomas Tim Timothy Tina Toby Todd Tom Tomás Tommy Tony Tracy Ursula Valerie Vanessa Vera Veronica Vicente Victor Victoria
Vincent Viktor Vladimir Volodymyr Walter Wanda Wang Warren Wayne Wei Wendy Will William Winston Wolfgang Xavier Xi Yasmin Yevgeny Yoko Yuki
Yusuf Yves Yvonne Zachary Zhang Zoe
`);

/** Words that are written with a capital and are no name of a person, company or body: days, demonyms, ideas, short forms. */
export const NO_NAMES = words(`
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November
December AI API CEO CFO CTO COO GDP GPS HIV IQ IT PDF PhD TV UK US USA USD EUR VIP URL Q&A AM PM Mr Mrs Ms Dr English French German
American Americans British European Europeans Chinese Russian Russians Japanese Korean Indian Israeli Iranian Italian Spanish Ukrainian Ukrainians Canadian
Australian Mexican Brazilian Dutch Swedish Swiss Turkish Arab Asian African Western Eastern Northern Southern Christian Muslim
Jewish Catholic Christians Muslims Jews Democrat Democrats Republican Republicans Internet Earth God Covid COVID-19 English-language
North South East West
America Europe Africa Asia Antarctica England Scotland Wales Ireland Britain France Germany Italy Spain Portugal Netherlands Belgium Switzerland Austria
Poland Ukraine Russia China Japan Korea India Pakistan Iran Iraq Israel Syria Turkey Egypt Nigeria Kenya Mexico Canada Brazil Argentina
Chile Peru Colombia Australia Zealand Taiwan Vietnam Thailand Indonesia Philippines Malaysia Singapore Greece Hungary Sweden Norway Denmark
Finland Iceland Afghanistan Lebanon Jordan Qatar London Paris Berlin Rome Madrid Moscow Kyiv Beijing Shanghai Tokyo Seoul Delhi Mumbai Washington
Chicago Boston Texas California Florida York Angeles Francisco Brussels Geneva Vienna Athens Cairo Dubai Sydney Melbourne Toronto Ottawa
Jerusalem Gaza Taipei Hollywood Manhattan Silicon
`);

/** Openers of a sentence that carry a capital for standing there. */
export const OPENERS = words(`
according additionally although among another because before besides both companies critics despite during even every experts finally first
following for further however if in indeed instead it its last later like many meanwhile moreover moving most much nevertheless next now
officials once one only other others our over perhaps rather recently rivals second several similarly since so some sometimes soon still such
technically that the their then there these they third this those though through thus to today together under unlike until when where whether
which while who why with within without yesterday yet salvaging analysts researchers police people scientists
`);

/** A title before a person's name, left off the name. */
export const TITLES =
  words(`mr mrs ms miss dr prof professor sir lord lady dame president minister premier chancellor senator sen rep representative
congressman congresswoman governor gov mayor judge justice general gen colonel col captain capt lieutenant lt sergeant sgt major admiral king queen prince princess
pope bishop archbishop cardinal reverend rev rabbi imam sheikh secretary ambassador chairman chairwoman director coach detective inspector officer
emeritus spokesman spokeswoman spokesperson commissioner chief ceo cfo cto coo founder co-founder cofounder analyst reporter journalist author actor actress singer
activist economist lawyer attorney prosecutor candidate leader editor`);

/** Words that a company's name ends with. */
export const COMPANY_ENDS =
  words(`inc corp corporation ltd llc plc gmbh ag sa group holdings bank airlines airways motors systems technologies technology
labs laboratories pharmaceuticals industries media news times post journal university college institute foundation association society club union party
museum records entertainment studios partners capital ventures energy electric telecom networks hospital press company co alliance league federation network church`);

/** Words that a public body's name begins or ends with. */
export const BODY_WORDS =
  words(`department ministry agency court commission police parliament senate congress council committee bureau office authority
administration government assembly army navy embassy treasury`);

/** Last words of names of things: no person, company or body. */
export const THING_ENDS =
  words(`cup act award awards prize project capability treaty agreement war day week month year festival street avenue road river lake sea ocean island islands
mountain mountains park airport station stadium bridge tower square city county state states province bill law amendment constitution games olympics olympic championship
championships championship series season movement revolution crisis plan program programme initiative strategy summit conference
cloud azure partnership takeaways context analysis memorial building hall house center centre theatre theater show album prize convention protocol accord doctrine`);

/** Common words that are names, too: in a question they stand for the name only with a capital. */
export const WORDS_AND_NAMES = words(`
apple amazon oracle meta shell visa ford zoom dell target congress senate greens intel mistral nike signal scale will mark bill grant may hope rose young white black brown green king page cook gates bush trump bank michael
`);
