"""Words of health and medicine."""

from typing import Final

WORDS: Final = """
07000000 3: health, medical, patient, doctor, disease, illness, medicine, symptoms, clinical, healthcare
07000000 2: treatment, hospital, drug, diagnosed, nurse, surgery, obesity, smoking, infection, blood, pain
07000000 1: risk, care, brain, heart, body, diet, deaths, dose, clinic, lung, skin
20000446 3: disease, disorder, diagnosed, sufferers, chronic
20000447 4: cancer, tumour, tumor, leukaemia, leukemia, chemotherapy, breast cancer, prostate cancer
20000447 4: oncologist, melanoma
20000448 4: Aids, AIDS, HIV, malaria, tuberculosis, infection, measles, cholera, infectious, meningitis
20000448 4: SARS, Sars, Ebola, virus
20000448 3: outbreak, contagious, bacteria, polio, MRSA, superbug, hepatitis, typhoid, dengue, mumps, infected
20000449 4: epidemic, pandemic, coronavirus, Covid-19, COVID-19, Covid, lockdown measures
20000451 4: influenza, flu, bird flu, avian flu, avian influenza, H5N1, smallpox, West Nile virus, herpes
20000451 4: mpox, swine flu
20000454 4: heart attack, heart disease, cardiac, stroke patients, cholesterol, blood pressure, coronary
20000454 4: cardiovascular, cardiologist
20000456 3: head injury, injuries, fracture, burns, broken leg
20000457 4: diabetes, asthma, arthritis, obesity, obese, osteoporosis, allergy, epilepsy, Alzheimer's
20000457 4: Parkinson's, dementia
20000457 3: overweight, insulin, migraine, multiple sclerosis, cystic fibrosis
20000458 4: mental health, depression, schizophrenia, anxiety disorder, mental illness, psychiatrist
20000458 4: psychiatric, antidepressants, eating disorder, anorexia, bipolar, suicidal
20001355 4: autism, Down's syndrome, autistic, ADHD, developmental disorder
20001322 4: food poisoning, poisoning, salmonella, E. coli, botulism, carbon monoxide
20000462 4: hospital, emergency room, intensive care, ward, NHS trust, waiting lists, foundation hospital
20001229 4: clinic, GP surgery, health centre, health center
20000463 4: World Health Organization, WHO, Centers for Disease Control, CDC, Department of Health, NHS
20000463 4: Cancer Research UK
20000464 3: transplant, dialysis, blood transfusion, procedure, cure
20001228 4: surgery, surgeon, transplant, operation to remove, surgical, bypass surgery, plastic surgery
20001228 4: keyhole surgery
20000477 4: vaccine, vaccination, vaccinated, flu shots, immunisation, immunization, MMR, jab, flu vaccine
20000477 4: booster
20000478 4: therapy, physiotherapy, radiotherapy, hormone replacement therapy, HRT, acupuncture
20000468 4: painkiller, prescription drugs, statin, Vioxx, Viagra, antibiotic, drug approval, side effects
20000468 4: FDA, Food and Drug Administration, Celebrex, Prozac, medication, Ozempic
20000467 3: aspirin, paracetamol, ibuprofen, vitamin, supplements
20000465 4: diet, dieting, low-carb, Atkins, dietary, nutrition, nutritionist, trans fat, calories
20000465 4: healthy eating, fatty foods
20000469 4: screening, blood test, medical test, mammogram, MRI scan, ultrasound, scan, biopsy, X-ray
20000480 4: NHS, national health service, Medicare, Medicaid
20000483 4: health insurance, uninsured, health insurer, medical insurance
20000486 3: ambulance service, medical service, primary care
20000492 4: nurse, GPs, GP, midwife, midwives, doctors, junior doctors, paramedic, physician
20000492 4: consultant surgeon
20000487 3: dentist, paediatrician, gynaecologist, dermatologist, neurologist, cardiology, dental
20001221 3: emergency care, accident and emergency, A&E
20001219 4: rehab, drug rehabilitation, detox, methadone
20001358 4: public health, smoking ban, smokers, smoking, passive smoking, health warning, anti-smoking
20001358 4: health campaign, binge drinking
20000470 3: homeopathy, alternative medicine, herbal, holistic
"""
