"""Words of labour and of education."""

from typing import Final

WORDS: Final = """
09000000 3: labour dispute, labor dispute, workforce, workplace, trade union, union leaders, workers
09000000 3: employment
09000000 2: wages, jobs, union, pensions, employees, pay, strike, employers, staff, unemployed
20000509 3: employment, workforce, staffing, working hours, part-time, overtime pay
20000509 2: workers, job, employee
20000518 4: wages, minimum wage, pay rise, pay deal, bonuses, equal pay, pay offer, wage increase, pay packet
20000518 3: salary
20000512 1.5: workers, employee
20000511 4: child labour, child labor, child workers
20000510 4: apprenticeship, apprentice
20000514 3: job training, retraining
20001206 4: self-employed, freelancers
20001206 2: freelance
20001276 4: maternity leave, paternity leave, parental leave, maternity pay
20001277 4: volunteer, volunteering
20000339 3: commuter, commuting
20000521 4: employment law, labour law, labor laws, unfair dismissal, employment tribunal
20000521 4: working time directive
20000522 4: workplace safety, health and safety, asbestos, Health and Safety Executive
20000523 4: labour market, labor market, job market, skills shortage, job vacancies, job creation
20001275 4: gig economy, gig workers, zero-hours
20000524 3: industrial relations, labour relations, collective bargaining
20000525 4: collective agreement, collective bargaining, pay talks, labor agreement, contract talks
20000525 4: wage talks
20000529 4: industrial action, walkout, picket line, striking workers, strike ballot, go on strike
20000529 4: work stoppage
20000529 2: strike
20000530 4: strikers, strike action, walkout, general strike, on strike, picket
20000530 2: strike
20000531 4: retirement, retirement age, retire, retiring age, early retirement
20000532 4: pension, pension scheme, pension fund, pension age, state pension, final salary
20000533 4: unemployment, jobless, unemployed, out of work, joblessness
20000535 4: unemployment benefit, jobseeker's allowance
20000535 3: dole
20000536 4: union, trade union, TUC, AFL-CIO, Unison, Amicus, Teamsters, union members, Unite, shop steward
20000536 4: trade unionists, RMT, GMB, United Auto Workers, IG Metall, machinists union, Verdi
05000000 3: education, school, teacher, pupil, student, university, classroom, curriculum
05000000 2: teaching, college, campus, exam, learning, literacy, undergraduates, degree, tuition, academic
05000000 2: lessons
05000000 1: class, course, educated, graduates, professor
20000400 4: school, headteacher, head teacher, headmaster, schoolchildren, school year, school board
20000400 4: classroom, school meals
20000401 4: primary school, elementary school, primary pupils
20000404 4: high school, secondary school, sixth form, comprehensive school
20000405 4: undergraduate, vice-chancellor, Oxford University, Harvard, Cambridge University
20000405 4: higher education, dean, lecturers, graduate school, tuition fees, Yale, Princeton, Stanford
20000405 3: college, campus, university
20000409 4: nursery school, kindergarten, pre-school, preschool, early years education
20000403 3: adult education, evening classes, further education
20001214 4: private school, public school boys, boarding school, Eton, fee-paying school
20001213 3: state school
20001212 4: faith school, Catholic school, madrassa, Islamic school
20000412 4: curriculum, syllabus, national curriculum, teach evolution
20000413 4: exam, GCSE, GCSEs, A-level, A-levels, SAT, test scores, league tables, exam results
20000413 4: baccalaureate, pass rate
20000415 4: students, pupils, schoolboy, schoolgirl, truancy, student union, student loans, student debt
20000415 4: freshman
20000416 4: teachers, teachers' union, teacher training, NUT, classroom assistants, teaching unions
20001216 4: vocational education, vocational training, vocational courses
20001337 4: remote learning, distance learning, online learning, e-learning, homeschooling
20001217 4: grading, marking of exams, report cards
20001217 2: grades
20000399 4: religious education, creationism in schools
"""
