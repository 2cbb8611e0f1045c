import { words } from '../../language/lexicon/read.ts';

/** Hand-kept, from general knowledge: first names that are common in English-language news, of many countries, with short forms. */
export const FIRST_NAMES: ReadonlySet<string> = words(`
Aakash Aamir Aaron Aart Aarti Abbas Abby Abdallah Abdel Abdelaziz Abdelfattah Abdelkader Abdelmadjid Abderrahmane Abdi Abdirahman Abdirashid Abdou
Abdul Abdulaziz Abdulla Abdullah Abdullahi Abdulrahman Abdurrahman Abdus Abena Abhijit Abhinav Abhishek Abhisit Abigail Abiodun Abiy Abolhassan
Abraham Abu Achille Adam Ade Adebayo Adel Adele Adèle Adesina Adewale Adi Adil Aditi Aditya Adityanath Adnan Adolfo Adriaan Adrian Adriana Adrien
Adwoa Aécio Afaf Afonso Afshin Aftab Agata Agim Agnes Agnès Ágnes Agneta Agnieszka Agung Agus Aharon Ahlam Ahmad Ahmed Ahmet Ahok Aicha Aidan Aiden
Aigul Aijaz Aiko Airlangga Aisha Aissatou Aisyah Aivars Ajay Ajit Akash Akbar Akhilesh Akie Akihito Akiko Akinwumi Akio Akira Akosua Akram Aksel
Akshay Akua Alaa Alain Alan Alasdair Alassane Alastair Albert Alberto Albin Alec Alejandra Alejandro Alekos Aleksandar Aleksander Aleksandr
Aleksandra Aleksei Aleksey Alena Ales Alessandra Alessandro Alessia Alex Alexander Alexandr Alexandra Alexandre Alexandru Alexei Alexey Alexis Alfie
Alfonso Alfred Alfredo Ali Aliaksandr Alice Alicia Alina Alireza Alisa Alison Alistair Alla Allan Allen Allison Alma Almazbek Alois Alok Alonso
Alparslan Alphonse Altaf Alvaro Álvaro Alvin Alyssa Ama Amadou Amal Amanda Amani Amar Amara Amarinder Amartya Ameenah Amelia Amélie Amichai Amin
Amina Aminata Amine Aminu Amir Amira Amirhossein Amit Amitabh Amitav Amjad Ammar Amnon Amos Amr Amrita Amrullah Amy Ana Anahit Anahita Anaïs Anand
Ananya Anas Anastasia Anatoli Anatoliy Anatoly Anders Andre André Andrea Andreas Andrei Andrej Andres Andrés Andrew Andrey Andris Andrius Andriy
Andrzej Andy Aneta Anette Ange Ángel Angela Angelina Angelo Angharad Angie Angus Anh Anibal Aníbal Anies Anil Anirudh Anish Anita Anja Anjali Anke
Ankit Ankita Ann Anna Annabel Annalena Anne Annegret Annette Annick Annie Annika Anousheh Anthony Antoine Anton Antonella Antoni Antonia Antonin
Antonio Antonis Antony Anup Anupam Anura Anurag Anushka Anutin Anwar Aoife Aparna Apichatpong Apostolos Aquilino Arash Arati Aravind Archie Arda
Ardeshir Arezoo Arianna Ariel Arif Arina Arjun Arkadi Arkady Arlene Armando Armen Armin Arnab Arnaud Arne Arnold Aroha Arsalan Arsen Arseniy Artem
Arthur Arturo Artyom Arun Aruna Arundhati Arvind Arvydas Arye Aryeh Åsa Asad Åse Aseefa Asfandyar Asghar Asha Ashfaq Ashish Ashley Ashok Ashraf
Ashton Ashwin Ashwini Asif Asim Asli Asma Assem Assimi Astrid Asuka Atal Atefeh Athanasios Atif Atiku Atilla Atsushi Attila Atul Aubrey Audrey
Augusto Aung Aurélie Aurélien Ava Avery Avi Avichai Avigdor Avinash Avraham Awa Awais Axel Aya Ayaan Ayaka Ayanna Aydin Ayelet Ayesha Aylin Ayman
Aymen Ayodele Ayse Ayşe Ayub Ayumi Azadeh Azam Azar Azhar Azim Aziz Azizah Azza Babacar Babajide Babak Babar Babatunde Baburam Badr Baha Bahman
Bahram Bakary Bakhtiyar Bakir Balázs Bambang Bandar Baptiste Barack Barbara Barbel Barbro Barham Barney Barre Barry Bart Bartosz Bashar Bashir Basma
Bassam Bassem Bassirou Bastian Bastien Basuki Batya Bautista Beata Beate Beatrice Beatriz Becky Bedřich Behnam Behrouz Bela Béla Belinda Ben Benazir
Benedetta Benedict Bengt Benigno Benito Benjamin Bennett Benny Benoit Benoît Benzion Berat Berk Bernadette Bernard Bernardo Bernd Bernice Bernie
Bert Bertha Besnik Beth Bethany Betsy Betty Beverly Beyoncé Bezalel Bharat Bhupesh Bi-khim Bianca Bidya Bidzina Bijan Bilal Bilawal Bill Billie
Billy Bimal Binali Binh Binta Bipin Birgir Birgit Birgitta Birgitte Bisan Bjarni Bjorn Björn Blagoje Blair Blaise Blake Blanka Bo Boaz Bob Boban
Bobby Bobi Bodo Bogdan Bohdan Bohumil Bohuslav Boiko Bojan Bola Bong Bongbong Bonnie Boris Börje Borut Boubacar Boyko Božena Brad Bradley Brahim
Bram Brandon Branko Brenda Brendan Brent Brett Brian Bridget Brigitte Brinda Brittany Brittney Brock Brody Bronisław Bronislaw Bronwen Bronwyn Bruce
Bruno Bryan Bryce Budi Bukola Bulent Bülent Burak Bushra Byron Byung-hun Caitlin Caitlyn Caleb Calin Călin Calvin Cameron Camilla Camille Candice
Carl Carla Carlo Carlos Carlota Carlton Carly Carmen Carol Carole Caroline Carolyn Carrie Carson Casey Casper Cassandra Cassidy Catalina Catherine
Cathy Cecil Cecilia Cedric Cees Celia Celine Céline Cem Cemal Cengiz Cesar César Chaim Chan-wook Chandler Chandra Chandrika Chang-min Changpeng
Chantal Chao Charlene Charles Charlie Charlotte Chau Chaudhry Chee-hwa Cheikh Chen Cheol-soo Cheryl Chetan Chiaki Chiara Chidi Chidimma Chike
Chimamanda Chinedu Ching-te Chinh Chinua Chinwe Chioma Chirag Chloe Choguel Chris Chrissy Christelle Christian Christina Christine Christoph
Christophe Christopher Christos Chuan Chuck Chukwuemeka Chul-soo Chun Chun-li Cian Ciaran Cindy Claire Clara Clare Clarence Clark Claude Claudia
Claudine Claudio Claus Clayton Clémence Clément Cliff Clifford Clint Clinton Clive Clyde Cody Cole Colette Colin Colleen Colm Connie Connor Conor
Constance Constantin Consuelo Corazon Corey Cori Corinne Cormac Cornelia Cory Cosimo Courtney Craig Crin Cristian Cristiano Cristina Cristóbal Cuong
Curtis Cynthia Cyril Czesław Da-hyun Daan Dacian Dae-jung Dafydd Dagmar Daichi Daisuke Daisy Dalal Dale Dalia Damian Damien Damon Dan Dana Daniel
Daniela Danièle Danielle Danilo Daniyar Danny Danylo Daphne Daria Dariga Dario Darius Dariush Darko Darnell Darren Darryl Darshan Darya Daryl Dave
David Davide Dean Deb Debbie Deborah Debra Debretsion Declan Dedi Deepa Deepak Deepika Deirdre Dejan Delcy Delia Delphine Demeke Demis Denis Denise
Deniz Dennis Denys Derek Dermot Derrick Derya DeShawn Desmond Detlef Dev Devendra Devin Dewi Dexter Dhruv Diab Diana Diane Dianne Dick Didier Diego
Dieter Dietrich Digvijaya Dilan Dilma Dimitar Dimitra Dimitrios Dimitris Dina Dinesh Dinh Diosdado Dirk Divya Djamel Djoko Dmitri Dmitriy Dmitry
Dmytro Dolkun Dolores Domenico Domingo Dominic Dominique Don Donal Donald Donatella Dong Dong-hyun Dong-won Dong-yeon Donna Donovan Dora Dóra Doreen
Doris Dorota Dorothea Dorothy Doug Douglas Dov Dragan Dragos Draupadi Dražen Draženka Drew Driss Dritan Dror Dua Duarte Duc Duck-soo Duncan Dusan
Dušan Dušanka Dustin Dwayne Dwi Dwight Dylan Eamonn Ebba Ebele Eberhard Ebrahim Ebru Ed Edan Eddie Edem Edgar Edi Edith Edmund Edmundo Edna Edouard
Édouard Edson Eduard Eduardo Edward Edwin Efraim Efraín Efua Egil Egils Egon Ehab Ehsan Ehud Eileen Einar Einat Eitan Ejike Eka Ekaterina Ekow Ekrem
Elaheh Elaine Elazar Eleanor Elena Eleni Elfriede Elham Eli Elias Eliezer Elif Elijah Elin Elisa Elisabeth Élisabeth Elise Élise Eliška Eliud Eliza
Elizabeth Elke Ella Ellen Ellie Elliot Elliott Ellis Elly Elnaz Élodie Elon Elsa Elsie Elton Elvira Elvis Elżbieta Emanuele Emeka Emi Emil Emilia
Emilio Emily Emine Emma Emmanuel Emmanuelle Emmerson Emmett Emomali Emre Endang Endre Endrick Enes Engin Enid Enlai Enrico Enrique Enzo Eoin Erdal
Erdem Eren Eric Éric Erica Erich Erick Erik Erika Eriko Erin Erion Erki Erlan Erling Erna Ernest Ernesto Ernie Ernst Erol Ersin Erwin Esi Esko
Esmaeil Esmail Espen Essam Esteban Estela Estelle Esther Etenesh Ethan Ethel Etienne Étienne Eugene Eugène Eugenia Eugenie Eun-ji Eunice Eva
Eva-Karin Evan Evangelos Evariste Evelyn Everett Evika Evo Ewa Ewald Ewan Eyal Ezra Fabiana Fabien Fabio Fábio Fabrice Fabrizio Fadi Fadia Fadil
Fadli Fadumo Fahad Fahd Fahim Fahrettin Faisal Faiz Fakhrul Fani Farah Faranak Fareed Farhad Fariba Farid Farida Farooq Farouk Farrukh Farzad
Farzaneh Fatih Fatima Fatma Fatou Fatoumata Faure Fawad Fawzi Fawzia Faye Fayez Fazal Fazlur Federica Federico Fehmida Fei Fei-Fei Fela Felicia
Felicity Felipe Felix Félix Femi Femke Feng Ferdinand Ferdy Ferenc Fereydoun Fergus Ferit Fernanda Fernando Fethullah Fiame Fidel Figen Fikile Filip
Filipe Filippo Finn Fiona Fionnuala Firouz Fitri Flavia Flávio Fletcher Flora Florence Florent Florian Florin Floyd Fofi Folarin Forough Fouad
Frances Francesca Francesco Francis Francisco Franck Franco Francois François Françoise Frank Frankie Frans František Franz Fraser Frauke Fred Freda
Freddie Frederic Frédéric Frederick Frederik Fredrik Freya Friedrich Fritz Fuad Fuat Fumihito Fumio Funke Funmilayo Fyodor Gabi Gabor Gábor Gabriel
Gabriela Gabriele Gabrielius Gabrielle Gadi Gaël Gaëlle Gail Galia Galina Ganesh Ganjar Gareth Garrett Garry Garth Gary Gaston Gaurav Gauri Gautam
Gavin Gebre Geert Geeta Gemma Genevieve Geneviève Gennady Gennaro Geoff Geoffrey Georg George Georges Georgi Georgina Georgios Gerald Gérald
Geraldine Geraldo Gerard Gérard Gerardo Gerd Gerhard Germán Gerrit Gerry Gershon Gertrud Getachew Gethin Geun-hye Ghada Ghassan Gheorghe Ghislaine
Gholam Gholamreza Giacomo Giancarlo Gianfranco Giang Gianluca Gianluigi Gianni Giannis Gibran Gideon Gijs Gil Gila Gilad Gilbert Gilberto Gilles
Gillian Gilmar Gina Ginny Gino Giorgi Giorgia Giorgio Giovanna Giovanni Girish Gisela Gisèle Gita Gitanas Giulia Giuliano Giulio Giuseppe Gladys
Gleisi Glen Glenda Glenn Gloria Godswill Gökhan Golda Golshifteh Gonzalo Gopal Goran Gordon Goro Gotabaya Gottfried Govind Graça Grace Graciela
Graeme Graham Graziano Grażyna Greg Gregg Gregor Gregory Greta Gretchen Greville Griffin Grigory Gro Grzegorz Guadalupe Guang Guangxu Gudrun Guido
Guillaume Guillermo Gül Gulbuddin Gulnara Gülşen Guðni Gunnar Günter Gunther Günther Guo Gurbanguly Gurpreet Gursharan Gustaf Gustav Gustavo Gwen
Gwendolyn Gwyneth Gyorgy György Haakon Habib Habiba Habibullah Hadar Hadeel Hadi Hae-in Hafiz Haftom Hage Hai Haibatullah Haider Haile Hailemariam
Haim Haitham Hajime Hakainde Hakan Håkan Hakeem Hal Hala Haley Halide Halil Halima Halina Halla Halldór Halyna Hamad Hamdan Hamed Hamid Hamish
Hamisi Hamza Hamzah Han-kang Hana Hanan Hande Haneen Hanh Hani Hank Hanna Hannah Hanne Hannelore Hannes Hans Hans-Dietrich Hao Haoran Harald Hardeep
Hardik Hari Haris Harish Harjit Harold Harpreet Harriet Harrison Harry Harsha Hartmut Hartono Haruka Haruki Haruto Harvey Hasan Hashim Hassan Hatem
Hatice Hawa Haya Hayden Hayley Hazel Hazem Heather Heba Hector Hedayatollah Heidi Heike Heiko Heiner Heinrich Heinz Helen Helena Hélène Helga Helge
Helmut Hema Hemant Hendra Hendrik Henk Henri Henrietta Henrik Henrique Henry Herbert Herman Hermann Hernán Hervé Herzi Heung-min Heydar Hibatullah
Hibo Hicham Hideaki Hideki Hideo Hieu Hikaru Hilary Hildegard Hillary Himanta Hina Hirofumi Hirohito Hirokazu Hiroki Hiroko Hiroo Hiroshi Hiroyuki
Hisashi Hisham Hishammuddin Ho-jin Hoa Hoang Hodan Holger Holly Homa Hone Hooman Horace Horst Hosni Hossein Houda Houshang Howard Hristo Hryhoriy
Hsiao Hsien Htin Hubert Huda Hugh Hugo Hui Hulusi Humaira Humayun Humphrey Humza Huong Husam Huseyin Hüseyin Hussam Hussein Huw Huy Hye-jin
Hyeon-jong Hyun-jin Hyun-woo Iain Ian Ibrahim İbrahim Ibrahima Ibtisam Ichiro Ida Idan Ido Idris Idriss Ieuan Ifeanyi Ifeoma Ifrah Iftikhar Iga
Ignacio Ignazio Igor Ihab Ihor Ijaz Ikram Il-sung Ilan Ilana Ilham Ilhan Iliana Ilie Ilir Ilkay Ilkka Ilse Ilya Imad Iman Imelda Imogen Imran Imre
In-young Indah Indira Indra Ines Inès Inés Inês Ing-wen Inga Inge Ingeborg Inger Ingrid Ingrida Inna Intisar Inzamam Ionut Iqbal Ira Irakli Irena
Irene Irfan Irina Irving Iryna Isaac Isabel Isabela Isabella Isabelle Isaiah Isaias Isam Isha Ishaan Ishan Ishaq Ishtiaq Isko Ismael Ismail Issa
Issoufou Istvan István Itamar Itsuki Itzhak Iulia Ivan Iván Ivana Ivanka Iveta Ivica Ivo Iyad Izzat Jaap Jaber Jabir Jacek Jacinda Jack Jackie Jacob
Jacqueline Jacques Jadranka Jadwiga Jae Jae-in Jae-myung Jae-yong Jafar Jagdish Jagmeet Jai Jaime Jair Jairam Jakaya Jake Jakub Jalal Jamaal Jamal
James Jamie Jamil Jamila Jan Jan-Christian Jana Janaki Jane Janet Janez Janice Jannik Janos János Janusz Jared Jaromír Jarosław Jaroslav Jaroslaw
Jasmine Jason Jasper Jaspreet Jasprit Jassim Javad Javed Javier Jawad Jawaharlal Jay Jaya Jayant Jayanti Jayne Jayshree Jean Jean-Claude Jean-Luc
Jean-Marc Jean-Marie Jean-Michel Jean-Noël Jean-Paul Jean-Pierre Jean-Yves Jeanette Jeanne Jed Jeff Jeffrey Jehangir Jejomar Jelena Jena Jenna
Jennie Jennifer Jenny Jens Jensen Jeremiah Jeremy Jermaine Jeroen Jerome Jérôme Jerry Jerzy Jesper Jess Jesse Jessica Jessie Jesús Ji Ji-hoon Ji-hye
Ji-min Ji-sung Ji-woo Ji-yeon Jia Jiabao Jian Jiang Jianguo Jie Jiechi Jigme Jill Jillian Jim Jimmy Jin Jin-woo Jing Jinggoy Jinping Jintao Jiri
Jiří Jitendra Jitka Jo Joachim Joakim Joan Joanna Joanne Joao João Joaquim Joaquin Joaquín Jocelyn Jochen Jodie Joe Joel Joëlle Joey Johan Johann
Johanna Johannes John Johnny Joice Joko Jokowi Jomo Jon Jonah Jonas Jonathan Jong-il Jong-nam Jong-un Jonny Joon-ho Joon-hyuk Joost Jörg Jorge Joris
Josaia Jose José Josef Josefina Joseph Josephine Josette Josh Joshua Josie Joyce Józef Jørgen Ju-ae Juan Juana Juanita Jude Judit Judith Judy Jules
Julia Julian Julián Juliana Julie Julien Juliet Julieta Juliette Julio Julius Juma Jun Jun-ho Junaid Jung-eun Jung-hee Jung-jae Junichi Junichiro
Junjie Junko Juraj Jurgen Jürgen Jüri Jussi Justin Justine Justyna Jusuf Jyoti Jyrki Ka-chiu Ka-shing Kaan Kabir Kabiru Kadir Kagiso Kai Kailash
Kais Kaïs Kaisa Kaitlyn Kaito Kaja Kajal Kalpana Kamal Kamala Kamil Kamran Kamuran Kana Kang-in Kanhaiya Kanye Kaori Kapil Kara Karan Kareem Karel
Karen Kari Karim Karima Karin Karina Karl Karl-Heinz Karl-Theodor Karol Karolína Karoline Karsten Karthik Kartik Kartika Kash Kashif Kasper
Kassym-Jomart Katalin Katarina Katarzyna Kate Katerina Kateřina Kateryna Katharina Katherine Kathleen Kathryn Kathy Katie Katja Katrin Katrín
Katrina Katsuhiko Katsunobu Kaveh Kavita Kavitha Kay Kaya Kayla Kazem Kazimierz Kazuhiro Kazuki Kazuo Kazuya Kees Kei Keiko Keir Keisha Keisuke
Keith Kelechi Kelly Kelsey Kelvin Kemal Kemi Ken Kendall Kendra Kenenisa Kenichi Kenji Kenneth Kenny Kenta Kento Kenzaburo Kenzo Keon-hee Keqiang
Keren Kerry Kersti Ketanji Ketut Kevin Keyvan Khadija Khaled Khaleda Khalid Khalida Khalifa Khalil Khanh Khatia Khawaja Khin Khoa Khumbudzo Khurram
Khurshid Ki-moon Kianoush Kien Kieran Kim Kimberly Kimi Kin-ho Kinga Kiran Kiri Kiril Kirill Kirk Kiro Kirralie Kirsten Kirsty Kishore Kitty Kiyoshi
Kjell Klaas Klara Klára Klaus Knut Kobe Koen Kofi Koichi Koichiro Koji Kojo Kolinda Konrad Konstantin Konstantinos Koray Kostas Kotaro Krishna
Krišjānis Kristalina Kristen Kristi Kristian Kristin Kristina Kristoffer Krisztina Kriti Krystyna Krzysztof Ksenia Kseniya Kuan-yew Kulsoom Kumar
Kumiko Kunal Kurmanbek Kurt Kwabena Kwaku Kwame Kwang-soo Kwasi Kwesi Kyaw Kyle Kylian Kylie Kyriakos Kyrylo Kyung-soo Kyung-wha Lachlan Ladislav
Laëtitia Laila Lakshmi Lalit Lalu Lamar Lamberto Lamia Lana Lance Lara Larisa Larry Lars Laszlo László Lata Latoya Laura Lauren Laurence Laurent
Laurent-Désiré Laurie Lautaro Lawrence Layla Lazar Lazarus Léa Leah Leanne LeBron Lech Lee Lefteris Lei Leif Leigh Leighton Leila Lena Lene Leni
Lenka Lennart Leo Leon Léon Leonard Leonardo Leonid Leopoldo Leroy Lesia Lesley Leslie Lester Leszek Leticia Letitia Levan Levent Levi Levon Lewis
Lex Leyla Li Liam Liang Liaquat Liban Libor Lidia Lieke Lihua Lijian Lila Lilibet Lillian Lily Limor Lin Lina Linda Lindiwe Lindsay Lindsey Linh
Linus Lionel Lior Liri Liron Lisa Lise Liu Liviu Liz Liza Lizzie Ljubiša Lloyd Logan Loïc Lois Lola Lorena Lorenzo Loretta Lori Lorraine Lothar
Lotta Lotte Lou Louis Louisa Louise Loujain Lourdes Lubna Luboš Luc Luca Lucas Lucia Luciano Lucie Lucien Lucille Lucinda Lucio Lucy Ludmila Ludovic
Ľudovít Ludwig Luhut Luigi Luis Luís Luisa Luiz Luiza Luka Lukáš Luke Lula Luther Lutz Luz Lydia Lyle Lyndon Lynn Lynne Lyubov Lyudmila Lyudmyla
Maaike Maarten Mabel Maciej Mackenzie Macky Maddie Madeleine Madeline Mads Mae Maeve Magda Magdalena Magdy Maggie Magnus Małgorzata Maha Mahamadou
Mahamat Mahathir Mahatma Mahdi Mahendra Mahesh Mahfud Mahinda Mahira Mahmoud Mahmud Mahnaz Mahsa Mai Maia Mairead Maithripala Majed Majid Makis
Makoto Maksim Maksym Malak Malala Malcolm Malgorzata Maliheh Malik Mallikarjun Mamadou Mamady Mamata Mami Mamoru Manabu Manaia Manal Manasseh Mandy
Manet Manfred Mangosuthu Manish Manisha Manmohan Manny Manoj Manpreet Mansour Mansoureh Mansur Manuel Manuela Mao Marc Marcel Marcela Marcello
Marcelo Marcia Marcin Márcio Marco Marcos Marcus Marek Margaret Margarita Margaux Margot Margrethe Margus Maria María Mariam Mariama Marian Mariana
Marianne Mariano Maricela Marie Marie-Claire Marielle Mariia Marija Marijke Mariko Marilyn Marin Marina Mario Marion Marisol Marissa Mariusz Mariya
Marjane Marjorie Mark Markéta Marko Markus Marlene Marlies Marlon Marriyum Marsha Marta Márta Martha Martin Martín Martina Martine Marty Marvin
Marwa Marwan Mary Maryam Maryia Masaki Masako Masao Masaru Masashi Masayoshi Masha Masih Masoud Masoumeh Massimiliano Massimo Massoud Mateo Mateusz
Mathias Mathieu Mathilde Matías Matilda Mats Matt Matteo Matthew Matthias Matthieu Matthijs Matti Maureen Mauri Maurice Mauricio Maurizio Mavis Max
Maxime Maximiliano Maxine Maxwell Maya Mayawati Mayumi Mazen Mazie Mbali Mechthild Meena Meenakshi Meera Meg Megan Megawati Meghan Megumi Mehdi
Mehmet Mehran Mehrdad Mehriban Mehwish Mei Meir Mel Melania Melanie Mélanie Meles Melih Melinda Melissa Mélissa Melody Melvin Menachem Menaka
Mengistu Meral Merav Meredith Merih Merle Merrick Mert Merve Meryl Mesut Mette Mevlut Mevlüt Mhairi Mia Micah Michał Michael Michaela Michal Micheal
Micheál Michel Michele Michelle Mick Mickey Mieczysław Mieke Miguel Mihai Mihály Miho Mika Mikael Mike Mikhail Mikheil Miki Mikkel Miklós Mila
Milada Mildred Milica Milind Milly Milo Milorad Milos Miloš Miloslav Milton Min-ho Min-jae Min-ji Min-jung Min-su Mina Mindy Mingyang Minh Minoru
Miodrag Mir Mira Miranda Mircea Mireille Mirek Mireya Miri Miriam Mirjana Mirko Miro Mirosław Miroslav Misaki Misbah Misha Mishal Mitch Mitchell
Mitsuko Mitt Miyuki Mladen Mmusi Moath Moaz Mobutu Modibo Moe Moeed Mogens Mohamad Mohamed Mohammad Mohammed Mohan Mohannad Mohit Mohsen Mohsin Moin
Moira Moïse Moisés Mojtaba Mokgweetsi Mollie Molly Momoko Mona Moncef Monica Mónica Monika Monique Moqtada Mordechai Morihiro Moritz Morris Morten
Moshe Mostafa Motaz Motilal Mouaz Moussa Muammar Mubashir Mudassar Muhaimin Muhammad Muhammadu Muhammed Muhannad Muhoozi Muhyiddin Mukesh Mukhtar
Mukul Muna Muneeb Munenori Munir Muqtada Murad Murali Murat Muriel Murray Musa Mushahid Mushtaq Mustafa Mustapha Mwai Myint Mykhailo Mykola Mykyta
Mylène Myra Myrtle Myung-bak Naama Nabih Nabil Nada Nadav Nadeem Nadège Nadezhda Nadia Nadiem Nadim Nadine Nadja Naeem Naftali Nagesh Naguib Nahed
Nahid Naim Najam Najat Najib Najibullah Najla Najwa Nak-yon Naledi Nancy Nandini Nandita Naohito Naoki Naoko Naomi Naoto Narayan Narendra Naresh
Narges Naruhito Naseem Nasim Nasir Nasrin Nasser Natalia Natalie Nataliia Natalya Natan Natasa Natasha Nate Nathalie Nathan Nathaniel Nati Natsuki
Natsuo Naveed Naveen Navjot Nawaf Nawal Nawaz Nayef Nayib Nazanin Nazir Nebojša Necmettin Ned Neelam Neeraj Neha Neil Nelson Netta Netumbo Neville
Neymar Nga Ngoc Ngozi Ngugi Ngurah Nhung Niall Niamh Nicholas Nick Nicky Nicola Nicolae Nicolas Nicolás Nicole Nicolò Nicos Nicusor Nicușor Nidal
Niels Nigel Nihat Nika Nikhil Nikita Nikki Nikol Nikola Nikolai Nikolaos Nikolay Nikos Niloufar Nils Nimco Nina Ning Nino Nir Nirmala Nisar Nishant
Nitin Nitish Nitzan Nizar Nkechi Nkosazana Nnamdi Noa Noah Noam Nobuo Nobuyuki Noel Noémie Nolan Nomvula Nonkululeko Noor Nooshin Nora Norbert
Norberto Noreen Noriko Norma Norman Nour Noura Nouri Novak Novica Nuhu Nuno Nura Nuri Nursultan Nurul Nusrat Nyoman Obaidul Obiageli Octavian
Octavio Odette Odile Ofer Ofir Oğuz Ohad Okan Oksana Olaf Olamide Olaudah Olav Ole Oleg Oleh Oleksandr Oleksandra Oleksii Oleksiy Olena Olga Olha
Oliver Olivia Olivier Olli Ollie Olof Olu Olumide Olusegun Oluseun Oluwaseun Olzhas Omar Omer Ömer Omoyele Omran Ondřej Onur Oprah Oren Orhan Ori
Orit Orla Orly Orna Ornella Osama Osamu Oscar Óscar Oskar Osman Ostap Otávio Othman Otis Otto Oumar Ousmane Ousseynou Ove Ovidiu Owen Ozgur Özgür
Pablo Padma Padraig Pádraig Paetongtarn Paige Pål Paloma Pam Pamela Panagiotis Pankaj Panos Paola Paolo Parisa Parkash Parth Parvati Parveen Parvin
Parviz Pascal Pasquale Pat Patrice Patricia Patricio Patrick Patsy Patty Paul Paul-Henri Paula Paulette Pauline Paulo Pavel Pavla Pavlo Pavlos Paweł
Pawel Payam Peder Pedro Pegah Peggy Pekka Pelin Penelope Peng Penny Percy Perry Pervez Pervin Petar Pete Peter Péter Petr Petra Petre Petro Petteri
Phil Philip Philippa Philippe Phillip Phoebe Phuc Phuong Phyllis Piero Pierre Piers Piet Pieter Pietro Pilar Pim Pinarayi Pinchas Piotr Piyush
Plamen Polina Polly Pooja Poppy Poul Pouya Prabhas Prabowo Pradeep Prakash Pramila Pramod Pranab Pranav Prashant Pratibha Praveen Prayut Prayuth
Preben Preeti Priscilla Priti Priya Priyanka Prokopis Przemysław Puan Punit Pushpa Puspa Putu Pyotr Qais Qamar Qasem Qasim Qassem Qazi Qiang Qin
Qing Qinwen Qishan Quang Quentin Quincy Quinn Quoc Qusay Quyen Rabia Rachael Rached Rachel Rachid Rachida Radek Radha Radhika Radim Radmila Radosław
Radoslaw Radovan Radu Radwan Rafał Rafael Rafal Raffaele Raffaella Rafic Rafik Raghad Raghav Raghuram Ragnar Rahmat Rahul Raila Raimonds Rainer
Rainsy Raj Rajab Rajeev Rajendra Rajesh Rajiv Rajkumar Rajnath Rajnikanth Rakesh Ralf Ralph Raluca Rama Raman Ramesh Rami Ramin Ramiro Ramnath Ramon
Ramón Ramona Ramy Ramzan Rana Ranbir Randall Randolph Randy Rania Ranil Ranjan Ranjit Ranveer Raphael Raphaël Raquel Rasha Rashad Rasheed Rashid
Rashida Rashmi Rasmus Rastislav Ratan Ratko Ratna Raul Raúl Ravi Ravichandran Ravindra Rawan Rawiri Ray Raymond Rebecca Rebekah Rebiya Recep Reem
Reggie Regina Reginald Régis Rehman Reid Reiko Reinhard Reinhold Rekha Rémi Rémy Ren Renan Renate Renato René Renee Renée Renu Renzo Retno Reuben
Rex Reza Rhiannon Rhodri Rhonda Rhys Riad Ricardo Richard Richie Rick Ricky Rie Rihanna Riikka Riko Riley Rima Rina Rini Risa Rishi Risto Rita Ritu
Rivka Riyad Rizal Rizwan Rob Robbie Robert Roberta Roberto Robin Robyn Rocco Rocío Rodante Roderick Rodion Rodney Rodolfo Rodrigo Rogelio Roger
Rohan Rohini Rohit Roisin Roki Roland Rolf Romain Romano Ron Ronald Ronaldo Ronen Rongji Roni Ronnie Rory Rosa Rosalind Rosalyn Rosario Rose
Rosemary Roshan Rosie Rosmah Ross Rostislav Rostyslav Rotimi Rowan Roxanne Roy Roya Roza Ruairi Ruben Rubén Rubina Ruchi Rüdiger Rudolf Rudy Rufus
Ruhollah Rui Rula Rumen Ruoqi Rupa Rupert Ruslan Russ Russell Rustam Rustem Ruth Ruti Ruud Ryan Ryo Ryoji Ryota Ryszard Ryuichi Saad Saadi Sabiha
Sabine Sabrina Sachiko Sachin Sadako Saddam Sadia Sadie Sadio Sadiq Sadyr Saeb Saeed Saeid Safa Safiya Sagal Sagi Sahar Sahle-Work Sahra Saïd Saif
Sajid Sajith Sajjad Saki Salah Saleem Saleh Salem Sali Salif Salim Sally Salma Salman Salome Salva Salvador Salvatore Salwa Sam Samaneh Samantha
Samarth Sameh Sami Samia Samir Samira Samit Sammy Samuel Sana Sanae Sanaz Sandeep Sander Sandhya Sandiaga Sandip Sándor Sandra Sandrine Sandro Sandy
Sang-hoon Sangeeta Sanjay Sanjeev Sanjiv Sanna Sanne Santosh Saoirse Saparmurat Saqib Sara Sarah Sarfaraz Sarit Sarita Šárka Sarojini Sarra Sarwar
Sasha Saskia Satish Satoru Satoshi Satya Saud Saul Sauli Saulius Saurabh Savita Sławomir Sayaka Sayed Sayyid Scarlett Scott Seamus Séamus Sean
Sebastian Sébastien Sedat Seema Ségolène Segun Seiji Sékou Selahattin Selena Selim Selin Selina Sello Selma Semyon Seo-yeon Seok-youl Sepideh Serdar
Serena Seretse Serge Sergei Sergey Sergio Serhii Serhiy Serkan Serzh Seth Seung-hoon Seung-hyun Sevgi Seydou Shabana Shabaz Shadab Shadi Shafiq
Shafqat Shahbaz Shaheen Shahid Shahin Shahram Shahriar Shahrukh Shahzad Shai Shaima Shaimaa Shakil Shane Shankar Shannon Shanti Shaquille Sharad
Sharif Sharmila Sharon Shashi Shaukat Shaul Shaun Shauna Shavkat Shawn Shayne Shazia Shehbaz Shehla Sheila Shelby Sheldon Shelley Sheree Shereen
Sheri Sherif Sherry Sheryl Shigeki Shigeru Shiho Shilpa Shimon Shingo Shinichi Shinjiro Shinya Shinzo Shiori Shira Shireen Shiri Shirin Shirley Shiv
Shivani Shivraj Shizuka Shlomi Shlomo Shmuel Shmuley Shoaib Shobha Shohei Shoko Shota Shreya Shri Shu Shuai Shubman Shulamit Shunsuke Shyam Siamak
Sian Siaosi Sibel Siddaramaiah Siddharth Siddhartha Sidney Siegfried Sienna Sigmar Signe Sigrid Sigurd Sihanouk Siim Sikandar Silas Silke Silvana
Silvia Silvio Simon Simona Simone Simran Sina Sinead Sinéad Siobhan Sirajuddin Siti Sitiveni Siv Siya Siyabonga Sizwe Sjoerd Skye Slavko Slobodan
Smita Smriti Sneha Snežana So-young Soe Soeharto Sofia Sofía Sofiia Sohail Soheila Sohrab Soichiro Sokha Soledad Solène Solly Solomiya Solveig
Somchai Somsak Son-hui Sonali Sonam Sonia Sonya Soo-jin Soo-yeon Sophia Sophie Soraya Soren Sorin Sota Sotiris Souleymane Soumya Sourav Spencer
Spyros Søren Srettha Srinivas Srinivasan Stacey Stacy Stan Stanisław Stanislav Stanislaw Stanley Stavros Stefan Štefan Stefania Stefanie Stefano
Stefanos Steffen Stelios Stella Štěpán Stephane Stéphane Stephanie Stéphanie Stephen Stergomena Steve Steven Stewart Stig Stijn Stine Stipe Stjepan
Stuart Su-jin Suad Subhash Subrahmanyam Subramanian Sudha Sudhir Sue Suha Suhair Suharto Suhas Sujata Suk-yeol Sukarno Sukhbir Sulaiman Suleyman
Süleyman Suman Sumit Sun-hee Sundar Sung-ho Sung-hoon Sung-min Sunil Sunita Suraj Suresh Surya Susan Susanna Susannah Susanne Sushil Sushma Susi
Susie Susilo Suthep Sutrisno Suu Suzanne Svante Sven Svenja Sverre Svetlana Sviatlana Svitlana Swapan Swapna Swati Sybil Sylvain Sylvester Sylvia
Sylvie Syngman Szymon Taavi Tabitha Tadao Tadeusz Tae-hyung Tae-won Tae-yong Tage Taha Tahani Tahir Tahira Taichi Taisia Takahiro Takako Takao
Takashi Takayuki Takeo Takeru Takeshi Takuma Takumi Takuya Tal Talal Talat Tamar Tamara Tamás Tamer Tamika Tamim Tamir Tammy Tane Tanguy Tansu
Tanveer Tanya Tara Taraneh Taras Tarcísio Tarek Tareq Tariq Tarique Tarja Taro Tarun Tasha Tate Tatiana Tatjana Tatyana Taufik Taur Tawakkol Tawfik
Taye Taylor Tayyip Ted Teddy Tedros Teemu Tejashwi Tejasvi Temitope Tenzin Teodoro Tep Terence Teresa Tereza Terje Terrance Terrence Terri Terry
Tess Tessa Tetiana Tetsuo Tetsuya Teun Thabo Thaksin Thanasis Thandi Thandiwe Thanh Thant Thao Thein Thelma Themba Theo Théo Theodore Theodoros
Theresa Thi Thiago Thibault Thibaut Thierno Thierry Thijs Thilo Thomas Thorbjørn Thorsten Thorvald Thuli Thuy Tiago Tibor Tidjane Tiffany Tigist Tim
Timnit Timo Timofei Timothy Timur Tina Tino Tirunesh Titiek Tito Tiwa Tiziana Toan Tobi Tobias Toby Todd Tolga Tom Tomas Tomás Tomáš Tomasz Tomer
Tomislav Tommaso Tommy Tomoko Tomomi Tomoyuki Toni Tony Toomas Torbjörn Torsten Toru Toshihiro Toshio Toshiro Tove Tracey Traci Tracy Traian Tran
Trang Travis Trayvon Trevor Tricia Trina Trinh Trish Tristan Troels Trond Trong Troy Trudy Trung Truong Trygve Tsai Tshering Tsitsi Tsuyoshi Tsvetan
Tuan Tucker Tuilaepa Tulsi Tunde Turgut Tuti Tuyet Tyler Tyrese Tyrone Tzachi Tzipi Uchenna Uday Uddhav Udo Ugo Uhuru Łukasz Ulf Ulla Ulrich Ulrike
Uma Umair Umar Umaro Umaru Umberto Umesh Umit Ümit Uri Uriel Urmas Ursula Urszula Usama Usha Usman Ute Uwe Uzi Uzodinma Vaclav Václav Vadim Vadym
Vahagn Val Valdis Valentin Valentina Valentino Valeria Valerie Valérie Valerii Valeriy Valery Valéry Vandana Vanessa Vangelis Varun Vasco Vasile
Vasilis Vasily Vasudha Vasundhara Vasyl Vaughn Veniamin Venkat Venkatesh Vera Věra Vernon Veronica Verónica Vesna Vicente Vicki Vickie Vicky Victor
Víctor Victoria Vidar Vidya Viet Viggo Vijay Vikas Vikram Vikrant Viktor Viktoria Viktoriia Vilmos Vimal Vinay Vince Vincent Vincenzo Vineet Vinh
Vinicius Vinícius Vinod Viola Violeta Viorica Vipin Vir Virat Viren Virgil Virginie Vishal Vishnu Vít Vitali Vitalii Vitalik Vitaliy Vitaly Vittorio
Vivek Vivian Vivienne Vjosa Vlad Vladimir Vladimír Vladislav Vlasta Vojislav Vojtěch Volkan Volker Volodymyr Voreqe Vsevolod Vuk Vuong Vyacheslav
Vytautas Wadah Wade Władysław Wael Wafa Wahid Wahyu Wajdi Waleed Walid Wallace Walt Walter Walther Wanda Wang Wangari Wanjiru Waqar Warren Warsan
Wasim Wataru Wayan Wayne Wei Weiwei Wen Wen-je Wenbin Wendell Wendy Wenjie Werner Wesley Whitney Widodo Wiesław Wilbur Wilfred Wilhelm Willa Willard
Willem William Willie Willis Wilma Wim Winifred Winnie Winston Wiremu Wisam Wisława Witold Włodzimierz Wojciech Wole Wolfgang Wolfram Won-ho
Woo-shik Woodrow Wopke Wouter Wyatt Wycliffe Xanana Xavier Xi Xia Xian Xiang Xiao Xiaobo Xiaohong Xiaolong Xiaoming Xiaoping Ximena Xin Xinyi
Xiomara Xiu Xuan Xue Xuefei Yaakov Yadollah Yael Yahya Yair Yakubu Yana Yang Yanis Yanling Yann Yannick Yannis Yaping Yara Yarden Yariv Yaron
Yaroslav Yasar Yaşar Yaser Yash Yashwant Yasir Yasmeen Yasmin Yasmine Yasser Yassin Yassine Yasuhiro Yasuo Yasushi Yavuz Yaw Yazan Yegor Yehia
Yehoshua Yehuda Yekaterina Yelena Yemi Yemisi Yeon-jun Yevgeny Yevhen Yevheniia Yi Yiannis Yilmaz Yiming Ying Ying-jeou Yingluck Yisrael Yitzhak
Yıldız Ylva Yo-jong Yoav Yochanan Yoel Yogendra Yogesh Yohei Yoichi Yoko Yolanda Yong Yong-ho Yoon-ah Yoram Yosef Yoshi Yoshihide Yoshihiko
Yoshihiro Yoshiko Yoshinobu Yoshiro Yoshua Yossi Yosuke Yotam Younes Young-ho Young-jin Young-soo Yousaf Yousef Yousra Youssef Yousuf Yoweri Yu
Yu-ih Yu-na Yuanqing Yudi Yue Yuh-jung Yui Yuichi Yuka Yukari Yuki Yukihiko Yukiko Yukio Yuko Yulia Yuliia Yuliya Yuma Yumi Yumiko Yun Yuri Yuriko
Yuriy Yury Yusaku Yusra Yusril Yusuf Yusuke Yuta Yutaka Yuto Yutong Yuval Yuya Yuzuru Yves Yvette Yvon Yvonne Zabihullah Zac Zach Zachary Zack Zafar
Zaha Zaheer Zahid Zahra Zaid Zain Zainab Zainal Zakaria Zakhar Zaki Zalmay Zane Zanele Zara Zaw Zayed Zayn Zbigniew Zdeněk Zdravko Ze'ev Zedong
Zeeshan Zeev Zehra Zeina Zeinab Željko Zemin Zeynep Zhan Zhang Zhanna Zhaoxing Zhe Zhen Zheng Zhengfei Zhi Zhiqiang Zhong Zia Ziad Ziaur Zied
Zinaida Zinedine Zipi Ziv Zixuan Ziyi Zlatan Zodwa Zoe Zofia Zohreh Zola Zoleka Zoltan Zoltán Zoran Zorana Zouhair Zoya Zsolt Zulfikar Zulfiqar
Zulkifli Zurab Zuzana Zuzanna Zvi Zweli
`);

