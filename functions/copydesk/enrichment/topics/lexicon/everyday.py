"""Words of local news and of advice: crime and accidents, health, schools, homes and families."""

from typing import Final

WORDS: Final = """
20000099 4: fatally shot, fatal shooting, found dead, killing spree, murder suspect, second-degree murder
20000099 4: first-degree murder, dismembered, bludgeoned, hitman, contract killing, femicide
20000099 4: charged with murder, suspected murder, murder investigation
20000084 4: domestic assault, battery charges, sex offender, sexual abuse, indecent assault, molested
20000084 4: groped, knife attack, acid attack, stabbings
20001313 4: gunman, active shooter, gunshot, gunshot wounds, shots fired, drive-by shooting, shooter
20001313 4: gun violence
20001313 3: shooting
20000104 4: armed robbery, break-in, car thief, carjacking, stolen goods, pickpocket, jewel heist, larceny
20000104 4: shoplifters
20000097 4: scammers, wire fraud, tax fraud, credit card fraud, fraudulent, romance scam, pyramid scheme
20000097 4: embezzling
20000095 4: fentanyl, drug bust, drug ring, drug dealing, methamphetamine, marijuana possession
20000095 4: opioids trafficking, drug lord
20000103 3: terrorist plot, extremist plot, terrorist, terrorism
20000133 3: police said, officers, police department, police station, deputy sheriff, sheriff's office
20000133 3: troopers, cops, officer-involved
20000131 3: homicide detectives, search warrant, investigators said, cold case, person of interest
20000131 3: missing person, missing girl, autopsy
20000111 3: jury selection, opening statements, closing arguments, guilty verdict, not guilty, jurors
20000111 3: trial date, prison sentence, life sentence, life imprisonment, years in prison, jail term
20000111 3: sentenced to, plea deal, testified that, suspended sentence, community service order
20000118 3: federal prosecutors, prosecutors said, charges against, charged with, district attorney's office
20000118 3: felony, misdemeanor
20000147 4: head-on, vehicle collision, killed in a crash, struck by a car, hit by a car
20000147 4: motorcyclist killed, fatal crash, motorists stranded, pedestrian killed, car accident
20000147 4: drunk driver, wrong-way driver, multi-vehicle, rollover
20000147 2: crash, overturned
20000143 3: crash victims, crashed into, crash site, crash scene, passengers injured, wreck
20000150 4: fire crews, apartment fire, acres burned, smoke inhalation, arson attack, fire brigade
20000168 3: first responders, emergency crews, ambulance service, search teams, rescue team
20000168 3: state of emergency, evacuees
20000446 3: symptoms, syndrome, illness, infections, chronic pain, side effect, diagnosis, fever, cough
20000446 3: seizures
20000446 2: condition, sick, stroke, menopause, blood clots, inflammation, hormone, immune
20000464 3: treatments, patients treated, remedy, dose, medication, prescription, rehabilitation, injections
20000469 3: tested positive, colonoscopy, health check, check-up
20000492 3: surgeon, healthcare workers, nursing staff, health workers, medical staff
20000465 3: healthy diet, weight loss, lose weight, protein, nutrients, fasting, carbohydrates, sugar intake
20000465 3: fruit and vegetables, junk food
20001239 3: heart rate, weight training, strength training, gym-goers, cardio, lifting weights
20001239 2: workout
20000458 3: therapist, anxiety, stress, trauma, burnout, panic attack, counselling, counseling
20000458 3: post-traumatic, self-harm, loneliness
20000400 3: school district, superintendent, principal, school bus, charter school, public schools
20000400 3: school shooting drill, playground
20000405 3: university president, Ph.D., graduate students, freshmen, sophomore, alumni, dormitory
20000405 3: campus protests
20000405 2: faculty, professor
20000415 3: schoolchildren, graduates, enrolment, enrollment, scholarship, student body
20000416 3: lecturer, tutors, educators, professors
20000787 3: mom, parents of, toddlers, teenagers at home, raising kids, bedtime, stepmother
20000787 1.5: dad, kids, parent
20000782 3: girlfriend, boyfriend, first date, soulmate, infidelity, breakup, dating app
20000782 2: dating, partner
20000570 3: ingredients, oven, bake, baking, chef, tablespoon, teaspoon, flavour, decorate, backyard
20000570 3: ice cream, dessert, cookies recipe, soup, salad, sauce, cake, dinner party, gift guide
20000570 1.5: cook, kitchen, dish, furniture
20000563 3: itinerary, hotel rooms, hostel, holiday resort, travel tips, road trip, visas for tourists
20000563 3: landmarks, attractions
20000505 3: red carpet, net worth, heartthrob, reality star, socialite, celebs, star's ex
20000506 3: King Charles, Queen Camilla, Prince of Wales, Princess of Wales, Kate Middleton, Meghan
20000506 3: Duke of Sussex, Kensington Palace, royal tour
20000551 3: Christmas tree, Santa, Santa Claus, New Year's resolutions, trick-or-treat, Boxing Day
20000551 3: Black Friday deals
20000551 1.5: Christmas
20000690 2: Christmas service, Passover, holy month
20000659 3: praying, prayer, churches, pastor, sermon, congregants, gospel, Christ, missionary
20001129 3: dry conditions, sunny spells, cloudy, rainy, windy, chilly, cold front, high pressure
20001129 3: low pressure, humidity, icy
20001129 2: clouds, freezing
20001128 3: forecast calls for, forecast for the weekend, weather service, weekend weather, weather outlook
20001131 3: weather alert, red warning, winter weather advisory
20000774 3: inhabitants, head count
20000801 3: low-income, hardship, the poor, poor people, impoverished
20000800 3: homeless people, homeless shelter, unhoused, encampment, evicted, eviction
20000818 3: nonprofit, non-profit, volunteers help, donate, donors
20000777 3: slur, racist abuse, Black Lives Matter, hate crime, neo-Nazi, antisemitism, antisemitic
20000777 3: racial injustice
20000775 3: pay gap, gender pay gap, unequal, bias case, bias
20000287 3: saving money, budgeting, household bills, cost-of-living, tax return, interest payments
20000252 3: best deals, bargain, buying guide, online shoppers, Christmas shoppers, store closures
20000252 1: products, checkout
"""
