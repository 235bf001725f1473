"""Words of society."""

from typing import Final

WORDS: Final = """
14000000 2: society, social, community, families, children, women, human rights, equality, poor, racism
14000000 1: people, rights, black, elderly, young people, charity, discrimination, ethnic
20000587 4: fundamental rights, civil liberties, bill of rights
20000120 4: civil rights, civil rights movement, segregation, voting rights
20000588 4: censorship, freedom of speech, free speech, censored, free expression, banned book, censors
20000590 4: religious freedom, freedom of religion, headscarf ban
20000591 4: press freedom, freedom of the press, Reporters Without Borders, jailed journalist
20000592 4: human rights, human rights abuses, human rights group, rights abuses, rights activists
20000592 4: rights violations
20001300 4: privacy, private life, privacy advocates, personal data
20001326 4: women's rights, feminist, feminism, suffrage
20000770 4: birth rate, life expectancy, demographic, ageing population, aging population, population growth
20000774 4: census, population, populous
20000771 4: immigrant, immigration, migrants, newcomers, migration
20000773 4: illegal immigrants, illegal immigration, undocumented, stowaways
20000772 4: emigration, emigrate, brain drain, expatriates, emigrants
20000775 4: discrimination, prejudice, discriminated, discriminatory, equality commission, bigotry
20000777 4: racism, racist, race relations, racial abuse, racially, anti-Semitism, anti-Semitic, xenophobia
20000777 4: apartheid, white supremacist
20000779 4: sexism, sexist, gender discrimination, glass ceiling
20000778 4: Islamophobia, religious discrimination, religious hatred
20000776 4: ageism, age discrimination
20000780 3: siblings, household, grandparents, family life
20000780 1.5: family, parents, father, mother
20000781 4: adoption, adopted, adoptive parents, foster, foster parents
20000783 4: divorce, divorced, custody battle, separation, alimony
20000786 4: marriage, same-sex marriage, gay marriage, civil partnership, wed
20000786 2: married, marry
20000787 4: parenting, parenthood, childcare, smacking, raising children
20001359 4: pregnancy, pregnant, childbirth, birth, newborn, maternity, miscarriage, caesarean, IVF
20001359 4: gave birth
20000784 4: abortion, contraception, birth control, family planning, contraceptive, anti-abortion, pro-life
20000784 4: pro-choice, morning-after pill
20000782 4: relationships, dating agency, online dating, romance
20000790 4: youngsters, toddler
20000790 2: children, child, kids
20000790 1: childhood
20000791 4: disabled, disability, wheelchair, blind people, deaf, guide dog
20000792 4: gay, lesbian, LGBT, LGBTQ, homosexual, homosexuality, transgender, same-sex, gay rights
20000793 3: gender, gender gap, gender equality
20000795 4: ethnic minority, minority, Roma, Kurds, Gypsies, travellers, ethnic
20000797 4: elderly, pensioner, senior citizens, older people, retirees
20000798 4: teenager, teen, adolescents, young people
20001288 4: indigenous, Aboriginal, Aborigines, native Americans, Maori, Inuit, tribe, tribal, First Nations
20001327 1.5: women, woman, girls, females
20000800 4: homeless, homelessness, rough sleepers, hostel
20000801 4: poverty, poor families, slum, poorest, food bank, deprived, deprivation
20000802 3: social problems, social exclusion
20000803 4: domestic violence, child abuse, abusive, abused, battered women, abuse victims, paedophile
20000803 4: sex abuse
20000804 4: addiction, addict, alcoholism, alcoholic, gambling addiction, drug abuse, drug users
20000805 4: juvenile delinquency, young offenders, teenage gang, youth crime, yobs, hoodie
20000806 4: prostitution, prostitute, sex workers, brothel, red-light
20000807 4: slavery, slaves, slave trade, forced labour
20001193 4: sexual harassment, sexual misconduct, MeToo, harassment
20001284 4: bullying, bullied, bullies, cyberbullying
20000808 2: morality, values, moral
20000810 4: euthanasia, assisted suicide, right to die, suicide, grief, bereaved, died aged, dies aged
20000810 4: Terri Schiavo
20000814 4: ethics, ethical, bioethics, morality
20000815 4: pornography, porn, pornographic, obscenity
20000818 4: charity, fundraising, fundraiser, philanthropist, philanthropy, donations, donated, charity appeal
20000820 4: social services, social worker, foster care
20001232 4: nursing home, care home, elderly care
20001290 4: council housing, public housing, social housing, council flats
20001317 4: childcare, nursery places, day care, child care
20000817 3: welfare, benefits, benefit claimants, welfare state
20000817 2: social security
20001373 4: diversity, equal opportunities, affirmative action, inclusion
20000768 2: community, neighbours, residents, neighbourhood, villagers, community centre
"""