/** Hand-kept, from general knowledge: surnames that stand before the first name, as in China, Korea and Vietnam. */
export const FAMILY_FIRST: ReadonlySet<string> = words(`
Xi Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Zhu Ma Hu Guo Lin Gao Liang Zheng Luo Song Xie Tang Han Cao Deng Xiao Feng Zeng Cheng Cai Peng Pan
Yuan Yu Dong Su Ye Lu Wei Jiang Tian Du Ding Shen Fu Zhong Cui Ren Liao Yao Fang Jin Qiu Xia Zou Xiong Meng Qin Xue Hou Duan Hao Mao Qian Kim Park Lee
Choi Jung Moon Roh Ban Yoon Nguyen Tran Pham Chan Leung Wong Lam Cheung Kwok Ho Lau Ip Tsai Ko Hau
`);

/** Hand-kept: surnames that look like many of something. */
export const SURNAMES_IN_S: ReadonlySet<string> = words(`
Adams Evans Williams Davis Jones Roberts Rogers Edwards Richards Peters Stevens Phillips Collins Jenkins Perkins Hopkins Watkins Wilkins Hughes Hayes
Myers Meyers Banks Brooks Woods Fields Rhodes Reeves Waters Matthews Andrews Daniels Samuels Simmons Simons Sanders Saunders Summers Powers Walters
Winters Childs Gibbs Hobbs Hicks Jacobs Stubbs Briggs Harris Morris Lewis Thomas James Burns Barnes Parsons Owens Robbins Jennings Cummings Hastings
`);

/** Hand-kept: surnames, in lower case, that things are called by, too: "Nathan Law", but "the Albert Hall". */
export const SURNAMES_OF_THINGS: ReadonlySet<string> = words(`
law lake hall day park field brook rivers moss banks stone heath
`);
