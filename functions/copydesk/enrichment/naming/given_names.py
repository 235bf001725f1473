"""Given names that nearly always tell whether somebody is a man or a woman, and their short forms.

Names that are common among both (Alex, Robin, Andrea, Jean, Ming) are left out. To add one, add it to a list.
"""

from typing import Final

from copydesk.enrichment.naming.spelling import folded

_MALE = """
Aaron Abdul Abdullah Abraham Adam Adolf Adrian Ahmad Ahmed Akira Alan Albert Alberto Alejandro Aleksandar
Aleksander Aleksandr Alessandro Alexander Alexandre Alexei Alexey Alfonso Alfred Alfredo Ali Allan Allen
Alvaro Amir Anatoly Anders Andre Andreas Andrei Andrew Andriy Andrzej Andrés Andy Angus Anthony Antoine Anton
Antonio Antony António Anwar Ariel Armando Arnold Arthur Artur Arturo Asif Augusto Axel Bart Bartosz Bashar
Ben Benedict Benito Benjamin Bernard Bernd Bernie Bertrand Bill Bob Bobby Bogdan Boris Brad Brendan Brent
Brett Brian Bruce Bruno Bryan Carl Carlo Carlos Cesar Charles Charlie Chris Christian Christoph Christophe
Christopher Claudio Clint Colin Conor Craig Cristian Cristiano Curtis Cyril Daniel Daniele Danny Darren Dave
David Dean Denis Dennis Derek Dick Didier Diego Dieter Dimitar Dimitri Dirk Dmitri Dmitry Dmytro Dominic
Dominik Don Donald Doug Douglas Duncan Dwight Dylan Ed Eddie Edgar Eduardo Edward Edwin Egor Elias Elon
Emanuel Emil Emilio Emmanuel Emmerson Enrico Enrique Eric Erich Erik Ernest Ernesto Ernst Ethan Eugene Evan
Fabio Farid Federico Felipe Felix Ferdinand Fernando Fidel Filip Florian Francesco Francis Francisco Franck
Frank Franz François Fred Frederick Friedrich Fritz Gareth Gary Gavin Geert Gennady Geoff Geoffrey George
Georges Georgi Georgy Gerald Gerard Gerhard Giacomo Gianluca Gianni Gilbert Giorgio Giorgos Giovanni Giuseppe
Glenn Gordon Graham Greg Gregor Gregory Guido Guillaume Guillermo Gunther Gustavo Guy Habib Hamid Hamza Hans
Harald Harold Harry Harvey Hassan Hector Heinrich Heinz Helmut Hendrik Henri Henrik Henry Herbert Herman
Hiroshi Horst Howard Hugh Hugo Hussein Iain Ian Ibrahim Igor Ilham Ilya Imran Isaac Isamu Ismail István Ivan
Ivo Jack Jacob Jacques Jaime Jair Jake Jakob Jakub James Jamie Jan Jared Jason Javier Jay Jeff Jeffrey Jens
Jeremy Jerome Jerry Jim Jimmy Joachim Joao Joaquin Joe Joel Johan Johann Johannes John Johnny Jon Jonas
Jonathan Jordan Jorge Josef Joseph Josh Joshua José João Juan Julian Julio Justin Jürgen Kaito Karim Karl
Kazuo Keith Ken Kenji Kenneth Kevin Khaled Khalid Klaus Konrad Konstantin Krzysztof Kurt Kyle Lars Laurent
Lawrence Lee Leon Leonardo Leonid Lewis Liam Lloyd Lorenzo Louis Luca Lucas Luigi Luis Luiz Luka Lukas László
Maciej Magnus Mahmoud Manfred Manuel Marc Marcel Marcelo Marcin Marco Marcos Marcus Mario Mark Marko Markus
Martin Massimo Mathieu Matt Matteo Matthew Matthias Maurice Mauricio Maurizio Max Maxim Mehmet Michael Michał
Michel Miguel Mihai Mikael Mike Mikhail Milan Miloš Miroslav Mohamed Mohammad Mohammed Muammar Muhammad
Mustafa Mykola Narendra Nasser Nathan Nawaz Neil Nelson Nicholas Nick Nicolae Nicolas Nigel Nikola Nikolai
Nikolay Nikos Noah Norbert Norman Oleg Oleksandr Oleksiy Oliver Olivier Omar Osama Osamu Oscar Oskar Otto
Pablo Paolo Pascal Patricio Patrick Paul Paulo Pavel Pawel Paweł Pedro Per Pete Peter Petr Petro Phil Philip
Philipp Philippe Phillip Pierre Piotr Rafael Rainer Rajiv Ralf Ralph Ramón Randy Ravi Ray Raymond Raúl Recep
Reinhard Renato René Ricardo Richard Rick Rob Robert Roberto Rodney Rodrigo Roger Roland Rolf Roman Romano
Ron Ronald Ross Roy Rudolf Rupert Russell Ryan Rémi Saddam Said Salman Salvador Salvatore Sam Samuel Scott
Sean Sebastian Serge Sergei Sergey Sergio Serhiy Shane Shaun Shigeru Shinzo Silvio Simon Slobodan Stan
Stanislav Stefan Stefano Stephen Steve Steven Stewart Stuart Sven Sylvester Sławomir Takashi Tariq Ted
Terrence Terry Theo Theodore Thierry Thomas Tim Timothy Toby Todd Tom Tomas Tomasz Tommy Tony Toshio Trevor
Uwe Valentin Vasily Vasyl Victor Viktor Vincent Vincenzo Vitali Vitaly Vlad Vladimir Volodymyr Václav Walid
Walter Warren Wayne Werner Wilhelm Will William Willy Wim Winston Wladimir Wojciech Wolfgang Xavier Yann
Yasser Yevgeny Yitzhak Yoshio Yukio Yuri Yury Yusuf Yves Zbigniew Zoltán Zoran
"""
_FEMALE = """
Abigail Ada Adele Adriana Agnes Agnieszka Aisha Alejandra Aleksandra Alessandra Alexandra Alice Alicia Alina
Alison Allison Amanda Amelia Amina Amy Ana Anastasia Angela Angelina Anita Anke Ann Anna Anne Annette Antonia
Astrid Audrey Aung Barbara Beate Beatrice Beatriz Begoña Benazir Bernadette Beth Betty Bianca Birgit Brenda
Bridget Brigid Brigitte Brittany Camilla Carla Carly Carmen Carol Carole Carolina Caroline Catalina Catherine
Cathy Cecilia Chantal Charlotte Chelsea Cheryl Chiara Chloe Christa Christiane Christina Christine Claire
Clara Claudia Condoleezza Connie Cristina Cynthia Céline Dagmar Daniela Danielle Daria Dawn Debbie Deborah
Denise Diana Diane Dilma Dolores Donna Doris Dorothy Edith Ekaterina Elaine Eleanor Elena Eleni Elisabeth
Elise Elizabeth Ella Ellen Elsa Elvira Emilia Emily Emma Erica Erika Esther Eugenia Eva Evelyn Fatima
Federica Fiona Florence Frances Francesca Françoise Freya Frida Gabriela Gabriella Gabrielle Galina Gemma
Geraldine Gerda Giorgia Gisela Giulia Gloria Grace Graciela Greta Gudrun Hanna Hannah Harriet Heather Hedwig
Heidi Heike Helen Helena Helene Helga Henrietta Hilary Hildegard Hillary Holly Ida Ilse Imelda Ingrid Inés
Irene Irina Iris Isabel Isabella Isabelle Ivana Ivanka Jacinda Jackie Jacqueline Jane Janet Janice Jasmine
Jelena Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne Jolanta Josephine Joyce Juana Judith Judy Julia
Juliana Julie Julieta Juliette Justine Kaja Kamala Karen Karin Karla Karolina Katarina Katarzyna Kate
Katharina Katherine Kathleen Kathryn Kathy Katie Katrin Keiko Kellyanne Kirsten Kristalina Kristin Kristina
Laila Larissa Laura Lauren Leila Lena Leonor Leticia Lidia Liliana Lillian Lina Linda Lisa Liz Ljubica Lois
Lorraine Louise Lucia Lucie Lucy Lucía Ludmila Luisa Lydia Lyudmila Maddie Madeleine Madonna Magdalena Maia
Mandy Manon Margaret Margarita Margrethe Maria Mariana Marianne Marie Marija Marina Marine Marion Marissa
Marjorie Marlene Marta Martha Martina Mary María Mathilde Matilda Maureen Maya Małgorzata Megan Mei Melania
Melanie Melinda Melissa Mercedes Meryl Mette Mia Michaela Michelle Milena Milica Miriam Moira Molly Monica
Monika Monique Nadezhda Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nathalie Nicola Nicole Nina Nora
Nuria Odile Oksana Olena Olga Olivia Ophelia Oprah Pamela Patricia Patrizia Patty Paula Paulina Pauline
Penelope Penny Petra Phoebe Polly Priscilla Priyanka Rachel Raquel Rebecca Regina Renata Rita Roberta Rosa
Rosalind Rosemary Roxana Ruth Sabine Sabrina Sally Samantha Sandra Sanna Sara Sarah Selena Serena Sharon
Sheikha Sheila Sheryl Shirley Sigrid Silke Silvia Simone Sinéad Sofia Sofie Sonia Sonja Sophia Sophie Steffi
Stella Stephanie Sue Susan Susana Susanne Suzanne Svetlana Swetlana Sylvia Sylvie Tamara Tania Tanja Tanya
Tara Tatiana Tatyana Teresa Theresa Tina Tracy Tzipi Ulrike Ursula Valentina Valeria Valerie Vanessa Vera
Veronica Victoria Viktoria Violeta Virginia Viviane Wendy Whitney Wilhelmina Winnie Xenia Yasmin Yingluck
Yolanda Yuko Yulia Yvonne Zara Zdenka Zoe Zofia Zuzana
"""
_SHORT = """
Abraham Abe
Albert Al Bert
Alexander Alex Alec Sandy Sasha
Alfred Alf Fred
Andrew Andy Drew
Anthony Tony
Antonio Tony Toni
Barbara Barb
Benjamin Ben Benny
Bernard Bernie
Catherine Cathy Kate Katie
Charles Charlie Chuck
Christina Chris Tina
Christine Chris
Christopher Chris Kit
Daniel Dan Danny
David Dave
Deborah Debbie Deb
Dominic Dom
Donald Don Donnie
Douglas Doug
Edward Ed Eddie Ted Teddy Ned
Eleanor Ellie
Elizabeth Liz Beth Betty Lizzie Eliza Libby
Eugene Gene
Francis Frank
Franklin Frank
Frederick Fred Freddie
Gabriel Gabe
Geoffrey Geoff
Gerald Gerry Jerry
Gregory Greg
Harold Hal Harry
Henry Harry Hank
Herbert Herb Bert
Isaac Ike
Jacob Jake
Jacqueline Jackie
James Jim Jimmy Jamie
Janet Jan
Jeffrey Jeff
Jennifer Jen Jenny
Jeremy Jerry
Jerome Jerry
Jessica Jess
John Jack Johnny Jon
Jonathan Jon
Joseph Joe Joey
Joshua Josh
Judith Judy
Julian Jules
Katherine Kathy Kate Katie
Kathleen Kathy Kate
Kathryn Kathy Kate
Kenneth Ken Kenny
Lawrence Larry
Leonard Len Lenny Leo
Leon Leo
Leslie Les
Louis Lou
Margaret Maggie Meg Peggy Madge
Martin Marty
Matthew Matt
Maximilian Max
Michael Mike Mick Micky Mickey
Mitchell Mitch
Nathaniel Nat Nate
Nathan Nate Nat
Nicholas Nick Nicky
Oliver Ollie
Pamela Pam
Patricia Pat Patty Trish
Patrick Pat Paddy
Peter Pete
Philip Phil
Phillip Phil
Randall Randy
Randolph Randy
Raymond Ray
Rebecca Becky
Richard Rick Dick Rich Ricky
Robert Bob Rob Bobby Robbie Bert
Roberto Rob
Rodney Rod
Roderick Rod
Ronald Ron Ronnie
Rudolph Rudy
Russell Russ
Salvatore Sal
Samantha Sam
Samuel Sam Sammy
Sebastian Seb
Stanley Stan
Stephen Steve
Steven Steve
Stuart Stu
Susan Sue Susie
Terence Terry
Terrence Terry
Theodore Ted Teddy Theo
Theresa Terry Tess
Thomas Tom Tommy
Timothy Tim
Valerie Val
Victor Vic
Victoria Vicky
Vincent Vince Vinnie
Virginia Ginny
Walter Walt
Wilfred Wilf
William Bill Will Billy Willie Liam
Zachary Zach
"""

MALE: Final = frozenset(map(folded, _MALE.split()))
FEMALE: Final = frozenset(map(folded, _FEMALE.split()))


def _short_forms() -> dict[str, frozenset[str]]:
    full: dict[str, set[str]] = {}
    for line in _SHORT.strip().splitlines():
        name, *shorts = map(folded, line.split())
        for short in shorts:
            full.setdefault(short, {short}).add(name)
    return {short: frozenset(names) for short, names in full.items()}


_FULL: Final = _short_forms()


def is_short(name: str) -> bool:
    """Whether a folded given name is short for another."""
    return name in _FULL


def full_forms(name: str) -> frozenset[str]:
    """What a folded given name may be short for, itself included."""
    return _FULL.get(name, frozenset((name,)))


def may_be_the_same(one: str, other: str) -> bool:
    """Whether two folded given names may be one name: Bill and William, Bob and Rob."""
    return one == other or not full_forms(one).isdisjoint(full_forms(other))
